"""Random articles as Markdown, the same for the same seed: made to be hard on the layout, and all made up."""

from __future__ import annotations

import random
from collections.abc import Callable

WORDS = (
    "rest a small pain lamp window many people find that the weeks are long and quiet they wait friend brings soup "
    "reads page aloud days energy medicine sleep doctor letter paper garden chair between important understanding "
    "appointment self-management day-to-day and/or well-being"
).split()
LONG_WORDS = ("dihydroxyphenylalanine", "#RestIsNotIdleness", "(2S,3R)-3-hydroxybutyrate", "electroencephalography")
ADDRESSES = (
    "https://doi.org/10.3390/ijms26178563",
    "https://www.example.org/a/very/long/path/that-goes-on/and_on_and_on/for.ever.html?query=yes&more=no",
    f"https://example.org/{'x' * 70}",
    "https://subdomain.of.a.long-hospital-name.example.wales",
    "mailto:a.long.name.of.a.person@a-department.example.org",
)
PLAIN = ("doi.org/10.1016/j.jsample.2024.111234567", "www.example.org/some/path_to_a_page_of_words.html")
TERMS = (
    "10 mg",
    "1,500 per cent",
    "2.5 mmol",
    "Sept. 2026",
    "Jan 2027",
    "Mar. 3, 2027",
    "5 Feb. 2027",
    "01632 960123",
    "+44 20 7946 0123",
)
IN_CAPITALS = ("RECEIVE", "AND", "STOP", "UNDERSTANDING", "REST", "NOT")
# How often: terms, long words, addresses, links, plain, bold, capitals.
TO_TALK_ABOUT = (0.35, 0.38, 0.43, 0.46, 0.48, 0.54, 0.58)


class RandomArticle:
    """One article, told by its seed."""

    words: tuple[str, ...] = tuple(WORDS)
    long_words = LONG_WORDS

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same article for the same seed

    def markdown(self) -> str:
        """The whole file: front matter, sections, notes."""
        chance = self._chance
        front = [f'title: "{self._words(chance.randint(2, 12))}"']
        if chance.random() < 0.5:
            front.append(f'summary: "{self._text(chance.randint(5, 60), plain=True)}"')
        if chance.random() < 0.5:
            points = [self._text(chance.randint(3, 50), plain=True) for _ in range(chance.randint(1, 3))]
            front += ["key_points:", *(f'  - "{point}"' for point in points)]
        blocks: list[str] = []
        for _ in range(chance.randint(1, 4)):
            blocks += [f"## {self._words(chance.randint(2, 10))}"] if chance.random() < 0.7 else []
            blocks.append(self._block())
        notes = [f"[^{number}]: {self._text(self._length())}" for number in range(1, chance.randint(1, 3))]
        marks = "".join(f"[^{number}]" for number in range(1, len(notes) + 1))
        return "\n\n".join(["---\n" + "\n".join(front) + "\n---", *blocks, f"That is all.{marks}", *notes]) + "\n"

    def _length(self) -> int:
        return self._chance.choice(
            (self._chance.randint(5, 60), self._chance.randint(5, 60), self._chance.randint(60, 500))
        )

    def _words(self, count: int) -> str:
        return " ".join(self._chance.choices(self.words, k=count)).capitalize()

    def _text(self, words: int, *, plain: bool = False) -> str:
        sentences = []
        while words > 0:
            count = min(words, self._chance.randint(6, 22))
            words -= count
            chosen = self._words(max(2, count)).split()
            if not plain:
                chosen.insert(self._chance.randrange(1, len(chosen)), self._something())
            sentences.append(" ".join(chosen) + ".")
        return " ".join(sentences)

    def _something(self) -> str:
        chance = self._chance
        some: tuple[Callable[[], str], ...] = (
            lambda: chance.choice(TERMS),
            lambda: chance.choice(self.long_words),
            lambda: f"<{chance.choice(ADDRESSES)}>",
            lambda: f"[{chance.choice(self.words)}]({chance.choice(ADDRESSES)})",
            lambda: chance.choice(PLAIN),
            lambda: f"**{chance.choice(self.words)}**",
            lambda: chance.choice(IN_CAPITALS),
        )
        kind = chance.random()
        for most, make in zip(TO_TALK_ABOUT, some, strict=True):
            if kind < most:
                return make()
        return chance.choice(self.words)

    def _block(self) -> str:
        kinds = (self._list, self._quotation, self._box, self._answer, self._table, self._headings)
        chosen: Callable[[], str] = self._chance.choice((lambda: self._text(self._length()), *kinds))
        return chosen()

    def _list(self) -> str:
        chance, first = self._chance, self._chance.choice((1, 7, 98, 1986))
        mark = chance.choice(("- ", ""))
        lengths = [
            self._length() if chance.random() < 0.3 else chance.randint(2, 30) for _ in range(chance.randint(1, 6))
        ]
        items = [f"{mark or f'{first + place}. '}{self._text(words)}" for place, words in enumerate(lengths)]
        lead = [f"{self._text(chance.randint(3, 30))[:-1]}:\n"] if chance.random() < 0.6 else []
        return "\n".join([*lead, *items])

    def _quotation(self) -> str:
        return f"> {self._text(self._length())}"

    def _box(self) -> str:
        title = self._words(self._chance.randint(2, 8))
        return f"::: box {title}\n\n{self._list()}\n\n{self._text(self._length())}\n\n:::"

    def _answer(self) -> str:
        asked, told = self._text(self._length()), self._text(self._length())
        return f"::: question\n\n{asked}\n\n:::\n\n::: answer\n\n{told}\n\n{self._list()}\n\n:::"

    def _table(self) -> str:
        chance = self._chance
        columns = chance.randint(2, 4)
        rows = [[self._words(1) for _ in range(columns)]]
        for _ in range(chance.randint(1, 6)):
            words = chance.randint(20, 90) if chance.random() < 0.1 else chance.randint(1, 8)
            rows.append([self._text(words, plain=chance.random() < 0.8) for _ in range(columns)])
        lines = [f"| {' | '.join(row)} |" for row in rows]
        caption = [f"Table: {self._text(chance.randint(3, 40), plain=True)}\n"] if chance.random() < 0.6 else []
        return "\n".join([*caption, lines[0], "|" + "---|" * columns, *lines[1:]])

    def _headings(self) -> str:
        levels = range(3, 3 + self._chance.randint(1, 2))
        names = [f"{'#' * level} {self._words(self._chance.randint(2, 12))}" for level in levels]
        return "\n\n".join([f"## {self._words(3)}", *names, self._text(self._length())])


class SayableArticle(RandomArticle):
    """The same, of words that nobody need ask about: what is refused of it is refused for its length or its layout."""

    words = tuple(word for word in WORDS if "/" not in word)
    long_words = (
        "dihydroxyphenylalanine",
        "electroencephalography",
        "gastro-oesophageal",
        "day-to-day-self-management",
    )
