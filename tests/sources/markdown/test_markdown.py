"""Markdown that is in order: which blocks, sentences and looks come out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.article import (
    Box,
    Figure,
    Group,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Role,
    Run,
    Table,
    block_sentences,
)
from accessible.check.article.source_words import unaccounted_words
from accessible.errors import Severity
from article_files import article_of, blocks_of, codes, found, png, read, read_body


def only_paragraph(folder: Path, body: str) -> Paragraph:
    (block,) = blocks_of(folder, body)
    assert isinstance(block, Paragraph)
    return block


def test_bold_and_italics_are_strong_and_line_ends_are_spaces(tmp_path: Path) -> None:
    block = only_paragraph(tmp_path, "Take **two** *small*\nsips  \nof `tea`.\n")
    assert block.sentences[0].text == "Take two small sips of tea."
    assert [run.text for run in block.sentences[0].runs if run.strong] == ["two", "small"]


def test_a_bare_address_becomes_a_link_and_keeps_its_words(tmp_path: Path) -> None:
    block = only_paragraph(tmp_path, "See www.example.org/a. Write to a.b@example.org!\n")
    links = [(run.text, run.href) for each in block.sentences for run in each.runs if run.href]
    assert links == [
        ("www.example.org/a", "https://www.example.org/a"),
        ("a.b@example.org", "mailto:a.b@example.org"),
    ]
    assert [each.text for each in block.sentences] == ["See www.example.org/a.", "Write to a.b@example.org!"]


def test_a_note_mark_is_a_run_without_words_and_the_note_stands_at_the_end(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "One.[^b] Two.[^a]\n\n[^a]: Note A.\n\n[^b]: Note B.\n"))
    (block,) = article.blocks
    assert isinstance(block, Paragraph)
    assert [each.runs[-1] for each in block.sentences] == [Run("", note=1), Run("", note=2)]
    texts = [[each.text for block in note.blocks for each in block_sentences(block)] for note in article.notes]
    assert texts == [["Note B."], ["Note A."]]


def test_a_note_may_be_referred_to_twice_and_from_another_note(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "One.[^1] Two.[^1]\n\n[^1]: See [^2].\n\n[^2]: Here.\n"))
    assert [note.number for note in article.notes] == [1, 2]


def test_list_items_keep_their_numbers(tmp_path: Path) -> None:
    bullets, numbers = blocks_of(tmp_path, "- a\n- b\n\n  more\n\n<!-- -->\n\n3. c\n4. d\n")
    assert isinstance(bullets, ListBlock)
    assert isinstance(numbers, ListBlock)
    assert [item.label for item in numbers.items] == ["3.", "4."]
    assert [len(item.blocks) for item in bullets.items] == [1, 2]


def test_questions_answers_and_boxes_are_groups_with_labels(tmp_path: Path) -> None:
    body = "::: question\nWhy?\n:::\n\n::: answer Dr Fernley answers\nSo.\n:::\n\n::: box To ask\nWhat?\n:::\n"
    question, answer, box = blocks_of(tmp_path, body)
    assert isinstance(question, Group)
    assert isinstance(answer, Group)
    assert isinstance(box, Box)
    assert (question.role, question.label.text) == (Role.QUESTION, "Question")
    assert (answer.role, answer.label.text) == (Role.ANSWER, "Dr Fernley answers")
    assert box.title.text == "To ask"


def test_a_box_within_an_answer_has_fewer_colons(tmp_path: Path) -> None:
    (answer,) = blocks_of(tmp_path, ":::: answer\nSo.\n\n::: box To ask\nWhat?\n:::\n\n::::\n")
    assert isinstance(answer, Group)
    assert [type(block) for block in answer.blocks] == [Paragraph, Box]


def test_a_table_takes_the_caption_line_before_it(tmp_path: Path) -> None:
    (table,) = blocks_of(tmp_path, "Table: Efforts\n\n| Kind | Example |\n| --- | --- |\n| Body | A shower |\n")
    assert isinstance(table, Table)
    assert [each.text for each in table.caption] == ["Table: Efforts"]
    assert [cell.sentences[0].text for cell in table.rows[0]] == ["Body", "A shower"]


def test_a_table_without_a_caption_is_for_the_editor_to_judge(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "| Kind |\n| --- |\n| Body |\n")
    assert codes(reading) == ["table-caption"]
    assert article_of(reading).blocks


def test_a_caption_line_without_a_table_stays_a_paragraph(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, "Table: for two, please.\n\nWords.\n\nTable: again\n")
    assert [type(block) for block in blocks] == [Paragraph] * 3


def test_a_picture_has_its_alternative_and_caption(tmp_path: Path) -> None:
    (tmp_path / "my sofa.png").write_bytes(png())
    (figure,) = blocks_of(tmp_path, '![A *red* sofa. It is\nempty.](<my sofa.png> "Where I rest.")\n')
    assert isinstance(figure, Figure)
    assert figure.file == "my sofa.png"
    assert [each.text for each in figure.alternative] == ["A red sofa.", "It is empty."]
    assert [each.text for each in figure.caption] == ["Where I rest."]


def test_a_quotation_holds_blocks(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, "> Rest.\n>\n> - a\n")
    assert isinstance(block, Quotation)
    assert [type(inner) for inner in block.blocks] == [Paragraph, ListBlock]


@pytest.mark.parametrize("lead", ["**Dr Ward:**", "**Dr Ward**:", "*Dr Ward:*"])
def test_a_speaker_is_known_by_the_bold_name_and_colon(tmp_path: Path, lead: str) -> None:
    front = "---\ntitle: T\nspeakers:\n  - Dr Ward\n---\n"
    article = article_of(read(tmp_path, f"{front}{lead} Good morning.\n\n**Never** stop.\n"))
    assert [getattr(block, "speaker", None) for block in article.blocks] == ["Dr Ward", ""]


def test_comments_and_rules_are_left_out_with_their_reasons(tmp_path: Path) -> None:
    body = "One <!-- check this --> two.\n\n<!-- ask\nAnn -->\n\n***\n\nThree.\n"
    article = article_of(read_body(tmp_path, body))
    assert [(each.line, each.text) for each in article.removed] == [
        (5, "<!-- check this -->"),
        (7, "<!-- ask\nAnn -->"),
        (10, "***"),
    ]
    assert all(each.reason for each in article.removed)


def test_headings_keep_their_level_and_begin_a_section(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, "## A\n\ntext\n\n### B\n\n#### C\n\n## D\n\ntext\n")
    assert [block.level for block in blocks if isinstance(block, Heading)] == [2, 3, 4, 2]
    assert [block.id for block in blocks] == ["b-2-1", "b-2-2", "b-3-1", "b-4-1", "b-5-1", "b-5-2"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    text = "---\ntitle: T\n---\n\n## A\n\nOne. Two.\n"
    plain = article_of(read(tmp_path, text))
    windows = article_of(read(tmp_path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()))
    assert (plain.title, plain.blocks) == (windows.title, windows.blocks)


def test_headings_that_skip_a_level_are_mended_alike(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "## A\n\n#### B\n\nWords.\n\n#### C\n\nWords.\n"))
    assert [block.level for block in article.blocks if isinstance(block, Heading)] == [2, 3, 3]
    assert [repair.line for repair in article.repairs] == [7, 11]


def levels(folder: Path, body: str) -> list[tuple[int, str]]:
    article = article_of(read_body(folder, body))
    return [(block.level, block.sentences[0].text) for block in article.blocks if isinstance(block, Heading)]


def test_headings_with_one_sign_are_made_headings_of_the_article_and_told(tmp_path: Path) -> None:
    body = "# A quiet day\n\nWords.\n\n## Mornings\n\nWords.\n\n# A loud day\n\nWords.\n"
    assert levels(tmp_path, body) == [(2, "A quiet day"), (3, "Mornings"), (2, "A loud day")]
    assert [each.line for each in read_body(tmp_path, body).findings if each.code == "heading-title"] == [5, 13]


def test_a_heading_with_one_sign_among_others_is_one_of_them(tmp_path: Path) -> None:
    body = "## Mornings\n\nWords.\n\n# Noon\n\nWords.\n\n## Evenings\n\nWords.\n"
    assert levels(tmp_path, body) == [(2, "Mornings"), (2, "Noon"), (2, "Evenings")]
    finding = found(read_body(tmp_path, body), "heading-title")
    assert (finding.severity, finding.corrected) == (Severity.WARNING, "## Noon")


def test_tags_that_change_only_how_words_look_are_left_out_and_listed(tmp_path: Path) -> None:
    words = '<span style="font-size:1.4em;">**Rest**</span> first.<br/>\nThen <small>pace</small>.'
    body = f"{words}\n\n<br>\n<br />\n\nEnd.\n"
    article = article_of(read_body(tmp_path, body))
    assert [" ".join(each.text for each in block_sentences(block)) for block in article.blocks] == [
        "Rest first. Then pace.",
        "End.",
    ]
    assert [each.text for each in article.removed] == [
        '<span style="font-size:1.4em;">',
        "</span>",
        "<br/>",
        "<small>",
        "</small>",
        "<br>\n<br />",
    ]
    assert unaccounted_words(body, article) == []
