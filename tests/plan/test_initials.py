"""Initials: a stop after one capital ends its sentence unless a name follows, to the cutter and the reading alike."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.article import Run
from accessible.plan.initials import is_initial
from accessible.plan.lexicon import Lexicon
from accessible.plan.sentences import boundaries, split_sentences
from accessible.plan.spoken_form import spans, spoken_form
from accessible.settings import PROJECT

GOLDEN = PROJECT / "tests" / "golden" / "spoken_forms.tsv"
DROPS_THE_STOP = ("initial", "species", "question and answer")

TWO_SENTENCES = [
    ("Never take vitamin K.", "Warfarin users should ask first."),
    ("It was not hepatitis B.", "Bloods were taken again."),
    ("There was no plan B.", "Hardly anybody slept."),
    ("I am not in Group A.", "My brother is."),
    ("Do not choose option D.", "Breathing slowly helps more."),
    ("She has no factor X.", "Clotting is slow."),
    ("Neither do I.", "Carers feel the same."),
    ("It is not in Section C.", "Section D has it."),
    ("He has type 1 and A.", "Insulin is not given."),
    ("Compare A vs. B.", "Volunteers liked neither."),
    ("Not strep A.", "Strep B was found."),
    ("Avoid vitamin A.", "10 mg of iron is safe."),
    ("I was not seen by Dr X.", "Rest was advised."),
    ("Do not ask Mr T.", "He is away."),
    ("My GP is not Dr B.", "Long Covid is new to her."),
    ("We thank Sarah T.", "Members gave more."),
    ("Nobody is called Henry V.", "Archers won the day."),
    ("The gene is not HLA-B.", "Doctors looked twice."),
    ("He said no.", "Visitors came all the same."),
    ("No more vitamin C.", "J. Oak says so too."),
    ("He has no M.E.", "Doctors are sure."),
]
ONE_SENTENCE = [
    ("Dr A. B. Ward and Prof. C. D’Souza agree.", "Doctor A B Ward and Professor C D'Souza agree."),
    ("Ask for Mr B. Green.", "Ask for Mister B Green."),
    ("Harry S. Truman and J. K. Rowling wrote.", "Harry S Truman and J K Rowling wrote."),
    ("“Rest,” said J. Poe, who lives here.", "Rest, said J Poe, who lives here."),
    ("By A. Oak and B. Ash for members.", "By A Oak and B Ash for members."),
    ("A. Oak, B. Ash, C. Elm and D. Fir met.", "A Oak, B Ash, C Elm and D Fir met."),
    ("Dr Jane Poe, B. Ash and C. Elm met.", "Doctor Jane Poe, B Ash and C Elm met."),
    ("Our treasurer, B. Ash, will help.", "Our treasurer, B Ash, will help."),
    ("In spring J. Oak wrote again.", "In spring J Oak wrote again."),
    ("We met at W. H. Smith.", "We met at W H Smith."),
    ("It was E. coli, H. pylori and L. plantarum.", "It was E coli, H pylori and L plantarum."),
    ("Dr B. van Dyke and A. de Souza spoke.", "Doctor B van Dyke and A de Souza spoke."),
    ("J.-P. Martin and J.R.R. Tolkien wrote.", "J P Martin and J R R Tolkien wrote."),
    ("Mrs T. was not ill.", "Missus T was not ill."),
    ("At No. 10 they wait.", "At number ten they wait."),
    ("Photo: A. Oak (2019).", "Photo: A Oak, twenty nineteen."),
]


def cut(text: str) -> list[str]:
    return ["".join(run.text for run in sentence) for sentence in split_sentences([Run(text)])]


@pytest.mark.parametrize(("first", "second"), TWO_SENTENCES)
def test_a_stop_after_one_capital_ends_its_sentence(first: str, second: str) -> None:
    assert cut(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(("first", "second"), TWO_SENTENCES[:-1])
def test_such_a_stop_stays_in_the_reading_too(first: str, second: str) -> None:
    whole = spoken_form(f"{first} {second}", Lexicon())
    assert whole.text == f"{spoken_form(first, Lexicon()).text} {spoken_form(second, Lexicon()).text}"


@pytest.mark.parametrize(("text", "spoken"), ONE_SENTENCE)
def test_an_initial_is_said_without_a_stop_and_ends_nothing(text: str, spoken: str) -> None:
    assert cut(text) == [text]
    assert spoken_form(text, Lexicon()).text == spoken


def test_a_missing_space_after_the_stop_is_asked_about() -> None:
    (doubt,) = spoken_form("No vitamin C.Take iron.", Lexicon()).doubts
    assert (doubt.code, doubt.words) == ("unclear-full-stop", "C.Take")


def test_a_list_of_a_thousand_authors_is_one_sentence() -> None:
    authors = ", ".join(f"{letter}. Oak" for letter in "ABCDEFGHJKLMNOPRSTUW" * 50)
    assert cut(f"{authors} and Z. Ash met.") == [f"{authors} and Z. Ash met."]


@pytest.mark.parametrize("depth", [1, 19, 20, 21, 60])
def test_the_last_of_a_list_is_what_its_first_is(depth: int) -> None:
    names = ", ".join(["B. Oak"] * depth)
    assert is_initial(f"By {names}", len(f"By {names}") - len("B. Oak"))


def kept(text: str) -> bool:
    """Whether no stop that the reading leaves out is one that the cutter cuts at; a doubt stops the article anyway."""
    cut = spans(text, Lexicon())
    if any(span.doubt for span in cut):
        return True
    ends = accumulate(len(span.written) for span in cut)
    left_out = {end for end, span in zip(ends, cut, strict=True) if span.rule in DROPS_THE_STOP}
    return left_out.isdisjoint(boundaries(text))


LEFT = st.sampled_from(
    "|Take vitamin|not hepatitis|Dr|Mr|Prof.|by|Anna|said|in Group|plan|to|and|A. Oak and|B. Ash,|(|“|It ended.|vit.|"
    "vs.|our treasurer,|J.|W.|U.S.|type 2|Henry|e.g.|Photo:".split("|")
)
LETTERS = st.sampled_from("ABCDEIJQVXZ")
RIGHT = st.sampled_from(
    "Take iron|Your GP|Green said|Oak|It is|coli grew|de Souza|was ill|Nurses came|R. Smith|O’Brien wrote|10 mg|"
    "Yes, it is|NHS advice|Łukasz|Iron helps|Long Covid is|is it safe|(Rest)|B. Ash".split("|")
)


@settings(max_examples=400, deadline=None)
@given(left=LEFT, capital=LETTERS, right=RIGHT, space=st.sampled_from([" ", " ", "\u00a0", ""]), after=RIGHT)
def test_where_the_cutter_cuts_the_reading_keeps_the_stop(
    left: str, capital: str, right: str, space: str, after: str
) -> None:
    text = f"{left} {capital}.{space}{right}. {after}.".strip()
    assert kept(text), text
    assert " ".join(cut(text)) == " ".join(text.split())


def test_the_two_agree_on_every_row_of_the_golden_table() -> None:
    rows = [line.split("\t")[0] for line in GOLDEN.read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert [row for row in rows if not kept(row)] == []


@settings(max_examples=300, deadline=None)
@given(left=LEFT, capital=LETTERS, right=RIGHT)
def test_a_sentence_is_said_as_in_its_paragraph(left: str, capital: str, right: str) -> None:
    """What the cutter hands over one by one is said as it would be in one piece: no pause is lost between."""
    text = f"{left} {capital}. {right}.".strip()
    if "U.S." in text:  # dotted capitals are read without a stop wherever more words follow
        return
    alone = " ".join(spoken_form(sentence, Lexicon()).text for sentence in cut(text))
    assert alone.count(".") >= spoken_form(text, Lexicon()).text.count("."), text
