"""Nothing to do: the front page is made again when anything of it has changed, and what makes things is not loaded."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import ExitCode
from accessible.issue import Magazine
from accessible.production import library, library_unchanged
from accessible.production.cache import Cache
from accessible.production.shelf import RECEIPT, shelf_of_all, staff_folder
from accessible.settings import Settings
from builders import STYLES

# Rooms of which a build with nothing to do needs no more than these: names, a clock, and what tells it so.
ROOMS = {
    "plan": {"label_sheets"},
    "outputs": {"clock"},
    "production": {"cache", "files", "library_unchanged", "shared", "shelf", "temporary", "unchanged"},
    "speech": set[str](),
    "check": set[str](),
    "desk": set[str](),
    "tools": set[str](),
}
TELLS_MODULES = """
import sys
from accessible.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print(*sorted(sys.modules))
sys.exit(code)
"""


def modules_of(*arguments: str) -> list[str]:
    """The modules that a command has loaded in a process of its own when it ends well, without Python's own."""
    command = [sys.executable, "-c", TELLS_MODULES, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=STYLES.parent)
    loaded = done.stdout.splitlines()[-1].split()
    return [each for each in loaded if each.partition(".")[0] not in sys.stdlib_module_names]


def of_rooms(modules: list[str]) -> dict[str, set[str]]:
    """The modules of the rooms that are named above, by room."""
    paths = [each.split(".") for each in modules]
    return {room: {".".join(path[2:]) for path in paths if path[1:2] == [room] and path[2:]} for room in ROOMS}


def test_a_build_with_nothing_to_do_loads_nothing_that_makes_or_reads_articles(cached: Settings) -> None:
    place = ["--content", str(cached.content), "--out", str(cached.out), "--cache", str(cached.cache)]
    assert main(["issue", *place, "--plain"]) == ExitCode.OK
    modules = modules_of("issue", *place, "--plain")
    others = {each for each in modules if each.partition(".")[0] != "accessible"}
    assert others <= {"_distutils_hack", "sitecustomize", "__main__"}  # no package but Python's own
    assert of_rooms(modules) == ROOMS
    heavy = {"compose", "issue_fields", "issue_file", "magazine_file", "pictures", "reader", "toml_fields"}
    assert not {each.rpartition(".")[2] for each in modules if each.startswith("accessible.sources")} & heavy


def test_help_loads_nothing_that_makes_anything() -> None:
    modules = modules_of("--help")
    assert not {"numpy", "jinja2", "lxml", "markdown_it", "yaml", "PIL", "rich"} & set(modules)
    assert of_rooms(modules) == {**ROOMS, "production": {"cache", "files", "shared", "shelf", "temporary"}}


def issue_on(out: Path, name: str) -> None:
    """An issue in `dist/` as far as a list needs it."""
    told = {"id": name, "title": "Steady Light", "issue": name.title(), "date": "2026-12-01", "contact": []}
    receipt = {"issue": told, "articles": [{"built": True, "seconds": 150.0}], "files": []}
    staff_folder(out, name).mkdir(parents=True)
    (staff_folder(out, name) / RECEIPT).write_text(json.dumps(receipt), encoding="utf-8")
    (out / name).mkdir()
    (out / name / "index.html").write_text("a page", encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Settings, list[Path]]:
    """A shelf with two issues and an up-to-date library; the list has each time that a library is made."""
    styles = shutil.copytree(STYLES, tmp_path / "styles", ignore=shutil.ignore_patterns("fonts"))
    settings = replace(Settings(), content=tmp_path, out=tmp_path / "dist", cache=tmp_path / "cache", styles=styles)
    for name in ("winter", "autumn"):
        issue_on(settings.out, name)
    made: list[Path] = []
    place_library = library.place_library

    def counted(out: Path, *rest: object) -> object:
        made.append(out)
        return place_library(out, *rest)  # type: ignore[arg-type]  # handed on as they come

    monkeypatch.setattr(library, "place_library", counted)
    assert library_unchanged.brought_up_to_date(settings, Cache(settings.cache)) == ()
    return settings, made


def test_the_library_is_not_made_again_where_nothing_has_changed(place: tuple[Settings, list[Path]]) -> None:
    settings, made = place
    for _ in range(2):
        assert library_unchanged.brought_up_to_date(settings, Cache(settings.cache)) == ()
    assert len(made) == 1


def magazine(settings: Settings, words: str) -> None:
    (settings.content / "magazine.toml").write_text(words, encoding="utf-8")


CHANGES: dict[str, Callable[[Settings], object]] = {
    "another issue": lambda settings: issue_on(settings.out, "spring"),
    "an issue gone": lambda settings: (staff_folder(settings.out, "autumn") / RECEIPT).unlink(),
    "a page gone": lambda settings: (settings.out / "autumn" / "index.html").unlink(),
    "a receipt of the same length": lambda settings: (staff_folder(settings.out, "autumn") / RECEIPT).write_text(
        (staff_folder(settings.out, "autumn") / RECEIPT).read_text().replace("Autumn", "Autumm")
    ),
    "the front page of the same length": lambda settings: (settings.out / "index.html").write_bytes(
        (settings.out / "index.html").read_bytes().replace(b"Autumn", b"Autumm")
    ),
    "its receipt": lambda settings: (shelf_of_all(settings.out).staff / "library.json").write_text("{}"),
    "its look": lambda settings: (settings.styles / "web" / "page.css").write_text("* { }"),
    "what all issues share": lambda settings: magazine(settings, 'title = "Steady Light"\n'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_library_is_made_again_for_each_change(
    place: tuple[Settings, list[Path]], change: Callable[[Settings], object]
) -> None:
    settings, made = place
    change(settings)
    library_unchanged.brought_up_to_date(settings, Cache(settings.cache))
    assert len(made) == 2
    page = (settings.out / "index.html").read_text("utf-8")
    library.place_library(settings.out, settings.styles, Magazine())
    assert (settings.out / "index.html").read_text("utf-8") == page


def test_what_is_told_of_the_library_is_told_each_time(place: tuple[Settings, list[Path]]) -> None:
    settings, _ = place
    (settings.out / "autumn" / "index.html").unlink()
    for _ in range(2):
        (finding,) = library_unchanged.brought_up_to_date(settings, Cache(settings.cache))
        assert "autumn" in finding.message
    (staff_folder(settings.out, "autumn") / RECEIPT).unlink()
    (staff_folder(settings.out, "autumn") / RECEIPT).mkdir()  # no plain file
    for _ in range(2):
        assert len(library_unchanged.brought_up_to_date(settings, Cache(settings.cache))) == 1


def test_what_another_build_places_meanwhile_is_not_taken_for_made(
    place: tuple[Settings, list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, made = place
    issue_on(settings.out, "spring")
    counted = library.place_library

    def slow(*arguments: object) -> object:
        found = counted(*arguments)  # type: ignore[arg-type]  # handed on as they come
        issue_on(settings.out, "summer")
        return found

    monkeypatch.setattr(library, "place_library", slow)
    library_unchanged.brought_up_to_date(settings, Cache(settings.cache))
    shutil.rmtree(staff_folder(settings.out, "summer"))
    monkeypatch.setattr(library, "place_library", counted)
    library_unchanged.brought_up_to_date(settings, Cache(settings.cache))
    assert len(made) == 3


def test_what_a_killed_run_left_is_taken_away_though_nothing_has_changed(place: tuple[Settings, list[Path]]) -> None:
    settings, _ = place
    left = settings.out / "assets" / ".page.css.x.part"
    left.write_text("half")
    library_unchanged.brought_up_to_date(settings, Cache(settings.cache))
    assert not left.exists()
