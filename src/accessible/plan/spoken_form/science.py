"""Powers of ten, variants of genes, charges of ions: the short hand of laboratories."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import letter
from accessible.plan.spoken_form.numbers import cardinal, digits, number
from accessible.plan.spoken_form.quantities import LEADING_ZERO
from accessible.plan.spoken_form.rule import END, NUMBER, WORD, Reading, Rule, Unsure, any_of, text_after, unsure
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


ELEMENTS = {
    "H": ("hydrogen", "2 3"), "He": ("helium", "3"), "C": ("carbon", "11 12 13 14"), "N": ("nitrogen", "13 15"),
    "O": ("oxygen", "15 17 18"), "F": ("fluorine", "18 19"), "Na": ("sodium", "22 23 24"), "P": ("phosphorus", "31 32"),
    "K": ("potassium", "40"), "Cr": ("chromium", "51"), "Ga": ("gallium", "67 68"), "Rb": ("rubidium", "82"),
    "Kr": ("krypton", "81"), "Tc": ("technetium", "99"), "In": ("indium", "111"), "I": ("iodine", "123 124 125 131"),
    "Xe": ("xenon", "129 131 133"), "Cs": ("caesium", "137"), "Sr": ("strontium", "89 90"), "Lu": ("lutetium", "177"),
    "Ra": ("radium", "223 226"), "U": ("uranium", "235 238"),
}  # fmt: skip
LABELLED = re.compile(r"-?(?:label(?:l?ed)|breath|urea|glucose|MRI|MRS|NMR|scan|gas|isotope|enriched|PET)")
LOST_POWER = Unsure("unclear-number", "This may be a power whose raised figures were lost: write 10⁻¹² or words.")


def say_isotope(match: re.Match[str]) -> Reading:
    """129-Xe, 13-C: the element, then the number, where there is such a one. Without a hyphen only among its words."""
    mass = match["mass"].translate(RAISED)
    name, masses = ELEMENTS[match["element"]]
    joined = match["join"] or match["mass"] != mass or len(match["element"]) > 1
    if mass not in masses.split() or not (joined or LABELLED.match(re.sub(r"^\s", "", text_after(match)))):
        return None
    return f"{name} {cardinal(int(mass))}"


RULES: tuple[Rule, ...] = (
    Rule(
        "isotope",
        rf"(?P<mass>[1-9][0-9]{{0,2}}|[¹²³⁴-⁹][⁰¹²³⁴-⁹]{{0,2}})(?P<join>-?)(?P<element>{any_of(ELEMENTS)})(?!{WORD})",
        say_isotope,
        "IUPAC names; how isotopes are spoken of",
        (
            ("a 129-Xe scan", "a xenon one hundred and twenty-nine scan"),
            ("traced 13-C in the breath", "traced carbon thirteen in the breath"),
        ),
    ),
    Rule(
        "places of a molecule",
        r"1,25(?=[-\u2010\u2011]?\s?(?:di-?hydroxy|\(OH\)))",
        lambda _match: "one, twenty-five",
        "how chemists name it",
        (("1,25-dihydroxy forms", "one, twenty-five-dihydroxy forms"),),
    ),
    Rule(
        "cytochrome",
        rf"P-?450{END}",
        lambda _match: "P four fifty",
        "how chemists name it",
        (("the P450 enzymes", "the P four fifty enzymes"),),
    ),
    Rule(
        "power whose raised figures were lost",
        rf"(?:{NUMBER}\s?)?[x×]\s?10(?:\s?[-−–\u2010\u2011]\s?[0-9]{{1,2}}|[0-9]{{1,2}}(?=/|\scells\b)"
        rf"|\([-−]?[0-9]{{1,2}}\)){END}",
        lambda _match: LOST_POWER,
        "asked about; with brackets as catalogues of papers write raised figures",
        doubtful=(
            ("p = 4.2 × 10−12", "unclear-number"),
            ("below 3 × 10-16", "unclear-number"),
            ("a count of 6.6 x 10(3) cells", "unclear-number"),
        ),
    ),
    Rule(
        "unit whose raised figures were lost",
        rf"(?:{NUMBER}\s?)?(?:kg/m\s2(?![0-9.,]*[0-9])|(?:kg/)?[ckm]?m\([23]\)|(?:[A-Za-zµμ]{{1,4}}/)?[A-Za-zµμ]{{1,4}}\([-−]1\)){END}",
        unsure("unclear-number", "A raised figure may have been lost after a unit: write m², m³ or words."),
        "asked about",
        doubtful=(
            ("a BMI of 31 kg/m(2) or so", "unclear-number"),
            ("a BMI of 31 kg/m 2 or so", "unclear-number"),
            ("9 mmol L(-1)", "unclear-number"),
        ),
    ),
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
