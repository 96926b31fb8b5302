"""A preview: what was written, in print and on pages, without sound and never for readers."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from accessible.cli import main
from accessible.desk import preview as desk_preview
from accessible.desk.preview import keep_up_to_date
from accessible.desk.serve import is_for_members
from accessible.errors import ExitCode
from accessible.outputs.print.preview_mark import WORDS, marked_pdf
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.executor import JobFuture
from accessible.production.job import Job
from accessible.production.kept import beside_digest
from accessible.production.prepare import prepare
from accessible.production.preview import Previewed, make_preview
from accessible.production.printing import MarkPreview
from accessible.production.shelf import issues_on, previews_on
from accessible.settings import Settings
from accessible.sources.issue_folder import is_article
from article_files import png
from inline import Inline

DRAFT = "---\ntitle: Half written\ndraft: true\n---\n\nA whole sentence.\n"


given: list[Job] = []


class Counting(Inline):
    """Remembers which jobs it was given."""

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:
        given.append(job)
        return Inline.submit(self, job, cache, seconds)


@pytest.fixture
def folder(cached: Settings) -> Path:
    return cached.content / "2027-spring"


def made(settings: Settings, crew: Inline | None = None) -> Previewed:
    for event in make_preview(settings, chosen_issue(settings), crew or Inline()):
        if isinstance(event, Previewed):
            return event
    raise AssertionError("it ends with what was made")


def page(settings: Settings, slug: str) -> str:
    return (settings.out / "2027-spring-draft" / "articles" / slug / "index.html").read_text("utf-8")


def test_a_preview_has_prints_pages_and_words_and_each_says_what_it_is(cached: Settings) -> None:
    made(cached)
    root = cached.out / "2027-spring-draft"
    article = root / "articles" / "01-resting-well"
    assert sorted(path.name for path in article.iterdir()) == [
        "index.html",
        "resting-well-giant-print.pdf",
        "resting-well-large-print.pdf",
        "resting-well.txt",
    ]
    assert not [*root.rglob("*.mp3"), *root.rglob("player.js")]
    for place in (root / "index.html", article / "index.html"):
        text = place.read_text("utf-8")
        assert WORDS in text
        assert "<audio" not in text
    for pdf in article.glob("*.pdf"):
        document = pypdfium2.PdfDocument(pdf)
        assert all(WORDS in each.get_textpage().get_text_range() for each in document)
        assert document.get_metadata_dict()["Title"].startswith(WORDS)
        document.close()
    assert "Rest is not idleness." in (article / "resting-well.txt").read_text("utf-8")


def test_its_layouts_are_those_of_the_issue_and_nothing_is_spoken(cached: Settings) -> None:
    """Of an issue that was made, only the marks are made: the layouts come from the same cache."""
    given.clear()
    made(cached, Counting(1))
    assert {type(job) for job in given} == {MarkPreview}


def test_the_words_are_on_their_page_before_the_print_is_laid_out(cached: Settings, folder: Path) -> None:
    made(cached)
    note = folder / "02-a-short-note.md"
    note.write_text(note.read_text("utf-8").replace("Please write", "Please do write"), "utf-8")
    first = page(cached, "01-resting-well")
    meanwhile: list[str] = []

    class Looking(Inline):
        def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:
            meanwhile.append(page(cached, "02-a-short-note"))
            assert page(cached, "01-resting-well") == first
            return Inline.submit(self, job, cache, seconds)

    for _ in make_preview(cached, chosen_issue(cached), Looking(1), words_first=True):
        pass
    assert "Please do write" in meanwhile[0]
    assert "The print is being laid out." in meanwhile[0]
    assert "large-print.pdf" not in meanwhile[0]
    assert "The print is being laid out." not in page(cached, "02-a-short-note")
    assert "large-print.pdf" in page(cached, "02-a-short-note")


def test_another_picture_of_a_saved_web_page_is_seen(tmp_path: Path) -> None:
    picture = tmp_path / "03-rest_files" / "sofa.png"
    picture.parent.mkdir()
    picture.write_bytes(png(20, 20))
    before = beside_digest(tmp_path, is_article)
    picture.write_bytes(png(40, 30))
    assert beside_digest(tmp_path, is_article) != before


def test_drafts_are_shown_after_the_others_with_their_mark(cached: Settings, folder: Path) -> None:
    (folder / "00-half-written.md").write_text(DRAFT, "utf-8")
    preview = made(cached)
    assert [each.slug for each in preview.articles] == ["01-resting-well", "02-a-short-note", "00-half-written"]
    assert "Draft, left out of the issue: 00-half-written" in page(cached, "00-half-written")
    assert "A whole sentence." in page(cached, "00-half-written")
    assert "left-out" not in page(cached, "01-resting-well")


def test_an_issue_of_drafts_alone_can_be_seen(cached: Settings, folder: Path) -> None:
    for path in folder.glob("*.md"):
        path.unlink()
    (folder / "01-half-written.md").write_text(DRAFT, "utf-8")
    assert [each.slug for each in made(cached).articles] == ["01-half-written"]


def test_findings_stand_before_the_block_that_they_are_about(cached: Settings, folder: Path) -> None:
    long = "This sentence goes on and on " * 6 + "until it ends."
    text = f"---\ntitle: Note\n---\n\nFirst words.\n\n{long}\n\nLast words.\n"
    (folder / "02-a-short-note.md").write_text(text, "utf-8")
    made(cached)
    shown = page(cached, "02-a-short-note")
    body = shown[shown.index("<article") :]
    places = [body.index(each) for each in ("First words.", 'class="finding', "until it ends.", "Last words.")]
    assert places == sorted(places)
    assert "What to do:" in shown
    assert "line 7" in shown


def test_an_article_that_cannot_be_laid_out_shows_its_lines_with_what_to_correct(
    cached: Settings, folder: Path
) -> None:
    strange = '---\ntitle: Note\n---\n\nTake 5 qz. <script>alert("1")</script>\n'
    (folder / "02-a-short-note.md").write_text(strange, "utf-8")
    preview = made(cached)
    assert [each.order is None for each in preview.articles] == [False, True]
    shown = page(cached, "02-a-short-note")
    assert "<script>alert" not in shown
    line = shown.split('id="line-5"')[1].split('id="line-6"')[0]
    assert "Take 5 qz." in line
    assert 'class="finding error"' in line


def test_nothing_of_it_goes_to_members_and_clean_takes_it_away(
    cached: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--content", str(cached.content), "--out", str(cached.out), "--cache", str(cached.cache), "--plain"]
    (cached.content / "2027-spring" / "03-half.md").write_text("---\ndraft: true\n---\n<b>", "utf-8")
    assert main(["draft", *places]) == ExitCode.OK  # a draft holds nothing up
    said = capsys.readouterr().out
    assert "2 articles without sound" in said
    assert "Draft, left out of the issue: 03-half." in said
    assert f"Next: open {cached.out}/2027-spring-draft/index.html" in said
    assert previews_on(cached.out) == ("2027-spring",)
    assert issues_on(cached.out) == ()  # what publishing asks
    assert not is_for_members(("2027-spring-draft", "index.html"))
    assert main(["clean", *places]) == ExitCode.OK
    assert not (cached.out / "2027-spring-draft").exists()


def test_an_article_that_is_gone_leaves_nothing_behind(cached: Settings, folder: Path) -> None:
    made(cached)
    (folder / "02-a-short-note.md").unlink()
    made(cached)
    articles = cached.out / "2027-spring-draft" / "articles"
    assert [path.name for path in articles.iterdir()] == ["01-resting-well"]


def test_the_mark_leaves_the_words_and_tags_of_a_print_as_they_are(cached: Settings) -> None:
    made(cached)
    plain = pikepdf.new()
    plain.add_blank_page(page_size=(595, 842))
    content = io.BytesIO()
    plain.save(content)
    assert marked_pdf(content.getvalue()) == marked_pdf(content.getvalue())
    pdf = next((cached.out / "2027-spring-draft").rglob("resting-well-large-print.pdf"))
    with pikepdf.open(pdf) as document:
        assert "/StructTreeRoot" in document.Root
    text = "".join(each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(pdf))
    assert "Rest is not idleness." in " ".join(text.split())


# --- what is kept between two previews ------------------------------------------------------------------------------


def changes(folder: Path) -> Iterator[Callable[[], object]]:
    """Whatever an article depends on, changed one after another."""
    first, issue = folder / "01-resting-well.md", folder / "issue.toml"
    yield lambda: None
    yield lambda: first.write_text(first.read_text("utf-8").replace("idleness", "LDN"), "utf-8")
    yield lambda: issue.write_text(issue.read_text("utf-8") + '[say]\n"LDN" = "el dee en"\n', "utf-8")
    yield lambda: issue.write_text(issue.read_text("utf-8").replace('"silent"', '"silent"\npace = "gentle"'), "utf-8")
    yield lambda: first.write_text(first.read_text("utf-8") + "\n![A sofa.](sofa.png)\n", "utf-8")
    yield lambda: (folder / "sofa.png").write_bytes(png(200, 100))
    yield (folder / "sofa.png").unlink
    yield lambda: first.rename(folder / "03-resting-well.md")


def test_what_is_kept_is_what_reading_anew_would_give(cached: Settings, folder: Path) -> None:
    for change in changes(folder):
        change()
        issue = chosen_issue(cached)
        anew, first, again = (prepare(cached, issue, heard=heard).drafts for heard in (True, False, False))
        assert first == anew
        assert again == anew


def test_an_entry_that_cannot_be_read_is_made_again(cached: Settings) -> None:
    issue = chosen_issue(cached)
    before = set(cached.cache.rglob("*"))
    first = prepare(cached, issue, heard=False).drafts
    for path in set(cached.cache.rglob("*")) - before:
        if path.is_file():
            path.write_bytes(path.read_bytes()[:30])
    assert prepare(cached, issue, heard=False).drafts == first


# --- kept up to date ------------------------------------------------------------------------------------------------


def test_whatever_happens_to_the_files_is_told_and_the_preview_goes_on(cached: Settings, folder: Path) -> None:
    settings = replace(cached, issue="2027-spring")
    article, issue = folder / "02-a-short-note.md", folder / "issue.toml"
    words, fields = article.read_text("utf-8"), issue.read_text("utf-8")
    waiting: list[Callable[[], object]] = [
        lambda: article.write_text(words.replace("The group meets", "The group met"), "utf-8"),
        lambda: article.write_text(words[:20], "utf-8"),  # half saved
        lambda: issue.write_text(fields.replace('title = "', "title = "), "utf-8"),
        lambda: issue.write_text(fields, "utf-8") and article.write_text(words, "utf-8"),
        article.unlink,
        lambda: None,  # nothing happens: nothing is made
        lambda: issue.rename(folder / "away.toml"),
        lambda: (folder / "away.toml").rename(issue),
    ]
    news = keep_up_to_date(settings, wait=lambda _seconds: waiting.pop(0)())
    state = cached.out / "2027-spring-draft" / "state.json"
    assert next(news).startswith("2 articles")
    assert next(news).startswith("2 articles")
    assert "The group met" in page(cached, "02-a-short-note")
    assert "to correct" in next(news)
    assert "cannot be laid out yet" in page(cached, "02-a-short-note")
    assert next(news).startswith("Not brought up to date. 2027-spring/issue.toml:1: ")
    assert "issue.toml:1" in state.read_text("utf-8")
    assert page(cached, "01-resting-well")  # as it was before
    assert "Nothing can be made until this is corrected" in (state.parent / "index.html").read_text("utf-8")
    assert next(news).startswith("2 articles")
    assert '"fault": ""' in state.read_text("utf-8")
    assert next(news).startswith("1 article,")
    assert "02-a-short-note" not in state.read_text("utf-8")
    assert next(news).startswith("Not brought up to date. ")
    assert next(news).startswith("1 article,")
    news.close()
    assert not waiting


def test_a_file_that_changes_at_every_look_holds_up_no_preview(
    cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = itertools.count()
    monkeypatch.setattr(desk_preview, "seen", lambda _: (("a log", next(looks), 0),))
    news = keep_up_to_date(replace(cached, issue="2027-spring"), wait=lambda _seconds: None)
    assert next(news).startswith("2 articles")
    assert next(looks) == desk_preview.LOOKS + 1
    news.close()
