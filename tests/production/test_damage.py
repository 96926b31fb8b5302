"""Damage: any number of files in the cache are cut off or changed, and the same bytes are made once more."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from accessible.errors import DiskError, ExitCode
from accessible.production.cache import Cache
from accessible.production.issues import IssuesEnd, build_issues
from accessible.production.prepare import prepare
from accessible.production.preview import Previewed, make_preview
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from inline import Inline
from small_issue import built, shelf_bytes

pytestmark = pytest.mark.slow

HEAD = 20  # bytes before an entry's content


def made_files(settings: Settings) -> list[Path]:
    """The cache's entries that are no records: what jobs made, and clips."""
    entries = sorted(path for path in settings.cache.glob("*/*") if path.is_file())
    return [path for path in entries if path.read_bytes()[HEAD : HEAD + 1] not in (b"{", b"[")]


def damage(settings: Settings, share: float) -> None:
    """Change so many of them: each is there, and is another."""
    chance = random.Random(7)  # noqa: S311 - the same entries each time
    for path in made_files(settings):
        if chance.random() < share:
            content = bytearray(path.read_bytes())
            content[-1] ^= 1
            path.write_bytes(content if chance.random() < 0.5 else content[:-1])


def test_however_much_is_damaged_one_build_makes_it_again(cached: Settings) -> None:
    """Each build once found one damaged file of the shelf more, and ended."""
    assert built(cached).exit_code is ExitCode.OK
    whole = shelf_bytes(cached)
    for path in cached.out.rglob("*.*"):
        if path.is_file():
            path.unlink()
    damage(cached, 0.5)
    assert built(cached).exit_code is ExitCode.OK
    assert shelf_bytes(cached) == whole


def test_an_article_that_was_kept_and_is_damaged_is_read_again(cached: Settings) -> None:
    """What its job came to is there, and says that it was read."""
    issue = read_issue(cached.content, "2027-spring")
    prepare(cached, issue)
    for path in made_files(cached):
        path.write_bytes(path.read_bytes()[:-1])
    assert all(draft.plan for draft in prepare(cached, issue).drafts)


def test_so_does_a_run_of_all_issues(cached: Settings) -> None:
    damage(cached, 0.3)
    *_, end = build_issues(cached, ("2027-spring",))
    assert isinstance(end, IssuesEnd)
    assert [(each.error, each.exit_code) for each in end.issues] == [(None, ExitCode.OK)]


def test_so_does_a_preview(cached: Settings) -> None:
    issue = read_issue(cached.content, "2027-spring")
    damage(cached, 1.0)
    *_, end = make_preview(cached, issue, Inline())
    assert isinstance(end, Previewed)
    assert not end.all_findings


def test_a_disk_that_damages_all_that_is_written_is_told(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cache, "copy", lambda *_: False)
    with pytest.raises(DiskError, match="again and again"):
        built(cached)
