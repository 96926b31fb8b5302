"""Signs that Word writes as numbers of a font: a font and a number go in, the sign of Unicode comes out, or nothing.

Fonts such as Symbol and Wingdings have signs where others have letters: "m" in Symbol is µ, and a reader that does not
know it makes "5 mg" of "5 µg". What is not in a table is asked about.
Source: Adobe's Symbol encoding as mapped by the Unicode Consortium (VENDORS/ADOBE/symbol.txt); for Wingdings, the
names of its signs in Unicode 7.0 (L2/11-052R). Letters Δ, Ω, µ as physicians type them.
"""

from __future__ import annotations

_GREEK_CAPITALS = dict(zip("ABGDEZHQIKLMNXOPRSTUFCYW", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", strict=True))
_GREEK = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλµνξοπρστυφχψω", strict=True))
_SYMBOL_SIGNS = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2D: "−", 0x40: "≅", 0x56: "ς", 0x5E: "⊥", 0x7E: "∼",
    0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
}  # fmt: skip
_PLAIN = "!#%&()*+,./0123456789:;<=>?[]_{|} "  # the same sign in Symbol as in every font
SYMBOL = {
    **{ord(letter): sign for letter, sign in (*_GREEK_CAPITALS.items(), *_GREEK.items())},
    **{ord(sign): sign for sign in _PLAIN},
    **_SYMBOL_SIGNS,
}
WINGDINGS = {
    0x20: " ", 0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖", 0x9F: "•",
    0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_TABLES = {"symbol": SYMBOL, "wingdings": WINGDINGS}
_SIGN_FONTS = ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "marlett", "mt extra")
_PRIVATE = 0xF000  # Word adds this to the number of a sign (ISO/IEC 29500-1, 17.3.3.30)


def is_sign_font(font: str) -> bool:
    """Whether a font has signs in the places of letters.

    >>> is_sign_font("Wingdings 2"), is_sign_font("Segoe UI Symbol")
    (True, False)
    """
    return font.strip().casefold() in _SIGN_FONTS


def sign_of(font: str, number: int) -> str:
    """The sign that has a number in a font; empty where no table knows it.

    >>> sign_of("Symbol", 0xF06D), sign_of("Symbol", 0x6D), sign_of("Webdings", 0x41), sign_of("Arial", 0x2713)
    ('µ', 'µ', '', '✓')
    """
    if not is_sign_font(font):
        private = 0xE000 <= number <= 0xF8FF
        return "" if private or number < 0x20 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF else chr(number)
    return _TABLES.get(font.strip().casefold(), {}).get(number - _PRIVATE if number >= _PRIVATE else number, "")
