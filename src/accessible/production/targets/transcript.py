"""Transcripts: the words that are said of an article go in; they lie on the shelf as plain text, once they are judged.

They need no sound.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from accessible.outputs.transcript import to_txt
from accessible.plan.narration import Narration, NarrationPart
from accessible.plan.pauses import Boundary, Pauses
from accessible.production.cache import Cache
from accessible.production.expected_book import require_sound
from accessible.production.job import Records
from accessible.production.shelf import Shelf

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared


def place_on_shelf(prepared: Prepared, draft: Draft, _records: Records, _cache: Cache, shelf: Shelf) -> None:
    """The transcript. Raises `BookFaultError` for a faulty one."""
    shelf.place_bytes(f"articles/{draft.slug}/{file_name(draft)}", judged_words(prepared, draft))


def file_name(draft: Draft) -> str:
    """What an article's transcript is called."""
    return f"{draft.order.article.short_slug}.txt"


def judged_words(prepared: Prepared, draft: Draft) -> bytes:
    """The words that are said, as plain text. Raises `BookFaultError` if they are not all, or others."""
    from accessible.check.transcript import transcript_findings

    words, article = words_of(draft.narration, prepared.speaker.pauses), draft.order.article
    found = transcript_findings(words, article, draft.narration, file_name(draft))
    require_sound(found, f"The transcript of “{article.title.text}”")
    return words


def words_of(narration: Narration, pauses: Pauses) -> bytes:
    """The words as the transcript has them; `pauses` are those that the narration was planned with."""
    within = {pauses.milliseconds(each) for each in (Boundary.LABEL, Boundary.SENTENCE)}
    return to_txt([paragraphs_of(part, within) for part in narration.parts]).encode()


def paragraphs_of(part: NarrationPart, within_ms: Collection[int]) -> list[str]:
    """A part's words in paragraphs: a rest that is none of those within a paragraph begins a new one."""
    paragraphs: list[str] = []
    joins = False
    for utterance in part.utterances:
        if joins:
            paragraphs[-1] += f" {utterance.text}"
        else:
            paragraphs.append(utterance.text)
        joins = utterance.pause_after_ms in within_ms
    return paragraphs
