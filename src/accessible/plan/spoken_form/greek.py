"""Greek letters by their names: a β-blocker, χ² = 5.1."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import WORD, Reading, Rule, Unsure, text_after, text_before

GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau "
        "upsilon phi chi psi omega".split(),
        strict=True,
    )
)


def say_greek(match: re.Match[str]) -> Reading:
    """One Greek letter by its name, kept apart from letters it touches; squared before an equals sign."""
    name = "mu" if match[0] == "µ" else GREEK.get(match[0][0].lower())
    if name is None:
        return Unsure("unknown-symbol", f"The letter “{match[0]}” has no reading.")
    name += " squared" if match[0].endswith("²") else ""
    before = " " if re.search(f"{WORD}$", text_before(match)) else ""
    return before + name + (" " if re.match(f"{WORD}|[βδ]", text_after(match)) else "")


RULES: tuple[Rule, ...] = (
    Rule(
        "Greek letter",
        r"[α-ωΑ-Ω](?:²(?=\s?(?:\([0-9]+\)\s?)?=)|(?![α-ωΑ-Ω]))|µ(?=-[a-z])|[αγ](?=[βδ]\s?T\b)",
        say_greek,
        "the letters' English names",
        (
            ("a β-blocker", "a beta-blocker"),
            ("χ² = 5.1", "chi squared equals five point one"),
            ("a µ-opioid", "a mu-opioid"),
            ("γδ T cells", "gamma delta T cells"),
        ),
    ),
)
