"""QR codes: an address goes in, a drawing of its code comes out, or nothing if it would be too fine to scan.

A camera can follow a printed address with a code (ISO/IEC 18004), which costs less energy than typing. A code
is a busy pattern. So it stays small, and the templates put it on an article's last page, beside the address.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote, urlsplit, urlunsplit

import segno

from accessible.plan.edition import SAFE_IN_ADDRESSES

# ISO/IEC 18004:2015, 9.1: a margin of four modules, with nothing in it.
QUIET_MODULES = 4
# Level M: 15% of the code may be lost to folds and stains. It is raised where that costs no module.
ERROR_LEVEL = "M"
# P: held at 20 to 30 cm, older telephones read modules of 0.4 mm; half a millimetre leaves room for bad light.
LEAST_MODULE_MM = 0.5
# P: 30 mm beside a line of large print; 40 mm at the most, because the pattern is hard on some eyes.
LEAST_SIDE_MM, MOST_SIDE_MM = 30.0, 40.0


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as SVG, its quiet zone included. `side_mm` is the width and height to print it at."""

    svg: bytes
    side_mm: float
    address: str  # as it is in the code: letters beyond ASCII are written in %-form


def qr_code(address: str) -> QrCode | None:
    """The code of an address (https:, mailto:, tel:); None when there is none that scans from paper."""
    written = _as_ascii(address)
    if not written:
        return None
    try:
        symbol = segno.make_qr(written, error=ERROR_LEVEL)
    except ValueError:  # more than any code holds
        return None
    side = _side_mm(len(symbol.matrix))
    return QrCode(_drawn(symbol.matrix), side, written) if side <= MOST_SIDE_MM else None


def qr_svg(address: str) -> bytes | None:
    """The drawing alone. Its `width` and `height` are the side to print it at, in mm."""
    code = qr_code(address)
    return code.svg if code else None


def _as_ascii(address: str) -> str:
    """The address as cameras read it alike: not every one of them takes letters beyond ASCII for UTF-8.

    >>> _as_ascii("https://müller.example/café?a=1#b")
    'https://xn--mller-kva.example/caf%C3%A9?a=1#b'
    """
    if address.isascii():
        return address
    try:
        parts = urlsplit(address)
        host = parts.netloc.encode("idna").decode("ascii")
        address = urlunsplit(parts._replace(netloc=host))
    except ValueError:  # UnicodeError is one
        pass
    return quote(address, safe=SAFE_IN_ADDRESSES)


def _side_mm(modules: int) -> float:
    """The side, quiet zone included, in whole or half millimetres."""
    return max(LEAST_SIDE_MM, math.ceil(2 * LEAST_MODULE_MM * (modules + 2 * QUIET_MODULES)) / 2)


def _drawn(matrix: tuple[bytearray, ...]) -> bytes:
    """One black shape on white. All runs are in one path, so that no white hair shows between two rows."""
    modules = len(matrix) + 2 * QUIET_MODULES
    path = []
    for y, row in enumerate(matrix, start=QUIET_MODULES):
        x = QUIET_MODULES
        for dark, run in groupby(row):
            width = len(list(run))
            if dark:
                path.append(f"M{x} {y}h{width}v1h-{width}z")
            x += width
    side = f"{_side_mm(len(matrix)):g}mm"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {modules} {modules}">'
        f'<path fill="#fff" d="M0 0h{modules}v{modules}h-{modules}z"/><path fill="#000" d="{"".join(path)}"/></svg>\n'
    ).encode()
