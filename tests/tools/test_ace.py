"""Ace is started without what somebody has set for other work."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.tools import ace


def test_what_others_have_set_for_node_does_not_reach_ace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = tmp_path / "node"
    node.write_text('#!/bin/sh\nmkdir "$5"; printf \'{"options": "%s"}\' "$NODE_OPTIONS$NODE_PATH" >"$5/report.json"\n')
    node.chmod(0o755)
    monkeypatch.setattr(ace, "is_installed", lambda: True)
    monkeypatch.setattr("shutil.which", lambda _: str(node))
    monkeypatch.setenv("NODE_OPTIONS", "--require=/none.js")
    monkeypatch.setenv("NODE_PATH", "/none")
    assert ace.ace_report(tmp_path / "book.epub") == {"options": ""}


@pytest.mark.parametrize(("there", "used"), [(("one", "two"), "one"), (("two",), "two")])
def test_ace_takes_whichever_chromium_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...], used: str
) -> None:
    """A set-up of before has one with windows: without this its releases would go out unjudged."""
    node = tmp_path / "node"
    told = '{"browser": "%s"}'
    node.write_text(f'#!/bin/sh\nmkdir "$5"; printf \'{told}\' "$PUPPETEER_EXECUTABLE_PATH" >"$5/report.json"\n')
    node.chmod(0o755)
    for name in there:
        (tmp_path / name).touch()
    monkeypatch.setattr(ace, "CHROMIUMS", (tmp_path / "one", tmp_path / "two"))
    monkeypatch.setattr(ace, "FOLDER", tmp_path)
    monkeypatch.setattr(ace, "PROGRAM", Path("node"))
    monkeypatch.setattr("shutil.which", lambda _: str(node))
    assert ace.ace_report(tmp_path / "book.epub") == {"browser": str(tmp_path / used)}
