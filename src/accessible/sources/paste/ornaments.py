"""Ornaments that no typeface of ours has: a page goes in, rating stars come out in words, hearts and faces are gone.

Each is told once with its count. Only what stands at a line's edge, after a sentence or beside another ornament is
one, and a face anywhere; a heart between words may be said ("we ❤ tea"), and a sign beside a figure may count: these
stay, and are asked about when print is checked.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace

from accessible.article import Repair
from accessible.sources.paste.page import PastedLine, PastedPage, changed

_STARS = re.compile(r"(?P<full>[★⭐✭✮]{1,10})\s?(?P<half>½?)(?P<empty>[☆✩]{0,10})\ufe0f?")
_MEANT = "\U0001f44d\U0001f44e\U0001f48a\U0001f489\U0001f321"  # thumbs, medicines, a thermometer: they say something
_SIGNS = (
    "★☆✩✪✫✬✭✮✯✰⭐♡♥❤❣❥❦❧☙❀❁❂❃❇❈❉❊❋✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿✦✧✨❄❅❆☀☼☘♪♫♬☺☻❖☎✆✉"
    "\U0001f300-\U0001f320\U0001f330-\U0001f5ff\U0001f900-\U0001f9ff\U0001fa70-\U0001faff"
)
_FACES = "\U0001f600-\U0001f64f☺☻"
_ONE = rf"(?:(?![{_MEANT}])[{_SIGNS}{_FACES}][\ufe0f\U0001f3fb-\U0001f3ff]?)"
# Spaces before a sign are looked through from their first one only, and of signs in a row no more than some hundred at
# a line's end: from each of them, a line of 22,000 spaces took 8 seconds, and one of 24,000 hearts half a minute.
_SPACE = r"(?:(?:(?<![\s0-9])|(?<=[0-9]\s))\s*+|(?<=\s))"
_EDGE = re.compile(rf"^(?P<lead>[\s#>*_-]*+){_ONE}(?:\s?{_ONE})*+\s*+|{_SPACE}{_ONE}(?:\s?{_ONE}){{0,100}}+(?=\s*$)")
_AFTER = re.compile(rf"(?<=[.!?…)”])\s?{_ONE}(?:\s?{_ONE})*(?=\s[“(]?[A-Z])")
_FACE = re.compile(rf"(?<![0-9])\s?[{_FACES}]+(?![0-9])")
_RATED = "Stars were written in words, as the print has no such sign."
_GONE = "An ornament that the print does not have ({}) was taken out."


def mend_ornaments(page: PastedPage) -> PastedPage:
    """Stars that rate are written in words; ornaments are taken out."""
    lines: list[PastedLine] = []
    repairs: list[Repair] = []
    gone: dict[str, list[int]] = {}
    for line in page.lines:
        rated = line.text if line.fixed else _STARS.sub(_in_words, line.text)
        if rated != line.text:
            repairs.append(changed(line, rated, _RATED))
        plain = rated if line.fixed else _without(rated, line.number, gone)
        lines.append(replace(line, text=plain))
    repairs += [Repair(found[0], sign, "", _GONE.format(_name(sign)), len(found)) for sign, found in gone.items()]
    return page.but(lines, repairs) if repairs else page


def _in_words(match: re.Match[str]) -> str:
    """Several stars, or one behind a colon: so many, or so many out of so many.

    >>> _STARS.sub(_in_words, "Rooms: ★★★☆, food: ★ and more ★")
    'Rooms: 3 out of 4 stars, food: 1 star and more ★'
    """
    full, empty = len(match["full"]), len(match["empty"])
    before, after = match.string[: match.start()], match.string[match.end() :]
    if full + empty == 1 and not before.rstrip().endswith(":"):
        return match[0]
    if not re.search(r"[^\W\d_]", before + after):  # a row of ornaments
        return match[0]
    top = f" out of {full + empty}" if empty else ""
    words = f"{full}{match['half']}{top} star{'' if full + empty == 1 and not match['half'] else 's'}"
    return f"{' ' if before[-1:].isalnum() else ''}{words}{' ' if after[:1].isalnum() else ''}"


def _without(text: str, number: int, gone: dict[str, list[int]]) -> str:
    """A line without its ornaments, each of which is noted."""
    plain = _EDGE.sub(lambda match: match["lead"] or "", text)
    plain = _FACE.sub("", _AFTER.sub("", plain))
    for sign, times in (Counter(text) - Counter(plain)).items():
        if unicodedata.category(sign) in ("So", "Po", "Sk"):
            gone.setdefault(sign, []).extend([number] * times)
    return plain


def _name(sign: str) -> str:
    return f"{unicodedata.name(sign, 'no name').lower()}, U+{ord(sign):04X}"
