"""Books that are broken on purpose: a small good book goes in, one fault is put into it.

Each row says what is broken, how, and which rules of our judge must tell it. No other rule may.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from good_books import LEAD, REST, SAID, Files, good_daisy, good_epub, zipped

Change = Callable[[Files], Files]
FIRST, SECOND, THIRD = (LEAD + place * (SAID + REST) for place in range(3))


@dataclass(frozen=True, slots=True)
class BookBreak:
    """One fault: its name as the table of decision 051 has it, how it is made, and the rules that see it.

    `others`: what else sees it, EPUBCheck, Ace or daisy-dtb, as measured. `packed` are files that are deflated.
    """

    name: str
    change: Change
    codes: frozenset[str]
    rules: frozenset[str]
    packed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


def _row(name: str, code: str, rules: str, change: Change, packed: tuple[str, ...] = ()) -> BookBreak:
    return BookBreak(name, change, frozenset(code.split()), frozenset(rules.split("; ")), packed)


def replaced(file: str, old: str, new: str, times: int = 1) -> Change:
    """The book with some words of a file replaced; they must be there."""

    def change(files: Files) -> Files:
        text = files[file].decode()
        assert old in text, (file, old)
        return {**files, file: text.replace(old, new, times).encode()}

    return change


def both(*changes: Change) -> Change:
    """One change after another."""

    def change(files: Files) -> Files:
        for each in changes:
            files = each(files)
        return files

    return change


def without(file: str) -> Change:
    """The book without a file."""
    return lambda files: {name: content for name, content in files.items() if name != file}


def added(file: str, content: bytes) -> Change:
    """The book with another file."""
    return lambda files: {**files, file: content}


def renamed(file: str, name: str) -> Change:
    """The book with a file under another name, its place in the order kept."""
    return lambda files: {name if each == file else each: content for each, content in files.items()}


def without_par(file: str, par: str) -> Change:
    """The book with a par cut out of an overlay or a SMIL document."""

    def change(files: Files) -> Files:
        text, count = re.subn(rf'<par [^>]*id="{par}".*?</par>\n?', "", files[file].decode(), flags=re.DOTALL)
        assert count == 1, par
        return {**files, file: text.encode()}

    return change


def swapped_pars(file: str, one: str, other: str) -> Change:
    """The book with two neighbouring pars the other way round."""

    def change(files: Files) -> Files:
        text = files[file].decode()
        pars = {each: re.search(rf'<par [^>]*id="{each}".*?</par>', text, re.DOTALL) for each in (one, other)}
        first, second = (pars[each].group() for each in (one, other))  # type: ignore[union-attr]
        text = text.replace(first, "@1@").replace(second, first).replace("@1@", second)
        return {**files, file: text.encode()}

    return change


def _clock(seconds: float) -> str:
    return f"{seconds:.3f}s"


def _clip(begin: float, end: float) -> str:
    return f'clipBegin="{_clock(begin)}" clipEnd="{_clock(end)}"'


A1, T, OPF = "OPS/a1.smil", "OPS/t.smil", "OPS/package.opf"
S2, S3 = (f'<audio src="p1_0.mp3" {_clip(at, at + SAID)}/>' for at in (SECOND, THIRD))
SILENT = f'<audio src="p1_0.mp3" {_clip(SECOND + SAID, THIRD)}/>'
EPUB_BREAKS: tuple[BookBreak, ...] = (
    _row("a container that is packed", "book-file", "Container", lambda files: files, packed=("mimetype",)),
    _row(
        "a clip whose time is none",
        "book-overlay book-sentence book-length book-clip",
        "Clocks and pars; A par has sound; Each sentence once; Durations; Planned rests alone",
        replaced(A1, f'clipBegin="{SECOND:.3f}s"', 'clipBegin="soon"'),
    ),
    _row(
        "two sentences in one par",
        "book-sentence book-words book-length",
        "One by one; Words shown are words said; Durations",
        both(without_par(A1, "p-s-3"), replaced(A1, S2, f'<audio src="p1_0.mp3" {_clip(SECOND, THIRD + SAID)}/>')),
    ),
    _row(
        "a par in which nobody speaks",
        "book-clip book-length",
        "No clip of silence; Durations",
        replaced(A1, '<par id="p-s-3">', f'<par id="p-q"><text src="a1.xhtml#s-2"/>{SILENT}</par>\n<par id="p-s-3">'),
    ),
    _row(
        "a clip that begins 59 minutes past the end of its MP3",
        "book-clip book-sentence",
        "Each sentence once; No clip of silence; Planned rests alone; Within the sound",
        replaced(A1, S3, f'<audio src="p1_0.mp3" {_clip(3540.0, 3540.0 + SAID)}/>'),
    ),
    _row(
        "a clip that ends 2 s past the end of its MP3",
        "book-clip book-length",
        "Whole clips; Within the sound; Durations",
        replaced(A1, S3, f'<audio src="p1_0.mp3" {_clip(THIRD, THIRD + SAID + 2.4)}/>'),
    ),
    _row(
        "a sentence spoken twice, another never",
        "book-clip book-sentence book-words",
        "Each sentence once; Words shown are words said; Clips apart",
        replaced(A1, S3, S2),
    ),
    _row(
        "a sentence without its par",
        "book-sentence book-length book-clip",
        "Each sentence once; Durations; Planned rests alone",
        both(without_par(A1, "p-s-2")),
    ),
    _row(
        "a sentence's words deleted",
        "book-overlay book-words",
        "A par has words; Words shown are words said",
        replaced("OPS/a1.xhtml", "Rest before you are tired.", ""),
    ),
    _row("one word lost", "book-words", "Words shown are words said", replaced("OPS/a1.xhtml", "before you", "before")),
    _row("one word doubled", "book-words", "Words shown are words said", replaced("OPS/a1.xhtml", "10", "10 10")),
    _row(
        "two sentences exchanged on the page",
        "book-words",
        "Words shown are words said",
        both(
            replaced("OPS/a1.xhtml", "Rest before you are tired.", "@"),
            replaced("OPS/a1.xhtml", "One reader said so.", "Rest before you are tired."),
            replaced("OPS/a1.xhtml", "@", "One reader said so."),
        ),
    ),
    _row(
        "no active class",
        "book-mark",
        "What is said is marked",
        replaced(OPF, '<meta property="media:active-class">said</meta>', ""),
    ),
    _row(
        "an active class that no style has",
        "book-mark",
        "What is said is marked",
        replaced("OPS/style.css", ".said", ".sayd"),
    ),
    _row(
        "an active class of colour alone",
        "book-mark",
        "What is said is marked",
        replaced("OPS/style.css", "; text-decoration: underline", "; outline: none; border-color: red"),
    ),
    _row(
        "clips that overlap",
        "book-clip book-length",
        "Whole clips; Clips apart; Durations",
        replaced(A1, S3, f'<audio src="p1_0.mp3" {_clip(SECOND + SAID - 0.2, THIRD + SAID)}/>'),
    ),
    _row(
        "a clip that cuts its sentence short",
        "book-clip book-length",
        "Whole clips; Durations; Planned rests alone",
        replaced(A1, S2, f'<audio src="p1_0.mp3" {_clip(SECOND, SECOND + SAID - 0.1)}/>'),
    ),
    _row(
        "sentences out of order",
        "book-sentence book-clip",
        "Order of the plan; Order of the page; Clips apart; Planned rests alone",
        swapped_pars(A1, "p-s-2", "p-s-3"),
    ),
    _row(
        "a page without an overlay",
        "book-overlay book-sentence",
        "Every page is spoken; An overlay's own page; Each sentence once",
        replaced(OPF, ' media-overlay="o-a2"', ""),
    ),
    _row(
        "an overlay with nothing in it",
        "book-overlay book-sentence book-length",
        "Every page is spoken; Each sentence once; Durations",
        without_par(T, "p-t-1"),
    ),
    _row(
        "a wrong total duration",
        "book-length",
        "Durations",
        replaced(OPF, '<meta property="media:duration">', '<meta property="media:duration">1'),
    ),
    _row(
        "an overlay without its duration",
        "book-length",
        "Durations",
        replaced(OPF, 'property="media:duration" refines="#o-t"', 'property="prod:duration" refines="#o-t"'),
    ),
    _row(
        "a par without text",
        "book-overlay book-words",
        "A par has words",
        replaced(A1, '<text src="a1.xhtml#s-2"/>', ""),
    ),
    _row(
        "a par whose text is not there",
        "book-overlay",
        "A par has words",
        replaced(A1, "a1.xhtml#s-2", "a1.xhtml#s-22"),
    ),
    _row(
        "a par without sound",
        "book-overlay book-sentence book-length book-clip",
        "A par has sound; Each sentence once; Durations; Planned rests alone",
        replaced(A1, S2, ""),
    ),
    _row(
        "a par that plays another file",
        "book-overlay book-sentence book-clip",
        "A par has sound; Each sentence once; Planned rests alone",
        replaced(
            A1, 'src="p1_0.mp3" ' + _clip(SECOND, SECOND + SAID), 'src="p9_9.mp3" ' + _clip(SECOND, SECOND + SAID)
        ),
    ),
    _row(
        "an MP3 that is packed",
        "book-file",
        "The shelf's own MP3s",
        lambda files: files,
        packed=("OPS/p1_0.mp3",),
    ),
    _row("an MP3 that is another", "book-file", "The shelf's own MP3s", added("OPS/p1_0.mp3", b"\xff\xfb\x90\xc4" * 9)),
    _row(
        "a link to a place that is not there",
        "book-link",
        "Links",
        replaced("OPS/nav.xhtml", "a1.xhtml#s-4", "a1.xhtml#s-44"),
    ),
    _row(
        "an id twice in a page",
        "book-link",
        "Ids",
        replaced("OPS/a1.xhtml", '<img src="dot.png"', '<img id="s-5" src="dot.png"'),
    ),
    _row(
        "an article that is not in the contents",
        "book-contents",
        "Contents",
        replaced("OPS/nav.xhtml", ">Letters<", ">More<"),
    ),
    _row(
        "another title",
        "book-about",
        "Title and identifier",
        replaced(OPF, "Spring 2027</dc:title>", "2027</dc:title>"),
    ),
    _row("a file that nothing names", "book-file", "Everything named", added("OPS/notes.txt", b"Ours alone.")),
    _row(
        "pictures on another computer",
        "book-link",
        "Links",
        replaced("OPS/a1.xhtml", 'src="dot.png"', 'src="https://example.org/dot.png"'),
    ),
    _row(
        "a page that is no XML",
        "book-unreadable",
        "A finished book cannot be read",
        replaced("OPS/a2.xhtml", "</section>", ""),
    ),
    _row(
        "an entity in a page",
        "book-unreadable",
        "A finished book cannot be read",
        both(
            replaced("OPS/a2.xhtml", "<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
            replaced("OPS/a2.xhtml", "Thank you", "&x; Thank you"),
        ),
    ),
)


def _npt(begin: float, end: float) -> str:
    return f'clip-begin="npt={begin:.3f}s" clip-end="npt={end:.3f}s"'


def meta(name: str, content: str, file: str = "ncc.html") -> Change:
    """The book with another content of a line of metadata."""

    def change(files: Files) -> Files:
        pattern = rf'(<meta name="{name}" content=")[^"]*'
        text, count = re.subn(pattern, rf"\g<1>{content}", files[file].decode())
        assert count == 1, name
        return {**files, file: text.encode()}

    return change


def without_meta(name: str, file: str = "ncc.html") -> Change:
    """The book without a line of metadata."""

    def change(files: Files) -> Files:
        text, count = re.subn(rf'<meta name="{name}"[^>]*/>\n?', "", files[file].decode())
        assert count == 1, name
        return {**files, file: text.encode()}

    return change


def _stereo(files: Files) -> Files:
    """The first frame of every MP3 says that it has two channels."""
    changed = dict(files)
    for name in files:
        if name.endswith(".mp3"):
            frame = bytearray(files[name])
            frame[frame.index(b"\xff") + 3] &= 0x3F
            changed[name] = bytes(frame)
    return changed


S0, S1, NCC, TEXT = "s0.smil", "s1.smil", "ncc.html", "content.html"
DAISY_BREAKS: tuple[BookBreak, ...] = (
    _row("no NCC", "book-unreadable", "A finished book cannot be read", without(NCC)),
    _row("a second NCC", "book-file book-about", "One NCC; Nothing idle; Counts", added("more/ncc.html", b"<html/>")),
    _row(
        "two names that differ only in capitals",
        "book-file book-about",
        "File names; Nothing idle; Counts",
        added("Dot.png", b"1"),
    ),
    _row(
        "a name with a space",
        "book-file",
        "File names",
        both(renamed("dot.png", "a dot.png"), replaced(TEXT, "dot.png", "a%20dot.png")),
    ),
    _row(
        "another document type",
        "book-file",
        "Document types and encoding",
        replaced(NCC, "-//W3C//DTD XHTML 1.0 Transitional//EN", "-//W3C//DTD HTML 4.01//EN"),
    ),
    _row("another encoding", "book-file", "Document types and encoding", meta("ncc:charset", "iso-8859-1")),
    _row("a file that nothing refers to", "book-file book-about", "Nothing idle; Counts", added("idle.png", b"1")),
    _row("an MP3 that is missing", "book-file book-about", "The shelf's own MP3s; Counts; Size", without("p1_0.mp3")),
    _row("an MP3 of two channels", "book-file", "The shelf's own MP3s", _stereo),
    _row("a link in the text to nowhere", "book-link", "Links", replaced(TEXT, '"#s-6"', '"#s-66"')),
    *(
        _row(f"no {name}", "book-about book-file", "Metadata" + more, without_meta(name))
        for name, more in (
            ("dc:date", ""),
            ("dc:format", ""),
            ("dc:identifier", ""),
            ("dc:title", ""),
            ("dc:publisher", ""),
            ("ncc:charset", "; Document types and encoding"),
            ("ncc:pageFront", ""),
            ("ncc:pageNormal", ""),
            ("ncc:pageSpecial", ""),
            ("ncc:tocItems", ""),
            ("ncc:totalTime", ""),
            ("dc:creator", ""),
            ("dc:language", ""),
        )
    ),
    _row(
        "dc:title twice",
        "book-about",
        "Metadata",
        replaced(
            NCC,
            '<meta name="dc:date"',
            '<meta name="dc:title" content="Quiet Hours, Spring 2027"/>\n<meta name="dc:date"',
        ),
    ),
    _row(
        "a name that the specification has not",
        "book-about",
        "Metadata",
        replaced(NCC, "ncc:setInfo", "ncc:setinfo"),
    ),
    _row("a date in words", "book-about", "Forms of metadata", meta("dc:date", "Spring 2027")),
    _row("a language by its name", "book-about", "Forms of metadata", meta("dc:language", "British English")),
    _row("another format", "book-about", "Forms of metadata", meta("dc:format", "Daisy 2.0")),
    _row("another set", "book-about", "Forms of metadata", meta("ncc:setInfo", "1 of 2")),
    _row("another title in a SMIL document", "book-about", "One title and identifier", meta("dc:title", "Hours", S1)),
    _row("another identifier in the text", "book-about", "One title and identifier", meta("dc:identifier", "X1", TEXT)),
    _row("ncc:pageNormal wrong", "book-about", "Counts", meta("ncc:pageNormal", "3")),
    _row("ncc:tocItems wrong", "book-about", "Counts", meta("ncc:tocItems", "5")),
    _row("ncc:depth wrong", "book-about", "Counts", meta("ncc:depth", "3")),
    _row("ncc:files wrong", "book-about", "Counts", meta("ncc:files", "3")),
    _row("ncc:kByteSize wrong", "book-about", "Size", meta("ncc:kByteSize", "9000")),
    _row("ncc:totalTime wrong", "book-length", "Time of the book", meta("ncc:totalTime", "0:01:09")),
    _row("the title not first", "book-contents", "Title first", replaced(NCC, ' class="title"', "")),
    _row("an entry without an id", "book-contents", "Entries", replaced(NCC, ' id="n4"', "")),
    _row(
        "an entry without a link",
        "book-contents book-file book-length book-sentence",
        "Entries; Nothing idle; Time of the book; Each sentence once",
        replaced(NCC, '<a href="s3.smil#p-s-7">Letters</a>', "Letters"),
    ),
    _row(
        "an entry with two links",
        "book-contents",
        "Entries",
        replaced(NCC, ">A second wind</a>", '>A second</a> <a href="s2.smil#p-s-4">wind</a>'),
    ),
    _row(
        "a paragraph in the NCC",
        "book-contents book-about",
        "Entries; Counts",
        replaced(NCC, "<h2", '<p id="n9"><a href="s1.smil#p-s-2">Rest</a></p>\n<h2'),
    ),
    _row(
        "a class that players do not know",
        "book-contents book-about",
        "Classes and page numbers; Counts",
        replaced(NCC, "page-normal", "page"),
    ),
    _row(
        "a page twice",
        "book-contents book-about",
        "Classes and page numbers; Counts",
        replaced(NCC, ">2</a>", ">1</a>"),
    ),
    _row(
        "a level skipped",
        "book-contents book-about",
        "No level skipped; Counts",
        both(replaced(NCC, "<h2", "<h3"), replaced(NCC, "</h2>", "</h3>")),
    ),
    _row(
        "an entry that leads nowhere",
        "book-contents book-link",
        "Entries lead to pars; Links",
        replaced(NCC, "s2.smil#p-s-5", "s2.smil#p-s-55"),
    ),
    _row(
        "entries out of order",
        "book-contents",
        "Order of the NCC",
        both(
            replaced(NCC, "s1.smil#p-s-1", "s1.smil#p-s-3", 9),
            replaced(NCC, "s1.smil#p-s-3", "s1.smil#p-s-1"),
            replaced(NCC, '<span class="page-normal" id="n3"><a href="s1.smil#p-s-3">1</a></span>\n', ""),
            replaced(NCC, "<h2", '<span class="page-normal" id="n3"><a href="s0.smil#p-t-1">1</a></span>\n<h2'),
        ),
    ),
    _row("an article that is no heading", "book-contents", "Articles", replaced(NCC, ">Letters<", ">More<")),
    _row("no format in a SMIL document", "book-overlay", "Head of a SMIL document", without_meta("dc:format", S1)),
    _row("no region", "book-overlay", "Head of a SMIL document", replaced(S1, '<region id="r"/>', "")),
    _row(
        "a par without endsync",
        "book-overlay",
        "Form of a SMIL document",
        replaced(S1, 'endsync="last" id="p-s-2"', 'id="p-s-2"'),
    ),
    _row("a sound without an id", "book-overlay", "Form of a SMIL document", replaced(S1, ' id="c-s-2"', "")),
    _row(
        "a clip that is no npt",
        "book-overlay book-sentence book-length book-clip",
        "Form of a SMIL document; A par has sound; Each sentence once; Times of a SMIL document; Time of the book; "
        "Planned rests alone",
        replaced(S1, f"npt={SECOND:.3f}s", f"{SECOND:.3f}s"),
    ),
    _row(
        "a SMIL document that begins with a paragraph",
        "book-overlay",
        "A SMIL document begins with a heading",
        both(replaced(TEXT, '<h1 id="s-7">', '<p id="s-7">'), replaced(TEXT, "Letters</a></h1>", "Letters</a></p>")),
    ),
    _row(
        "words in the NCC and in the text",
        "book-overlay",
        "Words in one kind of document",
        replaced(S0, "content.html#t-1", "ncc.html#n1"),
    ),
    _row(
        "a par whose text is not there",
        "book-overlay",
        "A par has words",
        replaced(S1, "content.html#s-2", "content.html#s-22"),
    ),
    _row(
        "a text that does not lead back",
        "book-link",
        "Links back",
        replaced(TEXT, '<a href="s1.smil#p-s-2">Rest before you are tired.</a>', "Rest before you are tired."),
    ),
    _row("no ncc:timeInThisSmil", "book-length", "Times of a SMIL document", without_meta("ncc:timeInThisSmil", S1)),
    _row(
        "ncc:timeInThisSmil a second off",
        "book-length",
        "Times of a SMIL document",
        meta("ncc:timeInThisSmil", "0:00:02.800", S1),
    ),
    _row(
        "ncc:totalElapsedTime a second off",
        "book-length",
        "Times of a SMIL document",
        meta("ncc:totalElapsedTime", "0:00:01.600", S1),
    ),
    _row("a wrong dur", "book-length", "Times of a SMIL document", replaced(S1, '<seq dur="1', '<seq dur="2')),
    _row(
        "a sentence without its par",
        "book-sentence book-length book-clip book-link",
        "Each sentence once; Times of a SMIL document; Time of the book; Planned rests alone; Links",
        without_par(S1, "p-s-2"),
    ),
    _row(
        "a sentence spoken twice, another never",
        "book-sentence book-words book-clip",
        "Each sentence once; Words shown are words said; Clips apart",
        replaced(S1, _npt(THIRD, THIRD + SAID), _npt(SECOND, SECOND + SAID)),
    ),
    _row(
        "sentences out of order",
        "book-sentence book-clip",
        "Order of the plan; Clips apart; Planned rests alone",
        swapped_pars(S1, "p-s-2", "p-s-3"),
    ),
    _row("one word lost", "book-words", "Words shown are words said", replaced(TEXT, "you are", "you")),
    _row(
        "a clip that ends past its MP3's end",
        "book-clip book-length",
        "Within the sound; Whole clips; Times of a SMIL document; Time of the book",
        replaced(S1, _npt(THIRD, THIRD + SAID), _npt(THIRD, THIRD + SAID + 2.0)),
    ),
    _row(
        "a clip that cuts its sentence short",
        "book-clip book-length",
        "Whole clips; Planned rests alone; Times of a SMIL document",
        replaced(S1, _npt(SECOND, SECOND + SAID), _npt(SECOND, SECOND + SAID - 0.1)),
    ),
    _row(
        "two sentences in one par",
        "book-sentence book-words book-length book-link",
        "One by one; Words shown are words said; Times of a SMIL document; Links",
        both(
            without_par(S1, "p-s-3"),
            replaced(S1, _npt(SECOND, SECOND + SAID), _npt(SECOND, THIRD + SAID)),
        ),
    ),
    _row(
        "a par in which nobody speaks",
        "book-clip book-length",
        "No clip of silence; Times of a SMIL document",
        replaced(
            S1,
            '<par endsync="last" id="p-s-3">',
            '<par endsync="last" id="p-q"><text src="content.html#s-2" id="x-q" region="r"/><seq><audio src="p1_0.mp3" '
            f'{_npt(SECOND + SAID, THIRD)} id="c-q"/></seq></par>\n<par endsync="last" id="p-s-3">',
        ),
    ),
    _row(
        "a master SMIL document out of order",
        "book-overlay book-about",
        "Master SMIL; Counts",
        added(
            "master.smil",
            b'<smil><head><meta name="dc:title" content="Quiet Hours, Spring 2027"/></head>'
            b'<body><ref src="s1.smil" id="a"/><ref src="s0.smil"/></body></smil>',
        ),
    ),
)


def broken_epub(one: BookBreak) -> bytes:
    """A ZIP file of the broken EPUB."""
    return zipped(one.change(good_epub().files), one.packed)


def broken_daisy(one: BookBreak) -> bytes:
    """A ZIP file of the broken DAISY book."""
    return zipped(one.change(good_daisy().files), one.packed)
