"""Pages as members get them, without waiting for sound: the sample issue, every kind of block, and strange titles."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from accessible.article import Article, Figure, all_blocks
from accessible.issue import Issue
from accessible.outputs.front_page import IssueEntry, front_page
from accessible.outputs.page import (
    ArticleEntry,
    ArticlePage,
    Download,
    Neighbour,
    Notices,
    PartSound,
    article_page,
    issue_page,
)
from accessible.plan.changed_words import Changed, ChangedWords
from accessible.plan.planner import Plan
from accessible.plan.signing import Correction, Release
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from article_files import png
from builders import STYLES, article, paragraph, sentences
from every_block import EVERYTHING, planned

STRANGE = '<script>alert("1")</script> & ‘Ärger’ 🌿 مرحبا ' + "very " * 50 + "long"
WEB = STYLES / "web"


def strange_article() -> Article:
    """An article whose every text has what could be taken for markup, and letters of many kinds."""
    return article(STRANGE, [paragraph(f"Again {STRANGE}.")], author=STRANGE, summary=sentences(f"About {STRANGE}."))


def part_sounds(plan: Plan) -> tuple[PartSound, ...]:
    """Sound for each part, with a second for each sentence."""
    return tuple(
        PartSound(
            part.number,
            part.title,
            f"parts/1_{part.number}.mp3",
            float(len(part.utterances)),
            "about 2 minutes",
            1_234_567,
            f"part-{part.number}",
            tuple((each.heard_at, float(place), place + 0.8) for place, each in enumerate(part.utterances)),
        )
        for part in plan.narration.parts
    )


def page_of(plan: Plan, issue: Issue, pictures: Mapping[str, str], after: Neighbour | None = None) -> bytes:
    """An article's page."""
    downloads = (Download("a.mp3", "The whole reading, MP3", 8_000_000, seconds=800), Download("a.pdf", "Print", 9_000))
    page = ArticlePage(
        plan.order, part_sounds(plan), downloads, pictures, Neighbour(STRANGE, "../b/index.html", 4), after
    )
    return article_page(page, issue, STYLES, corrected="5 March 2027" if plan.order.draft else "")


@lru_cache(maxsize=1)
def sample_plans() -> tuple[Issue, tuple[Plan, ...]]:
    """The newest sample issue and the plans of its articles."""
    settings = Settings(voice="silent")
    issue = chosen_issue(settings)
    return issue, tuple(draft.plan for draft in prepare(settings, issue).drafts if draft.plan)


def corrections() -> tuple[Release, ...]:
    """Two releases that corrected something: an article that came, one that went, and every kind of difference."""
    changes = tuple(ChangedWords(what, STRANGE, f"{STRANGE} again", STRANGE) for what in Changed)
    came, went = Correction("01-page", STRANGE, came=True), Correction("99-gone", STRANGE, went=True)
    return (
        Release(2, "2027-03-04", corrections=(Correction("01-page", "Rest", changes),)),
        Release(3, "2027-03-05", corrections=(came, went)),
    )


def pages() -> Iterator[tuple[str, bytes]]:
    """Every page by its place below `dist/`."""
    issue, plans = sample_plans()
    strange = replace(issue, title=STRANGE, issue=STRANGE, publisher=STRANGE, contact=(STRANGE,))
    whole = [(plan, issue) for plan in plans] + [(planned(EVERYTHING), issue), (planned(strange_article()), strange)]
    whole.append((replace(plans[0], order=replace(plans[0].order, draft=True)), issue))
    entries = []
    for number, (plan, of) in enumerate(whole, 1):
        name, made = f"{number:02}-page", plan.order.article
        pictures = {each.file: "picture.png" for each in all_blocks(made) if isinstance(each, Figure)}
        yield f"issue/articles/{name}/index.html", page_of(plan, of, pictures, Neighbour(STRANGE, "../b/index.html", 4))
        entries.append(
            ArticleEntry(
                id=f"issue/{name}",
                title=made.title.text,
                author=made.author,
                href=f"articles/{name}/index.html",
                summary=" ".join(each.text for each in made.summary),
                minutes_to_read=plan.order.minutes_to_read,
                minutes_to_hear=plan.order.minutes_to_hear,
                seconds=60.0 * (40 - number),
                parts=plan.order.number_of_parts,
                files=(f"articles/{name}/index.html",),
                bytes=1_000,
            )
        )
    downloads = (Download("a.m4b", "One audio book", 80_000_000),)
    yield "issue/index.html", issue_page(issue, entries, downloads, STYLES, shared=("index.html",))
    notices = Notices(draft=True, releases=corrections())
    yield "issue/draft.html", issue_page(issue, entries, downloads, STYLES, notices=notices)
    shown = ("issue", issue.title, issue.issue, "2026-12-01", 9, 4_000.0, "en-GB", issue.publisher, issue.contact)
    yield "index.html", front_page([IssueEntry(*shown), replace(IssueEntry(*shown), issue=STRANGE, id="b")], STYLES)


def written(out: Path) -> list[str]:
    """Write all pages with their sheets and scripts into `out`; their places, in order."""
    places = []
    for place, content in pages():
        (out / place).parent.mkdir(parents=True, exist_ok=True)
        (out / place).write_bytes(content)
        if place.startswith("issue/articles"):
            (out / place).with_name("picture.png").write_bytes(png(40, 30))
        places.append(place)
    shutil.copytree(WEB, out / "assets")
    shutil.copytree(WEB, out / "issue" / "assets")
    shutil.copy(WEB / "sw.js", out / "issue")
    return places
