"""Lines that were broken in the middle of a sentence: joined where that is sure, told where it is not.

It is sure where a line of some length ends without a mark and the next goes on in small letters. On a pasted page
that has such lines, one that was full to its width goes on as well. Lines of a poem, a list without signs and an
address are short, or begin with capitals: they stay as they are. In Markdown, lines one after the other are one
paragraph anyway, so only those count between which an empty line came in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from accessible.article import Repair
from accessible.errors import Finding
from accessible.sources.paste.page import ADDRESS, BYLINE, END, ITEM, SMALL, STOP, PastedLine, PastedPage

WHAT = "Lines that were broken in the middle of a sentence were joined."
_SURE_LENGTH = 40  # characters: lines of poems, lists and addresses are shorter
_SHORT = 30
_WIDEST = 150  # characters: no page is printed wider, so a longer line is a paragraph
_FULL = 0.9  # of the page's width
# A sentence does not end with one of these.
_GOES_ON = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|as|than|that|which|who|is|are|was|were|be|been|"
    r"has|have|had|will|can|may|must|should|would|could|not|your|their|our|his|her|its|my|this|these|some|any|if))\Z",
    re.IGNORECASE,
)

# A number behind one of these waits for what it counts.
_WANTS_UNIT = re.compile(r"\b(?:about|every|for|least|most|of|over|than|to|under)\s+\d[\d.,]*\Z", re.IGNORECASE)


@dataclass(slots=True)
class _Joining:
    """The lines so far. `last` is the line of the file that the last of them ends with, `empty` what came since."""

    page: PastedPage
    width: int
    lines: list[PastedLine] = field(default_factory=list)
    last: str = ""
    widest: int = 0  # of the lines that were joined to the next one
    length: int = 0  # of the last paragraph in all
    empty: list[PastedLine] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)  # what goes on from the last line, and is not put to it yet
    repairs: list[Repair] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def join_lines(page: PastedPage) -> PastedPage:
    """Lines of one sentence become one line.

    A pasted page is gone through twice: the lines that are surely broken show the width that it was broken at.
    """
    state = _joined(page, 0)
    if state.widest and not page.markdown:
        state = _joined(page, state.widest)
    if not state.repairs and not state.findings:
        return page
    return page.but([*state.lines, *state.empty], state.repairs, findings=state.findings)


def _joined(page: PastedPage, width: int) -> _Joining:
    state = _Joining(page, width)
    for index, line in enumerate(page.lines):
        if line.blank:
            state.empty.append(line)
            continue
        if state.lines and _goes_on(state, line, page.lines[index + 1 : index + 2]):
            _join(state, line)
        else:
            near = page.markdown and not state.empty and page.is_text(line)
            state.length = len(line.text) + (state.length if near else 0)
            _close(state)
            state.lines += [*state.empty, line]
        state.empty, state.last = [], line.text.strip()
    _close(state)
    return state


def _unfinished(text: str) -> bool:
    return not STOP.search(text.rstrip())


def goes_on(text: str) -> bool:
    """Whether no sentence, and no item of a list, ends with the last word of a line. "And" and "or" join items."""
    return bool(_GOES_ON.search(text)) and not re.search(r"(?:,|\b(?:and|or))\Z", text)


def _small(text: str) -> bool:
    return bool(SMALL.match(text.strip())) and not ADDRESS.match(text)


def _goes_on(state: _Joining, line: PastedLine, following: Sequence[PastedLine]) -> bool:
    """Whether `line` goes on where the last line with words stopped."""
    page, above = state.page, state.lines[-1]
    item = bool(ITEM.match(above.text)) and not above.fixed
    begun = page.is_text(above) or item
    if page.markdown and above.text.startswith(">") and state.empty and _unfinished(state.last) and _small(line.text):
        _tell(state, above)
    if not begun or not page.is_text(line) or (page.markdown and not state.empty):
        return False
    expected = ADDRESS.match(line.text) or (line.text.strip()[:1].isdigit() and not state.empty)
    begins = _small(line.text) or (expected and _GOES_ON.search(state.last))
    if _unfinished(state.last) and begins:
        # A paragraph that begins in small letters may be an item of a list that lost its signs.
        long = state.length >= _SURE_LENGTH and not SMALL.match(above.text.strip())
        waits = not state.empty and _WANTS_UNIT.search(state.last)
        sure = (item and not state.empty) or long or bool(_GOES_ON.search(state.last) or waits)
        if sure and not _is_listed(state.last, line, following):
            return True
        if not (above.text.strip().isdigit() or BYLINE.match(line.text)):  # a number alone is told of by itself
            _tell(state, above)
        return False
    first = line.text.split(maxsplit=1)[0]
    full = _SURE_LENGTH <= len(state.last) <= state.width < len(state.last) / _FULL + len(first) + 1
    ended, text = bool(END.search(state.last)), line.text.strip()
    heading = ended and not END.search(text) and len(text) < state.width * _FULL
    return not state.empty and state.width > 0 and full and not heading and not (ended and ITEM.match(above.text))


def _is_listed(last: str, line: PastedLine, following: Sequence[PastedLine]) -> bool:
    """Whether a short line in small letters begins a list without signs: the next is just as short."""
    short = len(line.text.strip()) <= _SHORT and not END.search(line.text.rstrip())
    after = bool(following) and not following[0].blank and len(following[0].text.strip()) <= _SHORT
    return (
        short
        and after
        and not END.search(following[0].text.rstrip())
        and _small(following[0].text)
        and not _GOES_ON.search(last)
    )


def _join(state: _Joining, line: PastedLine) -> None:
    above, text = state.lines[-1], line.text.strip()
    if not state.empty and _SURE_LENGTH <= len(state.last) <= _WIDEST:
        state.widest = max(state.widest, len(state.last))
    ending, beginning = " ".join(state.last.split()[-3:]), " ".join(text.split()[:3])
    if not (state.repairs and state.repairs[-1].line == above.number):
        state.repairs.append(Repair(above.number, f"{ending}\n{beginning}", f"{ending} {beginning}", WHAT))
    else:
        first = state.repairs[-1]
        state.repairs[-1] = Repair(first.line, first.before, first.after, first.what, first.times + 1)
    state.joined.append(text)
    state.length += len(text) + 1


def _close(state: _Joining) -> None:
    """Put all that was joined to the last line at once: a long paragraph is not made anew with each of its lines."""
    if state.joined:
        above = state.lines[-1]
        state.lines[-1] = PastedLine(above.number, " ".join((above.text.rstrip(), *state.joined)))
        state.joined = []


def _tell(state: _Joining, above: PastedLine) -> None:
    state.findings.append(
        state.page.tell(
            "broken-sentence",
            above,
            "This line has no mark at its end, and the next goes on in small letters.",
            "If they are one sentence, put them on one line. If not, end the first with a mark.",
        )
    )
