"""Ace by DAISY: an EPUB goes in, its report comes out. The only place that starts it.

Ace is a program of Node in `requirements/ace/`, which `make test` installs into `.venv/ace` with Debian's npm; it opens
each page in Debian's Chromium without its windows.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from accessible.errors import AccessibleError, SetupError
from accessible.settings import PROJECT

FOLDER = PROJECT / ".venv" / "ace"
PROGRAM = Path("node_modules") / "@daisy" / "ace-cli" / "bin" / "ace.js"
# Either will do. A set-up of before has the second.
CHROMIUMS = (Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium"))
AGAIN = "Run the same command again."
PATIENCE_SECONDS = 600  # four seconds for a book of ten pages; 200 articles on a busy machine


def is_installed() -> bool:
    """Whether Ace can be asked here."""
    return (FOLDER / PROGRAM).is_file() and bool(_chromiums()) and shutil.which("node") is not None


def _chromiums() -> list[Path]:
    return [each for each in CHROMIUMS if each.exists()]


def ace_report(book: Path) -> dict[str, Any]:
    """Ace's report on an EPUB, as it writes it. Raises `SetupError` where it is not installed."""
    node = shutil.which("node")
    if node is None or not is_installed():
        raise SetupError("Ace is not installed here.", "Run: make .venv/ready-test")
    with TemporaryDirectory() as folder:
        # It keeps settings and a log in the home folder: in one that is gone afterwards. What somebody has set for
        # other work with Node (NODE_OPTIONS, NODE_PATH) is not for it.
        surroundings = {
            **{name: value for name, value in os.environ.items() if not name.startswith("NODE_")},
            "PUPPETEER_EXECUTABLE_PATH": str(_chromiums()[0]),
            "HOME": folder,
            "XDG_CONFIG_HOME": folder,
        }
        command = [node, str(FOLDER / PROGRAM), "--force", "--silent", "--outdir", f"{folder}/report", str(book)]
        try:
            ended = subprocess.run(
                command, env=surroundings, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
            )
        except subprocess.TimeoutExpired as error:
            raise AccessibleError("Ace does not come to an end.", AGAIN, book) from error
        try:
            return dict(json.loads((Path(folder) / "report" / "report.json").read_text("utf-8")))
        except (OSError, ValueError) as error:
            told = ended.stderr.strip().splitlines()[-1:] or ["it wrote no report"]
            raise AccessibleError(f"Ace gives no verdict: {told[0]}", AGAIN, book) from error
