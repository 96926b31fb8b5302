"""Surroundings: one issue is built in other folders, by another user, at another hour, under another language, on more
machines; its files must have the same bytes, and members' files must be open to a web server.

    make torture KIND=surroundings                         the winter issue, silent voice
    make torture KIND=surroundings ISSUE=2026-autumn VOICE=heart
    make torture KIND=surroundings:cluster                 one case
    make torture KIND=surroundings PYTHON=/other/.venv/bin/python   another Python too, which `setup/install.sh` set up

One case is different in all at once. Only if a file of it differs, each difference is tried by itself.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

from accessible.errors import ExitCode
from accessible.production.shelf import STAFF
from accessible.settings import PROJECT
from clusters import cluster
from torture.differences import LEAST_PROCESSOR, SINGLE, Difference, Surroundings
from torture.first_difference import first_of
from torture.rig import digests

BUILD_SECONDS = 3_600  # with a real voice, on a busy machine
ISSUE = "2026-winter"


@dataclass(frozen=True, slots=True)
class Same:
    """What came of a case: how many files there are, which differ (with their digests), the first one's first
    difference, what is wrong, seconds. `known` are those of `unequal` that may differ, with the reason.
    """

    name: str
    files: int = 0
    unequal: Mapping[str, str] = field(default_factory=dict)
    first: str = ""
    faults: tuple[str, ...] = ()
    seconds: float = 0.0
    not_tried: tuple[str, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_as_it_should_be(self) -> bool:
        """Whether its bytes are the usual ones, or are known to differ, and nothing is wrong."""
        return not self.faults and self.unequal.keys() == self.known.keys()


@dataclass(frozen=True, slots=True)
class Case:
    """What is otherwise at the same time. `known`: files (with signs as a shell has them) that may differ, and why."""

    name: str
    differences: tuple[Difference, ...] = ()
    on_a_cluster: bool = False
    known: Mapping[str, str] = field(default_factory=dict)


PACKAGES = {"*-staff/receipt.json": "it names the packages that made the sound; for other Pythons others are locked"}
CASES = (
    Case("all at once", SINGLE),
    Case("cluster of two helpers", on_a_cluster=True),
    Case("one process", (Difference("one process", lambda here: replace(here, jobs=1)),)),
)
LESSER_PROCESSOR = Case(
    "a lesser processor",
    (Difference("a lesser processor", lambda here: here.of(**LEAST_PROCESSOR)),),
    known={"*": "kinds of processors round differently"},
)


def with_python(python: str) -> Case:
    """All at once, and with another Python, which a set-up of ours has filled with packages."""
    version = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout.strip()
    other = Difference(version, lambda here: replace(here, python=python))
    return Case(f"{version}, all at once", (other, *SINGLE), known=PACKAGES)


def same_bytes(usual: Surroundings, cases: Iterable[Case] = CASES) -> Iterator[Same]:
    """Build it as usual, then in each case; where a file differs, with each of its differences by itself."""
    began = time.monotonic()
    faults = _build(usual)
    whole = digests(usual.out)
    yield Same("as usual", len(whole), faults=faults, seconds=time.monotonic() - began)
    for case in cases if not faults else ():
        found = _tried(case, usual, whole)
        yield found
        if found.is_as_it_should_be or len(case.differences) < 2:
            continue
        for each in case.differences:
            alone = _tried(Case(f"  {each.name}", (each,), known=case.known), usual, whole)
            yield alone
            if (alone.unequal, alone.faults) == (found.unequal, found.faults):
                break  # it explains all


def _tried(case: Case, usual: Surroundings, whole: Mapping[str, str]) -> Same:
    """Build it in a folder of its own, which goes again, and hold it against the usual one."""
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="Zoë's case-", dir=usual.folder.parent))
    folder.chmod(0o755)
    try:
        here, left_out = _changed(replace(usual, folder=folder), case)
        if left_out and len(left_out) == len(case.differences):
            return Same(case.name, not_tried=left_out)
        faults = _build_on_a_cluster(here) if case.on_a_cluster else _build(here)
        there = digests(here.out)
        names = sorted(each for each in there.keys() | whole.keys() if there.get(each) != whole.get(each))
        return Same(
            case.name,
            len(there),
            {name: there.get(name, "") for name in names},
            first_of(usual.out, here.out, names),
            faults,
            time.monotonic() - began,
            left_out,
            {name: why for name in names for kind, why in case.known.items() if fnmatch(name, kind)},
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _changed(here: Surroundings, case: Case) -> tuple[Surroundings, tuple[str, ...]]:
    """The surroundings with each difference that can be had here, and why the others cannot."""
    left_out = []
    for each in case.differences:
        changed = each.change(here)
        if isinstance(changed, str):
            left_out.append(f"{each.name}: {changed}")
        else:
            here = changed
    return here, tuple(left_out)


def _build_on_a_cluster(here: Surroundings) -> tuple[str, ...]:
    with cluster(here.folder / "cluster") as machines:
        machines.help("one", "two")
        place = machines.place
        return _build(replace(here, cluster=("--cluster", place.address, "--shared", place.shared)))


def _build(here: Surroundings) -> tuple[str, ...]:
    """Build it; what is wrong with how it ended, and with who may read what it made."""
    for name in ("home", "tmp"):
        (here.folder / name).mkdir(exist_ok=True)
    if here.user:
        for path in (here.folder, *here.folder.rglob("*")):
            os.chown(path, here.user, here.user)
    before = {*here.folder.iterdir(), *(here.folder / "home").iterdir(), here.out, here.folder / "cache"}
    ended = subprocess.run(
        here.command(),
        cwd=here.folder,
        env=here.variables(),
        umask=here.mask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=BUILD_SECONDS,
        check=False,
    )
    if ended.returncode != ExitCode.OK:
        return (f"it ended with {ended.returncode}: {ended.stdout.decode('utf-8', 'replace')[-1500:]}",)
    closed = list(closed_to_others(here.out))
    left = [path.name for path in (here.folder / "tmp").iterdir()]
    faults = [f"{len(closed)} of members' files and folders are closed to a web server: {closed[:3]}"] if closed else []
    after = {*here.folder.iterdir(), *(here.folder / "home").iterdir()}
    faults += [f"left in the working folder or the home folder: {path.name}" for path in sorted(after - before)]
    return (*faults, *(f"left in the folder for temporary files: {name}" for name in left))


def closed_to_others(out: Path) -> Iterator[str]:
    """Members' files that not everybody may read, and folders on the way to them that not everybody may enter."""
    for path in (out, *sorted(out.rglob("*"))):
        inner = path.relative_to(out)
        needed = stat.S_IROTH | (stat.S_IXOTH if path.is_dir() else 0)
        if not (inner.parts and inner.parts[0].endswith(STAFF)) and path.stat().st_mode & needed != needed:
            yield str(inner)


def surroundings(case: str) -> Iterator[Same]:
    """What the environment asks for: ISSUE, VOICE, PYTHON (one or more, with spaces); all cases, or one by its name."""
    asked = [*CASES, *(with_python(each) for each in os.environ.get("PYTHON", "").split()), LESSER_PROCESSOR]
    issue, voice = os.environ.get("ISSUE") or ISSUE, os.environ.get("VOICE") or "silent"
    with tempfile.TemporaryDirectory(prefix="surroundings-") as folder:
        Path(folder).chmod(0o755)  # another user builds there too
        (Path(folder) / "usual").mkdir()
        usual = Surroundings(Path(folder) / "usual", PROJECT / "content", issue, voice)
        yield from same_bytes(usual, [each for each in asked if case in each.name])


HEAD = f"{'What was different':<32}{'files':>7}{'equal':>7}{'known':>7}{'unequal':>9}{'faults':>8}{'s':>7}"


def lines(each: Same) -> Iterator[str]:
    """A case's counts, and below them what differs first and why, what is wrong, what was not tried."""
    figures = (each.files - len(each.unequal), len(each.known), len(each.unequal) - len(each.known))
    counts = "".join(f"{count:>{width}}" for count, width in zip(figures, (7, 7, 9), strict=True))
    yield f"{each.name:<32}{each.files:>7}{counts}{len(each.faults):>8}{each.seconds:>7.0f}"
    yield from (f"    {words}" for words in (each.first, *sorted(set(each.known.values()))) if words)
    yield from (f"    FAULT: {words}" for words in each.faults)
    yield from (f"    not tried: {words}" for words in each.not_tried)
