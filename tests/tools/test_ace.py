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
