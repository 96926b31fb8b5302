"""One PDF in packing order: copies go in, with their slips; all their pages come out, one envelope after the other.

However many copies there are, each PDF's words and pictures are in the file once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from accessible.outputs.post.copy_part import CopyPart


def write_packing_order(to: BinaryIO, copies: Sequence[Sequence[CopyPart]], *, title: str) -> int:
    """Write all copies one after the other; how many sheets.

    A copy is its slip and its PDFs, in order. The same `CopyPart` may stand in any number of copies. Each part, and
    each volume of one, begins on a new sheet.
    """
    raise NotImplementedError
