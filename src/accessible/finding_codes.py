"""Every code that a finding can have: what it means, how much it weighs, and where the staff guide speaks of it.

One row each. A test reads the source for the codes that are used, and the guide's tables for those that they tell of:
no code is without its row, no row without its use, and none without its place in the guide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accessible.errors import Severity

GUIDE = "docs/staff-guide.md"


@dataclass(frozen=True, slots=True)
class FindingCode:
    """A code: how much its findings can weigh, its meaning in a sentence, the heading of the guide that it is under.

    `acceptable`: it only asks whether the author meant it, so that a person may answer for it. Where a word would be
    lost, or nobody can know how it is read, there is nothing to accept.
    """

    code: str
    severities: tuple[Severity, ...]
    meaning: str
    guide: str
    acceptable: bool = False


ERROR, WARNING, NOTE = (Severity.ERROR,), (Severity.WARNING,), (Severity.NOTE,)

# Headings of the guide, as links have them.
ARTICLE = "errors-in-an-article"
ISSUE = "errors-of-the-issue-or-the-machine"
MAKING = "errors-while-something-is-being-made"
WORD = "what-it-asks-about-most"
PERSON = "recordings-by-people"
PDF = "faults-in-a-finished-pdf"
BOOK = "faults-in-a-finished-book"
LOOK = "please-look-and-note"
WORD_FILE = "send-a-word-file"
WEB_PAGE = "send-a-web-page"

FINDING_CODES: tuple[FindingCode, ...] = (
    # Errors in an article
    FindingCode("title", ERROR, "The article has no title, or a pasted page no breadcrumb line.", ARTICLE),
    FindingCode("front-matter", ERROR, "The top of the file cannot be read, or is not closed.", ARTICLE),
    FindingCode("unknown-field", ERROR, "The top has a field with a name that is not known.", ARTICLE),
    FindingCode("duplicate-field", ERROR, "A field stands twice at the top.", ARTICLE),
    FindingCode("field-shape", ERROR, "A field at the top has another shape than it should have.", ARTICLE),
    FindingCode("date", ERROR, "The date is not written as year, month, day.", ARTICLE),
    FindingCode("language", ERROR, "The language is not written as a code.", ARTICLE),
    FindingCode("say", ERROR, "A reading under `say` is not plain words, or stands twice.", ARTICLE),
    FindingCode(
        "abbreviations", ERROR, "A long form under `abbreviations` is not plain words, or stands twice.", ARTICLE
    ),
    FindingCode("recaps", ERROR, "A line under `recaps` lacks its heading or its recap, or stands twice.", ARTICLE),
    FindingCode("accept", ERROR, "A line under `accept` lacks its words or reason, or cannot be accepted.", ARTICLE),
    FindingCode("recap", ERROR, "A recap names a heading that the article does not have.", ARTICLE),
    FindingCode("empty", ERROR, "The article has no text.", ARTICLE),
    FindingCode(
        "sample-words",
        ERROR + WARNING,
        "Words of a new article are left that its writer was to put their own in place of.",
        ARTICLE,
    ),
    FindingCode("disclaimer", ERROR, "The standing disclaimer that is named is not in `issue.toml`.", ARTICLE),
    FindingCode(
        "disclaimer-changed",
        ERROR,
        "The disclaimer on a pasted page is nearly the standing one, and not word for word.",
        ARTICLE,
    ),
    FindingCode("disclaimer-words", ERROR, "The standing disclaimer is not whole in print, or not in sound.", ARTICLE),
    FindingCode("heading-space", ERROR, "A heading has no space after its #.", ARTICLE),
    FindingCode("box-title", ERROR, "A box has no title.", ARTICLE),
    FindingCode("container", ERROR, "A box or the like is not known, or not closed.", ARTICLE),
    FindingCode(
        "container-place", ERROR, "A question or an answer stands inside another box, list or quotation.", ARTICLE
    ),
    FindingCode("empty-block", ERROR, "A heading, a box or a list's item has no words.", ARTICLE),
    FindingCode("nesting", ERROR, "Lists or marks stand too deep inside each other.", ARTICLE),
    FindingCode("list-number", ERROR, "An item would be printed with another number than it has in the file.", ARTICLE),
    FindingCode("code", ERROR, "Lines would be set as program code.", ARTICLE),
    FindingCode("raw-html", ERROR, "There are HTML tags in the text.", ARTICLE),
    FindingCode("markdown", ERROR, "A kind of Markdown is not known here.", ARTICLE),
    FindingCode("picture", ERROR, "The picture's file is not there, or cannot be used.", ARTICLE),
    FindingCode(
        "picture-alternative", ERROR, "A picture has no alternative text, or a file's name in its place.", ARTICLE
    ),
    FindingCode("picture-place", ERROR, "A picture stands in the middle of a sentence.", ARTICLE),
    FindingCode("address", ERROR, "A link leads to no address that readers can use.", ARTICLE),
    FindingCode("link-words", ERROR, "A link has no words.", ARTICLE),
    FindingCode("left-over", ERROR, "Signs of a link or a picture would be printed and read as they are.", ARTICLE),
    FindingCode("phrase-mark", ERROR, "The mark of a phrase would be printed and read as it is.", ARTICLE),
    FindingCode("phrase-language", ERROR, "The code after a phrase is not that of a language.", ARTICLE),
    FindingCode("phrase-words", ERROR, "A marked phrase has no words.", ARTICLE),
    FindingCode("note-missing", ERROR, "There is no note for a number in the text.", ARTICLE),
    FindingCode("note-doubled", ERROR, "Two notes have the same mark.", ARTICLE),
    FindingCode("note-unused", ERROR, "A note has no number in the text.", ARTICLE),
    FindingCode("speaker", ERROR, "A name in bold is not among the speakers.", ARTICLE),
    FindingCode("unexpected", ERROR, "The program failed on this article, and on no other.", ARTICLE),
    FindingCode("unreadable", ERROR, "The article is no plain file, or may not be opened.", ARTICLE),
    FindingCode("size", ERROR, "The article is larger than an article can be.", ARTICLE),
    FindingCode("encoding", ERROR, "A line is not in UTF-8, or another program changed its letters.", ARTICLE),
    FindingCode("not-text", ERROR, "The file is of another kind, such as Word's, whatever its name says.", ARTICLE),
    FindingCode("broken-word", ERROR, "A word is broken in two, and may be one word or two.", ARTICLE),
    FindingCode("torn-number", ERROR, "A number ends a line, and another begins the next: they may be one.", ARTICLE),
    FindingCode("columns", ERROR, "Cells or columns stand side by side with gaps between them.", ARTICLE),
    FindingCode("line-in-sentence", ERROR, "A short line stands in the middle of a sentence.", ARTICLE),
    FindingCode("only-menus", ERROR, "A pasted page has no sentence.", ARTICLE),
    FindingCode("control-character", ERROR, "There is a character that can be neither printed nor said.", ARTICLE),
    FindingCode("direction-sign", ERROR, "There is an invisible sign that turns the direction of writing.", ARTICLE),
    FindingCode("invisible-sign", ERROR, "There is an invisible sign.", ARTICLE),
    FindingCode("right-to-left", ERROR, "There are letters that are written from right to left.", ARTICLE),
    FindingCode("no-glyph", ERROR, "The typefaces have no such sign.", ARTICLE),
    FindingCode("word-length", ERROR, "More characters stand without a space than any word has.", ARTICLE),
    FindingCode("word-width", ERROR, "A word is longer than its line in large print.", ARTICLE),
    FindingCode("line-length", ERROR, "A line of the file is longer than can be read.", ARTICLE),
    FindingCode("block-length", ERROR, "A paragraph is longer than one part can be.", ARTICLE),
    FindingCode("table-size", ERROR, "A table is larger than anybody could read, or hear.", ARTICLE),
    FindingCode(
        "part-length",
        (Severity.ERROR, Severity.WARNING),
        "A part lasts more than six minutes, or can at the gentle pace.",
        ARTICLE,
    ),
    FindingCode("word-file", ERROR, "A Word file is damaged, locked, or none, whatever its name says.", WORD_FILE),
    FindingCode("word-changes", ERROR, "There are tracked changes that nobody has accepted or rejected.", WORD_FILE),
    FindingCode("word-struck", ERROR, "Words are struck out.", WORD_FILE),
    FindingCode("word-symbol", ERROR, "A sign has a number of its typeface, and no table knows it.", WORD_FILE),
    FindingCode("word-raised", ERROR, "Raised or lowered letters would make another word on the line.", WORD_FILE),
    FindingCode("word-equation", ERROR, "There is an equation that is more than a line of signs.", WORD_FILE),
    FindingCode("word-ruby", ERROR, "Small words stand above others.", WORD_FILE),
    FindingCode("word-direction", ERROR, "Words are shown from right to left.", WORD_FILE),
    FindingCode("word-field", ERROR, "Word shows something that is not in the file as words.", WORD_FILE),
    FindingCode("word-contents", ERROR, "Words in Word's own list of headings are no heading.", WORD_FILE),
    FindingCode("word-head-foot", ERROR, "The head or foot of Word's pages has a sentence of its own.", WORD_FILE),
    FindingCode("word-embedded", ERROR, "Another file, or a second text, is inside the Word file.", WORD_FILE),
    FindingCode("word-drawing", ERROR, "A chart, a diagram or decorated writing has words.", WORD_FILE),
    FindingCode(
        "word-picture",
        ERROR,
        "A picture is only linked, missing, or of a kind that print does not know.",
        WORD_FILE,
    ),
    FindingCode("word-table", ERROR, "A table has joined cells, or a table inside it.", WORD_FILE),
    FindingCode(
        "word-numbering",
        (Severity.ERROR, Severity.WARNING),
        "Word writes words before a paragraph by itself, or numbers in its own way.",
        WORD_FILE,
    ),
    FindingCode("word-unknown", ERROR, "Words stand in something that is not known.", WORD_FILE),
    FindingCode("word-words", ERROR, "A word of the Word file is missing, or too often there.", WORD_FILE),
    FindingCode("word-prompt", WARNING, "The prompt of a form was read as text.", WORD_FILE),
    FindingCode("word-comment", WARNING, "The comments of a Word file are left out.", WORD_FILE),
    FindingCode("word-hidden", WARNING, "Words that are hidden in Word are left out.", WORD_FILE),
    FindingCode("word-left-out", NOTE, "Words that Word keeps outside the text are left out.", WORD_FILE),
    FindingCode("word-text-box", WARNING, "The words of a text box were put where it is anchored.", WORD_FILE),
    FindingCode("word-heading", WARNING, "A short line in bold was taken as a heading.", WORD_FILE),
    FindingCode("word-title", WARNING, "The title is the first paragraph's, or the file's properties'.", WORD_FILE),
    FindingCode("word-author", NOTE, "The properties name an author, and the text does not.", WORD_FILE),
    FindingCode("word-cell", WARNING, "A cell of a table has several paragraphs.", WORD_FILE),
    FindingCode("word-layout", WARNING, "A table of one row or column was read as text.", WORD_FILE),
    FindingCode("picture-described", WARNING, "Word itself described a picture.", WORD_FILE),
    FindingCode("word-decoration", NOTE, "The words of a picture marked as decoration are left out.", WORD_FILE),
    FindingCode("word-macros", NOTE, "There are programs in a Word file; they are never run.", WORD_FILE),
    FindingCode(
        "web-file",
        ERROR,
        "A web page is damaged, too large, in an unknown encoding, or none, whatever its name says.",
        WEB_PAGE,
    ),
    FindingCode("web-outside", ERROR, "Words stand outside what looks like the article, and are on no list.", WEB_PAGE),
    FindingCode("web-furniture", ERROR, "Words are furniture of the site by a name, and look like text.", WEB_PAGE),
    FindingCode("web-struck", ERROR, "Words of a page are struck out.", WEB_PAGE),
    FindingCode(
        "web-raised", ERROR, "Raised or lowered letters of a page would make another word on the line.", WEB_PAGE
    ),
    FindingCode("web-equation", ERROR, "There is an equation on a page.", WEB_PAGE),
    FindingCode("web-ruby", ERROR, "Small words stand above others on a page.", WEB_PAGE),
    FindingCode("web-direction", ERROR, "Words of a page are shown from right to left.", WEB_PAGE),
    FindingCode("web-drawing", ERROR, "A drawing on a page has words.", WEB_PAGE),
    FindingCode("web-table", ERROR, "A table of a page has joined cells, or a table inside it.", WEB_PAGE),
    FindingCode(
        "web-picture", ERROR, "A picture of a page lies elsewhere, is missing, or stands in a table.", WEB_PAGE
    ),
    FindingCode("web-words", ERROR, "A word of the page is missing, or too often there.", WEB_PAGE),
    FindingCode("web-title", WARNING, "The title is a page's first line, or what it calls itself.", WEB_PAGE),
    FindingCode("web-whole", WARNING, "Nothing on a page stands out as its article.", WEB_PAGE),
    FindingCode("web-heading", WARNING, "A short line in bold on a page was taken as a heading.", WEB_PAGE),
    FindingCode("web-cell", WARNING, "A cell of a page's table has several paragraphs.", WEB_PAGE),
    FindingCode("web-numbering", WARNING, "A page numbers something in its own way.", WEB_PAGE),
    FindingCode("web-layout", WARNING, "A table of one row or column on a page was read as text.", WEB_PAGE),
    FindingCode("web-box", WARNING, "Words that stand beside the text of a page were put into it.", WEB_PAGE),
    FindingCode("web-inserted", WARNING, "Words of a page are marked as added later.", WEB_PAGE),
    FindingCode("web-hidden", WARNING, "Words that a page hides are left out.", WEB_PAGE),
    FindingCode("web-aria-hidden", WARNING, "Words of a page are hidden from screen readers, and were read.", WEB_PAGE),
    FindingCode("web-joined", WARNING, "Two pieces of a page stand together without a space.", WEB_PAGE),
    FindingCode("web-frame", WARNING, "A page shows another page, a film or a sound.", WEB_PAGE),
    FindingCode("web-style-words", WARNING, "A style sheet of a page adds words.", WEB_PAGE),
    FindingCode("web-decoration", WARNING, "A picture that a page marks as decoration is left out.", WEB_PAGE),
    FindingCode("web-encoding", WARNING, "A page was read in another encoding than it says.", WEB_PAGE),
    FindingCode("web-author", NOTE, "A page names an author, and its article does not.", WEB_PAGE),
    FindingCode("web-date", NOTE, "The date is what a page tells programs.", WEB_PAGE),
    FindingCode("web-links", NOTE, "Links of a page that are written short were completed.", WEB_PAGE),
    FindingCode("web-scripts", NOTE, "There are programs in a page; they are never run.", WEB_PAGE),
    FindingCode("web-left-out", NOTE, "Furniture of a page is left out.", WEB_PAGE),
    FindingCode("words-lost", ERROR, "A word of the file would be missing in the article.", ARTICLE),
    FindingCode("words-added", ERROR, "A word would stand more often in the article than in the file.", ARTICLE),
    FindingCode("unsaid", ERROR, "A sentence would be printed and not said.", ARTICLE),
    FindingCode("spoken-words", ERROR, "What would be said is not what is written.", ARTICLE),
    FindingCode("unsayable", ERROR, "No voice can say what would be said.", ARTICLE),
    # Words that cannot be read aloud
    FindingCode("strange-words", ERROR, "What would be said looks wrong at a number, a sign or a cut word.", WORD),
    FindingCode(
        "ambiguous-abbreviation", ERROR, "Letters can be read as more than one abbreviation, or as a word.", WORD
    ),
    FindingCode("ambiguous-date", ERROR, "Figures can be read as more than one date, or there is no such day.", WORD),
    FindingCode("ambiguous-number", ERROR, "A number can be read in more than one way.", WORD),
    FindingCode("ambiguous-numeral", ERROR, "A Roman numeral may be a word.", WORD),
    FindingCode("ambiguous-time", ERROR, "Figures may be a time, or something else.", WORD),
    FindingCode("naked-decimal", ERROR, "A decimal point has no figure before it.", WORD),
    FindingCode("no-words", ERROR, "There are only signs here, and no word to say.", WORD),
    FindingCode("unclear-bracket", ERROR, "A bracket stands inside a word.", WORD),
    FindingCode("unclear-dash", ERROR, "A dash may be a range, a minus or a pause.", WORD),
    FindingCode("unclear-ending", ERROR, "Letters after an apostrophe have no reading here.", WORD),
    FindingCode("unclear-full-stop", ERROR, "No space stands after a full stop.", WORD),
    FindingCode("unclear-mark", ERROR, "A mark may be feet, inches or the end of a quotation.", WORD),
    FindingCode("unclear-number", ERROR, "No rule reads these figures in one way only.", WORD),
    FindingCode("unclear-sign", ERROR, "A sign may be “by” or “times”.", WORD),
    FindingCode("unclear-slash", ERROR, "A stroke may be “and”, “or” or “per”.", WORD),
    FindingCode("unknown-abbreviation", ERROR, "An abbreviation is in no list.", WORD),
    FindingCode("unknown-symbol", ERROR, "A sign or a letter has no reading.", WORD),
    FindingCode("unknown-unit", ERROR, "What stands after a number is no unit that is known.", WORD),
    # Errors of the issue
    FindingCode("releases-file", ERROR, "The record of what members were given cannot be read.", ISSUE),
    FindingCode("magazine-file", ERROR, "There is a fault in `magazine.toml`, or it cannot be read.", ISSUE),
    FindingCode("issue-file", ERROR, "There is a fault in `issue.toml`, or it cannot be read.", ISSUE),
    FindingCode("file-name", ERROR, "A file's name cannot be used, or is nearly one that is read.", ISSUE),
    FindingCode("file-kind", ERROR, "A file that seems to be an article is of a kind that is not read.", ISSUE),
    FindingCode("duplicate-id", ERROR, "Two articles have one and the same name.", ISSUE),
    FindingCode("order", ERROR, "The running order does not have each article once.", ISSUE),
    FindingCode("empty-issue", ERROR, "The issue has no articles.", ISSUE),
    FindingCode("lexicon", ERROR, "A file of readings cannot be read, or an entry of it not used.", ISSUE),
    # Errors while something is being made
    FindingCode("build", ERROR, "Something could not be made; the message says what.", MAKING),
    FindingCode(
        "recording", ERROR, "A sound that was made lacks an utterance, or is not as long as it should be.", MAKING
    ),
    FindingCode("captions", ERROR, "The words with times are not those that are heard then.", MAKING),
    FindingCode("transcript", ERROR, "The words as plain text are not those that are read.", MAKING),
    # Recordings by people
    FindingCode("recording-damaged", ERROR, "A recording cannot be used.", PERSON),
    FindingCode("recording-twice", ERROR, "Two recordings are of the same words.", PERSON),
    FindingCode("recording-unused", WARNING, "A recording belongs to no words of the issue as it is now.", PERSON),
    FindingCode("recording-doubtful", WARNING, "Somebody should listen to a recording.", PERSON),
    # Faults in a finished PDF, as `make check` tells them
    FindingCode("words", ERROR, "The paper does not show every word, or shows others.", PDF),
    FindingCode("heard", ERROR, "A screen reader does not say every word, or says others.", PDF),
    FindingCode("alternatives", ERROR, "A picture does not say what the article says it shows.", PDF),
    FindingCode("pictures", ERROR, "A picture is not printed dot for dot.", PDF),
    FindingCode("spoken-text", ERROR, "What is drawn and what is said for it are not the same.", PDF),
    FindingCode("fonts", ERROR, "A typeface is not the edition's, or not in the file.", PDF),
    FindingCode("missing-glyph", ERROR, "An empty box stands in place of a sign.", PDF),
    FindingCode("small-type", ERROR, "Something is smaller than the body text.", PDF),
    FindingCode("contrast", ERROR, "Ink does not stand out from what is behind it.", PDF),
    FindingCode("hidden", ERROR, "Something is covered, cut off or transparent.", PDF),
    FindingCode("overlap", ERROR, "Words stand on other words.", PDF),
    FindingCode("off-page", ERROR, "Something runs off the paper, or the paper is not A4.", PDF),
    FindingCode("furniture", ERROR, "A running head or a page number is missing, or in another place.", PDF),
    FindingCode("untagged", ERROR, "Text has no tag, or page furniture has one.", PDF),
    FindingCode("added-hyphen", ERROR, "A word was hyphenated.", PDF),
    FindingCode("split-word", ERROR, "A word is broken at the end of a line.", PDF),
    FindingCode("tag-counts", ERROR, "There are not as many tags as the text has parts.", PDF),
    FindingCode("tag-tree", ERROR, "The tags are not whole.", PDF),
    FindingCode("heading-levels", ERROR, "The headings do not step down one by one.", PDF),
    FindingCode("table-heads", ERROR, "A heading cell does not say what it is for.", PDF),
    FindingCode("links", ERROR, "A link has no words, or leads nowhere.", PDF),
    FindingCode("pdf-language", ERROR, "The language is not given.", PDF),
    FindingCode("pdf-title", ERROR, "The title is not given, or not shown.", PDF),
    FindingCode("tab-order", ERROR, "The Tab key does not follow the reading order.", PDF),
    FindingCode("bookmarks", ERROR, "A heading has no bookmark.", PDF),
    FindingCode("damaged", ERROR, "The PDF cannot be read.", PDF),
    FindingCode("verapdf", ERROR, "The PDF does not keep to a clause of PDF/UA or PDF/A.", PDF),
    # Faults in a finished book
    FindingCode("book-unreadable", ERROR, "A finished book cannot be opened or read.", BOOK),
    FindingCode("book-sentence", ERROR, "A sentence is not heard once, in its turn.", BOOK),
    FindingCode("book-words", ERROR, "A book shows other words than are heard.", BOOK),
    FindingCode("book-clip", ERROR, "A book cuts a sentence short, or plays past the end of its sound.", BOOK),
    FindingCode("book-overlay", ERROR, "A page is not spoken, or what is spoken has no words or no sound.", BOOK),
    FindingCode("book-length", ERROR, "A book says another length than it has.", BOOK),
    FindingCode("book-mark", ERROR, "What is being said is not marked, or by colour alone.", BOOK),
    FindingCode("book-contents", ERROR, "The contents of a book are not whole or not in order.", BOOK),
    FindingCode("book-about", ERROR, "A book says something of itself that is missing or wrong.", BOOK),
    FindingCode("book-link", ERROR, "A link of a book leads nowhere.", BOOK),
    FindingCode("book-file", ERROR, "A file of a book is missing, packed, or not what it should be.", BOOK),
    FindingCode("epubcheck", ERROR, "EPUBCheck, the reference for EPUB, objects to a book.", BOOK),
    FindingCode("ace", ERROR, "Ace, the reference for accessible EPUBs, objects to a book.", BOOK),
    # To look at: nothing is stopped
    FindingCode("issue-left-out", WARNING, "The front page leaves out an issue.", LOOK),
    FindingCode("sign-off-file", (Severity.ERROR, Severity.WARNING), "A signature cannot be read.", LOOK),
    FindingCode("sign-off-void", WARNING, "Words changed since an article was signed.", LOOK),
    FindingCode("sentence-length", (Severity.NOTE, Severity.WARNING), "A sentence is long.", LOOK),
    FindingCode("paragraph-length", NOTE, "A paragraph is long.", LOOK),
    FindingCode("list-length", NOTE, "A list has many items.", LOOK),
    FindingCode("contraction", NOTE, "A negative such as “don't” is easily taken for its opposite.", LOOK),
    FindingCode("abbreviation", NOTE, "An abbreviation is not explained where it is first used.", LOOK),
    FindingCode("hard-word", NOTE, "A word is hard for many readers, and has an everyday one.", LOOK),
    FindingCode("double-negative", NOTE, "A sentence says no twice.", LOOK),
    FindingCode("vague-link", WARNING, "The words of a link do not say where it leads, or ask to click.", LOOK),
    FindingCode("website-words", WARNING, "A line seems to be of a website, and not of the article.", LOOK),
    FindingCode("unusual-dose", WARNING, "A dose is hardly ever that of its medicine.", LOOK, acceptable=True),
    FindingCode("trailing-zero", WARNING, "A dose has a needless zero after its point.", LOOK),
    FindingCode("microgram-sign", WARNING, "Micrograms are only written as µg or mcg.", LOOK),
    FindingCode("dose-without-unit", WARNING, "A number to take has no unit.", LOOK, acceptable=True),
    FindingCode("accepted", NOTE, "A person has accepted this, with a reason.", LOOK),
    FindingCode("accept-unused", WARNING, "Nothing that is found fits an acceptance.", LOOK),
    FindingCode("abbreviation-unused", WARNING, "The article does not use an abbreviation from its own list.", LOOK),
    FindingCode("mended", NOTE, "Something that pasting had broken was mended.", LOOK),
    FindingCode("broken-sentence", WARNING, "A sentence may be broken at a line's end.", LOOK),
    FindingCode("lone-number", WARNING, "A number stands alone on its line.", LOOK),
    FindingCode("number-first", WARNING, "A number opens a paragraph.", LOOK),
    FindingCode("picture-placeholder", WARNING, "A line stands in the place of a picture.", LOOK),
    FindingCode("foreign-field", WARNING, "A field at the top is for the program of a website: left out.", LOOK),
    FindingCode("title-taken", WARNING, "The title was taken from the first line.", LOOK),
    FindingCode("unknown-kind", WARNING, "The kind is none of those that there are: a plain article.", LOOK),
    FindingCode("title-small", NOTE, "The title begins with a small letter.", LOOK),
    FindingCode("address-left-out", WARNING, "A link leads nowhere outside its own website.", LOOK),
    FindingCode("heading-title", WARNING, "A heading has one # alone, which is the title's.", LOOK),
    FindingCode("heading-alone", WARNING, "There is no text below a heading.", LOOK),
    FindingCode("short-lines", NOTE, "Short lines in a row were taken for text and not for headings.", LOOK),
    FindingCode("bold-heading", WARNING, "A line in bold looks like a heading, and is none.", LOOK),
    FindingCode("key-points", WARNING, "There are more than three key points.", LOOK),
    FindingCode("opening-length", WARNING, "Many words are said before the text begins.", LOOK),
    FindingCode("recap-length", WARNING, "A recap is long.", LOOK),
    FindingCode("recap-unused", NOTE, "No part has a use for a recap.", LOOK),
    FindingCode("table-caption", WARNING, "A table has no caption.", LOOK),
    FindingCode("table-summary", NOTE, "A long table has no summary.", LOOK),
    FindingCode("foreign-words", WARNING, "Words seem to be of another language, and are not marked.", LOOK),
    FindingCode(
        "question",
        WARNING,
        "Question and answer cannot be told apart on a pasted page, or were told apart by their question marks.",
        LOOK,
    ),
    FindingCode("disclaimer-missing", WARNING, "A question-and-answer article has no standing disclaimer.", LOOK),
    FindingCode("folder", WARNING, "Something in a folder of the issue is not looked into.", LOOK),
    FindingCode("picture-unused", WARNING, "No article uses a picture.", LOOK),
    FindingCode("file-unused", WARNING, "A file is neither an article nor a picture.", LOOK),
    FindingCode("file-number", WARNING, "An article's file has no number, so it comes last.", LOOK),
    FindingCode("same-name", WARNING, "Two articles have one name but for the number.", LOOK),
    FindingCode("same-issue", WARNING, "Another issue has the same name or number.", LOOK),
    FindingCode("same-title", WARNING, "Two articles have the same title.", LOOK),
    FindingCode("margins", WARNING, "Something stands in the margins.", LOOK),
    FindingCode("split-block", WARNING, "What is read in one go is on two pages.", LOOK),
    FindingCode("wasted-page", WARNING, "More than a third of a page is empty.", LOOK),
    FindingCode("lonely-heading", WARNING, "A heading is not on the page of what follows it.", LOOK),
    FindingCode("lonely-sign", WARNING, "A stop sign is all that a page has.", LOOK),
    FindingCode("lonely-line", WARNING, "A short line is not on the page of what it belongs to.", LOOK),
    FindingCode("split-term", WARNING, "A dose, a date or a number is broken at the end of a line.", LOOK),
    FindingCode("loudness", WARNING, "A sound is out of the limits for loudness, peaks or noise.", LOOK),
    FindingCode("minutes", WARNING, "A reading is not as long as the article says.", LOOK),
)
_ROWS = {row.code: row for row in FINDING_CODES}


def code_row(code: str) -> FindingCode | None:
    """The row of a code; None for one that has none."""
    return _ROWS.get(code)


def acceptance_fault(named: str, reason: str) -> str:
    """What is wrong with a line under `accept:` ("code: words", and a reason), in words; empty if nothing is.

    >>> acceptance_fault("unusual-dose: digoxin 2 mg", "Dr Meadowsweet checked it.")
    ''
    >>> acceptance_fault("unusual-dose", "It is right."), acceptance_fault("unusual-dose: digoxin 2 mg", " ")
    ('the words that it is about are missing', 'its reason is missing')
    """
    code, _, words = (piece.strip() for piece in named.partition(":"))
    row = code_row(code)
    if row is None:
        return f"there is no code “{code}”"
    if not row.acceptable:
        can = [each.code for each in FINDING_CODES if each.acceptable]
        return f"“{code}” has to be mended; only {', '.join(can[:-1])} and {can[-1]} can be accepted"
    if not words:
        return "the words that it is about are missing"
    return "" if re.search(r"\w{2}", reason) else "its reason is missing"
