"""The W3C Audiobook: the parts that lie on the shelf go in; the manifest that lists them in playing order comes out.

Nothing is encoded or copied: it is a list of what members have already, for players on the web.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from accessible.outputs.audiobook_manifest import MANIFEST, HeardIssue, HeardPart, manifest_bytes
from accessible.plan.narration import all_heard
from accessible.production.cache import Cache
from accessible.production.job import Records
from accessible.production.shelf import Shelf
from accessible.production.targets import square_cover
from accessible.production.targets.epub import issue_imprint
from accessible.production.targets.reading import reading_of
from accessible.recording import SAMPLE_RATE

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared


def place_on_shelf(prepared: Prepared, records: Records, _cache: Cache, shelf: Shelf) -> None:
    """The manifest; call it when the parts and the cover are placed."""
    imprint, home = issue_imprint(prepared), prepared.magazine.address
    issue = HeardIssue(
        f"urn:uuid:{uuid5(NAMESPACE_URL, f'{imprint.identifier}/{MANIFEST}')}",  # another book than the EPUB
        f"{home}/{prepared.issue.id}" if home else "",
        imprint.title,
        imprint.language,
        imprint.publisher,
        imprint.narrator,
        imprint.date,
        imprint.modified,
        square_cover.PLACE if square_cover.SQUARE_COVER in records else "",
        tuple(part for draft in prepared.good for part in _parts(prepared, draft, records)),
        all(all_heard(draft.order.article, draft.narration) for draft in prepared.good),
    )
    shelf.place_bytes(MANIFEST, manifest_bytes(issue))


def _parts(prepared: Prepared, draft: Draft, records: Records) -> Iterator[HeardPart]:
    article = draft.order.article
    parts = reading_of(prepared.issue.id, draft, records).parts
    for part in parts:
        title = f"{article.title.text}: {part.title}" if len(parts) > 1 else article.title.text
        lasts_ms = part.samples * 1_000 // SAMPLE_RATE
        yield HeardPart(f"articles/{draft.slug}/{part.file}", title, lasts_ms, article.language)
