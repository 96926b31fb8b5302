"""Bullets of Word, of PDFs and of web pages become the plain one of a list: "- ".

A sign alone on its line takes the words of the next one; several items on one line are parted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accessible.article import Repair
from accessible.sources.paste.page import PastedLine, PastedPage, after, before, changed

BETWEEN = "A middle dot between words was made a comma."
WITHIN = "A hollow bullet was made the sign of an item within the item above."
WHAT = "A bullet of another program was made the sign of a list."
_SIGNS = "•·∙⋅▪▫■□◼◻●○◦‣⁃▸►▶➢➤❖◆◇\uf0b7\uf0a7\uf0d8\uf076\uf02d\uf0a8\uf06e"
_SURE = re.compile(rf"(\s*)([{_SIGNS}])\s*(?=[^\s{_SIGNS}])")
_ALONE = re.compile(rf"\s*[{_SIGNS}]\s*")
_READ = re.compile(r"\s*[•*–-] +\S")  # the reader of pasted pages knows these
# "Serves 4 · Prep 5 min": between two figures it may be "times".
_DOT = re.compile(r"(?<=[^\W\d_]) +· +(?=\w)|(?<=[\w)]) +· +(?=[^\W\d_]{2})")
_INNER = re.compile(rf"\s+[{_SIGNS}]\s+")
# Signs that begin a line of prose as well: one is an item only beside another.
_TABBED = re.compile(r"(\s*)(?:o|§|[-–—])(?:\t\s*| {2,})(?=[^\W_])")
_PAIRED = (
    re.compile(r"(\s*)o\s+(?=[^\W_])"),
    re.compile(r"(\s*)§\s*(?=[^\W\d_])"),
    re.compile(r"(\s*)[–—]\s+(?=[^\W_])"),
    re.compile(r"(\s*)[-–—](?=[^\W\d_])"),
    re.compile(r"(\s*)\*\t\s*(?=\w)"),
    re.compile(r"(\s*)(?=\(?(?:[a-h]|[A-H]|[ivx]{1,4})[.)]\s+\S)"),
)
_HOLLOW = re.compile(r"\s*(?:o(?=\s)|[○◦])\s*(?=[^\W_])")  # Word's sign for an item within an item
_INNER_ITEM = {True: "  - ", False: "◦ "}  # in Markdown, and for the reader of pasted pages
_LETTERED = _PAIRED[-1]
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def make_bullets(page: PastedPage) -> PastedPage:
    """Every line that begins with a bullet begins with "- "."""
    lines, repairs = list(page.lines), list[Repair]()
    _take_words(lines, repairs)
    made: list[PastedLine] = []
    outer = False  # an item with another sign stands above, and nothing but items since
    for index, line in enumerate(lines):
        known = not page.markdown and _READ.match(line.text) and not _INNER.search(line.text)
        pattern = None if line.blank or line.fixed or known else _pattern(lines, index)
        if pattern is None:
            made.append(line)
            outer = (outer and line.blank) or bool(_READ.match(line.text))
            continue
        if outer and _HOLLOW.match(line.text):
            text = _HOLLOW.sub(_INNER_ITEM[page.markdown], line.text, count=1)
            repairs.append(changed(line, text, WITHIN))
            made.append(PastedLine(line.number, text))
            continue
        outer = not _HOLLOW.match(line.text)
        text = pattern.sub(lambda match: f"{match.group(1)}- ", line.text, count=1)
        pieces = list(_items(text, pattern is _SURE))
        repairs.append(changed(line, "\n".join(pieces), WHAT))
        made += [PastedLine(line.number, piece) for piece in pieces]
    return page.but(made, repairs) if repairs else page


def part_by_commas(page: PastedPage) -> PastedPage:
    """A middle dot between the words of a line is a pause."""
    lines, repairs = list(page.lines), list[Repair]()
    for index, line in enumerate(lines):
        text = line.text if line.fixed else _DOT.sub(", ", line.text)
        if text != line.text:
            repairs.append(Repair(line.number, line.text.strip(), text.strip(), BETWEEN))
            lines[index] = PastedLine(line.number, text)
    return page.but(lines, repairs) if repairs else page


def _take_words(lines: list[PastedLine], repairs: list[Repair]) -> None:
    """A bullet alone on its line belongs to the words on the next line that has any."""
    alone = [index for index, line in enumerate(lines) if not line.fixed and _ALONE.fullmatch(line.text)]
    furthest = 2 if len(alone) > 1 else 1  # one alone, between empty lines, is an ornament
    for index in alone:
        line, place = lines[index], after(lines, index)
        if place < 0 or place > index + furthest:
            continue
        words = lines[place]
        if words.fixed or not re.search(r"\w", words.text) or _ALONE.fullmatch(words.text) or _SURE.match(words.text):
            continue
        text = f"- {words.text.strip()}"
        repairs.append(Repair(line.number, f"{line.text}\n{words.text}", text, WHAT))
        lines[index], lines[place] = PastedLine(line.number, text), PastedLine(words.number, "")


def _items(text: str, several: bool) -> Iterator[str]:
    first, *others = _INNER.split(text) if several else (text,)
    yield first
    yield from (f"- {other}" for other in others if other.strip())


def _pattern(lines: Sequence[PastedLine], index: int) -> re.Pattern[str] | None:
    """How the bullet at the beginning of a line is known, or None."""
    text = lines[index].text
    if _SURE.match(text):
        return _SURE
    if _TABBED.match(text):
        return _TABBED
    beside = [lines[place].text for place in (before(lines, index), after(lines, index)) if place >= 0]
    if _LETTERED.match(text) and not _next_letter(text, beside):
        return None
    return next((each for each in _PAIRED if each.match(text) and any(map(each.match, beside))), None)


def _next_letter(text: str, beside: Sequence[str]) -> bool:
    """Whether "b)" stands beside "a)" or "c)", or "ii)" beside "i)" or "iii)"."""
    one, others = _letter(text), [_letter(each) for each in beside if _LETTERED.match(each)]
    if one in _ROMAN:
        places = [_ROMAN.index(each) for each in others if each in _ROMAN]
        if any(abs(place - _ROMAN.index(one)) == 1 for place in places):
            return True
    return len(one) == 1 and any(len(each) == 1 and abs(ord(each) - ord(one)) == 1 for each in others)


def _letter(text: str) -> str:
    return re.split(r"[.)]", text.strip().lstrip("("), maxsplit=1)[0]
