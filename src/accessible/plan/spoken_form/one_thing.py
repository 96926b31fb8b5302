"""Whether a number and its unit are one thing, so that the unit is singular: a 2 cm piece, 2 mg tablets."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import text_after, text_before, word_after

THINGS = frozenset(
    "tablet tablets capsule capsules dose doses patch patches spoon spoons spoonful bottle bottles glass "
    "step steps sachet sachets pill pills bag bags strength strengths vial vials ampoule syringe syringes cup walk "
    "limit portion portions injection injections mark voucher vouchers note notes coin coins fee charge "
    "fine grant bill deposit ticket jug carton cartons jar pot rise fall increase decrease drop gap "
    "tin tins cans pack packs packet packets loaf bulb bulbs heater heaters battery batteries plug fuse "
    "piece pieces length lengths slice slices strip strips fund prize prizes care helpline service support".split()
)
"""Things that are measured: before them the unit is singular, "a ten milligram tablet"."""

ONE_OF = re.compile(r"(?:\b(?:a|an)|^[‘“\"(]*(?:A|An)|\b[Oo]ne)\s$")
THE_ONE = re.compile(
    r"\b(?:next|last|first|second|third|other|another|this|that|the|which|new|old|each|every|only|big|small|good|bad"
    r"|long|short|[a-z]+er|[a-z]+est)\sone\s$",
    re.IGNORECASE,
)
"""What makes a number and its unit one thing: "a forty watt lamp". Not "vitamin A 500 mg", nor "the next one 12 wk"."""
A_CAN = re.compile(r"\s(?:of\b|tomatoes|beans|chickpeas|lentils|coconut|tuna|soup|chopped|cider|beer)|\s?(?:[.,;)]|$)")
KINDS = (
    "round|square|deep|shallow|loose-bottomed|springform|baking|cake|loaf|pie|tart|flan|non-stick|measuring|plastic"
    "|oral|medicine|glass|metal|dosing|soluble|effervescent|dispersible|chewable|film-coated|enteric-coated"
    "|gastro-resistant|slow-release|modified-release|prolonged-release|sustained-release|white|pink|yellow|blue"
)
A_TIN = re.compile(
    rf"\s(?:(?:{KINDS})\s){{1,3}}(?:tins?|dish(?:es)?|plates?|cases?|bowls?|pans?|spoons?|syringes?|cups?|jugs?|bottles?"
    r"|tablets?|capsules?|caplets?)\b"
)
"""What is measured with what it is made of or for: "a proper 5ml measuring spoon"."""
OF_TIME = re.compile(r"(?:s|secs?|mins?|h|hrs?|wks?|yrs?)\.?$")
VERBS = frozenset("fall rise drop walk increase decrease support charge limit mark note step plug drops".split())
"""Words of `THINGS` that are verbs too, and that no time span is a measure of: "after 20 mins walk slowly"."""


def is_one_thing(match: re.Match[str]) -> bool:
    """Whether the unit is singular for the words around: "a 2 cm piece", "2 mg tablets", "£5-a-month"."""
    before = text_before(match)
    if (ONE_OF.search(before) and not THE_ONE.search(before)) or text_after(match)[:2] == "-a":
        return True
    named = word_after(match)
    if named == "can":  # the verb far more often: "30 mg can make you drowsy"
        return A_CAN.match(text_after(match)[4:]) is not None
    described = A_TIN.match(text_after(match)) is not None
    return described or (named in THINGS and not (named in VERBS and OF_TIME.search(match[0])))
