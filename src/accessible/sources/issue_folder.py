"""What lies in an issue's folder and is not read: its names go in, findings come out for what was meant to be.

Articles, `issue.toml`, `lexicon.pls` and pictures lie in the folder itself, recordings in `recordings/`. Whatever
looks like one of them and is called otherwise, or lies deeper, would be missing from the issue in silence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path, PurePath
from urllib.parse import unquote

from accessible.errors import WEB, WORD, Finding, Severity, quote
from accessible.plain_file import is_inside
from accessible.sources.right_names import PLAIN_TEXTS, right_name, unnumbered

ISSUE_FILE = "issue.toml"
MAGAZINE_FILE = "magazine.toml"  # beside the issues' folders
LEXICON = "lexicon.pls"
SAVED = "_files"  # how the folder of pictures ends that Chrome, Edge and Firefox put beside a saved page
SIGN_OFF_FILE = "sign-off.toml"
RELEASES_FILE = "releases.toml"
RECORDINGS = "recordings"
ARTICLE_SUFFIXES = (".md", ".txt", WORD, *WEB)
# Files of these kinds are meant as articles too.
OTHER_TEXTS = tuple(
    ".adoc .doc .docm .epub .markdown .mdown .mdtext .mdwn .mht .mhtml .mkd .mkdn .odt .pages .pdf .rst .rtf "
    ".text .wpd .wps .xhtml".split()
)
# What editors, systems and downloads leave beside a file.
_LEFT_BY_PROGRAMS = re.compile(
    r"[.~].*|thumbs\.db|desktop\.ini|icon\r|.*(?:~|\.(?:bak|old|orig|tmp|swp|part|crdownload))"
)
_PAGES = (".mht", ".mhtml", ".xhtml")
PICTURES = tuple(".png .jpg .jpeg .svg .gif .bmp .tif .tiff .webp .heic .avif .eps".split())
_NUMBERED = re.compile(r"\d+[-_ ][^.]*\.?")  # an article's name without its ending
_NAMED = 12  # names that a message lists


class Meant(StrEnum):
    """What a file of an issue's folder looks as if it were meant to be."""

    ISSUE = ISSUE_FILE
    LEXICON = LEXICON
    ARTICLE = "an article"


def meant_as(name: str) -> Meant | None:
    """What a file called `name` is meant to be; neither capitals nor a second ending matter.

    >>> meant_as("Lexicon.xml").name, meant_as("03-rest.MARKDOWN").name, meant_as("sofa.png")
    ('LEXICON', 'ARTICLE', None)
    """
    plain = name.strip().casefold()
    if _LEFT_BY_PROGRAMS.fullmatch(plain):
        return None
    if plain in (ISSUE_FILE, f"{ISSUE_FILE}.txt"):
        return Meant.ISSUE
    if plain.startswith(LEXICON) or plain.endswith(".pls") or plain in ("lexicon", "lexicon.xml"):
        return Meant.LEXICON
    numbered = _NUMBERED.fullmatch(plain)
    return Meant.ARTICLE if numbered or PurePath(plain).suffix in (*ARTICLE_SUFFIXES, *OTHER_TEXTS) else None


def is_meant_as_magazine(name: str) -> bool:
    """Whether a file beside the issues' folders is meant to be what they share, whatever its capitals and ending.

    >>> is_meant_as_magazine("Magazine.toml.txt"), is_meant_as_magazine("magazine.pdf")
    (True, False)
    """
    return name.strip().casefold() in (MAGAZINE_FILE, f"{MAGAZINE_FILE}.txt", "magazine.tml", "magazine")


def names_of_magazine(content: Path) -> list[str]:
    """The names of the files beside the issues' folders that are meant to be what all share; in order."""
    if not content.is_dir():
        return []
    with os.scandir(content) as entries:  # each issue of thousands asks, so no path is made of every name
        return sorted(entry.name for entry in entries if is_meant_as_magazine(entry.name))


def is_article(path: Path) -> bool:
    """Whether a path of the folder is read as an article, or told to be none by whoever reads it."""
    if path.suffix == WORD and meant_as(path.name) is None:
        return False  # "~$letter.docx": Word's mark that the file is open
    return path.suffix in ARTICLE_SUFFIXES and bool(path.stem) and meant_as(path.name) is not Meant.LEXICON


def unread_files(issue_id: str, there: list[Path]) -> list[Finding]:
    """Errors for what stands beside the articles, is meant for the issue and is not read."""
    files = [path for path in there if not is_article(path) and path.name not in (ISSUE_FILE, LEXICON)]
    return [
        finding
        for path in files
        if (meant := meant_as(path.name)) and not (_has_no_ending(path) and path.is_dir())
        for finding in [_unread(issue_id, path.name, meant, there)]
    ]


def _has_no_ending(path: Path) -> bool:
    """A folder may well be called "01-pictures" or "lexicon"."""
    return not path.suffix


def _unread(issue_id: str, name: str, meant: Meant, there: list[Path]) -> Finding:
    place, short = f"{issue_id}/{name}", quote(name)
    if meant is Meant.ARTICLE:
        message = f'"{short}" is not an article that can be read.'
        right = right_name(name, there)
        remedy = f'Open it, save its text as plain text (UTF-8) under the name "{right}", and move this one elsewhere.'
        if PurePath(name.casefold()).suffix in _PAGES:
            remedy = 'Open it in a browser, save it as "Web page, complete" (.html), and move this one elsewhere.'
        elif _is_plain_text(name):
            message, remedy = f'"{short}" is not read because of its name.', f'Rename it "{right}".'
        return Finding("file-kind", Severity.ERROR, message, place, words=name, remedy=remedy)
    message = f'"{short}" is not read: the name must be {meant}, in small letters.'
    remedy = f"Rename it. If there is a {meant} already, put its lines there, and move this one elsewhere."
    return Finding("file-name", Severity.ERROR, message, place, words=name, remedy=remedy)


def _is_plain_text(name: str) -> bool:
    """Whether a new name is all that an article needs."""
    ending = PurePath(name.strip().casefold()).suffix
    return ending in (*ARTICLE_SUFFIXES, *PLAIN_TEXTS) or bool(
        _NUMBERED.fullmatch(name.strip()) and ending in ("", ".")
    )


def is_picture(name: str) -> bool:
    """Whether a file is a picture by its name, of a kind that can be used or not."""
    return PurePath(name.casefold()).suffix in PICTURES and not _LEFT_BY_PROGRAMS.fullmatch(name.casefold())


def unused_files(folder: Path, issue_id: str, used: Iterable[str]) -> list[Finding]:
    """Warnings for what lies beside the articles and is in nobody's way out: a picture that nothing uses, a film.

    `used` are names as articles and the cover write them.
    """
    known = {unquote(name).casefold() for name in used} | {
        *(ISSUE_FILE, LEXICON, RECORDINGS, SIGN_OFF_FILE, RELEASES_FILE)
    }
    return [
        _unused(issue_id, path.name)
        for path in sorted(folder.iterdir())
        if path.name.casefold() not in known
        and not (is_article(path) or meant_as(path.name) or path.is_dir() or (path.is_symlink() and not path.exists()))
        and not _LEFT_BY_PROGRAMS.fullmatch(path.name.casefold())
    ]


def _unused(issue_id: str, name: str) -> Finding:
    place = f"{issue_id}/{name}"
    if is_picture(name):
        message = f'No article uses the picture "{quote(name)}".'
        remedy = "Is it meant for readers? Put this line where it belongs, with words for those who cannot see it."
        line = f"![What it shows.]({quoted_name(name)})"
        return Finding("picture-unused", Severity.WARNING, message, place, remedy=remedy, corrected=line)
    message = f'The file "{quote(name)}" is not in the issue: it is neither an article nor a picture.'
    return Finding(
        "file-unused", Severity.WARNING, message, place, remedy="Move it elsewhere, if nobody needs it here."
    )


def quoted_name(name: str) -> str:
    """A picture's name as an article writes it: one with spaces stands between < and >."""
    return f"<{name}>" if re.search(r"[\s()]", name) else name


def unnumbered_files(issue_id: str, names: list[str]) -> list[Finding]:
    """Warnings for articles without a number, which come after all others; and for two of one name but for it."""
    findings = [_no_number(issue_id, name, names) for name in names if not name[:1].isdigit()]
    seen: dict[str, str] = {}
    for name in names:
        bare = unnumbered(PurePath(name).stem)
        if bare in seen:
            message = f'"{seen[bare]}" and "{name}" have one name but for the number, and so have their finished files.'
            remedy = "Is one of them an old copy? Then delete it. Otherwise give each a name of its own."
            findings.append(Finding("same-name", Severity.WARNING, message, f"{issue_id}/{name}", remedy=remedy))
        seen.setdefault(bare, name)
    return findings


def _no_number(issue_id: str, name: str, names: list[str]) -> Finding:
    message = f'"{name}" has no number, so it comes after the articles that have one.'
    remedy = f'For a place of its own, rename it: "{right_name(name, map(PurePath, names))}".'
    return Finding("file-number", Severity.WARNING, message, f"{issue_id}/{name}", remedy=remedy)


def is_own_folder(path: Path, folder: Path) -> bool:
    """Whether `path` is a folder inside `folder`, links followed."""
    try:
        return path.is_dir() and is_inside(path, folder)
    except (OSError, RuntimeError):
        return False


def left_lying(folder: Path, issue_id: str) -> list[Finding]:
    """Warnings for what lies in folders of the issue's folder, is meant for the issue and is not read."""
    findings = [_recordings_elsewhere(issue_id, path.name) for path in sorted(folder.iterdir()) if _no_recordings(path)]
    closed: list[OSError] = []
    for here, inner, files in os.walk(folder, onerror=closed.append):  # follows no link
        path = Path(here).relative_to(folder)
        inner[:] = sorted(name for name in inner if not _LEFT_BY_PROGRAMS.fullmatch(name))
        findings += [_not_looked_into(issue_id, path / name, "is a link") for name in inner if _leads_on(here, name)]
        has_its_reader = not path.parts or path.parts[0] == RECORDINGS or _belongs_to_a_page(folder, path.parts[0])
        pictures = [f"{path.as_posix()}/{name}" for name in sorted(files) if is_picture(name)] if path.parts else []
        if pictures and not has_its_reader:
            findings.append(_pictures_elsewhere(issue_id, path, pictures))
        meant = [] if has_its_reader else [f"{path.as_posix()}/{name}" for name in sorted(files) if meant_as(name)]
        if meant:
            findings.append(_too_deep(issue_id, path, meant))
    findings += [
        _not_looked_into(issue_id, Path(error.filename).relative_to(folder), "may not be read") for error in closed
    ]
    return findings


def _belongs_to_a_page(folder: Path, name: str) -> bool:
    """Whether a folder is one that a browser put beside a page, for its pictures: "Resting_files"."""
    return name.endswith(SAVED) and any(next(folder.glob(f"*{ending}"), None) for ending in WEB)


def _leads_on(here: str, name: str) -> bool:
    return Path(here, name).is_symlink() and name.casefold() != RECORDINGS


def _no_recordings(path: Path) -> bool:
    """Whether a path is meant as the folder of recordings and is not read as it."""
    if path.name.casefold() != RECORDINGS:
        return False
    return path.name != RECORDINGS or not is_own_folder(path, path.parent)


def _recordings_elsewhere(issue_id: str, name: str) -> Finding:
    message = f'The recordings in "{name}" are not used: it is not a folder "{RECORDINGS}" in the issue\'s own folder.'
    remedy = f'Make a folder "{RECORDINGS}" (small letters) beside {ISSUE_FILE}, and put the files there.'
    return Finding("recording-unused", Severity.WARNING, message, f"{issue_id}/{name}", words=name, remedy=remedy)


def _not_looked_into(issue_id: str, path: Path, why: str) -> Finding:
    message = f'The folder "{quote(path.as_posix())}" {why}. Nothing in it is in the issue.'
    remedy = "Put the files that belong to the issue into its own folder."
    return Finding("folder", Severity.WARNING, message, f"{issue_id}/{path.as_posix()}", remedy=remedy)


def _pictures_elsewhere(issue_id: str, path: Path, names: list[str]) -> Finding:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    message = f"No article can use these pictures, because they lie in a folder: {', '.join(names[:_NAMED])}{more}."
    remedy = f"Are they for readers? Move them beside {ISSUE_FILE}. If not, keep them outside the issue's folder."
    return Finding("picture-unused", Severity.WARNING, message, f"{issue_id}/{path.as_posix()}", remedy=remedy)


def _too_deep(issue_id: str, path: Path, names: list[str]) -> Finding:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    message = f"Not in the issue, because it lies in a folder of its own: {', '.join(names[:_NAMED])}{more}."
    remedy = f"Is it for readers? Move it beside {ISSUE_FILE}. If not, keep it outside the issue's folder."
    return Finding("folder", Severity.WARNING, message, f"{issue_id}/{path.as_posix()}", remedy=remedy)
