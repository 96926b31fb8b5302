"""A cluster: jobs go to other machines by dask.distributed, and their records come back. An executor like `local`.

Only helpers of ours are given work (`helper`): each says in the name of a resource what its machine has (`machine`),
and a job asks for a place of that very name. One that has something else, or was begun in another way, gets nothing.
"""

from __future__ import annotations

import logging
import os
import secrets
import threading
import time
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible.errors import AccessibleError, SetupError, UsageError
from accessible.production.cache import Cache, Record, digest
from accessible.production.executor import JobFuture, WorkerEnd
from accessible.production.helper import HelperFaultError, answer
from accessible.production.job import Job
from accessible.production.machine import MARK, WORDS, Having, differences, to_text
from accessible.production.parcel import Sender
from accessible.settings import ClusterPlace

if TYPE_CHECKING:
    from distributed import Client, Security

# A machine that starts its helpers, or comes back after a short cut of the network, is waited for so long.
PATIENCE_SECONDS = 60.0
CONNECT_SECONDS = 20.0
_LOOK_SECONDS = 1.0
_ANSWER_SECONDS = 5.0
FETCH_SECONDS = 20.0  # for a record, which is small
NO_HELPER = "No machine that can help is there: nothing could be begun for {seconds:.0f} s."
BEGIN_ONE = "On a machine that is to help, run: make worker CLUSTER={address} SHARED=…   To do without: CLUSTER=none"
_LOST = "The connection to the cluster at {address} was lost."


class EndedElsewhereError(Exception):
    """A job ended without a word of its own, on another machine: `end` says how."""

    def __init__(self, end: WorkerEnd) -> None:
        super().__init__(end)
        self.end = end


@dataclass(frozen=True, slots=True)
class Refused:
    """A worker that gets no job: its name, why, and what to do."""

    name: str
    why: str
    remedy: str


@dataclass(slots=True)
class Cluster:
    """Workers on other machines. `close` must be called, however the run ends.

    `mark` is a key in the shared cache, by which a helper knows that it has the same one. It stays there: a helper may
    come to a job when the run has ended.
    """

    place: ClusterPlace
    sender: Sender
    having: Having
    client: Client
    mark: str
    left: list[AccessibleError] = field(default_factory=list)  # the faults of helpers that went for them
    patience: float = PATIENCE_SECONDS
    waiting: dict[Future[Any], Any] = field(default_factory=dict)  # ours, and Dask's of the same job
    lock: threading.Lock = field(default_factory=threading.Lock)
    closed: threading.Event = field(default_factory=threading.Event)
    seen: tuple[float, int] = (0.0, 0)  # when the helpers were counted last, and their places

    @property
    def workers(self) -> int:
        """How many jobs the helpers do at a time. Waits for one where nothing is under way; raises `SetupError`."""
        deadline = time.monotonic() + self.patience
        while not (places := self._places()) and not self.waiting:
            if time.monotonic() > deadline:
                raise self._alone()
            time.sleep(_LOOK_SECONDS / 4)
        return places

    def _places(self) -> int:
        at, places = self.seen
        if time.monotonic() - at >= _LOOK_SECONDS:
            places = sum(_places_of(self.client, self.having.first))
            self.seen = (time.monotonic(), places)
        return places

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:  # noqa: ARG002  (helpers have their own)
        """See `Executor`. Raises `SetupError` where this machine no longer has what the helpers have."""
        self.having.require_same()
        ours: JobFuture = Future()
        parcel, wish = self.sender.packed(job), {to_text(self.having.first): 1}
        theirs = self.client.submit(answer, parcel, seconds, self.mark, resources=wish, retries=0, pure=False)
        with self.lock:
            self.waiting[ours] = theirs
        theirs.add_done_callback(lambda done: self._settle_beside(ours, done))
        return ours

    def _settle_beside(self, ours: JobFuture, theirs: Any) -> None:
        """Dask has one thread to call back in: an answer that does not arrive would hold up all the others."""
        try:
            threading.Thread(target=self._settle, args=(ours, theirs), daemon=True).start()
        except RuntimeError:  # this machine has no more threads: then they are held up, and not lost
            self._settle(ours, theirs)

    def _settle(self, ours: JobFuture, theirs: Any) -> None:
        """Hand on what became of a job. Until that is known it waits, so that it can be given up with the others."""
        became = self._became(theirs)
        with self.lock:
            if self.waiting.pop(ours, None) is None:
                return
        if isinstance(became, BaseException):
            ours.set_exception(became)
        else:
            ours.set_result(became)

    def _became(self, theirs: Any) -> tuple[Record, int] | BaseException:
        """The record of a job that ended, or why there is none. What is finished must still be fetched, and whoever
        has it may go away meanwhile: then Dask would wait until it was made again, which our run sees to.
        """
        try:
            if theirs.status == "finished":
                value: tuple[Record, int] | WorkerEnd = theirs.result(timeout=FETCH_SECONDS)
                return EndedElsewhereError(value) if isinstance(value, WorkerEnd) else value
            if theirs.status == "error" and (error := theirs.exception(timeout=FETCH_SECONDS)):
                return self._raised(error)
        except (OSError, CancelledError):
            pass  # not in time, or the connection broke
        except Exception as error:  # noqa: BLE001  (of the job, as it was made again; Dask would only log it)
            return error
        if theirs.status == "cancelled":
            return SetupError(_LOST.format(address=self.place.address), "Is its scheduler running?")
        return EndedElsewhereError(WorkerEnd())

    def _raised(self, error: BaseException) -> BaseException:
        """What a job raised; a machine's own fault is how the work on it ended there."""
        if not isinstance(error, HelperFaultError):
            return error
        self.left.append(error.fault)
        return EndedElsewhereError(WorkerEnd(fault=error.fault))

    def end_of(self, error: BaseException) -> WorkerEnd | None:
        """See `Executor`. A worker that went away with its machine has ended from outside."""
        from distributed import KilledWorker

        if isinstance(error, EndedElsewhereError):
            return error.end
        return WorkerEnd() if isinstance(error, KilledWorker) else None

    def watch(self) -> None:
        """Runs beside: jobs that wait for helpers that do not come back end with a word about it."""
        there = time.monotonic()
        while not self.closed.wait(_LOOK_SECONDS):
            if self._places() or not self.waiting:
                there = time.monotonic()
            elif time.monotonic() - there > self.patience:
                self._give_up(self._alone())
                there = time.monotonic()

    def _give_up(self, error: AccessibleError) -> None:
        with self.lock:
            waiting, self.waiting = self.waiting, {}
        for ours in waiting:
            ours.set_exception(error)

    def _alone(self) -> SetupError:
        message, remedy = NO_HELPER.format(seconds=self.patience), BEGIN_ONE.format(address=self.place.address)
        for fault in self.left[-1:]:
            return SetupError(f"{message} The last that helped stopped: {fault.message}", fault.remedy, fault.place)
        return SetupError(message, remedy)

    def close(self, *, at_once: bool) -> None:  # noqa: ARG002  (helpers stay; what nobody waits for, they end)
        """Let the helpers go. What is still being done for us ends within a second."""
        self.closed.set()
        with self.lock:
            theirs, self.waiting = list(self.waiting.values()), {}
        if theirs:
            self.client.cancel(theirs, force=True)
        self.client.close()


def joined(place: ClusterPlace, cache: Cache, having: Having) -> Cluster:
    """The cluster, with no job yet. Raises `SetupError` where nobody answers, `DiskError`."""
    named = {"styles": having.styles, "voices": having.voices}
    client = _connected(place)
    mark = digest("a run that asks for help", secrets.token_bytes(16))
    try:
        cache.put(mark, b"")
    except BaseException:
        client.close()
        raise
    cluster = Cluster(place, Sender(cache, named), having, client, mark)
    threading.Thread(target=cluster.watch, daemon=True).start()
    return cluster


def refused_by(cluster: Cluster) -> tuple[Refused, ...]:
    """The workers that get no job, by name. Waits until one is there that does; raises `SetupError`."""
    found: tuple[Refused, ...] = ()
    try:
        _ = cluster.workers
    except SetupError as error:
        found = tuple(_refused(cluster.client, cluster.having.first))
        if not found:
            raise
        reasons = " ".join(f"{each.name}: {each.why}." for each in found)
        raise SetupError(f"{error.message} {reasons}", found[0].remedy) from error
    return tuple(_refused(cluster.client, cluster.having.first))


def _connected(place: ClusterPlace) -> Client:
    quieten()
    from distributed import Client

    try:
        return Client(place.address, timeout=CONNECT_SECONDS, security=security_of(place), set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        remedy = f"Is its scheduler running? To begin one: make scheduler CLUSTER={place.address}"
        raise SetupError(f"Nobody answers at {place.address}.", f"{remedy}   To do without: CLUSTER=none") from error


def quieten() -> None:
    """Have Dask heed no settings that this machine or its user has for other work with it, and fill no screen: what
    matters is told by us.

    Its own place for settings is where nothing is and nobody can put anything: of a folder it takes all there is to
    read, and into the one for temporary files anybody may write. Raises `SetupError` where other settings keep it from
    being loaded.
    """
    for name in [each for each in os.environ if each.startswith("DASK_")]:
        del os.environ[name]
    os.environ["DASK_CONFIG"] = os.devnull
    try:
        import dask
        import distributed
    except ValueError as error:  # Dask's word for a file that is no mapping, no YAML, or says what cannot be
        said = str(error).splitlines()[0].removesuffix(", original error message:")
        remedy = "Move away what lies in ~/.config/dask or /etc/dask, or mend it: nothing here needs it."
        raise SetupError(f"Dask cannot begin with the settings of this machine: {said}", remedy) from error

    dask.config.refresh(paths=[], env={})
    logging.getLogger(distributed.__name__).setLevel(logging.CRITICAL)
    logging.getLogger("tornado").setLevel(logging.CRITICAL)


def security_of(place: ClusterPlace) -> Security | None:
    """The certificates of a tls:// address: three files in one folder. Raises `UsageError` where they are not."""
    from distributed import Security

    if not place.encrypted:
        return None
    folder = Path(place.certificates)
    files = [folder / name for name in ("ca.pem", "cert.pem", "key.pem")]
    missing = [path.name for path in files if not path.is_file()]
    if not place.certificates or missing:
        remedy = "Name a folder with ca.pem, cert.pem and key.pem: CERTIFICATES=… or certificates in magazine.toml."
        raise UsageError(f"For {place.address} certificates are needed.", remedy, place.certificates)
    ca, cert, key = map(str, files)
    roles = {
        f"tls_{role}_{kind}": path
        for role in ("client", "worker", "scheduler")
        for kind, path in (("cert", cert), ("key", key))
    }
    return Security(tls_ca_file=ca, require_encryption=True, **roles)


def _resources(client: Client) -> dict[str, dict[str, float]]:
    """What each worker says that it has, by its name; nothing while the scheduler does not answer, whatever Dask says
    of that: who watches must go on, or nobody would be told.

    The client's own list would be the last that it had, and it would wait for a scheduler that hangs.
    """
    try:
        told = client.sync(client.scheduler.identity, n_workers=-1, callback_timeout=_ANSWER_SECONDS)
        return {str(each["name"]): dict(each["resources"]) for each in told["workers"].values()}
    except Exception:  # noqa: BLE001  (of many kinds: no connection, no loop, a client that has let go)
        return {}


def _places_of(client: Client, own: Mapping[str, str]) -> list[int]:
    wanted = to_text(own)
    return [int(has.get(wanted, 0)) for has in _resources(client).values()]


def _refused(client: Client, own: Mapping[str, str]) -> list[Refused]:
    """Every worker that is not as this machine is."""
    refused = []
    for name, has in sorted(_resources(client).items()):
        texts = [each for each in has if each.startswith(f"{MARK} ")]
        unlike = differences(own, texts[0]) if texts else ()
        if not texts:
            refused.append(Refused(name, "it was not begun by `make worker`", "Begin it with: make worker CLUSTER=…"))
        elif unlike:
            why = "it has " + " and ".join(WORDS[each][0] for each in unlike)
            refused.append(Refused(name, why, WORDS[unlike[0]][1]))
    return refused
