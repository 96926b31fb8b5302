"""The issue in print: PDFs of its sections go in, one tagged PDF comes out, the same bytes each time.

Sections are laid out one by one and only joined here, so that memory does not grow with the issue and
an article that has not changed need not be laid out again. Joining means more than pages: the structure
trees become one (ISO 14289-1 asks for one whole tree), with links, named places and outlines.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, NumberTree, OutlineItem, Pdf, String

from accessible.errors import AccessibleError
from accessible.outputs.print.folio import Folios, named_apart, stamp
from accessible.outputs.print.metadata import declare
from accessible.outputs.print.tree import name_tree

# What the contents page calls page 12 of the issue until the issue is joined.
PAGE_LINK = "page:"


@dataclass(frozen=True, slots=True)
class Section:
    """One separately laid-out PDF. `slug` keeps its ids apart from those of the others.

    `structure` is the standard structure type around it (ISO 32000-1, 14.8.4.2): `Art` for an article,
    `Sect` for front matter, empty for a page without a name, such as a blank one.
    """

    slug: str
    title: str
    pdf: bytes
    structure: str = "Art"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file says of itself. `date` is the issue's ISO date: the clock is never asked."""

    title: str
    author: str
    language: str
    date: str


@dataclass(slots=True)
class _Whole:
    """The document that is being made, and what has been gathered for its trees so far."""

    pdf: Pdf
    document: Any
    language: str
    parents: list[Any] = field(default_factory=list)  # key, value, key, value: a number tree's leaves
    next_parent: int = 0
    ids: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Any] = field(default_factory=dict)
    roles: dict[str, Any] = field(default_factory=dict)
    classes: dict[str, Any] = field(default_factory=dict)
    outline: list[OutlineItem] = field(default_factory=list)


def join(sections: Iterable[Section], imprint: Imprint, folios: Folios) -> bytes:
    """One PDF of all sections, in order, their pages numbered on from 1.

    Raises `AccessibleError` if a section has no structure tree, or if its pages cannot be numbered.
    """
    with ExitStack() as stack:
        pdf = stack.enter_context(Pdf.new())
        document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array()))
        whole = _Whole(pdf, document, imprint.language)
        for section in sections:
            source = stack.enter_context(pikepdf.open(io.BytesIO(section.pdf)))
            _add(whole, section, source, folios)
        folios.give_fonts(pdf)
        _link_pages(pdf)
        _write_trees(whole)
        _write_catalog(whole, imprint)
        result = io.BytesIO()
        pdf.save(
            result,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=False,
        )
    return result.getvalue()


def _add(whole: _Whole, section: Section, source: Pdf, folios: Folios) -> None:
    if "/StructTreeRoot" not in source.Root:
        raise AccessibleError(
            f"The PDF of “{section.title}” has no tags and cannot be joined.",
            "Lay it out again.",
            section.slug,
        )
    offset = len(whole.pdf.pages)
    stamp(source, folios, offset + 1)
    _name_fonts_apart(source)
    for page in source.pages:
        whole.pdf.pages.append(page)
    pages = [page.obj for page in whole.pdf.pages][offset:]
    numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}
    _add_structure(whole, section, source)
    _renumber(whole, pages)
    _add_places(whole, section, source, [numbers, pages])
    with source.open_outline() as outline:
        whole.outline += _moved(outline.root, numbers, offset)


def _name_fonts_apart(source: Pdf) -> None:
    """Each section has its own subsets of the fonts, all under the same names."""
    fonts = (font for page in source.pages for font in page.obj.Resources.get("/Font", {}).values())
    for font in {font.objgen: font for font in fonts}.values():
        named_apart(font)


# Structure ------------------------------------------------------------------------------------------


def _add_structure(whole: _Whole, section: Section, source: Pdf) -> None:
    """Hang the section's tree into the whole's; collect its parent tree, ids, roles and classes."""
    # Its sections are tagged already: their trees are only joined.
    # The pages are copied already, so that the copied elements refer to the copies of their pages.
    root = whole.pdf.copy_foreign(source.Root.StructTreeRoot)
    parent = whole.document
    if section.structure:
        parent = _around(whole, section, str(source.Root.get("/Lang", "")))
    for top in _elements(root):
        # The section's own Document gives way: there is one for the whole.
        for child in _elements(top) if str(top.S) == "/Document" else (top,):
            child.P = parent
            parent.K.append(child)
            _name_apart(whole, child, section.slug)
    for key, value in NumberTree(root.ParentTree).items():
        whole.parents += [whole.next_parent + key, value]
    for kind, gathered in (("/RoleMap", whole.roles), ("/ClassMap", whole.classes)):
        gathered.update((name, value) for name, value in root.get(kind, {}).items() if name not in gathered)


def _around(whole: _Whole, section: Section, language: str) -> Any:
    """A structure element for the whole section, with its title, and its language if the issue has another."""
    element = whole.pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name("/" + section.structure), P=whole.document, K=Array())
    )
    element.T = String(section.title)
    if (section.language or language) != whole.language:
        element.Lang = String(section.language or language)
    whole.document.K.append(element)
    return element


def _elements(element: Any) -> Iterator[Any]:
    """The structure elements directly inside one, without marked content and object references."""
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _name_apart(whole: _Whole, element: Any, slug: str) -> None:
    """Give the ids of notes and table headings, and what refers to them, the section's name in front."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if "/ID" in current:
            name = f"{slug}/{current.ID}"
            current.ID = String(name)
            whole.ids[name] = current
        owned = current.get("/A", ())
        for attributes in owned if isinstance(owned, Array) else (owned,):
            if "/Headers" in attributes:
                attributes.Headers = Array([String(f"{slug}/{header}") for header in attributes.Headers])
        waiting.extend(_elements(current))


def _renumber(whole: _Whole, pages: list[Any]) -> None:
    """Move the keys by which pages and annotations find their structure elements behind those in use."""
    highest = -1
    for page in pages:
        holders = [(page, "/StructParents")]
        holders += [(annotation, "/StructParent") for annotation in page.get("/Annots", ())]
        for holder, key in holders:
            if key in holder:
                highest = max(highest, int(holder[key]))
                holder[key] = int(holder[key]) + whole.next_parent
    whole.next_parent += highest + 1


# Places and links -----------------------------------------------------------------------------------


def _add_places(whole: _Whole, section: Section, source: Pdf, pages: list[Any]) -> None:
    """Named places that a link leads to, under a name of their own; the others are left behind."""
    numbers, copies = pages
    names = source.Root.get("/Names", Dictionary()).get("/Dests")
    known = dict(NameTree(names).items()) if names is not None else {}
    for page in copies:
        for annotation in page.get("/Annots", ()):
            holder: Any = annotation if "/Dest" in annotation else annotation.get("/A", Dictionary())
            key = "/Dest" if "/Dest" in annotation else "/D"
            target = holder.get(key)
            if not isinstance(target, String):
                continue
            name = f"{section.slug}/{target}"
            place = list(known[str(target)])
            whole.places[name] = Array([copies[numbers[place[0].objgen]], *place[1:]])
            holder[key] = String(name)


def _link_pages(pdf: Pdf) -> None:
    """Turn the contents page's `page:12` into a link to that page."""
    pages = [page.obj for page in pdf.pages]
    for page in pages:
        for annotation in page.get("/Annots", ()):
            address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(PAGE_LINK):
                number = int(address.removeprefix(PAGE_LINK))
                annotation.Dest = Array([pages[number - 1], Name.XYZ, None, None, None])
                annotation.Contents = String(f"{annotation.Contents}, page {number}")
                del annotation.A


def _moved(items: Iterable[OutlineItem], numbers: dict[Any, int], offset: int) -> list[OutlineItem]:
    """Outline items with their pages counted in the whole document."""
    made = []
    for item in items:
        target: Any = item.destination
        page = offset + numbers[target[0].objgen]
        moved = OutlineItem(item.title, page, "XYZ", left=float(target[2]), top=float(target[3]))
        moved.children.extend(_moved(item.children, numbers, offset))
        made.append(moved)
    return made


# The whole ------------------------------------------------------------------------------------------


def _write_trees(whole: _Whole) -> None:
    pdf = whole.pdf
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([whole.document])))
    whole.document.P = root
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(whole.parents)))
    root.ParentTreeNextKey = whole.next_parent
    if whole.ids:
        root.IDTree = pdf.make_indirect(name_tree(whole.ids))
    if whole.roles:
        root.RoleMap = Dictionary(whole.roles)
    if whole.classes:
        root.ClassMap = Dictionary(whole.classes)
    pdf.Root.StructTreeRoot = root
    if whole.places:
        pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(name_tree(whole.places)))
    with pdf.open_outline() as outline:
        outline.root.extend(whole.outline)


def _write_catalog(whole: _Whole, imprint: Imprint) -> None:
    pdf = whole.pdf
    pdf.Root.Lang = String(imprint.language)
    pdf.Root.PageMode = Name.UseOutlines
    pdf.docinfo["/Title"] = String(imprint.title)
    pdf.docinfo["/Author"] = String(imprint.author)
    date = "D:" + imprint.date.replace("-", "") + "000000Z"
    pdf.docinfo["/CreationDate"] = String(date)
    pdf.docinfo["/ModDate"] = String(date)
    declare(pdf)
