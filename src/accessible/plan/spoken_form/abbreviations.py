"""Abbreviations of general British usage, by how they are read; medical ones live in voices/lexicon.pls.

What stands in neither is asked about. Left out because they have two readings: NO, OR, PT, ER, IM, OD.
"""

from __future__ import annotations

LETTERS = frozenset(
    "AGM BBC BMA BMJ BST CD CEO CIC CV DIY DLA DVD DVLA DWP EEA ESA EU FAQ GCSE GDPR GMC GMT GP HGV HMRC "
    "HQ ID IT ITV MHRA MP MSP NB NHS NI NMC PA PC PDF PO PS QR RAF RNIB RNID RSVP SMS TV UC UK UN URL US USA "
    "USB VAT VIP".split()
)
"""Said letter by letter."""

AS_WORDS = {"PIN": "pin", "PIP": "pip", "NASA": "nasa", "OK": "okay", "OFSTED": "ofsted", "LAN": "lan"}
"""Said as a word."""

STRESSED = frozenset("ALL ALWAYS AND BUT DO DON'T MUST NEVER NOT ONLY STOP TAKE THE VERY WITHOUT YOU".split())
"""Words set in capitals for stress; said as those words. "NO" may be nitric oxide, "OR" odds ratio."""

ALSO_WORDS = frozenset("GET IT ME US WHO".split())
"""Abbreviations that are words too: beside a word in capitals for stress they may be that word ("YOU AND ME")."""

SHORT_FORMS: tuple[tuple[str, str], ...] = (
    ("e.g.", "for example"),
    ("E.g.", "For example"),
    ("eg", "for example"),
    ("i.e.", "that is"),
    ("I.e.", "That is"),
    ("ie", "that is"),
    ("etc.", "et cetera"),
    ("etc", "et cetera"),
    ("vs.", "versus"),
    ("vs", "versus"),
    ("et al.", "and others"),
    ("et al", "and others"),
    ("approx.", "approximately"),
    ("Approx.", "Approximately"),
    ("approx", "approximately"),
    ("a.k.a.", "also known as"),
    ("aka", "also known as"),
    ("max.", "maximum"),
    ("Max.", "Maximum"),
    ("incl.", "including"),
    ("excl.", "excluding"),
    ("misc.", "miscellaneous"),
    ("hrly", "hourly"),
    ("wkly", "weekly"),
    ("mthly", "monthly"),
    ("yrly", "yearly"),
    ("w/c", "week commencing"),
    ("c/o", "care of"),
    ("n/a", "not applicable"),
    ("N/A", "not applicable"),
    ("Mr.", "Mister"),
    ("Mr", "Mister"),
    ("Mrs.", "Missus"),
    ("Mrs", "Missus"),
    ("Ms.", "Miz"),
    ("Ms", "Miz"),
    ("Mx", "Mix"),
    ("Drs.", "Doctors"),
    ("Drs", "Doctors"),
    ("Prof.", "Professor"),
    ("Prof", "Professor"),
    ("Rev.", "Reverend"),
    ("Revd", "Reverend"),
    ("Ltd.", "Limited"),
    ("Ltd", "Limited"),
    ("Rd", "Road"),
    ("PhD", "P H D"),
    ("MSc", "M S C"),
    ("BSc", "B S C"),
    ("Tel.", "Telephone"),
    ("Tel:", "Telephone:"),
    ("tel.", "telephone"),
    ("dept.", "department"),
    ("Dept.", "Department"),
    ("hmm", "hm"),
)
"""(written, spoken). A full stop that also ends the sentence is kept."""

BEFORE_NUMBERS: tuple[tuple[str, str], ...] = (
    ("Fig.", "Figure"),
    ("Fig", "Figure"),
    ("fig.", "figure"),
    ("Vol.", "Volume"),
    ("vol.", "volume"),
    ("min.", "minimum"),
    ("Min.", "Minimum"),
    ("c.", "about"),
    ("ca.", "about"),
    ("pp.", "pages"),
    ("pp", "pages"),
    ("p.", "page"),
    ("ch.", "chapter"),
    ("Ch.", "Chapter"),
    ("nos.", "numbers"),
)
"""(written, spoken), only right before a number."""

SLASHED: tuple[tuple[str, str], ...] = (
    ("and/or", "and or"),
    ("he/she", "he or she"),
    ("she/he", "she or he"),
    ("his/her", "his or her"),
    ("him/her", "him or her"),
    ("her/his", "her or his"),
    ("her/him", "her or him"),
    ("yes/no", "yes or no"),
    ("Yes/No", "Yes or No"),
    ("either/or", "either or"),
    ("s/he", "she or he"),
    ("S/he", "She or he"),
    ("(s)he", "she or he"),
    ("(S)he", "She or he"),
)
"""Strokes with one reading; any other stroke may mean "and", "or" or "per", and is asked about."""

LETTER_NAMERS = frozenset(
    "vitamin vitamins hepatitis type group grade class appendix figure part section table box influenza "
    "flu factor plan option team ward block cohort arm immunoglobulin band list".split()
)
"""Words after which a single capital is a name ("vitamin A"), not the article."""

DETERMINERS = frozenset("an the this that my your our his her their each every".split())
"""Words that cannot stand before the article "a"."""

NUMERAL_NAMERS = frozenset(
    "type types phase stage grade class part parts chapter volume section table figure bipolar schedule "
    "war appendix factor level schedules phases stages grades classes complex group act".split()
)
"""Words after which a Roman numeral is a number ("Phase III"). After kings and queens it is an ordinal."""

ROYAL_NAMES = frozenset("charles edward elizabeth george henry james mary richard william".split())

NAMED_BY_ONE = frozenset(
    "trial trials study studies diabetes error errors hypersensitivity clinical reaction reactions "
    "interferon collagen disorder and or to of in".split()
)
"""Words that may follow "Phase I"; after other words "I" may be the writer, so it is asked about."""

WRITER_DOES = frozenset(
    "am have do like need want think find feel know use take get go see say tell understand enjoy hate love "
    "remember miss write choose try".split()
)
"""Verbs that show "I" to be the writer: after a number they would end in "s" ("the part I like")."""

EITHER_DOES = frozenset(
    "was had did can could will would should might may must liked needed wanted thought found felt knew used "
    "took got went saw said told never always still now most really enjoyed missed read wrote chose "
    "tried".split()
)
"""Verbs and adverbs that go with both ("Phase I was safe", "the part I was sure of")."""

TWO_LETTER_WORDS = frozenset(
    "ad ah am an as at ax be by do eh er ex go ha he hi ho if in is it la lo ma me my no of oh ok on or "
    "ox pa so to up us we".split()
)
"""English words of two letters: any other two letters after a number may be a unit."""

DOSE_LATIN = frozenset("od om bd bid tid qid tds qds prn hs po im iv sc pr stat ac pc nocte mane am".split())
"""Latin of prescriptions, error-prone on ISMP's list; asked about."""

WORDS_TOO = frozenset("bid stat ac am".split())
"""Of these, the ones that may be English words: asked about only after a dose."""

DOTTED = frozenset("b c ca cap caps d ed eds est esp ext inj rev susp tab tabs temp".split())
"""Shortened words that a full stop follows, before a figure or a small letter."""
