"""Where the page has no good place left: nothing stands alone that need not, and no article is refused for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from accessible.article import Block, Paragraph, Role
from accessible.check.article.widths import width_findings
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.running_order import Piece
from article_files import png
from builders import box, bullets, figure, heading, in_group, paragraph, running_order, table
from laid_out import LaidOut, laid_out

LARGE, GIANT = EDITIONS[:2]
ILLNESS = "Myalgic encephalomyelitis/chronic fatigue"
SENTENCE = "A friend brings soup and reads a page aloud. ".split()


def two_parts(words: int, folder: Path) -> LaidOut:
    """Two parts of three paragraphs of so many words each."""
    text = " ".join((SENTENCE * (words // len(SENTENCE) + 1))[:words])
    parts = [[paragraph(f"{name} {text}.") for name in names] for names in ("ABC", "DEF")]
    order = running_order("A day", [heading("The morning"), *parts[0]], [heading("The evening"), *parts[1]])
    return laid_out(order, GIANT, folder)


@pytest.mark.parametrize("words", [112, 116, 124, 144])
def test_a_stop_sign_has_the_last_lines_of_its_part_over_it(words: int, tmp_path: Path) -> None:
    pages = two_parts(words, tmp_path)
    assert pages.faults == ()
    (sign,) = [text for text in pages.texts if "End of part 1 of 2" in text]
    above = sign.partition("A good place to stop.")[0]
    assert above.count("soup") >= 1


LAST: dict[str, Callable[[list[Paragraph]], Sequence[Piece | Block]]] = {
    "short paragraphs": lambda texts: texts,
    "a box": lambda texts: [box("To keep", *texts)],
    "a list in a box": lambda texts: [box("To keep", bullets(*(each.sentences[0].text for each in texts)))],
    "a question": lambda texts: in_group(Role.QUESTION, "Question", *texts),
    "a picture": lambda texts: [figure("a.png", "A lamp.", " ".join(each.sentences[0].text for each in texts))],
}


def _short(words: int) -> list[Paragraph]:
    """Paragraphs of so many words in all, none of which is long enough to be parted."""
    text = (SENTENCE * (words // len(SENTENCE) + 1))[:words]
    return [paragraph(f"{number}. {' '.join(text[at : at + 18])}.") for number, at in enumerate(range(0, words, 18))]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("short paragraphs", 71),
        ("a box", 64),
        ("a box", 78),
        ("a list in a box", 71),
        ("a question", 71),
        ("a question", 85),
        ("a picture", 16),
        ("a picture", 40),
    ],
)
def test_a_stop_sign_is_not_alone_under_what_fills_its_page(kind: str, words: int, tmp_path: Path) -> None:
    if kind == "a picture":
        (tmp_path / "a.png").write_bytes(png(300, 500))
    # It has no room under the sign, and so the sign had its page to itself.
    evening = box("The evening", *(paragraph(f"{letter} {' '.join(SENTENCE * 2)}") for letter in "ABC"))
    order = running_order("A day", LAST[kind](_short(words)), [evening])
    pages = laid_out(order, GIANT, tmp_path)
    assert pages.faults == ()
    (sign,) = [text for text in pages.texts if "End of part 1 of 2" in text]
    assert sign.partition("A good place to stop.")[0].count("soup") >= 1


@pytest.mark.parametrize("edition", [LARGE, GIANT], ids=lambda edition: edition.suffix)
def test_the_name_of_the_illness_in_full_ends_a_line_at_its_stroke_where_it_must(
    edition: Edition, tmp_path: Path
) -> None:
    order = running_order(
        ILLNESS, [heading(f"{ILLNESS} today"), bullets(f"No {ILLNESS}"), paragraph(f"It is {ILLNESS}.")]
    )
    assert width_findings(order.article) == ()
    pages = laid_out(order, edition, tmp_path)
    assert pages.faults == ()
    assert any(ILLNESS in text.replace("/ ", "/") for text in pages.texts)


@pytest.mark.parametrize("edition", [LARGE, GIANT], ids=lambda edition: edition.suffix)
def test_a_table_whose_words_cannot_stand_side_by_side_is_printed_as_a_list(edition: Edition, tmp_path: Path) -> None:
    made = table("", ("Immunosuppressants", "Antihistamines"), ("hydroxychloroquine", "chlorphenamine"))
    order = running_order("Medicines", [paragraph("Some are known."), made])
    assert width_findings(order.article) == ()
    pages = laid_out(order, edition, tmp_path)
    assert pages.faults == ()
    assert pages.together("Immunosuppressants hydroxychloroquine", "Antihistamines chlorphenamine")
