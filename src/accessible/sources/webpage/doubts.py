"""What is said of a web page: what stops it, what is told, each with the way out.

A page cannot be mended where it lies, as a Word file can. So each remedy is for the Markdown that `make intake` makes
of it: there, what is asked stands between tags that stop the article until somebody has decided.
"""

from __future__ import annotations

from accessible.sources.manuscript.doubts import ManuscriptDoubt, ManuscriptNote, ManuscriptTelling, ManuscriptWording

INTAKE = "Run make intake with this page. In the file that it writes, "
OUTSIDE = ManuscriptDoubt(
    "web-outside",
    "These words stand outside what looks like the article, and are on no list.",
    'Are they furniture of the site? Put their beginning on the list "furniture" in magazine.toml, below [web_page], '
    'with … at its end. Are they part of the article? Put it on the list "article" there.',
)
FURNITURE = ManuscriptDoubt(
    "web-furniture",
    "By its name this is furniture of the site ({what}). By its words it may be part of the article.",
    'Are they furniture? Put "{rule}" on the list "furniture_parts" in magazine.toml, below [web_page], and it is left '
    'out on every page; or put their beginning on the list "furniture" there, with … at its end. Are they part of the '
    'article? Put it on the list "article" there.',
)
STRUCK = ManuscriptDoubt(
    "web-struck",
    "Words are struck out here. A listener would hear them as if they counted.",
    f"{INTAKE}delete them, or take the tags around them away.",
)
RAISED = ManuscriptDoubt(
    "web-raised",
    "Small raised or lowered letters stand here. On one line with the others they would make another word or number.",
    f"{INTAKE}write it as it should be read: 10 to the power of n.",
)
EQUATION = ManuscriptDoubt(
    "web-equation",
    "There is an equation here, which cannot be read aloud.",
    f"{INTAKE}write in words what it says.",
)
RUBY = ManuscriptDoubt(
    "web-ruby",
    "Small words stand above other words here.",
    f"{INTAKE}write them behind the words, in round brackets.",
)
DIRECTION = ManuscriptDoubt(
    "web-direction",
    "Words are turned round here: the page shows them from right to left.",
    f"{INTAKE}type them in the order in which they are read.",
)
DRAWING = ManuscriptDoubt(
    "web-drawing",
    "There is a drawing here, whose words would be lost.",
    f"{INTAKE}write its words as text, or put a picture of it there and describe it.",
)
TABLE = ManuscriptDoubt(
    "web-table",
    "This table has joined cells, a table inside it, or rows of different lengths. A listener would lose the columns.",
    f"{INTAKE}write it as two tables or as text.",
)
PICTURE = ManuscriptDoubt(
    "web-picture",
    "A picture cannot be used: {why}.",
    'Save the page again as "Web page, complete", with its folder of pictures beside it. '
    "Or save the picture as PNG or JPEG, and put it into the article that make intake makes.",
)
INSERTED = ManuscriptTelling(
    "web-inserted", "The page marks these words as added later. They were read as text.", "Does the text say so?"
)
TITLE_OUTSIDE = ManuscriptTelling(
    "web-title",
    "The title was taken from a heading that stands outside the article.",
    "If it is another, correct it at the top of the article that make intake makes.",
)
HIDDEN = ManuscriptTelling(
    "web-hidden",
    "Words that the page hides are left out; the report lists them.",
    "Are they meant for readers? Write them in the article that make intake makes.",
)
SILENT_WORDS = ManuscriptTelling(
    "web-aria-hidden",
    "The page shows these words, and hides them from screen readers. They were read as text.",
    "Are they a decoration? Then delete them in the article that make intake makes.",
)
JOINED = ManuscriptTelling(
    "web-joined",
    "Two pieces of the page stand here without a space between them.",
    "Is it one word? If not, put the space into the article that make intake makes.",
)
FRAME = ManuscriptTelling(
    "web-frame",
    "The page shows another page, a film or a sound here. It is not in the article.",
    "If readers need it, write in the article that make intake makes what it says, or where it is.",
)
STYLED = ManuscriptTelling(
    "web-style-words",
    "A style sheet of the page adds words, which are not in the text.",
    "Look at the page in a browser. If readers need them, write them in the article that make intake makes.",
)
DECORATION = ManuscriptTelling(
    "web-decoration",
    "A picture without words for those who cannot see it is left out: the page marks it as decoration.",
    "If readers need it, put it into the article that make intake makes, and describe it.",
)
WHOLE = ManuscriptTelling(
    "web-whole",
    "Nothing on this page stands out as its article. All of it was read, but for what is on a list.",
    "Does the article begin and end where it should? If not, correct it in the article that make intake makes.",
)
ENCODING = ManuscriptTelling("web-encoding", "{told}", "Are all letters right, and all signs such as £ and µ?")
BASE = ManuscriptNote(
    "web-links", "Links of the page that are written short were completed with this address.", "Do they lead there?"
)
DATED = ManuscriptNote(
    "web-date",
    "The date of the article was taken from what the page tells programs.",
    "If it is another, correct it at the top of the article that make intake makes.",
)
SCRIPTS = ManuscriptNote(
    "web-scripts",
    "There are programs (scripts) in this page. They are never run: what they would show is not in the article.",
    "Compare the article with the page in a browser.",
)
LEFT_OUT = ManuscriptNote(
    "web-left-out",
    "Furniture of the website is left out; the report lists it, with the reason.",
    "If readers need some of it, write it in the article that make intake makes.",
)
SAYS = ManuscriptWording(
    first_is_title=ManuscriptTelling(
        "web-title",
        "The first line of the article on this page was taken as its title.",
        "If it is another, correct it at the top of the article that make intake makes.",
    ),
    title_of_properties=ManuscriptTelling(
        "web-title",
        "The title was taken from what the page calls itself: no heading of the first level is in the article.",
        "If it is another, correct it at the top of the article that make intake makes.",
    ),
    no_title=ManuscriptDoubt(
        "title",
        "The article on this page begins with its text, so its title is not known.",
        f'{INTAKE}write it at the top: title: "…".',
    ),
    creator=ManuscriptNote(
        "web-author",
        "No author stands below the title. The name that the page has elsewhere is not printed.",
        'Did this person write the article? Then write author: "…" at the top of the article that make intake makes.',
    ),
    heading=ManuscriptTelling(
        "web-heading",
        "A short line in bold was taken as a heading.",
        "If it is none, take the ## away in the article that make intake makes.",
    ),
    cell=ManuscriptTelling(
        "web-cell",
        "A cell has several paragraphs. They are read one after the other, as one.",
        "Is it clear without the lines?",
    ),
    picture_in_table=ManuscriptDoubt(
        "web-picture",
        "A picture stands in a table. A listener would lose the row.",
        f"{INTAKE}put it above or below the table.",
    ),
    number_lost=ManuscriptTelling(
        "web-numbering",
        "The page numbers this by itself, in a place where the article has no numbers.",
        "Type the number in the article that make intake makes, if readers need it.",
    ),
    heading_numbers=ManuscriptTelling(
        "web-numbering", "A heading is an item of a numbered list. Its number is left out.", "Type it, if it matters."
    ),
    other_numbers=ManuscriptTelling(
        "web-numbering",
        "The page numbers these items in its own way. Here they are 1, 2, 3.",
        'Does the text say "see (b)"?',
    ),
    layout=ManuscriptTelling(
        "web-layout",
        "This table has one row or one column: it was read as text, cell by cell.",
        "Is it a table to readers? Then write it as one in the article that make intake makes.",
    ),
    box=ManuscriptTelling(
        "web-box",
        "Words that stand beside the text, or in a table with one cell, were put here {how}.",
        "Is this their place? If not, move them in the article that make intake makes.",
    ),
)
