"""What the tests of faults share."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from accessible.settings import PROJECT
from processes import Begin


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Starts a process as `subprocess.Popen` does; none outlives its test, however that ends."""
    with contextlib.ExitStack() as all_of_them:

        def begun(command: Sequence[str], **options: Any) -> subprocess.Popen[bytes]:
            process = all_of_them.enter_context(subprocess.Popen(command, cwd=PROJECT, **options))
            all_of_them.callback(process.kill)
            return process

        yield begun
