"""Members' pages: what was made of an article and of the issue goes in, their pages and all they need come out.

They are placed last: each says how large the files are that it leads to. An article that failed is on none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accessible.article import article_sentences
from accessible.errors import FaithfulnessError
from accessible.outputs.audiobook_manifest import MANIFEST
from accessible.outputs.page import (
    ArticleEntry,
    ArticlePage,
    Download,
    Neighbour,
    Notices,
    PartSound,
    article_page,
    issue_page,
)
from accessible.plan.edition import EDITIONS
from accessible.plan.signing import corrected_on
from accessible.production.cache import Cache
from accessible.production.job import Records
from accessible.production.printing import placed_pictures
from accessible.production.shelf import Shelf
from accessible.production.targets import audio_book, issue_print, square_cover
from accessible.production.targets.article_print import pages_of
from accessible.production.targets.reading import reading_of
from accessible.production.targets.speech import master_id, recorded_parts
from accessible.recording import SAMPLE_RATE

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

WEB = "web"  # the folder of styles/ with what every page uses
WORKER = "sw.js"  # a service worker serves the folder that it lies in


def place_article(prepared: Prepared, draft: Draft, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The article's page and its pictures; call it when its other files are placed."""
    folder = f"articles/{draft.slug}"
    pictures = dict(placed_pictures(prepared, draft, cache, shelf))
    page = ArticlePage(
        draft.order,
        tuple(_parts(prepared, draft, records, shelf)),
        tuple(_downloads(prepared, draft, records, shelf)),
        pictures,
        *_neighbours(prepared, draft),
    )
    cover = f"../../{square_cover.PLACE}" if square_cover.SQUARE_COVER in records else ""
    day = corrected_on(prepared.releases, draft.slug)
    content = article_page(page, prepared.issue, prepared.styles, cover=cover, corrected=day)
    _require_words(content, draft)
    shelf.place_bytes(f"{folder}/index.html", content)


def _require_words(content: bytes, draft: Draft) -> None:
    """Raise `FaithfulnessError` unless an article's page shows every word of it, where it is heard."""
    from accessible.check.members_page import page_faults

    sentences = [(each.id, each.text) for each in article_sentences(draft.order.article)]
    heard_at = {each.id: each.heard_at for part in draft.narration.parts for each in part.utterances}
    for fault in page_faults(content, sentences, heard_at):
        raise FaithfulnessError(fault, "Please report it.", draft.slug)


def _parts(prepared: Prepared, draft: Draft, records: Records, shelf: Shelf) -> Iterator[PartSound]:
    reading, sizes = reading_of(prepared.issue.id, draft, records), _sizes(shelf, draft)
    recorded = recorded_parts(records[master_id(draft.slug)])
    for part, plan, file, sound in zip(
        draft.narration.parts, draft.order.all_parts, reading.parts, recorded, strict=True
    ):
        at = {utterance.id: utterance.heard_at for utterance in part.utterances}
        cues = tuple((at[cue.utterance_id], _seconds(cue.start), _seconds(cue.end)) for cue in sound.cues)
        section = f"part-{part.number}"
        yield PartSound(
            part.number, part.title, file.file, _seconds(sound.samples), plan.lasts, sizes[file.file], section, cues
        )


def _seconds(samples: int) -> float:
    return round(samples / SAMPLE_RATE, 3)


def _sizes(shelf: Shelf, draft: Draft) -> Mapping[str, int]:
    """The sizes of the article's files on the shelf, in bytes, by their names in its folder."""
    folder = f"articles/{draft.slug}/"
    return {file.path.removeprefix(folder): file.size for file in shelf.files if file.path.startswith(folder)}


def _downloads(prepared: Prepared, draft: Draft, records: Records, shelf: Shelf) -> Iterator[Download]:
    short, sizes = draft.order.article.short_slug, _sizes(shelf, draft)
    seconds = 60.0 * draft.order.minutes_to_hear  # as its opening says
    pages = pages_of(prepared, draft, records).pages
    yield Download(f"{short}.mp3", "The whole reading, MP3", sizes[f"{short}.mp3"], seconds=seconds)
    if f"{short}.epub" in sizes:
        yield Download(f"{short}.epub", READS_ALONG, sizes[f"{short}.epub"], seconds=seconds)
    for edition in prepared.editions:
        name = f"{short}-{edition.suffix}.pdf"
        yield Download(name, f"{edition.label}, PDF", sizes[name], pages=pages[edition.suffix])
    for suffix, what in TRANSCRIPTS:
        name = f"{short}.{suffix}"
        if name in sizes:
            yield Download(name, what, sizes[name])


# What a file is, and in a plain word whom it is for: "EPUB" and "DAISY" alone say nothing to most.
READS_ALONG = "E-book, EPUB: for e-book readers that read aloud"
TALKING_BOOK = "Talking book, DAISY 2.02: for talking-book players"
TRANSCRIPTS = (
    ("txt", "The words, as plain text"),
    ("vtt", "The words with times, WebVTT"),
    ("srt", "The words with times, SRT"),
)


def _neighbours(prepared: Prepared, draft: Draft) -> tuple[Neighbour | None, Neighbour | None]:
    """The articles before and after; an article that failed is passed over."""
    good = list(prepared.good)
    place = good.index(draft)
    before = good[place - 1] if place else None
    after = good[place + 1] if place + 1 < len(good) else None
    return _neighbour(before), _neighbour(after)


def _neighbour(draft: Draft | None) -> Neighbour | None:
    if not draft:
        return None
    return Neighbour(draft.order.article.title.text, f"../{draft.slug}/index.html", draft.order.minutes_to_hear)


def place_issue(prepared: Prepared, records: Records, _cache: Cache, shelf: Shelf) -> None:
    """The issue's page, and the files that every page of the issue uses; call it when all else is placed."""
    shared = ["index.html", *(file.path for file in shelf.files if file.path == square_cover.PLACE)]
    for path in sorted((prepared.styles / WEB).iterdir()):
        place = path.name if path.name == WORKER else f"assets/{path.name}"
        shelf.place_bytes(place, path.read_bytes())
        shared.append(place)
    entries = [_entry(prepared, draft, records, shelf) for draft in prepared.good]
    downloads = _issue_downloads(prepared, records, shelf)
    made_of = (prepared.issue, entries, downloads, prepared.styles)
    manifest = next((file.path for file in shelf.files if file.path == MANIFEST), "")
    page = issue_page(*made_of, shared=shared, notices=Notices(prepared.draft, prepared.releases, manifest))
    _require_manifest(page, shelf)
    shelf.place_bytes("index.html", page)


def _require_manifest(page: bytes, shelf: Shelf) -> None:
    """Raise `FaithfulnessError` unless the issue's page points to the manifest that lies there, or to none."""
    from accessible.check.members_page import manifest_faults

    for fault in manifest_faults(page, [file.path for file in shelf.files]):
        raise FaithfulnessError(fault, "Please report it.")


def _entry(prepared: Prepared, draft: Draft, records: Records, shelf: Shelf) -> ArticleEntry:
    article, order = draft.order.article, draft.order
    reading = reading_of(prepared.issue.id, draft, records)
    sizes, folder = _sizes(shelf, draft), f"articles/{draft.slug}/"
    pictures = [name for name in sizes if name.endswith((".jpg", ".png", ".svg"))]
    files = ("index.html", *(part.file for part in reading.parts), *sorted(pictures))
    return ArticleEntry(
        f"{prepared.issue.id}/{draft.slug}",
        article.title.text,
        article.author,
        f"{folder}index.html",
        " ".join(sentence.text for sentence in article.summary),
        order.minutes_to_read,
        order.minutes_to_hear,
        _seconds(reading.samples),
        order.number_of_parts,
        tuple(f"{folder}{file}" for file in files),
        sum(sizes[file] for file in files),
    )


def _issue_downloads(prepared: Prepared, records: Records, shelf: Shelf) -> Iterator[Download]:
    """The issue's own files, where they were made."""
    sizes = {file.path: file.size for file in shelf.files if not file.staff}
    pages, name = issue_print.pages_of(prepared, records), prepared.issue.id
    # The parts together last about as long: each has its opening and its stop, and a whole reading has not.
    seconds = audio_book.sound(records).get("seconds", 0.0)
    files = [(f"{name}-{each.suffix}.pdf", f"{each.label}, PDF", 0.0, pages.get(each.suffix, 0)) for each in EDITIONS]
    files += [(f"{name}-mp3.zip", "All parts as MP3, in one ZIP file", seconds, 0)]
    files += [(f"{name}.m4b", "One audio book with chapters, M4B", seconds, 0)]
    files += [(f"{name}.epub", READS_ALONG, seconds, 0), (f"{name}-daisy202.zip", TALKING_BOOK, seconds, 0)]
    for file, what, lasts, has in files:
        if file in sizes:
            yield Download(file, what, sizes[file], seconds=lasts, pages=has)
