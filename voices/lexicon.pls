<?xml version="1.0" encoding="UTF-8"?>
<!-- How this magazine reads words that voices get wrong: W3C Pronunciation Lexicon Specification 1.0.
     One lexeme a word. grapheme: as written, capitals counted; a word in small letters counts with a capital too.
     alias: the words to say. phoneme: the sounds, in IPA as British dictionaries write it, with (r) for an r that
     Americans say. Of both, the first counts; a voice that takes no sounds says the alias, or the word as written.
     Write letters that are said one by one with spaces between them: G P. In such a row, the stages that
     follow name A and Z rightly; where A stands alone, write eigh. Plurals (GPs) and possessives (GP's) of
     capitals need no entry of their own. The comment after each entry says whose reading it is. -->
<lexicon version="1.0"
    xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.w3.org/2005/01/pronunciation-lexicon
      http://www.w3.org/TR/2007/CR-pronunciation-lexicon-20071212/pls.xsd"
    alphabet="ipa" xml:lang="en-GB">

  <!-- The illness and its kin. Readings: UK patient charities (ME Association, Action for M.E.), common UK usage. -->
  <lexeme><grapheme>ME/CFS</grapheme><alias>M E C F S</alias></lexeme> <!-- NICE guideline NG206 writes ME/CFS; said letter by letter; espeak, flite, Pico and Piper say “me slash” -->
  <lexeme><grapheme>CFS/ME</grapheme><alias>C F S M E</alias></lexeme> <!-- older UK usage, letter by letter -->
  <lexeme><grapheme>ME</grapheme><alias>M E</alias></lexeme> <!-- letter by letter; engines say the word “me” -->
  <lexeme><grapheme>CFS</grapheme><alias>C F S</alias></lexeme> <!-- letter by letter -->
  <lexeme><grapheme>PVFS</grapheme><alias>P V F S</alias></lexeme> <!-- post-viral fatigue syndrome, letter by letter -->
  <lexeme><grapheme>PEM</grapheme><alias>P E M</alias></lexeme> <!-- post-exertional malaise; UK charities say the letters -->
  <lexeme><grapheme>PESE</grapheme><alias>P E S E</alias></lexeme> <!-- post-exertional symptom exacerbation, letters -->
  <lexeme><grapheme>POTS</grapheme><alias>pots</alias></lexeme> <!-- PoTS UK: said as the word “pots” -->
  <lexeme><grapheme>PoTS</grapheme><alias>pots</alias></lexeme> <!-- PoTS UK's own spelling -->
  <lexeme><grapheme>MCAS</grapheme><alias>em-cass</alias></lexeme> <!-- common clinic usage: em-cass; hibari reads MCAS as “muh-kass” -->
  <lexeme><grapheme>OI</grapheme><alias>O I</alias></lexeme> <!-- orthostatic intolerance, letters -->
  <lexeme><grapheme>EDS</grapheme><alias>E D S</alias></lexeme> <!-- Ehlers-Danlos Support UK: letters -->
  <lexeme><grapheme>hEDS</grapheme><alias>H E D S</alias></lexeme> <!-- hypermobile EDS, letters -->
  <lexeme><grapheme>FM</grapheme><alias>F M</alias></lexeme> <!-- fibromyalgia, letters -->
  <lexeme><grapheme>IBS</grapheme><alias>I B S</alias></lexeme> <!-- letters; common UK usage -->
  <lexeme><grapheme>MS</grapheme><alias>M S</alias></lexeme> <!-- multiple sclerosis, letters; the title is written Ms -->
  <lexeme><grapheme>COVID</grapheme><alias>covid</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>COVID-19</grapheme><alias>covid nineteen</alias></lexeme> <!-- said as a word and a number -->
  <lexeme><grapheme>Covid-19</grapheme><alias>covid nineteen</alias></lexeme> <!-- said as a word and a number -->
  <lexeme><grapheme>SARS</grapheme><alias>sars</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>SARS-CoV-2</grapheme><alias>sars co V two</alias></lexeme> <!-- virologists' usage: co V two -->
  <lexeme><grapheme>EBV</grapheme><alias>E B V</alias></lexeme> <!-- Epstein-Barr virus, letters -->
  <lexeme><grapheme>HIV</grapheme><alias>H I V</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>AIDS</grapheme><alias>aids</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>TB</grapheme><alias>T B</alias></lexeme> <!-- letters -->

  <!-- Bodies and guidelines. Readings: their own. -->
  <lexeme><grapheme>NICE</grapheme><alias>nice</alias></lexeme> <!-- the institute calls itself “nice” -->
  <lexeme><grapheme>WHO</grapheme><alias>W H O</alias></lexeme> <!-- World Health Organization; engines say the word “who” -->
  <lexeme><grapheme>MRC</grapheme><alias>M R C</alias></lexeme> <!-- Medical Research Council, letters -->
  <lexeme><grapheme>CDC</grapheme><alias>C D C</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>FDA</grapheme><alias>F D A</alias></lexeme> <!-- letters -->

  <!-- Treatment and care. Readings: common UK usage in the clinic. -->
  <lexeme><grapheme>CBT</grapheme><alias>C B T</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>GET</grapheme><alias>G E T</alias></lexeme> <!-- graded exercise therapy, letters; engines say the word “get” -->
  <lexeme><grapheme>LDN</grapheme><alias>L D N</alias></lexeme> <!-- low-dose naltrexone, letters -->
  <lexeme><grapheme>OT</grapheme><alias>O T</alias></lexeme> <!-- occupational therapist, letters -->
  <lexeme><grapheme>HRT</grapheme><alias>H R T</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>SSRI</grapheme><alias>S S R I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>SNRI</grapheme><alias>S N R I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>NSAID</grapheme><alias>N said</alias></lexeme> <!-- common clinic usage: en-said -->
  <lexeme><grapheme>TENS</grapheme><alias>tens</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>CPAP</grapheme><alias>see-pap</alias></lexeme> <!-- said as a word, see-pap -->
  <lexeme><grapheme>A&amp;E</grapheme><alias>eigh and E</alias></lexeme> <!-- accident and emergency, letters; “A” alone is read as the article -->
  <lexeme><grapheme>ICU</grapheme><alias>I C U</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>24/7</grapheme><alias>twenty-four seven</alias></lexeme> <!-- common UK usage -->
  <lexeme><grapheme>5-HTP</grapheme><alias>five H T P</alias></lexeme> <!-- number and letters -->

  <!-- Tests and measures. Readings: common UK usage in the clinic. -->
  <lexeme><grapheme>MRI</grapheme><alias>M R I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>CT</grapheme><alias>C T</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>PET</grapheme><alias>pet</alias></lexeme> <!-- PET scan: said as a word -->
  <lexeme><grapheme>ECG</grapheme><alias>E C G</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>EEG</grapheme><alias>E E G</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>BMI</grapheme><alias>B M I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>HRV</grapheme><alias>H R V</alias></lexeme> <!-- heart rate variability, letters -->
  <lexeme><grapheme>CRP</grapheme><alias>C R P</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>ESR</grapheme><alias>E S R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>FBC</grapheme><alias>F B C</alias></lexeme> <!-- full blood count, letters -->
  <lexeme><grapheme>TSH</grapheme><alias>T S H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>HbA1c</grapheme><alias>H B eigh one C</alias></lexeme> <!-- letters; Diabetes UK -->
  <lexeme><grapheme>SpO2</grapheme><alias>S P O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>pH</grapheme><alias>P H</alias></lexeme> <!-- letters; engines say “f” -->
  <lexeme><grapheme>PCR</grapheme><alias>P C R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>ANA</grapheme><alias>A N A</alias></lexeme> <!-- antinuclear antibodies, letters; engines say the name Ana -->

  <!-- The body's substances. Readings: common UK usage. -->
  <lexeme><grapheme>DNA</grapheme><alias>D N A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>RNA</grapheme><alias>R N A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>mRNA</grapheme><alias>M R N A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>ATP</grapheme><alias>A T P</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>NADH</grapheme><alias>N A D H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>CoQ10</grapheme><alias>co Q ten</alias></lexeme> <!-- co-enzyme Q10, as sold in the UK -->
  <lexeme><grapheme>TNF</grapheme><alias>T N F</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>IgG</grapheme><alias>I G G</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>IgE</grapheme><alias>I G E</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>HLA</grapheme><alias>H L A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>HPA</grapheme><alias>H P A</alias></lexeme> <!-- hypothalamic-pituitary-adrenal, letters -->

  <!-- Research words. Readings: as researchers read their papers aloud in the UK. -->
  <lexeme><grapheme>CI</grapheme><alias>confidence interval</alias></lexeme> <!-- said in full: plain English -->
  <lexeme><grapheme>95% CI</grapheme><alias>ninety-five per cent confidence interval,</alias></lexeme> <!-- a pause before the figures -->
  <lexeme><grapheme>RCT</grapheme><alias>R C T</alias></lexeme> <!-- randomised controlled trial, letters -->
  <lexeme><grapheme>SD</grapheme><alias>S D</alias></lexeme> <!-- standard deviation, letters: “an SD” stays right -->

  <!-- Conditions and symptoms, letter by letter or as a word. Readings: the charity or clinic named. -->
  <lexeme><grapheme>LC</grapheme><alias>L C</alias></lexeme> <!-- Long Covid, letters; common in patients' own writing -->
  <lexeme><grapheme>PVF</grapheme><alias>P V F</alias></lexeme> <!-- post-viral fatigue, letters -->
  <lexeme><grapheme>PASC</grapheme><alias>pask</alias></lexeme> <!-- post-acute sequelae of Covid; researchers say it as a word -->
  <lexeme><grapheme>NMH</grapheme><alias>N M H</alias></lexeme> <!-- neurally mediated hypotension, letters -->
  <lexeme><grapheme>IST</grapheme><alias>I S T</alias></lexeme> <!-- inappropriate sinus tachycardia, letters; PoTS UK -->
  <lexeme><grapheme>VVS</grapheme><alias>V V S</alias></lexeme> <!-- vasovagal syncope, letters; STARS (Syncope Trust) -->
  <lexeme><grapheme>HSD</grapheme><alias>H S D</alias></lexeme> <!-- hypermobility spectrum disorder, letters; Ehlers-Danlos Support UK -->
  <lexeme><grapheme>MCAD</grapheme><alias>em-cad</alias></lexeme> <!-- mast cell activation disorder, as MCAS -->
  <lexeme><grapheme>SFN</grapheme><alias>S F N</alias></lexeme> <!-- small fibre neuropathy, letters -->
  <lexeme><grapheme>CCI</grapheme><alias>C C I</alias></lexeme> <!-- craniocervical instability, letters -->
  <lexeme><grapheme>AAI</grapheme><alias>eigh eigh I</alias></lexeme> <!-- atlantoaxial instability, letters -->
  <lexeme><grapheme>ADHD</grapheme><alias>A D H D</alias></lexeme> <!-- letters; NHS -->
  <lexeme><grapheme>ASD</grapheme><alias>A S D</alias></lexeme> <!-- autism spectrum disorder, letters -->
  <lexeme><grapheme>OCD</grapheme><alias>O C D</alias></lexeme> <!-- letters; Mind -->
  <lexeme><grapheme>PTSD</grapheme><alias>P T S D</alias></lexeme> <!-- letters; Mind -->
  <lexeme><grapheme>IBD</grapheme><alias>I B D</alias></lexeme> <!-- inflammatory bowel disease, letters; Crohn's & Colitis UK -->
  <lexeme><grapheme>UTI</grapheme><alias>U T I</alias></lexeme> <!-- letters; NHS -->
  <lexeme><grapheme>COPD</grapheme><alias>C O P D</alias></lexeme> <!-- letters; Asthma + Lung UK -->
  <lexeme><grapheme>GORD</grapheme><alias>gord</alias></lexeme> <!-- gastro-oesophageal reflux disease; said as a word in UK clinics -->
  <lexeme><grapheme>RA</grapheme><alias>R A</alias></lexeme> <!-- rheumatoid arthritis, letters; Versus Arthritis -->
  <lexeme><grapheme>SLE</grapheme><alias>S L E</alias></lexeme> <!-- lupus, letters; Lupus UK -->
  <lexeme><grapheme>TMJ</grapheme><alias>T M J</alias></lexeme> <!-- jaw joint, letters -->
  <lexeme><grapheme>PMS</grapheme><alias>P M S</alias></lexeme> <!-- letters; NHS -->
  <lexeme><grapheme>PCOS</grapheme><alias>P C O S</alias></lexeme> <!-- letters; Verity -->
  <lexeme><grapheme>BP</grapheme><alias>B P</alias></lexeme> <!-- blood pressure, letters -->
  <lexeme><grapheme>HR</grapheme><alias>H R</alias></lexeme> <!-- heart rate, letters; also hazard ratio -->
  <lexeme><grapheme>CNS</grapheme><alias>C N S</alias></lexeme> <!-- central nervous system, letters -->
  <lexeme><grapheme>ANS</grapheme><alias>A N S</alias></lexeme> <!-- autonomic nervous system, letters -->
  <lexeme><grapheme>BBB</grapheme><alias>B B B</alias></lexeme> <!-- blood-brain barrier, letters -->
  <lexeme><grapheme>NK</grapheme><alias>N K</alias></lexeme> <!-- natural killer cells, letters -->
  <lexeme><grapheme>GI</grapheme><alias>G I</alias></lexeme> <!-- gastrointestinal, letters -->
  <lexeme><grapheme>ENT</grapheme><alias>E N T</alias></lexeme> <!-- ear, nose and throat, letters; engines say a word -->
  <lexeme><grapheme>PEG</grapheme><alias>peg</alias></lexeme> <!-- feeding tube; said as a word -->
  <lexeme><grapheme>SEID</grapheme><alias>S E I D</alias></lexeme> <!-- systemic exertion intolerance disease, letters -->
  <lexeme><grapheme>CFIDS</grapheme><alias>C F I D S</alias></lexeme> <!-- chronic fatigue and immune dysfunction syndrome, letters -->
  <lexeme><grapheme>ICC</grapheme><alias>I C C</alias></lexeme> <!-- International Consensus Criteria, letters -->
  <lexeme><grapheme>CCC</grapheme><alias>C C C</alias></lexeme> <!-- Canadian Consensus Criteria, letters -->
  <lexeme><grapheme>DNR</grapheme><alias>D N R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>QoL</grapheme><alias>quality of life</alias></lexeme> <!-- said in full: plain English -->

  <!-- Bodies, benefits and studies. Readings: their own, or common UK usage. -->
  <lexeme><grapheme>BACME</grapheme><alias>back-mee</alias></lexeme> <!-- British Association of Clinicians in ME/CFS; said as a word by its members -->
  <lexeme><grapheme>AfME</grapheme><alias>Action for M E</alias></lexeme> <!-- Action for M.E.; the charity says its name in full -->
  <lexeme><grapheme>MEA</grapheme><alias>M E A</alias></lexeme> <!-- ME Association, letters -->
  <lexeme><grapheme>MERUK</grapheme><alias>M E Research U K</alias></lexeme> <!-- the charity says its name in full -->
  <lexeme><grapheme>DecodeME</grapheme><alias>decode M E</alias></lexeme> <!-- the study's own name, two words -->
  <lexeme><grapheme>ForwardME</grapheme><alias>Forward M E</alias></lexeme> <!-- the group's own name, two words -->
  <lexeme><grapheme>ThereForME</grapheme><alias>there for M E</alias></lexeme> <!-- the campaign's own name -->
  <lexeme><grapheme>PHOSP</grapheme><alias>fosp</alias></lexeme> <!-- PHOSP-COVID study; said as a word -->
  <lexeme><grapheme>PACE</grapheme><alias>pace</alias></lexeme> <!-- PACE trial; said as a word -->
  <lexeme><grapheme>NIHR</grapheme><alias>N I H R</alias></lexeme> <!-- National Institute for Health and Care Research, letters -->
  <lexeme><grapheme>NIH</grapheme><alias>N I H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>SIGN</grapheme><alias>sign</alias></lexeme> <!-- Scottish guidelines; said as a word -->
  <lexeme><grapheme>CQC</grapheme><alias>C Q C</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>ICB</grapheme><alias>I C B</alias></lexeme> <!-- integrated care board, letters -->
  <lexeme><grapheme>PALS</grapheme><alias>pals</alias></lexeme> <!-- NHS patient advice service; said as a word -->
  <lexeme><grapheme>CAMHS</grapheme><alias>cams</alias></lexeme> <!-- NHS: said as the word “cams” -->
  <lexeme><grapheme>CBT-I</grapheme><alias>C B T I</alias></lexeme> <!-- CBT for insomnia, letters -->
  <lexeme><grapheme>JCP</grapheme><alias>J C P</alias></lexeme> <!-- Jobcentre Plus, letters -->
  <lexeme><grapheme>LCWRA</grapheme><alias>L C W R A</alias></lexeme> <!-- Universal Credit group, letters; Citizens Advice -->
  <lexeme><grapheme>WCA</grapheme><alias>W C A</alias></lexeme> <!-- work capability assessment, letters; Citizens Advice -->
  <lexeme><grapheme>IOM</grapheme><alias>I O M</alias></lexeme> <!-- Institute of Medicine, letters -->
  <lexeme><grapheme>NAM</grapheme><alias>N A M</alias></lexeme> <!-- National Academy of Medicine, letters -->
  <lexeme><grapheme>BNF</grapheme><alias>B N F</alias></lexeme> <!-- British National Formulary, letters -->
  <lexeme><grapheme>RCGP</grapheme><alias>R C G P</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>RCP</grapheme><alias>R C P</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>BPS</grapheme><alias>B P S</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>UKRI</grapheme><alias>U K R I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>MND</grapheme><alias>M N D</alias></lexeme> <!-- letters; MND Association -->
  <lexeme><grapheme>EHCP</grapheme><alias>E H C P</alias></lexeme> <!-- letters; IPSEA -->
  <lexeme><grapheme>SENCO</grapheme><alias>senko</alias></lexeme> <!-- said as a word in schools -->
  <lexeme><grapheme>SEN</grapheme><alias>S E N</alias></lexeme> <!-- special educational needs, letters -->
  <lexeme><grapheme>DfE</grapheme><alias>D F E</alias></lexeme> <!-- Department for Education, letters -->
  <lexeme><grapheme>RADAR</grapheme><alias>radar</alias></lexeme> <!-- the key scheme; said as a word -->

  <!-- Treatment, doses and care. Readings: common UK usage in the clinic; BNF for the names. -->
  <lexeme><grapheme>NAC</grapheme><alias>N A C</alias></lexeme> <!-- N-acetylcysteine; letters (also said “nack”) -->
  <lexeme><grapheme>GABA</grapheme><alias>gabba</alias></lexeme> <!-- gamma-aminobutyric acid; said as a word -->
  <lexeme><grapheme>IVIG</grapheme><alias>I V I G</alias></lexeme> <!-- intravenous immunoglobulin, letters (also said “eye-vig”) -->
  <lexeme><grapheme>IV fluids</grapheme><alias>I V fluids</alias></lexeme> <!-- intravenous, letters; before this word it is no number -->
  <lexeme><grapheme>IV saline</grapheme><alias>I V saline</alias></lexeme> <!-- intravenous, letters -->
  <lexeme><grapheme>IV drip</grapheme><alias>I V drip</alias></lexeme> <!-- intravenous, letters -->
  <lexeme><grapheme>IV iron</grapheme><alias>I V iron</alias></lexeme> <!-- intravenous, letters -->
  <lexeme><grapheme>IV antibiotics</grapheme><alias>I V antibiotics</alias></lexeme> <!-- intravenous, letters -->
  <lexeme><grapheme>i.v.</grapheme><alias>I V</alias></lexeme> <!-- intravenous, letters -->
  <lexeme><grapheme>MAOI</grapheme><alias>M A O I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>PPI</grapheme><alias>P P I</alias></lexeme> <!-- proton pump inhibitor, letters -->
  <lexeme><grapheme>ACE inhibitor</grapheme><alias>ace inhibitor</alias></lexeme> <!-- the enzyme is said as the word “ace” -->
  <lexeme><grapheme>ACE inhibitors</grapheme><alias>ace inhibitors</alias></lexeme> <!-- the enzyme is said as the word “ace” -->
  <lexeme><grapheme>ACE2</grapheme><alias>ace two</alias></lexeme> <!-- the receptor; said as a word -->
  <lexeme><grapheme>CoQ</grapheme><alias>co Q</alias></lexeme> <!-- co-enzyme Q -->
  <lexeme><grapheme>NAD</grapheme><alias>N A D</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>NAD+</grapheme><alias>N A D plus</alias></lexeme> <!-- letters and the sign -->
  <lexeme><grapheme>NAD⁺</grapheme><alias>N eigh D plus</alias></lexeme> <!-- as NAD+ -->
  <lexeme><grapheme>NADPH</grapheme><alias>N A D P H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>5-HT</grapheme><alias>five H T</alias></lexeme> <!-- serotonin, number and letters -->
  <lexeme><grapheme>HBOT</grapheme><alias>H bot</alias></lexeme> <!-- hyperbaric oxygen therapy; said “aitch-bot” -->
  <lexeme><grapheme>tDCS</grapheme><alias>T D C S</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>rTMS</grapheme><alias>R T M S</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>TMS</grapheme><alias>T M S</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>VNS</grapheme><alias>V N S</alias></lexeme> <!-- vagus nerve stimulation, letters -->
  <lexeme><grapheme>tVNS</grapheme><alias>T V N S</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>OTC</grapheme><alias>O T C</alias></lexeme> <!-- over the counter, letters -->

  <!-- Tests, measures and substances. Readings: common UK usage in the clinic and laboratory. -->
  <lexeme><grapheme>CPET</grapheme><alias>see-pet</alias></lexeme> <!-- cardiopulmonary exercise test; said “see-pet” -->
  <lexeme><grapheme>6MWT</grapheme><alias>six M W T</alias></lexeme> <!-- six-minute walk test, letters -->
  <lexeme><grapheme>2MWT</grapheme><alias>two M W T</alias></lexeme> <!-- two-minute walk test, letters -->
  <lexeme><grapheme>TTT</grapheme><alias>T T T</alias></lexeme> <!-- tilt table test, letters -->
  <lexeme><grapheme>SF-36</grapheme><alias>S F thirty-six</alias></lexeme> <!-- letters and number -->
  <lexeme><grapheme>EQ-5D</grapheme><alias>E Q five D</alias></lexeme> <!-- EuroQol's own reading -->
  <lexeme><grapheme>HADS</grapheme><alias>hads</alias></lexeme> <!-- Hospital Anxiety and Depression Scale; said as a word -->
  <lexeme><grapheme>PROMs</grapheme><alias>proms</alias></lexeme> <!-- patient-reported outcome measures; said as a word -->
  <lexeme><grapheme>PROM</grapheme><alias>prom</alias></lexeme> <!-- as PROMs -->
  <lexeme><grapheme>VAS</grapheme><alias>vass</alias></lexeme> <!-- visual analogue scale; said as a word -->
  <lexeme><grapheme>VO2 max</grapheme><alias>V O two max</alias></lexeme> <!-- letters; physiologists -->
  <lexeme><grapheme>VO2max</grapheme><alias>V O two max</alias></lexeme> <!-- letters; physiologists -->
  <lexeme><grapheme>VO₂ max</grapheme><alias>V O two max</alias></lexeme> <!-- letters; physiologists -->
  <lexeme><grapheme>VO2</grapheme><alias>V O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>VO₂</grapheme><alias>V O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>SpO₂</grapheme><alias>S P O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>O₂</grapheme><alias>O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>H2O</grapheme><alias>H two O</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>H₂O</grapheme><alias>H two O</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>pCO2</grapheme><alias>P C O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>pO2</grapheme><alias>P O two</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>NaCl</grapheme><alias>sodium chloride</alias></lexeme> <!-- said by its name: plain English -->
  <lexeme><grapheme>Na+</grapheme><alias>N eigh plus</alias></lexeme> <!-- chemists read the sign of a charge aloud -->
  <lexeme><grapheme>Na⁺</grapheme><alias>N eigh plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>K+</grapheme><alias>K plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>K⁺</grapheme><alias>K plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>Ca2+</grapheme><alias>C eigh two plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>Ca²⁺</grapheme><alias>C eigh two plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>Mg2+</grapheme><alias>M G two plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>Mg²⁺</grapheme><alias>M G two plus</alias></lexeme> <!-- as Na+ -->
  <lexeme><grapheme>U&amp;Es</grapheme><alias>U and E's</alias></lexeme> <!-- urea and electrolytes; said in UK wards -->
  <lexeme><grapheme>LFTs</grapheme><alias>L F T's</alias></lexeme> <!-- liver function tests, letters -->
  <lexeme><grapheme>LFT</grapheme><alias>L F T</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>TFTs</grapheme><alias>T F T's</alias></lexeme> <!-- thyroid function tests, letters -->
  <lexeme><grapheme>TFT</grapheme><alias>T F T</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>GFR</grapheme><alias>G F R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>eGFR</grapheme><alias>E G F R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>INR</grapheme><alias>I N R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>Hb</grapheme><alias>haemoglobin</alias></lexeme> <!-- said in full: plain English -->
  <lexeme><grapheme>mL/min/1.73m²</grapheme><grapheme>mL/min/1.73 m²</grapheme><grapheme>ml/min/1.73m²</grapheme><grapheme>ml/min/1.73 m²</grapheme><grapheme>mL/min/1.73m2</grapheme><grapheme>ml/min/1.73m2</grapheme><alias>millilitres per minute per one point seven three square metres</alias></lexeme> <!-- the unit of eGFR; UK Kidney Association -->
  <lexeme><grapheme>WBC</grapheme><alias>W B C</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>RBC</grapheme><alias>R B C</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>PTH</grapheme><alias>P T H</alias></lexeme> <!-- parathyroid hormone, letters -->
  <lexeme><grapheme>ACTH</grapheme><alias>A C T H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>fT4</grapheme><alias>F T four</alias></lexeme> <!-- free thyroxine -->
  <lexeme><grapheme>fT3</grapheme><alias>F T three</alias></lexeme> <!-- as fT4 -->
  <lexeme><grapheme>tTG</grapheme><alias>T T G</alias></lexeme> <!-- tissue transglutaminase, letters -->
  <lexeme><grapheme>TTG</grapheme><alias>T T G</alias></lexeme> <!-- as tTG -->
  <lexeme><grapheme>IgA</grapheme><alias>I G eigh</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>IgM</grapheme><alias>I G M</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>25-OH</grapheme><alias>twenty-five O H</alias></lexeme> <!-- form of vitamin D -->
  <lexeme><grapheme>25(OH)D</grapheme><alias>twenty-five O H D</alias></lexeme> <!-- form of vitamin D -->
  <lexeme><grapheme>A1c</grapheme><alias>eigh one C</alias></lexeme> <!-- short for HbA1c; Diabetes UK -->
  <lexeme><grapheme>A1C</grapheme><alias>eigh one C</alias></lexeme> <!-- as A1c -->
  <lexeme><grapheme>IFN</grapheme><alias>I F N</alias></lexeme> <!-- interferon, letters -->
  <lexeme><grapheme>TGF</grapheme><alias>T G F</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>COX-1</grapheme><alias>cox one</alias></lexeme> <!-- the enzyme; said as a word -->
  <lexeme><grapheme>COX-2</grapheme><alias>cox two</alias></lexeme> <!-- the enzyme; said as a word -->
  <lexeme><grapheme>R²</grapheme><alias>R squared</alias></lexeme> <!-- as statisticians say it -->
  <lexeme><grapheme>VEGF</grapheme><alias>V E G F</alias></lexeme> <!-- letters (also said “vedge-eff”) -->
  <lexeme><grapheme>GPCR</grapheme><alias>G P C R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>MTHFR</grapheme><alias>M T H F R</alias></lexeme> <!-- the gene, letters -->
  <lexeme><grapheme>COMT</grapheme><alias>com-T</alias></lexeme> <!-- the gene; geneticists say “com-tee” -->
  <lexeme><grapheme>mtDNA</grapheme><alias>M T D N A</alias></lexeme> <!-- mitochondrial DNA, letters -->
  <lexeme><grapheme>miRNA</grapheme><alias>micro R N eigh</alias></lexeme> <!-- said in full -->
  <lexeme><grapheme>siRNA</grapheme><alias>S I R N A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>cfDNA</grapheme><alias>C F D N A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>mTOR</grapheme><alias>em-tor</alias></lexeme> <!-- said “em-tor” -->
  <lexeme><grapheme>GWAS</grapheme><alias>gee-wass</alias></lexeme> <!-- genome-wide association study; said “gee-wass” -->
  <lexeme><grapheme>SNP</grapheme><alias>snip</alias></lexeme> <!-- geneticists say “snip” -->
  <lexeme><grapheme>SNPs</grapheme><alias>snips</alias></lexeme> <!-- geneticists say “snips” -->
  <lexeme><grapheme>CSF</grapheme><alias>C S F</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>fMRI</grapheme><alias>F M R I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>SPECT</grapheme><alias>spect</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>DEXA</grapheme><alias>dexa</alias></lexeme> <!-- bone scan; said as a word -->
  <lexeme><grapheme>CRISPR</grapheme><alias>crisper</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>CRH</grapheme><alias>C R H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>hCG</grapheme><alias>H C G</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>NHSE</grapheme><alias>N H S E</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>ICD</grapheme><alias>I C D</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>DSM</grapheme><alias>D S M</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>DSQ</grapheme><alias>D S Q</alias></lexeme> <!-- DePaul Symptom Questionnaire, letters -->
  <lexeme><grapheme>CFQ</grapheme><alias>C F Q</alias></lexeme> <!-- Chalder Fatigue Questionnaire, letters -->
  <lexeme><grapheme>PROMIS</grapheme><alias>promise</alias></lexeme> <!-- patient-reported outcomes; researchers say the word “promise” -->
  <lexeme><grapheme>MFI</grapheme><alias>M F I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>HRQoL</grapheme><alias>health-related quality of life</alias></lexeme> <!-- said in full: plain English -->
  <lexeme><grapheme>ROC</grapheme><alias>R O C</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>IQR</grapheme><alias>interquartile range</alias></lexeme> <!-- said in full: plain English -->
  <lexeme><grapheme>NNT</grapheme><alias>number needed to treat</alias></lexeme> <!-- said in full: plain English -->
  <lexeme><grapheme>SEM</grapheme><alias>S E M</alias></lexeme> <!-- standard error, letters -->
  <lexeme><grapheme>ANOVA</grapheme><alias>anova</alias></lexeme> <!-- said as a word -->

  <!-- Medicines: sounds in IPA, as British clinicians say them. Stress and vowels compared with what hibari's dictionary (US and British) and espeak-ng say; entries stand here because at least one of them guesses wrongly. Where no dictionary was at hand, the note says so. -->
  <lexeme><grapheme>amitriptyline</grapheme><phoneme>ˌæmɪˈtrɪptɪliːn</phoneme></lexeme> <!-- hibari's British dictionary; espeak ends it in “line” -->
  <lexeme><grapheme>nortriptyline</grapheme><phoneme>ˌnɔː(r)ˈtrɪptɪliːn</phoneme></lexeme> <!-- as amitriptyline; not in hibari's dictionary -->
  <lexeme><grapheme>duloxetine</grapheme><phoneme>djuːˈlɒksətiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>fluoxetine</grapheme><phoneme>fluˈɒksətiːn</phoneme></lexeme> <!-- hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>sertraline</grapheme><phoneme>ˈsɜː(r)trəliːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>citalopram</grapheme><phoneme>sɪˈtæləpræm</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>escitalopram</grapheme><phoneme>ˌesɪˈtæləpræm</phoneme></lexeme> <!-- as citalopram -->
  <lexeme><grapheme>mirtazapine</grapheme><phoneme>mə(r)ˈtæzəpiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>venlafaxine</grapheme><phoneme>ˌvenləˈfæksiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>gabapentin</grapheme><phoneme>ˌɡæbəˈpentɪn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>pregabalin</grapheme><phoneme>priːˈɡæbəlɪn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>paracetamol</grapheme><phoneme>ˌpærəˈsiːtəmɒl</phoneme></lexeme> <!-- hibari's British dictionary; its American one and espeak say “set” -->
  <lexeme><grapheme>codeine</grapheme><phoneme>ˈkəʊdiːn</phoneme></lexeme> <!-- hibari's dictionaries; espeak ends it in “dine” -->
  <lexeme><grapheme>dihydrocodeine</grapheme><phoneme>daɪˌhaɪdrəʊˈkəʊdiːn</phoneme></lexeme> <!-- from codeine; not in hibari's dictionary -->
  <lexeme><grapheme>buprenorphine</grapheme><phoneme>ˌbjuːprəˈnɔː(r)fiːn</phoneme></lexeme> <!-- common UK clinic usage; hibari guesses “bup” -->
  <lexeme><grapheme>naproxen</grapheme><phoneme>nəˈprɒksən</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>naltrexone</grapheme><phoneme>nælˈtreksəʊn</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>ivabradine</grapheme><phoneme>aɪˈvæbrədiːn</phoneme></lexeme> <!-- common UK clinic usage (PoTS clinics); no dictionary at hand -->
  <lexeme><grapheme>pyridostigmine</grapheme><phoneme>ˌpɪrɪdəʊˈstɪɡmiːn</phoneme></lexeme> <!-- hibari's dictionaries; espeak ends it in “mine” -->
  <lexeme><grapheme>Mestinon</grapheme><phoneme>ˈmestɪnɒn</phoneme></lexeme> <!-- brand of pyridostigmine; common UK usage -->
  <lexeme><grapheme>fludrocortisone</grapheme><phoneme>ˌfluːdrəʊˈkɔː(r)tɪzəʊn</phoneme></lexeme> <!-- common UK clinic usage; all voices guess “flud” -->
  <lexeme><grapheme>hydrocortisone</grapheme><phoneme>ˌhaɪdrəʊˈkɔː(r)tɪzəʊn</phoneme></lexeme> <!-- hibari's British dictionary; espeak has another stress -->
  <lexeme><grapheme>midodrine</grapheme><phoneme>ˈmɪdədriːn</phoneme></lexeme> <!-- common UK clinic usage (PoTS clinics); not in hibari's dictionary -->
  <lexeme><grapheme>propranolol</grapheme><phoneme>prəˈprænəlɒl</phoneme></lexeme> <!-- hibari's dictionaries -->
  <lexeme><grapheme>bisoprolol</grapheme><phoneme>bɪˈsəʊprəlɒl</phoneme></lexeme> <!-- common UK clinic usage; no dictionary at hand -->
  <lexeme><grapheme>atenolol</grapheme><phoneme>əˈtenəlɒl</phoneme></lexeme> <!-- hibari's dictionaries; espeak says “ate” -->
  <lexeme><grapheme>octreotide</grapheme><phoneme>ɒkˈtriːətaɪd</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>cetirizine</grapheme><phoneme>seˈtɪrɪziːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>loratadine</grapheme><phoneme>ləˈrætədiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>fexofenadine</grapheme><phoneme>ˌfeksəʊˈfenədiːn</phoneme></lexeme> <!-- common UK clinic usage; hibari guesses it without a vowel -->
  <lexeme><grapheme>chlorphenamine</grapheme><phoneme>klɔː(r)ˈfenəmiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>famotidine</grapheme><phoneme>fəˈmɒtɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>nizatidine</grapheme><phoneme>nɪˈzætɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>ranitidine</grapheme><phoneme>rəˈnɪtɪdiːn</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>ketotifen</grapheme><phoneme>kiːˈtəʊtɪfen</phoneme></lexeme> <!-- common UK clinic usage; no dictionary at hand -->
  <lexeme><grapheme>montelukast</grapheme><phoneme>ˌmɒntɪˈluːkæst</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>omalizumab</grapheme><phoneme>ˌəʊməˈlɪzjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>omeprazole</grapheme><phoneme>əʊˈmeprəzəʊl</phoneme></lexeme> <!-- common UK clinic usage; hibari guesses it without a vowel -->
  <lexeme><grapheme>esomeprazole</grapheme><phoneme>ˌiːsəʊˈmeprəzəʊl</phoneme></lexeme> <!-- as omeprazole -->
  <lexeme><grapheme>lansoprazole</grapheme><phoneme>lænˈsɒprəzəʊl</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>pantoprazole</grapheme><phoneme>pænˈtɒprəzəʊl</phoneme></lexeme> <!-- as lansoprazole -->
  <lexeme><grapheme>levothyroxine</grapheme><phoneme>ˌliːvəʊθaɪˈrɒksiːn</phoneme></lexeme> <!-- from thyroxine; not in hibari's dictionary -->
  <lexeme><grapheme>thyroxine</grapheme><phoneme>θaɪˈrɒksiːn</phoneme></lexeme> <!-- hibari's British dictionary; its American one ends it in “sun” -->
  <lexeme><grapheme>liothyronine</grapheme><phoneme>ˌlaɪəʊˈθaɪrəniːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>prednisolone</grapheme><phoneme>predˈnɪsələʊn</phoneme></lexeme> <!-- hibari's British dictionary; guessed by its American one -->
  <lexeme><grapheme>melatonin</grapheme><phoneme>ˌmeləˈtəʊnɪn</phoneme></lexeme> <!-- hibari's dictionaries; espeak says “tonnin” -->
  <lexeme><grapheme>modafinil</grapheme><phoneme>məˈdæfɪnɪl</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>methylphenidate</grapheme><phoneme>ˌmiːθaɪlˈfenɪdeɪt</phoneme></lexeme> <!-- hibari's British dictionary; its American one says “meth” -->
  <lexeme><grapheme>aripiprazole</grapheme><phoneme>ˌærɪˈpɪprəzəʊl</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>rituximab</grapheme><phoneme>rɪˈtʌksɪmæb</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>cyclophosphamide</grapheme><phoneme>ˌsaɪkləʊˈfɒsfəmaɪd</phoneme></lexeme> <!-- hibari's dictionaries -->
  <lexeme><grapheme>daratumumab</grapheme><phoneme>ˌdærəˈtuːmjuːmæb</phoneme></lexeme> <!-- common clinic usage; no dictionary at hand -->
  <lexeme><grapheme>efgartigimod</grapheme><phoneme>ˌefɡɑː(r)ˈtɪɡɪmɒd</phoneme></lexeme> <!-- common clinic usage; no dictionary at hand -->
  <lexeme><grapheme>Paxlovid</grapheme><phoneme>ˈpæksləʊvɪd</phoneme></lexeme> <!-- the maker's name; no dictionary at hand -->
  <lexeme><grapheme>aciclovir</grapheme><phoneme>eɪˈsaɪkləvɪə(r)</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>valaciclovir</grapheme><phoneme>ˌvæləˈsaɪkləvɪə(r)</phoneme></lexeme> <!-- as aciclovir -->
  <lexeme><grapheme>valganciclovir</grapheme><phoneme>ˌvælɡænˈsaɪkləvɪə(r)</phoneme></lexeme> <!-- as aciclovir -->
  <lexeme><grapheme>doxycycline</grapheme><phoneme>ˌdɒksɪˈsaɪkliːn</phoneme></lexeme> <!-- hibari's dictionaries; espeak ends it in “cline” -->
  <lexeme><grapheme>domperidone</grapheme><phoneme>dɒmˈperɪdəʊn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>metoclopramide</grapheme><phoneme>ˌmetəʊˈkləʊprəmaɪd</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>ondansetron</grapheme><phoneme>ɒnˈdænsɪtrɒn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>mebeverine</grapheme><phoneme>meˈbevəriːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>loperamide</grapheme><phoneme>ləʊˈperəmaɪd</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>tizanidine</grapheme><phoneme>taɪˈzænɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>diazepam</grapheme><phoneme>daɪˈæzɪpæm</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>promethazine</grapheme><phoneme>prəʊˈmeθəziːn</phoneme></lexeme> <!-- hibari's dictionaries; espeak says “maze” -->
  <lexeme><grapheme>sumatriptan</grapheme><phoneme>ˌsuːməˈtrɪptæn</phoneme></lexeme> <!-- hibari's American dictionary; guessed by its British one -->
  <lexeme><grapheme>rizatriptan</grapheme><phoneme>ˌraɪzəˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>topiramate</grapheme><phoneme>təʊˈpɪrəmeɪt</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>candesartan</grapheme><phoneme>ˌkændɪˈsɑː(r)tæn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>losartan</grapheme><phoneme>ləʊˈsɑː(r)tæn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>ramipril</grapheme><phoneme>ˈræmɪprɪl</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>amlodipine</grapheme><phoneme>æmˈləʊdɪpiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>verapamil</grapheme><phoneme>vəˈræpəmɪl</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>furosemide</grapheme><phoneme>fjʊˈrəʊsəmaɪd</phoneme></lexeme> <!-- hibari's American dictionary; its British one guesses it without a vowel -->
  <lexeme><grapheme>apixaban</grapheme><phoneme>əˈpɪksəbæn</phoneme></lexeme> <!-- common UK clinic usage; espeak agrees -->
  <lexeme><grapheme>atorvastatin</grapheme><phoneme>əˌtɔː(r)vəˈstætɪn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>simvastatin</grapheme><phoneme>ˌsɪmvəˈstætɪn</phoneme></lexeme> <!-- as atorvastatin -->
  <lexeme><grapheme>ketamine</grapheme><phoneme>ˈketəmiːn</phoneme></lexeme> <!-- common UK usage; hibari's British dictionary says “kee” -->
  <lexeme><grapheme>colecalciferol</grapheme><phoneme>ˌkəʊlɪkælˈsɪfərɒl</phoneme></lexeme> <!-- the British name of cholecalciferol; from hibari's dictionary of that -->
  <lexeme><grapheme>hydroxocobalamin</grapheme><phoneme>haɪˌdrɒksəʊkəʊˈbæləmɪn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>methylcobalamin</grapheme><phoneme>ˌmiːθaɪlkəʊˈbæləmɪn</phoneme></lexeme> <!-- as hydroxocobalamin -->
  <lexeme><grapheme>ubiquinol</grapheme><phoneme>juːˈbɪkwɪnɒl</phoneme></lexeme> <!-- as ubiquinone in hibari's dictionary -->
  <lexeme><grapheme>nattokinase</grapheme><phoneme>ˌnætəʊˈkaɪneɪz</phoneme></lexeme> <!-- common usage; no dictionary at hand -->
  <lexeme><grapheme>lisdexamfetamine</grapheme><phoneme>ˌlɪsdeksæmˈfetəmiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>dexamfetamine</grapheme><phoneme>ˌdeksæmˈfetəmiːn</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->

  <!-- Conditions, tests and words of the body: sounds in IPA. Compared in the same way. -->
  <lexeme><grapheme>migraine</grapheme><phoneme>ˈmiːɡreɪn</phoneme></lexeme> <!-- British dictionaries; engines say the American “my-grain” -->
  <lexeme><grapheme>migraines</grapheme><phoneme>ˈmiːɡreɪnz</phoneme></lexeme> <!-- as migraine -->
  <lexeme><grapheme>vitamin</grapheme><phoneme>ˈvɪtəmɪn</phoneme></lexeme> <!-- British dictionaries; the American voice says “vight-a-min” -->
  <lexeme><grapheme>vitamins</grapheme><phoneme>ˈvɪtəmɪnz</phoneme></lexeme> <!-- as vitamin -->
  <lexeme><grapheme>multivitamin</grapheme><phoneme>ˌmʌltɪˈvɪtəmɪn</phoneme></lexeme> <!-- as vitamin -->
  <lexeme><grapheme>oedema</grapheme><phoneme>ɪˈdiːmə</phoneme></lexeme> <!-- hibari's British dictionary; its American one and espeak stress the start -->
  <lexeme><grapheme>angioedema</grapheme><phoneme>ˌændʒiəʊɪˈdiːmə</phoneme></lexeme> <!-- from oedema; hibari guesses “angy-ode” -->
  <lexeme><grapheme>oesophagus</grapheme><phoneme>ɪˈsɒfəɡəs</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>oesophageal</grapheme><phoneme>ɪˌsɒfəˈdʒiːəl</phoneme></lexeme> <!-- hibari's British dictionary; guessed wrongly by the American one -->
  <lexeme><grapheme>oestrogen</grapheme><phoneme>ˈiːstrədʒən</phoneme></lexeme> <!-- hibari's British dictionary; its American one says “ess” -->
  <lexeme><grapheme>coeliac</grapheme><phoneme>ˈsiːliæk</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>apheresis</grapheme><phoneme>əˈfɪərɪsɪs</phoneme></lexeme> <!-- hibari's British dictionary; wrong in espeak -->
  <lexeme><grapheme>dysautonomia</grapheme><phoneme>ˌdɪsɔːtəˈnəʊmiə</phoneme></lexeme> <!-- common UK clinic usage (PoTS UK); hibari guesses “dice” -->
  <lexeme><grapheme>encephalomyelitis</grapheme><phoneme>enˌsefələʊˌmaɪəˈlaɪtɪs</phoneme></lexeme> <!-- hibari's British dictionary; wrong in espeak -->
  <lexeme><grapheme>fibromyalgia</grapheme><phoneme>ˌfaɪbrəʊmaɪˈældʒə</phoneme></lexeme> <!-- hibari's dictionaries; espeak says “fib-ro-mee” -->
  <lexeme><grapheme>gastroparesis</grapheme><phoneme>ˌɡæstrəʊpəˈriːsɪs</phoneme></lexeme> <!-- common UK clinic usage; hibari guesses “parsis” -->
  <lexeme><grapheme>dysmotility</grapheme><phoneme>ˌdɪsməʊˈtɪlɪti</phoneme></lexeme> <!-- from motility; not in hibari's dictionary -->
  <lexeme><grapheme>hyperacusis</grapheme><phoneme>ˌhaɪpərəˈkjuːsɪs</phoneme></lexeme> <!-- common UK clinic usage; guessed wrongly by the American voice -->
  <lexeme><grapheme>paraesthesia</grapheme><phoneme>ˌpærəsˈθiːziə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>presyncope</grapheme><phoneme>priːˈsɪŋkəpi</phoneme></lexeme> <!-- from syncope; all voices say “sin-cope” -->
  <lexeme><grapheme>syncope</grapheme><phoneme>ˈsɪŋkəpi</phoneme></lexeme> <!-- hibari's dictionaries; espeak says “sin-cope” -->
  <lexeme><grapheme>nystagmus</grapheme><phoneme>nɪˈstæɡməs</phoneme></lexeme> <!-- hibari's dictionaries; espeak stresses the start -->
  <lexeme><grapheme>mastocytosis</grapheme><phoneme>ˌmæstəʊsaɪˈtəʊsɪs</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>dermatographism</grapheme><phoneme>ˌdɜː(r)məˈtɒɡrəfɪzəm</phoneme></lexeme> <!-- common UK clinic usage; not in hibari's dictionary -->
  <lexeme><grapheme>tryptase</grapheme><phoneme>ˈtrɪpteɪz</phoneme></lexeme> <!-- common laboratory usage; not in hibari's dictionary -->
  <lexeme><grapheme>chemokine</grapheme><phoneme>ˈkiːməʊkaɪn</phoneme></lexeme> <!-- as cytokine; not in hibari's dictionary -->
  <lexeme><grapheme>microglia</grapheme><phoneme>maɪˈkrɒɡliə</phoneme></lexeme> <!-- common laboratory usage; hibari says “mick” -->
  <lexeme><grapheme>acetylcholine</grapheme><phoneme>ˌæsɪtaɪlˈkəʊliːn</phoneme></lexeme> <!-- hibari's British dictionary; espeak is wrong -->
  <lexeme><grapheme>noradrenaline</grapheme><phoneme>ˌnɔːrəˈdrenəlɪn</phoneme></lexeme> <!-- hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>autoantibodies</grapheme><phoneme>ˌɔːtəʊˈæntɪbɒdiz</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>neuroinflammation</grapheme><phoneme>ˌnjʊərəʊˌɪnfləˈmeɪʃən</phoneme></lexeme> <!-- hibari's British dictionary; espeak runs two vowels together -->
  <lexeme><grapheme>immunoadsorption</grapheme><phoneme>ˌɪmjʊnəʊədˈsɔː(r)pʃən</phoneme></lexeme> <!-- common clinic usage; hibari drops a vowel -->
  <lexeme><grapheme>microclots</grapheme><phoneme>ˈmaɪkrəʊklɒts</phoneme></lexeme> <!-- common usage; guessed -->
  <lexeme><grapheme>postviral</grapheme><phoneme>ˌpəʊstˈvaɪrəl</phoneme></lexeme> <!-- from viral; the American voice guesses “postver” -->
  <lexeme><grapheme>exertional</grapheme><phoneme>ɪɡˈzɜː(r)ʃənəl</phoneme></lexeme> <!-- from exertion; guessed -->
  <lexeme><grapheme>polyols</grapheme><phoneme>ˈpɒliɒlz</phoneme></lexeme> <!-- common UK dietitians' usage -->
  <lexeme><grapheme>endothelial</grapheme><phoneme>ˌendəʊˈθiːliəl</phoneme></lexeme> <!-- hibari's American dictionary; its British one guesses -->
  <lexeme><grapheme>craniocervical</grapheme><phoneme>ˌkreɪniəʊˈsɜː(r)vɪkəl</phoneme></lexeme> <!-- from cranio- and cervical; hibari guesses “kran” -->
  <lexeme><grapheme>vasovagal</grapheme><phoneme>ˌveɪzəʊˈveɪɡəl</phoneme></lexeme> <!-- hibari's dictionaries; espeak says “vass-o-vag” -->
  <lexeme><grapheme>dietitian</grapheme><phoneme>ˌdaɪəˈtɪʃən</phoneme></lexeme> <!-- hibari's American dictionary; guessed by its British one -->
  <lexeme><grapheme>proteomics</grapheme><phoneme>ˌprəʊtiˈɒmɪks</phoneme></lexeme> <!-- hibari's dictionaries; espeak drops a vowel -->
  <lexeme><grapheme>Ehlers-Danlos</grapheme><phoneme>ˈeɪlə(r)z ˈdænlɒs</phoneme></lexeme> <!-- Ehlers-Danlos Support UK: “AY-lerz DAN-loss” -->
  <lexeme><grapheme>Ehlers–Danlos</grapheme><phoneme>ˈeɪlə(r)z ˈdænlɒs</phoneme><alias>Ehlers-Danlos</alias></lexeme> <!-- the same with a dash -->
  <lexeme><grapheme>Sjögren</grapheme><phoneme>ˈʃəʊɡrən</phoneme></lexeme> <!-- Sjögren's UK: “show-gren”; engines name the S -->
  <lexeme><grapheme>Raynaud</grapheme><phoneme>ˈreɪnəʊ</phoneme></lexeme> <!-- Scleroderma & Raynaud's UK: “ray-no”; engines say “ray-nawd” -->
  <lexeme><grapheme>Guillain-Barré</grapheme><phoneme>ˌɡiːjæn ˈbæreɪ</phoneme></lexeme> <!-- common UK clinic usage, an English form of the French names -->
  <lexeme><grapheme>Behçet</grapheme><phoneme>ˈbetʃet</phoneme></lexeme> <!-- Behçet's UK: “betch-et” -->
  <lexeme><grapheme>Chiari</grapheme><phoneme>kiˈɑːri</phoneme></lexeme> <!-- common UK clinic usage; engines say “chai-ary” -->
  <lexeme><grapheme>Crohn</grapheme><phoneme>krəʊn</phoneme></lexeme> <!-- Crohn's & Colitis UK -->
  <lexeme><grapheme>Naviaux</grapheme><phoneme>ˈnævɪəʊ</phoneme></lexeme> <!-- researcher's name; common usage -->
  <lexeme><grapheme>Fluge</grapheme><phoneme>ˈfluːɡə</phoneme></lexeme> <!-- researcher's name, Norwegian; an English form -->
  <lexeme><grapheme>Scheibenbogen</grapheme><phoneme>ˈʃaɪbənbəʊɡən</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>spoonie</grapheme><phoneme>ˈspuːni</phoneme></lexeme> <!-- patients' own word, from spoon -->
</lexicon>
