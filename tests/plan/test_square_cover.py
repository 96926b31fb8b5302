"""Names on the square cover: as large as they can be, never more than fits, never another name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.plan.square_cover import ISSUE, NAME, Setting, set_words
from accessible.settings import PROJECT


@pytest.mark.parametrize(
    ("words", "step"),
    [("Light", 1), ("Steady Light", 1), ("The Quiet Hours", 2), ("The Quiet Hours Magazine", 3)],
)
def test_a_short_name_is_large(words: str, step: int) -> None:
    assert (set_words(words, NAME).words, set_words(words, NAME).step) == (words, step)


@given(st.text(min_size=1, max_size=400), st.sampled_from([NAME, ISSUE]))
def test_a_name_is_whole_or_says_that_it_is_not(words: str, settings: tuple[Setting, ...]) -> None:
    found = set_words(words, settings)
    assert found.words == words or (found.words.endswith(" …") and words.startswith(found.words[:-2]))
    assert found.step in {each.step for each in settings}


def test_the_sheet_has_each_size() -> None:
    sheet = (PROJECT / "styles" / "square-cover.css").read_text("utf-8")
    for kind, settings in (("name", NAME), ("issue", ISSUE)):
        for each in settings:
            assert f".{kind}-{each.step} {{ font-size: {each.points}pt" in sheet


EXTREMES = {
    "plain words": ("Steady Light", "Winter 2026"),
    "a wide word": ("W" * 300, "W" * 200),
    "words in capitals": ("WORDS " * 50, "MMM " * 50),
    "narrow letters": ("i" * 300, "l" * 300),
    "markup": ("<script>alert(1)</script> & “rest”", "<b>Winter</b>"),
}


@pytest.mark.parametrize(("title", "name"), EXTREMES.values(), ids=EXTREMES.keys())
@pytest.mark.parametrize("cover", ["cover.svg", ""])
def test_any_name_is_drawn_whole_as_a_square_picture_of_a_size_that_apps_take(
    tmp_path: Path, title: str, name: str, cover: str
) -> None:
    """The layout fails for any word that the page does not show."""
    import io
    from dataclasses import replace

    from PIL import Image

    from accessible.outputs.print.html import square_cover_html
    from accessible.outputs.print.pdf import lay_out, page_count
    from accessible.outputs.sound.cover_picture import square_picture
    from accessible.production.targets.square_cover import SQUARE
    from accessible.sources.issue_file import read_issue

    folder = PROJECT / "content" / "2026-winter"
    issue = replace(read_issue(folder.parent, folder.name), title=title.strip(), issue=name.strip(), cover=cover)
    pictures = {cover: (folder / cover).read_bytes()} if cover else {}
    html = square_cover_html(issue, SQUARE, PROJECT / "styles")
    pdf = lay_out(html, tmp_path, PROJECT / "styles", SQUARE, pictures=pictures)
    assert page_count(pdf) == 1
    picture = square_picture(pdf)
    assert len(picture) <= 300_000
    assert Image.open(io.BytesIO(picture)).size == (1500, 1500)
    assert square_picture(pdf) == picture
