"""Noise that is kept is numpy's own, number for number, however it is asked for."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from accessible.speech.drivers import kept_noise
from accessible.speech.drivers.kept_noise import KeptNoise

SIZES = st.lists(st.tuples(st.integers(1, 7), st.integers(1, 900)), min_size=1, max_size=4)


@given(utterances=st.lists(SIZES, min_size=1, max_size=5))
def test_each_utterance_has_the_numbers_of_a_generator_of_its_own(utterances: list[list[tuple[int, int]]]) -> None:
    kept = KeptNoise(0)
    for sizes in utterances:
        noise, numpys = kept.anew(), np.random.default_rng(0)
        for size in sizes:
            given_out = noise.standard_normal(size, dtype=np.float32)
            assert np.array_equal(given_out, numpys.standard_normal(size, dtype=np.float32))
            given_out *= 0  # whoever asked may change it: the next has its own


def test_an_utterance_longer_than_what_is_kept_has_its_numbers_too() -> None:
    more = kept_noise.MOST_KEPT + 1_000
    noise, numpys = KeptNoise(0).anew(), np.random.default_rng(0)
    for size in ((10,), (more,)):
        assert np.array_equal(noise.standard_normal(size, np.float32), numpys.standard_normal(size, np.float32))
