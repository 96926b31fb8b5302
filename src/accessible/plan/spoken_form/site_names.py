"""Web addresses that stand for a site: The gov.uk website, the charity's Facebook.com page, MoneySavingExpert.com.

Pointed at, an address is given at the end. Where it is the name of a thing, "the web address given at the end" would be
no sentence: it is said part by part there, as readers do.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.addresses import LOCAL, PART, PARTS, PATH, spell_address
from accessible.plan.spoken_form.form import AddressStyle
from accessible.plan.spoken_form.rule import END, Reading, Rule, text_after, text_before
from accessible.plan.web_names import TOP_LEVEL

BELONGS = re.compile(
    r"(?:\b(?:the|an?|this|that|our|your|my|his|her|its|their|each|every|new|old|official|main)|\w['’]s|s['’])\s$",
    re.IGNORECASE,
)
A_PLACE = re.compile(
    r"\s(?:web\s?sites?|sites?|web\s?pages?|pages?|home\s?page|apps?|accounts?|forums?|groups?|shops?|stores?|blogs?"
    r"|portals?|domains?|registr(?:y|ies)|databases?|newsletters?|profiles?|communit(?:y|ies))\b"
)
INSIDE = re.compile(r"[\w,’”)]\s$")  # a word of the sentence stands before: its capital is the name's own
LONGEST_PATH = 16  # characters: a longer one is no part of a name
POINTED_AT = "web address given at the end"


def say_site(match: re.Match[str]) -> Reading:
    """The parts of the address where it is a name; with a long path only the article is put right."""
    host, path, before = match["host"], match["path"], text_before(match)
    owned = BELONGS.search(before) is not None
    branded = not path and host[0].isupper() and INSIDE.search(before) is not None
    if not (owned or branded or match["own"] or A_PLACE.match(text_after(match))):
        return None
    if len(path) > LONGEST_PATH:
        return POINTED_AT if owned and not match["own"] else None
    parts = re.fullmatch(".+", host + path)
    said = spell_address(parts) if parts else None
    if not isinstance(said, str):
        return said
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", said) + ("'s" if match["own"] else "")


RULES: tuple[Rule, ...] = (
    Rule(
        "site named by its address spelled",
        rf"(?P<host>[A-Za-z0-9][A-Za-z0-9-]{LOCAL}(?:\.[A-Za-z0-9-]{PART}){PARTS}\.{TOP_LEVEL}){END}(?P<path>{PATH})"
        r"(?P<own>(?<!/)['’]s)?(?![@\w])",
        say_site,
        "common UK usage: gov dot U K, where the address is the name of a thing",
        (
            ("The gov.uk website", "The gov dot U K website"),
            ("her Facebook.com page", "her Facebook dot com page"),
            ("the nhs.uk/fatigue page", "the N H S dot U K slash fatigue page"),
            ("Ask MoneySavingExpert.com about it.", "Ask Money Saving Expert dot com about it."),
            ("Booking.com's rooms", "Booking dot com's rooms"),
            ("our example.org/a-long-way-to-it-2027 page", "our web address given at the end page"),
            ("Visit nhs.uk/fatigue today.", "Visit the web address given at the end today."),
        ),
        style=AddressStyle.DEFERRED,
    ),
)
