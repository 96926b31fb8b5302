"""Typesetting of words: a sentence goes in, its HTML comes out, with what belongs together kept on one line.

"10 mg" and "5 February 2027" get no-break spaces; words with hyphens or slashes are kept whole. The words
stay the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from accessible.article import Run, Sentence
from accessible.outputs.plain_words import note_link
from accessible.plan.edition import ADDRESS, LONGEST_WHOLE

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Binding:
    """One rule of what stays on one line: every space that `pattern` matches becomes a no-break space.

    A match of more than `most` characters (0: any) is no such thing, and may be longer than its line.
    """

    name: str
    pattern: re.Pattern[str]
    most: int = 0

    def bound(self, text: str) -> str:
        """The text with this rule's no-break spaces."""
        return self.pattern.sub(self._tied, text)

    def _tied(self, found: re.Match[str]) -> str:
        words = found.group()
        return words if self.most and len(words) > self.most else words.replace(" ", NO_BREAK_SPACE)


def _binding(name: str, pattern: str, most: int = 0) -> Binding:
    return Binding(name, re.compile(pattern), most)


_UNITS = (
    r"mg|g|kg|µg|μg|mcg|ng|ml|mL|l|L|dl|dL|litres?|mm|cm|m|km|metres?|miles?|mmol|mol|mmHg|bpm|beats|kcal|kJ"
    r"|IU|units?|tablets?|capsules?|drops?|puffs?|doses?|°C|°F|Hz|dB|pt|percent|%"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|points?|people|words?|pages?|parts?|per"
    r"|a\.?m\.?|p\.?m\.?|noon|million|billion"
)
_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun"
_STREETS = r"Street|Road|Lane|Avenue|Close|Drive|Way|Square|Place|Court|Terrace|Gardens|Crescent|Hill|Row|Park|House"
_NUMBERED = r"(?:volume|part|page|figure|table|step|stage|grade|type|note|issue|number)s?|no\."

# UKAAF: a dose, date or phone number is never split over lines. The same rules hold in both editions.
BINDINGS: tuple[Binding, ...] = (
    _binding("number and unit", rf"(?<=\d) (?=(?:{_UNITS})(?![\w]))"),
    # The longest telephone numbers have 18 characters; a longer row of figures is none.
    _binding("groups of figures, as in phone numbers", r"[+()\d]*\d\)?(?: \d{2,})+", most=18),
    _binding("month, day and year", rf"\b(?:{_MONTHS})\.? {_DAY},? (?=\d{{4}}\b)"),
    _binding("day and month", rf"(?<=\d) (?=(?:{_MONTHS})\b)|(?<=\dst|\dnd|\drd|\dth) (?=(?:{_MONTHS})\b)"),
    _binding("month and day or year", rf"\b(?:{_MONTHS})\.?,? (?=\d)"),
    _binding("day of the week and day", rf"\b(?:{_WEEKDAYS})\.?,? (?=(?:the )?{_DAY}\b)"),
    _binding("house and street", rf"\b\d{{1,4}}[A-Za-z]? (?:[A-Z][\w’'-]+ ){{1,2}}(?=(?:{_STREETS})\b)", most=28),
    _binding("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]? (?=\d[A-Z]{2}\b)"),
    _binding("box at the post office", r"\bP\.?O\.? Box (?=\d)"),
    _binding("sign and number, as in p = 0.03", r"(?<=\S) (?=[=<>≤≥±×÷≈]\s?[\d−-])|(?<=[=<>≤≥±×÷≈−]) (?=\d)"),
    _binding("share, as in 6 of 60", r"(?<=\d) (?=(?:of|to|in|–) \d)|(?<=\d[ \u00a0](?:of|to|in)) (?=\d)"),
    _binding("times of day, as in 10am to 4pm", r"(?<=\dam|\dpm) (?=to\b)|(?<=[ap]m[ \u00a0]to) (?=\d)"),
    _binding("what is numbered", rf"(?i)\b(?:{_NUMBERED}) (?=\d)"),
    _binding("the number of a stopping place", r"\bEnd of (?=part\b)"),
    _binding("a score, as in 7 out of 10", r"\bout of (?=\d)|(?<=\d) (?=out of \d)"),
    _binding("title and name", r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|St)\.? (?=[A-Z])"),
    _binding("currency and number", r"(?<=[£€$]) (?=\d)"),
)

# A word with something inside it after which a line could end. Long ones, such as addresses, may break.
_BREAKABLE = re.compile(r"[^\s\u00a0]*[\w)%][-/–‐?+:|@.][^\s\u00a0]+|[^\s\u00a0]+[-/–](?=[\s\u00a0]|$)")
_WHOLE = Markup('<span class="whole">{}</span>')


def bound(text: str) -> str:
    r"""The text with no-break spaces where a line must not end; as many characters as before.

    >>> bound("Take 10 mg on 5 February 2027.")
    'Take 10\xa0mg on 5\xa0February\xa02027.'
    """
    for binding in BINDINGS:
        text = binding.bound(text)
    return text


def typeset(text: str) -> Markup:
    """Bound text as HTML: words that could be split at a hyphen, slash or dash are marked as whole."""
    pieces: list[Markup] = []
    end = 0
    for found in _BREAKABLE.finditer(text):
        word = found.group()
        if look := _look(word, address=bool(ADDRESS.search(word))):
            pieces += [_ending(text[end : found.start()]), Markup('<span class="{}">{}</span>').format(look, word)]
            end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])


def _ending(text: str) -> Markup:
    """Text before an element. A space at its end gets an element of its own.

    Without that the layout engine ends the line after the first word if the text fits but the space
    does not (WeasyPrint 70.0).
    """
    if not text.endswith(" "):
        return escape(text)
    return escape(text[:-1]) + Markup("<span> </span>")


def _look(word: str, *, address: bool) -> str:
    """The classes of a word: kept whole, and shown as an address, which is broken where it is wider than its line."""
    return " ".join(["whole"] * (len(word) <= LONGEST_WHOLE) + ["shown"] * address)


def link(text: str, href: str) -> Markup:
    """A link. Nothing may stand inside it but text: the layout engine makes an annotation of each element."""
    address = bool(ADDRESS.search(text)) or text in href
    look = _look(text, address=True) if address else "link"
    return Markup('<a class="{}" href="{}">{}</a>').format(look, href, bound(text))


def css_string(label: str, room: str = r"\a0 \a0 ") -> str:
    """A list label as the CSS string of its marker, with the room that follows it."""
    return '"' + re.sub(r"[^\w.)•–-]", lambda found: f"\\{ord(found.group()):x} ", label) + room + '"'


def between(before: Sentence, after: Sentence) -> str:
    """The space between two sentences: a line ends there unless a term would be parted, as in "Dec." and "3"."""
    ending = before.text[-LONGEST_WHOLE:]
    return bound(f"{ending} {after.text[:LONGEST_WHOLE]}")[len(ending)]


def join_words(before: Sequence[Sentence], after: Sequence[Sentence]) -> str:
    """The space between a heading and its cell, where a wide table stands as a list."""
    return between(before[-1], after[0]) if before and after else " "


def _in_context(sentence: Sentence, before: Sentence | None, after: Sentence | None) -> str:
    """A sentence's text bound as it stands between its neighbours, of which a term may be a part."""
    ahead = before.text[-LONGEST_WHOLE:] + " " if before else ""
    behind = " " + after.text[:LONGEST_WHOLE] if after else ""
    text = sentence.text
    return bound(ahead + text + behind)[len(ahead) : len(ahead) + len(text)]


def bound_markup(text: str) -> Markup:
    """Plain words as HTML, bound and kept whole."""
    return typeset(bound(text))


def sentence_markup(sentence: Sentence, before: Sentence | None = None, after: Sentence | None = None) -> Markup:
    """A sentence as HTML. Spaces are bound over the whole sentence, so that bold type does not cut a dose.

    They are bound over its neighbours too: what looks like a sentence's end may be a month's ("Sept. 2027").

    The mark of a note stays with the word before it, in one element: a no-break space alone makes the
    layout engine end lines too early.
    """
    whole = _in_context(sentence, before, after)
    pieces: list[Markup] = []
    position = 0
    carried = Markup("")
    for run, following in zip(sentence.runs, (*sentence.runs[1:], None), strict=True):
        text = whole[position : position + len(run.text)]
        position += len(run.text)
        if run.note:
            pieces.append(_WHOLE.format(carried + NO_BREAK_SPACE + note_link(run.note, sentence.id)))
            carried = Markup("")
        elif following and following.note and not (run.strong or run.href):
            words, space, last = text.rpartition(" ")
            pieces.append(typeset(words) + _ending(space))
            carried = escape(last)
        elif following and text.endswith(" ") and not (run.strong or run.href):
            pieces.append(typeset(text[:-1]) + _ending(" "))
        else:
            pieces.append(_run_markup(run, text))
    return Markup("").join(pieces)


def _run_markup(run: Run, text: str) -> Markup:
    markup = link(text, run.href) if run.href else typeset(text)
    return Markup("<strong>{}</strong>").format(markup) if run.strong else markup
