"""Reading one article: a path goes in, the article (or None) and everything wrong with it come out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from accessible.article import Article, Block, Group, Kind, Paragraph, Role, Run, SourceFile
from accessible.errors import MANUSCRIPTS, WORD, Finding, Severity, quote
from accessible.issue import Issue
from accessible.plain_file import RefusedFileError, TooLargeError, read_plain
from accessible.plan.abbreviations import Pair, used_abbreviations
from accessible.sources.compose import LABELS, Composer
from accessible.sources.lone_headings import lone_headings
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.markdown.acceptances import read_acceptances
from accessible.sources.markdown.blocks import MarkdownReader
from accessible.sources.markdown.front_lines import closed_front_matter, opened_front_matter, split_front_matter
from accessible.sources.markdown.front_matter import FrontMatter, read_front_matter, refuse_untitled
from accessible.sources.markdown.phrases import marked_runs
from accessible.sources.markdown.recaps import read_recaps
from accessible.sources.paste.decoding import decode
from accessible.sources.paste.mojibake import left_over, restored
from accessible.sources.paste.page import PastedLine
from accessible.sources.paste.table import Pasted, mend, mend_lines
from accessible.sources.sample_words import sample_lines
from accessible.sources.web_text import read_web_text
from accessible.sources.webpage.parse import MAX_BYTES as MAX_PAGE_BYTES
from accessible.sources.webpage.web_file import read_web_page
from accessible.sources.word.media import MAX_BYTES as MAX_WORD_BYTES
from accessible.sources.word.word_file import read_word

MARKDOWN = ".md"
MAX_BYTES = 2_000_000  # 300 times the longest feature
MAX_LINE = 50_000  # characters; the longest paragraph in a magazine has some 3,000
MAX_WORD = 2_000  # characters without a space; longer than any address that browsers are sure to open
MAX_LINES = 20_000  # an article of 12,000 words, broken at the narrowest column, has some 3,000
MAX_BAD_LINES = 20  # shown; a file with more of them is no text
# Control characters have no glyph and no sound; � is what an earlier program made of a letter it did not know.
_ENDLESS = re.compile(rf"(?<!\S)\S{{{MAX_WORD + 1}}}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]")


@dataclass(frozen=True, slots=True)
class ManuscriptSource:
    """A Word file's or web page's bytes, and what its reader supplied: numbers of items, addresses left out."""

    content: bytes
    supplied: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()  # words of which it is asked whether they belong to the article


@dataclass(frozen=True, slots=True)
class Reading:
    """One source file as read. `article` is None when a finding is an error.

    `as_far` is the article as far as it could be read: more can be found in it, and it must never be made.
    `text` is the file's; of a Word file or web page it is all that was read of it, a line a paragraph, and `manuscript`
    has the file's bytes for the judge of it, with what `text` has beyond its words.
    """

    slug: str
    file: str
    article: Article | None
    findings: tuple[Finding, ...]
    text: str = ""
    as_far: Article | None = None
    manuscript: ManuscriptSource | None = None


def read_article(path: Path, issue: Issue) -> Reading:
    """Read `path` (`.md`, `.txt`, `.docx`, `.html`, in the issue's folder). Never raises for what is in the file."""
    if path.suffix in MANUSCRIPTS:
        return _read_manuscript(path, issue)
    composer = Composer(path.name)
    article: Article | None = None
    content = _content(path, composer)
    text = _text(content, composer) if content is not None else None
    if text is not None and content is not None:
        source = SourceFile(path.name, hashlib.sha256(content).hexdigest())
        read = _read_markdown if path.suffix == MARKDOWN else _read_web_text
        article = read(path, text, source, issue, composer)
        _judge(article, composer)
    return _reading(path, article, text or "", composer)


def _reading(
    path: Path, article: Article | None, text: str, composer: Composer, sent: ManuscriptSource | None = None
) -> Reading:
    findings = tuple(sorted(composer.findings, key=lambda finding: finding.line))
    failed = any(finding.severity is Severity.ERROR for finding in findings)
    return Reading(path.stem, path.name, None if failed else article, findings, text, article, sent)


def read_sent(content: bytes, path: Path, stem: str, issue: Issue, composer: Composer) -> ManuscriptText | None:
    """A Word file or web page as Markdown, for an article called `stem`. None where it is none, with the finding."""
    if path.suffix.casefold() == WORD:
        return read_word(content, stem, issue, composer)
    return read_web_page(content, stem, path.parent, issue, composer)


def most_bytes(path: Path) -> int:
    """How large a Word file or web page may be."""
    return MAX_WORD_BYTES if path.suffix.casefold() == WORD else MAX_PAGE_BYTES


def _read_manuscript(path: Path, issue: Issue) -> Reading:
    """A Word file or web page: it becomes our Markdown, whose lines have its paragraphs' numbers, and that is read."""
    composer = Composer(path.name)
    content = _content(path, composer, most_bytes(path))
    read = read_sent(content, path, path.stem, issue, composer) if content is not None else None
    if content is None or read is None:
        return _reading(path, None, "", composer)
    before = len(composer.findings)
    for line in read.lines:
        _check_line(line.text, line.number, composer)
        if len(composer.findings) >= before + MAX_BAD_LINES:
            break
    if any(finding.severity is Severity.ERROR for finding in composer.findings[before:]):
        return _reading(path, None, read.text, composer)
    source = SourceFile(path.name, hashlib.sha256(content).hexdigest())
    article = _read_marked(path, mend_lines(read.lines, path.name), source, issue, composer)
    _judge(article, composer)
    _tell_once(composer)
    return _reading(
        path,
        article,
        read.text,
        composer,
        ManuscriptSource(content, read.supplied, tuple(each.text for each in read.left_out), read.asked),
    )


def _tell_once(composer: Composer) -> None:
    """What is wrong with a picture, or why a tag was left in the text, has been told of the file itself."""
    codes = {finding.code for finding in composer.findings}
    again = {"picture"} if codes & {"word-picture", "web-picture"} else set()
    again |= {"raw-html"} if any(code.startswith("web-") for code in codes) else set()
    composer.findings[:] = [each for each in composer.findings if each.code not in again]


def _content(path: Path, composer: Composer, limit: int = MAX_BYTES) -> bytes | None:
    try:
        return read_plain(path, path.parent, limit, "Divide it, and put its pictures in files of their own.")
    except RefusedFileError as error:
        code = "size" if isinstance(error, TooLargeError) else "unreadable"
        composer.error(code, 0, "", f"The article cannot be read. {error.message}", error.remedy)
        return None


def _text(content: bytes, composer: Composer) -> str | None:
    """The file's text with plain line ends, or None (and a finding with its line) when it is not text."""
    decoded = decode(content)
    if why := decoded.refusal:
        composer.error(why.code, why.line, why.words, why.message, why.remedy)
        return None
    whole = restored(decoded.text)
    text = whole.text
    composer.repairs += (*((decoded.repair,) if decoded.repair else ()), *whole.repairs)
    before = len(composer.findings)
    if text.count("\n") > MAX_LINES:
        message = f"This file has {text.count(chr(10)):,} lines; {MAX_LINES:,} are the most."
        composer.error("size", 1, "", message, "Divide it. If it is full of empty lines, take them out.")
        return None
    for number, words in enumerate(text.split("\n"), start=1):
        _check_line(words, number, composer)
        if len(composer.findings) >= before + MAX_BAD_LINES:
            break
    return text if len(composer.findings) == before else None


def _check_line(line: str, number: int, composer: Composer) -> None:
    control = _CONTROL.search(line)
    if control:
        near = line[max(control.start() - 20, 0) : control.end() + 20]
        composer.error(
            "control-character",
            number,
            _CONTROL.sub("\ufffd", near),
            f"Where \ufffd is shown stands a character that cannot be printed or said (U+{ord(control.group()):04X}).",
            "Delete it. If the file is full of them, it is not a text file: save it as text.",
        )
    if broken := left_over(line):
        composer.error(
            "encoding",
            number,
            broken,
            "Another program changed letters or signs here, and took pieces of them.",
            "Write the word again as it should be.",
        )
    if endless := _ENDLESS.search(line):
        composer.error(
            "word-length",
            number,
            endless.group()[:60],
            f"More than {MAX_WORD:,} characters stand here without a space between them.",
            "Put the spaces in, or take it out: no reader could read it.",
        )
    if len(line) > MAX_LINE:
        composer.error(
            "line-length",
            number,
            line[:200],
            f"This line has {len(line):,} characters.",
            "Divide it into paragraphs, with an empty line between them.",
        )


def _read_markdown(path: Path, text: str, source: SourceFile, issue: Issue, composer: Composer) -> Article:
    opened = opened_front_matter(text, composer)
    pasted = mend(opened, path.name, first=1 if opened == text else 0)
    return _read_marked(path, pasted, source, issue, composer)


def _read_marked(path: Path, pasted: Pasted, source: SourceFile, issue: Issue, composer: Composer) -> Article:
    """The article of mended lines of Markdown."""
    composer.take(pasted.page)
    lines = (*pasted.top, *pasted.page.lines)
    closed = closed_front_matter("\n".join(line.text for line in lines), composer)
    front_text, body, first_line = split_front_matter(closed)
    front = _read_front(front_text, lines, composer, least=0 if path.suffix in MANUSCRIPTS else 1)
    if pasted.page.title and "title" not in dict(front.lines):
        front = replace(front, title=pasted.page.title)
    composer.language = front.language
    if not front.title:
        refuse_untitled("\n".join(line.text for line in lines), front, composer)
        front = replace(front, title=path.stem)  # the article is never made: what else is wrong can be told
    _tell_of_samples(lines, composer, draft=front.draft)
    title_line, summary_line, points_line = map(front.line_of, ("title", "summary", "key_points"))
    title = composer.sentence(marked_runs(front.title, title_line, composer), title_line)
    summary = composer.sentences(marked_runs(front.summary, summary_line, composer), summary_line)
    points = [marked_runs(point, points_line, composer) for point in front.key_points]
    key_points = tuple(composer.sentence(runs, points_line) for runs in points)
    put_in = closed.count("\n") + 1 - len(lines)  # a line of dashes that was missing has no number in the file
    numbers = [line.number for line in lines[max(first_line, 1) - 1 - put_in :]] or [len(lines)]
    reader = MarkdownReader(composer, path.parent, numbers, front.speakers)
    blocks, notes = reader.read(body)
    if front.disclaimer:
        blocks += _standing_disclaimer(front, issue, composer)
    article = Article(
        slug=path.stem,
        title=title,
        author=front.author,
        kind=front.kind,
        category=front.category,
        language=front.language,
        summary=summary,
        key_points=key_points,
        blocks=blocks,
        notes=notes,
        source=source,
        removed=tuple(composer.removed),
        repairs=tuple(composer.repairs),
        date=front.date,
        say=front.say,
        recaps=read_recaps(front, blocks, composer),
        accepted=read_acceptances(front),
    )
    used = used_abbreviations(article, issue.abbreviations, front.abbreviations)
    _warn_of_unused(front, used, composer)
    return replace(article, abbreviations=used)


def _tell_of_samples(lines: Sequence[PastedLine], composer: Composer, *, draft: bool) -> None:
    """Words of a new article that nobody has written yet: they must not be published, and may be looked at."""
    message, remedy = "These are sample words of a new article.", "Write your own in their place, or take the line out."
    for index, words in sample_lines(line.text for line in lines):
        number = max(lines[index].number, 1)
        if draft:
            composer.warn("sample-words", number, words, message, remedy)
        else:
            composer.error("sample-words", number, words, message, remedy)


def _read_front(text: str, lines: Sequence[PastedLine], composer: Composer, *, least: int) -> FrontMatter:
    """The fields, and what is wrong with them, each with the number that its line has in the file.

    A line of dashes may have been put in above the first, or empty lines above it left out.
    """
    if not text:
        return FrontMatter()
    before = len(composer.findings)
    front = read_front_matter(text, composer)

    def number(line: int) -> int:
        return max(lines[min(line, len(lines)) - 1].number, least) if line else 0

    composer.findings[before:] = [replace(each, line=number(each.line)) for each in composer.findings[before:]]
    return replace(front, lines=tuple((name, number(line)) for name, line in front.lines))


def _warn_of_unused(front: FrontMatter, used: tuple[Pair, ...], composer: Composer) -> None:
    found = {short for short, _ in used}
    for short, long in front.abbreviations:
        if short not in found:
            composer.warn(
                "abbreviation-unused",
                front.line_of(f"abbreviations.{short}"),
                f"{short}: {long}",
                f'The article does not use "{short}".',
                "Check its capitals, or take the line out.",
            )


def _standing_disclaimer(front: FrontMatter, issue: Issue, composer: Composer) -> tuple[Block, ...]:
    text, line = issue.disclaimer(front.disclaimer), front.line_of("disclaimer")
    if not text:
        names = ", ".join(f'"{name}"' for name, _ in issue.disclaimers) or "none"
        composer.error(
            "disclaimer",
            line,
            front.disclaimer,
            f'There is no standing disclaimer "{quote(front.disclaimer)}" in issue.toml.',
            f"There are: {names}. Correct the name, or add it under [disclaimers].",
        )
        return ()
    block_id = composer.block_id(new_section=True)
    label = composer.sentence((Run(LABELS[Role.DISCLAIMER]),), line)
    paragraph = Paragraph(composer.block_id(), composer.plain(text, line), line)
    return (Group(block_id, Role.DISCLAIMER, label, (paragraph,), line),)


def _read_web_text(path: Path, text: str, source: SourceFile, issue: Issue, composer: Composer) -> Article:
    composer.language = issue.language
    page = mend(text, path.name).page
    composer.take(page)
    found = read_web_text(page.lines, issue, composer)
    article = Article(
        slug=path.stem,
        title=composer.sentence((Run(found.title),), found.title_line),
        author=found.author,
        kind=found.kind,
        category=found.category,
        language=issue.language,
        summary=(),
        key_points=(),
        blocks=found.blocks,
        notes=(),
        source=source,
        removed=tuple(composer.removed),
        repairs=tuple(composer.repairs),
        data=found.data,
    )
    return replace(article, abbreviations=used_abbreviations(article, issue.abbreviations))


def _judge(article: Article, composer: Composer) -> None:
    """What only the whole article shows: what was mended, no text at all, a missing disclaimer."""
    if composer.repairs:
        count = sum(repair.times for repair in composer.repairs)
        places = "1 place was" if count == 1 else f"{count} places were"
        remedy = "The report lists what was done, below the article."
        composer.mention("mended", composer.repairs[0].line, "", f"{places} mended that pasting had broken.", remedy)
    markdown = article.source.name.endswith((MARKDOWN, *MANUSCRIPTS))
    if not article.blocks:
        place = "below the front matter" if markdown else "below its title"
        composer.error("empty", 1, article.title.text, "The article has no text.", f"Write it {place}.")
    for heading in lone_headings(article.blocks):
        words = " ".join(sentence.text for sentence in heading.sentences)
        remedy = (
            "Is it part of a list? Put a hyphen and a space before each line. Are words missing below it? Write them."
        )
        composer.warn(
            "heading-alone", heading.line, words, "Listeners will hear this as a heading with nothing after it.", remedy
        )
    groups = [block for block in article.blocks if isinstance(block, Group)]
    if article.kind is Kind.QUESTION_AND_ANSWER and not any(group.role is Role.DISCLAIMER for group in groups):
        composer.warn(
            "disclaimer-missing",
            1,
            article.title.text,
            "This medical column has no standing disclaimer.",
            'Write "disclaimer: medical" at the top.' if markdown else "Paste the standing text at the end.",
        )


def with_findings(reading: Reading, more: tuple[Finding, ...]) -> Reading:
    """The reading with further findings; an error among them takes the article away."""
    failed = any(finding.severity is Severity.ERROR for finding in more)
    return replace(reading, article=None if failed else reading.article, findings=reading.findings + more)
