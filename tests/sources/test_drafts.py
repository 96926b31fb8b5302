"""Drafts: what is marked as one is left out of the issue and never holds it up, whatever else is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.errors import Severity, SourceError
from accessible.sources.drafts import drafts_in, is_draft
from accessible.sources.issue_file import article_files, found_articles, read_issue
from article_files import codes, read


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Rest\ndraft: true\n---\n\nText.\n",
        "---\r\ntitle: Rest\r\nDraft: YES # not yet\r\n---\r\n\r\nText.\r\n",
        '\ufeff---\ntitle: Rest\n"draft": "true"\n---\n\nText.\n',
        "---\n{title: Rest, draft: true}\n---\n\nText.\n",
        "title: Rest\ndraft: true\n---\n\nText.\n",  # its first line of dashes is missing
        "---\ntitle: Rest\ndraft: true\n\nText.\n",  # its second
        '---\ntitle: "Rest\ndraft: true\nsummary: a: b: c\n---\n\nText.\n',  # the top cannot be read
        "\n\n---\ndraft: on\ntitle: Rest\n---\n\nText.\n",
    ],
)
def test_a_marked_article_is_a_draft_however_it_is_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "01-rest.md"
    path.write_bytes(text.encode())
    assert is_draft(path)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Rest\n---\n\nText.\n",
        "---\ntitle: Rest\ndraft: false\n---\n\nText.\n",
        "---\ntitle: A first draft\nsummary: 'The draft: true or false?'\n---\n\nText.\n",
        "---\ntitle: Rest\n---\n\ndraft: true\n",  # words for readers
        "Some words.\n\ndraft: true\n",
    ],
)
def test_an_article_that_only_speaks_of_drafts_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "01-rest.md"
    path.write_text(text, "utf-8")
    assert not is_draft(path)


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("04-letter-draft.docx", True),
        ("Letter from Sam DRAFT.docx", True),
        ("04-letter (draft).txt", True),
        ("04-the-draft-horse.docx", False),
        ("04-overdraft.txt", False),
        ("draft.txt", False),
        ("04-draft-of-air.md", False),
    ],
)
def test_a_word_file_or_a_pasted_page_is_a_draft_by_its_name(tmp_path: Path, name: str, draft: bool) -> None:
    (tmp_path / name).write_text("Words.", "utf-8")
    assert is_draft(tmp_path / name) is draft


def test_another_word_than_true_or_false_is_told_with_its_line(tmp_path: Path) -> None:
    reading = read(tmp_path, "---\ntitle: Rest\ndraft: nearly\n---\n\nText.\n")
    assert codes(reading) == ["field-shape"]
    assert reading.findings[0].line == 3
    assert reading.findings[0].severity is Severity.ERROR


def issue_of(tmp_path: Path, more: str = "") -> Path:
    folder = tmp_path / "2027-spring"
    folder.mkdir()
    text = f'title = "A"\nissue = "Spring"\ndate = 2027-03-01\npublisher = "B"\n{more}'
    (folder / "issue.toml").write_text(text, "utf-8")
    return folder


def test_a_draft_holds_nothing_up_with_its_name_or_its_place(tmp_path: Path) -> None:
    folder = issue_of(tmp_path, 'order = ["02-b", "01-a"]\n')
    for name in ("01-a.md", "02-b.md"):
        (folder / name).write_text("---\ntitle: A\n---\n\nText.\n", "utf-8")
    (folder / "Not Named Well.md").write_text("---\ndraft: true\n---\n", "utf-8")
    (folder / "03-c-draft.docx").write_bytes(b"no Word file")
    issue = read_issue(tmp_path, "2027-spring")
    assert [path.stem for path in article_files(tmp_path, issue)] == ["02-b", "01-a"]
    assert [path.name for path in drafts_in(folder)] == ["03-c-draft.docx", "Not Named Well.md"]
    (folder / "02-b.md").write_text("---\ndraft: true\n---\n", "utf-8")  # it may stay in "order"
    assert [path.stem for path in article_files(tmp_path, issue)] == ["01-a"]


def test_an_issue_of_drafts_only_says_so_and_where_they_can_be_seen(tmp_path: Path) -> None:
    (issue_of(tmp_path) / "01-a.md").write_text("---\ntitle: A\ndraft: true\n---\n", "utf-8")
    issue = read_issue(tmp_path, "2027-spring")
    assert [finding.code for finding in found_articles(tmp_path, issue)[1]] == ["empty-issue"]
    with pytest.raises(SourceError, match="drafts"):
        article_files(tmp_path, issue)
