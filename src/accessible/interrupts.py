"""Being interrupted: what stops a command (Ctrl and C, `kill`, a window that is closed), and what is said then.

An interrupt can be lost: Python swallows what is raised while an object is thrown away, and so do some libraries. So
it is told again and again, until the command ends. And what is being cleared up is not interrupted once more.

Imported first of all, so it imports nothing but the interpreter's own: until it is, an interrupt is Python's.
"""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # (`signal` itself brings `enum`: as long as all before it)
import _thread
import os
import sys
import time
from collections.abc import Callable
from types import FrameType, TracebackType

STOPPED = "Stopped. What was finished is kept. Run the same command to go on."
EXIT_CODE = 130  # as shells have it: 128 and the number of SIGINT
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
AGAIN_SECONDS = 0.2  # short enough for a person to take it for "at once"

Handler = Callable[[int, FrameType | None], object] | int


class _Interrupt:
    """What has been heard so far: a signal's number, and how many blocks put it off."""

    number: int | None = None
    put_off = 0


def heed(handler: Handler) -> None:
    """Have `handler` called when this process is to stop. What whoever began it wants ignored (nohup) stays ignored."""
    _Interrupt.number = None
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


def stop(number: int, _frame: FrameType | None) -> None:
    """Stop as soon as what was begun is cleared up. Raises `KeyboardInterrupt`, unless that is under way already."""
    if _Interrupt.number is None:
        _Interrupt.number = number
        sys.unraisablehook = _untold
        _thread.start_new_thread(_tell_again, (number, _thread.get_ident()))
    if not _Interrupt.put_off and not _is_under_way(sys.exc_info()[1]):
        raise KeyboardInterrupt


def is_stopping() -> bool:
    """Whether an interrupt has come: what fails from then on fails because of it."""
    return _Interrupt.number is not None


class put_off:  # noqa: N801  (a block, as `contextlib.suppress` is; no `contextlib`: see above)
    """A block that is done to its end: an interrupt that comes meanwhile is heard soon after."""

    def __enter__(self) -> None:
        _Interrupt.put_off += 1

    def __exit__(self, *_: object) -> None:
        _Interrupt.put_off -= 1


class until_stopped:  # noqa: N801  (the same)
    """A block that goes on until a person stops it: that is its proper end, and nothing is said of it."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> bool:
        if kind is not KeyboardInterrupt:
            return False
        ignore()
        return True


def _is_under_way(handled: BaseException | None) -> bool:
    """Whether what is being handled now came of an interrupt, or of the end of a generator: it is being cleared up."""
    while handled is not None:
        if isinstance(handled, KeyboardInterrupt | GeneratorExit):
            return True
        handled = handled.__context__
    return False


def _tell_again(number: int, whom: int) -> None:
    """Runs beside, from the first time until nobody heeds it any more."""
    while _Interrupt.number == number:
        time.sleep(AGAIN_SECONDS)
        if _Interrupt.number == number:
            signal.pthread_kill(whom, number)


def _untold(lost: sys.UnraisableHookArgs) -> None:
    """Say nothing of an interrupt that Python swallowed: it is told again. Nor of what comes of it."""
    if not _is_under_way(lost.exc_value):
        sys.__unraisablehook__(lost)
