"""A fault of ours in one article: it costs that article, and is told with what to do. The others are made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from accessible import cli
from accessible.errors import ExitCode, Finding, Severity, SourceError
from accessible.production import prepare as preparing
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings

pytestmark = pytest.mark.faults


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    whole = vars(preparing)["read_article"]

    def read(path: Path, issue: Any) -> Any:
        if path.stem.startswith("01"):
            raise error
        return whole(path, issue)

    monkeypatch.setattr(preparing, "read_article", read)


def test_an_article_that_the_program_fails_on_costs_no_other(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, IndexError("list index out of range"))
    first, second = prepare(settings, chosen_issue(settings)).drafts
    assert (first.plan, second.plan is not None) == (None, True)
    (told,) = first.findings
    assert (told.code, told.severity, told.file) == ("unexpected", Severity.ERROR, "01-resting-well.md")
    assert "IndexError in test_unexpected.py, line " in told.message
    assert "send it to us" in told.remedy


def test_what_stops_the_issue_still_does(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, SourceError((Finding("lexicon", Severity.ERROR, "It cannot be read."),)))
    with pytest.raises(SourceError):
        prepare(settings, chosen_issue(settings))


def test_a_package_that_is_missing_is_a_matter_of_set_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'lxml'", name="lxml")

    monkeypatch.setitem(cli.COMMANDS, "voices", missing)
    assert cli.main(["voices", "--plain"]) == ExitCode.SETUP
    said = capsys.readouterr().err
    assert "A package of the program is missing or damaged: lxml." in said
    assert "rm -rf .venv" in said
