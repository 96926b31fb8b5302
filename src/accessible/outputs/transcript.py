"""Transcripts: cues or parts of text go in, WebVTT, SubRip or plain text comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible.outputs.clock import as_subrip, as_webvtt

Cues = Sequence[tuple[int, int, str, str]]  # (start sample, end sample, text, id) in playing order
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# SubRip has no escapes. Players take "<5 or >" for a tag, and those that turn it into WebVTT take all that follows "<5"
# for one; "{\\" begins a style. Neither is shown, so other signs stand there that look alike.
_LOOKS_ALIKE = (("<", "‹"), ("{\\", "(\\"))


def to_vtt(cues: Cues, sample_rate: int, language: str = "en-GB", title: str = "") -> str:
    """A timed transcript (W3C WebVTT).

    Title and language stand in a comment: WebVTT has no place for them in its header (they are `srclang` and
    `label` of HTML's `track`).
    """
    blocks = ["WEBVTT", f"NOTE {_plain(title)}\nLanguage: {_plain(language)}"]
    for first, last, text, cue_id in _timed(cues, sample_rate):
        cue = (_plain(cue_id), f"{as_webvtt(first)} --> {as_webvtt(last)}", _one_line(text).translate(_ESCAPES))
        blocks.append("\n".join(cue).rstrip())
    return "\n\n".join(blocks) + "\n"


def to_srt(cues: Cues, sample_rate: int) -> str:
    """The same transcript as SubRip, for apps that show no WebVTT: numbered cues of plain words in UTF-8.

    A cue without words is left out: a player would take the next cue's number for its words.
    """
    blocks = list[str]()
    for first, last, text, _ in _timed(cues, sample_rate):
        if words := _without_tags(_plain(text)):
            blocks.append(f"{len(blocks) + 1}\n{as_subrip(first)} --> {as_subrip(last)}\n{words}\n")
    return "\n".join(blocks)


def _timed(cues: Cues, sample_rate: int) -> Iterator[tuple[int, int, str, str]]:
    """Each cue with its times in milliseconds.

    They are rounded here and nowhere else. No cue starts before the one before it, and each lasts at least a
    millisecond.
    """
    earliest = 0
    for start, end, text, cue_id in cues:
        earliest = max(_milliseconds(start, sample_rate), earliest)
        yield earliest, max(_milliseconds(end, sample_rate), earliest + 1), text, cue_id


def to_txt(parts: Sequence[Sequence[str]]) -> str:
    """A plain transcript of each part's paragraphs: the words that are said, and no others.

    Who reads a part aloud for a recording reads it as it stands here, and who listens to it with a screen reader
    hears each number once. One paragraph a line, never wrapped (readers and braille displays do that), a blank line
    between, three between parts.
    """
    folded = ([" ".join(line.split()) for line in paragraphs if line.strip()] for paragraphs in parts)
    return "\n\n\n\n".join("\n\n".join(lines) for lines in folded if lines) + "\n"


def _milliseconds(sample: int, sample_rate: int) -> int:
    """To the nearest millisecond, in integers."""
    return (sample * 1000 + sample_rate // 2) // sample_rate


def _one_line(text: str) -> str:
    """A cue's words, which cannot end the cue."""
    return " ".join(text.split())


def _plain(text: str) -> str:
    """Words where entities mean nothing, in a comment, an id or SubRip: only `-->` is not allowed."""
    return _one_line(text).replace("-->", "→")


def _without_tags(words: str) -> str:
    """Words that no player takes for a tag: the sign that would begin one is another that looks like it.

    >>> _without_tags("is it < 5 or > 6?")
    'is it ‹ 5 or > 6?'
    """
    for sign, other in _LOOKS_ALIKE:
        words = words.replace(sign, other)
    return words
