"""Fixtures that several folders of tests share."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from accessible.settings import Settings
from small_issue import small_issue

# How long an example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small issue of two articles, with a shelf and a cache of its own."""
    return small_issue(tmp_path)
