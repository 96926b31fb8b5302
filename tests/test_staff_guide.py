"""The staff guide, followed to the letter: its steps lead to a finished issue, and its examples can be copied."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import ExitCode, Severity
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import PROJECT, Settings
from article_files import png

GUIDE = (PROJECT / "docs" / "staff-guide.md").read_text("utf-8")
LAST = "2026-winter"
BLOCKS = [
    (kind, words, GUIDE[: found.start()].rsplit("\n#", 1)[1].partition("\n")[0].strip("# "))
    for found in re.finditer(r"^```(\w*)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    for kind, words in [found.groups()]
]


def section(heading: str) -> str:
    """What stands under a heading of the guide, up to the next one."""
    return GUIDE.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def steps(heading: str) -> list[str]:
    """The numbered steps under a heading."""
    return re.findall(r"^\d+\. (.*(?:\n   .*)*)", section(heading), re.MULTILINE)


def marked(step: str) -> list[str]:
    """What a step has as code: names and commands."""
    return re.findall(r"`([^`]+)`", step)


def block(heading: str, kind: str = "text") -> str:
    """The first example under a heading."""
    return next(words for each, words, under in BLOCKS if under == heading and each == kind)


def _all_but_one_article(_: str, names: list[str]) -> set[str]:
    """What need not be copied of an issue that only comes before another."""
    return {name for name in names if name[:2].isdigit() and name != "08-a-note-on-stopping.md"}


class Follower:
    """A member of staff who does what each step says, and no more."""

    def __init__(self, tmp_path: Path) -> None:
        self.content = tmp_path / "content"
        shutil.copytree(PROJECT / "content" / LAST, self.content / LAST, ignore=_all_but_one_article)
        self.places = [f"--content={self.content}", f"--out={tmp_path / 'dist'}", f"--cache={tmp_path / 'cache'}"]
        self.folder = self.content / "2027-spring"

    def begin(self, step: str) -> None:
        command, issue = marked(step)[0].split(" ISSUE=")
        assert run(command, self.places, f"--issue={issue}") == ExitCode.OK
        assert self.folder.is_dir()

    def look(self, step: str) -> None:
        assert step.startswith("Open `issue.toml`")
        text = (self.folder / marked(step)[0]).read_text("utf-8")
        assert all(re.search(rf"(?m)^{field} = .*#", text) for field in marked(step)[1:4])

    def write(self, step: str) -> None:
        assert step.startswith("Put the new articles in the folder")
        names = block("Name the files").split()
        (self.folder / names[1]).write_text(block("Write an article"), "utf-8")


def run(command: str, places: list[str], *more: str) -> int:
    """Run a command that the guide has as `make …`."""
    make, name = command.split()
    assert make == "make"
    return main([name, *places, *more, "--plain"])


def test_following_start_an_issue_step_by_step_ends_with_a_finished_issue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = Follower(tmp_path)
    told = steps("Start an issue")
    for do, step in zip((person.begin, person.look, person.write), told, strict=False):
        do(step)
    said = ""
    for step in told[3:6]:
        assert run(marked(step)[0], person.places, "--voice=silent") == ExitCode.OK, capsys.readouterr()
        said = capsys.readouterr().out
        assert "Error" not in said
        assert "Please look" not in said
    assert f"Next: open {tmp_path / 'dist'}/2027-spring-staff/report.html" in said
    assert run(marked(told[6])[0], person.places, "--voice=silent") == ExitCode.OK
    assert "all sound" in capsys.readouterr().out


def test_a_step_that_was_forgotten_is_told_with_the_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person = Follower(tmp_path)
    shutil.copytree(person.content / LAST, person.folder)  # as it was done before there was a command for it
    run("make check", person.places, "--voice=silent")
    assert f'This issue has the name and the number of "{LAST}".' in capsys.readouterr().out
    (person.folder / "cover.svg").unlink()
    run("make check", person.places, "--voice=silent")
    said = capsys.readouterr().out
    assert 'issue.toml:14: The picture "cover.svg" is not there.' in said
    assert "take the lines below [cover] out" in said
    shutil.rmtree(person.folder)
    person.begin(steps("Start an issue")[0])
    run("make check", person.places, "--voice=silent")
    assert 'Each is a file that ends in ".md", ".txt", ".docx" or ".html".' in capsys.readouterr().out


# Pieces of the top of an article, and the line of the body that each needs.
TOPS = {
    "Abbreviations": "PEM is meant.",
    "Recaps": "## Finding your own limits\n\nWords.",
    "2. Say it for this article, or this issue": "5 IU of LAM.",
}


# The examples that stand in an article or in issue.toml. Commands, names and entries of the lexicon are no such thing.
EXAMPLES = [
    example
    for example in BLOCKS
    if example[0] in ("markdown", "toml")
    or example[1].startswith(("---\n", "![", "**", "abbreviations:", "recaps:", "say:"))
]


@pytest.mark.parametrize(
    ("kind", "words", "heading"),
    EXAMPLES,
    ids=[f"{heading}, {number}" for number, (_, _, heading) in enumerate(EXAMPLES)],
)
def test_an_example_of_the_guide_can_be_copied_as_it_stands(
    tmp_path: Path, kind: str, words: str, heading: str
) -> None:
    folder = tmp_path / "content" / "2027-spring"
    folder.mkdir(parents=True)
    whole = next(each for form, each, _ in BLOCKS if form == "toml" and each.startswith("title"))
    of_all = heading in ("What all issues share", "What the list says")
    if of_all:
        (tmp_path / "content" / "magazine.toml").write_text(words, "utf-8")
    own = kind == "toml" and not of_all and words != whole
    toml = f"{whole.partition('[cover]')[0]}\n{words}" if own else whole
    (folder / "issue.toml").write_text(toml, "utf-8")
    (folder / "cover.svg").write_bytes((PROJECT / "content" / LAST / "cover.svg").read_bytes())
    (folder / "sofa.png").write_bytes(png())
    top, body = "", "Words."
    if kind == "markdown" or words.startswith(("![", "**Editor")):
        body = words
    if words.startswith("**Editor"):
        top = next(each for _, each, _ in BLOCKS if each.startswith("speakers:"))
    if words.startswith(("abbreviations:", "recaps:", "say:")):
        top, body = words, TOPS[heading]
    article = words if words.startswith("---\n") else f'---\ntitle: "Rest"\n{top}---\n\n{body}\n'
    (folder / "01-rest.md").write_text(article, "utf-8")
    settings = replace(Settings(), content=tmp_path / "content", voice="silent")
    prepared = prepare(settings, chosen_issue(settings))
    found = [finding for draft in prepared.drafts for finding in draft.findings]
    assert [finding for finding in (*prepared.findings, *found) if finding.severity is Severity.ERROR] == []
