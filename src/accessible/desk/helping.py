"""Machines that help: the settings of a cluster go in; a helper or a scheduler runs until it is stopped.

All three, also the build that asks for help, have the right settings from here: no dashboard, no limit of Dask's own
on memory (`local` has ours), and nothing in the home folder.
"""

from __future__ import annotations

import asyncio
import importlib.util
import itertools
import os
import socket
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from accessible.errors import SetupError, UsageError
from accessible.production.cache import Cache, digest
from accessible.production.chosen import chosen_cluster
from accessible.production.local import Crew
from accessible.production.machine import Having
from accessible.production.shared import store_at
from accessible.settings import ClusterPlace, Settings
from accessible.telling import many

if TYPE_CHECKING:
    from distributed import Scheduler, Worker

    from accessible.production.helper import Helper

Tell = Callable[[str], None]

# A helper that says nothing for so long (a laptop that was shut, a machine that hangs) is given up, and its job done
# by another. Dask would wait for five minutes. It says something every half second, also while its jobs are hard at
# work: those are in processes of their own.
SILENT_SECONDS = 60

# How long a helper tries to get its scheduler back.
BACK_SECONDS = 60.0
_PAUSE_SECONDS = 1.0

OPEN = (
    "Not encrypted: words and sound go through the network as they are, and whoever reaches {address} can run programs"
    " on the machines of the cluster. Use it in a network of your own only. To encrypt: an address with tls://"
)


def look(settings: Settings, tell: Tell) -> None:
    """Before any job: whether the cluster that is asked for answers, who helps, and who may not. Nothing for none.

    Raises `SetupError`, `DiskError` or `UsageError` for what would stop the work.
    """
    place = chosen_cluster(settings)
    if place is None:
        return
    install_cluster(tell)
    from accessible.production.cluster import joined, refused_by

    cache = Cache(settings.cache, store_at(place.shared))
    _try_out(cache, place)
    cluster = joined(place, cache, Having(settings.styles, settings.voices))
    try:
        refused = refused_by(cluster)
        tell(f"The work is done by the cluster at {place.address}, {many(cluster.workers, 'job')} at a time.")
    finally:
        cluster.close(at_once=True)
    if not place.encrypted:
        tell(OPEN.format(address=f"{place.address}, or a helper's own port,"))
    for each in refused:
        tell(f"Gets no work: {each.name}: {each.why}. {each.remedy}")


def _try_out(cache: Cache, place: ClusterPlace) -> None:
    key = digest("whether the shared cache can be written")
    cache.put(key, b"yes")
    if not cache.has(key):
        raise SetupError("What is put into the shared cache is not found there.", "Check the address.", place.shared)


def install_cluster(tell: Tell) -> None:
    """Install what a cluster needs, once. Raises `SetupError`."""
    if importlib.util.find_spec("distributed") is None:
        from accessible.tools.setup import install_requirements

        tell("Installing what a cluster needs (once, about a minute).")
        install_requirements("cluster")
        importlib.invalidate_caches()


def asked_for(settings: Settings) -> ClusterPlace:
    """The cluster to help in. Raises `UsageError` where none is named."""
    place = chosen_cluster(settings)
    if place is None:
        raise UsageError("Say which cluster.", "Say: CLUSTER=tcp://the-first-machine:8786 SHARED=/the/shared/folder")
    return place


def serve_helper(settings: Settings, place: ClusterPlace, port: int, tell: Tell) -> None:
    """Help until the scheduler goes, or this is stopped; other machines reach it at `port`, or at any that is free.

    Raises `SetupError` where nobody answers, and what this machine cannot help for.
    """
    from accessible.production.cluster import quieten
    from accessible.production.helper import Helper
    from accessible.production.parcel import Receiver

    quieten()
    name = f"{socket.gethostname()}-{os.getpid()}"
    cache, having = Cache(settings.cache, store_at(place.shared)), Having(settings.styles, settings.voices)
    _try_out(cache, place)
    cache.own.forget_unused()
    named = {"styles": settings.styles, "voices": settings.voices}
    with tempfile.TemporaryDirectory(prefix="accessible-parcels-") as room:
        helper = Helper(Receiver(cache, named, Path(room), name), Crew(settings.workers), having)
        try:
            asyncio.run(_help(helper, place, port, tell))
        finally:
            helper.crew.close(at_once=True)


async def _help(helper: Helper, place: ClusterPlace, port: int, tell: Tell) -> None:
    """Help, and where the connection is lost begin anew: a network has short cuts, and a laptop is shut."""
    from accessible.production.cluster import CONNECT_SECONDS

    message, patience = f"Nobody answers at {place.address}.", CONNECT_SECONDS
    for turn in itertools.count(1):
        try:
            await _help_once(helper, place, port, patience, turn, tell)
        except (OSError, TimeoutError, RuntimeError, ValueError) as error:
            raise SetupError(message, "Is its scheduler running? Then start this again.") from error
        if helper.fault:
            raise helper.fault
        helper.having.require_same()
        tell(f"The connection to {place.address} was lost. Trying again for {BACK_SECONDS:.0f} s.")
        message, patience = f"The connection to {place.address} was lost, and nobody answers there.", BACK_SECONDS
        await asyncio.sleep(_PAUSE_SECONDS)


async def _help_once(helper: Helper, place: ClusterPlace, port: int, patience: float, turn: int, tell: Tell) -> None:
    """Help until the connection is lost, or the helper has a fault. Raises where nobody answers within `patience`."""
    from distributed import Worker

    from accessible.production.cluster import security_of
    from accessible.production.helper import attach, leave_when_faulty

    places, name = helper.crew.workers, helper.receiver.name
    worker = Worker(
        place.address,
        nthreads=places,
        # The scheduler may not know yet that the last one has gone, and takes no two with one name.
        name=name if turn == 1 else f"{name}-{turn}",
        resources={helper.offers: places},
        memory_limit=0,
        dashboard=False,
        local_directory=tempfile.gettempdir(),
        host=_towards(place),
        port=port,
        death_timeout=patience,
        security=security_of(place),
    )
    attach(worker, helper)
    async with worker:
        _close_pages(worker)
        tell(f"{name} helps, {many(places, 'job')} at a time. To stop: Ctrl and C")
        if not place.encrypted:
            tell(OPEN.format(address=worker.address))
        leaving = asyncio.create_task(leave_when_faulty(worker, helper))
        try:
            await worker.finished()
        finally:
            leaving.cancel()


def _towards(place: ClusterPlace) -> str:
    """This machine's own address in the network where the scheduler is: only there it can be reached, and not in all
    that it is in. Raises `OSError` for a name that nobody knows.
    """
    there = urlsplit(place.address)
    found = socket.getaddrinfo(there.hostname, there.port, type=socket.SOCK_DGRAM)
    kind, _, _, _, address = min(found, key=lambda each: each[0] is not socket.AF_INET)  # as Dask chooses
    with socket.socket(kind, socket.SOCK_DGRAM) as asked:
        asked.connect(address)  # of this kind it sends nothing
        return str(asked.getsockname()[0])


def _close_pages(server: Scheduler | Worker) -> None:
    """Shut the port of Dask's web pages: `dashboard=False` leaves out its charts, and some pages stay (2026.8)."""
    server.http_server.stop()


def serve_scheduler(place: ClusterPlace, tell: Tell) -> None:
    """Hand out work until this is stopped."""
    from accessible.production.cluster import quieten

    quieten()
    asyncio.run(_schedule(place, tell))


async def _schedule(place: ClusterPlace, tell: Tell) -> None:
    import dask
    from distributed import Scheduler

    from accessible.production.cluster import security_of

    dask.config.set({"distributed.scheduler.worker-ttl": f"{SILENT_SECONDS} s"})
    there = urlsplit(place.address)
    security = security_of(place)
    try:
        scheduler = Scheduler(
            protocol=there.scheme,
            host=there.hostname,
            port=there.port or 0,
            dashboard=False,
            allowed_failures=0,
            security=security,
        )
        async with scheduler:
            _close_pages(scheduler)
            tell(f"The scheduler is at {scheduler.address}. To stop: Ctrl and C")
            if not place.encrypted:
                tell(OPEN.format(address=scheduler.address))
            await scheduler.finished()
    except OSError as error:
        raise SetupError(f"Nothing can be opened at {place.address}: {error.strerror or error}") from error
