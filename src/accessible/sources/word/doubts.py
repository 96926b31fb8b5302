"""What stops a Word file: each kind of thing that has no sure place in print and sound alike, with the way out.

None of these is guessed at. The words that it is about are quoted, so that they are found with "Find" in Word.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordDoubt:
    """A kind of doubt: its code, what is wrong, and what to do in Word."""

    code: str
    message: str
    remedy: str


CHANGES = WordDoubt(
    "word-changes",
    "There are tracked changes in this paragraph, and nobody has said which words are right.",
    "In Word: Review, then Accept or Reject each change. Save the file again.",
)
STRUCK = WordDoubt(
    "word-struck",
    "Words are struck out here. A listener would hear them as if they counted.",
    "Delete them, or take the line through them away.",
)
SYMBOL = WordDoubt(
    "word-symbol",
    "There is a sign here that only its own typeface knows.",
    "Delete it, and type the sign or its name: µ, or micrograms.",
)
RAISED = WordDoubt(
    "word-raised",
    "Small raised or lowered letters stand here. On one line with the others they would make another word or number.",
    "Write it as it should be read: 10 to the power of n, 37 °C.",
)
EQUATION = WordDoubt(
    "word-equation", "There is an equation here, which cannot be read aloud.", "Write in words what it says."
)
RUBY = WordDoubt(
    "word-ruby", "Small words stand above other words here.", "Write them behind the words, in round brackets."
)
DIRECTION = WordDoubt(
    "word-direction",
    "Words are turned round here: Word shows them from right to left.",
    "Type them again as plain words, in the order in which they are read.",
)
FIELD = WordDoubt(
    "word-field",
    "Word shows something here that is not in the file as words.",
    "Click it, press Ctrl, Shift and F9 to make it plain words, or type what it shows.",
)
EMBEDDED = WordDoubt(
    "word-embedded",
    "There is another file inside this one, whose words cannot be read.",
    "Copy its words into the text, or save it as a picture and describe it.",
)
DRAWING = WordDoubt(
    "word-drawing",
    "There is a chart, a diagram or decorated writing here, whose words would be lost.",
    "Save it as a picture and describe it, or write its words as text.",
)
LINKED = WordDoubt(
    "word-picture",
    "A picture is only linked here: it is not in the file, and nothing is fetched from elsewhere.",
    "Insert the picture itself: Insert, Pictures, and not Link to File.",
)
TABLE = WordDoubt(
    "word-table",
    "This table has joined cells, a table inside it, or rows of different lengths. A listener would lose the columns.",
    "Split the joined cells (Layout, Split Cells), or write it as two tables or as text.",
)
NUMBERING = WordDoubt(
    "word-numbering",
    "Word writes words before this paragraph by itself. They are not in the file as text.",
    "Type the words, and take the automatic numbering away.",
)
UNKNOWN = WordDoubt(
    "word-unknown",
    "These words stand in something that is not known here.",
    "Copy them, and paste them as text only (Paste Special, Unformatted Text).",
)
