"""Long texts: whether reading, planning and judging take time in step with a text's length, whatever it is made of.

    python benchmarks/long_texts.py [SHAPE …]

Each shape is made with N, 2 N and 4 N pieces, and every stage before layout is run on it. What is looked at is the
processor time at 4 N over that at N, in one run on one machine: 4 is in step, 16 would be the square. More than
`MOST` ends with 1. A paragraph has up to `MAX_BLOCK` characters; longer ones are refused, which costs nothing.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path
from string import ascii_uppercase

from accessible.issue import Issue, Pace
from accessible.plan.lexicon import Lexicon
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.production.judging import further_findings, judged
from accessible.settings import Settings
from accessible.sources.compose import MAX_BLOCK
from accessible.sources.issue_file import read_issue
from accessible.sources.issue_list import newest_issue
from accessible.sources.lexicon_pls import read_pls
from accessible.sources.reader import MAX_LINE, read_article
from accessible.speech.voice import estimate_ms, find_voice

MOST = 8.0  # times the time at N, for four times the text
LEAST_SECONDS = 0.02  # at N: below it the clock's steps are what is measured, so the size is doubled
RUNS = 3  # of less than LONG_SECONDS; the shortest counts: other work on the machine only adds
LONG_SECONDS = 0.2
PAGE = "A test of length\n\n"  # of a plain page
FRONT = '---\ntitle: "A test of length"\n---\n\n'
# Short pieces that a paragraph is filled with. Those without a space make words of 60 characters.
TOKENS = (
    "Dr. |Mr X. |J. Smith |A. |M.E. |Q. |e.g. |vs. |St |No. 5 |I |NHS |ME/CFS |IL-6 |A |A A |AB|aB|Ab |word |"
    "not |don't |10 mg |10 mg, |7 |7/10 |1/2 |1 ½ |½|10–|12-|10x|1,|1.|1:|10 am |5 May |£5 |10%|Flat 2b |"
    "0800 123 4567 |p<0.05 |"
    "− 5 |– 5 people |was -5 |–|— |- |-|--|a-|A-|a.|a/|a_ |*a* |**a** |` |[|[ |] |](|[a]{lang=fr} |[a](https://a.uk) |"
    "(|) |(a) |<|> |<a|&|&amp; |www.a.uk |www.|https://a.uk/b |a@b.uk |@a.a|'|'a|\"|“|” |’s |…|... |. |: |; |, |? |! |"
    "#RestFirst|@Quiet |QBX (|ab/|12, 14, |1. Rest, 2. Food, |s l o w |word[1] |two (1) |5’ |10.30 to 11 |Co. |"
    "é|µ|°|±|=|+|^|~|#|$|% |thirty-|vitamin C. |e\u0301|\u00a0|x|7"
).split("|")


def shorts() -> Iterator[str]:
    """Different short forms in capitals, as many as are asked for."""
    return ("Q" + "".join(letters) for letters in product(ascii_uppercase, repeat=3))


def filled(token: str, characters: int) -> str:
    """A paragraph of one token over and over, in words that print has room for."""
    each = token if " " in token else token * max(1, 60 // len(token)) + " "
    return each * (characters // len(each))


def with_front(field: str, many: int) -> str:
    """An article with so many entries in a field of its front matter, and a sentence for each."""
    names = [short for short, _ in zip(shorts(), range(many), strict=False)]
    lines = "".join(f'  "{name}": "some words of it"\n' for name in names)
    return f'---\ntitle: "A test"\n{field}:\n{lines}---\n\n' + "".join(f"This is {name} now.\n\n" for name in names)


def repeated(piece: str, top: str = FRONT) -> Callable[[int], str]:
    """A shape of one piece many times; {n} is its number."""
    return lambda many: top + "".join(piece.replace("{n}", str(number)) for number in range(2, many + 2))


def notes(many: int) -> str:
    """As many notes as paragraphs."""
    words = "".join(f"Word[^{number}] here.\n\n" for number in range(many))
    return FRONT + words + "".join(f"[^{number}]: A note of it.\n" for number in range(many))


def table(rows: int) -> str:
    """One table."""
    return (
        FRONT + "Table: Some.\n\n| Name | Number |\n|---|---|\n" + "".join(f"| Row {n} | {n} |\n" for n in range(rows))
    )


def unread(many: int) -> str:
    """A paragraph of different short forms that nothing explains."""
    return FRONT + "".join(f"The {name} test. " for name, _ in zip(shorts(), range(many), strict=False))


def points(many: int) -> str:
    """A list within a list, and so on. Deeper ones have more spaces: twice as deep is four times as long."""
    return FRONT + "".join("  " * n + "- a\n" for n in range(round(10 * many**0.5)))


DOCUMENTS: dict[str, tuple[Callable[[int], str], int]] = {
    "paragraphs": (repeated("Take {n} mg of it today.\n\n"), 100),
    "equal paragraphs": (repeated("Take two of it today.\n\n"), 100),
    "full paragraphs": (repeated("Dr. Ash took 10 mg at 5 pm, not more. " * 50 + "\n\n"), 3),
    "headings with text": (repeated("## Head {n}\n\nRest now.\n\n"), 60),
    "headings alone": (repeated("## Head {n}\n\n"), 100),
    "list items": (repeated("- Item {n} of it\n"), 100),
    "numbered items": (lambda many: FRONT + "".join(f"{n}. Item of it\n" for n in range(1, many + 1)), 60),
    "quotations": (repeated("> Rest {n} times.\n\nText.\n\n"), 60),
    "boxes": (repeated("::: box Title {n}\n\nTake {n} mg.\n\n:::\n\n"), 60),
    "links": (repeated("See [the page {n}](https://a.uk/{n}) here.\n\n"), 60),
    "link definitions": (repeated("[the page {n}]: https://a.uk/{n}\n\nSee [the page {n}] here.\n\n"), 60),
    "notes": (notes, 60),
    "table rows": (table, 100),
    "short forms": (unread, 25),
    "abbreviations": (lambda many: with_front("abbreviations", many), 50),
    "words to say": (lambda many: with_front("say", many), 50),
    "points within points": (points, 100),
    "quotations within quotations": (lambda deep: FRONT + "> " * deep + "a\n", 500),
}
# What pages of other programs are full of: each is tried with a top as Markdown, and as a plain page.
PASTES: dict[str, tuple[str, int]] = {
    "lines in mid-sentence": ("Rest is {n} of the things that\nwe all know too little of.\n\n", 60),
    "one paragraph of short lines": ("We rest in the house {n} times\n", 60),
    "short lines": ("Ann of {n} Mill Lane\nA baker\nShe rests\n\n", 60),
    "verse": ("The lamp is low,\nThe night is {n},\nAnd all is slow,\nAnd then is gone.\n\n", 60),
    "empty lines": ("Rest now.\n\n\n\n\n\n\n", 60),
    "words broken in two": ("Rest is a bene-\nfit that we all have {n} times.\n\n", 60),
    "page numbers": ("Rest is good and we have it often here.\n\n{n}\n\n", 60),
    "pages": ("Rest is good and it\n\nPage {n} of 900\n\nis had often by us all.\n\n", 60),
    "running heads": ("Rest is good for us all, and we have it.\n\nThe booklet of rest\n\n", 60),
    "bullets": ("• Item {n} of it\n", 100),
    "bullets apart": ("Some:\n\n• Item {n} of it\n\n", 60),
    "rows with tabs": ("Row {n}\t5 mg\tDaily\n", 60),
    "names with tabs": ("Row {n}:\tDaily\n\n", 60),
    "gaps": ("Row {n}        5 mg        Daily\n", 60),
    "questions": ("Q. Is rest good {n} times?\n\nA. Yes, it is.\n\n", 60),
    "questions alone": ("Is rest good {n} times?\n\nYes, it is.\n\n", 60),
    "dashes": ("Rest {n}\n--------\n\nRest now.\n\n", 60),
    "links of a menu": ("Home {n}\n", 100),
    "pictures": ("Image {n}\n\nRest now, as we all do.\n\n", 60),
    "numbers torn in two": ("She took 10,\n000 steps {n} times.\n\n", 60),
    "facts": ("Tel: 01632 960{n}\n\nE-mail: a{n}@example.org\n\n", 60),
}
LONG_LINES: dict[str, Callable[[int], str]] = {
    "spaces between two words": lambda many: FRONT + "Rest" + " " * many + "now.\n",
    "spaces at a line's end": lambda many: FRONT + "Rest now." + " " * many + "\nRest.\n",
    "spaces at a line's beginning": lambda many: PAGE + " " * many + "Rest now.\n",
    "spaces alone": lambda many: PAGE + "Rest.\n" + " " * many + "\nRest now.\n",
    "tabs between two words": lambda many: PAGE + "Rest" + "\t" * many + "now.\n",
    "tabs at a line's end": lambda many: PAGE + "Rest now." + "\t" * many + "\nRest.\n",
    "tabs and spaces": lambda many: PAGE + "Rest" + "\t " * (many // 2) + "now.\n",
    "one sign": lambda many: PAGE + "Rest.\n" + "-" * min(many, 1900) + "\n" * many + "Rest now.\n",
}


class Stages:
    """Every stage before layout, with what they need."""

    def __init__(self, folder: Path) -> None:
        settings = Settings()
        self.folder = folder
        self.issue: Issue = read_issue(settings.content, newest_issue(settings.content))
        self.lexicon: Lexicon = read_pls(settings.voices / "lexicon.pls")
        self.voice = find_voice(settings.voices, "silent")

    def seconds(self, text: str) -> float:
        """Processor seconds for one article; the least of some runs where they are short."""
        path = self.folder / ("01-long.md" if text.startswith("---") else "01-long.txt")
        path.write_text(text, "utf-8")
        first = self._once(path)
        return first if first > LONG_SECONDS else min(first, *(self._once(path) for _ in range(RUNS - 1)))

    def _once(self, path: Path) -> float:
        started = time.process_time()
        reading = read_article(path, self.issue)
        if (article := reading.article or reading.as_far) and article.blocks:
            plan = plan_article(
                article, self.lexicon, Pauses(), lambda text: estimate_ms(text, self.voice, Pace.STANDARD)
            )
            if reading.article:
                judged(reading, article, plan, self.issue)
            else:
                further_findings(reading, article, plan)
        return time.process_time() - started


def _document_of(token: str, characters: int) -> str:
    return FRONT + filled(token, characters) + "\n"


def shapes() -> Iterator[tuple[str, Callable[[int], str], int]]:
    """Every shape: its name, how it is made, and N."""
    for token in TOKENS:
        yield repr(token), partial(_document_of, token), MAX_BLOCK // 4
    for name, (made, many) in DOCUMENTS.items():
        yield name, made, many
    for name, (piece, many) in PASTES.items():
        for kind, top in (("md", FRONT), ("txt", PAGE)):
            yield f"{name} ({kind})", repeated(piece, top), many
    for name, made in LONG_LINES.items():
        yield name, made, MAX_LINE // 8


def main(wanted: list[str]) -> int:
    """A line for each shape; 1 when the time of any grows faster than its text."""
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        stages = Stages(Path(folder))
        stages.seconds(FRONT + "Dr. Ash took 10 mg.\n")  # patterns are compiled when they are first used
        print(f"{'shape':<30} {'N':>6} {'s at N':>8} {'2 N':>8} {'4 N':>8} {'ratio':>6}")
        for name, made, least in shapes():
            if wanted and name not in wanted:
                continue
            many = least
            while not name.startswith("'") and stages.seconds(made(many)) < LEAST_SECONDS and many < 5_000:
                many *= 2
            once, twice, four = (stages.seconds(made(many * times)) for times in (1, 2, 4))
            ratio = four / max(once, LEAST_SECONDS)
            print(f"{name:<30} {many:>6} {once:>8.3f} {twice:>8.3f} {four:>8.3f} {ratio:>6.1f}", flush=True)
            if ratio > MOST:
                failed.append(name)
    print(
        f"Faster than its text grows the time of: {', '.join(failed)}." if failed else "All in step with their length."
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
