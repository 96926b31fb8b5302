"""Signing what was proofed: what it binds to, what voids it, and what says DRAFT until then."""

from __future__ import annotations

import json
import threading
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import mutagen.id3
import mutagen.mp4
import pikepdf
import pytest

from accessible.desk.sign_off import sign_off
from accessible.errors import AccessibleError, DiskError, SourceError, UsageError
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.production.chosen import chosen_issue
from accessible.production.draft import Draft
from accessible.production.prepare import prepare
from accessible.production.shelf import issue_shelf, open_articles
from accessible.settings import Settings
from signing_issue import DAY, FIRST, SECOND, copied, corrected, drafted, own, signed
from small_issue import built, shelf_bytes
from word_files import docx, p, r


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Settings:
    return drafted(tmp_path_factory.mktemp("drafted"), made)


@pytest.fixture
def draft(once: Settings, tmp_path: Path) -> Settings:
    """An issue of two articles that was made and waits for signatures."""
    return copied(once, tmp_path)


def receipt(settings: Settings) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((settings.out / "2027-spring-staff" / "receipt.json").read_bytes())
    return found


def titles(settings: Settings) -> dict[str, str]:
    """What files for members call themselves, by their names."""
    found: dict[str, str] = {}
    for path in sorted((settings.out / "2027-spring").rglob("*")):
        match path.suffix:
            case ".pdf":
                with pikepdf.open(path) as pdf:
                    found[path.name] = str(pdf.docinfo["/Title"])
            case ".mp3":
                found[path.name] = str(mutagen.id3.ID3(path)["TIT2"])
            case ".m4b":
                found[path.name] = str(mutagen.mp4.MP4(path)["\xa9nam"][0])
            case ".epub":
                with zipfile.ZipFile(path) as book:
                    package = book.read("EPUB/package.opf").decode()
                found[path.name] = package[package.index("<dc:title>") + 10 : package.index("</dc:title>")]
            case ".html":
                text = path.read_text("utf-8")
                found[str(path.parent.name)] = text[text.index("<title>") + 7 : text.index("</title>")]
    return found


def test_every_file_of_a_draft_says_so_in_its_title_and_its_first_page(once: Settings) -> None:
    named = titles(once)
    assert len(named) >= 17
    assert {name for name, title in named.items() if not title.startswith("DRAFT: ")} == set()
    for page in ("index.html", f"articles/{FIRST}/index.html"):
        assert DRAFT_MARK in (once.out / "2027-spring" / page).read_text("utf-8")
    report = (once.out / "2027-spring-staff" / "report.html").read_text("utf-8")
    assert "<title>DRAFT: report" in report
    for article in (FIRST, SECOND):
        assert f'<a href="proof/{article}.html">{article}</a>: not signed yet' in report
        proof = (once.out / "2027-spring-staff" / "proof" / f"{article}.html").read_text("utf-8")
        assert f"make sign-off ARTICLE={article} BY=" in proof


def test_a_draft_is_heard_without_a_word_of_it(once: Settings) -> None:
    for path in (once.out / "2027-spring").rglob("*.txt"):
        assert "DRAFT" not in path.read_text("utf-8")
    assert not any("DRAFT" in each["text"] for article in receipt(once)["articles"] for each in article["sentences"])


def test_one_signature_takes_the_mark_from_one_article_and_makes_no_sound_again(draft: Settings) -> None:
    clips = {path for path in draft.cache.rglob("*") if path.is_file()}
    before = shelf_bytes(draft)
    done = signed(draft, FIRST)
    assert [(each.article, each.refused) for each in done.articles] == [(FIRST, "")]
    assert done.open == ((SECOND, "not signed yet"),)
    built(draft)
    named = titles(draft)
    assert named["resting-well-large-print.pdf"] == "Resting well"
    assert named["resting-well.mp3"] == "Resting well"
    assert named["a-short-note.mp3"] == "DRAFT: A short note"
    assert named["2027-spring-large-print.pdf"].startswith("DRAFT: ")
    after = shelf_bytes(draft)
    other = f"2027-spring/articles/{SECOND}/"
    assert {path: after[path] for path in after if path.startswith(other)} == {
        path: before[path] for path in before if path.startswith(other)
    }
    assert clips <= {path for path in draft.cache.rglob("*") if path.is_file()}
    assert open_articles(issue_shelf(draft.out, "2027-spring")) == ((SECOND, "not signed yet"),)
    proof = (draft.out / "2027-spring-staff" / "proof.html").read_text("utf-8")
    assert f'Begin with <a href="proof/{SECOND}.html">' in proof
    assert "Signed by Sam Lee on 2 March 2027" in (draft.out / "2027-spring-staff" / "report.html").read_text("utf-8")


def test_who_signs_another_article_keeps_the_signature_of_one_that_is_left_out_meanwhile(draft: Settings) -> None:
    signed(draft, FIRST)
    file = draft.content / "2027-spring" / f"{FIRST}.md"
    words = file.read_text("utf-8")
    file.write_text(words.replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    signed(draft, SECOND)
    file.write_text(words, "utf-8")
    articles = prepare(draft, chosen_issue(draft)).drafts
    assert [each.slug for each in articles if each.sign_off and each.sign_off.signed] == [FIRST, SECOND]


def test_no_name_of_staff_is_in_a_file_for_members(draft: Settings) -> None:
    signed(draft, by="Ana Quillfeather")
    built(draft)
    for path, content in shelf_bytes(draft).items():
        if not path.split("/")[0].endswith("-staff"):
            assert b"Quillfeather" not in content, path


def standing(settings: Settings) -> dict[str, Draft]:
    """How it stands with each article, as every command sees it, before anything is made."""
    return {draft.slug: draft for draft in prepare(settings, chosen_issue(settings)).drafts}


def test_the_words_that_void_a_signature_are_named_with_their_line(draft: Settings) -> None:
    signed(draft)
    corrected(draft, "A short rest of 10 minutes", "A short rest of 100 minutes")
    (finding,) = [each for each in standing(draft)[FIRST].findings if each.code == "sign-off-void"]
    assert finding.place == f"{FIRST}.md:12"
    assert finding.message == (
        "Sam Lee signed this article on 2 March 2027, and it changed since. "
        "“A short rest of 10 minutes may be enough.” is now “A short rest of 100 minutes may be enough.”"
    )
    assert f"make sign-off ARTICLE={FIRST} BY=" in finding.remedy
    assert standing(draft)[SECOND].findings == standing(draft)[SECOND].reading.findings


def test_a_word_file_and_a_plain_text_have_a_sheet_like_any_article(draft: Settings) -> None:
    title, words = p(r("A letter"), style="Title"), p(r("I take 10 mg at night."))
    (own(draft) / "03-letter.docx").write_bytes(docx(title + words))
    (own(draft) / "04-plain.txt").write_text("A plain page\n\nI take 10 mg at night.\n", "utf-8")
    stands = standing(draft)
    for slug in ("03-letter", "04-plain"):
        sign_off_of_it = stands[slug].sign_off
        assert sign_off_of_it
        assert "paragraph\tI take 10 mg at night.\tI take ten milligrams at night.\n" in sign_off_of_it.sheet.text


def test_many_changes_are_told_as_a_few_and_counted(draft: Settings) -> None:
    signed(draft)
    for words in ("Rest", "takes", "short", "Why", "See", "before"):
        corrected(draft, words, f"{words} now")
    found = [each.message for each in standing(draft)[FIRST].findings if each.code == "sign-off-void"]
    assert len(found) == 6
    assert found[-1].endswith(" more places changed.") or found[-1].endswith("1 more place changed.")


def test_a_lexicon_that_says_a_word_otherwise_voids_what_has_that_word_and_nothing_else(draft: Settings) -> None:
    signed(draft)
    with (own(draft) / "issue.toml").open("a", encoding="utf-8") as file:
        file.write('\n[say]\nidleness = "laziness"\n')
    stands = {slug: each.sign_off for slug, each in standing(draft).items()}
    first, second = stands[FIRST], stands[SECOND]
    assert first
    assert first.why_open == "changed since Sam Lee signed it on 2 March 2027"
    assert [(str(each.what), each.of) for each in first.changes] == [("said", "Rest is not idleness.")]
    assert second
    assert second.signed


def test_another_voice_is_no_fault_of_the_article_and_is_not_signed_either(draft: Settings) -> None:
    signed(draft)
    other = standing(replace(draft, voice="rp"))[FIRST]
    assert [each for each in other.findings if each.code.startswith("sign-off")] == []
    assert other.sign_off
    assert other.sign_off.why_open == "Sam Lee on 2 March 2027 signed another voice or fewer editions"


def test_a_new_version_of_the_program_voids_nothing(draft: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    signed(draft)
    monkeypatch.setattr("accessible.production.prepare.program_digest", lambda: "another version")
    assert all(each.sign_off and each.sign_off.signed for each in standing(draft).values())


def test_what_was_not_made_as_it_is_now_cannot_be_signed(draft: Settings) -> None:
    corrected(draft, "10 minutes", "20 minutes")
    refused, fine = signed(draft).articles
    assert (refused.article, refused.refused) == (FIRST, f"{FIRST}.md changed since it was made.")
    assert "make issue" in refused.remedy
    assert not fine.refused
    assert "01-resting-well" not in (own(draft) / "sign-off.toml").read_text("utf-8")


def test_a_changed_lexicon_or_a_changed_file_on_the_shelf_cannot_be_signed(draft: Settings) -> None:
    with (own(draft) / "issue.toml").open("a", encoding="utf-8") as file:
        file.write('\n[say]\nidleness = "laziness"\n')
    next((draft.out / "2027-spring" / "articles" / SECOND).glob("*.pdf")).write_bytes(b"other")
    first, second = (each.refused for each in signed(draft).articles)
    assert first.startswith("Something that it is made of changed")
    assert "are not those that were made" in second


def test_an_article_with_errors_cannot_be_signed(draft: Settings) -> None:
    corrected(draft, "Rest is not idleness.", "<div>Rest</div> is not idleness.")
    (refused,) = signed(draft, FIRST).articles
    assert (refused.refused, refused.remedy) == ("It has errors.", f"Run: make check ARTICLE={FIRST}")


@pytest.mark.parametrize(
    ("articles", "by", "message"),
    [
        (FIRST, "", "Nobody's name was given."),
        (FIRST, " \t", "Nobody's name was given."),
        (FIRST, "Sam\x1b[2J", "The name has a sign that cannot be printed."),
        (FIRST, "S" * 10_000, "The name has 10,000 letters. Up to 80 can be used."),
        ("", "Sam Lee", "No article was named."),
        ("01-resting-wel", "Sam Lee", 'There is no article "01-resting-wel".'),
    ],
)
def test_what_cannot_be_signed_is_told_with_the_way_out(once: Settings, articles: str, by: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        sign_off(once, articles, by, DAY)
    assert caught.value.message == message
    assert caught.value.remedy
    assert not (own(once) / "sign-off.toml").exists()


@pytest.mark.parametrize("name", ["03-half.md", "03-half-draft.txt"])
def test_a_draft_that_is_left_out_is_not_signed_and_waits_for_no_one(draft: Settings, name: str) -> None:
    (own(draft) / name).write_text('---\ntitle: "Half"\ndraft: true\n---\n\nHalf a word.\n', "utf-8")
    with pytest.raises(UsageError, match="is a draft, and is left out of the issue") as caught:
        signed(draft, name)
    assert "When it is ready, take" in caught.value.remedy
    assert signed(draft).open == ()


def test_nothing_is_signed_where_nobody_asks_for_it_or_nothing_was_made(draft: Settings) -> None:
    receipt = draft.out / "2027-spring-staff" / "receipt.json"
    for content in ('{"articles": [], "files": []}', "[]", "not JSON"):
        receipt.write_text(content, "utf-8")
        with pytest.raises(AccessibleError, match="was not made yet"):
            signed(draft)
    receipt.unlink()
    with pytest.raises(AccessibleError, match="was not made yet"):
        signed(draft)
    (draft.content / "magazine.toml").write_text("sign_off = 2027-03-02\n", "utf-8")
    with pytest.raises(UsageError, match="Nobody need sign"):
        signed(draft)


def test_signatures_that_cannot_be_read_are_not_written_over(draft: Settings) -> None:
    file = own(draft) / "sign-off.toml"
    signed(draft, FIRST)
    file.write_text(file.read_text("utf-8") + "<<<<<<< mine\n", "utf-8")
    before = file.read_bytes()
    with pytest.raises(SourceError):
        signed(draft, SECOND)
    assert file.read_bytes() == before


def test_sheets_are_never_written_outside_the_issue_s_folder(draft: Settings, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (own(draft) / "signed").symlink_to(outside)
    with pytest.raises(DiskError, match="no folder in the issue's own folder"):
        signed(draft)
    assert not list(outside.iterdir())


def test_two_people_who_sign_at_once_both_stand_in_the_file(draft: Settings) -> None:
    people = [
        threading.Thread(target=signed, args=(draft, article, by)) for article, by in ((FIRST, "Ana"), (SECOND, "Sam"))
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    text = (own(draft) / "sign-off.toml").read_text("utf-8")
    assert 'by = "Ana"' in text
    assert 'by = "Sam"' in text


def test_who_signed_first_stays_when_another_signs_the_same(draft: Settings) -> None:
    signed(draft, f"{FIRST}.md, {SECOND}")
    again = signed(draft, "all", "Ana")
    assert [each.before for each in again.articles] == ["Sam Lee on 2 March 2027"] * 2
    assert "Ana" not in (own(draft) / "sign-off.toml").read_text("utf-8")
