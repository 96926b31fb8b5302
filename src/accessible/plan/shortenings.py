"""Short forms of British English, one table: what each is said as, where, and whether its stop can end a sentence.

The cutter of sentences and the readings both ask here, so that nothing is read as a short form whose full stop has
cut the sentence in two ("c. 40%"), and no stop is left unsaid where one has ended. Tables only, and their look-up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from accessible.plan.people import NO_SURNAMES


class Ends(Enum):
    """Whether the full stop of a short form can be the sentence's as well, where a capital or a figure follows."""

    NEVER = auto()  # "e.g. Paracetamol"
    BEFORE_OPENER = auto()  # "Dr. Ward", but "I saw the Dr. She was kind": only before a word that opens sentences
    MAY = auto()  # "etc. Tea came"


class Dot(Enum):
    """Whether the short form is written with a full stop."""

    EITHER = auto()
    ALWAYS = auto()
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class Short:
    """One short form, without its last full stop. `after` and `before` are patterns of what must stand beside it.

    Where `after` is given, the full stop ends no sentence if it fits. `read` is false where a rule of its own reads
    it, and may ask. A form in small letters has its fellow with a capital unless `capital` is false.
    """

    written: str
    spoken: str
    dot: Dot = Dot.EITHER
    ends: Ends = Ends.BEFORE_OPENER
    after: str = ""
    before: str = ""
    read: bool = True
    capital: bool = True


FIGURE = r"\s?[£€$~<>≤≥≈(]?(?:[0-9½¼¾⅓⅔]|SC[0-9]|NIC[0-9])"
FIGURE_OR_LETTER = rf"(?:{FIGURE}|\s[A-Z]\b(?!['’]))"
NAME = r"\s(?:[A-Z]\.?\s?){0,3}(?:[Vv]an\s|[Dd]e\s|[A-Z][a-z]*['’])?[A-Z][A-Za-z]*[a-z]"
SMALL = r"\s[a-z]"
STREET = r"[A-Z][a-zà-ÿ'’]+\s$"
NO_FIGURE = r"(?:^|[^0-9½¼¾\s])\s?$"
APPOINTMENT = r"(?:\s(?:or|at|on|with|to|for|is|was)\b|[.,;)]|$)"
COUNTY = (
    r"\s(?:Durham|Antrim|Armagh|Down|Fermanagh|Londonderry|Derry|Tyrone|Cork|Dublin|Donegal|Kerry|Galway|Mayo|Clare"
    r"|Kildare|Wicklow|Wexford|Meath|Louth|Sligo|Limerick|Waterford|Tipperary)\b"
)
OFFICE = (
    r"\s(?:Sec|Secretary|Treasurer|President|Member|Patron|Editor|Life|Vice|Chair|Fellow|Medical|Professor|Consultant"
    r"|Lecturer|Research|Adviser)\b"
)
LIVED = r"\s(?:[0-3]?[0-9]\s[A-Z][a-z]+\s)?(?:1[89]|20)[0-9]{2}\b"
PERSON = r"(?<!vitamin )(?<!vit )(?<!vit\. )(?<=[A-Za-z]{3}[ ,])\s?$|[,(]\s?$"
PLACE = r"(?:,\s|\b(?:in|from|near|across|of|to|for|and|East|West|North|South|Mid|all)\s)$"
REGION = (
    r"\s(?:Yorks|Yorkshire|Sussex|Midlands|Lincs|Devon|Wales|London|Kent|Herts|Ireland|Lanarkshire|Ayrshire|Glamorgan"
    r"|Somerset|Tyneside|Lothian|Dorset|Lancs|Norfolk|Riding)\b"
)
MONTH = r"(?:\s(?:[0-9]{1,2}(?:st|nd|rd|th)?|[12][0-9]{3})\b)"
WHEN = (
    r"(?:^|[.!?…][\"'”’)\]]*\s)[\"'“‘(\[]*(?:(?:And|But|So|Then|Back|One|Early|Late|Later|Once|Again|It|All|morning"
    r"|afternoon|evening|night|day|week|weekend|early|late|mid|again|back|once|then|was|until)[\s-]){0,3}"
    r"(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Ll]ast|[Tt]his|[Nn]ext|[Mm]id-?|[Ee]arly|[Ll]ate|of)\s?$"
)
"""How a sentence opens that goes on after its month: "In Aug. I wrote", but "We moved in Aug. I wrote"."""
STREET_THING = (
    r"\s(?:[A-Z][a-z]+\s)?(?:Surgery|Book|Club|Church|Chapel|School|Library|Centre|Medical|Health|Clinic|Hospital"
    r"|Practice|Hall|Park|Station|Baptist|Methodist|Community|Hub|Caf[eé]|Pharmacy|Post Office|Primary|Junior|Infants?"
    r"|Allotments?|Residents|Choir|Stores?|Dental|Day|Nursery|Football|Cricket|Tennis|Bowls|Social|Working)\b"
)
"""What is named after a street: "the Mill Rd. Surgery"."""
BANKING = (
    r"\b(?:[Bb]ank|[Tt]he|[Oo]ur|[Yy]our|[Mm]y|[Cc]urrent|[Ss]avings?|[Dd]eposit|[Ee]ach|[Cc]lub"
    r"|new|this|an|into|to|from)\s$"
)
NO_COOLING = r"(?!\w|\s(?:units?|system|on|off|is on)\b)"
OFFICER = r"(?:\b(?:as|our|the|Hon\.?|Club|Gen\.?|Membership|Minutes|Asst\.?|Branch|new|acting)\s|[a-z]\)?,\s)$"
POINTS = r"\b(?:league|scored|won|lost|top|most|bonus|extra|double|more|their|on|level on|enough|ten|five|three)\s$"
ONE_BEFORE = r"\b(?:[Aa]n?|[Pp]er|[Ee]ach|[Ee]very|[Ll]ast|[Nn]ext|[Tt]his|[Oo]ne|[Oo]ther|[Hh]alf(?: an?)?)\s$"


def _rows(pairs: str, **settings: Any) -> tuple[Short, ...]:
    """Rows of one kind, from "written = spoken" with strokes between."""
    split = (pair.split("=") for pair in pairs.split("|"))
    return tuple(Short(written.strip(), spoken.strip(), **settings) for written, spoken in split)


SHORTS: tuple[Short, ...] = (
    # Never the last word.
    *_rows(
        "e.g = for example | eg = for example | e. g = for example | i.e = that is | ie = that is | i. e = that is"
        "| vs = versus | a.k.a = also known as | aka = also known as",
        ends=Ends.NEVER,
    ),
    *_rows("viz = namely | lit = literally | cf = compare | v.s = versus", dot=Dot.ALWAYS, ends=Ends.NEVER),
    Short("v", "versus", Dot.ALWAYS, after=r"\s[A-Z]", before=r"[A-Z][\w'’]+\s$", capital=False),
    # Often the last word.
    *_rows(
        "etc = et cetera | hrs = hours | mins = minutes | secs = seconds | wks = weeks"
        "| mths = months | yrs = years | hrly = hourly | wkly = weekly | mthly = monthly | yrly = yearly"
        "| appt = appointment | appts = appointments | govt = government | edn = edition",
        ends=Ends.MAY,
    ),
    *_rows("plc = P L C | n/a = not applicable | p&p = P and P", ends=Ends.MAY, capital=False),
    *_rows(
        "N/A = not applicable | PhD = P H D | Ph.D = P H D | MSc = M S C | M.Sc = M S C | BSc = B S C | B.Sc = B S C"
        "| MBChB = M B C H B | Ltd = Limited | Jnr = Junior | Jr = Junior | Snr = Senior | Bros = Brothers",
        ends=Ends.MAY,
    ),
    *_rows("BEng = B Eng | MEng = M Eng | CEng = C Eng | DPhil = D Phil | MPhil = M Phil", ends=Ends.MAY),
    *_rows(
        "mtg = meeting | mtgs = meetings | stn = station | hbk = hardback | pbk = paperback | pkt = packet"
        "| pkts = packets | fwd = forward | retd = retired | hosp = hospital | asst = assistant | depts = departments",
        ends=Ends.MAY,
    ),
    *_rows("Chmn = Chairman | Treas = Treasurer", ends=Ends.MAY),
    Short("Sec", "Secretary", Dot.ALWAYS, ends=Ends.MAY, before=OFFICER, after=r"(?!\s?[0-9])"),
    Short("wt", "weight", ends=Ends.MAY, before=NO_FIGURE),
    Short("pts", "points", ends=Ends.MAY, before=POINTS),
    Short(
        "p.a",
        "per annum",
        Dot.ALWAYS,
        ends=Ends.MAY,
        before=r"(?:%|per ?cent|[£€$][0-9][0-9,.]*[km]?|days?|hours?|increase)\s?$",
        capital=False,
    ),
    *_rows("eds = editors | ed = editor", dot=Dot.ALWAYS, before=r"[A-Z][a-z]+,?\s\(?$", after=r"[),:]", capital=False),
    *_rows("tbc = to be confirmed | tba = to be announced", dot=Dot.EITHER, ends=Ends.MAY, capital=False),
    *_rows("et al = and others | dept = department | pls = please | approx = approximately | hmm = hm"),
    *_rows("incl = including | excl = excluding | misc = miscellaneous | esp = especially", dot=Dot.EITHER),
    Short("max", "maximum", Dot.ALWAYS, capital=False),
    Short("Max", "maximum", Dot.ALWAYS, after=rf"(?:{FIGURE}|{SMALL})"),
    Short("Reg", "Registered", after=r"\s(?:[Cc]harity|[Oo]ffice|[Cc]ompany)\b"),
    *_rows("w/c = week commencing", dot=Dot.NEVER),
    *_rows(
        "c/o = care of", dot=Dot.NEVER, after=r"\s?(?:[A-Z0-9“‘\"']|the\s|my\s|our\s|$)"
    ),  # "c/o pain" is complains of
    *_rows("w/o = without | w/ = with", dot=Dot.NEVER, ends=Ends.NEVER, after=r"\s[\w£]"),
    *_rows("a/c no = account number | a/c number = account number | a/c name = account name", ends=Ends.NEVER),
    *_rows("et al.’s = and others' | et al.'s = and others'", dot=Dot.NEVER),
    *_rows("a/c's = accounts | a/c’s = accounts", dot=Dot.NEVER, after=NO_COOLING, capital=False),
    *_rows("a/cs = accounts", dot=Dot.NEVER, after=NO_COOLING, capital=False),
    *_rows("a/c = account", dot=Dot.NEVER, before=BANKING, after=NO_COOLING),
    # Titles, before names.
    *_rows(
        "Mr = Mister | Mrs = Missus | Ms = Miz | Mx = Mix | Drs = Doctors | Prof = Professor | Profs = Professors"
        "| Rev = Reverend | Revd = Reverend | Rt Revd = Right Reverend | Rt Rev = Right Reverend | Cllr = Councillor"
        "| Cllrs = Councillors | Rt Hon = Right Honourable | Rt. Hon = Right Honourable | Messrs = Messers"
    ),
    Short("Hon", "Honorary", after=OFFICE),
    *_rows(
        "Capt = Captain | Col = Colonel | Lt Col = Lieutenant Colonel | Lt = Lieutenant | Maj = Major | Gen = General"
        "| Sgt = Sergeant | Cpl = Corporal | Cdr = Commander | Brig = Brigadier | Adm = Admiral | Pte = Private"
        "| Supt = Superintendent | Insp = Inspector | Ven = Venerable | Hon = Honourable | Gt = Great"
        "| Mt = Mount | Ald = Alderman | Asst = Assistant | Assoc = Associate",
        after=NAME,
    ),
    Short("Fr", "Father", after=NAME, before=NO_FIGURE),  # after a figure the size of a tube
    Short("hon", "honourable", Dot.ALWAYS, ends=Ends.NEVER, capital=False),
    Short("Rt", "Right", ends=Ends.NEVER, after=r"\s(?:Hon|Revd|Rev)\b"),
    Short("Dr", "Doctor", read=False),
    Short("St", "Saint", read=False),
    Short("Sr", "Senior", read=False),
    # Before a figure.
    *_rows(
        "fig = figure | figs = figures | vol = volume | vols = volumes | para = paragraph | paras = paragraphs"
        "| reg = regulation | regs = regulations | sect = section | sects = sections | sec = section | chap = chapter"
        "| app = appendix | sched = schedule | art = article | vers = version | iss = issue | ques = question",
        after=FIGURE_OR_LETTER,
        before=NO_FIGURE,
    ),
    *_rows("ref = reference | refs = references", after=r"\s[A-Z]{1,4}[-–]?[0-9]{2}"),
    *_rows("ref = reference | refs = references | wk = week | wks = weeks", after=FIGURE),
    *_rows("ch = chapter | nos = numbers", dot=Dot.ALWAYS, after=FIGURE),
    *_rows("min = minimum", dot=Dot.ALWAYS, after=rf"(?:{FIGURE}|\sof\b)", before=NO_FIGURE, read=False),
    *_rows("c = about | ca = about", dot=Dot.ALWAYS, after=FIGURE, before=r"(?<!itamin )(?<!lan )$", capital=False),
    Short("Ca", "About", Dot.ALWAYS, after=FIGURE),
    *_rows("b = born | d = died", dot=Dot.ALWAYS, after=r"\s?(?:c\.\s?)?[12][0-9]{3}\b", before=r"[(\[,;]\s?$"),
    *_rows("p = page", dot=Dot.ALWAYS, after=FIGURE, capital=False),
    *_rows("pp = pages", after=FIGURE, capital=False),
    *_rows("temp = temperature", dot=Dot.ALWAYS, after=rf"(?:{FIGURE}|\sof\b)"),
    *_rows("wk = week | hr = hour | yr = year | mth = month", ends=Ends.MAY, before=ONE_BEFORE),
    *_rows("nr = near", after=r"\s(?:[A-Z]|the\b)", capital=False),
    Short("apt", "appointment", before=r"\b(?:another|my|your|next|GP|her|his)\s$", after=APPOINTMENT, capital=False),
    *_rows("Yr = Year | Rm = Room | Apt = Apartment | Pt = Part", after=FIGURE),
    Short("b", "born", Dot.ALWAYS, ends=Ends.NEVER, after=LIVED, before=PERSON, capital=False),
    Short("d", "died", Dot.ALWAYS, ends=Ends.NEVER, after=LIVED, before=PERSON, capital=False),
    Short("col", "column", Dot.ALWAYS, ends=Ends.NEVER, after=r"\s[1-9]\b", capital=False),
    Short("est", "established", after=r"\s(?:1[6-9]|20)[0-9]{2}\b"),
    Short("est", "estimated", Dot.ALWAYS, after=FIGURE),
    *_rows("ext = extension | ed = edition | eds = editors", dot=Dot.ALWAYS, after=FIGURE, read=False),
    Short("no", "number", Dot.ALWAYS, after=FIGURE, read=False),
    *_rows("vit = vitamin | vits = vitamins", after=r"\s*[A-Z]\b", read=False),
    *_rows("tel = telephone | mob = mobile", after=r"(?:[:/]|\s?\(?[0+]|\sno\b|\snumber\b)"),
    Short("tel", "telephone", Dot.ALWAYS, after=SMALL),
    *_rows("Ref = Reference | Attn = Attention | Encl = Enclosed", after=r":", capital=False),
    # Places and streets.
    *_rows("N = Northern | S = Southern", after=r"\s(?:Ireland|Irish)\b"),
    *_rows("N = North | S = South | E = East | W = West", after=REGION),
    *_rows("Rd = Road | Ave = Avenue | Cres = Crescent | Gdns = Gardens", after=STREET_THING, before=STREET),
    Short("Rd", "Road", ends=Ends.MAY),
    *_rows(
        "Ave = Avenue | Cres = Crescent | Gdns = Gardens | Ln = Lane | Bldgs = Buildings | Hosp = Hospital",
        ends=Ends.MAY,
        before=STREET,
    ),
    *_rows("Sq = Square | Terr = Terrace | Pl = Place", dot=Dot.ALWAYS, ends=Ends.MAY, before=STREET),
    *_rows("Univ = University", ends=Ends.NEVER, after=r"\s(?:of\b|[A-Z])"),
    Short("Co", "County", after=COUNTY, before=r"(?<!& )(?<!and )$"),
    Short("inc", "including", after=r"\s(?:VAT|P&P|p&p|postage|delivery|fees?|all)\b", capital=False),
    *_rows(
        "Herts = Hertfordshire | Glos = Gloucestershire | Hants = Hampshire | Lancs = Lancashire"
        "| Leics = Leicestershire | Lincs = Lincolnshire "
        "| Northants = Northamptonshire | Worcs = Worcestershire | Cambs = Cambridgeshire"
        "| Middx = Middlesex | Yorks = Yorkshire | Warks = Warwickshire | Derbys = Derbyshire"
        "| Northumb = Northumberland | Notts = Nottinghamshire | Shrops = Shropshire",
        ends=Ends.MAY,
        before=r"(?<!MA )(?<!BA )(?<!\()$",
    ),
    *_rows(
        "Bucks = Buckinghamshire | Beds = Bedfordshire | Berks = Berkshire | Staffs = Staffordshire | Wilts = Wiltshire"
        "| Oxon = Oxfordshire | Hunts = Huntingdonshire",
        ends=Ends.MAY,
        before=PLACE,
    ),
    # Months and days with a full stop, before a figure; `dates` reads them.
    *_rows(
        "Jan = January | Feb = February | Mar = March | Apr = April | Jun = June | Jul = July | Aug = August"
        "| Sep = September | Sept = September | Oct = October | Nov = November | Dec = December | Mon = Monday"
        "| Tue = Tuesday | Tues = Tuesday | Wed = Wednesday | Weds = Wednesday | Thu = Thursday | Thur = Thursday"
        "| Thurs = Thursday | Fri = Friday | Sat = Saturday | Sun = Sunday",
        after=MONTH,
        read=False,
    ),
    *_rows(
        "Jan = January | Feb = February | Mar = March | Apr = April | Jun = June | Jul = July | Aug = August"
        "| Sep = September | Sept = September | Oct = October | Nov = November | Dec = December",
        dot=Dot.ALWAYS,
        after=r"\s[A-Z]",
        before=WHEN,
        read=False,
    ),
    *_rows("Mons = Mondays | Fris = Fridays | Sats = Saturdays | Suns = Sundays", dot=Dot.ALWAYS),
    *_rows("a.m = A M | p.m = P M", after=r"\s(?:GMT|BST)\b", read=False, capital=False),
    *_rows("P.S = P S | N.B = N B | P.P.S = P P S", ends=Ends.NEVER, read=False),
    # Names that are written as one word.
    *_rows(
        "iPhone = I phone | iPhones = I phones | iPad = I pad | iPads = I pads | iOS = I O S | eBay = E bay"
        "| eBook = E book | eBooks = E books",
        dot=Dot.NEVER,
        capital=False,
    ),
    *_rows("WhatsApp = Whats App | LinkedIn = Linked In | WiFi = Wi-Fi", dot=Dot.NEVER),
    Short("Anon", "Anonymous", Dot.ALWAYS, ends=Ends.MAY),
    *_rows("Nos. of = Numbers of", dot=Dot.NEVER),
)
"""The rows, in order: of two for one form the first whose neighbours fit is read."""

_OPENER = re.compile(r"\W*(\w\b(?!\.)|\w{2,})")  # the A of "Prof. A. Smith" is an initial, no word
_LIMIT = re.compile(r"(?:max|min|approx|incl|excl|each|wt|hosp|dept)\.$")
_LABEL = re.compile(r"\s[A-Z][a-z]+(?:\s[A-Za-z]+){0,2}:\s")
_LONGEST = 40  # characters looked at before a full stop


@cache
def by_form() -> dict[str, tuple[Short, ...]]:
    """The rows by what is written, with and without the full stop, in small letters and with a capital."""
    table: dict[str, list[Short]] = {}
    for row in SHORTS:
        for written in (row.written, row.written[0].upper() + row.written[1:]) if row.capital else (row.written,):
            for dot in {Dot.EITHER: ("", "."), Dot.ALWAYS: (".",), Dot.NEVER: ("",)}[row.dot]:
                if row not in table.setdefault(written + dot, []):
                    table[written + dot].append(row)
    return {form: tuple(rows) for form, rows in table.items()}


def fits(row: Short, before: str, after: str) -> bool:
    """Whether a short form's neighbours are those that it must have."""
    if not (re.match(row.after, after) if row.after else not after[:1].isalnum()):
        return False
    return not row.before or re.search(row.before, before) is not None


def reading_of(written: str, before: str, after: str) -> str | None:
    """What a short form is said as between these texts; None where no row fits.

    >>> reading_of("c.", "It was ", " 1990."), reading_of("c.", "vitamin ", " 40"), reading_of("Approx", "", " 3")
    ('about', None, 'Approximately')
    """
    for row in by_form().get(written, ()):
        if row.read and fits(row, before, after):
            first = written[0].isupper() and row.written[0].islower()
            first = first and not (row.ends is Ends.NEVER and before.strip())  # "(Eg tea)" in mid-sentence
            return row.spoken[0].upper() + row.spoken[1:] if first else row.spoken
    return None


@cache
def _dotted() -> re.Pattern[str]:
    forms = sorted((form for form in by_form() if form.endswith(".")), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, forms))})$")


def goes_on(text: str, end: int) -> bool:
    """Whether the full stop before `end` belongs to a short form after which the sentence goes on.

    >>> [goes_on(text, text.index(". ") + 1) for text in ("c. 40%", "He ate cake etc. 10 came", "Dr. Ward", "no. Yes")]
    [True, False, True, False]
    """
    start = max(end - _LONGEST, 0)
    found = _dotted().search(text[start:end])
    if found is None:
        return False
    cut = "\N{ZERO WIDTH SPACE}" if start else ""  # so that no row takes the middle of a text for its beginning
    if _LIMIT.match(found[0]) and _LABEL.match(text, end):  # "5kg max. Score: 8/10"
        return False
    before, after = cut + text[start : start + found.start()], text[end : end + _LONGEST]
    for row in by_form()[found[0]]:
        if row.after:
            if fits(row, before, after):
                return True
        elif fits(row, before, after):
            return row.ends is Ends.NEVER or (row.ends is Ends.BEFORE_OPENER and not opener_follows(text, end))
    return False


def opener_follows(text: str, end: int) -> bool:
    """Whether the next word is one that opens sentences, and hardly ever a surname."""
    following = _OPENER.match(text, end)
    return following is not None and following[1].lower() in NO_SURNAMES
