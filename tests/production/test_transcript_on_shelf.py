"""Transcripts on the shelf: those of an issue that was made are right; a faulty one costs itself and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from accessible.check.transcript import transcript_findings
from accessible.errors import ExitCode
from accessible.outputs.transcript import to_txt
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.production.preview import Previewed, make_preview
from accessible.production.targets import transcript
from accessible.settings import Settings
from inline import Inline
from small_issue import built, shelf_bytes

TEXT = "2027-spring/articles/01-resting-well/resting-well.txt"
PAGE = "2027-spring/articles/01-resting-well/index.html"


def without_a_word(parts: Sequence[Sequence[str]]) -> str:
    """A writer that loses a "not", wherever it stands."""
    return to_txt([[words.replace(" is not ", " is ") for words in paragraphs] for paragraphs in parts])


def test_the_finished_transcripts_of_an_issue_are_right(cached: Settings) -> None:
    assert built(cached).exit_code is ExitCode.OK
    files = shelf_bytes(cached)
    for draft in prepare(cached, chosen_issue(cached)).good:
        article = draft.order.article
        path = f"2027-spring/articles/{draft.slug}/{article.short_slug}.txt"
        assert transcript_findings(files[path], article, draft.narration, path) == ()


def test_a_faulty_transcript_costs_itself_and_nothing_else(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    built(cached)
    before = shelf_bytes(cached)
    monkeypatch.setattr(transcript, "to_txt", without_a_word)
    summary = built(cached)
    assert summary.exit_code is ExitCode.FAILED
    assert summary.failed == ()
    (found,) = summary.findings
    assert (found.code, found.file) == ("transcript", "01-resting-well.md")
    assert found.message == (
        "The transcript of “Resting well”, resting-well.txt: Part 1: after “Sample Rest is” it has “idleness. It takes "
        "practice. Why” instead of “not idleness. It takes practice.”."
    )
    after = shelf_bytes(cached)
    assert before.keys() - after.keys() == {TEXT}
    changed = {path for path in after if path.startswith("2027-spring/") and before[path] != after[path]}
    assert changed == {PAGE, "2027-spring/index.html"}  # which says how large that page is
    assert b"resting-well.txt" in before[PAGE]
    assert b"resting-well.txt" not in after[PAGE]
    assert "The transcript of “Resting well”".encode() in after["2027-spring-staff/report.html"]
    monkeypatch.undo()
    assert built(cached).exit_code is ExitCode.OK
    assert shelf_bytes(cached) == before


def test_one_article_alone_is_judged_too(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcript, "to_txt", without_a_word)
    summary = built(cached, only="01-resting-well")
    assert summary.exit_code is ExitCode.FAILED
    assert {each.code for each in summary.findings} == {"transcript"}
    assert TEXT not in shelf_bytes(cached)


def test_a_preview_leaves_out_a_faulty_transcript_and_tells_of_it(
    cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transcript, "to_txt", without_a_word)
    *_, made = make_preview(cached, chosen_issue(cached), Inline())
    assert isinstance(made, Previewed)
    assert {each.code for each in made.all_findings} == {"transcript"}
    texts = [path for path in shelf_bytes(cached) if path.endswith(".txt")]
    assert texts == ["2027-spring-draft/articles/02-a-short-note/a-short-note.txt"]
