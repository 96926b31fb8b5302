"""Print HTML: a running order and an edition go in, one HTML document with stable ids comes out.

Nothing is decided here: the running order says what stands where. How words are set is in `typeset`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from accessible.article import Block, Heading, Role, Sentence, block_sentences
from accessible.issue import Issue
from accessible.outputs.typeset import between, bound_markup, css_string, join_words, link, mark_id, sentence_markup
from accessible.plan import issue_pages
from accessible.plan.edition import (
    Edition,
    code_alternative,
    code_file,
    has_code,
    is_decorative,
    is_wide,
    label_room,
    note_mark,
    running_head,
)
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.page_fit import fits_one_page
from accessible.plan.pagination import Volume
from accessible.plan.running_order import Piece, RunningOrder


@dataclass(frozen=True, slots=True)
class _PieceGroup:
    """Neighbouring pieces that stand in the same question, answer or disclaimer, or in none."""

    role: Role | None
    label: Sentence | None
    blocks: tuple[Block, ...]


def _grouped(pieces: tuple[Piece, ...]) -> list[_PieceGroup]:
    groups = []
    for _, members in groupby(pieces, key=lambda piece: (piece.role, piece.group_id)):
        group = tuple(members)
        groups.append(_PieceGroup(group[0].role, group[0].label, tuple(piece.block for piece in group)))
    return groups


def _ideas(blocks: tuple[Block, ...], edition: Edition) -> list[tuple[list[Block], bool]]:
    """Blocks cut before each heading, and whether they are kept on one page. A heading under another stays with it."""
    ideas: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and ideas[-1] and not isinstance(ideas[-1][-1], Heading):
            ideas.append([])
        ideas[-1].append(block)
    return [(idea, fits_one_page(idea, edition)) for idea in ideas if idea]


def _first_marks(order: RunningOrder) -> dict[int, str]:
    """For each note the element id of the first mark that refers to it, or an empty string."""
    marks: dict[int, str] = {note.number: "" for note in order.article.notes}
    sentences = [sentence for part in order.parts for piece in part.pieces for sentence in block_sentences(piece.block)]
    for sentence in (order.opening.title, *order.opening.summary, *order.opening.key_points, *sentences):
        for run in sentence.runs:
            if run.note and not marks.get(run.note):
                marks[run.note] = mark_id(sentence.id, run.note)
    return marks


@lru_cache(maxsize=4)
def _templates(styles: Path) -> Environment:
    """The templates of `styles`, read once a process. A name that is not given is an error, not a gap."""
    environment = Environment(
        loader=FileSystemLoader(styles / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        bound=bound_markup,
        typeset=sentence_markup,
        link=link,
        css_string=css_string,
        between=between,
        join_words=join_words,
        label_room=label_room,
        kind=lambda block: type(block).__name__,
        grouped=_grouped,
        ideas=_ideas,
        has_code=has_code,
        code_file=code_file,
        code_alternative=code_alternative,
        is_wide=is_wide,
        is_decorative=is_decorative,
        note_mark=note_mark,
        picture=quote,
    )
    return environment


def _masthead(issue: Issue) -> str:
    return f"{issue.title}, {issue.issue}"


def article_html(
    order: RunningOrder, edition: Edition, issue: Issue, styles: Path, volumes: Sequence[Volume] = ()
) -> str:
    """One article as HTML for `lay_out`. `styles` is the folder with `templates/`.

    Raises `jinja2.UndefinedError` if a template asks for something that the plan does not have.
    """
    article = order.article
    template = _templates(styles).get_template("article.html.j2")
    return template.render(
        order=order,
        issue=issue,
        edition=edition,
        language=article.language,
        title=article.title.text,
        author=article.author or issue.publisher,
        description=" ".join(sentence.text for sentence in article.summary),
        masthead=_masthead(issue),
        running_head=running_head(article.title.text, edition),
        volumes={volume.first_part: volume for volume in volumes},
        marks=_first_marks(order),
    )


def front_html(issue: Issue, edition: Edition, entries: Iterable[ContentsEntry], styles: Path) -> str:
    """The issue's cover, contents and energy menu. Links to `page:N` are made real when the issue is joined."""
    entries = tuple(entries)
    bands = issue_pages.energy_menu(entries)
    return _issue_page("issue_front.html.j2", issue, edition, styles, entries=entries, bands=bands)


def colophon_html(issue: Issue, edition: Edition, styles: Path) -> str:
    """The issue's last page: who made it, other formats, complaints, how to reach the publisher."""
    return _issue_page("colophon.html.j2", issue, edition, styles, sections=issue_pages.colophon(issue, edition))


def blank_html(issue: Issue, edition: Edition, styles: Path) -> str:
    """A page that says that it is blank on purpose."""
    return _issue_page("blank.html.j2", issue, edition, styles)


def _issue_page(name: str, issue: Issue, edition: Edition, styles: Path, **content: object) -> str:
    template = _templates(styles).get_template(name)
    return template.render(
        issue=issue,
        edition=edition,
        language=issue.language,
        title=_masthead(issue),
        author=issue.publisher,
        description="",
        masthead=_masthead(issue),
        running_head=_masthead(issue),
        words=issue_pages,
        **content,
    )
