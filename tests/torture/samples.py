"""What hostile files are made from: good samples of each kind that we read, and how a kind is mutated.

Each kind has words of its own, among them ones that lead out: to a file that must never be read, and to an address
that must never be asked. The judge watches both.
"""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import soundfile
from PIL import Image

import saved_pages
from accessible.settings import PROJECT
from article_files import png
from hostile_drawings import LET_THROUGH, SVG
from random_articles import RandomArticle
from small_issue import FIRST, ISSUE_FILE, SECOND
from torture.mutations import ANY, TEXT, Mutation, deep, mutated, of_a_png, of_a_tree, of_a_zip, with_words
from word_files import docx, item, note_mark, notes, p, picture, r, relation, table, text_box, word_field

PORT = 47_811  # on this machine: whoever listens there hears whether anything is asked
ASKED = f"http://127.0.0.1:{PORT}/secret.png"
BESIDE = "beside.txt"  # beside the folder of all issues
OUT = f"../../{BESIDE}"
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


def kinds() -> dict[str, Callable[[random.Random], tuple[str, bytes]]]:
    """Every kind, by its name: a source of chance goes in, a file's name and bytes come out."""
    return {"article": article, **{name: _maker(name) for name in _KINDS}}


def _maker(name: str) -> Callable[[random.Random], tuple[str, bytes]]:
    return lambda chance: _kind(name).made(chance)


@lru_cache(maxsize=32)
def _kind(name: str) -> FileKind:
    samples, mutations = _KINDS[name]
    return FileKind(name, tuple(samples()), tuple(mutations))


def _word_files() -> Sequence[tuple[str, bytes]]:
    body = (
        p("Resting well", style="Title"),
        p("Rest ", r("before", "<w:b/>"), " you are tired.", note_mark(1)),
        item("One."),
        item("Two.", 2, 1),
        table(("Day", "Rests"), ("Monday", "four")),
        p(text_box(p("In a box."))),
        p(word_field("HYPERLINK https://example.org", r("a page"))),
        p(picture(words="A sofa.")),
    )
    media = relation("rId9", "image", "media/a.png")
    parts: dict[str, str | bytes] = {"word/footnotes.xml": notes("footnote", "A note."), "word/media/a.png": png()}
    outside = docx(*body, relations=relation("rId9", "image", ASKED, external=True))
    local = docx(*body, relations=relation("rId9", "image", f"file://{OUT}", external=True))
    return [("03-hostile.docx", each) for each in (docx(*body, relations=media, parts=parts), outside, local)]


def _pages() -> Sequence[tuple[str, bytes]]:
    names = "BLOCK_THEME DIV_SOUP FIREFOX CHROME COLUMN DRUPAL HELP_PAGES OLD_TABLES SINGLE_FILE RESEARCH XHTML".split()
    return [("03-hostile.html", str(getattr(saved_pages, name)).encode()) for name in names]


def _lexicons() -> Sequence[tuple[str, bytes]]:
    own = (PROJECT / "content" / "2026-winter" / "lexicon.pls").read_bytes()
    house = (PROJECT / "voices" / "lexicon.pls").read_bytes()
    lexemes = house.split(b"<lexeme>")
    short = b"<lexeme>".join((*lexemes[:30], lexemes[-1]))
    return [("lexicon.pls", own), ("lexicon.pls", short), ("lexicon.pls", _in_utf_16(short))]


def _in_utf_16(content: bytes) -> bytes:
    return content.decode().replace("UTF-8", "UTF-16", 1).replace("utf-8", "utf-16", 1).encode("utf-16")


def _settings() -> Sequence[tuple[str, bytes]]:
    shared = (PROJECT / "content" / "magazine.toml").read_bytes()
    winter = (PROJECT / "content" / "2026-winter" / "issue.toml").read_bytes().partition(b"[cover]")[0]
    signed = b'[articles."01-resting-well"]\nby = "Sam Lee"\non = 2027-02-01\nsheet = "abc"\n'
    released = b'issue = "2027-spring"\n\n[[release]]\non = 2027-03-01\nby = "Sam Lee"\nwhy = "First."\n'
    return [
        ("issue.toml", ISSUE_FILE.encode()),
        ("issue.toml", winter),
        ("../magazine.toml", shared),
        ("sign-off.toml", signed),
        ("releases.toml", released),
    ]


def _fronts() -> Sequence[tuple[str, bytes]]:
    folder = PROJECT / "content" / "2026-winter"
    whole = [path.read_text("utf-8") for path in sorted(folder.glob("*.md"))] + [FIRST, SECOND]
    # Nearly only front matter, so that what is changed is that.
    end = "\n---\n"
    return [("03-hostile.md", f"{text.partition(end)[0]}{end}\nRest.\n".encode()) for text in whole]


def _drawings() -> Sequence[tuple[str, bytes]]:
    folder = PROJECT / "content" / "2026-winter"
    small = [
        SVG.format('viewBox="0 0 90 60"', inside).encode() for inside in LET_THROUGH.values() if len(inside) < 9000
    ]
    return [("hostile.svg", each) for each in (*small, *(path.read_bytes() for path in sorted(folder.glob("*.svg"))))]


def _rasters(kind: str) -> Callable[[], Sequence[tuple[str, bytes]]]:
    def saved(mode: str, size: tuple[int, int], **options: object) -> tuple[str, bytes]:
        file = io.BytesIO()
        Image.effect_noise(size, 60).convert(mode).save(file, kind, **options)
        return f"hostile.{'png' if kind == 'PNG' else 'jpg'}", file.getvalue()

    def png_samples() -> Sequence[tuple[str, bytes]]:
        return [saved(mode, (60, 40)) for mode in ("1", "L", "P", "RGB", "RGBA", "I;16")]

    def jpeg_samples() -> Sequence[tuple[str, bytes]]:
        exif = Image.Exif()
        exif[0x0112] = 6
        return [
            saved("L", (60, 40)),
            saved("RGB", (60, 40), progressive=True),
            saved("CMYK", (60, 40), exif=exif),
            saved("RGB", (200, 100), quality=20),
        ]

    return png_samples if kind == "PNG" else jpeg_samples


def _recordings() -> Sequence[tuple[str, bytes]]:
    at = np.arange(28_800) / 24_000
    # It comes and goes as a voice does, four times a second.
    sound = 0.4 * (0.51 + 0.49 * np.cos(2 * np.pi * 4 * at)) * np.sin(2 * np.pi * 440 * at)

    def saved(ending: str, kind: str, subtype: str, rate: int = 24_000, channels: int = 1) -> tuple[str, bytes]:
        file = io.BytesIO()
        soundfile.write(file, np.stack([sound] * channels, axis=1), rate, format=kind, subtype=subtype)
        return f"recordings/01-resting-well/{{sentence}}.{ending}", file.getvalue()

    mp3 = saved("mp3", "MP3", "MPEG_LAYER_III")
    return [
        saved("wav", "WAV", "PCM_16"),
        saved("wav", "WAV", "FLOAT", 48_000, 2),
        saved("wav", "WAV", "PCM_U8", 8_000),
        saved("wav", "WAV", "IMA_ADPCM"),
        saved("flac", "FLAC", "PCM_24", 44_100, 2),
        mp3,
        (mp3[0].replace("mp3", "wav"), mp3[1]),
    ]


def _members(kind: str) -> Callable[[], Sequence[tuple[str, bytes]]]:
    head = ("Name", "Address 1", "Address 2", "Town", "Postcode", "Large print", "Giant print", "Sound")
    rows = [
        head,
        *((f"Sample {n}", f"{n} Any Street", "", "Anytown", f"ZZ{n} 9ZZ", "yes", "", "") for n in range(1, 9)),
    ]

    def csv_samples() -> Sequence[tuple[str, bytes]]:
        plain = "\r\n".join(",".join(row) for row in rows)
        quoted = "\n".join(";".join(f'"{each}"' for each in row) for row in rows)
        return [("members.csv", each) for each in (plain.encode(), quoted.encode("utf-8-sig"), plain.encode("utf-16"))]

    def xlsx_samples() -> Sequence[tuple[str, bytes]]:
        import openpyxl

        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)  # type: ignore[union-attr]  # a new book has a sheet
        file = io.BytesIO()
        book.save(file)
        return [("members.xlsx", file.getvalue())]

    return csv_samples if kind == "csv" else xlsx_samples


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
_KINDS: dict[str, tuple[Callable[[], Sequence[tuple[str, bytes]]], Sequence[Mutation]]] = {
    "docx": (_word_files, [of_a_zip((*(of_a_tree,) * 30, *_XML, _WORD_WORDS, _WORD_WORDS))]),
    "html": (
        _pages,
        [*TEXT, _PAGE_WORDS, _PAGE_WORDS, deep(("<div>", "</div>"), ("<table><tr><td>", ""), ("<b>", ""))],
    ),
    "pls": (_lexicons, _XML),
    "toml": (_settings, [*TEXT, _TOML_WORDS, _TOML_WORDS, _TOML_WORDS, deep(("[", "]"), ("a=[{", "}]"), ("a.", "=1"))]),
    "yaml": (_fronts, [*TEXT, _YAML_WORDS, _YAML_WORDS, deep(("[", "]"), ("{a: ", "}"), ("- ", ""), ("a:\n ", ""))]),
    "svg": (
        _drawings,
        [*_XML, _DRAWING_WORDS, _DRAWING_WORDS, deep(("<svg>", "</svg>"), ('<g opacity=".5">', "</g>"))],
    ),
    "png": (_rasters("PNG"), [of_a_png]),
    "jpeg": (_rasters("JPEG"), ANY),
    "sound": (_recordings, [*ANY, _in_wave, _in_wave]),
    "csv": (_members("csv"), [*TEXT, with_words('"', '=cmd|"/c calc"!A1', "\r", "\0", "a" * 40_000, ";,\t|")]),
    "xlsx": (_members("xlsx"), [of_a_zip((*(of_a_tree,) * 30, *_XML))]),
}
