"""The ledger of a web page: its bytes, and what was read of it, go in; every word that differs comes out.

Nothing of the reader's code is used, and not its parser either: tinyhtml5's tokens (WHATWG HTML, 13.2.5) are walked in
one line, without a tree, without a choice of what is the article. Each word and sign of the body is counted, hidden or
not; programs and styles are none. Both counts must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from typing import Any

from tinyhtml5.constants import Token
from tinyhtml5.tokenizer import HTMLTokenizer

from accessible.check.article.ledger import Difference, difference_findings, differences
from accessible.check.article.word_signs import small_figure
from accessible.errors import Finding, Severity

# What is set on lines of its own (WHATWG HTML, 15.3), so that words before and after it are two.
_APART = frozenset(
    "address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main math menu nav "
    "ol optgroup option p plaintext pre search section summary svg table tbody td tfoot th thead tr ul xmp".split()
)
_WITHOUT_WORDS = frozenset(("script", "style", "title"))
# How the text within is read (13.2.6.4): as letters, without tags, up to the end tag of the same name.
_STATES = {
    "script": "script_data_state",
    "style": "rawtext_state",
    "xmp": "rawtext_state",
    "iframe": "rawtext_state",
    "noembed": "rawtext_state",
    "noframes": "rawtext_state",
    "title": "rcdata_state",
    "textarea": "rcdata_state",
    "plaintext": "plaintext_state",
}
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FIGURES = re.compile(r"[0-9+−–=()\s,-]+")
_MOVED = re.compile(r"vertical-align\s*:\s*(super|sub)(?![a-z])")
# Letters that are copied while a page is read. Its longest honest piece, a picture of 10 MB within the page, comes in
# pieces of 10,000 letters and copies a third of this; a tag's name of 1 MB, letter by letter, thirty times this.
_MOST_COPIED = 16_000_000_000
_COMPARED = 50  # letters copied take as long as one attribute that is held against all before it
_WITHOUT_NAMES = ("data_state", "entity", "character_reference", "rcdata_state", "rawtext_state", "plaintext_state")
_NEAR = 100  # open elements among which the one is looked for that ends


def unaccounted_in_page(
    content: bytes, read: str, supplied: Sequence[str], left_out: Sequence[str] = ()
) -> list[Difference]:
    """Words and signs of a page that are neither in what was read of it nor listed as left out, or too often."""
    return differences(_PageLetters().of(content), read, supplied, left_out)


def web_ledger_findings(
    file: str, content: bytes, read: str, supplied: Sequence[str], left_out: Sequence[str]
) -> list[Finding]:
    """An error for each difference: the article stops, whatever the reader thinks of it."""
    remedy = "Copy the article's words from the browser into a plain text file, use that, and tell us."
    try:
        found = unaccounted_in_page(content, read, supplied, left_out)
    except _EndlessError:
        message = "A tag or a comment of this page is longer than any program writes: its words cannot be counted."
        return [Finding("size", Severity.ERROR, message, file, remedy=remedy)]
    return difference_findings("web-words", file, "page", remedy, found)


class _EndlessError(Exception):
    pass


class _BoundedTokens(HTMLTokenizer):  # type: ignore[misc]  # it has no types
    """The page's tokens, as long as they are no endless work: each letter of a name copies what it has so far."""

    copied = 0

    def watch(self) -> None:
        """Count what the next letter copies, of the token and of its attributes. Raises `_EndlessError`."""
        token = self.current_token or {}
        data = token.get("data") or ""
        last = data[-1] if isinstance(data, list) else (data,)
        length = (
            sum(len(token.get(each) or "") for each in ("name", "publicId", "systemId"))
            + sum(map(len, last))
            + len(getattr(self, "temporary_buffer", ""))
        )
        self.copied += length + (_COMPARED * len(data) if isinstance(data, list) else 0)
        if self.copied > _MOST_COPIED:
            raise _EndlessError


def _watched(state: Callable[[_BoundedTokens], Any]) -> Callable[[_BoundedTokens], Any]:
    def watched(tokens: _BoundedTokens) -> Any:
        tokens.watch()
        return state(tokens)

    return watched


for _name in dir(HTMLTokenizer):
    if _name.endswith("_state") and not _name.startswith(_WITHOUT_NAMES):
        setattr(_BoundedTokens, _name, _watched(getattr(HTMLTokenizer, _name)))


@dataclass(slots=True)
class _PageLetters:
    """Gathers the text of a page. `open` are elements that are not at their end, with what they do to letters."""

    text: list[str] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=list)
    stretch: list[str] = field(default_factory=list)  # letters since the last tag
    silent: str = ""  # the element whose text is none of the page's
    drawn: int = 0  # drawings and equations that are open: their titles are text

    def of(self, content: bytes) -> str:
        """All that the page has in words, block by block."""
        tokenizer = _BoundedTokens(_stream(content))
        for token in tokenizer:
            match token["type"]:
                case Token.CHARACTERS | Token.SPACE_CHARACTERS:
                    if not self.silent:
                        self.stretch.append(token["data"])
                case Token.START_TAG:
                    self._end_stretch()
                    self._start(token["name"], token["data"], closed=token["selfClosing"])
                    if not self.drawn and token["name"] in _STATES:
                        tokenizer.state = getattr(tokenizer, _STATES[token["name"]])
                case Token.END_TAG:
                    self._end_stretch()
                    self._end(token["name"])
        self._end_stretch()
        return "".join(self.text)

    def _start(self, name: str, attributes: Mapping[str, Any], *, closed: bool) -> None:
        if self.silent:
            return
        if name in _APART:
            self.text.append("\n")
        if name in ("svg", "math") and not closed:
            self.drawn += 1
        if name in _WITHOUT_WORDS and not (self.drawn and (name == "title" or closed)):
            self.silent = name
            return
        self.text += _supplied_by_browser(name, attributes)
        if name not in _VOID and not (closed and self.drawn):
            self.open.append((name, _raised(name, str(attributes.get("style", "")).lower())))

    def _end(self, name: str) -> None:
        if self.silent:
            self.silent = "" if name == self.silent else self.silent
            return
        if name in ("svg", "math"):
            self.drawn = max(self.drawn - 1, 0)
        if name in _APART:
            self.text.append("\n")
        elif name == "q":
            self.text.append("”")
        for place in range(len(self.open) - 1, max(len(self.open) - _NEAR, 0) - 1, -1):
            if self.open[place][0] == name:
                del self.open[place:]
                break

    def _end_stretch(self) -> None:
        """Letters between two tags, as they show: figures that are raised or lowered."""
        text = "".join(self.stretch)
        self.stretch.clear()
        raised = ""
        for name, how in reversed(self.open[-_NEAR:]):
            if how or name in _APART:  # what is raised is raised on its line
                raised = how
                break
        small = raised and _FIGURES.fullmatch(text)
        self.text.append("".join(small_figure(letter, raised) for letter in text) if small else text)


def _raised(name: str, style: str) -> str:
    found = None if name in _APART else _MOVED.search(style)
    return {"sup": "SUPERSCRIPT", "super": "SUPERSCRIPT", "sub": "SUBSCRIPT"}.get(found[1] if found else name, "")


def _supplied_by_browser(name: str, attributes: Mapping[str, Any]) -> Iterator[str]:
    """Signs that a browser shows and the text has not: quotation marks, and pictures in the place of signs."""
    if name == "q":
        yield "“"
    names = str(attributes.get("class", "")).lower().split()
    if name == "img" and ("emoji" in names or "wp-smiley" in names):
        yield str(attributes.get("alt", ""))


def _stream(content: bytes) -> BytesIO | StringIO:
    """UTF-8 where it is that; else as the page says, which the tokenizer looks for by itself."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return BytesIO(content)
    return BytesIO(content) if "\0" in text else StringIO(text)
