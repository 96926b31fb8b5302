"""The walk of a first issue: three articles as people hand them in, two rounds of `check`, few words."""

from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from accessible.cli import main
from accessible.errors import ExitCode
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from corpus_facts import problems, read_facts

WALK = Path(__file__).parent / "corpus" / "walk"
ARTICLES = sorted(path for path in WALK.iterdir() if path.suffix in (".md", ".txt"))
MOST_WORDS = 400  # of messages, in both rounds together


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The issue as it is handed in, with a photograph as a telephone makes it."""
    folder = tmp_path / "content" / "2027-spring"
    folder.mkdir(parents=True)
    for path in (WALK / "issue.toml", *ARTICLES):
        shutil.copy(path, folder)
    Image.effect_noise((4000, 3000), 40).convert("RGB").save(folder / "03-shed.jpg", quality=90)
    return replace(Settings(), content=tmp_path / "content", out=tmp_path / "dist", cache=tmp_path / "cache")


def check(settings: Settings, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """How `check` ends, and all that it says."""
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    code = main(["check", *places, "--plain"])
    said = capsys.readouterr()
    return code, said.out + said.err


def do_as_the_remedies_say(settings: Settings) -> None:
    for each in tomllib.loads((WALK / "remedies.toml").read_text("utf-8"))["write"]:
        path = settings.content / "2027-spring" / each["file"]
        text = path.read_text("utf-8")
        assert text.count(each["instead_of"]) == 1
        path.write_text(text.replace(each["instead_of"], each["words"]), "utf-8")


def test_three_articles_as_they_are_handed_in_need_two_rounds_of_check_and_few_words(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    code, first = check(settings, capsys)
    assert code == ExitCode.FAILED
    assert "05/06/27" in first
    assert "June" in first, "the message shows what to write"
    do_as_the_remedies_say(settings)
    code, second = check(settings, capsys)
    assert code == ExitCode.OK, second
    assert len(re.findall(r"\S+", first + second)) <= MOST_WORDS


def test_nothing_is_wrong_in_the_three_articles_after_the_second_round(settings: Settings) -> None:
    do_as_the_remedies_say(settings)
    found = []
    for draft in prepare(settings, chosen_issue(settings)).drafts:
        path = settings.content / "2027-spring" / draft.reading.file
        facts = read_facts(WALK / f"{draft.slug}.facts.toml")
        wrong = problems(facts, draft, path.read_bytes(), markdown=path.suffix == ".md")
        found += [f"{draft.slug}: {each}" for each in wrong]
    assert found == [], "\n".join(found)
