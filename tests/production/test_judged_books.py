"""A book that is not as it should be is not given out: its step fails, and what was found is told by its codes."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.check.books.expected import ExpectedBook
from accessible.check.books.overlay import overlay_findings
from accessible.check.books.rule import BookFaultError
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.expected_book import require_sound
from accessible.production.prepare import prepare
from accessible.production.printing import issue_failure_findings
from accessible.production.run import Outcome, run_steps
from accessible.production.targets.daisy import DAISY, MakeTalkingBook
from accessible.production.targets.epub import ISSUE_EPUB, WriteEpub
from accessible.production.targets.table import steps_of
from accessible.settings import Settings
from broken_books import EPUB_BREAKS, broken_epub
from good_books import good_epub
from inline import Inline

OTHER = "A sentence that nobody says."


def with_another_sentence(expected: ExpectedBook) -> ExpectedBook:
    """The same with other words for the second sentence of its first part."""
    article = expected.articles[0]
    part = article.parts[0]
    said = list(part.sentences)
    said[1] = replace(said[1], words=OTHER, shown=True)
    parts = (replace(part, sentences=tuple(said)), *article.parts[1:])
    return replace(expected, articles=(replace(article, parts=parts), *expected.articles[1:]))


@pytest.mark.slow
def test_a_book_that_says_other_words_than_the_plan_is_not_kept(cached: Settings) -> None:
    prepared = prepare(cached, chosen_issue(cached))
    cache, steps = Cache(cached.cache), {step.id: step for step in steps_of(prepared, issue_files=True)}
    *_, outcome = run_steps(list(steps.values()), cache, Inline())
    assert isinstance(outcome, Outcome)
    assert outcome.failures == []
    for name in (ISSUE_EPUB, DAISY):
        job = steps[name].prepare(outcome.records)
        assert isinstance(job, WriteEpub | MakeTalkingBook)
        job.do(cache)
        with pytest.raises(BookFaultError) as raised:
            replace(job, expected=with_another_sentence(job.expected)).do(cache)
        assert {each.code for each in raised.value.findings} == {"book-words"}
        assert {each.words for each in raised.value.findings} == {OTHER}


def test_what_is_found_in_a_book_is_told_with_its_code_and_its_place(tmp_path: Path) -> None:
    (one,) = (each for each in EPUB_BREAKS if each.name == "one word lost")
    (tmp_path / "book.epub").write_bytes(broken_epub(one))
    findings = overlay_findings(tmp_path / "book.epub", good_epub().expected)
    with pytest.raises(BookFaultError) as raised:
        require_sound(findings, "The book “Quiet Hours”")
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - ours: workers hand errors on so
    (told,) = issue_failure_findings(again, "2027-spring")
    assert told.code == "book-words"
    assert told.file == "2027-spring"
    assert told.message == (
        "The book “Quiet Hours”, book.epub, OPS/a1.smil#p-s-2: Words shown are words said: OPS/a1.xhtml#s-2 has other "
        "words than are heard: after “Rest before” it has “are tired.” instead of “you are tired.”."
    )


def test_a_sound_book_is_given_out() -> None:
    require_sound((), "The book")
