"""What a person should hear before an article is signed: its narration goes in, a short list of sentences comes out.

Ranked by what a wrong word would do, and each reading once: a sentence that has three things to hear is played once,
and "10 mg" is heard where it comes first, or where most else is heard with it. Nothing is left out in silence: what
has no room on the short list is on a longer one. Pure: it reads words, and changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accessible.check.heard.form import Words, said_words
from accessible.check.heard.words import ORDINALS, ThingKind, is_negation, things_in
from accessible.plan.narration import Change, Narration, Utterance
from accessible.plan.spoken_form.doors import doorway

# Short enough that proofing takes minutes: 22 sentences for an article of 800 words (docs/numbers.md, "Proofing").
WORDS_A_PLACE, FEWEST, MOST = 35, 12, 30
TELEPHONE = 8  # figures; a date with its year has fewer

DOSE_UNITS = frozenset(
    "milligram microgram nanogram unit international tablet capsule pill dose puff drop patch sachet spoonful".split()
)
# These are doses beside a medicine, or where something is taken; otherwise they are of a recipe, or of a result.
WEAK_UNITS = frozenset("gram kilogram millilitre litre millimole teaspoon tablespoon".split())
TAKEN = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|doses?|dosage|tablets?|capsules?|medicines?|prescri\w+)\b", re.IGNORECASE
)
FORBIDS = re.compile(
    r"(?:^|[,;:.–] |\bplease |\band |\bbut )(?:do not|don['’]t)\b"
    r"|\b(?:never|(?:must|should|may|can) ?not|(?:mustn|shouldn|can)['’]t)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WorthKind:
    """One reason to hear a sentence. What `must` be heard is on the short list, however long that gets."""

    name: str
    heading: str
    must: bool = False


# In the order in which they are heard: whoever stops early has heard what matters most.
KINDS = (
    WorthKind("changed", "Changed since the last sign-off", must=True),
    WorthKind("dose", "Doses", must=True),
    WorthKind("warning", "What not to do", must=True),
    WorthKind("told", "Read as most people would, and told", must=True),
    WorthKind("number", "Numbers, dates and times"),
    WorthKind("negation", "Not, no and never"),
    WorthKind("word", "New words"),
)
_RANK = {kind.name: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class WorthReason:
    """Why a sentence is worth hearing: the name of its kind, the words, how else they are said, and a message."""

    kind: str
    words: str
    said: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class WorthHearing:
    """A sentence to hear. The first of its `reasons` says under which heading it stands."""

    utterance_id: str
    reasons: tuple[WorthReason, ...]


@dataclass(frozen=True, slots=True)
class HearingList:
    """What to hear of an article: `first` is the short list, by kind and then as it is read; `more` is the rest."""

    first: tuple[WorthHearing, ...] = ()
    more: tuple[WorthHearing, ...] = ()


def hearing_list(
    narration: Narration,
    words: int,
    new_words: Mapping[str, Sequence[tuple[str, str]]],
    changed_since: Collection[str] = frozenset(),
) -> HearingList:
    """The lists for an article of so many `words`.

    `new_words` are those that no earlier issue has, as (written, said), by the id of their utterance. `changed_since`
    are the ids of what was said otherwise, or not at all, at the last sign-off.
    """
    utterances = {each.id: each for part in narration.parts for each in part.utterances}
    found = {
        each.id: reasons
        for each in utterances.values()
        if (reasons := tuple(dict.fromkeys(_reasons(each, new_words.get(each.id, ()), each.id in changed_since))))
    }
    chosen = _chosen(found)
    room = min(MOST, max(FEWEST, words // WORDS_A_PLACE))
    room -= sum(KINDS[_RANK[each.reasons[0].kind]].must for each in chosen)
    first, more = list[WorthHearing](), list[WorthHearing]()
    for each in chosen:
        if KINDS[_RANK[each.reasons[0].kind]].must:
            first.append(each)
        else:
            (first if room > 0 else more).append(each)
            room -= 1
    order = {utterance_id: place for place, utterance_id in enumerate(utterances)}
    return HearingList(*(tuple(sorted(some, key=lambda each: _place(each, order))) for some in (first, more)))


def _place(worth: WorthHearing, order: Mapping[str, int]) -> tuple[int, int]:
    return _RANK[worth.reasons[0].kind], order[worth.utterance_id]


def _chosen(found: Mapping[str, Sequence[WorthReason]]) -> list[WorthHearing]:
    """Sentences that have each reason once, the weightiest first: of those with a reason, that which has most else."""
    waiting = {_key(reason) for reasons in found.values() for reason in reasons}
    by_reason: dict[tuple[str, str], list[str]] = {}
    for utterance_id, reasons in found.items():
        for reason in reasons:
            by_reason.setdefault(_key(reason), []).append(utterance_id)
    chosen: dict[str, tuple[WorthReason, ...]] = {}
    for key in sorted(by_reason, key=lambda key: (_RANK[key[0]], _gives_way(key))):
        if key in waiting:
            best = max(by_reason[key], key=lambda each: len(waiting & set(map(_key, found[each]))))
            own = tuple(reason for reason in found[best] if _key(reason) in waiting)
            chosen[best] = tuple(sorted(own, key=lambda reason: _RANK[reason.kind]))
            waiting -= set(map(_key, own))
    return [WorthHearing(*each) for each in chosen.items()]


def _key(reason: WorthReason) -> tuple[str, str]:
    """What is heard once: a reading, whatever its capitals. What denies or was changed is heard each time."""
    return reason.kind, f"{reason.words}\n{reason.said}".casefold()


def _gives_way(key: tuple[str, str]) -> int:
    """Of numbers, those of one or two figures give way to others: they are hardly ever misread. Telephones lead."""
    kind, words = key
    if kind != "number":
        return 0
    figures = sum(sign.isdigit() for sign in words.partition("\n")[0])
    return 0 if figures > TELEPHONE else 2 if figures == len(words.partition("\n")[0]) <= 2 else 1


def _reasons(utterance: Utterance, new: Iterable[tuple[str, str]], changed: bool) -> Iterator[WorthReason]:
    """Every reason to hear an utterance. What the magazine adds has the same words in every issue."""
    if changed:
        yield WorthReason("changed", utterance.text)
    for told in utterance.told:
        yield WorthReason("told", told.written, told.spoken, doorway(told.kind).message)
    if utterance.id.startswith("a-"):
        return
    said = said_words(utterance.spoken)
    things = list(things_in(said))
    doses = tuple(_doses(utterance, said, things))
    yield from doses
    if any(is_negation(word) for word in said):
        medicine = any(kind is ThingKind.MEDICINE for kind, _, _ in things)
        warns = bool(doses or medicine or FORBIDS.search(utterance.text))
        yield WorthReason("warning" if warns else "negation", utterance.text)
    heard = {dose.words for dose in doses}
    for change in utterance.changes:
        if _is_number(change) and change.written not in heard:
            yield WorthReason("number", change.written, change.spoken.strip(" ,"))
    for written, sounds in new:
        if not any(figure.isdigit() for figure in written):
            yield WorthReason("word", written, sounds)


def _doses(utterance: Utterance, said: Words, things: Sequence[tuple[ThingKind, int, int]]) -> Iterator[WorthReason]:
    """Each number with the unit of a dose: "10 mg", "two tablets", "half a dose". What is "per litre" is a result."""
    written = {said_words(change.spoken): change.written for change in utterance.changes}
    taken = any(kind is ThingKind.MEDICINE for kind, _, _ in things) or bool(TAKEN.search(utterance.text))
    taken = taken or any(_unit(said, end) in DOSE_UNITS for _, _, end in things)
    for kind, start, end in things:
        counts = kind is ThingKind.NUMBER and not ORDINALS.issuperset(said[start:end])
        last = end + (said[end : end + 1] == ("a",))
        if counts and _unit(said, last) in (DOSE_UNITS | WEAK_UNITS if taken else DOSE_UNITS):
            spoken = said[start : last + 1]
            if said[last + 1 : last + 2] != ("per",):
                yield WorthReason("dose", written.get(spoken, " ".join(spoken)), " ".join(spoken))


def _unit(said: Words, place: int) -> str:
    """The word there, without the ending of its plural; "" past the last one."""
    word = said[place] if place < len(said) else ""
    return word.removesuffix("es") if word.endswith("ches") else word.removesuffix("s")


def _is_number(change: Change) -> bool:
    """Whether figures are said as words. Addresses are read alike in every issue."""
    return any(figure.isdigit() for figure in change.written) and not change.rule.startswith(("web", "e-mail", "note"))
