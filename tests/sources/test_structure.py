"""The structure of pasted articles: titles, kinds, questions, signatures, lists and verse are what a reader sees."""

from __future__ import annotations

from pathlib import Path

from accessible.article import Group, Heading, Kind, ListBlock, Quotation, block_sentences
from accessible.check.article.source_words import unaccounted_words
from article_files import article_of, codes, outline, read


def test_the_first_line_is_the_title_and_a_recipe_is_no_column(tmp_path: Path) -> None:
    top = "Red soup\n\nWords: Nell Thwaite\nFor two days\n\n"
    text = f"{top}Ingredients\n\n200 g lentils\n2 onions\nsalt\n\nMethod\n\nCook it.\n"
    reading = read(tmp_path, text, "01-a.txt")
    article = article_of(reading)
    assert (article.title.text, article.author, article.kind) == ("Red soup", "Nell Thwaite", Kind.FEATURE)
    assert "title-taken" in codes(reading)
    assert "disclaimer-missing" not in codes(reading)
    assert [len(block.items) for block in article.blocks if isinstance(block, ListBlock)] == [3]
    assert unaccounted_words(reading.text, article) == []


def test_letters_before_questions_and_answers_are_their_labels(tmp_path: Path) -> None:
    text = "Ask the cook\n\nQ. Is salt safe?\nA. A little is.\n\nQ. And tea?\nA. Yes, it is.\n"
    reading = read(tmp_path, text, "01-a.txt")
    article = article_of(reading)
    assert article.kind is Kind.QUESTION_AND_ANSWER
    labels = [block.label.text for block in article.blocks if isinstance(block, Group)]
    assert labels == ["Question", "Answer", "Question", "Answer"]
    assert unaccounted_words(reading.text, article) == []


def test_a_signature_heads_no_letter(tmp_path: Path) -> None:
    text = "Your letters\n\nSalt\n\nI put salt in tea.\n\nJo, Leeds\n\nTrains\n\nI like them.\n\nMaud Ellery, York\n"
    article = article_of(read(tmp_path, text, "01-a.txt"))
    heads = [each.text for block in article.blocks if isinstance(block, Heading) for each in block_sentences(block)]
    assert heads == ["Salt", "Trains"]


def test_stanzas_and_lines_of_verse_stay_apart(tmp_path: Path) -> None:
    stanza = (
        "I keep a lamp beside the bed,\nA little boat of light.\nIt carries all I never said\nAcross the quiet night.\n"
    )
    for name, top in (("01-a.txt", "The lamp\n\n"), ("01-b.md", "# The lamp\n\n")):
        article = article_of(read(tmp_path, f"{top}{stanza}\n{stanza}", name))
        assert [len(block.blocks) for block in article.blocks if isinstance(block, Quotation)] == [4, 4]


def test_hollow_bullets_are_items_within_an_item(tmp_path: Path) -> None:
    text = "Packing\n\nTake these.\n\n•\tClothes\no\ta hat\no\tsocks\n•\tFood\n\nThen rest.\n"
    article = article_of(read(tmp_path, text, "01-a.txt"))
    outer = next(block for block in article.blocks if isinstance(block, ListBlock))
    assert [len(item.blocks) for item in outer.items] == [2, 1]


def test_an_unknown_kind_a_colon_and_a_skipped_level_stop_nothing(tmp_path: Path) -> None:
    text = "---\ntitle: Getting there: *travel*\nkind: review\n---\n\n## One\n\nWords.\n\n#### Deep\n\nMore.\n"
    reading = read(tmp_path, text, "01-a.md")
    article = article_of(reading)
    assert (article.title.text, article.kind) == ("Getting there: travel", Kind.FEATURE)
    assert [block.level for block in article.blocks if isinstance(block, Heading)] == [2, 3]
    assert "unknown-kind" in codes(reading)


def test_a_title_that_comes_again_as_running_head_stays_the_title(tmp_path: Path) -> None:
    first, second = "Care at home\nPage 1 of 2\n\nAsk for a visit in\n\n", "Care at home\nPage 2 of 2\n\nthe morning.\n"
    article = article_of(read(tmp_path, first + second, "01-a.txt"))
    assert article.title.text == "Care at home"
    assert [line.text for line in article.removed] == ["Page 1 of 2", "Care at home", "Page 2 of 2"]


def test_a_name_in_small_letters_below_a_title_is_no_text_that_goes_on(tmp_path: Path) -> None:
    text = 'The year of the window\nby "Lottie", aged 34\n\nI used to run every Sunday.\n'
    assert article_of(read(tmp_path, text, "01-a.txt")).title.text == "The year of the window"


def test_one_odd_sign_among_many_quotation_marks_does_not_refuse_a_file(tmp_path: Path) -> None:
    text = "A title\n\nIt’s “odd”. He’s “ill”. She’s here. Œ & co.\n"
    assert "It’s “odd”." in outline(article_of(read(tmp_path, text.encode("cp1252"), "01-a.txt")))
