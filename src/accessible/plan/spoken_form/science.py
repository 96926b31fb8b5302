"""Powers of ten, variants of genes, charges of ions: the short hand of laboratories."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import letter
from accessible.plan.spoken_form.numbers import cardinal, digits, number
from accessible.plan.spoken_form.quantities import LEADING_ZERO
from accessible.plan.spoken_form.rule import END, NUMBER, WORD, Reading, Rule, Unsure, text_after
from accessible.plan.spoken_form.units import PER, PER_PATTERN

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def say_power(match: re.Match[str]) -> Reading:
    """4.5 × 10⁹/L. Without a number before it or a unit after it, a raised figure may be the mark of a note."""
    raised = match["raised"]
    sure = match["times"] or match["per"] or match["typed"] or match[0].find("⁻") > 0
    if not (sure or re.match(r"\s(?:cells|copies|particles|virions|molecules)\b", text_after(match))):
        return Unsure("unclear-number", "A raised figure may be a power or the mark of a note.")
    written = (match["typed"] or raised.translate(RAISED)).replace("−", "-")
    power = f"{'minus ' if written[0] == '-' else ''}{cardinal(int(written.lstrip('-')))}"
    first = number(match["times"]) if match["times"] else ""
    if first is None:
        return LEADING_ZERO
    per = f" per {PER[match['per'][1:]]}" if match["per"] else ""
    return f"{f'{first} times ' if first else ''}ten to the power of {power}{per}"


AMINO_ACIDS = "ACDEFGHIKLMNPQRSTVWYX"  # IUPAC one-letter codes; the four bases are among them


def say_variant(match: re.Match[str]) -> Reading:
    """C677T: letter, digits one by one, letter."""
    return f"{letter(match['old'])} {digits(match['place'])} {letter(match['new'])}"


RULES: tuple[Rule, ...] = (
    Rule(
        "power of ten",
        rf"(?:(?P<times>{NUMBER})\s?[x×]\s?)?10(?:\^(?P<typed>[−-]?[0-9]{{1,2}})|(?P<raised>⁻?[⁰¹²³⁴-⁹]{{1,2}}))"
        rf"(?P<per>{PER_PATTERN})?(?!{WORD}|[/^⁰¹²³⁴-⁹])",
        say_power,
        "SI Brochure, 5.4; how laboratories read their counts",
        (
            ("4.5 × 10⁹/L", "four point five times ten to the power of nine per litre"),
            ("6 x 10^9/L", "six times ten to the power of nine per litre"),
            ("10⁻³", "ten to the power of minus three"),
        ),
        (("a score of 10²", "unclear-number"),),
    ),
    Rule(
        "gene variant",
        rf"(?P<old>[{AMINO_ACIDS}])(?P<place>[1-9][0-9]{{2,3}})(?P<new>[{AMINO_ACIDS}]){END}",
        say_variant,
        "HGVS one-letter form; geneticists say the digits one by one",
        (("the C677T variant", "the C six seven seven T variant"),),
    ),
)
