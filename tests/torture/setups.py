"""The set-up, disturbed: a clone of this folder goes in; cut off, half gone, twice at once, it must end whole.

What it made is judged by what it is for: the small issue is built with it, and must have the bytes of one that was
built with the set-up of this folder. Packages come from pip's own cache where it has them; a case takes some minutes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from accessible.errors import ExitCode
from accessible.settings import PROJECT
from torture.rig import Ended, Rig, Trial

SECONDS = 900
CHANGED = "# Changed by a test.\n"


def set_up(rig: Rig, chance: random.Random, number: int) -> Trial:
    """One way of disturbing it, each in its turn; then once more, undisturbed."""
    clone = rig.kept / "clone"
    if not clone.exists():
        subprocess.run(["/usr/bin/git", "clone", "--quiet", "--local", str(PROJECT), str(clone)], check=True)
    name = list(WAYS)[number % len(WAYS)]
    further = WAYS[name](clone, chance)
    whole = _ended(_begun(clone))
    if whole.code != ExitCode.OK:
        further.append(f"the next one ended with {whole.code}: {whole.said[-1500:]}")
    return _judged(rig, clone, Trial(f"set-up: {name}", "", whole.how, tuple(further + whole.faults())))


def _judged(rig: Rig, clone: Path, trial: Trial) -> Trial:
    python = str(clone / ".venv" / "bin" / "python")
    shutil.rmtree(rig.settings.out, ignore_errors=True)
    shutil.rmtree(rig.settings.cache, ignore_errors=True)
    built = rig.begin([python, *rig.command()[1:]], PYTHONPATH="").ended()
    faults = [*trial.faults, *built.faults(), *(f"what it builds: {each}" for each in rig.differences())]
    return Trial(trial.kind, trial.done, trial.how, tuple(faults))


def _begun(clone: Path, folder: Path | None = None) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.Popen(
        [str(clone / "setup" / "install.sh")],
        cwd=folder or clone,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        process_group=0,
    )


def _ended(process: subprocess.Popen[bytes]) -> Ended:
    began = time.monotonic()
    said, _ = process.communicate(timeout=SECONDS)
    return Ended(process.returncode, said.decode("utf-8", "replace"), time.monotonic() - began)


def _cut_off(clone: Path, chance: random.Random) -> list[str]:
    shutil.rmtree(clone / ".venv", ignore_errors=True)
    process = _begun(clone)
    time.sleep(chance.choice((chance.uniform(0, 5), chance.uniform(5, 40))))
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return []


def _half_gone(clone: Path, chance: random.Random) -> list[str]:
    """Files are missing, and the stamp that says that all is there: as after a copy that was cut off."""
    (clone / ".venv" / "ready-lock").unlink(missing_ok=True)
    for path in sorted((clone / ".venv").rglob("*.py")):
        if chance.random() < 0.5:
            path.unlink()
    return []


def _a_package_gone(clone: Path, chance: random.Random) -> list[str]:
    """A package is missing and the stamp is there: the program says what to do, and what it says helps."""
    _ended(_begun(clone))
    packages = next((clone / ".venv" / "lib").glob("python3*")) / "site-packages"
    shutil.rmtree(packages / chance.choice(("weasyprint", "numpy", "pikepdf", "lxml")))
    command = [str(clone / ".venv/bin/python"), "-m", "accessible", "issue", "--plain", "--voice", "silent"]
    ended = subprocess.run(
        [*command, "--out", str(clone / "out")], cwd=clone, capture_output=True, text=True, check=False
    )
    (clone / ".venv" / "ready-lock").unlink()
    said = ended.stdout + ended.stderr
    if ended.returncode == ExitCode.SETUP and "Traceback" not in said:
        return []
    return [f"with a package missing it ended with {ended.returncode}: {said[-800:]}"]


def _another_list(clone: Path, _: random.Random) -> list[str]:
    lock = clone / "requirements" / "lock.txt"
    lock.write_text(lock.read_text("utf-8") + CHANGED, "utf-8")
    ended = _ended(_begun(clone))
    subprocess.run(["/usr/bin/git", "checkout", "--quiet", "requirements"], cwd=clone, check=True)
    return [] if ended.code == ExitCode.OK else [f"with a changed list it ended with {ended.code}: {ended.said[-800:]}"]


def _two_at_once(clone: Path, _: random.Random) -> list[str]:
    shutil.rmtree(clone / ".venv", ignore_errors=True)
    both = [_begun(clone), _begun(clone)]
    ended = [_ended(each) for each in both]
    return [f"one of two ended with {each.code}: {each.said[-800:]}" for each in ended if each.code != ExitCode.OK]


def _from_another_folder(clone: Path, _: random.Random) -> list[str]:
    (clone / ".venv" / "ready-lock").unlink(missing_ok=True)
    ended = _ended(_begun(clone, Path("/")))
    return [] if ended.code == ExitCode.OK else [f"from another folder it ended with {ended.code}: {ended.said[-800:]}"]


WAYS: dict[str, Callable[[Path, random.Random], list[str]]] = {
    "cut off": _cut_off,
    "half a .venv": _half_gone,
    "a changed list": _another_list,
    "two at once": _two_at_once,
    "from another folder": _from_another_folder,
    "a package is missing": _a_package_gone,
}
