"""ffmpeg that is missing, fails, hangs or has no room: each is one clear error, and nothing waits for ever."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
import pytest

from accessible.errors import AccessibleError, DiskError, EndedFromOutsideError, SetupError
from accessible.tools import ffmpeg

pytestmark = pytest.mark.faults

SOUND = np.zeros(24_000, np.int16)
Fake = Callable[[str], None]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    """Put a script in ffmpeg's place."""
    pydub = ffmpeg._pydub()

    def put(script: str) -> None:
        path = tmp_path / "ffmpeg"
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)
        use(path)

    def use(path: Path) -> None:
        monkeypatch.setattr(ffmpeg, "executable", lambda: str(path))
        monkeypatch.setattr(pydub.AudioSegment, "converter", str(path))

    use(tmp_path / "not-there")
    yield put
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # pydub leaves its files open when ffmpeg fails
        gc.collect()


WAYS: dict[str, Callable[[], Any]] = {
    "run": lambda: ffmpeg.run(["-i", "-", "-f", "s16le", "-"], SOUND.tobytes()),
    "export": lambda: ffmpeg.export(SOUND, 24_000, "mp3", "64k", ()),
}
ways = pytest.mark.parametrize("way", WAYS)


@ways
@pytest.mark.usefixtures("fake")
def test_a_missing_ffmpeg_is_a_matter_of_setup(way: str) -> None:
    with pytest.raises(SetupError, match="does not start") as caught:
        WAYS[way]()
    assert "imageio-ffmpeg" in caught.value.remedy


@ways
def test_an_ffmpeg_that_fails_half_way_says_its_last_words_and_what_to_do(
    fake: Fake, way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake("printf 'half a file'; echo 'first line' >&2; echo 'Invalid data found' >&2; exit 1")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(AccessibleError) as caught:
        WAYS[way]()
    assert [path.name for path in tmp_path.iterdir()] == ["ffmpeg"]  # nothing half finished is left
    assert caught.value.message.startswith("ffmpeg ")
    assert caught.value.message.endswith(": Invalid data found.")
    assert caught.value.remedy


@pytest.mark.parametrize("way", ["run", "export"])
def test_what_others_have_set_for_ffmpeg_changes_nothing(
    way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    raw = ["-f", "s16le", "-ar", "24000", "-ac", "1"]

    def made() -> bytes:
        return WAYS["export"]() if way == "export" else ffmpeg.run([*raw, "-i", "-", *raw, "-"], SOUND.tobytes())

    usual = made()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FFREPORT", "level=56")
    monkeypatch.setenv("AV_LOG_FORCE_COLOR", "1")
    assert made() == usual
    assert list(tmp_path.iterdir()) == []


@ways
def test_an_ffmpeg_that_crashes_is_told(fake: Fake, way: str) -> None:
    fake("kill -SEGV $$")
    with pytest.raises(AccessibleError, match="it gave no reason"):
        WAYS[way]()


@ways
@pytest.mark.parametrize("name", ["KILL", "TERM"])
def test_an_ffmpeg_that_was_killed_is_no_fault_of_the_article(fake: Fake, way: str, name: str) -> None:
    fake(f"kill -{name} $$")
    with pytest.raises(EndedFromOutsideError):
        WAYS[way]()


@ways
def test_an_ffmpeg_that_writes_nothing_and_is_content_is_told(fake: Fake, way: str) -> None:
    fake("cat > /dev/null")
    with pytest.raises(AccessibleError, match="wrote nothing") as caught:
        WAYS[way]()
    assert caught.value.remedy


@ways
def test_an_ffmpeg_without_room_is_a_full_disk(fake: Fake, way: str) -> None:
    fake("echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 1")
    with pytest.raises(DiskError, match="disk is full"):
        WAYS[way]()


@ways
def test_an_ffmpeg_that_hangs_is_ended(fake: Fake, way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ffmpeg, "SECONDS", 0.5)
    fake(f"echo $$ > {tmp_path}/pid; exec sleep 60")
    begun = time.monotonic()
    with pytest.raises(AccessibleError, match="did not finish"):
        WAYS[way]()
    assert time.monotonic() - begun < 20
    process = Path("/proc") / (tmp_path / "pid").read_text().strip()
    assert not process.exists()


def test_no_folder_for_temporary_files_is_not_taken_for_a_missing_ffmpeg(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(DiskError, match="Temporary files cannot be written"):
        WAYS["export"]()


COUNTED = 'for last; do :; done; nproc > {count}; [ "$last" = - ] && echo x || echo x > "$last"; exit {code}'


@ways
@pytest.mark.parametrize("code", [0, 1])
def test_ffmpeg_stays_on_one_processor_and_we_do_not(fake: Fake, way: str, code: int, tmp_path: Path) -> None:
    fake(COUNTED.format(count=tmp_path / "count", code=code))
    allowed = os.sched_getaffinity(0)
    with contextlib.suppress(AccessibleError) if code else contextlib.nullcontext():
        WAYS[way]()
    assert (tmp_path / "count").read_text("utf-8") == "1\n"
    assert os.sched_getaffinity(0) == allowed


@ways
@pytest.mark.parametrize("problem", [OSError(1, "Operation not permitted"), AttributeError("macOS has no such call")])
def test_where_no_processor_can_be_chosen_ffmpeg_runs_all_the_same(
    fake: Fake, way: str, problem: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise problem

    monkeypatch.setattr(os, "sched_setaffinity", refuse)
    fake(COUNTED.format(count=tmp_path / "count", code=0))
    assert WAYS[way]() == b"x\n"


@pytest.fixture
def looked_for_anew() -> Iterator[None]:
    ffmpeg.executable.cache_clear()
    yield
    ffmpeg.executable.cache_clear()


@pytest.mark.usefixtures("looked_for_anew")
def test_no_other_ffmpeg_is_taken_for_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package would answer with whatever this names: another version, other bytes, and old ones from the cache."""
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/usr/bin/ffmpeg")
    ours = Path(ffmpeg.executable())
    assert ours.is_file()
    assert ours.parent == Path(imageio_ffmpeg.__file__).parent / "binaries"


@pytest.mark.usefixtures("looked_for_anew")
def test_a_package_that_carries_no_ffmpeg_is_not_replaced_by_the_systems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "imageio_ffmpeg/binaries").mkdir(parents=True)
    (tmp_path / "imageio_ffmpeg/__init__.py").write_bytes(b"")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "imageio_ffmpeg", raising=False)
    with pytest.raises(SetupError, match="ffmpeg is not installed"):
        ffmpeg.executable()
