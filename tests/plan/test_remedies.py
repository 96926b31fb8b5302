"""Ways out of doubts: each fits its code and words, and better words are no doubt themselves."""

from __future__ import annotations

import re

import pytest

from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import RULES, AddressStyle, spoken_form
from accessible.plan.spoken_form.doors import DOORS, Door
from accessible.plan.spoken_form.remedies import REMEDIES, reworded, way_out

EMPTY = Lexicon.from_pairs((), "")


def test_every_doubt_that_asks_has_a_remedy_and_no_remedy_is_for_none() -> None:
    # Strange words are found after the rules, by the judge of the finished words, which says what to do itself.
    asks = {doorway.kind for doorway in DOORS if doorway.door is Door.ASK} - {"strange-words"}
    assert {row.code for row in REMEDIES} == asks
    for code in asks:
        assert any(row.code == code and re.match(row.shape, "zz") for row in REMEDIES) or code in SHAPED, code


# Codes whose words always have a shape of their own.
SHAPED = {"ambiguous-time", "naked-decimal", "unclear-sign"}


def test_every_doubt_of_the_rules_has_a_way_out_in_few_words() -> None:
    for rule in RULES:
        for written, code in rule.doubtful:
            form = spoken_form(written, EMPTY, rule.style or AddressStyle.DEFERRED)
            doubt = next(doubt for doubt in form.doubts if doubt.code == code)
            assert 2 <= len(doubt.remedy.split()) <= 35, (rule.name, doubt.remedy)


@pytest.mark.parametrize("sign", ["•", "·", "▪", "|", "##Heading", "→", "☃", "apples•"])
def test_a_sign_is_not_sent_to_the_lexicon(sign: str) -> None:
    assert "lexicon" not in way_out("unknown-symbol", sign)


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("We meet on 03/04/2027.", ["We meet on 3 April 2027.", "We meet on 4 March 2027."]),
        ("Take .5 mg now.", ["Take 0.5 mg now."]),
        ("Take 5 U now.", ["Take 5 units now."]),
        ("Take 10 mg bd now.", ["Take 10 mg twice a day now."]),
        ("Take 10 mg o.d. now.", ["Take 10 mg once a day now."]),
        ("Take levothyroxine o.d. now.", ["Take levothyroxine once a day now."]),
        (
            "Put drops in the eye o.d. now.",
            ["Put drops in the eye once a day now.", "Put drops in the eye in the right eye now."],
        ),
        ("He was born on 03/04/58.", ["He was born on 3 April 1958.", "He was born on 4 March 1958."]),
        ("Lunch is at 12.15 here.", ["Lunch is at 12.15pm here."]),
        ("She woke at 12.15 again.", ["She woke at 12.15am again.", "She woke at 12.15pm again."]),
        ("The talk ends at 2.30 here.", ["The talk ends at 2.30pm here."]),
        ("It has 12345 pages.", ["It has 12,345 pages."]),
        ("We left at 10.30 then.", ["We left at 10.30am then.", "We left at 10.30pm then."]),
        ("It was – 5 then.", ["It was minus 5 then."]),
        ("It was the brindlix.Then we left.", ["It was the brindlix. Then we left."]),
    ],
)
def test_the_better_words_stand_in_their_place_and_are_read_without_a_doubt(written: str, better: list[str]) -> None:
    (doubt,) = spoken_form(written, EMPTY).doubts
    before, _, after = written.partition(doubt.words)
    choices = reworded(doubt.code, doubt.words, before, after)
    assert [f"{before}{words}{after}" for words in choices] == better
    for words in better:
        assert not spoken_form(words, EMPTY).doubts
