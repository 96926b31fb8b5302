"""The engine: what it returns, and that nothing wrong gets past it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import types
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import DiskError, SetupError, SpeechError
from accessible.issue import Pace
from accessible.recording import SAMPLE_RATE
from accessible.settings import PROJECT
from accessible.speech.drivers.sound import write_wav
from accessible.speech.engine import Engine
from accessible.speech.trim import AFTER_MS, BEFORE_MS, FRAME_MS, speech_span, trimmed
from accessible.speech.voice import find_voice

VOICES = PROJECT / "voices"
SOURCE = PROJECT / "src"
NUMBERS = count()
SENTENCE = "Rest before you are tired, and plan less than you think you can do."


def engine(name: str = "silent", pace: Pace = Pace.STANDARD, **changes: Any) -> Engine:
    return Engine(replace(find_voice(VOICES, name), **changes), pace, VOICES)


def in_a_new_process(code: str, timeout: float = 30) -> subprocess.CompletedProcess[str]:
    """Run Python with `engine(...)` at hand."""
    start = (
        "from dataclasses import replace; from pathlib import Path; import sys, hashlib\n"
        "from accessible.speech.engine import Engine\n"
        "from accessible.speech.voice import find_voice; from accessible.issue import Pace\n"
        f"V = Path({str(VOICES)!r}); S = {SENTENCE!r}\n"
        "def engine(name, **changes): return Engine(replace(find_voice(V, name), **changes), Pace.STANDARD, V)\n"
    )
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", start + code],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        env={"PYTHONPATH": str(SOURCE), "PYTHONUTF8": "1"},
    )


def test_a_clip_is_16_bit_mono_as_long_as_its_words_with_soft_ends() -> None:
    clip = engine().say(SENTENCE)
    assert clip.dtype == np.int16
    assert clip.ndim == 1
    assert len(clip) / SAMPLE_RATE == pytest.approx(0.060 * len(SENTENCE) + 0.080, abs=0.02)
    assert clip[0] == clip[-1] == 0


def test_two_engines_of_one_driver_keep_their_own_voice_and_pace() -> None:
    standard, gentle = engine(), engine(pace=Pace.GENTLE)
    other_rate = engine(voice="silent:8k", sample_rate=8_000)
    lengths = [len(one.say(SENTENCE)) for one in (standard, gentle, other_rate, standard)]
    assert lengths[0] == lengths[3] < lengths[1]
    assert lengths[2] == pytest.approx(lengths[0], rel=0.01)  # one rate for all voices


@pytest.mark.parametrize("kind", ["error", "empty", "mute", "half", "twice", "noise", "loud", "nan"])
def test_a_failure_of_the_voice_is_an_error_with_the_words_and_the_next_sentence_is_said(kind: str) -> None:
    failing = engine(voice=f"silent:{kind}-on=tired")
    with pytest.raises(SpeechError) as caught:
        failing.say(SENTENCE)
    assert SENTENCE in caught.value.message
    assert len(failing.say("Plan less than you think.")) > 24_000


def test_an_engine_that_outlives_its_temporary_files_goes_on() -> None:
    voice = engine()
    first = voice.say("It takes practice.")
    shutil.rmtree(voice._folder)
    assert (voice.say("It takes practice.") == first).all()


def test_a_wrong_sample_rate_is_an_error() -> None:
    with pytest.raises(SpeechError, match="12000 Hz"):
        engine(voice="silent:wrong-rate").say(SENTENCE)


@pytest.mark.parametrize(
    ("kind", "words"),
    [("stereo", "2 channels of 16 bits"), ("8-bit", "1 channels of 8 bits"), ("cut-off", "cut off")],
)
def test_a_file_of_another_form_is_an_error_with_a_way_out(kind: str, words: str) -> None:
    with pytest.raises(SpeechError, match=words) as caught:
        engine(voice=f"silent:{kind}").say(SENTENCE)
    assert caught.value.remedy


def test_a_full_disk_is_told_as_one_and_not_as_a_fault_of_the_voice() -> None:
    with pytest.raises(DiskError, match="no room for temporary files"):
        engine(voice="silent:full-on=tired").say(SENTENCE)


def test_no_folder_for_temporary_files_is_told_as_that(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(DiskError, match="Temporary files cannot be written") as caught:
        engine().say(SENTENCE)
    assert "TMPDIR" in caught.value.remedy


def test_a_long_sentence_in_a_message_is_shortened_and_every_message_has_a_way_out() -> None:
    with pytest.raises(SpeechError) as caught:
        engine(voice="silent:half-on=tired").say(" ".join([SENTENCE] * 30))
    assert len(caught.value.message) < 200
    assert caught.value.remedy


def test_a_crash_ends_the_process_and_a_hang_lasts() -> None:
    crash = in_a_new_process("engine('silent', voice='silent:crash-on=tired').say(S)")
    assert crash.returncode == 70
    with pytest.raises(subprocess.TimeoutExpired):
        in_a_new_process("engine('silent', voice='silent:hang-on=tired').say(S)", timeout=2)


def test_a_hang_is_an_error_with_the_words_and_the_next_sentence_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible.speech.engine.PATIENCE_SECONDS", 0.5)
    monkeypatch.setattr("accessible.speech.engine.PATIENCE_A_SECOND", 0.01)
    hanging = engine(voice="silent:hang-on=tired")
    with pytest.raises(SpeechError, match=r"did not finish within 0\.5 s") as caught:
        hanging.say(SENTENCE)
    assert SENTENCE in caught.value.message
    assert len(hanging.say("Plan less than you think.")) > 24_000


def test_a_long_sentence_is_given_more_time_and_told_to_be_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible.speech.engine.PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr("accessible.speech.engine.PATIENCE_A_SECOND", 0.1)
    long = " ".join([SENTENCE] * 3)
    with pytest.raises(SpeechError, match=r"did not finish within 1\.\d+ s") as caught:
        engine(voice="silent:hang-on=tired").say(long)
    assert "Divide the sentence" in caught.value.remedy


@pytest.mark.parametrize(
    "text",
    ["", "  ", "…", "Take 10 tablets.", "a/b", "ten % of us", "[word](/wɜd/)", "<b>bold</b>", "β blockers", "a\u00adb",
     "zero\u200bwidth", "it costs £ ten", "one_two", "中文"],
)  # fmt: skip
def test_what_is_not_plain_words_is_refused(text: str) -> None:
    with pytest.raises(SpeechError):
        engine().say(text)


def test_ordinary_signs_are_words_enough() -> None:
    assert len(engine().say("“Don’t rush,” she said – it’s a long‑term, doctor–patient matter… (really)!")) > 0


@pytest.fixture
def foreign() -> Iterator[type]:
    """A driver that is not ours, as pyttsx3 has them: it prints, and fails as it is told."""

    class Foreign:
        name = f"foreign{next(NUMBERS)}"  # pyttsx3 keeps a driver as long as anything refers to it
        failure: BaseException | None = None
        write = True
        clipped = False

        def __init__(self, proxy: Any) -> None:
            self.proxy = proxy

        def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's names
            pass

        def save_to_file(self, text: str, filename: str) -> None:
            print("Audio saved:", text)  # noqa: T201 - as the stock driver does
            print("warning", file=sys.stderr)  # noqa: T201
            if self.failure:
                raise self.failure
            if self.write:
                tone = 20_000 * np.sin(np.arange(60 * 24 * len(text)) / 8)
                sound = np.clip(3 * tone, -32767, 32767) if self.clipped else tone
                write_wav(Path(filename), sound.astype(np.int16), 24_000)

        def startLoop(self) -> None:  # noqa: N802
            self.proxy.setBusy(False)

        def stop(self) -> None:
            pass

        endLoop = destroy = stop  # noqa: N815

    module = types.ModuleType(f"pyttsx3.drivers.{Foreign.name}")
    vars(module)["buildDriver"] = Foreign
    sys.modules[module.__name__] = module
    yield Foreign
    del sys.modules[module.__name__]


def test_a_driver_that_is_not_ours_speaks_and_its_prints_do_not_leak(
    foreign: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    assert len(engine(driver=foreign.name).say(SENTENCE)) > 24_000
    assert capfd.readouterr() == ("", "")


def test_an_error_event_becomes_an_exception_with_the_words(foreign: Any) -> None:
    foreign.failure = RuntimeError("no such voice")
    with pytest.raises(SpeechError, match="no such voice") as caught:
        engine(driver=foreign.name).say(SENTENCE)
    assert SENTENCE in caught.value.message
    assert caught.value.__cause__ is foreign.failure


def test_an_interruption_is_passed_on_and_the_engine_still_works(foreign: Any) -> None:
    interrupted = engine(driver=foreign.name)
    foreign.failure = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        interrupted.say(SENTENCE)
    foreign.failure = None
    assert len(interrupted.say(SENTENCE)) > 24_000


def test_a_file_that_was_not_written_and_a_clipped_one_are_errors(foreign: Any) -> None:
    foreign.write = False
    with pytest.raises(SpeechError, match="wrote no sound"):
        engine(driver=foreign.name).say(SENTENCE)
    foreign.write, foreign.clipped = True, True
    with pytest.raises(SpeechError, match="clipping"):
        engine(driver=foreign.name).say(SENTENCE)


@pytest.mark.parametrize("name", ["heart", "rp"])
def test_the_same_words_are_the_same_bytes_in_any_process_and_order(name: str) -> None:
    code = (
        f"e = engine({name!r}); said = [e.say(text).tobytes() for text in (S, 'Yes.', S)]\n"
        "assert said[0] == said[2]; print(hashlib.sha256(said[0]).hexdigest())"
    )
    one, two = in_a_new_process(code), in_a_new_process("engine('heart').say('Why?')\n" + code)
    assert (one.returncode, two.returncode) == (0, 0), one.stderr + two.stderr
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr == ""


def test_the_version_is_known_without_importing_an_engine() -> None:
    done = in_a_new_process(
        "names = [engine(name).version for name in ('heart', 'rp', 'silent')]; assert len(set(names)) == 3\n"
        "loaded = {'numpy', 'scipy', 'onnxruntime', 'hibari', 'espeakng_loader', 'pyttsx3'} & sys.modules.keys()\n"
        "assert not loaded, loaded"
    )
    assert done.returncode == 0, done.stderr


def test_the_version_changes_with_what_changes_the_sound_and_only_with_that(tmp_path: Path) -> None:
    base = engine().version
    assert base == engine(description="another", words_per_minute=1.0, pause_scale=2.0).version
    others = [engine(pace=Pace.GENTLE), engine(voice="silent:8k"), engine(speed=1.5), engine("rp")]
    assert len({base, *(other.version for other in others)}) == 5
    folder = shutil.copytree(VOICES, tmp_path / "voices")
    voice = replace(find_voice(folder, "silent"), data=("kokoro/vocabulary.json",))
    before = Engine(voice, Pace.STANDARD, folder).version
    (folder / "kokoro" / "vocabulary.json").write_text("{}", encoding="utf-8")
    assert Engine(voice, Pace.STANDARD, folder).version != before
    (folder / "kokoro" / "vocabulary.json").unlink()
    with pytest.raises(SetupError):
        _ = Engine(voice, Pace.STANDARD, folder).version


@given(st.integers(0, 30_000), st.integers(0, 30_000), st.integers(30, 400), st.sampled_from([16_000, 22_050, 24_000]))
def test_trimming_keeps_all_speech_and_only_the_margins(before: int, after: int, speech_ms: int, rate: int) -> None:
    speech = (3_000 * np.sin(np.arange(rate * speech_ms // 1000) * 0.3)).astype(np.int16)
    audio = np.concatenate([np.zeros(before, np.int16), speech, np.zeros(after, np.int16)])
    clip = trimmed(audio, rate)
    assert clip.tobytes().count(speech[5:-5].tobytes()) == 1
    margins = rate * (BEFORE_MS + AFTER_MS) // 1000
    assert 0 <= len(clip) - len(speech) - margins + 2 <= 2 + 2 * rate * FRAME_MS // 1000
    assert clip[0] == clip[-1] == 0


def test_a_soft_sound_at_either_end_is_kept_and_silence_gives_nothing() -> None:
    rng = np.random.default_rng(1)
    loud = (8_000 * np.sin(np.arange(12_000) * 0.05)).astype(np.int16)
    soft = rng.normal(0, 8_000 * 10 ** (-44 / 20), 2_400).astype(np.int16)  # as a final "th": 100 ms, 44 dB lower
    gap = np.zeros(1_200, np.int16)
    first, last = speech_span(np.concatenate([soft, gap, loud, gap, soft, np.zeros(9_000, np.int16)]), 24_000)
    assert first <= 10
    assert last >= 12_000 + 2 * 2_400 + 2 * 1_200 - 10
    assert not trimmed(np.zeros(24_000, np.int16), 24_000).size
    assert not trimmed(np.zeros(0, np.int16), 24_000).size


def test_a_click_long_after_the_speech_is_cut_but_a_released_t_is_not() -> None:
    loud = (8_000 * np.sin(np.arange(12_000) * 0.05)).astype(np.int16)
    click = np.full(240, 40, np.int16)
    rest = np.zeros(9_600, np.int16)
    assert speech_span(np.concatenate([loud, rest, click, rest]), 24_000)[1] == 12_000
    assert speech_span(np.concatenate([loud, rest[:2_400], click * 10, rest]), 24_000)[1] > 14_000
