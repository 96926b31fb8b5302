"""What the ledgers of Word files and of web pages share: words of a file and of what was read go in, differences out.

What was read is our Markdown, with the words that were left out below it. Its marks are taken off here by a few
patterns. Nothing of the readers' code is used.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible.errors import Finding, Severity, quote

MOST_TOLD = 20  # differences; where there are more, something whole is not understood
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]", re.UNICODE)
_MOST_JOINED = 60  # letters of a word that may be two without a space between them
_COUNTED_ASCII = frozenset("%<>")  # of the signs that are no marks of Markdown
# A sign with a stroke before it is a sign. Without it, a star is a mark, and so is a tag that was left on purpose.
_SIGN_OR_MARK = re.compile(r"\\([^\w\s])|</?[a-z][a-z0-9]*>|[*<>]|^#{2,4} ", re.MULTILINE)
_UNESCAPED = r"(?<!\\)((?:\\\\)*)"  # two strokes are a stroke that is a sign
_MARKS = (
    # pictures, of which the caption is the file's
    (re.compile(_UNESCAPED + r"!\[(?:\\.|[^\]\\])*\]\([^\s)]*(?:\s+\"((?:\\.|[^\"\\])*)\")?\)"), r"\1 \2 "),
    (re.compile(r"^::: question$", re.MULTILINE), "Question"),  # that is the label when there is no other
    (re.compile(r"^::: answer$", re.MULTILINE), "Answer"),
    (re.compile(r"^::: (?:question|answer|box) ", re.MULTILINE), " "),
    # A note's mark does not part a word; the colon behind it may be the text's own, as in "10[^1]:1".
    (re.compile(_UNESCAPED + r"\[\^\d+\]"), r"\1"),
    (re.compile(_UNESCAPED + r"\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)"), r"\1\2"),  # addresses behind words
)
_SUPPLIED = re.compile(r"\d{1,9}\.|Table|\S*[:/.#\\]\S*")  # what a reader may add: an item's number, an address


@dataclass(frozen=True, slots=True)
class Difference:
    """A word or sign that the file has `in_file` times, and what was read of it `in_read` times."""

    word: str
    in_file: int
    in_read: int
    near: str


def differences(whole: str, read: str, supplied: Sequence[str], left_out: Sequence[str] = ()) -> list[Difference]:
    """Words and signs of a file's text that are neither in what was read nor listed as left out, or too often.

    `read` has what was read, `supplied` what of it a reader added: nothing but numbers and addresses is believed.
    `left_out` are listed words that may have stood without a space beside words that were kept: "Page" in "Page2".
    """
    in_file = tokens(whole)
    in_read = tokens(_unmarked(read))
    for added in supplied:
        if _SUPPLIED.fullmatch(added):
            in_read.subtract(tokens(added))
    listed = tokens(" ".join(left_out))
    for word in [word for word in in_file if in_file[word] > in_read[word]] if listed else ():
        for pieces in _pieces(word):
            while in_file[word] > in_read[word] and _are_surplus(pieces, in_file, in_read, listed):
                in_read.subtract(pieces)
                in_read[word] += 1
    wrong = sorted(word for word in in_file | in_read if in_file[word] != in_read[word])
    return [Difference(word, in_file[word], in_read[word], _near(word, whole)) for word in wrong]


def difference_findings(code: str, file: str, what: str, remedy: str, found: Sequence[Difference]) -> list[Finding]:
    """An error for each difference: the article stops, whatever its reader thinks of it. `what` is the file's kind."""
    return [
        Finding(
            code,
            Severity.ERROR,
            f'"{each.word}" stands {each.in_file} times in the {what}, but {each.in_read} times in what was read.',
            file,
            words=quote(each.near),
            remedy=remedy,
        )
        for each in found[:MOST_TOLD]
    ]


def _pieces(word: str) -> Iterator[tuple[str, ...]]:
    """A word in two or three; never between two figures: 100 is not 10 and 0."""
    seams = [place for place in range(1, len(word)) if not (word[place - 1].isdigit() and word[place].isdigit())]
    if len(word) <= _MOST_JOINED:
        yield from ((word[:place], word[place:]) for place in seams)
        yield from ((word[:a], word[a:b], word[b:]) for a in seams for b in seams if a < b)


def _are_surplus(pieces: Sequence[str], in_file: Counter[str], in_read: Counter[str], listed: Counter[str]) -> bool:
    """Whether what was read has these pieces too often, one of them among what was left out."""
    spare = all(in_read[piece] > in_file[piece] for piece in pieces)
    return spare and any(listed[piece] for piece in pieces)


def tokens(text: str) -> Counter[str]:
    """Words, and the signs that are no marks of Markdown."""
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\ufeff", "").replace("\u2011", "-")
    return Counter(each for each in _TOKEN.findall(plain) if each[0].isalnum() or _is_counted(each))


def _near(word: str, whole: str) -> str:
    found = re.search(rf".{{0,30}}{re.escape(word)}.{{0,30}}", whole)
    return " ".join(found.group().split()) if found else word


def _is_counted(sign: str) -> bool:
    return not sign.isascii() or sign in _COUNTED_ASCII


def _unmarked(read: str) -> str:
    """What was read, without the marks of Markdown: a mark is a sign with no stroke before it."""
    for mark, plain in _MARKS:
        read = mark.sub(plain, read)
    read = _SIGN_OR_MARK.sub(lambda match: match[1] or "", read)
    return html.unescape(re.sub(r"&(?!amp;)", "&amp;", read))
