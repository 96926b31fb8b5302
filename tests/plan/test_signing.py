"""What is open, what a later release has otherwise, and what members are told of it."""

from __future__ import annotations

from accessible.plan.changed_words import Changed, ChangedWords
from accessible.plan.proof_sheet import ProofLine, ProofSheet
from accessible.plan.signing import (
    Release,
    Sheet,
    Signature,
    corrected_on,
    corrections_between,
    member_lines,
    sign_off_of,
)

HEADS = (ProofLine("form", "1"), ProofLine("voice", "heart"), ProofLine("editions", "large-print"))


def sheet(*words: str, title: str = "Letters", look: str = "") -> ProofSheet:
    lines = (ProofLine("paragraph", each, look=look) for each in words)
    return ProofSheet((*HEADS, ProofLine("title", title), ProofLine("part 1", title), *lines))


def test_a_signature_of_these_words_holds_and_of_others_does_not() -> None:
    made = sheet("Take 10 mg.")
    signature = Signature("Sam", "2027-03-01", made.sha256, made)
    assert sign_off_of(made, signature).signed
    assert not sign_off_of(made, None).signed
    changed = sign_off_of(sheet("Take 100 mg."), signature)
    assert not changed.signed
    assert changed.why_open == "changed since Sam signed it on 1 March 2027"


def test_a_signature_whose_words_are_lost_holds_for_the_same_digest_only() -> None:
    made = sheet("Take 10 mg.")
    assert sign_off_of(made, Signature("Sam", "2027-03-01", made.sha256)).signed
    (change,) = sign_off_of(made, Signature("Sam", "2027-03-01", "0" * 64)).changes
    assert "not there any more" in str(change)


def test_articles_that_came_went_and_changed_are_corrections_in_the_order_of_the_issue() -> None:
    before = {"01-a": Sheet("A", sheet("One.")), "02-b": Sheet("B", sheet("Two.")), "03-c": Sheet("C", sheet("Three."))}
    after = {"00-new": Sheet("New", sheet("New.")), "01-a": before["01-a"], "03-c": Sheet("C", sheet("Four."))}
    found = corrections_between(before, after)
    assert [(each.article, each.came, each.went) for each in found] == [
        ("00-new", True, False),
        ("03-c", False, False),
        ("02-b", False, True),
    ]
    assert all(each.is_told for each in found)


def test_members_are_told_of_words_and_not_of_places_or_looks() -> None:
    before, after = Sheet("A", sheet("One.")), Sheet("A", sheet("One.", look="“One.” bold"))
    (correction,) = corrections_between({"a": before}, {"a": after})
    assert not correction.is_told
    assert corrected_on((Release(2, "2027-03-01", corrections=(correction,)),), "a") == ""


def test_each_kind_of_difference_has_its_words_for_members() -> None:
    assert member_lines(ChangedWords(Changed.WORDS, "", "New.")) == ("It did not say this.", "It says now: “New.”")
    assert member_lines(ChangedWords(Changed.WORDS, "Old.", ""))[1] == "It does not say that any more."
    assert member_lines(ChangedWords(Changed.PICTURE, "a.png", "a.png")) == ("The picture a.png is another one.",)
    assert member_lines(ChangedWords(Changed.SAID, "m g", "milligrams", "Take mg."))[1:] == (
        "They were read aloud as: “m g”",
        "They are now read aloud as: “milligrams”",
    )
