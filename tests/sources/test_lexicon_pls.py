"""Reading PLS: the house lexicon, and every way in which a file may be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.errors import SourceError
from accessible.plan.lexicon import Entry
from accessible.sources.lexicon_pls import MAX_BYTES, read_pls

HOUSE = Path(__file__).parents[2] / "voices" / "lexicon.pls"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT = '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa">\n'


def written_to(folder: Path, body: str, root: str = ROOT, end: str = "</lexicon>") -> Path:
    path = folder / "test.pls"
    path.write_text(HEAD + root + body + end, "utf-8")
    return path


def lexeme(written: str, spoken: str) -> str:
    return f"<lexeme><grapheme>{written}</grapheme><alias>{spoken}</alias></lexeme>\n"


def test_the_house_lexicon_is_whole() -> None:
    lexicon = read_pls(HOUSE)
    spoken = {entry.written: entry.spoken for entry in lexicon.entries}
    assert len(spoken) >= 150
    assert spoken["ME/CFS"] == "M E C F S"
    assert spoken["95% CI"] == "ninety-five per cent confidence interval,"


def test_every_house_entry_says_whose_reading_it_is() -> None:
    for line in HOUSE.read_text("utf-8").splitlines():
        if "<lexeme>" in line:
            note = line.partition("<!-- ")[2].partition(" -->")[0]
            assert len(note) >= 5, line


def test_the_house_has_entries_of_every_kind() -> None:
    entries = {entry.written: entry for entry in read_pls(HOUSE).entries}
    for written in ("PEM", "NICE", "HbA1c", "BACME", "DecodeME", "MTHFR", "CPET", "fludrocortisone", "migraine"):
        assert written in entries
    assert sum(bool(entry.phonemes) for entry in entries.values()) >= 100


def test_an_entry_knows_its_line(tmp_path: Path) -> None:
    path = written_to(tmp_path, lexeme("GP", "G P") + lexeme("IU", "international units"))
    entries = read_pls(path).entries
    assert entries == (
        Entry("GP", "G P", "test.pls:3"),
        Entry("IU", "international units", "test.pls:4"),
    )


def test_a_lexeme_may_have_several_written_forms(tmp_path: Path) -> None:
    body = "<lexeme><grapheme>PoTS</grapheme><grapheme>POTS</grapheme><alias>pots</alias></lexeme>"
    assert [entry.written for entry in read_pls(written_to(tmp_path, body)).entries] == ["PoTS", "POTS"]


@pytest.mark.parametrize(
    ("aliases", "spoken"),
    [
        ("<alias>one</alias><alias>two</alias>", "one"),
        ('<alias>one</alias><alias prefer="true">two</alias>', "two"),
        ("<alias>\n  two\n  words </alias>", "two words"),
        ("<alias>a &#98;</alias>", "a b"),
    ],
)
def test_the_first_alias_counts_unless_one_is_preferred(tmp_path: Path, aliases: str, spoken: str) -> None:
    path = written_to(tmp_path, f"<lexeme><grapheme>X1</grapheme>{aliases}</lexeme>")
    assert read_pls(path).entries[0].spoken == spoken


@pytest.mark.parametrize(
    ("pronunciations", "spoken", "phonemes"),
    [
        ("<phoneme>ˈsenə</phoneme>", "senna", "ˈsenə"),
        ("<phoneme>ˈsenə</phoneme><alias>senner</alias>", "senner", "ˈsenə"),
        ("<alias>senner</alias><phoneme>ˈsenə</phoneme>", "senner", ""),
        ('<alias>senner</alias><phoneme prefer="true">ˈsenə</phoneme>', "senner", "ˈsenə"),
        ('<phoneme>ˈsenə</phoneme><alias prefer="true">senner</alias>', "senner", ""),
        ("<phoneme>ˈsenə</phoneme><phoneme>ˈsenər</phoneme>", "senna", "ˈsenə"),
    ],
)
def test_the_preferred_or_first_pronunciation_counts(
    tmp_path: Path, pronunciations: str, spoken: str, phonemes: str
) -> None:
    path = written_to(tmp_path, f"<lexeme><grapheme>senna</grapheme>{pronunciations}</lexeme>")
    assert read_pls(path).entries == (Entry("senna", spoken, "test.pls:3", phonemes),)


def test_what_is_for_people_is_passed_over(tmp_path: Path) -> None:
    body = (
        '<meta name="author" content="us"/><metadata><x xmlns="y"><lexeme/></x></metadata>'
        "<lexeme><grapheme>GP</grapheme><!-- ours --><alias>G P</alias><example>My GP</example></lexeme>"
    )
    assert len(read_pls(written_to(tmp_path, body)).entries) == 1


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("\n<lexeme><grapheme>aa</grapheme>\n<phoneme>eɣ</phoneme></lexeme>", 5, "the sign “ɣ”"),
        ("<lexeme><grapheme>aa</grapheme><phoneme>pst</phoneme></lexeme>", 3, "no vowel"),
        (
            '<lexeme><grapheme>aa</grapheme><phoneme alphabet="x-sampa">eI</phoneme></lexeme>',
            3,
            "the alphabet 'x-sampa'",
        ),
        ("<lexeme><grapheme>A1</grapheme><phoneme>eɪ</phoneme></lexeme>", 3, "must be plain words"),
        ("<lexeme><grapheme>aa</grapheme></lexeme>", 3, "must be plain words"),
        ("\n" + lexeme("IU", "5 units"), 4, "must be plain words"),
        ("\n" + lexeme("IU", ""), 4, "must be plain words"),
        (lexeme("", "units"), 3, "the written form is empty"),
        ("<lexeme><alias>units</alias></lexeme>", 3, "no grapheme"),
        (lexeme("GP", "G P") + lexeme("GP", "doctor"), 4, "an entry already (test.pls:3)"),
        ("<lexeme><graphem>GP</graphem></lexeme>", 3, "no element <graphem>"),
        ("<lexeme>", 3, "not well-formed"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, body: str, line: int, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_pls(written_to(tmp_path, body))
    finding = next(each for each in caught.value.findings if said in each.message)
    assert finding.place == f"test.pls:{line}"
    assert finding.remedy


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_pls(written_to(tmp_path, lexeme("A1", "1") + lexeme("A2", "2")))
    assert [finding.line for finding in caught.value.findings] == [3, 4]


@pytest.mark.parametrize(
    ("root", "said"),
    [
        ('<lexicon version="1.0">', "not a PLS 1.0 lexicon"),
        (ROOT.replace('"1.0"', '"2.0"'), "version is not 1.0"),
    ],
)
def test_another_root_is_refused(tmp_path: Path, root: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read_pls(written_to(tmp_path, "", root))


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE lexicon>\n",
        '<!DOCTYPE lexicon [<!ENTITY a "b">]>\n',
        '<!DOCTYPE lexicon SYSTEM "file:///etc/hostname">\n',
        '<!DOCTYPE lexicon [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>\n',
        '<!DOCTYPE lexicon [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n',
    ],
)
def test_document_types_and_entities_are_refused(tmp_path: Path, doctype: str) -> None:
    path = tmp_path / "test.pls"
    path.write_text(HEAD + doctype + ROOT + lexeme("GP", "G P") + "</lexicon>", "utf-8")
    with pytest.raises(SourceError, match="document type"):
        read_pls(path)


def test_an_entity_that_nobody_declared_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not well-formed"):
        read_pls(written_to(tmp_path, lexeme("GP", "&gp;")))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="larger than"):
        read_pls(written_to(tmp_path, " " * MAX_BYTES))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"<lexicon", b"plain words"])
def test_what_is_no_xml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "test.pls"
    path.write_bytes(content)
    with pytest.raises(SourceError, match="well-formed"):
        read_pls(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_pls(tmp_path / "none.pls")
