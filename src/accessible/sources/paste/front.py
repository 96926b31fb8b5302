"""The top of a Markdown article, as editors and mail programs change it: dashes, quotation marks, tabs.

What is beyond doubt is made what the reader of the top expects, and listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible.article import Repair
from accessible.sources.markdown.yaml_faults import FIELDS
from accessible.sources.paste.page import PastedLine, PastedPage, changed

DASHES = 'The line of dashes at the top was made "---".'
QUOTES = "Curly quotation marks around a value were made plain ones."
DASH = "A dash or bullet before an item at the top was made a hyphen."
COLON = "Quotation marks were put round a value with a colon."
EMPHASIS = "The signs of italics or bold were taken out of a value at the top."
TAB = "A tab at the top was made spaces."
_FENCE = re.compile(r"\s*(?:[-–—]{1,6}|_{3,6})\s*")
_FIELD = re.compile(rf"\s*({'|'.join(FIELDS)})\s*:")
_LONGEST = 60  # lines that the top has at most, where its end is looked for
_QUOTED = re.compile(r"^(?P<name>[^:\"“”]+:|\s*-)(?P<space>\s+)[“”„\"](?P<value>[^“”„\"]*)[“”\"](?P<end>\s*)$")
_ITEM = re.compile(r"^(\s*)[–—•·*]\s+(?=\S)")
_BOTH = re.compile(r"^\s*[“\"](?P<name>[^“”\"]+)[”\"]\s*:\s+[“\"](?P<value>[^“”\"]*)[”\"]\s*$")
# A value that was written without quotation marks, and has a colon that YAML takes for that of a field.
_TEXT = r"(?:title|author|category|summary)"
_COLON = re.compile(rf"^(?P<name>{_TEXT}:\s+)(?P<value>[^\s\"'“‘&*!%@`|>{{}}\[\],?#-][^\"\\]*:(?:\s[^\"\\]*)?)$")
_ANOTHER = re.compile(rf"\b(?:{'|'.join(FIELDS)})\s*:(?:\s|$)|\s#")
_TEXT_FIELD = re.compile(rf"^{_TEXT}\s*:\s")
_EMPHASIS = re.compile(r"(?<![\w*_\\])(?P<sign>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_]*[^\s*_\\])(?P=sign)(?![\w*_])")


def mend_top(page: PastedPage) -> PastedPage:
    """The whole file goes in; its lines down to the second line of dashes are mended."""
    lines, repairs = list(page.lines), list[Repair]()
    bounds = _bounds(lines)
    if not bounds:
        return page
    begin, end = bounds
    for index in (begin, end):
        if lines[index].text.rstrip() not in ("---", *("...",) * (index == end)):
            _change(lines, index, "---", DASHES, repairs)
    for index in range(begin + 1, end):
        _mend_field(lines, index, repairs)
    return page.but(lines[begin:], repairs) if repairs or begin else page


def _bounds(lines: Sequence[PastedLine]) -> tuple[int, int] | None:
    """The indexes of the two lines of dashes, where a field stands between them."""
    begin = next((index for index, line in enumerate(lines) if not line.blank), -1)
    if begin < 0 or not _FENCE.fullmatch(lines[begin].text):
        return None
    for index in range(begin + 1, min(len(lines), begin + _LONGEST)):
        text = lines[index].text
        if _FENCE.fullmatch(text) or text.rstrip() == "...":
            fields = [line for line in lines[begin + 1 : index] if _FIELD.match(line.text)]
            return (begin, index) if fields else None
    return None


def _mend_field(lines: list[PastedLine], index: int, repairs: list[Repair]) -> None:
    text = lines[index].text
    if "\t" in text:
        _change(lines, index, re.sub(r"(?<!^)(?<!\t)\t+", " ", text).replace("\t", "  "), TAB, repairs)
    text = lines[index].text
    if _ITEM.match(text):
        _change(lines, index, _ITEM.sub(r"\1- ", text, count=1), DASH, repairs)
    text = lines[index].text
    if _TEXT_FIELD.match(text) and _EMPHASIS.search(text):
        _change(lines, index, without_emphasis(text), EMPHASIS, repairs)
    text = lines[index].text
    if (match := _COLON.match(text)) and not _ANOTHER.search(match["value"]):
        _change(lines, index, f'{match["name"]}"{match["value"].rstrip()}"', COLON, repairs)
        return
    if not re.search("[“”„]", text):
        return
    if match := _BOTH.match(text):
        indent = text[: len(text) - len(text.lstrip())]
        _change(lines, index, f'{indent}"{match["name"]}": "{match["value"]}"', QUOTES, repairs)
    elif match := _QUOTED.match(text):
        _change(lines, index, f'{match["name"]}{match["space"]}"{match["value"]}"', QUOTES, repairs)


def without_emphasis(text: str) -> str:
    """A text without the signs of italics and bold.

    >>> without_emphasis("The *quiet* hour, 2 * 3 * 4"), without_emphasis("_Sleep_ and my_own_word")
    ('The quiet hour, 2 * 3 * 4', 'Sleep and my_own_word')
    """
    return _EMPHASIS.sub(lambda match: match["words"], text)


def _change(lines: list[PastedLine], index: int, text: str, what: str, repairs: list[Repair]) -> None:
    repairs.append(changed(lines[index], text, what))
    lines[index] = PastedLine(lines[index].number, text)
