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
from accessible.plan.printed import printed_texts
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
    found = [opening.byline, *order.credits, opening.length, opening.key_points_label]
    found += [each for part in order.all_parts for each in (part.opener, part.stop, part.ahead)]
    found += [end.notes_label, end.addresses_label] if end else []
    return [each for each in found if each]


@settings(deadline=None, max_examples=25)
@given(articles(), st.sampled_from(Pace))
def test_the_narration_has_every_sentence_once_and_the_parts_of_print(written: Article, pace: Pace) -> None:
    planned = plan(written, pace)
    order, narration = planned.order, planned.narration
    ids = Counter(utterance_ids(planned))
    assert all(ids[sentence.id] == 1 for sentence in article_sentences(written))
    assert max(ids.values()) == 1
    added = [each for each in ids if not each.startswith("a-")]
    assert len(added) == len(list(article_sentences(written)))
    assert [part.number for part in narration.parts] == [part.number for part in order.all_parts]
    assert [part.number for part in narration.parts] == list(range(1, order.number_of_parts + 1))
    assert [part.title for part in narration.parts] == [part.title for part in order.all_parts]
    assert [each.block for part in order.parts for each in part.pieces if each.role is None] == [
        block for block in written.blocks if not hasattr(block, "role")
    ]


@settings(deadline=None, max_examples=20)
@given(articles())
def test_whatever_print_announces_is_said_in_the_same_words_but_for_minutes(written: Article) -> None:
    def without_minutes(words: str) -> str:
        return re.sub(r"To read: |\ba?bout |\d+ minutes?|under a minute", "", words).lower()

    def begins_alike(announcement: Announcement) -> bool:
        texts = (announcement.text, announcement.on_paper)
        plain = (re.sub(r"(art \d+ of \d+): [^:]*, continued", r"\1", words) for words in texts)
        said, printed = map(without_minutes, plain)
        return said.endswith(printed.lstrip()) or printed.startswith(said.partition("…")[0])

    planned = plan(written)
    said = {each.id: each.text for part in planned.narration.parts for each in part.utterances}
    for announcement in announcements(planned.order):
        assert said[announcement.id] == announcement.text
        assert begins_alike(announcement)
    for number, part in enumerate(planned.narration.parts[1:], start=2):
        assert f"part {number} of {planned.order.number_of_parts}" in part.utterances[0].text


@settings(deadline=None, max_examples=20)
@given(articles())
def test_a_whole_reading_has_every_word_of_the_article_and_none_of_the_signs(written: Article) -> None:
    planned = plan(written)
    plain = [each.id for part in planned.narration.parts for each in part.plain]
    assert [each for each in plain if not each.startswith("a-")] == [each.id for each in article_sentences(written)]
    signs = ("a-opener", "a-recap", "a-stop", "a-ahead")
    every = [each.id for part in planned.narration.parts for each in part.utterances]
    assert plain == [each for each in every if not each.startswith(signs)]


@settings(deadline=None, max_examples=20)
@given(articles())
def test_the_minutes_to_read_at_the_stops_add_up_to_those_of_the_opening(written: Article) -> None:
    order = plan(written).order
    told = [part.ahead.on_paper.rpartition(", ")[2] for part in order.all_parts if part.ahead]
    first = order.minutes_to_read - sum(int(each.split()[0]) for each in told if each != "under a minute.")
    words = [len(each.text.split()) for each in article_sentences(written)]
    assert order.minutes_to_read == pytest.approx(max(1, sum(words) / 180), abs=0.6)
    assert 0 <= first <= order.minutes_to_read


@settings(deadline=None, max_examples=20)
@given(articles(), st.sampled_from(Pace))
def test_pauses_are_never_over_three_seconds_and_a_part_ends_with_the_longest(written: Article, pace: Pace) -> None:
    for part in plan(written, pace).narration.parts:
        pauses = [each.pause_after_ms for each in part.utterances]
        assert all(0 < pause <= 3_000 for pause in pauses)
        assert pauses[-1] == max(pauses)


@settings(deadline=None, max_examples=20)
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
    second = planned.narration.parts[1]
    total = planned.order.number_of_parts
    assert second.utterances[0].text == f"Rest, part 2 of {total}: What helps, continued."
    assert second.title == "What helps, continued"
    opener = planned.order.parts[1].opener
    assert opener is not None
    assert opener.on_paper == f"Part 2 of {total}: What helps, continued."


def test_each_stop_says_what_the_next_part_is_and_how_long_but_the_last() -> None:
    blocks: list[Block] = []
    for name, words in (("First", 90), ("Second", 450), ("Third", 90)):
        blocks += [heading(name), *[paragraph(f"{name} " + "rests " * 89 + ".")] * (words // 90)]
    planned = plan(article("Rest", blocks))
    parts = planned.order.parts
    for part, following in pairwise(parts):
        milliseconds = length_ms(planned, following.number - 1)
        minutes = max(1, round(milliseconds / 60_000))
        lasts = "under a minute" if milliseconds < 45_000 else f"{minutes} minute{'' if minutes == 1 else 's'}"
        assert part.ahead is not None
        name, _, minutes_ahead = part.ahead.text.removeprefix("Next: ").rpartition(", ")
        assert minutes_ahead == f"{lasts}."
        assert following.title.startswith(name.rstrip("…"))
        assert planned.narration.parts[part.number - 1].utterances[-1].text == part.ahead.text
    assert parts[-1].ahead is None


def test_abbreviations_are_printed_and_said_in_the_last_part() -> None:
    planned = plan(article("Rest", [paragraph("PEM comes late.")], abbreviations=(("PEM", "post-exertional malaise"),)))
    end = planned.order.end_matter
    assert end is not None
    assert end.part is None
    assert planned.order.number_of_parts == 1
    assert [each.text for each in end.abbreviations] == ["PEM: post-exertional malaise."]
    assert "PEM: post-exertional malaise." in [each.text for each in planned.narration.parts[-1].utterances]


def test_an_abbreviation_that_the_article_writes_out_is_printed_and_not_said() -> None:
    written = article(
        "Rest",
        [paragraph("Post-exertional malaise (PEM) comes late.")],
        abbreviations=(("PEM", "post-exertional malaise, a payback"),),
    )
    planned = plan(written)
    assert "PEM: post-exertional malaise, a payback." in printed_texts(planned.order)
    said = [each.text for part in planned.narration.parts for each in part.utterances]
    assert "Abbreviations" not in said
    assert not [each for each in said if each.startswith("PEM:")]


def test_the_last_part_is_named_after_all_that_is_in_it() -> None:
    long = note(1, "A note " + "of many words " * 40 + ".")
    written = article("Rest", [paragraph("One.[^1]")], [long], abbreviations=(("GP", "general practitioner"),))
    end = plan(written).order.end_matter
    assert end is not None
    assert end.part is not None
    assert end.part.title == "Abbreviations and notes"


@pytest.mark.parametrize(("times", "parts"), [(1, 1), (40, 2)])
def test_what_comes_last_is_a_part_of_its_own_from_half_a_minute_on(times: int, parts: int) -> None:
    planned = plan(article("Rest", [paragraph("One.[^1]")], [note(1, "A note " + "of many words " * times + ".")]))
    assert planned.order.number_of_parts == parts
    texts = [each.text for each in planned.narration.parts[-1].utterances]
    assert texts[-3].startswith("Note 1.") or texts[-3] == "Note 1."
    assert texts[-1] == "This is the end of the article."


def test_the_last_stop_says_that_it_is_the_end() -> None:
    planned = plan(article("Rest", [paragraph("One.")]))
    assert planned.narration.parts[-1].utterances[-1].text == "This is the end of the article."


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


@pytest.mark.parametrize(
    ("href", "said"),
    [
        ("https://rest.example.io/a/b.html", "rest dot example dot io slash A slash B dot H T M L"),
        (
            "https://vid.example/Xk9PuRdOeq?si=a_b",
            "vid dot example slash X K nine P U R D O E Q question mark si equals A underscore B",
        ),
        ("https://example.org/rest_(sleep)/", "example dot org slash rest underscore open bracket sleep close bracket"),
        ("https://ME-diary.example.org", "M E hyphen diary dot example dot org"),
    ],
)
def test_an_address_of_the_list_is_spelled_whatever_it_ends_in(href: str, said: str) -> None:
    see = Sentence("s-1", (Run("See "), Run("this", href=href)))
    planned = plan(article("Rest", [type(paragraph("One."))("b-1", (see,))]))
    spoken = next(each.spoken for each in planned.narration.parts[-1].utterances if each.id == "a-address-1")
    assert (spoken, planned.findings) == (f"this: {said}", ())


def test_an_article_with_notes_and_addresses_ends_with_a_part_of_its_own() -> None:
    long = note(1, "A note " + "of many words " * 40 + ".")
    planned = plan(article("Rest", [paragraph("See <https://example.org>.[^1]")], [long]))
    assert planned.order.number_of_parts == 2
    assert planned.narration.parts[-1].title == "Notes and addresses"


@pytest.mark.parametrize(
    ("label", "inside", "name"),
    [
        ("Answer", [paragraph("Rest comes first, and then the plan.")], "Answer, from “Rest comes first…”"),
        ("Answer", [heading("What helps", 3), paragraph("Rest.")], "Answer: What helps"),
        (
            "Answer",
            [paragraph("Take 10 mg at night, and tell your doctor.")],
            "Answer, from “Take 10 mg at night…”",
        ),
    ],
)
def test_an_answers_name_tells_what_is_in_it(label: str, inside: list[Block], name: str) -> None:
    question = group(Role.QUESTION, "Question", *[paragraph("Why " + "rest " * 380 + "?")])
    answer = group(Role.ANSWER, label, *inside, paragraph("More " + "rest " * 380 + "."))
    second = plan(article("Rest", [question, answer])).order.parts[1]
    assert second.title == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("What to do after the plan for the day has fallen apart", "What to do…"),
        ("New patron for the garden fund", "New patron…"),
        ("What to put in a bad-day box", "What to put in a bad-day box"),  # "What to put, 2 minutes" tells nobody
        ("The trouble with good days", "The trouble with good days"),
        ("If you live with someone", "If you live with someone"),  # "If you live, 2 minutes" says something else
        ("Do not stop at 10 mg or more without asking", "Do not stop at 10 mg or more without asking"),
        ("Should you stop your tablets", "Should you stop your tablets"),
    ],
)
def test_a_long_name_is_cut_in_sound_only_where_it_says_something_by_itself(name: str, said: str) -> None:
    first, second = (paragraph(f"{each} " + "rests " * 400 + ".") for each in ("One", "Two"))
    blocks: list[Block] = [first, heading(name), second]
    part = plan(article("Rest", blocks)).order.parts[0]
    assert part.ahead is not None
    assert part.ahead.text.startswith(f"Next: {said}, ")
    assert part.ahead.on_paper.startswith(f"Next: {name}, ")


@pytest.mark.parametrize(("author", "said"), [("", False), ("Ann Lee", True)])
def test_the_author_is_said_only_when_there_is_one(author: str, said: bool) -> None:
    planned = plan(article("Rest", [paragraph("One.")], author=author))
    assert ("a-byline" in utterance_ids(planned)) is said


def test_the_opening_says_minutes_and_parts() -> None:
    planned = plan(article("Rest", [paragraph("Once " * 360)]))
    assert re.fullmatch(
        r"To read: about 2 minutes\. To hear: about 3 minutes\.", planned.order.opening.length.on_screen
    )
    assert planned.order.opening.length.text == "About 3 minutes."
    assert planned.order.opening.length.on_paper == "To read: about 2 minutes."


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
