"""Verse: lines of a poem stay lines, and stanzas stay apart.

Prose that was broken at a width has lines in small letters, or lines that are full. Verse has short lines of several
words, which mostly begin with capitals and mostly end no sentence. In Markdown a stanza becomes a quotation, with each
line a paragraph of its own; on a pasted page its lines are marked as verse, and their reader does the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accessible.article import Repair
from accessible.sources.paste.page import ADDRESS, END, SMALL, PastedLine, PastedPage

WHAT = "Lines of verse were kept apart, each stanza by itself."
_LONGEST = 60  # characters
_LEAST_WORDS = 3.5  # a line, on the average: items of a list have fewer
_LEAST_LINES = 4
_MOST_ENDED = 0.7  # of the lines end a sentence
_CAPITALS = 0.8  # of the lines begin with one
_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)$")
_PAUSE = re.compile(r"[.!?…,;:–—][\"'”’)\]]*$")
_NO_VERSE = re.compile(r"\S@\S|www\.|https?:|\d[\d ]{6,}\d|^\s*[\d£½¼¾]|:$")
_POINT = re.compile(r"^(\d{1,3})([.)]) ")


def without_break(text: str) -> str:
    """A line without Markdown's sign for a break at its end."""
    return _BREAK.sub("", text).rstrip()


def keep_verse(page: PastedPage) -> PastedPage:
    """Every stanza of every poem."""
    lines, repairs = list(page.lines), list[Repair]()
    for poem in _poems(page):
        first = page.lines[poem[0][0]]
        count = sum(end - begin for begin, end in poem)
        repairs.append(Repair(first.number, first.text.strip(), without_break(first.text.strip()), WHAT, count))
        for begin, end in poem:
            for index in range(begin, end):
                lines[index] = replace(lines[index], verse=True)
    if not repairs:
        return page
    return page.but(_quoted(lines) if page.markdown else lines, repairs)


def _quoted(lines: Sequence[PastedLine]) -> list[PastedLine]:
    quoted: list[PastedLine] = []
    for line in lines:
        if not line.verse:
            quoted.append(line)
            continue
        if quoted and quoted[-1].verse:
            quoted.append(PastedLine(line.number, ">"))
        words = _POINT.sub(r"\1\\\2 ", without_break(line.text.strip()))
        quoted.append(replace(line, text=f"> {words}"))
    return [replace(line, verse=False) for line in quoted]


def _poems(page: PastedPage) -> list[list[tuple[int, int]]]:
    """The stanzas, as (first line, line after the last), of each poem."""
    poems: list[list[tuple[int, int]]] = []
    poem: list[tuple[int, int]] = []
    for begin, end in _blocks(page.lines):
        if _is_stanza(page, page.lines[begin:end]):
            poem.append((begin, end))
            continue
        poems.append(poem)
        poem = []
    return [each for each in (*poems, poem) if each and _is_poem(page, each)]


def _blocks(lines: Sequence[PastedLine]) -> list[tuple[int, int]]:
    starts = [index for index, line in enumerate(lines) if not line.blank and (not index or lines[index - 1].blank)]
    ends = [next((end for end in range(start, len(lines)) if lines[end].blank), len(lines)) for start in starts]
    return list(zip(starts, ends, strict=True))


def _broken(page: PastedPage, lines: Sequence[PastedLine]) -> bool:
    """Whether each line but the last has Markdown's sign for a break."""
    return page.markdown and len(lines) > 2 and all(_BREAK.search(line.text) for line in lines[:-1])


def _is_stanza(page: PastedPage, lines: Sequence[PastedLine]) -> bool:
    texts = [without_break(line.text.strip()) for line in lines]
    if len(lines) < 2 or any(len(text) > _LONGEST or ADDRESS.match(text) for text in texts):
        return False
    if _broken(page, lines):
        return all(not line.fixed for line in lines) and _words(texts) >= _LEAST_WORDS
    if any(not page.is_text(line) or _NO_VERSE.search(text) for line, text in zip(lines, texts, strict=True)):
        return False
    return sum(not SMALL.match(text) for text in texts) >= _CAPITALS * len(texts) and _words(texts) >= _LEAST_WORDS


def _words(texts: Sequence[str]) -> float:
    return sum(len(text.split()) for text in texts) / len(texts)


def _is_poem(page: PastedPage, stanzas: Sequence[tuple[int, int]]) -> bool:
    """Whether its lines end like verse: few with a sentence, some with a pause or else in several stanzas."""
    lines = [line for begin, end in stanzas for line in page.lines[begin:end]]
    if all(_broken(page, page.lines[begin:end]) for begin, end in stanzas):
        return True
    texts = [without_break(line.text.strip()) for line in lines]
    ended, paused = (sum(bool(sign.search(text)) for text in texts) for sign in (END, _PAUSE))
    several = len(stanzas) > 1 and all(end - begin > 2 for begin, end in stanzas)
    return len(texts) >= _LEAST_LINES and ended <= _MOST_ENDED * len(texts) and (several or paused >= len(texts) / 4)
