"""`magazine.toml`: what all issues share, and every fault of it as a user would see it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import AccessibleError, Finding, SourceError
from accessible.issue import Issue, Magazine, Paper
from accessible.production.unchanged import inputs_key
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.issue_list import newest_issue
from accessible.sources.magazine_file import found_magazine, read_magazine

SHORT_ISSUE = 'issue = "Winter 2026"\ndate = 2026-12-01\n'
NAMES = 'title = "Steady Light"\npublisher = "The Trust"\n'


def shared(folder: Path, text: str | bytes) -> Magazine:
    (folder / "magazine.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_magazine(folder)


def issue(folder: Path, own: str, of_all: str | bytes | None) -> Issue:
    (folder / "2026-winter").mkdir(exist_ok=True)
    (folder / "2026-winter" / "issue.toml").write_text(own, "utf-8")
    if of_all is not None:
        (folder / "magazine.toml").write_bytes(of_all.encode() if isinstance(of_all, str) else of_all)
    return read_issue(folder, "2026-winter")


def told(folder: Path, text: str | bytes, own: str = SHORT_ISSUE) -> tuple[Finding, ...]:
    with pytest.raises(SourceError) as caught:
        issue(folder, own, text)
    assert all(finding.remedy for finding in caught.value.findings)
    return caught.value.findings


def test_an_issue_need_not_repeat_what_all_share(tmp_path: Path) -> None:
    all_of_it = NAMES + 'contact = ["a@example.org"]\nvoice = "emma"\npace = "gentle"\nlanguage = "en-IE"\n'
    read = issue(tmp_path, SHORT_ISSUE, all_of_it)
    assert (read.title, read.publisher, read.contact) == ("Steady Light", "The Trust", ("a@example.org",))
    assert (read.voice, read.pace, read.language) == ("emma", "gentle", "en-IE")


def test_an_issues_own_words_go_first(tmp_path: Path) -> None:
    own = SHORT_ISSUE + 'title = "Steady Light, special"\ncontact = ["b@example.org"]\nlanguage = "en-GB"\n'
    read = issue(tmp_path, own, NAMES + 'contact = ["a@example.org"]\nlanguage = "en-IE"\n')
    assert (read.title, read.publisher) == ("Steady Light, special", "The Trust")
    assert (read.contact, read.language) == (("b@example.org",), "en-GB")


@pytest.mark.parametrize("language", ["English", "british english", "en_GB", "gb", "e"])
def test_a_language_that_is_no_code_is_told_in_either_file(language: str, tmp_path: Path) -> None:
    line, message = f'language = "{language}"\n', f'"{language}" is not the code of a language.'
    (shared_by_all,) = told(tmp_path, NAMES + line)
    assert (shared_by_all.message, shared_by_all.file, shared_by_all.line) == (message, "magazine.toml", 3)
    (own,) = told(tmp_path, NAMES, SHORT_ISSUE + line)
    assert (own.message, own.file, own.line) == (message, "2026-winter/issue.toml", 3)
    assert "en-GB" in own.remedy


def test_without_the_file_an_issue_is_read_as_before(tmp_path: Path) -> None:
    read = issue(tmp_path, NAMES + SHORT_ISSUE, None)
    assert (read.title, read.language) == ("Steady Light", "en-GB")
    assert read_magazine(tmp_path) == Magazine()


def test_what_neither_file_has_is_missing_and_both_are_named(tmp_path: Path) -> None:
    found = told(tmp_path, 'title = "Steady Light"\n')
    assert [(each.file, each.message) for each in found] == [
        ("2026-winter/issue.toml", 'The field "publisher" is missing.')
    ]
    assert "magazine.toml" in found[0].remedy


def test_it_is_no_issue(tmp_path: Path) -> None:
    issue(tmp_path, SHORT_ISSUE, NAMES)
    assert newest_issue(tmp_path) == "2026-winter"


def test_the_address_is_kept_in_one_form(tmp_path: Path) -> None:
    assert shared(tmp_path, 'address = "https://Example.ORG/Light/"').address == "https://example.org/Light"
    assert shared(tmp_path, 'address = "https://example.org"').address == "https://example.org"


def test_paper_and_envelopes_are_ours_until_the_file_says_theirs(tmp_path: Path) -> None:
    assert shared(tmp_path, NAMES).paper == Paper(100, 20, 10, 0)
    own = "[paper]\ngrams_per_square_metre = 90\nc4_envelope_grams = 17\nc5_envelope_grams = 8\ninsert_grams = 7\n"
    assert shared(tmp_path, NAMES + own).paper == Paper(90, 17, 8, 7)
    assert shared(tmp_path, NAMES + "[paper]\ninsert_grams = 7\n").paper == Paper(100, 20, 10, 7)


@pytest.mark.parametrize(
    ("field", "least", "most"),
    [
        ("grams_per_square_metre", 60, 250),
        ("c4_envelope_grams", 1, 200),
        ("c5_envelope_grams", 1, 200),
        ("insert_grams", 0, 500),
    ],
)
def test_a_weight_may_be_as_small_and_as_great_as_the_message_says_and_no_more(
    tmp_path: Path, field: str, least: int, most: int
) -> None:
    for grams in (least, most):
        assert getattr(shared(tmp_path, f"[paper]\n{field} = {grams}\n").paper, field) == grams
    for grams in (least - 1, most + 1):
        (found,) = told(tmp_path, f"{NAMES}[paper]\n{field} = {grams}\n")
        assert f"From {least} to {most} can be used" in found.remedy
        assert found.line == 4


ADDRESSES = {
    "not safe": ("http://example.org", "https://"),
    "no scheme": ("example.org/light", "https://"),
    "a file of the machine": ("file:///srv/dist", "https://"),
    "a script": ("javascript:alert(1)", "https://"),
    "no host": ("https://", "no site"),
    "a name and a password": ("https://me:secret@example.org", "no site"),
    "a machine of the house": ("https://localhost/dist", "no site"),
    "a gap": ("https://example.org/our site", "path"),
    "upwards": ("https://example.org/a/../b", "path"),
    "an empty name": ("https://example.org//a", "path"),
    "hidden steps": ("https://example.org/%2e%2e/a", "path"),
    "a question": ("https://example.org/?id=1", "question mark"),
    "an empty question": ("https://example.org/?", "question mark"),
    "a place on a page": ("https://example.org/#listen", "question mark"),
    "a page": ("https://example.org/light/index.html", "page"),
    "a port that is none": ("https://example.org:99999/", "cannot be read"),
    "brackets": ("https://[example.org/", "cannot be read"),
    "angle brackets": ("https://example.org/<script>", "path"),
    "300 letters": (f"https://example.org/{'a' * 300}", "characters"),
}


@pytest.mark.parametrize(("address", "message"), ADDRESSES.values(), ids=ADDRESSES.keys())
@pytest.mark.parametrize("field", ["address", "first_address"])
def test_an_address_that_cannot_stand_before_a_files_name_is_told(
    tmp_path: Path, address: str, message: str, field: str
) -> None:
    found = told(tmp_path, f'{NAMES}{field} = "{address}"\n')
    assert [(each.code, each.file, each.line) for each in found] == [("magazine-file", "magazine.toml", 3)]
    assert message in found[0].message


FAULTS: dict[str, tuple[str | bytes, int, str, str]] = {
    "an unknown field": (NAMES + 'adress = "x"\n', 3, '"adress"', '"address"'),
    "a field of an issue": (NAMES + "number = 3\n", 3, '"number"', "The fields are"),
    "a section": (NAMES + '[say]\nLDN = "L D N"\n', 3, '"say"', "The fields are"),
    "a text as a list": (NAMES + 'contact = "a@example.org"\n', 3, '"contact"', "staff guide"),
    "a number as the title": ("title = 3\n", 1, '"title"', "staff guide"),
    "curly quotation marks": ("title = “Steady Light”\n", 1, "curly", '"'),
    "a quotation mark too few": ('title = "Steady\n', 1, "quotation mark", "Quotation marks"),
    "a field twice": (NAMES + 'title = "Again"\n', 3, "twice", "Keep one"),
    "an unknown pace": (NAMES + 'pace = "slow"\n', 3, 'no pace "slow"', "standard, gentle, brisk"),
    "an unknown category": (NAMES + 'category = "Health"\n', 3, 'no category "Health"', "Health & Fitness"),
    "a sign without a sound": (NAMES + 'description = "a\\u0007b"\n', 3, '"description"', "words"),
    "a long description": (NAMES + f'description = "{"a" * 5_000}"\n', 3, "5,000 bytes", "4,000"),
    "a weight with its unit": (NAMES + '[paper]\ngrams_per_square_metre = "100 gsm"\n', 4, "not a number", "= 100."),
    "a weight that is yes": (NAMES + "[paper]\ninsert_grams = true\n", 4, "not a number", "= 0."),
    "half a gram": (NAMES + "[paper]\nc5_envelope_grams = 8.5\n", 4, "a part of a gram", "Round it up"),
    "no number at all": (NAMES + "[paper]\nc5_envelope_grams = nan\n", 4, "a part of a gram", "= 10."),
    "a fraction of the paper": (NAMES + "[paper]\ngrams_per_square_metre = 1\n", 4, "1 grams", "From 60 to 250"),
    "an unknown weight": (NAMES + "[paper]\nenvelope = 20\n", 4, '"envelope" in [paper]', "c4_envelope_grams"),
    "a field below [paper]": (NAMES + '[paper]\nvoice = "heart"\n', 4, "stands below [paper]", "Move its line up"),
    "a weight above [paper]": (NAMES + "insert_grams = 3\n", 3, "not stand below [paper]", "a line [paper] above"),
    "paper that is no section": (NAMES + "paper = 100\n", 3, '"paper"', "staff guide"),
    "another encoding": ((NAMES + 'description = "Zoé"\n').encode("latin-1"), 3, "UTF-8", "UTF-8"),
    "a number of 5,000 digits": (NAMES + f"voice = {'9' * 5_000}\n", 3, "too long", "Shorten"),
}


@pytest.mark.parametrize(("text", "line", "message", "remedy"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_names_file_line_and_way_out_and_nothing_else_is_told(
    tmp_path: Path, text: str | bytes, line: int, message: str, remedy: str
) -> None:
    found = told(tmp_path, text)
    assert [(each.code, each.file, each.line) for each in found] == [("magazine-file", "magazine.toml", line)]
    assert message in found[0].message
    assert remedy in found[0].remedy


def test_the_faults_of_both_files_come_in_one_run(tmp_path: Path) -> None:
    found = told(tmp_path, 'pace = "slow"\n', 'issue = "Winter 2026"\ndate = "soon"\n')
    assert [each.file for each in found] == ["magazine.toml", "2026-winter/issue.toml"]


@pytest.mark.parametrize("name", ["Magazine.toml", "magazine.toml.txt", "MAGAZINE.TOML", "magazine"])
def test_a_file_of_nearly_that_name_is_not_left_out_in_silence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(NAMES)
    found = told(tmp_path, NAMES)
    assert [(each.code, each.file) for each in found] == [("magazine-file", name)]


def test_a_folder_pipe_or_link_in_its_place_is_told_and_not_waited_for(tmp_path: Path) -> None:
    place = tmp_path / "magazine.toml"
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.write_text(NAMES)
    makes: tuple[tuple[Callable[[], None], str], ...] = (
        (place.mkdir, "a folder"),
        (lambda: os.mkfifo(place), "a pipe"),
        (lambda: place.symlink_to(elsewhere), "a link"),
        (lambda: place.symlink_to(tmp_path / "gone"), "a link"),
    )
    for make, message in makes:
        make()
        with pytest.raises(SourceError, match=message):
            read_magazine(tmp_path)
        place.rmdir() if place.is_dir() else place.unlink()


def test_what_changes_in_it_is_noticed_by_the_next_build(tmp_path: Path) -> None:
    settings = Settings(content=tmp_path)
    (tmp_path / "2026-winter").mkdir()
    keys = [inputs_key(settings, "2026-winter")]
    for text in (NAMES, NAMES + 'address = "https://example.org"\n'):
        shared(tmp_path, text)
        keys.append(inputs_key(settings, "2026-winter"))
    (tmp_path / "Magazine.toml").write_text("")
    keys.append(inputs_key(settings, "2026-winter"))
    assert len(set(keys)) == 4


@given(text=st.binary(max_size=120) | st.lists(st.sampled_from([*NAMES.splitlines(), "[a]", "b = ["])).map("\n".join))
def test_no_bytes_make_reading_fail_without_an_explanation(
    text: bytes | str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    try:
        shared(tmp_path_factory.getbasetemp(), text)
    except AccessibleError as error:
        assert error.message


def test_the_sample_is_whole() -> None:
    sample = read_magazine(Settings().content)
    assert all((sample.title, sample.publisher, sample.contact, sample.address, sample.description, sample.category))


# --- how the members' list is written ------------------------------------------------------------------------------


def test_the_columns_and_editions_of_the_members_list_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "magazine.toml").write_text(
        '[members]\nname = "Contact"\naddress = ["House", "Road"]\nsheet = "Post"\n'
        'editions = { "18 point" = "large-print", "web only" = "" }\n'
    )
    shape = read_magazine(tmp_path).members
    assert shape.columns == {"name": ("Contact",), "address": ("House", "Road")}
    assert shape.editions == {"18 point": "large-print", "web only": ""}
    assert shape.sheet == "Post"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('names = "Contact"', 'There is an unknown field "names" in [members].'),
        ("name = 3", '"name" in [members] is not the name of a column.'),
        ('name = ["A", "B"]', '"name" in [members] is not the name of a column.'),
        ("address = []", '"address" in [members] is not the name of a column.'),
        ('town = " "', '"town" in [members] is not the name of a column.'),
        ("sheet = 1", '"sheet" is no text.'),
        ('editions = "large"', '"editions" in [members] is no table.'),
        ('editions = { "blue" = "large-cream" }', '"large-cream" is no edition that is printed.'),
    ],
)
def test_a_fault_in_what_is_said_of_the_list_has_its_line(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "magazine.toml").write_text(f'title = "Quiet Hours"\n\n[members]\n{line}\n')
    _, found = found_magazine(tmp_path)
    assert [(each.code, each.line, each.message) for each in found] == [("magazine-file", 4, message)]
    assert found[0].remedy
