"""The whole of a manuscript: what was read of a file goes in; its Markdown and the text for judges come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from accessible.issue import Issue
from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import LeftOut, Manuscript
from accessible.sources.manuscript.doubts import ManuscriptWording
from accessible.sources.manuscript.front import front_lines
from accessible.sources.manuscript.headings import with_headings
from accessible.sources.manuscript.marks import escaped
from accessible.sources.manuscript.page import ManuscriptPage, framed
from accessible.sources.manuscript.write import MarkdownWriter
from accessible.sources.paste.page import PastedLine

MAX_PICTURES = 100_000_000  # bytes of all pictures of one file; an issue's photographs are some 5 MB each


@dataclass(frozen=True, slots=True)
class ManuscriptPicture:
    """A picture of a manuscript: the name that the article calls it, and where its bytes are read.

    They are never held: a small file may have many large pictures, and only `make intake` needs them, one by one.
    """

    name: str
    load: Callable[[], bytes | None]

    @property
    def content(self) -> bytes:
        """Its bytes, read anew. Raises what their reader raises."""
        return self.load() or b""


@dataclass(frozen=True, slots=True)
class ManuscriptText:
    """A manuscript as read.

    `lines` are its Markdown, each with the number of its paragraph. `text` is for judges: all that was read, on line
    12 what paragraph 12 has, and below the last one what was left out. `supplied` is what of it the file has not as
    text.
    """

    lines: tuple[PastedLine, ...]
    text: str
    supplied: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    names: tuple[tuple[str, str], ...]  # of pictures: where each is in the file, and what the article calls it
    pictures: tuple[ManuscriptPicture, ...] = ()
    asked: tuple[str, ...] = ()  # words of which it is asked whether they belong to the article

    @property
    def markdown(self) -> str:
        """The article as a file of Markdown."""
        lines = "\n".join(line.text for line in self.lines).rstrip("\n")
        return f"{lines}\n"


def written(
    story: Manuscript, name_of: Callable[[str], str], says: ManuscriptWording, issue: Issue, composer: Composer
) -> ManuscriptText:
    """The manuscript as our Markdown, without its pictures; `name_of` says what the article calls one."""
    page = framed(story, issue, says, composer)
    page.blocks = with_headings(page.blocks, frozenset(page.roles), says.heading, composer)
    writer = MarkdownWriter(composer, story, name_of, says)
    writer.write(page)
    return ManuscriptText(
        lines=(*front_lines(page), *writer.lines),
        text=_for_judges(page, writer.lines, story.left_out),
        supplied=tuple(writer.supplied),
        left_out=tuple(story.left_out),
        names=tuple(writer.names.items()),
    )


def _for_judges(page: ManuscriptPage, lines: Iterable[PastedLine], left_out: Iterable[LeftOut]) -> str:
    by_number: defaultdict[int, list[str]] = defaultdict(list)
    for paragraph in page.above:
        by_number[paragraph.number].append(escaped(paragraph.text))
    for line in lines:
        if not line.blank and line.text not in (":::", ">") and not line.text.startswith("|---"):
            by_number[line.number].append(line.text.strip())
    last = max(by_number, default=0)
    whole = [" ".join(by_number[number]) for number in range(1, last + 1)]
    return "\n".join([*whole, *(escaped(each.text) for each in left_out)])
