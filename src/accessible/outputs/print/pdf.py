"""PDF pages: HTML and an edition go in, a tagged PDF/UA-1 and PDF/A-2a comes out, the same bytes each time."""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from accessible.errors import AccessibleError, SetupError, is_about_temporary_files, no_temporary_files
from accessible.outputs.print.laid_out import pages_of
from accessible.outputs.print.long_lines import loosened
from accessible.outputs.print.page_breaks import relieved
from accessible.outputs.print.short_lines import joined
from accessible.outputs.print.tags import retag
from accessible.plain_file import GREATEST, read_plain
from accessible.plan.edition import Edition

# The nearest of the engine's variants: `retag` does the rest. Its PDF/A ones leave a file open (70.0).
VARIANT = "pdf/ua-1"
_PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_STYLES = {".ttf": "font/ttf", ".css": "text/css"}
# What the layout engine takes the issue's folder and styles/ for.
_ISSUE = "file:///issue/"
_STYLE_SHEETS = "file:///styles/"
_NO_LETTER = ".notdef glyph"  # what the engine calls a character that no font of ours has
# What the font library reads in place of the system's list and the user's (fonts-conf(5), FONTCONFIG_FILE).
_FONT_LIST, _FONT_LIST_NAMED_BY = "fonts.conf", "FONTCONFIG_FILE"


# Pages with nothing but their numbers. The author's rules of a document go before those of our sheets.
_NUMBERS_ONLY = """<html lang="en"><title>Page numbers</title><style>
@page { background: none; @top-left { content: none; border: none } }
@page :first { @top-left { content: none; border: none } }
p { margin: 0; break-after: page }
</style><body>"""


class _FolderFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives the layout engine the files of one folder, of some kinds, and nothing else in the world.

    The engine knows the folder by an `address` that is the same on every machine: it names each picture in the
    PDF by its address, so the same issue in another folder would have other bytes.
    Earlier engines could be made to embed any file of the machine by naming it in the HTML. `given` are
    contents that stand for files of the folder, by their path in it; they need not be on the disk.
    """

    def __init__(
        self, address: str, folder: Path, kinds: dict[str, str], given: Mapping[str, bytes] | None = None
    ) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False)
        self._address = address
        self._folder = folder
        self._kinds = kinds
        self._given = given or {}

    def fetch(
        self,
        url: str,
        headers: object = None,  # noqa: ARG002 (the engine's signature)
    ) -> URLFetcherResponse:
        """The file of an address. Raises what the engine logs and we fail on."""
        address, _, _ = url.partition("?")
        if not address.startswith(self._address):
            raise PermissionError("only files of the issue's folder are read")
        name = unquote(address.removeprefix(self._address))
        path = self._folder / name
        kind = self._kinds.get((path if name in self._given else path.resolve()).suffix.lower())
        if kind is None:
            raise PermissionError("only files of known kinds are read")
        content = self._given[name] if name in self._given else read_plain(path, self._folder, GREATEST, "")
        # A picture has no address of its own: the engine would read a file of that name when it writes the PDF.
        return URLFetcherResponse("data:" if kind in _PICTURES.values() else url, content, {"Content-Type": kind})


@dataclass(frozen=True, slots=True)
class _Sheets:
    """What is read once a process: the parsed style sheets and the fonts they brought."""

    fonts: FontConfiguration
    sheets: tuple[CSS, ...]


class _Listener(logging.Handler):
    """Keeps every warning of the layout engine: they are printed nowhere and mean a worse PDF."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _no_complaints(subject: str) -> Iterator[None]:
    """Fails with `AccessibleError` if the engine or its font library warned of anything inside."""
    listener = _Listener()
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
    if listener.heard:
        missing = any(_NO_LETTER in heard for heard in listener.heard)
        raise AccessibleError(
            f"The page layout of {subject} gave a warning: {'; '.join(listener.heard)}",
            "Our fonts do not have this character. Write it in other letters, such as beta for β."
            if missing
            else "A picture's name or alternative text, or a rule in styles/, is the usual cause.",
        )


@contextmanager
def _our_fonts_alone(fonts: Path) -> Iterator[None]:
    """Have what is set up inside know the fonts of our style sheets, and no others.

    A person's own rules for fonts, or the system's, would otherwise be asked for each letter: one family in place of
    another, bolder or slanted. Raises `OSError` if the list is not there: the library would take the system's.
    """
    with fonts.open("rb"):
        earlier = os.environ.get(_FONT_LIST_NAMED_BY)
    os.environ[_FONT_LIST_NAMED_BY] = str(fonts.resolve())
    try:
        yield
    finally:
        if earlier is None:
            del os.environ[_FONT_LIST_NAMED_BY]
        else:
            os.environ[_FONT_LIST_NAMED_BY] = earlier


@lru_cache(maxsize=4)
def _sheets(styles: Path, stylesheet: str) -> _Sheets:
    fetcher = _FolderFetcher(_STYLE_SHEETS, styles, _STYLES)
    with _our_fonts_alone(styles / _FONT_LIST):
        fonts = FontConfiguration()
    with _no_complaints(stylesheet):
        sheets = tuple(
            CSS(
                string=(styles / name).read_text("utf-8"),
                base_url=_STYLE_SHEETS + name,
                url_fetcher=fetcher,
                font_config=fonts,
            )
            for name in ("base.css", stylesheet)
        )
    return _Sheets(fonts, sheets)


def lay_out(
    html: str,
    base: Path,
    styles: Path,
    edition: Edition,
    *,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The PDF of an HTML document. `base` is the issue's folder, `styles` has style sheets and fonts.

    `pictures` has contents by file name, as `src` names them once its %-signs are decoded: they are shown
    instead of files in `base`, and need not be there. Pages count from 1; `outputs/print/folio.py` gives them
    the numbers of an issue. Raises `AccessibleError` if the engine warns of
    anything (a missing picture or alternative text, a font that cannot be read) or if the pages do not
    show exactly the words of the HTML, `SetupError` if the style sheets are not there, `DiskError` if there
    is no room for temporary files.
    """
    ready = _ready(styles, edition)
    with _no_complaints("this document"):
        fetcher = _FolderFetcher(_ISSUE, base, _PICTURES, pictures)
        document = HTML(string=html, base_url=_ISSUE, url_fetcher=fetcher)
        pages = _written(document, ready)
    return retag(pages, document.etree_element)


def folio_sheet(styles: Path, edition: Edition, total: int) -> bytes:
    """The numbers of an issue of `total` pages as the engine sets them, each on its page: for `Folios`, for no reader.

    Raises `SetupError`, `DiskError` and `AccessibleError` as `lay_out` does.
    """
    ready = _ready(styles, edition)
    with _no_complaints("the page numbers"):
        document = HTML(string=_NUMBERS_ONLY + "<p></p>" * total, base_url=_ISSUE)
        return _written(document, ready)


def _ready(styles: Path, edition: Edition) -> _Sheets:
    """The edition's style sheets and fonts."""
    try:
        return _sheets(styles, edition.stylesheet)
    except OSError as error:
        in_styles = Path(error.filename or "").is_relative_to(styles)
        if is_about_temporary_files(error) and not in_styles:  # the engine lays a copy of each font there
            raise no_temporary_files(error) from error
        message = f"The style sheets cannot be read: {error}"
        raise SetupError(message, "Restore the folder styles/.", styles) from error


def _written(document: HTML, ready: _Sheets) -> bytes:
    """The engine's PDF, laid out again while a line is too long, or one stands without what it belongs to."""
    options = {
        "pdf_variant": VARIANT,
        "custom_metadata": False,
        "uncompressed_pdf": True,  # it is compressed once, when the tags are written
    }
    while True:
        rendered = document.render(stylesheets=ready.sheets, font_config=ready.fonts, **options)
        laid_out = pages_of(rendered.pages)
        if not (loosened(laid_out) or relieved(laid_out) or joined(laid_out)):
            pages: bytes = rendered.write_pdf(**options)
            return pages


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def section_pages(pdf: bytes) -> tuple[int, ...]:
    """The page (from 1) on which each section begins that stands directly in the document: an article's parts."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages, start=1)}
        (document,) = opened.Root.StructTreeRoot.K
        return tuple(numbers[_first_page(kid).objgen] for kid in document.K if str(kid.S) == "/Sect")


def _first_page(element: Any) -> Any:
    """The page of the first marked content in a structure element: each names its page (ISO 32000-1, 14.7.4.2)."""
    while "/Pg" not in element:
        element = element.K[0] if isinstance(element.K, pikepdf.Array) else element.K
    return element.Pg
