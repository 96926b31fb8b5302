"""Proof pages: an article's receipt and pictures of its pages go in, a page for staff to proof it by comes out.

What to hear stands first, then what to look at, then every page beside its sentences, each with its sound, what is
said otherwise, what was mended or left out there, and what was found there. It needs what lies beside it, the sound
on the members' shelf, and no network.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from accessible.outputs.clock import as_people_say
from accessible.outputs.page import POLICY
from accessible.outputs.templates import Filters, template

INDEX, FOLDER = "proof.html", "proof"
UNSURE_SECONDS = 2.0  # heard on both sides of a sentence whose place is only worked out
LOOKING_SECONDS = 3.0  # P: to look at a sentence and press a key, beside its sound

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page of print: its number from 1, its picture's file beside the proof page, and its size in dots."""

    number: int
    picture: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ProofNote:
    """Something that is told at a sentence: `kind` is "look", "note", "mended" or "out". `words` are quoted."""

    kind: str
    what: str
    words: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class ProofSentence:
    """A sentence of the text: its number on the page, its receipt, where it is heard, what is told of it."""

    number: int
    said: Entry
    sound: str
    notes: tuple[ProofNote, ...] = ()
    listed: bool = False


@dataclass(frozen=True, slots=True)
class ProofLeaf:
    """A page and the sentences that begin on it. Without a picture, `sheet` is None."""

    number: int
    sheet: ShownPage | None
    sentences: tuple[ProofSentence, ...]


@dataclass(frozen=True, slots=True)
class ProofSource:
    """What a proof page is made from. `article` is its receipt, `lines` the source lines of its sentences by id.

    `begins` is the page on which each sentence of the receipt begins, in order; empty where there are no `sheets`.
    `before` and `after` are the receipts of the articles around it.
    """

    issue: Entry
    article: Entry
    lines: Mapping[str, int]
    sheets: Sequence[ShownPage] = ()
    begins: Sequence[int] = ()
    before: Entry | None = None
    after: Entry | None = None
    editions: Mapping[str, str] = field(default_factory=dict)


def proof_place(article_id: str) -> str:
    """Where an article's proof page lies, below the staff's folder."""
    return f"{FOLDER}/{article_id}.html"


def proof_page(source: ProofSource, styles: Path) -> bytes:
    """An article's proof page."""
    article = source.article
    members = f"../../{source.issue['id']}/"
    notes, apart = _notes(article, source.lines)
    listed = {each["sentence"] for each in (*article["to_proof"]["first"], *article["to_proof"]["more"])}
    sentences = [
        ProofSentence(
            number,
            said,
            _sound(said, article, members),
            tuple(notes.get(said["id"], ())),
            said["id"] in listed,
        )
        for number, said in enumerate(article["sentences"], start=1)
    ]
    page = template(styles, "proof_article.html.j2", FILTERS)
    return page.render(
        source=source,
        issue=source.issue,
        article=article,
        members=members,
        leaves=_leaves(sentences, source),
        by_id={each.said["id"]: each for each in sentences},
        look=[(each, note) for each in sentences for note in each.notes if note.kind == "look"],
        elsewhere=[(each, note) for each in sentences for note in each.notes if note.kind != "look"],
        apart=apart,
        people=_people(article),
        minutes=minutes_to_proof(article),
        policy=POLICY,
        here="",
    ).encode()


def proof_index(issue: Entry, articles: Sequence[Entry], styles: Path) -> bytes:
    """`proof.html`: the articles with what there is to hear and to look at in each; those that failed first."""
    built = [article for article in articles if article["built"]]
    page = template(styles, "proof_index.html.j2", FILTERS)
    return page.render(
        issue=issue,
        built=[(article, minutes_to_proof(article), _to_look_at(article)) for article in built],
        failed=[article for article in articles if not article["built"]],
        policy=POLICY,
        here=f"{FOLDER}/",
    ).encode()


def minutes_to_proof(article: Entry) -> int:
    """Whole minutes to hear an article's short list, with a look at each sentence; 0 where there is nothing."""
    places = len(article["to_proof"]["first"])
    seconds = article["to_proof"]["seconds"] + LOOKING_SECONDS * places
    return int(-(-seconds // 60))


def _to_look_at(article: Entry) -> int:
    return sum(finding["severity"] == "warning" for finding in article["findings"])


def _leaves(sentences: Sequence[ProofSentence], source: ProofSource) -> list[ProofLeaf]:
    """The sentences by the pages on which they begin; a page that only goes on is there too."""
    sheets = {sheet.number: sheet for sheet in source.sheets}
    begins = source.begins or [1] * len(sentences)
    paired = groupby(zip(begins, sentences, strict=True), key=lambda pair: pair[0])
    on_page = {number: tuple(each for _, each in pairs) for number, pairs in paired}
    return [ProofLeaf(each, sheets.get(each), on_page.get(each, ())) for each in sorted({*sheets, *on_page})]


def _people(article: Entry) -> dict[str, bool]:
    """The recordings by people, and whether the places of their sentences are only worked out."""
    read = (each for each in article["sentences"] if "recording" in each)
    return {each["recording"]: "approximate" in each for each in read}


def _sound(said: Entry, article: Entry, members: str) -> str:
    """The address of a sentence's own stretch of its part's file (W3C Media Fragments)."""
    more = UNSURE_SECONDS if said.get("approximate") else 0.0
    start, end = max(0.0, said["part_start"] - more), said["part_end"] + more
    file = f"articles/{article['id']}/{article['parts'][said['part'] - 1]['file']}"
    return f"{members}{quote(file)}#t={start:.3f},{end:.3f}"


def _notes(article: Entry, lines: Mapping[str, int]) -> tuple[dict[str, list[ProofNote]], list[ProofNote]]:
    """What is told at each sentence, by its id; and what has no line."""
    on_line: dict[int, list[Entry]] = {}
    for each in article["sentences"]:
        if line := lines.get(each["id"]):
            on_line.setdefault(line, []).append(each)
    begins = sorted(on_line)
    found: dict[str, list[ProofNote]] = {}
    apart: list[ProofNote] = []
    for line, words, note in _told(article):
        if line and begins:
            there = on_line[begins[max(0, bisect_right(begins, line) - 1)]]
            found.setdefault(_with_words(words, there), []).append(note)
        else:
            apart.append(note)
    return found, apart


def _with_words(words: str, there: Sequence[Entry]) -> str:
    """The id of the sentence with these words, of those that begin on a line; or of the first of them."""
    sought = words.rstrip("…").strip()
    return str(next((each for each in there if sought and sought in each["text"]), there[0])["id"])


def _told(article: Entry) -> Iterator[tuple[int, str, ProofNote]]:
    """Each thing that is told: its line (0 for none), its words, and the note."""
    for each in article["findings"]:
        kind = "look" if each["severity"] == "warning" else "note"
        yield each["line"], each["words"], ProofNote(kind, f"{each['message']} {each['remedy']}".strip(), each["words"])
    for each in article["repairs"]:
        seen = each["before"].strip() and each["before"].replace("\n", "").isprintable()
        before, after = (" / ".join(each[name].split("\n")) if seen else "" for name in ("before", "after"))
        times = f" ({each['times']} times)" if each["times"] > 1 else ""
        yield each["line"], each["after"], ProofNote("mended", f"{each['what']}{times}", before, after)
    for each in article["removed"]:
        yield each["line"], "", ProofNote("out", each["reason"], each["text"])


def said_in_words(changes: Iterable[Entry]) -> list[tuple[str, str]]:
    """What is said otherwise than written, as staff read it: words in quotation marks, sounds between strokes."""
    return [
        (change["written"].strip() or "a space", f"/{change['sounds']}/" if change["sounds"] else f"“{spoken}”")
        for change in changes
        if (spoken := change["spoken"].strip(" ,"))
    ]


def said_as_rests(changes: Iterable[Entry]) -> list[str]:
    """What is written and has no words of its own in sound: brackets, quotation marks, the marks of notes."""
    return [change["written"].strip() for change in changes if not change["spoken"].strip(" ,")]


def with_marks(said: Entry) -> Markup:
    """A sentence's words, with those that are said otherwise marked."""
    text, done = said["text"], 0
    pieces: list[Markup] = []
    for change in said["changes"]:
        at = text.find(change["written"], done) if change["written"].strip() else -1
        if at >= 0:
            end = at + len(change["written"])
            pieces += [escape(text[done:at]), Markup("<mark>{}</mark>").format(text[at:end])]
            done = end
    return Markup("").join([*pieces, escape(text[done:])])


def reading_code(said: Entry) -> str:
    """A few letters that change with what is said of a sentence: a tick in a browser is of these words only."""
    words = "\n".join((said["spoken"], *(change["sounds"] for change in said["changes"])))
    return hashlib.blake2s(words.encode(), digest_size=4).hexdigest()


def by_heading(places: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """What is to be heard, by the heading that it stands under, in order."""
    return [(heading, list(some)) for heading, some in groupby(places, key=lambda each: str(each["heading"]))]


FILTERS: Filters = {
    "said_in_words": said_in_words,
    "said_as_rests": said_as_rests,
    "with_marks": with_marks,
    "reading_code": reading_code,
    "by_heading": by_heading,
    "lasting": as_people_say,
    "address": quote,
}
