"""PDF pages: HTML and an edition go in, a tagged PDF/UA-1 and PDF/A-2a comes out, the same bytes each time."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from accessible.errors import AccessibleError, SetupError, is_about_temporary_files, no_temporary_files
from accessible.outputs.pdf_tags import retag
from accessible.plan.edition import Edition

# The nearest of the engine's variants: `retag` does the rest. Its PDF/A ones leave a file open (70.0).
VARIANT = "pdf/ua-1"
_PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_STYLES = {".ttf": "font/ttf", ".css": "text/css"}


@dataclass(frozen=True, slots=True)
class Folio:
    """How pages are numbered: the first page's number, and the total (None: as many as there are)."""

    first_page: int = 1
    total: int | None = None

    def css(self) -> str:
        """The page rules that number the pages, as small as can be: they are read for each document."""
        total = "counter(pages)" if self.total is None else f'"{self.total}"'
        rules = [f'@page {{ @bottom-left {{ content: "Page " counter(page) " of " {total} }} }}']
        if self.first_page != 1:
            rules.append(f"@page :first {{ counter-reset: page {self.first_page} }}")
        if self.first_page % 2 == 0:  # the engine takes the first page for a right-hand one
            rules.append("@page :right { margin-left: 25mm; margin-right: 30mm }")
            rules.append("@page :left { margin-left: 30mm; margin-right: 25mm }")
        return "\n".join(rules)


ALONE = Folio()  # an article as a file of its own


class _Shelf(URLFetcher):  # type: ignore[misc]
    """Gives the layout engine the files of some folders, of some kinds, and nothing else in the world.

    Earlier engines could be made to embed any file of the machine by naming it in the HTML. `given` are
    contents that stand for files of the first folder, by their path in it; they need not be on the disk.
    """

    def __init__(
        self, folders: tuple[Path, ...], kinds: dict[str, str], given: Mapping[str, bytes] | None = None
    ) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False)
        self._folders = tuple(folder.resolve() for folder in folders)
        self._kinds = kinds
        self._given = {self._folders[0].joinpath(name): content for name, content in (given or {}).items()}

    def fetch(
        self,
        url: str,
        headers: object = None,  # noqa: ARG002 (the engine's signature)
    ) -> URLFetcherResponse:
        """The file of a `file:` address. Raises `PermissionError`, which the engine logs and we fail on."""
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc:
            raise PermissionError("only files of the issue's folder are read")
        named = Path(unquote(parts.path))
        kind = self._kinds.get(named.suffix.lower())
        if kind and named in self._given:
            # Not its own address: the engine would read a file of that name again when it writes the PDF.
            return URLFetcherResponse("data:", self._given[named], {"Content-Type": kind})
        path = named.resolve()  # follows links, so that none leads out
        kind = self._kinds.get(path.suffix.lower())
        if kind is None or not any(path.is_relative_to(folder) for folder in self._folders):
            raise PermissionError("only pictures of the issue's folder are read")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})


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
        raise AccessibleError(
            f"The page layout of {subject} gave a warning: {'; '.join(listener.heard)}",
            "A picture's name or alternative text, or a rule in styles/, is the usual cause.",
        )


@lru_cache(maxsize=4)
def _sheets(styles: Path, stylesheet: str) -> _Sheets:
    fetcher = _Shelf((styles,), _STYLES)
    fonts = FontConfiguration()
    with _no_complaints(stylesheet):
        sheets = tuple(
            CSS(
                string=(styles / name).read_text("utf-8"),
                base_url=(styles / name).resolve().as_uri(),
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
    folio: Folio = ALONE,
    *,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The PDF of an HTML document. `base` is the issue's folder, `styles` has style sheets and fonts.

    `pictures` has contents by file name, as `src` names them once its %-signs are decoded: they are shown
    instead of files in `base`, and need not be there. Raises `AccessibleError` if the engine warns of
    anything (a missing picture or alternative text, a font that cannot be read) or if the pages do not
    show exactly the words of the HTML, `SetupError` if the style sheets are not there, `DiskError` if there
    is no room for temporary files.
    """
    try:
        ready = _sheets(styles, edition.stylesheet)
    except OSError as error:
        if is_about_temporary_files(error):  # the engine lays a copy of each font there
            raise no_temporary_files(error) from error
        message = f"The style sheets cannot be read: {error}"
        raise SetupError(message, "Restore the folder styles/.", styles) from error
    with _no_complaints("this document"):
        fetcher = _Shelf((base,), _PICTURES, pictures)
        document = HTML(string=html, base_url=base.resolve().as_uri() + "/", url_fetcher=fetcher)
        numbering = CSS(string=folio.css(), url_fetcher=_Shelf((), {}))
        pages: bytes = document.write_pdf(
            stylesheets=[*ready.sheets, numbering],
            font_config=ready.fonts,
            pdf_variant=VARIANT,
            custom_metadata=False,
            uncompressed_pdf=True,  # it is compressed once, when the tags are written
        )
    return retag(pages, document.etree_element)


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
