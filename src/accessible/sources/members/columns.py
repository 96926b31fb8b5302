"""The names of a list's columns go in, which of them is what comes out.

Names are those of common membership systems' exports, folded; `magazine.toml` says others. No name that stands in the
file is ever quoted: a list without a row of names begins with a member.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessible.sources.members.grid import ListFileError, letters

ADDRESS = "address"
# What a field is called in messages, and the names that its column has (folded: small letters and figures only).
FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "name": ("the name", ("name", "fullname", "membername", "member", "contactname", "addressee", "displayname")),
    "title": ("the title", ("title", "salutation", "prefix", "individualprefix", "nameprefix")),
    "first": ("the first name", ("firstname", "first", "forename", "forenames", "givenname", "givennames")),
    "last": ("the last name", ("lastname", "last", "surname", "familyname")),
    "organisation": ("the organisation", ("organisation", "organization", "company", "organisationname")),
    ADDRESS: ("the address", ()),
    "town": ("the town", ("town", "city", "posttown", "towncity", "townorcity", "addresstown", "addresscity")),
    "county": ("the county", ("county", "region", "state", "stateprovince", "addresscounty")),
    "postcode": ("the postcode", ("postcode", "postalcode", "zip", "zipcode", "zippostalcode", "addresspostcode")),
    "country": ("the country", ("country", "countryname", "addresscountry")),
    "edition": ("the edition", ("edition", "printsize", "print", "format", "printedition", "magazineformat")),
    "articles": ("the articles", ("articles", "chosenarticles", "articlechoice", "choice")),
    "copies": ("the copies", ("copies", "quantity", "qty", "numberofcopies", "noofcopies")),
    "sound": ("the sound", ("sound", "audio", "audioformat", "carrier", "soundon")),
    "articles_for_the_blind": ("articles for the blind", ("articlesfortheblind", "articlesforblind", "afb", "aftb")),
}
_OF_ADDRESSES = re.compile(r"(?:mailing|postal|home|primary|member|delivery|contact)(?=.)")
_LINE = re.compile(r"(?:(?:street)?address|supplementaladdress|addr|street|addressline|line)(?:line)?(\d{0,2})")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands: its columns, from 0, in the order in which they are read; `width` of them there are."""

    places: Mapping[str, tuple[int, ...]]
    width: int

    def first(self, field: str) -> int | None:
        """The column of a field that has one."""
        places = self.places.get(field, ())
        return places[0] if places else None

    @property
    def needed(self) -> int:
        """The last column that a whole row cannot end before."""
        ends = ("name", "last", "postcode", "edition")
        return max(self.places[ADDRESS][0], *(self.places[each][0] for each in ends if each in self.places))

    @property
    def address_alone(self) -> bool:
        """Whether the whole address stands in one column."""
        return len(self.places.get(ADDRESS, ())) == 1 and "town" not in self.places


def folded(name: str) -> str:
    """A column's name as it is compared.

    >>> folded("Post-code "), folded("Address Line 1")
    ('postcode', 'addressline1')
    """
    return "".join(each for each in name.casefold() if each.isalnum())


def recognised(names: Sequence[str], written: Mapping[str, tuple[str, ...]]) -> list[tuple[int, str, int]]:
    """Each column that is known: its place, its field, and where it stands among the field's own columns.

    `written` are the names that magazine.toml has for a field: then no others are that field.
    """
    own = {folded(name): (field, number) for field, each in written.items() for number, name in enumerate(each)}
    found = []
    for place, name in enumerate(names):
        fold = folded(name)
        field = own.get(fold) or _usual(fold) or _usual(_OF_ADDRESSES.sub("", fold, count=1))
        if field and (fold in own or field[0] not in written):
            found.append((place, *field))
    return found


def _usual(fold: str) -> tuple[str, int] | None:
    field = _USUAL.get(fold)
    if field:
        return field, 0
    line = _LINE.fullmatch(fold)
    # Of "supplemental address 1" there is a line before it, "street address".
    return (ADDRESS, int(line[1] or 0) + fold.startswith("supplemental")) if line else None


_USUAL = {name: field for field, (_, names) in FIELDS.items() for name in names}


def is_head(names: Sequence[str], written: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a row looks like the names of columns: a name and an address are among them."""
    fields = {field for _, field, _ in recognised(names, written)}
    return ADDRESS in fields and bool(fields & {"name", "last"})


def understood(names: Sequence[str], written: Mapping[str, tuple[str, ...]]) -> Columns:
    """Which column is what. Raises `ListFileError` for what is missing or stands there twice."""
    known = sorted(recognised(names, written), key=lambda each: (each[1], each[2]))
    _refuse_doubled(known)
    places: dict[str, tuple[int, ...]] = {}
    for place, field, _ in known:
        places[field] = (*places.get(field, ()), place)
    if "name" in places and ("name" in written or "last" not in written):  # it is the whole of it
        places = {field: each for field, each in places.items() if field not in ("title", "first", "last")}
    elif "last" in places:
        places.pop("name", None)
    missing = [_missing(field, written) for field in _needed(places, written)]
    if missing:
        raise ListFileError(
            f"The list has no column for {' and none for '.join(missing)}.",
            "Add it, or write what it is called into [members] in content/magazine.toml. The staff guide has the names "
            "that are known.",
        )
    return Columns(places, len(names))


def _needed(places: Mapping[str, object], written: Mapping[str, object]) -> list[str]:
    """The fields that are needed, or named in magazine.toml, and not there."""
    needed = [ADDRESS, *(() if "last" in places else ("name",)), *(() if "sound" in places else ("edition",))]
    return [field for field in FIELDS if field in {*needed, *written} - {*places}]


def _missing(field: str, written: Mapping[str, tuple[str, ...]]) -> str:
    said = FIELDS[field][0]
    return f"{said} (“{'”, “'.join(written[field])}” in magazine.toml)" if field in written else said


def _refuse_doubled(known: Sequence[tuple[int, str, int]]) -> None:
    for first, second in pairwise(known):
        if first[1:] == second[1:]:
            places = " and ".join(letters(place) for place, _, _ in sorted((first, second)))
            raise ListFileError(
                f"The columns {places} are both {FIELDS[first[1]][0]}.",
                "Delete one of them, or write the name of the right one into [members] in content/magazine.toml.",
            )
