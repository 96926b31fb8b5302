"""SVG: a drawing's elements go in; how each looks comes out, by its attributes, its style and the rules for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
_WORD = re.compile(r"[\w-]+|\*")
_ENDLESS_WORK = 10**9  # of a rule that looks through the drawing, such as :has(): more than any drawing may have


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule of a `<style>`: the words of its selector, its declarations, and what it takes to try it."""

    words: frozenset[str]
    declarations: tuple[tuple[str, str], ...]
    work: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG taken apart. `named` has the first element of each name, as the layout engine finds it."""

    name: str
    root: Element
    named: dict[str, Element]
    rules: tuple[StyleRule, ...]
    by_word: dict[str, tuple[int, ...]]  # the places of the rules that have a word
    known: dict[frozenset[str], tuple[StyleRule, ...]] = field(default_factory=dict)

    def rules_for(self, element: Element) -> tuple[StyleRule, ...]:
        """The rules that may be an element's: those with one of its words. Rather too many than too few."""
        if not self.rules:
            return ()
        words = frozenset((local(element.tag), element.get("id", ""), *element.get("class", "").split(), "*"))
        words = frozenset(word for word in words if word in self.by_word)
        if words not in self.known:
            places = sorted({place for word in words for place in self.by_word[word]})
            self.known[words] = tuple(self.rules[place] for place in places)
        return self.known[words]

    def by_rule(self, element: Element) -> Iterator[tuple[str, str]]:
        """Name and value of all that rules may say of an element."""
        for rule in self.rules_for(element):
            yield from rule.declarations

    def properties(self, element: Element) -> Iterator[tuple[str, str]]:
        """Name and value of all that says how an element looks: its attributes, its style, the rules for it."""
        yield from ((name, value) for name, value in element.items() if not name.startswith("{"))
        yield from declarations(element.get("style", ""))
        yield from self.by_rule(element)

    def style_work(self) -> int:
        """What it takes to try the rules on each element once."""
        return sum(rule.work for element in self.root.iter() for rule in self.rules_for(element)) if self.rules else 0


def taken_apart(name: str, root: Element) -> Drawing:
    """The drawing of a root element."""
    named: dict[str, Element] = {}
    for element in root.iter():
        named.setdefault(element.get("id", ""), element)
    rules = tuple(_rules(root))
    by_word: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        for word in rule.words:
            by_word.setdefault(word, []).append(place)
    return Drawing(name, root, named, rules, {word: tuple(places) for word, places in by_word.items()})


def local(name: object) -> str:
    """A name without its namespace (comments have a function in its place)."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """Name and value of each declaration of a style."""
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def references(value: str) -> frozenset[str]:
    """The names of the elements that a value refers to, as in `url(#name)`."""
    if "#" not in value:
        return frozenset()
    return frozenset(_REFERENCE.findall(value.translate({9: None, 10: None, 13: None})))


def _rules(root: Element) -> Iterator[StyleRule]:
    depth = _depth(root)
    widest = max((len(element) for element in root.iter()), default=0)
    for element in root.iter():
        if local(element.tag) == "style":
            for block in _without_comments("".join(element.itertext())).split("}"):
                selector, _, inside = block.rpartition("{")
                selector = selector.rpartition("{")[2].rpartition(";")[2]
                found = tuple(declarations(inside))
                work = sum(_tries(each, depth, widest) for each in selector.split(",")) + len(found)
                yield StyleRule(frozenset(_WORD.findall(selector)), found, work)


def _without_comments(style: str) -> str:
    """A style with a space for each comment; what is not closed stays. Each place is looked at once.

    >>> _without_comments("a/* b */c/* d")
    'a c/* d'
    """
    kept, place = list[str](), 0
    while (begin := style.find("/*", place)) >= 0 and (end := style.find("*/", begin + 2)) >= 0:
        kept += (style[place:begin], " ")
        place = end + 2
    return "".join((*kept, style[place:]))


def _depth(root: Element) -> int:
    depth, level = 0, [root]
    while level and depth < 1000:
        depth, level = depth + 1, [child for each in level for child in each]
    return depth


def _tries(selector: str, depth: int, widest: int) -> int:
    """How many elements may be tried for one: each step up a drawing has its depth of ways, each aside its width.

    >>> [_tries(each, 10, 50) for each in (".st0", "g > .a", "svg g rect", "g ~ rect", "g:has(a)")]
    [1, 1, 100, 50, 1000000000]
    """
    if "(" in selector:
        return _ENDLESS_WORK
    tries = 1
    for step in re.findall(r"\s*[>+~]\s*|\s+", selector.strip()):
        tries *= {">": 1, "+": 1, "~": widest}.get(step.strip(), depth)
    return min(tries, _ENDLESS_WORK)
