"""A clock that jumps, a damaged cache, a voice that fails, two builds at once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from accessible.errors import ExitCode
from accessible.settings import PROJECT
from torture.rig import Ended, Rig, Trial

DAY = 86_400
NOW = 1_800_000_000  # some moment: what counts is how far the others lie from it
TIMES = (0, 1, NOW - 400 * DAY, NOW + 400 * DAY, 2**31 - 1, 2**32 + 1)
# Every clock of Python's that tells the day, in each process of the build, jumps at every look.
JUMPING = """\
import os, random, time
_true, _chance = time.time, random.Random(os.getpid())
_jumps = (0, 0, -3600, 3600, -400 * 86400, 400 * 86400, -1.7e9)
time.time = lambda: max(0.0, _true() + _chance.choice(_jumps))
time.time_ns = lambda: int(time.time() * 1e9)
"""
FAILURES = "crash error half twice empty mute noise loud nan full hang deep toil".split()
# The voices' folder is no option of the command, and a voice's patience is half a minute and more: both are set.
WITH_VOICES = """\
import sys, dataclasses, pathlib, accessible.settings, accessible.cli as cli
import accessible.speech.engine, accessible.production.run as run
given = cli.settings_of
cli.settings_of = lambda options: dataclasses.replace(given(options), voices=pathlib.Path({voices!r}))
run.JOB_SECONDS = 6
if __name__ == "__main__": sys.exit(cli.main())
"""


def clock(rig: Rig, chance: random.Random) -> Trial:
    """The clock jumps while it builds, and files are from other days."""
    rig.fresh(chance, older=True)
    for path in (*rig.settings.cache.rglob("*"), *rig.settings.out.rglob("*"), *rig.settings.content.rglob("*")):
        moment = chance.choice(TIMES)
        os.utime(path, (moment, moment))
    shim = rig.kept / "clock"
    shim.mkdir(exist_ok=True)
    (shim / "sitecustomize.py").write_text(JUMPING, "utf-8")
    paths = os.pathsep.join((str(shim), str(PROJECT / "src"), str(PROJECT / "tests")))
    ended = rig.begin(PYTHONPATH=paths).ended()
    further = [] if ended.code == ExitCode.OK else [f"it ended with {ended.code}: {ended.said[-800:]}"]
    return rig.judged("the clock jumps", "times of files, and while it builds", ended, further)


def _flipped(path: Path, chance: random.Random, _: Sequence[Path]) -> None:
    content = bytearray(path.read_bytes() or b"-")
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _cut(path: Path, chance: random.Random, _: Sequence[Path]) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size or 1)])


def _exchanged(path: Path, chance: random.Random, others: Sequence[Path]) -> None:
    path.write_bytes(chance.choice(others).read_bytes())


def _folder(path: Path, *_: object) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path, *_: object) -> None:
    path.unlink()
    os.mkfifo(path)


def _nowhere(path: Path, *_: object) -> None:
    path.unlink()
    path.symlink_to("gone")


DAMAGES: dict[str, Callable[[Path, random.Random, Sequence[Path]], object]] = {
    "a bit is another": _flipped,
    "cut off": _cut,
    "empty": lambda path, *_: path.write_bytes(b""),
    "gone": lambda path, *_: path.unlink(),
    "another entry's content": _exchanged,
    "a folder": _folder,
    "a link to nowhere": _nowhere,
    "a pipe": _pipe,
}


def damaged(rig: Rig, chance: random.Random, number: int) -> Trial:
    """One file of the full cache is damaged, each in its turn, and the shelf is gone: all of the cache is read."""
    rig.fresh(chance, share=1.0, older=False)
    entries = sorted(path for path in rig.settings.cache.glob("*/*") if path.is_file())
    entry = entries[number % len(entries)]
    name = list(DAMAGES)[number % len(DAMAGES) if number < len(entries) else chance.randrange(len(DAMAGES))]
    DAMAGES[name](entry, chance, entries)
    ended = rig.begin().ended()
    further = [] if ended.code == ExitCode.OK else [f"it ended with {ended.code}: {ended.said[-800:]}"]
    return rig.judged(f"a cached file is damaged: {name}", f"entry {number % len(entries)}", ended, further)


def engine(rig: Rig, chance: random.Random, number: int) -> Trial:
    """The voice fails at one word: the other article is made all the same, and the failure is told."""
    failure = FAILURES[number % len(FAILURES)]
    rig.fresh(chance, share=0.0, older=False)
    voices = rig.kept / "voices"
    shutil.rmtree(voices, ignore_errors=True)
    shutil.copytree(PROJECT / "voices", voices)
    text = (voices / "silent.toml").read_text("utf-8")
    voice = next(line for line in text.splitlines() if line.startswith("voice ="))
    (voices / "silent.toml").write_text(text.replace(voice, f'voice = "silent:{failure}-on=enough"'), "utf-8")
    ended = rig.begin(rig.command("-c", WITH_VOICES.format(voices=str(voices)))).ended()
    told = ExitCode.DISK if failure == "full" else ExitCode.FAILED
    further = [] if ended.code == told else [f"it ended with {ended.code}, not {told}: {ended.said[-800:]}"]
    # A full disk is a matter of the whole build.
    if failure != "full" and not list(rig.settings.out.glob("2027-spring/articles/02-*/*.mp3")):
        further.append("the other article was not made")
    if list(rig.settings.out.glob("2027-spring/articles/01-*/*.mp3")):
        further.append("the article that could not be said was published")
    return rig.judged(f"the voice fails: {failure}", "at one word", ended, further)


# Of which folder the second build has one of its own. Where it shares one it waits for nobody, and says so.
OWN_FOLDERS: dict[str, tuple[str, ...]] = {
    "one shelf, one cache": (),
    "two shelves, one cache": ("shelf",),
    "one shelf, two caches": ("cache",),
}


def together(rig: Rig, chance: random.Random, share: float | None = None, shape: str = "") -> Trial:
    """Two builds at once, of one shelf, one cache or both; now and then one of them is killed.

    The second goes on as if it were alone, or says that another is there and leaves nothing.
    """
    seconds = rig.fresh(chance, share)
    shape = shape or chance.choice(list(OWN_FOLDERS))
    places = {**rig.places, **{each: rig.settings.out.with_name(f"second {each}") for each in OWN_FOLDERS[shape]}}
    second = replace(rig.settings, out=places["shelf"], cache=places["cache"])
    first = rig.begin()
    time.sleep(chance.uniform(0, seconds))
    other = rig.begin(rig.command(settings=second))
    killed = chance.random() < 0.4
    if killed:
        time.sleep(chance.uniform(0, seconds / 2))
    one = first.killed() if killed else first.ended()
    two = other.ended()
    further = [f"the second one: {each}" for each in two.faults()]
    further += [
        f"one ended with {ended.code}: {ended.said[-800:]}"
        for ended in (one, two)
        if ended.code not in {ExitCode.OK, ExitCode.USAGE} | ({-signal.SIGKILL} if ended is one and killed else set())
    ]
    if {one.code, two.code} == {ExitCode.USAGE}:
        further.append("each said that the other was there")
    if second.out != rig.settings.out:
        further += [f"the second shelf: {each}" for each in _of_the_second(rig, second.out, two)]
    for each in (second.out, second.cache):
        if each not in rig.places.values():
            shutil.rmtree(each, ignore_errors=True)
    trial = rig.judged(f"two builds at once: {shape}", f"at once{', one killed' * killed}", one, further)
    return replace(trial, how=_how_both(one, two))


def _of_the_second(rig: Rig, out: Path, ended: Ended) -> list[str]:
    """A shelf of its own is whole, or nothing is there."""
    if ended.code == ExitCode.OK:
        return rig.differences(out)
    return [f"{path.name} was left" for path in out.rglob("*")]


def _how_both(one: Ended, two: Ended) -> str:
    hows = {one.how, two.how}
    return next(how for how in ("killed", "clear line", "went on") if how in hows)
