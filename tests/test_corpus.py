"""Sample articles with the mess of real ones: each is made untouched, or asked about rightly, as its facts say."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from accessible.plan.edition import EDITIONS, Edition
from accessible.production.chosen import chosen_issue
from accessible.production.draft import Draft
from accessible.production.prepare import prepare
from accessible.settings import Settings
from corpus_facts import Facts, problems, read_facts
from corpus_words import decoded
from laid_out import laid_out

CORPUS = Path(__file__).parent / "corpus"
ARTICLES = sorted(path for path in CORPUS.iterdir() if path.suffix in (".md", ".txt") and path.name[0].isdigit())
SOURCES = (
    "patient leaflet",
    "medical column",
    "research news",
    "charity news",
    "recipe",
    "PDF paste",
    "Word paste",
    "Markdown feature",
    "FAQ",
    "benefits advice",
    "story or letters",
    "events",
)
# One of each source that is laid out: those with most in them. The long ones are in the larger of two types, where more
# lines and pages end; a fault of the smaller is as likely in the others.
LAID_OUT = (
    "012-having-an-mri-scan",
    "024-a-blocked-nose-and-decongestants",
    "036-lactate-after-a-short-walk",
    "044-news-from-the-four-nations",
    "055-salt-and-fluid-for-pots",
    "066-sleep-and-the-body-clock",
    "075-my-tablets-at-a-glance",
    "081-a-year-of-learning-to-pace",
    "091-faq-about-membership",
    "101-pip-in-ten-steps",
    "111-the-year-of-the-blue-room",
    "122-contacts-page",
)
LONG = ("081-a-year-of-learning-to-pace", "111-the-year-of-the-blue-room")
LARGE, GIANT = (each for each in EDITIONS if each.standard)


def facts_of(article: Path) -> Path:
    return article.with_name(f"{article.stem}.facts.toml")


def draft_of(article: Path, folder: Path) -> Draft:
    """The article read, judged and planned as an issue of its own."""
    issue = folder / "content" / "2027-spring"
    issue.mkdir(parents=True)
    for path in (CORPUS / "issue.toml", article):
        shutil.copy(path, issue)
    for name in read_facts(facts_of(article)).pictures:
        Image.new("RGB", (1600, 1000), "tan").save(issue / name)
    settings = replace(Settings(), content=folder / "content", out=folder / "dist", cache=folder / "cache")
    return prepare(settings, chosen_issue(settings)).drafts[0]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_of_the_corpus_is_as_its_facts_say(article: Path, tmp_path: Path) -> None:
    found = problems(
        read_facts(facts_of(article)),
        draft_of(article, tmp_path),
        article.read_bytes(),
        markdown=article.suffix == ".md",
    )
    assert found == [], "\n".join(found)


def test_the_corpus_has_sixty_articles_of_twelve_sources_and_most_of_them_need_no_question() -> None:
    facts = [read_facts(facts_of(article)) for article in ARTICLES]
    sources = Counter(each.source for each in facts)
    outcomes = Counter(each.outcome for each in facts)
    assert set(sources) == set(SOURCES)
    assert min(sources.values()) >= 5
    assert set(outcomes) == {"built", "asked"}
    assert outcomes["built"] >= 54
    assert 1 <= outcomes["asked"] <= 6


def test_every_article_of_the_corpus_has_facts_and_all_facts_have_their_article() -> None:
    assert sorted(CORPUS.glob("*.facts.toml")) == sorted(map(facts_of, ARTICLES))


def test_facts_of_an_article_that_is_built_claim_what_is_heard_and_printed() -> None:
    for article in ARTICLES:
        facts = read_facts(facts_of(article))
        assert facts.asks if facts.outcome == "asked" else facts.heard and facts.print, article.name


def test_articles_of_the_corpus_are_as_long_as_those_of_a_magazine_and_two_are_long() -> None:
    lengths = [len(decoded(article.read_bytes()).split()) for article in ARTICLES]
    assert sum(length >= 2000 for length in lengths) == 2
    assert all(120 <= length <= 900 for length in lengths if length < 2000)


def test_one_article_of_each_source_is_laid_out() -> None:
    chosen = [read_facts(CORPUS / f"{name}.facts.toml") for name in LAID_OUT]
    assert [each.source for each in chosen] == list(SOURCES)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "edition"),
    [(name, edition) for name in LAID_OUT for edition in (LARGE, GIANT) if edition == GIANT or name not in LONG],
    ids=lambda value: value.suffix if isinstance(value, Edition) else value,
)
def test_an_article_of_each_source_has_sound_pages(name: str, edition: Edition, tmp_path: Path) -> None:
    article = next(path for path in ARTICLES if path.stem == name)
    draft = draft_of(article, tmp_path)
    assert draft.plan, draft.findings
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for picture in read_facts(facts_of(article)).pictures:
        shutil.copy(tmp_path / "content" / "2027-spring" / picture, pictures)
    pages = laid_out(draft.order, edition, pictures)
    assert pages.faults == ()


# --- the judge itself -----------------------------------------------------------------------------------------------

SOUND = CORPUS / "061-pacing-a-booklet-page.md"
WRONG_FACTS = {
    "title": "Another title",
    "headings": ("A heading that is not there",),
    "boxes": ("A box",),
    "lists": ("2 bullets",),
    "tables": ("2 by 2: A | B",),
    "groups": ("question",),
    "pictures": ("sofa.png",),
    "notes": 1,
    "print": ("It is a cure",),
    "never": ("It is not a cure",),
    "removed": ("Page 9 of 7",),
    "joined": ("cure",),
    "told": ("a hashtag",),
    "pairs": (("It is not a cure", "Many people find it hard"),),
    "bullets_at_least": 1,
    "numbers": ("1",),
    "heard": {"What will others think?": ("what will others drink",)},
    "outcome": "asked",
}


def test_every_fact_that_does_not_hold_is_found(tmp_path: Path) -> None:
    facts, draft, content = read_facts(facts_of(SOUND)), draft_of(SOUND, tmp_path), SOUND.read_bytes()
    assert problems(facts, draft, content, markdown=True) == []
    for name, wrong in WRONG_FACTS.items():
        changed: Facts = replace(facts, **{name: wrong})  # type: ignore[arg-type]  # names and kinds are the fields'
        assert problems(changed, draft, content, markdown=True), name


def test_a_word_of_the_file_that_is_not_printed_is_found(tmp_path: Path) -> None:
    draft, content = draft_of(SOUND, tmp_path), SOUND.read_bytes() + b"\nNever stop.\n"
    found = problems(read_facts(facts_of(SOUND)), draft, content, markdown=True)
    assert found == ["lost: 'never' (1 times)", "lost: 'stop' (1 times)"]
