"""Measures that the whole house shares."""

from __future__ import annotations

from enum import StrEnum


class Pace(StrEnum):
    """How fast an issue is read: STANDARD 140-150 words a minute of voiced time, GENTLE about 120."""

    STANDARD = "standard"
    GENTLE = "gentle"


class Sound(StrEnum):
    """How an issue sounds: FULL as the voice is, QUIET with softer treble, for those whom sharp sounds hurt."""

    FULL = "full"
    QUIET = "quiet"
