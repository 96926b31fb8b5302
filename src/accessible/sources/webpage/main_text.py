"""Where the article of a web page probably is: the tree goes in, the element comes out that is proposed as its text.

No more than a proposal: what stands outside is on a list, or it is asked about. So this can be plain: first what the
page itself calls its main text, else the smallest element that holds most of the words in sentences.
"""

from __future__ import annotations

from collections import Counter

from accessible.sources.webpage.element import SILENT, hidden_reason, name_of, words_of
from accessible.sources.webpage.furniture import FurnitureLists
from accessible.sources.webpage.parse import Element

_SOME, _HALF, _MOST = 0.2, 0.5, 0.8  # of the words that are no furniture and no link
_FEW = 60  # words that may stand around the text: title, author, date, a line about the picture
_PARTED = frozenset("p div br li table h1 h2 h3 h4 h5 h6 section article".split())


def propose(body: Element, lists: FurnitureLists) -> Element:
    """The element that the article is probably in; the whole body where nothing stands out."""
    weights: Counter[Element] = Counter()
    whole = _weigh(body, lists, Counter(), 0)
    total = _weigh(body, lists, weights, whole)
    if not total:
        return body
    named = _named(body, weights, total)
    return _with_title(_heaviest(body, weights) if named is None else named, body, weights)


def _weigh(element: Element, lists: FurnitureLists, weights: Counter[Element], whole: int) -> int:
    """Count words in sentences: of links, hidden words and furniture none.

    What holds half of the `whole` is no furniture, whatever it is called: some systems put all of a page into a form,
    or into a box that says that there is a sidebar. With 0 for the whole, nothing is furniture.
    """
    count = len((element.text or "").split())
    for child in element:
        name = name_of(child)
        if name and name not in SILENT and name != "a" and not hidden_reason(child):
            inside = _weigh(child, lists, weights, whole)
            if inside >= _HALF * whole or not lists.reason(child):
                count += inside
            else:
                weights[child] = 0
        count += len((child.tail or "").split())
    weights[element] = count
    return count


def _named(body: Element, weights: Counter[Element], total: int) -> Element | None:
    """What the page calls its main text, or its one article."""
    mains = [each for each in body.iter("main", "div", "section") if _is_main(each) and each in weights]
    chosen = next((each for each in mains if weights[each] >= (_SOME if len(mains) == 1 else _HALF) * total), None)
    within = body if chosen is None else chosen
    articles = [each for each in within.iter("article") if each in weights]
    articles += [each for each in within.iter() if each.get("itemprop") == "articleBody" and each in weights]
    least = (_SOME if len(articles) == 1 else _HALF) * weights[within]
    return next((each for each in articles if weights[each] >= least), chosen)


def _is_main(element: Element) -> bool:
    return name_of(element) == "main" or (element.get("role") or "").lower() == "main"


def _heaviest(body: Element, weights: Counter[Element]) -> Element:
    chosen = body
    while True:
        heavy = [each for each in chosen if weights[each] >= _MOST * weights[chosen] and _holds_blocks(each)]
        if not heavy:
            return chosen
        chosen = heavy[0]


def _holds_blocks(element: Element) -> bool:
    """Whether an element is more than one text: paragraphs, or text that line ends part."""
    return any(name_of(each) in _PARTED for each in element.iterdescendants())


def _with_title(chosen: Element, body: Element, weights: Counter[Element]) -> Element:
    """The element with the page's title in it, where little else comes with that."""
    title = next((each for each in body.iter("h1") if each in weights and words_of(each)), None)
    if title is None or any(each is chosen for each in title.iterancestors()):
        return chosen
    around = chosen
    for parent in chosen.iterancestors():
        if weights[parent] > weights[chosen] + _FEW or parent is body:
            return chosen
        around = parent
        if any(each is around for each in title.iterancestors()):
            return around
    return chosen
