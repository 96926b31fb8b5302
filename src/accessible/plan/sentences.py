"""Sentences: runs of a block go in, the same runs come out, cut where a sentence ends and nowhere else.

Nothing is lost: the texts of all sentences, joined by one space, are the block's text with its white
space folded. A cut too few costs a breath; a cut too many breaks "Dr. Ward" or "3.5 mg", so the rules
only cut where they are sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible.article import Run
from accessible.plan.initials import ends_capitals, is_initial, is_label
from accessible.plan.points import is_point
from accessible.plan.shortenings import goes_on

# Possessive, and begun only where no mark stands before: a line of 50,000 full stops must not take minutes.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?:\[[0-9][0-9,–\s-]{0,20}\])?(?=\s+[\"'“‘(\[]*[A-Z0-9À-Þ£€$½¼¾⅓⅔])")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
_CAPITALS = re.compile(r"[A-Z](?:\.[A-Z])*")
_LONGEST_ABBREVIATION = 40  # characters looked at before a full stop


def boundaries(text: str) -> Iterator[int]:
    """Offsets in `text` just after each sentence's last mark, the end of the text left out.

    >>> text = 'Dr. Ward took 3.5 mg. "Did it help?" Yes.'
    >>> [text[:end][-6:] for end in boundaries(text)]
    ['.5 mg.', 'help?"']
    """
    for match in _END.finditer(text):
        if not _is_abbreviation(text, match):
            yield match.end()


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop at `match` belongs to "Dr.", "e.g." or an initial."""
    if match.group() != ".":
        return False
    if is_point(text, match.start()) or goes_on(text, match.end()):
        return True
    word_match = _LAST_WORD.search(text[max(match.end() - _LONGEST_ABBREVIATION, 0) : match.end()])
    word = word_match.group(1) if word_match else ""
    # "J. Smith", "Dr J.R. Smith": initials; "vitamin D. Nurses", "has M.E. Nurses": the end of a sentence.
    if not _CAPITALS.fullmatch(word):
        return False
    first = match.start() - len(word)
    if is_initial(text, first) or is_label(text, first):
        return True
    return len(word) > 1 and not ends_capitals(text, first, match.end())


def fold_space(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with white space folded to single spaces across them, and none at either end."""
    folded: list[Run] = []
    open_space = True  # as if a space stood before the text, so that leading space goes
    for run in runs:
        text = re.sub(r"\s+", " ", run.text)
        if open_space:
            text = text.removeprefix(" ")
        if text:
            open_space = text.endswith(" ")
        if text or run.note:
            folded.append(run if text == run.text else replace(run, text=text))
    return _strip_end(folded)


def _strip_end(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without a space at the end, empty runs left out (note marks stay)."""
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].text:
            if runs[index].text.endswith(" "):
                runs[index] = replace(runs[index], text=runs[index].text.rstrip(" "))
            break
    return tuple(run for run in runs if run.text or run.note)


def split_sentences(runs: Sequence[Run]) -> tuple[tuple[Run, ...], ...]:
    """The runs of a block, cut into the runs of its sentences."""
    whole = fold_space(runs)
    text = "".join(run.text for run in whole)
    if not text:
        return (whole,) if whole else ()
    pieces = _cut(whole, [*boundaries(text), len(text)])
    return tuple(sentence for sentence in map(fold_space, pieces) if sentence)


def _cut(runs: Sequence[Run], ends: Sequence[int]) -> list[list[Run]]:
    """The runs cut at the offsets `ends`; a note mark belongs to the sentence that ends where it stands.

    ("pace.[^1] Next": the mark right after the full stop closes the sentence before it.)
    """
    pieces: list[list[Run]] = [[] for _ in ends]
    position = index = 0
    for run in runs:
        begun = position  # where the run begins in the block
        while position < begun + len(run.text):
            while position >= ends[index]:
                index += 1
            head = run.text[position - begun : ends[index] - begun]
            pieces[index].append(replace(run, text=head))
            position += len(head)
        if not run.text:
            pieces[index].append(run)
    return pieces
