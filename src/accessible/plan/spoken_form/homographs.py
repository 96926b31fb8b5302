"""Words with two sounds, where the words around settle which: "lead" the metal, "minute" the size.

Voices guess these by grammar. Heard in phonemes: hibari and Kokoro are right about read and live in most
sentences, never about lead the metal or minute the size; espeak-ng says "reed" for every "she read".
So in the sure places the sounds are given; the word stays as it is. What is not sure is left to the voice.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import END, Reading, Rule, Sounded, text_after, text_before

SOURCE = "Oxford and Cambridge dictionaries: two headwords of one spelling"

LEAD_BEFORE = re.compile(r"\b(?:blood|mercury and|mercury or|contains|containing|arsenic and|made of)\s$")
LEAD_AFTER = re.compile(
    r"[- ](?:poisoning|pipes?|piping|paint|levels?|exposure|acetate|toxicity|free|lined)\b"
    r"| (?:in (?:the |old |our |your |tap )?(?:water|paint|soil|petrol|pipes?|blood|dust)|or mercury|and mercury)\b"
)
MINUTE_AFTER = re.compile(
    r" (?:amounts?|quantit(?:y|ies)|traces?|doses?|particles?|details?|fractions?|drops?|droplets?|crumbs?|pieces?"
    r"|proportions?|differences?|specks?|fragments?)\b"
)
NOT_A_COUNT = re.compile(r"(?:^|\b(?:a|an|the|in|of|even|only|such|these|very|with|to|and|most)\s)$", re.IGNORECASE)
LIVE_AFTER = re.compile(
    r"[- ](?:broadcasts?|stream(?:s|ed|ing)?|attenuated|vaccines?|webinars?|events?|chats?|sessions?|music|audience"
    r"|virus(?:es)?|captions?|subtitles|bacteria|cultures?|yog(?:h)?urt)\b"
)
PAST_BEFORE = re.compile(
    r"\b(?:ha(?:s|ve|d)|having|hasn['’]t|haven['’]t|hadn['’]t|was|were|be|been|being|is|are|get|gets|got|['’]ve"
    r"|well)(?:[ -](?:not|never|ever|just|also|already|only|always|often|since|now|been))?[ -]$",
    re.IGNORECASE,
)
# Not after "did", "let", "and", "that": "did she read", "I asked that he read" are another form of the word.
SHE_READ = re.compile(
    r"(?:^|[.,;:!?(]\s?|\b(?:when|because|as|after|while|then|but|so|once|until|since|before|what|which|where)\s)"
    r"[‘“]?s?he\s$",
    re.IGNORECASE,
)


def say_lead(match: re.Match[str]) -> Reading:
    """The metal, where the words around show it."""
    metal = LEAD_BEFORE.search(text_before(match)) or LEAD_AFTER.match(text_after(match))
    return Sounded(match[0], "ˈled") if metal else None


def say_minute(match: re.Match[str]) -> Reading:
    """Very small, where it stands before an amount and is not counted."""
    small = MINUTE_AFTER.match(text_after(match)) and NOT_A_COUNT.search(text_before(match))
    return Sounded(match[0], "maɪˈnjuːt") if small else None


def say_live(match: re.Match[str]) -> Reading:
    """As it happens, or not killed."""
    return Sounded(match[0], "ˈlaɪv") if LIVE_AFTER.match(text_after(match)) else None


def say_read(match: re.Match[str]) -> Reading:
    """The past: after "have" or "was", and after "she" without a helping verb."""
    before = text_before(match)
    return Sounded(match[0], "ˈred") if PAST_BEFORE.search(before) or SHE_READ.search(before) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "lead, the metal",
        rf"[Ll]ead{END}",
        say_lead,
        SOURCE,
        (("lead pipes and blood lead", "lead pipes and blood lead"), ("the lead author", "the lead author")),
    ),
    Rule(
        "minute, very small",
        rf"[Mm]inute{END}",
        say_minute,
        SOURCE,
        (("a minute amount", "a minute amount"), ("a 2-minute dose", "a two-minute dose")),
    ),
    Rule(
        "live, as it happens",
        rf"[Ll]ive{END}",
        say_live,
        SOURCE,
        (("a live webinar", "a live webinar"), ("They live on.", "They live on.")),
    ),
    Rule(
        "read, the past",
        rf"read{END}",
        say_read,
        SOURCE,
        (
            ("It was read to me.", "It was read to me."),
            ("She read it; did she read it?", "She read it; did she read it?"),
            ("I will read it.", "I will read it."),
        ),
    ),
)
