"""A heading with nothing below it is told with its line; one that has a lower heading below it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.errors import Severity
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.reader import read_article

TEXTS = {
    "last": ("Words.\n\n## Alone", [7]),
    "only": ("## Alone", [5]),
    "before another": ("## Alone\n\n## Next\n\nWords.", [5]),
    "below a higher one": ("## High\n\n### Alone\n\n## Next\n\nWords.", [7]),
    "in an answer": ("::: answer\n\nWords.\n\n## Alone\n\n:::\n\nMore.", [9]),
    "before a lower one": ("## High\n\n### Low\n\nWords.", []),
    "before a list": ("## List\n\n- one\n- two", []),
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("disclaimer", ["", "disclaimer: medical\n"])
def test_a_heading_with_nothing_below_it_is_told(settings: Settings, name: str, disclaimer: str) -> None:
    text, lines = TEXTS[name]
    path: Path = settings.content / "2027-spring" / "01-resting-well.md"
    path.write_text(f"---\ntitle: Rest\n{disclaimer}---\n\n{text}\n", "utf-8")
    reading = read_article(path, read_issue(settings.content, "2027-spring"))
    told = [finding for finding in reading.findings if finding.code == "heading-alone"]
    assert [finding.line - bool(disclaimer) for finding in told] == lines
    assert all(finding.severity is Severity.WARNING and finding.words for finding in told)
