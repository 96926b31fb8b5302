"""One mistake in a small issue: what `check` says to the person who made it, at which line, and what it must not say.

Each row is a whole issue that is in order but for one thing. The mistakes are those of people who are tired, or new.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import ExitCode
from accessible.telling import FIRST_SCREEN, words_in
from article_files import png
from small_issue import FIRST, ISSUE_FILE, SECOND

pytestmark = pytest.mark.faults

FOLDER = "2027-spring"
FIRST_FILE, SECOND_FILE = "01-resting-well.md", "02-a-short-note.md"
TOP = "---\ntitle: Resting well\n---\n\n"
# What no person should ever be told: how a parser sees it.
PARSERS = ("mapping", "scalar", "token", "expected", "(at line", "column", "Traceback", "yaml", "TOML")
Change = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was done to the issue's folder, and what must be said of it and what not; `place` is the file and line."""

    done: Change
    said: str
    place: str = ""
    to_copy: str = ""
    unsaid: tuple[str, ...] = ()


def wrote(name: str, text: str | bytes) -> Change:
    def write(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    return write


def body(words: str) -> Change:
    """The first article has these words from its fifth line on."""
    return wrote(FIRST_FILE, f"{TOP}{words}\n")


def changed(name: str, old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")

    return change


def toml(old: str, new: str) -> Change:
    return changed("issue.toml", old, new)


def top(old: str, new: str) -> Change:
    return changed(FIRST_FILE, old, new)


def both(first: Change, second: Change) -> Change:
    def change(folder: Path) -> None:
        first(folder)
        second(folder)

    return change


def renamed(old: str, new: str) -> Change:
    def rename(folder: Path) -> None:
        (folder / old).rename(folder / new)

    return rename


LEXICON = ("lexicon",)
MISTAKES: dict[str, Mistake] = {
    # signs that were pasted or mistyped in the text
    "a bullet from Word": Mistake(
        body("Take with you:\n\n• a coat"), "mended", f"{FIRST_FILE}:7", unsaid=(*LEXICON, "Error")
    ),
    "a middle dot as a bullet": Mistake(
        body("Take with you:\n\n· a coat"), "mended", f"{FIRST_FILE}:7", unsaid=(*LEXICON, "Error")
    ),
    "a bullet in mid-sentence": Mistake(
        body("Take a coat •a hat with you."), "a hyphen and a space", f"{FIRST_FILE}:5", unsaid=LEXICON
    ),
    "a picture of a snowman": Mistake(
        body("It was cold ☃ there."), "the word that it stands for", f"{FIRST_FILE}:5", unsaid=LEXICON
    ),
    "a stroke in a sentence": Mistake(body("Tea | coffee is there."), "A table?", f"{FIRST_FILE}:5", unsaid=LEXICON),
    "an arrow": Mistake(
        body("It went from 5 → 10 points."), "the word that is meant", f"{FIRST_FILE}:5", unsaid=LEXICON
    ),
    "a heading without its space": Mistake(
        body("Words.\n\n##Getting help\n\nMore words."),
        "mended",
        f"{FIRST_FILE}:7",
        unsaid=(*LEXICON, "number sign", "Error"),
    ),
    "a smaller heading without its space": Mistake(
        body("Words.\n\n## One\n\nWords.\n\n###Two\n\nMore."),
        "mended",
        f"{FIRST_FILE}:11",
        unsaid=(*LEXICON, "Error"),
    ),
    "a heading without its space in a list": Mistake(
        body("- ##Getting help\n- a rest"),
        "no space after ##",
        f"{FIRST_FILE}:5",
        "## Getting help",
        (*LEXICON, "number sign"),
    ),
    "a heading that is only bold": Mistake(
        body("Words.\n\n**Getting help**\n\nMore words."), "looks like a heading", f"{FIRST_FILE}:7", "## Getting help"
    ),
    "a bold heading with a colon": Mistake(
        body("Words.\n\n**Getting help:**\n\nMore words."), "looks like a heading", f"{FIRST_FILE}:7", "## Getting help"
    ),
    "a heading with one sign": Mistake(
        body("Words.\n\n# Getting help\n\nMore."), "is the article's title", f"{FIRST_FILE}:7", "## Getting help"
    ),
    "a heading that skips a level": Mistake(
        body("Words.\n\n#### Deep\n\nMore."), "mended", f"{FIRST_FILE}:7", unsaid=("Error",)
    ),
    "a box that is not closed": Mistake(
        body("::: box Help\n\nWords."), "not closed", f"{FIRST_FILE}:5", unsaid=("has no text",)
    ),
    "a box without a title": Mistake(body("::: box\n\nWords.\n\n:::"), "has no title", f"{FIRST_FILE}:5"),
    "an HTML tag": Mistake(body("Take a <b>rest</b> now."), "HTML tags", f"{FIRST_FILE}:5", unsaid=LEXICON),
    "lines set in by four spaces": Mistake(body("Words.\n\n    Some more."), "program code", f"{FIRST_FILE}:7"),
    "a link without its address": Mistake(body("See [our page](diary)."), "beginning with https://", f"{FIRST_FILE}:5"),
    "a link with a space before its bracket": Mistake(
        body("See [our page] (https://example.org)."), "no space between ] and (", f"{FIRST_FILE}:5", unsaid=LEXICON
    ),
    "a note without its words": Mistake(
        body("It helps.[^1]"), "There is no note [^1]", f"{FIRST_FILE}:5", unsaid=LEXICON
    ),
    # words that turn on their reading
    "a date in figures": Mistake(
        body("We meet on 03/04/2027 at noon."),
        "month as a word",
        f"{FIRST_FILE}:5",
        "We meet on 3 April 2027 at noon.\n        We meet on 4 March 2027 at noon.",
        LEXICON,
    ),
    "a decimal without its nought": Mistake(
        body("Take .5 mg at night."), "zero before the point", f"{FIRST_FILE}:5", "Take 0.5 mg at night.", LEXICON
    ),
    "a dose in prescribers' letters": Mistake(
        body("Take 10 mg tds with food."),
        "words that a patient can follow",
        f"{FIRST_FILE}:5",
        "three times a day",
        LEXICON,
    ),
    "a unit that is not known": Mistake(body("Take 5 qz at night."), "the unit in full", f"{FIRST_FILE}:5"),
    "units in one letter": Mistake(
        body("Take 5 U at night."), "the unit in full", f"{FIRST_FILE}:5", "Take 5 units at night."
    ),
    "a long number without commas": Mistake(
        body("It has 12345 pages."), "A count? Write its commas", f"{FIRST_FILE}:5", "It has 12,345 pages.", LEXICON
    ),
    "no space after a full stop": Mistake(
        body("It was the brindlix.Then we left."), "a space between them", f"{FIRST_FILE}:5", "brindlix. Then", LEXICON
    ),
    # the top of an article
    "a tab at the top": Mistake(
        top("  - Rest before", "\t- Rest before"), "mended", f"{FIRST_FILE}:5", unsaid=("no title", "Error")
    ),
    "a colon in a value": Mistake(
        top("Resting well", "Resting: how to"),
        "mended",
        f"{FIRST_FILE}:2",
        unsaid=("no title", "Error"),
    ),
    "a quotation mark that is missing at the end": Mistake(
        top("Resting well", '"Resting well'),
        "A quotation mark is missing",
        f"{FIRST_FILE}:2",
        'title: "Resting well"',
        ("no title",),
    ),
    "a quotation mark that is missing at the beginning": Mistake(
        top("Resting well", 'Resting well"'), "A quotation mark is missing", f"{FIRST_FILE}:2", 'title: "Resting well"'
    ),
    "quotation marks within quotation marks": Mistake(
        top("Resting well", '"The "good" rest"'),
        "within quotation marks",
        f"{FIRST_FILE}:2",
        'title: "The “good” rest"',
        ("no title",),
    ),
    "no space after a colon": Mistake(
        top("title: ", "title:"),
        "A space is missing after the colon",
        f"{FIRST_FILE}:2",
        "title: Resting well",
        ("no title",),
    ),
    "an equals sign at the top": Mistake(
        top("title: ", "title = "), "no equals sign", f"{FIRST_FILE}:2", 'title: "Resting well"', ("no title",)
    ),
    "an anchor": Mistake(
        top("Resting well", "*Resting well"),
        "begins with a sign",
        f"{FIRST_FILE}:2",
        'title: "*Resting well"',
        ("no title",),
    ),
    "a field with a mistyped name": Mistake(
        top("author:", "autor:"), 'Did you mean "author"?', f"{FIRST_FILE}:3", 'author: "A Sample"'
    ),
    "a kind with a capital": Mistake(
        top("author: A Sample", "kind: Tips"), "is not a kind", f"{FIRST_FILE}:3", "kind: tips"
    ),
    "the article's date in British order": Mistake(
        top("author: A Sample", "date: 31/03/2027"), "year-month-day", f"{FIRST_FILE}:3", "date: 2027-03-31"
    ),
    "key points without spaces": Mistake(
        top("  - Rest", "  -Rest"), "a hyphen and a space", f"{FIRST_FILE}:5", '- "Rest before you are tired."'
    ),
    "a top that is not closed": Mistake(
        changed(FIRST_FILE, "tired.\n---", "tired."), "not closed", f"{FIRST_FILE}:1", "---", ("no title",)
    ),
    "a top that is not opened": Mistake(
        changed(FIRST_FILE, "---\ntitle", "title"),
        "does not begin with a line ---",
        f"{FIRST_FILE}:1",
        "---",
        ("no title",),
    ),
    "no top at all": Mistake(
        wrote(FIRST_FILE, "Resting well\n\nSome words.\n"), "has no title", f"{FIRST_FILE}:1", 'title: "Resting well"'
    ),
    "a disclaimer that there is not": Mistake(
        changed(SECOND_FILE, "disclaimer: medical", "disclaimer: medicl"),
        'no standing disclaimer "medicl"',
        f"{SECOND_FILE}:3",
    ),
    # issue.toml
    "curly quotation marks in issue.toml": Mistake(
        toml('"Quiet Hours"', "“Quiet Hours”"), "curly ones", f"{FOLDER}/issue.toml:1", 'title = "Quiet Hours"'
    ),
    "the issue's date in British order": Mistake(
        toml("2027-03-01", "31/03/2027"), "year-month-day", f"{FOLDER}/issue.toml:4", "date = 2027-03-31"
    ),
    "the issue's date that may be two days": Mistake(
        toml("2027-03-01", "01/03/2027"), "1 March or 3 January", f"{FOLDER}/issue.toml:4", "date = 2027-03-01"
    ),
    "the issue's date in quotation marks": Mistake(
        toml("2027-03-01", '"1 March 2027"'), "year-month-day", f"{FOLDER}/issue.toml:4", "date = 2027-03-01"
    ),
    "a quotation mark missing in issue.toml": Mistake(
        toml('"Spring 2027"', '"Spring 2027'),
        "A quotation mark is missing",
        f"{FOLDER}/issue.toml:2",
        'issue = "Spring 2027"',
    ),
    "no quotation marks in issue.toml": Mistake(
        toml('"Spring 2027"', "Spring 2027"), "no quotation marks", f"{FOLDER}/issue.toml:2", 'issue = "Spring 2027"'
    ),
    "a colon in place of an equals sign": Mistake(
        toml("title =", "title:"), "an equals sign", f"{FOLDER}/issue.toml:1", 'title = "Quiet Hours"'
    ),
    "a comma missing in a list": Mistake(
        toml('["hello@example.org"]', '[\n  "Phone 01632 960123"\n  "hello@example.org",\n]'),
        "A comma is missing",
        f"{FOLDER}/issue.toml:7",
        '"Phone 01632 960123",',
    ),
    "a list that is not closed": Mistake(
        toml('["hello@example.org"]', '["hello@example.org"'),
        "not closed",
        f"{FOLDER}/issue.toml:6",
        '"hello@example.org"]',
    ),
    "a square bracket that is not closed": Mistake(
        toml("[disclaimers]", "[disclaimers"), "not closed", f"{FOLDER}/issue.toml:9", "[disclaimers]"
    ),
    "a field below a section": Mistake(
        changed("issue.toml", "[disclaimers]\n", '[disclaimers]\npace = "gentle"\n'),
        '"pace" stands below [disclaimers]',
        f"{FOLDER}/issue.toml:10",
    ),
    "a field twice": Mistake(toml('voice = "silent"', 'title = "Again"'), "stands twice", f"{FOLDER}/issue.toml:7"),
    "a field of issue.toml mistyped": Mistake(
        toml("publisher =", "publischer ="), 'Did you mean "publisher"?', f"{FOLDER}/issue.toml:5"
    ),
    # files
    "an article in a folder": Mistake(wrote("drafts/03-later.md", "Words."), "drafts/03-later.md", f"{FOLDER}/drafts"),
    "a picture that nothing uses": Mistake(
        wrote("sofa.png", png()),
        'No article uses the picture "sofa.png"',
        f"{FOLDER}/sofa.png",
        "![What it shows.](sofa.png)",
    ),
    "a picture in a folder": Mistake(wrote("pictures/sofa.png", png()), "pictures/sofa.png", f"{FOLDER}/pictures"),
    "a film": Mistake(wrote("walk.mp4", b"film"), "neither an article nor a picture", f"{FOLDER}/walk.mp4"),
    "two articles of one title": Mistake(
        wrote("03-again.md", SECOND.replace("A short note", "Resting well")),
        "have the same title",
        f"{FOLDER}/03-again.md",
    ),
    "two articles of one name but for the number": Mistake(
        wrote("03-a-short-note.md", SECOND.replace("A short note", "Another")),
        "one name but for the number",
        f"{FOLDER}/03-a-short-note.md",
    ),
    "a file without a number": Mistake(
        renamed(SECOND_FILE, "a-short-note.md"), 'rename it: "02-a-short-note.md"', f"{FOLDER}/a-short-note.md"
    ),
    "a name with capitals and brackets": Mistake(
        renamed(SECOND_FILE, "My Article (final).md"),
        'Rename it "02-my-article-final.md"',
        f"{FOLDER}/My Article (final).md",
    ),
    "an ending in capitals": Mistake(
        renamed(SECOND_FILE, "02-a-short-note.MD"), 'Rename it "02-a-short-note.md"', FOLDER, unsaid=("save its text",)
    ),
    "a Word file with spaces in its name": Mistake(
        wrote("03 Letter from Sam.docx", b"PK"),
        'Rename it "03-letter-from-sam.docx"',
        f"{FOLDER}/03 Letter from Sam.docx",
    ),
    "a Word file of the old kind": Mistake(
        wrote("Letter from Sam.doc", b"\xd0\xcf"),
        'under the name "03-letter-from-sam.md"',
        f"{FOLDER}/Letter from Sam.doc",
    ),
    "a web page in one piece": Mistake(
        wrote("page.mhtml", "From: <Saved by Blink>"), 'save it as "Web page, complete"', f"{FOLDER}/page.mhtml"
    ),
    "a web page with words outside its article": Mistake(
        wrote("03-page.html", "<main><h1>Rest</h1><p>Rest now.</p></main><div>Join us.</div>"),
        '"Join us."',
        "03-page.html, paragraph 2",
    ),
    "a picture that is not there": Mistake(body("![A sofa.](sofa.png)"), "is not there", f"{FIRST_FILE}:5"),
    "a picture without words": Mistake(
        both(wrote("sofa.png", png()), body("![](sofa.png)")),
        "no alternative text",
        f"{FIRST_FILE}:5",
    ),
}
# What a person's system leaves in a folder is no mistake, and nothing is said of it.
LEFT = ("~$letter.docx", ".~lock.letter.odt#", ".DS_Store", "Thumbs.db", "02-a-short-note.md~")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for all of these issues: what no mistake has touched is laid out once."""
    return tmp_path_factory.mktemp("pages")


def findings_of(said: str) -> list[str]:
    """The lines of a command without those that show its progress."""
    return [line for line in said.splitlines() if not re.match(r"Checking |[0-9]+%  ", line)]


@pytest.fixture
def folder(tmp_path: Path, pages: Path) -> Path:
    """The folder of an issue in which all is in order."""
    (tmp_path / "cache").symlink_to(pages)
    place = tmp_path / "content" / FOLDER
    place.mkdir(parents=True)
    for name, text in (("issue.toml", ISSUE_FILE), (FIRST_FILE, FIRST), (SECOND_FILE, SECOND)):
        (place / name).write_text(text, "utf-8")
    return place


def check(folder: Path, *more: str) -> int:
    """Run `check` on the issue; its exit code."""
    base = folder.parents[1]
    places = ("--content", str(folder.parent), "--out", str(base / "dist"), "--cache", str(base / "cache"))
    return main(["check", *places, "--plain", "--jobs", "1", *more])


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_with_its_place_and_the_way_out_that_fits(
    folder: Path, capsys: pytest.CaptureFixture[str], mistake: Mistake
) -> None:
    mistake.done(folder)
    check(folder)
    said = "".join(capsys.readouterr())
    assert mistake.said in said
    assert mistake.place in said
    assert mistake.to_copy in said
    assert not [words for words in (*mistake.unsaid, *PARSERS) if words in said]


def test_nothing_is_said_of_an_issue_without_a_mistake_nor_of_what_programs_leave(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in LEFT:
        (folder / name).write_bytes(b"x")
    check(folder)
    assert findings_of(capsys.readouterr().out) == [
        "All 2 articles of Quiet Hours, Spring 2027 can be made. Next: make issue"
    ]


def test_what_cannot_be_read_and_what_cannot_be_said_are_told_in_one_round(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "Take 5 qz daily.\n\n- ##Why\n\nIt came on 03/04/2027.\n\n<b>Rest</b> first.\n"
    (folder / FIRST_FILE).write_text(TOP.replace("title: Resting", "title: Rest: resting") + words, "utf-8")
    (folder / SECOND_FILE).rename(folder / "Second (1).md")
    assert check(folder, "--verbose") == ExitCode.FAILED
    said = "".join(capsys.readouterr())
    told = ("Second (1).md", "qz", "no space after ##", "3 April 2027", "HTML tags")
    assert [words for words in told if words not in said] == []
    assert "1 of 2" not in said  # nothing is made of such a folder


@pytest.fixture
def bad_issue(folder: Path) -> Path:
    """Twenty articles, each with several mistakes, and files that are none."""
    for number in range(1, 21):
        words = "".join(f"Take {each} qz on 0{each}/04/2027.\n\n##Part {each}\n\n" for each in range(1, 6))
        text = f"---\ntitle: Article: {number}\nautor: A\n---\n\n{words}<b>Don't</b> rest | walk.\n\n• a coat\n"
        (folder / f"{number:02}-article-{number}.md").write_text(text, "utf-8")
    for name in ("spare.png", "film.mp4", "drafts/late.md"):
        wrote(name, png())(folder)
    return folder


def test_the_first_screen_of_a_bad_issue_has_few_words_and_counts_the_rest(
    bad_issue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(bad_issue) == ExitCode.FAILED
    said = capsys.readouterr()
    lines = [*findings_of(said.out), *said.err.splitlines()]
    assert words_in(lines) <= FIRST_SCREEN
    assert lines[0].startswith("Error: ")
    (more,) = [line for line in lines if line.startswith("… and ")]
    assert "make check VERBOSE=1" in more
    assert "make check ARTICLE=01-" in more
    assert any(" things to correct in 20 articles; " in line for line in lines)
    waiting = int(more.split()[2])
    assert check(bad_issue, "--verbose") == ExitCode.FAILED
    whole = capsys.readouterr().out
    assert waiting > 100
    for words in ("film.mp4", "drafts/late.md", "20-article-20.md", "Don't", "3 April 2027"):
        assert words in whole
    assert "… and " not in whole


def test_one_article_of_an_issue_can_be_checked(bad_issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(bad_issue, "--article", "07-article-7", "--verbose") == ExitCode.FAILED
    said = capsys.readouterr().out
    assert "07-article-7.md" in said
    assert "08-article-8.md" not in said
