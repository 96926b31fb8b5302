"""What hostile files are made from: good samples of each kind that we read, and how a kind is mutated.

Each kind has words of its own, among them ones that lead out: to a file that must never be read, and to an address
that must never be asked. The judge watches both.
"""

from __future__ import annotations

import random
import re
import struct
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from random_articles import RandomArticle
from torture import good_files
from torture.bombs import with_a_bomb
from torture.good_files import ASKED, OUT
from torture.mutations import ANY, TEXT, Mutation, deep, mutated, of_a_png, of_a_tree, of_a_zip, with_words

CONTENTS, SHEET = "[Content_Types].xml", "xl/worksheets/sheet1.xml"
DOCTYPES = (
    f'<!DOCTYPE a [<!ENTITY x SYSTEM "{OUT}">]>',
    f'<!DOCTYPE a SYSTEM "{ASKED}">',
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "' + "&a;" * 10 + '"><!ENTITY c "' + "&b;" * 10 + '">]>',
    f'<?xml-stylesheet href="{ASKED}"?>',
    "&x;&c;",
)
XML_WORDS = (
    *DOCTYPES,
    "<![CDATA[",
    "]]>",
    "<!--",
    "<a xmlns='x'>",
    "&#0;",
    "&#xd800;",
    "&#1114112;",
    "xml:space='preserve'",
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its samples by name (where it lies in the issue's folder), and what is done to them."""

    name: str
    samples: tuple[tuple[str, bytes], ...]
    mutations: tuple[Mutation, ...]

    def made(self, chance: random.Random) -> tuple[str, bytes]:
        """A hostile file: its name, and its bytes."""
        name, content = chance.choice(self.samples)
        others = [other for _, other in self.samples]
        return name, mutated(content, chance, others, self.mutations, 3)


HARD_WORDS = (
    "![A sofa.](../../beside.txt)",
    f"![A sofa.]({ASKED})",
    "![A sofa.](file:///etc/passwd)",
    f"<img src={ASKED}>",
    "::: box Rest\n",
    ":::\n",
    "> " * 40 + "a",
    "| a | b |\n|---|---|\n" * 30,
    "[^1]: [^1]\n",
    "10 mg–½ 0655 hrs £1.9m Mon–Fri II 3:2 H₂O −4°C",
    "5" * 400,
    "1/" * 300,
    "a" * 3000,
    "(" * 900,
    "*_`~" * 300,
    "[[" * 400,
    "- - - - - - - - - - - a\n",
    "---\n",
    "&#x202e;",
    "https://" + "a." * 500 + "org",
    "!" * 500,
    "Dr. Mr. e.g. i.e. " * 60,
)

PASTED_WORDS = (
    "Page 3 of 9\n",
    "\f",
    "Rest-\ning",
    "\ue000\ue001",
    "â€™ Â£5",
    "1. \n2. \n",
    "\tDay\tRests\n\tMonday\t4\n",
    "http" * 300,
    "A\n" * 800,
    "* " * 500,
    "=" * 3000 + "\n",
    "I" * 2000,
)


def article(chance: random.Random) -> tuple[str, bytes]:
    """A generated article, with things in it that nobody would write; one in five as plain text of a web page."""
    text = RandomArticle(chance.randrange(2**31)).markdown().encode()
    hard = (
        with_words(*HARD_WORDS),
        with_words(*HARD_WORDS),
        *TEXT[6:],
        deep(("> ", ""), ("- ", ""), ("*", "*"), ("[", "](a)")),
    )
    content = mutated(text, chance, [text], hard, 5) if chance.random() < 0.8 else text
    return f"03-hostile.{chance.choice(('md', 'md', 'md', 'md', 'txt'))}", content


_MARKS = re.compile(r"\[\^\d+\]:?|[#*_\[\]`|<>\\]")  # what makes a text Markdown


def text(chance: random.Random) -> tuple[str, bytes]:
    """An article as a plain text, as somebody copies it from a letter or a page: in any encoding, its lines cut."""
    plain = _MARKS.sub("", RandomArticle(chance.randrange(2**31)).markdown().split("---\n", 2)[-1])
    width = chance.choice((0, 0, 40, 72))
    plain = "\n\n".join(textwrap.fill(each, width) if width else each for each in plain.split("\n\n"))
    plain = plain.replace("\n", chance.choice(("\n", "\n", "\r\n", "\r", "\u2028", "\x0b", "\f")))
    encoding = chance.choice((*("utf-8",) * 12, "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac-roman", "cp037"))
    content = plain.encode(encoding, "replace")
    hard = (with_words(*HARD_WORDS), with_words(*PASTED_WORDS), *TEXT[6:], *ANY)
    return "03-hostile.txt", mutated(content, chance, [content], hard, 4) if chance.random() < 0.8 else content


def kinds() -> dict[str, Callable[[random.Random], tuple[str, bytes]]]:
    """Every kind, by its name: a source of chance goes in, a file's name and bytes come out."""
    return {"article": article, "text": text, **{name: _maker(name) for name in _KINDS}}


def samples_of(kind: str) -> tuple[tuple[str, bytes], ...]:
    """The good files of a kind; none where they are generated."""
    return _kind(kind).samples if kind in _KINDS else ()


def _maker(name: str) -> Callable[[random.Random], tuple[str, bytes]]:
    return lambda chance: _kind(name).made(chance)


@lru_cache(maxsize=32)
def _kind(name: str) -> FileKind:
    samples, mutations = _KINDS[name]
    return FileKind(name, tuple(samples()), tuple(mutations))


def _in_wave(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """A number in a sound file's head is another."""
    at = chance.randrange(4, min(len(content), 64) or 5)
    return content[:at] + struct.pack("<I", chance.choice((0, 1, 0xFFFF, 2**31, 2**32 - 1))) + content[at + 4 :]


_XML = (
    *TEXT,
    *(of_a_tree,) * 8,
    with_words(*XML_WORDS),
    deep(("<w:p>", "</w:p>"), ("<g>", "</g>"), ("<!--", "-->"), ("<w:tbl><w:tr><w:tc>", "")),
)
_WORD_WORDS = with_words(
    *XML_WORDS,
    f'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "{OUT}"</w:instrText></w:r></w:p>',
    f'<w:altChunk r:id="rId9"/><w:subDoc r:id="rId9"/><v:imagedata src="{ASKED}"/>',
    '<w:ins><w:del><w:moveFrom>', '<w:vanish/>', '<w:numId w:val="99999999999"/>', '<w:ilvl w:val="-1"/>',
)  # fmt: skip
_PAGE_WORDS = with_words(
    f"<img src={ASKED}><link rel=stylesheet href={ASKED}><iframe src={ASKED}></iframe><base href={ASKED}>",
    f"<img src='file://{OUT}'>", f"<object data='{OUT}'>", "<table><tr><td colspan=999999 rowspan=65534>", "<svg>",
    "<img src='data:image/png;base64," + "A" * 3000 + "'>", "<plaintext>", "<template><frameset>", "</p></br><a><a>",
    "<meta charset=utf-7>", "<!doctype html><html><body><select><table>", "<math><mtext><table><mglyph>",
)  # fmt: skip
_DRAWING_WORDS = with_words(
    *XML_WORDS, f'<image href="{ASKED}"/>', f'<image href="{OUT}"/>', f'<use href="{ASKED}#a"/>', '<use href="#a"/>',
    '<g id="a"><use href="#a"/></g>', "<script>alert(1)</script>", f"<style>@import url({ASKED});</style>",
    f'<rect fill="url({ASKED}#a)"/>', "<foreignObject><p>a</p></foreignObject>", '<animate attributeName="x"/>',
    f'<filter id="f"><feImage href="{ASKED}"/></filter>', '<path d="M0 0' + "h1" * 2000 + '"/>',
    '<svg viewBox="0 0 0 0">',
)  # fmt: skip
_TOML_WORDS = with_words(
    f'cover = {{ picture = "{OUT}", alternative = "A" }}\n', f'[cover]\npicture = "{ASKED}"\nalternative = "A"\n',
    "a.b.c.d = 1\n", "[a]\n[a]\n", "[[articles]]\n", "date = 9999-12-31\n", "date = 0001-01-01T00:00:00Z\n",
    "number = inf\n", "number = 1e999\n", "voice = 'silent:crash'\n", "voice = '../../beside'\n", "title = 5\n",
    "articles = ['../../beside.txt']\n", "cluster = 'tcp://127.0.0.1:47811'\n", '"\\ud800" = 1\n', "issue = ''\n",
)  # fmt: skip
_YAML_WORDS = with_words(
    "a: &a [*a]\n", "&a !!python/object/apply:os.system ['true']\n", "!!binary aGk=\n", "? [a, b] : c\n", "<<: *x\n",
    "date: 9999-99-99\n", "title: !!timestamp 2027-01-01\n", "title: {a: {b: {c: d}}}\n", "key_points: 5\n",
    "%YAML 9.9\n", "a: &b " + "[*b," * 30 + "\n", "title: 1_000_000\n", "author: .inf\n", "say: {a: b}\n",
    "kind: [a]\n", "title: |\n", f"picture: {OUT}\n", "recaps: {x: y}\n", "date: 0o17\n", "title: 190:20:30\n",
)  # fmt: skip
_TOML = (*TEXT, _TOML_WORDS, _TOML_WORDS, _TOML_WORDS, deep(("[", "]"), ("a=[{", "}]"), ("a.", "=1")))
_JSON_WORDS = with_words(
    '"../../beside.txt": "",', '"/etc/passwd": {"a": ""},', '"a": ', "[" * 3000, '{"a":' * 3000, "1e999,", "NaN,",
    '"\\ud800": {},', '"books": [],', '"files": {},', "-1,", '"sha256": 5,', '".hidden": "",', '"2027-spring/..": {},',
)  # fmt: skip
_PICKLE_WORDS = with_words(
    f"cposix\nsystem\n(S'cat {OUT}'\ntR.", "cos\nsystem\n(S'true'\ntR.", "cbuiltins\neval\n(S'1'\ntR.",
    f"cbuiltins\nopen\n(S'{OUT}'\ntR.", "caccessible.cli\nmain\n(tR.", "cpathlib\nPosixPath\n(S'/'\ntR.",
    "caccessible.tools.together\nos.system\n(S'true'\ntR.", "cre\n_compile\n(S'(a*)*b'\nI0\ntR.",
)  # fmt: skip
_KINDS: dict[str, tuple[Callable[[], Sequence[tuple[str, bytes]]], Sequence[Mutation]]] = {
    "docx": (good_files.word_files, [of_a_zip((*(of_a_tree,) * 30, *_XML, _WORD_WORDS, _WORD_WORDS))]),
    "html": (
        good_files.pages,
        [*TEXT, _PAGE_WORDS, _PAGE_WORDS, deep(("<div>", "</div>"), ("<table><tr><td>", ""), ("<b>", ""))],
    ),
    "pls": (good_files.lexicons, _XML),
    "toml": (good_files.settings, _TOML),
    "yaml": (
        good_files.fronts,
        [*TEXT, _YAML_WORDS, _YAML_WORDS, deep(("[", "]"), ("{a: ", "}"), ("- ", ""), ("a:\n ", ""))],
    ),
    "svg": (
        good_files.drawings,
        [*_XML, _DRAWING_WORDS, _DRAWING_WORDS, deep(("<svg>", "</svg>"), ('<g opacity=".5">', "</g>"))],
    ),
    "png": (good_files.rasters("PNG"), [of_a_png]),
    "jpeg": (good_files.rasters("JPEG"), ANY),
    "sound": (good_files.recordings, [*ANY, _in_wave, _in_wave]),
    "csv": (
        good_files.members("csv"),
        [*TEXT, with_words('"', '=cmd|"/c calc"!A1', "\r", "\0", "a" * 40_000, ";,\t|")],
    ),
    "xlsx": (good_files.members("xlsx"), [of_a_zip((*(of_a_tree,) * 30, *_XML))]),
    "magazine": (good_files.magazines, _TOML),
    "issue": (good_files.issue_files, _TOML),
    "cover": (good_files.covers, [*ANY, of_a_png, _DRAWING_WORDS, of_a_tree, of_a_tree]),
    "other-sound": (good_files.other_sound, [*ANY, _in_wave]),
    "docx-bomb": (
        good_files.word_files,
        [with_a_bomb("word/document.xml", "word/styles.xml", "word/footnotes.xml", CONTENTS)],
    ),
    "xlsx-bomb": (
        good_files.members("xlsx"),
        [with_a_bomb("xl/workbook.xml", SHEET, SHEET, "xl/sharedStrings.xml", CONTENTS)],
    ),
    "record": (good_files.records, [*TEXT, _JSON_WORDS, _JSON_WORDS, deep(("[", "]"), ('{"a":', "}"))]),
    "kept": (good_files.kept, [*ANY, _PICKLE_WORDS, _PICKLE_WORDS]),
}
