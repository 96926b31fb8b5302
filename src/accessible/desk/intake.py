"""Taking in at the desk: a Word file or web page goes in; the article as Markdown, with its pictures, is in the folder.

From then on the Markdown is the article, and a person edits it. Nothing is written where a word could be wrong: what
must be settled in Word is told, and the command is run again. A web page cannot be mended where it lies: what is asked
there stands between tags, which stop the article until a person has decided. Nothing that is there is written over.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from accessible.errors import MANUSCRIPTS, WORD, Finding, Severity, SourceError, UsageError
from accessible.issue import Issue
from accessible.plain_file import read_plain
from accessible.production.chosen import chosen_issue
from accessible.production.files import write_whole
from accessible.production.judging import sent_findings
from accessible.settings import Settings
from accessible.sources.compose import Composer
from accessible.sources.issue_fields import PLAIN_ID
from accessible.sources.manuscript.marks import escaped, line_start
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.reader import MARKDOWN, most_bytes, read_article, read_sent
from accessible.sources.right_names import right_name
from accessible.sources.webpage.phrases import ASKED

# What a person can mend in the article as well as in Word: it is told, and the article is written.
_MENDED_LATER = frozenset(("title",))
# Of a page nearly all can be: but not what leaves no article, or would pass as the charity's own words.
_STOPS_A_PAGE = frozenset(("web-file", "size", "disclaimer-changed"))
_ASKED = "<!-- Does this belong to the article? Move it to its place, or delete it. Take the tags away. -->"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was written: the article, its pictures' names, and what a person should look at in it."""

    article: Path
    pictures: tuple[str, ...]
    left_out: int
    findings: tuple[Finding, ...]
    still_there: bool  # the Word file lies in the issue's folder, beside the article that was made of it


def take_in(settings: Settings, file: Path) -> TakenIn:
    """Write the article of a Word file or web page.

    Raises `SourceError` for what must be settled first, else `UsageError`.
    """
    issue = chosen_issue(settings)
    folder = settings.content / issue.id
    if file.suffix.casefold() not in MANUSCRIPTS:
        remedy = "Save it in Word or LibreOffice as .docx, or in a browser as .html. Plain text needs no taking in."
        raise UsageError(f'"{file.name}" is neither a Word file (.docx) nor a web page (.html).', remedy, file)
    content = read_plain(file, file.parent, most_bytes(file), "Make its pictures smaller, or put them beside it.")
    stem, inside = _stem(file, folder)
    _refuse_a_second_time(stem, folder)
    composer = Composer(file.name)
    read = _read(content, file, stem, issue, composer)
    article = folder / f"{stem}{MARKDOWN}"
    _refuse_to_overwrite(article, read)
    for picture in read.pictures:
        write_whole(folder / picture.name, picture.content)
    write_whole(article, (read.markdown + _asked(read) + _left_out(file.name, read)).encode())
    further = (each for each in read_article(article, issue).findings if _is_new(each, composer))
    pictures = tuple(picture.name for picture in read.pictures)
    left_out = sum(each.reason != ASKED for each in read.left_out)
    return TakenIn(article, pictures, left_out, (*composer.findings, *further), inside)


def _stem(file: Path, folder: Path) -> tuple[str, bool]:
    """What the article is called, without its ending, and whether the Word file lies in the issue's folder."""
    inside = file.resolve().parent == folder.resolve()
    if inside and PLAIN_ID.fullmatch(file.stem):
        return file.stem, True
    return Path(right_name(file.name, sorted(folder.iterdir()))).stem, inside


def _read(content: bytes, file: Path, stem: str, issue: Issue, composer: Composer) -> ManuscriptText:
    read = read_sent(content, file, stem, issue, composer)
    stops = [each for each in composer.findings if each.severity is Severity.ERROR and _must_be_settled(each, file)]
    if read is not None and not stops:
        stops = sent_findings(composer.file, content, read.text, read.supplied, [each.text for each in read.left_out])
    if read is None or stops:
        raise SourceError((*stops, *(each for each in composer.findings if each not in stops)))
    return read


def _must_be_settled(finding: Finding, file: Path) -> bool:
    if file.suffix.casefold() == WORD:
        return finding.code not in _MENDED_LATER
    return finding.code in _STOPS_A_PAGE


def _refuse_a_second_time(stem: str, folder: Path) -> None:
    """An article of the same name and another number is most often the same file, taken in before."""
    name = stem.partition("-")[2]
    for path in sorted(folder.glob(f"[0-9]*-{name}{MARKDOWN}")):
        if path.stem != stem and path.stem.lstrip("0123456789") == f"-{name}":
            remedy = "To take it in again, move that article elsewhere first. Is it another? Then rename your file."
            raise UsageError(f'There is an article "{path.name}" already. Nothing was changed.', remedy, path)


def _refuse_to_overwrite(article: Path, read: ManuscriptText) -> None:
    for path in (article, *(article.parent / picture.name for picture in read.pictures)):
        if os.path.lexists(path):
            remedy = "Is it of an earlier time? Then move it elsewhere, and run the same command again."
            raise UsageError(f'There is a file "{path.name}" already. Nothing was changed.', remedy, path)


def _asked(read: ManuscriptText) -> str:
    """Words of which it is asked whether they belong to the article: they stop it until somebody moves them."""
    if not read.asked:
        return ""
    paragraphs = "\n\n".join(line_start(escaped(words)) for words in read.asked)
    return f"\n{_ASKED}\n\n<aside>\n\n{paragraphs}\n\n</aside>\n"


def _left_out(name: str, read: ManuscriptText) -> str:
    """What was left out, as comments at the end: whoever edits the article sees it, and no reader does."""
    left_out = [each for each in read.left_out if each.reason != ASKED]
    lines = [f"<!-- Left out of {name}, {each.reason}: {each.text} -->" for each in left_out]
    return "".join(f"\n{line[:-4].replace('--', '- -').replace('<!- -', '<!--', 1)} -->\n" for line in lines)


def _is_new(finding: Finding, composer: Composer) -> bool:
    """Whether the article says something that its file did not say already."""
    if finding.code == "raw-html" and any(each.code.startswith("web-") for each in composer.findings):
        return False
    return finding.severity is not Severity.NOTE and all(finding.code != each.code for each in composer.findings)
