"""Signs for the ledger of Word files: a font and a number, or a small figure, go in; the sign that shows comes out.

Made of Unicode's names, and of nothing that the reader has: a slip in one of the two tables is found by the other.
"""

from __future__ import annotations

import unicodedata

UNKNOWN = "⍰"  # a sign that no article has
# Where letters and signs stand in Symbol (Adobe's encoding); Greek letters have the keys of their Latin names.
_GREEK = dict(
    zip(
        "abgdezhqiklmnxoprstufcyw",
        "ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO SIGMA TAU UPSILON PHI "
        "CHI PSI OMEGA".split(),
        strict=True,
    )
)
_SIGNS = {
    0xA0: "EURO SIGN",
    0xA2: "PRIME", 0xA3: "LESS-THAN OR EQUAL TO", 0xA4: "FRACTION SLASH", 0xA5: "INFINITY", 0xAB: "LEFT RIGHT ARROW",
    0xAC: "LEFTWARDS ARROW", 0xAD: "UPWARDS ARROW", 0xAE: "RIGHTWARDS ARROW", 0xAF: "DOWNWARDS ARROW",
    0xB0: "DEGREE SIGN", 0xB1: "PLUS-MINUS SIGN", 0xB2: "DOUBLE PRIME", 0xB3: "GREATER-THAN OR EQUAL TO",
    0xB4: "MULTIPLICATION SIGN", 0xB7: "BULLET", 0xB8: "DIVISION SIGN", 0xB9: "NOT EQUAL TO", 0xBB: "ALMOST EQUAL TO",
    0xBC: "HORIZONTAL ELLIPSIS", 0x2D: "MINUS SIGN", 0xD2: "REGISTERED SIGN", 0xD3: "COPYRIGHT SIGN",
    0xD4: "TRADE MARK SIGN", 0xD6: "SQUARE ROOT", 0xE2: "REGISTERED SIGN", 0xE3: "COPYRIGHT SIGN",
    0xE4: "TRADE MARK SIGN", 0xE5: "N-ARY SUMMATION", 0x56: "GREEK SMALL LETTER FINAL SIGMA", 0xD7: "DOT OPERATOR",
    0xB5: "PROPORTIONAL TO", 0xB6: "PARTIAL DIFFERENTIAL", 0xBA: "IDENTICAL TO", 0xD5: "N-ARY PRODUCT",
    0x40: "APPROXIMATELY EQUAL TO", 0x5E: "UP TACK", 0x7E: "TILDE OPERATOR", 0x22: "FOR ALL", 0x24: "THERE EXISTS",
    0x27: "CONTAINS AS MEMBER", 0xA7: "BLACK CLUB SUIT", 0xA8: "BLACK DIAMOND SUIT", 0xA9: "BLACK HEART SUIT",
    0xAA: "BLACK SPADE SUIT",
}  # fmt: skip
_WINGS = {
    0x6C: "BLACK CIRCLE", 0x6E: "BLACK SQUARE", 0x6F: "WHITE SQUARE", 0x28: "BLACK TELEPHONE", 0x2A: "ENVELOPE",
    0x71: "LOWER RIGHT SHADOWED WHITE SQUARE", 0x72: "UPPER RIGHT SHADOWED WHITE SQUARE",
    0x76: "BLACK DIAMOND MINUS WHITE X", 0x9F: "BULLET", 0xA7: "BLACK SMALL SQUARE", 0xA8: "WHITE MEDIUM SQUARE",
    0xD8: "THREE-D TOP-LIGHTED RIGHTWARDS ARROWHEAD", 0xDF: "LEFTWARDS ARROW", 0xE0: "RIGHTWARDS ARROW",
    0xE1: "UPWARDS ARROW", 0xE2: "DOWNWARDS ARROW", 0xE8: "HEAVY WIDE-HEADED RIGHTWARDS ARROW",
    0xF0: "RIGHTWARDS WHITE ARROW", 0xFB: "BALLOT X", 0xFC: "CHECK MARK", 0xFD: "BALLOT BOX WITH X",
    0xFE: "BALLOT BOX WITH CHECK",
}  # fmt: skip


def small_figure(letter: str, kind: str) -> str:
    """A figure as it shows raised (kind SUPERSCRIPT) or lowered; what has no such sign is as it is."""
    names = {"+": "PLUS SIGN", "=": "EQUALS SIGN", "(": "LEFT PARENTHESIS", ")": "RIGHT PARENTHESIS"}
    name = "MINUS" if letter in "-−–" else names.get(letter) or unicodedata.name(letter, "").removeprefix("DIGIT ")
    for prefix in (kind, f"{kind} DIGIT"):
        try:
            return unicodedata.lookup(f"{prefix} {name}")
        except KeyError:
            continue
    return letter


def symbol(font: str, number: str) -> str:
    """The sign that has a number in a font; one that no article has where it is not known."""
    try:
        code = int(number, 16)
    except ValueError:
        return f"?{number}?"
    plain = code - 0xF000 if code >= 0xF000 else code
    match font.casefold():
        case "symbol":
            return _greek(plain) or _named(_SIGNS.get(plain, "")) or (chr(plain) if _is_plain(plain) else UNKNOWN)
        case "wingdings":
            return _named(_WINGS.get(plain, "")) or (" " if plain == 0x20 else UNKNOWN)
        case _:
            return UNKNOWN if 0xE000 <= code <= 0xF8FF or code > 0x10FFFF else chr(code)


def _is_plain(code: int) -> bool:
    """Whether Symbol has the same sign there as every font: figures and most signs of ASCII."""
    return 0x20 <= code < 0x40 or chr(code) in "[]_{|}"


def _greek(code: int) -> str:
    letter = chr(code) if code < 0x80 else ""
    name = _GREEK.get(letter.lower(), "")
    if not name:
        return ""
    return "µ" if letter == "m" else _named(f"GREEK {'SMALL' if letter.islower() else 'CAPITAL'} LETTER {name}")


def _named(name: str) -> str:
    try:
        return unicodedata.lookup(name) if name else ""
    except KeyError:
        return ""
