"""The structure tree: tags of our own go in, the PDF's structure elements come out (ISO 32000-1, 14.7 and 14.8).

Nothing is decided here but numbers: marked content, parents, ids, classes and links find each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from accessible.errors import AccessibleError
from accessible.outputs.print.marks import Mark

Value = str | int | tuple[float, ...]
_CLASS = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
_PRINTED = 4  # annotation flag Print, and no other (ISO 19005-2, 6.3.2)
# Cells without words keep their place, or the columns of a table would shift.
_MAY_BE_EMPTY = frozenset(("TD", "TH"))


@dataclass(slots=True, eq=False)
class Tag:
    """One structure element. `attributes` are by owner (14.8.5.2); in their values a word is a name.

    `lang` is the language of its words, whether or not its parent has the same. `actual` stands for its
    words where the page has not all of them (14.9.4). `implied`: the HTML has no element for it.
    """

    kind: str
    lang: str
    kids: list[Tag | Mark] = field(default_factory=list)
    attributes: dict[str, dict[str, Value]] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    id: str = ""
    title: str = ""
    alternative: str = ""
    actual: str = ""
    headers: tuple[str, ...] = ()
    contents: str = ""  # what its link annotations say
    implied: bool = False

    def tags(self) -> Iterator[Tag]:
        """The tags directly inside it."""
        return (kid for kid in self.kids if isinstance(kid, Tag))

    def marks(self) -> Iterator[Mark]:
        """All marks inside it, at any depth."""
        for kid in self.kids:
            if isinstance(kid, Mark):
                yield kid
            else:
                yield from kid.marks()


def pruned(tag: Tag) -> Tag:
    """The same tag without those that have nothing in them."""
    for kid in tag.tags():
        pruned(kid)
    tag.kids = [kid for kid in tag.kids if isinstance(kid, Mark) or kid.kids or kid.kind in _MAY_BE_EMPTY]
    return tag


class TreeWriter:
    """Writes a structure tree into a PDF and gathers what else must point to it.

    `numbers` has, for each page, the new number of each mark by its old one.
    """

    def __init__(self, pdf: Pdf, numbers: list[dict[int, int]]) -> None:
        self._pdf = pdf
        self._numbers = numbers
        self._pages = [page.obj for page in pdf.pages]
        self._parents: list[list[Any]] = [[None] * len(row) for row in numbers]
        self._links = {link.objgen: link for page in self._pages for link in page.get("/Annots", ())}
        self._linked: list[tuple[Any, Any]] = []
        self._ids: dict[str, Any] = {}
        self._classes: set[str] = set()

    def write(self, document: Tag) -> None:
        """Replace the PDF's structure tree. Link annotations without words are taken out.

        Raises `AccessibleError` unless every piece of marked content has exactly one place in the tree.
        """
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._element(document, root, document.lang)])
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._parent_tree())))
        root.ParentTreeNextKey = len(self._pages) + len(self._linked)
        if self._ids:
            root.IDTree = self._pdf.make_indirect(name_tree(self._ids))
        if self._classes:
            root.ClassMap = class_map(self._classes)
        self._pdf.Root.StructTreeRoot = root
        for page in self._pages:
            if "/Annots" in page:
                page.Annots = Array([link for link in page.Annots if link.objgen not in self._links])

    def _element(self, tag: Tag, parent: Any, language: str) -> Object:
        """One structure element and all inside it (14.7.2). `language` is its parent's."""
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + tag.kind), P=parent))
        home = next((kid.page for kid in tag.kids if isinstance(kid, Mark)), None)
        if home is not None:
            element.Pg = self._pages[home]
        kids: list[Any] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self._element(kid, element, tag.lang))
            else:
                number = self._numbers[kid.page][kid.number]
                if self._parents[kid.page][number] is not None:
                    raise _misplaced(kid.page, "twice")
                self._parents[kid.page][number] = element
                kids.append(number if kid.page == home else self._elsewhere(kid.page, number))
        if tag.kind == "Link":
            kids += self._annotations(tag, element)
        element.K = Array(kids)
        self._describe(tag, element, language)
        return element

    def _describe(self, tag: Tag, element: Any, language: str) -> None:
        """What an element says of itself (14.7.2, 14.9.2 to 14.9.4)."""
        if tag.lang != language:
            element.Lang = String(tag.lang)
        for key, words in (("/T", tag.title), ("/Alt", tag.alternative), ("/ActualText", tag.actual)):
            if words:
                element[key] = String(words)
        if tag.id:
            element.ID = String(tag.id)
            self._ids[tag.id] = element
        attributes = [_attributes(owner, values) for owner, values in tag.attributes.items()]
        if tag.headers:
            attributes[0].Headers = Array([String(header) for header in tag.headers])
        if attributes:
            element.A = attributes[0] if len(attributes) == 1 else Array(attributes)
        classes = [name for name in tag.classes if _CLASS.fullmatch(name)]
        self._classes.update(classes)
        if classes:
            names = [Name("/" + name) for name in classes]
            element.C = names[0] if len(names) == 1 else Array(names)

    def _elsewhere(self, page: int, number: int) -> Dictionary:
        """A reference to marked content that is not on the element's own page (14.7.4.2)."""
        return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number)

    def _annotations(self, tag: Tag, element: Any) -> Iterator[Dictionary]:
        """References to a link's annotations: one for each line (14.7.4.3; ISO 14289-1, 7.18.5)."""
        for mark in tag.marks():
            for key in mark.links:
                link = self._links.pop(key, None)
                if link is None:
                    continue
                link.StructParent = len(self._pages) + len(self._linked)
                link.Contents = String(tag.contents)
                link.F = _PRINTED
                self._linked.append((link, element))
                yield Dictionary(Type=Name.OBJR, Obj=link, Pg=self._pages[mark.page])

    def _parent_tree(self) -> Iterator[Any]:
        """From each page's marks and each annotation to its element (14.7.4.4)."""
        for number, row in enumerate(self._parents):
            if None in row:
                raise _misplaced(number, "nowhere")
            self._pages[number].StructParents = number
            yield number
            yield self._pdf.make_indirect(Array(row))
        for number, (_, element) in enumerate(self._linked, len(self._parents)):
            yield number
            yield element


def _misplaced(page: int, where: str) -> AccessibleError:
    return AccessibleError(f"Page {page + 1}: some words have {where} a place in the PDF's tags.", "Please report it.")


def _attributes(owner: str, values: dict[str, Value]) -> Dictionary:
    made = Dictionary(O=Name("/" + owner))
    for key, value in values.items():
        made["/" + key] = _value(value)
    return made


def _value(value: Value) -> Any:
    match value:
        case str():
            return Name("/" + value)
        case tuple():
            return Array([round(number, 3) for number in value])
        case _:
            return value


def class_map(classes: set[str]) -> Dictionary:
    """What each class stands for (14.7.5.2): a property of our own, the class of that name in the HTML (14.7.5.4).

    The standard has an owner for attributes of HTML as well, but poppler complains of each of them.
    """
    entries = {}
    for name in sorted(classes):
        meaning = Dictionary(N=String("class"), V=String(name))
        entries["/" + name] = Dictionary(O=Name.UserProperties, P=Array([meaning]))
    return Dictionary(entries)


def name_tree(entries: dict[str, Any]) -> Dictionary:
    """A name tree of one leaf; its keys are in the order of their bytes (ISO 32000-1, 7.9.6)."""
    leaves: list[Any] = []
    for name in sorted(entries, key=lambda key: bytes(String(key))):
        leaves += [String(name), entries[name]]
    return Dictionary(Names=Array(leaves))
