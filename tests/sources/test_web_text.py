"""Pages pasted from the website: question, answer and disclaimer told apart, and every doubt reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.article import Group, Heading, ListBlock, Paragraph, Role, article_sentences, block_sentences
from accessible.errors import Severity
from accessible.sources.reader import Reading
from article_files import DISCLAIMER, article_of, codes, found, read

TOP = "Medical Matters > Treatment: A fast heartbeat\n\n"
QUESTION = "Question\n\nI feel faint. What can I do?\n\n"
ANSWER = "Answer\n\nSit down, and tell your doctor.\n\n"


def pasted(folder: Path, text: str) -> Reading:
    return read(folder, text, "01-page.txt")


def roles(reading: Reading) -> list[Role | str]:
    return [block.role if isinstance(block, Group) else type(block).__name__ for block in article_of(reading).blocks]


def test_a_whole_page_is_read_as_it_is_pasted(tmp_path: Path) -> None:
    text = f"Skip to main content\nYour BASKET is  empty\n\n{TOP}This question appeared in Winter 2026\n\n"
    article = article_of(pasted(tmp_path, text + QUESTION + ANSWER + DISCLAIMER + "\n"))
    assert (article.title.text, article.category) == ("A fast heartbeat", "Medical Matters: Treatment")
    assert article.data == (("issue line", "This question appeared in Winter 2026"),)
    assert [(each.line, each.text) for each in article.removed] == [
        (1, "Skip to main content"),
        (2, "Your BASKET is empty"),
    ]
    labels = [block.label.text for block in article.blocks if isinstance(block, Group)]
    assert labels == ["Question", "Answer", "Disclaimer"]


@pytest.mark.parametrize(
    ("crumbs", "category", "title"),
    [
        ("Medical Matters > Treatment: Salt", "Medical Matters: Treatment", "Salt"),
        ("Medical Matters › Salt", "Medical Matters", "Salt"),
        ("Home » Medical Matters » Is salt safe?", "Home: Medical Matters", "Is salt safe?"),
    ],
)
def test_title_and_category_come_from_the_breadcrumb_line(
    tmp_path: Path, crumbs: str, category: str, title: str
) -> None:
    article = article_of(pasted(tmp_path, f"{crumbs}\n\n{QUESTION}{ANSWER}"))
    assert (article.category, article.title.text) == (category, title)


def test_a_page_without_a_breadcrumb_is_an_error_with_the_way_out(tmp_path: Path) -> None:
    reading = pasted(tmp_path, QUESTION + ANSWER)
    finding = found(reading, "title")
    assert reading.article is None
    assert (finding.file, finding.line, finding.words) == ("01-page.txt", 1, "Question")
    assert '"Medical Matters > Treatment: …"' in finding.remedy


@pytest.mark.parametrize(
    "text",
    [
        "Question\n\nIs ferritin > 30 enough?\n\nAnswer\n\nYes.\n",
        "I was told that a rise in the pulse is only of interest when it is > 30 beats.\n\nIs that so?\n\nYes.\n",
        "My doctor said that I should rest for a whole month before I try anything new.\n\nSalt > sugar?\n\nYes.\n",
    ],
)
def test_a_greater_than_sign_in_the_text_is_no_breadcrumb(tmp_path: Path, text: str) -> None:
    assert found(pasted(tmp_path, text), "title").line == 1


def test_without_labels_the_wider_gap_tells_question_from_answer(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{TOP}I feel faint.\n\nWhat now?\n\nThank you.\n\n\nSit down. Did it pass?\n\nWait.\n")
    question, answer = article_of(reading).blocks
    assert roles(reading) == [Role.QUESTION, Role.ANSWER]
    assert [each.text for each in block_sentences(question)][-1] == "Thank you."
    assert [each.text for each in block_sentences(answer)][1:3] == ["Sit down.", "Did it pass?"]


def test_without_labels_or_gaps_the_question_mark_tells_them_apart(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{TOP}I feel faint. What now?\n\nSit down.\n\nWait.\n")
    assert roles(reading) == [Role.QUESTION, Role.ANSWER]
    assert "question" not in codes(reading)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Sit down.\n\nWait.\n", 3, "Sit down."),
        (QUESTION, 5, "I feel faint. What can I do?"),
        ("Words.\n\n" + ANSWER, 3, "Words."),
        ("Is it safe?\n", 3, "Is it safe?"),
    ],
)
def test_a_page_where_they_cannot_be_told_apart_is_for_the_editor_to_judge(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    reading = pasted(tmp_path, TOP + text)
    finding = found(reading, "question")
    assert finding.severity is Severity.WARNING
    assert (finding.line, finding.words) == (line, words)
    assert 'Write "Question" and "Answer"' in finding.remedy
    assert "read as a column of question and answer" in finding.message
    assert "Listeners will hear one text" in finding.message
    assert reading.article


def test_a_label_with_nothing_below_it_is_an_error(tmp_path: Path) -> None:
    finding = found(pasted(tmp_path, f"{TOP}Question\n\n{ANSWER}"), "empty-block")
    assert (finding.severity, finding.line, finding.words) == (Severity.ERROR, 3, "Question")


def test_a_page_of_nothing_but_furniture_is_an_error(tmp_path: Path) -> None:
    assert "empty" in codes(pasted(tmp_path, "Skip to main content\n"))
    assert "empty" in codes(pasted(tmp_path, TOP))


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_the_disclaimer_is_known_word_for_word_on_one_line_or_several(tmp_path: Path, lines: int) -> None:
    words = DISCLAIMER.split()
    size = -(-len(words) // lines)
    text = "\n".join(" ".join(words[start : start + size]) for start in range(0, len(words), size))
    reading = pasted(tmp_path, f"{TOP}{QUESTION}{ANSWER}{text}\n")
    assert roles(reading) == [Role.QUESTION, Role.ANSWER, Role.DISCLAIMER]
    assert [len(block.blocks) for block in article_of(reading).blocks if isinstance(block, Group)] == [1, 1, 1]
    assert set(codes(reading)) <= {"mended"}


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_a_changed_disclaimer_is_an_error_on_one_line_or_several(tmp_path: Path, lines: int) -> None:
    words = DISCLAIMER.replace("doctor", "nurse").split()
    size = -(-len(words) // lines)
    text = "\n".join(" ".join(words[start : start + size]) for start in range(0, len(words), size))
    reading = pasted(tmp_path, f"{TOP}{QUESTION}{ANSWER}{text}\n")
    finding = found(reading, "disclaimer-changed")
    assert reading.article is None
    assert finding.line == 11
    assert finding.words.startswith("The words in")
    assert "issue.toml" in finding.remedy


def test_other_words_about_doctors_are_no_changed_disclaimer(tmp_path: Path) -> None:
    text = f"{TOP}{QUESTION}{ANSWER}Ask your own doctor before you change a medicine. Do not wait.\n"
    assert codes(pasted(tmp_path, text)) == ["disclaimer-missing"]


def test_a_disclaimer_at_the_top_does_not_hide_question_and_answer(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{TOP}{DISCLAIMER}\n\n{QUESTION}{ANSWER}")
    assert roles(reading) == [Role.DISCLAIMER, Role.QUESTION, Role.ANSWER]
    assert not reading.findings


def test_a_short_first_line_of_an_answer_stays_with_its_label(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{TOP}{QUESTION}Answer\n\nHello Jane\n\nSit down.\n\nMore information\n\nAsk us.\n")
    answer = article_of(reading).blocks[1]
    assert isinstance(answer, Group)
    assert [type(block) for block in answer.blocks] == [Heading, Paragraph]
    assert roles(reading) == [Role.QUESTION, Role.ANSWER, "Heading", "Paragraph"]


def test_lines_with_bullets_are_one_list(tmp_path: Path) -> None:
    article = article_of(pasted(tmp_path, f"{TOP}{QUESTION}Answer\n\nTry these:\n• salt\n- rest\n– tea\n\nWait.\n"))
    answer = article.blocks[1]
    assert isinstance(answer, Group)
    assert [type(block) for block in answer.blocks] == [Paragraph, ListBlock, Paragraph]
    assert [each.text for each in block_sentences(answer.blocks[1])] == ["salt", "rest", "tea"]


def test_several_questions_and_answers_each_keep_their_label(tmp_path: Path) -> None:
    reading = pasted(tmp_path, TOP + QUESTION + ANSWER + "question:\n\nAnd salt?\n\nANSWER\n\nA little.\n")
    assert roles(reading) == [Role.QUESTION, Role.ANSWER] * 2
    texts = [sentence.text for sentence in article_sentences(article_of(reading))]
    assert "question:" in texts
    assert "ANSWER" in texts


TEXT = "We rest before we are tired, and that is harder than it sounds to most of us."


def headings(reading: Reading) -> list[str]:
    blocks = (block for block in article_of(reading).blocks if isinstance(block, Heading))
    return [block.sentences[0].text for block in blocks]


@pytest.mark.parametrize(
    "lines",
    [
        ["The Wrenfold Trust", "Mill Lane", "Wrenfold"],
        ["The Wrenfold Trust", "4 Mill Lane", "Wrenfold", "Northshire"],
        ["The lamp is low tonight", "The road is long and white", "And I am here"],
        ["A chair", "A lamp", "A rug"],
    ],
)
@pytest.mark.parametrize("end", ["", f"{TEXT}\n"])
def test_short_lines_in_a_row_are_no_headings_though_each_stands_apart(
    tmp_path: Path, lines: list[str], end: str
) -> None:
    text = "\n\n".join(lines)
    reading = pasted(tmp_path, f"{TOP}{TEXT}\n\n{text}\n\nRest.\n\n{end}")
    assert headings(reading) == []
    assert (found(reading, "short-lines").words, found(reading, "short-lines").line) == (lines[0], 5)
    assert "heading-alone" not in codes(reading)


def test_what_asks_above_short_lines_is_their_heading(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{TOP}{TEXT}\n\nWhat to bring\n\nA chair\n\nA lamp\n\nA rug\n\n{TEXT}\n")
    assert headings(reading) == ["What to bring"]
    assert found(reading, "short-lines").words == "A chair"


def test_a_heading_and_the_first_one_below_it_are_two(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{TOP}{TEXT}\n\nLiving with it\n\nThe mornings\n\n{TEXT}\n\nThe nights\n\n{TEXT}\n")
    assert headings(reading) == ["Living with it", "The mornings", "The nights"]
    assert "short-lines" not in codes(reading)


def test_a_title_can_be_a_whole_sentence_and_is_told(tmp_path: Path) -> None:
    title = "Long Covid clinics are closing, and patients are left alone."
    reading = pasted(tmp_path, f"{title}\n\n{TEXT}\n\n{TEXT}\n")
    assert article_of(reading).title.text == title
    assert found(reading, "title-taken").words == title


HEADLINE = (
    "Carers win a change to the rules on respite care after a long campaign by three small charities in the north, "
    "and a letter to the minister"
)


def test_a_long_headline_that_stands_apart_is_the_title_and_is_told(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{HEADLINE}\n\n{TEXT}\n\n{TEXT}\n")
    assert article_of(reading).title.text == HEADLINE
    assert found(reading, "title-taken").words.startswith("Carers win")


def test_a_long_first_line_that_does_not_stand_apart_is_asked_about(tmp_path: Path) -> None:
    assert "title" in codes(pasted(tmp_path, f"{HEADLINE}\n{TEXT}\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"My doctor said that I should rest before each small thing.\n\n{TEXT}\n",
        f"Long Covid clinics are closing, and patients are left alone.\n{TEXT}\n",
        f"{TEXT} It takes practice, and a good friend.\n\n{TEXT}\n",
    ],
    ids=["what a person writes of themselves", "it does not stand apart", "more than one sentence"],
)
def test_a_first_line_that_is_plainly_text_is_asked_about(tmp_path: Path, text: str) -> None:
    assert "title" in codes(pasted(tmp_path, text))
