"""Faults of `issue.toml`'s writing: each is told in plain words with its line, and all of them in one round."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.sources.toml_faults import read_toml

GOOD = """\
title = "Steady Light"
issue = "Spring 2027"
date = 2027-03-01
publisher = "The Trust"
contact = [
  "E-mail: hello@example.org",
  "Phone: 01632 960123",
]

[say]
"LDN" = "L D N"
"""
# What is changed, and: line, words of the message, the line to copy.
FAULTS = {
    "curly quotation marks": ('"Steady Light"', "“Steady Light”", 1, "curly", 'title = "Steady Light"'),
    "curly marks in a list": (
        '"Phone: 01632 960123"',
        "“Phone: 01632 960123”",
        7,
        "curly",
        '  "Phone: 01632 960123",',
    ),
    "a closing mark missing": ('"The Trust"', '"The Trust', 4, "missing", 'publisher = "The Trust"'),
    "an opening mark missing": ('"The Trust"', 'The Trust"', 4, "missing", 'publisher = "The Trust"'),
    "a mark missing in a list": ('960123",', "960123,", 7, "missing", '  "Phone: 01632 960123",'),
    "no marks": ('"The Trust"', "The Trust", 4, "no quotation marks", 'publisher = "The Trust"'),
    "no marks in a section": ('"L D N"', "L D N", 11, "no quotation marks", '"LDN" = "L D N"'),
    "marks within marks": ('"The Trust"', '"The "good" Trust"', 4, "within", 'publisher = "The “good” Trust"'),
    "a British date": ("2027-03-01", "01/03/2027", 3, "date", "date = 2027-03-01\ndate = 2027-01-03"),
    "a date in words": ("2027-03-01", "1st March 2027", 3, "date", "date = 2027-03-01"),
    "a date without noughts": ("2027-03-01", "2027-3-1", 3, "date", "date = 2027-03-01"),
    "a colon": ("title =", "title:", 1, "equals sign", 'title = "Steady Light"'),
    "no equals sign": ("title =", "title", 1, "equals sign", 'title = "Steady Light"'),
    "no value": ('"Steady Light"', "", 1, "Nothing stands", ""),
    "a comma too many": ('"The Trust"', '"The Trust",', 4, "comma", 'publisher = "The Trust"'),
    "a comma missing": ('example.org",', 'example.org"', 6, "comma", '  "E-mail: hello@example.org",'),
    "a list not closed": ("\n]\n", "\n", 7, "not closed", '  "Phone: 01632 960123",]'),
    "a head not closed": ("[say]", "[say", 10, "not closed", "[say]"),
    "a key with a space": ('"LDN" =', "5 IU =", 11, "left of =", '"5 IU" = "L D N"'),
    "a text over two lines": ('"The Trust"', '"The\nTrust"', 4, "several lines", 'publisher = "The Trust"'),
    "a field twice": ("publisher =", "title =", 4, "twice", ""),
    "a section twice": ("[say]", "[say]\n[say]", 11, "twice", ""),
    "a lone word": ("[say]", "hello\n[say]", 10, "no equals sign", ""),
    "a backslash": ('"The Trust"', '"The \\Trust"', 4, "backslash", 'publisher = "The \\\\Trust"'),
}


@pytest.mark.parametrize(("old", "new", "line", "words", "corrected"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_its_line_and_the_line_to_copy(
    old: str, new: str, line: int, words: str, corrected: str
) -> None:
    assert GOOD.count(old) == 1 or old.endswith("=")
    values, (told,) = read_toml(GOOD.replace(old, new, 1))
    assert told.line == line
    assert words in told.fault.message
    assert told.fault.corrected == corrected
    assert "issue" in values


@pytest.mark.parametrize("name", [name for name, row in FAULTS.items() if row[4] and "\n" not in row[0] + row[1]])
def test_the_line_to_copy_puts_it_right(name: str) -> None:
    old, new, line, _, corrected = FAULTS[name]
    lines = GOOD.replace(old, new, 1).split("\n")
    lines[line - 1] = corrected.partition("\n")[0]
    assert read_toml("\n".join(lines))[1] == ()


def test_all_faults_are_told_in_one_round() -> None:
    text = GOOD.replace('"Steady Light"', "“Steady Light”").replace("2027-03-01", "31/03/2027").replace("[say]", "[say")
    assert [told.line for told in read_toml(text)[1]] == [1, 3, 10]


def test_a_file_that_is_in_order_has_no_fault() -> None:
    values, faults = read_toml(GOOD)
    assert faults == ()
    assert len(values) == 6


@given(st.lists(st.text("abc \"'[]=,:#“”\\\t019-/", max_size=30), max_size=8))
def test_no_text_makes_it_fail_and_no_message_is_a_parsers(lines: list[str]) -> None:
    _, faults = read_toml("\n".join(lines))
    for told in faults:
        assert "at line" not in told.fault.message
        assert told.fault.remedy
        assert 0 <= told.line <= len(lines) + 1


def test_a_line_of_brackets_without_end_is_told_soon() -> None:
    """Found by a fuzzer: two minutes and more went into looking for a person's mistake in it."""
    began = time.process_time()
    values, faults = read_toml('title = "Rest"' + "a=[{" * 50_000 + "}]" * 50_000 + "\n")
    assert values == {}
    assert [(each.line, bool(each.fault.message)) for each in faults] == [(1, True)]
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "line",
    [
        f"{'a.' * 50_000}a = 1",
        f"[{'a . ' * 20_000}a]",
        f"a = {{{'b.' * 20_000}b = 1}}",
        ".".join(['"a b"'] * 20_000) + " = 1",
        f"{'b.' * 2_000}b = 'It is.'",
    ],
)
def test_a_name_of_very_many_parts_is_told_before_it_takes_gigabytes(line: str) -> None:
    begun = time.process_time()
    values, (fault,) = read_toml(f'title = "A"\n{line}\n')
    assert (values, fault.line, fault.fault.message) == ({}, 2, "The file cannot be read: a name has too many dots.")
    assert time.process_time() - begun < 2


def test_dots_in_words_are_words() -> None:
    values, faults = read_toml(f"a = \"{'w.' * 200}\"\nb = '{'a.b ' * 90}'\n[c.d]\ne.f = 1.5 # {'g.' * 90}h\n")
    assert faults == ()
    assert values["c"] == {"d": {"e": {"f": 1.5}}}


@pytest.mark.parametrize("marks", ['"', '\\"', "'", '"\\', "#", "a'"])
def test_a_line_of_quotation_marks_and_dots_takes_no_time(marks: str) -> None:
    begun = time.process_time()
    read_toml(marks * 50_001 + "." * 60)
    assert time.process_time() - begun < 2
