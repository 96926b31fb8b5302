"""What a signature is bound to: every word, how it is said and where it stands, and nothing of the program."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Article, Block
from accessible.plan.changed_words import Changed, ChangedWords, changed_since
from accessible.plan.proof_sheet import Proofed, ProofLine, ProofSheet, proof_sheet, read_sheet
from builders import article, bullets, figure, heading, note, paragraph, sentence, table
from every_block import EVERYTHING, planned

PROOFED = Proofed("heart", ("large-print", "giant-print"), {"sofa.png": "aa"})


def sheet(made: Article, proofed: Proofed = PROOFED) -> ProofSheet:
    plan = planned(made)
    return proof_sheet(plan.order, plan.narration, proofed)


def letters(*blocks: Block) -> Article:
    return article("Letters", blocks or [paragraph("Take 10 mg at night.", "Rest first."), bullets("One.", "Two.")])


def between(before: Article, after: Article) -> list[tuple[Changed, str, str]]:
    return [(each.what, each.before, each.after) for each in changed_since(sheet(before), sheet(after))]


def test_every_sentence_of_every_kind_of_block_is_on_the_sheet() -> None:
    from accessible.article import article_sentences

    there = {line.id: line.words for line in sheet(EVERYTHING).lines}
    for each in article_sentences(EVERYTHING):
        assert each.text.split()[:1] == there[each.id].split()[:1], each.text


def test_the_digest_is_that_of_the_file_and_the_text_can_be_read_back() -> None:
    made = sheet(EVERYTHING)
    assert made.sha256 == hashlib.sha256(made.text.encode()).hexdigest()
    assert read_sheet(made.text).text == made.text
    assert changed_since(read_sheet(made.text), made) == ()


@given(st.lists(st.text(), min_size=5, max_size=5))
def test_no_sign_in_words_can_make_another_column_or_line(columns: list[str]) -> None:
    made = ProofSheet((ProofLine("title", "A"), ProofLine("paragraph", *columns[1:]), ProofLine("paragraph", "B")))
    assert read_sheet(made.text).lines == made.lines


def test_a_changed_dose_names_the_words_before_and_after() -> None:
    after = letters(paragraph("Take 100 mg at night.", "Rest first."), bullets("One.", "Two."))
    (change,) = changed_since(sheet(letters()), sheet(after))
    assert (change.what, change.before, change.after) == (
        Changed.WORDS,
        "Take 10 mg at night.",
        "Take 100 mg at night.",
    )
    assert change.id == after.blocks[0].sentences[0].id  # type: ignore[union-attr]
    assert str(change) == "“Take 10 mg at night.” is now “Take 100 mg at night.”"


def test_words_that_came_and_words_that_went_are_named() -> None:
    shorter = letters(paragraph("Take 10 mg at night."), bullets("One.", "Two."))
    assert between(letters(), shorter) == [(Changed.WORDS, "Rest first.", "")]
    assert between(shorter, letters()) == [(Changed.WORDS, "", "Rest first.")]


def test_another_reading_of_the_same_words_is_named() -> None:
    made = letters(paragraph("Ask for LDN today."))
    plain = planned(made)

    said = planned(replace(made, say=(("LDN", "low dose naltrexone"),)))
    (change,) = changed_since(
        proof_sheet(plain.order, plain.narration, PROOFED), proof_sheet(said.order, said.narration, PROOFED)
    )
    assert change.what is Changed.SAID
    assert "low dose naltrexone" in change.after
    assert change.of == "Ask for LDN today."


def test_a_picture_that_is_another_one_under_the_same_name_is_named() -> None:
    made = letters(figure("sofa.png", "A sofa."))
    other = replace(PROOFED, pictures={"sofa.png": "bb"})
    (change,) = changed_since(sheet(made), sheet(made, other))
    assert str(change) == "The picture sofa.png is another one."


@pytest.mark.parametrize(
    "after",
    [
        letters(heading("Take 10 mg at night."), paragraph("Rest first."), bullets("One.", "Two.")),
        letters(paragraph("Take 10 mg at night."), paragraph("Rest first."), bullets("One.", "Two.")),
        letters(paragraph("Take 10 mg at night.", "Rest first."), paragraph("One."), paragraph("Two.")),
    ],
    ids=["a heading", "two paragraphs", "no list"],
)
def test_the_same_words_in_another_place_void_too(after: Article) -> None:
    (change,) = changed_since(sheet(letters()), sheet(after))
    assert change.what is Changed.PLACE
    assert "No word changed" in str(change)


def test_a_bold_word_and_the_address_of_a_link_void_too() -> None:
    bold = letters(paragraph("Take 10 mg **at night**.", "Rest first."), bullets("One.", "Two."))
    changes = changed_since(sheet(letters()), sheet(bold))
    assert [each.what for each in changes] == [Changed.LOOK]
    assert str(changes[0]) == "In “Take 10 mg at night.”, bold words or links are others."


def test_a_cell_and_a_note_are_proofed_too() -> None:
    before = article(
        "A", [paragraph("See [^1]."), table("Doses", ["When", "Dose"], ["Night", "10 mg"])], [note(1, "A.")]
    )
    other_cell = article(
        "A", [paragraph("See [^1]."), table("Doses", ["When", "Dose"], ["Night", "20 mg"])], [note(1, "A.")]
    )
    assert between(before, other_cell) == [(Changed.WORDS, "10 mg", "20 mg")]


def test_another_voice_voids_and_one_edition_less_does_not() -> None:
    signed = sheet(letters())
    (voice,) = changed_since(signed, sheet(letters(), replace(PROOFED, voice="emma")))
    assert str(voice) == "It was read by heart, and is now read by emma."
    assert changed_since(signed, sheet(letters(), replace(PROOFED, editions=("large-print",)))) == ()
    more = replace(PROOFED, editions=(*PROOFED.editions, "large-cream"))
    (edition,) = changed_since(signed, sheet(letters(), more))
    assert "there is now large cream, too" in str(edition)


def test_a_sheet_of_another_form_cannot_be_compared_and_says_so() -> None:
    old = read_sheet(sheet(letters()).text.replace("form\t1", "form\t0"))
    (change,) = changed_since(old, sheet(letters()))
    assert change.what is Changed.FORM


def test_the_lexicon_s_sounds_are_part_of_what_is_said() -> None:
    line = ProofLine("paragraph", "Take LDN.", sounds="LDN: a")
    now = replace(line, sounds="LDN: b")
    heads = (ProofLine("form", "1"), ProofLine("voice", "heart"), ProofLine("editions", "large-print"))
    (change,) = changed_since(ProofSheet((*heads, line)), ProofSheet((*heads, now)))
    assert change == ChangedWords(Changed.SAID, "Take LDN. (LDN: a)", "Take LDN. (LDN: b)", "Take LDN.")


def test_a_title_is_a_word_like_any_other() -> None:
    renamed = replace(letters(), title=sentence("Your letters"))
    assert (Changed.WORDS, "Letters", "Your letters") in between(letters(), renamed)
