"""A small issue of two articles that the silent voice reads in a second or two."""

from __future__ import annotations

import fcntl
import shutil
from dataclasses import replace
from pathlib import Path

from accessible.errors import ExitCode
from accessible.production.issue import Summary, build
from accessible.settings import Settings

ISSUE_FILE = """\
title = "Quiet Hours"
issue = "Spring 2027"
number = 1
date = 2027-03-01
publisher = "A sample charity"
contact = ["hello@example.org"]
voice = "silent"

[disclaimers]
medical = "This is general information. Ask your own doctor before you change a medicine."
"""
FIRST = """\
---
title: Resting well
author: A Sample
key_points:
  - Rest before you are tired.
---

Rest is not idleness. It takes practice.

## Why it helps

A short rest of 10 minutes may be enough. See <https://example.org/rest>.
"""
SECOND = """\
---
title: A short note
disclaimer: medical
---

The group meets on 14 January 2027. Please write to <hello@example.org>.
"""


def small_issue(tmp_path: Path) -> Settings:
    """Settings of a small issue with a shelf and a cache of its own, all in `tmp_path`."""
    folder = tmp_path / "content" / "2027-spring"
    folder.mkdir(parents=True)
    (folder / "issue.toml").write_text(ISSUE_FILE, "utf-8")
    (folder / "01-resting-well.md").write_text(FIRST, "utf-8")
    (folder / "02-a-short-note.md").write_text(SECOND, "utf-8")
    return replace(Settings(), content=tmp_path / "content", out=tmp_path / "dist", cache=tmp_path / "cache", jobs=2)


def made_once(folder: Path) -> Path:
    """The cache of the small issue, made in `folder` by whichever process of the tests asks first.

    Two workers make it, and whoever takes it from there says that their bytes are as good as its own.
    """
    folder.mkdir(exist_ok=True)
    whole = folder / "whole"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            shutil.rmtree(folder / "making", ignore_errors=True)
            (folder / "making").mkdir()
            assert built(small_issue(folder / "making")).exit_code is ExitCode.OK
            (folder / "making" / "cache").rename(whole)
    return whole


def with_full_cache(settings: Settings, made: Path) -> Settings:
    """The settings with a copy of that cache as their own. One worker does what is left to do."""
    shutil.copytree(made, settings.cache)
    return replace(settings, jobs=1)


def built(settings: Settings, only: str = "") -> Summary:
    """Build, and return the summary."""
    for event in build(settings, only=only):
        if isinstance(event, Summary):
            return event
    raise AssertionError("a build ends with its summary")


def shelf_bytes(settings: Settings) -> dict[str, bytes]:
    """Every file on the shelf by its path."""
    return {
        str(path.relative_to(settings.out)): path.read_bytes() for path in settings.out.rglob("*") if path.is_file()
    }
