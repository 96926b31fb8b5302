"""The same issue in two folders: nothing of a machine's paths is in any file, whatever the issue shows."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from accessible.errors import ExitCode
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import PROJECT, Settings
from small_issue import built, shelf_bytes, small_issue

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60">'
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#036"/>'
    '</linearGradient></defs><rect width="90" height="60" fill="url(#g)"/></svg>'
)
PICTURES = (
    "\n![Three grey stripes.](stripes.png)\n\n![A see-through square.](see-through.png)\n\n"
    "![A plain blue square.](a%20photo.jpg)\n\n![A square from white to blue.](fade.svg)\n\n"
    "::: box A small square\n\n![A grey square.](grey.png)\n\n:::\n"
)


def add_pictures(settings: Settings) -> None:
    """Pictures of every kind in the first article, and a photograph on the cover."""
    folder = settings.content / "2027-spring"
    stripes = Image.new("RGB", (90, 60), (250, 250, 250))
    for left in (10, 40, 70):
        stripes.paste((90, 90, 90), (left, 0, left + 10, 60))
    stripes.save(folder / "stripes.png")
    Image.new("RGBA", (60, 60), (0, 60, 120, 128)).save(folder / "see-through.png")
    Image.new("L", (50, 50), 128).save(folder / "grey.png")
    Image.new("RGB", (80, 80), (0, 60, 120)).save(folder / "a photo.jpg")
    stripes.save(folder / "cover.jpg")
    (folder / "fade.svg").write_text(DRAWING, "utf-8")
    article = folder / "01-resting-well.md"
    article.write_text(article.read_text("utf-8") + PICTURES, "utf-8")
    with (folder / "issue.toml").open("a") as file:
        file.write('\n[cover]\npicture = "cover.jpg"\nalternative = "Three grey stripes."\n')


def add_recording(settings: Settings) -> None:
    """A sentence that a person reads, and a recording that nothing has a use for."""
    plan = prepare(settings, chosen_issue(settings)).drafts[0].plan
    assert plan is not None
    sentences = [each for part in plan.narration.parts for each in part.utterances]
    practice = next(each.id for each in sentences if each.text == "It takes practice.")
    folder = settings.content / "2027-spring" / "recordings" / "01-resting-well"
    folder.mkdir(parents=True)
    at = np.arange(28_800) / 24_000
    sound = 0.4 * (0.51 + 0.49 * np.cos(2 * np.pi * 4 * at)) * np.sin(2 * np.pi * 440 * at)
    for name in (practice, "s-00000000"):
        soundfile.write(folder / f"{name}.wav", sound, 24_000)


def moved(settings: Settings, tmp_path: Path) -> Settings:
    """The same issue, styles and voices in a folder of another depth, whose name has a space and an umlaut."""
    deep = tmp_path / "Ein Ordner für #1 & 100%" / "noch" / "tiefer"
    shutil.copytree(settings.content, deep / "Hefte")
    shutil.copytree(PROJECT / "styles", deep / "Stile")
    shutil.copytree(PROJECT / "voices", deep / "Stimmen")
    return replace(
        settings,
        content=deep / "Hefte",
        styles=deep / "Stile",
        voices=deep / "Stimmen",
        out=deep / "dist",
        cache=deep / "cache",
    )


def in_both(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[ExitCode]:
    """Build in both folders, with temporary files in different places too."""
    settings = replace(settings, jobs=1)
    other = moved(settings, tmp_path)
    codes = [built(settings).exit_code]
    temporary = other.content.parent / "vorläufig"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    codes.append(built(other).exit_code)
    one, two = shelf_bytes(settings), shelf_bytes(other)
    assert sorted(one) == sorted(two)
    assert [name for name, content in one.items() if two[name] != content] == []
    names = (tmp_path.name, "Ordner", "Hefte", "Stimmen", str(PROJECT))
    told = [(name, path) for path in one for name in names if name.encode() in one[path] or name.encode() in two[path]]
    assert told == []
    return codes


@pytest.mark.slow
def test_an_issue_with_pictures_recordings_and_a_cover_has_the_same_bytes_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = small_issue(tmp_path / "a")
    add_pictures(settings)
    add_recording(settings)
    assert in_both(settings, tmp_path, monkeypatch) == [ExitCode.OK, ExitCode.OK]


@pytest.mark.slow
def test_what_is_told_of_a_faulty_issue_names_no_path_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = small_issue(tmp_path / "a")
    folder = settings.content / "2027-spring"
    (folder / "03-a-folder.md").mkdir()
    (folder / "04-no-picture.md").write_text("---\ntitle: None\n---\n\nWords.\n\n![A sofa.](sofa.png)\n", "utf-8")
    (folder / "05-not-text.md").write_bytes(b"---\ntitle: Caf\xe9\n---\n\nWords.\n")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "06-later.md").write_text("Words.\n", "utf-8")
    (folder / "recordings").mkdir()
    (folder / "recordings" / "s-00000000.wav").write_bytes(b"no sound")
    assert in_both(settings, tmp_path, monkeypatch) == [ExitCode.FAILED, ExitCode.FAILED]
