"""What the HTML has is counted by an own small reading of it."""

from __future__ import annotations

import pytest

from accessible.check.print.html import html_facts


def tags(body: str) -> dict[str, int]:
    counted = html_facts(f"<html lang='en-GB'><head><title>T</title></head><body>{body}</body></html>").tags
    return {kind: count for kind, count in counted.items() if count}


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        ("<h1>A</h1><h2>B</h2><h4>C</h4>", {"heading": 3, "H1": 1}),
        ("<p>A</p><p>B <strong>C</strong></p>", {"P": 2}),
        ("<p></p><p> \n</p>", {}),
        ("<ul><li><dd><p>A</p></dd></li></ul>", {"L": 1, "LI": 1, "Lbl": 1, "LBody": 1, "P": 1}),
        ("<dl><div><dt>A</dt> <dd>B</dd></div></dl>", {"L": 1, "LI": 1, "Lbl": 1, "LBody": 1}),
        ("<div class='entry'><p>A</p></div>", {"TOCI": 1, "P": 1}),
        ("<div class='note'><p><a href='#m'>[1]</a> A</p></div>", {"Note": 1, "P": 1, "Link": 1, "Reference": 1}),
        ("<p><a href='https://example.org'>A</a> <a id='x'>B</a></p>", {"P": 1, "Link": 1}),
        ("<figure><img src='a' alt='A'><figcaption>B</figcaption></figure>", {"Figure": 1, "Caption": 1}),
        ("<p><img src='a' alt=''>A</p>", {"P": 1}),
        (
            "<table><caption>A</caption><thead><tr><th>B</th></tr></thead><tbody><tr><td></td></tr></tbody></table>",
            {"Table": 1, "Caption": 1, "THead": 1, "TBody": 1, "TR": 2, "TH": 1, "TD": 1},
        ),
        ("<section><blockquote><p>A</p></blockquote></section>", {"Sect": 1, "BlockQuote": 1, "P": 1}),
    ],
)
def test_what_each_element_counts_as(body: str, counted: dict[str, int]) -> None:
    assert tags(body) == counted


def test_language_title_and_cover() -> None:
    facts = html_facts("<html lang='en-GB'><head><title>A &amp; B</title></head><body>C</body></html>")
    assert (facts.language, facts.title, facts.cover) == ("en-GB", "A & B", False)
    assert html_facts("<section class='cover'>A</section>").cover
