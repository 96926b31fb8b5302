"""Transcripts: cues or parts of text go in, WebVTT or plain text comes out."""

from __future__ import annotations

from collections.abc import Sequence

from accessible.outputs.clock import as_webvtt

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def to_vtt(
    cues: Sequence[tuple[int, int, str, str]], sample_rate: int, language: str = "en-GB", title: str = ""
) -> str:
    """A timed transcript (W3C WebVTT) of cues (start sample, end sample, text, id) in playing order.

    Clock values are rounded to milliseconds here and nowhere else. No cue starts before the one before it,
    and each lasts at least a millisecond. Title and language stand in a comment: WebVTT has no place for
    them in its header (they are `srclang` and `label` of HTML's `track`).
    """
    blocks = ["WEBVTT", f"NOTE {_plain(title)}\nLanguage: {_plain(language)}"]
    earliest = 0
    for start, end, text, cue_id in cues:
        first = max(_milliseconds(start, sample_rate), earliest)
        last = max(_milliseconds(end, sample_rate), first + 1)
        earliest = first
        cue = (_plain(cue_id), f"{as_webvtt(first)} --> {as_webvtt(last)}", _one_line(text))
        blocks.append("\n".join(cue).rstrip())
    return "\n\n".join(blocks) + "\n"


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
    """A cue's words, which cannot end the cue or begin a timing line: no line breaks, no `-->`, no markup."""
    return " ".join(text.split()).translate(_ESCAPES)


def _plain(text: str) -> str:
    """The words of a comment or an id, where entities mean nothing: only `-->` is not allowed."""
    return " ".join(text.split()).replace("-->", "→")
