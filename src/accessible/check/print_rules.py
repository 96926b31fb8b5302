"""The rules of print: a PDF and what is expected of it go in, everything that is wrong with it comes out.

One table, in the order in which faults are told. Standards with their numbers are in `docs/numbers.md`; why
each rule is here, and what none of them can see, is in `docs/decisions/012-what-print-is-checked-for.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accessible.check import print_breaks, print_lines, print_look, print_tags, printed_words
from accessible.check.pdf_words import ReadBack, read_back
from accessible.check.print_fault import PrintExpectation, PrintFault, Rule

_MOST = 5  # places that are told for one rule

RULES: tuple[Rule, ...] = (
    Rule("words", "every word is on the paper", "the charity's absolute rule", printed_words.shown_words),
    Rule("heard", "a screen reader says every word", "the charity's absolute rule", printed_words.heard_words),
    Rule("alternatives", "pictures say what they show", "ISO 14289-1, 7.3", printed_words.picture_alternatives),
    Rule("pictures", "pictures are printed dot for dot", "P", print_look.pictures),
    Rule("spoken-text", "ActualText says what is drawn", "ISO 32000-1, 14.9.4", print_tags.torn_texts),
    Rule("fonts", "the edition's fonts and no others, in the file", "ISO 14289-1, 7.21.4", print_look.fonts),
    Rule("missing-glyph", "no empty boxes", "ISO 14289-1, 7.21.8", print_look.missing_glyphs),
    Rule("small-type", "nothing is smaller than the body text", "UKAAF, RNIB", print_look.small_type),
    Rule("contrast", "ink stands out from what is behind it", "WCAG 2.2, 1.4.6 (AAA)", print_look.pale_text),
    Rule("hidden", "nothing is covered, cut off or transparent", "P", print_look.hidden_text),
    Rule("off-page", "nothing runs off the paper; the paper is A4", "RNIB, UKAAF", print_look.off_page),
    Rule("margins", "nothing stands in the margins", "ACB; RNIB (binding edge)", print_look.margins),
    Rule("furniture", "running head and number on each page, in one place", "RNIB, UKAAF", print_tags.furniture),
    Rule("untagged", "text is tagged, page furniture is not", "ISO 14289-1, 7.1 and 7.8", print_tags.untagged),
    Rule("split-block", "what is read in one go is on one page", "P", print_breaks.split_blocks),
    Rule("lonely-heading", "a heading or label stays with what follows", "P", print_breaks.lonely_headings),
    Rule("added-hyphen", "no hyphenation", "UKAAF", print_lines.added_hyphens),
    Rule("split-term", "doses, dates and numbers stay on a line", "UKAAF", print_lines.split_terms),
    Rule("split-word", "no word is broken at a line's end", "UKAAF", print_lines.split_words),
    Rule("tag-counts", "as many tags as the text has parts", "ISO 14289-1, 7.1", print_tags.tag_counts),
    Rule("tag-tree", "the tags are whole", "ISO 32000-1, 14.7.4", print_tags.tree_soundness),
    Rule("heading-levels", "headings step down one by one", "ISO 14289-1, 7.4.2", print_tags.heading_levels),
    Rule("table-heads", "heading cells say what they are for", "ISO 14289-1, 7.5", print_tags.table_heads),
    Rule("links", "links have words and lead somewhere", "ISO 14289-1, 7.18.5", print_tags.links),
    Rule("language", "the language is given", "ISO 14289-1, 7.2", print_tags.language),
    Rule("title", "the title is given and shown", "ISO 14289-1, 7.1", print_tags.title),
    Rule("tab-order", "the Tab key follows the reading order", "ISO 14289-1, 7.18.3", print_tags.tab_order),
    Rule("bookmarks", "a bookmark for each heading", "ISO 14289-1, 7.17", print_tags.bookmarks),
)


def judge(back: ReadBack, expected: PrintExpectation, rules: Iterable[Rule] = RULES) -> tuple[PrintFault, ...]:
    """Everything that is wrong with a PDF, in the order of the table; the first few places of each rule."""
    return tuple(fault for rule in rules for fault in _faults(rule, back, expected))


def _faults(rule: Rule, back: ReadBack, expected: PrintExpectation) -> Sequence[PrintFault]:
    spots = list(rule.find(back, expected))
    faults = [PrintFault(rule.code, spot.page, spot.words, spot.message, rule.remedy) for spot in spots[:_MOST]]
    if len(spots) > _MOST:
        more = f"{rule.name.capitalize()}: there are {len(spots) - _MOST} more places like these."
        faults.append(PrintFault(rule.code, spots[_MOST].page, "", more, rule.remedy))
    return faults


def judge_pdf(pdf: bytes, expected: PrintExpectation) -> tuple[PrintFault, ...]:
    """The same for the bytes of a PDF. Raises `pikepdf.PdfError` if the file is damaged."""
    return judge(read_back(pdf), expected)
