"""Mistakes in front matter: a line that cannot be read goes in, what a person did there and the right line come out."""

from __future__ import annotations

import re

from accessible.sources.line_faults import PLAIN_QUOTES, LineFault, LineRule, fault_near, in_quotes

FIELDS = (
    "title",
    "author",
    "kind",
    "category",
    "summary",
    "key_points",
    "language",
    "disclaimer",
    "speakers",
    "date",
    "draft",
    "say",
    "abbreviations",
    "recaps",
    "accept",
)
# Fields that programs of websites (Jekyll, Hugo, Astro, WordPress' exports) write, and that hold no words of the text.
OF_WEBSITES = frozenset(
    (
        "aliases",
        "bibliography",
        "canonical_url",
        "categories",
        "comments",
        "csl",
        "featured",
        "featuredImage",
        "featured_image",
        "filename",
        "guid",
        "keywords",
        "last_modified_at",
        "last_updated",
        "lastmod",
        "layout",
        "math",
        "nav_order",
        "original_url",
        "output",
        "parent",
        "permalink",
        "published",
        "readTime",
        "reading_time",
        "redirect_from",
        "series",
        "share",
        "sidebar",
        "slug",
        "source_url",
        "tags",
        "template",
        "thumbnail",
        "toc",
        "updated",
        "url",
        "weight",
    )
)
# Fields of theirs that do hold words, and ours in their place.
MEANT = {
    "abstract": "summary",
    "authors": "author",
    "byline": "author",
    "dek": "summary",
    "description": "summary",
    "excerpt": "summary",
    "lang": "language",
    "pubDate": "date",
    "standfirst": "summary",
    "subtitle": "summary",
}
_NAME = r"(?P<before>\s*-\s+|\s*(?:\w[\w -]*|\"[^\"]*\"|'[^']*'):\s+)"
UNREADABLE = LineFault("This line at the top cannot be read.", 'Write each field as: name: "value".')


def _quoted(found: re.Match[str]) -> str:
    return found["before"] + in_quotes(found["value"].translate(PLAIN_QUOTES).strip("\"' "))


# The first rule that finds something in a line tells of it.
RULES: tuple[LineRule, ...] = (
    LineRule(
        re.compile(rf"[ ]*\t\s*(?P<field>(?:{'|'.join(FIELDS)})\s*:.*)"),
        "A tab stands at the beginning of this line.",
        "Take it out.",
        lambda found: found["field"],
    ),
    LineRule(
        re.compile(r"[ ]*\t.*"),
        "A tab stands at the beginning of this line.",
        "Put two spaces in its place.",
        lambda found: re.sub(r"^[ \t]+", "  ", found[0]),
    ),
    LineRule(
        re.compile(r"(?P<key>[\w-]+)\s*=\s*(?P<value>.+)"),
        "Between a field and its value stands a colon here, and no equals sign.",
        "Write a colon and a space in place of the =.",
        lambda found: f"{found['key']}: {in_quotes(found['value'].translate(PLAIN_QUOTES).strip(chr(34)))}",
    ),
    LineRule(
        re.compile(r"(?P<key>\s*[\w-]+):(?P<value>[^\s:/].*)"),
        "A space is missing after the colon.",
        "Put one there.",
        lambda found: f"{found['key']}: {found['value']}",
    ),
    LineRule(
        re.compile(r"(?P<before>\s*)-(?P<value>[^\s-].*)"),
        "A space is missing after the hyphen.",
        "Put one there.",
        lambda found: f"{found['before']}- {found['value']}",
    ),
    LineRule(
        re.compile(rf"{_NAME}(?P<value>[“”„‟‘].*)"),
        "The quotation marks are curly ones.",
        'Type plain ones round the value: ".',
        _quoted,
    ),
    LineRule(
        re.compile(rf"{_NAME}(?P<value>\"[^\"]*|[^\"'\s][^\"]*\"|'[^']*)\s*"),
        "A quotation mark is missing.",
        "They stand at both ends of the value: put the other one there.",
        _quoted,
    ),
    LineRule(
        re.compile(rf"{_NAME}(?P<value>\".*\".*\"|'.*'.*')\s*"),
        "There are quotation marks within quotation marks.",
        "Make those within curly: “ ”.",
        lambda found: found["before"] + in_quotes(found["value"].strip()[1:-1]),
    ),
    LineRule(
        re.compile(rf"{_NAME}(?P<value>\"[^\"]*\"\s*[^\s#].*)"),
        "Words stand after the closing quotation mark.",
        "Put the mark at the end of the value.",
        lambda found: found["before"] + in_quotes(found["value"].replace('"', "")),
    ),
    LineRule(
        re.compile(r"(?P<before>[^\"]*)(?P<value>\"[^\"]*\\[^\"]*\")\s*"),
        "A backslash (\\) stands in the value.",
        "Leave it out.",
        lambda found: found["before"] + found["value"].replace("\\", ""),
    ),
    LineRule(
        re.compile(rf"{_NAME}(?P<value>[^\"'\s].*:(?:\s.*)?)"),
        "There is a colon in this value, and there are no quotation marks round it.",
        "Put quotation marks round the value.",
        _quoted,
    ),
    LineRule(
        re.compile(rf"{_NAME}(?P<value>(?:[&*!%@`|>{{}}\[\],?#]|-\s).*)"),
        "The value begins with a sign that has a meaning of its own here.",
        "Put quotation marks round the value.",
        _quoted,
    ),
    LineRule(
        re.compile(r"\s+(?P<value>[a-z_]+:.*)"),
        "Spaces stand before the name of this field.",
        "Take them out, so that all the fields begin at the left.",
        lambda found: found["value"],
    ),
    LineRule(
        re.compile(
            r"(?P<key>title|author|kind|category|summary|disclaimer|language|date)(?:\s+[-–—:]\s*|\s+)(?P<value>[^:\s].*)"
        ),
        "A colon is missing after the field's name.",
        "Put one there, and a space after it.",
        lambda found: f"{found['key']}: {in_quotes(found['value'].strip(chr(34)))}",
    ),
    LineRule(
        re.compile(r"(?P<key>key_points|speakers|say|abbreviations|recaps|accept)\s*"),
        "A colon is missing after the field's name.",
        "Put one there.",
        lambda found: f"{found['key']}:",
    ),
    LineRule(
        re.compile(r"\s*[^\s:#-][^:]*"),
        "This line at the top is no field: it has no name with a colon.",
        "Words of the article stand below the second line ---.",
    ),
)


def fault_at(lines: list[str], at: int, touched: set[int]) -> tuple[int, LineFault]:
    """The mistake behind what cannot be read in the line `at` (0-based): its line, and what it is.

    One that is open further up is noticed only there; lines that were put right already (`touched`) are passed over.
    """
    shown = ["" if number in touched else line for number, line in enumerate(lines)]
    near = fault_near(shown, at, RULES) or fault_near(shown, len(lines) - 1, RULES)
    return near or (min(at, len(lines) - 1), UNREADABLE)
