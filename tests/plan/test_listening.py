"""What a listener can rely on in an article of any structure: where it stops, for how long, and what is said there."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.article import Article, Block, Group, Heading, Paragraph, Role, article_sentences, block_sentences
from accessible.errors import Severity
from accessible.issue import Pace
from accessible.plan.lengths import house_estimate
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import NarrationPart
from accessible.plan.parts import HARD_LIMIT_MS, cut_cost
from accessible.plan.pauses import LONGEST_MS as LONGEST_PAUSE_MS
from accessible.plan.pauses import PAUSES_MS, Boundary, Pauses
from accessible.plan.planner import Plan, plan_article
from accessible.plan.printed import printed_texts
from accessible.sources.reader import read_article
from article_files import article_of, group, small_issue
from builders import article, box, bullets, figure, heading, numbered, paragraph, quotation, sentences, table
from structures import ordinary_article, structures

STRUCTURES = dict(structures())
SLOWEST = 1.3  # times the house's measure: a voice at 115 words a minute for 145
SIGN = re.compile(r"[Pp](art \d+ of \d+)|(A good place to stop|This is the end of the article)")


@cache
def plan(written: Article, slower: float = 1.0, pace: Pace = Pace.STANDARD) -> Plan:
    return plan_article(written, Lexicon(), Pauses(pace), lambda spoken: round(house_estimate(spoken) * slower))


def gentle(written: Article) -> Plan:
    """As the slowest of our voices says it at the gentle pace."""
    return plan(written, SLOWEST, Pace.GENTLE)


def brisk(written: Article) -> Plan:
    """As a voice says it at the brisk pace: 165 words a minute for 145."""
    return plan(written, 0.88, Pace.BRISK)


def rest(boundary: Boundary, pace: Pace = Pace.STANDARD) -> int:
    return Pauses(pace).milliseconds(boundary)


def length_of(part: NarrationPart, slower: float = 1.0) -> float:
    return sum(house_estimate(each.spoken) * slower + each.pause_after_ms for each in part.utterances)


def said_ids(part: NarrationPart) -> list[str]:
    return [each.id for each in part.utterances if not each.id.startswith("a-")]


def parts_of(planned: Plan) -> dict[str, int]:
    return {each: part.number for part in planned.narration.parts for each in said_ids(part)}


articles = pytest.mark.parametrize("written", STRUCTURES.values(), ids=STRUCTURES)
any_article = st.integers(0, 10_000).map(ordinary_article)


@articles
def test_every_sentence_is_said_once_and_in_order(written: Article) -> None:
    said = [each for part in plan(written).narration.parts for each in said_ids(part)]
    assert said == [sentence.id for sentence in article_sentences(written)]


@articles
def test_no_block_and_no_question_is_cut(written: Article) -> None:
    part = parts_of(plan(written))
    for block in written.blocks:
        blocks = [block] if not isinstance(block, Group) or block.role is not Role.ANSWER else block.blocks
        for each in blocks:
            assert len({part[sentence.id] for sentence in block_sentences(each)}) <= 1


@articles
def test_a_heading_is_last_only_where_the_article_ends_with_one(written: Article) -> None:
    for part in plan(written).order.parts[:-1]:
        assert not isinstance(part.pieces[-1].block, Heading)


@articles
def test_a_part_over_six_minutes_is_told_and_could_not_be_cut(written: Article) -> None:
    for planned, slower in ((plan(written), 1.0), (gentle(written), SLOWEST), (brisk(written), 0.88)):
        told = {finding.message.split()[1] for finding in planned.findings if finding.code == "part-length"}
        for part, spoken in zip(planned.order.parts, planned.narration.parts, strict=False):
            if length_of(spoken, slower) > HARD_LIMIT_MS:
                assert str(part.number) in told
                assert all(cut_cost(*pair) is None for pair in pairwise(part.pieces))


@articles
def test_parts_and_words_are_the_same_at_every_pace_and_with_any_voice(written: Article) -> None:
    def words(planned: Plan) -> list[list[tuple[str, str]]]:
        minutes = ("a-length", "a-ahead")
        parts = planned.narration.parts
        return [[(each.id, each.text) for each in part.utterances if not each.id.startswith(minutes)] for part in parts]

    usual = words(plan(written))
    assert all(words(other) == usual for other in (gentle(written), brisk(written), plan(written, 0.9)))


@articles
def test_print_and_sound_have_the_same_signs_in_the_same_order(written: Article) -> None:
    planned = plan(written)
    total = planned.order.number_of_parts
    printed = SIGN.findall(" ".join(printed_texts(planned.order)))
    said = [sign for part in planned.narration.parts for each in part.utterances for sign in SIGN.findall(each.text)]
    stops = ["A good place to stop"] * (total - 1) + ["This is the end of the article"]
    openers = [f"art {number} of {total}" for number in range(2, total + 1)]
    expected = [("", stops[0])]
    for opener, stop in zip(openers, stops[1:], strict=True):
        expected += [(opener, ""), ("", stop)]
    assert printed == said == expected


@articles
def test_every_pause_is_of_the_table_and_rests_before_what_is_new(written: Article) -> None:
    blocks = {block.sentences[0].id for block in written.blocks if isinstance(block, Heading)}
    for part in plan(written).narration.parts:
        for before, after in pairwise(part.utterances):
            assert before.pause_after_ms in map(rest, Boundary)
            if after.id in blocks and not before.id.startswith(("a-opener", "a-recap")):
                assert before.pause_after_ms == rest(Boundary.HEADING_BEFORE)
            if after.id.startswith("a-stop"):
                assert before.pause_after_ms == rest(Boundary.PART)


@pytest.mark.parametrize(("pace", "slower"), [(Pace.STANDARD, 1.0), (Pace.GENTLE, SLOWEST), (Pace.BRISK, 0.88)])
@articles
def test_the_minutes_that_are_said_are_those_that_are_heard_at_each_pace(
    written: Article, pace: Pace, slower: float
) -> None:
    planned = plan(written, slower, pace)
    plain = [each for part in planned.narration.parts for each in part.plain]
    heard = sum(house_estimate(each.spoken) * slower + each.pause_after_ms for each in plain) / 60_000
    assert planned.order.minutes_to_hear == pytest.approx(heard, abs=0.6)


@settings(deadline=None, max_examples=10)
@given(any_article, st.floats(0.85, SLOWEST), st.sampled_from(Pace))
def test_parts_are_never_over_six_minutes_with_any_voice(written: Article, slower: float, pace: Pace) -> None:
    planned = plan(written, slower, pace)
    assert all(length_of(part, slower) <= HARD_LIMIT_MS for part in planned.narration.parts)
    assert not [finding for finding in planned.findings if finding.code == "part-length"]


@settings(deadline=None, max_examples=10)
@given(any_article)
def test_nobody_stops_between_words_that_lead_on_and_what_they_lead_to(written: Article) -> None:
    for part in plan(written).order.parts:
        last = part.pieces[-1].block
        assert not (isinstance(last, Paragraph) and last.sentences[-1].text.endswith(":"))


def test_most_parts_of_ordinary_articles_last_two_to_three_minutes() -> None:
    lengths = [length_of(part) / 1_000 for seed in range(40) for part in plan(ordinary_article(seed)).narration.parts]
    near = sum(90 <= each <= 210 for each in lengths) / len(lengths)
    aimed = sum(120 <= each <= 180 for each in lengths) / len(lengths)
    assert near >= 0.93
    assert aimed >= 0.6
    assert max(lengths) <= 255


@pytest.mark.parametrize("pace", list(Pace))
def test_no_pause_is_over_three_seconds(pace: Pace) -> None:
    pauses = [
        each.pause_after_ms
        for written in STRUCTURES.values()
        for part in plan(written, pace=pace).narration.parts
        for each in part.utterances
    ]
    assert max(pauses) == rest(Boundary.PART, pace) <= LONGEST_PAUSE_MS


def test_correcting_a_sentence_changes_its_own_id_only(tmp_path: Path) -> None:
    def ids(words: str) -> set[str]:
        path = tmp_path / "01-rest.md"
        path.write_text(f"---\ntitle: Rest\n---\n\nOne. {words} Two.\n\n- An item.\n\n## Why\n\nThree.\n", "utf-8")
        return {
            each.id
            for part in plan(article_of(read_article(path, small_issue()))).narration.parts
            for each in part.utterances
        }

    before, after = ids("Resst well."), ids("Rest well.")
    assert len(before - after) == len(after - before) == 1


def rests(*blocks: Block) -> list[tuple[str, int]]:
    """What is said for blocks, each with the pause after it, as the table has it."""
    planned = plan(article("Rest", [paragraph("Before."), *blocks, paragraph("After.")]))
    table = {rest(boundary): PAUSES_MS[boundary] for boundary in Boundary}  # as the table has it: rounder numbers
    said = [(each.text, table[each.pause_after_ms]) for each in planned.narration.parts[0].utterances]
    texts = [text for text, _ in said]
    return said[texts.index("Before.") : texts.index("After.")]


def test_labels_are_heard_with_what_they_name() -> None:
    assert rests(numbered("Sit.", "Rest.")) == [
        ("Before.", 1_200),
        ("Number 1.", 500),
        ("Sit.", 900),
        ("Number 2.", 500),
        ("Rest.", 1_200),
    ]


def test_the_end_of_a_list_is_heard_and_lists_in_lists_too() -> None:
    inside = bullets([paragraph("Sit:"), bullets("Here.", "There.")], "Rest.")
    assert rests(inside) == [("Before.", 1_200), ("Sit:", 1_200), ("Here.", 900), ("There.", 1_200), ("Rest.", 1_200)]


def test_a_picture_has_an_end() -> None:
    assert rests(figure("a.png", "A sofa.", "Mine.")) == [
        ("Before.", 1_600),
        ("Picture:", 500),
        ("A sofa.", 1_200),
        ("Caption:", 500),
        ("Mine.", 1_200),
        ("End of picture.", 1_600),
    ]


def test_a_tables_name_and_size_belong_together_and_so_do_a_heading_and_its_cell() -> None:
    assert rests(table("Table: Levels", ["Kind", "When"], ["Rest", ""])) == [
        ("Before.", 1_600),
        ("Table: Levels", 700),
        ("It has 2 columns and 1 row.", 1_000),
        ("The columns are:", 500),
        ("Kind", 700),
        ("When", 1_000),
        ("Row 1.", 500),
        ("Kind:", 500),
        ("Rest", 700),
        ("When:", 500),
        ("Empty.", 1_000),
        ("End of table.", 1_600),
    ]


def test_a_box_and_a_quotation_have_a_beginning_and_an_end() -> None:
    assert rests(box("To ask", bullets("Why?")), quotation(paragraph("Stop."))) == [
        ("Before.", 1_600),
        ("Box.", 500),
        ("To ask", 1_200),
        ("Why?", 1_200),
        ("End of box.", 1_600),
        ("Quotation.", 500),
        ("Stop.", 1_200),
        ("End of quotation.", 1_200),
    ]


def test_the_first_part_is_no_further_key_point() -> None:
    planned = plan(article("Rest", [paragraph("One.")], key_points=sentences("Rest first.", "Stop early.")))
    rest_after = {each.text: each.pause_after_ms for each in planned.narration.parts[0].utterances}
    assert rest_after["By Rowan Oakapple"] == rest(Boundary.HEADING_BEFORE)
    assert rest_after["Stop early."] == rest(Boundary.PARAGRAPH)
    assert rest_after["Rest first."] == rest(Boundary.ITEM)


def texts(planned: Plan, number: int) -> list[str]:
    return [each.text for each in planned.narration.parts[number - 1].utterances]


def test_who_is_about_to_hear_addresses_only_is_told() -> None:
    links = [paragraph(f"See <https://example.org/{name}-and-some-more>.") for name in "abcdefgh"]
    planned = plan(article("Rest", links))
    assert texts(planned, 1)[-1] == "Next: Addresses, 1 minute."
    assert texts(planned, 2)[:3] == ["Rest, part 2 of 2.", "Addresses", "example.org/a-and-some-more"]


def test_one_address_ends_the_text_and_has_no_part_of_its_own() -> None:
    planned = plan(article("Rest", [paragraph("See <https://example.org>.")]))
    assert texts(planned, 1)[-3:] == ["Addresses", "example.org", "This is the end of the article."]


def test_addresses_are_told_apart_by_the_headings_they_stand_under() -> None:
    blocks: list[Block] = [
        *(heading("By phone?"), paragraph("Write to <https://example.org/a>.")),
        *(heading("By post"), paragraph("See <https://example.org/b>.")),
    ]
    planned = plan(article("Rest", blocks))
    assert texts(planned, 1)[-3:-1] == ["By phone?: example.org/a", "By post: example.org/b"]


def test_text_after_a_question_does_not_go_on_under_it() -> None:
    long = [paragraph(f"Paragraph {name} " + "rests well " * 160 + ".") for name in "abcd"]
    planned = plan(article("Rest", [group(Role.QUESTION, "Question", paragraph("Why?")), *long]))
    openers = [text for number in (2, 3) for text in texts(planned, number) if text.startswith("Rest, part")]
    assert openers == [f"Rest, part {number} of {planned.order.number_of_parts}." for number in (2, 3)]


def test_the_section_is_said_at_the_end_so_that_the_text_begins_soon() -> None:
    said = texts(plan(article("Rest", [paragraph("One.")], category="Living well")), 1)
    assert said[0] == "Rest"
    assert said[-2:] == ["Section: Living well.", "This is the end of the article."]


def test_an_abbreviation_that_is_said_in_full_is_spelled_in_the_list() -> None:
    planned = plan(article("Rest", [paragraph("One.")], abbreviations=(("bpm", "beats per minute"),)))
    (said,) = [each for each in planned.narration.parts[-1].utterances if each.id == "a-abbreviation-1"]
    assert (said.text, said.spoken) == ("bpm: beats per minute.", "B P M: beats per minute.")


def test_a_paragraph_that_is_over_six_minutes_only_at_the_gentle_pace_is_told() -> None:
    (finding,) = [
        each for each in plan(STRUCTURES["one paragraph of 1,500 words"]).findings if each.code == "part-length"
    ]
    assert finding.severity is Severity.ERROR
    shorter = article("Rest", [paragraph(*(f"The {name} " + "rests well " * 30 + "now." for name in "abcdefghij"))])
    (finding,) = [each for each in plan(shorter).findings if each.code == "part-length"]
    assert finding.severity is Severity.WARNING
    assert "gentle" in finding.message
