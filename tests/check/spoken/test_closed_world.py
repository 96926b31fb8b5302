"""The second look at finished words: what it finds though every rule was content, and what it leaves in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.check.spoken.closed_world import Outside, outside
from accessible.errors import Severity
from accessible.plan.narration import Change, Utterance
from accessible.plan.spoken_form.doors import Door, doorway
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import PROJECT, Settings


def found(*sentences: tuple[str, str], changes: tuple[Change, ...] = ()) -> list[Outside]:
    """What is outside in sentences that follow one another, each as (written, spoken)."""
    utterances = [
        Utterance(f"s-{number}", written, spoken, changes, 0) for number, (written, spoken) in enumerate(sentences)
    ]
    return list(outside(utterances))


@pytest.mark.parametrize(
    ("written", "spoken", "kind", "words"),
    [
        ("Ask for pensonal help.", "Ask for pensonal help.", "not-a-word", "pensonal"),
        ("Weds is best.", "Weds is best.", "not-a-word", "Weds"),
        ("The Crohn s clinic is new.", "The Crohn s clinic is new.", "not-a-word", "s"),
        ("Rest (ie. lie down).", "Rest, that is. lie down.", "stop-inside", "Rest, that is. lie down."),
    ],
)
def test_what_changes_no_dose_is_told(written: str, spoken: str, kind: str, words: str) -> None:
    assert found((written, spoken)) == [Outside("s-0", kind, words)]
    assert doorway(kind).door is Door.TELL


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Take 10 mgs daily.", "Take ten mgs daily."),
        ("It was 9 inc postage.", "It was nine inc postage."),
        ("PIP is a bene- fit.", "pip is a bene- fit."),
        ("Rest with- in one month.", "Rest with- in one month."),
        ("Of 17 650 people", "Of seventeen six hundred and fifty people"),
        ("Scores of 500 200 were seen.", "Scores of five hundred two hundred were seen."),
        ("Keep it at 5°.", "Keep it at five."),
        ("It fell to −2.5.", "It fell to two point five."),
        ("It helped 40% of them.", "It helped forty of them."),
        ("He is 5′ tall.", "He is five tall."),
    ],
)
def test_what_a_number_a_sign_or_a_dose_hangs_on_is_asked_about(written: str, spoken: str) -> None:
    assert [each.asked for each in found((written, spoken)) if each.asked]


def test_a_sentence_that_ends_in_a_shortened_word_is_told_and_before_a_number_asked_about() -> None:
    (told,) = found(("See the dept.", "See the department."), ("Ask there.", "Ask there."))
    assert (told.kind, told.words, told.asked) == ("ends-in-short-form", "dept.", "")
    (asked,) = found(("It began in c.", "It began in C."), ("1900.", "nineteen hundred."))
    assert asked.asked
    assert found(("Take vitamin C.", "Take vitamin C."), ("Rest.", "Rest.")) == []


def test_points_that_were_cut_at_their_numbers_are_told() -> None:
    cut = [("It asks about 1.", "It asks about one."), ("Sleep, 2.", "Sleep, two."), ("Pain.", "Pain.")]
    assert [each.kind for each in found(*cut)] == ["points-in-a-sentence"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("The 17:05 is full.", "The seventeen oh five is full."),
        ("over 7000 and 3000–7000 steps", "over seven thousand and three thousand to seven thousand steps"),
        ("In 1902 and 2019", "In nineteen oh two and twenty nineteen"),
        ("Two 10 mg tablets", "Two ten milligram tablets"),
        ("Ring 0808 801 0484.", "Ring zero eight zero eight, eight zero one, zero four eight four."),
        ("10%–15% of them", "ten to fifteen per cent of them"),
        ("TSH was 2.1 mU/L.", "T S H was two point one milliunits per litre."),
        ("a naïve café’s façade, etc.", "a naïve café's façade, et cetera."),
        ("short- and long-term help", "short- and long-term help"),
        ("Dr Prokhorov-Lindqvist wrote.", "Doctor Prokhorov-Lindqvist wrote."),
        ("Only 1.36 million claim it.", "Only one point three six million claim it."),
        ("2,500,205 people", "two million five hundred thousand two hundred and five people"),
    ],
)
def test_what_is_right_is_left_in_peace(written: str, spoken: str) -> None:
    assert found((written, spoken)) == []


def test_a_word_of_the_lexicon_or_of_an_address_is_known() -> None:
    lexicon = (Change("lexicon", "MCAS", "em-cass"),)
    assert found(("MCAS is", "em-cass is"), changes=lexicon) == []
    address = (Change("web address", "www.zzqx.org", "zzqx dot org"),)
    assert found(("See www.zzqx.org", "See zzqx dot org"), changes=address) == []


@pytest.mark.parametrize("issue", ["2026-autumn", "2026-winter"])
def test_nothing_of_the_sample_issues_is_asked_about(issue: str, tmp_path: Path) -> None:
    settings = Settings(content=PROJECT / "content", out=tmp_path, issue=issue)
    for draft in prepare(settings, chosen_issue(settings)).drafts:
        assert draft.plan, draft.slug
        assert [each for each in draft.findings if each.severity is Severity.ERROR] == []
