"""Names of days and months, short and long, alone and in pairs: Mon–Fri, the Jan/Feb issue, in Sept. 2027."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.dates import LONG_NAMES, NAMED, SHORT_DAYS, SHORT_MONTHS, WEEKDAY, YEAR, YEAR_END
from accessible.plan.spoken_form.rule import DASH, END, Reading, Rule, ends_sentence, text_after, text_before

DAY_BEFORE = re.compile(rf"\b{WEEKDAY}s?\.?(?:,|,? and|,? or| &|/)\s?$|\b(?:on|every|each|next|last|until|till|by)\s$")
DAY_AFTER = re.compile(rf"(?:,|,? and|,? or| &|/)\s?{WEEKDAY}\b")


OFTEN = re.compile(
    r"\b(?:is|are|opens?|open|closed|shuts?|shut|meets?|runs?|works?|rests?|busy|quiet|off)\b[^.;?!]*\s(?:on|all)\s$"
    r"|(?:^|\s)On\s$"
)
AT_A_TIME = re.compile(r",? (?:at|from|[0-9]|morning|afternoon|evening|night|next|last)")


def say_short_day(match: re.Match[str]) -> Reading:
    """Mon, Tues, Thurs and Fri are no other words; Wed, Sat and Sun are, and need another day or "on" beside them."""
    name = match["name"]
    sure = DAY_BEFORE.search(text_before(match)) or DAY_AFTER.match(text_after(match))
    shut = name == "Sun" and re.match(r":?\s(?:closed|shut)\b", text_after(match))
    if name in ("Wed", "Sat", "Sun") and not (sure or shut):
        return None
    often = OFTEN.search(text_before(match)) and not AT_A_TIME.match(text_after(match))
    if name == "Weds" and often:
        return "Wednesdays" + ends_sentence(match)
    return SHORT_DAYS[name] + ends_sentence(match)


RULES: tuple[Rule, ...] = (
    Rule(
        "range of days or months",
        rf"(?P<first>{NAMED})\.?\s?{DASH}\s?(?P<last>{NAMED}){END}(?:\.(?=,|\s[a-z0-9]))?",
        lambda match: f"{LONG_NAMES[match['first']]} to {LONG_NAMES[match['last']]}",
        "common UK usage",
        (
            ("open Mon–Fri", "open Monday to Friday"),
            ("January–March 2027", "January to March twenty twenty-seven"),
        ),
    ),
    Rule(
        "days or months with a stroke",
        rf"(?P<first>{NAMED})\.?\s?/\s?(?={NAMED}{END})",
        lambda match: f"{LONG_NAMES[match['first']]}, ",
        "a pause, no word added",
        (
            ("the Jan/Feb issue", "the January, February issue"),
            ("Mon/Wed/Fri 2pm", "Monday, Wednesday, Friday two P M"),
        ),
    ),
    Rule(
        "short name of a month",
        rf"(?P<month>{'|'.join(SHORT_MONTHS)}){END}\.?(?=\s+{YEAR}{YEAR_END})",
        lambda match: SHORT_MONTHS[match["month"]],
        "common UK usage, before a year",
        (("in Sept. 2027", "in September twenty twenty-seven"),),
    ),
    Rule(
        "short name of a month alone",
        rf"(?:Feb|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|(?<!\w)(?:Jan|Mar)(?=\.\s(?:[a-z]|I\b))){END}\.?(?!\s+[0-9])(?!\.\s[0-9])",
        lambda match: SHORT_MONTHS[match[0].rstrip(".")] + ends_sentence(match),
        "common UK usage; Jan, Mar and May may be other words",
        (("from Sept to Dec.", "from September to December."), ("in Jan. the clinic", "in January the clinic")),
    ),
    Rule(
        "short name of a day",
        rf"(?P<name>{'|'.join(SHORT_DAYS)}){END}\.?(?=,?\s+[0-9])",
        lambda match: SHORT_DAYS[match["name"]],
        "common UK usage, before a date or a time",
        (("Thurs 14 January", "Thursday the fourteenth of January"),),
    ),
    Rule(
        "short name of a day alone",
        rf"(?P<name>Mon|Tues|Tue|Thurs|Thur|Thu|Fri|Weds|Wed|Sat|Sun){END}\.?",
        say_short_day,
        "common UK usage; Wed, Sat and Sun are words too, so only among other days or inside a sentence",
        (
            ("open Mon, Wed and Fri", "open Monday, Wednesday and Friday"),
            ("closed on Sun.", "closed on Sunday."),
            ("shut on Weds.", "shut on Wednesdays."),
            ("Sat in the Sun", "Sat in the Sun"),
            ("Sat 10am–4pm; Sun closed", "Saturday ten A M to four P M; Sunday closed"),
        ),
    ),
)
