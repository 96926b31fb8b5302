"""Good files of each kind that we read, before anything is done to them: the names under which they are handed in, and
their bytes: the same ones each time, whatever clocks and chances their writers have of their own.

Some lead out: to a file that must never be read, and to an address that must never be asked. The judge watches both.
"""

from __future__ import annotations

import io
import json
import pickle
import random
import re
import struct
import zipfile
from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import soundfile
from PIL import Image

import saved_pages
from accessible.issue import Pace
from accessible.plan.edition import Edition
from accessible.settings import PROJECT
from article_files import png
from hostile_drawings import LET_THROUGH, SVG
from small_issue import FIRST, ISSUE_FILE, SECOND
from word_files import docx, item, note_mark, notes, p, picture, r, relation, table, text_box, word_field

PORT = 47_811  # on this machine: whoever listens there hears whether anything is asked
ASKED = f"http://127.0.0.1:{PORT}/secret.png"
BESIDE = "beside.txt"  # beside the folder of all issues
OUT = f"../../{BESIDE}"
COVER = b'\n[cover]\npicture = "cover.svg"\nalternative = "A lamp."\n'


def word_files() -> Sequence[tuple[str, bytes]]:
    """Word files, one with pictures outside of it."""
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
    return [
        ("03-hostile.docx", _packed_anew(each)) for each in (docx(*body, relations=media, parts=parts), outside, local)
    ]


def pages() -> Sequence[tuple[str, bytes]]:
    """Pages as programs save them."""
    names = "BLOCK_THEME DIV_SOUP FIREFOX CHROME COLUMN DRUPAL HELP_PAGES OLD_TABLES SINGLE_FILE RESEARCH XHTML".split()
    return [("03-hostile.html", str(getattr(saved_pages, name)).encode()) for name in names]


def lexicons() -> Sequence[tuple[str, bytes]]:
    """Lexicons: an issue's own, and part of the house's in two encodings."""
    own = (PROJECT / "content" / "2026-winter" / "lexicon.pls").read_bytes()
    house = (PROJECT / "voices" / "lexicon.pls").read_bytes()
    lexemes = house.split(b"<lexeme>")
    short = b"<lexeme>".join((*lexemes[:30], lexemes[-1]))
    return [("lexicon.pls", own), ("lexicon.pls", short), ("lexicon.pls", in_utf_16(short))]


def in_utf_16(content: bytes) -> bytes:
    return content.decode().replace("UTF-8", "UTF-16", 1).replace("utf-8", "utf-16", 1).encode("utf-16")


def settings() -> Sequence[tuple[str, bytes]]:
    """What staff write in TOML."""
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


def magazines() -> Sequence[tuple[str, bytes]]:
    """What all issues share, with all its tables: paper, web page, the members' list."""
    shared = (PROJECT / "content" / "magazine.toml").read_bytes()
    tables = b"""
[members]
name = "Full name"
address = ["Street", "Town"]
postcode = "Post code"
sheet = "Members"
editions = { "LP 18" = "large-print", "none" = "" }
"""
    asked = b'sign_off = true\ncluster = "none"\nshared_cache = "x"\nfirst_address = "https://example.org/a"\n'
    return [("../magazine.toml", each) for each in (shared, shared + tables, asked + shared, tables)]


RELEASES = f"""\
issue = "2027-spring"

[[release]]
number = 1
date = 2027-03-01
sha256 = "{"0" * 64}"
why = "A dose was wrong."

[[release.correction]]
article = "01-resting-well"
title = "Resting well"
changes = [
  {{ what = "words", before = "5 mg", after = "10 mg" }},
]
"""


def issue_files() -> Sequence[tuple[str, bytes]]:
    """An issue's own file, with all that one may have: cover, order, edition, voice."""
    winter = (PROJECT / "content" / "2026-winter" / "issue.toml").read_bytes()
    order = 'order = ["01-resting-well"]\npace = "gentle"\n'
    whole = (winter, (order + ISSUE_FILE).encode(), ISSUE_FILE.encode() + COVER)
    return [*(("issue.toml", each) for each in whole), ("releases.toml", RELEASES.encode())]


def covers() -> Sequence[tuple[str, bytes]]:
    """Drawings, and pictures of dots, as a cover."""
    folder = PROJECT / "content" / "2026-winter"
    drawn = [("cover.svg", path.read_bytes()) for path in sorted(folder.glob("*.svg"))]
    dots = [*rasters("PNG")(), *rasters("JPEG")()]
    return [*drawn, *((name.replace("hostile", "cover"), content) for name, content in dots)]


def other_sound() -> Sequence[tuple[str, bytes]]:
    """Recordings as telephones make them, and as somebody who has renamed them hands them in."""
    name, sound = next(each for each in recordings() if each[0].endswith("flac"))
    file = io.BytesIO()
    soundfile.write(file, np.zeros(24_000), 24_000, format="OGG", subtype="VORBIS")
    ogg = _with_number(file.getvalue())
    m4a = struct.pack(">I", 24) + b"ftypM4A \0\0\0\0M4A mp42" + struct.pack(">I", 8 + len(ogg)) + b"mdat" + ogg
    caf = b"caff\0\1\0\0desc" + struct.pack(">q", 32) + bytes(32) + ogg
    stem = name.removesuffix(".flac")
    each_as = [(f"{stem}.{ending}", content) for ending in ("wav", "flac") for content in (ogg, m4a, caf)]
    return [*each_as, (f"{stem}.ogg", ogg), (f"{stem}.m4a", m4a), (f"{stem}.wav", sound)]


def _with_number(ogg: bytes) -> bytes:
    """An Ogg file whose stream has a number of ours, and not one by chance; its pages' sums are right (RFC 3533)."""
    pages = []
    for page in ogg.split(b"OggS")[1:]:
        whole = bytearray(b"OggS" + page)
        whole[14:18], whole[22:26] = b"ours", bytes(4)
        total = 0
        for byte in whole:
            total ^= byte << 24
            for _ in range(8):
                total = (total << 1) ^ 0x104C11DB7 if total & 0x80000000 else total << 1
        whole[22:26] = struct.pack("<I", total)
        pages.append(bytes(whole))
    return b"".join(pages)


def records() -> Sequence[tuple[str, bytes]]:
    """What lies at a place that others write to, too: a stick, a website's folder, a shelf."""
    sha = "0" * 63 + "a"
    copied = {"about": "So.", "books": {"2027-spring": {"ncc.html": sha, "a0001.mp3": ""}, "2027-spring.part": {}}}
    listed = [{"path": "index.html", "sha256": sha, "bytes": 0, "issue": "2027-spring"}]
    put = {"about": "So.", "version": 1, "files": [{**listed[0], "path": "2027-spring/index.html"}]}
    receipt = {"files": listed, "articles": [{"id": "01-resting-well", "built": True}]}
    by_name = {"talking-books.json": copied, "published.json": put, "receipt.json": receipt}
    return [(name, json.dumps(each, indent=1).encode()) for name, each in by_name.items()]


def kept() -> Sequence[tuple[str, bytes]]:
    """What a preview keeps of an article, in the cache."""
    pieces = (
        Edition("large-print", "Large print", 18),
        Pace.GENTLE,
        ("a", 1, 2.0, None, {"b": [True]}),
        date(2027, 3, 1),
    )
    return [("kept.pickle", pickle.dumps(pieces, protocol)) for protocol in (2, 4, 5)]


def fronts() -> Sequence[tuple[str, bytes]]:
    """Articles that are nearly all front matter, so that what is changed is that."""
    folder = PROJECT / "content" / "2026-winter"
    whole = [path.read_text("utf-8") for path in sorted(folder.glob("*.md"))] + [FIRST, SECOND]
    # Nearly only front matter, so that what is changed is that.
    end = "\n---\n"
    return [("03-hostile.md", f"{text.partition(end)[0]}{end}\nRest.\n".encode()) for text in whole]


def drawings() -> Sequence[tuple[str, bytes]]:
    """Drawings that are let in."""
    folder = PROJECT / "content" / "2026-winter"
    small = [
        SVG.format('viewBox="0 0 90 60"', inside).encode() for inside in LET_THROUGH.values() if len(inside) < 9000
    ]
    return [("hostile.svg", each) for each in (*small, *(path.read_bytes() for path in sorted(folder.glob("*.svg"))))]


def rasters(kind: str) -> Callable[[], Sequence[tuple[str, bytes]]]:
    """Pictures of dots, of a kind that Pillow writes."""

    def saved(mode: str, size: tuple[int, int], **options: object) -> tuple[str, bytes]:
        file = io.BytesIO()
        dots = random.Random(kind).randbytes(size[0] * size[1])  # noqa: S311 - Pillow's own noise is another each time
        Image.frombytes("L", size, dots).convert(mode).save(file, kind, **options)
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


def recordings() -> Sequence[tuple[str, bytes]]:
    """Recordings of a sentence that can be used, and some that cannot."""
    at = np.arange(28_800) / 24_000
    # It comes and goes as a voice does, four times a second.
    sound = 0.4 * (0.51 + 0.49 * np.cos(2 * np.pi * 4 * at)) * np.sin(2 * np.pi * 440 * at)

    def saved(ending: str, kind: str, subtype: str, rate: int = 24_000, channels: int = 1) -> tuple[str, bytes]:
        file = io.BytesIO()
        soundfile.write(file, np.stack([sound] * channels, axis=1), rate, format=kind, subtype=subtype)
        content = file.getvalue()
        if (peak := content.find(b"PEAK", 0, 200)) > 0:  # a piece with the moment at which it was written
            content = content[: peak + 12] + bytes(4) + content[peak + 16 :]
        return f"recordings/01-resting-well/{{sentence}}.{ending}", content

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


def members(kind: str) -> Callable[[], Sequence[tuple[str, bytes]]]:
    """Lists of members, as CSV or Excel files."""
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
        return [("members.xlsx", _packed_anew(file.getvalue()))]

    return csv_samples if kind == "csv" else xlsx_samples


def _packed_anew(content: bytes) -> bytes:
    """A ZIP file without the moments at which it was written."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as anew:
        for name in archive.namelist():
            part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2027-03-01T00:00:00Z", archive.read(name))
            anew.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()
