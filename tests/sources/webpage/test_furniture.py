"""What is left out of a web page: only what is on a list. What else stands outside the article is asked about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accessible.errors import SourceError
from accessible.issue import WebPage
from accessible.sources.compose import Composer
from accessible.sources.issue_file import read_issue
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.webpage.furniture import USUAL
from accessible.sources.webpage.web_file import read_web_page
from article_files import small_issue
from saved_pages import page

TEXT = "<p>Rest before you are tired, and you will rest less.</p>"
ISSUE = 'title = "M"\nissue = "Spring"\nnumber = 1\npublisher = "P"\ncontact = ["C"]\ndate = 2027-03-01\n'
LATEST = '<div class="promo"><h2>Latest news</h2><p>A walk in May.</p></div>'


def taken(content: str, web_page: WebPage | None = None) -> tuple[ManuscriptText, list[str]]:
    """The page as read with these lists, and the codes of what is told."""
    issue = replace(small_issue(), web_page=web_page or WebPage())
    composer = Composer("03-rest.html")
    text = read_web_page(content.encode(), "03-rest", Path("/nowhere"), issue, composer)
    assert text is not None
    return text, [finding.code for finding in composer.findings]


def test_what_is_on_no_list_is_asked_about() -> None:
    text, told = taken(page(TEXT, around=LATEST))
    assert text.asked == ("Latest news", "A walk in May.")
    assert "web-outside" in told


def test_the_line_for_a_list_is_proposed_and_does_what_it_says() -> None:
    around = f"{LATEST} Ring us on Monday or on any other day.<p>Or write.</p>"
    issue = replace(small_issue(), web_page=WebPage())
    composer = Composer("03-rest.html")
    read_web_page(page(TEXT, around=around).encode(), "03-rest", Path("/nowhere"), issue, composer)
    proposed = [finding.corrected for finding in composer.findings if finding.code == "web-outside"]
    assert proposed == ['"Latest news A walk in May.…",', '"Ring us on Monday or on…",', '"Or write.",']
    lines = tuple(each.strip('",') for each in proposed)
    text, told = taken(page(TEXT, around=around), WebPage(furniture=lines))
    assert text.asked == ()
    assert "web-outside" not in told
    text, _ = taken(page(TEXT, around=around), WebPage(article=lines))
    assert text.left_out == ()
    assert "A walk in May.\n\nRing us on Monday or on any other day.\n\nOr write." in text.markdown


@pytest.mark.parametrize(
    "lists",
    [
        WebPage(furniture=("Latest news…",)),
        WebPage(furniture=("latest  NEWS...",)),
        WebPage(furniture_parts=(".promo",)),
        WebPage(furniture_parts=(".pro*",)),
    ],
)
def test_what_staff_put_on_the_list_is_left_out_and_listed(lists: WebPage) -> None:
    text, told = taken(page(TEXT, around=LATEST), lists)
    assert text.asked == ()
    assert "web-outside" not in told
    (left,) = text.left_out
    assert left.text == "Latest news A walk in May."
    assert "on your list" in left.reason


def test_what_staff_say_is_the_article_is_read_where_it_stands() -> None:
    text, told = taken(page(TEXT, around=LATEST), WebPage(article=("Latest news…",)))
    assert "## Latest news\n\nA walk in May." in text.markdown
    assert "web-outside" not in told


def test_staff_may_keep_what_the_programs_own_list_leaves_out() -> None:
    foot = "<footer><p>Where to get help: ring us.</p></footer>"
    text, _ = taken(page(TEXT, around=foot))
    assert "ring us" not in text.markdown
    text, _ = taken(page(TEXT, around=foot), WebPage(article=("Where to get help…",)))
    assert "Where to get help: ring us." in text.markdown


@pytest.mark.parametrize(
    "wrapper",
    [
        '<form id="aspnetForm">{}</form>',
        '<div class="has-cookie-bar">{}</div>',
        '<div class="sidebar-left"><div>{}</div></div>',
    ],
)
def test_what_holds_the_article_is_no_furniture_whatever_it_is_called(wrapper: str) -> None:
    whole = page(TEXT * 3, around="<nav>Menu</nav>")
    top, rest = whole.split("<body>")
    text, told = taken(f"{top}<body>{wrapper.format(rest)}")
    assert text.markdown.count("Rest before you are tired") == 3
    assert [each.text for each in text.left_out] == ["Menu"]
    assert "web-whole" not in told


def test_a_line_of_the_list_without_dots_is_a_whole_line() -> None:
    text, _ = taken(page(TEXT, "<p>Share this</p><p>Share this with a friend.</p>"), WebPage(furniture=("Share this",)))
    assert [each.text for each in text.left_out] == ["Share this"]
    assert "Share this with a friend." in text.markdown


@pytest.mark.parametrize("rule", [rule for rule, _ in USUAL])
def test_each_usual_rule_leaves_out_what_it_names(rule: str) -> None:
    name = rule.lstrip(".#").strip("*") or "x"
    element = {
        ".": f'<div class="{name}">Away</div>',
        "#": f'<div id="{name}">Away</div>',
        "*": f'<div class="a-{name}-b">Away</div>',
    }.get(rule[0], f'<div role="{rule[5:]}">Away</div>' if rule.startswith("role=") else f"<{rule}>Away</{rule}>")
    text, _ = taken(page(TEXT, around=element))
    assert [each.text for each in text.left_out] == ["Away"]
    assert rule in text.left_out[0].reason or "furniture" in text.left_out[0].reason


WARNING = "Never take more than seven."
NAMED = [rule for rule, _ in USUAL if rule[0] in ".#*"]


def named(rule: str, inside: str) -> str:
    """An element that a rule of the program's own list names."""
    name = rule.lstrip(".#").replace("*", "") or "x"
    kind = "id" if rule.startswith("#") else "class"
    return f'<p {kind}="{name}">{inside}</p>'


@pytest.mark.parametrize("rule", NAMED)
def test_a_warning_is_never_left_out_by_a_name_alone(rule: str) -> None:
    for content in (page(TEXT, named(rule, WARNING)), page(TEXT, around=named(rule, WARNING))):
        text, told = taken(content)
        assert "web-furniture" in told
        assert text.asked == (WARNING,)


@pytest.mark.parametrize("element", ["nav", "form", "button", 'div role="search"', 'div role="dialog"', "header"])
def test_a_warning_in_what_html_itself_calls_furniture_is_asked_about(element: str) -> None:
    inside = f"<{element}>{WARNING}</{element.split(maxsplit=1)[0]}>"
    for content in (page(TEXT, inside), page(TEXT, around=inside)):
        text, told = taken(content)
        assert text.asked == (WARNING,) or WARNING in text.markdown
        assert not text.asked or "web-furniture" in told


@pytest.mark.parametrize("where", ["in", "around"])
@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="share-x">Share this: <a href="#">Never mind. Share it.</a></div>',
        '<div class="related-x"><h2>You may also like</h2><a href="/a">Never take more than you need.</a> 3 May</div>',
        '<div class="cookie-bar"><p>We use cookies, and never sell them.</p><button>Accept all cookies.</button></div>',
        '<div class="newsletter"><p>Sign up to our newsletter, and never miss a walk.</p></div>',
        '<div id="respond"><p>Your email address will not be published. Required fields are marked *</p></div>',
        "<form><label>Search</label><input><p>Never share your password.</p></form>",
        '<div class="breadcrumbs">Home &gt; Never rest too late.</div>',
    ],
)
def test_furniture_that_looks_like_it_holds_no_article_up(furniture: str, where: str) -> None:
    first = "<h1>Never rest too late.</h1>"
    content = page(TEXT, furniture, first=first) if where == "in" else page(TEXT, around=furniture, first=first)
    text, told = taken(content)
    assert text.asked == ()
    assert "web-furniture" not in told
    assert text.left_out


def test_a_sentence_in_the_foot_of_the_site_holds_no_article_up_and_a_dose_does() -> None:
    for words, asked in (("We are a charity for people in Wrenfold.", ()), ("Take 2 tablets", ("Take 2 tablets",))):
        text, _ = taken(page(TEXT, around=f"<footer><p>{words}</p></footer>"))
        assert text.asked == asked


def test_what_is_asked_about_by_its_name_is_settled_by_each_list() -> None:
    issue = replace(small_issue(), web_page=WebPage())
    composer = Composer("03-rest.html")
    content = page(TEXT, f'<p class="share-x">{WARNING}</p>')
    read_web_page(content.encode(), "03-rest", Path("/nowhere"), issue, composer)
    (asked,) = [each for each in composer.findings if each.code == "web-furniture"]
    assert WARNING in asked.words
    assert '".share-*"' in asked.remedy
    line = asked.corrected.strip('",')
    for lists in (WebPage(furniture=(line,)), WebPage(furniture_parts=(".share-*",))):
        text, told = taken(content, lists)
        assert "web-furniture" not in told
        assert [each.text for each in text.left_out] == [WARNING]
        assert "on your list" in text.left_out[0].reason
    text, told = taken(content, WebPage(article=(line,)))
    assert "web-furniture" not in told
    assert WARNING in text.markdown


def test_the_lists_of_the_magazine_and_of_the_issue_are_taken_together(tmp_path: Path) -> None:
    folder = tmp_path / "2027-spring"
    folder.mkdir()
    (folder / "issue.toml").write_text(
        ISSUE + '[web_page]\nfurniture = ["One"]\n',
        "utf-8",
    )
    (tmp_path / "magazine.toml").write_text(
        '[web_page]\nfurniture = ["Two…"]\nfurniture_parts = [".three"]\narticle = ["Four…"]\nissue_line = "In"\n',
        "utf-8",
    )
    assert read_issue(tmp_path, "2027-spring").web_page == WebPage(("One", "Two…"), "In", ("Four…",), (".three",))


@pytest.mark.parametrize("line", ['furnitures = ["One"]', "furniture = 3", 'article = "One"', "issue_line = []"])
def test_a_slip_in_the_lists_is_told(tmp_path: Path, line: str) -> None:
    folder = tmp_path / "2027-spring"
    folder.mkdir()
    (folder / "issue.toml").write_text(ISSUE, "utf-8")
    (tmp_path / "magazine.toml").write_text(f"[web_page]\n{line}\n", "utf-8")
    with pytest.raises(SourceError) as caught:
        read_issue(tmp_path, "2027-spring")
    assert [finding.code for finding in caught.value.findings] == ["magazine-file"]
