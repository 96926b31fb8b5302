"""Set-up: a list in `requirements/` goes in, its packages are installed beside this program, checked by hash."""

from __future__ import annotations

import subprocess

from accessible.errors import SetupError
from accessible.settings import PROJECT

SCRIPT = PROJECT / "setup" / "install.sh"


def install_requirements(name: str) -> None:
    """Install what `requirements/<name>.txt` lists; the script says on the screen what it does.

    Raises `SetupError` when it cannot be done; the script has said why.
    """
    finished = subprocess.run([str(SCRIPT), name], check=False)
    if finished.returncode:
        raise SetupError(f"The packages of the list {name} are not installed.", "Do what the lines above say.")
