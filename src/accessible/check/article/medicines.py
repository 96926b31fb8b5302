"""Medicines that a magazine for patients names, and the doses that are usual for adults: a table, one row a medicine.

The limits are wide on purpose: the smallest amount that is a dose of anything (half of a child's tablet, a step down)
and the largest of a day in any common use. Within them a dose can be quite wrong for a person; the table is for slips
of the keyboard, of which the worst is milligrams for micrograms. It is no advice, and nothing is reckoned from it.

`verified` is False where the limits are from general knowledge of the British National Formulary (BNF) and the
summaries of product characteristics (SmPC), and nobody has held the row against them: please do, and say so here.
"""

from __future__ import annotations

from dataclasses import dataclass

MICROGRAMS = {"ng": 0.001, "micrograms": 1.0, "mg": 1000.0, "g": 1_000_000.0}


@dataclass(frozen=True, slots=True)
class Medicine:
    """One row. `names` are in small letters, brands too; `low` and `high` are amounts in the `unit` as prescribed."""

    names: tuple[str, ...]
    low: float
    high: float
    unit: str
    use: str
    source: str
    verified: bool = False


def _row(names: str, low: float, high: float, unit: str, use: str, source: str = "") -> Medicine:
    """A row; one with a source of its own has been held against it."""
    return Medicine(tuple(names.split("/")), low, high, unit, use, source or "BNF", verified=bool(source))


NHS = "NHS, Medicines A to Z"
NI = "Northern Ireland Formulary, 6.2.1: 25 to 150 micrograms"
LDN = "MEpedia, Low dose naltrexone: 0.5 to 4.5 mg"
GABAPENTIN = "Gabapentin capsules, patient leaflet: up to 3,600 mg a day"
CODEINE = "Codeine phosphate tablets, patient leaflet: 15 to 60 mg, up to 240 mg a day"
VITAMIN_D = "NHS, Vitamin D: 10 to 100 micrograms a day; loading courses have more at once"
HSE = "HSE (Ireland), Sertraline: 50 mg to 200 mg a day"
GLOUCESTERSHIRE = "Gloucestershire Hospitals NHS Foundation Trust, Pregabalin: 75 mg to 600 mg a day"
POTS = "CMAJ 2022;194:E378, table 2: medicines for PoTS"

MEDICINES: tuple[Medicine, ...] = (
    # Pain, mood and sleep
    _row("amitriptyline", 1, 200, "mg", "nerve pain, migraine, sleep, depression; by mouth", NHS),
    _row("nortriptyline/allegron", 2, 150, "mg", "nerve pain, depression; by mouth"),
    _row("imipramine", 5, 300, "mg", "depression; by mouth"),
    _row("duloxetine/cymbalta", 10, 120, "mg", "nerve pain, depression; by mouth", NHS),
    _row("venlafaxine/efexor", 10, 375, "mg", "depression; by mouth"),
    _row("sertraline/lustral", 5, 200, "mg", "depression, anxiety; by mouth", HSE),
    _row("citalopram/cipramil", 2, 60, "mg", "depression; by mouth"),
    _row("escitalopram/cipralex", 1, 30, "mg", "depression; by mouth"),
    _row("fluoxetine/prozac", 2, 80, "mg", "depression; by mouth"),
    _row("paroxetine/seroxat", 2, 60, "mg", "depression; by mouth"),
    _row("mirtazapine/zispin", 3, 60, "mg", "depression, sleep; by mouth"),
    _row("trazodone/molipaxin", 10, 600, "mg", "depression, sleep; by mouth"),
    _row("aripiprazole/abilify", 0.1, 30, "mg", "psychosis; in small doses also tried in ME/CFS; by mouth"),
    _row("quetiapine/seroquel", 6, 800, "mg", "psychosis; by mouth"),
    _row("gabapentin/neurontin", 25, 3600, "mg", "nerve pain, epilepsy; by mouth", GABAPENTIN),
    _row("pregabalin/lyrica", 10, 600, "mg", "nerve pain, epilepsy, anxiety; by mouth", GLOUCESTERSHIRE),
    _row("carbamazepine/tegretol", 20, 2000, "mg", "epilepsy, face pain; by mouth"),
    _row("lamotrigine/lamictal", 1, 700, "mg", "epilepsy; by mouth"),
    _row("topiramate/topamax", 5, 1000, "mg", "migraine, epilepsy; by mouth"),
    _row("sodium valproate/valproate/epilim", 30, 3000, "mg", "epilepsy; by mouth"),
    _row("clonazepam/rivotril", 0.1, 20, "mg", "epilepsy, restless legs; by mouth"),
    _row("diazepam/valium", 0.5, 60, "mg", "anxiety, spasm; by mouth"),
    _row("temazepam", 2.5, 40, "mg", "sleep; by mouth"),
    _row("zopiclone/zimovane", 1.5, 15, "mg", "sleep; by mouth"),
    _row("melatonin/circadin/slenyto", 0.1, 20, "mg", "sleep; by mouth"),
    _row("low-dose naltrexone/low dose naltrexone/ldn", 0.05, 9, "mg", "tried in ME/CFS and pain; by mouth", LDN),
    _row("naltrexone", 0.05, 150, "mg", "dependence; in small doses as LDN; by mouth"),
    _row("paracetamol/panadol/calpol", 30, 4000, "mg", "pain, fever; by mouth"),
    _row("ibuprofen/nurofen/brufen", 30, 2400, "mg", "pain; by mouth"),
    _row("naproxen/naprosyn", 50, 1500, "mg", "pain; by mouth"),
    _row("diclofenac/voltarol", 10, 200, "mg", "pain; by mouth"),
    _row("celecoxib/celebrex", 25, 400, "mg", "pain; by mouth"),
    _row("aspirin", 20, 4000, "mg", "pain, clots; by mouth"),
    _row("codeine/codeine phosphate", 3, 240, "mg", "pain; by mouth", CODEINE),
    _row("dihydrocodeine", 5, 240, "mg", "pain; by mouth"),
    _row("tramadol/zydol", 10, 400, "mg", "pain; by mouth"),
    _row("morphine/oramorph", 0.5, 1000, "mg", "pain; high doses where the body is used to it"),
    _row("oxycodone/oxynorm/oxycontin", 0.5, 400, "mg", "pain; high doses where the body is used to it"),
    _row("fentanyl/durogesic", 5, 1600, "micrograms", "pain; patches are in micrograms an hour"),
    _row("sumatriptan/imigran", 3, 300, "mg", "migraine; any way"),
    _row("rizatriptan/maxalt", 2, 30, "mg", "migraine; by mouth"),
    _row("baclofen/lioresal", 1, 150, "mg", "spasm; by mouth"),
    # Heart, blood pressure and standing
    _row("propranolol/inderal", 2, 360, "mg", "fast heartbeat, migraine, anxiety; by mouth", POTS),
    _row("ivabradine/procoralan", 1, 15, "mg", "fast heartbeat; by mouth", POTS),
    _row("midodrine/bramox", 1, 45, "mg", "low blood pressure on standing; by mouth", POTS),
    _row("fludrocortisone/florinef", 20, 500, "micrograms", "low blood pressure on standing; by mouth", POTS),
    _row("pyridostigmine/mestinon", 5, 1200, "mg", "PoTS, myasthenia; by mouth", POTS),
    _row("clonidine/catapres/dixarit", 10, 1200, "micrograms", "blood pressure, PoTS; by mouth", POTS),
    _row("desmopressin/ddavp/desmotabs", 0.4, 1200, "micrograms", "passing much water; any way", POTS),
    _row("bisoprolol/cardicor", 0.5, 20, "mg", "heart; by mouth"),
    _row("atenolol/tenormin", 5, 200, "mg", "heart; by mouth"),
    _row("metoprolol", 5, 400, "mg", "heart; by mouth"),
    _row("amlodipine/istin", 1, 20, "mg", "blood pressure; by mouth"),
    _row("ramipril/tritace", 0.5, 20, "mg", "blood pressure; by mouth"),
    _row("lisinopril/zestril", 1, 80, "mg", "blood pressure; by mouth"),
    _row("losartan/cozaar", 5, 150, "mg", "blood pressure; by mouth"),
    _row("furosemide/lasix", 5, 2000, "mg", "too much fluid; any way"),
    _row("bendroflumethiazide", 1, 10, "mg", "blood pressure; by mouth"),
    _row("spironolactone/aldactone", 5, 400, "mg", "too much fluid; by mouth"),
    _row("digoxin/lanoxin", 30, 1500, "micrograms", "heart; by mouth", NHS),
    _row("warfarin", 0.5, 20, "mg", "clots; by mouth"),
    _row("apixaban/eliquis", 1, 20, "mg", "clots; by mouth"),
    _row("rivaroxaban/xarelto", 1, 30, "mg", "clots; by mouth"),
    _row("clopidogrel/plavix", 20, 600, "mg", "clots; by mouth"),
    _row("atorvastatin/lipitor", 2, 80, "mg", "cholesterol; by mouth"),
    _row("simvastatin/zocor", 2, 80, "mg", "cholesterol; by mouth"),
    # Hormones, and medicines that calm the immune system
    _row("levothyroxine/thyroxine", 5, 500, "micrograms", "underactive thyroid; by mouth", NI),
    _row("liothyronine", 1, 100, "micrograms", "underactive thyroid; by mouth"),
    _row("carbimazole", 1, 60, "mg", "overactive thyroid; by mouth"),
    _row("hydrocortisone", 0.5, 500, "mg", "adrenal glands, emergencies; not creams"),
    _row("prednisolone", 0.5, 100, "mg", "inflammation; by mouth", NHS),
    _row("methylprednisolone", 2, 1000, "mg", "inflammation; injected"),
    _row("dexamethasone", 0.25, 40, "mg", "inflammation, cancer; any way"),
    _row("methotrexate", 1, 30, "mg", "arthritis, psoriasis; once a week"),
    _row("hydroxychloroquine/plaquenil", 50, 600, "mg", "lupus, arthritis; by mouth"),
    _row("azathioprine/imuran", 10, 300, "mg", "inflammation; by mouth"),
    _row("metformin/glucophage", 100, 3000, "mg", "diabetes; by mouth"),
    _row("tamsulosin/flomaxtra", 100, 800, "micrograms", "prostate; by mouth"),
    _row("alendronic acid/fosamax", 5, 70, "mg", "bones; by mouth, 70 mg once a week"),
    _row("colchicine", 250, 6000, "micrograms", "gout; by mouth"),
    # Allergy, stomach and sickness
    _row("cetirizine/zirtek", 1, 40, "mg", "allergy; by mouth"),
    _row("loratadine/clarityn", 1, 40, "mg", "allergy; by mouth"),
    _row("fexofenadine/telfast/treathay", 15, 720, "mg", "allergy; by mouth"),
    _row("chlorphenamine/piriton", 0.5, 24, "mg", "allergy; by mouth"),
    _row("promethazine/phenergan", 2, 100, "mg", "allergy, sleep; by mouth"),
    _row("ketotifen/zaditen", 0.2, 8, "mg", "allergy; by mouth"),
    _row("montelukast/singulair", 1, 20, "mg", "asthma; by mouth"),
    _row("salbutamol/ventolin", 50, 32000, "micrograms", "asthma; any way"),
    _row("adrenaline/epipen/jext", 50, 1000, "micrograms", "severe allergy; injected"),
    _row("famotidine", 5, 160, "mg", "stomach acid, allergy; by mouth"),
    _row("omeprazole/losec", 5, 120, "mg", "stomach acid; by mouth"),
    _row("lansoprazole/zoton", 5, 180, "mg", "stomach acid; by mouth"),
    _row("metoclopramide", 1, 30, "mg", "sickness; any way"),
    _row("domperidone/motilium", 2, 40, "mg", "sickness; by mouth"),
    _row("ondansetron/zofran", 1, 32, "mg", "sickness; any way"),
    _row("prochlorperazine/stemetil/buccastem", 1, 100, "mg", "sickness, dizziness; any way"),
    _row("cyclizine", 10, 200, "mg", "sickness; any way"),
    # Energy, attention
    _row("modafinil/provigil", 25, 400, "mg", "sleepiness; by mouth"),
    _row("methylphenidate/ritalin/concerta", 2, 120, "mg", "attention; by mouth"),
    # Vitamins and minerals, of which a portion of food has very little
    _row("vitamin d/vitamin d3/colecalciferol/cholecalciferol", 0.1, 1500, "micrograms", "bones; by mouth", VITAMIN_D),
    _row("vitamin b12/b12/hydroxocobalamin/cyanocobalamin", 0.05, 5000, "micrograms", "blood, nerves; any way"),
    _row("folic acid/folate", 1, 15000, "micrograms", "blood, pregnancy; by mouth"),
    _row("ferrous sulfate/ferrous fumarate/ferrous gluconate", 30, 1300, "mg", "iron; by mouth"),
    _row("iron", 0.05, 1500, "mg", "blood; any way"),
    _row("vitamin c/ascorbic acid", 0.5, 10000, "mg", "by mouth"),
    _row("vitamin b6/pyridoxine", 0.01, 250, "mg", "by mouth"),
    _row("vitamin b1/thiamine", 0.01, 2000, "mg", "any way"),
    _row("magnesium", 0.5, 2000, "mg", "by mouth"),
    _row("calcium", 1, 4000, "mg", "bones; by mouth"),
    _row("zinc", 0.05, 250, "mg", "by mouth"),
    _row("selenium", 0.5, 1000, "micrograms", "by mouth"),
    _row("coenzyme q10/coq10/ubiquinone", 5, 1200, "mg", "by mouth"),
    _row("caffeine", 1, 1000, "mg", "in drinks and tablets"),
)

WEEKLY = frozenset(("methotrexate",))
"""Taken once a week; every day, they kill: MHRA, Drug Safety Update, methotrexate once-weekly for autoimmune illness"""

MICROGRAMS_A_UNIT = {"vitamin d": 0.025}
"""What one international unit weighs: NHS, Vitamin D: 10 micrograms are 400 units."""
