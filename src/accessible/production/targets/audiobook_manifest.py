"""The W3C Audiobook: the parts that lie on the shelf go in; the manifest that lists them in playing order comes out.

Nothing is encoded or copied: it is a list of what members have already, for players on the web.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from accessible.outputs.audiobook_manifest import MANIFEST, HeardIssue, HeardPart, manifest_bytes
from accessible.plan.draft_mark import file_title
from accessible.plan.long_tables import left_to_print
from accessible.plan.narration import all_heard
from accessible.production.cache import Cache
from accessible.production.expected_book import require_sound
from accessible.production.job import Records
from accessible.production.shelf import PAGE, Shelf
from accessible.production.targets import square_cover
from accessible.production.targets.epub import issue_imprint, narrator_of
from accessible.production.targets.reading import encode_id, reading_of, tag_id
from accessible.recording import SAMPLE_RATE

if TYPE_CHECKING:  # as in article_print.py
    from accessible.check.books.manifest import ExpectedManifest, ExpectedSound
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared


def place_on_shelf(prepared: Prepared, records: Records, _cache: Cache, shelf: Shelf) -> None:
    """The manifest, once it is judged; call it when the parts and the cover are placed.

    Raises `BookFaultError` for a faulty one.
    """
    from accessible.check.books.audiobook import manifest_findings

    content = manifest_bytes(_issue(prepared, records))
    require_sound(manifest_findings(content, _expected(prepared, records, shelf)), "The list for players on the web")
    shelf.place_bytes(MANIFEST, content)


def _issue(prepared: Prepared, records: Records) -> HeardIssue:
    """What the manifest is written from."""
    imprint, home = issue_imprint(prepared), prepared.magazine.address
    return HeardIssue(
        f"urn:uuid:{uuid5(NAMESPACE_URL, f'{imprint.identifier}/{MANIFEST}')}",  # another book than the EPUB
        f"{home}/{prepared.issue.id}" if home else "",
        imprint.title,
        imprint.language,
        imprint.publisher,
        imprint.narrator,
        imprint.date,
        imprint.modified,
        square_cover.PLACE if square_cover.SQUARE_COVER in records else "",
        tuple(part for draft in prepared.good for part in _parts(prepared, draft, records)),
        all(all_heard(draft.order.article, draft.narration) for draft in prepared.good),
    )


def _parts(prepared: Prepared, draft: Draft, records: Records) -> Iterator[HeardPart]:
    article = draft.order.article
    parts = reading_of(prepared.issue.id, draft, records).parts
    for part in parts:
        title = f"{article.title.text}: {part.title}" if len(parts) > 1 else article.title.text
        lasts_ms = part.samples * 1_000 // SAMPLE_RATE
        yield HeardPart(f"articles/{draft.slug}/{part.file}", title, lasts_ms, article.language)


def _expected(prepared: Prepared, records: Records, shelf: Shelf) -> ExpectedManifest:
    """What its judge holds a manifest against: the plan, the shelf as it is, and the MP3s as they are decoded."""
    from accessible.check.books.manifest import ExpectedManifest

    issue, home = prepared.issue, prepared.magazine.address
    says = {
        "name": file_title(f"{issue.title}, {issue.issue}", draft=prepared.draft),
        "author": issue.publisher,
        "publisher": issue.publisher,
        "readBy": narrator_of(prepared, prepared.good),
        "inLanguage": issue.language,
        **({"url": f"{home}/{issue.id}/"} if home else {}),
    }
    on_shelf = [file for file in shelf.files if not file.staff]
    places = {file.sha256: file.path for file in on_shelf}
    return ExpectedManifest(
        tuple(says.items()),
        issue.language,
        tuple(part for draft in prepared.good for part in _sounds(draft, records, places)),
        next((file.path for file in on_shelf if file.path == square_cover.PLACE), ""),
        PAGE,
        frozenset((PAGE, *(file.path for file in on_shelf))),  # the page is placed last: it points to the manifest
        not any(left_to_print(draft.order.article) for draft in prepared.good),
    )


def _sounds(draft: Draft, records: Records, places: Mapping[str, str]) -> Iterator[ExpectedSound]:
    """An article's parts. Their MP3s are found on the shelf by their digests, not by what they should be called."""
    from accessible.check.books.manifest import ExpectedSound

    article, parts = draft.order.article, draft.narration.parts
    for part in parts:
        place = places.get(str(records[tag_id(draft.slug, part.number)]["sha256"]), "")
        name = f"{article.title.text}: {part.title}" if len(parts) > 1 else article.title.text
        seconds = int(records[encode_id(draft.slug, part.number)]["decoded"]) / SAMPLE_RATE
        yield ExpectedSound(place, name, article.language, seconds)
