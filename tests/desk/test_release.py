"""Releasing: only what is signed, a list that proves every file, a correction in its words, and all else as it was."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.desk.publish import carry_out, prepared
from accessible.errors import AccessibleError, ExitCode, Finding, Severity, SourceError, UsageError
from accessible.issue import Issue
from accessible.plan.signing import Release
from accessible.production.issue import Summary, build
from accessible.production.run import Progress
from accessible.settings import Settings
from accessible.sources.releases_file import found_releases
from signing_issue import FIRST, SECOND, copied, corrected, drafted, own, released, signed
from small_issue import built, shelf_bytes

WHY = "Ana saw that the minutes were wrong."


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Settings:
    """A draft, of which one article is signed."""
    settings = drafted(tmp_path_factory.mktemp("drafted"), made)
    signed(settings, FIRST)
    return settings


@pytest.fixture(scope="module")
def given(waiting: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The issue that members were given."""
    settings = copied(waiting, tmp_path_factory.mktemp("given"))
    signed(settings)
    left = own(settings) / "released" / "1" / "09-gone.tsv"  # by a run that was cut off
    left.parent.mkdir(parents=True)
    left.write_text("form\t1\n", "utf-8")
    released(settings)
    return settings


@pytest.fixture(scope="module")
def unmended(given: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The same issue with a corrected dose, made and signed again, and not given to anybody yet."""
    settings = copied(given, tmp_path_factory.mktemp("unmended"))
    corrected(settings, "10 minutes", "20 minutes")
    built(settings)
    signed(settings, by="Ana Quillfeather")
    return settings


@pytest.fixture(scope="module")
def mended(unmended: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The same issue, given again."""
    settings = copied(unmended, tmp_path_factory.mktemp("mended"))
    released(settings, WHY)
    return settings


def test_what_an_outside_judge_finds_in_a_book_holds_the_release(
    waiting: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = copied(waiting, tmp_path)
    signed(settings)

    def objects(_book: Path, name: str) -> tuple[Finding, ...]:
        return (Finding("epubcheck", Severity.ERROR, "RSC-005: no.", name),)

    monkeypatch.setattr("accessible.desk.judged_books.judges", lambda: (("EPUBCheck", objects),))
    done = released(settings)
    assert done.release is None
    assert done.summary.exit_code is ExitCode.FAILED
    found = [each.file for each in done.summary.findings if each.code == "epubcheck"]
    assert found[0] == "2027-spring.epub"
    assert len(found) == 3  # the issue's book, and one for each article
    assert found_releases(own(settings))[0] == ()


def members_files(settings: Settings) -> dict[str, bytes]:
    return {path: each for path, each in shelf_bytes(settings).items() if path.startswith("2027-spring/")}


def command(settings: Settings, name: str, *more: str) -> int:
    where = ("--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache), "--plain")
    return main([name, *where, *more])


def publish(settings: Settings, place: Path) -> None:
    place.mkdir(exist_ok=True)
    with prepared(settings, str(place)) as publishing:
        carry_out(publishing, lambda *_: None)


def test_nothing_is_released_while_an_article_waits(waiting: Settings) -> None:
    with pytest.raises(AccessibleError) as caught:
        released(waiting)
    assert caught.value.message == f"Not released, because not everything is signed (not signed yet: {SECOND})."
    assert "make sign-off" in caught.value.remedy
    assert found_releases(own(waiting)) == ((), ())


def test_sha256sum_proves_every_file_of_a_release(given: Settings) -> None:
    sums = own(given) / "released" / "1" / "SHA256SUMS"
    folder = given.out / "2027-spring"
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", str(sums)], cwd=folder, check=True)  # noqa: S607
    listed = {line[66:] for line in sums.read_text("utf-8").splitlines()}
    assert listed == {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_what_a_release_that_was_cut_off_had_left_is_no_article_of_it(given: Settings) -> None:
    sheets = {path.stem for path in (own(given) / "released" / "1").glob("*.tsv")}
    assert sheets == {FIRST, SECOND}


def test_a_released_issue_says_nowhere_that_it_is_a_draft(given: Settings) -> None:
    for path, content in shelf_bytes(given).items():
        assert b"DRAFT" not in content, path


def test_the_front_page_names_an_issue_once_it_is_released(waiting: Settings, given: Settings) -> None:
    assert not (waiting.out / "index.html").exists()
    assert b"2027-spring/index.html" in (given.out / "index.html").read_bytes()


def test_an_issue_that_was_released_is_made_again_with_the_same_bytes(mended: Settings, tmp_path: Path) -> None:
    again = replace(mended, out=tmp_path / "dist")
    built(again)
    assert members_files(again) == members_files(mended)


def test_only_the_corrected_article_and_what_contains_it_change(given: Settings, mended: Settings) -> None:
    before, after = members_files(given), members_files(mended)
    changed = {path.removeprefix("2027-spring/") for path in {*before, *after} if before.get(path) != after.get(path)}
    of_issue = {path for path in changed if not path.startswith(f"articles/{FIRST}/")}
    assert of_issue == {
        "index.html",
        "publication.json",
        "2027-spring-large-print.pdf",
        "2027-spring-giant-print.pdf",
        "2027-spring-mp3.zip",
        "2027-spring.m4b",
        "2027-spring.epub",
        "2027-spring-daisy202.zip",
    }
    assert f"articles/{FIRST}/index.html" in changed


def test_members_are_told_the_day_the_article_and_the_words_and_not_who_or_why(mended: Settings) -> None:
    page = (mended.out / "2027-spring" / "index.html").read_text("utf-8")
    told = page[page.index('id="corrections"') : page.index('id="downloads"')]
    for words in (
        "2 March 2027",
        "Resting well",
        "It said: “A short rest of 10 minutes",
        "It says now: “A short rest of 20",
    ):
        assert words in told
    article = (mended.out / "2027-spring" / "articles" / FIRST / "index.html").read_text("utf-8")
    assert 'Corrected on 2 March 2027. <a class="link" href="../../index.html#corrections">' in article
    other = (mended.out / "2027-spring" / "articles" / SECOND / "index.html").read_text("utf-8")
    assert "Corrected" not in other
    for path, content in members_files(mended).items():
        assert b"Quillfeather" not in content, path
        assert b"were wrong" not in content, path


def test_staff_read_why(mended: Settings) -> None:
    report = (mended.out / "2027-spring-staff" / "report.html").read_text("utf-8")
    assert WHY in report
    assert [each.why for each in found_releases(own(mended))[0]] == ["", WHY]


@pytest.mark.parametrize(
    ("why", "message"), [("", "Nobody said why"), ("\x1b[2J", "cannot be printed"), ("w" * 1_001, "1,001 letters")]
)
def test_a_correction_needs_a_reason(unmended: Settings, why: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        released(unmended, why)
    assert len(found_releases(own(unmended))[0]) == 1


def test_what_members_have_already_is_not_released_twice(given: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    before = (own(given) / "releases.toml").read_bytes()
    assert command(given, "release") == ExitCode.OK
    assert "Nothing is new, and nothing was written down." in capsys.readouterr().out
    assert (own(given) / "releases.toml").read_bytes() == before


def test_a_build_that_fails_releases_nothing(
    waiting: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = copied(waiting, tmp_path)
    signed(settings)
    (own(settings) / "03-half-draft.txt").write_text("Half\n\nHalf a word.\n", "utf-8")

    def failing(wanted: Settings, issue: Issue, release: Release) -> Iterator[Progress | Summary]:
        for event in build(wanted, issue, release=release):
            yield replace(event, exit_code=ExitCode.FAILED) if isinstance(event, Summary) else event

    monkeypatch.setattr("accessible.desk.release.build", failing)
    assert command(settings, "release") == ExitCode.FAILED
    said = capsys.readouterr()
    assert "Nothing was released." in said.err
    assert "Draft, left out of the issue: 03-half-draft." in said.out
    assert not (own(settings) / "releases.toml").exists()


def test_a_draft_is_not_published_and_a_release_is(waiting: Settings, given: Settings, tmp_path: Path) -> None:
    with pytest.raises(AccessibleError, match="2027-spring was not released yet: it is marked DRAFT") as caught:
        publish(waiting, tmp_path / "none")
    assert "sign_off = 2027-03-02" in caught.value.remedy
    publish(given, tmp_path / "site")
    assert (tmp_path / "site" / "2027-spring" / "index.html").is_file()


def test_what_is_not_as_it_was_released_is_not_published(unmended: Settings, tmp_path: Path) -> None:
    settings = copied(unmended, tmp_path)
    with pytest.raises(AccessibleError, match="not as it was released on 2 March 2027"):
        publish(settings, tmp_path / "site")
    (own(settings) / "released" / "1" / "SHA256SUMS").write_text("", "utf-8")
    with pytest.raises(AccessibleError, match="not the one that was written"):
        publish(settings, tmp_path / "site")


def test_an_issue_of_a_day_before_signatures_were_asked_for_is_published_as_ever(
    waiting: Settings, tmp_path: Path
) -> None:
    settings = copied(waiting, tmp_path)
    (settings.content / "magazine.toml").write_text("sign_off = 2027-03-02\n", "utf-8")
    built(settings)
    publish(settings, tmp_path / "site")
    assert b"DRAFT" not in b"".join(shelf_bytes(settings).values())


def test_a_magazine_file_that_cannot_be_read_opens_no_gate(given: Settings, tmp_path: Path) -> None:
    settings = copied(given, tmp_path)
    (settings.content / "magazine.toml").write_text('sign_off = "yes"\n', "utf-8")
    with pytest.raises(SourceError, match="sign_off"):
        publish(settings, tmp_path / "site")


def test_a_damaged_record_of_releases_stops_the_issue_and_says_so(given: Settings, tmp_path: Path) -> None:
    settings = copied(given, tmp_path)
    (own(settings) / "releases.toml").write_text("[[release\n", "utf-8")
    with pytest.raises(SourceError) as caught:
        built(settings)
    assert {each.code for each in caught.value.findings} == {"releases-file"}


def test_two_computers_that_release_at_once_do_not_write_over_each_other(
    waiting: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = copied(waiting, tmp_path)
    signed(settings)
    monkeypatch.setattr("accessible.desk.release.found_releases", lambda _: ((Release(1, "2027-03-01"),), ()))
    with pytest.raises(AccessibleError, match="Somebody else has released"):
        released(settings)
    assert not (own(settings) / "released").exists()
