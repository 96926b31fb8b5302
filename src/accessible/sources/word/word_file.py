"""One Word file: its bytes go in; its Markdown, what was left out and its pictures come out, or what stops it.

Two readers look at a Word file, and share no code. This one makes the article; the judge in
`check/article/word_ledger.py` counts what the raw XML has, and holds it against `text`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from accessible.issue import Issue
from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import Manuscript
from accessible.sources.manuscript.text import MAX_PICTURES, ManuscriptPicture, ManuscriptText, written
from accessible.sources.standing_text import is_listed
from accessible.sources.word.contents import words_as_compared
from accessible.sources.word.doubts import SAYS
from accessible.sources.word.elsewhere import read_elsewhere, tell_of_left_out
from accessible.sources.word.inline import HIDDEN, INSTRUCTION
from accessible.sources.word.media import picture_name
from accessible.sources.word.numbering import read_numbering
from accessible.sources.word.package import Package, WordFileError, has_macros, opened
from accessible.sources.word.story import StoryReader
from accessible.sources.word.styles import read_styles
from accessible.sources.word.tree import all_words, child, text_of

MAX_PARAGRAPHS = 5_000  # with words; a feature of 7,000 words has some 200
_USABLE = (".png", ".jpg", ".jpeg")  # as `pictures` has them; a drawing of Word's (EMF) is none that print knows


def read_word(content: bytes, stem: str, issue: Issue, composer: Composer) -> ManuscriptText | None:
    """Read a Word file for an article called `stem`. Never raises for what is in the file; None where it is none."""
    try:
        return _read(opened(content), stem, issue, composer)
    except WordFileError as error:
        composer.error("word-file", 0, "", error.message, error.remedy)
        return None


def _read(package: Package, stem: str, issue: Issue, composer: Composer) -> ManuscriptText | None:
    story = _story(package, issue, composer)
    if len(story.blocks) > MAX_PARAGRAPHS:
        message = f"This Word file has {len(story.blocks):,} paragraphs; {MAX_PARAGRAPHS:,} are the most."
        composer.error("size", 1, "", message, "Divide it.")
        return None
    if has_macros(package):
        message = "There are macros (programs) in this Word file. They are never run, and nothing of them is used."
        composer.mention("word-macros", 0, "", message, "If nobody knows why, save it again as .docx without macros.")
    story_text = written(story, lambda part: picture_name(stem, part), SAYS, issue, composer)
    tell_of_left_out(story.left_out, (HIDDEN, INSTRUCTION), composer)
    for each in story.left_out:
        composer.remove(each.number, each.text, each.reason)
    return replace(story_text, pictures=tuple(_pictures(package, dict(story_text.names), story, composer)))


def _story(package: Package, issue: Issue, composer: Composer) -> Manuscript:
    root = package.tree(package.main)
    body = child(root, "w:body")
    if body is None:
        raise WordFileError("There is no text in this Word file.")
    targets = {each.kind: each.target for each in package.relationships(package.main).values() if not each.external}
    story = Manuscript()
    styles = read_styles(package.tree(targets.get("styles", "")))
    numbering = read_numbering(package.tree(targets.get("numbering", "")))
    reader = StoryReader(styles, numbering, composer, story, package.relationships(package.main))
    story.blocks = reader.blocks(body)
    reader.end_text()
    used = {package.main.casefold()}
    for kind in ("footnote", "endnote"):
        part = targets.get(f"{kind}s", "")
        notes = package.tree(part)
        if notes is not None:
            used.add(part.casefold())
            reader.relationships = package.relationships(part)
            for note in notes.iter(f"w:{kind}"):
                if all_words(note):
                    story.notes[f"{kind} {note.get('w:id', '')}"] = reader.paragraphs(note)
                    reader.end_text()
    reader.judge_contents()
    core = package.tree(targets.get("core-properties", "docProps/core.xml"))
    if core is not None:
        story.title, story.creator = text_of(child(core, "dc:title")), text_of(child(core, "dc:creator"))
    known = {*reader.texts, *(words_as_compared(text) for _, text in issue.disclaimers)}

    def is_known(words: str) -> bool:
        return words_as_compared(words) in known or is_listed(words, issue.web_page.furniture)

    story.left_out += read_elsewhere(package, frozenset(used), is_known, composer)
    return story


def _pictures(
    package: Package, names: dict[str, str], story: Manuscript, composer: Composer
) -> Iterable[ManuscriptPicture]:
    names_of_parts = Counter(part.rpartition("/")[2].lower() for part in package.names())
    size = 0
    numbers = {picture.part: picture.number for picture in story.pictures}
    for part, name in names.items():
        content = package.picture(part)
        if content is None:
            message, remedy = "A picture is missing in the Word file.", "Insert it again."
        elif not name.endswith(_USABLE):
            kind = name.rpartition(".")[2] or part.rpartition("/")[2]
            message = f"A picture in the Word file is of a kind that print does not know ({kind})."
            remedy = "In Word: copy it, delete it, and paste it with Paste Special as PNG or JPEG."
        elif names_of_parts[part.rpartition("/")[2].lower()] != 1:
            message, remedy = "Two pictures in the Word file have one name.", "Save it again in Word."
        elif (size := size + len(content)) > MAX_PICTURES:
            message = f"All pictures of this Word file together have more than {MAX_PICTURES // 1_000_000} MB."
            composer.error("word-picture", 0, "", message, "In Word: Compress Pictures. Or divide the file.")
            return
        else:
            yield ManuscriptPicture(name, partial(package.picture, part))
            continue
        composer.error("word-picture", numbers.get(part, 0), part.rpartition("/")[2], message, remedy)
