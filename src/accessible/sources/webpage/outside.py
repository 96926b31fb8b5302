"""The whole body of a web page: its tree and the proposed text go in; blocks, and what is left out or asked, come out.

Every word is put into one of four places: the article, the list of what was left out, the words that are asked about,
or between tags that stop the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible.sources.webpage import doubts
from accessible.sources.webpage.element import BLOCKS, hidden_reason, is_silent, name_of, words_of
from accessible.sources.webpage.furniture import is_defined
from accessible.sources.webpage.inside import Around
from accessible.sources.webpage.parse import Element
from accessible.sources.webpage.story import StoryOfPage


@dataclass(slots=True)
class PageReader:
    """Reads the body; `way` are the elements that the proposed text, `main`, is in."""

    text: StoryOfPage
    main: Element
    way: frozenset[Element] = frozenset()

    def read(self, body: Element) -> None:
        """All of the body."""
        self.way = frozenset(self.main.iterancestors())
        if body in self.way:
            self._outer(body)
        else:
            self.text.within(body, Around())
        self.text.end(Around())
        self.text.story.blocks = tuple(self.text.blocks)
        for telling, found in self.text.told.items():
            words = "; ".join(dict.fromkeys(each for _, each in found if each))
            self.text.composer.warn(telling.code, found[0][0], words, telling.message, telling.remedy)

    def _outer(self, element: Element) -> None:
        """An element that the proposed text is in: what else is in it is no part of the article, or asked about."""
        self._ask(element.text or "")
        for child in element:
            if child is self.main:
                self.text.within(child, Around())
                self.text.end(Around())
            elif child in self.way:
                self._outer(child)
            else:
                self._ask("".join(self._strays(child)))
            self._ask(child.tail or "")

    def _strays(self, element: Element) -> Iterator[str]:
        """The words of an element outside the proposed text that are on no list."""
        name = name_of(element)
        if is_silent(element):
            return
        if element is self.text.title or self.text.lists.is_article(element):
            self._within_alone(element)
            return
        hidden = hidden_reason(element)
        reason = hidden or self.text.lists.reason(element) or self.text.lists.reason_by_words(element)
        if hidden and self.text.title not in element.iter():
            self.text.leave_out(words_of(element), hidden)
        elif reason and self.text.title not in element.iter():
            rule, _ = self.text.lists.rule(element)
            self.text.leave_out_or_ask(element, reason, cautions_only=is_defined(rule))
        elif any(name_of(each) in BLOCKS for each in element.iterdescendants()):
            yield f"\n{element.text or ''}"
            for child in element:
                yield from self._strays(child)
                yield child.tail or ""
            yield "\n"
        else:
            yield f"\n{words_of(element)}\n" if name in BLOCKS else words_of(element, as_it_stands=True)

    def _within_alone(self, element: Element) -> None:
        self.text.end(Around())
        name = name_of(element)
        if name in BLOCKS:
            self.text.block(element, name, Around())
        else:
            self.text.inline(element, name, Around())
        self.text.end(Around())

    def _ask(self, words: str) -> None:
        """Ask about words outside: they stand below the article that intake writes, and stop it until then."""
        paragraphs = [" ".join(each.split()) for each in words.split("\n") if each.strip()]
        if not paragraphs:
            return
        whole = " ".join(paragraphs)
        if reason := self.text.lists.reason_for_text(whole):
            self.text.leave_out(whole, reason)
        elif self.text.lists.has_as_article(whole):
            for each in paragraphs:
                self.text.words(each, Around())
                self.text.end(Around())
        else:
            self.text.put_aside(paragraphs, doubts.OUTSIDE)
