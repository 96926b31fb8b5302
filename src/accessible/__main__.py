"""`python -m accessible` is the command `accessible`."""

import os
import sys

from accessible import interrupts


def run() -> int:
    """The command from its first moment to its last; returns the exit code."""
    _in_utf8()
    interrupts.heed(interrupts.leave)
    from accessible.screen import finish, open_streams

    open_streams()
    from accessible.cli import main

    try:
        code = main()
    except KeyboardInterrupt:  # while something else was being told
        interrupts.leave(0, None)
        raise
    interrupts.ignore()
    finish()
    if code == interrupts.EXIT_CODE:
        # Python would end itself by the signal, if it came while a piece of code was being made (3.11: `exec`).
        interrupts.end()
    return code


def _in_utf8() -> None:
    """Begin anew in Python's UTF-8 mode, where the language of this computer has other letters, or none but ASCII.

    The layout engine writes the names of folders in that encoding, and fails at a ë. `make` sets the mode by itself.
    """
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.environ["PYTHONUTF8"] = "1"  # for what we start; we may have been told to heed no environment (-I)
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606  (this very command, once more)


if __name__ == "__main__":
    raise SystemExit(run())
