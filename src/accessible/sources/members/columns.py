"""The names of a list's columns go in, which of them is what comes out.

Names are those of common membership systems' exports, folded; `magazine.toml` says others. No name that stands in the
file is ever quoted: a list without a row of names begins with a member.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from accessible.sources.members.grid import ListFileError, letters

ADDRESS = "address"
# What a field is called in messages, and the names that its column has (folded: small letters and figures only).
FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "name": ("the name", ("name", "fullname", "membername", "contactname", "addressee", "displayname")),
    "title": ("the title", ("title", "prefix", "individualprefix", "nameprefix")),
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
_CARE_OF = re.compile(r"\bc ?/ ?o\b")
_OF_ADDRESSES = re.compile(r"(?:mailing|postal|home|primary|member|delivery|contact)(?=.)")
_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LINE = re.compile(
    r"(?:(?:street)?address|supplementaladdress|addr|street|addressline|line)(?:line)?"
    rf"(\d{{0,2}}|{'|'.join(_NUMBERS[1:])})(?:street|village|locality|district)?"
)
# Where the other columns of an address stand among its lines, which have 0 to 99. Numbers go into the street's line.
CARE_OF, FLAT, BUILDING, HOUSE_NAME, HOUSE, NUMBER = range(-6, 0)
_STREET, _LOCALITY, _VILLAGE, _DISTRICT = 0, 100, 101, 102
_PARTS = {
    "careof": CARE_OF,
    **dict.fromkeys("flat flatnumber flatno apartment apartmentnumber subbuilding subbuildingname".split(), FLAT),
    **dict.fromkeys(("building", "buildingname"), BUILDING),
    **dict.fromkeys(("housename", "propertyname"), HOUSE_NAME),
    **dict.fromkeys(("house", "housenameornumber", "housenamenumber", "housenumberorname", "housenumbername"), HOUSE),
    **dict.fromkeys("housenumber houseno buildingnumber buildingno streetnumber streetno".split(), NUMBER),
    **dict.fromkeys(("streetname", "road", "thoroughfare"), _STREET),
    **dict.fromkeys(("locality", "dependentlocality"), _LOCALITY),
    "village": _VILLAGE,
    "district": _DISTRICT,
}
# What a column is called that could have a line of an address, and names that only have these letters in them.
_OF_AN_ADDRESS = re.compile(
    "house|flat|building|addr|street|road|line|locality|district|village|careof|apartment|unit|suite"
)
_ELSEWHERE = re.compile(
    "email|website|webaddr|ipaddr|internet|phone|mobile|fax|addressid|addresstype|addressref|household|landline|online"
    "|helpline|deadline|headline|community|communities|opportunity|united|broad|inflation|addressee"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands: its columns, from 0, in the order in which they are read.

    `parts` are those of an address that are no whole line, and what they are (`NUMBER`). `unused` columns have a name
    and no field, `nameless` ones not even that.
    """

    places: Mapping[str, tuple[int, ...]]
    width: int
    parts: Mapping[int, int] = field(default_factory=dict)
    unused: tuple[int, ...] = ()
    nameless: tuple[int, ...] = ()

    def first(self, field: str) -> int | None:
        """The column of a field that has one."""
        places = self.places.get(field, ())
        return places[0] if places else None

    @property
    def needed(self) -> int:
        """The last column that a whole row cannot end before."""
        ends = ("name", "last", "postcode", "edition")
        address = self.places[ADDRESS]
        line = next((each for each in address if each not in self.parts), address[0])
        return max(line, *(self.places[each][0] for each in ends if each in self.places))

    @property
    def address_alone(self) -> bool:
        """Whether the whole address stands in one column."""
        return len(self.places.get(ADDRESS, ())) == 1 and "town" not in self.places


def folded(name: str) -> str:
    """A column's name as it is compared.

    >>> folded("Post-code "), folded("Address Line 1"), folded("C/O")
    ('postcode', 'addressline1', 'careof')
    """
    return "".join(each for each in _CARE_OF.sub("careof", name.casefold()) if each.isalnum())


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
    if fold in _USUAL:
        return _USUAL[fold], 0
    if fold in _PARTS:
        return ADDRESS, _PARTS[fold]
    line = _LINE.fullmatch(fold)
    if not line:
        return None
    number = int(line[1]) if line[1].isdecimal() else _NUMBERS.index(line[1])
    # Of "supplemental address 1" there is a line before it, "street address".
    return ADDRESS, number + fold.startswith("supplemental")


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
    for place, field_, _ in known:
        places[field_] = (*places.get(field_, ()), place)
    if ADDRESS not in written and not any(name == ADDRESS and 0 <= order < _LOCALITY for _, name, order in known):
        places.pop(ADDRESS, None)  # a house or a village alone
    places = _one_name(places, written)
    missing = [_missing(field, written) for field in _needed(places, written)]
    if missing:
        raise ListFileError(
            f"The list has no column for {' and none for '.join(missing)}.",
            "Add it, or write what it is called into [members] in content/magazine.toml. The staff guide has the names "
            "that are known.",
        )
    used = {place for each in places.values() for place in each}
    rest = [place for place in range(len(names)) if place not in used]
    if ADDRESS not in written:
        _refuse_lost_lines(rest, names)
    parts = {place: order for place, name, order in known if name == ADDRESS and order < 0}
    nameless = [place for place in rest if not names[place].strip()]
    return Columns(places, len(names), parts, tuple(each for each in rest if each not in nameless), tuple(nameless))


def _one_name(places: dict[str, tuple[int, ...]], written: Mapping[str, object]) -> dict[str, tuple[int, ...]]:
    """A whole name goes before its pieces, which are for rows where it is empty, if a last name is among them."""
    if "name" in places and "name" not in written and "last" in written:
        without: tuple[str, ...] = ("name",)
    elif "name" in places and "last" not in places:
        without = ("title", "first")
    else:
        without = ()
    return {name: each for name, each in places.items() if name not in without}


def _refuse_lost_lines(rest: Sequence[int], names: Sequence[str]) -> None:
    """A column that could have a line of the address is not passed over."""
    lost = [letters(place) for place in rest if _could_be_a_line(folded(names[place]))]
    if lost:
        one = len(lost) == 1
        raise ListFileError(
            f"{'Column' if one else 'The columns'} {listed(lost)} could be {'a line' if one else 'lines'} of the "
            "address, and would be left out.",
            "Write all columns of the address into [members] in content/magazine.toml, in order: address = […]. "
            "Or rename the column, or delete it if it is no part of the address.",
        )


def _could_be_a_line(fold: str) -> bool:
    return _OF_AN_ADDRESS.search(fold) is not None and not _ELSEWHERE.search(fold)


def listed(words: Sequence[str]) -> str:
    """Words in a sentence.

    >>> listed(["C", "D", "G"])
    'C, D and G'
    """
    return " and ".join((*((", ".join(words[:-1]),) if words[1:] else ()), *words[-1:]))


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
