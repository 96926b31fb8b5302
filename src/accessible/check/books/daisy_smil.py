"""Rules for the SMIL documents of a DAISY 2.02 book: their form, their times, and their links to the text and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accessible.check.books.clock import clock_seconds
from accessible.check.books.daisy_book import HEADINGS, DaisyBook, SmilDocument, SmilPar
from accessible.check.books.daisy_ncc import ID, TIME_SLACK
from accessible.check.books.files import LinkedPlace
from accessible.check.books.rule import BookFault

REQUIRED = frozenset(("", "sidebar-on", "prodnote-on", "footnote-on", "pagenumber-on"))
DURATION_SLACK = 0.05  # seconds: each clip's clock is rounded to 1 ms


def smil_head(book: DaisyBook) -> Iterator[BookFault]:
    """A SMIL document says what format it is, and where text is shown."""
    for smil in book.smils.values():
        said = [each.content for each in smil.metas if each.name == "dc:format"]
        if said != ["Daisy 2.02"]:
            yield BookFault(smil.file, "its dc:format is not “Daisy 2.02”, once")
        for name in ("dc:identifier", "dc:title", "ncc:timeInThisSmil", "ncc:totalElapsedTime"):
            times = sum(1 for each in smil.metas if each.name == name)
            if times > 1:
                yield BookFault(smil.file, f"{name} stands there {times} times")
        if len(smil.regions) != 1 or not smil.regions[0]:
            yield BookFault(smil.file, "its layout has not one region with an id")


def smil_form(book: DaisyBook) -> Iterator[BookFault]:
    """One sequence of pars, each with one text and its sound, everything with an id of its own."""
    for smil in book.smils.values():
        if smil.main != 1:
            yield BookFault(smil.file, f"its body has {smil.main} sequences; one is right")
        if not smil.pars:
            yield BookFault(smil.file, "it has no par")
        yield from (BookFault(f"{smil.file}#{place}", message) for place, message in smil.faults)
        for name, times in Counter(smil.ids).items():
            if times > 1 or not ID.fullmatch(name):
                yield BookFault(f"{smil.file}#{name}", "an id stands twice, or no player takes it")
        for par in smil.pars:
            yield from _par_form(smil, par)


def _par_form(smil: SmilDocument, par: SmilPar) -> Iterator[BookFault]:
    place = f"{smil.file}#{par.id}" if par.id else smil.file
    if par.endsync != "last":
        yield BookFault(place, "a par has no endsync=“last”")
    if par.texts != 1:
        yield BookFault(place, f"a par has {par.texts} texts; one is right")
    if par.sounds_direct > 1:
        yield BookFault(place, "a par has two sounds that are in no sequence")
    if par.required not in REQUIRED:
        yield BookFault(place, f"system-required is “{par.required}”")


def smil_times(book: DaisyBook) -> Iterator[BookFault]:
    """A SMIL document says how long it lasts, and how long all before it last."""
    before = 0.0
    for smil in book.smils.values():
        yield from _time(smil, "ncc:timeInThisSmil", smil.seconds)
        yield from _time(smil, "ncc:totalElapsedTime", before)
        try:
            lasts = clock_seconds(smil.duration)
        except ValueError:
            lasts = -1.0
        if not smil.duration.endswith("s") or abs(lasts - smil.seconds) > DURATION_SLACK:
            yield BookFault(smil.file, f"dur is “{smil.duration}”, and its clips last {smil.seconds:.3f}s")
        before += smil.seconds


def _time(smil: SmilDocument, name: str, lasts: float) -> Iterator[BookFault]:
    said = [each.content for each in smil.metas if each.name == name]
    if not said:
        yield BookFault(smil.file, f"{name} is missing")
        return
    try:
        off = clock_seconds(said[0]) - lasts
    except ValueError as error:
        yield BookFault(smil.file, f"{name}: {error}")
        return
    if abs(off) > TIME_SLACK:
        yield BookFault(smil.file, f"{name} is {off:+.1f} s off what the clips last")


def begins_with_heading(book: DaisyBook) -> Iterator[BookFault]:
    """The first text of a SMIL document is a heading."""
    for smil in book.smils.values():
        target = smil.pars[0].target if smil.pars else None
        text = book.texts.get(target.file) if target else None
        if text and target and text.elements.get(target.fragment) not in HEADINGS:
            yield BookFault(smil.file, "it does not begin with a heading")


def one_text(book: DaisyBook) -> Iterator[BookFault]:
    """Words stand in the text documents or in the NCC, never in both."""
    files = {par.target.file for smil in book.smils.values() for par in smil.pars if par.target}
    if book.ncc.file in files and len(files) > 1:
        yield BookFault(book.ncc.file, "pars lead to the NCC and to other documents")


def back_links(book: DaisyBook) -> Iterator[BookFault]:
    """What a par shows leads back to it: a player that shows text can begin to play where a reader points."""
    for smil in book.smils.values():
        for par in smil.pars:
            text = book.texts.get(par.target.file) if par.target else None
            if text is None or par.target is None or par.target.fragment not in text.back:
                continue  # told by another rule
            if not any(_leads_to(each, smil.file, book) for each in text.back[par.target.fragment]):
                yield BookFault(f"{text.file}#{par.target.fragment}", f"it does not lead back to {smil.file}#{par.id}")


def _leads_to(link: LinkedPlace, smil: str, book: DaisyBook) -> bool:
    """Whether a link leads to a par of this SMIL document that shows it. Several pars may show one place."""
    return link.file == smil and any(link.fragment in (par.id, par.text_id) for par in book.smils[smil].pars)
