"""The stick: the book as it is played, and read back; nothing of others is touched; a pulled stick is gone on with."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import zipfile
from collections import namedtuple
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from accessible.cli import main
from accessible.desk import stick_copy
from accessible.desk.stick import stick_prepared
from accessible.desk.stick_copy import copy_book
from accessible.errors import AccessibleError, DiskError, ExitCode, UsageError
from accessible.production.files import write_whole
from accessible.settings import PROJECT, Settings
from members_shelf import ISSUE, shelf_settings, write_issue

NAMES = ("ncc.html", "master.smil", "a01.html", "a01p01.smil", "a01p01.mp3", "a01p02.smil", "a01p02.mp3")
BOOK = f"{ISSUE}-daisy202.zip"


def book_bytes(words: str = "first", names: tuple[str, ...] = NAMES) -> dict[str, bytes]:
    return {name: f"{name} {words} ".encode() * 500 for name in names}


def zipped(files: dict[str, bytes], path: Path) -> bytes:
    with zipfile.ZipFile(path, "w") as bundle:
        for name, content in files.items():
            bundle.writestr(f"{ISSUE}-daisy202/{name}", content)
    return path.read_bytes()


def put_on_shelf(settings: Settings, files: dict[str, bytes]) -> None:
    """Have the book on the shelf, and in its receipt."""
    content = zipped(files, settings.out / ISSUE / BOOK)
    receipt = settings.out / f"{ISSUE}-staff" / "receipt.json"
    read = json.loads(receipt.read_bytes())
    read["files"] = [each for each in read["files"] if each["path"] != BOOK]
    read["files"].append({"path": BOOK, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)})
    receipt.write_text(json.dumps(read), "utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Settings:
    settings = replace(shelf_settings(tmp_path / "project"), cache=tmp_path / "project" / "cache", issue=ISSUE)
    write_issue(settings.out, {"01-rest": "first"})
    put_on_shelf(settings, book_bytes())
    return settings


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def silent(_label: str, _done: int, _total: int) -> None:
    """Show nothing."""


def copied(shelf: Settings, place: Path) -> int:
    with stick_prepared(shelf, str(place)) as plan:
        return copy_book(plan, silent)


def there(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (place / ISSUE).iterdir()}


def test_the_book_is_there_whole_and_nothing_is_done_twice(shelf: Settings, place: Path) -> None:
    assert copied(shelf, place) == len(NAMES)
    assert there(place) == book_bytes()
    assert sorted(path.name for path in place.iterdir()) == [ISSUE, "talking-books.json"]
    assert copied(shelf, place) == 0


def test_files_get_their_own_names_at_once_in_playing_order(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = Path.open

    def noted(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
        if mode == "wb":
            opened.append(path.name)
        return real(path, mode, *more, **named)

    monkeypatch.setattr(Path, "open", noted)
    copied(shelf, place)
    assert opened == list(NAMES)


def test_what_lies_elsewhere_on_the_stick_is_left_alone(shelf: Settings, place: Path) -> None:
    (place / "holiday.jpg").write_bytes(b"mine")
    copied(shelf, place)
    put_on_shelf(shelf, book_bytes("second", (*NAMES, "a02.html")))
    assert copied(shelf, place) == len(NAMES) + 1
    assert there(place) == book_bytes("second", (*NAMES, "a02.html"))
    assert (place / "holiday.jpg").read_bytes() == b"mine"


@pytest.mark.parametrize("folder", [ISSUE, f"{ISSUE}.part"])
def test_files_of_somebody_else_are_never_taken_away(shelf: Settings, place: Path, folder: str) -> None:
    (place / folder).mkdir()
    (place / folder / "ncc.html").write_bytes(b"mine")
    with pytest.raises(AccessibleError, match=r"lies in the way.*ncc\.html"):
        copied(shelf, place)
    assert (place / folder / "ncc.html").read_bytes() == b"mine"


def test_a_stick_that_is_pulled_out_is_told_in_one_line_and_gone_on_with(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    real = os.fsync

    def pulled(handle: int) -> None:
        synced.append(handle)
        if len(synced) > 5:  # the record and its name, then a file each
            raise OSError(errno.EIO, "Input/output error")
        real(handle)

    monkeypatch.setattr(os, "fsync", pulled)
    with pytest.raises(DiskError, match="The stick was taken out, or cannot be used any more: Input/output error"):
        copied(shelf, place)
    assert not (place / ISSUE).exists()
    monkeypatch.setattr(os, "fsync", real)
    assert copied(shelf, place) == len(NAMES) - 4  # the fourth was written, and is compared before it counts
    assert there(place) == book_bytes()
    assert not (place / f"{ISSUE}.part").exists()


@pytest.mark.parametrize("earlier", ["", "zeroth"])
def test_wherever_a_stick_is_pulled_out_the_next_run_goes_on(
    shelf: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: str
) -> None:
    """At each change of the stick's folders: a new book, and one in the place of another with other names."""
    reached, last = True, 0
    while reached:
        last += 1
        place = tmp_path / f"stick {last}"
        place.mkdir()
        if earlier:
            put_on_shelf(shelf, book_bytes(earlier, (*NAMES[:-2], "a09.html")))
            copied(shelf, place)
            put_on_shelf(shelf, book_bytes())
        with monkeypatch.context() as patch, contextlib.suppress(DiskError):
            done = pull_out_at(patch, last)
            copied(shelf, place)
        reached = len(done) >= last
        copied(shelf, place)
        assert there(place) == book_bytes()
        assert sorted(path.name for path in place.iterdir()) == [ISSUE, "talking-books.json"]
        record = json.loads((place / "talking-books.json").read_bytes())["books"]
        assert record == {ISSUE: {name: hashlib.sha256(each).hexdigest() for name, each in book_bytes().items()}}
        assert copied(shelf, place) == 0
    assert last > 4 + (len(NAMES) if earlier else 0)


def pull_out_at(patch: pytest.MonkeyPatch, step: int) -> list[str]:
    """Have the stick pulled out before the change with this number; the changes that were begun, as they happen."""
    done: list[str] = []

    def stepping(name: str, real: Any) -> Any:
        def stepped(*given: Any, **named: Any) -> Any:
            done.append(name)
            if len(done) >= step:
                raise OSError(errno.EIO, "Input/output error")
            return real(*given, **named)

        return stepped

    for name in ("mkdir", "rename", "unlink", "rmdir"):
        patch.setattr(Path, name, stepping(name, getattr(Path, name)))
    patch.setattr(stick_copy, "write_whole", stepping("record", write_whole))
    return done


def test_a_book_that_is_there_whole_and_lacks_only_its_record_is_not_copied_again(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = stick_copy._put_record

    def pulled(plan: Any, ours: Any) -> None:
        if plan.target.exists():
            raise OSError(errno.EIO, "Input/output error")
        real(plan, ours)

    monkeypatch.setattr(stick_copy, "_put_record", pulled)
    with pytest.raises(DiskError):
        copied(shelf, place)
    monkeypatch.setattr(stick_copy, "_put_record", real)
    assert copied(shelf, place) == 0
    assert there(place) == book_bytes()


def test_what_was_half_written_is_written_again(shelf: Settings, place: Path) -> None:
    with stick_prepared(shelf, str(place)) as plan:
        stick_copy._put_record(plan, {plan.unfinished.name: dict.fromkeys(plan.names, "")})
    (place / f"{ISSUE}.part").mkdir()
    for name in NAMES[:3]:
        (place / f"{ISSUE}.part" / name).write_bytes(book_bytes()[name])
    (place / f"{ISSUE}.part" / NAMES[3]).write_bytes(b"half")
    (place / f"{ISSUE}.part" / NAMES[5]).write_bytes(book_bytes()[NAMES[5]])  # out of turn: not one after another
    assert copied(shelf, place) == len(NAMES) - 3
    assert there(place) == book_bytes()


def test_what_is_read_back_wrong_is_told(shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = stick_copy._copied

    def worn(read: Any, path: Path, progress: Any) -> str:
        digest = real(read, path, progress)
        if path.name == "a01p01.mp3":
            path.write_bytes(b"x" + path.read_bytes()[1:])
        return digest

    monkeypatch.setattr(stick_copy, "_copied", worn)
    with pytest.raises(AccessibleError, match=r"is not what was written: a01p01\.mp3"):
        copied(shelf, place)
    assert not (place / ISSUE).exists()
    monkeypatch.setattr(stick_copy, "_copied", real)
    copied(shelf, place)
    assert there(place) == book_bytes()


def test_a_stick_without_room_is_told_before_anything_is_changed(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1_000_000, 900_000, 100_000))
    with pytest.raises(DiskError, match=r"There is room for 0\.1 MB there, and 0\.2 MB are needed"):
        copied(shelf, place)
    assert list(place.iterdir()) == []


def test_our_own_folders_are_no_sticks(shelf: Settings, tmp_path: Path) -> None:
    for folder in (shelf.out, shelf.content, shelf.out / ISSUE, PROJECT / "docs"):
        with pytest.raises(UsageError, match="That folder"):
            copied(shelf, folder)
    with pytest.raises(UsageError, match="not there"):
        copied(shelf, tmp_path / "nowhere")
    with pytest.raises(UsageError, match="folder of this computer"):
        copied(shelf, Path("web@example.org:stick"))


def test_an_issue_without_a_book_says_what_to_do(shelf: Settings, place: Path) -> None:
    receipt = shelf.out / f"{ISSUE}-staff" / "receipt.json"
    read = json.loads(receipt.read_bytes())
    read["files"] = [each for each in read["files"] if each["path"] != BOOK]
    receipt.write_text(json.dumps(read), "utf-8")
    with pytest.raises(AccessibleError, match=f"There is no talking book of {ISSUE} yet"):
        copied(shelf, place)


def test_a_book_that_was_changed_after_it_was_made_is_not_copied(shelf: Settings, place: Path) -> None:
    with (shelf.out / ISSUE / BOOK).open("ab") as file:
        file.write(b"more")
    with pytest.raises(AccessibleError, match="not as its receipt says"):
        copied(shelf, place)


def test_an_issue_that_nobody_released_is_not_copied(shelf: Settings, place: Path) -> None:
    shelf.content.mkdir(exist_ok=True)
    (shelf.content / "magazine.toml").write_text("sign_off = true\n", "utf-8")
    receipt = shelf.out / f"{ISSUE}-staff" / "receipt.json"
    receipt.write_text(json.dumps(json.loads(receipt.read_bytes()) | {"issue": {"date": "2027-03-01"}}), "utf-8")
    with pytest.raises(AccessibleError, match="was not released yet"):
        copied(shelf, place)
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("names", "told"), [(("ncc.html", "NCC.html"), "differ only in capitals"), (("ncc.html", "a b.mp3"), "a b.mp3")]
)
def test_what_a_stick_cannot_hold_is_told_first(
    shelf: Settings, place: Path, names: tuple[str, ...], told: str
) -> None:
    put_on_shelf(shelf, book_bytes(names=names))
    with pytest.raises(AccessibleError, match=told):
        copied(shelf, place)


def test_the_command_says_where_the_book_is(shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = ["--content", str(shelf.content), "--out", str(shelf.out), "--cache", str(shelf.cache), "--issue", ISSUE]
    assert main(["stick", str(place), *places, "--plain"]) == ExitCode.OK
    told = capsys.readouterr().out
    assert f"The talking book is in {place / ISSUE}. Every file was read back and is right." in told
    assert "eject it" in told


def test_a_damaged_record_is_told(shelf: Settings, place: Path) -> None:
    (place / "talking-books.json").write_text('{"books": [1]}', "utf-8")
    with pytest.raises(AccessibleError, match="is damaged"):
        copied(shelf, place)


OUTSIDE = ("../letter.txt", "../../letter.txt", "sub/letter.txt", ".hidden", "..", "", "a b", "a\n", "a" * 65)


@pytest.mark.parametrize("name", [*OUTSIDE, "{absolute}"])
@pytest.mark.parametrize("as_folder", [False, True])
def test_a_record_that_names_what_is_not_ours_is_refused_and_nothing_is_touched(
    shelf: Settings, place: Path, tmp_path: Path, name: str, as_folder: bool
) -> None:
    """A stick comes from anybody, and so does its record."""
    (place / ISSUE).mkdir()
    letters = [tmp_path / "letter.txt", place / "letter.txt", place / ISSUE / "ncc.html"]
    for letter in letters:
        letter.write_bytes(b"mine")
    name = name.format(absolute=letters[0])
    books = {ISSUE: {"ncc.html": ""}, name: {"ncc.html": ""}} if as_folder else {ISSUE: {"ncc.html": "", name: ""}}
    record = json.dumps({"books": books}).encode()
    (place / "talking-books.json").write_bytes(record)
    with pytest.raises(AccessibleError, match=r"names what this program never writes\. Nothing was changed"):
        copied(shelf, place)
    assert [letter.read_bytes() for letter in letters] == [b"mine"] * 3
    assert (place / "talking-books.json").read_bytes() == record
    assert sorted(path.name for path in place.iterdir()) == [ISSUE, "letter.txt", "talking-books.json"]


@pytest.mark.parametrize("folder", [ISSUE, f"{ISSUE}.part"])
@pytest.mark.parametrize("of", ["the folder", "a file"])
def test_a_link_in_the_place_of_a_book_is_not_followed(
    shelf: Settings, place: Path, tmp_path: Path, folder: str, of: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/ncc.html").write_bytes(b"mine")
    if of == "the folder":
        (place / folder).symlink_to(tmp_path / "elsewhere")
    else:
        (place / folder).mkdir()
        (place / folder / "ncc.html").symlink_to(tmp_path / "elsewhere/ncc.html")
    (place / "talking-books.json").write_text(json.dumps({"books": {folder: {"ncc.html": ""}}}), "utf-8")
    with pytest.raises(AccessibleError, match="lies in the way"):
        copied(shelf, place)
    assert (tmp_path / "elsewhere/ncc.html").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["../letter.txt", "../../letter.txt", "{absolute}", "link.html"])
def test_nothing_outside_of_the_book_is_taken_away_whatever_the_record_says(
    shelf: Settings, place: Path, tmp_path: Path, name: str
) -> None:
    """The second guard, by itself: as if the record had been believed."""
    copied(shelf, place)
    letters = [tmp_path / "letter.txt", place / "letter.txt"]
    for letter in letters:
        letter.write_bytes(b"mine")
    with stick_prepared(shelf, str(place)) as plan:
        (place / ISSUE / "link.html").symlink_to(letters[0])
        forged = replace(plan, copied={ISSUE: {name.format(absolute=letters[0]): ""}})
        with pytest.raises(OSError, match="not empty"):
            stick_copy._forget(forged)
    assert [letter.read_bytes() for letter in letters] == [b"mine"] * 2
    assert (place / ISSUE / "link.html").is_symlink()


def test_memory_is_not_asked_for_the_stick_s_files(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = os.posix_fadvise

    def noted(handle: int, offset: int, length: int, advice: int) -> None:
        asked.append(advice)
        real(handle, offset, length, advice)

    monkeypatch.setattr(os, "posix_fadvise", noted)
    copied(shelf, place)
    assert asked == [os.POSIX_FADV_DONTNEED] * len(NAMES)
