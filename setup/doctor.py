"""What is missing on this machine, and the one command that mends it: `make doctor`.

Run by any python3, with nothing installed, so that it also works where the set-up is broken: no module but Python's
own, and no syntax that is younger than Python 3.6 (it has to say that a Python is too old). What only the installed
program knows is asked of it, in a process of its own.

It changes nothing. Exit code: 0 when all that is needed is there, 4 otherwise.
"""

import ctypes
import datetime as dt
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
AGAIN = "setup/install.sh"
ANEW = "rm -rf .venv && setup/install.sh"
OLDEST = (3, 11)
ROOM_BYTES = 2 * 10**9  # as setup/install.sh says: packages, and an issue with all that is kept for the next time
SECONDS = 120  # that a broken installation may take to answer

# Printed by the installed program: kind, what, detail, command, with tabs between.
VOICES = """
import sys
from pathlib import Path
from accessible.settings import DEFAULT_VOICE
from accessible.speech.model_file import fault_in_file
from accessible.speech.voice import find_voice, missing_requirements
folder = Path(sys.argv[1])
for path in sorted(folder.glob("*.toml")):
    voice = find_voice(folder, path.stem)
    missing = missing_requirements(voice)
    fault = fault_in_file(voice.model, folder / voice.model.file) if voice.model and not missing else ""
    needed = "needed" if path.stem == DEFAULT_VOICE else "optional"
    told = "its packages are not installed" if missing else f"its model: {fault}" if fault else ""
    print(needed, f"voice {path.stem}", told, f"make voice VOICE={path.stem}", sep="\\t")
"""
PACKAGES = """
import re, sys
from importlib.metadata import PackageNotFoundError, version
wanted = {}
for line in open(sys.argv[1], encoding="utf-8"):
    found = re.match(r"([A-Za-z0-9._-]+)==([^ ;\\\\]+)", line)
    if found:  # a line with a condition is for some systems and versions of Python only
        versions = wanted.setdefault(found[1], set())
        versions.update((found[2], "") if ";" in line else (found[2],))
for name, versions in wanted.items():
    try:
        there = version(name)
    except PackageNotFoundError:
        there = ""
    if there not in versions:
        print(f"{name} {max(versions)}" + (f" (there is {there})" if there else ""))
"""
PROGRAM = """
import imageio_ffmpeg, subprocess, weasyprint, accessible.cli
subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-version"], check=True, stdout=subprocess.DEVNULL)
"""


class Finding:
    """One thing that was looked at: `told` is empty when it is in order."""

    def __init__(self, what, told="", command="", needed=True, detail=""):
        self.what, self.told, self.command, self.needed, self.detail = what, told, command, needed, detail

    def line(self):
        """The finding for a person."""
        if not self.told:
            return f"In order: {self.what}" + (f" ({self.detail})" if self.detail else "")
        kind = "Missing" if self.needed else "Optional"
        return f"{kind}: {self.what}: {self.told}" + (f"  →  {self.command}" if self.command else "")


def asked(code, *arguments):
    """What the installed Python prints for some code, and its last line of complaint if it fails."""
    try:
        done = subprocess.run(
            [str(PYTHON), "-I", "-X", "utf8", "-c", code, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return "", f"it cannot be started ({error})"
    complaint = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1][:200]
    return done.stdout.decode("utf-8", "replace"), "" if done.returncode == 0 else complaint or "it ends with a fault"


def of_installer(name):
    """A list that setup/install.sh has, so that it stands in one place."""
    found = re.search("^" + name + '="([^"]*)"', (ROOT / "setup" / "install.sh").read_text("utf-8"), re.MULTILINE)
    return found.group(1).split() if found else []


def is_new_enough(name):
    """Whether this is a Python that the program can use."""
    code = "import sys; sys.exit(sys.version_info < %r)" % (OLDEST,)
    try:
        ended = subprocess.run([name, "-I", "-c", code], stderr=subprocess.DEVNULL, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0


def python():
    """The Python that this machine has, and the one that somebody has set."""
    named = os.environ.get("PYTHON", "")
    if named and not any(map(is_new_enough, named.split())):
        yield Finding("PYTHON", f'it is set to "{named}", which is no Python of 3.11 or later', "unset PYTHON")
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST:
        yield Finding("Python", f"{version} is too old", "sudo apt-get install python3.11 python3.11-venv")
        return
    yield Finding("Python", detail=version)
    try:
        import ensurepip
        import venv

        yield Finding("Python's environments", detail=f"{venv.__name__}, {ensurepip.__name__}")
    except ImportError:
        yield Finding("Python's environments", "they are not installed", "sudo apt-get install python3-venv")


def libraries():
    """What the PDF writer opens by name."""
    missing = []
    for name in of_installer("libraries") if sys.platform.startswith("linux") else ():
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    told = f"{', '.join(missing)} not found" if missing else ""
    yield Finding("libraries for PDFs", told, "sudo apt-get install " + " ".join(of_installer("packages")))


def environment():
    """The program's own packages: there, of the versions that were checked, and able to start."""
    if not PYTHON.exists():
        yield Finding("the program's packages", "they are not installed", AGAIN)
        return
    version, fault = asked("import sys; print(sys.version_info[:2], sys.implementation.name)")
    if fault:
        yield Finding("the program's packages", f"their Python does not work: {fault}", ANEW)
        return
    lock = ROOT / "requirements" / "lock.txt"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = VENV / "ready-lock"
    expected = f"{version.strip()}\n{digest}  requirements/lock.txt"
    if not stamp.is_file() or stamp.read_text("utf-8", "replace").strip() != expected:
        yield Finding("the program's packages", "the list of them has changed since they were installed", AGAIN)
        return
    wrong, fault = asked(PACKAGES, lock)
    if fault or wrong.strip():
        named = ", ".join(wrong.split("\n")[:3]).rstrip(", ") or fault
        yield Finding("the program's packages", f"not as they should be: {named}", ANEW)
        return
    yield Finding("the program's packages")
    _, fault = asked(PROGRAM)
    yield Finding("the program and ffmpeg", f"it does not start: {fault}" if fault else "", ANEW)


def fonts():
    """The typefaces of print, byte for byte: their digests stand in the README beside them."""
    folder = ROOT / "styles" / "fonts"
    named = re.findall(r"\n\| `(\S+\.ttf)` \| sha256 ([0-9a-f]{64})", (folder / "README.md").read_text("utf-8"))
    wrong = []
    for name, digest in named:
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            wrong.append(name)
    told = f"{', '.join(wrong)} not as they should be" if wrong else ""
    yield Finding("typefaces", told, "git checkout -- styles/fonts", detail=f"{len(named)} files")


def voices():
    """The usual voice is needed; the others are wanted only by who uses them."""
    if not PYTHON.exists():
        return
    said, fault = asked(VOICES, ROOT / "voices")
    if fault:  # told with the packages, or with the program
        return
    for line in said.splitlines():
        needed, what, told, command = line.split("\t")
        yield Finding(what, told, command, needed == "needed")


def optional():
    """What only some commands need."""
    heard = (VENV / "ready-listen").is_file()
    yield Finding("the recogniser", "" if heard else "not installed; make listen-check brings it", "", needed=False)
    for program, package, what in (
        ("rsync", "rsync", "publishing to another computer"),
        ("ssh", "openssh-client", "publishing to another computer"),
    ):
        told = "" if shutil.which(program) else f"not found; only for {what}"
        yield Finding(program, told, f"sudo apt-get install {package}", needed=False)


def nearest(folder):
    """The folder, or the nearest one above it that is there."""
    while not folder.exists():
        folder = folder.parent
    return folder


def disk():
    """Room, and whether we may write where the work goes."""
    places = (
        ("dist/", Path(os.environ.get("OUT") or ROOT / "dist"), "OUT=folder"),
        (".cache/", Path(os.environ.get("ACCESSIBLE_CACHE") or ROOT / ".cache"), "ACCESSIBLE_CACHE=folder"),
        ("content/", Path(os.environ.get("CONTENT") or ROOT / "content"), "CONTENT=folder"),
        ("temporary files", Path(os.environ.get("TMPDIR") or "/tmp"), "TMPDIR=folder"),  # noqa: S108  (looked at only)
    )
    for what, folder, other in places:
        there = nearest(folder)
        try:
            with tempfile.TemporaryFile(dir=str(there)):
                told = ""
        except OSError as error:
            told = f"{there} may not be written ({error.strerror})"
        yield Finding(f"writing to {what}", told, f"check who owns {there}, or choose another with {other}")
    least, place = min((shutil.disk_usage(str(nearest(folder))).free, folder) for _, folder, _ in places[:2])
    told = "" if least >= ROOM_BYTES else f"{least / 1e9:.1f} GB are free at {place}; 2 GB are needed"
    free = f"{least / 1e9:.0f} GB"
    yield Finding("room on the disk", told, "make clean, or delete what you do not need", detail=free)


def clock():
    """Downloads are refused, and podcast apps sort wrongly, where the clock is years off."""
    now = dt.datetime.now(dt.timezone.utc)
    newest = max((ROOT / name).stat().st_mtime for name in ("Makefile", "requirements/lock.txt"))
    behind = now.timestamp() < newest - 86_400
    told = f"it says {now.date()}, which is before the program was written" if behind else ""
    yield Finding("the clock", told, "sudo timedatectl set-ntp true", detail=str(now.date()))


def letters():
    """The program uses UTF-8 whatever is set; a terminal that does not shows signs for letters."""
    language = next((os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "")
    utf8 = "utf" in language.lower()
    told = "" if utf8 else f'it is "{language or "not set"}"; accented letters may look wrong on the screen'
    yield Finding("the language of the terminal", told, "export LANG=C.UTF-8", needed=False, detail=language)


CHECKS = (python, libraries, environment, fonts, voices, disk, clock, letters, optional)


def main():
    """Look at everything, tell of it, and end with 0 or 4."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    missing = 0
    for check in CHECKS:
        try:
            findings = list(check())
        except OSError as error:
            findings = [Finding(check.__name__, f"cannot be looked at: {error}", "git status")]
        for finding in findings:
            sys.stdout.write(finding.line() + "\n")
            missing += bool(finding.told and finding.needed)
    if missing:
        sys.stdout.write(f"{missing} missing. Run the command behind each, from the top, then: make doctor\n")
    else:
        sys.stdout.write("All that is needed is there.\n")
    return 4 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
