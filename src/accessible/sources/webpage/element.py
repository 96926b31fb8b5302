"""What an element of a web page is by its name and attributes: hidden, raised, a block, a control, and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.sources.manuscript.raised import on_the_line
from accessible.sources.webpage.parse import Element

# HTML Living Standard, 15.3: what begins on a line of its own, unless a style sheet says otherwise.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p "
    "plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)
# Never words of the page: programs, styles, and what only browsers without them show.
SILENT = frozenset(("script", "style", "head", "title", "meta", "link", "base", "param", "source", "track"))
UNSHOWN = {
    "template": "a template that the browser does not show",
    "noscript": "what browsers show where scripts are switched off",
    "noembed": "what very old browsers show",
    "noframes": "what very old browsers show",
    "iframe": "what browsers show in place of another page",
    "object": "what browsers show where a film or a file cannot be shown",
    "video": "what browsers show where a film cannot be shown",
    "audio": "what browsers show where a sound cannot be played",
    "canvas": "what browsers show in place of a drawing by a program",
    "applet": "what browsers show in place of an old program",
    "datalist": "choices of a form",
    "rp": "brackets that a browser does not show",
}
HIDDEN = "hidden by the page"
_DISPLAY = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_FIRST = 1_000  # signs
_SPACES = re.compile(r"[ \t\n\r\f]+")
# Names that sites give to words which only screen readers say (Bootstrap, WordPress, GOV.UK, Drupal).
_UNSEEN = frozenset(
    "visually-hidden visuallyhidden sr-only screen-reader-text screen-reader-only govuk-visually-hidden "
    "nhsuk-u-visually-hidden element-invisible show-for-sr a11y-hidden assistive-text".split()
)


def name_of(element: Element) -> str:
    """The element's name; empty for a comment."""
    return element.tag.rpartition(":")[2].lower() if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute's text without spaces around it."""
    return (element.get(name) or "").strip()


def classes(element: Element) -> list[str]:
    """The names that an element's style is known by, in small letters."""
    return attribute(element, "class").lower().split()


def hidden_reason(element: Element) -> str:
    """Why a browser does not show an element; empty for one that it does."""
    name = name_of(element)
    if name in UNSHOWN:
        return UNSHOWN[name]
    shut = name == "dialog" and element.get("open") is None
    if shut or element.get("hidden") is not None or _DISPLAY.search(attribute(element, "style")):
        return HIDDEN
    return "words for screen readers, which the page does not show" if _UNSEEN.intersection(classes(element)) else ""


def is_struck(element: Element) -> bool:
    """Whether a line goes through its words."""
    return name_of(element) in ("del", "s", "strike") or bool(_STRUCK.search(attribute(element, "style")))


def is_strong(element: Element) -> bool:
    """Whether its words are bold, or stressed otherwise."""
    return name_of(element) in ("b", "strong", "em", "i", "u") or bool(_BOLD.search(attribute(element, "style")))


def raised_by(element: Element) -> str:
    """Whether its words are raised or lowered: "superscript", "subscript" or nothing."""
    if name_of(element) in BLOCKS:
        return ""
    found = _RAISED.search(attribute(element, "style"))
    how = found[1].lower() if found else name_of(element)
    return {"sup": "superscript", "super": "superscript", "sub": "subscript"}.get(how, "")


def folded(text: str) -> str:
    """Spaces and line ends as a browser shows them: one space."""
    return _SPACES.sub(" ", text)


def is_silent(element: Element) -> bool:
    """Whether an element is a comment, or its text is a program's or the browser's. A drawing's title is words."""
    name = name_of(element)
    drawn = name == "title" and any(name_of(each) == "svg" for each in element.iterancestors())
    return not name or (name in SILENT and not drawn)


def drawn_words(element: Element) -> str:
    """The words that a drawing shows; its title and description are shown by none."""
    return " ".join(words_of(each) for each in element.iter("text", "foreignobject", "foreignObject"))


def sign_of(element: Element) -> str:
    """The sign that a small picture stands for, as WordPress has them; empty for any other picture."""
    small = name_of(element) == "img" and {"emoji", "wp-smiley"}.intersection(classes(element))
    return attribute(element, "alt") if small else ""


def words_of(element: Element, *, as_it_stands: bool = False) -> str:
    """All words in an element, hidden ones too, on one line; those of programs and styles are none.

    `as_it_stands`: with the spaces at its ends, which part its words from its neighbours'.
    """
    words = folded("".join(_words(element, raised_by(element))))
    return words if as_it_stands else " ".join(words.split())


def first_words(element: Element) -> str:
    """The first words in an element, more than any line of a list has."""
    found: list[str] = []
    length = 0
    for piece in _words(element, raised_by(element)):
        found.append(piece)
        length += len(piece.strip())
        if length > _FIRST:
            break
    return " ".join(folded("".join(found)).split())


def _words(element: Element, raised: str) -> Iterator[str]:
    name = name_of(element)
    if is_silent(element):
        return
    apart = name in BLOCKS or name in ("br", "svg", "math", "hr")
    yield sign_of(element)
    yield " " if apart else "“" if name == "q" else ""
    yield lettered(element.text or "", raised)
    for child in element:
        yield from _words(child, "" if name_of(child) in BLOCKS else raised_by(child) or raised)
        yield lettered(child.tail or "", raised)
    yield " " if apart else "”" if name == "q" else ""


def lettered(text: str, raised: str) -> str:
    """The words as signs of one line, as far as they are figures; other raised letters as they are."""
    on_line = on_the_line(text, raised, "")
    return text if on_line is None else on_line
