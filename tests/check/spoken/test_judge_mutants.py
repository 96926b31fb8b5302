"""The judge is judged: spoken forms are damaged on purpose, and every damage must be noticed.

The damage is done to the text, to the record of changes and to what the voice is given alike, so that a judge who
believes one of them would miss it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from accessible.check.spoken.words import check_spoken
from accessible.plan.narration import Change
from accessible.plan.sounds import LETTER, LETTER_A, MARKED, without_marks
from accessible.plan.spoken_form import SpokenForm, spoken_form
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls
from spoken_kinds import sentences

ROOT = PROJECT
GOLDEN = ROOT / "tests" / "golden" / "spoken_forms.tsv"
MISTAKEN = {"teen": "ty", "ty": "teen"}  # fifteen and fifty: the mishearing that ISMP warns of
UNIT_WORDS = re.compile(
    r" (?:milligrams?|micrograms?|grams|kilograms?|millilitres?|litres?|millimoles|per cent|pounds?|pence|"
    r"degrees Celsius|beats per minute|millimetres of mercury|kilometres|centimetres|"
    r"ounces?|inch(?:es)?|million|thousand|metres|volts?|watts?|kilowatt hours?|teaspoons|parts per million|"
    r"international units?|tesla|north|south|east|west|per (?:week|month|annum|calendar month))\b"
)
NUMBER = re.compile(
    r"\b(?:(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"twenty|forty|eighty|hundred|thousand)\b"
)
OTHER_NUMBERS = "two three four five six seven eight nine ten eleven twelve twenty forty hundred thousand".split()


@cache
def originals() -> list[tuple[str, SpokenForm]]:
    """Sentences and how they are said; worked out where a test asks, and not by each process that collects tests."""
    house = read_pls(ROOT / "voices" / "lexicon.pls")
    rows = [line.split("\t")[0] for line in GOLDEN.read_text("utf-8").splitlines() if line and line[0] != "#"]
    made = [each.written for each in sentences(seed=7, count=200)]
    forms = ((written, spoken_form(written, house)) for written in [*rows, *made])
    return [(written, as_given(form)) for written, form in forms if not form.doubts and form.text]


def as_given(form: SpokenForm) -> SpokenForm:
    """The form with each letter A marked in its text and its changes, as a voice is given them: this is damaged."""
    changes = tuple(replace(change, spoken=change.voiced or change.spoken) for change in form.changes)
    return replace(form, text=MARKED.sub(r"\1", form.voiced or form.text), changes=changes, voiced="")


def as_shown(form: SpokenForm) -> SpokenForm:
    """The way back: what people read, with what the voice is given beside it."""
    changes = tuple(
        replace(change, spoken=without_marks(change.spoken), voiced=change.spoken if LETTER in change.spoken else "")
        for change in form.changes
    )
    return replace(form, text=without_marks(form.text), voiced=form.text, changes=changes)


def with_change(form: SpokenForm, number: int, spoken: str) -> SpokenForm | None:
    """The form with one change's spoken side replaced, in its record and in the text."""
    change = form.changes[number]
    if change.spoken == spoken or form.text.count(change.spoken) != 1:
        return None
    changes = (*form.changes[:number], replace(change, spoken=spoken), *form.changes[number + 1 :])
    return replace(form, text=form.text.replace(change.spoken, spoken), changes=changes)


def by_rule(form: SpokenForm) -> Iterator[tuple[int, Change]]:
    """The changes that rules have made; what staff have said in the lexicon is theirs to say."""
    return ((number, change) for number, change in enumerate(form.changes) if not change.rule.startswith("lexicon"))


def teen_for_ty(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        for match in re.finditer(r"\b(thir|four|fif|six|seven|eigh|nine)(teen|ty)\b", change.spoken):
            other = match[1] + MISTAKEN[match[2]]
            yield with_change(form, number, change.spoken[: match.start()] + other + change.spoken[match.end() :])


def another_number(form: SpokenForm, chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        if match := NUMBER.search(change.spoken):
            other = chance.choice([word for word in OTHER_NUMBERS if word != match[0]])
            yield with_change(form, number, change.spoken[: match.start()] + other + change.spoken[match.end() :])


def no_unit(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        match = UNIT_WORDS.search(change.spoken)
        if match and not (match[0] == " thousand" and re.fullmatch("[0-9]{4}", change.written)):
            yield with_change(form, number, change.spoken[: match.start()] + change.spoken[match.end() :])


def another_unit(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        for old, new in (("milli", "micro"), ("micro", "milli"), ("Celsius", "Fahrenheit"), ("pounds", "euros")):
            if old in change.spoken:
                yield with_change(form, number, change.spoken.replace(old, new))


def another_decimal(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        if " point zero" in change.spoken:
            yield with_change(form, number, change.spoken.replace(" point zero", " point one"))
        if " point " in change.spoken:
            yield with_change(form, number, change.spoken.replace(" point ", " ", 1))
            yield with_change(form, number, re.sub(r" point \w+", "", change.spoken, count=1))


def no_sign(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        for sign in ("minus ", "is less than ", "less than ", "or equal to ", "plus or minus "):
            if sign in change.spoken:
                yield with_change(form, number, change.spoken.replace(sign, ""))


def an_added_not(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        yield with_change(form, number, f"not {change.spoken}")
    yield replace(form, text=f"not {form.text}")


def no_negation(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for match in re.finditer(r"\b(?:not|never|no|without|neither|nor|nobody) |n't\b", form.text):
        yield replace(form, text=form.text[: match.start()] + form.text[match.end() :])


def a_lost_word(form: SpokenForm, chance: random.Random) -> Iterator[SpokenForm | None]:
    places = list(re.finditer(rf"[A-Za-z'{LETTER}]+", form.text))
    place = chance.choice(places)
    yield replace(form, text=form.text[: place.start()] + form.text[place.end() :])


def two_words_swapped(form: SpokenForm, chance: random.Random) -> Iterator[SpokenForm | None]:
    words = form.text.split(" ")
    if len(words) > 1:
        place = chance.randrange(len(words) - 1)
        first, second = words[place : place + 2]
        if first.strip(",.;:?!") != second.strip(",.;:?!"):
            yield replace(form, text=" ".join([*words[:place], second, first, *words[place + 2 :]]))


def changes_swapped(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    numbered = [change for _, change in by_rule(form) if re.search("[0-9]", change.written)]
    if len(numbered) < 2:
        return
    first, second = numbered[:2]
    if first.spoken != second.spoken and not re.search(r"\bat the end\b", first.spoken + second.spoken):
        spoken = {first: second.spoken, second: first.spoken}
        changes = tuple(replace(change, spoken=spoken.get(change, change.spoken)) for change in form.changes)
        text = form.text.replace(first.spoken, "\0").replace(second.spoken, first.spoken).replace("\0", second.spoken)
        yield replace(form, text=text, changes=changes)


def an_unrecorded_change(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        if re.search("[0-9]", change.written):
            yield replace(form, changes=(*form.changes[:number], *form.changes[number + 1 :]))


def another_letter(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        if re.fullmatch(r"[A-Z]{1,3}[0-9]{1,3}|[0-9]{1,4}[a-f]", change.written):
            letter = re.search(rf"\b[A-Z]\b{LETTER}?", change.spoken)
            if letter:
                yield with_change(form, number, change.spoken.replace(letter[0], "Q" if letter[0] != "Q" else "W", 1))


def the_article_for_a_letter(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        for match in re.finditer(LETTER_A, change.spoken):
            yield with_change(form, number, f"{change.spoken[: match.start()]}A{change.spoken[match.end() :]}")


def a_letter_for_the_article(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for match in re.finditer(rf"\bA\b(?!{LETTER})", form.text):
        yield replace(form, text=f"{form.text[: match.start()]}{LETTER_A}{form.text[match.end() :]}")


def a_lost_letter(form: SpokenForm, _chance: random.Random) -> Iterator[SpokenForm | None]:
    for number, change in by_rule(form):
        if re.search(r"[0-9 .][aA]\.?[mM]\.?$|^A[0-9]+$|[0-9][aA]$", change.written):
            yield with_change(form, number, " ".join(change.spoken.replace(LETTER_A, "", 1).split()))


Mutation = Callable[[SpokenForm, random.Random], Iterator[SpokenForm | None]]

MUTATIONS: tuple[Mutation, ...] = (
    teen_for_ty, another_number, no_unit, another_unit, another_decimal, no_sign, an_added_not, no_negation,
    a_lost_word, two_words_swapped, changes_swapped, an_unrecorded_change, another_letter,
    the_article_for_a_letter, a_letter_for_the_article, a_lost_letter,
)  # fmt: skip


def test_without_damage_there_is_nothing_to_notice() -> None:
    assert [written for written, form in originals() if check_spoken(written, as_shown(form))] == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_every_damage_is_noticed(mutation: Mutation) -> None:
    chance = random.Random(11)  # noqa: S311 - no secret
    made, survived = 0, []
    for written, form in originals():
        for mutant in mutation(form, chance):
            if mutant is None:
                continue
            made += 1
            if not check_spoken(written, as_shown(mutant)):
                survived.append(f"{written!r} as {mutant.text!r}")
    assert made >= 25, made
    assert not survived, f"{len(survived)} of {made}:\n" + "\n".join(survived[:25])
