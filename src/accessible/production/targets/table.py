"""What an issue is made of: the table of targets, and the steps of a prepared issue that follow from it.

To add an output, write its file in `outputs/`, its target in this folder, and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from accessible.errors import Finding
from accessible.production.cache import Cache
from accessible.production.draft import Draft
from accessible.production.job import Records, Step
from accessible.production.prepare import Prepared
from accessible.production.printing import issue_failure_findings
from accessible.production.shelf import Shelf
from accessible.production.targets import (
    article_print,
    audio_book,
    audiobook_manifest,
    cover,
    daisy,
    epub,
    issue_print,
    mp3_zip,
    page,
    proof,
    reading,
    speech,
    square_cover,
    transcript,
)


@dataclass(frozen=True, slots=True)
class ArticleTarget:
    """What is made of each article: its steps, and how what they made is placed on the shelf."""

    what: str
    steps: Callable[[Prepared, Draft], list[Step]]
    place: Callable[[Prepared, Draft, Records, Cache, Shelf], None] | None = None


@dataclass(frozen=True, slots=True)
class IssueTarget:
    """What is made of the issue as a whole. Those that `articles_use` are made when an article is missing, too.

    What is `of_what_there_is` is placed when an article is missing, too: it shows the others.
    """

    what: str
    steps: Callable[[Prepared], list[Step]]
    place: Callable[[Prepared, Records, Cache, Shelf], None] | None = None
    articles_use: bool = False
    of_what_there_is: bool = False


def no_steps(*_arguments: Prepared | Draft) -> list[Step]:
    """Nothing to be made by a worker: all that it takes is there when it is placed."""
    return []


# Placed in this order: a page says how large the files are that it leads to.
ISSUE_TARGETS = (
    IssueTarget("the cover as a picture, in every MP3", cover.steps, articles_use=True),
    IssueTarget(
        "the cover as a square",
        square_cover.steps,
        square_cover.place_on_shelf,
        articles_use=True,
        of_what_there_is=True,
    ),
    IssueTarget("one audio book, a chapter for each part", audio_book.steps, audio_book.place_on_shelf),
    IssueTarget("the issue in print, in each edition", issue_print.steps, issue_print.place_on_shelf),
    IssueTarget("its MP3s in one ZIP file", mp3_zip.steps, mp3_zip.place_on_shelf),
    IssueTarget("one e-book that reads along, EPUB", epub.issue_steps, epub.place_issue),
    IssueTarget("a talking book, DAISY 2.02", daisy.steps, daisy.place_on_shelf),
    IssueTarget("a list of its parts for players on the web", no_steps, audiobook_manifest.place_on_shelf),
    IssueTarget("what staff need to proof the articles", proof.steps, articles_use=True),
    IssueTarget("the issue's page for members", no_steps, page.place_issue, of_what_there_is=True),
)
ARTICLE_TARGETS = (
    ArticleTarget("every sentence said, and the reading measured", speech.steps),
    ArticleTarget("the article in print, in each edition", article_print.steps, article_print.place_on_shelf),
    ArticleTarget("a reading: MP3s, chapters", reading.steps, reading.place_on_shelf),
    ArticleTarget("the words with times, as captions", no_steps, reading.place_captions),
    ArticleTarget("the words that are said, as plain text", no_steps, transcript.place_on_shelf),
    ArticleTarget("the article as an e-book that reads along, EPUB", epub.article_steps, epub.place_article),
    ArticleTarget("a page to read and listen along", no_steps, page.place_article),
)


def steps_of(prepared: Prepared, *, issue_files: bool) -> list[Step]:
    """Every step of the issue; `issue_files` adds the issue's own (left out when an article is missing)."""
    for_all = [target for target in ISSUE_TARGETS if target.articles_use]
    own = [target for target in ISSUE_TARGETS if issue_files and not target.articles_use]
    return [
        *(step for target in for_all for step in target.steps(prepared)),
        *(step for draft in prepared.good for target in ARTICLE_TARGETS for step in target.steps(prepared, draft)),
        *(step for target in own for step in target.steps(prepared)),
    ]


def unmade(prepared: Prepared, records: Records) -> tuple[str, ...]:
    """The steps of the issue's own outputs that were not done: they failed, or waited for one that did."""
    steps = (step for target in ISSUE_TARGETS for step in target.steps(prepared))
    return tuple(step.id for step in steps if step.id not in records)


def place_article(
    prepared: Prepared, draft: Draft, records: Records, cache: Cache, shelf: Shelf
) -> tuple[Finding, ...]:
    """Have on the shelf what was made of an article. What its judge refuses is left out alone: why comes back."""
    return _all_placed(
        [partial(target.place, prepared, draft, records, cache, shelf) for target in ARTICLE_TARGETS if target.place],
        draft.reading.file,
    )


def place_issue(
    prepared: Prepared, records: Records, cache: Cache, shelf: Shelf, *, whole: bool
) -> tuple[Finding, ...]:
    """Have on the shelf what was made of the issue; of one that is not `whole`, what shows the articles there are.

    As with an article's, what its judge refuses is left out alone.
    """
    return _all_placed(
        [
            partial(target.place, prepared, records, cache, shelf)
            for target in ISSUE_TARGETS
            if target.place and (whole or target.of_what_there_is)
        ],
        prepared.issue.id,
    )


def _all_placed(placings: Sequence[Callable[[], None]], file: str) -> tuple[Finding, ...]:
    """Place one after the other; what was refused comes back as findings about `file`."""
    from accessible.check.books.rule import BookFaultError

    refused: list[Finding] = []
    for placing in placings:
        try:
            placing()
        except BookFaultError as error:
            refused += issue_failure_findings(error, file)
    return tuple(refused)
