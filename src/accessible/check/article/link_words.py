"""Words of links that say nothing by themselves: an article goes in, "click here" and the like come out.

Who reads on paper cannot click, and a listener has the links in a list at the end, each by its words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from accessible.article import Article, Sentence
from accessible.check.article.article_rule import warned
from accessible.check.article.own_words import own_sentences
from accessible.errors import Finding

VAGUE = re.compile(
    r"(?:please\s)?(?:click|tap|press)\s(?:here|this|on\sthis\slink|the\slink)|(?:just\s)?here|(?:this|the)\s(?:link|page|site|website|article)"
    r"|link|more|read\s(?:more|on|this)|learn\smore|see\smore|find\sout(?:\smore)?|(?:more|further)\s(?:information|info|details)"
    r"|details|info|website|download(?:\shere)?|continue(?:\sreading)?|go",
    re.IGNORECASE,
)
CLICK = re.compile(
    r"\b(?:click|tap)(?:ing)?\s(?:here|below|above|(?:on\s)?(?:the|this|these|our)\s(?:links?|buttons?|pictures?|images?))\b"
    r"|\b(?:follow|use)\s(?:the|this)\slink\s(?:below|above)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+\.\S+|\S+@\S+")


def vague_links(article: Article) -> Iterator[Finding]:
    """Links whose words do not say where they lead, and other words that ask a reader to click."""
    for sentence in own_sentences(article):
        told = False
        for words in _links(sentence):
            if VAGUE.fullmatch(words.strip(" .…>»→")) and not _ADDRESS.fullmatch(words):
                told = True
                message = f"The link “{words}” does not say where it leads. On paper nobody can click it."
                remedy = "Make the words of the link say what is there: “our diary sheet”."
                yield warned(article, "vague-link", sentence.line, words, message, remedy)
        found = CLICK.search(sentence.text)
        if found and not told:
            message = f"“{found[0]}”: on paper and in sound nobody can click."
            remedy = "Say what is there, and write its address: it is listed at the end by itself."
            yield warned(article, "vague-link", sentence.line, found[0], message, remedy)


def _links(sentence: Sentence) -> Iterator[str]:
    """The words of each link: one may have several runs."""
    for href, runs in groupby(sentence.runs, key=lambda run: run.href):
        if href:
            yield "".join(run.text for run in runs)
