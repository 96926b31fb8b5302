"""The tag tree: an opened PDF goes in, its structure elements come out in reading order, as plain values.

Elements and pieces of marked content are two flat lists. An element knows which stretch of the pieces is
inside it, so that a rule asks for an element's text, pages or lines without walking the tree again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

# Structure types that only mark words within a block; a word can go on through them.
INLINE = frozenset(("Span", "Link", "NonStruct", "Strong", "Em", "Reference", "Quote", "Code"))
_DEEPEST = 200  # a tree this deep refers to itself


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link on a page: its page, what it says of itself, and whether it leads anywhere."""

    page: int
    contents: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece of marked content. `element` holds it, `block` is the nearest element that is not inline."""

    page: int
    mcid: int
    element: int
    block: int


@dataclass(slots=True)
class Element:
    """A structure element. `kind` is its standard type without the slash; `first` to `end` are its leaves.

    `spoken` is its ActualText, `alternative` its Alt, both None if it has none. `classes` are the names of
    its attribute classes. `parent` is an index into the same list, -1 for the top.
    """

    kind: str
    parent: int
    page: int
    first: int
    end: int = 0
    spoken: str | None = None
    alternative: str | None = None
    classes: tuple[str, ...] = ()
    scope: str = ""
    annotations: tuple[Annotation, ...] = ()


@dataclass(slots=True)
class StructureTree:
    """The whole tree. `broken` says what is wrong with its references, with the page."""

    elements: list[Element] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)

    def under(self, index: int) -> Iterator[int]:
        """The indices of all elements inside one."""
        for later in range(index + 1, len(self.elements)):
            if self.elements[later].parent < index:
                return
            yield later


def read_tree(opened: pikepdf.Pdf) -> StructureTree:
    """The structure tree of a file; empty if it has none."""
    walk = _TreeWalk(opened)
    root = opened.Root.get("/StructTreeRoot")
    if root is not None:
        walk.kids(root, -1, 0, -1)
        walk.compare_with_parents(root)
    return walk.tree


class _TreeWalk:
    """One walk through the tree, depth first."""

    def __init__(self, opened: pikepdf.Pdf) -> None:
        self.tree = StructureTree()
        self._opened = opened
        self._pages = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        root = opened.Root.get("/StructTreeRoot")
        self._roles: Mapping[str, Any] = {} if root is None else dict(root.get("/RoleMap", {}).items())
        self._owners: dict[tuple[int, int], Any] = {}
        self._depth = 0
        self._places = _place_names(opened)

    def kids(self, holder: Any, index: int, page: int, block: int) -> None:
        """Everything inside an element (or the root, which is no element: index -1)."""
        kids = holder.get("/K")
        if kids is None:
            return
        self._depth += 1
        if self._depth > _DEEPEST:
            raise pikepdf.PdfError("the structure tree goes round in a circle")
        for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
            if isinstance(kid, int):
                self._leaf(holder, page, kid, index, block)
            elif "/S" in kid:
                self._element(kid, index, page, block)
            elif "/MCID" in kid:
                self._leaf(holder, self._page_of(kid, page), int(kid.MCID), index, block)
            elif "/Obj" in kid:
                self._annotation(kid, index, page)
        self._depth -= 1

    def _element(self, holder: Any, parent: int, page: int, block: int) -> None:
        tree = self.tree
        kind = str(holder.S)
        kind = str(self._roles.get(kind, kind)).removeprefix("/")
        page = self._page_of(holder, page)
        index = len(tree.elements)
        element = Element(kind, parent, page, len(tree.leaves))
        _read_properties(element, holder)
        tree.elements.append(element)
        self.kids(holder, index, page, block if kind in INLINE and block >= 0 else index)
        element.end = len(tree.leaves)

    def _leaf(self, holder: Any, page: int, mcid: int, index: int, block: int) -> None:
        self.tree.leaves.append(Leaf(page, mcid, index, block))
        if (page, mcid) in self._owners:
            self.tree.broken.append((page, "a piece of text stands twice in the order of reading"))
        self._owners[page, mcid] = holder.objgen

    def _annotation(self, kid: Any, index: int, page: int) -> None:
        if index < 0:
            return
        target = kid.Obj
        element = self.tree.elements[index]
        found = Annotation(self._page_of(kid, page), str(target.get("/Contents", "")), self._leads(target))
        element.annotations = (*element.annotations, found)

    def _leads(self, annotation: Any) -> bool:
        """Whether a link has somewhere to go: an address, or a place that is in the file."""
        action = annotation.get("/A", {})
        if "/URI" in action:
            return bool(str(action.URI).strip())
        place = annotation.get("/Dest", action.get("/D"))
        if isinstance(place, pikepdf.Array):
            return len(place) > 0 and place[0].objgen in self._pages
        return place is not None and str(place) in self._places

    def _page_of(self, holder: Any, page: int) -> int:
        own = holder.get("/Pg")
        return page if own is None else self._pages.get(own.objgen, 0)

    def compare_with_parents(self, root: Any) -> None:
        """The way back, from a piece of a page to its element, must lead to where it is (14.7.4.4)."""
        parents = root.get("/ParentTree")
        known = dict(pikepdf.NumberTree(parents).items()) if parents is not None else {}
        owners: dict[int, list[tuple[int, Any]]] = {}
        for (number, mcid), owner in self._owners.items():
            owners.setdefault(number, []).append((mcid, owner))
        for number, page in enumerate(self._opened.pages, 1):
            key = page.obj.get("/StructParents")
            listed = known.get(int(key)) if key is not None else None
            entries = list(listed) if isinstance(listed, pikepdf.Array) else []
            for mcid, owner in owners.get(number, ()):
                if mcid >= len(entries) or getattr(entries[mcid], "objgen", None) != owner:
                    self.tree.broken.append((number, "the way from the page to its tags leads elsewhere"))
                    break


def _read_properties(element: Element, holder: Any) -> None:
    has = holder.keys()  # one question instead of one for each: most elements have none of these
    if "/ActualText" in has:
        element.spoken = str(holder.ActualText)
    if "/Alt" in has:
        element.alternative = str(holder.Alt)
    if "/C" in has:
        names = holder.C if isinstance(holder.C, pikepdf.Array) else (holder.C,)
        element.classes = tuple(str(name).removeprefix("/") for name in names if isinstance(name, pikepdf.Name))
    if element.kind == "TH":
        element.scope = _scope(holder.get("/A"))


def _scope(attributes: Any) -> str:
    if attributes is None:
        return ""
    for one in attributes if isinstance(attributes, pikepdf.Array) else (attributes,):
        if isinstance(one, pikepdf.Dictionary) and "/Scope" in one:
            return str(one.Scope).removeprefix("/")
    return ""


def _place_names(opened: pikepdf.Pdf) -> frozenset[str]:
    """The named places of a file (ISO 32000-1, 12.3.2.3)."""
    names = opened.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    return frozenset(str(name) for name, _ in pikepdf.NameTree(names).items()) if names is not None else frozenset()
