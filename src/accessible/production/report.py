"""The report and the receipt: a receipt goes in; both lie on the staff's shelf and agree on every file of it.

They are placed last by a build, and again when what a recogniser heard comes to lie beside them, or goes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accessible.outputs.receipt import to_json
from accessible.plain_file import plain_bytes
from accessible.production.shelf import HEARD, RECEIPT, REPORT, Shelf, issue_shelf


def place_report(receipt: Mapping[str, Any], styles: Path, shelf: Shelf) -> None:
    """Both, when all other files are placed. The receipt names every other file of the shelf.

    The report leads to what was heard, if that lies there and no file of this build is another than before: otherwise
    it speaks of other sound, and is taken away (`shelf.forget_listening`).
    """
    heard = HEARD if (shelf.staff / HEARD).is_file() and not shelf.waiting else ""
    _place(receipt, styles, shelf, heard, shelf.named_files(staff=True))


def report_again(out: Path, issue_id: str, styles: Path) -> None:
    """Both again, once what was heard of an issue has come or gone. None without a receipt of this version."""
    shelf = issue_shelf(out, issue_id)
    try:
        receipt = json.loads(plain_bytes(shelf.staff / RECEIPT))
        others = [file for file in receipt.pop("staff_files") if file["path"] != REPORT]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return
    _place(receipt, styles, shelf, HEARD if (shelf.staff / HEARD).is_file() else "", others)
    shelf.commit()


def _place(receipt: Mapping[str, Any], styles: Path, shelf: Shelf, heard: str, others: list[dict[str, Any]]) -> None:
    from accessible.outputs.report import report_html

    shelf.place_bytes(REPORT, report_html(receipt, styles, heard), staff=True)
    report = shelf.named_files(staff=True)[-1]
    shelf.place_bytes(RECEIPT, to_json({**receipt, "staff_files": [*others, report]}), staff=True)
