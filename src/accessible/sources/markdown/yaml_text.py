"""YAML as text: front matter goes in, its top mapping comes out, every value as it was written.

`no` stays a word and a date stays as written. Anchors, tags and words that YAML would take for a comment are
refused: a "#1" must not lose words silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from accessible.sources.compose import Composer
from accessible.sources.line_faults import LineFault, in_quotes
from accessible.sources.markdown.yaml_faults import fault_at

MAX_FAULTS = 20  # of one front matter; with more of them it is none
MAX_DEPTH = 4  # values within values; the fields need two
# What a quoted "\0" or "\ud800" becomes: it has no glyph and no sound.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class _RefusedError(yaml.MarkedYAMLError):
    """What YAML has and front matter has not; the problem is in our own words."""


class _TextLoader(yaml.SafeLoader):
    """YAML whose every scalar is text. (BaseLoader would do, but accepts anchors: a bomb in ten lines.)"""

    depth = 0

    def compose_node(self, parent: object, index: object) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # its stubs leave it untyped
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse("anchors (& and *) are not used here", event)
        if getattr(event, "tag", None):
            self._refuse("tags (!) are not used here", event)
        if self.depth >= MAX_DEPTH:
            self._refuse("values stand too deep within one another", event)
        self.depth += 1
        node = super().compose_node(parent, index)  # type: ignore[arg-type]  # not only a number, as the stubs say
        self.depth -= 1
        if isinstance(node, yaml.ScalarNode) and _NO_TEXT.search(node.value):
            self._refuse("a value has a character that cannot be printed or said", event)
        return node

    def _refuse(self, problem: str, event: yaml.Event) -> None:
        raise _RefusedError(problem=problem, problem_mark=event.start_mark)  # type: ignore[arg-type]  # a C mark too


def _composed(text: str) -> yaml.Node | None:
    """The one value of the text. Raises `yaml.YAMLError`."""
    loader = _TextLoader(text)
    try:
        return loader.get_single_node()
    except (ValueError, OverflowError) as error:  # a version of 5,000 digits, "\UFFFFFFFF"
        problem = "it has a number that cannot be read"
        raise _RefusedError(problem=problem, problem_mark=loader.get_mark()) from error
    finally:
        loader.dispose()


def _fault(lines: list[str], at: int, error: yaml.YAMLError, touched: set[int]) -> tuple[int, LineFault]:
    """The line (0-based) that cannot be read, and what a person did there."""
    number, fault = fault_at(lines, at, touched)
    if isinstance(error, _RefusedError) and (number != at or not fault.corrected):
        told = f"The front matter cannot be read: {error.problem}."
        return at, LineFault(told, 'Write each field as: name: "value".')
    return number, fault


def read_yaml(text: str, composer: Composer) -> yaml.MappingNode | None:
    """The top mapping of the front matter, or None; whatever is wrong goes to `composer`."""
    lines, touched = text.split("\n"), set[int]()
    node: yaml.Node | None = None
    while True:
        try:
            node = _composed("\n".join(lines))
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            number, fault = _fault(lines, mark.line if mark else 0, error, touched)
        else:
            if node is None or isinstance(node, yaml.MappingNode):
                break
            number, fault = fault_at(lines, 0, touched)
        if number in touched or len(touched) >= MAX_FAULTS:
            return None
        composer.error("front-matter", number + 2, lines[number], fault.message, fault.remedy, fault.corrected)
        touched.add(number)
        lines[number] = fault.corrected  # in a copy, so that one round tells all
    if node is None:
        return None
    _refuse_half_read(node, "\n".join(lines), composer)
    return node


def _refuse_half_read(node: yaml.Node, text: str, composer: Composer) -> None:
    """Plain values that YAML reads otherwise than they are meant.

    A quotation mark without its other half would be printed. Words after " #" are a comment: "title: Rated #1" would
    be read as "Rated".
    """
    for value in _plain_values(node):
        rest = text[value.end_mark.index :].partition("\n")[0].strip()
        if value.value.count('"') == 1 and value.value.strip('"') != value.value:
            composer.error(
                "front-matter",
                value.end_mark.line + 2,
                value.value,
                "A quotation mark is missing.",
                "They stand at both ends of the value: put the other one there.",
                _line_of(text, value.end_mark.line).replace(value.value, in_quotes(value.value)),
            )
        if rest.startswith("#"):
            composer.error(
                "front-matter",
                value.end_mark.line + 2,
                f"{value.value} {rest}".strip(),
                "The words after # would be left out.",
                "Put quotation marks round the whole value, or take the words out.",
            )


def _plain_values(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The values written without quotation marks."""
    match node:
        case yaml.ScalarNode() if node.style is None:
            yield node
        case yaml.MappingNode():
            for _, value in node.value:
                yield from _plain_values(value)
        case yaml.SequenceNode():
            for value in node.value:
                yield from _plain_values(value)


def _line_of(text: str, index: int) -> str:
    lines = text.split("\n")
    return lines[index] if 0 <= index < len(lines) else ""
