"""`sign-off.toml` and `releases.toml` as they may lie there: edited by hand, damaged, of another issue."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.errors import Severity, SourceError
from accessible.plan.changed_words import Changed, ChangedWords
from accessible.plan.proof_sheet import read_sheet
from accessible.plan.signing import Correction, Release, Signature
from accessible.sources.releases_file import found_releases, released_sums, releases_text, sums_place, sums_text
from accessible.sources.sign_off_file import (
    found_signatures,
    name_fault,
    require_readable,
    sheet_place,
    sign_off_text,
    toml_text,
)

SHEET = read_sheet("form\t1\ntitle\tA\n")
SIGNED = Signature("Sam “Red” O'Neill \\ 7", "2026-12-03", SHEET.sha256, SHEET)
ARTICLES = ("01-rest", "02-news")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An issue's folder in which one of two articles is signed."""
    made = tmp_path / "2026-winter"
    (made / "signed").mkdir(parents=True)
    (made / sheet_place("01-rest")).write_text(SHEET.text, "utf-8")
    (made / "sign-off.toml").write_text(sign_off_text("2026-winter", {"01-rest": SIGNED}), "utf-8")
    return made


def rewritten(folder: Path, old: str, new: str, file: str = "sign-off.toml") -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), "utf-8")


def told(folder: Path) -> str:
    signatures, findings = found_signatures(folder, ARTICLES)
    assert signatures == {}
    (finding,) = findings
    assert finding.severity is Severity.WARNING
    assert finding.remedy
    return f"{finding.place}: {finding.message}"


def test_what_was_written_is_read_back(folder: Path) -> None:
    assert found_signatures(folder, ARTICLES) == ({"01-rest": SIGNED}, ())
    require_readable(folder)


def test_no_file_is_no_signature(tmp_path: Path) -> None:
    assert found_signatures(tmp_path, ARTICLES) == ({}, ())
    require_readable(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (SHEET.sha256, "abc", "sign-off.toml:5: The signature of 01-rest is damaged."),
        ("2026-12-03", '"soon"', "The signature of 01-rest is damaged."),
        ("by = ", "who = ", "The signature of 01-rest is damaged."),
        ("Sam “Red”", "Sam\\u0007", "The name has a sign that cannot be printed."),
        ("Sam “Red”", "S" * 10_000, "Up to 80 can be used."),
        ("articles.01-rest", "articles.07-gone", "It names an article that is not in the issue: 07-gone."),
    ],
)
def test_a_signature_that_was_edited_counts_for_nothing_and_is_told(
    folder: Path, old: str, new: str, message: str
) -> None:
    rewritten(folder, old, new)
    assert message in told(folder)
    require_readable(folder)  # the others can still be signed


@pytest.mark.parametrize(
    ("old", "new"),
    [('issue = "2026-winter"', 'issue = "2026-autumn"'), ("[articles.01-rest]", "[articles.01-rest"), ("by = ", "by ")],
)
def test_a_file_of_which_nothing_can_be_read_is_not_written_anew(folder: Path, old: str, new: str) -> None:
    rewritten(folder, old, new)
    signatures, findings = found_signatures(folder, ARTICLES)
    assert not signatures
    assert findings
    with pytest.raises(SourceError):
        require_readable(folder)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a" * 1_000_001])
def test_no_text_and_too_much_of_it_are_told(folder: Path, content: bytes) -> None:
    (folder / "sign-off.toml").write_bytes(content)
    signatures, findings = found_signatures(folder, ARTICLES)
    assert not signatures
    assert "Nobody's signature can be read" in findings[0].message


def test_a_sheet_that_leads_out_of_the_folder_is_not_read(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.tsv"
    (folder / sheet_place("01-rest")).rename(outside)
    (folder / sheet_place("01-rest")).symlink_to(outside)
    signatures, findings = found_signatures(folder, ARTICLES)
    assert signatures["01-rest"].sheet is None
    assert "What was signed of 01-rest is gone or damaged." in findings[0].message


@pytest.mark.parametrize("name", ["", "   ", "\x1b[2J", "S" * 81, "---", "Sam\nLee", "Sam\u202eeeL", "Sam\udcff"])
def test_what_is_no_name_is_told(name: str) -> None:
    assert name_fault(name)


@pytest.mark.parametrize("name", ["Sam Lee", "Ana O'Neill", "Zoë", "李雷", "می‌نا", "S" * 80])
def test_a_name_may_be_anybody_s(name: str) -> None:
    assert name_fault(name) == ""


# --- releases ------------------------------------------------------------------------------------------------------

CHANGES = (
    ChangedWords(Changed.WORDS, 'Take "100" mg\\.', "Take 10 mg."),
    ChangedWords(Changed.SAID, "a", "b", "LDN"),
    ChangedWords(Changed.WORDS, "", "New."),
)
SUMS = sums_text({"index.html": "a" * 64, "articles/01-rest/with a space.pdf": "b" * 64})
RELEASES = (
    Release(1, "2026-12-03", "c" * 64),
    Release(
        2,
        "2026-12-04",
        "d" * 64,
        'The dose was "wrong".',
        (
            Correction("01-rest", "Rest \\ well", CHANGES),
            Correction("03-new", "New", came=True),
            Correction("02-news", "News", went=True),
        ),
    ),
)


def with_releases(folder: Path, releases: tuple[Release, ...] = RELEASES) -> None:
    (folder / "releases.toml").write_text(releases_text(folder.name, releases), "utf-8")


def test_releases_are_read_back_as_they_were_written(folder: Path) -> None:
    with_releases(folder)
    assert found_releases(folder) == (RELEASES, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("number = 2", "number = 3"),
        ("2026-12-04", '"yesterday"'),
        ("d" * 64, "d"),
        ('what = "words"', 'what = "nothing"'),
        ("[[release]]", "[release]"),
        ('issue = "2026-winter"', 'issue = "2026-autumn"'),
        ('why = "', "why = "),
    ],
)
def test_a_damaged_record_of_releases_stops_the_issue(folder: Path, old: str, new: str) -> None:
    with_releases(folder)
    rewritten(folder, old, new, "releases.toml")
    releases, findings = found_releases(folder)
    assert releases == ()
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert all(finding.remedy for finding in findings)


def test_a_list_of_files_that_is_not_the_one_that_was_written_is_told(folder: Path) -> None:
    place = folder / sums_place(1)
    place.parent.mkdir(parents=True)
    place.write_text(SUMS, "utf-8")
    import hashlib

    right = Release(1, "2026-12-03", hashlib.sha256(SUMS.encode()).hexdigest())
    assert released_sums(folder, right)["articles/01-rest/with a space.pdf"] == "b" * 64
    with pytest.raises(SourceError, match="not the one that was written"):
        released_sums(folder, RELEASES[0])
    place.unlink()
    with pytest.raises(SourceError, match="It is not there"):
        released_sums(folder, right)


@pytest.mark.parametrize("text", ["\x7f", "\n", '"', "\\", "“”", "🌿", "\x1b"])
def test_any_sign_is_the_same_when_it_is_read_again(text: str) -> None:
    import tomllib

    assert tomllib.loads(f"a = {toml_text(text)}")["a"] == text
