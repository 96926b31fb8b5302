"""Text as people paste it: what pasting broke is mended and listed, and what only its writer knows is asked about."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from accessible.article import Article, Heading, ListBlock, Paragraph, article_sentences
from accessible.check.article.source_words import unaccounted_words, words_of
from accessible.errors import Severity
from accessible.sources.issue_file import article_files, read_issue
from accessible.sources.paste.addresses import SPACE as ADDRESS_SPACE
from accessible.sources.paste.table import BODY, WHOLE, mend
from accessible.sources.reader import Reading, read_article
from article_files import FRONT, article_of, blocks_of, codes, found, read, read_body
from builders import REPOSITORY
from random_articles import RandomArticle

TOP = "Medical Matters > Treatment: A short case\n\n"


def pasted(folder: Path, text: str) -> Reading:
    return read(folder, TOP + text, "01-page.txt")


def texts(article: Article) -> list[str]:
    """The sentences below the title."""
    return [each.text for each in article_sentences(article)][1:]


def mended(reading: Reading) -> list[tuple[int, str, str]]:
    """Line, before and after of every repair; and every word is accounted for."""
    article = article_of(reading)
    assert unaccounted_words(reading.text, article) == []
    return [(each.line, each.before, each.after) for each in article.repairs]


def left_out(reading: Reading) -> list[tuple[int, str]]:
    article = article_of(reading)
    assert unaccounted_words(reading.text, article) == []
    return [(each.line, each.text) for each in article.removed]


# Words in halves


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The fear was emo-\ntional at first.", "emotional at first"),
        ("It is a psy-\nchological matter.", "psychological matter"),
        ("Do not stop with-\nout advice.", "without advice"),
        ("You have a long-\nterm illness.", "long-term illness"),
        ("It helps with self-\nmanagement.", "self-management."),
        ("Your day-to-\nday life counts.", "day-to-day life"),
        ("It is a 12-\nmonth plan.", "12-month plan"),
        ("It is about well-\nbeing.", "well-being."),
        ("Some have post-\nviral fatigue.", "post-viral fatigue"),
        ("The Leeds-\nBradford line is near.", "Leeds-Bradford line"),
        ("It was gastro-\nenteritis twice.", "gastroenteritis twice"),
        ("Short- and long-\nterm plans differ.", "Short- and long-term plans"),
        ("Ask about a bene- fit for carers.", "a benefit for carers"),
        ("A hand\u00adle helps with emo\u00ad\ntional days.", "handle helps with emotional days"),
    ],
)
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_a_word_in_halves_is_made_whole(tmp_path: Path, text: str, whole: str, kind: str) -> None:
    reading = read_body(tmp_path, f"{text}\n") if kind == "md" else pasted(tmp_path, f"{text}\n")
    assert whole in " ".join(texts(article_of(reading)))
    assert mended(reading)


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("They looked at quuxo-\nlomics in blood.", "quuxolomics", "quuxo-lomics"),
        ("You must re-\ncover the chair.", "recover", "re-cover"),
        ("Take 5-\n10 mg.", "510", "5-10"),
        ("He lived with- out pain.", "without", "with-out"),
    ],
)
def test_a_word_that_may_be_one_or_two_is_asked_about_with_both_forms(
    tmp_path: Path, text: str, one: str, two: str
) -> None:
    finding = found(read_body(tmp_path, f"{text}\n"), "broken-word")
    assert (finding.severity, finding.line) == (Severity.ERROR, 5)
    assert f'"{one}" or "{two}"' in finding.remedy


def test_a_word_that_stands_whole_elsewhere_in_the_text_settles_it(tmp_path: Path) -> None:
    body = "Quuxolomics is new. They looked at quuxo-\nlomics in blood, and at zorb-\nfree food. Zorb-free is rare.\n"
    assert [after for _, _, after in mended(read_body(tmp_path, body))] == ["quuxolomics", "zorb-free"]


@pytest.mark.parametrize(
    "text", ["Both short- and long-term aims.", "Pre- or post-viral.", "He rested - then left.", "In- or out-patients."]
)
def test_a_hyphen_that_waits_or_is_a_dash_stays(tmp_path: Path, text: str) -> None:
    assert texts(article_of(read_body(tmp_path, f"{text}\n"))) == [text]


def test_a_word_in_halves_is_joined_across_a_pages_end_and_in_a_quotation(tmp_path: Path) -> None:
    body = "Many of us were told to see a doc-\n\nPage 3 of 7\n\ntor at once.\n\n> It was an emo-\n> tional day.\n"
    reading = read_body(tmp_path, body)
    assert texts(article_of(reading)) == ["Many of us were told to see a doctor at once.", "It was an emotional day."]
    assert left_out(reading) == [(7, "Page 3 of 7")]


# Lines


WRAPPED = (
    "Many people with this illness find that they cannot do the things that they did\n"
    "before they became ill. Please do not stop any of your tablets without asking\n"
    "Dr Meadowsweet first. The dose that most people can take without any harm is 10\n"
    "mg a day.\n"
)


def test_lines_broken_in_mid_sentence_are_one_paragraph(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{WRAPPED}\nWhat helps\n\nA short rest.\n")
    article = article_of(reading)
    assert [type(block) for block in article.blocks] == [Paragraph, Heading, Paragraph]
    assert texts(article)[2] == "The dose that most people can take without any harm is 10 mg a day."
    assert mended(reading) == [(3, "that they did\nbefore they became", "that they did before they became")]


@pytest.mark.parametrize("between", ["\n\n", "\n\x0c\n", "\n\n\n", "\u2028"])
@pytest.mark.parametrize("name", ["01-a.md", "01-a.txt"])
def test_a_sentence_that_an_empty_line_or_a_page_broke_is_joined(tmp_path: Path, between: str, name: str) -> None:
    body = f"Most people with this illness can ask for more{between}time before they have to reply.\n"
    reading = read(tmp_path, (FRONT if name.endswith("md") else TOP) + body, name)
    assert texts(article_of(reading)) == [
        "Most people with this illness can ask for more time before they have to reply."
    ]
    assert mended(reading)


@pytest.mark.parametrize(
    "lines",
    [
        "Steady Light\n12 High Street\nLeeds\nThank you.\n",
        "You will need:\nsalt\nrest\ntea\nThat is all.\n",
        "What helps\nA rest.\n",
        "Write to us:\nhello@example.org\nwww.example.org\nThank you.\n",
    ],
)
def test_addresses_lists_without_signs_and_headings_are_not_joined(tmp_path: Path, lines: str) -> None:
    article = article_of(pasted(tmp_path, lines))
    assert texts(article) == lines.split("\n")[:-1]


def test_lines_of_a_poem_stay_and_are_told(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "The lamp\nover water\nand window\nis quiet.\n")
    assert len(texts(article_of(reading))) == 4
    assert {each.severity for each in reading.findings if each.code == "broken-sentence"} == {Severity.WARNING}


# Pages


def test_page_numbers_and_running_heads_in_a_sentence_are_taken_out_and_listed(tmp_path: Path) -> None:
    body = (
        "Most people who are ill for a long time can ask for more\n\nPage 3 of 7\n\nSteady Light Winter 2026\n\n"
        "time before that. A friend can help you to fill in the form\n\n4\n\nSteady Light Winter 2026\n\n"
        "if you are too ill to write.\n"
    )
    reading = read_body(tmp_path, body)
    assert [text for _, text in left_out(reading)] == [
        "Page 3 of 7",
        "Steady Light Winter 2026",
        "4",
        "Steady Light Winter 2026",
    ]
    assert len(texts(article_of(reading))) == 2


@pytest.mark.parametrize("number", ["4", "20", "100"])
@pytest.mark.parametrize("after", ["tablets a day", "mg a day", "days later", "more than that"])
@pytest.mark.parametrize("before", ["the dose that most people can take is", "people with this illness need about"])
def test_a_number_that_may_be_a_dose_is_never_taken_out(tmp_path: Path, before: str, number: str, after: str) -> None:
    reading = pasted(tmp_path, f"We have heard that {before}\n\n{number}\n\n{after}, and no more.\n")
    assert reading.article is None
    assert found(reading, "line-in-sentence").words == number


def test_numbers_of_steps_stay_and_are_told(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "1\n\nMelt the butter in a pan.\n\n2\n\nAdd the flour to it.\n")
    assert found(reading, "lone-number").line == 3
    assert "7" in found(reading, "lone-number").message
    assert left_out(reading) == []


def test_a_line_that_comes_twice_away_from_a_pages_end_stays(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "For two\n\nMelt the butter.\n\nFor two\n\nAdd the flour.\n")
    assert left_out(reading) == []


def test_a_short_line_in_the_middle_of_a_sentence_is_asked_about(tmp_path: Path) -> None:
    body = "Most people who are ill for a long time can ask for more\n\nThe Wrenfold Trust\n\ntime before that.\n"
    assert found(read_body(tmp_path, body), "line-in-sentence").line == 7


# Lists


@pytest.mark.parametrize(
    "bullet",
    [
        "•",
        "• ",
        "·\t",
        "▪ ",
        "▸ ",
        "◦ ",
        "‣ ",
        "●\t",
        "○ ",
        "\uf0b7\t",
        "\uf0a7 ",
        "§ ",
        "– ",
        "— ",
        "o\t",
        "o   ",
        "o ",
        "–",
        "-",
    ],
)
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_bullets_of_other_programs_make_a_list(tmp_path: Path, bullet: str, kind: str) -> None:
    body = f"What helps:\n\n{bullet}Rest before you are tired.\n{bullet}Water.\n\nThat is all.\n"
    reading = read_body(tmp_path, body) if kind == "md" else pasted(tmp_path, body)
    lists = [block for block in article_of(reading).blocks if isinstance(block, ListBlock)]
    assert [[item.label for item in each.items] for each in lists] == [["•", "•"]]
    assert unaccounted_words(reading.text, article_of(reading)) == []
    assert "Rest before you are tired." in texts(article_of(reading))


def test_several_items_on_one_line_and_a_bullet_on_its_own_line_are_items(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, "• Rest • Water • Sleep\n•\nHelp\n")
    assert isinstance(block, ListBlock)
    assert len(block.items) == 4


@pytest.mark.parametrize("form", ["{}. ", "{}) ", "({}) ", "{}."])
@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 1, 1)])
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_numbered_lines_are_a_numbered_list(tmp_path: Path, form: str, numbers: tuple[int, ...], kind: str) -> None:
    body = "".join(
        f"{form.format(number)}{word} now.\n" for number, word in zip(numbers, ("Sit", "Rest", "Wait"), strict=True)
    )
    reading = read_body(tmp_path, body) if kind == "md" else pasted(tmp_path, f"{body}\nThat is all.\n")
    block = article_of(reading).blocks[0]
    assert isinstance(block, ListBlock)
    assert [item.label for item in block.items] == ["1.", "2.", "3."]
    assert unaccounted_words(reading.text, article_of(reading)) == []


def test_a_number_that_opens_a_paragraph_makes_no_list_and_is_told(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "The trust is old.\n\n1986. That was the year.\n\n30. That is how many I take.\n")
    assert all(isinstance(block, Paragraph) for block in article_of(reading).blocks)
    assert [each.line for each in reading.findings if each.code == "number-first"] == [7, 9]


def test_a_list_that_goes_on_after_a_paragraph_stays_a_list(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, "1. Sit.\n2. Rest.\n\nA word between.\n\n3. Wait.\n")
    assert [type(block) for block in blocks] == [ListBlock, Paragraph, ListBlock]


def test_an_item_goes_on_in_small_letters_on_the_next_line(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "What helps:\n• Plan your day the night\nbefore, with your carer\n• Sleep\n\nThe end.\n")
    assert "Plan your day the night before, with your carer" in texts(article_of(reading))


@pytest.mark.parametrize("marks", ["a) b) c)", "(a) (b) (c)", "A. B. C.", "i) ii) iii)"])
def test_lines_that_begin_with_letters_in_order_are_items(tmp_path: Path, marks: str) -> None:
    body = "\n".join(f"{mark} {word} now" for mark, word in zip(marks.split(), ("Sit", "Rest", "Wait"), strict=True))
    (block,) = blocks_of(tmp_path, f"{body}\n")
    assert isinstance(block, ListBlock)
    assert len(block.items) == 3


def test_short_lines_that_would_run_together_are_told(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "Ingredients\n200 g flour\n2 eggs\n\nMix.\n"))
    assert [len(block.items) for block in article.blocks if isinstance(block, ListBlock)] == [2]


def test_lines_with_a_phone_number_or_an_address_are_no_headings(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "Contact us\nPhone: 01632 960189\nWeb: www.example.org\nThank you.\n")
    assert [type(block) for block in article_of(reading).blocks] == [Heading, Paragraph, Paragraph, Paragraph]


@pytest.mark.parametrize(
    "items",
    [
        ("feeling very tired all of the time, and for a long time", "sleep problems", "muscle pain"),
        ("salt", "rest"),
        ("Feeling tired all of the time", "Sleep problems", "Muscle pain"),
        ("a rest, and", "a drink, or", "a short call."),
    ],
)
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_lines_after_a_colon_that_lost_their_signs_are_items(tmp_path: Path, items: tuple[str, ...], kind: str) -> None:
    long = (
        "Many people are told to wait, and nobody can say for how long that will be, which is hard on them and on all."
    )
    body = "\n".join(("It may bring:", *items, "", f"{long} {long}", ""))
    reading = read_body(tmp_path, body) if kind == "md" else pasted(tmp_path, body)
    blocks = [block for block in article_of(reading).blocks if isinstance(block, ListBlock)]
    assert [len(block.items) for block in blocks] == [len(items)]
    assert mended(reading)


def test_a_paragraph_that_was_broken_at_its_width_after_a_colon_is_no_list(tmp_path: Path) -> None:
    body = (
        "There is one rule for all people who have this illness and it is an old one:\n"
        "rest before you are tired, and do so on each of the days that you have, since\n"
        "nobody can tell which of them will be a bad one.\n"
    )
    assert not any(isinstance(block, ListBlock) for block in article_of(pasted(tmp_path, body)).blocks)


def test_items_without_signs_and_without_a_colon_are_not_joined(tmp_path: Path) -> None:
    body = "Symptoms\n\nfeeling very tired all of the time, whatever you do\n\nsleep problems\n\nmuscle pain\n"
    reading = read_body(tmp_path, body)
    assert len(article_of(reading).blocks) == 4
    assert {each.severity for each in reading.findings if each.code == "broken-sentence"} == {Severity.WARNING}


# Tables and columns


@pytest.mark.parametrize("name", ["01-a.md", "01-a.txt"])
@pytest.mark.parametrize("text", ["Morning\t5 mg\nEvening\t10 mg\nBedtime\tnone\n", "Monday\t\tRest\n"])
def test_tabs_between_cells_are_asked_about(tmp_path: Path, name: str, text: str) -> None:
    reading = read(tmp_path, (FRONT if name.endswith("md") else TOP) + text, name)
    finding = found(reading, "columns")
    assert finding.severity is Severity.ERROR
    assert "table" in finding.message


def test_two_columns_side_by_side_are_asked_about(tmp_path: Path) -> None:
    lines = (
        "The fatigue comes on slowly       It is not the same as tired.\n"
        "It lasts for many long days.      Rest does not mend it.\n"
    )
    assert "two columns" in found(read_body(tmp_path, lines * 2), "columns").message


def test_a_tab_after_a_colon_is_a_space(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "Phone:\t01632 960123.\n")
    assert texts(article_of(reading)) == ["Phone: 01632 960123."]
    assert mended(reading)


# Signs


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("The ﬁrst oﬃce on the ﬂoor.", "The first office on the floor."),
        ("A long\u2011term, post\u2010viral illness.", "A long-term, post-viral illness."),
        ("Ｒｅｓｔ 𝐧𝐨𝐰, type Ⅱ, 37\u2103.", "Rest now, type II, 37°C."),
        ("One\u00a0two\u2009three\u202ffour.", "One two three four."),
        ("Tea \u2615\ufe0f and rest \u2600\ufe0e.", "Tea \u2615 and rest \u2600."),
        ("Zero\u2060es and bed\u200broom and co\u00admes.", "Zeroes and bedroom and comes."),
    ],
)
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_signs_that_are_only_shapes_are_made_plain(tmp_path: Path, written: str, plain: str, kind: str) -> None:
    reading = read_body(tmp_path, f"{written}\n") if kind == "md" else pasted(tmp_path, f"{written}\n")
    assert " ".join(texts(article_of(reading))) == plain
    assert mended(reading)


def test_signs_with_a_meaning_stay(tmp_path: Path) -> None:
    text = "Half is ½, ten squared is 10², 5 µg, a name™ and 20 º, ‘so’ – “yes”…"
    reading = read_body(tmp_path, f"{text}\n")
    assert " ".join(texts(article_of(reading))) == text
    assert mended(reading) == []


def test_a_sign_is_told_once_with_its_count(tmp_path: Path) -> None:
    (repair,) = article_of(read_body(tmp_path, "A\u00a0b.\n\nC\u00a0d\u00a0e.\n")).repairs
    assert (repair.line, repair.times) == (5, 3)
    assert "no-break space" in repair.what


# Headings, dashes, links


def test_dashes_under_a_paragraph_make_no_heading(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "Please wait. Bring it.\n---\nThe nurse asks.\n===\n-\n\nThe end.\n")
    assert all(isinstance(block, Paragraph) for block in article_of(reading).blocks)
    assert left_out(reading) == [(6, "---"), (8, "==="), (9, "-")]
    assert all(each.reason for each in article_of(reading).removed)


@pytest.mark.parametrize("line", ["# Rest", "# REST!", "# **Rest**"])
def test_a_first_heading_that_repeats_the_title_is_left_out_and_listed(tmp_path: Path, line: str) -> None:
    reading = read_body(tmp_path, f"{line}\n\nWords.\n")
    assert left_out(reading) == [(5, line)]
    assert texts(article_of(reading)) == ["Words."]


def test_without_a_title_at_the_top_the_first_heading_is_it_and_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "# Resting well\n\nWords.\n")
    assert article_of(reading).title.text == "Resting well"
    assert found(reading, "title-taken").line == 1
    assert unaccounted_words(reading.text, article_of(reading)) == []


@pytest.mark.parametrize("comment", ["<!-- kept by Ann -->\n", "<!--\nsource: a leaflet\n\nkept: by Ann\n-->\n\n"])
def test_comments_above_the_first_heading_do_not_hide_the_title(tmp_path: Path, comment: str) -> None:
    reading = read(tmp_path, f"{comment}# Resting well\n\nWords.\n\n# Later\n\nWords.\n")
    assert article_of(reading).title.text == "Resting well"
    assert {"title-taken", "heading-title"} <= set(codes(reading))
    assert unaccounted_words(reading.text, article_of(reading)) == []


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_a_web_address_right_after_a_full_stop_gets_its_space_back(tmp_path: Path, kind: str) -> None:
    body = "1. Ann Reed (2024). A study of naps.https://example.org/naps.\n\nMore is in doi:https://example.org/a.https://b\n"
    reading = read_body(tmp_path, body) if kind == "md" else pasted(tmp_path, "Words come first here.\n\n" + body)
    words = " ".join(sentence.text for sentence in article_sentences(article_of(reading)))
    assert "naps. https://example.org/naps." in words
    assert "doi: https://example.org/a.https://b" in words
    assert [each.what for each in article_of(reading).repairs].count(ADDRESS_SPACE) == 2
    assert unaccounted_words(reading.text, article_of(reading)) == []


def test_web_addresses_in_links_are_left_as_they_are(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "See [Naps.https://a](https://example.org/x.https://b) or <https://example.org/>.\n")
    assert article_of(reading).repairs == ()


def test_a_pasted_page_without_a_breadcrumb_has_its_first_line_as_its_title(tmp_path: Path) -> None:
    text = f"Resting well\n\n{WRAPPED}"
    reading = read(tmp_path, text, "01-page.txt")
    assert article_of(reading).title.text == "Resting well"
    assert found(reading, "title-taken").line == 1


@pytest.mark.parametrize("words", ["More information", "Further reading:", "Sources", "References", "Contact"])
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_the_usual_words_above_the_last_lines_are_headings(tmp_path: Path, words: str, kind: str) -> None:
    body = f"Words.\n\n{words}\n\nA book.\n"
    reading = read_body(tmp_path, body) if kind == "md" else pasted(tmp_path, body)
    assert [type(block) for block in article_of(reading).blocks] == [Paragraph, Heading, Paragraph]
    assert unaccounted_words(reading.text, article_of(reading)) == []


def test_a_heading_without_its_space_is_a_heading(tmp_path: Path) -> None:
    assert isinstance(blocks_of(tmp_path, "##What helps\n\nA rest for #Rest.\n")[0], Heading)


def test_a_link_that_leads_nowhere_keeps_its_words_and_is_told(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "See [our page](/rest/more.html), [this](#top) and [that]().\n")
    assert texts(article_of(reading)) == ["See our page, this and that."]
    assert unaccounted_words(reading.text, article_of(reading)) == []
    assert codes(reading) == ["address-left-out"] * 3


@pytest.mark.parametrize(
    "body", ["**M**yalgic.", "It is **hypo**thyroid.", "Take **1**0 mg.", "A *pre*fix, and 4 * 2."]
)
def test_bold_within_a_word_leaves_it_whole(tmp_path: Path, body: str) -> None:
    reading = read_body(tmp_path, f"{body}\n")
    assert unaccounted_words(reading.text, article_of(reading)) == []


# The top


def test_the_top_is_read_as_editors_change_it(tmp_path: Path) -> None:
    top = "—\ntitle:\u00a0“Resting well”\nauthor:\t‘R’ Oak\nkey_points:\n\t- “Rest first.”\n—\n\nWords.\n"
    article = article_of(read(tmp_path, top))
    assert (article.title.text, article.author) == ("Resting well", "‘R’ Oak")
    assert [each.text for each in article.key_points] == ["Rest first."]
    assert len(article.repairs) >= 5


# Questions


def test_each_of_several_questions_keeps_its_own_answer_and_it_is_told(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "Can I take salt?\n\nNot without advice.\n\nAnd water?\n\nTwo litres.\n\nIt depends.\n")
    labels = [getattr(block, "role", None) for block in article_of(reading).blocks]
    assert [str(label) for label in labels] == ["question", "answer"] * 2
    assert "2 questions" in found(reading, "question").message


@pytest.mark.parametrize(
    "text",
    [
        "I feel faint. What now?\n\nSit down.\n\nI have a rash. Is it linked?\n\nSee your doctor.\n",
        "- What is it?\n- Is it safe?\n\nWait.\n\nAsk your doctor.\n",
        "These are answers.\n\nCan I rest?\n\nYes.\n\nCan I walk?\n\nA little.\n",
    ],
)
def test_what_cannot_be_told_apart_is_never_labelled(tmp_path: Path, text: str) -> None:
    reading = pasted(tmp_path, text)
    assert not any(hasattr(block, "role") for block in article_of(reading).blocks)
    assert found(reading, "question").severity is Severity.WARNING


# Files


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_an_encoding_beyond_doubt_is_read(tmp_path: Path, encoding: str) -> None:
    text = "At the café, it’s £5 – “cheap”. The dose is 5 µg…"
    reading = read(tmp_path, f"{FRONT}{text}\r\n".encode(encoding))
    assert " ".join(texts(article_of(reading))) == text
    assert unaccounted_words(reading.text, article_of(reading)) == []
    assert bool(article_of(reading).repairs) == (encoding != "utf-8-sig")


@pytest.mark.parametrize(
    "content",
    [
        "At the café.".encode("mac-roman"),
        "£5, “no”.".encode("cp850", "replace") + b"\xe9 \x90",
        "café".encode() + b" caf\xe9" * 4,
    ],
)
def test_an_encoding_in_doubt_is_refused(tmp_path: Path, content: bytes) -> None:
    assert codes(read(tmp_path, FRONT.encode() + content)) == ["encoding"]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"PK\x03\x04\x14\x00word/document.xml", "a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word file"),
        (b"{\\rtf1\\ansi Words}", "a Word file"),
        (b"%PDF-1.7", "a PDF"),
        (b"<!DOCTYPE html><p>Words", "a web page"),
    ],
)
@pytest.mark.parametrize("file", ["01-a.md", "01-a.txt"])
def test_a_file_of_another_program_is_called_by_its_name(tmp_path: Path, content: bytes, name: str, file: str) -> None:
    reading = read(tmp_path, content, file)
    assert codes(reading) == ["not-text"]
    assert name in reading.findings[0].message


def test_a_page_of_nothing_but_menus_is_asked_about(tmp_path: Path) -> None:
    reading = read(tmp_path, "Home\nAbout us\nNews\nContact\nShop\n", "01-a.txt")
    assert "menus" in found(reading, "only-menus").message


# What always holds


@pytest.mark.parametrize("issue", sorted(path.parent.name for path in (REPOSITORY / "content").glob("*/issue.toml")))
def test_nothing_is_mended_in_the_sample_issues(issue: str) -> None:
    read_in = read_issue(REPOSITORY / "content", issue)
    for path in article_files(REPOSITORY / "content", read_in):
        article = article_of(read_article(path, read_in))
        assert article.repairs == ()


def _wrap(chance: random.Random, text: str) -> str:
    """Every long line broken at a width, as a PDF has it, with some words in halves and some empty lines between."""
    lines = []
    for line in text.split("\n"):
        width, words, made = chance.randint(50, 80), line.split(" "), [""]
        for word in words:
            if made[-1] and len(made[-1]) + len(word) > width:
                half = chance.random() < 0.2 and re.fullmatch("[a-z]{8,}", word)
                made[-1] += f" {word[:4]}-" if half else ""
                made.append(word[4:] if half else word)
            else:
                made[-1] = f"{made[-1]} {word}".strip(" ") if made[-1] else word
        lines.append(chance.choice(("\n", "\n", "\n\n")).join(made) if len(made) > 1 and line[:1].isalpha() else line)
    return "\n".join(lines)


def _signs(chance: random.Random, text: str) -> str:
    pairs = (("fi", "ﬁ"), ("-", "\u2011"), (" a ", " a\u00a0"), ("l", "l\u2060"))
    return "".join(_one_sign(chance, piece, pairs) for piece in re.split(r"(\s+)", text))


def _one_sign(chance: random.Random, word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    plain = re.fullmatch(r"[a-z-]{4,}", word) and chance.random() < 0.2
    old, new = chance.choice(pairs)
    return word.replace(old, new) if plain else word


def _furniture(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    for page in range(chance.randint(1, 3)):
        place = chance.choice([index for index, line in enumerate(lines) if not line] or [0])
        lines[place:place] = ["", f"Page {page + 1} of 3", "", "Steady Light", ""]
    return "\n".join(lines)


def _bullets(chance: random.Random, text: str) -> str:
    return re.sub(r"^- ", chance.choice(("•", "·\t", "▪ ", "\uf0b7  ")), text, flags=re.MULTILINE)


DAMAGE: tuple[Callable[[random.Random, str], str], ...] = (_wrap, _signs, _furniture, _bullets)


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_no_word_is_lost_or_changed_however_pasting_mangled_the_text(tmp_path: Path, seed: int, kind: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same damage for the same seed
    whole = RandomArticle(seed).markdown()
    top, body = whole.split("\n---\n", 1)
    front = f"{top}\n---\n" if kind == "md" else TOP
    if kind == "txt":
        body = re.sub(r"^[#>|:\[].*\n?", "", body, flags=re.MULTILINE).replace("**", "")
        body = re.sub(r"\[\^\d\]|[<>\[\]]|\([a-z]+:[^)]*\)", "", body)
    for damage in chance.sample(DAMAGE, chance.randint(1, len(DAMAGE))):
        body = damage(chance, body)
    reading = read(tmp_path, front + body, f"01-a.{kind}")
    if reading.article is None:
        assert {each.code for each in reading.findings if each.severity is Severity.ERROR} <= ASKED
        return
    assert unaccounted_words(reading.text, reading.article) == []


ASKED = {"broken-word", "line-in-sentence", "columns", "block-length", "note-unused", "note-missing"}


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("name", ["01-a.md", "01-a.txt"])
def test_what_was_mended_needs_no_mending_again(seed: int, name: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same damage for the same seed
    text = RandomArticle(seed).markdown()
    for damage in chance.sample(DAMAGE, 2):
        text = damage(chance, text)
    once = mend(text, name)
    again = mend("\n".join(line.text for line in (*once.top, *once.page.lines)), name)
    assert again.page.repairs == ()
    assert again.page.removed == ()


def test_the_letters_of_every_repair_are_the_same_before_and_after() -> None:
    for seed in range(30):
        chance = random.Random(seed)  # noqa: S311 - the same damage for the same seed
        text = _wrap(chance, _signs(chance, RandomArticle(seed).markdown()))
        for repair in mend(text, "01-a.md").page.repairs:
            assert "".join(words_of(repair.before.replace("ﬁ", "fi"))) == "".join(words_of(repair.after))


def test_every_kind_of_repair_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in (*WHOLE, *BODY)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "piece",
    ["1\n", "emo-\n\n", "•\n\n", "Steady Light\n\n", "a\tb\n", "a\n---\n", "Why?\n", "(1) a\n", "bene- fit\n", "\f"],
)
def test_a_page_of_nothing_but_damage_takes_no_more_than_seconds(piece: str) -> None:
    for name in ("01-a.md", "01-a.txt"):
        before = time.process_time()
        mend(piece * 2_000, name)
        assert time.process_time() - before < 4


# Ornaments and stars that no typeface has


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Our rating: ★★★★☆ for comfort.", "Our rating: 4 out of 5 stars for comfort."),
        ("We gave the tea ★★★ and the cake ★★.", "We gave the tea 3 stars and the cake 2 stars."),
        ("Noise: ★", "Noise: 1 star"),
        ("❤ Thank you all for your help. ❤", "Thank you all for your help."),
        ("We did it! 🎉 The hall was full.", "We did it! The hall was full."),
        ("I slept all day 😀 and woke at six.", "I slept all day and woke at six."),
    ],
)
def test_stars_are_counted_and_ornaments_are_taken_out(tmp_path: Path, written: str, meant: str) -> None:
    reading = pasted(tmp_path, f"{written}\n\nIt went on for a while longer.\n")
    assert mended(reading)
    assert " ".join(texts(article_of(reading))).startswith(meant)


@pytest.mark.parametrize("written", ["We ❤ tea at four.", "Take 2 💊 at night.", "It was 5 ★ and more.", "👎 to that."])
def test_a_sign_that_may_say_something_stays(tmp_path: Path, written: str) -> None:
    reading = pasted(tmp_path, f"It began well enough. {written}\n")
    assert mended(reading) == []
    assert written in " ".join(texts(article_of(reading)))
