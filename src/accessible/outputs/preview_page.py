"""Pages of a preview: an article as it was planned, or its file's lines, and what was found go in; pages come out.

They are for whoever writes: no sound, the findings beside the words that they are about, and a line at the top that
says so. Where `make preview` serves them, a script of ours puts what changed in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import html as markup
from markupsafe import Markup

from accessible.article import Block
from accessible.errors import Finding, Severity
from accessible.issue import Issue
from accessible.outputs.markup import screen_markup
from accessible.outputs.page import Download, megabytes
from accessible.outputs.templates import Filters, template
from accessible.plan.running_order import RunningOrder

# As members' pages, and no sound.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
_KINDS = {Severity.ERROR: "Correct this", Severity.WARNING: "Please look", Severity.NOTE: "Could be easier"}
LONGEST_SOURCE = 2_000  # lines of a file that cannot be laid out; an article of 12,000 words has some 600


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """An article: laid out (`order`), or only its file's `text`; with its prints, what was found, and its mark.

    `left_out` says why it is not in the issue, if it is a draft. One that `waits` is still being laid out for print.
    """

    slug: str
    title: str
    file: str
    findings: tuple[Finding, ...]
    order: RunningOrder | None = None
    text: str = ""
    downloads: tuple[Download, ...] = ()
    pictures: Mapping[str, str] | None = None
    left_out: str = ""
    waits: bool = False


def counted(findings: Iterable[Finding]) -> str:
    """How much there is to do, in a few words that can be said aloud.

    >>> counted([Finding("a", Severity.ERROR, "A."), Finding("b", Severity.NOTE, "B.")])
    '1 thing to correct. 1 could be easier to read.'
    >>> counted([])
    'Nothing to correct.'
    """
    weights = [finding.severity for finding in findings]
    errors, looks, notes = (weights.count(each) for each in (Severity.ERROR, Severity.WARNING, Severity.NOTE))
    pieces = [
        f"{errors} {'thing' if errors == 1 else 'things'} to correct." if errors else "",
        f"{looks} {'thing' if looks == 1 else 'things'} to look at." if looks else "",
        f"{notes} could be easier to read." if notes else "",
    ]
    return " ".join(filter(None, pieces)) or "Nothing to correct."


def preview_article_page(article: PreviewedArticle, issue: Issue, styles: Path) -> bytes:
    """An article's page. `styles` is the folder with `templates/`."""
    name = "preview_article.html.j2" if article.order else "preview_source.html.j2"
    numbered = list(enumerate(article.findings, start=1))
    content = {"body": _with_findings(article, numbered, styles)} if article.order else {"lines": _lines(article)}
    return _page(name, issue, styles, here="../../", article=article, numbered=numbered, **content)


def preview_issue_page(
    issue: Issue,
    articles: Sequence[PreviewedArticle],
    findings: Sequence[Finding],
    styles: Path,
    *,
    fault: bool = False,
) -> bytes:
    """The page over all articles, with what was found of the issue itself; a `fault` of it stops the rest."""
    return _page("preview_issue.html.j2", issue, styles, here="", articles=articles, findings=findings, fault=fault)


def _page(name: str, issue: Issue, styles: Path, **content: object) -> bytes:
    filled = template(styles, name, _FILTERS).render(issue=issue, policy=POLICY, language=issue.language, **content)
    return filled.encode()


_FILTERS: Filters = {"megabytes": megabytes, "counted": counted, "kind": lambda finding: _KINDS[finding.severity]}


def _with_findings(article: PreviewedArticle, numbered: Sequence[tuple[int, Finding]], styles: Path) -> Markup:
    """The article's elements, each finding before the block that its line is in, so that it can stand beside it.

    What is of no line, or of the top of the file, stands below the title.
    """
    order = article.order
    assert order is not None  # noqa: S101  (asked before)
    root = markup.fragment_fromstring(
        str(screen_markup(order, styles, pictures=article.pictures or {})), create_parent="div"
    )
    places = {element.get("id"): element for element in root.iter() if element.get("id")}
    starts = sorted(_starts(piece.block for part in order.parts for piece in part.pieces))
    opening = next(iter(root), root)
    for number, finding in numbered:
        before = [block_id for line, block_id in starts if line <= finding.line and block_id in places]
        place = places[before[-1]] if finding.line and before else opening
        note = template(styles, "preview_finding.html.j2", _FILTERS).render(number=number, finding=finding)
        element = markup.fragment_fromstring(note.strip())
        if place is opening:
            element.tail, place.tail = place.tail, None
            place.addnext(element)
        else:
            place.addprevious(element)
    inner = (root.text or "") + "".join(markup.tostring(each, encoding="unicode") for each in root)
    return Markup(inner)  # noqa: S704 - words were escaped as they were put in


def _starts(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """The line that each block begins on, and its id."""
    for block in blocks:
        if block.line:
            yield block.line, block.id


def _lines(article: PreviewedArticle) -> list[tuple[int, str, list[tuple[int, Finding]]]]:
    """The file's lines, each with its number and what was found in it; what is of no line stands with the first."""
    lines = article.text.split("\n")[:LONGEST_SOURCE] or [""]
    by_line: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(article.findings, start=1):
        by_line.setdefault(min(max(finding.line, 1), len(lines)), []).append((number, finding))
    return [(number, line, by_line.get(number, [])) for number, line in enumerate(lines, start=1)]
