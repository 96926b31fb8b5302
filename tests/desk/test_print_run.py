"""Print runs: all of it in a folder outside, closed to others, or nothing; and gone again when it is forgotten."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from accessible.cli import main
from accessible.desk import print_folder, printed_files
from accessible.errors import ExitCode
from accessible.plan.imposition import bundles
from accessible.settings import PROJECT, Settings
from members_lists import ANN, BOB, HEAD, as_csv
from small_issue import built

CAT = ("Cat Omer", "3 Nowhere Street", "Wrenfold", "ZZ99 3CZ", "large", "3")
Run = Callable[..., int]
# A process that is begun by a large one is as large as that until it runs its own program, and Linux counts it.
MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@pytest.fixture(scope="module")
def issue(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Settings:
    """The small issue with its shelf, made once for all of these tests; none of them changes it."""
    from small_issue import small_issue, with_full_cache

    folder = tmp_path_factory.mktemp("project")
    settings = with_full_cache(small_issue(folder), made)
    assert built(settings).exit_code is ExitCode.OK
    return settings


@pytest.fixture
def own(issue: Settings, tmp_path: Path) -> Settings:
    """A copy of it, to be changed."""
    project = tmp_path / "project"
    shutil.copytree(issue.content.parent, project)
    return replace(issue, content=project / issue.content.name, out=project / issue.out.name)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the person keeps the list and wants the files; outside of the project."""
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "members.csv").write_bytes(as_csv(HEAD, ANN, BOB, CAT))
    return folder


@pytest.fixture(scope="module")
def run_before(issue: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a print run made in a folder that was not there, once for all of these tests."""
    place = tmp_path_factory.mktemp("post")
    (place / "members.csv").write_bytes(as_csv(HEAD, ANN, BOB, CAT))
    assert run(issue, place) == ExitCode.OK
    return place / "to"


@pytest.fixture
def printed(run_before: Path, place: Path) -> Path:
    """A copy of that, as if it had been made in the person's own folder."""
    shutil.copytree(run_before, place / "to")
    return place / "to"


def run(settings: Settings, place: Path, *more: str, members: Path | None = None, to: Path | None = None) -> int:
    listed = ["--members", str(members or place / "members.csv"), "--to", str(to or place / "to")]
    return main(["print-run", *listed, *places_of(settings), *more])


def forget(settings: Settings, to: Path) -> int:
    return main(["print-run-forget", "--to", str(to), *places_of(settings)])


def places_of(settings: Settings) -> list[str]:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return [*places, "--plain"]


def made_in(settings: Settings, to: Path) -> Path:
    (folder,) = to.glob("*-print-run")
    assert folder.name.removesuffix("-print-run") in {path.name for path in settings.content.iterdir()}
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def words_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


# --- what is made --------------------------------------------------------------------------------------------------


def test_all_that_is_printed_packed_and_posted_is_there(issue: Settings, printed: Path) -> None:
    folder = made_in(issue, printed)
    names = {path.name for path in folder.iterdir()}
    assert {"summary.html", "packing-list.html", "labels.pdf", "labels-test-page.pdf", "print-run.json"} <= names
    for edition in ("large-print", "giant-print"):
        assert {f"slip-{edition}.pdf", f"job-ticket-{edition}.pdf"} <= names
        assert any(name.endswith(f"-{edition}-for-the-printer.pdf") for name in names)
    labels = words_of(folder / "labels.pdf")
    assert labels.index("Ann Zedd") < labels.index("Cat Omer") < labels.index("Bob Quill")  # large, then giant
    assert "Copies" in words_of(folder / "job-ticket-large-print.pdf")
    packing = (folder / "packing-list.html").read_text("utf-8")
    assert packing.index("Ann Zedd") < packing.index("Cat Omer") < packing.index("Bob Quill")


def test_only_the_owner_can_read_any_of_it_from_the_first_byte(
    issue: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    real = os.fsync

    def looking(handle: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
        real(handle)

    monkeypatch.setattr(os, "fsync", looking)
    before = os.umask(0)
    try:
        assert run(issue, place) == ExitCode.OK
    finally:
        os.umask(before)
    assert set(seen) == {0o600}
    folder = made_in(issue, place / "to")
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE((place / "to").stat().st_mode) == 0o700


def test_the_same_list_gives_the_same_bytes_and_replaces_the_earlier_run(
    issue: Settings, place: Path, printed: Path
) -> None:
    first = everything(printed)
    assert run(issue, place) == ExitCode.OK
    assert everything(printed) == first
    assert {path.name for path in place.iterdir()} == {"members.csv", "to"}


def test_a_wallet_has_its_own_labels_and_a_used_sheet_is_gone_on_with(issue: Settings, place: Path) -> None:
    dan = ("Dan Uddin", "4 Nowhere Street", "Wrenfold", "ZZ99 3CZ", "CD", "2")
    (place / "members.csv").write_bytes(as_csv(HEAD, ANN, dan))
    assert run(issue, place, "--start", "21") == ExitCode.OK
    folder = made_in(issue, place / "to")
    assert "Dan Uddin" in words_of(folder / "wallet-labels.pdf")
    assert "Dan Uddin" not in words_of(folder / "labels.pdf")
    assert "2 CDs" in (folder / "summary.html").read_text("utf-8")


def test_booklets_are_made_on_request(issue: Settings, place: Path) -> None:
    assert run(issue, place, "--booklet") == ExitCode.OK
    booklets = list(made_in(issue, place / "to").glob("*-booklet-for-the-printer.pdf"))
    assert len(booklets) == 2
    for booklet in booklets:
        with pikepdf.open(booklet) as pdf:
            assert {round(float(page.mediabox[2])) for page in pdf.pages} == {1191}  # A3, landscape


@pytest.mark.slow
def test_five_thousand_members_take_under_a_minute_and_half_a_gigabyte(issue: Settings, place: Path) -> None:
    rows = [
        (f"Member {row}", f"{row} Nowhere Street", "Wrenfold", "ZZ99 3WZ", ("large", "giant")[row % 2], "1")
        for row in range(5_000)
    ]
    (place / "members.csv").write_bytes(as_csv(HEAD, *rows))
    command = [sys.executable, "-m", "accessible", "print-run", "--members", str(place / "members.csv")]
    command += ["--to", str(place / "to"), "--order", "--booklet", *places_of(issue)]
    measured = subprocess.run([sys.executable, "-c", MEASURE, *command], cwd=PROJECT, check=True, capture_output=True)
    seconds, kilobytes = map(float, measured.stdout.split())
    assert seconds < 60
    assert kilobytes < 500_000


def test_a_run_is_forgotten_by_the_place_of_its_own_folder_too(issue: Settings, printed: Path) -> None:
    assert forget(issue, made_in(issue, printed)) == ExitCode.OK
    assert not printed.exists()


def test_one_pdf_has_all_copies_in_packing_order_on_request(issue: Settings, place: Path) -> None:
    assert run(issue, place, "--order") == ExitCode.OK
    folder = made_in(issue, place / "to")
    order = " ".join(words_of(folder / "packing-order-large-print-for-the-printer.pdf").split())
    assert order.count("Your copy of Quiet Hours, Spring 2027") == 1 + 3  # Ann's, and Cat's three
    assert not (folder / "packing-order-large-print.pdf").exists()


def test_what_takes_more_than_a_box_of_paper_is_a_file_a_box(
    issue: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printed_files, "bundles", partial(bundles, most=1))  # sheets
    assert run(issue, place, "--order") == ExitCode.OK
    folder = made_in(issue, place / "to")
    files = [folder / f"packing-order-large-print-box-{box}-of-4-for-the-printer.pdf" for box in range(1, 5)]
    assert [words_of(file).count("Your copy of") for file in files] == [1, 1, 1, 1]
    assert f"{files[3].name}: label 2" in (folder / "summary.html").read_text("utf-8")


def test_a_bad_row_is_told_by_its_number_and_the_others_are_made(
    issue: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "members.csv").write_bytes(as_csv(HEAD, ANN, ("Bob Quill", "", "", "ZZ99 3VZ", "giant", "1"), CAT))
    assert run(issue, place) == ExitCode.FAILED
    said = "".join(capsys.readouterr())
    assert "Row 3 was refused. It has no address." in said
    assert "4 printed copies in 2 envelopes." in said
    assert "Bob" not in said
    summary = (made_in(issue, place / "to") / "summary.html").read_text("utf-8")
    assert "3 rows in the list = 2 members served + 1 refused" in summary


@pytest.mark.parametrize(
    "odd",
    [
        ("Ann " + "Abcdefghij" * 6, *ANN[1:]),
        ("Ann", "\n".join(f"{number} Nowhere Street, Nowhere" for number in range(7)), *ANN[2:]),
        ("عنوان", *ANN[1:]),
        ("अनिता", *ANN[1:]),
        ("王芳", *ANN[1:]),
        ("Ann 😀", *ANN[1:]),
    ],
    ids=["60 letters", "7 lines", "Arabic", "Devanagari", "Chinese", "a smile"],
)
def test_a_label_holds_all_of_an_address_or_its_row_is_refused(
    issue: Settings, place: Path, capsys: pytest.CaptureFixture[str], odd: tuple[str, ...]
) -> None:
    (place / "members.csv").write_bytes(as_csv(HEAD, odd, BOB))
    code = run(issue, place)
    said = "".join(capsys.readouterr())
    labels = "".join(words_of(made_in(issue, place / "to") / "labels.pdf").split())
    if code == ExitCode.OK:
        assert "".join(odd[0].split()) in labels
    else:
        assert "Row 2 was refused. Its label: " in said
        assert odd[0] not in said
    assert "BobQuill" in labels


def test_nobody_on_the_list_who_can_be_served_is_told_and_nothing_breaks(issue: Settings, place: Path) -> None:
    (place / "members.csv").write_bytes(as_csv(HEAD, (*ANN[:4], "huge", "1")))
    assert run(issue, place) == ExitCode.FAILED
    assert not (made_in(issue, place / "to") / "labels.pdf").exists()


# --- where it may be -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("inside", ["content", "out", "cache", "project", "a link", "above"])
@pytest.mark.parametrize("option", ["members", "to"])
def test_no_address_may_lie_in_the_project(
    issue: Settings, place: Path, capsys: pytest.CaptureFixture[str], inside: str, option: str
) -> None:
    folder = {"content": issue.content, "out": issue.out, "cache": issue.cache, "project": PROJECT}.get(inside)
    if inside == "a link":
        folder = place / "link"
        folder.symlink_to(issue.out)
    elif inside == "above":
        folder = issue.content.parent
    assert folder
    before = {path for path in (issue.content, issue.out) for path in path.rglob("*")}
    if option == "to":
        code = run(issue, place, to=folder if inside == "above" else folder / "post")
    elif inside == "above":
        return  # no list is a folder
    else:
        code = run(issue, place, members=folder / "members.csv")
    assert code == ExitCode.USAGE
    assert f"{option.upper()}" in capsys.readouterr().err
    assert {path for path in (issue.content, issue.out) for path in path.rglob("*")} == before
    assert not (place / "to").exists()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--labels", "L7161"], "There is no label sheet “L7161”."),
        (["--start", "22"], "none can begin at place 22"),
        (["--labels", "l7163", "--start", "15"], "none can begin at place 15"),
    ],
)
def test_a_sheet_or_a_label_that_there_is_not_is_told(
    issue: Settings, place: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    assert run(issue, place, *more) == ExitCode.USAGE
    assert told in capsys.readouterr().err
    assert not (place / "to").exists()


def test_another_file_system_will_do(issue: Settings, place: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        assert Path(name).stat().st_dev != issue.out.stat().st_dev
        assert run(issue, place, to=Path(name)) == ExitCode.OK
        assert (made_in(issue, Path(name)) / "labels.pdf").is_file()
        assert forget(issue, Path(name)) == ExitCode.OK
        assert list(Path(name).iterdir()) == []


def test_what_is_not_ours_is_not_written_over(
    issue: Settings, place: Path, printed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made_in(issue, printed)
    (folder / "labels.pdf").write_bytes(b"mine now")
    assert run(issue, place) == ExitCode.FAILED
    assert "Something was changed there since it was made: labels.pdf." in capsys.readouterr().err
    (folder / "print-run.json").unlink()
    assert run(issue, place) == ExitCode.FAILED
    assert "Something else lies there" in capsys.readouterr().err
    assert (folder / "labels.pdf").read_bytes() == b"mine now"


# --- the issue -----------------------------------------------------------------------------------------------------


def test_a_draft_is_not_printed(own: Settings, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own.content / "magazine.toml").write_text("sign_off = true\n")
    assert run(own, place) == ExitCode.FAILED
    said = capsys.readouterr().err
    assert "There is nothing to print." in said
    assert "marked DRAFT" in said
    assert "make release" in said
    assert not (place / "to").exists()


def test_a_pdf_that_was_changed_since_is_not_printed(
    own: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pdf,) = own.out.glob("*/*-giant-print.pdf")
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    assert run(own, place) == ExitCode.FAILED
    assert "It is not as its receipt says" in capsys.readouterr().err
    assert not (place / "to").exists()


def test_an_issue_with_an_article_missing_is_not_printed(
    own: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (receipt,) = own.out.glob("*-staff/receipt.json")
    told = json.loads(receipt.read_bytes())
    told["articles"][0]["built"] = False
    receipt.write_text(json.dumps(told))
    assert run(own, place) == ExitCode.FAILED
    assert "without what could not be made" in capsys.readouterr().err


def test_an_issue_that_was_never_made_says_how_to_make_it(
    own: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(own.out)
    assert run(own, place) == ExitCode.USAGE
    assert "make issue" in capsys.readouterr().err
    assert not own.out.exists()


# --- what goes wrong -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [1, 3, 6])
def test_a_disk_that_is_full_in_mid_run_leaves_nothing_and_the_earlier_run_whole(
    issue: Settings, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], at: int
) -> None:
    assert run(issue, place) == ExitCode.OK
    before = everything(place)
    real, calls = os.fsync, 0

    def full(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    (place / "members.csv").write_bytes(as_csv(HEAD, ANN))
    assert run(issue, place) == ExitCode.DISK
    assert "The disk is full." in capsys.readouterr().err
    (place / "members.csv").write_bytes(before["members.csv"])
    assert everything(place) == before


def test_a_writer_of_pdfs_never_meets_the_disk(tmp_path: Path) -> None:
    """QPDF ends the process where it meets a full one (seen on a file system of 700 kB)."""
    given: list[object] = []
    print_folder.PrintFolder(tmp_path).write("a.pdf", given.append)
    assert [type(each) for each in given] == [io.BytesIO]


def test_a_folder_that_was_made_for_a_run_that_failed_goes_again(
    issue: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(printed_files, "packing_list_page", broken)
    assert run(issue, place) == ExitCode.INTERRUPTED
    assert {path.name for path in place.iterdir()} == {"members.csv"}


def test_the_rests_of_a_killed_run_go_with_the_next_and_those_of_a_living_one_stay(
    issue: Settings, place: Path
) -> None:
    dead, alive = (place / "to" / f"{print_folder.UNFINISHED}{name}" for name in ("dead", "alive"))
    for folder in (dead, alive):
        folder.mkdir(parents=True)
        (folder / "labels.pdf").write_bytes(b"Ann Zedd")
    import fcntl

    handle = os.open(alive, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        assert run(issue, place) == ExitCode.OK
        assert (dead.exists(), alive.exists()) == (False, True)
    finally:
        os.close(handle)
    assert forget(issue, place / "to") == ExitCode.OK
    assert not alive.exists()


# --- forgetting ----------------------------------------------------------------------------------------------------


def test_forgetting_takes_away_just_what_was_made(issue: Settings, place: Path) -> None:
    (place / "to").mkdir()
    (place / "to" / "letter.txt").write_text("mine")
    assert run(issue, place) == ExitCode.OK
    assert forget(issue, place / "to") == ExitCode.OK
    assert {path.name for path in (place / "to").iterdir()} == {"letter.txt"}


def test_forgetting_takes_the_folder_that_was_made_for_the_run_too(issue: Settings, place: Path, printed: Path) -> None:
    assert run(issue, place) == ExitCode.OK
    assert forget(issue, printed) == ExitCode.OK
    assert {path.name for path in place.iterdir()} == {"members.csv"}


def test_what_was_changed_or_is_not_ours_stays_and_is_told(
    issue: Settings, printed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made_in(issue, printed)
    (folder / "summary.html").write_text("with my notes")
    (folder / "notes.txt").write_text("mine")
    capsys.readouterr()
    assert forget(issue, printed) == ExitCode.FAILED
    said = capsys.readouterr().err
    assert "summary.html. It was changed since it was made." in said
    assert "notes.txt. No print run made it." in said
    assert {path.name for path in folder.iterdir()} == {"summary.html", "notes.txt", "print-run.json"}


@pytest.mark.parametrize("path", ["../members.csv", "/etc/hostname", "a/../../members.csv", ".hidden", "sub/file"])
def test_a_record_that_names_other_files_takes_none_of_them(
    issue: Settings, place: Path, printed: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made_in(issue, printed)
    record = json.loads((folder / "print-run.json").read_bytes())
    record["files"].append({"path": path, "sha256": "", "bytes": 0})
    (folder / "print-run.json").write_text(json.dumps(record))
    before = everything(place)
    assert forget(issue, printed) == ExitCode.FAILED
    assert f"It stays: {folder}. It is called as a print run is" in capsys.readouterr().err
    assert everything(place) == before


def test_forgetting_follows_no_link(issue: Settings, printed: Path, tmp_path: Path) -> None:
    folder = made_in(issue, printed)
    elsewhere = tmp_path / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    before = everything(elsewhere)
    assert forget(issue, printed) == ExitCode.FAILED
    assert everything(elsewhere) == before


def test_where_there_is_nothing_to_forget_it_says_so(
    issue: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert forget(issue, place) == ExitCode.FAILED  # so that nobody believes the addresses gone
    assert "There is no print run in that folder. Nothing was taken away." in capsys.readouterr().err
    assert forget(issue, place / "to") == ExitCode.USAGE
    assert forget(issue, issue.content) == ExitCode.USAGE
