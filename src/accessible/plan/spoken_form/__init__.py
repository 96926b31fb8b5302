"""The spoken form: a written sentence in, plain words for a voice out; each change named, none guessed."""

from accessible.plan.spoken_form.form import AddressStyle, Doubt, Span, SpokenForm
from accessible.plan.spoken_form.rule import Rule
from accessible.plan.spoken_form.scan import spans, spoken_form
from accessible.plan.spoken_form.table import RULES

__all__ = ["RULES", "AddressStyle", "Doubt", "Rule", "Span", "SpokenForm", "spans", "spoken_form"]
