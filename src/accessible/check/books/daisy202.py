"""The judge of DAISY 2.02 books: a finished book and what is expected of it go in; what is wrong comes out.

DAISY's own validator leaves much out that the specification lets a program check, and knows no plan (decision 051).
"""

from __future__ import annotations

from pathlib import Path

from accessible.check.books import daisy_files, daisy_ncc, daisy_smil, spoken
from accessible.check.books.daisy_book import DaisyBook, read_daisy
from accessible.check.books.expected import ExpectedBook
from accessible.check.books.rule import BookRule, book_findings
from accessible.errors import Finding

DAISY = "DAISY 2.02"
HOUSE = "ours"


def daisy_findings(book: Path, expected: ExpectedBook) -> tuple[Finding, ...]:
    """All that is wrong with a DAISY book, a ZIP file or a folder. A finding's `file` names it and the file in it."""
    return book_findings(book, lambda files: read_daisy(files, expected), RULES)


RULES: tuple[BookRule[DaisyBook], ...] = (
    BookRule("book-file", "One NCC", f"{DAISY}, 2 and 2.1", daisy_files.one_ncc),
    BookRule("book-file", "File names", f"{DAISY}, 2.3.6, 2.3.7 and 2.5.3", daisy_files.file_names),
    BookRule("book-file", "Document types and encoding", f"{DAISY}, 2.1, 2.1.3, 2.2 and 2.3", daisy_files.declarations),
    BookRule("book-file", "Nothing idle", f"{DAISY}, 2.1.3, ncc:files", daisy_files.nothing_idle),
    BookRule("book-file", "The shelf's own MP3s", f"{DAISY}, 2.5.2; ours", daisy_files.sounds),
    BookRule("book-link", "Links", f"{DAISY}, 2.1.10.1", daisy_files.links_lead),
    BookRule("book-about", "Metadata", f"{DAISY}, 2.1.3", daisy_ncc.metadata),
    BookRule("book-about", "Forms of metadata", f"{DAISY}, 2.1.3", daisy_ncc.forms),
    BookRule("book-about", "One title and identifier", f"{DAISY}, 2.1.3, 2.2.1.1 and 2.3.2.1", daisy_ncc.one_title),
    BookRule("book-about", "Counts", f"{DAISY}, 2.1.3", daisy_ncc.counts),
    BookRule("book-about", "Size", f"{DAISY}, 2.1.3, ncc:kByteSize", daisy_ncc.size),
    BookRule("book-length", "Time of the book", f"{DAISY}, 2.1.3, ncc:totalTime", daisy_ncc.total_time),
    BookRule("book-contents", "Title first", f"{DAISY}, 2.1.6.1", daisy_ncc.title_first),
    BookRule("book-contents", "Entries", f"{DAISY}, 2.1.5, 2.1.9 and 2.1.10", daisy_ncc.entries),
    BookRule("book-contents", "Classes and page numbers", f"{DAISY}, 2.1.7.1, 2.1.8.1, 2.1.12.1", daisy_ncc.classes),
    BookRule("book-contents", "No level skipped", f"{DAISY}, 2.1.6.2", daisy_ncc.levels),
    BookRule("book-contents", "Entries lead to pars", f"{DAISY}, 2.1.10.1", daisy_ncc.leads_to_pars),
    BookRule("book-contents", "Order of the NCC", f"{DAISY}, 2.1 and 2.3.4.1", daisy_ncc.order),
    BookRule("book-contents", "Articles", HOUSE, daisy_ncc.articles),
    BookRule("book-overlay", "Head of a SMIL document", f"{DAISY}, 2.3.1 and 2.3.2", daisy_smil.smil_head),
    BookRule("book-overlay", "Form of a SMIL document", f"{DAISY}, 2.3.3", daisy_smil.smil_form),
    BookRule(
        "book-overlay", "A SMIL document begins with a heading", f"{DAISY}, 2.3.4.1", daisy_smil.begins_with_heading
    ),
    BookRule("book-overlay", "Words in one kind of document", f"{DAISY}, 2.3.3.6", daisy_smil.one_text),
    BookRule("book-overlay", "A par has words", f"{DAISY}, 2.3.3.3", spoken.of_spoken(spoken.without_words)),
    BookRule(
        "book-overlay",
        "A par has sound",
        f"{DAISY}, 1.3, full audio and full text",
        spoken.of_spoken(spoken.without_sound),
    ),
    BookRule("book-overlay", "Master SMIL", f"{DAISY}, 2.4", daisy_files.master_smil),
    BookRule("book-link", "Links back", HOUSE, daisy_smil.back_links),
    BookRule("book-length", "Times of a SMIL document", f"{DAISY}, 2.3.2.1 and 2.3.3.2", daisy_smil.smil_times),
    BookRule("book-sentence", "Each sentence once", HOUSE, spoken.of_spoken(spoken.said_once)),
    BookRule("book-sentence", "One by one", HOUSE, spoken.of_spoken(spoken.one_by_one)),
    BookRule("book-sentence", "Order of the plan", HOUSE, spoken.of_spoken(spoken.in_order)),
    BookRule("book-words", "Words shown are words said", HOUSE, spoken.of_spoken(spoken.words_shown)),
    BookRule("book-clip", "Whole clips", HOUSE, spoken.of_spoken(spoken.clips_whole)),
    BookRule("book-clip", "Clips apart", HOUSE, spoken.of_spoken(spoken.clips_apart)),
    BookRule("book-clip", "No clip of silence", HOUSE, spoken.of_spoken(spoken.clips_silent)),
    BookRule("book-clip", "Planned rests alone", HOUSE, spoken.of_spoken(spoken.gaps_planned)),
    BookRule(
        "book-clip",
        "Within the sound",
        f"{DAISY}, 2.3.3.8; the length as decoded",
        spoken.of_spoken(spoken.within_sound),
    ),
)
