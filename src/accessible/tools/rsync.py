"""rsync: arguments go in, what it said comes out, or why it failed, in plain words. The only place that starts it."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Collection, Iterable, Sequence

from accessible.errors import AccessibleError, DiskError, SetupError, UsageError, no_temporary_files

PROGRAM = "rsync"
SILENCE = 60  # seconds without a byte until a connection counts as cut
_END_SECONDS = 10.0  # that it may take to clear up behind itself
_SHELL = "ssh -o ConnectTimeout=20"  # ssh alone waits for two minutes for a computer that is not there
_GO_ON = "Run the same command again: it goes on where it stopped."

# What rsync, ssh or the system there say, by what helps. The first that matches is told.
_FAULTS: tuple[tuple[str, type[AccessibleError], str, str], ...] = (
    (
        r"rsync: (command )?not found|rsync: No such file",
        SetupError,
        "rsync is not installed on that computer.",
        "Ask whoever looks after it to install rsync. Or publish to a folder: make publish DEST=/path/to/folder",
    ),
    (
        r"No space left on device|Disk quota exceeded",
        DiskError,
        "The disk there is full.",
        f"Make some room there. {_GO_ON} Nothing half there is pointed to.",
    ),
    (r"Failed to exec ssh", SetupError, "ssh is not installed.", "Run: sudo apt-get install openssh-client"),
    (
        r"Could not resolve hostname|getaddrinfo|Name or service not known",
        UsageError,
        "No computer of that name was found.",
        "Check the name in DEST, and the internet connection.",
    ),
    (
        r"Permission denied \([a-z]|Host key verification failed|auth failed|Too many authentication failures",
        AccessibleError,
        "That computer does not let us in.",
        "Log in with ssh by hand first: ssh, then what stands before the colon in DEST. When that works, come back.",
    ),
    (
        r"Permission denied|Operation not permitted|Read-only file system|read only",
        DiskError,
        "Nothing may be written there.",
        "Check the folder in DEST, or ask whoever looks after that computer for the right to write there.",
    ),
    (
        r"change_dir.*No such file|link_stat.*No such file|chdir failed|Unknown module",
        UsageError,
        "That folder is not there.",
        "Check DEST. If the folder is new, make it there first.",
    ),
    (
        r"could not make way|Too many levels of symbolic links|Not a directory|Is a directory",
        AccessibleError,
        "Something else lies in the way there: a link, or a folder in the place of a file.",
        "Look at it there, and move it away if it may go. Or choose another folder.",
    ),
    (
        r"Connection (refused|timed out)|No route to host|Network is unreachable|failed to connect",
        AccessibleError,
        "That computer cannot be reached.",
        "Check the name in DEST, and the internet connection. Then run the same command again.",
    ),
)
# Exit codes of rsync (its manual, EXIT VALUES) that say the connection ended; 255 is ssh's.
_MISSING = 24  # files were not where they were to be sent from, which is what deletes them
_CUT = frozenset((5, 10, 12, 20, 30, 35, 255))


def run(arguments: Sequence[str], destination: str, names: Iterable[str] | None = None) -> str:
    """Start rsync and return what it wrote. `names` become its --files-from. Raises `AccessibleError`."""
    written: list[str] = []
    follow(arguments, destination, names, written.append)
    return "".join(written)


def delete(names: Iterable[str], root: str, destination: str) -> None:
    """Delete these files below `root`, and nothing else: rsync finds them missing in an empty folder.

    Raises `AccessibleError`.
    """
    with tempfile.TemporaryDirectory(prefix="accessible-empty-") as empty:
        arguments = ["--delete-missing-args", "--no-implied-dirs", "--", f"{empty}/", root]
        follow(arguments, destination, names, lambda _: None, well=(0, _MISSING))


def follow(
    arguments: Sequence[str],
    destination: str,
    names: Iterable[str] | None,
    hear: Callable[[str], object],
    *,
    well: Collection[int] = (0,),
) -> None:
    """The same, with each piece that it writes handed to `hear` at once: the lines that show how far it is.

    rsync ends with us: also when we are interrupted. Raises `AccessibleError`, and names `destination` in it.
    """
    try:
        with tempfile.NamedTemporaryFile() as listed, tempfile.TemporaryFile() as said:
            listed.write(b"\0".join(os.fsencode(name) for name in names or ()))
            listed.flush()
            listing = () if names is None else ("--from0", f"--files-from={listed.name}")
            command = [PROGRAM, f"--timeout={SILENCE}", "--secluded-args", *listing, *arguments]
            code = _ended(command, hear, said.fileno())
            said.seek(0)
            complaint = said.read().decode("utf-8", "replace")
    except FileNotFoundError as problem:
        if problem.filename != PROGRAM:
            raise no_temporary_files(problem) from problem
        raise SetupError("rsync is not installed.", "Run: sudo apt-get install rsync") from problem
    if code not in well:
        raise _explained(code, complaint, destination)


def _ended(command: Sequence[str], hear: Callable[[str], object], complaints: int) -> int:
    """Run to the end; the exit code."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}  # so that what it says can be told apart
    surroundings.setdefault("RSYNC_RSH", _SHELL)
    nothing = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=nothing, stdout=subprocess.PIPE, stderr=complaints, env=surroundings
    ) as program:
        try:
            assert program.stdout is not None  # noqa: S101  (it was asked for)
            while piece := os.read(program.stdout.fileno(), 1 << 16):
                hear(piece.decode("utf-8", "replace"))
            return program.wait()
        except BaseException:
            program.terminate()
            try:
                program.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:  # it was stopped, or waits for a disk that does not answer
                program.kill()
            raise


def _explained(code: int, complaint: str, destination: str) -> AccessibleError:
    for pattern, kind, message, remedy in _FAULTS:
        if re.search(pattern, complaint):
            return kind(message, remedy, destination)
    lines = [line for line in complaint.splitlines() if line.strip() and "rsync error:" not in line]
    lines = [line for line in lines if not line.startswith("rsync:")] or lines  # another's words say more
    last = f" It said: {lines[-1][:200]}" if lines else ""
    if code in _CUT:
        return AccessibleError(f"The connection was cut.{last}", _GO_ON, destination)
    return AccessibleError(f"rsync failed ({code}).{last}", _GO_ON, destination)
