"""Addresses and postcodes: where a reader writes or looks.

In running text a web or e-mail address is only pointed to; the last track spells it.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.form import AddressStyle
from accessible.plan.spoken_form.letters import letter, spell
from accessible.plan.spoken_form.numbers import digits
from accessible.plan.spoken_form.rule import (
    END,
    Reading,
    Rule,
    Unsure,
    always,
)
from accessible.plan.web_names import TOP_LEVEL
from accessible.word_list import is_word

# As long as addresses may be (RFC 1035 and 5321): tried at every place of a long row of letters and hyphens.
LOCAL, PART, PARTS = "{0,63}", "{1,63}", "{0,10}"
EMAIL = rf"<?(?:mailto:)?[A-Za-z0-9][A-Za-z0-9._+-]{LOCAL}@[A-Za-z0-9-]{PART}(?:\.[A-Za-z0-9-]{PART}){{1,10}}>?"
PATH = r"(?:/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[A-Za-z0-9/])?/?"
WEB = (
    rf"<?(?:https?://[A-Za-z0-9.:-]*[A-Za-z0-9]{PATH}|[Ww]{{3}}\.[A-Za-z0-9.-]*[A-Za-z0-9]{PATH}"
    rf"|[A-Za-z0-9][A-Za-z0-9-]{LOCAL}(?:\.[A-Za-z0-9-]{PART}){PARTS}\.{TOP_LEVEL}{END}{PATH})>?"
)
# The last words of a line of the list: known to be an address, with whatever ending and signs.
LISTED = (
    rf"(?<!\S)[A-Za-z0-9][A-Za-z0-9-]{LOCAL}(?:\.[A-Za-z0-9-]{PART}){PARTS}"
    r"\.[A-Za-z]{2,24}(?::[0-9]{1,5})?(?:[/?#]\S*)?$"
)
SIGNS = {
    ".": "dot",
    "/": "slash",
    "@": "at",
    "-": "hyphen",
    "_": "underscore",
    ":": "colon",
    "?": "question mark",
    "=": "equals",
    "&": "ampersand",
    "#": "hash",
    "+": "plus",
    "~": "tilde",
    "%": "per cent sign",
    ",": "comma",
    ";": "semicolon",
    "!": "exclamation mark",
    "'": "apostrophe",
    "*": "asterisk",
    "$": "dollar sign",
    "(": "open bracket",
    ")": "close bracket",
}
SPELLED_PARTS = frozenset(("uk", "eu", "ie", "ac", "us"))  # and all parts without a vowel
PIECE = re.compile(r"[A-Za-z]+|[0-9]+|.")
WITHIN = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
LEAST_WORD = 3  # letters, on average, of words that are written together: "LongCovid"


def _is_code(piece: str) -> bool:
    """Whether letters are no words: capitals that spell none, or capitals and small letters at random.

    >>> [_is_code(piece) for piece in ("XkPuRdOeq", "LCAP", "QuietHour", "QuietHourMD", "diary")]
    [True, True, False, False, False]
    """
    if piece.isupper():
        return len(piece) < LEAST_WORD or not is_word(piece.lower())
    parts = WITHIN.findall(piece)
    return len(piece) < LEAST_WORD * len(parts) and len(parts) > 1


def spell_address(match: re.Match[str]) -> Reading:
    """An address part by part: words as words, letters where they are no word to say, digits one by one."""
    address = re.sub(r"^(?:mailto:|https?://)", "", match[0].strip("<>")).rstrip("/")
    said = []
    for piece in PIECE.findall(address):
        if piece.isdigit():
            said.append(digits(piece))
        elif piece.isalpha():
            unsayable = len(piece) == 1 or not re.search("[aeiouy]", piece.lower())
            spelled = unsayable or piece.lower() in SPELLED_PARTS or _is_code(piece)
            said.append(spell(piece) if spelled else piece)
        elif piece in SIGNS:
            said.append(SIGNS[piece])
        else:
            return Unsure("unknown-symbol", f"The sign “{piece}” in an address has no reading.")
    return " ".join(said)


def say_postcode(match: re.Match[str]) -> Reading:
    """Each letter and digit, with a pause in the middle."""
    halves = match[0].split()
    return ", ".join(" ".join(digits(c) if c.isdigit() else letter(c) for c in half) for half in halves)


RULES: tuple[Rule, ...] = (
    Rule(
        "site that is a name",
        r"(?P<first>GOV|NHS)\.UK(?![A-Za-z0-9/])",
        lambda match: f"{'gov' if match['first'] == 'GOV' else 'N H S'} dot U K",
        "the sites' own names, in capitals",
        (("on NHS.UK or GOV.UK", "on N H S dot U K or gov dot U K"),),
    ),
    Rule(
        "e-mail address",
        EMAIL,
        always("the e-mail address given at the end"),
        "talking newspapers (docs/numbers.md, Sound); a decision of the narration",
        (("Write to <letters@example.org>.", "Write to the e-mail address given at the end."),),
        style=AddressStyle.DEFERRED,
    ),
    Rule(
        "web address",
        WEB,
        always("the web address given at the end"),
        "talking newspapers (docs/numbers.md, Sound); a decision of the narration",
        (
            ("See https://example.org/diary.", "See the web address given at the end."),
            (
                "See www.nhs.uk or example.com/x-y.",
                "See the web address given at the end or the web address given at the end.",
            ),
        ),
        style=AddressStyle.DEFERRED,
    ),
    Rule(
        "e-mail address spelled",
        EMAIL,
        spell_address,
        "common UK usage: at, dot, hyphen, slash",
        (("quiet.hour@example.org.uk", "quiet dot hour at example dot org dot U K"),),
        style=AddressStyle.SPELLED,
    ),
    Rule(
        "listed web address spelled",
        LISTED,
        spell_address,
        "common UK usage; in the list it is known to be an address, whatever it ends in",
        (
            ("Diary: quiet.example/XkPuRdOeq", "Diary: quiet dot example slash X K P U R D O E Q"),
            ("rest.example.io/a_(b)", "rest dot example dot io slash A underscore open bracket B close bracket"),
        ),
        style=AddressStyle.SPELLED,
    ),
    Rule(
        "web address spelled",
        WEB,
        spell_address,
        "common UK usage; https:// and a last stroke are not said, since browsers do without",
        (
            ("www.example.org/x", "W W W dot example dot org slash X"),
            ("https://example.org/warm-home2/", "example dot org slash warm hyphen home two"),
        ),
        style=AddressStyle.SPELLED,
    ),
    Rule(
        "postcode",
        r"[A-Z]{1,2}[0-9][0-9A-Z]?[ \u00a0][0-9][A-Z]{2}" + END,
        say_postcode,
        "common UK usage",
        (("London SW1A 1AA", "London S W one A, one A A"),),
    ),
)
