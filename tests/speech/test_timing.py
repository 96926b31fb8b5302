"""Word times and the faster model: every sample accounted for, every word heard in its place, exact sums."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from accessible.errors import SetupError, SpeechError
from accessible.issue import Pace
from accessible.recording import SAMPLE_RATE
from accessible.settings import PROJECT
from accessible.speech.drivers import kokoro
from accessible.speech.drivers.kokoro_graph import FRAMES, as_product
from accessible.speech.drivers.onnx_graph import Graph, in_order
from accessible.speech.engine import Engine
from accessible.speech.timing import Timing, WordTime, fault_in
from accessible.speech.voice import find_voice

VOICES = PROJECT / "voices"
SOURCE = PROJECT / "src"
RATE = 24_000
TEXT = "Rest before you plan."
WORDS = tuple(WordTime(RATE * start // 10, RATE * (start + 3) // 10, 3) for start in (2, 6, 10, 14))
TIMING = Timing(WORDS, RATE * 2)


def recording() -> NDArray[np.int16]:
    """Two seconds: a tone where each word of TEXT is."""
    sound = np.zeros(RATE * 2, np.int16)
    for word in WORDS:
        sound[word.start : word.end] = 8_000 * np.sin(np.arange(word.end - word.start) * 0.05)
    return sound


def test_a_whole_recording_has_no_fault() -> None:
    assert fault_in(TIMING, recording(), RATE, TEXT) == ""


@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_a_recording_cut_short_is_found_to_the_sample(share: float) -> None:
    cut = recording()[: int(RATE * 2 * share)]
    assert "where its model says 2.00 s" in fault_in(TIMING, cut, RATE, TEXT)
    assert fault_in(TIMING, recording()[:-1], RATE, TEXT)


def test_half_a_clip_filled_up_with_silence_names_the_first_word_that_is_not_heard() -> None:
    sound = recording()
    sound[RATE:] = 0
    assert fault_in(TIMING, sound, RATE, TEXT) == "is silent at “you”"
    assert "is silent" in fault_in(TIMING, np.zeros(RATE * 2, np.int16), RATE, TEXT)


@pytest.mark.parametrize("number", range(4))
def test_one_silent_word_is_named(number: int) -> None:
    sound = recording()
    sound[WORDS[number].start : WORDS[number].end] = 0
    assert fault_in(TIMING, sound, RATE, TEXT) == f"is silent at “{TEXT.split()[number]}”"


def test_a_word_of_no_length_or_a_very_long_one_or_one_out_of_order_is_a_fault() -> None:
    for wrong in (WordTime(100, 100, 3), WordTime(100, 100 + 4 * RATE, 3)):
        assert "takes" in fault_in(Timing((wrong, *WORDS[1:]), RATE * 2), recording(), RATE, TEXT)
    assert "takes" in fault_in(Timing(WORDS[::-1], RATE * 2), recording(), RATE, TEXT)


@given(st.lists(st.integers(1, 30), min_size=3, max_size=60))
def test_word_times_are_in_order_and_inside(frames: list[int]) -> None:
    phonemes = ("aˈb, " * 20)[: len(frames) - 2]
    times = kokoro.word_times(phonemes, np.array(frames, np.int64))
    assert len(times) == len(phonemes.split())
    places = [place for word in times for place in (word.start, word.end)]
    assert places == sorted(places)
    assert all(0 < place <= sum(frames) * 600 for place in places)


class FakeSession:
    """In place of the model: so many frames a token, and a tone for a share of them."""

    def __init__(self, share: float) -> None:
        self.share = share

    def run(self, names: list[str], inputs: dict[str, Any]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        assert names == ["audio", FRAMES]
        frames = np.full(inputs["tokens"].size, 4, np.int64)
        samples = int(frames.sum() * 600 * self.share)
        return (0.2 * np.sin(np.arange(samples) * 0.05)).astype(np.float32), frames


@pytest.mark.kokoro
def test_half_a_clip_from_the_model_is_an_error_with_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(find_voice(VOICES, "emma"), Pace.STANDARD, VOICES)
    monkeypatch.setattr(engine._started().proxy._driver, "_session", FakeSession(0.5))
    with pytest.raises(SpeechError, match="where its model says") as caught:
        engine.say(TEXT)
    assert TEXT in caught.value.message


@pytest.mark.kokoro
def test_a_file_that_lost_its_end_is_an_error_with_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(find_voice(VOICES, "emma"), Pace.STANDARD, VOICES)
    monkeypatch.setattr(engine._started().proxy._driver, "_session", FakeSession(1.0))
    whole = engine._record(TEXT, TEXT)
    monkeypatch.setattr(engine, "_record", lambda *_: whole[: len(whole) // 5 * 4])
    with pytest.raises(SpeechError, match="where its model says") as caught:
        engine.say(TEXT)
    assert TEXT in caught.value.message


def test_a_driver_that_does_not_tell_times_is_held_to_length_alone() -> None:
    engine = Engine(find_voice(VOICES, "silent"), Pace.STANDARD, VOICES)
    assert len(engine.say(TEXT)) > RATE
    assert engine._started().getProperty("timing") is None


# --- the faster model --------------------------------------------------------------------------------------------


@pytest.mark.kokoro
def test_a_model_of_another_form_is_refused() -> None:
    from onnx import TensorProto, helper

    from accessible.speech.drivers.kokoro_graph import faster

    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in ("a", "b")]
    graph = helper.make_graph([helper.make_node("Neg", ["a"], ["b"])], "other", values[:1], values[1:])
    with pytest.raises(SetupError, match="cannot be prepared"):
        faster(helper.make_model(graph).SerializeToString(), signed=True)


@pytest.mark.kokoro
def test_nodes_are_put_in_order_and_needless_ones_left_out() -> None:
    from onnx import helper

    nodes = [helper.make_node("Neg", [before], [after]) for before, after in ("bc", "ab", "ax", "cd")]
    assert [node.output[0] for node in in_order(nodes, ["d"])] == ["b", "c", "d"]


@pytest.mark.kokoro
@pytest.mark.parametrize(("width", "stride", "dilation"), [(1, 1, 1), (3, 1, 5), (11, 1, 1), (12, 6, 1)])
@pytest.mark.parametrize("signed", [True, False])
def test_a_convolution_as_a_product_has_the_same_sums(width: int, stride: int, dilation: int, signed: bool) -> None:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    if signed and not kokoro.adds_exactly():
        pytest.skip("this processor multiplies signed numbers inexactly; the voice uses unsigned ones there")
    rng = np.random.default_rng(width)
    before = dilation * (width - 1) // 2
    constants: dict[str, NDArray[Any]] = {
        "w": rng.integers(0, 256, (8, 16, width)).astype(np.uint8),
        "wz": np.array(120, np.uint8),
        "ws": np.array(0.01, np.float32),
        "bias": rng.standard_normal(8).astype(np.float32) * 9,
        "earlier bias": np.ones(8, np.float32),
        "zero": np.array(0, np.float32),
        "column": np.array([1, 8, 1], np.int64),
    }
    make = helper.make_node
    nodes = [
        make("Mul", ["earlier bias", "zero"], ["nothing"]),  # a constant as large as the bias, further up
        make("ReduceSum", ["nothing"], ["no more"], keepdims=0),
        make("Add", ["x", "no more"], ["y"]),
        make("DynamicQuantizeLinear", ["y"], ["q", "s", "z"]),
        make(
            "ConvInteger",
            ["q", "w", "z", "wz"],
            ["i"],
            name="/generator/c",
            kernel_shape=[width],
            pads=[before, before],
            strides=[stride],
            dilations=[dilation],
            group=1,
        ),
        make("Mul", ["s", "ws"], ["scales"]),
        make("Div", ["bias", "scales"], ["divided"]),
        make("Round", ["divided"], ["rounded"]),
        make("Cast", ["rounded"], ["whole bias"], to=6),
        make("Reshape", ["whole bias", "column"], ["bias column"]),
        make("Add", ["i", "bias column"], ["biased"]),
        make("Cast", ["biased"], ["f"], to=1),
        make("Mul", ["f", "scales"], ["audio"]),
        make("DynamicQuantizeLinear", ["x"], ["unused", "unused too", "unused as well"]),
        make("Shape", ["x"], [FRAMES]),
    ]
    info = helper.make_tensor_value_info
    kept = [numpy_helper.from_array(value, name) for name, value in constants.items()]
    inputs, outputs = [info("x", TensorProto.FLOAT, [1, 16, None])], [info("audio", TensorProto.FLOAT, None)]
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(helper.make_graph(nodes, "g", inputs, outputs, kept), opset_imports=opsets, ir_version=9)
    sound = rng.standard_normal((1, 16, 9_700)).astype(np.float32)
    (expected,) = kokoro.session(model.SerializeToString()).run(["audio"], {"x": sound})
    graph = Graph(onnx.load_from_string(model.SerializeToString()), FRAMES)
    convolution = next(node for node in graph.nodes if node.op_type == "ConvInteger")
    graph.replace(*as_product(graph, convolution, signed=signed))
    (found,) = kokoro.session(*graph.written()).run(["audio"], {"x": sound})
    assert found.shape == expected.shape
    np.testing.assert_allclose(
        found, expected, rtol=1e-4, atol=0.05
    )  # the old bias is rounded to a sum's unit, about 0.0004


@pytest.mark.kokoro
def test_the_faster_model_sounds_as_the_one_it_was_made_from() -> None:
    driver = kokoro.KokoroDriver(SimpleNamespace(setBusy=lambda busy: None))  # noqa: ARG005
    driver.setProperty("folder", VOICES)
    driver.setProperty("voice", "bf_emma")
    phonemes = driver._reader().of("Rest first.")
    inputs = {
        "tokens": np.array([[0, *driver._reader().numbers(phonemes), 0]], np.int64),
        "style": driver._style()[len(phonemes) - 1],
        "speed": kokoro.speeds(phonemes, 0.57),
    }
    before = kokoro.session(kokoro.model_bytes().replace(kokoro.SPEED_FOR_ALL, kokoro.SPEED_FOR_EACH))
    old = before.run(["audio"], inputs)[0].reshape(-1)
    new = kokoro.prepared_session().run(["audio"], inputs)[0].reshape(-1)
    assert len(new) == len(old)
    # Measured: 0.2 dB at most between the two, and a spectral distance of 3.4 dB; with wrong biases 1.0 and 8.7 dB.
    assert abs(10 * np.log10((new**2).sum() / (old**2).sum())) < 0.4
    assert np.sqrt(((spectrum(new) - spectrum(old)) ** 2).mean(axis=1)).mean() < 6


def spectrum(audio: NDArray[np.float32]) -> NDArray[np.float64]:
    """Decibels by time and frequency."""
    windows = np.lib.stride_tricks.sliding_window_view(audio, 1024)[::256] * np.hanning(1024)
    found: NDArray[np.float64] = 20 * np.log10(np.abs(np.fft.rfft(windows)) + 1e-3)
    return found


@pytest.mark.kokoro
def test_every_word_has_its_time_and_the_bytes_are_the_same_in_another_process() -> None:
    code = (
        "import hashlib; from pathlib import Path; from accessible.speech.engine import Engine\n"
        "from accessible.speech.voice import find_voice; from accessible.issue import Pace\n"
        f"V = Path({str(VOICES)!r}); e = Engine(find_voice(V, 'emma'), Pace.STANDARD, V)\n"
        f"print(hashlib.sha256(e.say({TEXT!r}).tobytes()).hexdigest())"
    )
    engine = Engine(find_voice(VOICES, "emma"), Pace.STANDARD, VOICES)
    clip = engine.say(TEXT)
    timing = engine._started().getProperty("timing")
    assert len(timing.words) == len(TEXT.split())
    assert timing.samples / engine.voice.sample_rate > len(clip) / SAMPLE_RATE  # trimmed
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120, env=environment
    )
    assert other.stdout.strip() == hashlib.sha256(clip.tobytes()).hexdigest()
