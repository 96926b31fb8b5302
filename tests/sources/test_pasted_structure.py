"""The structure of pasted text: what stands on each line is told by what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Article, Group, Heading, ListBlock, Paragraph, Table
from accessible.check.article.source_words import unaccounted_words
from accessible.errors import Severity
from accessible.sources.paste.mojibake import restored
from accessible.sources.reader import Reading
from article_files import article_of, codes, found, read, read_body

TOP = "Medical Matters > Treatment: A short case\n\n"
LEAFLET = "This leaflet is for people who were asked to wear a small box for a day and a night.\n\n"


def pasted(folder: Path, text: str) -> Reading:
    return read(folder, TOP + text, "01-page.txt")


def in_kind(folder: Path, text: str, kind: str) -> Reading:
    return pasted(folder, text) if kind == "txt" else read_body(folder, text)


def headings(reading: Reading) -> list[str]:
    """The headings of an article all of whose words are accounted for."""
    article = article_of(reading)
    assert unaccounted_words(reading.text, article) == []
    return [block.sentences[0].text for block in article.blocks if isinstance(block, Heading)]


def paragraphs(article: Article) -> list[str]:
    return [
        " ".join(sentence.text for sentence in block.sentences)
        for block in article.blocks
        if isinstance(block, Paragraph)
    ]


def left_out(reading: Reading) -> list[str]:
    article = article_of(reading)
    assert unaccounted_words(reading.text, article) == []
    return [each.text for each in article.removed]


# Headings


def test_a_question_alone_is_a_heading_of_a_leaflet(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{LEAFLET}What is it?\n\nA small box on a belt.\n\nDoes it hurt?\n\nNot much.\n")
    assert headings(reading) == ["What is it?", "Does it hurt?"]
    assert not any(isinstance(block, Group) for block in article_of(reading).blocks)


def test_the_question_at_the_end_of_a_readers_letter_is_no_heading(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "I have been faint for a month now.\n\nIs it the heat?\n\nIt may be. Sit down.\n")
    assert [str(block.role) for block in article_of(reading).blocks if isinstance(block, Group)] == [
        "question",
        "answer",
    ]
    assert headings(reading) == []


@pytest.mark.parametrize(
    "line",
    ["Leaflet No. 12", "Page last reviewed: 3 June 2026", "Serves 2", "Flat 3, Mill Lane, Wrenfold WR9 4QX", "By Car"],
)
def test_a_fact_alone_is_no_heading(tmp_path: Path, line: str) -> None:
    assert headings(pasted(tmp_path, f"{LEAFLET}{line}\n\nPlease bring it back on the next day.\n")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Dear Mrs Ashwin",
        "Dear Patient",
        "Thursday, May 6, 2027",
        "March 2nd 2027",
        "Date published: 6 May",
        "£4 a week",
    ],
)
def test_a_greeting_a_date_and_a_rate_are_no_headings(tmp_path: Path, line: str) -> None:
    assert headings(pasted(tmp_path, f"{LEAFLET}{line}\n\nThe box is small.\n\nIt does not hurt.\n")) == []


def test_a_line_that_the_next_goes_on_with_is_no_heading_and_is_told(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{LEAFLET}After lunch\nthe box was taken off.\n\nIt did not hurt.\n")
    assert headings(reading) == []
    assert found(reading, "broken-sentence").words == "After lunch"


@pytest.mark.parametrize("kind", ["txt", "md"])
@pytest.mark.parametrize("sign", ["-", "•"])
def test_bullets_on_lines_of_their_own_belong_to_the_lines_below_them(tmp_path: Path, sign: str, kind: str) -> None:
    text = f"{LEAFLET}The box\n{sign}\nIs small, and weighs next to nothing.\n{sign}\nHas a clip\n\nIt does not hurt.\n"
    article = article_of(in_kind(tmp_path, text, kind))
    [listed] = [block for block in article.blocks if isinstance(block, ListBlock)]
    assert len(listed.items) == 2
    assert article.removed == ()
    assert len(article.repairs) == 2


def test_a_dash_alone_between_two_lines_stays_a_rule(tmp_path: Path) -> None:
    assert left_out(pasted(tmp_path, f"{LEAFLET}The box is small.\n-\nIt does not hurt.\n")) == ["-"]


def test_one_of_several_lines_of_facts_is_no_heading(tmp_path: Path) -> None:
    text = f"{LEAFLET}How it goes\n\nYou come to us.\n\nDr Rowan and team\nThird floor\nRoom 4\n\nThank you.\n"
    assert headings(pasted(tmp_path, text)) == ["How it goes"]


@pytest.mark.parametrize(
    ("line", "items", "expected"),
    [
        ("Please ring us if", "- it is hot\n- it is red\n", []),
        ("What to look for", "- a red face\n- a high pulse\n", ["What to look for"]),
        ("Before you go in", "- Take a coat.\n- Eat.\n", ["Before you go in"]),
    ],
)
def test_the_beginning_of_every_item_is_no_heading(tmp_path: Path, line: str, items: str, expected: list[str]) -> None:
    assert headings(pasted(tmp_path, f"{LEAFLET}{line}\n\n{items}\nThank you.\n")) == expected


def test_a_byline_below_the_title_is_the_author(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"By Jo Marsh\n\n{LEAFLET}")
    assert article_of(reading).author == "Jo Marsh"
    assert headings(reading) == []


def test_ways_to_travel_are_no_bylines(tmp_path: Path) -> None:
    text = f"By Car Or Taxi\n\n{LEAFLET}By Coach And Train\n\nBook a seat.\n"
    assert article_of(pasted(tmp_path, text)).author == ""


def test_a_short_line_that_is_underlined_is_a_heading_and_it_is_listed(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "Wales\n-----\n\nA clinic opens.\n\nWith thanks\n---\n\nIt is free.\n")
    assert headings(reading) == ["Wales"]
    assert [each.after for each in article_of(reading).repairs] == ["## Wales"]
    assert left_out(reading) == ["---"]


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_a_line_in_the_place_of_a_picture_is_told_and_is_no_heading(tmp_path: Path, kind: str) -> None:
    reading = in_kind(tmp_path, "Rest first.\n\n[Photo: a bath with a seat]\n\nThen wash.\n", kind)
    assert headings(reading) == []
    assert found(reading, "picture-placeholder").severity is Severity.WARNING


# Pages


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_numbers_that_rise_beside_one_running_head_go_with_it(tmp_path: Path, kind: str) -> None:
    page = "The dose goes down by small steps.\n\n{}\n\nComing off slowly\n\n"
    reading = in_kind(tmp_path, "".join(page.format(number) for number in (4, 5, 6)) + "That is all.\n", kind)
    assert left_out(reading) == ["4", "Coming off slowly", "5", "Coming off slowly", "6", "Coming off slowly"]


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_a_running_head_whose_number_rises_goes(tmp_path: Path, kind: str) -> None:
    text = "You may bring a friend.\n\nAPPEALS: A SHORT GUIDE 11\n\nIt is long.\n\nAPPEALS: A SHORT GUIDE 12\n\nEnd.\n"
    assert left_out(in_kind(tmp_path, text, kind)) == ["APPEALS: A SHORT GUIDE 11", "APPEALS: A SHORT GUIDE 12"]


@pytest.mark.parametrize("words", ["Week", "A diary for week", "Your plan, part", "Living with payback"])
def test_headings_that_count_from_one_stay(tmp_path: Path, words: str) -> None:
    text = f"{LEAFLET}{words} 1\n\nRest.\n\n{words} 2\n\nRest more.\n"
    assert left_out(pasted(tmp_path, text)) == []


def test_the_page_number_after_a_page_that_says_its_own_goes_and_so_does_the_head_of_the_booklet(
    tmp_path: Path,
) -> None:
    text = (
        "Keep a copy.\n\nPage 3 of 7\n\nRing them.\n\nYour rights: a booklet\n\nSend proof.\n\n4\n\nIt is free.\n\n"
        "Your rights: a booklet\n\nThat is all.\n"
    )
    reading = read_body(tmp_path, text)
    assert left_out(reading) == ["Page 3 of 7", "Your rights: a booklet", "4", "Your rights: a booklet"]


def test_a_heading_that_comes_on_two_pages_stays(tmp_path: Path) -> None:
    text = f"{LEAFLET}What to do\n\nRest.\n\nPage 1 of 2\n\nOn day two.\n\nWhat to do\n\nWalk.\n\nPage 2 of 2\n"
    reading = pasted(tmp_path, text)
    assert headings(reading) == ["What to do", "What to do"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("For the first week take 1\n\nPage 2 of 3\n\n0 mg in the morning.\n", "md"),
        ("For the whole of the first long week you should take 1\n0 mg in the morning.\n", "md"),
        ("For the whole of the first long week you should take 1\n0 mg in the morning.\n", "txt"),
        ("In the first of the weeks the nurse said take 2.\n5 mg in the morning.\n", "md"),
        ("The trial of that year had in all of its parts 1,\n000 people.\n", "txt"),
    ],
)
def test_a_number_torn_in_two_is_asked_about(tmp_path: Path, text: str, kind: str) -> None:
    assert found(in_kind(tmp_path, text, kind), "torn-number").severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "If you are worse by the evening, ring us on 01632 960\n350 and wait for the nurse.\n",
        "The dose goes down by a small step every 2 to 4\nweeks, and never faster.\n",
        "It began in the spring of the year 2019.\n12 people came to the first of our meetings.\n",
    ],
)
def test_a_number_that_can_only_be_whole_is_not_asked_about(tmp_path: Path, text: str) -> None:
    assert "torn-number" not in codes(pasted(tmp_path, text))
    assert "torn-number" not in codes(read_body(tmp_path, text))


# Lists and tables


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_a_tab_after_an_items_number_is_no_column(tmp_path: Path, kind: str) -> None:
    reading = in_kind(tmp_path, "1.\tRing the line and ask.\n2.\tSend the form.\n3.\tWait.\n", kind)
    (block,) = article_of(reading).blocks
    assert isinstance(block, ListBlock)
    assert [item.label for item in block.items] == ["1.", "2.", "3."]


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_clean_cells_below_a_head_are_a_table_and_it_is_listed(tmp_path: Path, kind: str) -> None:
    text = "The chart:\n\nWhen\tWhat\tHow much\n8am\tOmeprazole\t20 mg\n6pm\tParacetamol\t500 mg\nKeep it.\n"
    reading = in_kind(tmp_path, text, kind)
    article = article_of(reading)
    (table,) = [block for block in article.blocks if isinstance(block, Table)]
    cells = [[cell.sentences[0].text for cell in row] for row in (table.header, *table.rows)]
    assert cells == [["When", "What", "How much"], ["8am", "Omeprazole", "20 mg"], ["6pm", "Paracetamol", "500 mg"]]
    assert article.repairs[0].before.startswith("When\tWhat")
    assert paragraphs(article)[-1] == "Keep it."
    assert unaccounted_words(reading.text, article) == []


@pytest.mark.parametrize(
    "rows",
    [
        "When\tWhat\tHow much\n8am\tOmeprazole\n6pm\tParacetamol\t500 mg\n",
        "When\tWhat\tHow much\n8am\t\t20 mg\n6pm\tParacetamol\t500 mg\n",
        "8am\tOmeprazole\t20 mg\n6pm\tParacetamol\t500 mg\n",
        "Ann\tchair\tLeeds\nBob\ttreasurer\tYork\nCat\tmember\tHull\n",
        "Ann Lee -\tchair\nBob Low -\ttreasurer\n",
        "Morning\t5 mg\nBedtime\tnone\n",
    ],
)
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_cells_that_may_belong_elsewhere_are_asked_about(tmp_path: Path, rows: str, kind: str) -> None:
    assert "columns" in codes(in_kind(tmp_path, rows, kind))


def test_names_with_a_figure_each_stay_together(tmp_path: Path) -> None:
    reading = pasted(tmp_path, "In short:\n\nIncome\t£412,300\nSpent\t£398,750\n")
    assert paragraphs(article_of(reading)) == ["In short:", "Income: £412,300", "Spent: £398,750"]


def test_a_dash_before_a_name_is_a_signature_and_no_list(tmp_path: Path) -> None:
    reading = pasted(tmp_path, f"{LEAFLET}Thank you all.\n\n– Bea, Wrenfold\n")
    assert paragraphs(article_of(reading))[-1] == "– Bea, Wrenfold"


def test_a_line_that_lost_its_bullet_between_two_is_an_item_where_the_page_was_broken_at_its_width(
    tmp_path: Path,
) -> None:
    text = (
        "Some of these things have been of use to other people, and none of them is right for\n"
        "all. Try one for a week or two, write down how you slept, and only then try another\n"
        "one. If it makes you worse in any way at all, leave it out, and tell the nurse about\n"
        "it when you see her.\n\n• Keep the room dark.\nNo tea after two.\n• Nap before three.\n"
    )
    (items,) = [block for block in article_of(pasted(tmp_path, text)).blocks if isinstance(block, ListBlock)]
    assert len(items.items) == 3


def test_a_middle_dot_between_words_is_a_comma_and_one_between_figures_stays(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "Serves 4 · Prep 5 min · Freezes well\n"))
    assert paragraphs(article) == ["Serves 4, Prep 5 min, Freezes well"]
    assert paragraphs(article_of(read_body(tmp_path, "It is 4 · 5 here.\n"))) == ["It is 4 · 5 here."]


def test_key_points_with_the_dashes_of_word_are_read(tmp_path: Path) -> None:
    top = "———\ntitle: “Rest”\nkey_points:\n  – “Book early.”\n  • Rest first.\n———\n\nWords.\n"
    article = article_of(read(tmp_path, top))
    assert [each.text for each in article.key_points] == ["Book early.", "Rest first."]


# Letters


def changed(text: str) -> str:
    """The text in UTF-8, read as Windows-1252, as old programs do."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_letters_that_another_program_changed_are_restored_and_listed(tmp_path: Path, kind: str) -> None:
    words = "I don’t pay £5 – or €6 – at the café… “No,” she said."
    reading = in_kind(tmp_path, changed(words) + "\n", kind)
    assert paragraphs(article_of(reading)) == [words]
    assert "â€™" in [each.before for each in article_of(reading).repairs]


@pytest.mark.parametrize("words", ["It is â€ here.", "It costs Â 5.", "A cafÃ here."])
def test_letters_that_lost_a_piece_are_asked_about(tmp_path: Path, words: str) -> None:
    finding = found(read_body(tmp_path, f"{words}\n"), "encoding")
    assert (finding.severity, finding.line) == (Severity.ERROR, 5)


@pytest.mark.parametrize("words", ["The “CAFÉ” is shut.", "SÃO Paulo", "à la carte", "Å–Ä", "NAÏVE…", "Ångström"])
def test_letters_that_are_meant_stay(words: str) -> None:
    assert restored(words).text == words


@given(st.text(st.sampled_from("abc DEF’‘“”–—…•€£½°éèüçñÖßαβ≤™\n")))
def test_english_comes_back_as_it_was_from_a_program_that_changed_it(words: str) -> None:
    assert restored(words).text == words
    assert restored(changed(words)).text == words


# Numbers of lines


def test_findings_have_the_line_of_the_file_where_the_first_dashes_were_missing(tmp_path: Path) -> None:
    reading = read(tmp_path, "title: Rest\nkind: Tips\n---\n\nWords.\n\n[Photo: a bath]\n\n- ##Why\n")
    assert found(reading, "unknown-kind").line == 2
    assert found(reading, "picture-placeholder").line == 7
    assert found(reading, "heading-space").line == 9


def test_findings_have_the_line_of_the_file_where_empty_lines_stand_above_the_top(tmp_path: Path) -> None:
    reading = read(tmp_path, "\n\n---\ntitle: Rest\nkind: Tips\n---\n\nWords.\n\n[Photo: a bath]\n")
    assert found(reading, "unknown-kind").line == 5
    assert found(reading, "picture-placeholder").line == 10
