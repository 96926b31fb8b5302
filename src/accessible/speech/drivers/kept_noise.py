"""Noise that each utterance begins anew: a seed goes in, numpy's own row of numbers comes out, made only once.

A generator's row of numbers is the same however it is asked for, so the beginning that was made for one utterance
serves the next. Making it anew was a tenth of what speaking took (`benchmarks/issue.py`, the winter issue).
"""

from __future__ import annotations

from math import prod

import numpy as np
from numpy.typing import NDArray

MOST_KEPT = 4_000_000  # numbers, 16 MB: an utterance of 40 s


class Noise:
    """One utterance's noise: stands for a numpy `Generator` of which only `standard_normal` is asked."""

    def __init__(self, kept: KeptNoise) -> None:
        self._kept = kept
        self._begin = 0

    def standard_normal(self, size: tuple[int, ...], dtype: type[np.float32]) -> NDArray[np.float32]:
        """The next numbers of the row, for the caller to keep and change."""
        first, self._begin = self._begin, self._begin + prod(size)
        return self._kept.row(self._begin)[first:].astype(dtype).reshape(size)


class KeptNoise:
    """The row of numbers of a seed, as far as it was asked for."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._source = np.random.default_rng(seed)
        self._row = np.empty(0, np.float32)

    def anew(self) -> Noise:
        """The row from its beginning."""
        return Noise(self)

    def row(self, numbers: int) -> NDArray[np.float32]:
        """So many numbers from the beginning. Not to be changed."""
        if numbers > MOST_KEPT:
            return np.random.default_rng(self._seed).standard_normal(numbers, dtype=np.float32)
        if (more := numbers - len(self._row)) > 0:
            self._row = np.concatenate([self._row, self._source.standard_normal(more, dtype=np.float32)])
        return self._row[:numbers]
