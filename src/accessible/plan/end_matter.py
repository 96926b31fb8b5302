"""End matter: an article goes in, what comes last comes out: its abbreviations, notes and addresses.

They are not read in the running text (talking newspapers). An abbreviation that the article writes out is there to
look up, and is not read at all. From half a minute on they are a part of their own, so
that who does not want them can stop before; shorter, they end the last part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible.article import Article, Block, Group, Heading, Sentence, article_sentences, block_sentences
from accessible.plan.part_names import heading_words
from accessible.plan.running_order import Abbreviation, Address, Announcement, EndMatter, Part
from accessible.plan.signs import opener_of, stop_of

MOST_NAMED = 2  # of abbreviations, notes and addresses in the part's name: a stop takes six seconds at the most
OWN_PART_FROM_MS = 30_000  # talking newspapers: a last track of their own (docs/numbers.md, Paced audio)


def end_matter_of(article: Article) -> EndMatter | None:
    """What comes last, in no part yet; None where there is nothing."""
    abbreviations, notes, addresses = article.abbreviations, article.notes, addresses_of(article)
    if not (abbreviations or notes or addresses):
        return None
    labels = {
        "a-abbreviations": "Abbreviations" if abbreviations else "",
        "a-notes": "Notes" if notes else "",
        "a-addresses": "Addresses" if addresses else "",
    }
    said = [Announcement(label_id, name) if name else None for label_id, name in labels.items()]
    return EndMatter(
        None,
        said[0],
        tuple(_abbreviations(article)),
        said[1],
        notes,
        said[2],
        addresses,
    )


def part_of(end: EndMatter, number: int, article_title: str) -> Part:
    """The end matter as part `number`, the last one, which is named after what is in it."""
    labels = (end.abbreviations_label if end.said_abbreviations else None, end.notes_label, end.addresses_label)
    title = " and ".join([label.text for label in labels if label][-MOST_NAMED:]).capitalize()
    return Part(number, title, opener_of(number, number, article_title), (), stop_of(number, number))


def _abbreviations(article: Article) -> Iterator[Abbreviation]:
    words = " ".join(sentence.text for sentence in article_sentences(article)).casefold()
    for count, (short, long) in enumerate(article.abbreviations, start=1):
        yield Abbreviation(f"a-abbreviation-{count}", short, long, written_out=_is_in(long.casefold(), words))


def _is_in(long: str, words: str) -> bool:
    """Whether an article has the full form of a short one: the words before a comma, or one of two with "or" between.

    >>> _is_in("post-exertional malaise, a payback", "it is post-exertional malaise."), _is_in("myalgia", "it hurts.")
    (True, False)
    """
    return any(form.strip() in words for form in long.partition(",")[0].split(" or "))


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
