"""Word files, one for each construction, with the article that each must give: every word is kept, listed or asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from accessible.check.article.source_words import unaccounted_words
from accessible.check.article.word_ledger import unaccounted_in_word
from accessible.errors import Severity
from accessible.sources.compose import Composer
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.word.word_file import read_word
from article_files import DISCLAIMER, assert_quoted, png, read, small_issue
from word_files import (
    STRICT,
    STYLES,
    docx,
    item,
    note_mark,
    notes,
    p,
    part,
    picture,
    r,
    relation,
    run,
    table,
    text_box,
    word_field,
)

BOLD, ITALIC = "<w:b/>", "<w:i/>"
TITLE = p("Rest", style="Title")
TEXT = p("Rest before you are tired.")
LINK = relation("rId5", "hyperlink", "https://example.org/diary", external=True)
UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
INSERTED = f'<w:ins w:id="1" w:author="A">{r("100")}</w:ins>'
DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>10</w:delText></w:r></w:del>'
LINKED = '<w:rStyle w:val="Hyperlink"/>'
BREAK = run("<w:br/>")
PROPERTIES = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Living with a diary</dc:title></cp:coreProperties>'
)
# Two lists: one with the levels of a style, and one (5) that has none of its own and names that style.
LIST_STYLE: dict[str, str | bytes] = {
    "word/numbering.xml": part(
        "numbering",
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="OurList"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="OurList"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="Inner"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val="Warning:"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="6"><w:abstractNumId w:val="8"/></w:num>'
        '<w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>',
    ),
    "word/styles.xml": part(
        "styles",
        STYLES
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:pPr><w:numPr>'
            '<w:numId w:val="6"/></w:numPr></w:pPr></w:style>'
            for name in ("Steps", "Inner")
        ),
    ),
}
IMAGE = relation("rId9", "image", "media/image1.png")
MEDIA: dict[str, str | bytes] = {"word/media/image1.png": png()}
DECORATIVE = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
GUIDE = {"word/footnotes.xml": notes("footnote", "A guide.")}


def link(words: str, name: str = "rId5", more: str = "") -> str:
    """A link in the text."""
    return f'<w:hyperlink r:id="{name}"{more}>{r(words)}</w:hyperlink>'


def sym(font: str, number: str) -> str:
    """A sign by its number."""
    return run(f'<w:sym w:font="{font}" w:char="{number}"/>')


BEGIN, SEPARATE, END = (run(f'<w:fldChar w:fldCharType="{each}"/>') for each in ("begin", "separate", "end"))
TAB = run("<w:tab/>")


def instruction(words: str) -> str:
    """A field's instruction."""
    return run(f'<w:instrText xml:space="preserve">{words}</w:instrText>')


def prompt(inside: str) -> str:
    """A content control of which Word says that nobody filled it in."""
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def listed(*inside: str) -> str:
    """A content control that says that Word's own list of headings is in it."""
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{''.join(inside)}</w:sdtContent></w:sdt>"


@dataclass(frozen=True)
class Intake:
    """A Word file, and what must become of it: the body in Markdown, what is left out, the codes of findings."""

    content: bytes
    body: str = ""
    left_out: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    quoted: str = ""  # words that the first finding of these codes quotes
    top: tuple[str, ...] = field(default=('title: "Rest"',))


def good(*body: str, gives: str, **more: object) -> Intake:
    """A file below a title, and the Markdown below the top."""
    known = {name: more.pop(name) for name in ("left_out", "codes", "quoted", "top") if name in more}
    return Intake(docx(TITLE, *body, **more), gives, **known)  # type: ignore[arg-type]  # as the cases write them


def stops(*body: str, code: str, quoted: str = "", **more: object) -> Intake:
    """A file that must not become an article before a person has settled something."""
    return Intake(docx(TITLE, TEXT, *body, **more), codes=(code,), quoted=quoted)  # type: ignore[arg-type]


INTAKE: dict[str, Intake] = {
    "plain paragraphs": good(TEXT, p(), p("It helps."), gives="Rest before you are tired.\n\nIt helps."),
    "headings by style": good(
        p("First", style="heading1"),
        TEXT,
        p("Deeper", style="heading2"),
        TEXT,
        gives="## First\n\nRest before you are tired.\n\n### Deeper\n\nRest before you are tired.",
    ),
    "a heading by its look": good(
        p(r("What pacing is", BOLD)),
        TEXT,
        gives="## What pacing is\n\nRest before you are tired.",
        codes=("word-heading",),
        quoted="What pacing is",
    ),
    "a bold sentence that is no heading": good(
        p(r("Do not stop the tablets.", BOLD)),
        TEXT,
        gives="**Do not stop the tablets.**\n\nRest before you are tired.",
    ),
    "bold within a word, and words that Word cut in pieces": good(
        p(r("hypo", BOLD), r("thy"), r("roid is "), r("not ", BOLD), r("rare", BOLD), "."),
        gives="**hypo**thyroid is **not rare**.",
    ),
    "italics and underlining": good(
        p("Do ", r("not", ITALIC), " stop. ", r("Ask", '<w:u w:val="single"/>'), " first."),
        gives="Do **not** stop. **Ask** first.",
    ),
    "a whole paragraph in italics": good(p(r("Sam writes from bed.", ITALIC)), gives="Sam writes from bed."),
    "signs that Markdown would take for marks": good(
        p("2 * 3 < 7 & [sic] `x` _y_ \\ #1"),
        p("# one"),
        p("2026. That was a year."),
        p("+ more"),
        gives="2 \\* 3 \\< 7 & \\[sic\\] \\`x\\` \\_y\\_ \\\\ #1\n\n\\# one\n\n2026\\. That was a year.\n\n\\+ more",
    ),
    "bullets, one within another": good(
        p("Take:"),
        item("oats"),
        item("tins"),
        item("of fruit", level=1),
        item("rice"),
        p("Then rest."),
        gives="Take:\n\n- oats\n- tins\n  - of fruit\n- rice\n\nThen rest.",
    ),
    "numbers that go on after a paragraph, and begin anew": good(
        item("Sit.", 2),
        item("Rest.", 2),
        p("And then:"),
        item("Stand.", 2),
        item("Other.", 3),
        item("Two.", 3),
        gives="1. Sit.\n2. Rest.\n\nAnd then:\n\n3. Stand.\n1) Other.\n2) Two.",
    ),
    "numbers of another kind": good(
        item("Sit.", 2),
        item("Slowly.", 2, 1),
        item("Gently.", 2, 1),
        gives="1. Sit.\n   1. Slowly.\n   2. Gently.",
        codes=("word-numbering",),
        quoted="Slowly.",
    ),
    "a table with a caption above": good(
        p("Table 1. What to do", style="caption"),
        table(("Level", "What to do"), ("Low", "Rest | sleep."), ("High", "")),
        gives="Table 1: What to do\n\n| Level | What to do |\n|---|---|\n| Low | Rest \\| sleep. |\n| High |  |",
    ),
    "a table with a caption below": good(
        table(("Level", "What to do"), ("Low", "Rest.")),
        p("Table: What to do", style="caption"),
        TEXT,
        gives="Table: What to do\n\n| Level | What to do |\n|---|---|\n| Low | Rest. |\n\nRest before you are tired.",
    ),
    "a cell with two paragraphs": good(
        table(("Level", "What to do"), ("Low", p("Rest.") + p("Sleep."))),
        gives="| Level | What to do |\n|---|---|\n| Low | Rest. Sleep. |",
        codes=("table-caption", "word-cell"),
        quoted="Level What to do",
    ),
    "a table used for layout": good(
        table((p("Left words."), p("Right words."))),
        gives="Left words.\n\nRight words.",
        codes=("word-layout",),
        quoted="Left words. Right words.",
    ),
    "a table with one cell is a box": good(
        TEXT,
        table((p(r("What to ask", BOLD)) + item("Is it safe?"),)),
        TEXT,
        gives="Rest before you are tired.\n\n::: box What to ask\n\n- Is it safe?\n\n:::\n\nRest before you are tired.",
        codes=("word-text-box",),
        quoted="What to ask Is it safe?",
    ),
    "a text box with a title": good(
        p("Rest.", text_box(p("What to ask"), p("Is it safe?"))),
        gives="Rest.\n\n::: box What to ask\n\nIs it safe?\n\n:::",
        codes=("word-text-box",),
        quoted="What to ask",
    ),
    "a text box without a title": good(
        p("Rest.", text_box(p("Ask your doctor before you stop."))),
        gives="Rest.\n\nAsk your doctor before you stop.",
        codes=("word-text-box",),
        quoted="Ask your doctor",
    ),
    "a quotation of two paragraphs": good(
        TEXT,
        p("I stop.", style="Quote"),
        p("I rest.", style="Quote"),
        TEXT,
        gives="Rest before you are tired.\n\n> I stop.\n>\n> I rest.\n\nRest before you are tired.",
    ),
    "a link within the file, underlined by its style": good(
        p("See ", f'<w:hyperlink w:anchor="a">{r("below", LINKED)}</w:hyperlink>', "."), gives="See below."
    ),
    "a pulled quotation": good(
        p("I stop when the voice says so.", text_box(p("“I stop when the voice says so.”"))),
        gives="I stop when the voice says so.",
        left_out=("“I stop when the voice says so.”",),
        codes=("word-left-out",),
    ),
    "a text box that is no quotation: its number is another": good(
        p("Never take more than 100 drops.", text_box(p("Never take more than 10"))),
        gives="Never take more than 100 drops.\n\nNever take more than 10",
        codes=("word-text-box",),
        quoted="Never take more than 10",
    ),
    "footnotes and endnotes": good(
        p("Fewer bad days", note_mark(1), " and more", note_mark(1, "endnote"), "."),
        parts={
            "word/footnotes.xml": notes("footnote", "A guide."),
            "word/endnotes.xml": notes("endnote", "Another guide."),
        },
        gives="Fewer bad days[^1] and more[^2].\n\n[^1]: A guide.\n\n[^2]: Another guide.",
    ),
    "a note that nothing refers to": good(
        TEXT,
        parts={"word/footnotes.xml": notes("footnote", "Left over.")},
        gives="Rest before you are tired.",
        left_out=("Left over.",),
        codes=("word-left-out",),
    ),
    "a note between two figures and their colon": good(
        p("Mix it 10", f'<w:hyperlink r:id="rId5">{note_mark(1)}</w:hyperlink>', ":", r("1", BOLD), " with water."),
        relations=LINK,
        parts=GUIDE,
        gives="Mix it 10[^1]:**1** with water.\n\n[^1]: A guide.",
    ),
    "a note's mark that begins a text, with a colon": good(
        p(note_mark(1), ": see below."),
        item("Sit.").replace("</w:pPr>", f"</w:pPr>{note_mark(2)}{r(': now. ')}"),
        parts={"word/footnotes.xml": notes("footnote", "A guide.", "Slowly.")},
        gives="[^1]\\: see below.\n\n- [^2]\\: now. Sit.\n\n[^1]: A guide.\n\n[^2]: Slowly.",
    ),
    "a note's mark that begins a note": good(
        p("Rest", note_mark(1), "."),
        parts={
            "word/footnotes.xml": part(
                "footnotes",
                f'<w:footnote w:id="1">{p(note_mark(2), ": see there.")}{p("+ more")}</w:footnote>'
                f'<w:footnote w:id="2">{p("A guide.")}</w:footnote>',
            )
        },
        gives="Rest[^1].\n\n[^1]: [^2]\\: see there.\n\n    \\+ more\n\n[^2]: A guide.",
    ),
    "a bracket behind a note's mark": good(
        p("Rest", note_mark(1), "(often) and", note_mark(1), r("(now)", BOLD), "."),
        parts=GUIDE,
        gives="Rest[^1]\\(often) and[^1]**(now)**.\n\n[^1]: A guide.",
    ),
    "a stroke before a note's mark and before a link": good(
        p("A\\", note_mark(1), " or\\", link("B"), "."),
        relations=LINK,
        parts=GUIDE,
        gives="A\\\\[^1] or\\\\[B](https://example.org/diary).\n\n[^1]: A guide.",
    ),
    "an exclamation mark before a link": good(
        p("Look!", link("A diary"), " helps. Look", r("!", BOLD), link("here"), "."),
        relations=LINK,
        gives="Look\\![A diary](https://example.org/diary) helps. Look\\![here](https://example.org/diary).",
    ),
    "a link that looks like a note's mark": good(
        p("See ", link("^2"), " and ", link("^b"), "."),
        relations=LINK,
        gives="See [\\^2](https://example.org/diary) and [\\^b](https://example.org/diary).",
    ),
    "links": good(
        p(
            "Our ",
            link("diary"),
            ", or ",
            link("https://example.org/diary"),
            ", or ",
            word_field(' HYPERLINK "mailto:hello@example.org" ', r("hello@example.org")),
            ".",
        ),
        relations=LINK,
        gives="Our [diary](https://example.org/diary), or https://example.org/diary, or hello@example.org.",
    ),
    "a link named by its address, with a line below": good(
        p("See ", link("http://example.org/a_b"), "."),
        relations=relation("rId5", "hyperlink", "http://example.org/a_b", external=True),
        gives="See [http://example.org/a\\_b](http://example.org/a_b).",
    ),
    "a link to a file of a computer": good(
        p("Our ", link("diary"), "."),
        relations=relation("rId5", "hyperlink", "file:///C:/My%20Files/a.doc", external=True),
        gives="Our diary.",
        left_out=("file:///C:/My%20Files/a.doc",),
        codes=("address-left-out", "word-left-out"),
    ),
    "hidden words": good(
        p("Rest", r(" secretly", "<w:vanish/>"), " now."),
        gives="Rest now.",
        left_out=("secretly",),
        codes=("word-hidden",),
        quoted="secretly",
    ),
    "comments, a head and a foot": good(
        p(
            f'<w:commentRangeStart w:id="0"/>{r("Rest now.")}<w:commentRangeEnd w:id="0"/>',
            run('<w:commentReference w:id="0"/>'),
        ),
        parts={
            "word/comments.xml": part(
                "comments", f'<w:comment w:id="0" w:author="A">{p("Is this right?")}</w:comment>'
            ),
            "word/header1.xml": part("hdr", p("Draft 3")),
            "word/footer1.xml": part("ftr", p("Page ", word_field(" PAGE ", r("2")))),
        },
        gives="Rest now.",
        left_out=("Is this right?", "Page 2", "Draft 3"),
        codes=("word-comment", "word-left-out"),
    ),
    "a foot with tabs between its three places": good(
        TEXT,
        parts={"word/footer1.xml": part("ftr", p("Steady Light", run("<w:ptab/>"), "Spring", run("<w:ptab/>"), "4"))},
        gives="Rest before you are tired.",
        left_out=("Steady Light Spring 4",),
        codes=("word-left-out",),
    ),
    "spaces in a typeface of signs": good(
        p("Take 5", r("\u00a0\u2028", '<w:rFonts w:ascii="Symbol"/>'), r("m", '<w:rFonts w:ascii="Symbol"/>'), "g."),
        gives="Take 5\u00a0\u2028µg.",
    ),
    "a list that has its levels from a list style": good(
        item("Sit.", 5), item("Rest.", 5), parts=LIST_STYLE, gives="1. Sit.\n2. Rest."
    ),
    "a list that the paragraph's style names, and a level that the paragraph names": good(
        p("Sit.", style="Steps"),
        p("Slowly.", style="Steps", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        p("Rest.", style="Steps"),
        p("Loose.", style="Steps", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        parts=LIST_STYLE,
        gives="1. Sit.\n   - Slowly.\n2. Rest.\n\nLoose.",
    ),
    "a level that stands for a style": good(
        p("Sit.", style="Steps"), p("Slowly.", style="Inner"), parts=LIST_STYLE, gives="1. Sit.\n   - Slowly."
    ),
    "what somebody typed before a paragraph, with a tab behind it": good(
        p("a)", TAB, "Sit."),
        p(r("1", UP), TAB, "Our clinic, which is at Ashford."),
        p("*", TAB, "Ask first."),
        p("* 8.", TAB, "A guide for carers."),
        p("1", TAB, "I agree to rest."),
        p("2", TAB, "I was told why."),
        gives="a) Sit.\n\n¹ Our clinic, which is at Ashford.\n\n\\* Ask first.\n\n\\* 8. A guide for carers.\n\n"
        "1 I agree to rest.\n\n2 I was told why.",
    ),
    "small figures": good(
        p(
            "10",
            r("6", UP),
            " cells, 10",
            r("-6", '<w:rStyle w:val="Small"/>'),
            " m, H",
            r("2", DOWN),
            "O, the 1",
            r("st", UP),
            ".",
        ),
        gives="10⁶ cells, 10⁻⁶ m, H₂O, the 1st.",
    ),
    "signs of Symbol, by number and by letter": good(
        p(
            "Take 5 ",
            sym("Symbol", "F06D"),
            "g ",
            sym("Symbol", "F0B1"),
            " 1, ",
            r("a", '<w:rFonts w:ascii="Symbol"/>'),
            " ",
            sym("Wingdings", "F0FC"),
            " ",
            sym("Segoe UI Symbol", "2713"),
        ),
        gives="Take 5 µg ± 1, α ✓ ✓",
    ),
    "hyphens and tabs": good(
        p(run("<w:tab/>"), "long", run("<w:noBreakHyphen/>"), "term bene", run("<w:softHyphen/>"), "fit"),
        p("1.", run("<w:tab/>"), "Sit."),
        p("2.", run("<w:tab/>"), "Rest."),
        gives="long\u2011term benefit\n\n1. Sit.\n\n2. Rest.",
    ),
    "fields with a result": good(
        p(
            "See page ",
            f'<w:fldSimple w:instr=" PAGEREF x ">{r("4")}</w:fldSimple>',
            " of ",
            word_field(" NUMPAGES ", r("9")),
            ".",
        ),
        gives="See page 4 of 9.",
    ),
    "content controls": good(
        p("Dear ", f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Sam')}</w:sdtContent></w:sdt>", ","),
        prompt(p("Click or tap here to enter text.")),
        p("Ring me on ", prompt(r("Choose an item."))),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{TEXT}</w:sdtContent></w:sdt>",
        gives="Dear Sam,\n\nRing me on\n\nRest before you are tired.",
        left_out=("Click or tap here to enter text.", "Choose an item."),
        codes=("word-left-out",),
    ),
    "what Word calls a prompt, and is none of Word's own": good(
        prompt(p("Never take more than two tablets a day.")),
        p("Take ", prompt(r("one")), "."),
        gives="Never take more than two tablets a day.\n\nTake one.",
        codes=("word-prompt",),
        quoted="Never take more than two tablets a day.",
    ),
    "Word's own contents": good(
        listed(p("Contents"), p("First", TAB, "3"), p("1.2.", TAB, "Deeper", run("<w:tab/>"), "12")),
        p(word_field(' TOC \\o "1-2" ', r("First") + TAB + word_field(" PAGEREF x ", r("3")))),
        p("First", style="heading1"),
        p("Deeper", style="heading2"),
        TEXT,
        gives="## First\n\n### Deeper\n\nRest before you are tired.",
        left_out=("Contents", "First 3", "1.2. Deeper 12", "First 3"),
        codes=("word-left-out",),
    ),
    "a warning in Word's own contents": stops(
        listed(p("Contents"), p("First", TAB, "3"), p("Never take more than two tablets a day.")),
        p("First", style="heading1"),
        code="word-contents",
        quoted="Never take more than two tablets a day.",
    ),
    "a warning below Word's own contents, in its field": stops(
        p(BEGIN, instruction(' TOC \\o "1-2" '), SEPARATE, "First", TAB, "3"),
        p("Never take more than two tablets a day."),
        p(END),
        p("First", style="heading1"),
        code="word-contents",
        quoted="Never take more than two tablets a day.",
    ),
    "a dose behind a heading in Word's own contents": stops(
        listed(p("First 10"), p("Take", TAB, "First")),
        p("First", style="heading1"),
        code="word-contents",
        quoted="First 10",
    ),
    "a warning in a control of Word's contents, within a line": stops(
        p("See ", listed(r("Never take two."))),
        code="word-contents",
        quoted="Never take two.",
    ),
    "a text box beside Word's own contents": good(
        p(BEGIN, instruction(" TOC "), SEPARATE, "First", TAB, "3", text_box(p("Never take two."))),
        p(END),
        p("First", style="heading1"),
        TEXT,
        gives="Never take two.\n\n## First\n\nRest before you are tired.",
        left_out=("First 3",),
        codes=("word-text-box", "word-left-out"),
    ),
    "a field that never ends": stops(
        p(BEGIN, instruction(" PAGE ")),
        p("Never take more than two tablets a day."),
        code="word-field",
        quoted="PAGE Never take more than two tablets a day.",
    ),
    "a field that never ends, and shows": stops(
        p(BEGIN, instruction(" TOC "), SEPARATE),
        TEXT,
        code="word-field",
        quoted="TOC",
    ),
    "words where a field has its instruction": stops(
        p(BEGIN, r("Never take two."), END),
        code="word-field",
        quoted="Never take two.",
    ),
    "words where a field has its instruction, before its result": stops(
        p(BEGIN, instruction(" PAGE "), r("Never take two."), SEPARATE, "3", END),
        code="word-field",
        quoted="Never take two.",
    ),
    "what a field asks of another field": good(
        p(
            BEGIN,
            instruction(" IF "),
            word_field(" MERGEFIELD a ", r("one")),
            instruction(" = 1 "),
            SEPARATE,
            " Two.",
            END,
        ),
        gives="Two.",
        left_out=("one",),
        codes=("word-hidden",),
    ),
    "a sentence in the foot of each page": stops(
        code="word-head-foot",
        quoted="Never take more than seven.",
        parts={"word/footer1.xml": part("ftr", p("Page 3") + p("Never take more than seven."))},
    ),
    "heads and feet that are none but furniture": good(
        TEXT,
        gives="Rest before you are tired.",
        left_out=("Wrenfold News Page 3 All rights reserved.", "Rest before you are tired. 3"),
        codes=("word-left-out",),
        parts={
            "word/footer1.xml": part("ftr", p("Wrenfold News") + p("Page 3") + p("All rights reserved.")),
            "word/header1.xml": part("hdr", p("Rest before you are tired.") + p("3")),
        },
    ),
    "line breaks": good(
        p("The lamp is low,", BREAK, "the house is still.", BREAK, BREAK, "Another paragraph."),
        gives="The lamp is low,\nthe house is still.\n\nAnother paragraph.",
    ),
    "a large first letter": good(
        p(r("O", '<w:position w:val="-6"/>'), properties='<w:framePr w:dropCap="drop" w:lines="3"/>'),
        p("nce I rested."),
        gives="Once I rested.",
    ),
    "LibreOffice's strict file, its text in another place": Intake(
        docx(TITLE, TEXT, space=STRICT, main="text/main2.xml"),
        "Rest before you are tired.",
    ),
    "the charity's own page": Intake(
        docx(
            p("Skip to main content"),
            p("Medical Matters > Treatment: fast heartbeat"),
            p("By Jo Marsh"),
            p("Question"),
            p("What do you advise?"),
            p("Answer"),
            p("Please see your doctor."),
            p(DISCLAIMER),
        ),
        "::: question\n\nWhat do you advise?\n\n:::\n\n::: answer\n\nPlease see your doctor.\n\n:::",
        left_out=("Skip to main content", DISCLAIMER),
        codes=("word-left-out",),
        top=(
            'title: "fast heartbeat"',
            'author: "Jo Marsh"',
            'category: "Medical Matters: Treatment"',
            'kind: "question-and-answer"',
            'disclaimer: "medical"',
        ),
    ),
    "a title that is no style": Intake(
        docx(p("Rest"), TEXT),
        "Rest before you are tired.",
        codes=("word-title",),
        quoted="Rest",
    ),
    "a title below the charity's sign": Intake(
        docx(p(picture(words="Our sign, a lamp.")), p("Rest"), TEXT, relations=IMAGE, parts=MEDIA),
        "![Our sign, a lamp.](03-rest-image1.png)\n\nRest before you are tired.",
        codes=("word-title",),
        quoted="Rest",
    ),
    "a picture that Word described by itself": good(
        p(picture(words="A lamp on a desk\n\nDescription automatically generated with medium confidence")),
        p(picture(words="A lamp\n\nAI-generated content may be incorrect.")),
        relations=IMAGE,
        parts=MEDIA,
        gives="![A lamp on a desk](03-rest-image1.png)\n\n![A lamp](03-rest-image1.png)",
        codes=("picture-described",),
        quoted="A lamp on a desk",
    ),
    "a picture that is marked as decoration, with words": good(
        TEXT,
        p(picture(words="A line of leaves", decorative=DECORATIVE)),
        relations=IMAGE,
        parts=MEDIA,
        gives="Rest before you are tired.",
        codes=("word-decoration",),
        quoted="A line of leaves",
    ),
    "a picture with the place of its file for words": stops(
        p(picture(words="C:\\Users\\sam\\Lamp and desk.tmp")),
        relations=IMAGE,
        parts=MEDIA,
        code="picture-alternative",
        quoted="C:\\Users\\sam\\Lamp and desk.tmp",
    ),
    "a title that stands only in the file's properties": Intake(
        docx(TEXT, parts={"docProps/core.xml": PROPERTIES}),
        "Rest before you are tired.",
        codes=("word-title",),
        quoted="Living with a diary",
        top=('title: "Living with a diary"',),
    ),
    "an insertion and a deletion": stops(
        p("Take ", DELETED, INSERTED, " mg."),
        code="word-changes",
        quoted="deleted: 10; inserted: 100",
    ),
    "a move": stops(
        f'<w:p><w:moveFrom w:id="3">{r("Not now.")}</w:moveFrom></w:p>',
        f'<w:p><w:moveTo w:id="4">{r("Not now.")}</w:moveTo></w:p>',
        code="word-changes",
        quoted="moved away: Not now.",
    ),
    "words struck out": stops(p("Do ", r("not", "<w:strike/>"), " stop."), code="word-struck", quoted="not"),
    "an equation": stops(
        p("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"),
        code="word-equation",
        quoted="12",
    ),
    "ruby": stops(
        p(run(f"<w:ruby><w:rt>{r('above')}</w:rt><w:rubyBase>{r('below')}</w:rubyBase></w:ruby>")),
        code="word-ruby",
        quoted="abovebelow",
    ),
    "words turned round": stops(p(f'<w:bdo w:val="rtl">{r("gm 01")}</w:bdo>'), code="word-direction", quoted="gm 01"),
    "a sign that no table knows": stops(p("Take ", sym("Webdings", "F041")), code="word-symbol", quoted="Take ?"),
    "raised letters": stops(p("10", r("n", UP)), code="word-raised", quoted="10n"),
    "words raised by hand": stops(p("10", r("6", '<w:position w:val="6"/>')), code="word-raised", quoted="106"),
    "a field without a result": stops(p(word_field(" EQ \\f(1,2) ", "")), code="word-field", quoted="EQ \\f(1,2)"),
    "an embedded file": stops(
        p(run('<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>')),
        code="word-embedded",
        quoted="Excel.Sheet.12",
    ),
    "a second text": stops(
        parts={"word/document9.xml": part("document", f"<w:body>{p('Another text.')}</w:body>")},
        code="word-embedded",
        quoted="Another text.",
    ),
    "a chart": stops(
        p(
            run(
                '<w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/><a:graphic><a:graphicData>'
                '<c:chart r:id="rId7"/>'
                "</a:graphicData></a:graphic></wp:inline></w:drawing>"
            )
        ),
        code="word-drawing",
        quoted="Chart 1",
    ),
    "decorated writing": stops(
        p(run('<w:pict><v:shape><v:textpath string="Half price"/></v:shape></w:pict>')),
        code="word-drawing",
        quoted="Half price",
    ),
    "a linked picture": stops(
        p(picture('r:link="rId9"')),
        relations=relation("rId9", "image", "https://example.org/a.png", external=True),
        code="word-picture",
        quoted="https://example.org/a.png",
    ),
    "joined cells": stops(
        table(("A", "B"), ('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("Both"),)),
        code="word-table",
        quoted="Both",
    ),
    "words that Word writes without a number": stops(
        item("Sit down.", 7), parts=LIST_STYLE, code="word-numbering", quoted="Warning … Sit down."
    ),
    "a number and a dose with a tab between them": stops(
        p("1", TAB, "5 mg"), p("2", TAB, "10 mg at night"), code="columns", quoted="1 5 mg"
    ),
    "words that Word writes by itself": stops(item("Sit down.", 4), code="word-numbering", quoted="Step … Sit down."),
    "words in something unknown": stops(
        f"<w:newThing>{p('New words.')}</w:newThing>",
        code="word-unknown",
        quoted="New words.",
    ),
}
USUAL = frozenset(("mended", "table-caption", "title-small"))


def taken(content: bytes) -> tuple[ManuscriptText, Composer]:
    """A Word file as `make intake` reads it."""
    composer = Composer("03-rest.docx")
    text = read_word(content, "03-rest", small_issue(), composer)
    assert text is not None, composer.findings
    return text, composer


@pytest.mark.parametrize("intake", [pytest.param(each, id=name) for name, each in INTAKE.items() if each.body])
def test_a_word_file_becomes_its_article_and_every_word_is_kept_or_listed(tmp_path: Path, intake: Intake) -> None:
    text, _ = taken(intake.content)
    top, body = text.markdown.split("\n---\n\n", 1)
    assert body.strip() == intake.body
    assert tuple(top.split("\n")[1:]) == intake.top
    assert sorted(each.text for each in text.left_out) == sorted(intake.left_out)
    assert all(each.reason for each in text.left_out)
    assert unaccounted_in_word(intake.content, text.text, text.supplied) == []
    reading = read(tmp_path, intake.content, "03-rest.docx")
    assert reading.article is not None, reading.findings
    assert unaccounted_words(reading.text, reading.article) == []
    assert {each.text for each in reading.article.removed} >= set(intake.left_out)
    told = sorted({finding.code for finding in reading.findings} - (USUAL - set(intake.codes)))
    assert told == sorted(intake.codes)
    assert_quoted(reading, intake.codes, intake.quoted)


@pytest.mark.parametrize("intake", [pytest.param(each, id=name) for name, each in INTAKE.items() if not each.body])
def test_what_a_person_must_settle_in_word_stops_the_article_with_its_words(tmp_path: Path, intake: Intake) -> None:
    reading = read(tmp_path, intake.content, "03-rest.docx")
    assert reading.article is None
    assert {finding.code for finding in reading.findings if finding.severity is Severity.ERROR} == set(intake.codes)
    assert_quoted(reading, intake.codes, intake.quoted)


@pytest.mark.parametrize("intake", [pytest.param(each, id=name) for name, each in INTAKE.items() if each.body])
def test_the_markdown_of_intake_gives_the_same_article_as_the_word_file(tmp_path: Path, intake: Intake) -> None:
    text, _ = taken(intake.content)
    straight = read(tmp_path, intake.content, "03-rest.docx").article
    edited = read(tmp_path, text.markdown, "03-rest.md").article
    assert straight is not None
    assert edited is not None
    assert [_words(each) for each in straight.blocks] == [_words(each) for each in edited.blocks]
    assert straight.title.text == edited.title.text
    assert straight.author == edited.author


def _words(block: object) -> str:
    """A block without the lines that its pieces stand on, which are paragraphs of the one and lines of the other."""
    return re.sub(r"\bline=\d+", "", repr(block))


def test_there_are_forty_files_at_least() -> None:
    assert len(INTAKE) >= 40
