"""Preparing: what an article looks like is in the keys of its pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from accessible.production.prepare import styles_digest
from builders import STYLES

FILES = sorted(path.relative_to(STYLES) for path in STYLES.rglob("*") if path.is_file())


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    """A copy of our styles."""
    return Path(shutil.copytree(STYLES, tmp_path / "styles"))


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_change_of_any_file_of_the_styles_is_seen(file: Path, styles: Path) -> None:
    before = styles_digest(styles)
    path = styles / file
    path.write_bytes(path.read_bytes() + b" ")
    assert styles_digest(styles) != before


@pytest.mark.parametrize("name", ["fonts/New.otf", "paper.icc", "fonts/New.woff2", "a.png", "NAMELESS", ".hidden.css"])
def test_a_new_file_of_any_kind_is_seen_and_so_is_its_name(name: str, styles: Path) -> None:
    before = styles_digest(styles)
    (styles / name).write_bytes(b"new")
    added = styles_digest(styles)
    (styles / name).rename(styles / f"{name}.other")
    assert len({before, added, styles_digest(styles)}) == 3


def test_the_same_styles_elsewhere_have_the_same_digest(styles: Path, tmp_path: Path) -> None:
    assert styles_digest(styles) == styles_digest(Path(shutil.copytree(styles, tmp_path / "elsewhere")))
