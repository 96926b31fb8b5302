"""One build in other surroundings has the bytes of another; `make torture KIND=surroundings` does the whole issue."""

from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.settings import Settings
from torture import surroundings
from torture.differences import SINGLE, Difference, Surroundings
from torture.first_difference import first_difference
from torture.surroundings import CASES, Case, Same, closed_to_others, lines, same_bytes

pytestmark = pytest.mark.faults


def usual(settings: Settings, made: Path) -> Surroundings:
    """The small issue, read by the silent voice. What it is made of is there: by workers, as its usual build would."""
    folder = settings.content.parent / "usual"
    folder.mkdir()
    for above in (folder, *list(folder.parents)[:3]):  # another user builds beside it
        above.chmod(0o755)
    shutil.copytree(made, folder / "cache")
    return Surroundings(folder, settings.content, "2027-spring", "silent", jobs=1)


@pytest.mark.slow
def test_all_that_can_be_otherwise_at_once_changes_no_byte_and_closes_nothing(settings: Settings, made: Path) -> None:
    assert CASES[0].differences == SINGLE
    first, other, *singly = same_bytes(usual(settings, made), CASES[:1])
    assert singly == [], "\n".join(line for each in (other, *singly) for line in lines(each))
    assert first.files == other.files > 20
    assert other.is_as_it_should_be, "\n".join(lines(other))
    named = {each.partition(":")[0] for each in other.not_tried}
    assert named <= {"user", "host name", "locale", "one processor"}, "the others need nothing of this computer"


def told_apart(here: Surroundings) -> tuple[str, ...]:
    """In place of a build: two files, of which one tells the hour, and nothing that the language changes."""
    here.out.mkdir(parents=True)
    (here.out / "a.txt").write_text("a")
    (here.out / "b.txt").write_text(f"made\nin {here.environment['TZ']}")
    return ()


def test_what_differs_is_found_and_which_of_several_things_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "_build", told_apart)
    language, hour, user = (
        Difference("language", lambda here: here.of(LC_ALL="tr_TR")),
        Difference("hour", lambda here: here.of(TZ="Asia/Tokyo")),
        Difference("user", lambda _: "only root may be somebody else"),
    )
    here = Surroundings(tmp_path / "usual", tmp_path, "2027-spring", "silent")
    cases = [
        Case("all", (user, language, hour, language)),
        Case("known", (hour,), known={"b.*": "it is so"}),
        Case("user", (user,)),
    ]
    done = list(same_bytes(here, cases))
    # The language is tried by itself, and then the hour, which explains all: the rest need not be tried.
    assert [each.name.strip() for each in done] == ["as usual", "all", "user", "language", "hour", "known", "user"]
    _, every, alone, same, other, known, nobody = done
    assert [list(each.unequal) for each in (every, other, same)] == [["b.txt"], ["b.txt"], []]
    assert other.first == "b.txt: line 2: “in UTC” and “in Asia/Tokyo”"
    assert every.not_tried == alone.not_tried == nobody.not_tried == ("user: only root may be somebody else",)
    assert [each.is_as_it_should_be for each in (every, same, other, known, nobody)] == [False, True, False, True, True]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["usual"]


def test_closed_files_and_folders_of_members_are_found_and_those_of_staff_are_not(tmp_path: Path) -> None:
    for name in ("2027-spring/articles", "2027-spring-staff"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "a").write_bytes(b"")
        (tmp_path / name / "a").chmod(0o600)
    tmp_path.chmod(0o755)
    (tmp_path / "2027-spring").chmod(0o701)
    assert list(closed_to_others(tmp_path)) == ["2027-spring", "2027-spring/articles/a"]


def test_what_is_known_to_differ_is_counted_apart() -> None:
    known = Same("a", 3, {"x": "1", "y": "2"}, "x: line 1", known={"x": "it names packages"})
    assert not known.is_as_it_should_be
    assert replace(known, known={"x": "so", "y": "so"}).is_as_it_should_be
    assert not Same("a", 3, faults=("it ended with 1",)).is_as_it_should_be
    counts, *below = lines(known)
    assert counts.split() == ["a", "3", "1", "1", "1", "0", "0"]
    assert [each.strip() for each in below] == ["x: line 1", "it names packages"]


def packed(content: bytes, year: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt", (year, 1, 1, 0, 0, 0)), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (b"a\nbook", b"a\nlook", "line 2: “book” and “look”"),
        (b"a", b"a\nb", "1 lines and 2"),
        (b"\xff\x00\x01", b"\xff\x00\x02", "byte 2 of 3 and 3"),
        (packed(b"one", 2026), packed(b"two", 2026), "a.txt: line 1: “one” and “two”"),
        (packed(b"one", 2026), packed(b"one", 2027), "its entries are equal"),
        (b"same", b"same", ""),
    ],
)
def test_the_first_difference_is_told_in_words(one: bytes, other: bytes, said: str) -> None:
    found = first_difference(one, other)
    assert found.startswith(said)
    assert bool(found) is bool(said)


def test_a_record_is_told_by_its_value() -> None:
    """It is one line of a thousand values."""
    assert first_difference(b'{"a":1,"b":"x"}', b'{"a":1,"b":"y"}', "receipt.json").startswith("line 3:")
