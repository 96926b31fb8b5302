"""The list of British words."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from accessible.errors import SetupError
from accessible.word_list import _lists, is_word


def test_every_word_of_the_package_is_found() -> None:
    spec = find_spec("hibari")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    assets = Path(spec.submodule_search_locations[0], "assets")
    for half in ("gold", "silver"):
        words = json.loads(gzip.decompress((assets / f"lexicon_gb_{half}.json.gz").read_bytes()))
        assert len(words) > 80_000
        assert [word for word in words if not is_word(word)] == []


@pytest.mark.parametrize(
    "word",
    "doctor Doctor DOCTOR doctors doctor’s doctors’ asked studies applied planned getting making "
    "diarrhoea colour hypothyroid emotional psychological without Leeds LEEDS long-term I a".split(),
)
def test_words_that_people_write_are_words(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize(
    "word", ["", *"tional chological longterm cumbria dOctor ease-- 10 - zzz restd makeed studyed bened".split()]
)
def test_pieces_and_slips_are_no_words(word: str) -> None:
    assert not is_word(word)


def test_the_voices_are_not_loaded_for_it() -> None:
    code = "import sys; from accessible.word_list import is_word; is_word('rest'); print('hibari' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False"]


def test_a_list_that_is_not_installed_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible.word_list._PACKAGE", "no_such_package")
    with pytest.raises(SetupError, match="list of British words"):
        _lists.__wrapped__()
