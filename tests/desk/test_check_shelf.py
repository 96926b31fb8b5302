"""The shelf is judged PDF by PDF; what is wrong is told with its file and page, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.check.pdf.verapdf import Profile, Verdict, Violation
from accessible.desk import check_shelf as checking
from accessible.desk.check_shelf import Judged, Judging, check_shelf, edition_of, pdfs_on
from accessible.errors import Severity
from broken_pdfs import BROKEN, Good, good, inside, look, setting

NAME = "articles/01-rest/rest-large-print.pdf"
VERDICTS = (Verdict("PDF/UA-1", 900, ()), Verdict("PDF/A-2a", 900, (Violation("6.6.4", 1, "D", 3, "M", "root"),)))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Good:
    return good(tmp_path_factory.mktemp("good"))


@pytest.fixture
def _no_verapdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "is_installed", lambda: False)


def placed(shelf: Path, pdf: bytes, name: str = NAME) -> Path:
    path = shelf / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pdf)
    return path


def judged(shelf: Path) -> Judged:
    *before, last = check_shelf(shelf)
    assert isinstance(last, Judged)
    assert [event.done for event in before if isinstance(event, Judging)] == list(range(last.pdfs))
    return last


@pytest.mark.usefixtures("_no_verapdf")
def test_a_good_pdf_is_sound(whole: Good, tmp_path: Path) -> None:
    path = placed(tmp_path, whole.pdf)
    assert judged(tmp_path) == Judged(1, 0, (), ())
    assert path.read_bytes() == whole.pdf


@pytest.mark.usefixtures("_no_verapdf")
def test_a_fault_is_told_with_its_file_page_and_words(whole: Good, tmp_path: Path) -> None:
    placed(tmp_path, look(".stop { font-size: 12pt }")(whole))
    placed(tmp_path, whole.pdf, "articles/02-other/other-large-print.pdf")
    result = judged(tmp_path)
    assert (result.pdfs, result.faulty, result.sound) == (2, 1, False)
    finding = result.findings[0]
    assert finding.code == "small-type"
    assert finding.severity is Severity.ERROR
    assert finding.file.startswith(f"{NAME}, page ")
    assert finding.words.startswith("A good place to stop.")


@pytest.mark.usefixtures("_no_verapdf")
@pytest.mark.parametrize(
    ("key", "code"), [("/Lang", "pdf-language"), ("/ViewerPreferences", "pdf-title"), ("/Outlines", "bookmarks")]
)
def test_rules_that_need_the_file_alone_hold_without_the_article(
    whole: Good, tmp_path: Path, key: str, code: str
) -> None:
    placed(tmp_path, inside(lambda pdf: setting(key)(pdf.Root))(whole))
    assert {finding.code for finding in judged(tmp_path).findings} == {code}


@pytest.mark.usefixtures("_no_verapdf")
def test_words_that_run_together_are_told_without_the_article(whole: Good, tmp_path: Path) -> None:
    placed(tmp_path, next(broken for broken in BROKEN if broken.name.startswith("the space at")).make(whole))
    (finding,) = judged(tmp_path).findings
    assert (finding.code, finding.words) == ("split-word", "after the")


@pytest.mark.usefixtures("_no_verapdf")
def test_a_file_that_is_no_pdf_is_told(tmp_path: Path) -> None:
    placed(tmp_path, b"%PDF-1.7 and then nothing")
    result = judged(tmp_path)
    assert [finding.code for finding in result.findings] == ["damaged"]
    assert result.faulty == 1


def test_what_verapdf_finds_is_told_and_counted(whole: Good, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def verdicts(_pdf: bytes, _profiles: tuple[Profile, ...] = ()) -> tuple[Verdict, ...]:
        return VERDICTS

    monkeypatch.setattr(checking, "is_installed", lambda: True)
    monkeypatch.setattr(checking, "conformance", verdicts)
    placed(tmp_path, whole.pdf)
    result = judged(tmp_path)
    assert result.failed_checks == (("PDF/UA-1", 0), ("PDF/A-2a", 3))
    assert [finding.message for finding in result.findings] == ["PDF/A-2a, clause 6.6.4, test 1: M (3 times)"]


def test_the_issue_s_own_pdfs_come_first(tmp_path: Path) -> None:
    for name in ("2026-winter-large-print.pdf", NAME, "articles/01-rest/.rest.pdf", "articles/01-rest/rest.mp3"):
        placed(tmp_path, b"", name)
    assert [path.name for path in pdfs_on(tmp_path)] == ["2026-winter-large-print.pdf", "rest-large-print.pdf"]


@pytest.mark.parametrize(
    ("name", "points"), [("a-giant-print.pdf", 24), ("a-large-print.pdf", 18), ("something-else.pdf", 18)]
)
def test_the_edition_is_known_by_the_name(name: str, points: int) -> None:
    assert edition_of(Path(name)).body_points == points
