"""Names made of capitals, or of letters and digits; and words that may not be words."""

from __future__ import annotations

import re

from accessible.plan.lexicon import with_suffix
from accessible.plan.spoken_form import joined_words
from accessible.plan.spoken_form.abbreviations import (
    ALSO_WORDS,
    AS_WORDS,
    CONTRACTED,
    DETERMINERS,
    DOSE_LATIN,
    LETTER_NAMERS,
    LETTERS,
    STRESSED,
    STRESSED_TOGETHER,
    TWO_LETTER_WORDS,
    WORDS_TOO,
)
from accessible.plan.spoken_form.capitals import DOSE_NEAR, in_run, say_it_or_us, say_no_noun, say_unlisted
from accessible.plan.spoken_form.letters import letter, spell
from accessible.plan.spoken_form.numbers import cardinal, digits
from accessible.plan.spoken_form.numerals import ROMAN
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    LETTER,
    WORD,
    Reading,
    Rule,
    Unsure,
    any_of,
    text_after,
    text_before,
    told,
    word_before,
)
from accessible.plan.spoken_form.short_forms import AFTER_DOSE

SMALLEST = 2  # letters: capitals of a small word alone may be a person in minutes
AFTER_NUMBER = re.compile(r"[0-9]\s?$")


def say_capitals(match: re.Match[str]) -> Reading:
    """Two capitals or more: letters, a word, a stressed word, or in no list."""
    name, suffix = match["name"], match["suffix"] or ""
    if may_be_stressed(match.string, match.start("name"), match.end("name")):
        return Unsure("ambiguous-abbreviation", f"“{name}” may be an abbreviation, or a word in capitals for stress.")
    if (named := say_no_noun(match)) is not None:
        return named
    if name in LETTERS:
        return with_suffix(spell(name), suffix)
    if name in AS_WORDS:
        return with_suffix(AS_WORDS[name], suffix)
    if not suffix and _is_stressed(match):
        alone = len(name) == SMALLEST and name != "AM" and not in_run(text_before(match), text_after(match))
        return told("capitals-as-a-word", name.lower()) if alone else name.lower()
    return say_unlisted(match)


def _is_stressed(match: re.Match[str]) -> bool:
    """Whether these capitals are a word; some are one only where a word in capitals stands before or after."""
    name, before, after = match["name"], text_before(match), text_after(match)
    if name in STRESSED_TOGETHER:
        return bool(re.search(r"[A-Z]{2,}[,:]?\s$", before) or re.match(r"[,:]?\s[A-Z]{2,}\b", after))
    return name in STRESSED or (name == "AM" and word_before(match) == "i")


def may_be_stressed(written: str, start: int, end: int) -> bool:
    """Whether an abbreviation that is a word too stands beside a word in capitals for stress."""
    if written[start:end] not in ALSO_WORDS:
        return False
    around = re.search(r"([A-Z]+)\s$", written[max(0, start - 10) : start]), re.match(r"\s([A-Z]+)\b", written[end:])
    return any(each and each[1] in STRESSED for each in around)


def say_letters_and_digits(match: re.Match[str]) -> Reading:
    """B12, IL-6, CD4: letters by name, the number as a number."""
    figure = match["figure"].translate(SUBSCRIPTS)
    name = AS_WORDS.get(match["letters"]) or spell(match["letters"])
    if figure[0] == "0" and len(figure) > 1:
        return f"{name} {digits(figure)}"
    return f"{name} {cardinal(int(figure))}"


SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def say_item(match: re.Match[str]) -> Reading:
    """(ii), (a): with pauses for the brackets; declined where it ends a word."""
    if text_before(match)[-1:].isalnum() or text_after(match)[:1].isalpha():
        return None
    figure = ROMAN.get(match["item"].upper())
    return f", {letter(match['item']) if figure is None else cardinal(figure)},"


def say_letter_range(match: re.Match[str]) -> Reading:
    """A–Z, grades B–D."""
    if match["dash"] != "–" and match[0] != "A-Z":
        return Unsure("unclear-dash", "Two letters with a hyphen may be a range or a name.")
    return f"{letter(match['first'])} to {letter(match['last'])}"


NO_NOUN = re.compile(r"[.,;:?!)’”'\"+]|$|-[A-Za-z]|\s+(?:to|and|or)\s+[A-Z](?![A-Za-z'’])")
TITLES = frozenset("dr doctor mr mrs ms miss mx prof professor sir dame lord lady rev revd".split())


def say_letter_a(match: re.Match[str]) -> Reading:
    """Vitamin A, Dr A Smith: a capital that no noun can follow, or after a naming word; Z is always "zed"."""
    named = word_before(match) in LETTER_NAMERS | DETERMINERS | TITLES or NO_NOUN.match(text_after(match))
    return letter(match[0]) if named or match[0] == "Z" else None


NEAR = 40  # characters on either side in which a number or a medicine is looked for


def say_vowelless(match: re.Match[str]) -> Reading:
    """Letters without a vowel are no English word: they may be a unit beside a number or a dose, else they are told."""
    before, after = text_before(match), text_after(match)
    amount = DOSE_NEAR.search(before[-NEAR:]) or DOSE_NEAR.search(after[:NEAR])
    alone = not re.search(LETTER, before) and not re.search(LETTER, after)
    if not (amount or alone) and match[0].lower() not in DOSE_LATIN:
        return told("short-word", spell(match[0]))
    code = "unknown-unit" if AFTER_NUMBER.search(text_before(match)) else "unknown-abbreviation"
    return Unsure(code, f"“{match[0]}” is not a word, and is in no list.")


def ask_two_letters(match: re.Match[str]) -> Reading:
    """One or two letters after a number that are no word may be a unit."""
    if match[0] in TWO_LETTER_WORDS or match[0] in "aAI":
        return None
    return Unsure("unknown-unit", f"“{match[0]}” after a number may be a unit: it is in no list.")


def ask_dose_latin(match: re.Match[str]) -> Reading:
    """Prescription Latin; what may be a word, such as "stat" or "bid", only after a dose."""
    if match[0] not in WORDS_TOO or AFTER_DOSE.search(text_before(match)):
        return Unsure("ambiguous-abbreviation", f"“{match[0]}” after a dose is read in more than one way.")
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "numbered or lettered item",
        r"\((?P<item>[ivx]{1,4}|[a-h])\)",
        say_item,
        "common usage: (ii) as two, (b) by its letter",
        (("first (i) rest, (ii) water", "first, one, rest, two, water"), ("(a) rest", "A, rest")),
    ),
    Rule(
        "range of letters",
        rf"(?P<first>[A-Z])(?P<dash>{DASH})(?P<last>[A-Z])(?!{WORD}|{DASH})",
        say_letter_range,
        "common UK usage; with a hyphen only A-Z is surely a range (a Q-T interval is not)",
        (("an A–Z of care", "an A to zed of care"),),
        (("the Q-T interval", "unclear-dash"),),
    ),
    Rule(
        "letter A",
        rf"[AZ](?!{WORD}|['’]{LETTER}|&[A-Z])",
        say_letter_a,
        "“A” alone is read as the article by heart, Kokoro and espeak-ng, “Z” by heart as “zee”",
        (
            ("vitamin A tablets", "vitamin A tablets"),
            ("an A to Z", "an A to zed"),
            ("A day", "A day"),
            ("Dr A Oak", "Doctor A Oak"),
        ),
    ),
    Rule(
        "NHS 111 in one",
        rf"NHS(?P<number>111|999|119){END}",
        lambda match: f"N H S {digits(match['number'])}",
        "common UK usage",
        (("Ring NHS111 first.", "Ring N H S one one one first."),),
    ),
    Rule(
        "number of a food additive",
        rf"E(?P<figure>[1-9][0-9]{{2,3}})(?P<letter>[a-e])?{END}",
        lambda match: f"E {digits(match['figure'])}" + (f" {letter(match['letter'])}" if match["letter"] else ""),
        "common UK usage: figure by figure",
        (("the colour E171", "the colour E one seven one"),),
    ),
    Rule(
        "letters and number",
        rf"(?P<letters>[A-Z]{{1,3}}|SSCS|CRMR)[-\u2010\u2011]?(?P<figure>[0-9]{{1,3}}|[₀-₉]{{1,3}})(?!{WORD}|[.,:/%₀-₉°][0-9]|[₀-₉%°])",
        say_letters_and_digits,
        "common usage in the clinic: B twelve, I L six",
        (
            ("vitamin B12", "vitamin B twelve"),
            ("IL-6", "I L six"),
            ("an A4 page", "an A four page"),
            ("CO₂", "C O two"),
        ),
    ),
    Rule(
        "capitals joined by &",
        r"(?P<first>[A-Z]{1,3})&(?P<second>[A-Z]{1,4})(?P<suffix>s)?" + END,
        lambda match: with_suffix(f"{spell(match['first'])} and {spell(match['second'])}", match["suffix"] or ""),
        "common UK usage",
        (("a Q&A page", "a Q and A page"), ("the T&Cs", "the T and C's"), ("our A&DGC", "our A and D G C")),
    ),
    Rule(
        "vitamin in small letters",
        rf"b12(?!{WORD}|[./-]{WORD})|(?<=[Vv]itamin )(?:b[1-9]|d[23]|k[12])(?!{WORD}|[./-]{WORD})",
        lambda match: f"{letter(match[0][0])} {cardinal(int(match[0][1:]))}",
        "common UK usage",
        (("b12 injections", "B twelve injections"), ("vitamin d3", "vitamin D three")),
    ),
    Rule(
        "a letter in the plural",
        rf"(?P<letter>[B-HJ-LN-TV-Z])s(?!{WORD}|['’]|-[A-Z]|\s?[0-9])",
        lambda match: f"{letter(match['letter'])}'s",
        "common UK usage: the three P's",
        (("the three Ps", "the three P's"), ("Ps and Qs", "P's and Q's")),
    ),
    Rule(
        "lamps and batteries",
        r"LEDs?(?=\s(?:light|lamp|bulb|screen|strip|torch|display)s?\b)|AAA?(?=\s(?:batter|cell))",
        lambda match: {"AA": f"double {letter('A')}", "AAA": f"triple {letter('A')}"}.get(
            match[0], "L E D" + match[0][3:].replace("s", "'s")
        ),
        "common UK usage; LED alone may be a word in capitals",
        (("an LED lamp", "an L E D lamp"), ("4 AA batteries", "four double A batteries")),
    ),
    Rule(
        "short form in capitals",
        any_of(CONTRACTED).replace("'", "['’]") + END,
        lambda match: match[0].replace("’", "'").lower().replace("i'", "I'", 1 if match[0][0] == "I" else 0),
        "common UK usage in headings",
        (("WHAT’S NEW?", "what's new?"), ("I CAN'T sleep.", "I can't sleep."), ("I'M BACK", "I'm back")),
    ),
    *joined_words.BEFORE_CAPITALS,
    Rule(
        "IT and US among capitals",
        r"(?P<name>IT|US)(?P<suffix>['’]?s)?(?!\w|&\w)",
        say_it_or_us,
        "the word at the end or before a verb, else the letters",
        (("CONTACT US", "CONTACT us"), ("THE US HOSPITAL SYSTEM", "the U S HOSPITAL system")),
    ),
    Rule(
        "capitals",
        rf"(?P<name>DON['’]T|[A-Z]{{2,}})(?P<suffix>['’]?s)?(?!{WORD}|&{WORD})",
        say_capitals,
        "common UK usage; see abbreviations.LETTERS",
        (
            ("the NHS’s GPs", "the N H S's G P's"),
            ("Do NOT stop.", "Do not stop."),
            ("your PIN", "your pin"),
            ("the QBX test", "the Q B X test"),
            ("chronic open pain (COP)", "chronic open pain, C O P"),
            ("the QAX test", "the Q A X test"),
            ("THE SHORT GUIDE", "the short guide"),
        ),
        (("10 mg QDS", "unknown-abbreviation"), ("5 QZX", "unknown-unit")),
    ),
    *joined_words.RULES,
    Rule(
        "prescription Latin",
        any_of(DOSE_LATIN) + END,
        ask_dose_latin,
        "ISMP list of error-prone abbreviations",
        (("a bid to help", "a bid to help"),),
        (("10 mg od", "ambiguous-abbreviation"), ("2 tablets tds", "ambiguous-abbreviation")),
    ),
    Rule(
        "letters without a vowel",
        rf"(?:[b-df-hj-np-tv-xz]|[B-DF-HJ-NP-TV-XZ])[b-df-hj-np-tv-xz]+(?!{WORD})",
        say_vowelless,
        "no English word is without a vowel; told where no number or dose is near",
        (("by the wkd board", "by the W K D board"),),
        doubtful=(("3 qz", "unknown-unit"), ("taken qqs", "unknown-abbreviation")),
    ),
    Rule(
        "one or two letters after a number",
        rf"(?:(?<=[0-9])|(?<=[0-9]\s))(?:[a-z]{{1,2}}|[A-Z])(?!{WORD}|['’.]{LETTER}|-{LETTER})",
        ask_two_letters,
        "may be a unit",
        (
            ("5 of us", "five of us"),
            ("2 a day", "two a day"),
            ("In 2021 I was ill.", "In twenty twenty-one I was ill."),
        ),
        (("5 qa", "unknown-unit"), ("3 u", "unknown-unit")),
    ),
)
