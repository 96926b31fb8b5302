"""What belongs together: a name and its letter, a question and its answer, words that announce and what comes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accessible.article import Heading, Paragraph
from accessible.plan.kept_together import leads_on, signature_ids
from builders import box, bullets, heading, paragraph


def _signed(*texts: str) -> list[str]:
    blocks: list[Heading | Paragraph] = [heading("A letter"), *map(paragraph, texts)]
    found = signature_ids(blocks)
    return [text for text, block in zip(texts, blocks[1:], strict=True) if block.id in found]


@pytest.mark.parametrize(
    ("texts", "signed"),
    [
        (("I slept.", "Sam Lee, by post", "Editor: Thank you."), ["Sam Lee, by post"]),
        (("He said: ‘Rest.’", "Sam Lee", "Wrenfold"), ["Sam Lee", "Wrenfold"]),
        (("I slept.", "All is well."), []),
        (("Sam Lee", "I slept."), []),  # under the heading, and not under words
        (("A poem.", "The day", "is long", "and I", "am not"), []),
        (("I slept.", "word " * 25), []),
    ],
)
def test_a_signature_is_a_few_short_words_under_a_sentence(texts: tuple[str, ...], signed: list[str]) -> None:
    assert _signed(*texts) == signed


def test_nothing_is_signed_under_a_list_or_a_box() -> None:
    assert not signature_ids([bullets("one", "two"), paragraph("Sam Lee")])
    assert not signature_ids([box("To keep", paragraph("Rest.")), paragraph("Sam Lee")])


def _spoken(text: str) -> Paragraph:
    return replace(paragraph(text), speaker="Tilly")


def test_a_speakers_question_and_what_announces_lead_on_but_not_to_a_heading() -> None:
    answer = paragraph("Linnet: It is.")
    assert leads_on(_spoken("Tilly: Is it hard?"), answer)
    assert leads_on(paragraph("She said:"), answer)
    assert not leads_on(paragraph("Is it hard?"), answer)
    assert not leads_on(_spoken("Tilly: It is hard."), answer)
    assert not leads_on(_spoken("Tilly: Is it hard?"), heading("Later"))
    assert not leads_on(_spoken("Tilly: Is it hard?"), None)
