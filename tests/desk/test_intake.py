"""Taking a Word file in at the desk: the article and its pictures lie in the issue's folder, or nothing was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.cli import main
from accessible.desk.intake import take_in
from accessible.errors import ExitCode, Severity, SourceError, UsageError
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.reader import read_article
from article_files import huge_png, png
from word_files import docx, p, part, picture, r, relation

TEXT = p("Resting first", style="Title") + p("By Jo Marsh") + p("Rest before you are tired.")
WITH_PICTURE = docx(
    TEXT,
    p(picture(words="A woman rests on a sofa.")),
    p("My sofa.", style="caption"),
    relations=relation("rId9", "image", "media/image1.png"),
    parts={"word/media/image1.png": png()},
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A Word file that lies elsewhere."""
    path = tmp_path / "post" / "Letter from Sam (2).docx"
    path.parent.mkdir()
    path.write_bytes(WITH_PICTURE)
    return path


def folder_of(settings: Settings) -> Path:
    """The folder of the issue."""
    return settings.content / "2027-spring"


def files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_article_and_its_pictures_are_written_and_can_be_read(settings: Settings, letter: Path) -> None:
    taken = take_in(settings, letter)
    assert taken.article.name == "03-letter-from-sam-2.md"
    assert taken.pictures == ("03-letter-from-sam-2-image1.png",)
    assert (folder_of(settings) / taken.pictures[0]).read_bytes() == png()
    reading = read_article(taken.article, read_issue(settings.content, "2027-spring"))
    assert reading.article is not None, reading.findings
    assert reading.article.author == "Jo Marsh"
    assert '![A woman rests on a sofa.](03-letter-from-sam-2-image1.png "My sofa.")' in reading.text


def test_what_was_left_out_stands_at_the_end_where_no_reader_sees_it(settings: Settings, letter: Path) -> None:
    comments = part("comments", f'<w:comment w:id="0">{p("Is this -- really --> right?")}</w:comment>')
    letter.write_bytes(docx(TEXT, parts={"word/comments.xml": comments}))
    taken = take_in(settings, letter)
    assert taken.left_out == 1
    text = taken.article.read_text("utf-8")
    assert text.endswith("a comment is for the editor: Is this - - really - -> right? -->\n")
    reading = read_article(taken.article, read_issue(settings.content, "2027-spring"))
    assert reading.article is not None, reading.findings
    assert "really" not in repr(reading.article.blocks)


def test_nothing_is_written_where_something_must_be_settled_in_word(settings: Settings, letter: Path) -> None:
    letter.write_bytes(docx(TEXT, p("Do ", r("not", "<w:strike/>"), " stop.")))
    before = files(folder_of(settings))
    with pytest.raises(SourceError) as caught:
        take_in(settings, letter)
    assert caught.value.findings[0].code == "word-struck"
    assert files(folder_of(settings)) == before


def test_nothing_is_written_where_the_ledger_finds_a_word_missing(
    settings: Settings, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.sources.word.write.escaped", lambda text: text.replace("tired", ""))
    monkeypatch.setattr("accessible.sources.word.marks.escaped", lambda text: text.replace("tired", ""))
    before = files(folder_of(settings))
    with pytest.raises(SourceError) as caught:
        take_in(settings, letter)
    assert [finding.code for finding in caught.value.findings if finding.severity is Severity.ERROR] == ["word-words"]
    assert files(folder_of(settings)) == before


def test_nothing_is_written_over(settings: Settings) -> None:
    inside = folder_of(settings) / "03-rest.docx"
    inside.write_bytes(WITH_PICTURE)
    (folder_of(settings) / "03-rest-image1.png").write_bytes(b"mine")
    before = files(folder_of(settings))
    with pytest.raises(UsageError, match=r"03-rest-image1\.png"):
        take_in(settings, inside)
    assert files(folder_of(settings)) == before


def test_a_word_file_of_the_issues_folder_keeps_its_name_and_is_to_be_moved(settings: Settings) -> None:
    inside = folder_of(settings) / "03-rest.docx"
    inside.write_bytes(docx(TEXT))
    taken = take_in(settings, inside)
    assert taken.article == folder_of(settings) / "03-rest.md"
    assert taken.still_there


def test_a_title_that_is_not_known_is_told_and_the_rest_is_written(settings: Settings, letter: Path) -> None:
    letter.write_bytes(docx(p("I rest before I am tired, and so should you."), p("It helps.")))
    taken = take_in(settings, letter)
    assert [finding.code for finding in taken.findings if finding.severity is Severity.ERROR] == ["title"]
    assert "It helps." in taken.article.read_text("utf-8")


def test_only_word_files_are_taken_in(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words")
    with pytest.raises(UsageError, match="not a Word file"):
        take_in(settings, tmp_path / "a.txt")


def test_a_picture_of_two_hundred_million_dots_is_told(settings: Settings, letter: Path) -> None:
    content = docx(
        TEXT,
        p(picture(words="A sofa.")),
        relations=relation("rId9", "image", "media/image1.png"),
        parts={"word/media/image1.png": huge_png()},
    )
    letter.write_bytes(content)
    taken = take_in(settings, letter)
    assert "million dots" in " ".join(finding.message for finding in taken.findings)


def test_the_command_says_where_the_article_is_and_what_comes_next(
    settings: Settings, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    assert main(["intake", *places, "--plain", str(letter)]) == ExitCode.OK
    said = capsys.readouterr().out
    assert f"The article is in {folder_of(settings) / '03-letter-from-sam-2.md'}" in said
    assert "Next: read it through. To see it in print: make draft" in said


def test_the_same_word_file_gives_the_same_bytes(settings: Settings, letter: Path) -> None:
    first = take_in(settings, letter)
    content = first.article.read_bytes()
    for path in (first.article, folder_of(settings) / first.pictures[0]):
        path.unlink()
    assert take_in(settings, letter).article.read_bytes() == content
