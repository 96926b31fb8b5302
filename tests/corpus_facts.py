"""Facts of a sample article: what its file beside it claims goes in, what does not hold comes out, one line each.

It judges by its own small code: it reads the source, counts words and compares sentences without the program's rules.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from accessible.article import Block, Box, Figure, Group, Heading, ListBlock, Role, Table, block_sentences, walk
from accessible.errors import Severity
from accessible.plan.planner import Plan
from accessible.plan.printed import printed_texts
from accessible.production.draft import Draft
from corpus_words import decoded, plain, said_words, source_words, words

ANY = "any"
Claimed = tuple[str, ...] | str  # or "any"


@dataclass(frozen=True, slots=True)
class Facts:
    """What must hold for one article (see the corpus's README)."""

    source: str
    outcome: str
    asks: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    title: str = ""
    title_any: tuple[str, ...] = ()
    headings: Claimed = ()
    boxes: Claimed = ()
    lists: Claimed = ()
    tables: Claimed = ()
    groups: Claimed = ()
    pictures: Claimed = ()
    notes: int = 0
    print: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    pairs: tuple[tuple[str, ...], ...] = ()
    bullets_at_least: int = 0
    numbers: tuple[str, ...] = ()
    heard: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_facts(path: Path) -> Facts:
    """The facts in a file. A field that is not known, or has another shape, is a fault of the file."""
    claims: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    unknown = set(claims) - {each.name for each in fields(Facts)}
    assert not unknown, f"{path.name}: {unknown}"
    heard = {written: _several(spoken) for written, spoken in claims.pop("heard", {}).items()}
    return Facts(heard=heard, **{name: _frozen(value) for name, value in claims.items()})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _several(spoken: str | list[str]) -> tuple[str, ...]:
    return (spoken,) if isinstance(spoken, str) else tuple(spoken)


def problems(facts: Facts, draft: Draft, content: bytes, *, markdown: bool) -> list[str]:
    """What does not hold, one line each."""
    if facts.outcome == "asked":
        return list(_wrongly_asked(facts, draft, decoded(content)))
    if draft.plan is None:
        errors = [each for each in draft.findings if each.severity is Severity.ERROR]
        return [f"not built: {each.code} in line {each.line}: {each.words[:60]!r}: {each.message}" for each in errors]
    wanted = source_words(decoded(content), facts.removed, facts.joined, markdown=markdown)
    return [
        *_lost(wanted, draft.plan),
        *_structure(facts, draft.plan),
        *_printed(facts, draft.plan),
        *_told(facts, draft, decoded(content)),
        *_heard(facts, draft.plan),
    ]


def _wrongly_asked(facts: Facts, draft: Draft, text: str) -> Iterator[str]:
    """An error must be there, and each must be about the words that only a person can settle."""
    errors = [each for each in draft.findings if each.severity is Severity.ERROR]
    if not errors:
        yield f"not asked about {facts.asks}"
    lines = ["", *text.split("\n")]
    for error in errors:
        about = plain(f"{error.words} {error.message} {lines[error.line] if error.line < len(lines) else ''}")
        if not any(plain(each) in about for each in facts.asks):
            yield f"asked without need: {error.code} in line {error.line}: {error.words[:60]!r}"
        elif facts.codes and error.code not in facts.codes:
            yield f"asked in another way: {error.code} in line {error.line}: {error.words[:60]!r}"


def _lost(wanted: Counter[str], plan: Plan) -> Iterator[str]:
    printed = Counter(words(" ".join(printed_texts(plan.order))))
    for word, times in sorted((wanted - printed).items()):
        yield f"lost: {word!r} ({times} times)"


def _structure(facts: Facts, plan: Plan) -> Iterator[str]:
    article = plan.order.article
    blocks = list(walk(article.blocks))
    if (facts.title or facts.title_any) and plain(article.title.text) not in map(
        plain, facts.title_any or (facts.title,)
    ):
        yield f"title: {article.title.text!r}"
    found: dict[str, list[str]] = {
        "headings": [_text(block) for block in blocks if isinstance(block, Heading)],
        "boxes": [block.title.text for block in blocks if isinstance(block, Box)],
        "lists": [_list(block) for block in blocks if isinstance(block, ListBlock)],
        "tables": [_table(block) for block in blocks if isinstance(block, Table)],
        "groups": [str(block.role) for block in blocks if isinstance(block, Group)],
        "pictures": [block.file for block in blocks if isinstance(block, Figure)],
    }
    for name, there in found.items():
        claimed = getattr(facts, name)
        if claimed != ANY and list(map(plain, there)) != list(map(plain, claimed)):
            yield f"{name}: {there} (expected {list(claimed)})"
    if len(article.notes) != facts.notes:
        yield f"notes: {len(article.notes)} (expected {facts.notes})"
    yield from _items(facts, blocks)
    yield from _mislabelled(facts, blocks)


def _text(block: Block) -> str:
    return " ".join(sentence.text for sentence in block_sentences(block))


def _list(block: ListBlock) -> str:
    if not block.ordered:
        return f"{len(block.items)} bullets"
    labels = [item.label.strip("().") for item in block.items]
    numbers = [int(label) if label.isdigit() else 0 for label in labels]
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{numbers[0]} to {numbers[-1]}"
    return ", ".join(labels)


def _table(block: Table) -> str:
    heads = (" ".join(sentence.text for sentence in cell.sentences) for cell in block.header)
    return f"{len(block.header)} by {len(block.rows)}: {' | '.join(heads)}"


def _items(facts: Facts, blocks: Sequence[Block]) -> Iterator[str]:
    items = [(block.ordered, item) for block in blocks if isinstance(block, ListBlock) for item in block.items]
    bullets = sum(not ordered for ordered, _ in items)
    if bullets < facts.bullets_at_least:
        yield f"bullets: {bullets} (expected {facts.bullets_at_least})"
    labels = [item.label.strip("().") for ordered, item in items if ordered]
    for number in facts.numbers:
        if number not in labels:
            yield f"number {number} is not in a list"


def _mislabelled(facts: Facts, blocks: Sequence[Block]) -> Iterator[str]:
    """No question may stand in an answer's box, and no answer in a question's."""
    for block in blocks:
        if isinstance(block, Group) and block.role is not Role.DISCLAIMER:
            wrong = [pair[0 if block.role is Role.ANSWER else 1] for pair in facts.pairs]
            inside = [plain(_text(each)) for each in block.blocks]
            for words_ in wrong:
                if any(each.startswith(plain(words_)) for each in inside):
                    yield f"mislabelled as {block.role}: {words_!r}"


def _printed(facts: Facts, plan: Plan) -> Iterator[str]:
    raw = " ".join(" ".join(printed_texts(plan.order)).split())
    printed = plain(raw)
    spoken = " ".join(utterance.spoken for part in plan.narration.parts for utterance in part.utterances)
    for each in (*facts.print, *facts.joined, *facts.kept):
        if plain(each) not in printed:
            yield f"not in print: {each!r}"
    lines = {plain(text) for text in printed_texts(plan.order)}
    for each in facts.removed:
        if plain(each) in lines:
            yield f"printed, and should be left out: {each!r}"
    for each in facts.never:
        if each in raw or each in spoken:
            yield f"must not be there: {each!r}"
    for question, answer in facts.pairs:
        label = r"[\s•:–—.|*-]*(?:(?:Answer|A|[0-9]+)[.:]?\s+)*"
        if not re.search(re.escape(plain(question)) + label + re.escape(plain(answer)), printed):
            yield f"parted: {question!r} and {answer!r}"


def _told(facts: Facts, draft: Draft, text: str) -> Iterator[str]:
    """What was left out, joined or read by a guess must be told."""
    told = plain(" ".join(_editors_list(draft)))
    lines = [plain(line) for line in text.split("\n")]
    for each in facts.removed:
        if plain(each) not in lines:
            yield f"the facts are wrong: no line of the file is {each!r}"
    for each in (*facts.removed, *facts.joined, *facts.told):
        if plain(each).casefold() not in told.casefold():
            yield f"not told: {each!r}"


def _editors_list(draft: Draft) -> Iterator[str]:
    """What the screen and the report tell of an article: findings, what was left out or mended, what to listen to."""
    article = draft.order.article
    yield from (f"{each.message} {each.words} {each.remedy}" for each in draft.findings)
    yield from (f"{each.text} {each.reason}" for each in article.removed)
    yield from (f"{each.before} {each.after} {each.what}" for each in article.repairs)
    for part in draft.narration.parts:
        yield from (each.written for utterance in part.utterances for each in utterance.told)


_UNSAID = re.compile(r"[0-9½¼¾%£€$&@#<>=+±×÷°º/\\*_|\[\](){}–—…•·©®™²³µ]")


def _heard(facts: Facts, plan: Plan) -> Iterator[str]:
    utterances = [utterance for part in plan.narration.parts for utterance in part.utterances]
    for utterance in utterances:
        if found := _UNSAID.search(utterance.spoken):
            yield f"{found.group()!r} is left in what is said: {utterance.spoken!r}"
    for written, readings in facts.heard.items():
        there = [each.spoken for each in utterances if plain(each.text) == plain(written)]
        if not there:
            yield f"no sentence of its own: {written!r}"
        elif not any(said_words(spoken) in map(said_words, readings) for spoken in there):
            yield f"heard: {there[0]!r} (expected {readings[0]!r})"
