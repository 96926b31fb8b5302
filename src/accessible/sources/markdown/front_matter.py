"""Front matter: the lines between two `---` at the top of a Markdown article go in, checked fields come out.

An unknown field is an error: a mistyped `key_point:` must not lose words silently. How the values are read
as text is in `yaml_text`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import yaml

from accessible.article import Kind
from accessible.errors import quote
from accessible.finding_codes import acceptance_fault
from accessible.plan.abbreviations import abbreviation_fault
from accessible.plan.lexicon import fault_of
from accessible.sources.compose import Composer
from accessible.sources.line_faults import in_quotes
from accessible.sources.markdown.phrases import is_language
from accessible.sources.markdown.yaml_faults import FIELDS, MEANT, OF_WEBSITES
from accessible.sources.markdown.yaml_text import read_yaml
from accessible.sources.written_dates import date_remedy, day_of_moment, days_meant

QUOTES = "\"“”' "
_SAME_WORD = 0.85  # as alike as this: the same word mistyped. "review" and "interview" are 0.8
_YES, _NO = ("true", "yes", "on"), ("false", "no", "off")
MAX_KEY_POINTS = 3  # COGA, CDC Clear Communication Index: few, at the start


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, each with a default; `lines` tells where each stood (1-based).

    Pairs have a line of their own, under names such as `abbreviations.PEM`.
    """

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
    draft: bool = False
    say: tuple[tuple[str, str], ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    recaps: tuple[tuple[str, str], ...] = ()
    accept: tuple[tuple[str, str], ...] = ()
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, name: str) -> int:
        """The line of a field, or 1."""
        return dict(self.lines).get(name, 1)


def refuse_untitled(text: str, front: FrontMatter, composer: Composer) -> None:
    """An article without a title: an error, if its field was not refused already."""
    line = front.line_of("title")
    told = ("front-matter", "field-shape", "title")
    if any(finding.code in told for finding in composer.findings if finding.line in (1, line)):
        return
    lines = text.split("\n")
    words = next((each.strip("#* ") for each in lines if each.strip("#* ") and not each.startswith("---")), "")
    whole = lines[0].rstrip() != "---" and words
    composer.error(
        "title",
        line,
        lines[0],
        "The article has no title.",
        'Write "title: …" between two lines "---" at the top of the file.',
        "\n".join(["---", f"title: {in_quotes(words[:100])}", "---"]) if whole else "",
    )


def read_front_matter(text: str, composer: Composer) -> FrontMatter:
    """The fields of the front matter; whatever is wrong goes to `composer`."""
    node = read_yaml(text, composer)
    return _fields(node, composer) if node else FrontMatter()


def _fields(node: yaml.MappingNode, composer: Composer) -> FrontMatter:
    values: dict[str, yaml.Node] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 2
        name = " ".join(str(key_node.value).split()) if isinstance(key_node, yaml.ScalarNode) else "?"
        if name in OF_WEBSITES:
            message = f'The field "{name}" is for the program of a website. It is left out, with what it says.'
            remedy = "Nothing, if readers need none of it. Else write it in the text."
            said = " ".join(_scalars(value_node))
            composer.warn("foreign-field", line, f"{name}: {said}", message, remedy)
        elif name not in FIELDS:
            near = [MEANT[name]] if name in MEANT else difflib.get_close_matches(name, FIELDS, 1)
            hint = f'Did you mean "{near[0]}"?' if near else "The fields are: " + ", ".join(FIELDS) + "."
            message = f'The front matter has an unknown field "{quote(name)}".'
            right = near and isinstance(value_node, yaml.ScalarNode)
            corrected = f"{near[0]}: {in_quotes(str(value_node.value))}" if right else ""
            composer.error("unknown-field", line, name, message, hint, corrected)
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
        draft=_draft(values, composer),
        say=_pairs(values, "say", _SAY, composer),
        abbreviations=_pairs(values, "abbreviations", _ABBREVIATIONS, composer),
        recaps=_pairs(values, "recaps", _RECAPS, composer),
        accept=_pairs(values, "accept", _ACCEPT, composer),
        lines=(
            *lines.items(),
            *(each for name in ("abbreviations", "recaps", "accept") for each in _pair_lines(values, name)),
        ),
    )


def _scalars(node: yaml.Node) -> list[str]:
    """All that a field says, in order."""
    match node:
        case yaml.ScalarNode(value=value):
            return [str(value)]
        case yaml.SequenceNode(value=items):
            return [each for item in items for each in _scalars(item)]
        case yaml.MappingNode(value=pairs):
            return [each for pair in pairs for node in pair for each in _scalars(node)]
        case _:
            return []


def _wrong_shape(node: yaml.Node, name: str, shape: str, composer: Composer, remedy: str, corrected: str = "") -> None:
    line = node.start_mark.line + 2
    composer.error("field-shape", line, name, f'The field "{name}" should be {shape}.', remedy, corrected)


def _text(values: dict[str, yaml.Node], name: str, composer: Composer) -> str:
    node = values.get(name)
    if node is None:
        return ""
    if not isinstance(node, yaml.ScalarNode):
        _wrong_shape(node, name, "one line of text", composer, f'Write it as: {name}: "…".')
        return ""
    return " ".join(str(node.value).split())


def _texts(values: dict[str, yaml.Node], name: str, composer: Composer) -> tuple[str, ...]:
    node = values.get(name)
    if node is None:
        return ()
    if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return tuple(" ".join(str(item.value).split()) for item in node.value)
    remedy = "Write each on a line of its own, after a hyphen and a space, in quotation marks."
    _wrong_shape(node, name, 'a list, each line beginning with "- "', composer, remedy, _as_list(node, name))
    return ()


def _as_list(node: yaml.Node, name: str) -> str:
    """The list that was meant; empty where that cannot be known."""
    if isinstance(node, yaml.ScalarNode):  # '-"One." - "Two."', or one text with no hyphen
        texts = re.split(r"(?:^|\s+)-\s*(?=[\"“\w])", str(node.value))
    elif isinstance(node, yaml.SequenceNode):  # "One: two" is a pair to YAML
        texts = [_as_text(item) for item in node.value]
    else:
        return ""
    return "\n".join([f"{name}:", *(f"  - {in_quotes(text.strip(QUOTES))}" for text in texts if text.strip())])


def _as_text(item: yaml.Node) -> str:
    match item:
        case yaml.ScalarNode():
            return str(item.value)
        case yaml.MappingNode(value=[(yaml.ScalarNode(value=left), yaml.ScalarNode(value=right))]):
            return f"{left}: {right}"
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class _PairRule:
    """What the pairs of a field are: `shape` and `example` show them, `fault_of` says what is wrong with one."""

    shape: str
    what: str
    fault_of: Callable[[str, str], str]
    remedy: str


_SAY = _PairRule(
    'lines like "written: spoken"',
    "reading",
    fault_of,
    'Write it out in words, for example "IU": "international units".',
)
_ABBREVIATIONS = _PairRule(
    'lines like "short: long"',
    "long form",
    abbreviation_fault,
    'Write it in words, for example "PEM": "post-exertional malaise".',
)
_ACCEPT = _PairRule(
    'lines like "code: words": "reason"',
    "acceptance",
    acceptance_fault,
    'Copy the line from the message, and say who checked it, for example "unusual-dose: digoxin 2 mg": "Dr Field did."',
)
_RECAPS = _PairRule(
    'lines like "heading: recap"',
    "recap",
    lambda heading, recap: "" if heading.strip() and recap.strip() else "a heading or its recap is missing",
    'Write the heading, then one line, for example "Making a budget": "So far: stay inside your limits."',
)


def _pairs(values: dict[str, yaml.Node], name: str, rule: _PairRule, composer: Composer) -> tuple[tuple[str, str], ...]:
    node = values.get(name)
    if node is None:
        return ()
    scalars = isinstance(node, yaml.MappingNode) and all(
        isinstance(each, yaml.ScalarNode) for pair in node.value for each in pair
    )
    if not scalars:
        _wrong_shape(node, name, rule.shape, composer, f"For example: {rule.remedy.rpartition('for example ')[2]}")
        return ()
    pairs: dict[str, str] = {}
    for key, value in node.value:
        line, words = key.start_mark.line + 2, f"{key.value}: {value.value}"
        if fault := rule.fault_of(key.value, value.value):
            message = f'The {rule.what} of "{quote(key.value)}" cannot be used: {fault}.'
            composer.error(name, line, words, message, rule.remedy)
        if key.value in pairs:
            composer.error(name, line, words, f'"{quote(key.value)}" stands twice.', "Keep one of the two lines.")
        pairs[key.value] = value.value
    return tuple(pairs.items())


def _pair_lines(values: dict[str, yaml.Node], name: str) -> list[tuple[str, int]]:
    node = values.get(name)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return [(f"{name}.{key.value}", key.start_mark.line + 2) for key, _ in pairs]


def _language(values: dict[str, yaml.Node], composer: Composer) -> str:
    text = _text(values, "language", composer)
    if text and not is_language(text):
        composer.error(
            "language",
            values["language"].start_mark.line + 2,
            text,
            f'"{quote(text)}" is not the code of a language.',
            'Write "en-GB", or leave the line out.',
        )
    return text or "en-GB"


def _kind(values: dict[str, yaml.Node], composer: Composer) -> Kind:
    """The kind; one that is not known is told, and the article is a plain one."""
    text = _text(values, "kind", composer)
    if not text:
        return Kind.FEATURE
    try:
        return Kind(text)
    except ValueError:
        line = values["kind"].start_mark.line + 2
        kinds = ", ".join(kind.value for kind in Kind)
        message = f'"{quote(text)}" is not a kind of article, so this is a plain one ("{Kind.FEATURE}").'
        word = re.sub(r"[^a-z]+", "-", text.casefold())
        near = difflib.get_close_matches(word, [*Kind], 1, _SAME_WORD)
        composer.warn(
            "unknown-kind", line, text, message, f"The kinds are: {kinds}.", f"kind: {near[0]}" if near else ""
        )
        return Kind.FEATURE


def _draft(values: dict[str, yaml.Node], composer: Composer) -> bool:
    text = _text(values, "draft", composer).casefold()
    if text not in ("", *_YES, *_NO):
        line = values["draft"].start_mark.line + 2
        remedy = 'Write "draft: true", or take the line out when the article is ready.'
        composer.error("field-shape", line, text, 'The field "draft" should be true or false.', remedy, "draft: true")
    return text in _YES


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
            return date.fromisoformat(day_of_moment(text)).isoformat()
        except ValueError:
            days = days_meant(text)
            message = f'"{quote(text)}" is not a date' + (" as it is written here." if days else ".")
            corrected = "\n".join(f"date: {day.isoformat()}" for day in days)
            composer.error("date", values["date"].start_mark.line + 2, text, message, date_remedy(days), corrected)
    return ""
