"""End matter: an article goes in, its last part comes out: abbreviations, notes, addresses, standing disclaimer.

Addresses and notes are not read in the running text (talking newspapers). The disclaimer is, where the editor
put it; it is said again here, so that who starts at the end, or keeps only the last part, has it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accessible.article import Article, Group, Role, Sentence, article_sentences, block_sentences
from accessible.plan.running_order import Abbreviation, Address, Announcement, EndMatter, Part, Piece


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
    said = [Announcement(label_id, name) if name else None for label_id, name in labels.items()]
    return EndMatter(
        Part(number, title, Announcement(f"a-opener-{number}", f"Part {number} of {number}: {title}."), (), stop),
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
    """Every address of the article once, in reading order, with the words of its link."""
    found: dict[str, str] = {}
    for sentence in (*article_sentences(article), *(recap.sentence for recap in article.recaps)):
        for run in sentence.runs:
            if run.href and run.href not in found:
                found[run.href] = _link_words(sentence, run.href)
    return tuple(
        Address(f"a-address-{number}", text if text != _shown(href) else "", href, _shown(href))
        for number, (href, text) in enumerate(found.items(), start=1)
    )


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
