"""The table of rules, in order: at each place of a sentence the first that answers takes its span."""

from __future__ import annotations

from accessible.plan.spoken_form import (
    addresses,
    dashes,
    dates,
    doses,
    figures,
    homographs,
    labels,
    marks,
    measures,
    money,
    named_forms,
    names,
    numerals,
    quantities,
    results,
    science,
    shares,
    short_forms,
    times,
    years,
)
from accessible.plan.spoken_form.rule import Rule

RULES: tuple[Rule, ...] = (
    *addresses.RULES,
    *labels.RULES,
    *dates.RULES,
    *years.RULES,
    *times.RULES,
    *results.RULES,
    *science.RULES,
    *money.RULES,
    *measures.RULES,
    *doses.RULES,
    *shares.RULES,
    *quantities.RULES,
    *figures.RULES,
    *named_forms.RULES,
    *short_forms.RULES,
    *homographs.RULES,
    *numerals.RULES,
    *names.RULES,
    *dashes.RULES,
    *marks.RULES,
)
