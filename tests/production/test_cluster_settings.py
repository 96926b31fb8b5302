"""Dask's settings: those for other work do not count, and one with which it cannot be loaded is named."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from accessible.errors import ExitCode

NO_MAPPING = "[1, 2]\n"
STRANGE = "distributed: {logging: zzz}\n"  # of this Dask does not say where it stands
SCHEDULER = ("-m", "accessible", "scheduler", "--cluster", "tcp://127.0.0.1:0")
QUIETEN = ("-c", "from accessible.production.cluster import quieten; quieten()")


def python(command: Sequence[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Python with a home and temporary files of its own, and nothing that says where Dask has its settings."""
    for name in ("home", "temp"):
        (folder / name).mkdir(exist_ok=True)
    usual = {name: value for name, value in os.environ.items() if not name.startswith("DASK_")}
    own = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "temp"), **more}
    command = [sys.executable, *command]
    return subprocess.run(command, env=usual | own, capture_output=True, text=True, timeout=60, check=False)


def test_none_is_read_from_or_written_into_the_folder_for_temporary_files_or_the_home(tmp_path: Path) -> None:
    (tmp_path / "temp").mkdir()
    (tmp_path / "temp" / "of-others.json").write_text(NO_MAPPING)
    ended = python(QUIETEN, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["of-others.json"]


def test_those_for_other_work_do_not_count(tmp_path: Path) -> None:
    own = tmp_path / "home" / ".config" / "dask" / "own.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("distributed: {scheduler: {preload: [no.such.module]}}\n")
    said = ("-c", f"{QUIETEN[1]}; import dask; print(dask.config.get('distributed.scheduler.preload'))")
    of_others = {"DASK_DISTRIBUTED__SCHEDULER__PRELOAD": "no.such.module", "DASK_CONFIG": str(own)}
    ended = python(said, tmp_path, DASK_DISTRIBUTED__LOGGING="zzz", **of_others)
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


def test_one_of_the_home_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    own = tmp_path / "home" / ".config" / "dask" / "own.yaml"
    own.parent.mkdir(parents=True)
    for text in (NO_MAPPING, "a: [\n", STRANGE):
        own.write_text(text)
        ended = python([*SCHEDULER, "--shared", str(tmp_path / "shared")], tmp_path)
        message, *_ = ended.stderr.splitlines()
        assert ended.returncode == ExitCode.SETUP
        assert message.startswith("Dask cannot begin with the settings of this machine: ")
        assert (str(own) in message) is (text != STRANGE)
        assert not message.endswith(":")
        assert "Move away what lies in ~/.config/dask" in ended.stderr
