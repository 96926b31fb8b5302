"""Beginning an issue or an article: files that teach and can be made as they are, and nothing half written."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.desk.new_article import new_article
from accessible.desk.new_issue import new_issue
from accessible.errors import DiskError, Severity, SourceError, UsageError
from accessible.production.files import explained, write_whole
from accessible.settings import Settings
from accessible.sources.issue_file import found_issue, read_issue
from accessible.sources.issue_list import newest_issue
from accessible.sources.lexicon_pls import read_pls
from accessible.sources.reader import read_article
from accessible.sources.sample_words import MARK, TEXTS

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def samples(tmp_path: Path) -> Settings:
    """The two sample issues, whose files may be changed."""
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    return replace(Settings(), content=tmp_path / "content")


def entries(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_new_issue_is_whole_has_the_magazines_own_words_and_nothing_of_the_last_issue(samples: Settings) -> None:
    last = read_issue(samples.content, "2026-winter")
    made = new_issue(samples, "2027-spring")
    issue = read_issue(samples.content, "2027-spring")  # raises for a fault
    assert (issue.issue, issue.number, issue.date) == ("Spring 2027", 43, "2027-03-01")
    for name in ("title", "publisher", "contact", "disclaimers", "web_page", "abbreviations", "formats", "complaints"):
        assert getattr(issue, name) == getattr(last, name) != ()
    assert (issue.cover, issue.order) == ("", ())
    assert newest_issue(samples.content) == "2027-spring"
    assert entries(samples.content / "2027-spring") == ["issue.toml", "lexicon.pls"]
    assert read_pls(samples.content / "2027-spring" / "lexicon.pls").entries
    assert "the standing words “medical”" in made.taken_over
    assert "the cover's picture" in made.left_behind
    assert made.to_fill_in == ()


def test_words_that_toml_would_read_otherwise_are_taken_over_letter_by_letter(tmp_path: Path) -> None:
    folder = tmp_path / "2026-winter"
    folder.mkdir()
    text = r"""title = "A \"B\" C:\\x"
issue = "Winter"
date = 2026-12-01
publisher = 'D "E" \n'
signs = "spoken"
duplex-starts = true
[disclaimers]
"über # 1" = "Don't [stop] = \"now\". É – 10 µg"
[say]
"LDN" = "L D N"
"""
    (folder / "issue.toml").write_text(text, "utf-8")
    settings = replace(Settings(), content=tmp_path)
    new_issue(settings, "2027-03")
    old, new = (read_issue(tmp_path, name) for name in ("2026-winter", "2027-03"))
    for name in ("title", "publisher", "disclaimers", "say", "signs", "duplex_starts"):
        assert getattr(old, name) == getattr(new, name)
    assert new.issue == "March 2027"


def test_with_no_issue_before_it_what_is_to_be_filled_in_is_told_and_asked_for(tmp_path: Path) -> None:
    settings = replace(Settings(), content=tmp_path)
    assert new_issue(settings, "conference").to_fill_in == ("issue", "date", "title", "publisher")
    findings = found_issue(tmp_path, "conference")[1]
    assert [finding.message.split('"')[1] for finding in findings] == ["title", "issue", "date", "publisher"]


def test_a_folder_that_a_person_made_gets_its_file_and_keeps_what_is_in_it(samples: Settings) -> None:
    folder = samples.content / "2027-spring"
    folder.mkdir()
    (folder / "lexicon.pls").write_text("mine", "utf-8")
    (folder / "01-letter.docx").write_bytes(b"a letter")
    new_issue(samples, "2027-spring")
    assert (folder / "lexicon.pls").read_text("utf-8") == "mine"
    assert entries(folder) == ["01-letter.docx", "issue.toml", "lexicon.pls"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("2027/spring", "2027-spring"),
        ("../spring", "ISSUE=spring"),
        ("/etc", "ISSUE=etc"),
        ("Spring 2027", "spring-2027"),
        ("..", "2027-spring"),
        ("frühling\n", "fruhling"),
        ("春", "2027-spring"),
        ("x" * 300, "2027-spring"),
        ("2027-draft", "2027-spring"),
        ("2027-staff", "2027-spring"),
        ("assets", "2027-spring"),
        ("2026-winter", "ARTICLE="),
    ],
)
def test_a_name_that_no_issue_can_have_is_refused_with_a_better_one(samples: Settings, name: str, says: str) -> None:
    before = entries(samples.content)
    with pytest.raises(UsageError) as refused:
        new_issue(samples, name)
    assert says in refused.value.remedy
    assert entries(samples.content) == before


def test_an_issue_before_it_that_cannot_be_read_is_told_and_nothing_written(samples: Settings) -> None:
    with (samples.content / "2026-winter" / "issue.toml").open("a", encoding="utf-8") as file:
        file.write("[[[\n")
    before = entries(samples.content)
    with pytest.raises(SourceError):
        new_issue(samples, "2027-spring")
    assert entries(samples.content) == before
    with pytest.raises(UsageError):
        new_issue(replace(samples, content=samples.content / "none"), "2027-spring")


def test_a_disk_that_takes_no_more_leaves_no_folder(samples: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    from accessible.desk import new_issue as module

    write = write_whole

    def full(path: Path, content: bytes) -> None:
        with explained(path):
            if path.name == "issue.toml":
                raise OSError(28, "No space left on device")
        write(path, content)

    monkeypatch.setattr(module, "write_whole", full)
    before = entries(samples.content)
    with pytest.raises(DiskError):
        new_issue(samples, "2027-spring")
    assert entries(samples.content) == before


def test_a_folder_that_may_not_be_written_is_told(users_folder: Path) -> None:
    folder = users_folder / "content"
    folder.mkdir()
    folder.chmod(0o500)
    settings = replace(Settings(), content=folder)
    with pytest.raises(DiskError, match="may not be written"):
        new_issue(settings, "2027-spring")
    folder.chmod(0o700)
    (folder / "2027-spring").mkdir()
    fields = 'title = "A"\nissue = "B"\ndate = 2027-03-01\npublisher = "C"\n'
    (folder / "2027-spring" / "issue.toml").write_text(fields, "utf-8")
    (folder / "2027-spring").chmod(0o500)
    with pytest.raises(DiskError, match="may not be written"):
        new_article(settings, "Rest")
    assert entries(folder / "2027-spring") == ["issue.toml"]
    (folder / "2027-spring").chmod(0o700)


def test_a_new_article_is_a_draft_that_can_be_read_and_has_the_next_number(samples: Settings) -> None:
    made = new_article(samples, "Living with POTS")
    assert made.path.name == "10-living-with-pots.md"
    reading = read_article(made.path, made.issue)
    assert reading.article is not None
    assert reading.article.title.text == "Living with POTS"
    assert {finding.code for finding in reading.findings} == {"sample-words"}
    assert {finding.severity for finding in reading.findings} == {Severity.WARNING}
    assert new_article(samples, "Rest").path.name == "11-rest.md"


def test_no_word_of_the_template_can_be_published(samples: Settings) -> None:
    """Each line of samples stops the article once it is no draft, also when only the mark was taken away."""
    made = new_article(samples, "Living with POTS")
    text = made.path.read_text("utf-8").replace("draft: true\n", "")
    for said in (text, text.replace(f"{MARK} ", ""), text.replace(f"{MARK} ", "").title().replace("Title:", "title:")):
        lines = [line for line in said.splitlines() if any(each.casefold() in line.casefold() for each in TEXTS)]
        made.path.write_text(said, "utf-8")
        findings = [each for each in read_article(made.path, made.issue).findings if each.code == "sample-words"]
        assert len(findings) == len(lines) == len(TEXTS)
        assert {each.severity for each in findings} == {Severity.ERROR}
        assert all(said.splitlines()[each.line - 1] in lines for each in findings)


def test_an_article_whose_samples_are_all_gone_is_told_of_none(samples: Settings) -> None:
    made = new_article(samples, "Living with POTS")
    kept = [line for line in made.path.read_text("utf-8").splitlines() if MARK not in line and "key_points" not in line]
    made.path.write_text("\n".join(kept).replace("draft: true\n", "") + "\nRest is not idleness.\n", "utf-8")
    reading = read_article(made.path, made.issue)
    assert reading.article is not None
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("10 tips: eat and/or rest", "10-10-tips-eat-and-or-rest.md"),
        ('The "best" rest – ever?', "10-the-best-rest-ever.md"),
        ("../../etc/passwd", "10-etc-passwd.md"),
        ("Using gov.uk", "10-using-gov-uk.md"),
        ("春", "10-article.md"),
        ("A " + "very " * 30 + "long title", "10-a-very-very-very-very-very-very-very-very-very-very-very.md"),
    ],
)
def test_any_title_has_a_plain_file_name_and_stays_as_it_is(samples: Settings, title: str, name: str) -> None:
    made = new_article(samples, title)
    assert made.path == samples.content / "2026-winter" / name
    article = read_article(made.path, made.issue).as_far
    assert article is not None
    assert article.title.text.translate({0x201C: '"', 0x201D: '"'}) == title


@pytest.mark.parametrize("title", ["", " ", '"', "a\x1b[31mb", "x" * 201, "Your letters"])
def test_a_title_that_cannot_be_one_or_is_there_is_refused(samples: Settings, title: str) -> None:
    before = entries(samples.content)
    with pytest.raises(UsageError):
        new_article(samples, title)
    with pytest.raises(UsageError):
        new_article(replace(samples, issue="2027-spring"), "Rest")  # an issue that there is not
    assert entries(samples.content) == before
