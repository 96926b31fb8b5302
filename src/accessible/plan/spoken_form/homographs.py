"""Words with two sounds, where the words around settle which: "lead" the metal, "minute" the size, "tear" the rip.

Voices guess these by grammar. Heard in phonemes: hibari and Kokoro are right about read and live in most
sentences, never about lead the metal or minute the size; espeak-ng says "reed" for every "she read".
Both say every tear as if wept, every "content" as what is inside, "invalid" as not valid, a bow as tied, a bass
as the fish, Reading as what you do, and "as you read this" as if it were past.
So in the sure places the sounds are given; the word stays as it is. What is not sure is left to the voice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accessible.plan.spoken_form.rule import END, Reading, Rule, Sounded, text_after, text_before

SOURCE = "Oxford and Cambridge dictionaries: two headwords of one spelling"

LEAD_BEFORE = re.compile(r"\b(?:blood|mercury and|mercury or|contains|containing|arsenic and|made of)\s$")
LEAD_AFTER = re.compile(
    r"[- ](?:poisoning|pipes?|piping|paint|levels?|exposure|acetate|toxicity|free|lined)\b"
    r"|-heavy\b"
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


@dataclass(frozen=True, slots=True)
class _Beside:
    """A speak function that gives the sounds where a pattern stands before or after the word, or both."""

    sounds: str
    before: str = ""
    after: str = ""

    def __call__(self, match: re.Match[str]) -> Reading:
        fits = (not self.before or re.search(f"(?:{self.before})$", text_before(match), re.IGNORECASE)) and (
            not self.after or re.match(self.after, text_after(match))
        )
        return Sounded(match[0], self.sounds) if fits else None


BODY = "muscles?|ligaments?|tendons?|cartilage|menisc(?:us|al)|rotator cuff|retina|retinal|labr(?:um|al)|hamstring|calf"
ENDED = r"(?=[.,;:!?)’”]|$)"

RULES: tuple[Rule, ...] = (
    Rule(
        "tear, a rip",
        rf"tear{END}",
        _Beside("ˈteə(r)", rf"\b(?:{BODY}) |\bwear and |\bwear-and-"),
        SOURCE,
        (("wear and tear", "wear and tear"), ("a tear in the eye", "a tear in the eye")),
    ),
    Rule(
        "tear, a rip in something",
        rf"tear{END}",
        _Beside("ˈteə(r)", after=rf" in (?:the|a|my|his|her|your) (?:{BODY}|skin|lining|jeans|fabric|bag)\b"),
        SOURCE,
        (("a tear in the tendon", "a tear in the tendon"),),
    ),
    Rule(
        "content, at ease",
        rf"content{END}",
        _Beside(
            "kənˈtent", r"(?:\b(?:am|is|are|was|were|be|been|feels?|felt|not|never)|['’](?:m|re|s)) ", " (?:with|to) "
        ),
        SOURCE,
        (("I am content with less.", "I am content with less."), ("the salt content", "the salt content")),
    ),
    Rule(
        "invalid, a person",
        rf"invalid{END}",
        _Beside("ˈɪnvəlɪd", r"\ban ", rf"{ENDED}|(?: (?:and|for|who|since|all)\b)"),
        SOURCE,
        (("She became an invalid.", "She became an invalid."), ("an invalid claim", "an invalid claim")),
    ),
    Rule(
        "bow, of thanks",
        rf"bow{END}",
        _Beside("ˈbaʊ", r"\bt(?:ake|akes|ook|aken|aking) (?:a|another|his|her|their|my) (?:final |last )?"),
        SOURCE,
        (("She took a bow.", "She took a bow."), ("a red bow", "a red bow")),
    ),
    Rule(
        "row, a quarrel",
        rf"row{END}",
        _Beside(
            "ˈraʊ",
            r"\b(?:a|an|another|the|this) (?:big |huge |blazing |furious |fresh |public |angry |bitter |political )?",
            " (?:(?:about|over)(?! (?:there|here|from|two|three|four|by|[0-9]))\\b"
            "|broke out|has broken out|erupted|blew up)",
        ),
        SOURCE,
        (("A row over fees broke out.", "A row over fees broke out."), ("days in a row", "days in a row")),
    ),
    Rule(
        "row, a quarrel with somebody",
        rf"row{END}",
        _Beside("ˈraʊ", r"\bha(?:d|ve|s|ving) (?:a|another) (?:big |huge |blazing )?", " with "),
        SOURCE,
        (("We had a row with him.", "We had a row with him."),),
    ),
    Rule(
        "wound, turned round",
        rf"wound{END}",
        _Beside(
            "ˈwaʊnd",
            r"\b(?:(?:wires?|ropes?|bandages?|strings?|threads?|wool|tapes?|cables?|springs?|scar(?:f|ves)|coils?|cords?"
            r"|yarn|clocks?|watch(?:es)?|is|was|were|are|been|being|it|he|she|they|I|we) )",
            " (?:round|around|tightly|tight|loosely|onto|on to|back|up|down|through|clockwise)\\b",
        ),
        SOURCE,
        (("The rope was wound round it.", "The rope was wound round it."), ("an open wound", "an open wound")),
    ),
    Rule(
        "Reading, the town with a place of its own",
        rf"Reading{END}",
        _Beside(
            "ˈredɪŋ",
            after=" (?:station|Station|Hospital|hospital|Borough|Council|University|FC"
            "|Festival|Crown Court|West|Abbey|Gaol)\\b",
        ),
        SOURCE,
        (("He went to Reading station.", "He went to Reading station."),),
    ),
    Rule(
        "bass, the sound",
        rf"[Bb]ass{END}",
        _Beside(
            "ˈbeɪs", after="[- ](?:guitars?|players?|lines?|drums?|notes?|sounds?|music|voices?|speakers?|tones?)\\b"
        ),
        SOURCE,
        (("a bass guitar", "a bass guitar"), ("grilled sea bass", "grilled sea bass")),
    ),
    Rule(
        "contract, to tighten",
        rf"contract{END}",
        _Beside("kənˈtrækt", r"\b(?:muscles|arteries|vessels|airways) (?:to |then |also )?"),
        SOURCE,
        (("muscles contract", "muscles contract"), ("a contract", "a contract")),
    ),
    Rule(
        "uses, ways to use",
        rf"uses{END}",
        _Beside(
            "ˈjuːsɪz",
            r"\b(?:many|several|other|various|common|different|main|its|medical) ",
            rf"{ENDED}| (?:of|for|in)\b",
        ),
        SOURCE,
        (("It has many uses.", "It has many uses."), ("She uses it.", "She uses it.")),
    ),
    Rule(
        "Reading, the town",
        rf"Reading{END}",
        _Beside(
            "ˈredɪŋ",
            r"[a-z,] ?(?:in|from|to|near|at|of|around|via|Hospital,|Berkshire,?) ",
            rf"{ENDED}| (?:and|with|for|to|on|who|where|is|has|was)\b",
        ),
        SOURCE,
        (("We live in Reading.", "We live in Reading."), ("Reading helps.", "Reading helps.")),
    ),
    Rule(
        "Mobile, the telephone",
        rf"Mobile{END}",
        _Beside("ˈməʊbaɪl"),
        "both voices say the town in Alabama",
        (("Mobile: 07700 900123", "Mobile: zero seven seven zero zero, nine zero zero, one two three"),),
    ),
    Rule(
        "read, now",
        rf"read{END}",
        _Beside("ˈriːd", r"\b(?:as|if|while|when|whenever|before|once|by the time) you "),
        SOURCE,
        (("As you read this, rest.", "As you read this, rest."),),
    ),
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
