"""Reading PLS: the house lexicon, and every way in which a file may be wrong."""

from __future__ import annotations

import encodings
import encodings.aliases
import pkgutil
import re
from pathlib import Path

import pytest

from accessible.errors import SourceError
from accessible.plan.lexicon import Entry
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import MAX_BYTES, read_pls

HOUSE = PROJECT / "voices" / "lexicon.pls"
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


# What the note of an entry with sounds names: a dictionary, whose usage it is, or the word it is made from.
AUTHORITIES = re.compile(
    "Wiktionary|Wikipedia|Britfone|CMUdict|Merriam-Webster|dictionar|usage|said|from |as |the maker|Journal|Criteria|"
    "NHS|UK|name|word"
)


def test_every_house_entry_with_sounds_says_where_they_come_from() -> None:
    for line in HOUSE.read_text("utf-8").splitlines():
        if "<phoneme>" in line:
            assert AUTHORITIES.search(line.partition("<!-- ")[2]), line


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
        ("<lexeme><grapheme>aa</grapheme></lexeme>", 3, "no alias and no phoneme"),
        ("\n" + lexeme("IU", "5 units"), 4, "must be plain words"),
        ("\n" + lexeme("IU", ""), 4, "the alias is empty"),
        ("\n" + lexeme("IU", "units &amp; more"), 4, "must be plain words"),
        ("<lexeme><grapheme>aa</grapheme><phoneme> </phoneme></lexeme>", 3, "the phoneme is empty"),
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


GP = "<grapheme>GP</grapheme>"
G_P = "<alias>G P</alias>"
ELSEWHERE = 'xmlns="http://example.org/x"'


@pytest.mark.parametrize(
    ("body", "line", "said", "words"),
    [
        # Of several pronunciations each is checked, whichever counts.
        (f"<lexeme>{GP}{G_P}\n<alias>5 %</alias></lexeme>", 4, "must be plain words", "GP 5 %"),
        (f"<lexeme>{GP}{G_P}\n<phoneme></phoneme></lexeme>", 4, "the phoneme is empty", "GP"),
        (f"<lexeme>{GP}<phoneme>ˈdʒiː</phoneme>\n<phoneme>ɬa</phoneme></lexeme>", 4, "the sign “ɬ”", "GP ɬa"),
        # One written form, typed in two ways.
        (lexeme("O'Neill", "oh") + lexeme("O’Neill", "no"), 4, "an entry already", "O’Neill"),
        (lexeme("Siân", "sharn") + lexeme("Sia\u0302n", "see"), 4, "an entry already", "Siân"),
        (f"<lexeme>{GP}{GP}{G_P}</lexeme>", 3, "an entry already", "GP"),
        (lexeme("G\u200bP", "G P"), 3, "nobody sees: zero width space", "G\u200bP"),
        # Aliases that would not be said as their writer thinks.
        (lexeme("GP", "NHS doctor"), 3, "letters in a row, 'NHS'", "NHS doctor"),
        (lexeme("GP", "my bio-doc") + lexeme("bio", "by-oh"), 3, "'bio' in it, which has an entry", "GP: my bio-doc"),
        # What would have no effect.
        (f"<lexeme {ELSEWHERE}>{GP}{G_P}</lexeme>", 3, "another namespace (http://example.org/x)", "lexeme"),
        ('\n<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/hostname"/>', 4, "namespace", "include"),
        (f"\n{GP}", 4, "<grapheme> stands inside <lexicon>", "grapheme"),
        (f"<lexeme>{GP}<lexeme>{GP}{G_P}</lexeme></lexeme>", 3, "<lexeme> stands inside <lexeme>", "lexeme"),
        (f"<lexeme>{GP}<alias>G <example>x</example> P</alias></lexeme>", 3, "<example> stands inside", "example"),
        (f"<lexeme>GP = {GP}{G_P}</lexeme>", 3, "these words of <lexeme> are in no entry", "GP ="),
        (f"<lexeme>{GP}{G_P} so</lexeme>", 3, "these words of <lexeme> are in no entry", "so"),
        ("GP is G P\n", 4, "these words of <lexicon> are in no entry", "GP is G P"),
        (f'<lexeme role="noun">{GP}{G_P}</lexeme>', 3, "one role", "noun"),
        (f'<lexeme xml:lang="fr">{GP}{G_P}</lexeme>', 3, "the language 'fr'", "fr"),
        (f'<lexeme>{GP}<alias prefered="true">G P</alias></lexeme>', 3, "no attribute prefered", "prefered"),
        (f'<lexeme>{GP}<alias prefer="yes">G P</alias></lexeme>', 3, "neither true nor false", "yes"),
    ],
)
def test_what_would_be_lost_is_told_with_its_words(tmp_path: Path, body: str, line: int, said: str, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_pls(written_to(tmp_path, body))
    finding = next(each for each in caught.value.findings if said in each.message)
    assert (finding.place, finding.words) == (f"test.pls:{line}", words)
    assert finding.remedy


def test_an_alias_may_have_a_word_that_is_said_as_its_own_entry_says_it(tmp_path: Path) -> None:
    body = lexeme("GABA", "gabba") + lexeme("GABAs", "gabba and gabba") + lexeme("gabba", "gabba")
    assert len(read_pls(written_to(tmp_path, body)).entries) == 3


def test_prefer_may_be_written_as_a_number(tmp_path: Path) -> None:
    body = f'<lexeme>{GP}<alias prefer="0">one</alias><alias prefer="1">two</alias></lexeme>'
    assert read_pls(written_to(tmp_path, body)).entries[0].spoken == "two"


def test_metadata_may_hold_anything_however_deep(tmp_path: Path) -> None:
    deep = "<metadata>" + "<a>" * 20_000 + "words" + "</a>" * 20_000 + "</metadata>"
    assert len(read_pls(written_to(tmp_path, deep + lexeme("GP", "G P"))).entries) == 1


@pytest.mark.parametrize(
    ("root", "said"),
    [
        ('<lexicon version="1.0">', "not a PLS 1.0 lexicon"),
        ('<lexicon version="1.0" xmlns="http://example.org/x">', "not a PLS 1.0 lexicon"),
        (ROOT.replace("<lexicon", "<lexikon"), "not a PLS 1.0 lexicon"),
        (ROOT.replace('"1.0"', '"2.0"'), "version is not 1.0"),
        (ROOT.replace("alphabet", 'xml:lang="de" alphabet'), "the language 'de' is not read"),
        (ROOT.replace("alphabet", "alphabt"), "no attribute alphabt"),
    ],
)
def test_another_root_is_refused(tmp_path: Path, root: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read_pls(written_to(tmp_path, lexeme("GP", "G P"), root, end=f"</{root[1:8]}>"))


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
    with pytest.raises(SourceError, match="document type") as caught:
        read_pls(path)
    assert caught.value.findings[0].place == "test.pls:2"
    assert caught.value.findings[0].words.startswith("<!DOCTYPE lexicon")


def test_a_bomb_of_entities_is_refused_at_once(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{place + 1} "{f"&e{place};" * 100}">' for place in range(20))
    path = tmp_path / "test.pls"
    path.write_text(f'{HEAD}<!DOCTYPE lexicon [<!ENTITY e0 "ha">{entities}]>\n{ROOT}&e20;</lexicon>', "utf-8")
    with pytest.raises(SourceError, match="document type"):
        read_pls(path)


@pytest.mark.parametrize(
    ("encoding", "written"),
    [("ISO-8859-1", "latin-1"), ("UTF-16", "utf-16"), ("UTF-8", "utf-8-sig")],
)
def test_other_encodings_are_read_if_they_are_named_rightly(tmp_path: Path, encoding: str, written: str) -> None:
    path = tmp_path / "test.pls"
    text = HEAD.replace("UTF-8", encoding) + ROOT + lexeme("Siân", "sharn") + "</lexicon>"
    path.write_bytes(text.encode(written))
    assert read_pls(path).entries[0].written == "Siân"


@pytest.mark.parametrize(
    ("encoding", "line", "said", "words"),
    [("UTF-8", 3, "well-formed", "<lexeme><grapheme>Si�n"), ("x-none", 1, '"x-none" is not read', "<?xml")],
)
def test_a_wrong_encoding_is_told_with_its_line(
    tmp_path: Path, encoding: str, line: int, said: str, words: str
) -> None:
    path = tmp_path / "test.pls"
    text = HEAD.replace("UTF-8", encoding) + ROOT + lexeme("Siân", "sharn") + "</lexicon>"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(SourceError) as caught:
        read_pls(path)
    (finding,) = caught.value.findings
    assert finding.line == line
    assert said in finding.message
    assert finding.words.startswith(words)
    assert "Save the file as UTF-8" in finding.remedy


def every_encoding() -> list[str]:
    """All names that Python has for encodings, each with hyphens and in capitals too."""
    modules = {module.name for module in pkgutil.iter_modules(encodings.__path__)}
    names = {*encodings.aliases.aliases, *encodings.aliases.aliases.values(), *modules}
    return sorted({*names, *(name.replace("_", "-") for name in names), *map(str.upper, names)})


def test_whatever_encoding_a_file_says_it_has_its_words_are_read_rightly_or_it_is_refused(tmp_path: Path) -> None:
    path, read = tmp_path / "test.pls", 0
    for name in every_encoding():
        text = HEAD.replace("UTF-8", name) + ROOT + lexeme("Siân", "sharn") + "</lexicon>"
        for content in filter(None, (text.encode(), encoded(text, name))):
            path.write_bytes(content)
            try:
                assert [entry.written for entry in read_pls(path).entries] == ["Siân"]
                read += 1
            except SourceError as error:
                (finding,) = error.findings
                assert finding.line, name
                assert "Save the file as UTF-8" in finding.remedy, name
    assert read > 50


def encoded(text: str, name: str) -> bytes | None:
    """The text in an encoding, if there is such a one and it has these letters."""
    try:
        return text.encode(name)
    except (LookupError, ValueError):
        return None


@pytest.mark.parametrize("encoding", ["idna", "utf-7", "punycode", "undefined", "base64", "x" * 5_000])
def test_an_encoding_that_is_not_read_is_told_with_the_first_line(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "test.pls"
    path.write_text(HEAD.replace("UTF-8", encoding) + ROOT + lexeme("GP", "G P") + "</lexicon>", "utf-8")
    with pytest.raises(SourceError, match="is not read") as caught:
        read_pls(path)
    (finding,) = caught.value.findings
    assert finding.place == "test.pls:1"
    assert finding.words.startswith("<?xml")
    assert len(finding.message) < 100


def test_a_file_that_was_saved_as_utf_8_and_says_otherwise_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "test.pls"
    path.write_text(HEAD.replace("UTF-8", "windows-1252") + ROOT + lexeme("Siân", "sharn") + "</lexicon>", "utf-8")
    with pytest.raises(SourceError, match="but it was saved as UTF-8"):
        read_pls(path)


def test_a_version_of_5000_digits_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"the version is not 1\.0"):
        read_pls(written_to(tmp_path, lexeme("GP", "G P"), ROOT.replace('"1.0"', f'"{"0" * 5_000}"')))


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
