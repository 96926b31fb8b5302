"""Who does the work: settings go in, a cache and whoever does jobs come out: processes here, or other machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from accessible.production.cache import Cache
from accessible.production.chosen import chosen_cluster
from accessible.production.executor import Executor
from accessible.production.local import Crew
from accessible.production.machine import Having
from accessible.production.shared import store_at
from accessible.settings import Settings


@dataclass(frozen=True, slots=True)
class Workforce:
    """A cache, and how to begin whoever does jobs with it: each run begins its own, and closes it."""

    cache: Cache
    begin: Callable[[], Executor]


def workforce(settings: Settings) -> Workforce:
    """The cluster, where one is asked for; otherwise processes of this machine. Raises `UsageError`, `SetupError`.

    To be called before anything is read or planned: what the machines must have is looked at now.
    """
    place = chosen_cluster(settings)
    if place is None:
        return Workforce(Cache(settings.cache), lambda: Crew(settings.workers))
    from accessible.production.cluster import joined

    cache, having = Cache(settings.cache, store_at(place.shared)), Having(settings.styles, settings.voices)
    return Workforce(cache, lambda: joined(place, cache, having))
