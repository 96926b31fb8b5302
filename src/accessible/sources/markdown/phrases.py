"""Phrases in another language: `[déjà vu]{lang=fr}` goes in, runs that know their language come out.

The form is that of Pandoc's bracketed spans. `lang` is the only attribute, so that a slip of the keyboard cannot
hide words. Whatever looks like such a mark and is none is an error: it would be printed and said as it stands.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from accessible.article import Run
from accessible.sources.compose import Composer

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47 (RFC 5646), the forms in use
# ISO 639-1: the codes of two letters. A country's code ("gr", "jp") is the usual slip, and reads in no voice.
_TWO_LETTERS = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
    "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq "
    "sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
_MARK = re.compile(r"\{\s*lang\s*=\s*(\"?)([^\s\"{}]+)\1\s*\}")
_PHRASE = re.compile(r"\[([^\[\]]*)\]" + _MARK.pattern.replace(r"\1", r"\2"))
_LEFT_OVER = re.compile(r"\]\{|\{[\s:]*lang", re.IGNORECASE)


def is_language(code: str) -> bool:
    """Whether `code` can be the code of a language.

    >>> [is_language(code) for code in ("fr", "zh-Hant", "grc", "gr", "french")]
    [True, True, True, False, False]
    """
    first = code.partition("-")[0].lower()
    return bool(_LANGUAGE.fullmatch(code)) and (len(first) > 2 or first in _TWO_LETTERS)


def phrase_plugin(parser: MarkdownIt) -> None:
    """Teach the parser `[words]{lang=fr}`: a node "phrase" with the attribute `lang`."""
    parser.inline.ruler.after("link", "phrase", _phrase_rule)


def _phrase_rule(state: StateInline, silent: bool) -> bool:
    # Silent means that a link looks for its end: to it these are plain brackets, so a phrase may stand in its words.
    if silent or state.src[state.pos] != "[" or state.src.startswith("[^", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    mark = _MARK.match(state.src, end + 1, state.posMax) if end >= 0 else None
    if mark is None:
        return False
    maximum = state.posMax
    state.pos, state.posMax = state.pos + 1, end
    state.push("phrase_open", "span", 1).attrs = {"lang": mark.group(2)}
    state.md.inline.tokenize(state)
    state.push("phrase_close", "span", -1)
    state.pos, state.posMax = mark.end(), maximum
    return True


def marked_runs(text: str, line: int, composer: Composer) -> list[Run]:
    """The runs of a text that has no other marks: a title, a label, a caption."""
    runs: list[Run] = []
    position = 0
    for match in _PHRASE.finditer(text):
        words, _, code = match.groups()
        runs.append(Run(text[position : match.start()]))
        runs.append(Run(words, language=phrase_language(code, words, line, composer)))
        position = match.end()
    runs = [run for run in (*runs, Run(text[position:])) if run.text]
    for run in runs:
        refuse_left_over(run.text, line, composer)
    return runs


def phrase_language(code: str, words: str, line: int, composer: Composer) -> str:
    """The code as it is used. Notes as an error a code that names no language, and a phrase without words."""
    if not words.strip():
        remedy = "Write them between the square brackets: [déjà vu]{lang=fr}."
        composer.error("phrase-words", line, f"[]{{lang={code}}}", "This phrase has no words.", remedy)
    if not is_language(code):
        composer.error(
            "phrase-language",
            line,
            f"[{words}]{{lang={code}}}",
            f'"{code}" is not the code of a language.',
            "Write the language's code, not the country's: fr for French, la for Latin, de for German, el for Greek.",
        )
    return code


def refuse_left_over(text: str, line: int, composer: Composer) -> None:
    """Note signs of a mark that was not understood."""
    match = _LEFT_OVER.search(text)
    if match:
        composer.error(
            "phrase-mark",
            line,
            text[max(match.start() - 20, 0) :],
            f'The signs "{match.group()}" would be printed and read as they are: this is no marked phrase yet.',
            "Write [déjà vu]{lang=fr}, with no space before {. Nothing but lang= may stand within { and }.",
        )
