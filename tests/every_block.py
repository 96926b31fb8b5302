"""An article with a block of every kind, some within others, and its plan."""

from __future__ import annotations

from collections.abc import Iterator

from accessible.article import Article, Paragraph, Role
from accessible.plan.lexicon import Lexicon
from accessible.plan.pauses import Pauses
from accessible.plan.planner import Plan, plan_article
from article_files import group
from builders import article, box, bullets, figure, heading, note, numbered, paragraph, quotation, sentences, table


def rest(how: str) -> Iterator[Paragraph]:
    """Text for more than a part."""
    for day in range(9):
        yield paragraph(*(f"Rest {f'{how} ' * 20}on day {day} in week {week}." for week in range(9)))


EVERYTHING = article(
    "Every kind of block",
    [
        group(Role.QUESTION, "Question", paragraph("Is it too much?", "I am not sure.")),
        group(Role.ANSWER, "Answer", heading("First"), paragraph("**No** & yes.[^1]")),
        bullets("one", [paragraph("two:"), bullets("inner"), figure("inner.png", "Rain.", "Our rain.")]),
        numbered("first", [paragraph("second:"), numbered("deeper")]),
        quotation(paragraph("Quoted.")),
        box("A box", paragraph("Boxed."), table("Boxed table", ("Kind", "Rise"), ("Mind", ""))),
        figure("picture.png", "A house. It is old.", "My house."),
        table("Small", ("Kind", ""), ("Body", "little")),
        table("", ("Which", "What"), ("This", "that")),
        table("Wide", ("A", "Bee", "Sea", "Dee"), ("1", "2", "3", "4"), ("5", "6", "7", "")),
        heading("Second"),
        *(
            paragraph(*(f"Rest {'well ' * 20}on day {number} in week {week}." for week in range(9)))
            for number in range(9)
        ),
        paragraph("See <https://example.org/a>."),
        group(Role.DISCLAIMER, "Please note", paragraph("This is general.")),
        heading("Third"),
        *(
            paragraph(*(f"Rest {'long ' * 20}on day {number} in week {week}." for week in range(9)))
            for number in range(9)
        ),
    ],
    [note(1, "It is so.")],
    summary=sentences("What it is about."),
    key_points=sentences("Rest first.", "Stop early."),
    data=(("issue line", "It stood in Winter."),),
    abbreviations=(("PEM", "post-exertional malaise"),),
)


def planned(made: Article) -> Plan:
    """The plan of an article, at 150 words a minute."""
    return plan_article(made, Lexicon(), Pauses(), lambda spoken: 400 * len(spoken.split()))
