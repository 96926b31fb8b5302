"""An issue's folder whose sentences are tones: each has its own pitch, so that a test can hear which one sounds.

The pages follow the contract of the real ones, with parts of a few seconds. What goes in is a folder, what comes
out is the issue inside it. The scripts and styles are the real ones.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from accessible.tools import ffmpeg

RATE = 44100
WEB = Path(__file__).resolve().parents[1] / "styles" / "web"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class ToneSentence:
    """A sentence of the page: where it is said in its part, in seconds, and at what pitch."""

    id: str
    start: float
    end: float
    hertz: float


@dataclass(frozen=True, slots=True)
class TonePart:
    """A part: its sentences in order, and its length in seconds."""

    number: int
    seconds: float
    sentences: tuple[ToneSentence, ...]

    @property
    def file(self) -> str:
        """The sound, beside the article's page."""
        return f"parts/1_{self.number}_tones.mp3"

    @property
    def title(self) -> str:
        """The part's title."""
        return ("The first tones", "More of them", "The last")[(self.number - 1) % 3]


def tone_parts() -> tuple[TonePart, ...]:
    """Three parts of 7, 24 and 6 seconds; every sentence has a pitch of its own."""
    middle = (1.1, 0.7, 1.9, 0.9, 1.0, 2.3, 0.8, 1.4, 1.7, 0.6, 2.1, 1.2, 1.3)
    lengths = ((1.2, 0.9, 1.6, 0.8), middle, (0.8, 1.5, 1.2))
    parts: list[TonePart] = []
    hertz = 320.0
    for number, spoken in enumerate(lengths, 1):
        at, sentences = 0.3, []
        for place, length in enumerate(spoken):
            sentences.append(ToneSentence(f"s-{number}-{place}", round(at, 3), round(at + length, 3), hertz))
            at += length + 0.45
            hertz += 140
        parts.append(TonePart(number, round(at + 0.4, 3), tuple(sentences)))
    return tuple(parts)


PARTS = tone_parts()
ARTICLE = "2026-tones/01-tones"


def samples(part: TonePart) -> NDArray[np.int16]:
    """The part's sound: tones with soft edges, digital silence between them."""
    wave = np.zeros(round(part.seconds * RATE))
    for each in part.sentences:
        length = round((each.end - each.start) * RATE)
        edge = np.minimum(1, np.minimum(np.arange(length), np.arange(length)[::-1]) / (0.005 * RATE))
        tone = np.sin(2 * np.pi * each.hertz * np.arange(length) / RATE) * edge
        wave[round(each.start * RATE) :][:length] = tone
    return (wave * 16000).astype("<i2")


def reading(parts: tuple[TonePart, ...]) -> dict[str, object]:
    """What #reading of the article's page holds."""
    listed = [
        {
            "number": each.number,
            "title": each.title,
            "file": each.file,
            "seconds": each.seconds,
            "lasts": "about 1 minute",
            "bytes": round(each.seconds * 8000),
            "section": f"part-{each.number}",
            "cues": [[one.id, one.start, one.end] for one in each.sentences],
        }
        for each in parts
    ]
    return {
        "id": ARTICLE,
        "title": "Tones & <tunes>",
        "author": "A. Writer",
        "magazine": "The Sample",
        "issue": "Winter 2026",
        "cover": "",
        "parts": listed,
        "next": {"title": "Another article", "href": "../02-other/index.html", "minutes": 4},
    }


def section(part: TonePart) -> str:
    """A part on the page: long enough that its sentences do not all fit on a screen."""
    filler = "These words stand here so that the page is long enough to be scrolled. " * 6
    link = ' <a id="link" href="#downloads">A link in it.</a>' if part.number == 1 else ""
    said = "".join(
        f'<p><span id="{each.id}">Sentence {each.id} is a tone of {each.hertz:.0f} hertz.'
        f"{link if each is part.sentences[-1] else ''}</span></p><p>{filler}</p>"
        for each in part.sentences
    )
    return f"""<section class="part" id="part-{part.number}"><h2>{part.title}</h2>
<div class="part-sound" data-part="{part.number}"><p class="part-length">Listen to part {part.number}</p>
<audio controls preload="none" src="{part.file}"></audio>
<p><a class="download" download href="{part.file}">Download part {part.number}</a></p></div>{said}</section>"""


def data(name: str, value: Mapping[str, object]) -> str:
    """A script element that holds JSON."""
    written = json.dumps(value).replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{written}</script>'


def page(title: str, body_class: str, assets: str, main: str, script: str) -> str:
    """A whole page with the policy, styles and scripts of the real ones."""
    return f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>{title}</title>
<link rel="stylesheet" href="{assets}/page.css"><link rel="stylesheet" href="{assets}/player.css">
<script defer src="{assets}/place.js"></script>
<script defer src="{assets}/player.js"></script><script defer src="{assets}/eyes-closed.js"></script>
<script defer src="{assets}/offline.js"></script></head>
<body class="{body_class}"><main>{main}</main>{script}</body></html>"""


def tone_issue(folder: Path, parts: tuple[TonePart, ...] = PARTS) -> None:
    """Write the issue into the folder."""
    home = folder / "articles" / "01-tones"
    (home / "parts").mkdir(parents=True)
    (folder / "assets").mkdir()
    for source in WEB.iterdir():
        place = folder if source.name == "sw.js" else folder / "assets"
        (place / source.name).write_bytes(source.read_bytes())
    for part in parts:
        encode(samples(part), home / part.file)
    sections = "".join(section(each) for each in parts)
    main = f"""<div id="player" class="player" hidden></div>
<article id="text" class="text"><h1>Tones</h1>{sections}</article>
<section id="downloads" class="downloads"><h2>Downloads</h2></section>"""
    content = page("Tones", "page-article", "../../assets", main, data("reading", reading(parts)))
    (home / "index.html").write_text(content, "utf-8")
    other = folder / "articles" / "02-other" / "index.html"
    other.parent.mkdir()
    other.write_text(page("Another", "page-article", "../../assets", "<h1>Another article</h1>", ""), "utf-8")
    entry = {
        "id": ARTICLE,
        "title": "Tones",
        "href": "articles/01-tones/index.html",
        "minutes": 1,
        "bytes": sum(round(each.seconds * 8000) for each in parts),
        "files": ["articles/01-tones/index.html", *(f"articles/01-tones/{each.file}" for each in parts)],
    }
    assets = sorted(f"assets/{each.name}" for each in (folder / "assets").iterdir())
    listed = {"id": "2026-tones", "title": "Winter 2026", "articles": [entry], "shared": ["index.html", *assets]}
    link = '<h1>Winter 2026</h1><ul class="articles"><li><a href="articles/01-tones/index.html">Tones</a></li></ul>'
    (folder / "index.html").write_text(page("Winter", "page-issue", "assets", link, data("issue", listed)), "utf-8")


def encode(wave: NDArray[np.int16], file: Path) -> None:
    """An MP3 as the product makes them: 44.1 kHz, one channel, 64 kbit/s."""
    command = [ffmpeg.executable(), "-v", "error", "-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-"]
    command += ["-codec:a", "libmp3lame", "-b:a", "64k", str(file)]
    subprocess.run(command, input=wave.tobytes(), check=True)
