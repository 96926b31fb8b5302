"""Plain words: a sentence goes in, its HTML comes out as it stands, for a page whose lines end where a reader likes.

What paper needs beside the words, such as spaces at which no line ends, is added in `print/typeset`.
"""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup, escape

from accessible.article import Run, Sentence, note_id
from accessible.plan.edition import SAFE_IN_ADDRESSES, note_mark


def plain_sentence(sentence: Sentence, _before: Sentence | None = None, _after: Sentence | None = None) -> Markup:
    """A sentence as HTML: its words, bold type, links, and a space before the mark of a note."""
    return Markup("").join(_run_markup(run, sentence.id) for run in sentence.runs)


def _run_markup(run: Run, sentence_id: str) -> Markup:
    if run.note:
        return " " + note_link(run.note, sentence_id, named=True)
    markup = plain_link(run.text, run.href) if run.href else escape(run.text)
    return Markup("<strong>{}</strong>").format(markup) if run.strong else markup


def plain_link(text: str, href: str) -> Markup:
    """A link."""
    return Markup('<a class="link" href="{}">{}</a>').format(href, text)


def book_sentence(sentence: Sentence, _before: Sentence | None = None, _after: Sentence | None = None) -> Markup:
    """A sentence as XHTML for a book: as on a page, and words of another language say so."""
    return Markup("").join(_book_run(run, sentence.id) for run in sentence.runs)


def _book_run(run: Run, sentence_id: str) -> Markup:
    if run.note:
        return _run_markup(run, sentence_id)
    markup = book_link(run.text, run.href) if run.href else escape(run.text)
    markup = Markup("<strong>{}</strong>").format(markup) if run.strong else markup
    other = Markup('<span lang="{0}" xml:lang="{0}">{1}</span>')
    return other.format(run.language, markup) if run.language else markup


def book_link(text: str, href: str) -> Markup:
    """A link of a book, whose address is a URL to the letter: readers of books are stricter than browsers."""
    return plain_link(text, quote(href, safe=f"{SAFE_IN_ADDRESSES}%"))


def note_link(number: int, sentence_id: str, *, named: bool = False) -> Markup:
    """The mark of note `number` in a sentence, which leads to the note; `named` as a screen reader says it."""
    mark = note_mark(number)
    name = Markup(' aria-label="Note {}"').format(mark) if named else ""
    template = Markup('<a class="note-mark" id="{}" href="#{}"{}>{}</a>')
    return template.format(mark_id(sentence_id, number), note_id(number), name, mark)


def way_back(number: int) -> Markup:
    """What a screen reader says of the link from note `number` back to the text."""
    return Markup(' aria-label="Note {}, back to the text"').format(note_mark(number))


def mark_id(sentence_id: str, number: int) -> str:
    """The element id of the mark of note `number` in a sentence: where the note leads back to."""
    return f"mark-{sentence_id}-{number}"
