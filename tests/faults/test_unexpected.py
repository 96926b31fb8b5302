"""A fault of ours in one article: it costs that article, and is told with what to do. The others are made."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from accessible import cli
from accessible.errors import DiskError, ExitCode, Finding, Severity, SourceError
from accessible.production import article_reading
from accessible.production import draft as drafting
from accessible.production.chosen import chosen_issue
from accessible.production.local import Crew, Limits
from accessible.production.prepare import prepare
from accessible.settings import Settings
from inline import Inline

pytestmark = pytest.mark.faults


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    whole = vars(drafting)["read_article"]

    def read(path: Path, issue: Any) -> Any:
        if path.stem.startswith("01"):
            raise error
        return whole(path, issue)

    monkeypatch.setattr(drafting, "read_article", read)


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


def test_what_its_reader_raises_costs_no_other_either(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, SourceError((Finding("lexicon", Severity.ERROR, "It cannot be read."),)))
    first, second = prepare(settings, chosen_issue(settings)).drafts
    assert (first.plan, second.plan is not None) == (None, True)
    assert "It cannot be read." in first.findings[0].message


def test_a_full_disk_is_a_matter_of_the_machine(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, DiskError("The disk is full."))
    with pytest.raises(DiskError):
        prepare(settings, chosen_issue(settings))


def test_reading_has_bounds_and_what_is_beyond_them_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bound that a large picture breaks, which is within all others: it is told of its article, and of no other."""
    monkeypatch.setattr(article_reading, "crew", lambda workers: Crew(workers, Limits(memory_bytes=120_000_000)))
    folder = settings.content / "2027-spring"
    content = io.BytesIO()
    Image.new("RGBA", (6_300, 6_300)).save(content, "png")
    (folder / "sofa.png").write_bytes(content.getvalue())
    words = (folder / "01-resting-well.md").read_text("utf-8")
    (folder / "01-resting-well.md").write_text(words + "\n![A sofa.](sofa.png)\n", "utf-8")
    first, second = prepare(settings, chosen_issue(settings)).drafts
    assert (first.plan, second.plan is not None) == (None, True)
    assert [finding.message for finding in first.findings] == [
        "The work on 01-resting-well.md needed more than 0.12 GB of memory, and was ended."
    ]
    monkeypatch.setattr(article_reading, "crew", lambda _: Inline())
    assert all(draft.plan for draft in prepare(settings, chosen_issue(settings)).drafts)


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
