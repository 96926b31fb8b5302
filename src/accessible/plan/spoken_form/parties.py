"""Parties of British politics: in brackets after a name, and the Scottish one whose letters are a word elsewhere."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.rule import END, LETTER, Reading, Rule, any_of, text_after, text_before

PARTIES = {
    "Lab": "Labour",
    "Lab/Co-op": "Labour Co-op",
    "Lab Co-op": "Labour Co-op",
    "Con": "Conservative",
    "Cons": "Conservative",
    "Lib Dem": "Liberal Democrat",
    "LibDem": "Liberal Democrat",
    "Lib Dems": "Liberal Democrats",
    "LD": "Liberal Democrat",
    "Ind": "Independent",
    "PC": "Plaid Cymru",
    "Grn": "Green",
    "Ref": "Reform",
    "CB": "crossbencher",
    "DUP": "D U P",
    "SNP": "S N P",
}
AFTER_NAME = re.compile(rf"[A-ZÀ-Þ](?:{LETTER}|['’-])+(?:\sMSP|\sMP|\sMS)?(?:\s\([A-ZÀ-Þ][^()]{{2,40}}\))?,?\s\($")
GENES = re.compile(
    r"\b(?:gen(?:e|es|etic|etics|ome|omic|otype|otypes|otyped)|allele|alleles|DNA|polymorphisms?|chromosome|rs[0-9]|loci"
    r"|locus|variants?|mutation|array)\b",
    re.IGNORECASE,
)


def say_party(match: re.Match[str]) -> Reading:
    """Jo Bloggs (Lab), Sam Green (Con, Kent East)."""
    return PARTIES[match["party"]] if AFTER_NAME.search(text_before(match)) else None


def say_snp(match: re.Match[str]) -> Reading:
    """A place in the genes where those are spoken of ("snip"), elsewhere the party."""
    return "snip" if GENES.search(text_before(match) + text_after(match)) else spell(match[0])


RULES: tuple[Rule, ...] = (
    Rule(
        "party in brackets",
        rf"(?P<party>{any_of(PARTIES)})(?=\)|,\s[A-Z])",
        say_party,
        "how Hansard and the news name members",
        (
            ("Jo Bloggs (Lab) spoke", "Jo Bloggs, Labour, spoke"),
            ("Jo Bloggs (Kent East) (Con)", "Jo Bloggs, Kent East, Conservative"),
            ("Sam Green (Con, Kent East)", "Sam Green, Conservative, Kent East"),
        ),
    ),
    Rule(
        "SNP",
        rf"SNP{END}",
        say_snp,
        "common UK usage; geneticists say “snip”",
        (("The SNP backed it.", "The S N P backed it."), ("one SNP in that gene", "one snip in that gene")),
    ),
)
