"""The command line, as a person meets it: what it says, and the exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import ExitCode
from accessible.production.files import only_one
from accessible.settings import Settings
from small_issue import small_issue


@pytest.fixture
def settings(cached: Settings) -> Settings:
    """A small issue whose pages and sound are in the cache: what is said of them is tested here."""
    return cached


def run(settings: Settings, *words: str) -> int:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return main([words[0], *words[1:], *places, "--plain"])


def test_help_teaches_where_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "Start here" in said
    assert "accessible check" in said


def test_an_issue_is_made_and_then_found_unchanged(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(settings, "issue") == ExitCode.OK
    said = capsys.readouterr().out
    assert "2 articles" in said
    assert f"Next: open {settings.out}/2027-spring-staff/report.html" in said
    before = {path: path.stat().st_mtime_ns for path in settings.out.rglob("*")}
    assert run(settings, "issue") == ExitCode.OK
    assert "Nothing had changed" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in settings.out.rglob("*")} == before


def test_an_unchanged_issue_loads_nothing_that_makes_one(settings: Settings) -> None:
    """So that it takes a moment: with a process of its own, as others have been loaded here."""
    assert run(settings, "issue") == ExitCode.OK
    code = (
        "import sys; from pathlib import Path; from accessible.settings import Settings; from test_cli import run\n"
        "content, out, cache = map(Path, sys.argv[1:])\n"
        "before = {*sys.modules}\n"
        "assert run(Settings(content=content, out=out, cache=cache), 'issue') == 0\n"
        "heavy = {'numpy', 'weasyprint', 'onnxruntime', 'pikepdf', 'accessible.production.prepare'}\n"
        "print('loaded:', sorted(heavy & sys.modules.keys() - before))"
    )
    command = [sys.executable, "-c", code, str(settings.content), str(settings.out), str(settings.cache)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert "Nothing had changed" in said
    assert said.endswith("loaded: []\n")


def test_in_a_folder_that_is_gone_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main(["voices"]) == ExitCode.USAGE
    assert capsys.readouterr().err == (
        "The folder that you are in is no longer there.\nWhat to do: Go to another first: cd\n"
    )


def test_a_file_deleted_from_the_shelf_is_put_back(settings: Settings) -> None:
    run(settings, "issue")
    lost = settings.out / "2027-spring/articles/01-resting-well/resting-well.txt"
    words = lost.read_bytes()
    lost.unlink()
    assert run(settings, "issue") == ExitCode.OK
    assert lost.read_bytes() == words


def test_check_says_file_line_words_and_remedy_of_every_fault(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = settings.content / "2027-spring"
    (folder / "01-resting-well.md").write_text("---\ntitle: Rest\n---\n\nTake 5 qz.\n\n<b>Deep</b>\n\nText.\n", "utf-8")
    (folder / "02-a-short-note.md").write_text("---\ntitel: Note\n---\n\nText.\n", "utf-8")
    assert run(settings, "check", "--verbose") == ExitCode.FAILED
    said = capsys.readouterr().out
    assert "01-resting-well.md:7: " in said
    assert "“<b>” and “</b>”" in said
    assert "02-a-short-note.md:2: " in said
    assert 'Did you mean "title"?' in said
    assert "What to do:" in said
    assert not settings.out.exists()


@pytest.mark.slow
def test_check_judges_the_pdfs_that_were_made(
    settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(settings, "issue")
    before = {path: path.read_bytes() for path in settings.out.rglob("*.pdf")}
    capsys.readouterr()
    assert run(settings, "check") == ExitCode.OK
    assert "6 PDFs: all sound. PDF/UA-1 0 failures, PDF/A-2a 0 failures." in capsys.readouterr().out
    assert {path: path.read_bytes() for path in settings.out.rglob("*.pdf")} == before
    monkeypatch.setattr("accessible.desk.check_shelf.is_installed", lambda: False)
    next(settings.out.rglob("*note-large-print.pdf")).write_bytes(b"%PDF-1.7")
    assert run(settings, "check") == ExitCode.FAILED
    said = capsys.readouterr()
    assert "a-short-note-large-print.pdf: The file cannot be read" in said.out
    assert "Not as they should be: 1 of 6 PDFs.\nWhat to do: Run: make issue." in said.err
    assert "veraPDF did not look at them. To have it: make check" in said.out


def test_an_unreadable_unit_stops_its_article_and_shows_three_ways_out(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    path = settings.content / "2027-spring" / "01-resting-well.md"
    path.write_text("---\ntitle: Rest\n---\n\nTake 5 qz at night.\n", "utf-8")
    assert run(settings, "issue") == ExitCode.FAILED
    said = capsys.readouterr()
    assert "01-resting-well.md:5" in said.out
    for way in ("lexicon.pls", "say:", "wording"):
        assert way in said.out
    assert "Not made: 01-resting-well.md" in said.err


def test_a_reading_given_in_the_front_matter_settles_a_doubt(settings: Settings) -> None:
    path = settings.content / "2027-spring" / "01-resting-well.md"
    path.write_text("---\ntitle: Rest\nsay:\n  5 qz: five quizzes\n---\n\nTake 5 qz at night.\n", "utf-8")
    assert run(settings, "check", "--article", "01-resting-well") == ExitCode.OK


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("issue", "--issue", "1999-spring"), "2027-spring"),
        (("issue", "--voice", "nobody"), "heart"),
        (("article", "99-nothing"), "01-resting-well"),
    ],
)
def test_a_wrong_name_is_answered_with_the_right_ones(
    settings: Settings, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: str
) -> None:
    assert run(settings, *words) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert expected in said
    assert "Traceback" not in said


def test_no_issue_at_all_says_what_to_make(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content").mkdir()
    assert main(["issue", "--content", str(tmp_path / "content"), "--plain"]) == ExitCode.USAGE
    assert "make new ISSUE=" in capsys.readouterr().err


def test_a_fault_of_the_issue_file_is_shown_with_its_line(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    path = settings.content / "2027-spring" / "issue.toml"
    path.write_text(path.read_text("utf-8").replace("publisher =", "publischer ="), "utf-8")
    assert run(settings, "issue") == ExitCode.FAILED
    said = capsys.readouterr().out
    assert "2027-spring/issue.toml:5" in said
    assert "publisher" in said


def test_a_second_build_at_the_same_time_is_asked_to_wait(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    with only_one(settings.cache):
        assert run(settings, "issue") == ExitCode.USAGE
    assert "Another build is running" in capsys.readouterr().err
    assert run(settings, "issue") == ExitCode.OK


def test_clean_waits_for_a_build_to_end(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    run(settings, "issue")
    with only_one(settings.cache):
        assert run(settings, "clean") == ExitCode.USAGE
    assert "Another build is running" in capsys.readouterr().err
    assert (settings.out / "2027-spring-staff" / "receipt.json").exists()


def test_clean_deletes_what_was_made_and_nothing_else(settings: Settings) -> None:
    run(settings, "issue")
    own = settings.out / "2027-spring" / "my-notes.txt"
    own.write_text("mine")
    assert run(settings, "clean") == ExitCode.OK
    assert [path for path in settings.out.rglob("*") if path.is_file()] == [own]
    assert not settings.cache.exists()
    assert (settings.content / "2027-spring" / "01-resting-well.md").exists()


def test_a_draft_is_told_by_check_issue_and_report_each_time_and_is_never_made(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    told = 'Draft, left out of the issue: 03-half-written. When it is ready, take out the line "draft: true".'
    draft = settings.content / "2027-spring" / "03-half-written.md"
    picture = "![A sofa.](sofa.png)"  # which no other article uses
    draft.write_text(f"---\ntitle: Half written\ndraft: true\n---\n\n{picture}\n\n<b>Take 5 qz.", "utf-8")
    (draft.parent / "sofa.png").write_bytes(b"")
    for command in ("check", "issue", "issue"):
        assert run(settings, command) == ExitCode.OK
        said = capsys.readouterr().out
        assert said.count(told) == 1
        assert "sofa.png" not in said
        assert "qz" not in said
    assert told in (settings.out / "2027-spring-staff/report.html").read_text("utf-8").replace("&#34;", '"')
    assert not (settings.out / "2027-spring/articles/03-half-written").exists()
    assert run(settings, "article", "03-half-written") == ExitCode.USAGE
    assert "is a draft" in capsys.readouterr().err
    assert run(settings, "check", "--article", "03-half-written") == ExitCode.FAILED
    assert "qz" in capsys.readouterr().out


def test_a_computer_of_other_letters_is_begun_in_utf_8(tmp_path: Path) -> None:
    """Where its language is ASCII, the layout failed in a folder with a ë in its name.

    With a language that has other letters than ASCII, a whole issue is built in `tests/faults/test_surroundings.py`.
    """
    (tmp_path / "Zoë").mkdir()
    content = small_issue(tmp_path / "Zoë").content
    (content / "2027-spring" / "01-resting-well.md").unlink()  # one short article tells it
    words = [sys.executable, "-m", "accessible", "check", "--plain", "--voice", "silent", "--content", str(content)]
    asked = [*words, "--cache", str(tmp_path / "Zoë" / "cache"), "--out", str(tmp_path / "Zoë" / "dist")]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ended = subprocess.run(asked, env=environment, capture_output=True, check=False)
    assert ended.returncode == ExitCode.OK, ended.stderr.decode()
