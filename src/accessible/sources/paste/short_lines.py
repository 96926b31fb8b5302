"""Short lines in a row: ingredients, a programme, an address. Each stays by itself, and what was done is told.

A run that begins with figures, quantities or times is a list. In Markdown other short lines become paragraphs of their
own, since they would run together; on a pasted page each line is one anyway. Only wrapped prose is joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accessible.article import Repair
from accessible.sources.paste.page import CONTACT, END, SMALL, STOP, PastedLine, PastedPage, changed
from accessible.sources.paste.verse import without_break
from accessible.sources.paste.wraps import goes_on

ITEMS = "Short lines in a row without signs were made items of a list."
APART = "Short lines in a row, each of which stands for itself, were kept apart."
_LONGEST = 60  # characters
_LONGEST_OF_TWO = 45
_LEAST = 3  # lines
_COUNTED = re.compile(
    r"(?:about |approx\.? |around )?(?:(?!\d+\s?%)[\d½¼¾⅓⅔⅛]|£\d|(?:an?|one|two|three|four|five|six|eight|ten|twelve|"
    r"half|several|some|few|pinch|handful|knob|drizzle|splash|dash|sprinkle|juice|zest|grated|chopped|fresh|dried|"
    r"freshly|extra|optional|salt|pepper|oil|olive|butter|water|stock|sugar|flour|milk|garlic)\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?!\d+\s?%)[\d½¼¾⅓⅔⅛]|£\d")
_HEADS = re.compile(
    r"(?:ingredients|method|directions|instructions|equipment|steps|topping|filling|dressing|to serve|to finish|notes?|"
    r"tips?|for the\b.*|you(?:['’]ll| will)? need|what you need|programme|agenda|present|apologies)\W*",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"(?:[,;]|\b(?:and|or))$")


def keep_short_lines(page: PastedPage) -> PastedPage:
    """Lists first; in Markdown then the other lines that would run together."""
    lines, repairs = list(page.lines), list[Repair]()
    for run in _runs(page):
        texts = [without_break(page.lines[index].text.strip()) for index in run]
        begin, end = _counted(texts)
        for place in run[begin:end]:
            text = f"- {without_break(lines[place].text.strip())}"
            repairs.append(changed(lines[place], text, ITEMS))
            lines[place] = PastedLine(lines[place].number, text)
    if not page.markdown:
        return page.but(lines, repairs) if repairs else page
    page = page.but(_parted(lines), repairs) if repairs else page
    return _apart(page)


def _parted(lines: Sequence[PastedLine]) -> list[PastedLine]:
    """The lines, with an empty one before and after each list, which would be one with what touches it."""
    parted: list[PastedLine] = []
    for line in lines:
        touches = parted and not line.blank and not parted[-1].blank
        if touches and not line.fixed and line.text.startswith("- ") != parted[-1].text.startswith("- "):
            parted.append(PastedLine(line.number, ""))
        parted.append(line)
    return parted


def _runs(page: PastedPage) -> Iterator[list[int]]:
    """The indexes of lines in a row that are short and end without a mark.

    On a pasted page an empty line may stand between all of them; in Markdown such lines are paragraphs already.
    """
    run: list[int] = []
    gap = 0  # how far each line of the run stands from the one before it; 0: not known yet
    for index, line in enumerate((*page.lines, PastedLine(0, "."))):
        if line.blank:
            continue
        short, step = _is_short(page, line), index - run[-1] if run else 0
        if short and run and step in ((gap,) if gap else (1, 2)) and (step == 1 or not page.markdown):
            gap = step
            run.append(index)
            continue
        closer = short and gap > step == 1  # a heading stood above, and its list begins with the line before
        if len(run[:-1] if closer else run) > 1:
            yield run[:-1] if closer else run
        run = ([run[-1], index] if closer else [index]) if short else []
        gap = 1 if closer else 0


def _is_short(page: PastedPage, line: PastedLine) -> bool:
    text = without_break(line.text.strip())
    if not page.is_text(line) or len(text) > _LONGEST or not text or text.isdigit() or "\t" in text or "    " in text:
        return False
    return not (text.endswith("-") or STOP.search(text) or _OPEN_END.search(text) or CONTACT.search(text))


def _counted(texts: Sequence[str]) -> tuple[int, int]:
    """From where to where the lines are items: a figure, a quantity or the like begins most of them."""
    counted = [bool(_COUNTED.match(text)) for text in texts]
    if True not in counted:
        return 0, 0
    begin = counted.index(True)
    end = next((place for place in range(begin, len(texts)) if _HEADS.fullmatch(texts[place])), len(texts))
    chosen = counted[begin:end]
    figures = sum(bool(_FIGURE.match(text)) for text in texts[begin:end])
    two = len(chosen) == 2 and figures == 2
    enough = len(chosen) >= _LEAST and sum(chosen) >= 2 * len(chosen) / 3 and figures * 3 >= len(chosen)
    return (begin, end) if two or enough else (0, 0)


def _apart(page: PastedPage) -> PastedPage:
    """Short lines of one paragraph of Markdown, each made a paragraph of its own."""
    made: list[PastedLine] = []
    repairs: list[Repair] = []
    block: list[PastedLine] = []
    for line in (*page.lines, PastedLine(0, "")):
        if not line.blank:
            block.append(line)
            continue
        texts = [without_break(each.text.strip()) for each in block]
        if len(block) > 1 and all(map(page.is_text, block)) and _stand_alone(block, texts):
            repairs.append(Repair(block[0].number, block[0].text.strip(), texts[0], APART, len(block)))
            for each, text in zip(block, texts, strict=True):
                made += [PastedLine(each.number, text), PastedLine(each.number, "")]
            made.pop()
        else:
            made += block
        made.append(line)
        block = []
    return page.but(made[:-1], repairs) if repairs else page


def _stand_alone(lines: Sequence[PastedLine], texts: Sequence[str]) -> bool:
    """Whether each line stands for itself: short, begun with a capital or a figure, and not all are sentences."""
    if any(SMALL.match(text) or len(text) > _LONGEST for text in texts):
        return False
    above = list(zip(lines[:-1], texts[:-1], strict=True))
    if all(END.search(text) for text in texts[:-1]):
        return False
    if all(without_break(line.text) != line.text.rstrip(" ") or line.text.endswith("  ") for line, _ in above):
        return True
    if any(goes_on(text) or _OPEN_END.search(text) for _, text in above):
        return False
    if len(texts) == 2:
        return all(len(text) <= _LONGEST_OF_TWO and not STOP.search(text) for text in texts)
    return sum(not END.search(text) for text in texts) * 2 >= len(texts)
