"""Spellings of one word: any spelling goes in, the same one comes out for all that are said alike.

A recogniser spells the American way, and chooses between "doctors", "doctor's" and "doctors'" by chance. Only
spellings of one and the same word are here. Words that merely resemble each other must stay two.
"""

from __future__ import annotations

import re

# British spelling: the American one that the recogniser writes.
AMERICAN = """
colour color, favour favor, favourite favorite, honour honor, humour humor, labour labor, neighbour neighbor,
behaviour behavior, tumour tumor, rumour rumor, odour odor, flavour flavor, harbour harbor, rigour rigor,
vigour vigor, saviour savior, endeavour endeavor, armour armor, parlour parlor, savour savor,
litre liter, metre meter, centre center, fibre fiber, theatre theater, calibre caliber, millilitre milliliter,
centilitre centiliter, decilitre deciliter, millimetre millimeter, centimetre centimeter, kilometre kilometer,
grey gray, programme program, oestrogen estrogen, paediatric pediatric, paediatrician pediatrician,
anaemia anemia, anaemic anemic, haemoglobin hemoglobin, diarrhoea diarrhea, oedema edema, foetus fetus,
oesophagus esophagus, gynaecology gynecology, orthopaedic orthopedic, anaesthetic anesthetic, leukaemia leukemia,
travelled traveled, travelling traveling, traveller traveler, cancelled canceled, cancelling canceling,
labelled labeled, labelling labeling, modelled modeled, modelling modeling, signalled signaled,
fuelled fueled, levelled leveled, counselling counseling, counsellor counselor, marvellous marvelous,
fulfil fulfill, skilful skillful, enrol enroll, enrolment enrollment, instalment installment, instil instill,
judgement judgment, acknowledgement acknowledgment, ageing aging, likeable likable, sizeable sizable,
licence license, licences licenses, defence defense, offence offense, pretence pretense, practice practise,
practised practiced, practising practicing, pyjamas pajamas, yoghurt yogurt, doughnut donut, plough plow,
sceptical skeptical, sceptic skeptic,
catalogue catalog, dialogue dialog, analogue analog, mould mold, mouldy moldy, moult molt, smoulder smolder,
jewellery jewelry, woollen woolen, artefact artifact, aluminium aluminum, sulphur sulfur,
sulphate sulfate, dietitian dietician, okay ok, doctor dr, mister mr, missus mrs
"""
AMERICAN_OF = dict(pair.split() for pair in " ".join(AMERICAN.split()).split(", "))
BRITISH_OF = {american: british for british, american in AMERICAN_OF.items()}
# -yse/-yze and -ise/-ize: the same verb either way.
WITH_Z = re.compile(r"(?<=[^\W\d_]{3})(i|y)z(e|es|ed|er|ers|ing|ation|ations)$")
# Without its apostrophe, "As" is the word; so is "Is".
LETTER_PLURAL = re.compile(r"[B-HJ-Z]'?s|A's")
ENDINGS = ("s", "ed", "ing", "ful", "less", "hood", "able")


def same_spelling(word: str) -> str:
    """One word or letter in the spelling that all its spellings share.

    Names of letters are capitals, so that "the letters M E" are not "me"; A and I are words as well and are
    kept small. The apostrophe of a possessive is not heard; that of "can't" is kept.

    >>> [same_spelling(word) for word in ("Doctor's", "liter", "Neighbors", "organized", "p", "P's", "Can't", "A")]
    ['doctors', 'litre', 'neighbours', 'organised', 'P', 'Ps', "can't", 'a']
    """
    if LETTER_PLURAL.fullmatch(word):
        return f"{word[0]}s"
    plain = word.lower().strip("'")
    if plain.endswith("'s"):
        plain = f"{plain[:-2]}s"
    if len(plain) == 1:
        return plain if plain in "ai" else plain.upper()
    return _british(WITH_Z.sub(r"\1s\2", plain))


def _british(word: str) -> str:
    if word in BRITISH_OF:
        return BRITISH_OF[word]
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and stem in BRITISH_OF:
            return BRITISH_OF[stem] + ending
    return word
