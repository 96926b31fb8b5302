"""Words of sample articles, read by the tests' own means: a file goes in, the words that must be printed come out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SAME = str.maketrans({"º": "°", "‑": "-", "‐": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def plain(text: str) -> str:
    """A text with one kind of space, quotation mark and hyphen, and with letters for what only looks like them."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_INVISIBLE).translate(_SAME)).split())


def words(text: str) -> list[str]:
    """The words and numbers of a text, in small letters."""
    return _WORD.findall(plain(text).casefold())


def said_words(spoken: str) -> list[str]:
    """The words of what is said: a hyphen parts two."""
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", plain(spoken).casefold().replace("-", " "))


# --- the source -----------------------------------------------------------------------------------------------------

_PRINTED_FIELDS = ("title", "author", "summary", "category", "key_points")
_MARKUP = (  # what Markdown and lists have beside their words
    (r"(?m)^\s*:::\s*\w*", " "),
    (r"!\[[^\]]*\]\([^\s)]*(?:\s+\"([^\"]*)\")?\)", r" \1 "),  # a picture: its alternative is said, its caption printed
    (r"\]\((?!https?:|mailto:|tel:)[^)]*\)", " "),  # a link to a page of a website
    (r"\{lang=\w+\}", " "),
    (r"\[\^\d+\]:?", " "),
    (r"(?m)^(?:Table|Summary):", " "),
    (r"(?m)^\s*(?:\d+[.)]|o)\s", " "),
    (r"(?m)^(\**)[QA][.:]\s", r"\1"),
    (r"https?://", " "),
    (r"[*\\]", ""),
)


def decoded(content: bytes) -> str:
    """A file as text, whatever program it was saved by."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding).replace("\r\n", "\n")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return content.decode("cp1252").replace("\r\n", "\n")


def source_words(text: str, removed: Sequence[str], joined: Sequence[str], *, markdown: bool) -> Counter[str]:
    """How often each word of a file must be printed: without lines that are removed, with words joined that are cut."""
    lines = text.split("\n")
    top, body = _parted(lines) if markdown else ([], lines)
    body = [line for line in body if plain(line) not in map(plain, removed)]
    text = "\n".join(_field_values(top) + body)
    for word in joined:
        text = _cut_word(word).sub(lambda match: re.sub(r"-\s+", "", match.group()), text)
    for pattern, instead in _MARKUP:
        text = re.sub(pattern, instead, text)
    return Counter(words(text))


def _cut_word(word: str) -> re.Pattern[str]:
    """A word with a hyphen at the end of a line in it, wherever it is cut."""
    cuts = (rf"{re.escape(word[:cut])}-\s*\n\s*{re.escape(word[cut:])}" for cut in range(1, len(word)))
    return re.compile("|".join(cuts), re.IGNORECASE)


def _parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The front matter's lines, and those below it."""
    rules = [number for number, line in enumerate(lines) if re.fullmatch(r"\s*[-–—]+\s*", line)]
    return (list(lines[rules[0] + 1 : rules[1]]), list(lines[rules[1] + 1 :])) if rules else ([], list(lines))


def _field_values(lines: Sequence[str]) -> list[str]:
    """The values of those fields that are printed."""
    values, name = [], ""
    for line in lines:
        if found := re.match(r"(\w+):(.*)", line):
            name = found.group(1)
        if name in _PRINTED_FIELDS:
            values.append(found.group(2) if found else line)
    return values
