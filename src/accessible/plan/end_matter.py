"""End matter: an article goes in, its last part comes out: abbreviations, notes, addresses, standing disclaimer.

Addresses and notes are not read in the running text (talking newspapers). The disclaimer is, where the editor
put it; it is said again here, so that who starts at the end, or keeps only the last part, has it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible.article import (
    Article,
    Block,
    Group,
    Heading,
    Role,
    Sentence,
    block_sentences,
)
from accessible.plan.running_order import Abbreviation, Address, Announcement, EndMatter, Part, Piece
from accessible.plan.signs import heading_words, opener_of


def has_end_matter(article: Article, last_pieces: Sequence[Piece]) -> bool:
    """Whether there is something for a last part. `last_pieces` are those of the last part of the text.

    A disclaimer among them makes no part of its own: it would be said twice within a minute.
    """
    listed = bool(article.abbreviations or article.notes or addresses_of(article))
    said_last = any(piece.role is Role.DISCLAIMER for piece in last_pieces)
    return listed or (bool(_disclaimers(article)) and not said_last)


def end_matter_of(article: Article, number: int, stop: Announcement) -> EndMatter:
    """The article's last part, which is part `number` and is named after all that is in it."""
    abbreviations, notes, addresses = article.abbreviations, article.notes, addresses_of(article)
    groups = _disclaimers(article)
    labels = {
        "a-abbreviations": "Abbreviations" if abbreviations else "",
        "a-notes": "Notes" if notes else "",
        "a-addresses": "Addresses" if addresses else "",
        "a-disclaimer": groups[0].label.text if groups else "",
    }
    names = [name for name in labels.values() if name]
    title = " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))).capitalize()
    # With one name only, its label says it right after the number.
    opener = opener_of(number, number, title if len(names) > 1 else "")
    said = [Announcement(label_id, name) if name else None for label_id, name in labels.items()]
    return EndMatter(
        Part(number, title, opener, (), stop),
        said[0],
        tuple(Abbreviation(f"a-abbreviation-{count}", *each) for count, each in enumerate(abbreviations, start=1)),
        said[1],
        notes,
        said[2],
        addresses,
        said[3],
        _disclaimer_again(groups),
    )


def _disclaimers(article: Article) -> list[Group]:
    return [block for block in article.blocks if isinstance(block, Group) and block.role is Role.DISCLAIMER]


def _disclaimer_again(groups: Sequence[Group]) -> tuple[Sentence, ...]:
    """The words of the standing disclaimers, each sentence once, with ids of their own."""
    sentences = {each.text: each for group in groups for block in group.blocks for each in block_sentences(block)}
    return tuple(replace(each, id=f"a-disclaimer-{count}") for count, each in enumerate(sentences.values(), start=1))


def addresses_of(article: Article) -> tuple[Address, ...]:
    """Every address of the article once, in reading order, with the words of its link.

    Where an address is its own link and is not the only one, the heading that it stands under tells it apart.
    """
    found: dict[str, tuple[str, str]] = {}
    for place, sentence in _placed_sentences(article):
        for run in sentence.runs:
            if run.href and run.href not in found:
                found[run.href] = (_link_words(sentence, run.href), place)
    return tuple(
        Address(f"a-address-{number}", words if words != _shown(href) else place * (len(found) > 1), href, _shown(href))
        for number, (href, (words, place)) in enumerate(found.items(), start=1)
    )


def _placed_sentences(article: Article) -> Iterator[tuple[str, Sentence]]:
    """Every sentence of the article with the heading that it stands under, or its note's number; "" for neither."""
    opening = (article.title, *article.summary, *article.key_points)
    yield from (("", sentence) for sentence in opening)
    heading = ""
    for block in _opened(article.blocks):
        if isinstance(block, Heading):
            heading = heading_words(block)
        yield from ((heading, sentence) for sentence in block_sentences(block))
    for note in article.notes:
        yield from ((f"Note {note.number}", sentence) for block in note.blocks for sentence in block_sentences(block))
    yield from (("", recap.sentence) for recap in article.recaps)


def _opened(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those of groups one by one: a heading may stand in an answer."""
    for block in blocks:
        yield from block.blocks if isinstance(block, Group) else (block,)


def _link_words(sentence: Sentence, href: str) -> str:
    text = "".join(run.text for run in sentence.runs if run.href == href).strip()
    return _shown(text) if text in (href, _shown(href)) else text


def _shown(href: str) -> str:
    """An address as people write it.

    >>> _shown("https://example.org/pots/")
    'example.org/pots'
    """
    for scheme in ("https://", "http://", "mailto:", "tel:"):
        href = href.removeprefix(scheme)
    return href.rstrip("/")
