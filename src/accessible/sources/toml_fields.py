"""What readers of our TOML files share: a file's text goes in, its fields come out, and every fault with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from accessible.errors import Finding, Severity, quote
from accessible.issue import WebPage
from accessible.sources.toml_faults import read_toml

Shape = type | tuple[type, ...]
_WEB_PAGE = ("furniture", "article", "furniture_parts", "issue_line")
NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd-\uffff]")  # no glyph and no sound


def is_texts_only(value: object) -> bool:
    """Whether a list holds nothing but texts; whatever is no list does."""
    return not isinstance(value, list) or all(isinstance(each, str) for each in value)


@dataclass(slots=True)
class TomlReader:
    """One file (`file` is its name for messages), and what is wrong with it under the code `code`."""

    file: str
    text: str
    code: str = "issue-file"
    findings: list[Finding] = field(default_factory=list)

    def wrong(self, message: str, remedy: str, words: str = "", line: int = 0, corrected: str = "") -> None:
        """Note a fault; its line is looked for by its words, unless it is given."""
        line = line or self.line_of(words)
        self.findings.append(
            Finding(self.code, Severity.ERROR, message, self.file, line, quote(words), remedy, corrected)
        )

    def line_of(self, words: str, section: str = "") -> int:
        """The line that a field, a section or a value begins on, below the head of `section`; 0: not found."""
        if not words:
            return 0
        head = re.search(rf"^[ \t]*\[[ \t]*{section}[ \t]*\]", self.text, re.MULTILINE) if section else None
        start = head.end() if head else 0
        name = rf"^[ \t]*(?:\[[ \t]*)?[\"']?{re.escape(words)}[\"']?[ \t]*[=\].]"
        field_line = re.compile(name, re.MULTILINE).search(self.text, start)
        position = field_line.start() if field_line else self.text.find(words, start)
        return self.text.count("\n", 0, position) + 1 if position >= 0 else 0

    def values_and_told(self) -> tuple[dict[str, Any] | None, set[str]]:
        """The file's values (None: it cannot be read at all), and the fields whose faults of writing are told."""
        values, faults = read_toml(self.text)
        for written in faults:
            fault = written.fault
            self.wrong(fault.message, fault.remedy, written.words.strip(), written.line, fault.corrected)
        told = {re.split(r"[\s=:]", written.words.strip(), maxsplit=1)[0] for written in faults}
        return (values if values or not faults else None), told

    def check_shapes(self, values: dict[str, Any], shapes: Mapping[str, Shape]) -> None:
        """Tell of fields that are none, or have another shape than theirs, and take them out of `values`."""
        for name, value in list(values.items()):
            if name not in shapes:
                alike = [each for each, shape in shapes.items() if (shape is dict) == isinstance(value, dict)]
                near = difflib.get_close_matches(name, alike, 1)
                hint = f'Did you mean "{near[0]}"?' if near else "The fields are: " + ", ".join(shapes) + "."
                self.wrong(f'There is an unknown field "{quote(name)}".', hint, name)
                del values[name]
            elif not _has_shape(value, shapes[name]):
                self.wrong_shape(name)
                del values[name]
            elif NO_TEXT.search(" ".join(_texts(in_one_line(value)))):
                message = f'The field "{name}" has a character that cannot be printed or said.'
                self.wrong(message, "Write nothing but words in it.", name)
                del values[name]

    def wrong_shape(self, name: str) -> None:
        """Tell that a field is not what it should be: a text, a list, a number."""
        self.wrong(f'The field "{name}" has the wrong shape.', "See the staff guide for an example.", name)

    def one_of(self, name: str, values: dict[str, Any], known: Sequence[str]) -> str:
        """A field that can only be one of a few words; "" where it is none of them, or not there."""
        value = str(values.get(name, ""))
        if value and value not in known:
            self.wrong(f'There is no {name} "{quote(value)}".', f"Write one of these: {', '.join(known)}.", name)
            return ""
        return value

    def language(self, values: Mapping[str, Any]) -> str:
        """The field `language`; "" where it is no code of a language, or not there. All pages, PDFs and books have it:
        with any other word a screen reader takes a voice of its own choice.
        """
        from accessible.sources.markdown.phrases import is_language  # loads what reads Markdown

        code = str(values.get("language", "")).strip()
        if code and not is_language(code):
            self.wrong(f'"{quote(code)}" is not the code of a language.', 'Write language = "en-GB".', "language")
            return ""
        return code

    def lines(self, table: Mapping[str, Any], name: str) -> tuple[str, ...]:
        """A field that is a list of texts."""
        lines = table.get(name, [])
        if isinstance(lines, list) and is_texts_only(lines):
            return tuple(lines)
        self.wrong_shape(name)
        return ()

    def web_page(self, table: Mapping[str, Any]) -> WebPage:
        """The section [web_page]."""
        for name in (name for name in table if name not in _WEB_PAGE):
            message = f'There is an unknown field "{quote(name)}" in [web_page].'
            self.wrong(message, f"Use {', '.join(_WEB_PAGE[:-1])} and {_WEB_PAGE[-1]}.", name)
        issue_line = table.get("issue_line", "")
        if not isinstance(issue_line, str):
            self.wrong_shape("issue_line")
            issue_line = ""
        furniture, article, parts = (self.lines(table, name) for name in _WEB_PAGE[:-1])
        return WebPage(furniture, issue_line, article, parts)


def _has_shape(value: object, shape: Shape) -> bool:
    """Whether a value is what its field should be: true and false are no numbers."""
    may_be_bool = shape is bool or (isinstance(shape, tuple) and bool in shape)
    return isinstance(value, shape) and (may_be_bool or not isinstance(value, bool)) and is_texts_only(value)


def in_one_line(value: Any) -> Any:
    """A text, or each text of a list, without line ends or doubled spaces; anything else as it is."""
    if isinstance(value, list):
        return [in_one_line(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str)]
