"""The listening report: what was heard goes in, `listening.json` for programs and one calm page for staff come out.

The page needs nothing but the clips beside it, and asks no other host for anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accessible.outputs.clock import as_players_show
from accessible.outputs.templates import template


def listening_html(report: Mapping[str, Any], styles: Path) -> bytes:
    """The page for `listening.html`. `styles` is the folder with `templates/`."""
    return (
        template(styles, "listening.html.j2", {"place": as_players_show, "percent": percent})
        .render(report=report)
        .encode()
    )


def percent(share: float) -> str:
    """A share as people read it.

    >>> percent(0.0137), percent(0)
    ('1.4%', '0.0%')
    """
    return f"{100 * share:.1f}%"
