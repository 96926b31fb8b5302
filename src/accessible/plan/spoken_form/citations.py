"""Numbers that are marks: of points in a sentence, of references, and of the volume and page of a journal."""

from __future__ import annotations

import re

from accessible.plan.points import is_point
from accessible.plan.spoken_form.addresses import spell_address
from accessible.plan.spoken_form.dates import MONTH
from accessible.plan.spoken_form.letters import letter, spell
from accessible.plan.spoken_form.numbers import cardinal, digits, number, year
from accessible.plan.spoken_form.rule import DASH, Reading, Rule, Unsure, always, text_after, text_before, told
from accessible.word_list import is_word

FIGURES = rf"[1-9][0-9]{{0,2}}(?:(?:,\s?|\s?{DASH}\s?)[1-9][0-9]{{0,2}}){{0,9}}"
LAST_WORD = re.compile(r"(?P<word>[a-z]{3,})[.,;’”\"]?\s?$")
LABELS = frozenset(
    "page pages room rooms day days week weeks month months year years age ages aged table tables chapter chapters "
    "issue issues ward wards part parts step steps point points question questions item items number numbers "
    "option options section sections figure figures box boxes volume volumes tip tips level levels stage stages "
    "phase phases grade grades "
    "line lines level floor floors group groups between than about over under only just from scored total bus "
    "buses platform platforms unit units type types are were was and the for not until size sizes".split()
)


def say_bracket(match: re.Match[str]) -> Reading:
    """[3] after a word: no reader says it."""
    return told("citation-mark", "") if re.search(r"[A-Za-z0-9.,;:!?)’”\"%]\s?$", text_before(match)) else None


def say_round(match: re.Match[str]) -> Reading:
    """(1) after the last word of a clause: said, since it may be a count; after a quotation it is its source."""
    before = LAST_WORD.search(text_before(match))
    if before is None:
        return None
    if before["word"] in LABELS or not re.match(r"[.,;:]|$", text_after(match)):
        return None
    if re.search(r"[’”]\s?$", text_before(match)):  # the source of a quotation
        return told("citation-mark", "")
    figures = re.findall(r"[0-9]+|[^0-9]+", match["figures"])
    said = "".join(cardinal(int(part)) if part.isdigit() else ", " if "," in part else " to " for part in figures)
    return told("mark-in-round-brackets", f", {said},")


def ask_beside_number(match: re.Match[str]) -> Reading:
    """(100)100mg, or (5) after a price: a pack, a mark or an amount."""
    priced = re.search(r"[£€$][0-9][0-9.,]*\s?$", text_before(match))
    if not priced and not (text_after(match)[:1].isdigit() and re.search(r"[0-9]\s?$", text_before(match))):
        return None
    return Unsure("unclear-number", "A number in brackets beside another may be how many, or a mark: write what it is.")


def ask_bare(match: re.Match[str]) -> Reading:
    """Two figures with a comma at the end of a sentence, after a word that counts nothing."""
    before = LAST_WORD.search(text_before(match))
    if before is None or before["word"] in LABELS:
        return None
    return Unsure("unclear-number", "These may be marks of references whose raising was lost: take them out.")


DATED = re.compile(rf"\b(?:19|20)[0-9]{{2}}(?:\s{MONTH}(?:\s[0-9]{{1,2}})?)?[);,]*\s?$")


COUNTS_NEXT = re.compile(
    r"\b(?:(?:have|need|want|took|make|gave|lost|gain|reach|serve|feed|turn|score|rate|weigh|cost|like|nearly|almost|around"
    r"|maybe|perhaps|exactly|roughly|approximately|versus|after|before|until|since|above|below|plus|minus|times|equals"
    r"|channel|radio|season|series|windows|vitamin|covid|zone|tier|band|type|class|route|gate|ward|exercise|lesson"
    r"|kept|had|has|got|saw|ate|sent|met|left|read|knew|found|paid|bought|sold|held|did|brought|caught|taught|lent|spent"
    r"|answer|first|last|next|other|only|take|sleep|pain|fatigue|mood|example|week|draft|model|mark|sheet|book|film|card|code|rule|track|appendix|annex|case|group)s?"
    r"|[a-z]+(?:ed|ing|ly))\s$"
)
ENDS_NAME = re.compile(r"(?:(?<![A-Za-z'’-])[a-z]{4,}|[a-z]\))\s$")


def say_last_number(match: re.Match[str]) -> Reading:
    """... in one small trial 2: the last thing of a sentence, after a word that names and counts nothing."""
    before = text_before(match)
    word = LAST_WORD.search(before)
    if not ENDS_NAME.search(before) or COUNTS_NEXT.search(before) or before.count(" ") < LEAST_SPACES:
        return None
    if word and (word["word"] in LABELS or not is_word(word["word"])):
        return None
    return told("number-at-the-end", cardinal(int(match[0])))


LEAST_SPACES = 5  # of a sentence; a title or a cell may end in its own number


def say_volume(match: re.Match[str]) -> Reading:
    """Lancet 2015; 385:120: volume and page, with a pause."""
    if not DATED.search(text_before(match)):
        return None
    volume, page = number(match["volume"]), number(match["page"])
    if volume is None or page is None:
        return None
    issue = f", {cardinal(int(match['issue']))}" if match["issue"] else ""
    last = f" to {cardinal(int(match['last']))}" if match["last"] else ""
    return told("volume-and-page", f"{volume}{issue}, {page}{last}")


def say_year_and_page(match: re.Match[str]) -> Reading:
    """2006:27(2):615-626 and 1991:28-30: the year, the volume, the pages; nobody says "to" for their colons."""
    volume = f", {cardinal(int(match['volume']))}, {cardinal(int(match['issue']))}" if match["volume"] else ""
    first, last = cardinal(int(match["page"])), cardinal(int(match["last"]))
    return told("volume-and-page", f"{year(int(match['year']))}{volume}, {first} to {last}")


def say_paper(match: re.Match[str]) -> Reading:
    """doi: 10.1000/x.2027: the address of a paper, sign by sign."""
    if not re.search(r"\b(?:doi|DOI):?\s?$", text_before(match)):
        return None
    said = spell_address(match)
    return told("code-by-figure", said) if isinstance(said, str) else said


def say_point(match: re.Match[str]) -> Reading:
    """1. of points that are numbered in a sentence, or before one: the number, and a pause."""
    return f"{cardinal(int(match['figure']))}," if is_point(match.string, match.end() - 1) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "numbered point",
        r"(?P<figure>[1-9][0-9]?)\.(?=\s)",
        say_point,
        "common UK usage: the number, and a pause",
        (
            ("It asked about 1. Sleep, 2. Pain and 3. Mood.", "It asked about one, Sleep, two, Pain and three, Mood."),
            ("2. Pace yourself.", "two, Pace yourself."),
        ),
    ),
    Rule(
        "citation mark",
        rf"\s?(?:\[{FIGURES}\])+",
        say_bracket,
        "not said by readers aloud",
        (("It helps [3].", "It helps."), ("It helps [3, 5–7] many.", "It helps many."), ("Rest.[1][2]", "Rest.")),
    ),
    Rule(
        "mark in round brackets",
        rf"\((?P<figures>{FIGURES})\)(?![0-9])",
        say_round,
        "told: it may be a reference, or a count",
        (("shown in two trials (1).", "shown in two trials, one."),),
    ),
    Rule(
        "number in brackets beside a number",
        r"\([1-9][0-9]{0,3}\)(?=[0-9]|\s[A-Z]|[.,;]|\s*$)",
        ask_beside_number,
        "asked about: how many, or how much",
        doubtful=(
            ("it is £4.97 (100)100mg", "unclear-number"),
            ("one box: £10.78 (5)", "unclear-number"),
        ),
    ),
    Rule(
        "figures at the end",
        r"[1-9][0-9]?,\s?[1-9][0-9]?(?:,\s?[1-9][0-9]?){0,5}(?=\.?[\"'”’)]*$)",
        ask_bare,
        "asked about",
        doubtful=(("safe in most adults 2, 5", "unclear-number"),),
    ),
    Rule(
        "number at the end",
        r"[1-9][0-9]?(?=\.?[’”)]*$)",
        say_last_number,
        "said, and told: it may be a reference",
        (("This was safe in one small trial 2", "This was safe in one small trial two"),),
    ),
    Rule(
        "page of a journal without paper",
        r"(?<=[0-9]:)e(?P<page>[0-9]{3,7})(?![0-9A-Za-z])",
        lambda match: told("volume-and-page", f" {letter('e')} {digits(match['page'])}"),
        "letter by name, then figure by figure; told",
        (("BMJ 2012;345:e5567", "B M J twenty twelve; three hundred and forty-five: E five five six seven"),),
    ),
    Rule(
        "volume and page",
        r"(?P<volume>[1-9][0-9]{0,3})(?:\((?P<issue>[1-9][0-9]?)\))?:\s?(?P<page>[1-9][0-9]{0,6})(?:[-–](?P<last>[1-9][0-9]{0,4}))?"
        r"(?![0-9A-Za-z:]|\.[0-9]|[-–][0-9])",
        say_volume,
        "how references are read aloud",
        (
            ("Lancet 2015; 385:120", "Lancet twenty fifteen; three hundred and eighty-five, one hundred and twenty"),
            ("Lancet 2011;77:23-36", "Lancet twenty eleven; seventy-seven, twenty-three to thirty-six"),
        ),
    ),
    Rule(
        "year and page",
        r"(?P<year>(?:19|20)[0-9]{2}):\s?(?:(?P<volume>[1-9][0-9]{0,2})\((?P<issue>[1-9][0-9]?)\):\s?)?"
        r"(?P<page>[1-9][0-9]{0,4})[-–](?P<last>[1-9][0-9]{0,4})(?![0-9A-Za-z:%]|\.[0-9]|[-–][0-9])",
        say_year_and_page,
        "how references are read aloud",
        (
            ("Quiet Days, Summer 1991:28-30", "Quiet Days, Summer nineteen ninety-one, twenty-eight to thirty"),
            (
                "Rest 2006:27(2):615-626",
                "Rest two thousand and six, twenty-seven, two, six hundred and fifteen to six hundred and twenty-six",
            ),
        ),
    ),
    Rule(
        "paper's address named",
        r"doi(?=:?\s?10\.[0-9]{4})",
        always(spell("doi")),
        "letters",
        (("See doi 10.1000/x2.", "See D O I one zero dot one zero zero zero slash X two."),),
    ),
    Rule(
        "paper's address spelled",
        r"10\.[0-9]{4,9}/[A-Za-z0-9._;()/:-]{0,80}[A-Za-z0-9]",
        say_paper,
        "sign by sign, as an address is; told",
        (("DOI: 10.1000/rest.2027", "D O I: one zero dot one zero zero zero slash rest dot two zero two seven"),),
    ),
)
