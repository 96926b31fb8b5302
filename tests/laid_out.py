"""A running order laid out and judged as the build does it: what is wrong with its pages, and what is on them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pypdfium2 import PdfDocument

from accessible.check.pdf.words import ReadBack, read_back
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.rules import judge
from accessible.outputs.print.html import article_html
from accessible.outputs.print.pdf import lay_out
from accessible.outputs.print.qr_code import qr_svg
from accessible.plan.edition import Edition, code_file
from accessible.plan.printed import alternatives, printed_texts
from accessible.plan.running_order import RunningOrder
from builders import STYLES, issue


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Pages: what the judge says of them, what it read, and the text of each as another reader sees it."""

    faults: tuple[str, ...]
    back: ReadBack
    texts: tuple[str, ...]

    def together(self, first: str, second: str) -> bool:
        """Whether two texts stand on one page."""
        return any(first in text and second in text for text in self.texts)


def laid_out(order: RunningOrder, edition: Edition, folder: Path) -> LaidOut:
    """The pages of a running order; its pictures are in `folder`."""
    html = article_html(order, edition, issue(), STYLES)
    addresses = order.end_matter.addresses if order.end_matter else ()
    codes = {code_file(each): qr_svg(each.href) or b"" for each in addresses}
    pictures = {path.name: path.read_bytes() for path in folder.iterdir()}
    pdf = lay_out(html, folder, STYLES, edition, pictures={**codes, **pictures})
    back = read_back(pdf)
    expected = PrintExpectation(
        edition, tuple(printed_texts(order)), tuple(alternatives(order)), html, pictures=pictures
    )
    document = PdfDocument(pdf)
    texts = tuple(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    return LaidOut(tuple(map(str, judge(back, expected))), back, texts)
