"""Hard words and the everyday words that stand for most of them: a table, one row a word.

The choice and the wording are ours. Where the sources name a word as hard, the row says so: PEC is the Plain English
Campaign's "A to Z of alternative words", NHS the "A to Z of NHS health writing" in the NHS content guide. OURS are
words that patients' leaflets are full of; their everyday words are those of NHS pages on conditions and medicines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PEC, NHS, OURS = "Plain English Campaign", "NHS content guide", "ours"


@dataclass(frozen=True, slots=True)
class HardWord:
    """One row. `forms` are all spellings, in small letters; `everyday` may have several words, with commas between.

    A medical word may stay if what it means stands beside it. `unless` is what it may stand before: there it is a
    part of a name, or the everyday word would not do.
    """

    forms: tuple[str, ...]
    everyday: str
    source: str
    medical: bool = False
    unless: str = r"(?!)"


def _plain(words: str, everyday: str, source: str, unless: str = r"(?!)") -> HardWord:
    """Words that have no other forms than those given, with strokes between."""
    return HardWord(tuple(words.split("/")), everyday, source, unless=unless)


def _verb(word: str, everyday: str, source: str, unless: str = r"(?!)") -> HardWord:
    """A verb with its regular forms."""
    return HardWord(verb_forms(word), everyday, source, unless=unless)


def _medical(words: str, everyday: str, source: str = OURS, unless: str = r"(?!)") -> HardWord:
    return HardWord(tuple(words.split("/")), everyday, source, medical=True, unless=unless)


def verb_forms(word: str) -> tuple[str, ...]:
    """The regular forms of a verb of one word or more, of which the first is the verb.

    >>> verb_forms("comply with")
    ('comply with', 'complies with', 'complied with', 'complying with')
    """
    verb, space, rest = word.partition(" ")
    tail = space + rest
    if verb.endswith("e"):
        forms = (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    elif re.search(r"[^aeiou]y$", verb):
        forms = (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        root = verb + verb[-1] if re.search(r"(?:mit|fer|cur)$", verb) else verb
        forms = (verb, verb + ("es" if re.search(r"(?:[sx]|[cs]h)$", verb) else "s"), root + "ed", root + "ing")
    return tuple(form + tail for form in forms)


HARD_WORDS: tuple[HardWord, ...] = (
    # Verbs
    _plain("acquire/acquires/acquiring", "get", PEC),
    _verb("administer", "give", OURS),
    _verb("alleviate", "ease", PEC),
    _verb("ameliorate", "ease, make better", PEC),
    _verb("amend", "change", PEC),
    _verb("anticipate", "expect", PEC),
    _verb("ascertain", "find out", PEC),
    _verb("assist", "help", PEC),
    _verb("attain", "reach", PEC),
    _verb("cease", "stop, end", PEC),
    _verb("commence", "start, begin", PEC),
    _verb("comply with", "keep to, follow", PEC),
    _verb("comprise", "be made up of", PEC),
    _verb("constitute", "be, make up", PEC),
    _verb("deem", "think", PEC),
    _verb("demonstrate", "show", PEC, unless=r"\s(?:outside|against)"),
    _verb("deteriorate", "get worse", OURS),
    _verb("diminish", "lessen, get less", PEC),
    _verb("discontinue", "stop", PEC),
    _plain("disseminate/disseminating/dissemination", "spread, share", PEC),
    _verb("elevate", "raise", OURS),
    _verb("encounter", "meet", OURS),
    _verb("endeavour", "try", PEC),
    _verb("enumerate", "list", PEC),
    _verb("evaluate", "test, check", PEC),
    _verb("exacerbate", "make worse", OURS),
    _verb("exceed", "be more than", PEC),
    _verb("expedite", "speed up", PEC),
    _verb("facilitate", "help, make easier", PEC),
    _verb("furnish", "give", PEC),
    _verb("implement", "carry out, put in place", PEC),
    _verb("incur", "have to pay", OURS),
    _verb("ingest", "swallow, take", OURS),
    _verb("initiate", "start, begin", PEC),
    _verb("liaise with", "talk to, work with", PEC),
    _verb("mitigate", "lessen", OURS),
    _verb("mobilise", "move about", OURS),
    _verb("modify", "change", PEC),
    _verb("necessitate", "need", PEC),
    _verb("notify", "tell", PEC),
    _verb("obtain", "get", PEC),
    _verb("participate", "take part", PEC),
    _verb("perceive", "see, feel", OURS),
    _verb("permit", "let, allow", PEC),
    _verb("peruse", "read", PEC),
    _verb("possess", "have", PEC),
    _verb("preclude", "prevent, rule out", OURS),
    _verb("procure", "get", PEC),
    _verb("purchase", "buy", PEC),
    _verb("rectify", "put right", PEC),
    _verb("reimburse", "pay back", PEC),
    _verb("remunerate", "pay", PEC),
    _verb("require", "need", PEC),
    _verb("reside", "live", PEC),
    _verb("retain", "keep", PEC),
    _verb("state that", "say that", OURS),
    _verb("terminate", "end, stop", PEC),
    _verb("utilise", "use", PEC),
    HardWord((*verb_forms("utilize"), "utilisation", "utilization"), "use", PEC),
    HardWord(("undertake", "undertakes", "undertook", "undertaken", "undertaking"), "do, agree to do", PEC),
    # Other words
    _plain("additional", "extra, more", PEC),
    _plain("adjacent to", "next to", PEC),
    _plain("advantageous", "helpful, useful", PEC),
    _plain("adversely", "badly", OURS),
    _plain("aforementioned/aforesaid", "this, that", PEC),
    _plain("approximately", "about", PEC),
    _plain("beneficial", "helpful, good", PEC),
    _plain("cessation", "stopping", OURS),
    _plain("commencement", "start", PEC),
    _plain("consequently", "so", PEC),
    _plain("deleterious/detrimental", "harmful", PEC),
    _plain("duration", "time, length", PEC),
    _plain("erroneous/erroneously", "wrong, by mistake", PEC),
    _plain("expenditure", "spending", PEC),
    _plain("feasible", "possible", PEC),
    _plain("forthwith", "at once, now", PEC),
    _plain("frequently", "often", PEC, unless=r"\sasked"),
    _plain("hence", "so", PEC),
    _plain("hitherto", "until now", PEC),
    _plain("imperative", "vital", OURS),
    _plain("inadvertently", "by mistake", OURS),
    _plain("incrementally", "little by little", OURS),
    _plain("individuals", "people", OURS),
    _plain("initially", "at first", PEC),
    _plain("merely", "only", PEC),
    _plain("methodology/methodologies", "method", OURS),
    _plain("notwithstanding", "in spite of", PEC),
    _plain("numerous", "many", PEC),
    _plain("optimal/optimum", "best", PEC),
    _plain("optimally", "best", OURS),
    _plain("persons", "people", PEC),
    _plain("predominantly", "mainly, mostly", PEC),
    _plain("remainder", "rest", PEC),
    _plain("remuneration", "pay", PEC),
    _plain("solely", "only", PEC),
    _plain("subsequent", "later, next", PEC),
    _plain("subsequently", "later, then", PEC),
    _plain("substantial", "large, great", PEC),
    _plain("substantially", "much, a lot", OURS),
    _plain("sufficient", "enough", PEC),
    _plain("sufficiently", "enough", OURS),
    _plain("suboptimal", "not good enough", OURS),
    _plain("thereafter", "then, after that", PEC),
    _plain("thereby", "so", PEC),
    _plain("upon", "on", PEC, unless=r"\sa\stime|[\s-](?:[A-Z]|Tyne)"),
    _plain("whereby", "by which", PEC),
    _plain("whilst", "while", OURS),
    # Several words
    _plain("a large number of/a great number of", "many", OURS),
    _plain("a majority of", "most", OURS),
    _plain("at an early date", "soon", PEC),
    _plain("at the present time/at this point in time/at this moment in time", "now", PEC),
    _plain("by means of", "by, with", PEC),
    _plain("due to the fact that/owing to the fact that", "because", PEC),
    _plain("for the duration of", "during", PEC),
    _plain("for the purpose of/for the purposes of", "for, to", PEC),
    _plain("from time to time", "now and then", OURS),
    _plain("has the ability to/have the ability to", "can", OURS),
    _plain("in accordance with", "by, under", PEC),
    _plain("in close proximity to", "near", OURS),
    _plain("in conjunction with", "with", PEC),
    _plain("in excess of", "more than", PEC),
    _plain("in lieu of", "instead of", PEC),
    _plain("in order to", "to", OURS),
    _plain("in receipt of", "getting", PEC),
    _plain("in relation to/with regard to/with regards to/with respect to/in respect of", "about", PEC),
    _plain("in spite of the fact that/despite the fact that", "although", OURS),
    _plain("in the absence of", "without", OURS),
    _plain("in the event of/in the event that", "if", PEC),
    _plain("in the majority of cases", "mostly", OURS),
    _plain("in the near future", "soon", PEC),
    _plain("in the vicinity of", "near", OURS),
    _plain("in view of the fact that", "because", PEC),
    _plain("irrespective of", "whatever", PEC),
    _plain("it is advisable to", "you should, please", OURS),
    _plain("it should be noted that/it is important to note that", "(leave it out)", OURS),
    _plain("on a daily basis", "every day", OURS),
    _plain("on a regular basis", "regularly", OURS),
    _plain("on a weekly basis", "every week", OURS),
    _plain("on the grounds that", "because", PEC),
    _plain("on numerous occasions", "often", PEC),
    _plain("per annum", "a year", PEC),
    _plain("pertaining to", "about", PEC),
    _plain("prior to", "before", PEC),
    _plain("provided that", "if, as long as", PEC),
    _plain("subsequent to", "after", PEC),
    _plain("until such time as", "until", PEC),
    _plain("with effect from", "from", PEC),
    _plain("with the exception of", "except", OURS),
    # Words of medicine: they may stay, if what they mean stands beside them
    _medical("adverse effects/adverse events/adverse reactions", "side effects, harms", NHS),
    _medical("aetiology", "cause"),
    _medical("ambulatory", "walking, while you go about your day"),
    _medical("analgesia/analgesic/analgesics", "painkiller", NHS),
    _medical("antipyretic/antipyretics", "medicine that lowers a fever"),
    _medical("arrhythmia/arrhythmias", "irregular heartbeat"),
    _medical("arthralgia", "joint pain"),
    _medical("asymptomatic", "without symptoms"),
    _medical("benign", "harmless, not cancer", NHS, unless=r"\s(?:ME\b|myalgic|paroxysmal|prostat\w+)"),
    _medical("bradycardia", "slow heartbeat"),
    _medical("cardiac", "heart", unless=r"\s(?:arrest|nurse|clinic|rehab\w*|surg\w+|department)"),
    _medical(
        "chronic", "long-term", NHS, unless=r"\s(?:fatigue|pain|kidney|obstructive|Lyme|\w+\s(?:syndrome|disease))"
    ),
    _medical("cohort/cohorts", "group"),
    _medical("comorbidity/comorbidities/co-morbidity/co-morbidities", "other illnesses"),
    _medical("contraindicated", "should not be used"),
    _medical("contraindication/contraindications", "reason not to use it"),
    _medical("deep vein thrombosis", "blood clot in a leg"),
    _medical("dosage/dosages", "dose, how much to take", NHS),
    _medical("dyspepsia", "indigestion"),
    _medical("dysphagia", "trouble swallowing"),
    _medical("dyspnoea", "breathlessness"),
    _medical("efficacy", "how well it works"),
    _medical("erythema", "redness"),
    _medical("faeces", "poo, stools", NHS),
    _medical("febrile/pyrexia", "fever"),
    _medical("gait", "way of walking"),
    _medical("gastric", "stomach"),
    _medical("haematoma/haematomas", "bruise"),
    _medical("haemorrhage/haemorrhages/haemorrhaging", "bleeding", NHS),
    _medical("hepatic", "liver"),
    _medical("hyperacusis/phonophobia", "sensitive to sound"),
    _medical("hyperglycaemia", "high blood sugar"),
    _medical("hyperlipidaemia", "high cholesterol"),
    _medical("hypertension/hypertensive", "high blood pressure", NHS),
    _medical("hypoglycaemia", "low blood sugar"),
    _medical("hypotension/hypotensive", "low blood pressure", NHS),
    _medical("intramuscular/intramuscularly", "into a muscle"),
    _medical("intravenous/intravenously", "into a vein"),
    _medical("lethargy/lethargic", "lack of energy"),
    _medical("lesion/lesions", "sore, patch"),
    _medical("malignant/malignancy", "cancer", NHS),
    _medical("micturition", "passing urine"),
    _medical("morbidity", "illness"),
    _medical("multidisciplinary", "of several professions"),
    _medical("myalgia", "muscle pain"),
    _medical("myocardial infarction", "heart attack", NHS),
    _medical("neuropathy/neuropathic", "nerve damage, nerve", unless=r"\spain"),
    _medical("oedema", "swelling", NHS),
    _medical("orally", "by mouth", NHS),
    _medical("orthostatic", "when standing", unless=r"\stachycardia"),
    _medical("paraesthesia/paraesthesiae", "pins and needles"),
    _medical("pathogenesis", "how the illness begins"),
    _medical("pathology", "illness", unless=r"\s(?:lab\w*|department|service)"),
    _medical("phlebotomist/phlebotomists", "person who takes blood"),
    _medical("phlebotomy/venepuncture", "taking blood"),
    _medical("photophobia", "sensitive to light"),
    _medical("prognosis", "outlook"),
    _medical("prophylactic/prophylaxis", "to prevent it"),
    _medical("pruritus", "itching"),
    _medical("pulmonary", "lung"),
    _medical("renal", "kidney", NHS, unless=r"\s(?:unit|clinic|department)"),
    _medical("subcutaneous/subcutaneously", "under the skin"),
    _medical("sublingual/sublingually", "under the tongue"),
    _medical("syncope", "fainting"),
    _medical("tachycardia", "fast heartbeat", unless=r"\ssyndrome"),
    _medical("thoracic", "of the chest"),
    _medical("thrombosis", "blood clot"),
    _medical("titrate/titrated/titrating/titration", "change in small steps"),
    _medical("topical/topically", "on the skin"),
    _medical("transdermal", "through the skin"),
    _medical("urticaria", "hives"),
    _medical("vascular", "of the blood vessels"),
    _medical("vasovagal", "fainting"),
)
