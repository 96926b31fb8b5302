"""The numbers that are told to people, docs/numbers.md, are those of the code."""

from __future__ import annotations

import pytest

from accessible.issue import Pace
from accessible.plan.edition import EDITIONS, characters_a_line
from accessible.plan.lengths import HOUSE_CHARACTER_MS, HOUSE_CLIP_MS
from accessible.plan.long_tables import MOST_CELLS
from accessible.plan.opening import MOST_WORDS
from accessible.plan.parts import GENTLE_LIMIT_MS, HARD_LIMIT_MS, LONGEST_MS, TARGET_MS
from accessible.plan.pauses import LONGEST_MS as LONGEST_PAUSE_MS
from accessible.plan.pauses import PAUSES_MS, SCALES, SHORTEST_MS, Boundary
from accessible.plan.planner import READING_WORDS_PER_MINUTE
from accessible.plan.signs import UNDER_A_MINUTE_MS
from accessible.recording import LIMITS, QUIET_LIMITS, RATES
from accessible.speech.assemble import LEAD_IN_MS, LEAD_OUT_MS
from accessible.speech.engine import LEAST, LONG_SLACK_MS, MOST, SLACK_MS
from accessible.speech.recorded import LEAST as LEAST_READ
from accessible.speech.recorded import MOST as MOST_READ
from builders import REPOSITORY

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (REPOSITORY / "docs" / "numbers.md").read_text("utf-8").splitlines()
    if line.startswith("|")
]


def seconds(*milliseconds: int) -> str:
    return ", ".join(f"{each / 1_000:.1f}" for each in milliseconds) + " s"


def clock(milliseconds: int) -> str:
    return f"{milliseconds // 60_000}:{milliseconds // 1_000 % 60:02}"


CLIP = f"{LEAST} times its estimate less {seconds(SLACK_MS)}, to {MOST} times and {seconds(LONG_SLACK_MS)}"
HOUSE = f"{HOUSE_CLIP_MS / 1_000} s a clip, {HOUSE_CHARACTER_MS / 1_000} s a character"


def pause(*boundaries: Boundary) -> str:
    return seconds(*(PAUSES_MS[each] for each in boundaries))


SHARES = ", ".join(f"{pace} × {SCALES[pace]}" for pace in Pace)
PAUSES_AT = f"{SHARES}; {SHORTEST_MS / 1_000} s at least, {LONGEST_PAUSE_MS // 1_000} s at most"
WORDS_RANGE = (LIMITS.speech_range_lu, QUIET_LIMITS.speech_range_lu)


@pytest.mark.parametrize(
    ("begins", "value"),
    [
        ("pause after a sentence", pause(Boundary.SENTENCE)),
        ("after a label", pause(Boundary.LABEL)),
        ("list item, key point", f"{PAUSES_MS[Boundary.ITEM] / 1_000}; {pause(Boundary.PARAGRAPH)}"),
        ("paragraph, table row", pause(Boundary.PARAGRAPH, Boundary.ROW)),
        ("before and after a heading", pause(Boundary.HEADING_BEFORE, Boundary.HEADING_AFTER)),
        ("before and after a box", f"{PAUSES_MS[Boundary.BLOCK] / 1_000}; {pause(Boundary.ROW)} at least"),
        ("before a stopping place", pause(Boundary.PART)),
        ("pauses at each pace", PAUSES_AT),
        ("rate", "; ".join(f"{pace} {low}–{high}" for pace, (low, high) in RATES.items())),
        ("silence at a part's beginning", seconds(LEAD_IN_MS, LEAD_OUT_MS)),
        ("aim of a part", f"{clock(TARGET_MS)} min"),
        ("longest part", f"{clock(LONGEST_MS)}; {clock(HARD_LIMIT_MS)} min"),
        ("length by which parts are cut", HOUSE),
        ("told as long", f"over {clock(GENTLE_LIMIT_MS)} min"),
        ("what is ahead", f'"less than a minute" below {clock(UNDER_A_MINUTE_MS)}'),
        ("words before the text", f"up to {MOST_WORDS}"),
        ("minutes to read", f"{READING_WORDS_PER_MINUTE} words a minute"),
        ("length of a clip", CLIP),
        ("cells of a table that are said", f"up to {MOST_CELLS}"),
        ("a person's recording", f"up to 20 MB, 8 to 192 kHz, {LEAST_READ} to {MOST_READ} times"),
        ("range of the words and pauses", f"up to {LIMITS.range_lu:.0f} LU"),
        (
            "range of the words alone",
            f"up to {LIMITS.speech_range_lu:.0f} LU; quiet {QUIET_LIMITS.speech_range_lu:.0f}",
        ),
        ("step between neighbouring", f"up to {LIMITS.step_lu:.0f} LU"),
        ("body text", f"{EDITIONS[0].body_points} pt"),
        ("characters a line", f"{characters_a_line(EDITIONS[0])}"),
    ],
)
def test_a_number_that_is_told_is_that_of_the_code(begins: str, value: str) -> None:
    (row,) = [row for row in ROWS if row[0].startswith(begins)]
    assert row[1].startswith(value)


def test_every_place_that_is_named_is_there() -> None:
    places = {place for row in ROWS for place in row[-1].split("`")[1::2] if "*" not in place}
    package = REPOSITORY / "src" / "accessible"
    assert places
    assert not [place for place in places if not ((package / place).exists() or (REPOSITORY / place).exists())]
