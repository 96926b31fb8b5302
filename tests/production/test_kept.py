"""What was worked out before: only our own values come out of the cache, whoever wrote them there."""

from __future__ import annotations

import os
import pickle
import re
import resource
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accessible.article import Kind
from accessible.production.cache import Cache, digest
from accessible.production.chosen import chosen_issue
from accessible.production.kept import kept
from accessible.production.prepare import prepare
from accessible.settings import Settings
from accessible.tools import together

KEY = digest("a key")


class Calling:
    """A value whose reading calls something."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self.called = function, arguments

    def __reduce__(self) -> Any:
        return self.called


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        pytest.param(os.system, ("touch harmed",), id="the system"),
        pytest.param(subprocess.check_output, (["touch", "harmed"],), id="a program"),
        pytest.param(together.begun, (), id="a function of ours"),
        pytest.param(getattr, (Cache, "put"), id="what a class of ours has"),
        pytest.param(getattr, (str, "upper"), id="what another class has"),
    ],
)
def test_an_entry_that_calls_anything_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: Any, arguments: tuple[Any, ...]
) -> None:
    """Whoever may write to a shared cache can give an entry its right digest."""
    monkeypatch.chdir(tmp_path)
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, pickle.dumps(Calling(function, *arguments)))
    assert kept(cache, KEY, lambda: "made anew") == "made anew"
    assert not Path("harmed").exists()


def test_a_name_that_reaches_through_a_module_of_ours_is_refused(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"\x80\x04\x8c\x19accessible.tools.together\x8c\x10subprocess.Popen\x93.")
    assert kept(cache, KEY, lambda: "made anew") == "made anew"


def test_a_member_of_our_enumerations_comes_back_as_debians_python_writes_it(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, pickle.dumps(Calling(getattr, Kind, "FEATURE")))
    assert kept(cache, KEY, lambda: None) is Kind.FEATURE


def test_what_a_lexicon_and_an_article_hold_comes_back(cached: Settings, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    things: tuple[object, ...] = (re.compile("a+"), date(2027, 3, 1), prepare(cached, chosen_issue(cached)).drafts)
    assert kept(cache, KEY, lambda: things) == things
    assert kept(cache, KEY, lambda: ()) == things
    again = replace(cached, cache=tmp_path / "prepared")
    first, second = (prepare(again, chosen_issue(again), heard=False).drafts for _ in range(2))
    assert first == second


def test_an_entry_that_asks_for_gigabytes_is_made_again_and_the_bound_goes_with_it(tmp_path: Path) -> None:
    """A pickle may number what it remembers, and the reader makes a list that long before it looks."""
    cache = Cache(tmp_path)
    entry = b"\x80\x02K\x05r" + (300_000_000).to_bytes(4, "little") + b"."
    cache.put(KEY, entry)
    before = resource.getrlimit(resource.RLIMIT_AS)
    assert kept(cache, KEY, lambda: "made") == "made"
    assert resource.getrlimit(resource.RLIMIT_AS) == before
