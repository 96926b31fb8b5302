"""What lies on a printed copy, and what the printer and the packer are told: read back from the pages."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.issue import Paper
from accessible.member import Carrier, Member, RefusedRow
from accessible.outputs.post.papers import WrittenFile, packing_list_page, summary_page, ticket_html, ticket_texts
from accessible.outputs.post.slip import slip_html
from accessible.outputs.print.pdf import lay_out
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.job_ticket import MadeFiles, job_ticket
from accessible.plan.print_run import PrintedFile, PrintedIssue, PrintRun, plan_print_run
from accessible.plan.slip import Slip, SlipArticle, slip_texts
from accessible.production.printing import Shown, judged
from builders import STYLES, issue

LARGE, GIANT = EDITIONS[:2]
REPLY_TO = ("The Wrenfold Trust", "1 Nowhere Street", "ZZ99 3WZ")
WINTER = (
    *(SlipArticle(f"An article of some length that says number {number}", 3, 4 + 7 * number) for number in range(8)),
    SlipArticle("A note", 1, 62),
)


def pages_of(slip: Slip) -> list[str]:
    """The text of each page of a slip that our judge of print has passed, as another reader sees it."""
    html = slip_html(slip, issue(), STYLES)
    pdf = lay_out(html, STYLES, STYLES, slip.edition)
    verdict = judged(pdf, Shown(html, tuple(slip_texts(slip, issue()))).expected(slip.edition), "slip")
    assert verdict["told"] == []
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize(("edition", "most"), [(LARGE, 2), (GIANT, 4)])
def test_a_slip_for_a_whole_issue_says_what_it_is_and_takes_few_sheets(edition: Edition, most: int) -> None:
    pages = pages_of(Slip(edition, WINTER, 70, 35, reply_to=REPLY_TO))
    said = " ".join(pages)
    assert said.count("Your copy of Steady Light, Winter 2026") == 1
    assert f"{edition.label}, {edition.body_points} point. 70 pages on 35 sheets. 24 places to stop." in said
    assert "An article of some length that says number 7 Page 53. Parts 1 2 3" in said
    assert "A note Page 62. Part 1" in said
    assert len(pages) <= most


def test_the_reply_slip_is_on_one_page_with_its_address_and_other_ways_to_tell_us() -> None:
    *_, last = pages_of(Slip(GIANT, WINTER[:1], 34, 17, whole=False, reply_to=REPLY_TO))
    wishes = "Large print, 18 point The whole issue Sound on a memory stick No more printed copies"
    for words in ("Reply slip", wishes, "My name My postcode", " ".join(REPLY_TO), "hello@example.org"):
        assert words in last


def test_without_an_address_to_reply_to_a_slip_tells_how_to_reach_us() -> None:
    *_, last = pages_of(Slip(LARGE, WINTER[:1], 7, 4, whole=False))
    assert "ZZ99" not in last
    assert "Or tell us: E-mail: hello@example.org" in last


@given(
    titles=st.lists(
        st.text("abcdefghijklmnopqrstuvwxyzÀéñłŵ0123456789 ?!’–&<", min_size=1, max_size=90)
        .map(str.strip)
        .filter(bool),
        min_size=1,
        max_size=12,
    ),
    parts=st.integers(1, 14),
    whole=st.booleans(),
)
@settings(max_examples=12, deadline=None)
def test_any_titles_and_parts_are_shown_as_they_are(titles: list[str], parts: int, whole: bool) -> None:
    articles = tuple(SlipArticle(" ".join(title.split()), parts, 3 if whole else 0) for title in titles)
    assert pages_of(Slip(GIANT, articles, 9, 5, whole, REPLY_TO))


WHOLE = {
    "large-print": PrintedFile("i/i-large-print.pdf", "Steady Light, Winter 2026", 70, (), 25),
    "giant-print": PrintedFile("i/i-giant-print.pdf", "Steady Light, Winter 2026", 105, (), 25),
}
POTS = {"giant-print": PrintedFile("i/pots-giant-print.pdf", "Why does my heart race?", 34, (1, 19), 3)}
PRINTED = PrintedIssue("i", "Steady Light", "Winter 2026", "2026-12-01", WHOLE, {"01-pots": POTS})


def run_of(*members: Member, refused: tuple[RefusedRow, ...] = ()) -> PrintRun:
    return plan_print_run(members, refused, PRINTED, Paper())


def member(row: int, edition: str = "large-print", **fields: object) -> Member:
    plain = Member(row, f"Member {row} <O’Neill>", (f"{row} Nowhere Street", "ZZ99 3WZ"), edition)
    return replace(plain, **fields)  # type: ignore[arg-type]


def ticket_of(run: PrintRun, edition: str) -> dict[str, dict[str, str]]:
    names = {each.file.path: each.file.path.removeprefix("i/") for each in run.masters}
    slips = {each.name: f"slip-{each.name}.pdf" for each in run.choices}
    made = MadeFiles(names, slips, dict.fromkeys(slips, 3), {"i/i-large-print.pdf": "booklet.pdf"})
    pieces = job_ticket(run, edition, made)
    html = ticket_html(pieces, edition, issue(), STYLES)
    pdf = lay_out(html, STYLES, STYLES, LARGE)
    judged(pdf, Shown(html, tuple(ticket_texts(pieces, edition, issue()))).expected(LARGE), "ticket")
    return {piece.heading: dict(piece.rows) for piece in pieces}


def test_a_ticket_has_what_a_printer_asks() -> None:
    run = run_of(member(2), member(3, copies=4), member(4, "giant-print", articles=("01-pots",), copies=2))
    large, giant = ticket_of(run, "large-print"), ticket_of(run, "giant-print")
    whole = large["Steady Light, Winter 2026"]
    assert (whole["Copies"], whole["Pages of a copy"], whole["Sheets in all"]) == ("5", "70 pages on 35 sheets", "175")
    assert whole["Paper"].startswith("A4, 100 g/m²")
    assert whole["Binding"] == "One heavy staple, top left corner"
    assert whole["Or as a booklet"].startswith("booklet.pdf: A3")
    assert large["Slip: the whole issue"]["Sheets in all"] == "10"  # three pages are two sheets
    assert giant["Why does my heart race?"]["Binding"].startswith("Pages of the file 1 to 18, 19 to 34: each by itself")
    assert large["Slip: the whole issue"]["Order"].endswith("Each copy begins on a new sheet")
    assert "Or as a booklet" not in giant["Why does my heart race?"]
    assert set(giant) == {"Why does my heart race?", "Slip: Why does my heart race?"}


def test_an_odd_volume_has_a_page_more_in_the_file_and_the_ticket_counts_it() -> None:
    odd = {"giant-print": PrintedFile("i/pots-giant-print.pdf", "Why does my heart race?", 34, (1, 18), 3)}
    printed = replace(PRINTED, articles={"01-pots": odd})
    run = plan_print_run([member(2, "giant-print", articles=("01-pots",))], (), printed, Paper())
    slips = {each.name: "slip.pdf" for each in run.choices}
    made = MadeFiles(
        {"i/pots-giant-print.pdf": "a.pdf"}, slips, dict.fromkeys(slips, 2), {"i/pots-giant-print.pdf": "b"}
    )
    rows = dict(job_ticket(run, "giant-print", made)[0].rows)
    assert rows["Pages of a copy"] == "34 pages on 18 sheets"
    assert rows["Binding"].startswith("Pages of the file 1 to 18, 19 to 36: each by itself")
    assert rows["Or as a booklet"].endswith("Sheets 1 to 5, 6 to 10: each bundle folded by itself")


def test_a_page_with_the_address_is_weighed_too() -> None:
    nine = replace(PRINTED, whole={"large-print": PrintedFile("i/i-large-print.pdf", "Steady Light", 16, (), 3)})
    behind_a_window = plan_print_run([member(2)], (), nine, Paper(), address_sheets=1)
    (labelled,), (with_page,) = plan_print_run([member(2)], (), nine, Paper()).envelopes, behind_a_window.envelopes
    assert (labelled.postage.sheets, labelled.postage.format) == (9, "Letter")
    assert (with_page.postage.sheets, with_page.postage.format) == (10, "Large Letter")


def test_the_summary_gives_the_packing_order_or_the_masters_not_both() -> None:
    run = run_of(member(2))
    assert "Not both" not in words_of(summary_page(run, [WrittenFile("a.pdf", "the master")], {}, STYLES))
    in_order = [WrittenFile("packing-order-large-print-for-the-printer.pdf", "all copies")]
    assert "Not both" in words_of(summary_page(run, in_order, {}, STYLES))


def words_of(page: bytes) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.decode().partition("</style>")[2]).split())


def test_the_packing_list_has_every_envelope_once_in_order() -> None:
    run = run_of(
        member(2, "giant-print"), member(3), member(4, copies=3), member(5, articles_for_the_blind=True), member(6, "")
    )
    run_with_sound = run_of(*(each.member for each in run.envelopes), member(6, "", sound=Carrier.CD))
    said = words_of(packing_list_page(run_with_sound, STYLES))
    places = [said.index(f"Member {row} &lt;O’Neill&gt;") for row in (3, 4, 5, 2, 6)]
    assert places == sorted(places)
    assert "1 Member 3 &lt;O’Neill&gt; 1 C4 Large Letter, up to 250&nbsp;g. Weigh it first" in said
    assert "2 Member 4 &lt;O’Neill&gt; 3 C4" in said
    assert "3 Member 5 &lt;O’Neill&gt; 1 C4 Articles for the Blind" in said
    assert "1 Member 6 &lt;O’Neill&gt; CD 1" in said


def test_the_summary_counts_and_names_nobody() -> None:
    refused = (RefusedRow(9, "It has no address."), RefusedRow(12, "The edition is not one of ours."))
    run = run_of(*map(member, range(2, 7)), member(7, "", sound=Carrier.STICK, copies=2), refused=refused)
    page = summary_page(run, [WrittenFile("labels.pdf", "address labels")], {"labels.pdf": 1}, STYLES)
    said = words_of(page)
    assert "8 rows in the list = 6 members served + 2 refused." in said
    assert "5 printed copies in 5 envelopes." in said
    assert "2 memory sticks to write, in 1 wallet." in said
    assert "Print labels.pdf: 1 sheet" in said
    assert "9 It has no address." in said
    assert "As a Large Letter, up to 250 g. Weigh one first: it is near the end of its step 5" in said
    assert "make print-run-forget" in said
    assert "Member" not in said.replace("members", "")
    assert "Nowhere" not in said


def test_what_is_free_for_the_blind_is_counted_by_itself() -> None:
    run = run_of(member(2), member(3, articles_for_the_blind=True))
    said = words_of(summary_page(run, [], {}, STYLES))
    assert said.count("Articles for the Blind, free") == 1


def test_an_empty_run_has_a_page_too() -> None:
    said = words_of(summary_page(run_of(refused=(RefusedRow(2, "It has no name."),)), [], {}, STYLES))
    assert "1 row in the list = 0 members served + 1 refused." in said
    assert "2 It has no name." in said
