"""What a Word file has beside its text: its other parts go in; comments, running heads and the like come out, left out.

Every part with words of Word's own is looked at, whether something refers to it or not.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from xml.etree.ElementTree import Element

from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import LeftOut
from accessible.sources.manuscript.sentences import may_be_text
from accessible.sources.word.doubts import EMBEDDED, HEAD_OR_FOOT
from accessible.sources.word.package import Package
from accessible.sources.word.tree import all_words

COMMENT = "a comment is for the editor"
_REASONS = {
    "w:hdr": "the head of each page in Word: print has its own",
    "w:ftr": "the foot of each page in Word: print has its own",
    "w:glossaryDocument": "a building block that Word keeps for other texts",
}
_HEADS = ("w:hdr", "w:ftr")
_ENTRY = 6  # words of a line for a list, as it is proposed
_NOTES = frozenset(("w:footnotes", "w:endnotes"))
_COMMENTED = "The comments in this Word file are left out; the report lists them."
_ANSWER = "Does one of them ask for a change? Make it in Word, and delete the comment."
_LEFT = "Words that Word keeps outside the text are left out; the report lists them, with the reason."
_HIDDEN = "Words that are hidden in Word are left out; the report lists them."


def read_elsewhere(
    package: Package, used: frozenset[str], is_known: Callable[[str], bool], composer: Composer
) -> list[LeftOut]:
    """What all parts but those `used` have in words. A second text is an error: nobody knows which one is meant.

    So is a sentence in a head or foot, unless it `is_known` from the text or a list of staff's.
    """
    found: list[LeftOut] = []
    asked: list[str] = []
    for name in package.names():
        if not name.endswith(".xml") or name.startswith("[") or name.casefold() in used:
            continue
        root = package.tree(name)
        if root is None:
            continue
        if root.tag == "w:document" and all_words(root):
            composer.error(EMBEDDED.code, 0, all_words(root), EMBEDDED.message, EMBEDDED.remedy)
        found += _left_out(root)
        if root.tag in _HEADS:
            asked += (words for words in map(all_words, root.iter("w:p")) if may_be_text(words) and not is_known(words))
    for words in dict.fromkeys(asked):
        begin = words.split()[:_ENTRY]
        line = f'"{" ".join(begin)}{"…" if len(begin) == _ENTRY else ""}",'
        composer.error(HEAD_OR_FOOT.code, 0, words, HEAD_OR_FOOT.message, HEAD_OR_FOOT.remedy, line)
    return found


def _left_out(root: Element) -> Iterator[LeftOut]:
    if root.tag == "w:comments":
        for comment in root.iter("w:comment"):
            if words := all_words(comment):
                yield LeftOut(0, words, COMMENT)
    elif root.tag in _NOTES and all_words(root):
        yield LeftOut(0, all_words(root), "notes that nothing in the text refers to")
    elif (reason := _REASONS.get(root.tag)) and (words := all_words(root)):
        yield LeftOut(0, words, reason)


def tell_of_left_out(left_out: list[LeftOut], hidden: Collection[str], composer: Composer) -> None:
    """One finding for all comments, one for all hidden words, one for the rest."""
    comments = [each for each in left_out if each.reason == COMMENT]
    unseen = [each for each in left_out if each.reason in hidden]
    others = [each for each in left_out if each not in comments and each not in unseen]
    if comments:
        composer.warn("word-comment", comments[0].number, _quoted(comments), _COMMENTED, _ANSWER)
    if unseen:
        remedy = "Are they meant for readers? In Word: select them, Font, and take the tick at Hidden away."
        composer.warn("word-hidden", unseen[0].number, _quoted(unseen), _HIDDEN, remedy)
    if others:
        remedy = "If readers need some of them, write them in the text."
        composer.mention("word-left-out", others[0].number, _quoted(others), _LEFT, remedy)


def _quoted(left_out: list[LeftOut]) -> str:
    return "; ".join(dict.fromkeys(each.text for each in left_out))
