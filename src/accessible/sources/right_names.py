"""The right name for a file: the one that it has and its neighbours go in, the one that it should have comes out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

_NUMBER = re.compile(r"\s*(\d{1,3})(?!\d)[\s._)-]*")
_TEXTS = (".md", ".txt", ".docx", ".html", ".htm")
# Kinds of files that are plain text under another name: renaming is enough.
PLAIN_TEXTS = (".markdown", ".mdown", ".mdtext", ".mdwn", ".mkd", ".mkdn", ".text")


def unnumbered(name: str) -> str:
    """The name without the number that it begins with."""
    return _NUMBER.sub("", name, count=1) or name


def right_name(name: str, there: Iterable[PurePath]) -> str:
    """The name that the article `name` should have, beside the files that are `there`.

    Its number stays; without one it comes after the last article.

    >>> there = [PurePath("01-news.md"), PurePath("02-rest.txt")]
    >>> right_name("My Article (final).md", there), right_name("3. Café visits.MD", there)
    ('03-my-article-final.md', '03-cafe-visits.md')
    >>> right_name("Letter from Sam.docx", there), right_name("04-rest.md.txt", there)
    ('03-letter-from-sam.docx', '04-rest.md')
    """
    stem, ending = name.strip(), ".md"
    while (suffix := PurePath(stem).suffix.casefold()) and re.fullmatch(r"\.[a-z]{2,8}", suffix):
        stem = stem[: -len(suffix)].rstrip()
        ending = suffix if suffix in _TEXTS else ending
    found = _NUMBER.match(stem)
    words = plain_name(stem[found.end() :] if found else stem) or "article"
    taken = {path.stem for path in there if path.name != name}
    number = int(found[1]) if found else next_number(taken)
    while (right := f"{number:02}-{words}") in taken:
        number = max(number + 1, next_number(taken))
    return right + ending


def plain_name(words: str) -> str:
    """The words in small letters without accents, with hyphens between them."""
    folded = unicodedata.normalize("NFKD", words.casefold().replace("ß", "ss").replace("&", " and "))
    letters = "".join(each for each in folded if not unicodedata.combining(each) and each not in "'’")
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def next_number(stems: Iterable[str]) -> int:
    """The number after the highest that a name begins with."""
    numbers = [int(found[1]) for stem in stems if (found := _NUMBER.match(stem))]
    return max(numbers, default=0) + 1
