"""`issue.toml` and the list of articles: every fault at once, with its place and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import AccessibleError, Finding, SourceError, UsageError
from accessible.issue import Issue
from accessible.sources.issue_file import article_files, read_issue
from accessible.sources.issue_list import issues_before, listed_issues, newest_issue

GOOD = 'title = "Steady Light"\nissue = "Winter 2026"\ndate = 2026-12-01\npublisher = "The Trust"\n'


def read(folder: Path, text: str | bytes, issue_id: str = "2026-winter") -> Issue:
    (folder / issue_id).mkdir(exist_ok=True)
    (folder / issue_id / "issue.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_issue(folder, issue_id)


def findings(folder: Path, text: str | bytes) -> tuple[Finding, ...]:
    with pytest.raises(SourceError) as caught:
        read(folder, text)
    return caught.value.findings


def issue_with(folder: Path, *names: str, order: str = "[]") -> Issue:
    issue = read(folder, f"{GOOD}order = {order}\n")
    for name in names:
        (folder / issue.id / name).write_text("words")
    return issue


def order_findings(folder: Path, issue: Issue) -> list[tuple[str, str]]:
    with pytest.raises(SourceError) as caught:
        article_files(folder, issue)
    assert all(finding.remedy for finding in caught.value.findings)
    return [(finding.code, finding.file) for finding in caught.value.findings]


@pytest.mark.parametrize(("line", "starts"), [("", False), ("duplex-starts = true\n", True)])
def test_articles_begin_on_right_hand_pages_where_the_issue_says_so(line: str, starts: bool, tmp_path: Path) -> None:
    assert read(tmp_path, GOOD + line).duplex_starts is starts


@pytest.mark.parametrize("line", ['duplex-starts = "yes"', "duplex-starts = 1", "number = true"])
def test_true_and_false_are_no_texts_and_no_numbers(line: str, tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, GOOD + line)
    assert "has the wrong shape" in finding.message


def test_the_issues_before_one_are_by_date_the_latest_first_and_one_without_a_file_to_read_is_left_out(
    tmp_path: Path,
) -> None:
    for issue_id, date in (("a", "2026-12-01"), ("b", "2025-12-01"), ("c", "2026-09-01"), ("d", "2027-03-01")):
        read(tmp_path, GOOD.replace("2026-12-01", date), issue_id)
    (tmp_path / "e" / "issue.toml").mkdir(parents=True)
    assert issues_before(tmp_path, "a") == ("c", "b")
    assert issues_before(tmp_path, "b") == ()
    assert issues_before(tmp_path, "e") == ()


def test_of_those_before_as_many_are_given_as_are_asked_for(tmp_path: Path) -> None:
    for year in range(2001, 2008):
        read(tmp_path, GOOD.replace("2026-12-01", f"{year}-12-01"), str(year))
    there = listed_issues(tmp_path)
    assert there.before("2006", 4) == ("2005", "2004", "2003", "2002")
    assert there.before("2002", 4) == ("2001",)
    assert there.before("2001", 4) == there.before("unknown", 4) == ()


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    more = (
        'number = 42\nlanguage = "en-GB"\ncontact = ["a@example.org"]\nvoice = "emma"\npace = "gentle"\n'
        '[disclaimers]\nmedical = """\nAsk your\n  doctor."""\n[web_page]\nfurniture = ["Basket"]\n'
        'issue_line = "This question"\n[say]\nIU = "international units"\n'
        '[abbreviations]\n"ME/CFS" = "an\n  illness"\nPEM = "payback"\n'.replace("an\n  illness", "an  illness")
        + '[colophon]\nformats = ["Large print.", "Ask  us."]\ncomplaints = ["Write to us."]\n'
    )
    issue = read(tmp_path, GOOD + more)
    assert (issue.id, issue.title, issue.number, issue.date) == ("2026-winter", "Steady Light", 42, "2026-12-01")
    assert issue.disclaimer("medical") == "Ask your doctor."
    assert issue.disclaimer("legal") == ""
    assert issue.web_page.furniture == ("Basket",)
    assert issue.say == (("IU", "international units"),)
    assert issue.abbreviations == (("ME/CFS", "an illness"), ("PEM", "payback"))
    assert (issue.formats, issue.complaints) == (("Large print.", "Ask us."), ("Write to us.",))


def test_abbreviations_and_colophon_may_be_left_out(tmp_path: Path) -> None:
    issue = read(tmp_path, GOOD)
    assert (issue.abbreviations, issue.formats, issue.complaints) == ((), (), ())


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert read(tmp_path, text).title == "Steady Light"
    assert newest_issue(tmp_path) == "2026-winter"


FAULTS = {
    "an unknown field": (GOOD + 'titel = "x"\n', 5, "titel", '"title"'),
    "a field like nothing": (GOOD + "zzz = 1\n", 5, "zzz", "The fields are"),
    "a text as a list": (GOOD + 'order = "01-a"\n', 5, "order", "staff guide"),
    "numbers in a list of texts": (GOOD + "contact = [1]\n", 5, "contact", "staff guide"),
    "yes as a number": (GOOD + "number = true\n", 5, "number", "staff guide"),
    "a broken line": (GOOD + 'voice = "emma\n', 5, "", "Quotation marks"),
    "a field twice": (GOOD + 'title = "Again"\n', 5, "", "Keep one"),
    "brackets without end": ("x = " + "[" * 5_000, 0, "", "out"),
    "a date with a time": (GOOD.replace("2026-12-01", "2026-12-01T10:00:00"), 3, "2026-12-01 10:00:00", "2026-12-01"),
    "a date in words": (GOOD.replace("2026-12-01", '"Winter"'), 3, "Winter", "2026-12-01"),
    "a text as furniture": (GOOD + '[web_page]\nfurniture = "Basket"\n', 6, "furniture", "staff guide"),
    "a list as the issue's line": (GOOD + "[web_page]\nissue_line = []\n", 6, "issue_line", "staff guide"),
    "an unknown field of the page": (GOOD + "[web_page]\nbasket = 1\n", 6, "basket", "furniture_parts and issue_line"),
    "a disclaimer that is a list": (GOOD + "[disclaimers]\nmedical = []\n", 6, "medical", 'medical = "…"'),
    "a reading with digits": (GOOD + '[say]\nIU = "5"\n', 6, "IU", "in words"),
    "an abbreviation that is a list": (GOOD + "[abbreviations]\nPEM = []\n", 6, "PEM", 'PEM = "…"'),
    "an abbreviation without its long form": (GOOD + '[abbreviations]\nPEM = ""\n', 6, "PEM", "in words"),
    "an abbreviation of itself, after a reading of it": (
        GOOD + '[say]\nPEM = "pem"\n[abbreviations]\nPEM = "pem"\n',
        8,
        "PEM",
        "in words",
    ),
    "a character that is none in a long form": (GOOD + '[abbreviations]\nPEM = "a\\u0007b"\n', 6, "PEM", "in words"),
    "abbreviations as a list": (GOOD + 'abbreviations = ["PEM"]\n', 5, "abbreviations", "staff guide"),
    "a text as formats": (GOOD + '[colophon]\nformats = "Large print"\n', 6, "formats", "staff guide"),
    "an unknown field of the colophon": (
        GOOD + '[colophon]\nprinter = ["A"]\n',
        6,
        "printer",
        "formats and complaints",
    ),
    "an empty line of the colophon": (GOOD + '[colophon]\ncomplaints = ["A", " "]\n', 6, "complaints", "take it out"),
    "a line end in the colophon": (GOOD + '[colophon]\nformats = ["A\\nB"]\n', 6, "formats", "a text of its own"),
    "a line of 400 letters": (GOOD + f'[colophon]\nformats = ["{"A" * 400}"]\n', 6, "formats", "Divide it"),
    "a sign without a sound in a name": (GOOD.replace("Steady", "Stea\\u0007dy"), 1, "title", "nothing but words"),
    "a number of 5,000 digits": (GOOD + f"number = {'9' * 5_000}\n", 5, "number = 999", "Shorten it"),
    "a number of 5,000 digits in a list": (GOOD + f"contact = [\n  {'9' * 5_000}]\n", 6, "999", "Shorten it"),
    "a number of 5,000 digits with strokes": (GOOD + f"x = {'1_' * 4_999}1\n", 5, "x = 1_1", "Shorten it"),
    "a number of 5,000 hexadecimal digits": (GOOD + f"number = 0x{'F' * 5_000}\n", 5, "number", "up to 99,999"),
    "a negative number": (GOOD + "number = -1\n", 5, "number", "up to 99,999"),
    "a text of 5,000 hexadecimal digits": (
        GOOD.replace('"Winter 2026"', f"0x{'F' * 5_000}"),
        2,
        "issue",
        "staff guide",
    ),
    "a reading of 5,000 hexadecimal digits": (GOOD + f"[say]\nIU = 0x{'F' * 5_000}\n", 6, "IU", 'IU = "…"'),
    "a date of 5,000 digits": (GOOD.replace("2026-12-01", f'"{"9" * 5_000}"'), 3, "999", "2026-12-01"),
    "a field of 5,000 digits": (GOOD + f"{'9' * 5_000} = 1\n", 5, "999", "The fields are"),
    "another encoding": ((GOOD + 'voice = "Zoé"\n').encode("latin-1"), 5, "voice", "UTF-8"),
}


@pytest.mark.parametrize(("text", "line", "words", "remedy"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_its_line_words_and_way_out(
    tmp_path: Path, text: str | bytes, line: int, words: str, remedy: str
) -> None:
    finding = findings(tmp_path, text)[0]
    assert (finding.file, finding.line) == ("2026-winter/issue.toml", line)
    assert words in finding.words
    assert remedy in finding.remedy
    assert max(len(finding.message), len(finding.words)) < 300


def test_all_faults_come_in_one_run(tmp_path: Path) -> None:
    found = findings(tmp_path, 'titel = "x"\nissue = 3\ndate = "soon"\n[say]\nIU = "5"\n')
    told = " ".join(finding.message for finding in found)
    for words in ('"titel"', '"issue"', '"title" is missing', '"publisher" is missing', '"soon"', '"IU"'):
        assert words in told
    assert len(found) == 6


@given(
    text=st.binary(max_size=120)
    | st.lists(st.sampled_from([*GOOD.splitlines(), "[say]", "a = [", "x.y = 1"])).map("\n".join)
)
def test_no_bytes_make_reading_fail_without_an_explanation(
    text: bytes | str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-bytes"  # of its own: all that lies beside an issue is looked at
    folder.mkdir(exist_ok=True)
    try:
        read(folder, text, "fuzz")
    except AccessibleError as error:
        assert error.message
    newest_issue(folder)


def test_an_issue_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    read(tmp_path, GOOD)
    for name in ("2026-autumn", "../secret", ""):
        with pytest.raises(UsageError) as caught:
            read_issue(tmp_path, name)
        assert "2026-winter" in caught.value.remedy


def test_a_name_that_cannot_be_a_folders_on_every_machine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot name an issue"):
        read(tmp_path, GOOD, "Winter 2026")


def test_the_newest_issue_is_that_of_the_latest_date_then_name(tmp_path: Path) -> None:
    for name, day in (("b", "2026-06-01"), ("a", "2026-12-01"), ("c", "2026-12-01")):
        read(tmp_path, GOOD.replace("2026-12-01", day), name)
    (tmp_path / "z").mkdir()
    assert newest_issue(tmp_path) == "c"


def test_a_content_folder_without_issues_says_what_to_make(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        newest_issue(tmp_path)
    assert "make new ISSUE=" in caught.value.remedy
    with pytest.raises(UsageError, match="is not there"):
        newest_issue(tmp_path / "gone")


def test_articles_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    issue = issue_with(tmp_path, "02-b.md", "01-c.txt", "picture.png", ".hidden.md")
    (tmp_path / issue.id / ".hidden.md").unlink()
    assert [path.name for path in article_files(tmp_path, issue)] == ["01-c.txt", "02-b.md"]


def test_order_goes_before_names(tmp_path: Path) -> None:
    issue = issue_with(tmp_path, "02-b.md", "01-c.txt", order='["02-b", "01-c"]')
    assert [path.stem for path in article_files(tmp_path, issue)] == ["02-b", "01-c"]


def test_an_order_that_does_not_fit_the_files_says_all_that_is_wrong(tmp_path: Path) -> None:
    issue = issue_with(tmp_path, "01-a.md", "02-b.md", order='["01-a", "01-a", "03-c"]')
    with pytest.raises(SourceError) as caught:
        article_files(tmp_path, issue)
    assert [finding.message for finding in caught.value.findings] == [
        '"03-c" is in "order", but there is no such article.',
        '"02-b" is an article, but not in "order".',
        '"01-a" stands twice in "order".',
    ]
    assert all(finding.file == "2026-winter/issue.toml" for finding in caught.value.findings)


def test_two_articles_of_one_name_and_names_that_cannot_be_folders_are_all_reported(tmp_path: Path) -> None:
    issue = issue_with(tmp_path, "01-a.md", "01-a.txt", "My article.md", "02_b.md", "Über.txt")
    assert sorted(order_findings(tmp_path, issue)) == [
        ("duplicate-id", "2026-winter/01-a.txt"),
        ("file-name", "2026-winter/02_b.md"),
        ("file-name", "2026-winter/My article.md"),
        ("file-name", "2026-winter/Über.txt"),
    ]


@pytest.mark.parametrize(
    "name", ["03-c.DOCX", "03-c.MD", "03-c.TXT", "03-c.HTML", "03-c.mhtml", "03-c.pdf", "03-c.odt"]
)
def test_a_file_that_was_meant_as_an_article_is_not_left_out_in_silence(tmp_path: Path, name: str) -> None:
    issue = issue_with(tmp_path, "01-a.md", name)
    assert order_findings(tmp_path, issue) == [("file-kind", f"2026-winter/{name}")]


def test_what_word_leaves_beside_an_open_file_is_no_article(tmp_path: Path) -> None:
    issue = issue_with(tmp_path, "01-a.md", "~$article.docx", "._03-c.docx")
    assert len(article_files(tmp_path, issue)) == 1


def test_a_link_that_leads_nowhere_is_not_left_out_in_silence(tmp_path: Path) -> None:
    issue = issue_with(tmp_path, "01-a.md")
    (tmp_path / issue.id / "02-b.md").symlink_to(tmp_path / "gone")
    assert len(article_files(tmp_path, issue)) == 2


def test_an_issue_without_articles_is_an_error(tmp_path: Path) -> None:
    assert order_findings(tmp_path, issue_with(tmp_path, "picture.png")) == [("empty-issue", "2026-winter/")]


@pytest.mark.parametrize("name", ["2026-winter-staff", "voices", "assets"])
def test_an_issue_may_not_have_the_name_of_what_else_lies_among_the_finished_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError, match="An issue cannot be called"):
        read(tmp_path, GOOD, name)
