"""Judge one change: are the figures, units and signs of what is written in what is said? Problems out, in words.

Shares no code and no table with the rules. Number words are read back into digits, so that "fifty" for "15",
a lost "point" or a lost unit is noticed even where the change itself claims it.
"""

from __future__ import annotations

import re

from accessible.check.spoken.left_out import without_mark
from accessible.check.spoken.signs import COMPILED
from accessible.check.spoken.whole_figures import of_one_kind
from accessible.plan.narration import Change

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"oh": 0}
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
MONTHS = "january february march april may june july august september october november december".split()
SMALL_FIGURES = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789" * 2)

LONG_FORMS = frozenset(
    "approx incl excl misc dept hrly wkly mthly yrly mmol kcal tbsp mins secs vits extn µmol μmol umol nmol pmol "
    "retd depts mtgs pkts asst pppn floz govt appt appts mths mcgs tsps tbsps".split()
)
NEGATIONS = re.compile(r"\b(?:no|not|never|without|none|neither|nor|cannot)\b|n't\b", re.IGNORECASE)
MAY_NEGATE = re.compile(
    r"≠|[nN]/[aA]|\b[wW]/o(?!\w)|(?<=[A-Za-z])n['’]t\b|\b(?:no|not|never|without|none)\b"
    r"|\b(?:are|ca|could|did|do|does|had|has|have|is|should|was|were|wo|would)nt\b",
    re.IGNORECASE,
)
NUMBER_SIGN = re.compile(r"\b[Nn]o\.?(?: of)?$")
RANGE = re.compile("[0-9a-zA-Z%°]\\s?[-\u2010-\u2015]\\s?[£€$]?[0-9½¼¾]")
ADDRESS = re.compile(r"@|://|[Ww]{3}\.|[a-z]\.[a-z]{2,}")
REFERENCE = re.compile(r"\s?(?:\[[1-9][0-9]{0,2}(?:[,\s\u2010-\u2015-]{1,3}[0-9]{1,3})*\])+")  # left unsaid, and told
BY_STAFF = ("lexicon", "note-mark")  # what staff have said, and what is left out on purpose
MONEY = re.compile("[£€$]")
CLOCK = re.compile(
    r"(?<![A-Za-z])[apAP]\.?[mM]\.?$|^[0-9]{1,2}:[0-9]{2}(?:\s?[-–]\s?[0-9]{1,2}:[0-9]{2})?$|(?<![A-Za-z])[apAP]\.?[mM]\.?\s?[-–—]"
    r"|^[0-9]{1,2}\.[0-9]{2} (?:train|bus|coach|flight|ferry|service|slot|appointment|departure|showing|news|start"
    r"|from|to)s?$"
)


def change_problems(change: Change) -> list[str]:
    """Every way in which a change's spoken side does not hold what its written side does."""
    written, spoken = change.written.replace("\u00a0", " ").replace("\u202f", " "), change.spoken
    if change.rule.startswith(BY_STAFF) or _is_plain(written, spoken):
        return []
    written = without_mark(written, spoken)
    if written in ("", spoken):
        return []
    may_negate = NUMBER_SIGN.sub("", written) if "number" in spoken.lower() else written
    if len(NEGATIONS.findall(spoken)) > len(MAY_NEGATE.findall(may_negate)):
        return [f"“{written}” is said with a negation: “{spoken}”."]
    if ADDRESS.search(written) and spoken.endswith("address given at the end"):
        return []
    if change.rule.endswith("address spelled") or TAG.fullmatch(written):
        return (_tag_problems if TAG.fullmatch(written) else _address_problems)(written, spoken)
    named = written.upper() == spoken.replace(" ", "")  # a unit in brackets after its own name: "B P M"
    ends = 1 if RANGE.search(written) else 9  # of a range, one end may go without its unit
    problems = [
        f"“{found[0][0].strip()}” in “{written}” is not said."
        for sign, word in COMPILED
        if (found := list(sign.finditer(written))) and len(word.findall(spoken)) < min(len(found), ends) and not named
    ]
    timed = CLOCK.search(written) or ("time" in change.rule and TWO_TIMES.fullmatch(written))
    if timed and not MONEY.search(written) and "thousand" in spoken:
        problems.append(f"No time of day has a thousand: “{written}” is said as “{spoken}”.")
    problems += _money_problems(written, spoken)
    expected, said = (
        expected_figures(_counted_stars(written) if spoken else " ", times="time" in change.rule),
        said_figures(spoken, written),
    )
    figureless = not re.search(r"\d", written)  # "six-yr-old"
    in_words = said == written or (figureless and said_figures(written, written) == said != "")
    if not ADDRESS.search(written) and not (in_words or expected.fullmatch(said)):
        problems.append(f"The figures of “{written}” are said as “{spoken}”.")
    problems += _letter_problems(written, spoken) + _word_problems(written, spoken)
    return problems + (_capital_problems(written, spoken) if change.rule.startswith(BY_LETTERS) else [])


TAG = re.compile(r"[#@](?=[A-Za-z0-9_]*[A-Za-z])[A-Za-z0-9_]+")  # of a social network


def _tag_problems(written: str, spoken: str) -> list[str]:
    """All letters of a tag are said in their order, as words or one by one, and its figures between them."""
    runs = re.findall("[A-Za-z]+|[0-9]+", written)
    sides = (
        r"([a-z -]+?)" if run.isdigit() else r"\s?".join(run.lower()).replace(r"o\s?k", r"o\s?k(?:ay)?") for run in runs
    )
    said = re.fullmatch("(?:at )?" + r"\s".join(sides), re.sub(r"\bzed\b", "z", spoken.lower()))
    figures = [run for run in runs if run.isdigit()]
    if said and [said_figures(each, "") for each in said.groups()] == figures:
        return []
    return [f"“{written}” is said as “{spoken}”."]


BY_LETTERS = ("capitals", "IT and US")  # rules that say what is written by its letters or as a word
SAID_OTHERWISE = ("ok", "ukip")


STARS = re.compile(r"(?P<full>[★⭐✭✮]+)\s?(?P<half>½?)(?P<empty>[☆✩]*)")


def _counted_stars(written: str) -> str:
    """Stars as figures: of ★★★☆ "3 4"; anything else as it is."""
    stars = STARS.fullmatch(written.strip())
    if stars is None:
        return written
    top = f" {len(stars['full']) + len(stars['empty'])}" if stars["empty"] else ""
    return f"{len(stars['full'])}{stars['half']}{top}"


def _capital_problems(written: str, spoken: str) -> list[str]:
    """Capitals are said with all their letters and no others, together or one by one."""
    there = re.sub("[^a-z]", "", written.replace("&", "and").lower())
    said = re.sub("[^a-z]", "", re.sub(r"\bzed\b", "z", spoken).lower())
    return [] if there == said or there.startswith(SAID_OTHERWISE) else [f"“{written}” is said as “{spoken}”."]


def _is_plain(written: str, spoken: str) -> bool:
    """Whether it is seen at once that all is said: the mark of a reference, letters alone, pairs, one to one."""
    letters = _letters_alone(written) == _letters_alone(spoken) != ""
    pair = written.lower() in JOINED and spoken == written.replace("/", " ")
    one = ONE_TO_ONE.fullmatch(written) is not None and spoken == "one to one"
    spelled = re.fullmatch("[b-z]{2,}", written) and spoken == " ".join(written.upper()).replace("Z", "zed")
    return (
        bool(spelled)
        or letters
        or pair
        or one
        or (written.isupper() and written.lower() == spoken)
        or (REFERENCE.fullmatch(written) is not None and not spoken)
    )


def _letters_alone(text: str) -> str:
    """What a hashtag or letters with spaces between are said as, without spaces; empty for all else."""
    return text.lstrip("#").replace(" ", "") if re.fullmatch(r"#?[A-Za-z]+(?: [A-Za-z]+)*", text) else ""


LETTERED = re.compile(r"(?P<before>[A-WYZa-wyz]{1,5})-?[0-9]{1,4}|[0-9]{1,4}(?P<after>[A-Fa-fHJK])")
OTHERWISE = {
    "a": r"\bamps?\b",
    "c": "Celsius|carbon",
    "f": "Fahrenheit|fluorine|French",
    "k": "thousand|potassium",
    "h": "hour|hydrogen",
}


def _letter_problems(written: str, spoken: str) -> list[str]:
    """The letters of B12, NG206, 2b and 2019a are said one by one, or as the word that they are."""
    found = LETTERED.fullmatch(written)
    if not found or re.fullmatch("[ckm]?m[23]", written):  # square and cubic metres, judged as signs
        return []
    letters = found["before"] or found["after"]
    names = " ".join("zed" if letter == "Z" else letter for letter in letters.upper())
    word = letters.lower() if len(letters) > 1 else OTHERWISE.get(letters.lower(), names)
    if re.search(rf"\b{names}\b", spoken) or re.search(word, spoken):
        return []
    return [f"The letters of “{written}” are not said: “{spoken}”."]


NO_FIGURE = re.compile(r"(?<=per )(?:million|billion)")  # a unit's name
JOINED = frozenset(
    ("on/off", "stop/start", "start/stop", "work/life", "she/her", "he/him", "they/them")
)  # pairs, no "or"
ONE_TO_ONE = re.compile(r"1[-\u2010\u2011](?:to|2)[-\u2010\u2011]1")
FIGURE_NAMES = "zero one two three four five six seven eight nine".split()


def _address_problems(written: str, spoken: str) -> list[str]:
    """An address is spelled figure by figure: none may be missing. (What looks like a unit in it is none.)"""
    words = spoken.split()
    names = enumerate(FIGURE_NAMES)
    missing = [str(figure) for figure, name in names if words.count(name) < written.count(str(figure))]
    return [f"The figure {figure} of “{written}” is not said." for figure in missing]


CURRENCIES = {"£": "pound", "€": "euro", "$": "dollar"}
SUM = re.compile(r"(?P<sign>[£€$])?(?P<whole>[0-9][0-9,]*)(?P<parts>\.[0-9]{2})?")


def _money_problems(written: str, spoken: str) -> list[str]:
    """Sums with pence each need the name of their currency, and no other one may be said."""
    signs = set(MONEY.findall(written))
    if not signs:
        return []
    others = [name for sign, name in CURRENCIES.items() if sign not in signs and name in spoken]
    sums = list(SUM.finditer(written))
    if not sums:  # the sign alone, as a name of money
        return []
    whole = [each["parts"] is not None and each["whole"] != "0" for each in sums]
    needed = 0 if re.search(r"(?:m|bn|k|illion|housand)$", written) else sum(whole) + (not whole[-1])
    said = sum(spoken.count(CURRENCIES[sign]) for sign in signs) + (sums[-1]["whole"] == "0")
    short = [f"The name of the money in “{written}” is not said: “{spoken}”."] if said < needed else []
    return short + [f"“{name}” is said for “{written}”." for name in others]


def _word_problems(written: str, spoken: str) -> list[str]:
    """Ordinary words in small letters that a rule has taken and not said; the parts of an address may go."""
    if ADDRESS.search(written):
        return []
    said = spoken.lower()
    return [
        f"The word “{word}” of “{written}” is not said."
        for word in re.findall(r"(?<![A-Za-z.@/-])[a-z]{4,}(?![A-Za-z@])", written)
        if word not in said and word not in LONG_FORMS
    ]


def said_figures(spoken: str, written: str) -> str:
    """The number words of a spoken side as one row of digits; "." for "point", H for a half, Q for quarters.

    >>> said_figures("twenty twenty-seven", ""), said_figures("one hundred and five point zero", "")
    ('2027', '105.0')
    """
    row: list[str] = []
    value: int | None = None
    ends_group = False
    seconds = re.search(r"[0-9]\s?-?(?:s|secs?)\b|/s\b|^secs?$|:[0-9]{2}:[0-9]{2}$", written)
    months = not re.search("[A-Za-z]", written)
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", NO_FIGURE.sub("", spoken.lower()))
    for word in (part for whole in words for part in _parts(whole, written)):
        number = _number(word)
        if word in SCALES or (word.endswith("s") and word[:-1] in SCALES):
            value, ends_group = _scaled(value, SCALES[word.removesuffix("s")]), True
            continue
        if word == "and" and value is not None and ends_group:
            continue
        if number is not None and not (seconds and word.startswith("second")):
            if value is not None and ends_group and number < value and _room(value) > number:
                value += number
            else:
                row += [] if value is None else [str(value)]
                value = number
            ends_group = False
            continue
        row += [] if value is None else [str(value)]
        value, ends_group = None, False
        row += {"point": ["."], "half": ["H"], "quarter": ["Q"], "quarters": ["Q"]}.get(word, [])
        if months and word in MONTHS:
            row.append(str(MONTHS.index(word) + 1))
    return "".join([*row, *([] if value is None else [str(value)])])


def _parts(word: str, written: str) -> list[str]:
    """A word with hyphens as one number ("twenty-one"), or part by part ("fifty-two-year-old"; "two-one" for 2:1)."""
    first, _, rest = word.partition("-")
    if rest and re.fullmatch("[0-9]:[0-9]", written):
        return [first, rest]
    if not rest or _number(word) is not None or not word.endswith(("-old", "-olds")):
        return [word]
    second, _, rest = rest.partition("-")
    together = f"{first}-{second}"
    return [*([together] if _number(together) is not None else [first, second]), *([rest] if rest else [])]


def _scaled(value: int | None, scale: int) -> int:
    """A value when a scale word follows: in "two thousand one hundred" only the one is multiplied."""
    if value is None:
        return scale
    small = value % 1000 if scale == 100 and value >= 1000 else value % scale if value >= scale > 100 else value
    return value - small + small * scale


def _room(value: int) -> int:
    """The size of the last scale: what may be added to it."""
    return next((scale for scale in (10**9, 10**6, 1000, 100) if value % scale == 0), 1)


def _number(word: str) -> int | None:
    """A number word, ordinal or plural, below a hundred."""
    tens, _, ones = word.partition("-")
    if ones:
        first, last = _number(tens), _number(ones)
        return first + last if first is not None and last is not None and first >= 20 and last < 10 else None
    known = SMALL | TENS
    for form in (
        word,
        word.removesuffix("th"),
        word.removesuffix("s"),
        word.removesuffix("es"),
        word.removesuffix("ths"),
    ):
        if form in known:
            return known[form]
    if word.endswith(("ieth", "ies")):
        return known.get(re.sub("ie(?:th|s)$", "y", word))
    return ORDINALS.get(word, ORDINALS.get(word.removesuffix("s")))


def expected_figures(written: str, *, times: bool = False) -> re.Pattern[str]:
    """What `said_figures` may give for a written side; of `times`, a point between two of them need not be said."""
    written = re.sub("[1-3]⁄[2-4]", lambda split: SPLIT.get(split[0], split[0]), written)
    if whole := of_one_kind(written):
        return re.compile(whole)
    plain = re.sub(r"(?<=[A-Za-zα-ω])[²³](?![0-9])|(?<=[mχ])2(?![0-9])", "", written.replace(",", ""))
    if re.search(r"(?<=c)mH[2₂]O|m[23]\b", plain):
        plain = re.sub(r"H[2₂]O|(?<=m)[23]\b", "", plain)
    return re.compile(
        _pattern(plain.translate(SMALL_FIGURES), written, times=times and TWO_TIMES.fullmatch(written) is not None)
    )


_TIME = r"(?:0?[1-9]|1[0-2])(?:\.[0-5][05])?"
TWO_TIMES = re.compile(
    rf"(?:1[3-9]|2[0-3])\.[0-5][0-9]|(?:0?[1-9]|1[0-2])\.(?:00|15|30|45)"
    rf"|{_TIME}(?:\s?[-\u2010-\u2015]\s?| (?:to|until|till|and) ){_TIME}"
)
FIGURES = re.compile(
    r"(?P<slashed>\b(?:1/2|1/4|3/4|1/3|2/3)\b)|(?P<fraction>[½¼¾⅓⅔])|(?P<short>(?<=[0-9]{4}[-–/])[0-9]{1,2}(?![0-9]))"
    r"|(?P<whole>[0-9]+)(?P<rest>\.[0-9]+)?|(?P<naked>\.[0-9]+)"
)
SPLIT = {"1⁄2": "½", "1⁄4": "¼", "3⁄4": "¾", "1⁄3": "⅓", "2⁄3": "⅔"}  # a fraction that came apart in copying
FRACTIONS = {"½": "1?H", "¼": "1?Q", "¾": "3Q", "⅓": "1?3", "⅔": "23"}
SLASHED = {"1/2": "(?:1?H|12)", "1/4": "(?:1?Q|14)", "3/4": "(?:3Q|34)", "1/3": "1?3", "2/3": "23"}


ZEROS = {"k": 3, "t": 3, "m": 6, "b": 9}


def _pattern(plain: str, written: str, *, times: bool) -> str:
    """A pattern for the figures of a written side, with what money and times of day leave out."""
    scaled = re.search(r"[0-9][\s-]?(k|K|m|mn|mln|M|bn|BN|[Tt]housand|[Mm]illion|[Bb]illion)\b", written)
    money, clock = MONEY.search(written) and not scaled, CLOCK.search(written) or times
    large = scaled and (MONEY.search(written) or scaled[1] in ("m", "mn", "mln", "million", "billion"))
    zeros = f"(?:0{{{ZEROS[scaled[1][0].lower()]}}})?" if scaled and large else ""
    parts = []
    for match in FIGURES.finditer(plain):
        if match["slashed"]:
            parts.append(SLASHED[match["slashed"]])
        elif match["fraction"]:
            parts.append(FRACTIONS[match["fraction"]])
        elif match["short"]:
            century = plain[match.start() - 5 : match.start() - 1 - len(match["short"])]
            parts.append(f"(?:{century})?{match['short']}")
        elif match["naked"]:
            parts.append(re.escape(match["naked"]))
        else:
            parts.append(_figure(match["whole"], match["rest"] or "", loose=bool(money or clock)) + zeros)
    return "".join(parts)


def _figure(whole: str, rest: str, *, loose: bool) -> str:
    """One number; zeros in front of it may go unsaid, as may the point, and 00 after it, of money and times."""
    front = re.match("0*", whole)
    zeros = front[0] if front and len(whole) > 1 else ""
    first = f"(?:{zeros})?{whole[len(zeros) :]}" if zeros else whole
    if not rest:
        return "0{0,2}" if loose and whole in ("00", "0") else first
    if not loose:
        return first + re.escape(rest)
    dropped = "?" if rest == ".00" else ""
    after = f"(?:0?{rest[2:]})" if rest[1] == "0" else rest[1:]
    return f"(?:{first})?(?:\\.?{after}){dropped}" if whole == "0" else f"{first}(?:\\.?{after}){dropped}"
