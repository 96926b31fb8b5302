"""What the tests of faults share."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from accessible.production import chosen
from accessible.settings import PROJECT
from processes import Begin
from torture.doors import with_one_house_lexicon


@pytest.fixture(scope="module", autouse=True)
def the_house_lexicon_is_read_once() -> Iterator[None]:
    """To read it takes longer than all else that is read of a small issue, whose cache is empty in most tests here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chosen, "_lexicon_of", with_one_house_lexicon())
        yield


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Starts a process as `subprocess.Popen` does; none outlives its test, however that ends."""
    with contextlib.ExitStack() as all_of_them:

        def begun(command: Sequence[str], **options: Any) -> subprocess.Popen[bytes]:
            process = all_of_them.enter_context(subprocess.Popen(command, cwd=PROJECT, **options))
            all_of_them.callback(process.kill)
            return process

        yield begun
