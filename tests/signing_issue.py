"""The small issue where the magazine asks for signatures, made once as a draft: tests go on from copies of it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from accessible.desk.release import Released, release
from accessible.desk.sign_off import SignedIssue, sign_off
from accessible.production.chosen import chosen_issue
from accessible.settings import Settings
from small_issue import built, small_issue, with_full_cache

FIRST, SECOND = "01-resting-well", "02-a-short-note"
DAY = date(2027, 3, 2)


def drafted(folder: Path, made: Path) -> Settings:
    """The issue in `folder`, asked to be signed and made as a draft. `made` is the small issue's cache."""
    settings = with_full_cache(small_issue(folder), made)
    (settings.content / "magazine.toml").write_text("sign_off = true\n", "utf-8")
    built(settings)
    return settings


def copied(settings: Settings, folder: Path) -> Settings:
    """The same, all of it, in another folder."""
    for source in (settings.content, settings.out, settings.cache):
        shutil.copytree(source, folder / source.name)
    return replace(settings, **{name: folder / getattr(settings, name).name for name in ("content", "out", "cache")})


def own(settings: Settings) -> Path:
    """The issue's folder."""
    return settings.content / "2027-spring"


def corrected(settings: Settings, old: str, new: str, article: str = FIRST) -> None:
    """Change the words of an article."""
    path = own(settings) / f"{article}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def signed(settings: Settings, articles: str = "all", by: str = "Sam Lee") -> SignedIssue:
    """Have articles signed as the command does it."""
    return sign_off(settings, articles, by, DAY)


def released(settings: Settings, why: str = "") -> Released:
    """Release the issue as the command does it."""
    *_, last = release(settings, chosen_issue(settings), why, DAY)
    assert isinstance(last, Released)
    return last
