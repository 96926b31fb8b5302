"""Members' lists as membership systems write them, and as they should not be: then a line, and no word of theirs."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import resource
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from accessible.member import Carrier, ListShape, Member, MembersList
from accessible.sources.members.excel_package import MOST_UNPACKED
from accessible.sources.members.grid import GridRow, ListCell, ListFileError
from accessible.sources.members.members_file import read_members
from members_lists import ANN, BOB, HEAD, as_csv, as_excel, repacked, saved, workbook

SLUGS = ("01-resting-well", "02-letters", "03-news")
Read = Callable[..., MembersList]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a list of these bytes."""

    def reading(content: bytes, shape: ListShape | None = None) -> MembersList:
        path = tmp_path / "list"
        path.write_bytes(content)
        return read_members(path, shape or ListShape(), SLUGS)

    return reading


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def one(listed: MembersList) -> Member:
    assert (len(listed.members), listed.refused) == (1, ())
    return listed.members[0]


# --- as it is exported ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_encoding_delimiter_and_line_end_gives_the_same_members(
    read: Read, delimiter: str, encoding: str, end: str
) -> None:
    zoe = ("Zoë O’Zedd", 'Flat 2, "The Mews"\nTop floor', "Wrenfold", "ZZ99 3WZ", "Giant print", "3")
    listed = read(as_csv(HEAD, zoe, BOB, delimiter=delimiter, encoding=encoding, end=end))
    assert listed.refused == ()
    assert [each.label for each in listed.members] == [
        ("Zoë O’Zedd", 'Flat 2, "The Mews"', "Top floor", "Wrenfold", "ZZ99 3WZ"),
        ("Bob Quill", "2 Nowhere Street", "Wrenfold", "ZZ99 3VZ"),
    ]
    assert [(each.row, each.edition, each.copies) for each in listed.members] == [
        (2, "giant-print", 3),
        (3, "giant-print", 2),
    ]
    assert [line[:29] for line in listed.told] == (["The list is in an old encodin"] if encoding == "cp1252" else [])


HEADS = {
    "one name, lines by number": ("Full Name", "Address Line 1", "Address Line 2", "City", "Post Code", "Print size"),
    "mailing": ("Contact Name", "Mailing Street", "Mailing Address 2", "Mailing City", "Mailing Zip/Postal Code", "LP"),
    "CRM": ("Display Name", "Street Address", "Supplemental Address 1", "City", "Postal Code", "Format"),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_columns_of_common_systems_are_known(read: Read, head: tuple[str, ...]) -> None:
    shape = ListShape({"edition": ("LP",)}) if "LP" in head else None
    row = ("Ann Zedd", "Top flat", "1 Nowhere Street", "Wrenfold", "ZZ99 3WZ", "18 point")
    member = one(read(as_csv(head, row), shape))
    assert member.label == ("Ann Zedd", "Top flat", "1 Nowhere Street", "Wrenfold", "ZZ99 3WZ")
    assert member.edition == "large-print"


def test_a_name_in_three_columns_an_organisation_and_a_country_go_where_they_belong(read: Read) -> None:
    head = ("Country", "Surname", "Title", "Forename", "Company", "Address", "Town", "County", "Postcode", "Edition")
    row = ("Ireland", "Zedd", "Dr", "Ann", "Wren Hall", "1 Nowhere", "Wrenfold", "Nowhere", "", "large")
    assert one(read(as_csv(head, row))).label == (
        ("Dr Ann Zedd", "Wren Hall", "1 Nowhere", "Wrenfold", "Nowhere", "Ireland")
    )


def test_an_address_in_one_cell_is_divided_where_it_has_lines_or_commas(read: Read) -> None:
    head = ("Name", "Address", "Edition")
    rows = [("Ann", "1 Nowhere, Wrenfold, ZZ99 3WZ", "large"), ("Bob", "2 Nowhere, Back\nZZ99 3VZ", "large")]
    assert [each.lines for each in read(as_csv(head, *rows)).members] == [
        ("1 Nowhere", "Wrenfold", "ZZ99 3WZ"),
        ("2 Nowhere, Back", "ZZ99 3VZ"),
    ]


PIECES: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "a house number": ({"House number": "12", "Street": "High St"}, ("12 High St",)),
    "a house number behind": ({"Street": "High St", "House No.": "12a"}, ("12a High St",)),
    "a house number that is in the street, too": ({"House number": "12", "Street": "12 High St"}, ("12 High St",)),
    "a house number and a flat": ({"House number": "12", "Address 1": "Flat 2"}, ("12", "Flat 2")),
    "a house number alone": ({"House number": "12", "Street": "", "Village": "Wrenby"}, ("12 Wrenby",)),
    "a house that is a number": ({"House": "12", "Street": "High St"}, ("12 High St",)),
    "a house that is a name": ({"House": "Rose Cottage", "Street": "High St"}, ("Rose Cottage", "High St")),
    "PAF": (
        {
            "Locality": "Upper End",
            "Thoroughfare": "High St",
            "Building number": "12",
            "Building name": "Wren Court",
            "Sub building name": "Flat 2",
        },
        ("Flat 2", "Wren Court", "12 High St", "Upper End"),
    ),
    "all of them": (
        {
            "District": "Nowhereshire",
            "Village": "Wrenby",
            "Street": "High St",
            "House name": "Rose Cottage",
            "Building": "The Mews",
            "Flat": "Flat 2",
            "c/o": "Cat Quill",
        },
        ("c/o Cat Quill", "Flat 2", "The Mews", "Rose Cottage", "High St", "Wrenby", "Nowhereshire"),
    ),
    "care of, said in the cell": ({"Care of": "C/O Cat", "Street": "1 High St"}, ("C/O Cat", "1 High St")),
    "numbers in words": ({"Address Line Two": "High St", "Address Line One": "Flat 2"}, ("Flat 2", "High St")),
    "a line that is a village": ({"Address 1": "1 High St", "Address 5 (village)": "Wrenby"}, ("1 High St", "Wrenby")),
}


@pytest.mark.parametrize(("pieces", "lines"), PIECES.values(), ids=PIECES)
def test_an_address_in_pieces_loses_none_of_them(read: Read, pieces: dict[str, str], lines: tuple[str, ...]) -> None:
    content = as_csv(("Name", *pieces, "Town", "Edition"), ("Ann", *pieces.values(), "Wrenfold", "large"))
    listed = read(content)
    assert one(listed).lines == (*lines, "Wrenfold")
    assert not any("nothing is taken" in line for line in listed.told)


@pytest.mark.parametrize("name", ["Block building", "Address (old)", "Flat/Room", "Suite no", "Care of whom: careof"])
def test_a_column_that_could_be_a_line_of_the_address_refuses_the_list(read: Read, name: str) -> None:
    content = as_csv((*HEAD, name), (*ANN, "Nowhere"))
    with pytest.raises(ListFileError, match=r"^Column G could be a line of the address") as problem:
        read(content)
    assert "[members]" in problem.value.remedy
    told = read(content, ListShape({"address": ("Address 1",)})).told
    assert told == ("A column of the list that nothing is taken from: G.",)


def test_columns_that_are_not_used_are_told_by_their_letters(read: Read) -> None:
    names = ("Email address", "Household ID", "Joined online", "Salutation", "Member")
    listed = read(as_csv((*HEAD, *names), (*ANN, *("Zedd",) * len(names))))
    assert one(listed).label == ANN[:4]
    assert listed.told == ("Columns of the list that nothing is taken from: G, H, I, J and K.",)


def test_a_house_and_a_town_are_no_address(read: Read) -> None:
    with pytest.raises(ListFileError, match="no column for the address"):
        read(as_csv(("Name", "House", "Town", "Edition"), ("Ann", "12", "Wrenfold", "large")))


def test_what_stands_in_a_column_without_a_name_is_not_lost(read: Read) -> None:
    listed = read(as_csv(("Name", "Address", "", "Edition"), ("Ann", "Flat 2", "1 Nowhere", "large"), BOB[:1]))
    assert [each.reason[:29] for each in listed.refused] == [
        "Something stands in column C,",
        "It ends before column D: perh",
    ]


NAMES = {
    "a membership is no name": ({"Member": "Yes", "First name": "Ann", "Last name": "Zedd"}, "Ann Zedd"),
    "a greeting is no title": ({"Salutation": "Dear Ann", "First name": "Ann", "Last name": "Zedd"}, "Ann Zedd"),
    "the whole name first": ({"Display name": "Dr A. Zedd", "First name": "Ann", "Last name": "Zedd"}, "Dr A. Zedd"),
    "the whole name is empty": ({"Name": " ", "Title": "Dr", "First name": "Ann", "Last name": "Zedd"}, "Dr Ann Zedd"),
    "a title alone": ({"Name": "", "Title": "Dr", "First name": "", "Last name": ""}, None),
}


@pytest.mark.parametrize(("cells", "name"), NAMES.values(), ids=NAMES)
def test_a_name_is_taken_from_where_it_stands(read: Read, cells: dict[str, str], name: str | None) -> None:
    listed = read(as_csv((*cells, *HEAD[1:]), (*cells.values(), *ANN[1:])))
    assert [each.name for each in listed.members] == ([name] if name else [])
    assert [each.reason for each in listed.refused] == ([] if name else ["It has no name."])


WISHES = [
    (("large", "", "", "", ""), ("large-print", (), 1, Carrier.NONE, False)),
    (("Large Print", "all", "2", "no", "No"), ("large-print", (), 2, Carrier.NONE, False)),
    (("24 pt", "1", "", "USB stick", "Yes"), ("giant-print", SLUGS[:1], 1, Carrier.STICK, True)),
    (("giant", "letters; 03", "", "CD", "x"), ("giant-print", SLUGS[1:], 1, Carrier.CD, True)),
    (("large", "03-news, 01", "", "", "0"), ("large-print", (SLUGS[0], SLUGS[2]), 1, Carrier.NONE, False)),
    (("none", "", "", "cd", ""), ("", (), 1, Carrier.CD, False)),
    (("Memory stick", "", "4", "", ""), ("", (), 4, Carrier.STICK, False)),
]


@pytest.mark.parametrize(("wish", "meant"), WISHES)
def test_wishes_are_read_as_people_write_them(read: Read, wish: tuple[str, ...], meant: tuple[object, ...]) -> None:
    head = ("Name", "Address 1", "Postcode", "Edition", "Articles", "Copies", "Sound", "Articles for the Blind")
    member = one(read(as_csv(head, ("Ann", "1 Nowhere", "ZZ99 3WZ", *wish))))
    found = (member.edition, member.articles, member.copies, member.sound, member.articles_for_the_blind)
    assert found == meant


def test_magazine_toml_says_what_columns_editions_and_the_sheet_are_called(read: Read) -> None:
    shape = ListShape(
        {"name": ("Who",), "address": ("Where 1", "Where 2"), "edition": ("Name",)}, {"Blue": "giant-print"}, "Post"
    )
    rows = (("Name", "Where 2", "Who", "Where 1"), ("blue", "ZZ99 3WZ", "Ann Zedd", "1 Nowhere"))
    member = one(read(workbook({"Members": (HEAD, ANN), "Post": rows}), shape))
    assert (member.label, member.edition) == (("Ann Zedd", "1 Nowhere", "ZZ99 3WZ"), "giant-print")


def test_lines_above_the_names_empty_rows_and_empty_columns_are_no_members(read: Read) -> None:
    rows = (("Export of 1 November", ""), (), HEAD, ("", " "), (*ANN, "", ""), ("",) * 9, BOB, (), ())
    assert [each.row for each in read(as_csv(*rows)).members] == [5, 7]
    assert [each.row for each in read(as_excel(*rows)).members] == [5, 7]


@pytest.mark.parametrize("written", [as_csv, as_excel])
def test_a_member_above_the_names_is_refused_and_a_title_is_none(read: Read, written: Callable[..., bytes]) -> None:
    listed = read(written(("Members", "1 November"), ANN, HEAD, BOB))
    assert [each.row for each in listed.members] == [4]
    assert [(each.row, each.reason) for each in listed.refused] == [(2, "It stands above the row of names.")]


def test_an_excel_sheet_that_is_not_the_first_with_numbers_and_far_empty_cells_is_read(read: Read) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Notes"
    sheet = book.create_sheet("Members")
    sheet.append(("Name", "House", "Address 1", "Address 2", "Postcode", "Edition", "Copies", "Blind"))
    sheet.append(("Ann Zedd", None, 12, "Nowhere Street", "ZZ99 3WZ", 18, 2.0, True))
    sheet["XFD1048576"].font = Font(bold=True)
    shape = ListShape({"articles_for_the_blind": ("Blind",)})
    member = one(read(saved(book), shape))
    assert member.label == ("Ann Zedd", "12", "Nowhere Street", "ZZ99 3WZ")
    assert (member.edition, member.copies, member.articles_for_the_blind) == ("large-print", 2, True)


def test_rows_that_a_filter_hides_are_posted_to_and_told(read: Read) -> None:
    book = openpyxl.Workbook()
    for row in (HEAD, ANN, BOB):
        book.worksheets[0].append(list(row))
    book.worksheets[0].row_dimensions[3].hidden = True
    listed = read(saved(book))
    assert len(listed.members) == 2
    assert listed.told == ("Rows of the list that Excel hides, by a filter perhaps: 1. They are posted to as well.",)


def test_no_postcode_is_a_hint_and_abroad_is_right(read: Read) -> None:
    head = (*HEAD, "Country")
    rows = [
        ("Ann", "1 Nowhere", "Wrenfold", "ZZ99 3WZ", "large", "", "UK"),
        ("Bob", "2 Nowhere", "Wrenfold", "", "large", "", ""),
        ("Cat", "3 Nowhere, ZZ99 3WZ", "", "", "large", "", ""),
        ("Dan", "4 Nirgends", "1010 Wien", "", "large", "", "Austria"),
    ]
    listed = read(as_csv(head, *rows))
    assert len(listed.members) == 4
    assert listed.told == ("No UK postcode at the end of the address, and no country: row 3. They are posted to.",)
    assert listed.members[0].lines[-1] == "ZZ99 3WZ"  # inland post has no country
    assert listed.members[3].lines[-1] == "Austria"


# --- rows that are refused -----------------------------------------------------------------------------------------

LOST = "has letters that were lost: the list was saved in another encoding than it says."
DATE = "Column B, the address, has a date: Excel may have made one of a house number."
BAD_ROWS = {
    "no name": (("", *ANN[1:]), "It has no name."),
    "no address": ((ANN[0], "", *ANN[2:]), "It has no address."),
    "an unknown edition": ((*ANN[:4], "huge", "1"), "Column E, the edition, names no edition that is known."),
    "an edition for screens": ((*ANN[:4], "large-cream", "1"), "Column E, the edition, asks for an edition that is"),
    "no edition": (("Cat", *ANN[1:4], "", "1"), ""),  # the plan refuses it: it may have wanted sound
    "no copies": ((*ANN[:5], "0"), "Column F, the copies, is no number of copies from 1 to 500."),
    "half a copy": ((*ANN[:5], "1.5"), "Column F, the copies, is no number of copies"),
    "too many copies": ((*ANN[:5], "501"), "Column F, the copies, is no number of copies"),
    "a formula": (("=cmd|' /C calc'!A0", *ANN[1:]), "Column A, the name, has a formula."),
    "a plus": ((ANN[0], "+44 1632", *ANN[2:]), "Column B, the address, has a formula."),
    "an at": (("@Ann", *ANN[1:]), "Column A, the name, has a formula."),
    "a bell": (("Ann\a", *ANN[1:]), "Column A, the name, has a character in it that cannot be printed."),
    "letters turned round": (
        ("\u202eAnn", *ANN[1:]),
        "Column A, the name, has a character in it that cannot be printed.",
    ),
    "a lost letter": (("Zo\ufffd", *ANN[1:]), f"Column A, the name, {LOST}"),
    "UTF-8 read as something else": (("ZoÃ«", *ANN[1:]), f"Column A, the name, {LOST}"),
    "an endless cell": ((ANN[0], "x" * 301, *ANN[2:]), "Column B, the address, has more than 300 characters."),
    "a name of two lines": (("Ann\nZedd", *ANN[1:]), "Column A, the name, has more than one line."),
    "a date for a house": ((ANN[0], "2-Jan", *ANN[2:]), DATE),
    "a date with a nought": ((ANN[0], "02-Jan", *ANN[2:]), DATE),
    "a month for a flat": ((ANN[0], "Jan-14", *ANN[2:]), DATE),
    "a month for another": ((ANN[0], "Oct-14", *ANN[2:]), DATE),
    "a date with its year": ((ANN[0], "2-Jan-26", *ANN[2:]), DATE),
    "a date in figures": ((ANN[0], "02/01/2026", *ANN[2:]), DATE),
    "a date above a street": ((ANN[0], "2-Sept\nNowhere Street", *ANN[2:]), DATE),
    "no date": (("Cat", "14 Jan Street", *ANN[2:]), ""),
    "a Scottish flat": (("Cat", "2/1", *ANN[2:]), ""),
    "capitals with an accent": (("JOSÉ’S CAFÉ’", *ANN[1:]), ""),
    "capitals that were read wrongly": (("KÄ’LE", *ANN[1:]), f"Column A, the name, {LOST}"),
    "an accent beside what was read wrongly": (("CAFÉ’S ZoÃ«", *ANN[1:]), f"Column A, the name, {LOST}"),
    "the same member": ((" ann ZEDD", "1, nowhere street", "Wren-fold", "zz993wz", "giant", "1"), "row 2."),
}


@pytest.mark.parametrize(("row", "reason"), BAD_ROWS.values(), ids=BAD_ROWS)
@pytest.mark.parametrize("written", [as_csv, as_excel])
def test_a_bad_row_is_refused_by_its_number_and_the_others_are_read(
    read: Read, written: Callable[..., bytes], row: tuple[str, ...], reason: str
) -> None:
    if written is as_excel and any(ord(each) < 32 and each != "\n" for cell in row for each in cell):
        return  # no Excel file can have it
    listed = read(written(HEAD, ANN, row, BOB))
    assert [each.row for each in listed.members if each.row != 3] == [2, 4]
    refused = [(each.row, each.reason) for each in listed.refused]
    assert [number for number, _ in refused] == ([3] if reason else [])
    if reason:
        assert reason in refused[0][1]
        assert not re.search(r"\b(ann|zedd|nowhere|wren|zz99|cmd)", refused[0][1], re.IGNORECASE)


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_a_capital_in_another_old_encoding_is_never_printed_wrong(read: Read, encoding: str) -> None:
    listed = read(as_csv(HEAD, ("Álma", *ANN[1:]), ("Mará Zedd", *BOB[1:]), encoding=encoding))
    assert [each.row for each in listed.refused] == [2, 3]


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "cp437"])
@pytest.mark.parametrize("name", ["Zoë", "José", "Müller", "Muñoz", "Gäa", "Seán", "Émile"])
def test_a_name_in_another_old_encoding_is_never_printed_wrong(read: Read, encoding: str, name: str) -> None:
    try:
        listed = read(as_csv(HEAD, (name, *ANN[1:]), encoding=encoding))
    except ListFileError as problem:
        assert "no text that can be read" in problem.message
        return
    assert [(each.row, LOST in each.reason) for each in listed.refused] == [(2, True)]


def test_figures_between_marks_are_not_the_same_address(read: Read) -> None:
    flats = ("Flat 1/11", "Flat 11/1", "Flat 11-1", "Flat 1, 11 Wren", "Flat 11, 1 Wren", "Flat 1\n11 Wren")
    listed = read(as_csv(HEAD, *((ANN[0], flat, *ANN[2:]) for flat in flats)))
    assert [(each.row, each.reason[-6:]) for each in listed.refused] == [(7, "row 5.")]


@pytest.mark.parametrize("head", [HEAD, ("Edition", "Copies", "Name", "Address 1", "Town", "Postcode")])
@pytest.mark.parametrize("torn", [", Flat 2", "\nFlat 2"])
def test_a_comma_or_a_line_end_without_marks_never_loses_a_line_of_an_address(
    read: Read, head: tuple[str, ...], torn: str
) -> None:
    row = dict(zip(HEAD, ANN, strict=True)) | {"Address 1": f"1 Nowhere Street{torn}"}
    rows = (dict(zip(HEAD, HEAD, strict=True)), row, dict(zip(HEAD, BOB, strict=True)))
    listed = read("".join(f"{','.join(each[name] for name in head)}\n" for each in rows).encode())
    assert [each.name for each in listed.members] == ["Bob Quill"]
    assert len(listed.refused) == (1 if "," in torn else 2)


def test_an_article_may_have_an_and_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(as_csv((*HEAD, "Articles"), (*ANN, "rest-and-play and 2")))
    listed = read_members(tmp_path / "list", ListShape(), ("01-rest-and-play", "02-letters"))
    assert one(listed).articles == ("01-rest-and-play", "02-letters")


ALIKE = ("01-pain-diary", "01-letters", "02-news", "03-news", "pain-management", "sleep-management", "04-2")
CHOICES = {
    "1": (), "news": (), "2": (), "management": (),
    "letters, 3": (ALIKE[1], ALIKE[3]), "02-news": ("02-news",), "pain-management": ("pain-management",),
}  # fmt: skip


@pytest.mark.parametrize(("choice", "meant"), CHOICES.items(), ids=CHOICES)
def test_a_number_or_name_that_two_articles_have_is_asked_about(
    tmp_path: Path, choice: str, meant: tuple[str, ...]
) -> None:
    (tmp_path / "list").write_bytes(as_csv((*HEAD, "Articles"), (*ANN, choice)))
    listed = read_members(tmp_path / "list", ListShape(), ALIKE)
    assert [each.articles for each in listed.members] == ([meant] if meant else [])
    said = "an article that the issue has not" if choice == "management" else "more than one article"
    assert [said in each.reason for each in listed.refused] == ([] if meant else [True])


def test_what_excel_made_of_a_cell_is_refused_where_it_may_be_something_else(read: Read) -> None:
    rows = [
        ("Ann", "=A1", "Wrenfold", "ZZ99 3WZ", "large", 1),
        ("Bob", dt.date(2026, 4, 3), "Wrenfold", "ZZ99 3WZ", "large", 1),
        ("Cat", "#N/A", "Wrenfold", "ZZ99 3WZ", "large", 1),
        ("Dan", "4 Nowhere", "Wrenfold", "ZZ99 3WZ", "large", 1),
    ]
    listed = read(as_excel(HEAD, *rows))
    assert [each.row for each in listed.members] == [5]
    assert [each.reason.removeprefix("Column B, the address, ")[:9] for each in listed.refused] == [
        "has a for", "has a dat", "has an er",
    ]  # fmt: skip


# --- lists that are refused ----------------------------------------------------------------------------------------


def _macros() -> bytes:
    return repacked(as_excel(HEAD, ANN), {"xl/vbaProject.bin": b"\0" * 100})


def _bomb() -> bytes:
    return repacked(as_excel(HEAD, ANN), {"xl/media/image1.png": b"\0" * (MOST_UNPACKED + 1)})


def _far_cell() -> bytes:
    book = openpyxl.Workbook()
    for row in (HEAD, ANN):
        book.worksheets[0].append(list(row))
    book.worksheets[0]["A50000"] = "x"
    book.worksheets[0]["KA50000"] = "x"
    return saved(book)


def _millions_of_sheets() -> bytes:
    """Small as it is handed in; each piece once took twenty times its bytes: a gigabyte and more."""
    content = as_excel(HEAD, ANN)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = archive.read("xl/workbook.xml")
    return repacked(content, {"xl/workbook.xml": part.replace(b"<sheets>", b"<sheet/>" * 200_000 + b"<sheets>")})


def _errors_without_end() -> bytes:
    many = b'<worksheet><sheetData><row r="1">' + b'<c t="e"/>' * 600_000 + b"</row></sheetData></worksheet>"
    return repacked(as_excel(HEAD, ANN), {"xl/worksheets/sheet1.xml": many})


def _entities() -> bytes:
    lol = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    return repacked(as_excel(HEAD, ANN), {"xl/worksheets/sheet1.xml": lol})


def _zip_of_words() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("Ann Zedd.txt", "1 Nowhere Street")
    return file.getvalue()


def moved(content: bytes) -> bytes:
    """The same file, whose list says that it begins 64 bytes later: all other places are reckoned from that."""
    at = content.rindex(b"PK\x05\x06") + 16
    (begins,) = struct.unpack("<L", content[at : at + 4])
    return content[:at] + struct.pack("<L", begins + 64) + content[at + 4 :]


def _one_text_in_cells(letters: int, cells: int) -> bytes:
    """Cells that all refer to one long text: a small file that a reader makes large."""
    row = "".join('<c t="s"><v>0</v></c>' for _ in range(cells // 200 or 1))
    sheet = f'<worksheet xmlns="{_SHEET}"><sheetData>{f"<row>{row}</row>" * 200}</sheetData></worksheet>'
    texts = f'<sst xmlns="{_SHEET}"><si><t>{"n" * letters}</t></si></sst>'
    parts = {"xl/worksheets/sheet1.xml": sheet.encode(), "xl/sharedStrings.xml": texts.encode()}
    return repacked(as_excel(HEAD, ANN), parts)


BAD_LISTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "The list is empty."),
    "a byte order mark alone": (lambda: b"\xef\xbb\xbf\r\n", "The list is empty."),
    "no member": (lambda: as_csv(HEAD), "and no member"),
    "no table": (lambda: b"Dear Ann,\nthank you.\n", "No row at the top of the list has names of columns"),
    "no names of columns": (lambda: as_csv(ANN, BOB), "No row at the top of the list has names of columns"),
    "no address": (lambda: as_csv(("Name", "Edition"), ("Ann", "large")), "The list has no column for the address."),
    "no edition": (lambda: as_csv(HEAD[:4], ANN[:4]), "The list has no column for the edition."),
    "no name": (lambda: as_csv(HEAD[1:], ANN[1:]), "The list has no column for the name."),
    "doubled": (lambda: as_csv((*HEAD, "Post-code"), (*ANN, "x")), "The columns D and G are both the postcode."),
    "marks that do not pair": (lambda: as_csv(HEAD, ANN) + b'Bob,"2 Nowhere\r\n', "do not pair, in row 3"),
    "too many columns": (lambda: as_csv(HEAD, ["x"] * 301), "Row 2 has more than 300 columns."),
    "a PDF": (lambda: b"%PDF-1.7 Ann Zedd", "The list is a PDF, and no table."),
    "a web page": (lambda: b"<html><table><td>Ann Zedd", "The list is a web page"),
    "an old Excel file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "of the old kind (.xls)"),
    "an Excel file whose list of parts lies": (lambda: moved(as_excel(HEAD, ANN)), "The Excel file is damaged"),
    "an Excel file with a part without a name": (
        lambda: as_excel(HEAD, ANN).replace(b"docProps/app.xml", b"\0ocProps/app.xml"),
        "has a part without a name",
    ),
    "half an Excel file": (lambda: as_excel(HEAD, ANN)[:900], "The Excel file is damaged"),
    "another ZIP": (_zip_of_words, "packed folder (ZIP)"),
    "macros": (_macros, "has macros in it"),
    "a bomb": (_bomb, "grows beyond 120 MB when it is unpacked"),
    "a cell far outside": (_far_cell, "Something stands far outside the list, in row 50000."),
    "millions of sheets": (_millions_of_sheets, "list of its sheets is larger than 1 MB"),
    "errors without end": (_errors_without_end, "more than 500,000 formulas or errors"),
    "entities": (_entities, "a document type"),
    "two lists": (lambda: workbook({"A": (HEAD, ANN), "B": (HEAD, BOB)}), "2 sheets that could be the list"),
    "a text longer than Excel's": (lambda: _one_text_in_cells(32_768, 2), "more than 32,767 letters"),
    "one text in cells without end": (lambda: _one_text_in_cells(32_767, 4_000), "more than 120,000,000 letters"),
    "an empty Excel file": (as_excel, "The Excel file is empty."),
    "a sheet that is no XML": (
        lambda: repacked(as_excel(HEAD, ANN), {"xl/worksheets/sheet1.xml": b"Ann Zedd"}),
        "one of its sheets cannot be read",
    ),
    "shared texts that are none": (
        lambda: repacked(as_excel(HEAD, ANN), {"xl/sharedStrings.xml": b"<sst><si><t>Ann Zedd"}),
        "damaged",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "message"), BAD_LISTS.values(), ids=BAD_LISTS)
def test_a_bad_list_is_refused_in_a_line_that_quotes_nothing(
    read: Read, capfd: pytest.CaptureFixture[str], content: Callable[[], bytes], message: str
) -> None:
    with pytest.raises(ListFileError) as problem:
        read(content())
    assert message in problem.value.message
    assert problem.value.remedy
    assert problem.value.__cause__ is None
    assert problem.value.__suppress_context__
    said = f"{problem.value.message} {problem.value.remedy} {capfd.readouterr()}"
    assert not re.search("Ann|Zedd|Nowhere|Wren|ZZ99", said)


def many_in_excel(head: tuple[str, ...], *rows: tuple[str, ...]) -> bytes:
    """As `as_excel`, for very many rows: openpyxl would take half a minute."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = (head, *rows)
    numbers = {cell: number for number, cell in enumerate(dict.fromkeys(cell for row in rows for cell in row))}
    words = "".join(f"<si><t>{cell}</t></si>" for cell in numbers)
    written = ("".join(f'<c t="s"><v>{numbers[cell]}</v></c>' for cell in row) for row in rows)
    sheet = "".join(f"<row>{cells}</row>" for cells in written)
    changed = {
        "xl/sharedStrings.xml": f'<sst xmlns="{space}">{words}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{space}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    return repacked(as_excel(head), {name: part.encode() for name, part in changed.items()})


@pytest.mark.parametrize("written", [as_csv, many_in_excel])
@pytest.mark.slow
def test_seventy_thousand_rows_are_refused_soon_and_in_little_memory(read: Read, written: Callable[..., bytes]) -> None:
    content = written(HEAD, *((f"Member {each}", *ANN[1:]) for each in range(70_000)))
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(ListFileError, match="The list has more than 50,000 rows"):
        read(content)
    assert time.process_time() - begun < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kB


def test_five_thousand_rows_take_a_second_or_two(read: Read) -> None:
    content = as_csv(HEAD, *((f"Member {each}", f"{each} Nowhere", *ANN[2:]) for each in range(5_000)))
    begun = time.process_time()
    assert len(read(content).members) == 5_000
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("kind", ["missing", "a folder", "a pipe", "a link in a ring"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "list"
    if kind == "a folder":
        path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(path)
    elif kind == "a link in a ring":
        path.symlink_to(path)
    with pytest.raises(ListFileError):
        read_members(path, ListShape(), SLUGS)


# --- what never shows ----------------------------------------------------------------------------------------------


def test_nothing_that_holds_a_members_words_shows_them() -> None:
    member = Member(7, "Ann Zedd", ("1 Nowhere Street", "ZZ99 3WZ"))
    held = (member, MembersList((member,)), ListCell("Ann Zedd"), GridRow(7, (ListCell("Ann Zedd"),)))
    assert not re.search("Ann|Nowhere|ZZ99", f"{held!r} {held!s}")


CELLS = st.text(st.characters(codec="utf-8"), max_size=40)


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=12), delimiter=st.sampled_from(",;\t"))
@settings(max_examples=75)
def test_whatever_stands_in_cells_every_row_is_a_member_or_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "list-of-anything"
    path.write_bytes(as_csv(HEAD, ANN, *rows, delimiter=delimiter))
    listed = read_members(path, ListShape(), SLUGS)
    filled = [row for row in rows if any(cell and not cell.isspace() for cell in row)]
    assert len(listed.members) + len(listed.refused) == 1 + len(filled)
    assert listed.members[0].label == ANN[:4]


@given(st.binary(max_size=400))
@settings(max_examples=150)
def test_any_bytes_are_read_or_refused_by_us(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "list-of-bytes"
    path.write_bytes(content)
    try:
        read_members(path, ListShape(), SLUGS)
    except ListFileError as problem:
        assert problem.message
