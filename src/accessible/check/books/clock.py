"""Clock values: the times of overlays, SMIL documents and metadata go in; seconds come out."""

from __future__ import annotations

import re

# SMIL 3.0, "Clock values": hours, minutes and seconds; minutes and seconds; or a count with its unit.
CLOCK = re.compile(r"(?:(\d+):)?([0-5]?\d):([0-5]?\d(?:\.\d+)?)")
COUNT = re.compile(r"(\d+(?:\.\d+)?)(h|min|s|ms)?")
UNITS = {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 0.001, None: 1.0}


def clock_seconds(value: str) -> float:
    """The seconds of a clock value. Raises `ValueError` for what is none.

    >>> clock_seconds("0:01:02.5"), clock_seconds("1:30"), clock_seconds("12.345s"), clock_seconds("500ms")
    (62.5, 90.0, 12.345, 0.5)
    """
    text = value.strip()
    if clock := CLOCK.fullmatch(text):
        hours, minutes, seconds = clock.groups()
        return 3600.0 * int(hours or 0) + 60.0 * int(minutes) + float(seconds)
    if count := COUNT.fullmatch(text):
        return float(count[1]) * UNITS[count[2]]
    raise ValueError(f"“{value}” is no time")


def npt_seconds(value: str) -> float:
    """The seconds of a clip's edge as DAISY 2.02 wants it (2.3.3.8): "npt=12.345s". Raises `ValueError`.

    >>> npt_seconds("npt=12.345s")
    12.345
    """
    found = re.fullmatch(r"npt=(\d+(?:\.\d+)?)s", value.strip())
    if not found:
        raise ValueError(f"“{value}” is not written as npt=0.000s")
    return float(found[1])
