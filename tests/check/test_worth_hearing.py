"""What is worth hearing: the weightiest first, each reading once, and nothing left out in silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accessible.article import article_sentences
from accessible.check.worth_hearing import FEWEST, KINDS, MOST, WORDS_A_PLACE, HearingList, WorthHearing, hearing_list
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Narration, NarrationPart, Told, Utterance
from accessible.plan.spoken_form import spoken_form
from web_pages import sample_plans


def narration(*texts: str, told: Sequence[Told] = ()) -> Narration:
    """Sentences as they are said, each with its own words as id. `told` is of the last one."""
    said = [
        Utterance(text, text, form.text, form.changes, 0, told=tuple(told) if text == texts[-1] else ())
        for text in texts
        for form in (spoken_form(text, Lexicon()),)
    ]
    return Narration("01-rest", (NarrationPart(1, "Rest", tuple(said)),))


def short_list(*texts: str, words: int = 800, changed: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Each sentence of the short list with the kind that it stands under."""
    chosen = hearing_list(narration(*texts), words, {}, changed)
    assert not chosen.more
    return [(each.reasons[0].kind, each.utterance_id) for each in chosen.first]


def reasons_of(places: Sequence[WorthHearing]) -> list[tuple[str, str, str]]:
    return [(reason.kind, reason.words, reason.said) for each in places for reason in each.reasons]


def everything(chosen: HearingList) -> set[tuple[str, str]]:
    return {(kind, f"{words} {said}".casefold()) for kind, words, said in reasons_of((*chosen.first, *chosen.more))}


def test_what_can_hurt_comes_first_and_plain_sentences_do_not_come_at_all() -> None:
    assert short_list(
        "It rained.",
        "It was not cold.",
        "We meet on 14 January 2027.",
        "Do not stop suddenly.",
        "Take two tablets at night.",
        "Start with 10 mg.",
    ) == [
        ("dose", "Take two tablets at night."),
        ("dose", "Start with 10 mg."),
        ("warning", "Do not stop suddenly."),
        ("number", "We meet on 14 January 2027."),
        ("negation", "It was not cold."),
    ]


def test_what_changed_since_the_last_sign_off_comes_before_all_else() -> None:
    heard = short_list("Rest first.", "Start with 10 mg.", changed=frozenset(("Rest first.",)))
    assert heard == [("changed", "Rest first."), ("dose", "Start with 10 mg.")]


def test_a_reading_is_heard_once_where_most_else_is_heard_with_it() -> None:
    texts = ("Start with 10 mg.", "Never take more than 10 mg, or 20 mg in a week.", "He took 10 mg.")
    chosen = hearing_list(narration(*texts), 800, {})
    assert [each.utterance_id for each in chosen.first] == [texts[1]]
    assert reasons_of(chosen.first) == [
        ("dose", "10 mg", "ten milligrams"),
        ("dose", "20 mg", "twenty milligrams"),
        ("warning", texts[1], ""),
    ]


def test_every_denial_is_heard_each_time() -> None:
    texts = ("Do not take it.", "Do not take them.", "You must not drive.")
    assert [text for _, text in short_list(*texts)] == list(texts)


def test_a_result_is_a_number_and_no_dose_and_so_is_a_weight_in_a_recipe() -> None:
    assert short_list("Ferritin was 20 µg/L.", "Weigh 200 g of flour.") == [
        ("number", "Ferritin was 20 µg/L."),
        ("number", "Weigh 200 g of flour."),
    ]
    assert short_list("Take 5 ml of the medicine.")[0][0] == "dose"
    assert short_list("Half a tablet is enough.")[0][0] == "dose"


def test_what_was_read_and_told_is_heard() -> None:
    told = [Told("stroke-between-words", "CBT/GET", "C B T, get")]
    chosen = hearing_list(narration("Try CBT/GET.", told=told), 800, {})
    assert reasons_of(chosen.first) == [("told", "CBT/GET", "C B T, get")]


def test_new_words_come_last_with_how_they_are_said() -> None:
    new: Mapping[str, list[tuple[str, str]]] = {"By Rowan Oakapple.": [("Oakapple", "/ˈəʊkæpəl/")]}
    chosen = hearing_list(narration("By Rowan Oakapple.", "Do not hurry."), 800, new)
    assert reasons_of(chosen.first) == [("warning", "Do not hurry.", ""), ("word", "Oakapple", "/ˈəʊkæpəl/")]


def test_a_long_list_is_cut_at_what_matters_least_and_the_rest_is_on_the_longer_list() -> None:
    doses = [f"Take {number} mg." for number in range(10, 30)]
    calm = [f"It is not number {'x' * number}." for number in range(1, 11)]
    chosen = hearing_list(narration(*calm, *doses), 200, {})
    assert [each.utterance_id for each in chosen.first] == doses, "doses have no limit"
    assert [each.utterance_id for each in chosen.more] == calm


def test_of_numbers_a_telephone_comes_before_the_cut_and_small_ones_behind_it() -> None:
    texts = [*(f"It took {number} minutes." for number in range(2, 22)), "Phone 01632 960145."]
    chosen = hearing_list(narration(*texts), 200, {})
    assert len(chosen.first) == FEWEST
    assert texts[-1] in [each.utterance_id for each in chosen.first]


def test_the_sample_articles_take_minutes_and_nothing_to_hear_is_lost() -> None:
    rank = [kind.name for kind in KINDS]
    for plan in sample_plans()[1]:
        words = sum(len(each.text.split()) for each in article_sentences(plan.order.article))
        chosen = hearing_list(plan.narration, words, {})
        assert len(chosen.first) <= min(MOST, max(FEWEST, words // WORDS_A_PLACE)), plan.order.article.slug
        kinds = [rank.index(each.reasons[0].kind) for each in chosen.first]
        assert kinds == sorted(kinds)
        listed = [each.utterance_id for each in (*chosen.first, *chosen.more)]
        assert len(set(listed)) == len(listed)
        assert everything(chosen) == everything(hearing_list(plan.narration, 100_000, {}))
