"""What may be wider than its line: an address, a list's number, a word beside a code. None stands in the margin."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from accessible.article import Block, ListBlock, ListItem
from accessible.check.print.lines import line_pairs
from accessible.plan.edition import EDITIONS, Edition
from builders import address, box, bullets, note, numbered, paragraph, quotation, running_order, table
from laid_out import laid_out

LARGE, GIANT = STANDARD = EDITIONS[:2]
ADDRESSES = (
    "https://doi.org/10.3390/ijms26178563",
    "https://doi.org/10.1016/j.jpsychores.2024.111234",
    "https://a-long-name-of-a-department.of-a-hospital.example.wales",
    "https://example.org/a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p_q_r_s",
    f"https://example.org/{'x' * 90}",
)
PLAIN = ("doi.org/10.3390/ijms26178563", "a.long.name.of.a.person@a-department.example.org", "www.example.org/rest")


@pytest.mark.parametrize("edition", STANDARD, ids=lambda edition: edition.suffix)
def test_an_address_stays_within_its_line_wherever_it_stands(edition: Edition, tmp_path: Path) -> None:
    blocks: list[Block] = []
    for words in [*(f"See <{each}> today." for each in ADDRESSES), *(f"See {each} today." for each in PLAIN)]:
        blocks += [
            paragraph(words),
            numbered(
                [paragraph(f"It says: {words}"), bullets([paragraph(f"Again: {words}"), numbered(f"So {words}")])]
            ),
            quotation(paragraph(f"They said: {words}")),
            box(f"A box {len(blocks)}", bullets(f"In a box: {words}")),
            table(f"Table {len(blocks)}", ("What", "Where", "When"), ("Rest", words, "Now")),
        ]
    notes = [note(number, f"In note {number}: <{each}>.") for number, each in enumerate(ADDRESSES, 1)]
    blocks.append(paragraph("Notes follow." + "".join(f"[^{number}]" for number in range(1, len(notes) + 1))))
    order = running_order("Addresses", blocks, notes=notes, addresses=[address(each) for each in ADDRESSES])
    assert laid_out(order, edition, tmp_path).faults == ()


def test_an_address_that_fits_on_a_line_is_not_broken(tmp_path: Path) -> None:
    order = running_order(
        "Addresses", [paragraph("Here is a place to read more about it: <https://example.org/rest>.")]
    )
    assert not any(line.text.rstrip().endswith("/") for line, _ in line_pairs(laid_out(order, LARGE, tmp_path).back))


@pytest.mark.parametrize("edition", STANDARD, ids=lambda edition: edition.suffix)
def test_a_long_word_beside_a_code_has_room(edition: Edition, tmp_path: Path) -> None:
    order = running_order(
        "Words", [paragraph("Rest.")], addresses=[address("https://example.org/x", "Immunohistochemistry explained")]
    )
    assert laid_out(order, edition, tmp_path).faults == ()


@pytest.mark.parametrize("edition", STANDARD, ids=lambda edition: edition.suffix)
@pytest.mark.parametrize("first", [7, 98, 998, 1986, 12_345])
def test_a_lists_numbers_stand_within_the_page(edition: Edition, first: int, tmp_path: Path) -> None:
    items = [ListItem(f"i-{n}", f"{n}.", (paragraph(f"This is item {n} of them."),)) for n in range(first, first + 4)]
    order = running_order("Years", [ListBlock("b-list", ordered=True, items=tuple(items), line=1)])
    assert laid_out(order, edition, tmp_path).faults == ()


@pytest.mark.parametrize("edition", STANDARD, ids=lambda edition: edition.suffix)
def test_notes_beyond_a_hundred_do_not_stand_in_their_words(edition: Edition, tmp_path: Path) -> None:
    order = running_order("Notes", [paragraph("A claim.[^1000]")], notes=[note(1000, "Words of the note.")])
    pages = laid_out(order, edition, tmp_path)
    assert pages.faults == ()
    back = pages.back
    number, words = (next(s for s in back.stretches if s.text.startswith(text)) for text in ("[1000]", "Words of"))
    number = [s for s in back.stretches if s.text.startswith("[1000]")][-1]
    assert number.right < words.x


NUMBERS = ("10", "2.5", "1,500", "10–15", "7", "0.25")
UNITS = "mg g kg µg mcg ng ml mL l L mm cm m km mmol mmHg bpm kcal IU tablet tablets % per °C am pm a.m. p.m.".split()
MONTHS = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec."
).split()
DATES = (
    "{m} 2026",
    "{m}, 2026",
    "3 {m} 2027",
    "23 {m}, 2027",
    "{m} 3, 2027",
    "{m} 23 2027",
    "5th {m} 2027",
    "{m} 2nd, 2027",
)
PHONES = (
    "01632 960123",
    "0800 123 4567",
    "+44 20 7946 0123",
    "(020) 7946 0123",
    "020 7946 0123 555",
    "01632 960123 0800 123 4567 2017",
)
TERMS = (
    *(f"{number} {unit}" for number in NUMBERS for unit in UNITS),
    *(form.format(m=month) for form in DATES for month in MONTHS),
    *PHONES,
)


@pytest.mark.parametrize(("seed", "edition"), [(0, LARGE), (1, GIANT)], ids=("large-print", "giant-print"))
def test_no_dose_date_or_number_is_parted_wherever_its_line_ends(seed: int, edition: Edition, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same words for the same seed
    words = "a so rest then lamp quiet resting window supplies afternoon carefully".split()
    blocks = []
    for number, term in enumerate(TERMS):
        before = " ".join(chance.choices(words, k=chance.randint(2, 9)))
        blocks.append(paragraph(f"Text {number} has {before} {term} {chance.choice(words)} there."))
    assert [
        fault for fault in laid_out(running_order("Terms", blocks), edition, tmp_path).faults if "Split" in fault
    ] == []


@pytest.mark.parametrize("edition", STANDARD, ids=lambda edition: edition.suffix)
def test_a_term_over_two_sentences_or_a_heading_and_its_cell_is_whole(edition: Edition, tmp_path: Path) -> None:
    """Wherever the line ends: each has one more word before it."""
    blocks: list[Block] = []
    for number in range(26):
        words = "a " * number
        blocks.append(paragraph(f"It was {words}cold in Sept.", f"1987 was worse {number} times."))
        headings = (f"Kind {number}", f"The {words}count since 2020", "When", "How")
        blocks.append(table(f"Counts {number}", headings, ("Quiet", "300 people", "Now", "Well")))
    assert laid_out(running_order("Terms", blocks), edition, tmp_path).faults == ()
