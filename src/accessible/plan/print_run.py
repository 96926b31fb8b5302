"""A print run: the members, and what the issue's receipt says of its PDFs, go in; what is printed, packed and posted
comes out, in the order in which it is packed.

Packing order is by edition, then choice (the whole issue first), then row of the list. So all copies that are alike
lie together, and labels, packing list and the PDF in packing order agree without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from accessible.errors import AccessibleError
from accessible.issue import Paper
from accessible.member import Carrier, Member, RefusedRow
from accessible.plan.edition import EDITIONS
from accessible.plan.postage import Postage, pages_of_volumes, postage, sheets_of

SLIP_SHEETS = 1  # of a copy, of the same paper, as long as no slip was laid out


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A PDF on the shelf: its path below `dist/`, its title, how many pages, the first page of each volume if it is in
    volumes, and how many parts its text has.
    """

    path: str
    title: str
    pages: int
    first_pages: tuple[int, ...] = ()
    parts: int = 1

    @property
    def volumes(self) -> tuple[int, ...]:
        """The pages of each volume, or of the file; each is stapled on its own, and none shares a sheet."""
        return pages_of_volumes(self.pages, self.first_pages)

    @property
    def sheets(self) -> int:
        """The sheets of one copy, printed on both sides."""
        return sheets_of(self.volumes)


@dataclass(frozen=True, slots=True)
class PrintedIssue:
    """What can be printed of an issue. `whole` has its PDF by the edition's suffix; `articles` has, by slug and in the
    issue's order, an article's PDFs by suffix.
    """

    id: str
    title: str  # the magazine's name
    issue: str  # "Winter 2026"
    date: str  # ISO
    whole: Mapping[str, PrintedFile]
    articles: Mapping[str, Mapping[str, PrintedFile]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What one copy consists of: an edition, and the whole issue (`articles` is empty) or some of its articles.

    `number` counts the choices of a run from 1, `name` is what its files are called. `copies` and `envelopes` are how
    many of it there are in all.
    """

    number: int
    name: str  # "large-print", "large-print-choice-2"
    edition: str  # the suffix
    articles: tuple[str, ...]
    files: tuple[PrintedFile, ...]
    copies: int
    envelopes: int

    @property
    def pages(self) -> int:
        """The printed pages of one copy, without its slip."""
        return sum(file.pages for file in self.files)

    @property
    def sheets(self) -> int:
        """The sheets of one copy, without its slip."""
        return sum(file.sheets for file in self.files)

    @property
    def stops(self) -> int:
        """The places to stop before the end of a copy: the ends of all parts but the last."""
        return sum(file.parts for file in self.files) - 1


@dataclass(frozen=True, slots=True)
class Envelope:
    """One envelope: all the copies for one address. `number` is its place in packing order, from 1, as its label's is.

    `postage` is that of the whole envelope: all copies, and a slip with each.
    """

    number: int
    member: Member
    choice: Choice
    copies: int
    postage: Postage
    articles_for_the_blind: bool


@dataclass(frozen=True, slots=True)
class Wallet:
    """One wallet with the sound, posted by itself. `number` is its place among the wallets, from 1."""

    number: int
    member: Member
    carrier: Carrier
    copies: int
    articles_for_the_blind: bool


@dataclass(frozen=True, slots=True)
class Master:
    """A PDF that is printed: of which edition, and how many copies of it there are in all."""

    edition: str
    file: PrintedFile
    copies: int

    @property
    def sheets(self) -> int:
        """The sheets of all copies."""
        return self.copies * self.file.sheets


@dataclass(frozen=True, slots=True)
class PrintRun:
    """All that is printed, packed and posted of an issue. `rows` is how many members the list had."""

    issue: PrintedIssue
    paper: Paper
    rows: int
    choices: tuple[Choice, ...] = ()
    envelopes: tuple[Envelope, ...] = ()
    wallets: tuple[Wallet, ...] = ()
    masters: tuple[Master, ...] = ()
    refused: tuple[RefusedRow, ...] = field(default=())

    @property
    def copies(self) -> int:
        """All printed copies; there are as many slips."""
        return sum(envelope.copies for envelope in self.envelopes)

    def carriers(self, carrier: Carrier) -> int:
        """How many sticks, or CDs, are to be written."""
        return sum(wallet.copies for wallet in self.wallets if wallet.carrier is carrier)


def plan_print_run(
    members: Iterable[Member],
    refused: Iterable[RefusedRow],
    issue: PrintedIssue,
    paper: Paper,
    slip_sheets: Mapping[str, int] | None = None,
    address_sheets: int = 0,
) -> PrintRun:
    """The run for these members; whoever asks for what the issue has not is refused, too.

    `slip_sheets` has how many sheets a slip is, by its choice's name; it is one where that is not known yet.
    `address_sheets` go into each envelope beside the copies: a page with the address, behind a window.
    Raises `AccessibleError` if a row were lost or counted twice: that would be a fault of ours.
    """
    members, turned_away = list(members), list(refused)
    rows = len(members) + len(turned_away)
    asked = [(member, _asked(member, issue)) for member in members]
    turned_away += [RefusedRow(member.row, why) for member, why in asked if isinstance(why, str)]
    kept = [(member, files) for member, files in asked if not isinstance(files, str)]
    printed = sorted(((member, files) for member, files in kept if files), key=lambda each: _place(each[0], issue))
    choices = {(each.edition, each.articles): each for each in _choices(printed, issue)}
    envelopes = tuple(
        Envelope(
            number,
            member,
            choice := choices[member.edition, _articles(member, issue)],
            member.copies,
            postage(address_sheets + member.copies * _sheets_of_copy(choice, slip_sheets or {}), paper),
            member.articles_for_the_blind,
        )
        for number, (member, _) in enumerate(printed, 1)
    )
    wallets = _wallets(member for member, _ in kept)
    told = tuple(sorted(turned_away, key=lambda each: each.row))
    run = PrintRun(issue, paper, rows, tuple(choices.values()), envelopes, wallets, _masters(choices.values()), told)
    _is_whole(run)
    return run


def _sheets_of_copy(choice: Choice, slip_sheets: Mapping[str, int]) -> int:
    """A copy's sheets, with its slip."""
    return choice.sheets + slip_sheets.get(choice.name, SLIP_SHEETS)


def _asked(member: Member, issue: PrintedIssue) -> tuple[PrintedFile, ...] | str:
    """The PDFs of a member's copy (none for one who wants sound only), or why it cannot be had."""
    if not member.edition:
        return () if member.sound else "It asks for neither print nor sound."
    if not member.articles:
        whole = issue.whole.get(member.edition)
        return (whole,) if whole else f"The issue was not made in the edition {member.edition}."
    absent = [slug for slug in member.articles if slug not in issue.articles]
    if absent:
        return "It asks for an article that the issue has not."
    files = tuple(issue.articles[slug].get(member.edition) for slug in _articles(member, issue))
    there = tuple(file for file in files if file)
    return there if len(there) == len(files) else f"An article was not made in the edition {member.edition}."


def _articles(member: Member, issue: PrintedIssue) -> tuple[str, ...]:
    """The articles that a member chose, in the issue's order, each once."""
    return tuple(slug for slug in issue.articles if slug in member.articles)


def _place(member: Member, issue: PrintedIssue) -> tuple[int, tuple[int, ...], int]:
    """Where a member stands in packing order: edition, choice, row."""
    slugs = list(issue.articles)
    editions = [edition.suffix for edition in EDITIONS]
    return editions.index(member.edition), tuple(slugs.index(slug) for slug in _articles(member, issue)), member.row


def _choices(printed: Iterable[tuple[Member, tuple[PrintedFile, ...]]], issue: PrintedIssue) -> Iterator[Choice]:
    """Each choice once, in packing order, counted."""
    found: dict[tuple[str, tuple[str, ...]], tuple[tuple[PrintedFile, ...], list[int]]] = {}
    for member, files in printed:
        found.setdefault((member.edition, _articles(member, issue)), (files, []))[1].append(member.copies)
    for number, ((edition, articles), (files, copies)) in enumerate(found.items(), 1):
        name = f"{edition}-choice-{number}" if articles else edition
        yield Choice(number, name, edition, articles, files, sum(copies), len(copies))


def _wallets(members: Iterable[Member]) -> tuple[Wallet, ...]:
    """The wallets: sticks first, then CDs, each by row."""
    order = list(Carrier)
    wanted = sorted((each for each in members if each.sound), key=lambda each: (order.index(each.sound), each.row))
    return tuple(
        Wallet(number, member, member.sound, member.copies, member.articles_for_the_blind)
        for number, member in enumerate(wanted, 1)
    )


def _masters(choices: Iterable[Choice]) -> tuple[Master, ...]:
    """What is printed, each PDF once, however many choices have it: by edition, the whole issue first."""
    copies: dict[tuple[str, PrintedFile], int] = {}
    for choice in choices:
        for file in choice.files:
            copies[choice.edition, file] = copies.get((choice.edition, file), 0) + choice.copies
    return tuple(Master(edition, file, count) for (edition, file), count in copies.items())


def _is_whole(run: PrintRun) -> None:
    """Hold what comes out against what went in. Raises `AccessibleError`."""
    served = {each.member.row for each in run.envelopes} | {each.member.row for each in run.wallets}
    copies = sum(choice.copies for choice in run.choices)
    if len(served) + len(run.refused) != run.rows or copies != run.copies:
        raise AccessibleError(
            "The copies do not add up to the rows of the list: nothing was made.",
            "This is a fault of the program. Please report it, without the list.",
        )
