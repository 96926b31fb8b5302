"""Sentences: cut only where one surely ends, and nothing is lost, doubled or moved."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Run
from accessible.plan.sentences import fold_space, split_sentences

FRAGMENTS = st.sampled_from(
    [
        *"Dr. Rest mg 3.5 It the D. e.g. p.m. “ ” ( ) . ! ? … ... é £5".split(),
        " ",
        "  ",
        "\n",
        "\u00a0",
        "",
        ". ",
        ".) ",
    ]
)
TEXTS = st.lists(FRAGMENTS, max_size=8).map("".join) | st.text(max_size=20)
PLAIN_RUNS = st.builds(Run, TEXTS, st.booleans(), st.sampled_from(["", "https://a.example", "mailto:a@b.example"]))


@st.composite
def runs_with_marks(draw: st.DrawFn) -> list[Run]:
    """Runs with note marks among them, each mark with a number of its own."""
    runs = draw(st.lists(st.none() | PLAIN_RUNS, max_size=8))
    return [Run("", note=number) if run is None else run for number, run in enumerate(runs, start=1)]


def text_of(runs: tuple[Run, ...] | list[Run]) -> str:
    return "".join(run.text for run in runs)


def cut(text: str) -> list[str]:
    return [text_of(sentence) for sentence in split_sentences([Run(text)])]


@given(runs_with_marks())
def test_the_sentences_joined_by_a_space_are_the_folded_text(runs: list[Run]) -> None:
    sentences = [text_of(sentence) for sentence in split_sentences(runs)]
    assert " ".join(sentences).strip() == " ".join(text_of(runs).split())
    assert all(text == text.strip() for text in sentences)


@given(runs_with_marks())
def test_every_letter_keeps_its_look_and_address(runs: list[Run]) -> None:
    def looks(of: list[Run]) -> list[tuple[str, bool, str]]:
        return [(mark, run.strong, run.href) for run in of for mark in run.text if not mark.isspace()]

    assert looks([run for sentence in split_sentences(runs) for run in sentence]) == looks(runs)


@given(runs_with_marks())
def test_every_note_mark_survives_once_and_in_order(runs: list[Run]) -> None:
    marks = [run.note for sentence in split_sentences(runs) for run in sentence if run.note]
    assert marks == [run.note for run in runs if run.note]


@given(runs_with_marks())
def test_no_run_of_a_sentence_is_empty(runs: list[Run]) -> None:
    assert all(run.text or run.note for sentence in split_sentences(runs) for run in sentence)


@given(runs_with_marks())
def test_cutting_again_cuts_no_further(runs: list[Run]) -> None:
    for sentence in split_sentences(runs):
        assert split_sentences(sentence) == (sentence,)


@given(runs_with_marks())
def test_folding_white_space_twice_is_folding_it_once(runs: list[Run]) -> None:
    folded = fold_space(runs)
    assert fold_space(folded) == folded
    assert text_of(folded) == " ".join(text_of(runs).split())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n ", []),
        ("No mark at the end", ["No mark at the end"]),
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("“Stop.” He stopped. (Why?) So.", ["“Stop.”", "He stopped.", "(Why?)", "So."]),
        ("It cost £5. £3 was left. 10 people came.", ["It cost £5.", "£3 was left.", "10 people came."]),
        ("Dr. Ward and Mr. Lee met Prof. A. B. Smith.", ["Dr. Ward and Mr. Lee met Prof. A. B. Smith."]),
        ("Ask J. A. Lee. A nurse may help.", ["Ask J. A. Lee.", "A nurse may help."]),
        ("Take 3.5 mg, e.g. Tuesdays.", ["Take 3.5 mg, e.g. Tuesdays."]),
        ("See Fig. 2 and pp. 3–4 of vol. 1.", ["See Fig. 2 and pp. 3–4 of vol. 1."]),
        ("Take vitamin D. It helps.", ["Take vitamin D.", "It helps."]),
        ("So do I. Then rest.", ["So do I.", "Then rest."]),
        ("He said no. The rest is rest.", ["He said no.", "The rest is rest."]),
        ("Is it 5 p.m.? Yes.", ["Is it 5 p.m.?", "Yes."]),
        ("“Really?” she asked.", ["“Really?” she asked."]),
        ("Wait... and see.", ["Wait... and see."]),
        ("It ends. 'Then' it begins. Élan helps.", ["It ends.", "'Then' it begins.", "Élan helps."]),
    ],
)
def test_a_sentence_ends_where_a_reader_would_say_so(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_a_mark_after_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    runs = [Run("One."), Run("", note=1), Run(" Two"), Run("", note=2), Run(" more."), Run("", note=3)]
    assert [[run.note for run in sentence if run.note] for sentence in split_sentences(runs)] == [[1], [2, 3]]


def test_a_look_that_spans_two_sentences_is_cut_with_them() -> None:
    first, second = split_sentences(
        [Run("See "), Run("this. That", strong=True, href="https://a.example"), Run(" too.")]
    )
    assert first == (Run("See "), Run("this.", strong=True, href="https://a.example"))
    assert second == (Run("That", strong=True, href="https://a.example"), Run(" too."))


@pytest.mark.parametrize("text", ["A. " * 20_000, "." * 50_000, "a." * 25_000 + "1. B", "Rest. " * 20_000])
def test_a_long_paragraph_takes_no_more_than_seconds(text: str) -> None:
    before = time.process_time()
    assert " ".join(cut(text)) == " ".join(text.split())
    assert time.process_time() - before < 3
