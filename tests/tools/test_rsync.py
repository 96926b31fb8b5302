"""rsync as a program: it ends with us, however it is at that moment."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from accessible.tools import rsync
from processes import alive, state_of, until


def test_one_that_is_stopped_ends_with_us_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl and C, while it is stopped or waits for a disk: none is left behind, and none is waited for."""
    program = tmp_path / "rsync"
    program.write_text("#!/bin/sh\necho $$\nkill -STOP $$\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(rsync, "_END_SECONDS", 0.2)
    heard: list[int] = []

    def interrupted(line: str) -> None:
        heard.append(int(line))
        until(lambda: state_of(heard[0]) == "T")
        raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        rsync.follow([], "there:folder", None, interrupted)
    assert time.monotonic() - began < 30
    assert not alive(heard[0])
