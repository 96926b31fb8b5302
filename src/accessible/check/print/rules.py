"""The rules of print: a PDF and what is expected of it go in, everything that is wrong with it comes out.

One table, in the order in which faults are told. Standards with their numbers are in `docs/numbers.md`; why
each rule is here, and what none of them can see, is in `docs/decisions/012-what-print-is-checked-for.md`; which of them
stop an article, and which only tell, in `docs/decisions/026-what-stops-and-what-is-told.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accessible.check.pdf.words import ReadBack, read_back
from accessible.check.print import breaks as print_breaks
from accessible.check.print import lines as print_lines
from accessible.check.print import look as print_look
from accessible.check.print import short_lines as print_short_lines
from accessible.check.print import tags as print_tags
from accessible.check.print import words as printed_words
from accessible.check.print.fault import PrintExpectation, PrintFault, PrintRule

_MOST = 5  # places that are told for one rule

RULES: tuple[PrintRule, ...] = (
    PrintRule("words", "every word is on the paper", "the charity's absolute rule", printed_words.shown_words),
    PrintRule("heard", "a screen reader says every word", "the charity's absolute rule", printed_words.heard_words),
    PrintRule("alternatives", "pictures say what they show", "ISO 14289-1, 7.3", printed_words.picture_alternatives),
    PrintRule("pictures", "pictures are printed dot for dot", "P", print_look.pictures),
    PrintRule("spoken-text", "ActualText says what is drawn", "ISO 32000-1, 14.9.4", print_tags.torn_texts),
    PrintRule("fonts", "the edition's fonts and no others, in the file", "ISO 14289-1, 7.21.4", print_look.fonts),
    PrintRule("missing-glyph", "no empty boxes", "ISO 14289-1, 7.21.8", print_look.missing_glyphs),
    PrintRule("small-type", "nothing is smaller than the body text", "UKAAF, RNIB", print_look.small_type),
    PrintRule("contrast", "ink stands out from what is behind it", "WCAG 2.2, 1.4.6 (AAA)", print_look.pale_text),
    PrintRule("hidden", "nothing is covered, cut off or transparent", "P", print_look.hidden_text),
    PrintRule("overlap", "no words stand on other words", "P", print_look.overlapping),
    PrintRule("off-page", "nothing runs off the paper; the paper is A4", "RNIB, UKAAF", print_look.off_page),
    PrintRule("margins", "nothing stands in the margins", "ACB; RNIB (binding edge)", print_look.margins, stops=False),
    PrintRule("furniture", "running head and number on each page, in one place", "RNIB, UKAAF", print_tags.furniture),
    PrintRule("untagged", "text is tagged, page furniture is not", "ISO 14289-1, 7.1 and 7.8", print_tags.untagged),
    PrintRule("split-block", "what is read in one go is on one page", "P", print_breaks.split_blocks, stops=False),
    PrintRule("wasted-page", "no third of a page is empty for nothing", "P", print_breaks.wasted_pages, stops=False),
    PrintRule(
        "lonely-heading", "a heading or label stays with what follows", "P", print_breaks.lonely_headings, stops=False
    ),
    PrintRule("lonely-sign", "a stop sign has words over it", "P", print_breaks.lonely_signs, stops=False),
    PrintRule(
        "lonely-line", "a short line stays with what it belongs to", "P", print_short_lines.lonely_lines, stops=False
    ),
    PrintRule("added-hyphen", "no hyphenation", "UKAAF", print_lines.added_hyphens),
    PrintRule("split-term", "doses, dates and numbers stay on a line", "UKAAF", print_lines.split_terms, stops=False),
    PrintRule("split-word", "no word is broken at a line's end", "UKAAF", print_lines.split_words),
    PrintRule("tag-counts", "as many tags as the text has parts", "ISO 14289-1, 7.1", print_tags.tag_counts),
    PrintRule("tag-tree", "the tags are whole", "ISO 32000-1, 14.7.4", print_tags.tree_soundness),
    PrintRule("heading-levels", "headings step down one by one", "ISO 14289-1, 7.4.2", print_tags.heading_levels),
    PrintRule("table-heads", "heading cells say what they are for", "ISO 14289-1, 7.5", print_tags.table_heads),
    PrintRule("links", "links have words and lead somewhere", "ISO 14289-1, 7.18.5", print_tags.links),
    PrintRule("pdf-language", "the language is given", "ISO 14289-1, 7.2", print_tags.language),
    PrintRule("pdf-title", "the title is given and shown", "ISO 14289-1, 7.1", print_tags.title),
    PrintRule("tab-order", "the Tab key follows the reading order", "ISO 14289-1, 7.18.3", print_tags.tab_order),
    PrintRule("bookmarks", "a bookmark for each heading", "ISO 14289-1, 7.17", print_tags.bookmarks),
)


def judge(back: ReadBack, expected: PrintExpectation, rules: Iterable[PrintRule] = RULES) -> tuple[PrintFault, ...]:
    """Everything that is wrong with a PDF, in the order of the table; the first few places of each rule."""
    return tuple(fault for rule in rules for fault in _faults(rule, back, expected))


def _faults(rule: PrintRule, back: ReadBack, expected: PrintExpectation) -> Sequence[PrintFault]:
    spots = list(rule.find(back, expected))
    faults = [PrintFault(rule.code, spot.page, spot.words, spot.message, rule.stops) for spot in spots[:_MOST]]
    if len(spots) > _MOST:
        more = f"{rule.name.capitalize()}: there are {len(spots) - _MOST} more places like these."
        faults.append(PrintFault(rule.code, spots[_MOST].page, "", more, rule.stops))
    return faults


def judge_pdf(pdf: bytes, expected: PrintExpectation) -> tuple[PrintFault, ...]:
    """The same for the bytes of a PDF. Raises `pikepdf.PdfError` if the file is damaged."""
    return judge(read_back(pdf), expected)
