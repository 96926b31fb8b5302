"""Templates: every page is filled in by one rule, so that none can lose a word or take words for markup."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import accessible
from accessible.outputs.templates import template


def _filled(folder: Path, text: str, **names: object) -> str:
    (folder / "templates").mkdir()
    (folder / "templates" / "page.j2").write_text(text, encoding="utf-8")
    return template(folder, "page.j2", {"loud": str.upper}).render(**names)


def test_a_name_that_is_not_given_is_an_error_and_no_gap(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        _filled(tmp_path, "{{ title }}")


def test_words_are_text_and_never_markup(tmp_path: Path) -> None:
    assert _filled(tmp_path, "<p>{{ title }}</p>", title="<b> & co") == "<p>&lt;b&gt; &amp; co</p>"


def test_a_page_has_the_filters_of_its_writer(tmp_path: Path) -> None:
    assert _filled(tmp_path, "{{ title | loud }}", title="rest") == "REST"


def test_no_other_module_fills_in_templates_in_its_own_way() -> None:
    package = Path(accessible.__file__).parent
    using = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "jinja2" in (text := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.ImportFrom) and node.module == "jinja2")
        or (isinstance(node, ast.Import) and any(name.name == "jinja2" for name in node.names))
    }
    assert using == {"outputs/templates.py"}
