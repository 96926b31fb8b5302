"""Strange things in an issue's folder after a good build: each is told as it is with an empty cache."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import ExitCode, SourceError
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import PROJECT, Settings
from small_issue import small_issue, with_full_cache

pytestmark = pytest.mark.faults

ARTICLE = "---\ntitle: From elsewhere\n---\n\nThese words are not ours.\n"
PLS = (
    '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">'
    "<lexeme><grapheme>idleness</grapheme><alias>eye dull ness</alias></lexeme></lexicon>"
)
Add = Callable[[Path], object]


def outside(folder: Path, name: str, words: str) -> Path:
    """A file beside the folder of all issues."""
    path = folder.parent.parent / name
    path.write_text(words, "utf-8")
    return path


def run(settings: Settings, command: str) -> int:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return main([command, "--issue", "2027-spring", *places, "--plain"])


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Settings:
    """An issue that was made, and whose cache is full."""
    settings = with_full_cache(small_issue(tmp_path_factory.mktemp("made")), made)
    assert run(settings, "issue") == ExitCode.OK
    return settings


@pytest.fixture
def folder(shelf: Settings, tmp_path: Path) -> Iterator[Path]:
    """Its folder, which is put back as it was."""
    path = shelf.content / "2027-spring"
    shutil.copytree(path, tmp_path / "kept")
    yield path
    shutil.rmtree(path)
    shutil.copytree(tmp_path / "kept", path)


ERRORS: dict[str, tuple[str, Add, str]] = {
    "an article that is a link to nowhere": (
        "10-x.md",
        lambda path: path.symlink_to("gone.md"),
        "a link that leads nowhere",
    ),
    "an article that is a ring of links": ("10-x.md", lambda path: path.symlink_to(path), "leads to itself"),
    "an article that is a folder": ("10-x.md", Path.mkdir, "a folder, not a file"),
    "an article that is a pipe": ("10-x.md", os.mkfifo, "a pipe or a device"),
    "an article that is a device": ("10-x.md", lambda path: path.symlink_to("/dev/zero"), "a file elsewhere"),
    "an article that is a link to a file outside": (
        "10-x.md",
        lambda path: path.symlink_to(outside(path.parent, "else.md", ARTICLE)),
        "a file elsewhere",
    ),
    "a lexicon that is a pipe": ("lexicon.pls", os.mkfifo, "a pipe or a device"),
    "a lexicon that is a link to nowhere": (
        "lexicon.pls",
        lambda path: path.symlink_to("gone"),
        "a link that leads nowhere",
    ),
    "a lexicon that is a link to a file outside": (
        "lexicon.pls",
        lambda path: path.symlink_to(outside(path.parent, "else.pls", PLS)),
        "a file elsewhere",
    ),
    "a lexicon with a capital": ("Lexicon.pls", lambda path: path.write_text(PLS), "must be lexicon.pls"),
    "a lexicon with another ending": ("lexicon.xml", lambda path: path.write_text(PLS), "must be lexicon.pls"),
    "a lexicon with a second ending": ("lexicon.pls.txt", lambda path: path.write_text(PLS), "must be lexicon.pls"),
    "a lexicon of another name": ("words.PLS", os.mkfifo, "must be lexicon.pls"),
    "an article with another ending": (
        "10-x.text",
        lambda path: path.write_text(ARTICLE),
        "not read because of its name",
    ),
    "an article without an ending": ("10-later", lambda path: path.write_text(ARTICLE), "not read because of its name"),
}


@pytest.mark.parametrize(("name", "add", "words"), ERRORS.values(), ids=ERRORS.keys())
def test_what_is_meant_for_the_issue_and_cannot_be_read_is_named_after_a_good_build(
    shelf: Settings, folder: Path, capsys: pytest.CaptureFixture[str], name: str, add: Add, words: str
) -> None:
    add(folder / name)
    assert run(shelf, "issue") == ExitCode.FAILED
    said = capsys.readouterr().out
    assert f"{name}: " in said or f'"{name}"' in said
    assert words in said
    assert "What to do: " in said
    assert "not ours" not in "".join(path.read_text("utf-8") for path in shelf.out.rglob("*.txt"))


def test_what_lies_in_a_folder_of_its_own_is_named_and_stops_nothing(
    shelf: Settings, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.desk.check_shelf.is_installed", lambda: False)  # no PDF is in question
    (folder / "drafts").mkdir()
    (folder / "drafts" / "10-later.md").write_text(ARTICLE, "utf-8")
    assert run(shelf, "issue") == ExitCode.OK
    said = capsys.readouterr().out
    assert "Nothing had changed" not in said
    assert "To look at: 1." in said
    assert "drafts/10-later.md" in (shelf.out / "2027-spring-staff" / "report.html").read_text("utf-8")
    assert run(shelf, "check") == ExitCode.OK
    said = capsys.readouterr().out
    assert "drafts/10-later.md" in said
    assert "Move it beside issue.toml" in said


def test_links_that_stay_in_the_folder_are_read(shelf: Settings, folder: Path) -> None:
    (folder / "kept").mkdir()
    (folder / "02-a-short-note.md").rename(folder / "kept" / "note")
    (folder / "02-a-short-note.md").symlink_to("kept/note")
    assert run(shelf, "issue") == ExitCode.OK
    text = shelf.out / "2027-spring" / "articles" / "02-a-short-note" / "a-short-note.txt"
    before = text.read_bytes()
    words = (folder / "kept" / "note").read_text("utf-8").replace("The group meets", "We meet")
    (folder / "kept" / "note").write_text(words, "utf-8")
    assert run(shelf, "issue") == ExitCode.OK
    assert text.read_bytes() != before


def test_an_issue_file_that_is_a_link_out_is_refused(
    shelf: Settings, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "issue.toml").symlink_to((folder / "issue.toml").rename(folder.parent.parent / "issue.toml"))
    assert run(shelf, "issue") == ExitCode.FAILED
    assert "2027-spring/issue.toml: The issue's own file cannot be read. It is a link" in capsys.readouterr().out


def test_a_cover_that_is_a_pipe_is_refused_and_nobody_waits_for_it(
    shelf: Settings, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(folder / "cover.png")
    with (folder / "issue.toml").open("a") as file:
        file.write('[cover]\npicture = "cover.png"\nalternative = "A sofa."\n')
    assert run(shelf, "issue") == ExitCode.FAILED
    assert 'The picture "cover.png" cannot be used. It is no plain file' in capsys.readouterr().out


def test_a_house_lexicon_that_is_a_link_out_is_refused(shelf: Settings, tmp_path: Path) -> None:
    voices = tmp_path / "voices"
    shutil.copytree(PROJECT / "voices", voices)
    (voices / "lexicon.pls").symlink_to((voices / "lexicon.pls").rename(tmp_path / "elsewhere.pls"))
    settings = replace(shelf, voices=voices)
    with pytest.raises(SourceError, match="a link to a file elsewhere"):
        prepare(settings, chosen_issue(settings))


@pytest.mark.parametrize("add", [os.mkfifo, lambda path: path.symlink_to("gone")], ids=["a pipe", "a dangling link"])
def test_the_newest_issue_is_not_guessed_where_one_cannot_be_read(
    shelf: Settings, capsys: pytest.CaptureFixture[str], add: Add
) -> None:
    other = shelf.content / "2027-summer"
    other.mkdir()
    try:
        add(other / "issue.toml")
        assert main(["check", "--content", str(shelf.content), "--plain"]) == ExitCode.USAGE
        said = capsys.readouterr().err
        assert "2027-summer/issue.toml" in said
        assert "ISSUE=" in said
    finally:
        shutil.rmtree(other)


def test_the_newest_issue_is_not_guessed_where_one_has_its_file_under_another_name(
    shelf: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    other = shelf.content / "2027-summer"
    other.mkdir()
    try:
        (other / "Issue.toml").write_text("date = 2027-06-01\n", "utf-8")
        assert main(["check", "--content", str(shelf.content), "--plain"]) == ExitCode.USAGE
        said = capsys.readouterr().err
        assert "2027-summer/Issue.toml is not read" in said
        assert "Rename it issue.toml" in said
    finally:
        shutil.rmtree(other)
