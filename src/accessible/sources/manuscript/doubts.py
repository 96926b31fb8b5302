"""What is said of a manuscript: a kind of doubt with its way out, in the words of the program that made the file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ManuscriptDoubt:
    """A kind of doubt that stops the article: its code, what is wrong, and what to do about it."""

    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ManuscriptTelling:
    """Something that was decided, and may be wrong: a person should look."""

    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ManuscriptNote:
    """Something that nobody need do anything about."""

    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ManuscriptWording:
    """How one kind of file is spoken of, wherever the same is done with all kinds."""

    first_is_title: ManuscriptTelling
    title_of_properties: ManuscriptTelling
    no_title: ManuscriptDoubt
    creator: ManuscriptNote
    heading: ManuscriptTelling  # a short line in bold
    cell: ManuscriptTelling  # several paragraphs
    picture_in_table: ManuscriptDoubt
    number_lost: ManuscriptTelling
    heading_numbers: ManuscriptTelling
    other_numbers: ManuscriptTelling
    layout: ManuscriptTelling  # a table of one row or column
    box: ManuscriptTelling  # its message says "{how}" it was put there
