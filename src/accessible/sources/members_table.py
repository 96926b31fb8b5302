"""The table [members] of `magazine.toml` goes in, how the members' list is written comes out, with every fault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accessible.errors import quote
from accessible.member import ListShape
from accessible.plan.edition import EDITIONS
from accessible.sources.members.columns import ADDRESS, FIELDS
from accessible.sources.toml_fields import TomlReader

_SECTION = "members"


def list_shape(reader: TomlReader, table: Mapping[str, Any]) -> ListShape:
    """The names of columns, editions and the sheet, without those that have a fault."""
    columns: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        if name in FIELDS:
            columns |= _column(reader, name, value)
        elif name not in ("editions", "sheet"):
            message = f'There is an unknown field "{quote(name)}" in [members].'
            remedy = f"The fields are: {', '.join((*FIELDS, 'editions', 'sheet'))}."
            reader.wrong(message, remedy, name, reader.line_of(name, _SECTION))
    sheet = table.get("sheet", "")
    if not isinstance(sheet, str):
        reader.wrong('"sheet" is no text.', 'Write its name: sheet = "Members".', "sheet")
        sheet = ""
    return ListShape(columns, _editions(reader, table.get("editions", {})), sheet)


def _column(reader: TomlReader, name: str, value: object) -> dict[str, tuple[str, ...]]:
    names = value if isinstance(value, list) and name == ADDRESS else [value]
    if names and all(isinstance(each, str) and each.strip() for each in names):
        return {name: tuple(names)}
    example = 'address = ["Address 1", "Address 2"]' if name == ADDRESS else f'{name} = "…"'
    reader.wrong(
        f'"{name}" in [members] is not the name of a column.',
        f"Write it as it stands at the top of the list: {example}.",
        name,
        reader.line_of(name, _SECTION),
    )
    return {}


def _editions(reader: TomlReader, table: object) -> dict[str, str]:
    """What an edition is called in the list, as the suffix that it has here."""
    suffixes = [edition.suffix for edition in EDITIONS if edition.on_paper]
    if not isinstance(table, dict):
        reader.wrong(
            '"editions" in [members] is no table.',
            'Write it like this: editions = { "18 point" = "large-print", "none" = "" }.',
            "editions",
        )
        return {}
    good: dict[str, str] = {}
    for name, suffix in table.items():
        if suffix in ("", *suffixes):
            good[name] = suffix
            continue
        message = f'"{quote(str(suffix))}" is no edition that is printed.'
        remedy = f'Write one of these: {", ".join(suffixes)}. For no print: "".'
        reader.wrong(message, remedy, name, reader.line_of(name))
    return good
