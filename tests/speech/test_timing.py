"""Word times and the faster model: every sample accounted for, every word heard in its place, exact sums."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
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
from accessible.speech.drivers import hibari, kokoro
from accessible.speech.drivers.kokoro_graph import FRAMES, as_product
from accessible.speech.drivers.onnx_graph import Graph, in_order
from accessible.speech.drivers.onnx_session import LONGEST, session, with_output
from accessible.speech.drivers.sound import HEADROOM
from accessible.speech.drivers.word_places import word_times
from accessible.speech.engine import Engine
from accessible.speech.timing import Timing, WordTime, fault_in
from accessible.speech.trim import speech_span
from accessible.speech.voice import find_voice

VOICES = PROJECT / "voices"
SOURCE = PROJECT / "src"
RATE = 24_000
TEXT = "Rest before you plan."
SENTENCES = (
    "Yes.",
    "Rest before you plan.",
    "A half of them have a carer.",
    "Take ten milligrams at five p m.",
    "Why? Nobody knows, so far.",
    "The committee, which meets four times a year, has agreed.",
    "It is not a cure.",
    "Do not stop your tablets at once.",
    "Sleep comes late; it goes early.",
    "“Please write,” she said.",
)
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
    times = word_times(phonemes, np.array(frames, np.int64))
    assert len(times) == len(phonemes.split())
    assert all(word.end - word.start >= 600 for word in times)
    places = [place for word in times for place in (word.start, word.end)]
    assert places == sorted(places)
    assert all(0 <= place <= sum(frames) * 600 for place in places)


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


# --- the quick voice ---------------------------------------------------------------------------------------------

LOUDNESSES = ("lh", "ln", "lr")  # of the model's outputs: the logarithms of what is sung, hissed and added


class SpoiledSession:
    """The model of the voice heart; `spoil` changes its outputs, by name, before they become sound."""

    def __init__(self, whole: Any, spoil: Callable[[dict[str, NDArray[np.float32]]], None]) -> None:
        self.whole, self.spoil = whole, spoil

    def run(self, _: None, inputs: dict[str, Any]) -> list[NDArray[np.float32]]:
        made = dict(zip((each.name for each in self.whole.get_outputs()), self.whole.run(None, inputs), strict=True))
        self.spoil(made)
        return list(made.values())


def columns_of(word: int, frames: NDArray[np.float32]) -> slice:
    """Where a word of TEXT stands in the model's spectrum, which has two columns a frame; some way beyond, too."""
    driver = heart()._started().proxy._driver
    place = word_times(driver._reader().of(TEXT), frames.astype(np.int64))[word]
    return slice(place.start // 300 - 12, place.end // 300 + 12)


def heart(spoil: Callable[[dict[str, NDArray[np.float32]]], None] | None = None) -> Engine:
    """The voice heart, loaded; with `spoil`, its model is spoiled until it is asked for again without."""
    engine = Engine(find_voice(VOICES, "heart"), Pace.STANDARD, VOICES)
    sessions = engine._started().proxy._driver._sessions
    sessions["heart"] = session(with_output(hibari.model_bytes("heart", VOICES), hibari.FRAMES))
    if spoil:
        sessions["heart"] = SpoiledSession(sessions["heart"], spoil)
    return engine


def spectrum_names(made: dict[str, NDArray[np.float32]]) -> list[str]:
    return [name for name in made if name != hibari.FRAMES]


def cut_in_half(made: dict[str, NDArray[np.float32]]) -> None:
    for name in spectrum_names(made):
        made[name] = made[name][..., : made[name].shape[-1] // 2]


def filled_with_silence(made: dict[str, NDArray[np.float32]]) -> None:
    for name in LOUDNESSES:
        made[name][..., made[name].shape[-1] // 2 :] = -100


def without_the_third_word(made: dict[str, NDArray[np.float32]]) -> None:
    place = columns_of(2, made[hibari.FRAMES])
    for name in spectrum_names(made):
        made[name] = np.delete(made[name], np.arange(place.start, place.stop), axis=-1)


def silent_at_the_third_word(made: dict[str, NDArray[np.float32]]) -> None:
    for name in LOUDNESSES:
        made[name][..., columns_of(2, made[hibari.FRAMES])] = -100


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (cut_in_half, "where its model says"),
        (without_the_third_word, "where its model says"),
        (silent_at_the_third_word, "is silent at “you”"),
        (filled_with_silence, "is silent at “plan.”"),
    ],
)
def test_a_clip_of_heart_that_lost_something_is_an_error_with_the_words(
    spoil: Callable[[dict[str, NDArray[np.float32]]], None], told: str
) -> None:
    engine = heart(spoil)
    try:
        with pytest.raises(SpeechError, match=told) as caught:
            engine.say(TEXT)
    finally:
        heart()
    assert TEXT in caught.value.message


@pytest.mark.parametrize("pace", list(Pace))
def test_heart_tells_the_place_of_each_word_and_sounds_as_the_package_does(pace: Pace) -> None:
    from hibari import Hibari

    engine = Engine(find_voice(VOICES, "heart"), pace, VOICES)
    driver = engine._started().proxy._driver
    engine._set_properties(driver)
    plain = Hibari()  # the model as it is, and the package's own way from numbers to sound
    for text in SENTENCES:
        sound = driver.synthesise(text)
        numbers = driver._reader().numbers(driver._reader().of(text))
        rng = np.random.default_rng(hibari.SEED)
        assert sound.tobytes() == (plain.from_ids([0, *numbers, 0], driver.rate, rng) * HEADROOM).tobytes()
        assert driver.timing.samples == len(sound)
        assert len(driver.timing.words) == len(text.split())


def test_words_of_heart_stand_where_they_are_heard() -> None:
    engine = heart()
    driver = engine._started().proxy._driver
    engine._set_properties(driver)
    # "a" before "p" is short and soft: 75 ms late, its place would be the silence before the p's burst.
    sound = driver.synthesise("Have a pale plan.") / HEADROOM
    loudest = [float(np.abs(sound[word.start : word.end]).max()) for word in driver.timing.words]
    assert min(loudest) > 0.1
    first, last = speech_span(sound, RATE)
    assert driver.timing.words[0].start > first - RATE // 20
    assert driver.timing.words[-1].end > last - RATE // 2


def test_heart_needs_no_package_onnx() -> None:
    code = (
        "import sys; sys.modules['onnx'] = None\n"  # as where only the usual packages are installed
        "from pathlib import Path; from accessible.speech.engine import Engine\n"
        "from accessible.speech.voice import find_voice; from accessible.issue import Pace\n"
        f"V = Path({str(VOICES)!r}); e = Engine(find_voice(V, 'heart'), Pace.STANDARD, V)\n"
        f"print(len(e.said({TEXT!r}).words))"
    )
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120, env=environment
    )
    assert other.stdout.strip() == "4"


def test_an_output_is_added_by_a_few_bytes_and_an_unknown_one_is_refused() -> None:
    model = hibari.model_bytes("heart", VOICES)
    more = with_output(model, hibari.FRAMES)
    assert more.startswith(model)
    assert len(more) - len(model) == 20
    names = [each.name for each in session(more).get_outputs()]
    assert names == [each.name for each in session(model).get_outputs()] + [hibari.FRAMES]
    with pytest.raises(Exception, match="no_such_value"):
        session(with_output(model, "no_such_value"))
    with pytest.raises(ValueError, match="more than"):
        with_output(model, "x" * LONGEST)


@pytest.mark.kokoro
def test_the_few_bytes_are_what_the_package_onnx_reads_as_an_output() -> None:
    import onnx

    before = onnx.load_from_string(hibari.model_bytes("heart", VOICES))
    after = onnx.load_from_string(with_output(hibari.model_bytes("heart", VOICES), hibari.FRAMES))
    assert [each.name for each in after.graph.output][-1] == hibari.FRAMES
    del after.graph.output[-1]
    assert after == before


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
    (expected,) = session(model.SerializeToString()).run(["audio"], {"x": sound})
    graph = Graph(onnx.load_from_string(model.SerializeToString()), FRAMES)
    convolution = next(node for node in graph.nodes if node.op_type == "ConvInteger")
    graph.replace(*as_product(graph, convolution, signed=signed))
    (found,) = session(*graph.written()).run(["audio"], {"x": sound})
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
    before = session(kokoro.model_bytes().replace(kokoro.SPEED_FOR_ALL, kokoro.SPEED_FOR_EACH))
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
