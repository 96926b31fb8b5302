"""Typefaces: no slashed zero can reach the page, and two typefaces in one line leave it even."""

from __future__ import annotations

import hashlib
import re
import runpy
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from builders import STYLES

FONTS = STYLES / "fonts"
WEIGHTS = ("Regular", "Bold")
SCRIPT = FONTS / "make_atkinson.py"


def ours(weight: str) -> TTFont:
    return TTFont(FONTS / f"AccessibleAtkinson-{weight}.ttf")


def andika(weight: str) -> TTFont:
    return TTFont(FONTS / f"Andika-{weight}.ttf")


def height(font: TTFont, character: str) -> float:
    """The top of a character, in ems."""
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord(character)]].draw(pen)
    return float(pen.bounds[3] / font["head"].unitsPerEm)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_digits_come_from_andika_and_letters_do_not(weight: str) -> None:
    known, stand_in = ours(weight).getBestCmap(), andika(weight).getBestCmap()
    assert not [character for character in "0123456789½¼¾²³¹₂" if ord(character) in known]
    assert not [character for character in "0123456789½²₂µ→✓β" if ord(character) not in stand_in]
    letters = "abcxyzABCXYZ éÉèçñöÖßøłŁőŷžŒ ‘’“”–—…•·-.,;:!?()/%°±×÷<>≤≥£€&@"
    assert not [character for character in letters if ord(character) not in known]


@pytest.mark.parametrize("weight", WEIGHTS)
def test_lines_with_signs_of_both_typefaces_are_even(weight: str) -> None:
    one, other = ours(weight), andika(weight)
    assert one["head"].unitsPerEm == other["head"].unitsPerEm
    for table, names in {
        "hhea": ("ascent", "descent", "lineGap"),
        "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
    }.items():
        assert [getattr(one[table], name) for name in names] == [getattr(other[table], name) for name in names]


@pytest.mark.parametrize("weight", WEIGHTS)
def test_capitals_are_as_high_as_andikas_digits_and_small_letters_no_smaller(weight: str) -> None:
    assert height(ours(weight), "H") == pytest.approx(height(andika(weight), "7"), abs=0.002)
    assert height(ours(weight), "x") >= height(andika(weight), "x")


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_font_is_static_small_named_as_our_own_and_keeps_its_licence(weight: str) -> None:
    font = ours(weight)
    assert "fvar" not in font
    assert (FONTS / f"AccessibleAtkinson-{weight}.ttf").stat().st_size < 100_000
    names = {record.nameID: str(record) for record in font["name"].names}
    assert (names[1], names[2], names[6]) == ("Accessible Atkinson", weight, f"AccessibleAtkinson-{weight}")
    assert "Open Font License" in names[13]
    licence = (FONTS / "OFL-Atkinson.txt").read_text("utf-8")
    assert licence.startswith(names[0])
    assert font["OS/2"].fsType == 0  # may be embedded


def test_the_readme_has_the_digest_of_every_font() -> None:
    digests = set(re.findall(r"[0-9a-f]{64}", (FONTS / "README.md").read_text("utf-8")))
    for path in FONTS.glob("*.ttf"):
        assert hashlib.sha256(path.read_bytes()).hexdigest() in digests, path.name


def test_making_the_font_twice_gives_the_same_bytes_without_digits(tmp_path: Path) -> None:
    make = runpy.run_path(str(SCRIPT))["make"]
    for name in ("one.ttf", "other.ttf"):
        make(FONTS / "Andika-Regular.ttf", "Regular", tmp_path / name)
    assert (tmp_path / "one.ttf").read_bytes() == (tmp_path / "other.ttf").read_bytes()
    known = TTFont(tmp_path / "one.ttf").getBestCmap()
    assert ord("A") in known
    assert not [digit for digit in "0123456789" if ord(digit) in known]
