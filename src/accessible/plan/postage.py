"""Postage: the pages of a copy and its paper go in; its sheets, its weight and how Royal Mail takes it come out.

A copy is what goes into one envelope: one PDF, or several. There are no prices: they change each year.
All sums are exact, so that a copy is on the right side of a step; what is shown is rounded up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from accessible.issue import Paper
from accessible.plan.edition import EDITIONS

A4_SQUARE_METRES = Fraction(210 * 297, 1_000_000)  # ISO 216
# mm for each g/m². A bulk of 1.3 cm³/g: the paper trade's own example for 100 g/m² is 130 microns (paperplus.eu).
MM_A_GRAMMAGE = Fraction(13, 10_000)
# Two layers, and folded paper springs open. Ours: so much that 12 sheets of 80 g/m² are just under 5 mm, because
# Royal Mail's advice was "up to 12 sheets" in C5 (quoted in 2011 by practicenet.co.uk/postal_rates.htm).
FOLDED_ONCE = 2 * Fraction(15, 8)
ENVELOPE_MM = Fraction(3, 10)  # two layers of 115 g/m²
# A sheet may be 5% heavier than it is called (US GPO, paper specification V25); a copy as near as that to the end
# of its step is put on scales first.
HEAVIER = Fraction(105, 100)
FOLDED, FLAT = "C5", "C4"  # ISO 269: 229 × 162 mm takes A4 folded once, 324 × 229 mm takes it flat
PARCEL = "Parcel"


@dataclass(frozen=True, slots=True)
class Format:
    """One of Royal Mail's formats: how large and thick it may be (mm), the ends of its steps (g), our envelope."""

    name: str
    length_mm: int
    width_mm: int
    thickness_mm: int
    steps_grams: tuple[int, ...]
    envelope: str


# The cheapest first. Royal Mail's size and weight guide, read only as others repeat it: sizes from Ofcom
# (ask.ofcom.org.uk/help/post/largeletter), weights and steps from sellers (antalis.co.uk, envelopespackaging.com).
# Whatever exceeds the last row is a parcel.
FORMATS: tuple[Format, ...] = (
    Format("Letter", 240, 165, 5, (100,), FOLDED),
    Format("Large Letter", 353, 250, 25, (100, 250, 500, 750), FLAT),
)


@dataclass(frozen=True, slots=True)
class Postage:
    """How a copy is posted. The receipt has these fields by these names.

    `grams` are with the envelope and what else goes in, `millimetres` an estimate; both are rounded up.
    `up_to_grams` is the end of the step, None for a parcel. `weigh_first`: it is near that end.
    """

    sheets: int
    grams: int
    millimetres: float
    format: str
    up_to_grams: int | None
    envelope: str
    weigh_first: bool

    @property
    def words(self) -> str:
        """What to do with the copy, as the end of "It goes …".

        >>> postage(35, Paper()).words, postage(4, Paper()).words
        ('as a Large Letter, up to 250 g', 'folded once in C5: a Letter, up to 100 g')
        >>> postage(150, Paper()).words
        'as a Parcel'
        """
        how = f"folded once in {FOLDED}: a" if self.envelope == FOLDED else "as a"
        step = f", up to {self.up_to_grams} g" if self.up_to_grams else ""
        return f"{how} {self.format}{step}"


def sheets_of(pages: Iterable[int]) -> int:
    """The sheets of a copy, printed on both sides. `pages` are those of each PDF or volume: none shares a sheet.

    >>> sheets_of([70]), sheets_of([7, 3])
    (35, 6)
    """
    return sum(ceil(each / 2) for each in pages)


def pages_of_volumes(pages: int, first_pages: Sequence[int]) -> tuple[int, ...]:
    """How many pages each volume has; all of them in one where there are no volumes.

    >>> pages_of_volumes(34, [1, 19]), pages_of_volumes(7, [])
    ((18, 16), (7,))
    """
    starts = first_pages or (1,)
    return tuple(end - start for start, end in zip(starts, (*starts[1:], pages + 1), strict=True))


def postage(sheets: int, paper: Paper) -> Postage:
    """The cheapest way to post a copy of so many A4 sheets.

    >>> posted = postage(50, Paper())
    >>> posted.grams, posted.millimetres, posted.format, posted.up_to_grams, posted.envelope, posted.weigh_first
    (332, 6.8, 'Large Letter', 500, 'C4', False)
    """
    contents = sheets * paper.grams_per_square_metre * A4_SQUARE_METRES + paper.insert_grams
    for each in FORMATS:
        grams, thickness = _in_envelope(contents, each.envelope, paper)
        steps = [step for step in each.steps_grams if grams <= step]
        if steps and thickness <= each.thickness_mm:
            return _posted(sheets, grams, thickness, each.name, steps[0], each.envelope)
    grams, thickness = _in_envelope(contents, FLAT, paper)
    return _posted(sheets, grams, thickness, PARCEL, None, FLAT)


def postages(pages: Mapping[str, int], volumes: Mapping[str, Sequence[int]], paper: Paper) -> dict[str, Postage]:
    """How one article, or the issue, is posted in each edition that is for paper.

    `pages` are by the edition's suffix; `volumes` has the first pages of volumes, where there are any.
    """
    printed = [edition.suffix for edition in EDITIONS if edition.on_paper]
    return {
        suffix: postage(sheets_of(pages_of_volumes(count, volumes.get(suffix, ()))), paper)
        for suffix, count in pages.items()
        if suffix in printed
    }


def _in_envelope(contents: Fraction, envelope: str, paper: Paper) -> tuple[Fraction, Fraction]:
    """Grams and millimetres of what goes in, in one of our two envelopes. All of it is taken for a stack of A4."""
    stack = contents / A4_SQUARE_METRES * MM_A_GRAMMAGE
    if envelope == FOLDED:
        return contents + paper.c5_envelope_grams, stack * FOLDED_ONCE + ENVELOPE_MM
    return contents + paper.c4_envelope_grams, stack + ENVELOPE_MM


def _posted(sheets: int, grams: Fraction, thickness: Fraction, name: str, step: int | None, envelope: str) -> Postage:
    near = step is not None and grams * HEAVIER > step
    return Postage(sheets, ceil(grams), ceil(thickness * 10) / 10, name, step, envelope, near)
