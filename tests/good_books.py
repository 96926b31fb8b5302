"""A small good EPUB and a small good DAISY book, written by hand from their specifications: files by their names.

They share no code with what writes our books: a judge that errs as a writer does would show here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import soundfile

from accessible.check.books.expected import ExpectedArticle, ExpectedBook, ExpectedPart, ExpectedSentence
from accessible.outputs.sound.mp3 import encode_part

RATE = 44_100
TITLE, IDENTIFIER = "Quiet Hours, Spring 2027", "urn:uuid:6f1f7a3e-5f0c-5a5e-9b5e-0d9f0c4b2a11"
LEAD, SAID, REST, CLOSE = 0.2, 0.6, 0.3, 0.4  # seconds
# (article's title, its parts: their sentences as (id, words, whether the page has them))
PARTS: tuple[tuple[str, tuple[tuple[tuple[str, str, bool], ...], ...]], ...] = (
    (TITLE, ((("t-1", TITLE, True),),)),
    (
        "A slow morning",
        (
            (
                ("s-1", "A slow morning", True),
                ("s-2", "Rest before you are tired.", True),
                ("s-3", "Wait for ten minutes, then see.", True),
            ),
            (
                ("s-4", "A second wind", True),
                ("a-1", "Picture:", False),
                ("s-5", "Take 10 mg at noon.", True),
                ("s-6", "One reader said so.", True),
            ),
        ),
    ),
    ("Letters", ((("s-7", "Letters", True), ("s-8", "Thank you for the large print.", True)),)),
)
Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class GoodBook:
    """Files by their names, and what is expected of them."""

    files: Files
    expected: ExpectedBook


@lru_cache(maxsize=4)
def sound_of(sentences: int) -> tuple[bytes, float]:
    """An MP3 of so many sentences, and how long it is when libsndfile decodes it."""
    seconds = LEAD + sentences * SAID + (sentences - 1) * REST + CLOSE
    samples = np.zeros(round(seconds * RATE), np.int16)
    tone = (3000 * np.sin(np.arange(round(SAID * RATE)) * 2 * np.pi * 220 / RATE)).astype(np.int16)
    for place in range(sentences):
        at = round(begin(place) * RATE)
        samples[at : at + len(tone)] = tone
    mp3 = encode_part(samples)
    decoded, rate = soundfile.read(io.BytesIO(mp3))
    return mp3, len(decoded) / rate


def begin(place: int) -> float:
    """The second at which a part's sentence begins, counted from 0."""
    return LEAD + place * (SAID + REST)


def expected() -> ExpectedBook:
    """What both books are held against."""
    articles = []
    for number, (title, parts) in enumerate(PARTS):
        made = [_part(f"p{number}_{at}.mp3", sentences) for at, sentences in enumerate(parts)]
        articles.append(ExpectedArticle(title, tuple(made)))
    return ExpectedBook(TITLE, IDENTIFIER, tuple(articles))


def _part(name: str, sentences: tuple[tuple[str, str, bool], ...]) -> ExpectedPart:
    mp3, seconds = sound_of(len(sentences))
    made = (
        ExpectedSentence(own, words, begin(place), begin(place) + SAID, shown)
        for place, (own, words, shown) in enumerate(sentences)
    )
    return ExpectedPart(name, seconds, tuple(made), len(mp3))


def _mp3s(folder: str) -> Files:
    return {
        f"{folder}p{number}_{at}.mp3": sound_of(len(sentences))[0]
        for number, (_, parts) in enumerate(PARTS)
        for at, sentences in enumerate(parts)
    }


def zipped(files: Files, deflated: Collection[str] = (), stored: Collection[str] = ("mimetype",)) -> bytes:
    """A ZIP file: documents are packed, sounds and `stored` are not, and `deflated` are whatever they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            packed = name in deflated or not (name.endswith(".mp3") or name in stored)
            info = zipfile.ZipInfo(name, (2027, 3, 1, 0, 0, 0))
            archive.writestr(info, content, zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED)
    return out.getvalue()


def unpacked(files: Files, folder: Path) -> Path:
    """The files in a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


# The EPUB -------------------------------------------------------------------------------------------

PAGES = {
    "t.xhtml": f'<section epub:type="titlepage" role="region" aria-label="Title"><h1 id="t-1">{TITLE}</h1></section>',
    "a1.xhtml": """<section><h1><span id="s-1">A slow morning</span></h1>
<p><span id="s-2">Rest before you are tired.</span>
<span id="s-3">Wait for ten&#160;minutes, then see.<a
epub:type="noteref" role="doc-noteref" href="#n-1">[1]</a></span></p>
<h2 id="s-4">A second wind</h2>
<figure id="f-1"><img src="dot.png" alt="A dot."/></figure>
<p><span id="s-5">Take 10&#160;mg at <strong>noon</strong>.</span></p>
<aside epub:type="footnote" role="doc-footnote" id="n-1"><p id="s-6">One reader said so.</p></aside></section>""",
    "a2.xhtml": """<section><h1 id="s-7">Letters</h1>
<p><span id="s-8">Thank you for the large print.</span></p></section>""",
}
PLACES = {"a-1": "f-1"}
OF_PAGE = {"t": (0,), "a1": (1,), "a2": (2,)}
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001"
    "48afa4710000000049454e44ae426082"
)
CSS = b"""body { margin: 1em; line-height: 1.5 }
.said { background-color: #ffe08a; color: #000; text-decoration: underline }
"""


def good_epub() -> GoodBook:
    """An EPUB of three pages, each spoken."""
    files: Files = {"mimetype": b"application/epub+zip"}
    files["META-INF/container.xml"] = (
        b'<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        b'<rootfiles><rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        b"</container>"
    )
    lasting = {name: _overlay(name, parts, files) for name, parts in OF_PAGE.items()}
    files["OPS/package.opf"] = _package(lasting).encode()
    files["OPS/nav.xhtml"] = _page("Contents", _NAV).encode()
    for name, body in PAGES.items():
        files[f"OPS/{name}"] = _page(TITLE, body).encode()
    return GoodBook(files | {"OPS/style.css": CSS, "OPS/dot.png": DOT} | _mp3s("OPS/"), expected())


_NAV = """<nav epub:type="toc" role="doc-toc" aria-label="Contents"><h1>Contents</h1><ol>
<li><a href="t.xhtml">Quiet Hours, Spring 2027</a></li>
<li><a href="a1.xhtml">A slow morning</a><ol><li><a href="a1.xhtml#s-4">A second wind</a></li></ol></li>
<li><a href="a2.xhtml">Letters</a></li></ol></nav>"""


def _page(title: str, body: str) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>{body}</body></html>
"""


def _overlay(name: str, articles: tuple[int, ...], files: Files) -> float:
    """Write a page's overlay; returns how long its clips last."""
    pars, lasts = [], 0.0
    for number in articles:
        for at, sentences in enumerate(PARTS[number][1]):
            for place, (own, _, _) in enumerate(sentences):
                first, last = begin(place), begin(place) + SAID
                lasts += SAID
                pars.append(
                    f'<par id="p-{own}"><text src="{name}.xhtml#{PLACES.get(own, own)}"/>'
                    f'<audio src="p{number}_{at}.mp3" clipBegin="{first:.3f}s" clipEnd="{last:.3f}s"/></par>'
                )
    # Pars follow the page: what is said last of it, a note, stands last.
    body = "\n".join(pars)
    files[f"OPS/{name}.smil"] = (
        '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">\n<body>\n'
        f"{body}\n</body></smil>\n"
    ).encode()
    return lasts


def _package(lasting: dict[str, float]) -> str:
    durations = "\n".join(
        f'<meta property="media:duration" refines="#o-{name}">{lasts:.3f}s</meta>' for name, lasts in lasting.items()
    )
    items = "\n".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml" media-overlay="o-{name}"/>\n'
        f'<item id="o-{name}" href="{name}.smil" media-type="application/smil+xml"/>'
        for name in lasting
    )
    sounds = "\n".join(f'<item id="{name[:-4]}" href="{name}" media-type="audio/mpeg"/>' for name in _mp3s(""))
    order = "\n".join(f'<itemref idref="{name}"/>' for name in lasting)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="en-GB">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="uid">{IDENTIFIER}</dc:identifier>
<dc:title>{TITLE}</dc:title>
<dc:language>en-GB</dc:language>
<dc:creator>Quiet Hours</dc:creator>
<dc:publisher>Quiet Hours</dc:publisher>
<meta property="dcterms:modified">2027-03-01T00:00:00Z</meta>
<meta property="media:duration">{sum(lasting.values()):.3f}s</meta>
{durations}
<meta property="media:active-class">said</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">auditory</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessModeSufficient">auditory</meta>
<meta property="schema:accessibilityFeature">synchronizedAudioText</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Every sentence is text and sound.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
{items}
{sounds}
<item id="css" href="style.css" media-type="text/css"/>
<item id="dot" href="dot.png" media-type="image/png"/>
</manifest>
<spine>
{order}
</spine>
</package>
"""


# The DAISY book -------------------------------------------------------------------------------------

_XHTML = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en-GB" lang="en-GB">
"""
_SMIL = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-SMIL/SMIL10.dtd">
"""
_ENTRIES = (  # element, class, id, words, SMIL document, par
    ("h1", "title", "n1", TITLE, "s0", "p-t-1"),
    ("h1", "", "n2", "A slow morning", "s1", "p-s-1"),
    ("span", "page-normal", "n3", "1", "s1", "p-s-1"),
    ("h2", "", "n4", "A second wind", "s2", "p-s-4"),
    ("span", "page-normal", "n5", "2", "s2", "p-s-5"),
    ("h1", "", "n6", "Letters", "s3", "p-s-7"),
)
_SMILS = (("s0", 0, 0), ("s1", 1, 0), ("s2", 1, 1), ("s3", 2, 0))  # name, article, part


def good_daisy() -> GoodBook:
    """A DAISY book of four SMIL documents and one text."""
    files: Files = {}
    elapsed = 0.0
    for name, article, part in _SMILS:
        lasts = len(PARTS[article][1][part]) * SAID
        files[f"{name}.smil"] = _smil(article, part, lasts, elapsed).encode()
        elapsed += lasts
    files["content.html"] = _content().encode()
    files |= {"dot.png": DOT} | _mp3s("")
    # The NCC counts the whole book, itself too.
    ncc, size = "", 0
    for _ in range(3):
        ncc = _ncc(elapsed, len(files) + 1, size)
        size = round((sum(map(len, files.values())) + len(ncc.encode())) / 1024)
    return GoodBook({"ncc.html": ncc.encode()} | files, expected())


def _ncc(lasts: float, files: int, size: int) -> str:
    entries = "\n".join(
        f'<{element}{f" class={chr(34)}{css}{chr(34)}" if css else ""} id="{own}">'
        f'<a href="{smil}.smil#{par}">{words}</a></{element}>'
        for element, css, own, words, smil, par in _ENTRIES
    )
    metas = {
        "dc:title": TITLE,
        "dc:identifier": IDENTIFIER,
        "dc:creator": "Quiet Hours",
        "dc:publisher": "Quiet Hours",
        "dc:date": "2027-03-01",
        "dc:format": "Daisy 2.02",
        "dc:language": "en-GB",
        "ncc:charset": "utf-8",
        "ncc:pageFront": "0",
        "ncc:pageNormal": "2",
        "ncc:pageSpecial": "0",
        "ncc:maxPageNormal": "2",
        "ncc:tocItems": str(len(_ENTRIES)),
        "ncc:totalTime": f"0:00:{round(lasts):02}",
        "ncc:depth": "2",
        "ncc:files": str(files),
        "ncc:kByteSize": str(size),
        "ncc:setInfo": "1 of 1",
        "ncc:multimediaType": "audioFullText",
    }
    head = "\n".join(f'<meta name="{name}" content="{content}"/>' for name, content in metas.items())
    return (
        f"{_XHTML}<head><title>{TITLE}</title>\n"
        f'<meta http-equiv="Content-type" content="text/html; charset=utf-8"/>\n{head}\n</head>\n'
        f"<body>\n{entries}\n</body></html>\n"
    )


def _smil(article: int, part: int, lasts: float, elapsed: float) -> str:
    pars = []
    for place, (own, _, _) in enumerate(PARTS[article][1][part]):
        first, last = begin(place), begin(place) + SAID
        pars.append(
            f'<par endsync="last" id="p-{own}">'
            f'<text src="content.html#{PLACES.get(own, own)}" id="x-{own}" region="r"/>'
            f'<seq><audio src="p{article}_{part}.mp3" clip-begin="npt={first:.3f}s" clip-end="npt={last:.3f}s"'
            f' id="c-{own}"/></seq></par>'
        )
    metas = {
        "dc:format": "Daisy 2.02",
        "dc:title": TITLE,
        "dc:identifier": IDENTIFIER,
        "ncc:totalElapsedTime": f"0:00:{elapsed:06.3f}",
        "ncc:timeInThisSmil": f"0:00:{lasts:06.3f}",
    }
    head = "\n".join(f'<meta name="{key}" content="{content}"/>' for key, content in metas.items())
    body = "\n".join(pars)
    return (
        f'{_SMIL}<smil><head>\n{head}\n<layout><region id="r"/></layout></head>\n<body><seq dur="{lasts:.3f}s">\n'
        f"{body}\n</seq></body></smil>\n"
    )


def _content() -> str:
    smil_of = {own: name for name, article, part in _SMILS for own, _, _ in PARTS[article][1][part]}

    def said(own: str, words: str) -> str:
        return f'<a href="{smil_of[own]}.smil#p-{own}">{words}</a>'

    note = '<a href="#s-6">[1]</a>'
    picture = f'<a href="{smil_of["a-1"]}.smil#p-a-1"><img src="dot.png" alt="A dot."/></a>'
    return (
        f"{_XHTML}<head><title>{TITLE}</title>\n"
        '<meta http-equiv="Content-type" content="text/html; charset=utf-8"/>\n'
        f'<meta name="dc:identifier" content="{IDENTIFIER}"/></head>\n<body>\n'
        f'<h1 id="t-1">{said("t-1", TITLE)}</h1>\n<h1 id="s-1">{said("s-1", "A slow morning")}</h1>\n'
        f'<p><span id="s-2">{said("s-2", "Rest before you are tired.")}</span>\n'
        f'<span id="s-3">{said("s-3", "Wait for ten&#160;minutes, then see.")}{note}</span></p>\n'
        f'<h2 id="s-4">{said("s-4", "A second wind")}</h2>\n<div id="f-1">{picture}</div>\n'
        f'<p id="s-5">{said("s-5", "Take 10&#160;mg at <strong>noon</strong>.")}</p>\n'
        f'<p id="s-6">{said("s-6", "One reader said so.")}</p>\n'
        f'<h1 id="s-7">{said("s-7", "Letters")}</h1>\n'
        f'<p id="s-8">{said("s-8", "Thank you for the large print.")}</p>\n</body></html>\n'
    )
