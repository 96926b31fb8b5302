"""Slips on paper: a slip and its issue go in, a tagged PDF in the copy's own type size comes out."""

from __future__ import annotations

from pathlib import Path

from accessible.issue import Issue
from accessible.outputs.markup import FILTERS, Medium
from accessible.outputs.templates import template
from accessible.plan import slip as words
from accessible.plan.edition import running_head
from accessible.plan.slip import Slip, slip_heading


def slip_html(slip: Slip, issue: Issue, styles: Path) -> str:
    """A slip as HTML for `lay_out`. `styles` is the folder with `templates/`."""
    masthead = running_head(f"{issue.title}, {issue.issue}", slip.edition)
    return template(styles, "slip.html.j2", FILTERS[Medium.PRINT]).render(
        slip=slip,
        issue=issue,
        words=words,
        heading=slip_heading(issue),
        language=issue.language,
        title=f"{slip_heading(issue)}: {slip.edition.label.lower()}",
        author=issue.publisher,
        description="",
        masthead=masthead,
        running_head=masthead,
    )
