"""The table of rules, in order: at each place of a sentence the first that answers takes its span."""

from __future__ import annotations

from accessible.plan.spoken_form import (
    addresses,
    dates,
    doses,
    figures,
    homographs,
    marks,
    money,
    names,
    quantities,
    science,
    short_forms,
    times,
    years,
)
from accessible.plan.spoken_form.rule import Rule

RULES: tuple[Rule, ...] = (
    *addresses.RULES,
    *dates.RULES,
    *years.RULES,
    *times.RULES,
    *figures.STATISTICS,
    *science.RULES,
    *money.RULES,
    *doses.RULES,
    *quantities.RULES,
    *figures.RULES,
    *short_forms.RULES,
    *homographs.RULES,
    *names.RULES,
    *marks.RULES,
)
