"""Takes hostile files one after another, in a process of its own that is watched: `python -m torture.taker`.

KIND, SEED, FIRST, LAST and a folder go in; a line of JSON a case comes out. What no reader may do is seen from
outside it: files opened and addresses asked, by Python's own audit of every call; a file that must never be read, by
the time at which it was last read, whoever reads it; memory, by what the system counts.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from accessible.errors import AccessibleError, Severity
from accessible.plan.lexicon import Lexicon
from accessible.production import chosen
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import Prepared, prepare
from accessible.settings import PROJECT, Settings
from accessible.sources.lexicon_pls import read_pls
from small_issue import small_issue
from torture.samples import BESIDE, kinds

OWN_FOLDERS = (
    *(os.path.realpath(path) for path in (sys.prefix, sys.base_prefix)),
    os.path.realpath(PROJECT),
    "/proc/self",
    "/usr/share/",
    "/usr/lib",
    "/dev/null",
)
ASKING = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.bind",
    "socket.sendto",
    "urllib.Request",
)
STARTING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")
MOST_MEMORY = 4_000_000_000  # of addresses: numbers' and sound's libraries map much that they never touch
PICTURE = "---\ntitle: Rest\n---\n\nRest.\n\n![A sofa.]({})\n"


@dataclass(slots=True)
class Seen:
    """What was done that no reader may do, and the seconds of work that it took."""

    did: list[str]
    seconds: float = 0.0


class Watch:
    """Sees what no reader may do: through Python's own audit, which nothing that Python opens or asks goes past."""

    def __init__(self, folder: Path) -> None:
        self._allowed = (str(folder / "content"), str(folder / "members"), str(folder / "tmp"), *OWN_FOLDERS)
        self._did: list[str] = []
        self._on = False
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._on:
            return
        if event in ASKING:
            self._did.append(f"asked: {event} {arguments[1:]}")
        elif event in STARTING:
            self._did.append(f"started: {arguments[:2]}")
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if not path.startswith(self._allowed):
                self._did.append(f"opened: {path}")

    @contextlib.contextmanager
    def looking(self, beside: Path) -> Iterator[Seen]:
        """Look while the block goes on; `beside` lies where nobody may read."""
        os.utime(beside, (1, 2))  # the system sets the time of reading anew where it lies before that of writing
        self._did = list[str]()
        seen, began, self._on = Seen(self._did), time.process_time(), True
        try:
            yield seen
        finally:
            self._on = False
            seen.seconds = time.process_time() - began
            if beside.stat().st_atime != 1:
                self._did.append("read what lies outside")


def taken(settings: Settings, name: str, content: bytes) -> str:
    """Hand in one file as a person would, and read the issue. How it was taken, in a word."""
    folder = settings.content / "2027-spring"
    if name.startswith("members"):
        return _list_taken(settings, name, content)
    path = folder / name.replace("{sentence}", _sentence(settings) if "{" in name else "")
    kept = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    article = folder / "03-hostile.md"
    try:
        path.write_bytes(content)
        if path.suffix in (".svg", ".png", ".jpg"):
            article.write_text(PICTURE.format(path.name), "utf-8")
        prepared = prepare(settings, chosen_issue(settings))
        _require_expected(prepared)
        pictured = article != path and article.exists()
        return _laid_out(prepared, article.stem, path.name) if pictured else _word_for(prepared)
    except AccessibleError as error:
        return f"refused: {type(error).__name__}"
    finally:
        article.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        if kept is not None:
            path.write_bytes(kept)


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
    from accessible.production.printing import picture_for_print

    draft = next(each for each in prepared.drafts if each.slug == slug)
    if draft.plan is None:
        return "refused: findings"
    edition = prepared.editions[0]
    html = article_html(draft.order, edition, prepared.issue, prepared.styles)
    picture = picture_for_print(prepared.folder, file, "", Cache(prepared.folder.parents[1] / "tmp" / "cache"))
    lay_out(html, prepared.folder, prepared.styles, edition, pictures={file: picture})
    return "read"


@lru_cache(maxsize=1)
def _sentence(settings: Settings) -> str:
    """A sentence of which there might be a recording."""
    plan = prepare(settings, chosen_issue(settings)).drafts[0].plan
    assert plan
    every = (each for part in plan.narration.parts for each in part.utterances)
    return next(each.id for each in every if each.text == "It takes practice.")


def _list_taken(settings: Settings, name: str, content: bytes) -> str:
    """A list of members, where this version reads them."""
    if importlib.util.find_spec("accessible.sources.members") is None:
        return "not read by this version"
    reader = importlib.import_module("accessible.sources.members.members_file")
    shape = reader.ListShape()
    path = settings.content.parent / name
    path.write_bytes(content)
    try:
        reader.read_members(path, shape, ["01-resting-well"])
    except AccessibleError as error:
        return f"refused: {type(error).__name__}"
    finally:
        path.unlink()
    return "read"


def cases(kind: str, seed: int, numbers: range, folder: Path) -> Iterator[dict[str, Any]]:
    """Each case, as it went."""
    settings = replace(small_issue(folder), jobs=1)
    beside = folder / BESIDE
    beside.write_text("These words are not for you.", "utf-8")
    (folder / "tmp").mkdir()
    tempfile.tempdir = str(folder / "tmp")
    vars(chosen)["_lexicon_of"] = with_one_house_lexicon()
    make: Callable[[random.Random], tuple[str, bytes]] = kinds()[kind]
    make(random.Random(0))  # noqa: S311 - what only the making needs is loaded before anything is watched
    taken(settings, *_harmless())
    watch = Watch(folder)
    for number in numbers:
        name, content = make(random.Random(f"{seed}:{kind}:{number}"))  # noqa: S311 - the same case for the same seed
        yield {"begun": number}
        with watch.looking(beside) as seen:
            try:
                how = taken(settings, name, content)
            except BaseException as error:  # noqa: BLE001 - whatever it is, nobody thought of it
                how = f"crashed: {type(error).__name__}: {str(error)[:300]} {traceback.format_exc()[-1500:]}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        yield {"number": number, "how": how, "seen": seen.did[:5], "s": round(seen.seconds, 3), "mb": peak}


def with_one_house_lexicon() -> Callable[[Path, Cache | None], Lexicon]:
    """Reads the house's own lexicon only once: it is the same each time, and most of the work on a small file."""
    read_once = lru_cache(maxsize=1)(read_pls)

    def lexicon_of(path: Path, cache: Cache | None) -> Lexicon:  # noqa: ARG001 - as the one in its place
        return read_once(path) if path.is_relative_to(PROJECT) else read_pls(path)

    return lexicon_of


def _harmless() -> tuple[str, bytes]:
    """A good picture first: it loads all that a picture needs."""
    return "hostile.png", (PROJECT / "content" / "2026-winter" / "02-energy-budget.png").read_bytes()


def main() -> None:
    """Do the cases that the command names."""
    kind, seed, first, last, folder = sys.argv[1:6]
    with contextlib.suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    for case in cases(kind, int(seed), range(int(first), int(last)), Path(folder)):
        sys.stdout.write(json.dumps(case) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
