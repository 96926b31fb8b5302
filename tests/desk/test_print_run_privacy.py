"""Being on the list says that someone is ill: no word of it is anywhere but in the folder that was asked for.

A print run is run as a process, whose home, temporary files, cache, shelf and working folder are ours to search. Then
every file that it left is searched for each name, street and postcode, and so is what it said: after a good run, one
with bad rows, one that breaks with a member's name in its error, and one that is killed. The members are invented
anew each time, so that no file of the machine can have their names by chance.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from accessible.errors import ExitCode
from accessible.settings import PROJECT, Settings
from leaks import changed_in, leaks_in, names_in, state_of
from members_lists import HEAD, NOWHERE, as_csv, as_excel
from small_issue import built, small_issue, with_full_cache

MEMBERS = 12
# Folders of the machine that programs write to by their names; what is new in them is searched. Those of this program:
# its own folders in a checkout.
SHARED = (
    *(Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm", "/run", "/var/crash", "/var/lib/systemd/coredump")),  # noqa: S108
    *(PROJECT / name for name in ("dist", ".cache", "content", ".")),
)
# The program with something done to it, at the moment when addresses are at hand.
WITH = """
import os, resource, ctypes
from accessible.desk import printed_files
from accessible.__main__ import run
{change}
raise SystemExit(run())
"""
CRASH = """
def broken(planned, styles):
    raise ValueError(f"{planned.envelopes[0].member.name}, {planned.envelopes[0].member.lines}")
printed_files.packing_list_page = broken
"""
CRASH_OF_A_CODEC = """
def broken(planned, styles):
    return planned.envelopes[0].member.name.encode("utf-16") .decode("ascii")
printed_files.packing_list_page = broken
"""
KILL = """
def killed(planned, styles):
    os.kill(os.getpid(), 9)
printed_files.packing_list_page = killed
"""
LEAK = """
real = printed_files.packing_list_page
def leaking(planned, styles):
    import tempfile, pathlib
    for place, codec in {places}.items():
        pathlib.Path(place).write_bytes(planned.envelopes[0].member.name.encode(codec))
    return real(planned, styles)
printed_files.packing_list_page = leaking
"""
LOOK = """
real = printed_files.packing_list_page
def looking(planned, styles):
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0, "this memory could be dumped"
    return real(planned, styles)
printed_files.packing_list_page = looking
"""


@dataclass(frozen=True, slots=True)
class World:
    """A machine of one person: `searched` are the folders where nothing may be; the list and `to` are elsewhere."""

    settings: Settings
    project: Path
    root: Path
    there: set[Path]  # in folders that others use, too, before anything was done
    before: dict[Path, int]  # the project, as it was then
    names: tuple[str, ...] = field(
        default_factory=lambda: tuple(f"Quill{secrets.token_hex(4)}" for _ in range(MEMBERS))
    )
    streets: tuple[str, ...] = field(
        default_factory=lambda: tuple(f"Nowhere{secrets.token_hex(4)} Crescent" for _ in range(MEMBERS))
    )

    @property
    def to(self) -> Path:
        return self.root / "post" / "to"

    @property
    def searched(self) -> tuple[Path, ...]:
        """What is the person's own and was empty: home, temporary files, working folder."""
        return tuple(self.root / name for name in ("home", "tmp", "cwd"))

    def rows(self) -> list[tuple[str, ...]]:
        people = zip(self.names, self.streets, range(MEMBERS), strict=True)
        return [
            (f"Ann {name}", f"{number} {street}", "Wrenfold", NOWHERE[number % len(NOWHERE)], "large", "1")
            for name, street, number in people
        ]

    def run(self, content: bytes, *more: str, change: str = "") -> subprocess.CompletedProcess[str]:
        """Run a print run of such a list; what it said."""
        members = self.root / "post" / "members"
        members.write_bytes(content)
        places = {name: self.root / name for name in ("home", "tmp", "cwd")}
        settings = self.settings
        command = [
            *(sys.executable, "-c", WITH.format(change=change), "print-run"),
            *("--members", str(members), "--to", str(self.to), "--plain", *more),
            *("--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)),
        ]
        env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT / "src"), "LANG": "C.UTF-8"}
        env |= {"HOME": str(places["home"]), "TMPDIR": str(places["tmp"]), "XDG_CACHE_HOME": str(places["home"] / "c")}
        return subprocess.run(
            command, cwd=places["cwd"], env=env, capture_output=True, text=True, check=False, timeout=120
        )

    def leaks(self, done: subprocess.CompletedProcess[str]) -> list[str]:
        """Where a word of the list is, apart from where it may be."""
        words = {*self.names, *self.streets, *(street.split()[0] for street in self.streets)}
        said = [f"said: {word}" for word in (*words, *NOWHERE) if word in done.stdout + done.stderr]
        own = [*self.searched, *changed_in(self.project, self.before)]  # with content, shelf and cache
        others = sorted(names_in(SHARED) - self.there - {self.root.parent, *self.root.parents})
        return [*said, *leaks_in(own, (*words, *NOWHERE)), *leaks_in(others, words)]


@pytest.fixture(scope="module")
def issue(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Settings:
    """The small issue with its shelf, made once for all of these tests."""
    settings = with_full_cache(small_issue(tmp_path_factory.mktemp("project")), made)
    assert built(settings).exit_code is ExitCode.OK
    return settings


@pytest.fixture
def world(tmp_path: Path, issue: Settings) -> World:
    for name in ("home", "tmp", "cwd", "post"):
        (tmp_path / name).mkdir()
    project = issue.content.parent
    return World(issue, project, tmp_path, names_in(SHARED), state_of(project))


BAD = [
    ("", "{street}", "", "{code}", "large", "1"),
    ("{name}", "", "", "{code}", "large", "1"),
    ("={name}", "{street}", "", "{code}", "large", "1"),
    ("{name}", "{street}\a", "", "{code}", "large", "1"),
    ("{name}", "{street}", "", "{code}", "{name}", "1"),
    ("{name}", "{street}", "", "{code}", "large", "{street}"),
    ("{name}" * 20, "{street}", "", "{code}", "large", "1"),
    ("{name} عنوان", "{street}", "", "{code}", "large", "1"),
    ("{name}", "{street}\n" * 12, "", "{code}", "large", "1"),
    ("{name}", "{street}", "", "{code}", "large", "1"),
    ("{name}", "{street}", "", "{code}", "large", "1"),
]


def bad_rows(world: World) -> list[tuple[str, ...]]:
    words = {"name": world.names[0], "street": world.streets[0], "code": NOWHERE[0]}
    return [tuple(cell.format(**words) for cell in row) for row in BAD]


def test_a_good_run_leaves_no_word_of_the_list_anywhere_else(world: World) -> None:
    done = world.run(as_csv(HEAD, *world.rows()), "--verbose", change=LOOK)
    assert done.returncode == ExitCode.OK, done.stderr
    assert leaks_in([world.to], world.names[:1])  # they are where they should be
    assert world.leaks(done) == []


def test_a_run_with_bad_rows_says_nothing_of_them_but_their_numbers(world: World) -> None:
    done = world.run(as_csv(HEAD, *bad_rows(world), *world.rows()[1:]), "--verbose")
    assert done.returncode == ExitCode.FAILED
    assert done.stderr.count("was refused.") == len(BAD) - 1
    assert world.leaks(done) == []


BROKEN_LISTS: dict[str, Callable[[list[tuple[str, ...]]], bytes]] = {
    "half a character": lambda rows: as_csv(HEAD, *rows)[:-4] + b"\xff\xfe\x81",
    "marks that do not pair": lambda rows: as_csv(HEAD, *rows) + b'"' + rows[0][0].encode(),
    "no names of columns": lambda rows: as_csv(*rows),
    "half an Excel file": lambda rows: as_excel(HEAD, *rows)[:-50],
    "UTF-16 cut off": lambda rows: as_csv(HEAD, *rows, encoding="utf-16")[:-1],
}


@pytest.mark.parametrize("kind", BROKEN_LISTS)
def test_a_list_that_cannot_be_read_is_told_without_a_word_of_it(world: World, kind: str) -> None:
    done = world.run(BROKEN_LISTS[kind](world.rows()), "--verbose")
    assert done.returncode != ExitCode.OK
    assert not world.to.exists()
    assert world.leaks(done) == []


@pytest.mark.parametrize("change", [CRASH, CRASH_OF_A_CODEC], ids=["its own words", "a codec's"])
@pytest.mark.parametrize("more", [[], ["--verbose"]], ids=["", "verbose"])
def test_an_error_that_carries_a_members_words_does_not_show_them(world: World, change: str, more: list[str]) -> None:
    done = world.run(as_csv(HEAD, *world.rows()), *more, change=change)
    assert done.returncode == ExitCode.FAILED
    assert "Something unexpected happened: " in done.stderr
    assert "Error" in done.stderr
    assert not world.to.exists()
    assert world.leaks(done) == []


def test_a_run_that_is_killed_leaves_its_rests_in_its_folder_alone_and_the_next_clears_them(world: World) -> None:
    done = world.run(as_csv(HEAD, *world.rows()), change=KILL)
    assert done.returncode == -9
    assert leaks_in([world.to], world.names[:1])  # it was killed while labels lay there
    assert world.leaks(done) == []
    settings = world.settings
    forget = [*(sys.executable, "-m", "accessible", "print-run-forget", "--to", str(world.to), "--plain")]
    forget += ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    subprocess.run(forget, cwd=PROJECT, check=True, capture_output=True, timeout=60)
    assert leaks_in([world.root / "post" / "to"], world.names) == []


# Where a leak is tried: in each folder that is searched, and as a program may write it there.
LEAKS = [
    (place, codec)
    for place in ("project/cache/x", "project/dist/x", "home/log", "tmp/x", "cwd/core", "shared")
    for codec in ("utf-8", "utf-16-le")
]


def leak_at(world: World, where: str) -> Path:
    if where == "shared":
        return SHARED[2] / f"leak-{secrets.token_hex(4)}"
    folder, _, rest = where.partition("/")
    place = (world.project / rest if folder == "project" else world.root / where).with_suffix(
        f".{secrets.token_hex(4)}"
    )
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def test_the_search_finds_each_leak(world: World) -> None:
    places = {str(leak_at(world, where)): codec for where, codec in LEAKS}
    try:
        done = world.run(as_csv(HEAD, *world.rows()), change=LEAK.format(places=places))
        assert done.returncode == ExitCode.OK, done.stderr
        assert sorted(world.leaks(done)) == sorted(f"{place}: {world.names[0]}" for place in places)
    finally:
        for place in places:
            Path(place).unlink(missing_ok=True)
