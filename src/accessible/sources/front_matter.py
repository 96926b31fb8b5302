"""Front matter: the lines between two `---` at the top of a Markdown article go in, checked fields come out.

All values are read as text (so that `no` stays a word and a date stays as written). Anchors, tags and words
that YAML would take for a comment are refused, and an unknown field is an error: a mistyped `key_point:` or
a "#1" must not lose words silently.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import yaml

from accessible.article import Kind
from accessible.plan.lexicon import fault_of
from accessible.sources.compose import Composer

FIELDS = (
    "title",
    "author",
    "kind",
    "category",
    "summary",
    "key_points",
    "language",
    "disclaimer",
    "speakers",
    "date",
    "say",
)
MAX_DEPTH = 4  # values within values; the fields need two
# What a quoted "\0" or "\ud800" becomes: it has no glyph and no sound.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, the forms in use
MAX_KEY_POINTS = 3  # COGA, CDC Clear Communication Index: few, at the start


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, each with a default; `lines` tells where each stood (1-based)."""

    title: str = ""
    author: str = ""
    kind: Kind = Kind.FEATURE
    category: str = ""
    summary: str = ""
    key_points: tuple[str, ...] = ()
    language: str = "en-GB"
    disclaimer: str = ""
    speakers: tuple[str, ...] = ()
    date: str = ""
    say: tuple[tuple[str, str], ...] = ()
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, name: str) -> int:
        """The line of a field, or 1."""
        return dict(self.lines).get(name, 1)


class _TextLoader(yaml.SafeLoader):
    """YAML whose every scalar is text. (BaseLoader would do, but accepts anchors: a bomb in ten lines.)"""

    depth = 0

    def compose_node(self, parent: object, index: object) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse("anchors (& and *) are not used here", event)
        if getattr(event, "tag", None):
            self._refuse("tags (!) are not used here", event)
        if self.depth >= MAX_DEPTH:
            self._refuse("values stand too deep within one another", event)
        self.depth += 1
        node = super().compose_node(parent, index)  # type: ignore[arg-type]
        self.depth -= 1
        if isinstance(node, yaml.ScalarNode) and _NO_TEXT.search(node.value):
            self._refuse("a value has a character that cannot be printed or said", event)
        return node

    def _refuse(self, problem: str, event: yaml.Event) -> None:
        raise yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)  # type: ignore[arg-type]


def split_front_matter(text: str) -> tuple[str, str, int]:
    """The front matter's text, the body's text, and the line number (1-based) that the body starts on.

    The front matter is empty where the file does not begin with `---`.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return "", text, 0


def read_front_matter(text: str, composer: Composer) -> FrontMatter:
    """The fields of the front matter; whatever is wrong goes to `composer`."""
    try:
        node = yaml.compose(text, Loader=_TextLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + 2
        composer.error(
            "front-matter",
            line,
            _line_of(text, line - 2),
            f"The front matter cannot be read: {getattr(error, 'problem', None) or error}.",
            'Write each field as "name: value". Put quotation marks round a value with a colon in it.',
        )
        return FrontMatter()
    if node is None:
        return FrontMatter()
    if not isinstance(node, yaml.MappingNode):
        composer.error(
            "front-matter", 2, _line_of(text, 0), "The front matter has no fields.", 'Write "title: …" in it.'
        )
        return FrontMatter()
    _refuse_comments(node, text, composer)
    return _fields(node, composer)


def _refuse_comments(node: yaml.Node, text: str, composer: Composer) -> None:
    """Words after a plain value's " #" are a comment to YAML: "title: Rated #1" would be read as "Rated"."""
    for value in _plain_values(node):
        rest = text[value.end_mark.index :].partition("\n")[0].strip()
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


def _fields(node: yaml.MappingNode, composer: Composer) -> FrontMatter:
    values: dict[str, yaml.Node] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 2
        name = " ".join(str(key_node.value).split()) if isinstance(key_node, yaml.ScalarNode) else "?"
        if name not in FIELDS:
            near = difflib.get_close_matches(name, FIELDS, 1)
            hint = f'Did you mean "{near[0]}"?' if near else "The fields are: " + ", ".join(FIELDS) + "."
            composer.error("unknown-field", line, name, f'The front matter has an unknown field "{name}".', hint)
        elif name in values:
            composer.error(
                "duplicate-field", line, name, f'The field "{name}" stands twice.', "Keep one of the two lines."
            )
        else:
            values[name], lines[name] = value_node, line
    return FrontMatter(
        title=_text(values, "title", composer),
        author=_text(values, "author", composer),
        kind=_kind(values, composer),
        category=_text(values, "category", composer),
        summary=_text(values, "summary", composer),
        key_points=_key_points(values, composer),
        language=_language(values, composer),
        disclaimer=_text(values, "disclaimer", composer),
        speakers=_texts(values, "speakers", composer),
        date=_date(values, composer),
        say=_say(values, composer),
        lines=tuple(lines.items()),
    )


def _wrong_shape(node: yaml.Node, name: str, shape: str, composer: Composer) -> None:
    line = node.start_mark.line + 2
    composer.error("field-shape", line, name, f'The field "{name}" should be {shape}.', "See the staff guide.")


def _text(values: dict[str, yaml.Node], name: str, composer: Composer) -> str:
    node = values.get(name)
    if node is None:
        return ""
    if not isinstance(node, yaml.ScalarNode):
        _wrong_shape(node, name, "one line of text", composer)
        return ""
    return " ".join(str(node.value).split())


def _texts(values: dict[str, yaml.Node], name: str, composer: Composer) -> tuple[str, ...]:
    node = values.get(name)
    if node is None:
        return ()
    if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return tuple(" ".join(str(item.value).split()) for item in node.value)
    _wrong_shape(node, name, 'a list, each line beginning with "- "', composer)
    return ()


def _say(values: dict[str, yaml.Node], composer: Composer) -> tuple[tuple[str, str], ...]:
    node = values.get("say")
    if node is None:
        return ()
    scalars = isinstance(node, yaml.MappingNode) and all(
        isinstance(each, yaml.ScalarNode) for pair in node.value for each in pair
    )
    if not scalars:
        _wrong_shape(node, "say", 'lines like "written: spoken"', composer)
        return ()
    for key, value in node.value:
        if fault := fault_of(key.value, value.value):
            composer.error(
                "say",
                key.start_mark.line + 2,
                f"{key.value}: {value.value}",
                f'The reading of "{key.value}" cannot be used: {fault}.',
                'Write it out in words, for example "IU": "international units".',
            )
    return tuple((key.value, value.value) for key, value in node.value)


def _language(values: dict[str, yaml.Node], composer: Composer) -> str:
    text = _text(values, "language", composer)
    if text and not _LANGUAGE.fullmatch(text):
        composer.error(
            "language",
            values["language"].start_mark.line + 2,
            text,
            f'"{text}" is not the code of a language.',
            'Write "en-GB", or leave the line out.',
        )
    return text or "en-GB"


def _kind(values: dict[str, yaml.Node], composer: Composer) -> Kind:
    text = _text(values, "kind", composer)
    if not text:
        return Kind.FEATURE
    try:
        return Kind(text)
    except ValueError:
        line = values["kind"].start_mark.line + 2
        kinds = ", ".join(kind.value for kind in Kind)
        composer.error("unknown-kind", line, text, f'"{text}" is not a kind of article.', f"The kinds are: {kinds}.")
        return Kind.FEATURE


def _key_points(values: dict[str, yaml.Node], composer: Composer) -> tuple[str, ...]:
    points = _texts(values, "key_points", composer)
    if len(points) > MAX_KEY_POINTS:
        composer.warn(
            "key-points",
            values["key_points"].start_mark.line + 2,
            points[MAX_KEY_POINTS],
            f"There are {len(points)} key points.",
            f"Keep the {MAX_KEY_POINTS} that matter most: more are hard to hold in mind.",
        )
    return points


def _date(values: dict[str, yaml.Node], composer: Composer) -> str:
    text = _text(values, "date", composer)
    if text:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            composer.error(
                "date",
                values["date"].start_mark.line + 2,
                text,
                f'"{text}" is not a date.',
                "Write it as year-month-day: 2026-12-01.",
            )
    return ""
