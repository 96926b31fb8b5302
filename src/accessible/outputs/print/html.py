"""Print HTML: a running order and an edition go in, one HTML document with stable ids comes out.

Nothing is decided here: the running order says what stands where. The article's own elements are made in `markup`;
how words are set is in `typeset`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from accessible.issue import Issue
from accessible.outputs.markup import FILTERS, Medium, printed_markup
from accessible.outputs.templates import template
from accessible.plan import issue_pages
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.plan.edition import Edition, running_head
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.pagination import Volume
from accessible.plan.running_order import RunningOrder
from accessible.plan.square_cover import ISSUE, NAME, set_words

_FILTERS = FILTERS[Medium.PRINT]


def _masthead(issue: Issue) -> str:
    return f"{issue.title}, {issue.issue}"


def article_html(
    order: RunningOrder, edition: Edition, issue: Issue, styles: Path, volumes: Sequence[Volume] = ()
) -> str:
    """One article as HTML for `lay_out`. `styles` is the folder with `templates/`.

    Raises `jinja2.UndefinedError` if a template asks for something that the plan does not have.
    """
    article = order.article
    return template(styles, "article.html.j2", _FILTERS).render(
        body=printed_markup(order, styles, edition, volumes),
        issue=issue,
        language=article.language,
        title=order.file_title,
        draft=DRAFT_MARK if order.draft else "",
        author=article.author or issue.publisher,
        description=" ".join(sentence.text for sentence in article.summary),
        masthead="" if order.draft else running_head(_masthead(issue), edition),
        running_head=running_head(article.title.text, edition),
    )


def front_html(
    issue: Issue, edition: Edition, entries: Iterable[ContentsEntry], styles: Path, *, draft: bool = False
) -> str:
    """The issue's cover, contents and energy menu. Links to `page:N` are made real when the issue is joined."""
    entries = tuple(entries)
    bands = issue_pages.energy_menu(entries)
    mark = DRAFT_MARK if draft else ""
    return _issue_page("issue_front.html.j2", issue, edition, styles, entries=entries, bands=bands, draft=mark)


def square_cover_html(issue: Issue, edition: Edition, styles: Path) -> str:
    """The cover as a square, for podcast apps."""
    above, under = set_words(issue.title, NAME), set_words(issue.issue, ISSUE)
    return _issue_page("square_cover.html.j2", issue, edition, styles, above=above, under=under)


def colophon_html(issue: Issue, edition: Edition, styles: Path) -> str:
    """The issue's last page: who made it, other formats, complaints, how to reach the publisher."""
    return _issue_page("colophon.html.j2", issue, edition, styles, sections=issue_pages.colophon(issue, edition))


def blank_html(issue: Issue, edition: Edition, styles: Path) -> str:
    """A page that says that it is blank on purpose."""
    return _issue_page("blank.html.j2", issue, edition, styles)


def _issue_page(name: str, issue: Issue, edition: Edition, styles: Path, **content: object) -> str:
    head = running_head(_masthead(issue), edition)
    return template(styles, name, _FILTERS).render(
        issue=issue,
        edition=edition,
        language=issue.language,
        title=_masthead(issue),
        author=issue.publisher,
        description="",
        masthead=head,
        running_head=head,
        words=issue_pages,
        **content,
    )
