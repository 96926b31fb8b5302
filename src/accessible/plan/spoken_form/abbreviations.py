"""Abbreviations of general British usage, by how they are read; medical ones live in voices/lexicon.pls.

What stands in neither is asked about. Left out because they have two readings: NO, OR, PT, ER, IM, OD.
"""

from __future__ import annotations

LETTERS = frozenset(
    "ABC ADL AED AHRC AOB API APT ATM CFO CIPD CMO COO CPI DBS DPO EMA ESRC FAO FRCGP FRSA GAD HMO IBAN IQ IUD IVF "
    "KCB LGBTQIA MEP NAO NCVO NGO NHSBSA OAP ODI PAYE PTO RCOG SEO SOS STI TUC UAE UCL UCLH UEA UFO URTI VOA YMCA "
    "AD AGM AHP AI APPG ASAP BBC BC BMA BMJ BST BTW CBE CD CEO CIC CRMR CV DFG DHSC DIY DLA DOB DOI DVD DVLA DWP "
    "EEA EHC ESA EU FAQ FOI FRCP FYI GCSE GDPR GMC GMT GP GPS HCP HDMI HGV HMRC HQ ICO ID IFS ILF ISBN ISSN IT "
    "ITV JCVI KC LBC LCW LHA MBE MDT MHRA MP MRCP MSP NB NHS NI NMC OBE OBR ONS PA PC PDF PHB PMQ PO PPE PPS PS QC QR "
    "RAC RAF RGN RNIB RNID RRP RSPB RSPCA RSVP SAE SMP SMS SPF SSCS SSP TBA TBC TLC TV UC UK UKHSA UN URL US "
    "FTE TDI WTE DUP UUP SDLP TUV USA USB UV UVA UVB VAT VIP VPN".split()
)
"""Said letter by letter."""

AS_WORDS = {
    "NATO": "nato",
    "UNICEF": "unicef",
    "UNESCO": "unesco",
    "OFCOM": "ofcom",
    "OFGEM": "ofgem",
    "UKIP": "you kip",
    "PIN": "pin",
    "PIP": "pip",
    "NASA": "nasa",
    "OK": "okay",
    "OFSTED": "ofsted",
    "LAN": "lan",
    "FOMO": "fomo",
}
"""Said as a word."""

STRESSED = frozenset(
    "ABOUT ADVICE AFTER AGAIN ALL ALONE ALSO ALWAYS AN AND ANY APPEAL ARE ASK AT AUTUMN BACK BE BEEN BEFORE BEST "
    "BIG BODY BOOKS BOTH BRAIN BRIEF BUT BY CALL CAN CANNOT CARE CLAIM COURSE DAILY DATE DAY DID DO DOCTOR DOES "
    "DON'T DONATE DOWN EACH EDITOR ENERGY EVENTS EVER EVERY FAMILY FEEL FIND FOOD FOR FREE FRIEND FROM GIVE GOOD "
    "GROUP GUIDE HAD HAS HAVE HE HEALTH HEART HELP HER HERE HIM HIS HOME HOPE HOW IF ILL IN INSIDE IS ISSUE JOIN "
    "JUST KEEP KNOW LESS LET LETTER LIFE LIVE LIVING LOCAL LOOK MADE MAKE MANY MIND MONEY MORE MOST MUCH MUST MY "
    "NEED NEVER NEW NEWS NEXT NOT NOTE NOW OF OFF ONE ONLY OPEN OTHER OUR OUT OVER PACE PACING PAGE PAIN PANIC "
    "PART PEOPLE PERSON PLAN PLANS PLEASE POINT READ REAL REALLY REST SAD SAFE SAID SAME SEE SEND SHE SHOULD "
    "SHOUT SICK SLEEP SLOW SO SOME SPRING START STILL STOP STORIES STORY STUDY SUCH SUMMER TAKE TELL THAN THANK "
    "THANKS THAT THE THEIR THEM THEN THERE THESE THEY THIS THOSE TIME TIPS TO TODAY TOO TRIAL TWICE TWO UP USE "
    "VERY WAS WATCH WE WEEK WELL WERE WHAT WHEN WHERE WHICH WHILE WHY WILL WINTER WITH WITHIN WITHOUT WOMEN WORK "
    "WORLD WRITE YEAR YES YOU YOUNG YOUR".split()
)
"""Words set in capitals for stress or in a heading; said as those words.

Left out: "NO" may be nitric oxide, "OR" odds ratio, "AS" a disease, "ON" prescription Latin.
"""

CONTRACTED = frozenset(
    "AREN'T CAN'T COULDN'T DIDN'T DOESN'T HASN'T HAVEN'T HE'S HERE'S HOW'S I'D I'LL I'M I'VE ISN'T IT'S LET'S SHE'S "
    "SHOULDN'T THAT'S THERE'S THEY'RE THEY'VE WASN'T WE'LL WE'RE WE'VE WEREN'T WHAT'S WHERE'S WON'T WOULDN'T YOU'LL "
    "YOU'RE YOU'VE".split()
)
"""Short forms with an apostrophe, set in capitals."""

STRESSED_TOGETHER = frozenset("AN AT BE HE IF IN SO UP".split())
"""Of these, the ones that are words only beside other capitals: AT may be a threshold, IF a way of fasting."""

ALSO_WORDS = frozenset("GET IT ME US WHO".split())
"""Abbreviations that are words too: beside a word in capitals for stress they may be that word ("YOU AND ME")."""

LETTER_NAMERS = frozenset(
    "vitamin vitamins hepatitis type group grade class appendix figure part section table box influenza "
    "flu factor plan option team ward block cohort arm immunoglobulin band list".split()
)
"""Words after which a single capital is a name ("vitamin A"), not the article."""

DETERMINERS = frozenset("an the this that my your our his her their each every".split())
"""Words that cannot stand before the article "a"."""

NUMERAL_NAMERS = frozenset(
    "type types phase stage grade class part parts chapter volume section table figure bipolar schedule "
    "war appendix factor level schedules phases stages grades classes complex group act angiotensin photosystem "
    "topoisomerase title article rocky nerve".split()
)
"""Words after which a Roman numeral is a number ("Phase III"). After kings and queens it is an ordinal."""

ROYAL_NAMES = frozenset(
    "charles edward elizabeth george henry james mary richard william louis philip paul benedict francis leo "
    "pius".split()
)

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
