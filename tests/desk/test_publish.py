"""Publishing to a folder: what members get, whole, in an order in which nothing points to none."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from accessible.cli import main
from accessible.desk import destinations
from accessible.desk.publish import carry_out, prepared
from accessible.errors import AccessibleError, DiskError, ExitCode, UsageError
from accessible.production.files import only_one_shelf
from accessible.settings import Settings
from members_shelf import (
    ISSUE,
    contents,
    dangling,
    shared,
    shelf_settings,
    site,
    write_files,
    write_issue,
    write_shared,
)

TWO = {"01-rest": "first", "02-note": "first"}
RECORD = "published.json"


@pytest.fixture
def shelf(tmp_path: Path) -> Settings:
    return shelf_settings(tmp_path / "project")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def silent(_label: str, _done: int, _total: int) -> None:
    """Show nothing."""


def publish(shelf: Settings, place: Path) -> None:
    with prepared(shelf, str(place)) as publishing:
        carry_out(publishing, silent)


def without_record(place: Path) -> dict[str, bytes]:
    return {path: content for path, content in contents(place).items() if path != RECORD}


def run(shelf: Settings, place: Path | str, *words: str) -> int:
    places = ["--content", str(shelf.content), "--out", str(shelf.out)]
    return main(["publish", str(place), *places, *words, "--plain"])


# --- what is put, and what never is --------------------------------------------------------------------------------


def test_exactly_the_members_files_are_put(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    assert without_record(place) == site(TWO) | shared()
    assert dangling(place) == []
    assert {path.stat().st_mode & 0o777 for path in place.rglob("*.*")} == {0o644}


def test_the_record_has_names_digests_and_sizes_and_nothing_else(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    record = json.loads((place / RECORD).read_bytes())
    assert {each["path"]: each["sha256"] for each in record["files"]} == {
        path: hashlib.sha256(content).hexdigest() for path, content in without_record(place).items()
    }
    assert set(record) == {"about", "files"}
    assert all(set(each) == {"issue", "path", "sha256", "bytes"} for each in record["files"])
    assert str(shelf.out) not in (place / RECORD).read_text()


def test_folders_that_it_makes_are_open_whatever_the_umask(shelf: Settings, place: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(shelf, place)
    finally:
        os.umask(before)
    folders = [path for path in place.rglob("*") if path.is_dir()]
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o755}


def test_only_what_changed_is_put(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    before = {path: path.stat().st_ino for path in place.rglob("*.*")}
    publish(shelf, place)
    assert {path: path.stat().st_ino for path in place.rglob("*.*")} == before
    write_issue(shelf.out, TWO | {"02-note": "second"})
    publish(shelf, place)
    anew = {path.name for path in place.rglob("*.*") if path.stat().st_ino != before.get(path)}
    assert anew == {"02-note.mp3", "02-note-second.pdf", "index.html", RECORD}
    assert without_record(place) == site(TWO | {"02-note": "second"}) | shared()


def test_a_file_that_was_lost_there_is_put_again(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    lost, short = place / ISSUE / "articles/01-rest/01-rest.mp3", place / "index.html"
    lost.unlink()
    short.write_bytes(b"half")
    publish(shelf, place)
    assert without_record(place) == site(TWO) | shared()


def test_what_is_no_longer_made_goes_and_what_others_put_there_stays(shelf: Settings, place: Path) -> None:
    own = {"about.html": b"ours", f"{ISSUE}/articles/02-note/letter.txt": b"ours", "old/.x.abcdefgh.part": b"ours"}
    write_files(place, own)
    publish(shelf, place)
    write_issue(shelf.out, {"01-rest": "first"})
    publish(shelf, place)
    assert without_record(place) == site({"01-rest": "first"}) | shared() | own
    (place / f"{ISSUE}/articles/02-note/letter.txt").unlink()


def test_an_emptied_folder_goes_too(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    write_issue(shelf.out, {"01-rest": "first"})
    publish(shelf, place)
    assert not (place / ISSUE / "articles/02-note").exists()


def test_a_file_of_somebody_else_is_never_overwritten(
    shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = {"index.html": b"the charity's own front page"}
    write_files(place, own)
    assert run(shelf, place) == ExitCode.FAILED
    said = capsys.readouterr().err
    assert "Other files lie in the way, which publishing did not put there: index.html." in said
    assert "Move them away if they may go" in said
    assert contents(place) == own


@pytest.mark.parametrize("kind", ["folder", "file above"])
def test_a_folder_in_a_files_place_is_in_the_way(shelf: Settings, place: Path, kind: str) -> None:
    (place / "feed.xml" if kind == "folder" else place / "x").mkdir()
    if kind == "file above":
        (place / "assets").write_bytes(b"x")
    with pytest.raises(AccessibleError, match="lie in the way"):
        publish(shelf, place)


def test_the_same_files_put_by_hand_before_are_taken_as_ours(shelf: Settings, place: Path) -> None:
    write_files(place, site(TWO) | shared())
    before = {path: path.stat().st_ino for path in place.rglob("*.*")}
    publish(shelf, place)
    assert {path: path.stat().st_ino for path in place.rglob("*.*") if path.name != RECORD} == before


def test_an_issue_that_was_cleared_from_the_shelf_stays(
    shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_issue(shelf.out, TWO, "2026-autumn")
    write_shared(shelf.out, (ISSUE, "2026-autumn"))
    publish(shelf, place)
    shutil.rmtree(shelf.out / "2026-autumn")
    shutil.rmtree(shelf.out / "2026-autumn-staff")
    assert run(shelf, place) == ExitCode.OK
    assert f"2026-autumn was published before and is not in {shelf.out}/. It stays." in capsys.readouterr().out
    assert without_record(place) == site(TWO) | site(TWO, "2026-autumn") | shared((ISSUE, "2026-autumn"))


def test_one_issue_alone_leaves_the_others_as_they_are(shelf: Settings, place: Path) -> None:
    write_issue(shelf.out, TWO, "2026-autumn")
    publish(shelf, place)
    write_issue(shelf.out, {"01-rest": "second"}, "2026-autumn")
    write_issue(shelf.out, {"01-rest": "second"})
    publish(replace(shelf, issue=ISSUE), place)
    assert without_record(place) == site({"01-rest": "second"}) | site(TWO, "2026-autumn") | shared()


# --- what staff are told -------------------------------------------------------------------------------------------


def test_a_dry_run_says_each_file_and_changes_nothing(
    shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(shelf, place)
    write_issue(shelf.out, {"01-rest": "second"})
    before = contents(place)
    assert run(shelf, place, "--dry") == ExitCode.OK
    said = capsys.readouterr().out
    assert f"This would be done in {place}: 1 new file and 4 changed, 0.01 MB; 4 files to take away" in said
    assert f"  new       {ISSUE}/articles/01-rest/01-rest-second.pdf, 0.01 MB\n" in said
    assert f"  changed   {ISSUE}/articles/01-rest/index.html" in said
    assert f"  take away {ISSUE}/articles/02-note/index.html\n" in said
    assert "Nothing was changed." in said
    assert contents(place) == before


def test_an_article_that_failed_is_told_and_the_issue_goes_out(
    shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_issue(shelf.out, {"01-rest": "first"}, failed=["02-note"])
    assert run(shelf, place) == ExitCode.FAILED
    assert f"{ISSUE} is published without what could not be made: 02-note." in capsys.readouterr().err
    assert without_record(place) == site({"01-rest": "first"}) | shared()


def test_an_issue_that_cannot_be_published_is_named_and_left_out_as_it_was(
    shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_issue(shelf.out, TWO, "2026-autumn")
    publish(shelf, place)
    write_issue(shelf.out, {}, "2026-autumn", failed=["01-rest", "02-note"])
    write_files(shelf.out, {"2026-summer/articles/x.mp3": b"x"})
    write_files(shelf.out, {"2026-may/index.html": b"x", "2026-may-staff/receipt.json": b'{"files": ['})
    assert run(shelf, place) == ExitCode.FAILED
    said = capsys.readouterr().err
    assert "Left out. No article of 2026-autumn could be made.\nWhat to do: Run: make issue ISSUE=2026-autumn" in said
    assert "Left out. 2026-summer has no receipt" in said
    assert "Left out. The receipt of 2026-may cannot be read." in said
    assert without_record(place) == site(TWO) | site(TWO, "2026-autumn") | shared()


def test_a_preview_beside_the_issue_is_no_issue_that_lacks_something(
    shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(shelf.out, {f"{ISSUE}-draft/index.html": b"x", f"{ISSUE}-draft/draft.json": b"{}"})
    assert run(shelf, place) == ExitCode.OK
    assert "Left out" not in capsys.readouterr().err
    assert without_record(place) == site(TWO) | shared()


def test_a_page_that_would_point_to_what_is_left_out_stops_all(shelf: Settings, place: Path) -> None:
    write_issue(shelf.out, {}, "2026-autumn", failed=["01-rest"])
    write_shared(shelf.out, (ISSUE, "2026-autumn"))
    with pytest.raises(AccessibleError, match=r"index\.html points to 2026-autumn/index\.html") as found:
        publish(shelf, place)
    assert "make issue ISSUE=2026-autumn" in found.value.remedy
    assert contents(place) == {}


@pytest.mark.parametrize("damage", ["shorter", "same size", "gone", "a link out"])
def test_a_file_that_is_not_as_its_receipt_says_stops_all(shelf: Settings, place: Path, damage: str) -> None:
    sound = shelf.out / ISSUE / "articles/01-rest/01-rest.mp3"
    content = sound.read_bytes()
    sound.unlink()
    if damage == "a link out":
        (shelf.out.parent / "elsewhere.mp3").write_bytes(content)
        sound.symlink_to(shelf.out.parent / "elsewhere.mp3")
    elif damage != "gone":
        sound.write_bytes(content[:-1] + (b"?" if damage == "same size" else b""))
    with pytest.raises(AccessibleError, match=r"01-rest\.mp3: It is not as its receipt says") as found:
        publish(shelf, place)
    assert found.value.remedy == "Run: make issue"
    assert contents(place) == {}


@pytest.mark.parametrize(
    "path", ["../secret.txt", "/etc/passwd", "a//b", ".hidden", "a/.b", "a.part", "a\nb", "", ".", "a/../b"]
)
def test_a_receipt_that_names_what_no_build_makes_is_not_believed(shelf: Settings, place: Path, path: str) -> None:
    receipt = shelf.out / f"{ISSUE}-staff/receipt.json"
    read = json.loads(receipt.read_bytes())
    read["files"].append({"path": path, "sha256": "0" * 64, "bytes": 1})
    receipt.write_text(json.dumps(read))
    with pytest.raises(AccessibleError, match=f"nothing to publish. The receipt of {ISSUE} cannot be read"):
        publish(shelf, place)


def test_where_nothing_was_made_the_next_step_is_told(tmp_path: Path, place: Path) -> None:
    with pytest.raises(AccessibleError, match="nothing to publish") as found:
        publish(replace(Settings(), out=tmp_path / "dist", content=tmp_path / "content"), place)
    assert found.value.remedy == "Run: make issue"


def test_a_wrong_issue_is_answered_with_the_nearest(shelf: Settings, place: Path) -> None:
    with pytest.raises(UsageError) as found:
        publish(replace(shelf, issue="2027-sprin"), place)
    assert found.value.remedy == f"Did you mean {ISSUE}?"


def test_a_build_that_goes_on_is_waited_for(shelf: Settings, place: Path) -> None:
    with only_one_shelf(shelf.out / ISSUE), pytest.raises(UsageError, match="Another build"):
        publish(shelf, place)


# --- where it cannot go --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("inside", ["dist", "dist/2027-spring", "content", "content/x", "."])
def test_a_folder_of_the_project_is_refused(shelf: Settings, inside: str) -> None:
    folder = shelf.out.parent / inside
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.raises(UsageError, match=r"That folder (is|lies in|holds) ") as found:
        publish(shelf, folder)
    assert "outside of this project" in found.value.remedy


def test_a_link_into_the_project_is_refused(shelf: Settings, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(shelf.out)
    with pytest.raises(UsageError, match="That folder is "):
        publish(shelf, tmp_path / "link")


def test_a_folder_that_is_not_there_is_told_with_the_command(shelf: Settings, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not there") as found:
        publish(shelf, tmp_path / "none")
    assert f'mkdir -p "{tmp_path / "none"}"' in found.value.remedy
    assert not (tmp_path / "none").exists()


def test_a_file_is_no_folder(shelf: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(UsageError, match="no folder"):
        publish(shelf, tmp_path / "file")


def test_a_closed_folder_is_told(users_folder: Path) -> None:
    shelf = shelf_settings(users_folder / "project")
    closed = users_folder / "closed"
    closed.mkdir(0o500)
    with pytest.raises(DiskError, match="Nothing may be written there"):
        publish(shelf, closed)


def test_a_damaged_record_is_told_and_nothing_is_changed(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    whole = (place / RECORD).read_bytes()
    for damaged in (whole[:-20], b"[]", b'{"files": [{"path": "../x", "issue": "", "sha256": "", "bytes": 1}]}'):
        (place / RECORD).write_bytes(damaged)
        with pytest.raises(AccessibleError, match="damaged") as found:
            publish(shelf, place)
        assert f"Delete {RECORD} there" in found.value.remedy
    (place / RECORD).unlink()
    publish(shelf, place)
    assert (place / RECORD).read_bytes() == whole


def test_a_record_that_leads_out_through_a_link_deletes_nothing_there(
    shelf: Settings, place: Path, tmp_path: Path
) -> None:
    publish(shelf, place)
    write_files(tmp_path, {"elsewhere/02-note.mp3": b"not ours"})
    shutil.rmtree(place / ISSUE / "articles/02-note")
    (place / ISSUE / "articles/02-note").symlink_to(tmp_path / "elsewhere")
    write_issue(shelf.out, {"01-rest": "first"})
    publish(shelf, place)
    assert (tmp_path / "elsewhere/02-note.mp3").read_bytes() == b"not ours"


@pytest.mark.parametrize("name", ["../x", "/etc/x", "{absolute}", "a/../../x", "a//x", ".x", "a/.x", "a.part", "", "."])
def test_a_record_that_names_what_publishing_never_puts_is_refused_and_nothing_is_touched(
    shelf: Settings, place: Path, tmp_path: Path, name: str
) -> None:
    publish(shelf, place)
    letter = tmp_path / "x"
    letter.write_bytes(b"not ours")
    read = json.loads((place / RECORD).read_bytes())
    read["files"].append({"path": name.format(absolute=letter), "issue": ISSUE, "sha256": "", "bytes": 1})
    (place / RECORD).write_text(json.dumps(read))
    before = contents(place)
    with pytest.raises(AccessibleError, match="damaged"):
        publish(shelf, place)
    assert contents(place) == before
    assert letter.read_bytes() == b"not ours"


def test_what_is_half_written_behind_a_link_is_left_alone(place: Path, tmp_path: Path) -> None:
    write_files(tmp_path, {"elsewhere/.a.mp3.abcdefgh.part": b"not ours", "site/here/.a.mp3.abcdefgh.part": b"ours"})
    (place / "there").symlink_to(tmp_path / "elsewhere")
    destinations.FolderDestination(place).tidy(["there/a.mp3", "here/a.mp3"])
    assert (tmp_path / "elsewhere/.a.mp3.abcdefgh.part").read_bytes() == b"not ours"
    assert list((place / "here").iterdir()) == []


def test_no_room_is_told_before_anything_is_put(shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(destinations.FolderDestination, "room", lambda _: 10)
    with pytest.raises(DiskError, match=r"There is room for 0\.01 MB there"):
        publish(shelf, place)
    assert contents(place) == {}


def test_where_is_missing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["publish"])
    assert "This is missing: DEST." in capsys.readouterr().err


# --- cut off -------------------------------------------------------------------------------------------------------

ARTICLES = st.dictionaries(
    st.sampled_from(["01-rest", "02-note", "03-walk"]), st.sampled_from(["one", "two"]), min_size=1
)


class Cut(BaseException):
    """What ends a run half way: a signal, a stick that is pulled out."""


def cut_off(patch: pytest.MonkeyPatch, after: int, *, killed: bool) -> None:
    """Have the run end at the n-th step that changes anything there; a killed one clears nothing up."""
    steps = iter(range(after + 1))

    def stepping(name: str) -> None:
        real = getattr(destinations, name)

        def step(*arguments: object, **more: object) -> object:
            if next(steps, None) is None:
                raise Cut
            return real(*arguments, **more)

        patch.setattr(destinations, name, step)

    for name in ("write_whole", "write_beside", "put_in_place"):
        stepping(name)
    real_unlink = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if not path.name.endswith(".part") and "site" in path.parts and next(steps, None) is None:
            raise Cut
        real_unlink(path, missing_ok)

    patch.setattr(Path, "unlink", unlink)
    if killed:
        patch.setattr(destinations, "take_away", lambda _: None)


def run_cut_off(
    folder: Path, before: dict[str, str] | None, after: dict[str, str], steps: int, *, killed: bool
) -> bool:
    """Publish, then publish what has changed and be cut off; what is there then is held to all that we promise.

    Tells whether the run was cut off, or was done before.
    """
    shelf, place = shelf_settings(folder / "project"), folder / "site"
    write_files(place, OWN)
    whole: dict[str, set[bytes]] = {}
    for articles in (before, after):
        if articles is not None:
            write_issue(shelf.out, articles)
            for path, content in (site(articles) | shared() | OWN).items():
                whole.setdefault(path, set()).add(content)
            if articles is before:
                publish(shelf, place)
    with pytest.MonkeyPatch.context() as patch:
        cut_off(patch, steps, killed=killed)
        was_cut = True
        with contextlib.suppress(Cut):
            publish(shelf, place)
            was_cut = False
    left = {path: content for path, content in without_record(place).items() if not path.endswith(".part")}
    assert all(content in whole[path] for path, content in left.items())
    assert dangling(place) == []
    assert killed or not any(path.endswith(".part") for path in contents(place))
    return was_cut


OWN = {"about.html": b"<a href='index.html'>ours</a>"}


@pytest.mark.slow
@hypothesis_settings(max_examples=20)
@given(before=st.none() | ARTICLES, after=ARTICLES, later=ARTICLES, steps=st.integers(0, 45), killed=st.booleans())
def test_wherever_a_run_is_cut_off_nothing_points_to_none_and_the_next_goes_on(
    before: dict[str, str] | None, after: dict[str, str], later: dict[str, str], steps: int, *, killed: bool
) -> None:
    """The next one may publish something else: what the killed one had put is known as ours, and goes."""
    with tempfile.TemporaryDirectory() as name:
        run_cut_off(Path(name), before, after, steps, killed=killed)
        project, place = Path(name) / "project", Path(name) / "site"
        shelf = replace(Settings(), out=project / "dist", content=project / "content")
        write_issue(shelf.out, later)
        publish(shelf, place)
        assert without_record(place) == site(later) | shared() | OWN


@pytest.mark.slow
def test_at_each_step_of_a_run_that_puts_changes_and_takes_away_nothing_points_to_none(tmp_path: Path) -> None:
    before, after = {"01-rest": "one", "02-note": "one"}, {"01-rest": "two", "03-walk": "one"}
    steps = 0
    while run_cut_off(tmp_path / str(steps), before, after, steps, killed=True):
        steps += 1
    assert steps > 20


def test_what_a_cut_off_run_has_put_is_not_put_again(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        cut_off(patch, 7, killed=True)
        with pytest.raises(Cut):
            publish(shelf, place)
    before = {path: path.stat().st_ino for path in place.rglob("*.*") if not path.name.endswith((".part", ".json"))}
    assert len(before) >= 2
    publish(shelf, place)
    assert {path: path.stat().st_ino for path in before} == before


@pytest.mark.faults
def test_a_disk_that_fills_up_leaves_whole_files_and_no_page_that_points_to_none(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(shelf, place)
    write_issue(shelf.out, {"01-rest": "second", "03-walk": "second"})
    real, room = os.fsync, iter(range(3))

    def full(handle: int) -> None:
        if next(room, None) is None:
            raise OSError(28, "No space left on device")
        real(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskError, match="The disk is full") as found:
            publish(shelf, place)
    assert "run the same command again" in found.value.remedy
    assert dangling(place) == []
    assert not any(path.endswith(".part") for path in contents(place))
    publish(shelf, place)
    assert without_record(place) == site({"01-rest": "second", "03-walk": "second"}) | shared()


# --- what a build makes --------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_an_issue_as_it_is_built_is_published_whole_and_nothing_for_staff_with_it(
    cached: Settings, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--content", str(cached.content), "--out", str(cached.out), "--cache", str(cached.cache), "--plain"]
    assert main(["issue", *places]) == ExitCode.OK
    assert main(["publish", str(place), *places]) == ExitCode.OK, capsys.readouterr()
    put = without_record(place)
    built = contents(cached.out)
    assert put == {path: built[path] for path in built if "-staff/" not in path}
    assert "index.html" in put
    assert dangling(place) == []
    said = capsys.readouterr().out
    assert f"{len(put)} new files and 0 changed" in said
    assert "@" not in (place / RECORD).read_text()
