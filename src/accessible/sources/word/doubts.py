"""What stops a Word file: each kind of thing that has no sure place in print and sound alike, with the way out.

None of these is guessed at. The words that it is about are quoted, so that they are found with "Find" in Word.
"""

from __future__ import annotations

from accessible.sources.manuscript.doubts import ManuscriptDoubt, ManuscriptNote, ManuscriptTelling, ManuscriptWording

CHANGES = ManuscriptDoubt(
    "word-changes",
    "There are tracked changes in this paragraph, and nobody has said which words are right.",
    "In Word: Review, then Accept or Reject each change. Save the file again.",
)
STRUCK = ManuscriptDoubt(
    "word-struck",
    "Words are struck out here. A listener would hear them as if they counted.",
    "Delete them, or take the line through them away.",
)
SYMBOL = ManuscriptDoubt(
    "word-symbol",
    "There is a sign here that only its own typeface knows.",
    "Delete it, and type the sign or its name: µ, or micrograms.",
)
RAISED = ManuscriptDoubt(
    "word-raised",
    "Small raised or lowered letters stand here. On one line with the others they would make another word or number.",
    "Write it as it should be read: 10 to the power of n, 37 °C.",
)
EQUATION = ManuscriptDoubt(
    "word-equation", "There is an equation here, which cannot be read aloud.", "Write in words what it says."
)
RUBY = ManuscriptDoubt(
    "word-ruby", "Small words stand above other words here.", "Write them behind the words, in round brackets."
)
DIRECTION = ManuscriptDoubt(
    "word-direction",
    "Words are turned round here: Word shows them from right to left.",
    "Type them again as plain words, in the order in which they are read.",
)
FIELD = ManuscriptDoubt(
    "word-field",
    "Word shows something here that is not in the file as words.",
    "Click it, press Ctrl, Shift and F9 to make it plain words, or type what it shows.",
)
STRAY = ManuscriptDoubt(
    "word-field",
    "Words of the text stand where Word keeps the instruction of a field. Not every program shows them.",
    "Type them again beside the field. Delete the field.",
)
UNENDED = ManuscriptDoubt(
    "word-field",
    "A field begins here and has no end. What comes after it may be part of it, and be lost.",
    "Copy the text, and paste it as text only (Paste Special, Unformatted Text) into a new file.",
)
CONTENTS = ManuscriptDoubt(
    "word-contents",
    "These words stand in Word's own list of headings, and are no heading of the text.",
    "Are they part of the article? Cut them, and paste them below the list. Then delete the list: the magazine has "
    "its own (References, Table of Contents, Remove).",
)
HEAD_OR_FOOT = ManuscriptDoubt(
    "word-head-foot",
    "The head or foot of Word's pages has a sentence that is not in the text. Print has heads and feet of its own.",
    "Do readers need it? Write it in the text. If not, delete it there. Is it on many files? Put its beginning on the "
    'list "furniture" in magazine.toml, below [web_page], with … at its end.',
)
EMBEDDED = ManuscriptDoubt(
    "word-embedded",
    "There is another file inside this one, whose words cannot be read.",
    "Copy its words into the text, or save it as a picture and describe it.",
)
DRAWING = ManuscriptDoubt(
    "word-drawing",
    "There is a chart, a diagram or decorated writing here, whose words would be lost.",
    "Save it as a picture and describe it, or write its words as text.",
)
LINKED = ManuscriptDoubt(
    "word-picture",
    "A picture is only linked here: it is not in the file, and nothing is fetched from elsewhere.",
    "Insert the picture itself: Insert, Pictures, and not Link to File.",
)
TABLE = ManuscriptDoubt(
    "word-table",
    "This table has joined cells, a table inside it, or rows of different lengths. A listener would lose the columns.",
    "Split the joined cells (Layout, Split Cells), or write it as two tables or as text.",
)
NUMBERING = ManuscriptDoubt(
    "word-numbering",
    "Word writes words before this paragraph by itself. They are not in the file as text.",
    "Type the words, and take the automatic numbering away.",
)
UNKNOWN = ManuscriptDoubt(
    "word-unknown",
    "These words stand in something that is not known here.",
    "Copy them, and paste them as text only (Paste Special, Unformatted Text).",
)

PROMPT = ManuscriptTelling(
    "word-prompt",
    "Word calls these words the prompt of a form, which nobody filled in. They were read as text.",
    "Are they no part of the article? Delete them in Word.",
)
DECORATION = ManuscriptNote(
    "word-decoration",
    "A picture that Word marks as decoration is left out, and its alternative text with it.",
    "If readers need it, take the mark away: right-click it, View Alt Text.",
)
SAYS = ManuscriptWording(
    first_is_title=ManuscriptTelling(
        "word-title",
        "The first paragraph of this Word file was taken as its title.",
        'If it is another, give that the style "Title" in Word.',
    ),
    title_of_properties=ManuscriptTelling(
        "word-title",
        "The title was taken from the properties of the Word file: it begins with its text.",
        'If it is another, write it first, with the style "Title".',
    ),
    no_title=ManuscriptDoubt(
        "title",
        "This Word file begins with its text, so its title is not known.",
        'Write the title first, on a line of its own, with the style "Title".',
    ),
    creator=ManuscriptNote(
        "word-author",
        "No author stands below the title. The name in the properties of the Word file is not printed.",
        'Did this person write the article? Then write "By" and the name below the title.',
    ),
    heading=ManuscriptTelling(
        "word-heading",
        "A short line in bold was taken as a heading.",
        'If it is none, take the bold away. If it is one, give it the style "Heading 2" in Word.',
    ),
    cell=ManuscriptTelling(
        "word-cell",
        "A cell has several paragraphs. They are read one after the other, as one.",
        "Is it clear without the lines?",
    ),
    picture_in_table=ManuscriptDoubt(
        "word-picture",
        "A picture stands in a table. A listener would lose the row.",
        "Put it above or below the table.",
    ),
    number_lost=ManuscriptTelling(
        "word-numbering",
        "Word numbers this paragraph by itself, in a place where the article has no numbers.",
        "Type the number as text, if readers need it, and take the automatic numbering away.",
    ),
    heading_numbers=ManuscriptTelling(
        "word-numbering",
        "Word numbers the headings by itself. The numbers are left out.",
        "Type them, if they matter.",
    ),
    other_numbers=ManuscriptTelling(
        "word-numbering",
        "Word numbers these items in its own way. Here they are 1, 2, 3.",
        'Does the text say "see (b)"?',
    ),
    layout=ManuscriptTelling(
        "word-layout",
        "This table has one row or one column: it was read as text, cell by cell.",
        "Is it a table to readers? Then it needs a row of headings and rows below it.",
    ),
    box=ManuscriptTelling(
        "word-text-box",
        "The words of a text box, or of a table with one cell, were put here {how}.",
        "Is this their place? If not, cut them in Word, and paste them where they belong.",
    ),
)
