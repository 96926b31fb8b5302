"""Fixtures that several folders of tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.settings import Settings
from small_issue import small_issue


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small issue of two articles, with a shelf and a cache of its own."""
    return small_issue(tmp_path)
