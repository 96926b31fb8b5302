"""The spoken form: each rule's own examples, the golden table, and what must hold for any text at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from accessible.article import Run
from accessible.check.spoken.words import check_spoken
from accessible.errors import AccessibleError
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Change
from accessible.plan.sentences import split_sentences
from accessible.plan.shortenings import by_form
from accessible.plan.spoken_form import RULES, AddressStyle, Rule, SpokenForm, spans, spoken_form
from accessible.plan.spoken_form.abbreviations import DOSE_LATIN
from accessible.plan.spoken_form.numbers import cardinal, ordinal, year
from accessible.plan.spoken_form.units import BARE
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls

ROOT = PROJECT
GOLDEN = ROOT / "tests" / "golden" / "spoken_forms.tsv"
HOUSE = read_pls(ROOT / "voices" / "lexicon.pls")
EMPTY = Lexicon()
FIT_FOR_A_VOICE = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ .,;:?!'-]*")

EXAMPLES = [(rule, written, spoken) for rule in RULES for written, spoken in rule.examples]
DOUBTFUL = [(rule, written, code) for rule in RULES for written, code in rule.doubtful]


def golden_rows() -> list[tuple[str, str, str]]:
    rows = [line.split("\t") for line in GOLDEN.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [(written, spoken, " | ".join(told)) for written, spoken, *told in rows]


def said(written: str, lexicon: Lexicon = HOUSE, style: AddressStyle = AddressStyle.DEFERRED) -> SpokenForm:
    return spoken_form(written, lexicon, style)


@pytest.mark.parametrize(("rule", "written", "spoken"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_each_rule_reads_its_examples(rule: Rule, written: str, spoken: str) -> None:
    form = said(written, EMPTY, rule.style or AddressStyle.DEFERRED)
    assert (form.text, form.doubts) == (spoken, ())
    assert check_spoken(written, form) == []


@pytest.mark.parametrize(("rule", "written", "code"), DOUBTFUL, ids=lambda value: str(value)[:40])
def test_each_rule_asks_about_what_it_must_not_guess(rule: Rule, written: str, code: str) -> None:
    form = said(written, EMPTY, rule.style or AddressStyle.DEFERRED)
    doubt = next(doubt for doubt in form.doubts if doubt.code == code)
    assert doubt.words in written
    assert doubt.remedy


def test_every_rule_has_a_name_of_its_own_a_source_and_an_example() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.source, rule.name
        assert rule.examples or rule.doubtful, rule.name
        assert "?P=" not in rule.pattern, rule.name
        assert re.compile(rule.pattern).groups == len(re.compile(rule.pattern).groupindex), rule.name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_used_by_one_of_its_examples(rule: Rule) -> None:
    style = rule.style or AddressStyle.DEFERRED
    texts = [text for text, _ in (*rule.examples, *rule.doubtful)]
    assert rule.name in {span.rule for text in texts for span in spans(text, EMPTY, style)}


@pytest.mark.parametrize(("written", "spoken", "told"), golden_rows())
def test_the_golden_table(written: str, spoken: str, told: str) -> None:
    """Each row as an article has it: cut into sentences, each of which is read by itself."""
    sentences = ["".join(run.text for run in runs) for runs in split_sentences([Run(written)])]
    forms = [said(sentence) for sentence in sentences]
    assert " | ".join(f"{each.kind}: {each.written}" for form in forms for each in form.told) == told
    doubts = [f"{doubt.code}: {doubt.words}" for form in forms for doubt in form.doubts]
    if spoken.startswith("? "):
        assert doubts == spoken[2:].split(" | ")
    else:
        assert (" ".join(form.text for form in forms), doubts) == (spoken, [])
        assert [check_spoken(*each) for each in zip(sentences, forms, strict=True)] == [[] for _ in forms]


def test_the_golden_table_is_long_enough_and_repeats_nothing() -> None:
    rows = golden_rows()
    assert len(rows) >= 1_000
    assert len({written for written, _, _ in rows}) == len(rows)


def test_a_change_is_listed_with_its_rule_and_both_sides() -> None:
    form = said("Take 10 mg.")
    assert form.changes == (Change("quantity", "10 mg", "ten milligrams"),)


def test_a_lexicon_entry_comes_before_every_rule_and_the_longest_wins() -> None:
    lexicon = Lexicon.from_pairs([("10 mg", "a small dose"), ("U", "international units"), ("U/ml", "x")], "t")
    assert said("10 mg, 5 U, 5 U/ml", lexicon).text == "a small dose, five international units, five x"


def test_what_an_article_says_stands_before_the_house_lexicon() -> None:
    article = Lexicon.from_pairs([("POTS", "postural tachycardia syndrome")], "front matter")
    assert said("POTS", HOUSE.joined(article)).text == "postural tachycardia syndrome"


@pytest.mark.parametrize("spoken", ["", "  ", "8 units", "a/b", "x\ny", "µ"])
def test_an_entry_that_no_voice_can_say_is_refused(spoken: str) -> None:
    with pytest.raises(AccessibleError):
        Lexicon.from_pairs([("IU", spoken)], "front matter")


@pytest.mark.parametrize("written", ["the GP’d say", "POTS’ll", "2027’s", "14 January’s", "Dr’s", "10 mg’s"])
def test_a_reading_that_would_tear_a_word_is_asked_about(written: str) -> None:
    assert said(written).doubts


@pytest.mark.parametrize("written", ["—", "!!!", "…", "–", "‘’", "( )", "☃ ☃", "😀", "→ → →", "%"])
def test_a_sentence_of_signs_alone_is_asked_about(written: str) -> None:
    assert said(written).doubts


def test_an_emoji_is_named_with_its_words() -> None:
    (doubt,) = said("Well done 😀 to all.").doubts
    assert (doubt.code, doubt.words) == ("unknown-symbol", "😀")


def test_a_sentence_of_four_hundred_words_loses_none() -> None:
    written = " ".join(f"Take {number} mg, not {number + 50} mg, of it today" for number in range(1, 51)) + "."
    assert len(written.split()) >= 400
    form = said(written)
    assert form.doubts == ()
    assert check_spoken(written, form) == []
    assert form.text.count(" not ") == 50


def test_an_entry_in_small_letters_takes_a_possessive() -> None:
    lexicon = Lexicon.from_pairs([("apheresis", "affer ee sis")], "front matter")
    assert said("apheresis’s cost", lexicon).text == "affer ee sis's cost"


@pytest.mark.parametrize("written", ["ME", "Me", "MEAL", "FAME", "ME1"])
def test_an_entry_is_a_whole_word_in_its_own_case(written: str) -> None:
    assert (HOUSE.search(written) is not None) == (written == "ME")


def test_numbers_agree_with_num2words_apart_from_its_comma() -> None:
    numbers = [*range(2_100), *range(2_100, 1_200_000, 7_919), 10**6 + 1, 10**9 + 15, 999_999_999_999]
    for number in numbers:
        assert cardinal(number) == num2words(number).replace(",", "")
        assert ordinal(number) == num2words(number, to="ordinal").replace(",", "")


def test_years_agree_with_num2words_apart_from_its_hyphen() -> None:
    for number in range(1_010, 2_100):
        assert year(number) == num2words(number, to="year").replace("oh-", "oh ")


FRAGMENTS = st.sampled_from(
    "ME ME/CFS NHS GPs IL-6 B12 CoQ10 mg µg/L mmol/L kg/m² % ± < > ≤ = × ½ £ 10 0.5 1,250 2027 14 "
    "January 10am 10:30 2:1 1/2 8/500 25/12/2022 2026-01-02 – — - … ... ( ) [ ] ‘ ’ “ ” ' \" . , ; : "
    "? ! / & + ~ @ # * _ ° °C A I II Type Dr e.g. i.e. etc. vs o.d. No. St J. R. don’t not never the "
    "of people rest https://x.org/a a@b.org p n x 01632 960145 999 1990s 20s 1st 3rd α β ² ₂ CO₂ é ß "
    "Ж 5m 10p zzz qz 8am Mon Jan. \u00ad \u200b \u00a0 \n".split(" ")
)
JOINED = st.lists(st.tuples(FRAGMENTS, st.sampled_from(["", " ", " ", "-"])), max_size=12).map(
    lambda parts: "".join(fragment + joint for fragment, joint in parts)
)
ANY_TEXT = st.one_of(JOINED, st.text(max_size=60), st.text("0123456789.,:/-–% aAmgIVx’'()", max_size=30))


@settings(max_examples=300, deadline=None)
@given(written=ANY_TEXT, style=st.sampled_from(AddressStyle))
def test_spans_joined_are_the_sentence(written: str, style: AddressStyle) -> None:
    assert "".join(span.written for span in spans(written, HOUSE, style)) == written


@settings(max_examples=300, deadline=None)
@given(written=ANY_TEXT, style=st.sampled_from(AddressStyle))
def test_without_doubt_every_word_is_said_and_only_words(written: str, style: AddressStyle) -> None:
    form = said(written, HOUSE, style)
    if not form.doubts:
        assert FIT_FOR_A_VOICE.fullmatch(form.text), form.text
        assert check_spoken(written, form) == []


# Words that hypothesis finds in our own tables, and that are none: short forms, units, prescription shorthand.
SHORTENED = {short.strip(".") for short in by_form()} | set(BARE) | DOSE_LATIN
PLAIN_WORD = st.from_regex("[a-z]*[aeiou][a-z]{2,6}", fullmatch=True).filter(lambda word: word not in SHORTENED)


@settings(max_examples=100, deadline=None)
@given(words=st.lists(PLAIN_WORD, min_size=1, max_size=12))
def test_plain_words_are_left_alone(words: list[str]) -> None:
    form = said(" ".join(words), EMPTY)
    assert (form.text, form.changes, form.doubts) == (" ".join(words), (), ())


@settings(max_examples=300, deadline=None)
@given(number=st.integers(min_value=0, max_value=99_999), unit=st.sampled_from(["mg", "ml", "µg", "g"]))
def test_a_dose_is_its_number_and_its_unit(number: int, unit: str) -> None:
    form = said(f"Take {number:,} {unit} now.", EMPTY)
    assert form.text.startswith(f"Take {cardinal(number)} ")
    assert len(form.changes) == 1


@given(written=st.text(max_size=40), form_text=st.text(max_size=40))
@example(written="", form_text="")
def test_the_judge_never_raises(written: str, form_text: str) -> None:
    check_spoken(written, SpokenForm(form_text, (Change("x", "a", "b"),), ()))
