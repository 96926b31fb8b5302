"""Address labels: addresses and a kind of sheet go in, a PDF to print on such sheets comes out.

The packer's PDF, not a member's: it has no tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from accessible.plan.label_sheets import LabelSheet


@dataclass(frozen=True, slots=True, repr=False)
class AddressLabel:
    """What one label says: its number in packing order, the lines of the address, the postcode in the last.

    Whoever is on a label is ill: its `repr` is the number only.
    """

    number: str
    lines: tuple[str, ...]

    def __repr__(self) -> str:
        return f"AddressLabel(number {self.number})"


def write_labels(
    to: BinaryIO, labels: Iterable[AddressLabel], sheet: LabelSheet, *, start: int, fonts: Path, title: str
) -> int:
    """Write the labels' PDF, the first at the place `start` of the first sheet; how many sheets it takes.

    `fonts` is the folder with Andika. Raises `AccessibleError` for a label that has a fault (its number, never its
    words), and if the sheet has no place `start`.
    """
    raise NotImplementedError


def label_fault(lines: Sequence[str], sheet: LabelSheet, fonts: Path) -> str:
    """Why these lines cannot be set on such a label, without quoting them; "" if they can."""
    raise NotImplementedError


def write_test_page(to: BinaryIO, sheet: LabelSheet, fonts: Path) -> None:
    """Write a page of outlines and rulers, that shows on plain paper whether a printer shifts."""
    raise NotImplementedError
