"""Make the two files of "Accessible Atkinson" from Atkinson Hyperlegible Next: a static TTF goes in, ours comes out.

    python styles/fonts/make_atkinson.py AtkinsonHyperlegibleNext_400Regular.ttf Regular
    python styles/fonts/make_atkinson.py AtkinsonHyperlegibleNext_700Bold.ttf Bold

README.md in this folder says where the input comes from, and why each change is made. Needs fontTools, which
WeasyPrint brings, and no network. The same input gives the same bytes.
"""  # noqa: INP001  (a script, not a package)

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FAMILY = "Accessible Atkinson"
STYLES = ("Regular", "Bold")

# Andika's, in its units: 2048 an em. Equal line metrics keep lines even where one has signs of both typefaces.
UNITS_PER_EM, ASCENT, DESCENT = 2048, 2500, 800
# Andika's digits are 1460 of 2048 high, Atkinson's capitals 668 of 1000. An em of 937 makes them equally high.
EM_OF_EQUAL_HEIGHT = 937

# Basic Latin, Latin-1, Latin Extended-A, signs above letters, punctuation, currency, letterlike and arithmetic signs.
RANGES = (
    (0x20, 0x17F),
    (0x218, 0x21B),
    (0x2C6, 0x2DD),
    (0x300, 0x328),
    (0x2000, 0x206F),
    (0x20A0, 0x20BF),
    (0x2100, 0x22FF),
)
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk")


def is_wanted(code: int) -> bool:
    """Whether the font keeps this character. Digits go, and what is made of them: ½, ², ₂."""
    character = chr(code)
    in_ranges = any(first <= code <= last for first, last in RANGES)
    return in_ranges and not unicodedata.category(character).startswith("N")


def name_it(font: TTFont, style: str) -> None:
    """Name the font as our own; its makers, copyright and licence stay."""
    names = font["name"]
    version = names.getDebugName(5)
    post_script = f"{FAMILY.replace(' ', '')}-{style}"
    source = names.getDebugName(6)
    ours = {
        1: FAMILY,
        2: style,
        3: f"{version};{post_script}",
        4: f"{FAMILY} {style}",
        5: f"{version}; digits taken out, scaled",
        6: post_script,
        10: f"Made from {source}: no digits, so that those of another typeface with a plain zero stand in.",
    }
    kept = {number: names.getDebugName(number) for number in (0, 8, 9, 11, 12, 13, 14)}
    names.names = []
    for number, text in sorted({**kept, **ours}.items()):
        if text:
            names.setName(text, number, 3, 1, 0x409)  # Windows, Unicode, American English


def set_line_metrics(font: TTFont) -> None:
    """Give the font Andika's ascent and descent, and no gap between lines, in each place that says so."""
    header, metrics = font["hhea"], font["OS/2"]
    header.ascent, header.descent, header.lineGap = ASCENT, -DESCENT, 0
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ASCENT, -DESCENT, 0
    metrics.usWinAscent, metrics.usWinDescent = ASCENT, DESCENT


def make(source: Path, style: str, target: Path) -> None:
    """Write our font to `target`."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(layout_features=list(FEATURES), hinting=False, notdef_outline=True, glyph_names=False)
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "gasp", "prep"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if is_wanted(code)])
    subsetter.subset(font)
    font["head"].unitsPerEm = EM_OF_EQUAL_HEIGHT
    scale_upem(font, UNITS_PER_EM)
    set_line_metrics(font)
    name_it(font, style)
    font.save(target)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in STYLES:
        sys.exit(__doc__)
    make(Path(sys.argv[1]), sys.argv[2], Path(__file__).parent / f"{FAMILY.replace(' ', '')}-{sys.argv[2]}.ttf")
