"""The doors: a hostile file's name and bytes go in where a person, a stick or a website would hand it in; how it was
taken comes out, in a word. `security.md` has who can hand in what; each row there has a kind of file here, or a reason.
"""

from __future__ import annotations

import contextlib
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from accessible.desk import publish, stick
from accessible.desk.destinations import FolderDestination
from accessible.desk.offer import read_offer
from accessible.errors import AccessibleError, Severity
from accessible.member import ListShape
from accessible.plan.edition import EDITIONS
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.kept import kept
from accessible.production.prepare import Prepared, prepare
from accessible.production.targets.cover import CoverPicture
from accessible.settings import PROJECT, Settings
from accessible.sources.members.members_file import read_members
from small_issue import small_issue
from torture.good_files import COVER
from torture.samples import kinds, samples_of

PICTURE = "---\ntitle: Rest\n---\n\nRest.\n\n![A sofa.]({})\n"
PICTURES = (".svg", ".png", ".jpg")
KEY = "0" * 40


def quick_issue(folder: Path) -> Settings:
    """Settings of an issue with one short article beside what is handed in: what is read again each time is small."""
    settings = replace(small_issue(folder), jobs=1)
    issue = settings.content / "2027-spring"
    (issue / "02-a-short-note.md").unlink()
    (issue / "01-resting-well.md").write_text("---\ntitle: Resting well\n---\n\nIt takes practice.\n", "utf-8")
    shutil.copy2(PROJECT / "content" / "2026-winter" / "cover.svg", issue)
    return settings


def taken(settings: Settings, name: str, content: bytes) -> str:
    """Hand in one file as a person would, and read what it is for. How it was taken, in a word."""
    door = next((door for start, door in DOORS if name.startswith(start)), _in_the_issue)
    try:
        return door(settings, name, content)
    except AccessibleError as error:
        return f"refused: {type(error).__name__}"


def _in_the_issue(settings: Settings, name: str, content: bytes) -> str:
    """A file of the issue's folder: read by the whole of `prepare`; pictures are laid out too."""
    folder = settings.content / "2027-spring"
    path = folder / name.replace("{sentence}", _sentence(settings) if "{" in name else "")
    pictured = path.suffix in PICTURES
    with contextlib.ExitStack() as until_read:
        until_read.enter_context(_laid(path, content))
        if pictured:
            until_read.enter_context(_laid(folder / "03-hostile.md", PICTURE.format(path.name).encode()))
        prepared = prepare(settings, chosen_issue(settings))
        _require_expected(prepared)
        return _laid_out(prepared, "03-hostile", path.name) if pictured else _word_for(prepared)


def _as_cover(settings: Settings, name: str, content: bytes) -> str:
    """A picture on the issue's cover: made for players, as the cover of sound is."""
    folder = settings.content / "2027-spring"
    issue = (folder / "issue.toml").read_bytes() + COVER.replace(b"cover.svg", name.encode())
    with _laid(folder / name, content), _laid(folder / "issue.toml", issue):
        prepared = prepare(settings, chosen_issue(settings))
        _require_expected(prepared)
        places = prepared.folder, prepared.styles
        job = CoverPicture("", "", EDITIONS[0], prepared.issue, *places, prepared.looks, prepared.cover)
        job.do(Cache(settings.content.parent / "tmp" / "cache"))
    return "read"


def _as_list(settings: Settings, name: str, content: bytes) -> str:
    path = settings.content.parent / name
    with _laid(path, content):
        read_members(path, ListShape(), ["01-resting-well"])
    return "read"


def _on_a_stick(settings: Settings, name: str, content: bytes) -> str:
    """What a stick says of itself: all that is done with it hangs on these names."""
    with _laid(settings.content.parent / "members-stick" / name, content) as path:
        copied = stick._record(path.parent)
        stick.record_of(copied)
    return "read"


def _on_a_website(settings: Settings, name: str, content: bytes) -> str:
    with _laid(settings.content.parent / "members-site" / name, content) as path:
        publish._record(FolderDestination(path.parent))
    return "read"


def _on_the_shelf(settings: Settings, name: str, content: bytes) -> str:
    shelf = settings.content.parent / "members-shelf"
    page = shelf / "2027-spring" / "index.html"
    with _laid(shelf / "2027-spring-staff" / name, content), _laid(page, b""):
        offer = read_offer(shelf)
        publish._require(shelf, [file for _, file in offer.files.values()], lambda _: True)
    return "read"


def _in_the_cache(settings: Settings, _: str, content: bytes) -> str:
    """An entry whose digest is right: whoever may write to the cache can reckon it."""
    cache, mine = Cache(settings.content.parent / "tmp" / "kept"), object()
    cache.put(KEY, content)
    return "refused: made again" if kept(cache, KEY, lambda: mine) is mine else "read"


Door = Callable[[Settings, str, bytes], str]
DOORS: tuple[tuple[str, Door], ...] = (
    ("cover.", _as_cover),
    ("members.", _as_list),
    ("talking-books.json", _on_a_stick),
    ("published.json", _on_a_website),
    ("receipt.json", _on_the_shelf),
    ("kept.pickle", _in_the_cache),
)


@contextlib.contextmanager
def _laid(path: Path, content: bytes) -> Iterator[Path]:
    """A file at its place, for as long as the block lasts; then what was there before."""
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)


def _require_expected(prepared: Prepared) -> None:
    """A failure that cost its article only is a failure all the same."""
    for draft in prepared.drafts:
        for each in draft.findings:
            if each.code == "unexpected":
                raise AssertionError(each.message)


def _word_for(prepared: Prepared) -> str:
    errors = any(each.severity is Severity.ERROR for draft in prepared.drafts for each in draft.findings)
    return "refused: findings" if errors or len(prepared.good) < len(prepared.drafts) else "read"


def _laid_out(prepared: Prepared, slug: str, file: str) -> str:
    """A picture that is let in is laid out too: there it is decoded again, by others."""
    from accessible.outputs.print.html import article_html
    from accessible.outputs.print.pdf import lay_out
    from accessible.production.printing import pictures_for_print

    draft = next(each for each in prepared.drafts if each.slug == slug)
    if draft.plan is None:
        return "refused: findings"
    edition = prepared.editions[0]
    html = article_html(draft.order, edition, prepared.issue, prepared.styles)
    planned = [each for each in draft.pictures if each.file == file]
    pictures = pictures_for_print(prepared.folder, planned, "", Cache(prepared.folder.parents[1] / "tmp" / "cache"))
    lay_out(html, prepared.folder, prepared.styles, edition, pictures=pictures)
    return "read"


@lru_cache(maxsize=1)
def _sentence(settings: Settings) -> str:
    """A sentence of which there might be a recording."""
    plan = prepare(settings, chosen_issue(settings)).drafts[0].plan
    assert plan
    every = (each for part in plan.narration.parts for each in part.utterances)
    return next(each.id for each in every if each.text == "It takes practice.")


def made_ready(settings: Settings, kind: str) -> None:
    """Load all that only the making of files needs, and reading a good one: what is loaded then is no file's fault."""
    make = kinds()[kind]
    make(random.Random(0))  # noqa: S311 - some file, the same each time
    winter = PROJECT / "content" / "2026-winter"
    for name, file in (("hostile.png", "02-energy-budget.png"), ("cover.svg", "cover.svg")):
        taken(settings, name, (winter / file).read_bytes())
    for name, content in dict(samples_of(kind)).items():
        taken(settings, name, content)
