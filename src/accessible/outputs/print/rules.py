"""Rules: which structure type an HTML element becomes, in one table.

An element without a rule is passed through: its words belong to what it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class TagRule:
    """What an HTML element becomes: a standard structure type (ISO 32000-1, 14.8.4), or nothing.

    `look` is the class that it must have (`*`: any), `inside` the type that it must stand in directly.
    `within` is a type that must be around it, and is made if the HTML has no element for it.
    """

    element: str
    becomes: str
    clause: str
    look: str = ""
    inside: str = ""
    within: str = ""


# The first rule that fits is taken. Clauses are those of ISO 32000-1 or, with UA, of ISO 14289-1.
RULES: tuple[TagRule, ...] = (
    TagRule("div", "Note", "14.8.4.4.1, UA 7.9", look="note"),
    TagRule("div", "TOCI", "14.8.4.2", look="entry", within="TOC"),
    TagRule("li", "TOCI", "14.8.4.2", look="entry", within="TOC"),
    TagRule("ul", "TOC", "14.8.4.2", look="contents"),
    TagRule("ol", "TOC", "14.8.4.2", look="contents"),
    TagRule("div", "LI", "14.8.4.3.3", inside="L"),  # groups a dt with its dd (HTML, 4.4.15)
    TagRule("section", "Sect", "14.8.4.2"),
    TagRule("nav", "Sect", "14.8.4.2"),
    TagRule("article", "Art", "14.8.4.2"),
    TagRule("blockquote", "BlockQuote", "14.8.4.2"),
    TagRule("p", "P", "14.8.4.3.2"),
    TagRule("pre", "P", "14.8.4.3.2"),
    TagRule("summary", "P", "14.8.4.3.2"),
    *(TagRule(f"h{level}", "H", "14.8.4.3.2, UA 7.4.2") for level in range(1, 7)),
    TagRule("ul", "L", "14.8.4.3.3"),
    TagRule("ol", "L", "14.8.4.3.3"),
    TagRule("dl", "L", "14.8.4.3.3"),
    TagRule("li", "LI", "14.8.4.3.3", within="L"),
    TagRule("dt", "Lbl", "14.8.4.3.3", within="LI"),
    TagRule("dd", "", "", inside="LBody"),
    TagRule("dd", "LBody", "14.8.4.3.3", within="LI"),
    TagRule("table", "Table", "14.8.4.3.4"),
    TagRule("caption", "Caption", "14.8.4.2"),
    TagRule("thead", "THead", "14.8.4.3.4"),
    TagRule("tbody", "TBody", "14.8.4.3.4"),
    TagRule("tfoot", "TFoot", "14.8.4.3.4"),
    TagRule("tr", "TR", "14.8.4.3.4"),
    TagRule("th", "TH", "14.8.4.3.4, UA 7.5"),
    TagRule("td", "TD", "14.8.4.3.4, UA 7.5"),
    TagRule("figcaption", "Caption", "14.8.4.2"),
    TagRule("figure", "Div", "14.8.4.2"),
    TagRule("div", "Div", "14.8.4.2", look="*"),  # a div without a class says nothing
    TagRule("header", "Div", "14.8.4.2", look="*"),
    TagRule("footer", "Div", "14.8.4.2", look="*"),
    TagRule("aside", "Div", "14.8.4.2", look="*"),
    TagRule("main", "Part", "14.8.4.2", look="*"),
)

# Elements of running text. They have no tags of their own: PDF has no types for bold or small (HTML, 4.5).
INLINE = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u"
    " var wbr".split()
)
# Types that hold other elements only: text inside them needs a paragraph (14.8.4.2).
GROUPING = frozenset("Document Part Art Sect Div BlockQuote TOC TOCI L LI Table THead TBody TFoot TR".split())


def rule_for(element: Element, holder: str) -> TagRule | None:
    """The first rule that fits an element that stands in a tag of the type `holder`."""
    looks = element.get("class", "").split()
    for rule in RULES:
        look = not rule.look or rule.look in looks or (rule.look == "*" and looks != [])
        if rule.element == element.tag and look and rule.inside in ("", holder):
            return rule
    return None
