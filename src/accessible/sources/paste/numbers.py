"""Numbers at the beginning of lines: the items of a list get the form that the readers know, "1. ".

"1." on every line means 1, 2, 3. A number that opens a paragraph ("1986. That was the year") makes no list of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.article import Repair
from accessible.sources.paste.page import PastedLine, PastedPage, changed

WHAT = "A number in another form was made the number of a list's item."
TAB = "A tab after the number of a list's item was made a space."
ONES = "Items that all had the number 1 were numbered one after the other."
_NUMBER = re.compile(r"(\s*)(?:\((\d{1,4})\)|(\d{1,4})([.)]))(\s*)(?=\S)")
_LETTER = re.compile(r"[^\W\d_]")


def number_items(page: PastedPage) -> PastedPage:
    """Runs of two or more numbers are lists; in Markdown, a number alone that is not 1 is a paragraph's."""
    lines, repairs, findings = list(page.lines), list[Repair](), []
    first = _first_lines(page)
    for run in _runs(page):
        matches = [_NUMBER.match(lines[index].text) for index in run]
        found = [match for match in matches if match]
        numbers = [int(match.group(2) or match.group(3)) for match in found]
        if len(run) > 1:
            ones = set(numbers) == {1}
            for place, (index, match) in enumerate(zip(run, found, strict=True)):
                number = place + 1 if ones else numbers[place]
                text = f"{match.group(1)}{number}{match.group(4) or '.'} {match.string[match.end() :]}"
                tab = "\t" in match.group(5)
                if ones or match.group(2) or not match.group(5) or tab:
                    _change(lines, index, text, ONES if ones else TAB if tab and not match.group(2) else WHAT, repairs)
        elif page.markdown and found[0].group(5) and found[0].group(3) and _opens(page, run[0], numbers[0], first):
            line = lines[run[0]]
            sign = found[0].start(4)
            lines[run[0]] = PastedLine(line.number, f"{line.text[:sign]}\\{line.text[sign:]}")
            message = (
                f"The number {numbers[0]} opens a paragraph here: it is read as a number, and not as a list's item."
            )
            findings.append(
                page.tell(
                    "number-first", line, message, "Nothing, if that is right. It is kinder to begin with a word."
                )
            )
    return page.but(lines, repairs, findings=findings) if repairs or findings else page


def _change(lines: list[PastedLine], index: int, text: str, what: str, repairs: list[Repair]) -> None:
    if text != lines[index].text:
        repairs.append(changed(lines[index], text, what))
        lines[index] = PastedLine(lines[index].number, text)


def _runs(page: PastedPage) -> Iterator[list[int]]:
    """Lines with numbers that go on from one another, or are all 1, each run with its lines' indexes.

    An unindented paragraph after an empty line ends a run, as it ends a list in Markdown.
    """
    run: list[int] = []
    empty = False
    for index, line in enumerate(page.lines):
        match = None if line.fixed else _NUMBER.match(line.text)
        if match and _is_item(match):
            if run and not _goes_on(page.lines[run[-1]].text, match):
                yield run
                run = []
            run.append(index)
        elif run and empty and not line.blank and not line.text.startswith((" ", "\t")):
            yield run
            run = []
        empty = line.blank
    if run:
        yield run


def _is_item(match: re.Match[str]) -> bool:
    """Whether it begins an item, as "1. Rest", "1) Rest", "(1) Rest" and "1.Rest" do, and "2.5" does not."""
    return bool(match.group(5)) or bool(_LETTER.match(match.string, match.end()))


def _goes_on(earlier: str, match: re.Match[str]) -> bool:
    last = _NUMBER.match(earlier)
    if last is None or last.group(1) != match.group(1) or last.group(4) != match.group(4):
        return False
    one, other = (int(each.group(2) or each.group(3)) for each in (last, match))
    return other == one + 1 or one == other == 1


def _first_lines(page: PastedPage) -> dict[int, int]:
    """The index of the first line that begins with each number."""
    first: dict[int, int] = {}
    for index, line in enumerate(page.lines):
        if match := _NUMBER.match(line.text):
            first.setdefault(int(match.group(2) or match.group(3)), index)
    return first


def _opens(page: PastedPage, index: int, number: int, first: dict[int, int]) -> bool:
    """Whether a number alone in Markdown opens a paragraph: it is not 1, and no item before it leads up to it."""
    earlier = first.get(number - 1, index) < index
    return number != 1 and not earlier and (not index or page.lines[index - 1].blank)
