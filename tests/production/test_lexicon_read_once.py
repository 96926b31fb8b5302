"""The house's lexicon is read once a process, whichever caches it is kept in: reading it takes half a second."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accessible.plan.lexicon import Lexicon
from accessible.production import chosen
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue, found_lexicon
from accessible.settings import Settings
from accessible.sources.lexicon_pls import read_pls


def test_the_lexicon_of_the_house_is_read_once_for_two_caches(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voices = tmp_path / "voices"
    voices.mkdir()
    lexicon = (settings.voices / "lexicon.pls").read_bytes()
    (voices / "lexicon.pls").write_bytes(lexicon + b"<!-- no other test has this one -->")
    reads: list[Path] = []

    def read(path: Path) -> Lexicon:
        reads.append(path)
        return read_pls(path)

    monkeypatch.setattr(chosen, "read_pls", read)
    ours = replace(settings, voices=voices)
    found = [found_lexicon(ours, chosen_issue(ours), Cache(tmp_path / name)) for name in ("one", "other")]
    assert len(reads) == 1
    assert found[0] == found[1]
    (voices / "lexicon.pls").write_bytes(lexicon.replace(b"</lexicon>", b"</lexicon><!-- changed -->"))
    found_lexicon(ours, chosen_issue(ours), Cache(tmp_path / "one"))
    assert len(reads) == 2
