"""Times as texts: seconds or milliseconds go in, a time comes out as a player, a person or a program reads it."""

from __future__ import annotations


def as_players_show(seconds: float) -> str:
    """A place in a reading, as players show it: what has begun counts.

    >>> as_players_show(187.4), as_players_show(59.6), as_players_show(3723)
    ('3:07', '0:59', '62:03')
    """
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def as_people_say(seconds: float) -> str:
    """How long something lasts, to the nearest second.

    >>> as_people_say(125.4), as_people_say(58)
    ('2 min 5 s', '58 s')
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def as_webvtt(milliseconds: int) -> str:
    """A timestamp with hours (W3C WebVTT).

    >>> as_webvtt(3723004), as_webvtt(0)
    ('01:02:03.004', '00:00:00.000')
    """
    seconds, thousandths = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"


def as_subrip(milliseconds: int) -> str:
    """A timestamp of SubRip: as WebVTT's, with a comma.

    >>> as_subrip(3723004)
    '01:02:03,004'
    """
    return as_webvtt(milliseconds).replace(".", ",")
