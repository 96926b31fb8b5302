"""The disk: full at some point, written to by nobody any more, or gone. A small file system of its own is each place.

Mounting one needs root. Where that is not, these cases cannot be done, and that is said.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from accessible.errors import ExitCode
from torture.rig import Rig, Trial

ROOM = "64m"
# What each place needs for the small issue, in kB: a disk of any size up to there becomes full on the way.
NEEDS = {"shelf": 3_600, "cache": 7_600, "temp": 2_400}


def can_mount(folder: Path) -> bool:
    """Whether a file system may be mounted here."""
    folder.mkdir(parents=True, exist_ok=True)
    done = _mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder))
    if done:
        _unmount(folder)
    return done


def full(rig: Rig, chance: random.Random) -> Trial:
    """One of the places has too little room; afterwards there is room."""
    place = chance.choice(list(rig.places))
    size = chance.randrange(16, NEEDS[place])
    rig.fresh(chance, share=chance.choice((0.0, 0.6)), older=False)
    with small_disk(rig.places[place], f"{size}k") as disk:
        ended = rig.begin().ended()
        further = [] if ended.code in (ExitCode.OK, ExitCode.DISK) else [f"it ended with {ended.code}, not 3"]
        remounted(disk, f"size={ROOM}")
        return rig.judged(f"the disk is full: {place}", f"{size} kB", ended, further)


def closed(rig: Rig, chance: random.Random) -> Trial:
    """One of the places may not be written any more, from the first or from some moment; afterwards it may again."""
    place = chance.choice(list(rig.places))
    seconds = rig.fresh(chance, share=chance.choice((0.0, 0.6)), older=False)
    moment = chance.choice((0.0, chance.uniform(0, seconds)))
    with small_disk(rig.places[place], ROOM) as disk:
        if not moment:
            remounted(disk, "ro")
        running = rig.begin()
        time.sleep(moment)
        done = not moment or remounted(disk, "ro")  # refused while a file is open for writing
        ended = running.ended()
        remounted(disk, "rw")
        told = f"after {moment:.2f} s" if done else "was busy"
        return rig.judged(f"read-only: {place}", told, ended)


def gone(rig: Rig, chance: random.Random) -> Trial:
    """One of the places is taken away at some moment, with all that is in it."""
    place = chance.choice(list(rig.places))
    seconds = rig.fresh(chance, share=chance.choice((0.0, 0.6)))
    moment = chance.uniform(0, seconds)
    running = rig.begin()
    time.sleep(moment)
    aside = rig.kept / "taken"
    with contextlib.suppress(FileNotFoundError):
        rig.places[place].rename(aside)
    ended = running.ended()
    shutil.rmtree(aside, ignore_errors=True)
    # What went on is judged by the next build: some of this one lies where nobody can look.
    trial = rig.judged(f"vanishes: {place}", f"after {moment:.2f} s", ended)
    return Trial(
        trial.kind, trial.done, trial.how, tuple(each for each in trial.faults if "it went on, and" not in each)
    )


@contextlib.contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """The place is a file system of its own, with what lay there."""
    aside = folder.with_name(f"{folder.name}-aside")
    if folder.exists():
        folder.rename(aside)
    folder.mkdir()
    if not _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)):
        raise OSError("no file system can be mounted here")
    try:
        if aside.exists():
            with contextlib.suppress(shutil.Error, OSError):  # it may be too small for that already
                shutil.copytree(aside, folder, dirs_exist_ok=True)
        yield folder
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        _unmount(folder)


def remounted(folder: Path, how: str) -> bool:
    """Mount a small disk otherwise; False where it is refused, because a file is open for writing."""
    return _mount("-o", f"remount,{how}", str(folder))


def _mount(*words: str) -> bool:
    return subprocess.run(["/bin/mount", *words], check=False, stderr=subprocess.DEVNULL).returncode == 0


def _unmount(folder: Path) -> None:
    for _ in range(50):
        if not subprocess.run(["/bin/umount", str(folder)], check=False, stderr=subprocess.DEVNULL).returncode:
            return
        time.sleep(0.1)
    subprocess.run(["/bin/umount", "--lazy", str(folder)], check=False)
