"""The lines between two `---`: what is in order, and every fault with its line, words and way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.article import Acceptance, Group, Kind, Role
from accessible.check.article.source_words import unaccounted_words
from accessible.errors import Severity
from article_files import DISCLAIMER, article_of, codes, found, read

FAULTS = {
    "no title": ("author: A", "title", 1, "---", "title: …"),
    "an empty title": ("author: A\ntitle:", "title", 3, "---", "title: …"),
    "a mistyped field": ("title: T\nkey_point:\n  - A", "unknown-field", 3, "key_point", '"key_points"'),
    "a field that nothing is like": ("title: T\nxyz: A", "unknown-field", 3, "xyz", "The fields are: title"),
    "a list as a field's name": ("title: T\n? [a, b]\n: c", "unknown-field", 3, "?", "The fields are"),
    "a field twice": ("title: T\nauthor: A\nauthor: B", "duplicate-field", 4, "author", "Keep one"),
    "bad YAML": ('title: T\nsummary: "one: two', "front-matter", 3, "one: two", "at both ends"),
    "a tab before a field": ("title: T\n\tauthor: A", "front-matter", 3, "author: A", "at the left"),
    "no fields at all": ("only words", "front-matter", 2, "only words", "below the second line"),
    "an anchor": ("title: &a T\nsummary: a", "front-matter", 2, "title: &a T", "Put quotation marks round the value."),
    "a tag": (
        "title: !!python/object:os.system T",
        "front-matter",
        2,
        "!!python",
        "Put quotation marks round the value.",
    ),
    "values nested a thousand deep": (
        "title: " + "[" * 1_000,
        "front-matter",
        2,
        "title: [[[",
        "Put quotation marks round the value.",
    ),
    "a version of 5,000 digits": (f"%YAML 1.{'9' * 5_000}\n--- \ntitle: T", "word-length", 2, "999", "take it out"),
    "a character of too large a number": (
        'author: A\ntitle: "\\UFFFFFFFF"',
        "front-matter",
        3,
        "UFFFF",
        "Leave it out.",
    ),
    "a character of just too large a number": ('title: "\\U00110000"', "front-matter", 2, "U0011", "Leave it out."),
    "a date of 1,900 digits": (f"title: T\ndate: {'9' * 1_900}", "date", 3, "999", "year-month-day"),
    "a field of 5,000 digits": (f"title: T\n{'9' * 120}: A", "unknown-field", 3, "999", "The fields are"),
    "half a character": ('title: "\\ud800"', "front-matter", 2, "ud800", "Leave it out."),
    "a zero byte": ('title: "a\\0b"', "front-matter", 2, "a\\0b", "Leave it out."),
    "words after #": ("title: Rated #1 by readers", "front-matter", 2, "Rated #1 by readers", "quotation marks"),
    "only words after #": ("title: T\nsummary: #1 of them", "front-matter", 3, "#1 of them", "quotation marks"),
    "words after # in a list": ("title: T\nkey_points:\n  - Take #2", "front-matter", 4, "Take #2", "quotation"),
    "a list as a title": ("title: [a, b]", "field-shape", 2, "title", "title: "),
    "a text as key points": ("title: T\nkey_points: one", "field-shape", 3, "key_points", "a hyphen and a space"),
    "a list as readings": ("title: T\nsay:\n  - mg", "field-shape", 4, "say", "international units"),
    "a list as a word to say": ("title: T\nsay:\n  ? [a]\n  : b", "field-shape", 4, "say", "international units"),
    "a reading with digits": ("title: T\nsay:\n  IU: 5 units", "say", 4, "IU: 5 units", "in words"),
    "a reading twice": ("title: T\nsay:\n  IU: units\n  IU: unit", "say", 5, "IU: unit", "Keep one"),
    "a list as abbreviations": (
        "title: T\nabbreviations:\n  - PEM",
        "field-shape",
        4,
        "abbreviations",
        "post-exertional malaise",
    ),
    "an abbreviation without its long form": (
        "title: T\nabbreviations:\n  PEM:",
        "abbreviations",
        4,
        "PEM:",
        "in words",
    ),
    "an abbreviation of itself": ("title: T\nabbreviations:\n  PEM: pem", "abbreviations", 4, "PEM: pem", "in words"),
    "an abbreviation twice": ("title: T\nabbreviations:\n  A: an\n  A: at", "abbreviations", 5, "A: at", "Keep one"),
    "an abbreviation of 300 letters": (
        f"title: T\nabbreviations:\n  A: {'a' * 300}",
        "abbreviations",
        4,
        "A: a",
        "words",
    ),
    "an abbreviation over two lines": ('title: T\nabbreviations:\n  A: "a\\nb"', "abbreviations", 4, "A: a", "words"),
    "an abbreviation with a mark": (
        'title: T\nabbreviations:\n  A: "[a]{lang=fr}"',
        "abbreviations",
        4,
        "A: [a]",
        "words",
    ),
    "an acceptance of no words": (
        "title: T\naccept:\n  unusual-dose: It is right",
        "accept",
        4,
        "unusual-dose",
        "Copy",
    ),
    "an acceptance without a reason": (
        'title: T\naccept:\n  "unusual-dose: digoxin 2 mg": "…"',
        "accept",
        4,
        "digoxin 2 mg",
        "say who checked it",
    ),
    "an acceptance of a lost word": (
        'title: T\naccept:\n  "words-lost: not": "It is right"',
        "accept",
        4,
        "words-lost",
        "Copy",
    ),
    "an acceptance of no code": ('title: T\naccept:\n  "dose: 2 mg": "It is right"', "accept", 4, "dose: 2", "Copy"),
    "an acceptance as a list": ("title: T\naccept:\n  - unusual-dose", "field-shape", 4, "accept", "digoxin"),
    "a country's code": ("title: T\nlanguage: gr", "language", 3, "gr", "en-GB"),
    "a mark in the title that is none": ('title: "A [b]{la}"', "phrase-mark", 2, "A [b]{la}", "lang="),
    "no such date": ("title: T\ndate: 2026-02-30", "date", 3, "2026-02-30", "2026-12-01"),
    "a date the British way": ("title: T\ndate: 1/12/2026", "date", 3, "1/12/2026", "1 December or 12 January"),
    "no language's code": ("title: T\nlanguage: British English", "language", 3, "British English", "en-GB"),
    "an unknown disclaimer": ("title: T\ndisclaimer: legal", "disclaimer", 3, "legal", '"medical"'),
}


@pytest.mark.parametrize(("front", "code", "line", "words", "remedy"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_its_file_line_words_and_way_out(
    tmp_path: Path, front: str, code: str, line: int, words: str, remedy: str
) -> None:
    reading = read(tmp_path, f"---\n{front}\n---\n\nSome words.\n")
    finding = found(reading, code)
    assert reading.article is None
    assert (finding.severity, finding.file, finding.line) == (Severity.ERROR, "01-rest.md", line)
    assert words in finding.words
    assert remedy in finding.remedy
    assert len(finding.message) < 300


def test_front_matter_that_is_not_closed_is_an_error_at_its_first_line(tmp_path: Path) -> None:
    finding = found(read(tmp_path, "---\ntitle: T\n\nSome words.\n"), "front-matter")
    assert (finding.line, finding.words) == (1, "---")
    assert 'second line "---"' in finding.remedy
    assert finding.corrected == "---\ntitle: T\n---"


def test_every_faulty_field_is_reported_in_one_run(tmp_path: Path) -> None:
    front = "title: [a]\nkind: x\ndate: y\ndisclaimer: z\nautor: w\nlanguage: ???"
    reading = read(tmp_path, f"---\n{front}\n---\n\n# Wrong\n\nWords.\n")
    expected = "field-shape unknown-kind date disclaimer unknown-field language heading-title".split()
    assert codes(reading) == expected


def test_a_bomb_of_anchors_is_refused_at_once(tmp_path: Path) -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    reading = read(tmp_path, f"---\n{bomb}---\n\nSome words.\n")
    told = [finding.line for finding in reading.findings if finding.code == "front-matter"]
    assert told == [*range(2, 11)]


def test_all_fields_are_read_as_text(tmp_path: Path) -> None:
    front = (
        "title: no\nauthor: 007\nkind: news\ncategory: 1.0\nsummary: One\n  and two. Three.\n"
        "key_points:\n  - yes\n  - null\nlanguage: en\ndate: 20261201\nsay:\n  IU: international units\n"
    )
    article = article_of(read(tmp_path, f"---\n{front}---\nWords.\n"))
    assert (article.title.text, article.author, article.kind) == ("no", "007", Kind.NEWS)
    assert (article.category, article.language, article.date) == ("1.0", "en", "2026-12-01")
    assert [each.text for each in article.summary] == ["One and two.", "Three."]
    assert [each.text for each in article.key_points] == ["yes", "null"]
    assert article.say == (("IU", "international units"),)


def test_abbreviations_that_the_article_uses_are_kept_sorted_and_win_over_the_issues(tmp_path: Path) -> None:
    front = "title: PEM\nabbreviations:\n  pO: pressure\n  PEM: payback\n  GP: general practitioner\n"
    reading = read(tmp_path, f"---\n{front}---\nGPs know the NHS and pO.\n")
    assert article_of(reading).abbreviations == (
        ("GP", "general practitioner"),
        ("PEM", "payback"),
        ("pO", "pressure"),
    )
    assert reading.findings == ()


def test_an_abbreviation_that_the_article_does_not_use_is_for_the_editor_to_judge(tmp_path: Path) -> None:
    front = "title: SPOTS\nabbreviations:\n  pots: pans\n  POTS: tachycardia\n"
    reading = read(tmp_path, f"---\n{front}---\nSee https://example.org/POTS, and pots.\n")
    finding = found(reading, "abbreviation-unused")
    assert (finding.severity, finding.line, finding.words) == (Severity.WARNING, 5, "POTS: tachycardia")
    assert "capitals" in finding.remedy
    assert article_of(reading).abbreviations == (("pots", "pans"),)


def test_an_acceptance_has_its_code_its_words_its_reason_and_its_line(tmp_path: Path) -> None:
    front = 'title: T\naccept:\n  "unusual-dose: aspirin  9,000 mg": "Dr Field: the trial gave  it."\n'
    reading = read(tmp_path, f"---\n{front}---\nThey had aspirin 9,000 mg.\n")
    assert reading.findings == ()
    expected = Acceptance("unusual-dose", "aspirin 9,000 mg", "Dr Field: the trial gave it.", 4)
    assert article_of(reading).accepted == (expected,)


def test_phrases_in_another_language_may_stand_in_title_summary_and_key_points(tmp_path: Path) -> None:
    mark = "A [mot juste]{lang=fr} here"
    front = f'title: "{mark}"\nsummary: "{mark}. Yes."\nkey_points:\n  - "{mark}"\n'
    article = article_of(read(tmp_path, f"---\n{front}---\nWords.\n"))
    for sentence in (article.title, article.summary[0], article.key_points[0]):
        assert sentence.text.startswith("A mot juste here")
        assert [run.text for run in sentence.runs if run.language == "fr"] == ["mot juste"]


def test_a_number_sign_within_quotation_marks_or_a_word_is_kept(tmp_path: Path) -> None:
    front = 'title: "Rated #1 by readers" # a note to myself\nsummary: Use C#major.\n'
    article = article_of(read(tmp_path, f"---\n{front}---\nWords.\n"))
    assert article.title.text == "Rated #1 by readers"
    assert article.summary[0].text == "Use C#major."


def test_more_than_three_key_points_are_for_the_editor_to_judge(tmp_path: Path) -> None:
    points = "".join(f"  - Point {name}\n" for name in ("one", "two", "three", "four"))
    reading = read(tmp_path, f"---\ntitle: T\nkey_points:\n{points}---\nWords.\n")
    finding = found(reading, "key-points")
    assert (finding.severity, finding.words) == (Severity.WARNING, "Point four")
    assert len(article_of(reading).key_points) == 4


def test_a_standing_disclaimer_is_put_at_the_end_word_for_word(tmp_path: Path) -> None:
    article = article_of(read(tmp_path, "---\ntitle: T\ndisclaimer: medical\n---\n\nWords.\n"))
    group = article.blocks[-1]
    assert isinstance(group, Group)
    assert group.role is Role.DISCLAIMER
    assert " ".join(each.text for block in group.blocks for each in getattr(block, "sentences", ())) == DISCLAIMER


def test_a_medical_column_without_a_disclaimer_is_a_warning_with_the_way_out(tmp_path: Path) -> None:
    reading = read(tmp_path, "---\ntitle: T\nkind: question-and-answer\n---\n\nWords.\n")
    finding = found(reading, "disclaimer-missing")
    assert finding.severity is Severity.WARNING
    assert "disclaimer: medical" in finding.remedy


def test_fields_for_the_program_of_a_website_are_left_out_and_told(tmp_path: Path) -> None:
    front = "title: A slow walk\nlayout: post\ntags:\n  - pacing\n  - rest\ndate: 2027-03-01T09:30:00+01:00"
    reading = read(tmp_path, f"---\n{front}\n---\n\nWords.\n")
    article = article_of(reading)
    assert article.date == "2027-03-01"
    told = [(each.severity, each.line, each.words) for each in reading.findings if each.code == "foreign-field"]
    assert told == [(Severity.WARNING, 3, "layout: post"), (Severity.WARNING, 4, "tags: pacing rest")]
    assert unaccounted_words(reading.text, article) == []


@pytest.mark.parametrize(("theirs", "ours"), [("description", "summary"), ("authors", "author"), ("lang", "language")])
def test_a_field_of_a_website_with_words_for_readers_is_asked_about(tmp_path: Path, theirs: str, ours: str) -> None:
    finding = found(read(tmp_path, f"---\ntitle: T\n{theirs}: Words of it\n---\n\nWords.\n"), "unknown-field")
    assert (finding.severity, finding.corrected) == (Severity.ERROR, f'{ours}: "Words of it"')
