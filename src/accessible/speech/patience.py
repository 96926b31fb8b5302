"""A call that must end: after so many seconds it is interrupted by an error.

It uses the system's alarm, so it works on Linux and macOS, in the main thread, and on whatever returns to
Python now and then. What hangs elsewhere is ended with its worker by the build (`production.run.JOB_SECONDS`).
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType


@contextlib.contextmanager
def at_most(seconds: float, error: Exception) -> Iterator[None]:
    """Raise `error` within the block once `seconds` have gone by. An alarm that was set before is set again."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise error

    handler = signal.signal(signal.SIGALRM, ring)
    earlier, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, earlier, interval)
        signal.signal(signal.SIGALRM, handler)
