"""Taking in at the desk: the article and its pictures lie in the issue's folder, or nothing was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.cli import main
from accessible.desk.intake import take_in
from accessible.errors import ExitCode, Severity, SourceError, UsageError
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.reader import read_article
from article_files import huge_png, png
from saved_pages import page
from word_files import docx, p, part, picture, r, relation, table, text_box

TEXT = p("Resting first", style="Title") + p("By Jo Marsh") + p("Rest before you are tired.")
WITH_PICTURE = docx(
    TEXT,
    p(picture(words="A woman rests on a sofa.")),
    p("My sofa.", style="caption"),
    relations=relation("rId9", "image", "media/image1.png"),
    parts={"word/media/image1.png": png()},
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A Word file that lies elsewhere."""
    path = tmp_path / "post" / "Letter from Sam (2).docx"
    path.parent.mkdir()
    path.write_bytes(WITH_PICTURE)
    return path


def folder_of(settings: Settings) -> Path:
    """The folder of the issue."""
    return settings.content / "2027-spring"


def files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_article_and_its_pictures_are_written_and_can_be_read(settings: Settings, letter: Path) -> None:
    taken = take_in(settings, letter)
    assert taken.article.name == "03-letter-from-sam-2.md"
    assert taken.pictures == ("03-letter-from-sam-2-image1.png",)
    assert (folder_of(settings) / taken.pictures[0]).read_bytes() == png()
    reading = read_article(taken.article, read_issue(settings.content, "2027-spring"))
    assert reading.article is not None, reading.findings
    assert reading.article.author == "Jo Marsh"
    assert '![A woman rests on a sofa.](03-letter-from-sam-2-image1.png "My sofa.")' in reading.text


def test_what_was_left_out_stands_at_the_end_where_no_reader_sees_it(settings: Settings, letter: Path) -> None:
    comments = part("comments", f'<w:comment w:id="0">{p("Is this -- really --> right?")}</w:comment>')
    letter.write_bytes(docx(TEXT, parts={"word/comments.xml": comments}))
    taken = take_in(settings, letter)
    assert taken.left_out == 1
    text = taken.article.read_text("utf-8")
    assert text.endswith("a comment is for the editor: Is this - - really - -> right? -->\n")
    reading = read_article(taken.article, read_issue(settings.content, "2027-spring"))
    assert reading.article is not None, reading.findings
    assert "really" not in repr(reading.article.blocks)


def test_nothing_is_written_where_something_must_be_settled_in_word(settings: Settings, letter: Path) -> None:
    letter.write_bytes(docx(TEXT, p("Do ", r("not", "<w:strike/>"), " stop.")))
    before = files(folder_of(settings))
    with pytest.raises(SourceError) as caught:
        take_in(settings, letter)
    assert caught.value.findings[0].code == "word-struck"
    assert files(folder_of(settings)) == before


def test_nothing_is_written_where_the_ledger_finds_a_word_missing(
    settings: Settings, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.sources.manuscript.write.escaped", lambda text: text.replace("tired", ""))
    monkeypatch.setattr("accessible.sources.manuscript.marks.escaped", lambda text: text.replace("tired", ""))
    before = files(folder_of(settings))
    with pytest.raises(SourceError) as caught:
        take_in(settings, letter)
    assert [finding.code for finding in caught.value.findings if finding.severity is Severity.ERROR] == ["word-words"]
    assert files(folder_of(settings)) == before


def test_nothing_is_written_over(settings: Settings) -> None:
    inside = folder_of(settings) / "03-rest.docx"
    inside.write_bytes(WITH_PICTURE)
    (folder_of(settings) / "03-rest-image1.png").write_bytes(b"mine")
    before = files(folder_of(settings))
    with pytest.raises(UsageError, match=r"03-rest-image1\.png"):
        take_in(settings, inside)
    assert files(folder_of(settings)) == before


def test_a_file_is_not_taken_in_a_second_time_under_the_next_number(settings: Settings, letter: Path) -> None:
    take_in(settings, letter)
    before = files(folder_of(settings))
    with pytest.raises(UsageError, match=r'There is an article "03-letter-from-sam-2\.md" already') as refused:
        take_in(settings, letter)
    assert "rename your file" in refused.value.remedy
    assert files(folder_of(settings)) == before


def test_a_word_file_of_the_issues_folder_keeps_its_name_and_is_to_be_moved(settings: Settings) -> None:
    inside = folder_of(settings) / "03-rest.docx"
    inside.write_bytes(docx(TEXT))
    taken = take_in(settings, inside)
    assert taken.article == folder_of(settings) / "03-rest.md"
    assert taken.still_there


def test_a_title_that_is_not_known_is_told_and_the_rest_is_written(settings: Settings, letter: Path) -> None:
    letter.write_bytes(docx(p("I rest before I am tired, and so should you."), p("It helps.")))
    taken = take_in(settings, letter)
    assert [finding.code for finding in taken.findings if finding.severity is Severity.ERROR] == ["title"]
    assert "It helps." in taken.article.read_text("utf-8")


def test_only_word_files_and_web_pages_are_taken_in(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words")
    with pytest.raises(UsageError, match="neither a Word file"):
        take_in(settings, tmp_path / "a.txt")


def test_a_picture_of_two_hundred_million_dots_is_told(settings: Settings, letter: Path) -> None:
    content = docx(
        TEXT,
        p(picture(words="A sofa.")),
        relations=relation("rId9", "image", "media/image1.png"),
        parts={"word/media/image1.png": huge_png()},
    )
    letter.write_bytes(content)
    taken = take_in(settings, letter)
    assert "million dots" in " ".join(finding.message for finding in taken.findings)


def test_the_command_says_where_the_article_is_and_what_comes_next(
    settings: Settings, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    assert main(["intake", *places, "--plain", str(letter)]) == ExitCode.OK
    said = capsys.readouterr().out
    assert f"The article is in {folder_of(settings) / '03-letter-from-sam-2.md'}" in said
    assert "Next: read it through. To see it in print: make draft" in said


def test_all_that_was_found_is_told_since_the_same_command_would_make_another_article(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = (p(r("What helped us", "<w:b/>")), table(("When", "What"), ("Noon", "Rest")), p(text_box(p("Tea. Bread."))))
    comment = part("comments", '<w:comment w:id="0" w:author="Pat">' + p("Ask Hazel?") + "</w:comment>")
    path = tmp_path / "Many.docx"
    path.write_bytes(docx(p("Many months", style="Title"), *body, parts={"word/comments.xml": comment}))
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    assert main(["intake", *places, "--plain", str(path)]) == ExitCode.OK
    said = capsys.readouterr().out
    assert said.count("What to do:") > 2
    assert "VERBOSE=1" not in said


def test_the_same_word_file_gives_the_same_bytes(settings: Settings, letter: Path) -> None:
    first = take_in(settings, letter)
    content = first.article.read_bytes()
    for path in (first.article, folder_of(settings) / first.pictures[0]):
        path.unlink()
    assert take_in(settings, letter).article.read_bytes() == content


@pytest.fixture
def resting(tmp_path: Path) -> Path:
    """A page that lies elsewhere, as a browser saved it, with its folder of pictures."""
    path = tmp_path / "downloads" / "Resting first – Wrenfold.html"
    (path.parent / "Resting_files").mkdir(parents=True)
    (path.parent / "Resting_files" / "sofa.png").write_bytes(png(300, 200))
    path.write_text(page('<p>Rest first.</p><img src="Resting_files/sofa.png" alt="A sofa.">'), "utf-8")
    return path


def test_a_web_page_and_its_pictures_are_written_and_can_be_read(settings: Settings, resting: Path) -> None:
    taken = take_in(settings, resting)
    assert taken.article.name == "03-resting-first-wrenfold.md"
    assert taken.pictures == ("03-resting-first-wrenfold-sofa.png",)
    assert (folder_of(settings) / taken.pictures[0]).read_bytes() == png(300, 200)
    reading = read_article(taken.article, read_issue(settings.content, "2027-spring"))
    assert reading.article is not None, reading.findings


def test_what_is_asked_of_a_page_stands_between_tags_that_stop_the_article(settings: Settings, resting: Path) -> None:
    body = "<p>Rest before you are tired.</p><p>Do <del>not</del> stop. 10<sup>n</sup>.</p>"
    outside = "<div><p>Join us.</p><p># one</p></div>"
    resting.write_text(page(body, around=outside), "utf-8")
    taken = take_in(settings, resting)
    asked = sorted(finding.code for finding in taken.findings if finding.severity is Severity.ERROR)
    assert asked == ["web-outside", "web-raised", "web-struck"]
    text = taken.article.read_text("utf-8")
    assert "Do <del>not</del> stop. 10<sup>n</sup>." in text
    assert text.endswith("<aside>\n\nJoin us.\n\n\\# one\n\n</aside>\n")
    issue = read_issue(settings.content, "2027-spring")
    stopped = read_article(taken.article, issue)
    assert stopped.article is None
    assert {finding.code for finding in stopped.findings} >= {"raw-html"}
    above = text.partition("<!--")[0]
    decided = above.replace("<del>not</del> ", "").replace("<sup>n</sup>", " to the n")
    taken.article.write_text(decided, "utf-8")
    assert read_article(taken.article, issue).article is not None


@pytest.mark.parametrize(
    "doubtful",
    [
        '<p>A sofa.</p><img src="https://example.org/a.webp" alt="A bed.">',
        '<script type="math/tex">x^2</script>',
        "<p><math><mi>x</mi></math></p>",
        "<svg><text>Half price</text></svg>",
        '<p><bdo dir="rtl">gm 5</bdo></p>',
        "<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>Both</td></tr></table>",
        '<table><tr><th>A<th>B<tr><td>1 <img src="Resting_files/sofa.png" alt="A sofa."><td>2</table>',
    ],
)
def test_whatever_stops_a_page_stops_its_markdown_too(settings: Settings, resting: Path, doubtful: str) -> None:
    resting.write_text(page("<p>Rest before you are tired.</p>", doubtful), "utf-8")
    taken = take_in(settings, resting)
    assert [each.code for each in taken.findings if each.severity is Severity.ERROR and each.code.startswith("web-")]
    stopped = read_article(taken.article, read_issue(settings.content, "2027-spring"))
    assert stopped.article is None
    assert "raw-html" in [each.code for each in stopped.findings]


def test_a_disclaimer_that_somebody_changed_is_not_taken_in(settings: Settings, resting: Path) -> None:
    name, text = read_issue(settings.content, "2027-spring").disclaimers[0]
    resting.write_text(page(f"<p>Rest.</p><p>{text.replace('not', 'never', 1)} And more.</p>"), "utf-8")
    with pytest.raises(SourceError) as caught:
        take_in(settings, resting)
    assert "disclaimer-changed" in [each.code for each in caught.value.findings], name


def test_a_picture_that_a_page_lacks_can_be_put_in_its_place(settings: Settings, resting: Path) -> None:
    resting.write_text(page('<p>Rest first.</p><img src="https://example.org/a/Bed.PNG?w=3" alt="A bed.">'), "utf-8")
    taken = take_in(settings, resting)
    assert "![A bed.](03-resting-first-wrenfold-bed.png)" in taken.article.read_text("utf-8")
    (folder_of(settings) / "03-resting-first-wrenfold-bed.png").write_bytes(png(300, 200))
    assert read_article(taken.article, read_issue(settings.content, "2027-spring")).article is not None


def test_nothing_is_written_of_a_page_where_the_ledger_finds_a_word_missing(
    settings: Settings, resting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.sources.manuscript.marks.escaped", lambda text: text.replace("first", ""))
    before = files(folder_of(settings))
    with pytest.raises(SourceError) as caught:
        take_in(settings, resting)
    assert "web-words" in [finding.code for finding in caught.value.findings]
    assert files(folder_of(settings)) == before


def test_the_same_page_gives_the_same_bytes(settings: Settings, resting: Path) -> None:
    first = take_in(settings, resting)
    content = first.article.read_bytes()
    for path in (first.article, folder_of(settings) / first.pictures[0]):
        path.unlink()
    assert take_in(settings, resting).article.read_bytes() == content
