"""Being interrupted: what stops a command (Ctrl and C, `kill`, a window that is closed), and what is said then.

Imported first of all, so it imports nothing but the interpreter's own: until it is, an interrupt is Python's.
"""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # (`signal` itself brings `enum`: as long as all before it)
import os
from collections.abc import Callable
from types import FrameType

STOPPED = "Stopped. What was finished is kept. Run the same command to go on."
EXIT_CODE = 130  # as shells have it: 128 and the number of SIGINT
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Handler = Callable[[int, FrameType | None], object] | int


def heed(handler: Handler) -> None:
    """Have `handler` called when this process is to stop. What whoever began it wants ignored (nohup) stays ignored."""
    for number in STOPPING:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, handler)


def ignore() -> None:
    """Be stopped no more: what is left to do takes a moment, and must not be left half done."""
    heed(signal.SIG_IGN)


def leave(_number: int, _frame: FrameType | None) -> None:
    """Stop at once. For the time in which nothing has been begun yet."""
    try:  # noqa: SIM105  (no `contextlib`: see above)
        os.write(2, f"{STOPPED}\n".encode())
    except OSError:  # nobody reads it
        pass
    end()


def end() -> None:
    """End this process with the exit code for being interrupted. All that was begun must be cleared up."""
    os._exit(EXIT_CODE)


def stop(_number: int, _frame: FrameType | None) -> None:
    """Stop as soon as what was begun is cleared up. Once is enough: the second time is not heard."""
    ignore()
    raise KeyboardInterrupt
