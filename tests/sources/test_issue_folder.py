"""What lies in an issue's folder and is not read: it is named if it was meant, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.errors import Severity
from accessible.sources.issue_folder import Meant, left_lying, meant_as, unnumbered_files, unread_files, unused_files


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("issue.toml", Meant.ISSUE),
        ("Issue.TOML", Meant.ISSUE),
        ("issue.toml.txt", Meant.ISSUE),
        ("lexicon.pls", Meant.LEXICON),
        ("LEXICON.PLS", Meant.LEXICON),
        ("lexicon.pls ", Meant.LEXICON),
        ("lexicon (1).pls", Meant.LEXICON),
        ("lexicon.pls.xml", Meant.LEXICON),
        ("lexicon", Meant.LEXICON),
        ("03-rest.md", Meant.ARTICLE),
        ("03-rest.Md", Meant.ARTICLE),
        ("03-rest.txt ", Meant.ARTICLE),
        ("03-rest.markdown", Meant.ARTICLE),
        ("Letter from Sam.docx", Meant.ARTICLE),
        ("03-rest", Meant.ARTICLE),
        ("03 rest.", Meant.ARTICLE),
        ("sofa.png", None),
        ("03-sofa.png", None),
        ("film.mp4", None),
        ("s-1a2b3c4d.wav", None),
        ("notes", None),
        (".03-rest.md.swp", None),
        ("03-rest.md~", None),
        ("03-rest.md.bak", None),
        ("lexicon.pls.orig", None),
        ("~$letter.docx", None),
        (".~lock.letter.odt#", None),
    ],
)
def test_a_name_says_what_a_file_is_meant_to_be(name: str, meant: Meant | None) -> None:
    assert meant_as(name) is meant


def lying(folder: Path, *names: str) -> list[str]:
    """Files with these names are in an issue's folder: what is told of them."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("words")
    findings = left_lying(folder, "2027-spring")
    assert all(finding.severity is Severity.WARNING and finding.remedy for finding in findings)
    return [finding.message for finding in findings]


def test_a_folder_with_the_files_it_should_have_has_nothing_to_tell(tmp_path: Path) -> None:
    there = ["issue.toml", "01-a.md", "02-b.txt", "lexicon.pls", "recordings/01-a/s-1a2b3c4d.wav"]
    assert lying(tmp_path, *there, "recordings/notes.txt", "sounds/film.mp4", ".git/x.md", "a.docx") == []


def test_texts_in_a_folder_are_named_once_a_folder(tmp_path: Path) -> None:
    pictures, first, second = lying(tmp_path, "drafts/b.md", "drafts/A.docx", "drafts/old/c.md", "drafts/sofa.png")
    assert "No article can use these pictures" in pictures
    assert "drafts/A.docx, drafts/b.md." in first
    assert "drafts/old/c.md." in second


def test_many_texts_in_a_folder_are_counted(tmp_path: Path) -> None:
    (told,) = lying(tmp_path, *(f"drafts/{number:02}.md" for number in range(30)))
    assert "drafts/11.md and 18 more." in told


def test_a_lexicon_in_a_folder_is_named(tmp_path: Path) -> None:
    assert "words/lexicon.pls" in lying(tmp_path, "words/lexicon.pls")[0]


def test_a_folder_that_is_a_link_is_named_and_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "issue").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "10-x.md").write_text("words")
    (tmp_path / "issue" / "drafts").symlink_to("../elsewhere")
    (tmp_path / "issue" / "round").symlink_to(".")
    assert lying(tmp_path / "issue") == [
        'The folder "drafts" is a link. Nothing in it is in the issue.',
        'The folder "round" is a link. Nothing in it is in the issue.',
    ]


@pytest.mark.parametrize("name", ["Recordings", "recordings"])
def test_recordings_that_are_no_folder_of_the_issue_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "issue").mkdir()
    (tmp_path / "sounds").mkdir()
    (tmp_path / "issue" / name).symlink_to("../sounds")
    assert f'The recordings in "{name}" are not used' in lying(tmp_path / "issue")[0]
    (tmp_path / "sounds").rmdir()
    assert f'The recordings in "{name}" are not used' in lying(tmp_path / "issue")[0]


def test_a_linked_folder_of_one_articles_recordings_is_named(tmp_path: Path) -> None:
    (tmp_path / "issue" / "recordings").mkdir(parents=True)
    (tmp_path / "sounds").mkdir()
    (tmp_path / "issue" / "recordings" / "01-a").symlink_to("../../sounds")
    assert "recordings/01-a" in lying(tmp_path / "issue")[0]


def test_a_numbered_folder_is_no_article_without_an_ending(tmp_path: Path) -> None:
    for name in ("01-pictures", "lexicon"):
        (tmp_path / name).mkdir()
    assert unread_files("2027-spring", sorted(tmp_path.iterdir())) == []


def test_a_file_that_nothing_uses_is_named_and_what_programs_leave_is_not(tmp_path: Path) -> None:
    names = ["issue.toml", "01-a.md", "Cover.PNG", "my sofa.jpg", "spare.png", "film.mp4", "notes"]
    for name in (*names, ".DS_Store", "Thumbs.db", "~$letter.docx", ".~lock.letter.odt#", "01-a.md.bak"):
        (tmp_path / name).write_text("words")
    told = unused_files(tmp_path, "2027-spring", ["cover.png", "my%20sofa.jpg"])
    assert [finding.file for finding in told] == [f"2027-spring/{name}" for name in ("film.mp4", "notes", "spare.png")]
    assert told[-1].corrected == "![What it shows.](spare.png)"


def test_articles_of_one_name_but_for_the_number_and_those_without_one_are_named() -> None:
    told = unnumbered_files("2027-spring", ["01-good.md", "02-good.txt", "04-rest.md", "later.md"])
    assert [finding.code for finding in told] == ["file-number", "same-name"]
    assert '"05-later.md"' in told[0].remedy


def test_the_folder_that_a_browser_puts_beside_a_page_is_the_pages(tmp_path: Path) -> None:
    names = ("Rest_files/sofa.png", "Rest_files/saved_resource.html", "other/bed.png")
    assert len(lying(tmp_path, *names)) == 3
    assert len(lying(tmp_path, "03-rest.html", *names)) == 1


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("03-rest.MD", 'Rename it "03-rest.md".'),
        ("03-rest.markdown", 'Rename it "03-rest.md".'),
        ("03 rest.", 'Rename it "03-rest.md".'),
        ("Letter from Sam.doc", 'as plain text (UTF-8) under the name "02-letter-from-sam.md"'),
        ("Letter from Sam.DOCX", 'Rename it "02-letter-from-sam.docx".'),
        ("page.mhtml", 'save it as "Web page, complete" (.html)'),
        ("Page.HTML", 'Rename it "02-page.html".'),
    ],
)
def test_a_file_that_is_not_read_is_told_its_own_right_name(tmp_path: Path, name: str, remedy: str) -> None:
    for each in ("01-first.md", name):
        (tmp_path / each).write_text("words")
    (told,) = unread_files("2027-spring", sorted(tmp_path.iterdir()))
    assert remedy in told.remedy
