"""The three doors: behind which of them each doubtful kind of word stands, and why.

*Read*: a rule is sure. *Read and tell*: a careful British reader would read it just so without asking anybody; it is
read, and listed in the report under "Listen to these". *Ask*: the meaning turns on it (a dose, a number, a unit, a
date, a negation, a word cut in two), so that the article waits for the editor. Why three: decision 027.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Door(Enum):
    """What is done with a doubtful word."""

    READ = auto()
    TELL = auto()
    ASK = auto()


@dataclass(frozen=True, slots=True)
class Doorway:
    """One kind of doubtful word. `kind` is a rule's, behind ASK the code of its finding.

    `message` is what the editor is told of a word that is read and listed; a doubt has a message of its own.
    `examples` are sentences of the kind, and tests: each comes out by this door.
    """

    kind: str
    door: Door
    reason: str
    message: str = ""
    examples: tuple[str, ...] = ()


DOORS: tuple[Doorway, ...] = (
    # Read and tell
    Doorway(
        "stroke-between-words",
        Door.TELL,
        "Readers pause at it, whether it stands for “and” or “or”; no word is added.",
        "A stroke between words is read as a short pause.",
        ("My hands/feet turned blue.", "Try CBT/GET again.", "Pain (myalgia)/weakness came."),
    ),
    Doorway(
        "capitals-without-vowel",
        Door.TELL,
        "No English word is without a vowel: they can only be said letter by letter.",
        "Capitals that are in no list are read letter by letter.",
        ("Ask about CTS if your wrist tingles.",),
    ),
    Doorway(
        "unknown-capitals",
        Door.TELL,
        "Said letter by letter or as a word, an abbreviation that nobody knows means the same.",
        "Capitals that are in no list are read letter by letter.",
        ("The new AYME group meets here.", "He has EDSS 6.5 now.", "An IV line was put in."),
    ),
    Doorway(
        "capitals-as-a-word",
        Door.TELL,
        "An abbreviation that spells a word is said as that word, and one of six letters or more if it can be.",
        "Capitals that spell a word, or can be said as one, are read as that word.",
        ("This is MAX three days.", "The LOCUMA group meets here.", "CONTACT US"),
    ),
    Doorway(
        "name-with-capitals",
        Door.TELL,
        "Small letters and capitals in one word show where its letters are said and where its words begin.",
        "A name with capitals inside is read by its parts.",
        ("Visit the eStore first.", "It was found by qPCR here.", "The TRACERx study."),
    ),
    Doorway(
        "letters-and-figures",
        Door.TELL,
        "Letters by their names and the number as a number is all that they can be.",
        "Letters with a number among them are read letter by letter.",
        ("The U3A meets here.", "We used the ICHD-3 list."),
    ),
    Doorway(
        "words-run-together",
        Door.TELL,
        "Both halves are words: a space was lost in pasting, and a pause parts them.",
        "Two words have run together; they are read with a pause between. Put a space there.",
        ("Rest your armsThe rest can wait.",),
    ),
    Doorway(
        "abbreviation-explained",
        Door.TELL,
        "The words beside it have these initials; readers say the letters, unless it is known as a word.",
        "An abbreviation that is explained beside it is read letter by letter.",
        ("She has chronic ankle pain (CAP).",),
    ),
    Doorway(
        "capitals-that-spell-a-word",
        Door.TELL,
        "A verb cannot stand where a noun must: it is an abbreviation, whose letters are said.",
        "Capitals that spell a word, where the word cannot stand, are read letter by letter.",
        ("The new IS is used by all laboratories.",),
    ),
    Doorway(
        "hashtag",
        Door.TELL,
        "Its words are what is said; capitals show where they part.",
        "A hashtag is read as its words.",
        ("Use the tag #RestFirst when you post.",),
    ),
    Doorway(
        "name-on-a-network",
        Door.TELL,
        "The sign before a name is said “at”, and the name as its words.",
        "A name on a social network is read as its words.",
        ("Write to @QuietHour on X.",),
    ),
    Doorway(
        "bar",
        Door.TELL,
        "Between parts of a line that begin with a capital or a figure, a bar is a pause.",
        "A bar between the parts of a line is read as a pause.",
        ("Serves 4 | Prep 10 mins | Cook 35 mins",),
    ),
    Doorway(
        "number-sign",
        Door.TELL,
        "Before a number the sign is said “number”.",
        "The sign # is read “number”.",
        ("Tip #2: sit down to cook.",),
    ),
    Doorway(
        "mark-of-trade",
        Door.TELL,
        "®, ™ and © are said by nobody who reads aloud.",
        "A mark of trade or copyright is not said.",
        ("Carry your EpiPen® with you.",),
    ),
    Doorway(
        "spaced-letters",
        Door.TELL,
        "Letters spread for stress are one word.",
        "Letters with spaces between are read as one word.",
        ("It was s l o w work.",),
    ),
    Doorway(
        "citation-mark",
        Door.TELL,
        "A number in square brackets, or close after a word, points to a reference, and is said by nobody.",
        "The mark of a reference is not said.",
        ("Many people improve in the first year [3].", "It is made worse by movement1,2."),
    ),
    Doorway(
        "note-sign",
        Door.TELL,
        "An asterisk or a dagger at a word points to a note, and is said by nobody.",
        "The sign of a note is not said.",
        ("The clinic* is open.", "*Bring a letter."),
    ),
    Doorway(
        "sign-left-unsaid",
        Door.TELL,
        "A bullet parts pieces of a line, a black triangle marks a medicine that is watched: neither is a word.",
        "A sign is not said.",
        ("November 2018 • Issue 33", "Perfalgan▼ is new."),
    ),
    Doorway(
        "sign-read-as-words",
        Door.TELL,
        "Where it stands, the sign has one reading that people give it.",
        "A sign is read as words, or as a pause.",
        ("Sixteen hours @ £12 an hour.", "Bus → train → home."),
    ),
    Doorway(
        "plural-in-brackets",
        Door.TELL,
        "The number before it says which is meant; without one, both are said.",
        "“(s)” is read by the number before it.",
        ("Keep the tablet(s) dry.", "Take 2 tablet(s) a day."),
    ),
    Doorway(
        "mark-in-round-brackets",
        Door.TELL,
        "It may point to a reference, or count: it is said, so that nothing is lost.",
        "A number in round brackets is read; take it out if it points to a reference.",
        ("This was shown in two trials (1).",),
    ),
    Doorway(
        "number-at-the-end",
        Door.TELL,
        "After a word that names or counts nothing it may point to a reference, or count: it is said.",
        "A number after the last word is read; take it out if it points to a reference.",
        ("This was safe in one small trial 2", "They lower the heart rate (in adults) 3."),
    ),
    Doorway(
        "times-with-full-stops",
        Door.TELL,
        "Where a meeting is spoken of, two such numbers with a dash are times.",
        "Numbers with a full stop are read as times: write am or pm to be sure.",
        ("The class is 10.30–12 on Mondays.",),
    ),
    Doorway(
        "time-of-both-clocks",
        Door.TELL,
        "13.00pm is one time, written by two clocks; it is said by the one of 24 hours.",
        "A time after 12 with pm is read by the 24-hour clock.",
        ("Come at 13.30pm.",),
    ),
    Doorway(
        "number-or-the-next",
        Door.TELL,
        "Between two numbers in a row, before what is counted, the stroke is “or”; of medicines it is asked about.",
        "A stroke between two numbers in a row is read “or”.",
        ("Peel 5/6 carrots.",),
    ),
    Doorway(
        "letter-for-another",
        Door.TELL,
        "A small l alone before a verb is the word I: no other reading makes a sentence.",
        "A small letter l is read as the word I. Type it again.",
        ("That is why l knew it.",),
    ),
    Doorway(
        "stroke-between-days",
        Door.TELL,
        "A weekend has two days: both are heard, with a pause; no word is added.",
        "A stroke between two days is read as a short pause.",
        ("Meet on the weekend of 7/8th June.",),
    ),
    Doorway(
        "stroke-between-sums",
        Door.TELL,
        "Two prices are heard as two, with a pause; no word is added.",
        "A stroke between two sums of money is read as a short pause.",
        ("Entry is £3/£1.50.",),
    ),
    Doorway(
        "count-and-size",
        Door.TELL,
        "Nobody bakes in a tin of two by twenty centimetres: it is how many, and how wide.",
        "A number of tins and their size are read as two numbers.",
        ("Grease 2 x 20cm cake tins.", "Add 1 x 400g tin of beans."),
    ),
    Doorway(
        "volume-and-page",
        Door.TELL,
        "After a journal's year, two numbers with a colon are its volume and page; a pause parts them.",
        "The volume and page of a journal are read as two numbers.",
        ("Lancet 2015; 385:120",),
    ),
    Doorway(
        "code-by-figure",
        Door.TELL,
        "Letters and figures of an order or a flight are read one by one; no other reading is as safe.",
        "A code is read letter by letter and figure by figure.",
        ("Order WT-004217 came today.", "We flew on BA2490 to Cork."),
    ),
    Doorway(
        "time-without-half-day",
        Door.TELL,
        "Two figures, a point and two figures after 12 are a time where something opens, leaves or meets.",
        "A number is read as a time of the 24-hour clock: write pm, or a colon, to be sure.",
        ("The train leaves at 14.21 today.", "Doors: 11:32"),
    ),
    Doorway(
        "ratio-of-a-slope",
        Door.TELL,
        "A ramp rises one in twelve; it has no time of day.",
        "A slope is read “one in”.",
        ("The 1:12 ramp is steep.",),
    ),
    Doorway(
        "day-and-month",
        Door.TELL,
        "A first number over twelve is no month, and a word beside it says that it is a day.",
        "Two numbers with a stroke are read as a day and a month.",
        ("Reply by 28/2 please.",),
    ),
    Doorway(
        "date-with-full-stops",
        Door.TELL,
        "With full stops the day comes first, and a word beside it says that it is a date.",
        "A date in figures with full stops is read day first.",
        ("This was updated on 12.07.19.", "Review date: 01.06.25"),
    ),
    Doorway(
        "stroke-between-measures",
        Door.TELL,
        "Feet, stones and pints before a stroke, metres, grams and litres after it are one thing twice.",
        "A stroke between two measures of one thing is read as a short pause.",
        ("He is 5ft 6in/168cm.",),
    ),
    Doorway(
        "out-of",
        Door.TELL,
        "Where marks are spoken of, two numbers of which the second is no month are so many out of so many.",
        "Two numbers with a stroke are read “out of”.",
        ("She scored 6/21 in the test.",),
    ),
    Doorway(
        "size-in-letters",
        Door.TELL,
        "Beside a length W, L, H and D are wide, long, high and deep.",
        "The sides of a thing are read with “by” between.",
        ("A bed of 70cm W x 120cm L.", "A tray of 45 x 22cm."),
    ),
    Doorway(
        "short-word",
        Door.TELL,
        "Small letters that are no word, with no number or dose near them, are no unit.",
        "A short word that is in no list is read letter by letter. Write it out.",
        ("She sat by the wkd board.",),
    ),
    Doorway(
        "not-sure-a-temperature",
        Door.TELL,
        "In brackets after a word, two figures and C are how warm it is; a house or a bus is named before them.",
        "A number with C is read in degrees Celsius.",
        ("The tank was hot (75C; too hot).",),
    ),
    Doorway(
        "short-number-alone",
        Door.TELL,
        "Alone in a cell or behind a label, 999 and 111 are hardly ever a count.",
        "This number was read as a telephone number, figure by figure.",
        ("In danger of life: 999", "111"),
    ),
    # Read and tell: found by the second look at finished words (`check/spoken/closed_world.py`)
    Doorway(
        "not-a-word",
        Door.TELL,
        "A rare word is said by its letters’ usual sounds; a slip of the keyboard is heard as one.",
        "This word is in no list of British words. Is it spelled as it should be, and said right?",
    ),
    Doorway(
        "stop-inside",
        Door.TELL,
        "A breath in mid-sentence is heard, and changes no word.",
        "A full stop stands in the middle of a sentence. Is there a short form that should be written out?",
    ),
    Doorway(
        "ends-in-short-form",
        Door.TELL,
        "A sentence cut in two is heard with a breath too many; before a number it is asked about.",
        "A sentence ends in a shortened word. Does it go on? Then write the word out.",
    ),
    Doorway(
        "points-in-a-sentence",
        Door.TELL,
        "Numbered points in one sentence are heard as several; no word changes.",
        "Numbered points seem to stand in one sentence. A list would be easier to hear.",
    ),
    # Ask
    Doorway(
        "strange-words",
        Door.ASK,
        "The second look at finished words found a number, sign or dose that may be said wrongly.",
    ),
    Doorway(
        "ambiguous-abbreviation",
        Door.ASK,
        "Letters that are two abbreviations, or an abbreviation and a word, say two things.",
    ),
    Doorway("ambiguous-date", Door.ASK, "Another day or month is another appointment."),
    Doorway("ambiguous-number", Door.ASK, "Read as a year, a sum or figure by figure, a number says different things."),
    Doorway("ambiguous-numeral", Door.ASK, "“I” may be the word, or the number one."),
    Doorway("ambiguous-time", Door.ASK, "Half past and point three are different times."),
    Doorway("naked-decimal", Door.ASK, "A point that is overlooked makes a dose ten times as large."),
    Doorway("no-words", Door.ASK, "There is nothing to say: something seems to be missing."),
    Doorway("unclear-bracket", Door.ASK, "“(un)well” says both that and its contrary."),
    Doorway("unclear-dash", Door.ASK, "A range, a minus and a pause are three different numbers."),
    Doorway("unclear-ending", Door.ASK, "Letters behind a figure or an abbreviation can be a unit or a word."),
    Doorway("unclear-full-stop", Door.ASK, "Two sentences, an address or an abbreviation are read differently."),
    Doorway("unclear-mark", Door.ASK, "Feet and inches are units; a closing quotation mark is nothing."),
    Doorway("unclear-number", Door.ASK, "Figures that no rule knows may be a dose."),
    Doorway("unclear-sign", Door.ASK, "“by” and “times” are a size and a number."),
    Doorway("unclear-slash", Door.ASK, "Between numbers or units a stroke may be “per”, “over” or “or”."),
    Doorway("unknown-abbreviation", Door.ASK, "It can be said as a word or by its letters; the sense is not known."),
    Doorway("unknown-symbol", Door.ASK, "A sign without a reading would be lost."),
    Doorway("unknown-unit", Door.ASK, "A number without its unit is no dose."),
)
_BY_KIND = {doorway.kind: doorway for doorway in DOORS}


def doorway(kind: str) -> Doorway:
    """The row of a kind. Raises `KeyError` for one that has none."""
    return _BY_KIND[kind]
