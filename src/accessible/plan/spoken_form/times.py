"""Times of day: 10am, 2.30–3pm, at 10:30; and what may be a time, which is asked about."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import (
    BETWEEN,
    DASH,
    END,
    END_NUMBER,
    Reading,
    Rule,
    Unsure,
    ends_sentence,
    span_link,
    text_after,
    text_before,
    told,
    unsure,
    word_after,
    word_before,
)

CLOCK = r"(?:0?[0-9]|1[0-9]|2[0-4])(?:[.:][0-5][0-9])?"
HALF_DAY = r"(?:am|pm|a\.m\.?|p\.m\.?|AM|PM|A\.M\.?|P\.M\.?)"
TIME_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
TIME_WORDS = frozenset("at from by until till before after about around to and or".split() + TIME_DAYS)
ZONE = re.compile(r"\s?(?:GMT|BST|UTC)\b")
CLOSES = re.compile(
    rf"\s?{DASH}\s?(?:[01]?[0-9]|2[0-3])\.(?:00|15|30|45)(?![0-9%]|\s?(?:mg|ml|g|kg|µg|mcg|mmol|l|L|m|cm)\b)"
)
STATISTIC = re.compile(r"\b(?:CI|IQR|SD|range|ratio|mean|median|interval|score|OR|HR|RR)\b[^.]*$")
BEFORE_TIMES = frozenset(("from", "until", "till", *TIME_DAYS))


def clock_words(written: str) -> str:
    """Hour and minutes.

    >>> clock_words("10"), clock_words("10.30"), clock_words("9:05"), clock_words("4.00")
    ('ten', 'ten thirty', 'nine oh five', 'four')
    """
    hour, _, minutes = written.replace(":", ".").partition(".")
    if not minutes or minutes == "00":
        return cardinal(int(hour))
    return f"{cardinal(int(hour))} {'oh ' if minutes[0] == '0' else ''}{cardinal(int(minutes))}"


def say_time(match: re.Match[str]) -> Reading:
    """A time with am or pm, or two with the half of the day written once."""
    first = match["first"] or match["dotted"]
    times = [first, match["last"]] if first else [match["last"]]
    late = [int(re.split("[.:]", each)[0]) > 12 for each in times]
    if late[-1] and match["half"][0] in "pP" and len(match["last"]) > 3 and not any(late[:-1]):
        return _late_pm(match, times)
    if any(int(re.split("[.:]", each)[0]) not in range(1, 13) for each in times):
        return Unsure("ambiguous-time", "am and pm go with the hours 1 to 12.")
    said = [clock_words(each) for each in times]
    if match["first_half"]:
        said[0] += f" {spell(match['first_half'])}"
    link = f" {match['link'] or ('and' if BETWEEN.search(text_before(match)) else 'to')} "
    return f"{link.join(said)} {spell(match['half'])}{ends_sentence(match)}"


def _late_pm(match: re.Match[str], times: list[str]) -> Reading:
    """13.00pm: of both clocks, and one time all the same; the pm is not said twice."""
    if times[-1].startswith("24"):
        return Unsure("ambiguous-time", "am and pm go with the hours 1 to 12.")
    first = f"{clock_words(times[0])}{' ' + spell(match['first_half']) if match['first_half'] else ''}"
    link = f"{first} {match['link'] or 'to'} " if len(times) > 1 else ""
    last = _by_the_clock(times[-1].replace(".", ":")) + ends_sentence(match)
    return told("time-of-both-clocks", link + last)


def say_seconds(match: re.Match[str]) -> Reading:
    """16:30:20 as the time of a recording; an early hour may be a length of time."""
    if int(match["hour"]) < 13 and not STAMPED.search(text_before(match)):
        return None
    seconds = int(match["seconds"])
    last = f" and {cardinal(seconds)} second{'' if seconds == 1 else 's'}" if seconds else ""
    return _by_the_clock(f"{int(match['hour'])}:{match['minutes']}") + last


STAMPED = re.compile(r"\b(?:[Tt]ime ?stamp(?:ed)?|[Aa]t|clock)\b[^.;?!]{0,12}$")
RATIO = re.compile(r"\b(?:ratios?|dilut\w+|titres?|odds|mix\w*|adrenaline|score[ds]?)\b[^.;?!]*$", re.IGNORECASE)
EARLIEST = "07:00"  # before this hour a reader would write am


def say_colon_time(match: re.Match[str]) -> Reading:
    """10:30 after a word that goes with a time, or before the name of a zone; else it may be a ratio.

    No ratio is written 9:05 or 09:30.
    """
    if RATIO.search(text_before(match)) or word_after(match) == "ratio":
        return None
    no_ratio = not match[0].startswith("00") and (match[0][-2] == "0" or re.match("0[1-9]", match[0]))
    if not (no_ratio or word_before(match) in TIME_WORDS or ZONE.match(text_after(match))):
        return None
    return _by_the_clock(match[0])


def _by_the_clock(written: str) -> str:
    """A time of the 24-hour clock.

    >>> _by_the_clock("08:00"), _by_the_clock("20:00"), _by_the_clock("18:30")
    ("eight o'clock", 'twenty hundred', 'eighteen thirty')
    """
    hour, minutes = written.split(":")
    if minutes == "00":
        return f"{cardinal(int(hour))} o'clock" if 1 <= int(hour) <= 12 else f"{cardinal(int(hour))} hundred"
    return clock_words(written)


def say_colon_times(match: re.Match[str]) -> Reading:
    """08:00–20:00: two times, the later one second."""
    first, last = match["first"], match["last"]
    ratio = RATIO.search(text_before(match)) or not (first.zfill(5) >= EARLIEST or word_before(match) in TIME_WORDS)
    if ratio or first.zfill(5) >= last.zfill(5):
        return Unsure("ambiguous-time", "These may be times or ratios, or the second does not come after the first.")
    return f"{_by_the_clock(first)} {span_link(match)} {_by_the_clock(last)}"


def say_noon(match: re.Match[str]) -> Reading:
    """10am–noon, 12 noon–2pm."""
    if match["ends"]:
        last = f"{'twelve ' if match['twelve'] else ''}{match['ends']}"
        return f"{clock_words(match['first'])} {spell(match['half'])} to {last}"
    twelve = "twelve " if match["twelve_first"] else ""
    return f"{twelve}{match['begins']} to {clock_words(match['last'])} {spell(match['last_half'])}"


TRAINS = "(?:train|bus|coach|flight|ferry|service|slot|appointment|departure|showing|news)s?"


def say_train(match: re.Match[str]) -> Reading:
    """The 8.15 train: a time of day, since it runs."""
    return f"{clock_words(match['time'])} {match['what']}" if word_before(match) == "the" else None


OPENS = re.compile(r"^\W*At\s(?:about\s|around\s)?$")
SOMEBODY = re.compile(
    r",?\s(?:I|we|he|she|they|you|my|our|the\s(?:nurse|doctor|bus|taxi|train|carer|phone|alarm))\s[a-z]"
)
PART_OF_DAY = re.compile(
    r"\s(?:(?:in the|this) (?:morning|afternoon|evening)|each (?:morning|evening)|at night|tonight)\b"
)


def _is_of_the_day(match: re.Match[str]) -> bool:
    """Whether somebody does something then: "At 8.30 I woke", "at 8.30 in the morning"."""
    before, after = text_before(match), text_after(match)
    if int(match[0].partition(".")[0]) > LAST_HOUR:
        return False
    dayed = word_before(match) == "at" and PART_OF_DAY.match(after) is not None
    return dayed or (OPENS.search(before) is not None and SOMEBODY.match(after) is not None)


LAST_HOUR = 12


def say_dotted_time(match: re.Match[str]) -> Reading:
    """10.30 after "at", "from" or "until" without am or pm, or alone in a cell, may be a time or a number.

    "At 8.30 I woke" and "at 8.30 in the morning" are times.
    """
    before, quarter = word_before(match), match[0][-2:] in ("00", "15", "30", "45")
    alone = not (text_before(match) + text_after(match)).strip(" .,;")
    if quarter and _is_of_the_day(match):
        return told("times-with-full-stops", clock_words(match[0]))
    if quarter and CLOSES.match(text_after(match)) and not STATISTIC.search(text_before(match)):
        return Unsure("ambiguous-time", "These may be times or numbers.")
    if before == "at" or (match[0][-1] in "05" and before in BEFORE_TIMES) or (quarter and (alone or before == "by")):
        return Unsure("ambiguous-time", "This may be a time or a number.")
    return None


def ask_four_figures(match: re.Match[str]) -> Reading:
    """At 1700: a time of the 24-hour clock, or a number."""
    if word_before(match) == "at" and not re.match(r"\s+(?!hours|hrs|GMT|BST)\w", text_after(match)):
        return Unsure("ambiguous-time", "This may be a time, a year or a number: write 5pm for a time.")
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "noon and midnight",
        rf"(?P<first>{CLOCK})\s?(?P<half>{HALF_DAY})\s?{DASH}\s?(?P<twelve>12\s?)?(?P<ends>noon|midnight|midday){END}"
        rf"|(?P<twelve_first>12\s?)?(?P<begins>noon|midnight|midday)\s?{DASH}\s?"
        rf"(?P<last>{CLOCK})\s?(?P<last_half>{HALF_DAY}){END}",
        say_noon,
        "common UK usage",
        (
            ("10am–12 noon", "ten A M to twelve noon"),
            ("12noon–2pm", "twelve noon to two P M"),
        ),
    ),
    Rule(
        "time",
        rf"(?:(?P<first>{CLOCK})(?:\s?(?P<first_half>{HALF_DAY}))?\s?{DASH}\s?"
        rf"|(?P<dotted>(?:1[0-2]|0?[1-9])[.:][0-5][0-9])\s(?P<link>and|to|or|until|till|for)\s)?"
        rf"(?P<last>{CLOCK})\s?(?P<half>{HALF_DAY}){END}",
        say_time,
        "common UK usage; the letters named, since “am” alone is a word",
        (
            ("10am", "ten A M"),
            ("10.30am to 4 p.m.", "ten thirty A M to four P M."),
            ("10–11am", "ten to eleven A M"),
            ("8am-8pm", "eight A M to eight P M"),
            ("between 9.30 and 11.00am", "between nine thirty and eleven A M"),
            ("7.30 for 8pm", "seven thirty for eight P M"),
            ("6PM", "six P M"),
            ("at 13.30pm", "at thirteen thirty"),
        ),
        (("14pm", "ambiguous-time"),),
    ),
    Rule(
        "times of the 24-hour clock",
        rf"(?P<first>(?:[01]?[0-9]|2[0-3]):[0-5][0-9])\s?{DASH}\s?(?P<last>(?:[01]?[0-9]|2[0-3]):[0-5][0-9])"
        r"(?![0-9A-Za-z%]|[:.][0-9])",
        say_colon_times,
        "common UK usage: two with a dash are no ratio",
        (("08:15–20:00", "eight fifteen to twenty hundred"),),
        (("20:00–08:00", "ambiguous-time"), ("diluted 1:10–1:50", "ambiguous-time")),
    ),
    Rule(
        "time with seconds",
        r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minutes>[0-5][0-9]):(?P<seconds>[0-5][0-9])(?![0-9A-Za-z%]|[:.][0-9])",
        say_seconds,
        "common UK usage",
        (("It was at 16:30:20.", "It was at sixteen thirty and twenty seconds."),),
        (("It took 2:30:20.", "unclear-number"),),
    ),
    Rule(
        "time with a colon",
        r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9A-Za-z%]|[:.][0-9])",
        say_colon_time,
        "common UK usage",
        (
            ("at 10:30", "at ten thirty"),
            ("by 09:05", "by nine oh five"),
            ("from 9:00", "from nine o'clock"),
            ("14:30 GMT", "fourteen thirty G M T"),
            ("the 14:05 train", "the fourteen oh five train"),
        ),
    ),
    Rule(
        "time of a train",
        rf"(?P<time>(?:0?[1-9]|1[0-9]|2[0-3])\.[0-5][0-9])\s(?P<what>{TRAINS}|from(?=\s[A-Z])|to(?=\s[A-Z])){END}",
        say_train,
        "common UK usage",
        (("the 8.15 train", "the eight fifteen train"), ("the 9.42 from Leeds", "the nine forty-two from Leeds")),
    ),
    Rule(
        "time with a full stop",
        rf"(?:0?[1-9]|1[0-9]|2[0-3])\.[0-5][0-9](?:{END_NUMBER}|(?={DASH}[0-9]+\.[0-9]{{2}}{END_NUMBER}))(?!\s?(?:mg|ml|g|kg|µg|mcg|mmol|%|m|cm|mm|l|L|°))",
        say_dotted_time,
        "asked about, but where a sentence opens with it or a part of the day is named: told",
        (
            ("At 8.30, I joined the call.", "At eight thirty, I joined the call."),
            ("I rose at 9.15 in the morning.", "I rose at nine fifteen in the morning."),
        ),
        doubtful=(
            ("12.00.", "ambiguous-time"),
            ("Come at 10.30 if you can.", "ambiguous-time"),
            ("from 9.30 to 10.30", "ambiguous-time"),
        ),
    ),
    Rule(
        "time before h",
        rf"(?:[01][0-9]|2[0-3])\.?[0-5][0-9]h{END}",
        unsure("ambiguous-time", "This may be a time or a number of hours: write 2.30pm for a time."),
        "asked about",
        doubtful=(("at 1430h", "ambiguous-time"), ("14.30h", "ambiguous-time")),
    ),
    Rule(
        "time in four figures",
        rf"(?:[01][0-9]|2[0-3])[0-5][0-9]{END_NUMBER}",
        ask_four_figures,
        "asked about",
        doubtful=(("It starts at 1700.", "ambiguous-time"),),
    ),
)
