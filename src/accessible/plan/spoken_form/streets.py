"""St: Saint before a name, Street after one; what may be either is asked about."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import END, Reading, Rule, Unsure, ends_sentence, text_after, text_before

STREET_BEFORE = re.compile(
    r"\b(?:Church|High|Mill|Station|Main|Bridge|Queen|King|Park|Market|Chapel|Castle|School|Victoria|Albert|London"
    r"|Broad|Mary|North|South|East|West)\s$"
)
SAINT_AFTER = re.compile(
    r"\s(?:Mary|John|Peter|Paul|Michael|James|George|Andrew|David|Patrick|Thomas|Luke|Mark|Matthew|Stephen|Anne?"
    r"|Catherine|Margaret|Nicholas|Martin|Giles|Helen|Leonard|Oswald|Cuthbert)|\s[A-Z][a-z]+(?:['’]s|s['’])"
)


def say_saint(match: re.Match[str]) -> Reading:
    """St before a name is Saint, after one Street; else it is asked about."""
    after = text_after(match)
    if re.match(r"\s+[A-Z]", after) and STREET_BEFORE.search(text_before(match)) and not SAINT_AFTER.match(after):
        return "Street,"
    if re.match(r"\s+[A-Z][a-z]", text_after(match)):
        return "Saint"
    if re.search(r"[A-Z][a-z]+\s+$", text_before(match)):
        return "Street" + ends_sentence(match)
    return Unsure("ambiguous-abbreviation", "“St” may be Saint or Street.")


RULES: tuple[Rule, ...] = (
    Rule(
        "Saint without a space",
        r"St\.(?=[A-Z][a-z])",
        lambda match: None if re.search(r"[A-Z][a-z]+\s+$", text_before(match)) else "Saint ",
        "common UK usage; after a name it may be Street",
        (("at St.Matthew’s Church", "at Saint Matthew's Church"),),
        (("in High St.The shop", "unclear-full-stop"),),
    ),
    Rule(
        "Saint or Street",
        rf"St\.?{END}",
        say_saint,
        "common UK usage",
        (
            ("at St Thomas’ Hospital", "at Saint Thomas Hospital"),
            ("12 High St", "twelve High Street"),
            ("in Church St. Whixley", "in Church Street, Whixley"),
        ),
        (("the St was", "ambiguous-abbreviation"),),
    ),
)
