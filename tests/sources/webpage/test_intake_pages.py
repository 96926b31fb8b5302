"""Saved web pages, whole ones and one for each construction, with the article that each must give.

Every word is kept, listed, or asked about.
"""

# ruff: noqa: E501  (pages stand here as browsers save them)

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import saved_pages as saved
from accessible.check.article.source_words import unaccounted_words
from accessible.check.article.web_ledger import unaccounted_in_page
from accessible.errors import Severity
from accessible.sources.compose import Composer
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.webpage.phrases import ASKED
from accessible.sources.webpage.web_file import read_web_page
from article_files import assert_quoted, png, read, small_issue
from saved_pages import page

PICTURES = ("Resting first_files/sofa-1024x683.png", "Oats_files/bowl.jpg", "Rest_files/sofa.png", "Rest_files/x.webp")
TEXT = "<p>Rest before you are tired.</p>"
PLAIN = "Rest before you are tired."
TELLS_ALWAYS = frozenset(
    ("web-scripts", "web-left-out", "web-links", "web-date", "table-caption", "title-small", "mended")
)
DATA = base64.b64encode(png(400, 400)).decode()


@dataclass(frozen=True)
class Intake:
    """A page, and what must become of it: the body in Markdown, what is left out, the codes of findings."""

    content: bytes
    body: str = ""
    left_out: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    quoted: str = ""  # words that the first finding of these codes quotes
    top: tuple[str, ...] = ('title: "Rest"',)


def good(*article: str, gives: str, around: str = "", head: str = "", first: str = "", **more: object) -> Intake:
    """A page with this article, and the Markdown below its top."""
    content = page(*article, around=around, head=head, first=first).encode()
    return Intake(content, gives, **more)  # type: ignore[arg-type]  # as the cases write them


def stops(*article: str, code: str, quoted: str = "", around: str = "") -> Intake:
    """A page that must not become an article before a person has settled something."""
    return Intake(page(TEXT, *article, around=around).encode(), codes=(code,), quoted=quoted)


def whole(
    content: str | bytes, gives: str, *top: str, left_out: tuple[str, ...] = (), codes: tuple[str, ...] = ()
) -> Intake:
    """A page of a kind of site."""
    return Intake(content.encode() if isinstance(content, str) else content, gives, left_out, codes, "", top)


WHOLE: dict[str, Intake] = {
    "a block theme of WordPress, saved by Firefox": whole(
        saved.BLOCK_THEME,
        "3 November 2026\n\nRest **before** you are tired\u00a0– not after.\n\n## What to do\n\n- Sit down.\n"
        "- Put your feet up.\n  - On a cushion.\n\n"
        '![A grey sofa.](03-rest-sofa-1024x683.png "My sofa.")\n\n> I stop when the voice says so.\n>\n> Sam\n\n'
        "Posted in Tips",
        'title: "Resting first"',
        'author: "Jo Marsh"',
        left_out=(
            "/tips/",
            "Share this: Email",
            "Skip to content",
            "Wrenfold About us",
            "Wrenfold is a made-up charity.",
        ),
        codes=("address-left-out",),
    ),
    "boxes within boxes, and line ends for paragraphs": whole(
        saved.DIV_SOUP,
        "by Ada Finch\n\nThe room is warm now.\n\nIt took four weeks, and 12 phone calls.\n\nWe asked the council first. "
        "They were kind, and said that a grant of £250 was there to be had.\n\nAsk for it by name.",
        'title: "A warm room"',
        left_out=("Home » News", "Latest A walk", "Wrenfold Home | News", "© Wrenfold 2026"),
    ),
    "an old page in Windows-1252": whole(
        saved.FIREFOX.encode("cp1252"),
        "Serves 2 – costs £1.\n\n1. Boil [the milk](https://www.wrenfold.example/recipes/milk/).\n2. Add 40 g of oats.\n\n"
        "![A bowl.](03-rest-bowl.jpg)",
        'title: "Oats"',
    ),
    "a page saved by Chrome, with the address in a comment": whole(
        saved.CHROME,
        "It gets dark at 4pm. Read [our help page](https://www.wrenfold.example/help).",
        'title: "Winter"',
        left_out=("Wrenfold",),
    ),
    "the charity's column of questions": whole(
        saved.COLUMN,
        "::: question\n\nI react to many medicines. Can I have a flu jab?\n\n:::\n\n::: answer\n\nMost people can. Ask your "
        "own doctor first, and say what happened before.\n\n:::",
        'title: "Can I have a flu jab?"',
        'category: "Medical Matters: Treatment"',
        'kind: "question-and-answer"',
        'disclaimer: "medical"',
        left_out=(
            "Skip to main content",
            "The words in this magazine are general. Ask your own doctor before you change a medicine.",
            "This question appeared in Issue 42.",
            "Your basket is empty",
        ),
    ),
    "a page of Drupal, with a notice about cookies": whole(
        saved.DRUPAL,
        "Do less than you could.\n\n## Why\n\nYou keep some back for **tomorrow**.\n\n### Payback\n\n"
        "Feeling worse after effort.",
        'title: "Pacing"',
        left_out=("End of text", "We use cookies.", "Wrenfold"),
        codes=("web-author", "web-heading", "web-hidden"),
    ),
    "a help page that opens and shuts": whole(
        saved.HELP_PAGES,
        "## How long?\n\nSeven hours are usual.\n\n### What helps?\n\nA dark room.\n\n::: box Tip\n\nRead on paper.\n\n:::\n\n"
        "Reviewed by Dr R. Cole, June 2026",
        'title: "Sleep"',
        left_out=("Home Sleep",),
        codes=("web-box", "web-heading"),
    ),
    "a page in one piece, with its picture inside": whole(
        saved.SINGLE_FILE.replace("{data}", DATA),
        "Turn the lights down.\n\n![A lamp.](03-rest-picture-1.png)\n\nThen rest.",
        'title: "Lights"',
        codes=("web-style-words",),
    ),
    "research, with small figures and a table": whole(
        saved.RESEARCH,
        "There were 10⁶ cells, and H₂O. The dose was 5\u00a0µg.\n\nTable 1: What was given\n\n| Week | Dose |\n|---|---|\n"
        "| 1 | 5 mg |\n| 2 | 10 mg |\n\nIt helped 7 of 20 (**p** \\< 0.05).",
        'title: "A small trial"',
        'date: "2026-10-01"',
    ),
    "a page of a public body": whole(
        saved.PUBLIC_BODY,
        "Money\n\n!**Apply before 31 March.**\n\nYou can get £140 off your bill. It is **not** paid in cash.\n\n"
        "1. Ring us.\n2. Have your bill at hand.",
        'title: "Help with fuel bills"',
        left_out=(
            "Home",
            "Open Licence",
            "Related content Bus passes",
            "Skip to main content",
            "This site uses cookies.",
            "Warning",
            "Wrenshire Council",
        ),
        codes=("web-hidden", "web-joined", "web-numbering"),
    ),
    "an old page in XHTML": whole(
        saved.XHTML.encode("latin-1"),
        "The café has one step.\nAsk for the ramp.\n\nIt costs £3 to park, and nothing with a blue badge.",
        'title: "A café by the sea"',
        left_out=("Up",),
    ),
    "letters without a heading of the first level": whole(
        saved.LETTERS,
        "## A kettle\n\nI keep a kettle by my bed, and a flask beside it.\n\nJo, Leeds\n\n## A list\n\nI write a list on "
        "Sunday, and take half of it off on Monday.\n\nSam, Hull",
        'title: "Your letters"',
        left_out=("You may also like Other letters",),
        codes=("web-title",),
    ),
}  # fmt: skip
PIECES: dict[str, Intake] = {
    "signs that Markdown would take for marks": good(
        "<p>2 * 3 &lt; 7 &amp; [sic] `x` _y_</p><p># one</p><p>2026. A year.</p>",
        gives="2 \\* 3 \\< 7 & \\[sic\\] \\`x\\` \\_y\\_\n\n\\# one\n\n2026\\. A year.",
    ),
    "words that tags cut in pieces": good("<p><b>hypo</b>thyroid and <i>not</i> rare</p>", gives="**hypo**thyroid and **not** rare"),
    "entities, soft hyphens and chances for a line end": good(
        "<p>Caf&eacute; &#150; 5&nbsp;mg &mu;g long&shy;term e<wbr>mail</p>", gives="Café – 5\u00a0mg μg long\u00adterm email"
    ),
    "marks of notes": good("<p>It helps<sup>[1, 2]</sup> a little.<sup>*</sup></p>", gives="It helps\\[1, 2\\] a little.\\*"),
    "lines within a paragraph": good("<p>1 Elm Road<br>Leeds<br/>LS1 1AA</p>", gives="1 Elm Road\nLeeds\nLS1 1AA"),
    "bullets, then numbers": good(
        "<ul><li>Sit.</li></ul><ol><li>Rest.</li><li>Sleep.</li></ol>",
        gives="- Sit.\n\n1. Rest.\n2. Sleep.",
    ),
    "words of a list that are no item": good("<ul>Take: <li>oats</li></ul>", gives="Take:\n\n- oats"),
    "an item of several paragraphs": good("<ol><li><p>Sit.</p><p>Wait.</p></li><li>Rest.</li></ol>", gives="1. Sit.\n\nWait.\n\n2. Rest."),
    "numbers of another kind": good(
        "<ol type=a><li>Sit.</li><li>Rest.</li></ol>", gives="1. Sit.\n2. Rest.", codes=("web-numbering",), quoted="Sit."
    ),
    "quoted words": good("<blockquote><p>I stop.</p><p>I rest.</p></blockquote><p>He said <q>no</q>.</p>", gives="> I stop.\n>\n> I rest.\n\nHe said “no”."),
    "text that keeps its lines": good("<pre>The lamp is low,\nthe house is still.</pre>", gives="The lamp is low,\nthe house is still."),
    "a picture with its caption above": good(
        '<figure><figcaption>My sofa.</figcaption><img src="Rest_files/sofa.png" alt="A sofa."></figure>',
        gives='![A sofa.](03-rest-sofa.png "My sofa.")',
    ),
    "a picture that is a decoration": good(
        TEXT, '<img src="Rest_files/sofa.png" alt="">', gives=PLAIN, codes=("web-decoration",), quoted="Rest_files/sofa.png"
    ),
    "a picture in the place of a sign": good('<p>Rest <img class="emoji" src="https://s.example/1.svg" alt="✓"> now.</p>', gives="Rest ✓ now."),
    "what counts visitors": good(TEXT, '<img src="https://count.example/p.gif" width="1" height="1">', gives=PLAIN),
    "links": good(
        '<p>Our <a href="https://example.org/diary">diary</a>, <a href="#top">above</a>, '
        '<a href="mailto:hello@example.org">hello@example.org</a>.</p>',
        gives="Our [diary](https://example.org/diary), above, hello@example.org.",
    ),
    "a link that runs a program": good(
        '<p>Our <a href="javascript:open(1)">diary</a>.</p>', gives="Our diary.", left_out=("javascript:open(1)",), codes=("address-left-out",)
    ),
    "a link whose site is not known": good(
        '<p>Our <a href="diary">diary</a>.</p>', gives="Our diary.", left_out=("./diary",), codes=("address-left-out",)
    ),
    "hidden words of every kind": good(
        TEXT,
        '<p hidden>One.</p><p style="display: none">Two.</p><p>Rest<span class="sr-only"> of it</span>.</p>'
        "<template><p>Three.</p></template><noscript>Four.</noscript><dialog>Five.</dialog>",
        gives=f"{PLAIN}\n\nRest.",
        left_out=("Five.", "Four.", "One.", "Three.", "Two.", "of it"),
        codes=("web-hidden",),
        quoted="One.",
    ),
    "hidden words that touch others": good(
        "<p>Go to <span hidden>Page</span>2.</p>", gives="Go to 2.", left_out=("Page",), codes=("web-hidden",)
    ),
    "words that only eyes get": good('<p>Rest <span aria-hidden="true">well</span> now.</p>', gives="Rest well now.", codes=("web-aria-hidden",), quoted="well"),
    "words added later": good("<p>Rest <ins>well</ins> now.</p>", gives="Rest well now.", codes=("web-inserted",), quoted="well"),
    "pieces without a space between them": good(
        "<p><span>Take 5 mg</span><span>Then rest.</span></p>", gives="Take 5 mgThen rest.", codes=("web-joined",), quoted="mgThen"
    ),
    "two numbers without a space between them": good(
        "<p>Rest for <span>10</span><span>20</span> minutes.</p>",
        gives="Rest for 1020 minutes.", codes=("web-joined",), quoted="1020",
    ),
    "two links without a space between them": good(
        '<p>See <a href="https://example.org/a">diaries</a><a href="https://example.org/b">pacing</a>, and our '
        '<a href="https://example.org/c">nurse</a>s.</p>',
        gives="See [diaries](https://example.org/a)[pacing](https://example.org/b), and our "
        "[nurse](https://example.org/c)s.",
        codes=("web-joined",), quoted="diariespacing",
    ),
    "another page, a film": good(
        TEXT, '<iframe src="https://films.example/1">Your browser is old.</iframe><video src="a.mp4">Old.</video>',
        gives=PLAIN, left_out=("Old.", "Your browser is old."), codes=("web-frame",), quoted="https://films.example/1",
    ),
    "a form": good(
        TEXT, "<form><label>Name <input value=Jo></label><select><option>Mr</option></select><button>Send</button></form>",
        gives=PLAIN, left_out=("Name Mr Send",),
    ),
    "programs": good(TEXT, "<p>Now.</p><script>document.write('<p>Never.</p>')</script>", gives=f"{PLAIN}\n\nNow."),
    "a small drawing with a name": good('<p>Rest<svg><title>Arrow</title><path/></svg> now.</p>', gives="Rest now.", left_out=("Arrow",)),
    "a table used for layout": good(
        "<table><tr><td><p>Left.</p></td><td><p>Right.</p></td></tr></table>", gives="Left.\n\nRight.", codes=("web-layout",)
    ),
    "a cell with two paragraphs": good(
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>Rest.</p><p>Sleep.</p></td></tr></table>",
        gives="| A | B |\n|---|---|\n| 1 | Rest. Sleep. |", codes=("web-cell",), quoted="Rest. / Sleep.",
    ),
    "a title outside the text": good(
        TEXT, around="<div><h1>Rest</h1></div>", first=" ", gives=PLAIN, codes=("web-title",), quoted="Rest",
    ),
    "the name of the site as a heading": good(
        TEXT, around="<header><h1>Wrenfold</h1></header>", first=" ", gives=PLAIN, codes=("web-title",), quoted="Rest",
        head='<meta property="og:site_name" content="Wrenfold">', left_out=("Wrenfold",),
    ),
    "a notice that looks like furniture by its name and is text": good(
        f'<div class="related-symptoms"><p>{"Some people feel worse in the heat and better in the cool. " * 3}</p></div>',
        gives=("Some people feel worse in the heat and better in the cool. " * 3).strip(),
    ),
    "tags that nobody knows": good("<my-box><p>Rest <my-word>well</my-word>.</p></my-box>", gives="Rest well."),
    "tags that are not closed": good("<p>Rest <b>well.<p>And <i>long.</b></i>", gives="Rest **well.**\n\nAnd **long.**"),
}  # fmt: skip
STOPS: dict[str, Intake] = {
    "words that are struck out": stops("<p>Do <del>not</del> stop.</p>", code="web-struck", quoted="not"),
    "words struck out by their style": stops('<p>Do <span style="text-decoration: line-through">not</span> stop.</p>', code="web-struck", quoted="not"),
    "raised letters": stops("<p>10<sup>n</sup> cells</p>", code="web-raised", quoted="n (10n cells)"),
    "a small figure with a mark": stops("<p>10<sup>6*</sup> cells</p>", code="web-raised", quoted="6*"),
    "lowered letters": stops("<p>T<sub>max</sub></p>", code="web-raised", quoted="max"),
    "an equation": stops("<p><math><mi>x</mi><mo>=</mo><mn>2</mn></math></p>", code="web-equation", quoted="x=2"),
    "an equation for a program": stops('<script type="math/tex">\\frac{1}{2}</script>', code="web-equation", quoted="frac"),
    "small words above others": stops("<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>", code="web-ruby", quoted="kan"),
    "words turned round": stops('<p><bdo dir="rtl">gm 5</bdo></p>', code="web-direction", quoted="gm 5"),
    "a drawing with words": stops("<svg><text>Half price</text></svg>", code="web-drawing", quoted="Half price"),
    "joined cells": stops("<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>Both</td></tr></table>", code="web-table", quoted="Both"),
    "a table within a table": stops("<table><tr><td>A</td><td><table><tr><td>B</td></tr></table></td></tr></table>", code="web-table", quoted="B"),
    "a picture on the web": stops('<img src="https://s.example/a.png" alt="A sofa.">', code="web-picture", quoted="A sofa."),
    "a picture that is not there": stops('<img src="Rest_files/gone.png" alt="A bed.">', code="web-picture", quoted="A bed."),
    "a picture of another kind": stops('<img src="Rest_files/x.webp" alt="A bed.">', code="web-picture", quoted="A bed."),
    "a picture in a table": stops(
        '<table><tr><th>A</th><th>B</th></tr><tr><td><img src="Rest_files/sofa.png" alt="A sofa.">1</td><td>2</td></tr></table>',
        code="web-picture", quoted="A sofa.",
    ),
    "words outside the article": stops(around="<div><p>Join us for a summer of fun.</p></div>", code="web-outside", quoted="Join us"),
    "words beside the article": stops(around="Call us.", code="web-outside", quoted="Call us."),
    "a page of layout tables": Intake(saved.OLD_TABLES.encode(), codes=("web-outside",), quoted="Home News"),
}  # fmt: skip


def lay(folder: Path) -> None:
    """The pictures that browsers put beside these pages."""
    for name in PICTURES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(
            png() if name.endswith("png") else b"\xff\xd8\xff" if name.endswith("jpg") else b"RIFF"
        )


def taken(folder: Path, content: bytes) -> ManuscriptText:
    """A page as `make intake` reads it."""
    composer = Composer("03-rest.html")
    text = read_web_page(content, "03-rest", folder, small_issue(), composer)
    assert text is not None, composer.findings
    assert unaccounted_in_page(content, text.text, text.supplied, [each.text for each in text.left_out]) == []
    return text


GOOD = [pytest.param(each, id=name) for name, each in (WHOLE | PIECES).items()]


@pytest.mark.parametrize("intake", GOOD)
def test_a_page_becomes_its_article_and_every_word_is_kept_or_listed(tmp_path: Path, intake: Intake) -> None:
    lay(tmp_path)
    text = taken(tmp_path, intake.content)
    top, body = text.markdown.split("\n---\n\n", 1)
    assert body.strip() == intake.body
    assert tuple(top.split("\n")[1:]) == intake.top
    assert sorted(each.text for each in text.left_out) == sorted(intake.left_out)
    assert all(each.reason for each in text.left_out)
    reading = read(tmp_path, intake.content, "03-rest.html")
    errors = [each for each in reading.findings if each.severity is Severity.ERROR and each.code != "picture"]
    assert errors == []  # a picture of two dots is damaged, and told by whoever opens it
    if reading.article is not None:
        assert unaccounted_words(reading.text, reading.article) == []
        assert {each.text for each in reading.article.removed} >= set(intake.left_out)
    told = sorted({finding.code for finding in reading.findings} - (TELLS_ALWAYS - set(intake.codes)) - {"picture"})
    assert told == sorted(intake.codes)
    assert_quoted(reading, intake.codes, intake.quoted)


@pytest.mark.parametrize("intake", [pytest.param(each, id=name) for name, each in STOPS.items()])
def test_what_a_person_must_settle_stops_the_article_with_its_words(tmp_path: Path, intake: Intake) -> None:
    lay(tmp_path)
    taken(tmp_path, intake.content)
    reading = read(tmp_path, intake.content, "03-rest.html")
    assert reading.article is None
    assert {finding.code for finding in reading.findings if finding.severity is Severity.ERROR} == set(intake.codes)
    assert_quoted(reading, intake.codes, intake.quoted)


@pytest.mark.parametrize("intake", GOOD)
def test_the_markdown_of_intake_gives_the_same_article_as_the_page(tmp_path: Path, intake: Intake) -> None:
    lay(tmp_path)
    text = taken(tmp_path, intake.content)
    assert text.asked == ()
    straight = read(tmp_path, intake.content, "03-rest.html").as_far
    edited = read(tmp_path, text.markdown, "03-rest.md").as_far
    assert straight is not None
    assert edited is not None
    assert [_words(each) for each in straight.blocks] == [_words(each) for each in edited.blocks]
    assert (straight.title.text, straight.author, straight.date) == (edited.title.text, edited.author, edited.date)


def _words(block: object) -> str:
    """A block without the lines that its pieces stand on, which are paragraphs of the one and lines of the other."""
    return re.sub(r"\bline=\d+", "", repr(block))


def test_what_is_asked_is_no_part_of_the_article_and_listed_with_that_reason(tmp_path: Path) -> None:
    text = taken(tmp_path, page(TEXT, around="<div><p>Join us.</p><p>It is fun.</p></div>").encode())
    assert text.asked == ("Join us.", "It is fun.")
    assert [(each.text, each.reason) for each in text.left_out] == [("Join us. It is fun.", ASKED)]
    assert "Join" not in text.markdown


def test_there_are_sixty_intake_files_with_those_of_word() -> None:
    assert len(WHOLE) >= 12
    assert len(WHOLE | PIECES | STOPS) >= 50
