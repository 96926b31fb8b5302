"""Letter widths: words go in, how long they are in print comes out, without a typeface being read.

Each width is that of the bold letter, which is the wider, rounded up: what fits here fits on the page. A test holds the
table against the typeface.
"""

from __future__ import annotations

import unicodedata

# em, of Andika-Bold and Andika-Regular (OpenType: `hmtx` over `unitsPerEm`).
WIDTHS_EM: tuple[tuple[float, str], ...] = (
    (0.35, "',.:;`ijl|°"),
    (0.40, "!f’‘"),
    (0.45, "()-[]^t"),
    (0.50, "cr•"),
    (0.55, '"*/?IJ\\esvyz{}~–'),
    (0.60, "+<=>EFLbgkoqx±×÷≥≤"),
    (0.65, "#$0123456789PSTZ_adhnpu“”£€"),
    (0.70, "&BCKRXY"),
    (0.75, "ADGHOUV"),
    (0.80, "%NQw"),
    (0.90, "@m—…"),
    (0.95, "M"),
)
_WIDEST_EM = 1.05  # W, and whatever is not in the table
_BY_LETTER = {letter: width for width, letters in WIDTHS_EM for letter in letters}


def width_em(word: str) -> float:
    """How wide a word is at the most, in em.

    >>> round(width_em("Résumé"), 2)
    3.9
    """
    return sum(_BY_LETTER.get(letter, _WIDEST_EM) for letter in _without_accents(word))


def _without_accents(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
