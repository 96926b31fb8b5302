"""Faults of `issue.toml`'s writing: its text goes in, what a person did comes out, and the values as far as can be.

Each fault is put right in a copy, so that one round tells all of them. Nothing is ever made from such a copy.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from accessible.sources.line_faults import PLAIN_QUOTES, LineFault, LineRule, fault_near, in_quotes
from accessible.sources.written_dates import date_remedy, days_meant

NO_DATE = "The date is not written as year, month, day."
MAX_FAULTS = 40  # of one file; with more of them it is no such file
MOST_PARTS = 50  # of a name with dots; ours have three
_WORDS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*(?:"|\\?$)|\'[^\']*+\'|#.*')  # in marks; those not closed, to the end
_DOTTED = re.compile(rf"(?<![\w'\"-])[\w'\"-]++(?:[ \t]*+\.[ \t]*+[\w'\"-]++){{{MOST_PARTS}}}")
_KEY = r"(?P<key>\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')\s*)"
# What follows a value that may itself end in spaces gives none back: a line of them took the cube of its length.
_END = r"(?P<end>\s*+,?+\s*+\]?+\s*+)"
_LONE_BACKSLASH, _TWO = re.compile(r"(?<!\\)\\(?!\\)"), r"\\\\"
_OPENS_LIST = re.compile(r"^[^#\"]*=\s*\[|^\s*\[\s*$")


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _dated(found: re.Match[str]) -> str:
    days = days_meant(found["value"].strip("\"'“” "))
    return f"{found['key']}= {days[0].isoformat()}" if days else found[0]


# The first rule that finds something in a line tells of it.
RULES: tuple[LineRule, ...] = (
    LineRule(
        _line(r".*[\u00a0\u202f\u2003\u2007\u3000].*"),
        "A space in this line is not a plain one.",
        "It comes from a text program. Type the line anew.",
        lambda found: re.sub(r"[\u00a0\u202f\u2003\u2007\u3000]", " ", found[0]),
    ),
    LineRule(
        _line(rf"{_KEY}=\s*+(?P<value>\"?[^\"\[{{\d]*+\d[^\"\[{{]*+\"?)\s*+"),
        NO_DATE,
        "Write it as year-month-day: 2026-12-01.",
        _dated,
    ),
    LineRule(
        _line(r"(?P<before>\s*|[^\"]*[=\[,]\s*)[“”„‟](?P<value>[^\"“”]*)[“”\"]" + _END),
        "The quotation marks are curly ones.",
        'Type plain ones: ".',
        lambda found: f'{found["before"]}"{found["value"]}"{found["end"]}',
    ),
    LineRule(
        _line(r"[^\"]*[=\[,]\s*[“”„‟‘’].*"),
        "The quotation marks are curly ones.",
        'Type plain ones: ".',
        lambda found: found[0].translate(PLAIN_QUOTES),
    ),
    LineRule(
        _line(rf"{_KEY}:\s*(?P<value>[^\s=].*)"),
        "Between a field and its value stands an equals sign here, and no colon.",
        "Write = in place of the colon.",
        lambda found: f"{found['key'].rstrip()} = {_valued(found['value'])}",
    ),
    LineRule(
        _line(rf"{_KEY}=\s*(?P<value>\"[^\"]*\"\s*),\s*"),
        "A comma stands at the end of this line.",
        "Take it out: only the lines of a list have one.",
        lambda found: f"{found['key']}= {found['value']}",
    ),
    LineRule(
        _line(rf"{_KEY}=\s*+(?P<value>\"[^\"]*+|(?:(?<=\s)|[^\"\[{{'0-9])[^\"]*+\"\s*+)"),
        "A quotation mark is missing.",
        "Quotation marks stand at both ends of the value: put the other one there.",
        lambda found: f'{found["key"]}= "{found["value"].strip().strip(chr(34))}"',
    ),
    LineRule(
        _line(r"(?P<before>\s+|[^=]*=\s*\[\s*)\"(?P<value>[^\",\]]*+)" + _END),
        "A quotation mark is missing.",
        "Quotation marks stand at both ends of a text: put the other one there.",
        lambda found: f'{found["before"]}"{found["value"].rstrip()}"{found["end"]}',
    ),
    LineRule(
        _line(rf"{_KEY}=\s*(?!true|false)(?P<value>[^\"'\[{{\s\d#][^\"]*|\d[^\"]*[A-Za-z /][^\"]*)"),
        "The value has no quotation marks.",
        "Put plain quotation marks round it.",
        lambda found: f"{found['key']}= {in_quotes(found['value'])}",
    ),
    LineRule(
        _line(rf"{_KEY}=\s*0+(?P<value>\d+)\s*"),
        "The number begins with a nought.",
        "Write it without.",
        lambda found: f"{found['key']}= {found['value']}",
    ),
    LineRule(
        _line(r"(?P<before>[^\"]*)\"(?P<value>[^\"\\]*+\\[^\"]*+)\"" + _END),
        "A backslash (\\) stands in the value.",
        "Leave it out, or write two.",
        lambda found: f'{found["before"]}"{_LONE_BACKSLASH.sub(_TWO, found["value"])}"{found["end"]}',
    ),
    LineRule(
        _line(rf"{_KEY}=\s*\"(?P<value>.*\".*)\"\s*"),
        "There are quotation marks within quotation marks.",
        "Make those within curly: “ ”.",
        lambda found: f"{found['key']}= {in_quotes(found['value'])}",
    ),
    LineRule(
        _line(r"\s*\[\s*(?P<name>[A-Za-z_]+)\s*[})]?\s*"),
        "The square bracket is not closed.",
        "Put ] after the name.",
        lambda found: f"[{found['name']}]",
    ),
    LineRule(
        _line(
            r"(?P<key>\s*+[^\s\"'=\[#](?=[A-Za-z0-9_-]*+[^\"'=A-Za-z0-9_-][^\"'=]*[^\s\"'=]\s*=)[^\"'=]*+)"
            r"=\s*(?P<value>\".*\")\s*"
        ),
        "What stands left of = has more than letters and figures in it.",
        "Put quotation marks round it.",
        lambda found: f'"{found["key"].strip()}" = {found["value"]}',
    ),
    LineRule(
        _line(rf"{_KEY}\s(?P<value>\"[^\"]*\")\s*"),
        "There is no equals sign in this line.",
        "Put one after the field's name.",
        lambda found: f"{found['key'].rstrip()} = {found['value']}",
    ),
    LineRule(
        _line(rf"{_KEY}=\s*"),
        "Nothing stands after the equals sign.",
        "Write the value there, or take the line out.",
    ),
    LineRule(
        _line(r"\s*[^\s#\[\]\"'=][^=\"]*"),
        "There is no equals sign in this line.",
        'Write it as name = "value". A remark for yourself begins with #.',
    ),
)


def _valued(value: str) -> str:
    """A value that stands after a colon, as it would stand after an equals sign."""
    plain = value.strip().translate(PLAIN_QUOTES)
    return plain if plain[:1] in "\"'[0123456789" else in_quotes(plain)


@dataclass(frozen=True, slots=True)
class WrittenFault:
    """A fault of writing with its line (1-based, 0 where there is none) and the words there."""

    line: int
    words: str
    fault: LineFault


def read_toml(text: str) -> tuple[dict[str, Any], tuple[WrittenFault, ...]]:
    """The values of the file, as far as they can be read, and each fault of its writing."""
    lines, faults = text.split("\n"), list[WrittenFault]()
    if dotted := _dotted_name(lines):
        return {}, (dotted,)
    touched = set[int]()
    for _ in range(MAX_FAULTS):
        try:
            return tomllib.loads("\n".join(lines)), tuple(faults)
        except RecursionError:
            told = LineFault("The file cannot be read: brackets stand too deep within one another.", "Take them out.")
            return {}, (*faults, WrittenFault(0, "", told))
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            at = int(found[1]) - 1 if found else len(lines) - 1
            number, fault, repaired = _fault(lines, at, str(error), touched)
        except ValueError:  # Python reads no number of more than 4,300 digits
            number, fault, repaired = _long_number(lines)
        if number in touched:
            repaired = ""  # put right once, and still not to be read: leave it out
        else:
            faults.append(WrittenFault(number + 1, lines[number], fault))
        if lines[number] == repaired == "":
            break
        touched.add(number)
        lines[number] = repaired
    return {}, tuple(faults)


def _dotted_name(lines: list[str]) -> WrittenFault | None:
    """The first line with a name of very many parts: the parser's memory grows with their square, to gigabytes."""
    for row, words in enumerate(lines):
        if words.count(".") > MOST_PARTS and _DOTTED.search(_WORDS.sub("a", words)):
            told = LineFault("The file cannot be read: a name has too many dots.", "Take them out.")
            return WrittenFault(row + 1, words, told)
    return None


def _long_number(lines: list[str]) -> tuple[int, LineFault, str]:
    number = next((row for row, words in enumerate(lines) if re.search(r"[\d_]{4300,}", words)), 0)
    return number, LineFault("The file cannot be read: a number is too long.", "Shorten it, or take it out."), ""


def _fault(lines: list[str], at: int, problem: str, touched: set[int]) -> tuple[int, LineFault, str]:
    """The fault behind a problem that the parser met in the line `at`: its line, what it is, the line to go on with."""
    while at > 0 and not lines[at].strip():
        at -= 1
    for special in (_twice(lines, at, problem), _list_fault(lines, at), _over_lines(lines, at)):
        if special:
            return special
    near = fault_near(lines[: at + 1], at, RULES)
    if near is None or near[0] in touched:
        told = LineFault("This line cannot be read.", 'Write it as name = "value".')
        return at, told, ""
    number, fault = near
    if fault.message == NO_DATE:
        fault = _both_days(lines[number], fault)
    return number, fault, fault.corrected.partition("\n")[0]


def _both_days(line: str, fault: LineFault) -> LineFault:
    """The fault of a date with a line for each day that it may be."""
    key, _, value = line.partition("=")
    days = days_meant(value.strip().strip("\"'“” "))
    return LineFault(fault.message, date_remedy(days), "\n".join(f"{key}= {day.isoformat()}" for day in days))


def _twice(lines: list[str], at: int, problem: str) -> tuple[int, LineFault, str] | None:
    if not re.search("overwrite|twice|already|Duplicate", problem):
        return None
    # A section is noticed at its head, a field at its end.
    name = lines[at].partition("=")[0].strip()
    return at, LineFault(f"{name} stands twice.", "Keep one of the two."), ""


def _list_fault(lines: list[str], at: int) -> tuple[int, LineFault, str] | None:
    """A list whose comma or closing bracket is missing."""
    line = lines[at]
    if re.search(r'"\s+"', line) and "[" in line:
        comma = LineFault(
            "A comma is missing in this list.", "Put one between its texts.", re.sub(r'"\s+"', '", "', line)
        )
        return at, comma, comma.corrected
    last = next((number for number in range(at - 1, -1, -1) if lines[number].strip()), -1)
    if last < 0 or not _in_list(lines, last):
        return None
    before = lines[last].rstrip()
    if line.lstrip().startswith('"') and re.fullmatch(r'\s*"[^"]*"', before):
        comma = LineFault("A comma is missing after this line of a list.", "Put one at its end.", f"{before},")
        return last, comma, comma.corrected
    if re.match(r"\s*(?:\[[A-Za-z_]+\]|[A-Za-z_]+\s*=)", line):
        bracket = LineFault("The list is not closed.", "Put ] after its last text.", f"{before}]")
        return last, bracket, bracket.corrected
    return None


def _in_list(lines: list[str], number: int) -> bool:
    """Whether a line stands in a list that is open still."""
    for row in range(number, -1, -1):
        if "]" in re.sub(r'"[^"]*"', "", lines[row]):
            return False
        if _OPENS_LIST.match(lines[row]):
            return True
    return False


def _over_lines(lines: list[str], at: int) -> tuple[int, LineFault, str] | None:
    """A text in quotation marks that goes on in the next lines."""
    if not re.fullmatch(r"[^\"]*=\s*\"[^\"]*", lines[at]):
        return None
    for last in range(at + 1, min(at + 30, len(lines))):
        if re.fullmatch(r"[^\"=\[]*\"\s*", lines[last]):
            joined = " ".join(each.strip() for each in lines[at : last + 1])
            fault = LineFault(
                "A text in quotation marks goes over several lines.", "Make one long line of them.", joined
            )
            lines[at + 1 : last + 1] = [""] * (last - at)
            return at, fault, joined
        if '"' in lines[last]:
            return None
    return None


def strayed_fields(text: str, section: str, names: Iterable[str]) -> list[tuple[int, str]]:
    """Fields of the issue (`names`) that stand without quotation marks below the head of a section: line and name."""
    known, inside, found = set(names), False, list[tuple[int, str]]()
    for number, line in enumerate(text.split("\n"), start=1):
        if head := re.match(r"\s*\[\s*([A-Za-z_]+)\s*\]", line):
            inside = head[1] == section
        field = re.match(r"\s*([A-Za-z_]+)\s*=", line)
        if inside and field and field[1] in known:
            found.append((number, field[1]))
    return found
