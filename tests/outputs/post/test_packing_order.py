"""The PDF in packing order, read back with pdfium and qpdf: copies in order, and each page's words in the file once."""

from __future__ import annotations

import io
import re
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from accessible.errors import AccessibleError
from accessible.outputs.post.copy_part import CopyPart
from accessible.outputs.post.packing_order import write_packing_order
from accessible.production.issue import build
from accessible.settings import Settings
from laid_on_paper import texts_of
from numbered_pages import numbered_pages

Parts = dict[str, tuple[CopyPart, tuple[int, ...]]]
FOLIO = re.compile(r"(\w)folio (\d+)")


def written(copies: Sequence[Sequence[CopyPart]]) -> bytes:
    to = io.BytesIO()
    sheets = write_packing_order(to, copies, title="A sample")
    with pikepdf.open(to) as pdf:
        assert len(pdf.pages) == 2 * sheets
        assert pdf.check_pdf_syntax() == []
    return to.getvalue()


def pages_read(pdf: bytes) -> list[str]:
    """Which page of which file each is ("L3"), "" for an empty one."""
    found = [(words, FOLIO.search(words)) for words in texts_of(pdf)]
    assert all(match or not words.strip() for words, match in found)
    return [match[1] + match[2] if match else "" for _, match in found]


def as_printed(mark: str, volumes: Sequence[int]) -> list[str]:
    """What one part looks like on paper."""
    pages, before = [], 0
    for count in volumes:
        pages += [f"{mark}{number}" for number in range(before + 1, before + count + 1)] + [""] * (count % 2)
        before += count
    return pages


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """A slip of one page, a copy of five, one of four, and one in volumes; and how many pages each volume has."""
    folder = tmp_path_factory.mktemp("parts")
    made: Parts = {}
    for mark, volumes in (("S", (1,)), ("L", (5,)), ("G", (4,)), ("V", (3, 2, 3))):
        firsts = (1, 4, 6) if len(volumes) > 1 else ()
        made[mark] = (CopyPart(numbered_pages(folder / f"{mark}.pdf", sum(volumes), mark), firsts), volumes)
    return made


@given(order=st.lists(st.lists(st.sampled_from("SLGV"), min_size=1, max_size=4), min_size=1, max_size=6))
@hypothesis_settings(max_examples=40)
def test_copies_are_read_one_after_the_other_each_on_sheets_of_its_own(parts: Parts, order: list[list[str]]) -> None:
    pdf = written([[parts[mark][0] for mark in copy] for copy in order])
    assert pages_read(pdf) == [page for copy in order for mark in copy for page in as_printed(mark, parts[mark][1])]


def test_a_pages_words_are_in_the_file_once(parts: Parts) -> None:
    slip, large = parts["S"][0], parts["L"][0]
    few, many = written([(slip, large)]), written([(slip, large)] * 200)
    assert many.count(b"endstream") == few.count(b"endstream")
    assert len(many) - len(few) < 200 * 8 * 140  # bytes a page, its row in the table of objects with it


def test_five_thousand_copies_need_hardly_more_memory_than_one(parts: Parts, tmp_path: Path) -> None:
    copy = (parts["S"][0], parts["V"][0])
    tracemalloc.start()
    with (tmp_path / "run.pdf").open("wb") as to:
        assert write_packing_order(to, [copy] * 5000, title="A sample") == 5000 * 6
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000
    document = pypdfium2.PdfDocument(tmp_path / "run.pdf")
    assert len(document) == 60_000
    assert "Vfolio 8" in document[59_998].get_textpage().get_text_bounded()
    document.close()


def test_the_same_copies_give_the_same_bytes_and_others_another_name(parts: Parts) -> None:
    one = [(parts["S"][0], parts["L"][0]), (parts["S"][0], parts["G"][0])]
    assert written(one) == written([tuple(copy) for copy in one])
    with pikepdf.open(io.BytesIO(written(one))) as pdf, pikepdf.open(io.BytesIO(written([*one, one[0]]))) as other:
        assert bytes(pdf.trailer.ID[1]) != bytes(other.trailer.ID[1])


def test_it_says_that_it_is_for_the_printer_and_has_no_tags_or_links(parts: Parts) -> None:
    with pikepdf.open(io.BytesIO(written([(parts["S"][0],)]))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "A sample (for the printer)"
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert "/StructTreeRoot" not in pdf.Root
        assert pdf.pdf_version == "1.7"
        assert not any(key in page for page in pdf.pages for key in ("/Annots", "/StructParents"))


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(AccessibleError, match="cannot be read") as caught:
        written([(CopyPart(tmp_path / "gone.pdf"),)])
    assert "gone.pdf" in caught.value.place


def test_what_the_program_makes_looks_the_same(cached: Settings) -> None:
    list(build(cached))
    files = sorted(cached.out.rglob("*-print.pdf"))
    pdf = written([[CopyPart(path)] for path in files])
    whole = pypdfium2.PdfDocument(pdf)
    at = 0
    for path in files:
        source = pypdfium2.PdfDocument(path)
        for page in source:
            one, other = (each.render(scale=0.5, may_draw_forms=False).to_numpy() for each in (page, whole[at]))
            assert np.array_equal(one, other), path.name
            at += 1
        at += at % 2
        source.close()
    assert at == len(whole)
    whole.close()
