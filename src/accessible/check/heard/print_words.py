"""What print shows against what was heard: a sentence as it is printed and the heard words go in, reasons come out.

The spoken form comes from the same file as the print. Where the file itself is damaged ("bene- fit"), voice and
spoken form agree, and a reader sees another word than a listener hears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.check.heard.form import said_words

# A word with a hyphen and a space in it. "short- and long-term" is whole: what the hyphen stands for comes later.
_CUT = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})[-‐‑]\s(?!(?:and|or|to|nor|but|then|as)\b)(?P<tail>[^\W\d_]{2,})")


def print_reasons(printed: str, heard: str) -> Iterator[str]:
    """Why a person should listen: words of the print that readers take for one, and that were not heard as one.

    >>> list(print_reasons("PIP is a bene- fit.", "pip is a benny fit"))
    ['Print has “bene- fit”, which a reader takes for “benefit”. That was not heard.']
    >>> list(print_reasons("A long- term bene- fit.", "a longterm benefit")), list(print_reasons("on- and offline", ""))
    ([], [])
    """
    words = set(said_words(heard))
    for found in _CUT.finditer(printed):
        whole = found["head"] + found["tail"]
        if said_words(whole)[0] not in words:
            yield f"Print has “{found[0]}”, which a reader takes for “{whole}”. That was not heard."
