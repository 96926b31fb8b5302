"""What is measured on an MP3: pauses, steps between sentences, noise in the pauses. And no join clicks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accessible.outputs.sound.mp3 import decode_to_measure, encode_part
from accessible.recording import SAMPLE_RATE, Cue
from accessible.speech.assemble import assemble_part, spread_cues
from accessible.speech.measure import QUIETEST_DB, measure_part, metered
from accessible.speech.trim import trimmed

RATE = SAMPLE_RATE


def voice(seconds: float, level: float = 0.1, seed: int = 1) -> NDArray[np.int16]:
    """A sound with a voice's spectrum, roughly, trimmed as a clip is."""
    rng = np.random.default_rng(seed)
    noise = np.convolve(rng.normal(size=int(seconds * RATE)), np.hanning(12), mode="same")
    return trimmed(np.rint(noise / np.abs(noise).max() * level * 32767).astype(np.int16), RATE)


def test_pauses_on_the_mp3_are_those_of_the_plan() -> None:
    clips = [(f"s-{number}", voice(0.8, seed=number)) for number in range(6)]
    samples, recording = assemble_part(clips, [700, 1200, 500, 3000, 2000], RATE)
    heard = decode_to_measure(encode_part(samples))
    measures = measure_part(metered(heard, RATE), recording.cues, [2] * 6)
    assert abs(measures.pauses_off_ms) <= 50
    assert measures.floor_db < -80
    assert measures.step_lu < 2.0
    assert measures.words_a_minute == pytest.approx(12 * 60 / (6 * 0.88), rel=0.02)


def test_words_a_minute_are_those_of_clips_as_they_are_and_of_what_is_counted() -> None:
    """A pause inside a sentence is heard; one between sentences is not the voice's. An announcement is no measure."""
    silence = np.zeros(RATE, np.int16)
    with_pause = np.concatenate([voice(1.0), silence, voice(1.0, seed=2)])
    samples, recording = assemble_part([("a", with_pause), ("b", voice(3.0, seed=3))], [2500], RATE)
    heard = metered(samples, RATE)
    assert measure_part(heard, recording.cues, [8, 0]).words_a_minute == pytest.approx(8 * 60 / 3.16, rel=0.02)
    assert measure_part(heard, recording.cues, [0, 0]).words_a_minute == 0


def test_a_pause_that_is_not_as_planned_is_measured() -> None:
    samples, recording = assemble_part([("a", voice(0.8)), ("b", voice(0.8, seed=2))], [700], RATE)
    end = recording.cues[0].end
    longer = np.concatenate([samples[:end], np.zeros(RATE // 2, np.int16), samples[end:]])
    moved = (recording.cues[0], Cue("b", recording.cues[1].start, recording.cues[1].end + RATE // 2))
    assert measure_part(metered(longer, RATE), moved, [2, 2]).pauses_off_ms == pytest.approx(500, abs=30)


def test_noise_in_a_pause_and_a_step_between_sentences_are_measured() -> None:
    samples, recording = assemble_part([("a", voice(1.0)), ("b", voice(1.0, level=0.05, seed=2))], [2000], RATE)
    noisy = samples + np.random.default_rng(3).normal(0, 32768 * 10 ** (-50 / 20), len(samples)).astype(np.int16)
    assert measure_part(metered(samples, RATE), recording.cues, [2, 2]).floor_db == QUIETEST_DB
    assert measure_part(metered(noisy, RATE), recording.cues, [2, 2]).floor_db == pytest.approx(-50, abs=0.5)
    assert measure_part(metered(samples, RATE), recording.cues, [2, 2]).step_lu == pytest.approx(6.0, abs=1.0)


def test_the_range_of_the_words_knows_no_pauses() -> None:
    """Even words of one level have a wide range on the meter where long pauses stand between them."""
    clips = [(f"s-{number}", voice(4.0, seed=number)) for number in range(12)]
    close, _ = assemble_part(clips, [0] * 12, RATE)
    paced, recording = assemble_part(clips, [1700, 980] * 6, RATE)
    heard = metered(paced, RATE)
    assert metered(close, RATE).loudness.range_lu < 1.5
    assert heard.loudness.range_lu > 2.5
    assert measure_part(heard, recording.cues, [4] * 12).speech_range_lu < 1.5
    steps = [(f"s-{number}", voice(4.0, 0.1 if number % 2 else 0.05, number)) for number in range(12)]
    stepped, recording = assemble_part(steps, [1700, 980] * 6, RATE)
    assert measure_part(metered(stepped, RATE), recording.cues, [4] * 12).speech_range_lu == pytest.approx(6, abs=1)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.floats(0.05, 0.6), min_size=2, max_size=4), st.integers(0, 1000))
def test_no_join_has_a_step_in_the_waveform(lengths: list[float], seed: int) -> None:
    """A click is a jump: its second difference is greater than any in the speech beside it."""
    clips = [
        (f"s-{number}", voice(length, 0.8, seed + number)[480 if number % 2 else 0 :])
        for number, length in enumerate(lengths)
    ]
    samples, recording = assemble_part(clips, [700] * len(clips), RATE)
    bend = np.abs(np.diff(samples.astype(np.int64), 2))
    for cue in recording.cues:
        inside = bend[cue.start : cue.end].max()
        for join in (cue.start, cue.end):
            near = bend[join - 24 : join + 24].max()
            assert near <= max(inside * 0.1, 4), f"a step of {near} beside {inside}"


def test_the_places_of_a_part_recorded_in_one_go_sum_to_it_and_keep_their_order() -> None:
    _, recording = assemble_part([("whole", voice(3.0))], (), RATE)
    spread = spread_cues(recording, ["a", "b", "c"], [400, 800, 600], [700, 1200, 2500])
    whole = recording.cues[0]
    assert [cue.utterance_id for cue in spread.cues] == ["a", "b", "c"]
    assert (spread.cues[0].start, spread.cues[-1].end) == (whole.start, whole.end)
    assert all(one.end <= other.start for one, other in zip(spread.cues, spread.cues[1:], strict=False))
    assert spread.samples == recording.samples
