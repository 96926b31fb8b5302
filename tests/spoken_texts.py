"""A text as an article has it: cut into sentences, each read by itself, joined with a space."""

from __future__ import annotations

from accessible.article import Run
from accessible.plan.lexicon import Lexicon
from accessible.plan.sentences import split_sentences
from accessible.plan.spoken_form import SpokenForm, spoken_form
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls

HOUSE = read_pls(PROJECT / "voices" / "lexicon.pls")


def forms_of(text: str, lexicon: Lexicon = HOUSE) -> list[SpokenForm]:
    """The spoken form of each sentence."""
    sentences = split_sentences([Run(text)])
    return [spoken_form("".join(run.text for run in sentence), lexicon) for sentence in sentences]


def said_whole(text: str) -> str:
    """What is said, without the mark of the letter A; a doubt is an error of the test."""
    forms = forms_of(text)
    assert [doubt for form in forms for doubt in form.doubts] == []
    return " ".join(form.text for form in forms).replace("\u2060", "")
