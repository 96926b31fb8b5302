"""Proof pages: what is told of an article stands at its sentence, each sentence has its own sound, paths are quoted."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from accessible.article import RemovedLine, Repair, sentence_lines
from accessible.errors import Finding, Severity
from accessible.outputs.proof import ProofSource, ShownPage, minutes_to_proof, proof_index, proof_page
from accessible.outputs.receipt import told_of_issue
from article_receipts import receipt_of
from builders import STYLES, article, issue, paragraph

WRITTEN = article(
    "Rest & <you>",
    [
        replace(paragraph("Take 10 mg (once).", "Rest first."), line=9),
        replace(paragraph("Do not stop it.", "Rest well."), line=12),
    ],
)


def source_of(made: dict[str, Any], begins: tuple[int, ...] = (), sheets: tuple[ShownPage, ...] = ()) -> ProofSource:
    lines = dict.fromkeys(sentence_lines(WRITTEN), 0)
    for block in WRITTEN.blocks:
        lines |= {each.id: block.line for each in getattr(block, "sentences", ())}
    editions = {"large-print": "Large print"}
    return ProofSource(told_of_issue(issue()), made, lines, sheets, begins, None, None, editions)


def page_of(made: dict[str, Any], **has: Any) -> str:
    return proof_page(source_of(made, **has), STYLES).decode()


def item(page: str, words: str) -> str:
    """What stands at a sentence of the text, as words."""
    items = re.findall(r'<li class="item[^>]*id="text-.*?\n</li>', page, re.DOTALL)
    marked = (each.replace("<q>", "“").replace("</q>", "”") for each in items)  # as a browser shows them
    shown = (re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", each))) for each in marked)
    found = [each for each in shown if words in each]
    assert len(found) == 1, found
    return found[0]


def finding(line: int, words: str, severity: Severity = Severity.WARNING) -> dict[str, Any]:
    told = Finding("long-sentence", severity, f"Look at {words}.", "01-rest.md", line, words, "Cut it.")
    return {**{name: getattr(told, name) for name in told.__slots__}, "severity": str(severity)}


def test_each_sentence_stands_once_with_what_is_said_otherwise() -> None:
    page = page_of(receipt_of(WRITTEN))
    assert "10 mg → “ten milligrams”" in item(page, "Take 10 mg (once).")
    assert "A pause, or nothing, for: ( )" in item(page, "Take 10 mg (once).")
    assert "Rest & <you>" in item(page, "Rest & <you>")
    assert "→" not in item(page, "Rest first.")


def test_what_is_told_stands_at_the_sentence_with_its_words_on_its_line() -> None:
    made = receipt_of(WRITTEN)
    found = ((9, "Rest first."), (13, "nowhere"), (0, "the whole"), (1, "the top"))
    made["findings"] = [finding(*each) for each in found]
    page = page_of(made)
    assert "Please look: Look at Rest first.. Cut it." in item(page, "Play Rest first.")
    assert "Look at nowhere." in item(page, "Do not stop it."), "the last sentence before that line"
    assert "Look at the top." in item(page, "Take 10 mg"), "what stands before all sentences is at the first"
    assert page.count("Look at the whole.") == 1


def test_what_was_mended_and_left_out_stands_where_it_was() -> None:
    repairs = (
        Repair(12, "st-\nop", "stop", "A word that was broken in two was joined."),
        Repair(9, "\u00a0", " ", "Another kind of space was made a plain one.", 7),
    )
    removed = (RemovedLine(11, "Share this page", "It is on the list."),)
    page = page_of(receipt_of(replace(WRITTEN, repairs=repairs, removed=removed)))
    mended = "Mended: A word that was broken in two was joined. “st- / op” is now “stop”."
    assert mended in item(page, "Do not stop")
    assert "Left out here: “Share this page” (It is on the list.)" in item(page, "Take 10 mg")
    assert "made a plain one. (7 times)" in page


@pytest.mark.parametrize("approximate", [False, True])
def test_the_sound_of_a_sentence_is_its_stretch_of_its_parts_file(approximate: bool) -> None:
    made = receipt_of(WRITTEN)
    made["parts"][0]["file"] = "parts/50% #1, ü.mp3"
    said = next(each for each in made["sentences"] if each["text"] == "Rest first.")
    if approximate:
        said |= {"recording": "recordings/part-1.wav", "approximate": True}
    page = page_of(made)
    more = 2 if approximate else 0
    sound = (
        f"../../2026-winter/articles/01-rest-you/parts/50%25%20%231%2C%20%C3%BC.mp3#t={said['part_start'] - more:.3f},"
    )
    assert f"{sound}{said['part_end'] + more:.3f}" in page
    assert ("Where a sentence stands in it is worked out" in page) is approximate


def test_sentences_stand_beside_the_page_on_which_they_begin() -> None:
    made = receipt_of(WRITTEN)
    begins = tuple(1 if number < 3 else 3 for number, _ in enumerate(made["sentences"]))
    sheets = tuple(ShownPage(number, f"01-rest/page-0{number}.png", 1000, 1415) for number in (1, 2, 3))
    page = page_of(made, begins=begins, sheets=sheets)
    leaves = page.split('<section class="leaf"')[1:]
    assert ['src="01-rest/page-0' in each for each in leaves] == [True] * 3
    assert [each.count('<li class="item') for each in leaves] == [3, 0, len(begins) - 3]
    assert "large-print.pdf#page=3" in leaves[2]


def test_the_list_to_hear_leads_to_the_text_and_says_how_long_it_takes() -> None:
    made = receipt_of(WRITTEN)
    page = page_of(made)
    assert [reason["kind"] for each in made["to_proof"]["first"] for reason in each["reasons"]] == ["dose", "warning"]
    assert minutes_to_proof(made) == 1
    assert "Hear 2 sentences</a>: about 1 minute" in page
    assert re.search(r'id="hear-(\d+)".*href="#text-\1"', page, re.DOTALL)


def test_a_tick_is_of_what_was_said_and_not_of_another_reading() -> None:
    made = receipt_of(WRITTEN)
    (before,) = set(re.findall(r'data-code="(\w+)"', page_of(made).partition("Take ")[0]))
    said = next(each for each in made["sentences"] if each["text"].startswith("Take"))
    said["spoken"] = "Take one zero milligrams, once."
    (after,) = set(re.findall(r'data-code="(\w+)"', page_of(made).partition("Take ")[0]))
    assert before != after


def test_the_index_begins_with_what_could_not_be_made() -> None:
    failed = {"id": "02-worse", "source": {"name": "02-worse.md"}, "built": False}
    failed["findings"] = [finding(4, "5 XU", Severity.ERROR)]
    index = proof_index(told_of_issue(issue()), [receipt_of(WRITTEN), failed], STYLES).decode()
    assert index.index("02-worse.md") < index.index('href="proof/01-rest-you.html"', index.index("<h2>"))
    assert "Look at 5 XU." in index
    assert "2 sentences to hear, about 1 minute." in index
