"""What the results of studies are written with: p = 0.03, n = 48, an odds ratio with its interval."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import number
from accessible.plan.spoken_form.quantities import LEADING_ZERO
from accessible.plan.spoken_form.rule import END_NUMBER, NUMBER, Reading, Rule, text_after, text_before

COMPARED = {
    "=": "equals",
    "<": "is less than",
    ">": "is greater than",
    "≤": "is less than or equal to",
    "≥": "is greater than or equal to",
}


def say_statistic(match: re.Match[str]) -> Reading:
    """P = 0.03, n = 48: the letter, the sign as a verb, the number. The point may stand without a zero."""
    written = match["value"]
    minus = "minus " if written[0] in "−-" else ""
    plain = written.lstrip("−-")
    words = number(f"0{plain}") if plain.startswith(".") else number(plain)
    if words is None:
        return LEADING_ZERO
    said = words.removeprefix("zero ") if plain.startswith(".") else words
    return f"{match['name']} {COMPARED[match['sign']]} {minus}{said}"


TESTED = re.compile(r"(?:[χ=<>]|\b(?:[Cc]hi|ANOVA|[tFpP])\b)[^.;?!]{0,30}$")


def say_freedom(match: re.Match[str]) -> Reading:
    """1 df: degrees of freedom, beside what is tested."""
    near = TESTED.search(text_before(match)) or re.match(r"[,;)]?\s?[Pp]\s?[=<>]", text_after(match))
    one = re.search(r"(?<![0-9.])1\s$", text_before(match))
    return f"degree{'' if one else 's'} of freedom" if near else None


RULES: tuple[Rule, ...] = (
    Rule(
        "degrees of freedom",
        r"df(?=\s?[=,;)]|\s)",
        say_freedom,
        "how results are read aloud",
        (("(3.8, 2 df, P = 0.05)", "three point eight, two degrees of freedom, P equals zero point zero five"),),
        (("take 2 df of it", "unknown-unit"),),
    ),
    Rule(
        "chi squared",
        r"χ2(?=\s?(?:\([^()]{1,20}\)\s?)?[=<>])",
        lambda _match: "chi squared",
        "the name of the test; its raised figure was lost",
        (("χ2 = 5.1", "chi squared equals five point one"),),
    ),
    Rule(
        "statistic",
        rf"(?P<name>[PpNnRrtzdk])\s?(?P<sign>[=<>≤≥])\s?(?P<value>[−-]?(?:{NUMBER}|\.[0-9]+)){END_NUMBER}(?!\s?[x×]\s?10)",
        say_statistic,
        "how results are read aloud; “is less than” as the articles themselves explain it",
        (
            ("p = 0.03", "p equals zero point zero three"),
            ("p < 0.001", "p is less than zero point zero zero one"),
            ("P<.05", "P is less than point zero five"),
            ("(n = 48)", "n equals forty-eight"),
        ),
    ),
    Rule(
        "ratio of a study",
        r"(?P<name>a?OR|RR)(?=\)|\s?=\s?[0-9]|\s(?:of\s|was\s|=\s?)?[0-9]+(?:\.[0-9]+)?[,;]?\s[(\[]?9[059]\s?%)",
        lambda match: (
            " ".join(match["name"].upper()).replace("A ", "adjusted ")
            if text_after(match)[0] != ")"
            or re.search(r"\b(?:odds ratio|relative risk|risk ratio)s? \($", text_before(match))
            else None
        ),
        "common usage; only with its interval or after its name, since OR may be a word in capitals",
        (
            ("the odds ratio (OR) was", "the odds ratio, O R, was"),
            ("(OR=3.5)", "O R equals three point five"),
            ("OR 2.3, 95% confidence", "O R two point three, ninety-five per cent confidence"),
        ),
    ),
)
