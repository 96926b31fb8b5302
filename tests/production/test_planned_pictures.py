"""Planned pictures: a picture that staff replace while an issue is made is never taken for the one before it."""

from __future__ import annotations

import ast
import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

import accessible
from accessible.errors import AccessibleError, ExitCode
from accessible.production import draft as drafting
from accessible.production import issue as building
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.issue import Summary
from accessible.production.planned_pictures import bytes_of_planned, planned_pictures
from accessible.production.prepare import prepare
from accessible.production.printing import picture_for_print
from accessible.settings import Settings
from small_issue import built

RED, BLUE = (255, 0, 0), (0, 0, 255)
ARTICLE = "02-a-short-note"


def picture(colour: tuple[int, int, int]) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (300, 200), colour).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def pictured(cached: Settings) -> Settings:
    """The small issue whose second article shows a red picture."""
    folder = cached.content / "2027-spring"
    (folder / "table.png").write_bytes(picture(RED))
    path = folder / f"{ARTICLE}.md"
    path.write_text(path.read_text("utf-8") + "\n![A table of doses.](table.png)\n", "utf-8")
    return cached


def in_place_of(settings: Settings, colour: tuple[int, int, int]) -> None:
    (settings.content / "2027-spring" / "table.png").write_bytes(picture(colour))


def while_it(function: Callable[..., Any], then: Callable[[], None]) -> Callable[..., Any]:
    def does(*arguments: Any, **options: Any) -> Any:
        done = function(*arguments, **options)
        then()
        return done

    return does


def shows(settings: Settings, colour: tuple[int, int, int]) -> bool:
    (pdf,) = (settings.out / "2027-spring" / "articles" / ARTICLE).glob("*-large-print.pdf")
    pages = [page.render(scale=0.25).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]
    return any(colour == dot for page in pages for _, dot in page.getcolors(100_000))


def test_a_picture_that_changed_since_it_was_planned_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "table.png").write_bytes(picture(RED))
    (planned,) = planned_pictures(["table.png"], tmp_path)
    assert bytes_of_planned(tmp_path, planned) == picture(RED)
    (tmp_path / "table.png").write_bytes(picture(BLUE))
    with pytest.raises(AccessibleError, match=r"The picture table\.png changed while the issue was made\."):
        picture_for_print(tmp_path, planned, "", Cache(tmp_path / "cache"))


def test_what_was_read_in_time_is_shown_to_the_end_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "table.png").write_bytes(picture(RED))
    (planned,) = planned_pictures(["table.png"], tmp_path)
    cache = Cache(tmp_path / "cache")
    first = picture_for_print(tmp_path, planned, "", cache)
    (tmp_path / "table.png").unlink()
    assert picture_for_print(tmp_path, planned, "", cache) == first


def test_no_job_opens_a_picture_in_another_way() -> None:
    """Who opens one must say what it was planned with: print, cover, page, EPUB, DAISY."""
    production = Path(accessible.__file__).parent / "production"
    users = {
        path.name
        for path in production.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and any(each.name == "read_picture" for each in node.names)
    }
    assert users == {"planned_pictures.py"}


def test_one_saved_during_the_run_is_told_and_the_next_run_makes_it(
    pictured: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(building, "begin", while_it(building.begin, lambda: in_place_of(pictured, BLUE)))
        summary: Summary = built(pictured, ARTICLE)
    assert summary.exit_code is ExitCode.FAILED
    assert "The picture table.png changed while the issue was made." in {each.message for each in summary.findings}
    in_place_of(pictured, RED)
    assert built(pictured, ARTICLE).exit_code is ExitCode.OK
    assert shows(pictured, RED)
    assert not shows(pictured, BLUE)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("table.png", picture(RED), picture(BLUE)),
        (f"{ARTICLE}.md", b"---\ntitle: One\n---\n\nOne.\n", b"---\ntitle: Two\n---\n\nTwo.\n"),
    ],
    ids=["picture", "words"],
)
def test_a_plan_of_what_was_saved_meanwhile_is_not_kept_for_what_lay_there_before(
    name: str, before: bytes, after: bytes, pictured: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is looked at first, and articles are planned after that."""
    path = pictured.content / "2027-spring" / name
    read_article = vars(drafting)["read_article"]

    def saved_first(*arguments: Any) -> Any:
        path.write_bytes(after)
        return read_article(*arguments)

    path.write_bytes(before)
    with monkeypatch.context() as patch:
        patch.setattr(drafting, "read_article", saved_first)
        during = prepare(pictured, chosen_issue(pictured)).drafts
    path.write_bytes(before)
    back = prepare(pictured, chosen_issue(pictured)).drafts
    assert during[1] != back[1]
    shutil.rmtree(pictured.cache)
    assert back == prepare(pictured, chosen_issue(pictured)).drafts
