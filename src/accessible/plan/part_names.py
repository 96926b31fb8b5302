"""Names of parts: the pieces of a part go in, what it is called at the stop before it and in lists comes out.

A name tells what is in the part: its heading, or the heading it goes on under; under a label such as "Answer", which
says nothing of its own, the part's first words. They are quoted with "from", as a place and not as a claim: "Stop
taking it if…" must never be heard as advice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from accessible.article import Block, Heading, block_sentences
from accessible.plan.running_order import Piece

LEAST_NAME, LONGEST_NAME = 8, 32  # characters of what a stop says; `signs` knows how long that takes
LONGEST_SHOWN = 60  # on paper and screens
LONGEST_QUOTING, LEAST_QUOTE = 40, 14  # a name with first words in it; those words
LONGEST_TITLE = 36  # of the article's title where a later part begins
END_MARKS = ".?!:,;"
_FIGURES = re.compile(r"\d")
_JOINTS = re.compile(r": | [–—-] ")
# A name that ends in one of these sounds broken off: "What to put in a".
_LEADING_ON = frozenset(
    "a an and are at be by for from her his how if in is its my of on or our that the their to what when which who "
    "with your".split()
)
# Before these a name may end: what is before them says something by itself.
_PHRASES = frozenset("after and as at because before between by during for from in of on or since to with".split())
_CONDITIONS = frozenset("if unless when while until".split())
_NEGATIONS = frozenset("no not never none without don't cannot can't".split())


def name_of_part(pieces: Sequence[Piece], goes_on: str, label: str) -> str:
    """What a part is called in full. `goes_on` is the heading that its text goes on under, `label` the label; or ""."""
    first = pieces[0]
    own = heading_words(first.block) if isinstance(first.block, Heading) else ""
    label = first.label.text if first.label else label
    if own:
        return f"{label.rstrip(END_MARKS)}: {own}" if first.label else own
    if goes_on and not first.label:
        return continued(goes_on)
    begins = f"{label.rstrip(END_MARKS)}, from " if label else "From "
    quoted = first_words(first.block, LONGEST_QUOTING - len(begins))
    if quoted:
        return begins + quoted
    return continued(label) if label else ""


def continued(heading: str) -> str:
    """The name of a part that goes on under a heading.

    >>> continued("Should I use a monitor?")
    'Should I use a monitor, continued'
    """
    return f"{heading.rstrip(END_MARKS)}, continued"


def first_words(block: Block, most: int) -> str:
    """The words that a block begins with, in quotation marks and in `most` characters; "" for a block without any."""
    sentence = next((each.text for each in block_sentences(block)), "")
    words = shortened(sentence.replace("“", "").replace("”", ""), max(LEAST_QUOTE, most) - len("“…”"))
    return f"“{words}”" if words else ""


def short_title(title: str, file: str) -> str:
    """An article's title in few words. `file` are the words of its file's name, which its editor chose for that.

    They count where the title has them all, in that order, and no "not" is left out.

    >>> short_title("Could a low dose of amitriptyline help my pain and sleep?", "low-dose-amitriptyline")
    'Low dose amitriptyline'
    >>> short_title("When not to rest", "when-to-rest"), short_title("Interview: the art of the short visit", "visit-2")
    ('When not to rest', 'Interview')
    """
    words = title.replace("’", "'").split()
    plain = [word.strip("\"'‘“”()[]" + END_MARKS) for word in words]
    left, kept = iter(plain), list[str]()
    for wanted in file.split("-"):
        kept += [found for found in [next((word for word in left if word.lower() == wanted), "")] if found]
    whole = len(kept) == len(file.split("-"))
    negations = [word for word in plain if word.lower() in _NEGATIONS and word not in kept]
    name = " ".join(kept)
    if whole and not negations and len(name) <= LONGEST_TITLE and len(kept) > 1:
        return name[:1].upper() + name[1:]
    return shortened(title, LONGEST_TITLE)


def chapter_name(title: str, short: str, number: int, count: int, name: str) -> str:
    """What a part is called in the list of a whole issue's chapters, where players show some forty characters.

    The first bears its article's name. The others have what tells them apart near their beginning: with the whole
    title before it, five chapters in a row looked alike.

    >>> chapter_name("A note on stopping", "A note on stopping", 1, 1, "A note on stopping")
    'A note on stopping'
    >>> title, short = "Research update: does resting first help on clinic days?", "Research update"
    >>> chapter_name(title, short, 1, 5, title)
    'Research update: does resting first help on clinic days? Part 1 of 5'
    >>> chapter_name(title, short, 2, 5, "Were the groups alike?")
    'Research update, part 2 of 5: Were the groups alike?'
    """
    article = title if number == 1 else short
    joined = " Part" if article[-1:] in END_MARKS else ", part"
    place = f"{joined} {number} of {count}" if count > 1 else ""
    return f"{article}{place}" + ("" if name == title else f": {name}")


def name_to_say(name: str, fits: Callable[[str], bool]) -> str:
    """A part's name as a stop says it: whole if it `fits`, or else up to where a phrase of it begins.

    Nobody hears a "…": "If you live, two minutes" would be another message than "If you live with someone", and "The
    trouble, three minutes" or "What to put" tells nobody what comes. So a name that has no such place, or too little
    before it, is said whole, up to 32 characters. A condition is never cut, and with a figure or a "not" nothing is.

    >>> name_to_say("New patron for the garden fund", lambda name: len(name) <= 20)
    'New patron…'
    >>> name_to_say("The trouble with good days", lambda name: len(name) <= 20)
    'The trouble with good days'
    >>> name_to_say("If you live with someone", lambda name: len(name) <= 20)
    'If you live with someone'
    """
    whole = name.rstrip(END_MARKS)
    if fits(whole):
        return whole
    words = whole.split()
    if _FIGURES.search(whole) or not _NEGATIONS.isdisjoint(whole.lower().replace("’", "'").split()):
        return whole
    begins = (place for place, word in enumerate(words) if word.lower() in _PHRASES or words[place - 1][-1] == ",")
    heads = [" ".join(words[:place]).rstrip(",") for place in begins if place]
    least = 2 if len(whole) <= LONGEST_NAME else 1
    good = [head for head in heads if len(head) >= LEAST_NAME and fits(head) and _says(head, least)]
    if good and "“" not in whole and words[0].lower() not in _CONDITIONS:
        return good[-1] + "…"
    return shortened(whole, LONGEST_NAME)


def _says(head: str, least: int) -> bool:
    """Whether a name's beginning says something by itself: `least` words that tell, and none that leads on."""
    words = [word.lower() for word in head.split()]
    return words[-1] not in _LEADING_ON and len(words) - sum(word in _LEADING_ON for word in words) >= least


def shortened(words: str, most: int) -> str:
    """Words that fit into `most` characters: up to a colon or dash, or as many whole words as there is room for.

    They never end at a figure, which would be read with what it is of cut away, and say by "…" that they go on.

    >>> shortened("Interview: the art of the short visit", 20), shortened("A short visit", 20)
    ('Interview', 'A short visit')
    >>> shortened("Could a low dose of amitriptyline help my pain?", 36)
    'Could a low dose of amitriptyline…'
    >>> shortened("Taking 10 mg of it at night", 10), shortened("What to put in a bad-day box", 18)
    ('Taking…', 'What to put…')
    >>> shortened("Answer, from “Some people find that it helps”", 30)
    'Answer, from “Some people find…”'
    """
    if len(words) <= most:
        return words.rstrip(END_MARKS)
    joint = _JOINTS.search(words)
    if joint and joint.start() <= most:
        return words[: joint.start()]
    kept = words[: most + 1].rsplit(" ", 1)[0].split() if " " in words[: most + 1] else words.split()[:1]
    while len(kept) > 1 and (_FIGURES.search(kept[-1]) or kept[-1].strip("“").lower() in _LEADING_ON):
        kept.pop()
    short = " ".join(kept).rstrip(END_MARKS) + "…"
    return f"{short}”" if "“" in short else short


def heading_words(heading: Heading) -> str:
    """A heading's words."""
    return " ".join(sentence.text for sentence in heading.sentences)
