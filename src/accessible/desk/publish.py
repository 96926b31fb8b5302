"""Publishing: `dist/` and a place go in; the place has what members get, each file whole, and nothing points to none.

What is to be done is decided first (`publish_plan.py`). Then every file that is to be put is held against its
receipt, and only then is anything written. A run that was cut off is gone on with by the next.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from accessible.desk.destinations import (
    CHANGED,
    MAKE_AGAIN,
    Destination,
    FarDestination,
    FolderDestination,
    is_far,
    is_whole,
)
from accessible.desk.offer import PUT_HERE, Offer, read_offer
from accessible.desk.page_links import links_of
from accessible.desk.publish_plan import (
    UNKNOWN,
    Batch,
    PublishPlan,
    Put,
    is_page,
    missing_targets,
    plan_publishing,
    read_record,
    record_bytes,
    sure_of,
)
from accessible.desk.released import only_released
from accessible.errors import AccessibleError, DiskError, UsageError
from accessible.plain_file import is_inside, plain_bytes
from accessible.production.files import only_one_shelf
from accessible.production.shelf import ShelfFile
from accessible.settings import Settings
from accessible.telling import many

Show = Callable[[str, int, int], None]
_NAMED = 3  # files that a message names


@dataclass(frozen=True, slots=True)
class Publishing:
    """What is to be published, where, and how."""

    out: Path
    offer: Offer
    destination: Destination
    plan: PublishPlan


@contextlib.contextmanager
def prepared(settings: Settings, destination: str) -> Iterator[Publishing]:
    """Find out what there is to do, and hold the issues, so that no build changes them meanwhile.

    Raises `AccessibleError` when there is nothing to publish, or it cannot or may not be done.
    """
    place = _destination(settings, destination)
    offer = only_released(read_offer(settings.out, settings.issue), settings)
    with contextlib.ExitStack() as held:
        for issue in offer.issues:
            held.enter_context(only_one_shelf(settings.out / issue.id))
        offer = only_released(read_offer(settings.out, settings.issue), settings)  # now that no build writes them
        files = [file for _, file in offer.files.values()]
        _require(settings.out, files, lambda file: (settings.out / file.path).stat().st_size == file.size)
        put = _record(place)
        there = place.lies(settings.out, files, sure_of(offer, put))
        plan = plan_publishing(offer, put, there)
        _require_free(plan, place)
        _require_whole_links(settings.out, offer, plan)
        yield Publishing(settings.out, offer, place, plan)


def _destination(settings: Settings, named: str) -> Destination:
    if is_far(named):
        return FarDestination(named)
    folder = Path(named).expanduser()
    for ours in (settings.out, settings.content):
        inner, outer = folder.resolve(), ours.resolve()
        if inner.is_relative_to(outer) or outer.is_relative_to(inner):
            where = "is" if inner == outer else "lies in" if inner.is_relative_to(outer) else "holds"
            remedy = "Choose a folder of its own, outside of this project: make publish DEST=/path/to/folder"
            raise UsageError(f"That folder {where} {ours}.", remedy, folder)
    return FolderDestination(folder)


def _record(place: Destination) -> Put:
    content = place.record()
    try:
        return {} if content is None else read_record(content)
    except ValueError as problem:
        remedy = f"Delete {PUT_HERE} there and run this again. Files there that are the same are then taken as ours."
        raise AccessibleError(f"The record {PUT_HERE} there is damaged.", remedy, place.name) from problem


def _require(out: Path, files: list[ShelfFile], true: Callable[[ShelfFile], bool]) -> None:
    """Each file is a file of ours, and `true`. Raises `AccessibleError` for those that are not."""
    wrong = []
    for file in files:
        try:
            sound = is_inside(out / file.path, out) and (out / file.path).is_file() and true(file)
        except (OSError, RuntimeError):
            sound = False
        if not sound:
            wrong.append(file.path)
    if wrong:
        raise AccessibleError(f"{_first(wrong)}: {CHANGED} Nothing was published.", MAKE_AGAIN, out)


def _require_free(plan: PublishPlan, place: Destination) -> None:
    if plan.in_the_way:
        remedy = "Look at them there. Move them away if they may go, or choose another folder. Nothing was changed."
        raise AccessibleError(
            f"Other files lie in the way, which publishing did not put there: {_first(plan.in_the_way)}.",
            remedy,
            place.name,
        )
    room = place.room()
    if room is not None and plan.size > room:
        raise DiskError(
            f"There is room for {megabytes(room)} there, and {megabytes(plan.size)} are needed. Nothing was changed.",
            "Make some room, then run the same command again.",
            place.name,
        )


def _require_whole_links(out: Path, offer: Offer, plan: PublishPlan) -> None:
    """Every page points only to what will be there. A front page may name an issue that is left out."""
    pages = [path for path in offer.files if is_page(path)]
    links = {page: links_of(page, plain_bytes(out / page).decode("utf-8", "replace")) for page in pages}
    missing = missing_targets(links, plan)
    if missing:
        page, target = missing[0]
        more = f" And {many(len(missing) - 1, 'more such link')}." if len(missing) > 1 else ""
        why = [f"{reason} {remedy}" for _, reason, remedy in offer.left_out]
        raise AccessibleError(
            f"{page} points to {target}, which would not be there.{more} Nothing was published.",
            " ".join(why) or MAKE_AGAIN,
            out,
        )


def carry_out(publishing: Publishing, show: Show) -> None:
    """Do what was planned. Whatever ends it: what is there is whole, and the next run goes on. Raises as above."""
    out, place, plan = publishing.out, publishing.destination, publishing.plan
    checked = 0

    def is_as_made(file: ShelfFile) -> bool:
        nonlocal checked
        show(f"Checking {file.path}", checked, plan.size)
        checked += file.size
        return is_whole(out, file)

    _require(out, list(plan.files), is_as_made)
    place.tidy([PUT_HERE, *(path for path, each in plan.found.items() if each.file.sha256 == UNKNOWN)])
    begun = time.monotonic()
    before = 0
    if plan.begun != plan.found and (plan.files or plan.take_away):
        place.put_record(record_bytes(plan.begun))  # first: what a killed run has put must be known as ours
    for batch in plan.batches:

        def moved(done: int, before: int = before, batch: Batch = batch) -> None:
            all_done = before + min(done, batch.size)
            left = time_left(all_done, plan.size, time.monotonic() - begun)
            show(f"{batch.name}{left}", all_done, plan.size)

        moved(0)
        place.put(out, batch, moved)
        before += batch.size
    if plan.take_away:
        place.take_away(plan.take_away)
    if plan.files or plan.done != plan.found:
        place.put_record(record_bytes(plan.done))


def time_left(done: int, total: int, seconds: float) -> str:
    """How long the rest will take, at the pace of what is done; nothing as long as that is a guess.

    >>> time_left(25_000_000, 100_000_000, 30), time_left(99, 100, 30), time_left(0, 100, 30)
    (', about 2 minutes left', ', less than a minute left', '')
    """
    if not done or seconds < 2:
        return ""
    minutes = round(seconds * (total - done) / done / 60)
    return f", about {many(minutes, 'minute')} left" if minutes else ", less than a minute left"


def megabytes(size: int) -> str:
    """Bytes as people are told them, in millions.

    >>> megabytes(84_160_000), megabytes(12_000)
    ('84.2 MB', '0.01 MB')
    """
    return f"{size / 1e6:.1f} MB" if size >= 50_000 or not size else f"{max(size, 10_000) / 1e6:.2f} MB"


def _first(names: tuple[str, ...] | list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def plan_lines(publishing: Publishing) -> Iterator[str]:
    """What would be done, a line a file."""
    plan = publishing.plan
    for file in plan.files:
        yield f"  {'new' if file.path in plan.new else 'changed':<10}{file.path}, {megabytes(file.size)}"
    for path in plan.take_away:
        yield f"  {'take away':<10}{path}"


def count_of(publishing: Publishing) -> str:
    """What is put and taken away, in figures."""
    plan = publishing.plan
    new = len(plan.new)
    if not plan.files and not plan.take_away:
        return "Nothing had changed"
    put = f"{many(new, 'new file')} and {len(plan.files) - new} changed, {megabytes(plan.size)}"
    gone = f"; {many(len(plan.take_away), 'file')} to take away, which an earlier run put there"
    return put + (gone if plan.take_away else "")


def faults_in(publishing: Publishing) -> Iterator[tuple[str, str]]:
    """What is not published as it should be, and why, with the way out."""
    yield from ((f"Left out. {why}", remedy) for _, why, remedy in publishing.offer.left_out)
    for issue in publishing.offer.issues:
        if issue.failed:
            told = f"{issue.id} is published without what could not be made: {_first(issue.failed)}."
            yield told, f"Run: make issue ISSUE={issue.id}   It says what to correct. Then publish again."


def staying_lines(publishing: Publishing) -> Iterator[str]:
    """Issues that were published before and are not here any more: they stay, for a shelf may have been cleared."""
    left_out = {name for name, _, _ in publishing.offer.left_out}
    for issue in publishing.plan.staying:
        if issue not in left_out and not (publishing.out / issue).is_dir():
            told = f"{issue} was published before and is not in {publishing.out}/. It stays."
            yield f"{told} To end it, delete its folder there."
