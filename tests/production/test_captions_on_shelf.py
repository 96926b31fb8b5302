"""Captions on the shelf: faulty ones cost themselves and nothing else, and no page or feed leads to them."""

from __future__ import annotations

import pytest

from accessible.errors import ExitCode
from accessible.outputs.transcript import Cues, to_vtt
from accessible.production.targets import reading
from accessible.settings import Settings
from small_issue import built, shelf_bytes

FOLDER = "2027-spring/articles/01-resting-well/"
VTT, PAGE = f"{FOLDER}resting-well.vtt", f"{FOLDER}index.html"


def without_the_last(cues: Cues, sample_rate: int, language: str, title: str) -> str:
    """A writer that loses the last words of one article."""
    return to_vtt(cues[:-1] if "Resting" in title else cues, sample_rate, language, title)


def test_faulty_captions_cost_themselves_and_nothing_else(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    built(cached)
    before = shelf_bytes(cached)
    monkeypatch.setattr(reading, "to_vtt", without_the_last)
    summary = built(cached)
    assert summary.exit_code is ExitCode.FAILED
    assert summary.failed == ()
    (found,) = summary.findings
    assert (found.code, found.file) == ("captions", "01-resting-well.md")
    assert found.message.startswith("The captions of “Resting well”, resting-well.vtt: The WebVTT does not have: “")
    after = shelf_bytes(cached)
    assert before.keys() - after.keys() == {VTT}
    changed = {path for path in after if path.startswith("2027-spring/") and before[path] != after[path]}
    assert changed == {PAGE, "2027-spring/index.html"}  # which says how large that page is
    assert b"resting-well.vtt" in before[PAGE]
    assert not [path for path, content in after.items() if b"resting-well.vtt" in content and "staff" not in path]
    monkeypatch.undo()
    assert built(cached).exit_code is ExitCode.OK
    assert shelf_bytes(cached) == before


def test_one_article_alone_is_judged_too(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "to_vtt", without_the_last)
    summary = built(cached, only="01-resting-well")
    assert summary.exit_code is ExitCode.FAILED
    assert {each.code for each in summary.findings} == {"captions"}
    assert VTT not in shelf_bytes(cached)
