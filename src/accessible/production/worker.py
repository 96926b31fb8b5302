"""In a worker: what runs first in each process that does jobs (`local`), and each time a job comes."""

from __future__ import annotations

import importlib
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence

from accessible.interrupts import STOPPING
from accessible.production.cache import Record
from accessible.production.handed_in import arrives, unpacked
from accessible.production.job import do_and_keep
from accessible.tools import together

# For which pebble's workers wait for their lock. They have it for milliseconds; who is killed with it keeps it, and
# by itself pebble would have the others wait for a minute, twice.
LOCK_SECONDS = 10.0


def begin(group: int, parent: int, modules: Sequence[str]) -> None:
    """Runs first: the worker ends with its build, and leaves no copy of its memory on the disk.

    It loads what jobs are written in now, and not when the first one comes: that is the job's time.
    """
    from pebble import CONSTS

    together.join(group)
    if os.getppid() != parent:  # it ended before this one could join those that end with it
        os._exit(1)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the parent hears it, and ends us
    sys.unraisablehook = _untold
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    CONSTS.channel_lock_timeout = LOCK_SECONDS
    for module in modules:
        importlib.import_module(module)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)


def _untold(_: object) -> None:
    """Say nothing of what goes wrong while a library throws something away: a full disk is told by the work itself."""


def do_parcel(parcel: bytes, processor_seconds: int) -> tuple[Record, int]:
    """Do a job: its record, and this process's highest memory so far in bytes. Raises only what can be read there."""
    _allow(processor_seconds)
    try:
        record = do_and_keep(*unpacked(parcel))
    except Exception as error:
        if arrives(error):
            raise
        raise RuntimeError(f"{type(error).__name__}: {error}") from error
    return record, peak_memory()


def _allow(processor_seconds: int) -> None:
    """So much processor time from now on; then the system ends this process, whatever it does (SIGXCPU)."""
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = math.ceil(time.process_time()) + processor_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until if most == resource.RLIM_INFINITY else min(until, most), most))


def peak_memory() -> int:
    """This process's highest resident memory in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if os.uname().sysname == "Darwin" else peak * 1024
