"""Proofing: what was made of an article goes in; what staff hear and look at before it is signed comes out.

Its pages are for staff, and are placed when the article's receipt is known (`production/issue.py`), not by the table.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible.article import sentence_lines
from accessible.errors import AccessibleError
from accessible.issue import Signs
from accessible.plan.narration import Utterance
from accessible.plan.words_to_hear import changed_words
from accessible.production.cache import Cache, Record, content_digest, digest
from accessible.production.job import UNKEYED, Job, Prepare, Records, Step
from accessible.production.readers import Speaker
from accessible.production.shelf import Shelf
from accessible.production.targets.article_print import print_id
from accessible.production.targets.speech import engine_of, speak_id
from accessible.production.unchanged import EARLIER, folder_digest
from accessible.settings import Settings
from accessible.sources.issue_folder import LEXICON, MAGAZINE_FILE
from accessible.sources.issue_list import issues_before
from accessible.speech.voice import estimate_ms

if TYPE_CHECKING:  # as in article_print.py: a worker draws pages, and writes none
    from accessible.check.worth_hearing import HearingList, WorthHearing
    from accessible.outputs.proof import ShownPage
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

STAFF_STYLES = "staff"  # the folder of styles/ with what only staff's pages use
FROM_MEMBERS = ("page.css", "display.js")  # of styles/web/: the same look


def drawn_id(slug: str) -> str:
    """The id of the step that draws an article's pages."""
    return f"{slug}: drawn pages"


def known_id(issue_id: str) -> str:
    """The id of the step that lists the words of an earlier issue."""
    return f"issue: words of {issue_id}"


@dataclass(frozen=True)
class DrawPages(Job):
    """Pictures of the pages of a PDF, which has the cache key `pdf`, and where the `texts` of its sentences begin."""

    pdf: str
    texts: tuple[str, ...]

    def do(self, cache: Cache) -> Record:
        """All pictures in one entry: where each lies in it, its digest and size in dots; a page for each text."""
        from accessible.outputs.print.page_pictures import page_pictures, pages_of_texts

        pictures = list(page_pictures(cache.required(self.pdf)))
        ends = [sum(len(each.png) for each in pictures[:count]) for count in range(len(pictures) + 1)]
        drawn = [
            [start, end, hashlib.sha256(each.png).hexdigest(), each.width, each.height]
            for (start, end), each in zip(pairwise(ends), pictures, strict=True)
        ]
        begins = pages_of_texts([each.words for each in pictures], self.texts)
        return {**cache.keep(self.key, b"".join(each.png for each in pictures)), "drawn": drawn, "begins": begins}


@dataclass(frozen=True)
class KnownWords(Job):
    """The words of an earlier issue that were worth hearing then. `inputs` is of its folder and the house's lexicon."""

    issue_id: str
    content: Path = field(metadata=UNKEYED)
    speaker: Speaker
    inputs: str

    @property
    def reads(self) -> tuple[str, ...]:
        """Of all that lies in `content`, one issue and what the issues share."""
        return (self.issue_id, MAGAZINE_FILE)

    def do(self, cache: Cache) -> Record:  # noqa: ARG002  (nothing is kept beside the record)
        """Its words, sorted. None of what cannot be read any more: then they count as new, which costs a minute."""
        try:
            return {"words": sorted(self._words())}
        except AccessibleError:
            return {"words": []}

    def _words(self) -> set[str]:
        from accessible.plan.planner import plan_article
        from accessible.production.chosen import house_lexicon
        from accessible.sources.issue_file import found_articles, read_issue
        from accessible.sources.reader import read_article

        issue = read_issue(self.content, self.issue_id)
        lexicon = house_lexicon(Settings(content=self.content, voices=self.speaker.folder), issue)
        engine, words = engine_of(self.speaker), set[str]()
        for path in found_articles(self.content, issue)[0]:
            article = read_article(path, issue).article
            if article is None:
                continue
            plan = plan_article(
                article, lexicon, self.speaker.pauses, self._estimate, spoken_signs=issue.signs is Signs.SPOKEN
            )
            for each in (each for part in plan.narration.parts for each in part.utterances):
                words.update(changed.written.casefold() for changed in changed_words(each))
                words.update(word.casefold() for word, _ in engine.guessed_words(each.for_engine))
        return words

    def _estimate(self, spoken: str) -> int:
        return estimate_ms(spoken, self.speaker.voice, self.speaker.pace)


def steps(prepared: Prepared) -> list[Step]:
    """The pages of each article drawn, and the words of earlier issues listed. Nobody waits for them."""
    drawn = [
        Step(drawn_id(draft.slug), "", (print_id(draft.slug, prepared.editions[0]),), _draw(prepared, draft), 100)
        for draft in prepared.good
    ]
    return [*drawn, *(_known_step(prepared, issue_id) for issue_id in _earlier(prepared))]


def _draw(prepared: Prepared, draft: Draft) -> Prepare:
    texts = tuple(each.text for each in _utterances(draft))
    printed = print_id(draft.slug, prepared.editions[0])
    label = f"Drawing the pages of {draft.slug}"
    return lambda records: DrawPages(label, prepared.program, str(records[printed]["blob"]), texts)


def _known_step(prepared: Prepared, issue_id: str) -> Step:
    content = prepared.folder.parent
    inputs = digest(folder_digest(content / issue_id), content_digest(prepared.speaker.folder / LEXICON))
    label = f"Listing the words of {issue_id}"
    job = KnownWords(label, prepared.program, issue_id, content, prepared.speaker, inputs)
    return Step(known_id(issue_id), "", (), lambda _: job, 500)


def _earlier(prepared: Prepared) -> tuple[str, ...]:
    return issues_before(prepared.folder.parent, prepared.issue.id)[:EARLIER]


def _utterances(draft: Draft) -> list[Utterance]:
    return [each for part in draft.narration.parts for each in part.utterances]


def to_proof(
    prepared: Prepared,
    draft: Draft,
    records: Records,
    receipt: Mapping[str, Any],
    changed_since: frozenset[str],
) -> dict[str, Any]:
    """What to hear of an article, for its receipt: the short list, the rest, and how many seconds the short one lasts.

    `changed_since` are the ids of the sentences that were not so at the last sign-off.
    """
    from accessible.check.worth_hearing import hearing_list

    new = new_words(prepared, draft, records)
    return to_hear(draft.slug, hearing_list(draft.narration, receipt["words"], new, changed_since), receipt)


def to_hear(slug: str, chosen: HearingList, receipt: Mapping[str, Any]) -> dict[str, Any]:
    """The lists as the receipt has them; `receipt` is the article's without them."""
    from accessible.outputs.proof import proof_place

    lasts = {each["id"]: each["part_end"] - each["part_start"] for each in receipt["sentences"]}
    return {
        "page": proof_place(slug),
        "first": [_listed(each) for each in chosen.first],
        "more": [_listed(each) for each in chosen.more],
        "seconds": round(sum(lasts[each.utterance_id] for each in chosen.first), 3),
    }


def _listed(worth: WorthHearing) -> dict[str, Any]:
    from accessible.check.worth_hearing import KINDS

    heading = next(kind.heading for kind in KINDS if kind.name == worth.reasons[0].kind)
    return {"sentence": worth.utterance_id, "heading": heading, "reasons": [asdict(each) for each in worth.reasons]}


def new_words(prepared: Prepared, draft: Draft, records: Records) -> dict[str, list[tuple[str, str]]]:
    """The words that no earlier issue has, as (written, said), by the id of the utterance that they are in."""
    made = (records[each] for each in map(known_id, _earlier(prepared)) if each in records)
    known = {word for record in made for word in record["words"]}
    found = {
        each.id: [(word.written, "") for word in changed_words(each) if word.written.casefold() not in known]
        for each in _utterances(draft)
    }
    for part in draft.narration.parts:
        for utterance_id, word, sounds in records[speak_id(draft.slug, part.number)]["guessed"]:
            if word.casefold() not in known:
                found[utterance_id].append((word, f"/{sounds}/"))
    return found


def place_article(
    prepared: Prepared, draft: Draft, receipt: Mapping[str, Any], records: Records, cache: Cache, shelf: Shelf
) -> None:
    """An article's proof page, and the pictures of its pages where they were drawn."""
    from accessible.outputs.proof import FOLDER, ProofSource, ShownPage, proof_page, proof_place
    from accessible.outputs.receipt import told_of_issue

    sheets: list[ShownPage] = []
    record = records.get(drawn_id(draft.slug))
    for number, (start, end, sha256, width, height) in enumerate(record["drawn"] if record else (), start=1):
        picture = f"{draft.slug}/page-{number:02}.png"
        _place_picture(f"{FOLDER}/{picture}", (sha256, start, end), str(record["blob"]) if record else "", cache, shelf)
        sheets.append(ShownPage(number, picture, width, height))
    source = ProofSource(
        told_of_issue(prepared.issue),
        receipt,
        sentence_lines(draft.order.article),
        sheets,
        record["begins"] if record else (),
        *_around(prepared, draft),
        {edition.suffix: edition.label for edition in prepared.editions},
    )
    shelf.place_bytes(proof_place(draft.slug), proof_page(source, prepared.styles), staff=True)


def _place_picture(path: str, picture: tuple[str, int, int], blob: str, cache: Cache, shelf: Shelf) -> None:
    sha256, start, end = picture
    shelf.place(path, sha256, end - start, lambda file: file.write(cache.required(blob)[start:end]), staff=True)


def _around(prepared: Prepared, draft: Draft) -> tuple[dict[str, str] | None, dict[str, str] | None]:
    """The articles before and after; one that failed is passed over."""
    good = [{"id": each.slug, "title": each.order.article.title.text} for each in prepared.good]
    place = [each["id"] for each in good].index(draft.slug)
    return (good[place - 1] if place else None), (good[place + 1] if place + 1 < len(good) else None)


def place_issue(prepared: Prepared, receipts: Sequence[Mapping[str, Any]], shelf: Shelf) -> None:
    """The page over all articles, those too that could not be made, and what every proof page uses."""
    from accessible.outputs.proof import FOLDER, INDEX, proof_index
    from accessible.outputs.receipt import told_of_issue

    web, staff = prepared.styles / "web", prepared.styles / STAFF_STYLES
    for path in (*(web / name for name in FROM_MEMBERS), *sorted(staff.iterdir())):
        shelf.place_bytes(f"{FOLDER}/{path.name}", path.read_bytes(), staff=True)
    index = proof_index(told_of_issue(prepared.issue), receipts, prepared.styles)
    shelf.place_bytes(INDEX, index, staff=True)
