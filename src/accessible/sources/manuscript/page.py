"""The top of a manuscript and its standing pieces: what was read goes in; title, author, kind and the rest come out.

A column copied from the charity's website into Word is known as a pasted page is: by its breadcrumb line, its labels
"Question" and "Answer", and the standing disclaimer word for word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from accessible.article import Kind, Repair, Role
from accessible.issue import Issue
from accessible.sources.bylines import author_of
from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import LeftOut, Manuscript, ManuscriptBlock, ManuscriptParagraph
from accessible.sources.manuscript.doubts import ManuscriptWording
from accessible.sources.paste.page import LABEL
from accessible.sources.questions import SourceLine
from accessible.sources.standing_text import changed_texts, is_listed, standing_text_at
from accessible.sources.web_text import AUTHOR
from accessible.sources.web_titles import take_title_line

_CRUMB = re.compile(r"\s[>›»]\s")
_NEAR_TOP = 6  # paragraphs that a title, a breadcrumb line or an author stands among
_MOST_TITLE = 100  # characters, as for a pasted page
_SENTENCE = re.compile(r"[.…;:,][\"'”’)\]]*$")
_NO_TITLE = re.compile(r"microsoft word|untitled|document ?\d*$|\.docx?$|slide", re.IGNORECASE)
_FURNITURE = "website furniture: on your list"
_ISSUE_LINE = "the line of the website that names the issue"
_STANDING = "the standing disclaimer, which comes from issue.toml, word for word"


@dataclass(slots=True)
class ManuscriptPage:
    """What was found around the text. A number is that of the paragraph which it was taken from, 0 for none."""

    blocks: list[ManuscriptBlock]
    title: str = ""
    title_number: int = 0
    author: str = ""
    author_number: int = 0
    category: str = ""
    kind: Kind = Kind.FEATURE
    disclaimer: str = ""
    date: str = ""
    roles: dict[int, Role] = field(default_factory=dict)  # of paragraphs that are labels
    above: list[ManuscriptParagraph] = field(default_factory=list)  # whose words are in the fields above


def framed(story: Manuscript, issue: Issue, says: ManuscriptWording, composer: Composer) -> ManuscriptPage:
    """The page, with its top taken off and its standing pieces known."""
    page = ManuscriptPage(list(story.blocks), date=story.date)
    _leave_out_furniture(page, story, issue)
    _take_disclaimer(page, story, issue, composer)
    _take_title(page, story, says, composer)
    _take_author(page, story, says, composer)
    _find_roles(page)
    return page


def _plain(blocks: Sequence[ManuscriptBlock]) -> list[str]:
    """The words of each paragraph; of other blocks nothing."""
    return [block.text if isinstance(block, ManuscriptParagraph) else "" for block in blocks]


def _leave_out_furniture(page: ManuscriptPage, story: Manuscript, issue: Issue) -> None:
    prefix = issue.web_page.issue_line.casefold()
    kept: list[ManuscriptBlock] = []
    for block, words in zip(page.blocks, _plain(page.blocks), strict=True):
        named = bool(prefix) and words.casefold().startswith(prefix)
        if words and (named or is_listed(words, issue.web_page.furniture)):
            story.left_out.append(LeftOut(block.number, words, _ISSUE_LINE if named else _FURNITURE))
        else:
            kept.append(block)
    page.blocks = kept


def _take_disclaimer(page: ManuscriptPage, story: Manuscript, issue: Issue, composer: Composer) -> None:
    texts = _plain(page.blocks)
    names = {" ".join(text.split()): name for name, text in issue.disclaimers}
    index = 0
    gone: set[int] = set()
    while index < len(texts):
        if taken := standing_text_at(texts, index, issue):
            words = " ".join(texts[index : index + taken])
            page.disclaimer = page.disclaimer or names[words]
            story.left_out.append(LeftOut(page.blocks[index].number, words, _STANDING))
            gone |= set(range(index, index + taken))
        index += taken or 1
    for place, name in changed_texts(["" if place in gone else text for place, text in enumerate(texts)], issue):
        composer.error(
            "disclaimer-changed",
            page.blocks[place].number,
            texts[place],
            f'This is nearly the standing disclaimer "{name}", but not word for word.',
            "Paste the standing text from issue.toml, or change it there if the charity has changed it.",
        )
    page.blocks = [block for place, block in enumerate(page.blocks) if place not in gone]


def _take_title(page: ManuscriptPage, story: Manuscript, says: ManuscriptWording, composer: Composer) -> None:
    top = [block for block in page.blocks[:_NEAR_TOP] if isinstance(block, ManuscriptParagraph) and block.text]
    if _take_breadcrumb(page, top, composer):
        return
    styled = next((each for each in top if each.style == "title"), None)
    first = top[0] if top and top[0] is _first_of(page.blocks) else None
    headed = first if first and first.level and not LABEL.fullmatch(first.text) else None
    if titled := styled or (None if story.title_is_sure else headed):
        _use(page, titled, titled.text)
    elif first and len(page.blocks) > 1 and not story.title_is_sure and _can_be_title(first):
        _use(page, first, first.text)
        told = says.first_is_title
        composer.warn(told.code, first.number, first.text, told.message, told.remedy)
    elif story.title and not _NO_TITLE.search(story.title):
        page.title = " ".join(story.title.split())
        told = says.title_of_properties
        composer.warn(told.code, 1, page.title, told.message, told.remedy)
    else:
        asked = says.no_title
        composer.error(asked.code, 1, first.text if first else "", asked.message, asked.remedy)


def _first_of(blocks: Sequence[ManuscriptBlock]) -> ManuscriptBlock | None:
    """The first block that is no picture alone: a title may stand below the charity's sign."""
    return next((each for each in blocks if not isinstance(each, ManuscriptParagraph) or each.text), None)


def _take_breadcrumb(page: ManuscriptPage, top: Sequence[ManuscriptParagraph], composer: Composer) -> bool:
    crumbs = [each for each in top if _CRUMB.search(each.text)]
    if not crumbs:
        return False
    before = len(composer.findings)
    lines = [SourceLine(each.number, each.text, 1) for each in top]
    titled = take_title_line(lines, composer)
    found = next((each for each in crumbs if each.number == titled.line and titled.category), None)
    if found is None:
        del composer.findings[before:]
        return False
    _use(page, found, titled.title)
    page.category = titled.category
    page.kind = Kind.QUESTION_AND_ANSWER if titled.column else page.kind
    return True


def _use(page: ManuscriptPage, paragraph: ManuscriptParagraph, title: str) -> None:
    """Take the title; a note that it has stays with the words below, and its own reader says what is wrong."""
    page.title, page.title_number = title, paragraph.number
    page.above.append(paragraph)
    kept = tuple(replace(piece, text="") for piece in paragraph.pieces if piece.note or piece.picture)
    rest: list[ManuscriptBlock] = [replace(paragraph, pieces=kept, level=0)] if kept else []
    place = page.blocks.index(paragraph)
    page.blocks[place : place + 1] = rest


def _can_be_title(paragraph: ManuscriptParagraph) -> bool:
    text = paragraph.text
    if paragraph.label or LABEL.fullmatch(text) or len(text) > _MOST_TITLE or author_of(text):
        return False
    return not _SENTENCE.search(text) and any(letter.isalpha() for letter in text)


def _take_author(page: ManuscriptPage, story: Manuscript, says: ManuscriptWording, composer: Composer) -> None:
    for place, block in enumerate(page.blocks[: _NEAR_TOP // 2]):
        if isinstance(block, ManuscriptParagraph) and (name := author_of(block.text)):
            page.author, page.author_number = name, block.number
            page.above.append(block)
            del page.blocks[place]
            composer.repairs.append(Repair(block.number, block.text, f"By {name}", AUTHOR))
            return
    if story.creator.strip():
        told = says.creator
        composer.mention(told.code, 1, story.creator, told.message, told.remedy)


def _find_roles(page: ManuscriptPage) -> None:
    """The labels, where questions and answers take turns."""
    found = [
        (block.number, Role.QUESTION if block.text.casefold().startswith("q") else Role.ANSWER)
        for block in page.blocks
        if isinstance(block, ManuscriptParagraph) and LABEL.fullmatch(block.text)
    ]
    if re.fullmatch(r"(?:qa+)+", "".join(role.value[0] for _, role in found)):
        page.roles = dict(found)
        page.kind = Kind.QUESTION_AND_ANSWER
