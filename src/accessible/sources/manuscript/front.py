"""Front matter of a Word file: what its top says goes in; the lines of our own front matter come out."""

from __future__ import annotations

from accessible.article import Kind
from accessible.sources.manuscript.page import ManuscriptPage
from accessible.sources.paste.page import PastedLine


def front_lines(page: ManuscriptPage) -> list[PastedLine]:
    """The top of the article, with the fields that are known. A title of the file's properties has no place, 0."""
    above = page.title_number or 1
    fields = (
        ("title", page.title, page.title_number),
        ("author", page.author, page.author_number),
        ("category", page.category, above),
        ("kind", page.kind.value if page.kind is not Kind.FEATURE else "", above),
        ("disclaimer", page.disclaimer, above),
        ("date", page.date, above),
    )
    lines = [PastedLine(number, f"{name}: {_quoted(value)}") for name, value, number in fields if value]
    dashes = PastedLine(above, "---")
    return [dashes, *lines, dashes, PastedLine(above, "")]


def _quoted(value: str) -> str:
    inner = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner}"'
