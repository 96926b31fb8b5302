"""Templates: the folder `styles/` and what a page's templates may call go in; our one way to fill them in comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

Filters = Mapping[str, Callable[..., object]]


def template(styles: Path, name: str, filters: Filters) -> Template:
    """The template `name` of `styles`, read once a process. `filters` are the writer's own, the same at each call.

    A name that is not given is an error (`jinja2.UndefinedError`), not a gap. Words are text and never markup.
    """
    return _environment(styles, tuple(filters.items())).get_template(name)


@lru_cache(maxsize=8)
def _environment(styles: Path, filters: tuple[tuple[str, Callable[..., object]], ...]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(styles / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(filters)
    return environment
