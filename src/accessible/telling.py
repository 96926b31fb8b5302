"""What is told first: findings go in, equal ones gathered come out, errors first, as many as fit a tired eye.

Nothing is dropped: what has no room on the first screen comes out too, to be counted and told where it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from accessible.errors import MANUSCRIPTS, Finding, Severity

FIRST_SCREEN = 150  # words that a command says before it is asked for more
FOR_THE_END = 50  # of them, for the lines that a command ends with: counts, what to do next
_NAMED = 5  # places and words that one gathered message shows
# What keeps a whole article or issue from being read comes before single words of it.
_WHOLE_FIRST = frozenset(
    "magazine-file issue-file order empty-issue lexicon file-kind file-name duplicate-id unreadable not-text size "
    "encoding front-matter title unknown-field duplicate-field field-shape unknown-kind date language say "
    "abbreviations recaps accept disclaimer empty only-menus".split()
)
# A wrong dose does harm; a long sentence tires.
_DOSES = frozenset("unusual-dose trailing-zero microgram-sign dose-without-unit".split())
_ACCEPTED = "accepted"
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_MARKS = {Severity.ERROR: "Error", Severity.WARNING: "Please look", Severity.NOTE: "Note"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """Findings that say the same, in the order in which they were made."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that speaks for all."""
        return self.findings[0]


def gathered(findings: Iterable[Finding]) -> list[Gathered]:
    """Errors, then what to look at, then notes; findings with one message and one way out are one.

    Of equal weight, what is about a whole article or the issue comes first, then doses; then by file, as they were
    made.
    """
    alike: dict[tuple[Severity, str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[finding.severity, finding.code, finding.message, finding.remedy].append(finding)
    groups = [Gathered(tuple(dict.fromkeys(group))) for group in alike.values()]
    return sorted(groups, key=_urgency)


def _urgency(group: Gathered) -> tuple[int, bool, bool, str]:
    first = group.first
    file = min(each.file for each in group.findings)
    return _ORDER.index(first.severity), first.code not in _WHOLE_FIRST, first.code not in _DOSES, file


def told(group: Gathered, *, whole: bool, code: str = "") -> list[str]:
    """The lines of a message: place and message, words, what to do, the line to copy. `whole` leaves no place out."""
    most = len(group.findings) if whole else _NAMED
    first = group.first
    lines = [f"{_MARKS[first.severity]}: {_place(group, most)}{first.message}"]
    words = list(dict.fromkeys(" ".join(finding.words.split()) for finding in group.findings if finding.words))
    if words and not _only_repeats(words, group):
        lines.append("    " + _some([f"“{each}”" for each in words], most))
    if first.remedy:
        lines.append(f"    What to do: {first.remedy}")
    lines += _to_copy(group, most)
    return [*lines, f"    Code: {code}"] if code else lines


def _only_repeats(words: Sequence[str], group: Gathered) -> bool:
    """Whether the message, or its place, has said the words already."""
    first = group.first
    return len(words) == 1 and (f'"{words[0]}"' in first.message or f"“{words[0]}”" in first.message)


def _place(group: Gathered, most: int) -> str:
    """`file:line: ` for one place, as editors understand it; "file, lines 4, 9 and 12: " for several."""
    by_file: dict[str, list[int]] = defaultdict(list)
    for finding in group.findings:
        by_file[finding.file].append(finding.line)
    if len({finding.place for finding in group.findings}) == 1 or set(by_file) == {""}:
        return f"{group.first.place}: " if group.first.place else ""
    places = [_in_file(file, lines, most) for file, lines in by_file.items()]
    return f"{_some(places, most, '; ')}: "


def _in_file(file: str, lines: Sequence[int], most: int) -> str:
    numbers = [str(line) for line in dict.fromkeys(lines) if line]
    if not numbers:
        return file
    what = "paragraph" if file.endswith(MANUSCRIPTS) else "line"
    return f"{file}, {what}{'' if len(numbers) == 1 else 's'} {_some(numbers, most)}"


def _some(texts: Sequence[str], most: int, between: str = ", ") -> str:
    """The texts in a row, the last after "and"; what is over `most` is counted.

    >>> _some(["4", "9", "12"], 5), _some(["4", "9", "12"], 1)
    ('4, 9 and 12', '4 and 2 more')
    """
    if len(texts) > most + 1:
        return f"{between.join(texts[:most])} and {len(texts) - most} more"
    return f"{between.join(texts[:-1])} and {texts[-1]}" if len(texts) > 1 and between == ", " else between.join(texts)


def _to_copy(group: Gathered, most: int) -> list[str]:
    """The corrected lines; with their numbers where there are several places."""
    made = [finding for finding in group.findings if finding.corrected]
    lines: list[str] = []
    for finding in made[: most + 1 if len(made) <= most + 1 else most]:
        number = f"{finding.line}: " if len(made) > 1 and finding.line else ""
        # Of two doubts in one line, the line to copy is the same.
        lines += [new for line in finding.corrected.splitlines() if (new := f"        {number}{line}") not in lines]
    if len(made) > most + 1:
        lines.append(f"        … and {len(made) - most} more")
    return ["    To copy:", *lines] if lines else []


def worst_article(findings: Iterable[Finding]) -> str:
    """The name of the article with the first thing to correct, or to look at; "…" if there is none."""
    articles = (each for each in findings if each.file.endswith((".md", ".txt")) and "/" not in each.file)
    first = min(articles, key=lambda finding: _ORDER.index(finding.severity), default=None)
    return PurePath(first.file).stem if first else "…"


def words_in(lines: Iterable[str]) -> int:
    """How many words a reader of these lines meets."""
    return sum(len(line.split()) for line in lines)


def to_ease(findings: Iterable[Finding]) -> int:
    """How many notes say that something could be easier to read: all but those of what a person has accepted."""
    return sum(finding.severity is Severity.NOTE and finding.code != _ACCEPTED for finding in findings)


def count_line(findings: Sequence[Finding]) -> str:
    """How much there is to do; nothing for no findings.

    >>> count_line([Finding("a", Severity.ERROR, "A.", "01-a.md"), Finding("b", Severity.NOTE, "B.", "01-a.md")])
    '1 thing to correct in 1 article; 1 could be easier to read.'
    """
    if not findings:
        return ""
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in _ORDER}
    files = {finding.file for finding in findings if finding.severity is Severity.ERROR}
    articles = all(file.endswith((".md", ".txt")) for file in files)
    where = f" in {many(len(files), 'article' if articles else 'file')}"
    pieces = [f"{many(counts[Severity.ERROR], 'thing')} to correct{where}" if files else "Nothing to correct"]
    if looks := counts[Severity.WARNING]:
        pieces.append(f"{looks} to look at")
    if notes := to_ease(findings):
        pieces.append(f"{notes} could be easier to read")
    return "; ".join(pieces) + "."


def many(number: int, noun: str) -> str:
    """A number and its noun: 1 file, 2 files, 5,000 files."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
