"""The report: what staff need to judge pacing is on it, and the page itself is easy to use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from accessible.article import Acceptance, Article, Block, Repair
from accessible.errors import Finding, Severity
from accessible.issue import Paper
from accessible.outputs.receipt import (
    Made,
    WholeIssue,
    Wording,
    article_receipt,
    issue_receipt,
    longest_pause,
    rate_of,
)
from accessible.outputs.report import report_html
from accessible.plan.lengths import house_estimate
from accessible.plan.lexicon import Lexicon
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.recording import PartFile, RecordedReading, TimedUtterance
from builders import STYLES, article, heading, issue, paragraph, sentences

RATE = 1_000  # a sample is a millisecond
MEASURES = {"lufs": -19.0, "true_peak_db": -3.2, "range_lu": 3.0}
OF_PARTS = {
    **MEASURES,
    "speech_range_lu": 2.4,
    "step_lu": 1.0,
    "floor_db": -90.0,
    "pauses_off_ms": 20,
    "words_counted": 100,
    "words_a_minute": 145.0,
}
LONG: list[Block] = [
    heading("Long ago"),
    paragraph(*(f"The {name} " + "rests well " * 38 + "now." for name in "abcdefgh")),
]
PAGES = {"large-print": 4}
OURS = Paper()
REST = "Take 10 mg (once). Rest first. Rest well."


def receipt_of(written: Article, pages: Mapping[str, int] = PAGES, paper: Paper = OURS) -> dict[str, object]:
    """The receipt of an article that was read just as planned."""
    plan = plan_article(written, Lexicon(), Pauses(), house_estimate)
    timed, files, at = [], [], 0
    for part in plan.narration.parts:
        begins = at
        for each in part.utterances:
            end = at + house_estimate(each.spoken)
            timed.append(TimedUtterance(each.id, part.number, (at - begins, end - begins), (at, end)))
            at = end + each.pause_after_ms
        files.append(PartFile(f"parts/00{part.number}_rest.mp3", part.title, at - begins))
    sound = [OF_PARTS for _ in files]
    reading = RecordedReading(tuple(timed), tuple(files), at, sound, MEASURES)
    made = Made(plan.order, plan.narration, reading, pages, {})
    return article_receipt(made, RATE, Wording(100, 13), plan.findings, paper)


VOICE = {"name": "heart", "description": "A voice.", "pace": "standard", "sound": "full"}


def page_of(*written: Article) -> str:
    receipt = issue_receipt(issue(), VOICE, list(map(receipt_of, written)), WholeIssue({"large-print": 12}), [], [])
    return report_html(receipt, STYLES).decode()


def posted(pages: Mapping[str, int], whole: WholeIssue) -> str:
    """What the page of one article says of paper and post, as words only."""
    made = receipt_of(article("Rest", [paragraph(REST)]), pages, whole.paper)
    page = report_html(issue_receipt(issue(), VOICE, [made], whole, [], []), STYLES).decode()
    section = page.partition("<h2>Paper and post</h2>")[2].partition("<h2")[0]
    return re.sub(r"\s+", " ", re.sub(r"</t[dh]>", " | ", section).replace("</tr>", "; ")).strip()


def words_of(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_one_copy_of_the_issue_comes_first_with_its_sheets_weight_and_way() -> None:
    said = words_of(posted({"large-print": 4}, WholeIssue({"large-print": 100, "giant-print": 150})))
    whole = said.index("Large print: 50 sheets, 332 g with its envelope. It goes as a Large Letter, up to 500 g.")
    assert "Giant print: 75 sheets, 488 g with its envelope. It goes as a Large Letter, up to 500 g." in said
    assert "This is near the limit: weigh one copy." in said
    rows = said.index("The whole issue | Large print | 100 | 50 | 332 | Large Letter | 500 |")
    assert whole < rows < said.index("Rest | Large print | 4 | 2 | 23 | Letter | 100 |")
    assert "A Letter is folded once, in a C5 envelope." in said
    assert "100 g/m², a C4 envelope of 20 g or a C5 of 10 g." in said


def test_the_weights_are_those_of_the_magazines_own_paper() -> None:
    paper = Paper(grams_per_square_metre=80, c4_envelope_grams=15, c5_envelope_grams=8, insert_grams=6)
    said = words_of(posted({"large-print": 4}, WholeIssue({"large-print": 100}, paper=paper)))
    assert "50 sheets, 271 g with its envelope" in said  # 249.48, 15 and 6
    assert "| 2 | 24 | Letter" in said  # 9.98, 8 and 6
    assert "80 g/m², a C4 envelope of 15 g or a C5 of 8 g, and 6 g for what else you put in." in said


def test_an_issue_that_is_held_back_still_tells_the_post_of_its_articles() -> None:
    said = words_of(posted({"large-print": 4}, WholeIssue()))
    assert "whole issue" not in said
    assert "Rest | Large print | 4 | 2 | 23 |" in said


def test_a_copy_near_its_limit_is_marked_and_a_parcel_has_no_limit() -> None:
    said = words_of(posted({"large-print": 70, "giant-print": 300}, WholeIssue()))
    assert "| 70 | 35 | 239 | Large Letter | 250, weigh it |" in said
    assert "| 300 | 150 | 956 | Parcel | – |" in said


def test_an_edition_for_screens_has_no_place_in_the_post() -> None:
    assert "cream" not in posted({"large-print": 4, "large-cream": 4}, WholeIssue({"large-print": 4})).lower()


def test_the_receipt_has_the_post_of_each_printed_edition_and_keeps_its_pages() -> None:
    made = receipt_of(article("Rest", [paragraph(REST)]), {"large-print": 5, "large-cream": 5})
    assert made["pages"] == {"large-print": 5, "large-cream": 5}
    assert made["post"] == {
        "large-print": {
            "sheets": 3,
            "grams": 29,
            "millimetres": 1.8,
            "format": "Letter",
            "up_to_grams": 100,
            "envelope": "C5",
            "weigh_first": False,
        }
    }
    receipt = issue_receipt(issue(), VOICE, [made], WholeIssue({"large-print": 12}), [], [])
    assert receipt["paper"] == asdict(Paper())
    assert receipt["post"]["large-print"]["sheets"] == 6


@pytest.fixture(scope="module")
def page() -> str:
    points = sentences("Rest first.")
    short = article("Rest", [paragraph(*REST.split(". "))], key_points=points)
    return page_of(short, article("Long", LONG, slug="02-long", key_points=points))


def test_what_was_mended_on_reading_is_listed_so_that_a_person_can_check_it() -> None:
    repairs = (
        Repair(5, "emo-\ntional", "emotional", "A word that was broken in two was joined."),
        Repair(9, "bene- fit", "benefit", "A word that was broken in two was joined."),
        Repair(2, "\u00a0", " ", "Another kind of space (no-break space, U+00A0) was made a plain one.", 7),
    )
    mended = page_of(replace(article("Rest", [paragraph("Rest first.")]), repairs=repairs))
    assert "Mended on reading: 9 places" in mended
    assert mended.count("A word that was broken in two was joined.") == 1
    assert "emo- / tional" in mended
    assert "(7 times)" in mended
    assert "Mended on reading" not in page_of(article("Rest", [paragraph("Rest first.")]))


def test_the_receipt_has_every_repair() -> None:
    repair = Repair(5, "emo-\ntional", "emotional", "A word that was broken in two was joined.")
    receipt = receipt_of(replace(article("Rest", [paragraph("Rest first.")]), repairs=(repair,)))
    assert receipt["repairs"] == [asdict(repair)]


class Outline(HTMLParser):
    """The headings, links, ids and table headings of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))

    def values(self, tag: str, name: str) -> list[str]:
        return [attrs[name] for found, attrs in self.found if found == tag and name in attrs]


def test_the_pacing_of_the_issue_stands_in_one_sentence(page: str) -> None:
    text = re.sub(r"<[^>]+>|\s+", " ", page)
    assert re.search(r"2 parts, from \d+ s to 4 min \d+ s; half of them last more than \d+ min \d+ s", text)
    assert "The longest pause inside a part lasts 2.1 s" in text


def test_a_part_that_could_be_shorter_is_named(page: str) -> None:
    assert re.search(r'<a href="#02-long">Long</a>, part 1 \(“Long ago”\): 4 min', page)
    assert "could be shorter" not in page_of(article("Rest", [paragraph(REST)]))


def test_each_part_has_its_number_its_longest_pause_and_its_sound(page: str) -> None:
    assert '<a href="../2026-winter/articles/02-long/parts/001_rest.mp3">1. Long ago</a>' in page
    assert page.count('<td class="number">2.1</td>') == 2


def test_words_a_minute_stand_beside_their_range(page: str) -> None:
    assert page.count("Words a minute<br>140 to 150 in an issue") == 3
    parts = [{"words_counted": 290, "words_a_minute": 145.0}, {"words_counted": 120, "words_a_minute": 120.0}, {}]
    assert rate_of(parts) == {"words_a_minute": round(410 / 3, 1)}
    assert rate_of([{}]) == {}


def test_figures_come_first_among_what_is_said_otherwise(page: str) -> None:
    begins = page.index("Said otherwise")
    assert page.index("<td>10 mg</td>") < page.index("<td>(</td>", begins)


def test_headings_skip_no_level_and_every_link_leads_somewhere(page: str) -> None:
    outline = Outline(page)
    assert outline.levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(outline.levels))
    ids = {attrs["id"] for _, attrs in outline.found if "id" in attrs}
    links = outline.values("a", "href")
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    assert not [link for link in links if "://" in link]
    assert "../2026-winter/articles/02-long/long-large-print.pdf" in links


def test_every_table_heading_says_what_it_heads_and_no_cell_is_empty(page: str) -> None:
    outline = Outline(page)
    assert len(outline.values("th", "scope")) == sum(tag == "th" for tag, _ in outline.found)
    assert not re.search(r"<t[dh][^>]*>\s*</t[dh]>", page)


def test_ink_and_links_are_easy_to_see_in_light_and_dark(page: str) -> None:
    for look in re.findall(r":root \{([^}]*)\}", page):
        colours = dict(re.findall(r"--(\w+): (#\w{6})", look))
        for paper in ("paper", "soft"):
            assert contrast(colours["ink"], colours[paper]) >= 7
            assert contrast(colours["link"], colours[paper]) >= 7


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2)."""

    def light(colour: str) -> float:
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_a_part_of_one_utterance_has_no_pause() -> None:
    first = TimedUtterance("a", 1, (0, 10), (0, 10))
    assert longest_pause([first, TimedUtterance("b", 2, (50, 60), None)], 1) == 0
    assert longest_pause([first, TimedUtterance("b", 1, (50, 60), None)], 1) == 40


def test_the_reading_age_stands_beside_the_words_with_its_caveat() -> None:
    page = page_of(article("Rest", [paragraph(REST)]))
    assert '<td class="number">100</td><td class="number">13</td>' in page
    assert "It is no judgement" in page
    none = receipt_of(article("Rest", [paragraph(REST)])) | {"reading_age": None}
    page = report_html(issue_receipt(issue(), VOICE, [none], WholeIssue(), [], []), STYLES).decode()
    assert '<td class="number">100</td><td class="number">–</td>' in page


def test_what_was_accepted_stands_apart_with_its_reason_and_is_no_hint() -> None:
    accepted = Finding("accepted", Severity.NOTE, "“aspirin 9 g” is accepted (unusual-dose): Dr Field.", "a.md", 3)
    hint = Finding("contraction", Severity.NOTE, "“can’t” is easily taken for its opposite.", "a.md", 4)
    made = receipt_of(article("Rest", [paragraph(REST)]))
    made |= {"findings": [{**asdict(each), "severity": str(each.severity)} for each in (accepted, hint)]}
    page = report_html(issue_receipt(issue(), VOICE, [made], WholeIssue(), [], []), STYLES).decode()
    apart, _, folded = page.partition("<details><summary>Could be easier to read: 1 place<")
    assert "Dr Field." in apart.partition("<h3>Accepted, with a reason</h3>")[2]
    assert "can’t" in folded
    assert "Dr Field." not in folded


def test_the_receipt_has_what_the_article_accepts() -> None:
    dose = Acceptance("unusual-dose", "aspirin 9 g", "Dr Field.", 3)
    made = receipt_of(article("Rest", [paragraph(REST)], accepted=(dose,)))
    assert made["accepted"] == [asdict(dose)]
    assert made["reading_age"] == 13
