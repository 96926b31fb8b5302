"""A narration: what a voice says, utterance by utterance, in parts, with the pause after each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from accessible.article import Article, article_sentences

ENDS = (".", "!", "?", ":", "…")  # of a sentence
CLOSING = "\"'”’)]"  # what may stand after its end


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between the written and the spoken words, and the named rule that made it.

    `sounds` are the sounds of the spoken words in IPA, where the lexicon or a rule gives them. `voiced` are the
    spoken words with the letter A marked (see `sounds`), where it is in them; else "".
    """

    rule: str
    written: str
    spoken: str
    sounds: str = ""
    voiced: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that are read as anybody would read them, and that the editor should hear.

    `kind` has a row in `spoken_form.doors`.
    """

    kind: str
    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """One engine call. `id` is a sentence's id, or begins with `a-` for an announcement.

    `heard_at` is the id of the element of the article's markup at which it is heard: its own where its words stand
    there, otherwise that of what it is said for (a picture, box, list item, cell, note or part).
    """

    id: str
    text: str  # as written
    spoken: str  # in plain words
    changes: tuple[Change, ...]
    pause_after_ms: int
    voiced: str = ""  # the spoken words with what a voice must know of them marked (see `sounds`); "" where nothing is
    heard_at: str = ""
    told: tuple[Told, ...] = ()  # words to listen to

    @property
    def for_engine(self) -> str:
        """What the engine is given, with its marks."""
        return self.voiced or self.spoken

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence of the article: no announcement, and it ends as sentences do.

        A voice's words a minute are counted in these. A title, a label or a cell is said more slowly.

        >>> [Utterance("s-1", text, "", (), 0).is_sentence for text in ("Rest first.”", "Why rest?", "Rest")]
        [True, True, False]
        """
        return not self.id.startswith("a-") and self.text.rstrip(CLOSING).endswith(ENDS)


@dataclass(frozen=True, slots=True)
class NarrationPart:
    """What is heard between two stopping places. `number` counts from 1.

    So many of its utterances, `lead` at its beginning and `close` at its end, are signs of the part's own file: a
    whole reading goes on without them.
    """

    number: int
    title: str
    utterances: tuple[Utterance, ...]
    lead: int = 0
    close: int = 0

    @property
    def plain(self) -> tuple[Utterance, ...]:
        """What a whole reading says of it."""
        return self.utterances[self.lead : len(self.utterances) - self.close]

    @property
    def code(self) -> str:
        """Eight letters and digits that change with any word of the part: they name a recording of it."""
        words = "\n".join(utterance.text for utterance in self.utterances)
        return hashlib.blake2s(words.encode(), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Narration:
    """A whole article as it will be said."""

    slug: str
    parts: tuple[NarrationPart, ...]


def all_heard(article: Article, narration: Narration) -> bool:
    """Whether every sentence of the article is said: of a long table only its summary is."""
    heard = {utterance.id for part in narration.parts for utterance in part.utterances}
    return all(sentence.id in heard for sentence in article_sentences(article))
