"""A plan: everything of the article is said once, print and sound have the same parts and announcements."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.article import Article, Block, Kind, Role, Run, Sentence, article_sentences
from accessible.errors import Severity
from accessible.issue import Pace
from accessible.plan.lexicon import Lexicon
from accessible.plan.parts import HARD_LIMIT_MS
from accessible.plan.pauses import Pauses
from accessible.plan.planner import Plan, plan_article
from accessible.plan.running_order import Announcement, RunningOrder
from article_files import group
from builders import article, box, bullets, figure, heading, note, numbered, paragraph, quotation, sentences, table

MS_A_WORD = 400  # 150 words a minute


def estimate(spoken: str) -> int:
    return MS_A_WORD * len(spoken.split())


def plan(written: Article, pace: Pace = Pace.STANDARD) -> Plan:
    return plan_article(written, Lexicon(), Pauses(pace), estimate)


class Maker:
    """Makes blocks whose every sentence is different, so that ids are."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def words(self) -> str:
        self.count += 1
        name = "".join(" bcdfghjklm"[int(digit) + 1] + "a" for digit in str(self.count))
        return f"The {name} " + "rests well " * self.draw(st.integers(0, 25)) + "today."

    def texts(self) -> list[str]:
        return [self.words() for _ in range(self.draw(st.integers(1, 4)))]

    def simple(self) -> Block:
        match self.draw(st.sampled_from(["paragraph", "bullets", "numbered", "table", "figure", "linked"])):
            case "bullets":
                return bullets(*self.texts())
            case "numbered":
                return numbered(*self.texts())
            case "table":
                return table(self.words(), [self.words(), self.words()], [self.words(), ""])
            case "figure":
                return figure(f"{self.count}.png", self.words(), self.draw(st.sampled_from(["", self.words()])))
            case "linked":
                return paragraph(f"{self.words()} <https://example.org/{self.count}>.", f"{self.words()}[^1]")
            case _:
                return paragraph(*self.texts())

    def block(self) -> Block:
        inner = [self.simple() for _ in range(self.draw(st.integers(1, 3)))]
        match self.draw(st.sampled_from(["simple", "heading", "quotation", "box", "question", "answer", "disclaimer"])):
            case "heading":
                return heading(self.words(), self.draw(st.integers(2, 4)))
            case "quotation":
                return quotation(*inner)
            case "box":
                return box(self.words(), *inner)
            case "question" | "answer" | "disclaimer" as role:
                return group(Role(role), self.words(), *inner)
            case _:
                return inner[0]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    maker = Maker(draw)
    blocks = [maker.block() for _ in range(draw(st.integers(1, 12)))]
    return article(
        maker.words(),
        blocks,
        [note(1, *maker.texts())] if draw(st.booleans()) else (),
        summary=sentences(*maker.texts()),
        key_points=sentences(*maker.texts()) if draw(st.booleans()) else (),
        data=draw(st.sampled_from([(), (("issue line", "This question appeared in Winter."),)])),
        category=draw(st.sampled_from(["", "Living well"])),
        kind=draw(st.sampled_from(Kind)),
    )


def utterance_ids(planned: Plan) -> list[str]:
    return [each.id for part in planned.narration.parts for each in part.utterances]


def announcements(order: RunningOrder) -> list[Announcement]:
    """All words that print adds to the article's own."""
    opening, end = order.opening, order.end_matter
    parts = [*order.parts, *([end.part] if end else [])]
    found = [opening.eyebrow, opening.byline, *opening.data, opening.length, opening.key_points_label]
    found += [each for part in parts for each in (part.opener, part.stop)]
    found += [end.notes_label, end.addresses_label] if end else []
    return [each for each in found if each]


@settings(deadline=None, max_examples=60)
@given(articles(), st.sampled_from(Pace))
def test_the_narration_has_every_sentence_once_and_the_parts_of_print(written: Article, pace: Pace) -> None:
    planned = plan(written, pace)
    order, narration = planned.order, planned.narration
    ids = Counter(utterance_ids(planned))
    assert all(ids[sentence.id] == 1 for sentence in article_sentences(written))
    assert max(ids.values()) == 1
    added = [each for each in ids if not each.startswith("a-")]
    assert len(added) == len(list(article_sentences(written)))
    end = [order.end_matter.part] if order.end_matter else []
    assert [part.number for part in narration.parts] == [part.number for part in (*order.parts, *end)]
    assert [part.number for part in narration.parts] == list(range(1, order.number_of_parts + 1))
    assert [part.title for part in narration.parts] == [part.title for part in (*order.parts, *end)]
    assert [each.block for part in order.parts for each in part.pieces if each.role is None] == [
        block for block in written.blocks if not hasattr(block, "role")
    ]


@settings(deadline=None, max_examples=40)
@given(articles())
def test_whatever_print_announces_is_said_in_the_same_words(written: Article) -> None:
    planned = plan(written)
    said = {each.id: each.text for part in planned.narration.parts for each in part.utterances}
    for announcement in announcements(planned.order):
        assert said[announcement.id] == announcement.text
    for number, part in enumerate(planned.narration.parts, start=1):
        assert f"Part {number} of {planned.order.number_of_parts}" in " ".join(each.text for each in part.utterances)


@settings(deadline=None, max_examples=40)
@given(articles(), st.sampled_from(Pace))
def test_pauses_are_never_over_three_seconds_and_a_part_ends_with_the_longest(written: Article, pace: Pace) -> None:
    for part in plan(written, pace).narration.parts:
        pauses = [each.pause_after_ms for each in part.utterances]
        assert all(0 < pause <= 3_000 for pause in pauses)
        assert pauses[-1] == max(pauses)


@settings(deadline=None, max_examples=40)
@given(articles())
def test_the_same_article_gives_the_same_plan(written: Article) -> None:
    assert plan(written) == plan(written)


def length_ms(planned: Plan, number: int) -> int:
    utterances = planned.narration.parts[number].utterances
    return sum(estimate(each.spoken) + each.pause_after_ms for each in utterances)


def test_a_long_opening_does_not_make_the_first_part_too_long() -> None:
    paragraphs = [paragraph(f"Paragraph number {name} " + "rests well " * 70 + ".") for name in "abcdefgh"]
    summary = [f"Summary {name} " + "of all " * 90 + "." for name in "abc"]
    planned = plan(article("Rest", paragraphs, summary=sentences(*summary)))
    assert not [finding for finding in planned.findings if finding.code == "part-length"]
    assert length_ms(planned, 0) <= HARD_LIMIT_MS


def test_a_paragraph_of_seven_minutes_is_an_error_with_its_place() -> None:
    planned = plan(article("Rest", [heading("Long ago"), paragraph("Once " * 1_050 + ".")]))
    (finding,) = planned.findings
    assert (finding.code, finding.severity, finding.file) == ("part-length", Severity.ERROR, "article.md")
    assert "six is the most" in finding.message
    assert "heading" in finding.remedy


def test_notes_of_seven_minutes_are_for_the_editor_to_judge() -> None:
    planned = plan(article("Rest", [paragraph("One.[^1]")], [note(1, "Once " * 1_050 + ".")]))
    (finding,) = planned.findings
    assert (finding.code, finding.severity) == ("part-length", Severity.WARNING)


def test_a_part_that_goes_on_says_the_title_and_where_it_is() -> None:
    blocks: list[Block] = [
        heading("What helps"),
        *(paragraph(f"Paragraph {name} " + "rests " * 200) for name in "abcd"),
    ]
    planned = plan(article("Rest", blocks))
    second = [each.text for each in planned.narration.parts[1].utterances]
    total = planned.order.number_of_parts
    assert second[:2] == ["Rest", f"Part 2 of {total}: What helps, continued."]
    stop = [text for text in second if "End of part" in text]
    assert stop[0].startswith(("A good place to stop.", f"End of part 2 of {total}."))


def test_each_stop_says_how_long_the_next_part_is_but_the_last() -> None:
    blocks: list[Block] = []
    for name, words in (("First", 90), ("Second", 450), ("Third", 90)):
        blocks += [heading(name), *[paragraph(f"{name} " + "rests " * 89 + ".")] * (words // 90)]
    planned = plan(article("Rest", blocks))
    parts = planned.order.parts
    for part, following in pairwise(parts):
        minutes = max(1, round(length_ms(planned, following.number - 1) / 60_000))
        assert part.ahead is not None
        assert part.ahead.text == f"The next part takes about {minutes} minute{'' if minutes == 1 else 's'}."
        assert planned.narration.parts[part.number - 1].utterances[-1].text == part.ahead.text
    assert parts[-1].ahead is None


def test_abbreviations_are_printed_and_said_in_the_last_part() -> None:
    planned = plan(article("Rest", [paragraph("PEM comes late.")], abbreviations=(("PEM", "post-exertional malaise"),)))
    end = planned.order.end_matter
    assert end is not None
    assert end.part.title == "Abbreviations"
    assert [each.text for each in end.abbreviations] == ["PEM: post-exertional malaise."]
    assert "PEM: post-exertional malaise." in [each.text for each in planned.narration.parts[-1].utterances]


def test_the_last_part_is_named_after_all_that_is_in_it() -> None:
    written = article(
        "Rest", [paragraph("One.[^1]")], [note(1, "A note.")], abbreviations=(("GP", "general practitioner"),)
    )
    end = plan(written).order.end_matter
    assert end is not None
    assert end.part.title == "Abbreviations and notes"


def test_the_last_stop_says_that_it_is_the_end() -> None:
    planned = plan(article("Rest", [paragraph("One.")]))
    assert planned.narration.parts[-1].utterances[-1].text == "End of part 1 of 1. This is the end of the article."


def test_addresses_are_said_once_each_at_the_end_with_the_words_of_their_links() -> None:
    def linked(text: str, href: str, number: int) -> Sentence:
        return Sentence(f"s-{number}", (Run("See "), Run(text, href=href)))

    first = linked("the leaflet", "https://example.org/leaflet/", 1)
    second = linked("https://example.org/rest", "https://example.org/rest", 2)
    third = linked("it", "https://example.org/leaflet/", 3)
    block = paragraph("One.")
    planned = plan(article("Rest", [type(block)("b-1", (first, second, third))]))
    end = planned.order.end_matter
    assert end is not None
    assert [(each.text, each.shown) for each in end.addresses] == [
        ("the leaflet", "example.org/leaflet"),
        ("", "example.org/rest"),
    ]
    texts = [each.text for each in planned.narration.parts[-1].utterances]
    assert "the leaflet: example.org/leaflet" in texts


def test_an_article_with_notes_and_addresses_ends_with_a_part_of_its_own() -> None:
    planned = plan(article("Rest", [paragraph("See <https://example.org>.[^1]")], [note(1, "A note.")]))
    assert planned.order.number_of_parts == 2
    assert planned.narration.parts[-1].title == "Notes and addresses"


@pytest.mark.parametrize(("author", "said"), [("", False), ("Ann Lee", True)])
def test_the_author_is_said_only_when_there_is_one(author: str, said: bool) -> None:
    planned = plan(article("Rest", [paragraph("One.")], author=author))
    assert ("a-byline" in utterance_ids(planned)) is said


def test_the_opening_says_minutes_and_parts() -> None:
    planned = plan(article("Rest", [paragraph("Once " * 360)]))
    assert re.fullmatch(
        r"To read: about 2 minutes\. To hear: about 3 minutes, in 1 part\.", planned.order.opening.length.text
    )


def test_words_that_cannot_be_read_surely_stop_the_article_with_their_place() -> None:
    planned = plan(article("Rest", [paragraph("Take 5 zorks ⌘ now.")]))
    errors = [finding for finding in planned.findings if finding.severity is Severity.ERROR]
    assert errors
    assert all(finding.file == "article.md" and finding.words and finding.remedy for finding in errors)


def test_a_doubt_in_the_title_is_told_once_though_it_is_said_at_each_part() -> None:
    long = [paragraph(f"Paragraph {name} " + "rests well " * 120 + ".") for name in "abcd"]
    planned = plan(article("Take ⌘ now", long))
    assert planned.order.number_of_parts > 1
    assert len([finding for finding in planned.findings if finding.words == "⌘"]) == 1


def test_what_sight_gives_for_free_is_said() -> None:
    cells = table("What helps", ["Kind", "When"], ["Rest", ""])
    blocks: list[Block] = [
        box("To ask", paragraph("Why?")),
        quotation(paragraph("Stop.")),
        figure("a.png", "A sofa.", "Mine."),
        cells,
    ]
    texts = [each.text for each in plan(article("Rest", blocks)).narration.parts[0].utterances]
    said = texts[texts.index("Box.") : texts.index("End of table.") + 1]
    assert said == [
        *("Box.", "To ask", "Why?", "End of box."),
        *("Quotation.", "Stop.", "End of quotation."),
        *("Picture:", "A sofa.", "Caption:", "Mine.", "End of picture."),
        *("What helps", "A table with 2 columns and 1 row.", "The columns are:", "Kind", "When"),
        *("Row 1.", "Kind:", "Rest", "When:", "Empty.", "End of table."),
    ]
