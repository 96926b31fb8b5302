"""Opening: an article and its lengths go in, the words before its text come out, and the key points after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accessible.article import Article, Kind
from accessible.errors import Finding, Severity
from accessible.plan.running_order import Announcement, KeyPointsAgain, Opening
from accessible.plan.say import Line

# COGA, CDC Clear Communication Index: words said before the text begins.
MOST_WORDS = 60
# P (docs/numbers.md, Print): a shorter article ends before its key points are forgotten.
AGAIN_FROM_WORDS = 600
KIND_NAMES = {
    Kind.QUESTION_AND_ANSWER: "Question and answer",
    Kind.FEATURE: "Feature",
    Kind.RESEARCH: "Research",
    Kind.NEWS: "News",
    Kind.TIPS: "Tips",
    Kind.LETTERS: "Letters",
    Kind.INTERVIEW: "Interview",
    Kind.NOTE: "Note",
}


def opening_of(article: Article, minutes_to_read: int, minutes_to_hear: int, total: int) -> Opening:
    """What stands and is said before the text of an article in `total` parts."""
    to_read, to_hear = (counted(minutes, "minute") for minutes in (minutes_to_read, minutes_to_hear))
    parts = f", in {total} parts." if total > 1 else "."
    length = Announcement(
        "a-length",
        f"About {to_hear}{parts}",
        paper=f"To read: about {to_read}{parts}",
        screen=f"To read: about {to_read}. To hear: about {to_hear}{parts}",
    )
    return Opening(
        eyebrow=_eyebrow(article.category or KIND_NAMES[article.kind], article.title.text),
        title=article.title,
        byline=Announcement("a-byline", _byline(article.author)) if article.author else None,
        length=length,
        summary=article.summary,
        key_points_label=Announcement("a-key-points", "Key points") if article.key_points else None,
        key_points=article.key_points,
    )


def credits_of(article: Article) -> tuple[Announcement, ...]:
    """Where an article comes from, for its end: before the text it would keep a listener waiting."""
    return tuple(Announcement(f"a-data-{number}", text) for number, (_, text) in enumerate(article.data, start=1))


def _eyebrow(words: str, title: str) -> Announcement | None:
    """The words above the title; None where the title has them: "Interview. Interview: a short visit" tires."""
    said = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", title, re.IGNORECASE)
    return None if said else Announcement("a-eyebrow", words)


def _byline(author: str) -> str:
    """Who wrote it.

    >>> _byline("Sam Field"), _byline("The editor")
    ('By Sam Field', 'By the editor')
    """
    return "By the " + author.removeprefix("The ") if author.startswith("The ") else f"By {author}"


def key_points_again(article: Article, words: int) -> KeyPointsAgain | None:
    """The key points for the end of a long text, in the same words; `words` is how many the article has."""
    if not article.key_points or words <= AGAIN_FROM_WORDS:
        return None
    points = (replace(point, id=f"a-again-{number}") for number, point in enumerate(article.key_points, start=1))
    return KeyPointsAgain(Announcement("a-key-points-again", "Key points again"), tuple(points))


def opening_findings(article: Article, lines: Sequence[Line]) -> list[Finding]:
    """Whether more than sixty words are said before the text. `lines` are those of the opening."""
    words = sum(len(line.form.text.split()) for line in lines)
    if words <= MOST_WORDS:
        return []
    return [
        Finding(
            "opening-length",
            Severity.WARNING,
            f"{words} words are said before the text begins; {MOST_WORDS} is the most that is easy to take in.",
            article.source.name,
            article.title.line,
            article.title.text,
            "Shorten the summary or the key points.",
        )
    ]


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "part"), counted(2, "part")
    ('1 part', '2 parts')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
