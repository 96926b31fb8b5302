"""Preparing: what an article looks like is in the keys of its pages; what did not change is not planned again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from accessible.issue import Pace
from accessible.production import article_reading
from accessible.production import draft as drafting
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue, found_lexicon
from accessible.production.draft import Draft
from accessible.production.prepare import prepare, styles_digest
from accessible.settings import Settings
from builders import STYLES
from inline import Inline

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


@pytest.mark.parametrize(("letters", "readers"), [(10, 1), (30_000, 2)])
def test_little_text_is_read_by_one_reader(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, letters: int, readers: int
) -> None:
    """A second one would take longer to begin than the first needs for all of it."""
    asked: list[int] = []

    def crew(workers: int) -> Inline:
        asked.append(workers)
        return Inline()

    monkeypatch.setattr(article_reading, "crew", crew)
    text = "---\ntitle: Rest\n---\n\n" + "A short rest may be enough.\n\n" * (letters // 29 + 1)
    (settings.content / "2027-spring" / "02-a-short-note.md").write_text(text, "utf-8")
    prepare(settings, chosen_issue(settings))
    assert asked == [readers]


def drafts_of(settings: Settings) -> tuple[Draft, ...]:
    """The articles, planned; those that are known from the cache."""
    return prepare(settings, chosen_issue(settings)).drafts


@pytest.fixture
def planned(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of articles that are planned from here on; both were planned once before."""
    (settings.content / "2027-spring" / "sofa.png").write_bytes(b"one")
    drafts_of(settings)
    titles: list[str] = []
    plan_article = vars(drafting)["plan_article"]

    def counted(article: Any, *rest: Any, **named: Any) -> Any:
        titles.append(article.title.text)
        return plan_article(article, *rest, **named)

    monkeypatch.setattr(drafting, "plan_article", counted)
    return titles


def test_what_did_not_change_is_not_planned_again_and_is_the_same(settings: Settings, planned: list[str]) -> None:
    known = drafts_of(settings)
    assert planned == []
    shutil.rmtree(settings.cache)
    assert drafts_of(settings) == known
    assert planned == ["Resting well", "A short note"]


def rewritten(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_one_word_costs_the_planning_of_one_article(settings: Settings, planned: list[str]) -> None:
    rewritten(settings.content / "2027-spring" / "02-a-short-note.md", "meets", "meet")
    drafts_of(settings)
    assert planned == ["A short note"]


def other_picture(folder: Path) -> None:
    """Of the same size, and so is its time."""
    path = folder / "sofa.png"
    state = path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a picture": other_picture,
    "a new file": lambda folder: (folder / "new.png").write_bytes(b""),
    "the issue": lambda folder: rewritten(folder / "issue.toml", "Quiet", "Calm"),
    "the lexicon": lambda folder: (folder / "lexicon.pls").write_bytes(
        (STYLES.parent / "voices" / "lexicon.pls").read_bytes().replace(b"POTS", b"PUTS")
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_all_are_planned_again_when_what_they_share_has_changed(
    settings: Settings, planned: list[str], change: Callable[[Path], object]
) -> None:
    change(settings.content / "2027-spring")
    drafts_of(settings)
    assert len(planned) == 2


def test_issues_have_the_house_lexicon_in_common_until_its_file_changes(settings: Settings, tmp_path: Path) -> None:
    settings = replace(settings, voices=tmp_path / "voices")
    shutil.copytree(STYLES.parent / "voices", settings.voices)
    issue, cache = chosen_issue(settings), Cache(settings.cache)
    first, second = (found_lexicon(settings, replace(issue, id=each), cache)[0] for each in ("2027-spring", "another"))
    assert first is second
    rewritten(settings.voices / "lexicon.pls", "POTS", "PUTS")
    third = found_lexicon(settings, issue, cache)[0]
    assert "PUTS" in third.by_written
    assert "PUTS" not in first.by_written


def test_another_pace_is_another_plan(settings: Settings, planned: list[str]) -> None:
    drafts_of(replace(settings, pace=Pace.BRISK))
    assert len(planned) == 2


def test_what_the_program_failed_on_is_tried_again(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(drafting, "plan_article", failing)
        assert {finding.code for draft in drafts_of(settings) for finding in draft.findings} == {"unexpected"}
    assert all(draft.plan for draft in drafts_of(settings))
