"""Content controls of a Word file: one goes in; whether it is Word's list of headings, and its prompt, come out."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from accessible.sources.word.tree import all_words, child, is_on, value

# Word's own words for a control that nobody filled in; others may have been typed by a program that fills in forms.
PROMPTS = frozenset(
    (
        "Choose an item.",
        "Choose a building block.",
        "Click here to enter a date.",
        "Click here to enter text.",
        "Click or tap here to enter text.",
        "Click or tap to enter a date.",
        (
            "Enter any content that you want to repeat, including other content controls. You can also insert this "
            "control around table rows in order to repeat parts of a table."
        ),
    )
)


def is_contents(control: Element) -> bool:
    """Whether a content control says that Word's own list of headings is in it."""
    return value(child(control, "w:sdtPr/w:docPartObj/w:docPartGallery")) == "Table of Contents"


def prompt_of(control: Element) -> str:
    """The words of a content control of which Word says that they are a prompt; empty where they are none."""
    prompts = is_on(child(control, "w:sdtPr/w:showingPlcHdr"))
    return all_words(control) if prompts else ""
