<?xml version="1.0" encoding="UTF-8"?>
<!-- How this magazine reads words that voices get wrong: W3C Pronunciation Lexicon Specification 1.0.
     One lexeme a word. grapheme: as written, capitals counted; a word in small letters counts with a capital too.
     alias: the words to say. phoneme: the sounds, in IPA as British dictionaries write it, with (r) for an r that
     Americans say. Of both, the first counts; a voice that takes no sounds says the alias, or the word as written.
     Write letters that are said one by one with spaces between them: G P. In such a row, the stages that
     follow name A and Z rightly; where A stands alone, write eigh. Plurals (GPs) and possessives (GP's) of
     capitals need no entry of their own, and no more do those of an entry with sounds. Mark the main stress (ˈ); a
     dot parts two sounds that would be read as one. The comment after each entry says whose reading it is. -->
<lexicon version="1.0"
    xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.w3.org/2005/01/pronunciation-lexicon
      http://www.w3.org/TR/2007/CR-pronunciation-lexicon-20071212/pls.xsd"
    alphabet="ipa" xml:lang="en-GB">

  <!-- The illness and its kin. Readings: UK patient charities (ME Association, Action for M.E.), common UK usage. -->
  <lexeme><grapheme>ME/CFS</grapheme><alias>M E C F S</alias></lexeme> <!-- NICE guideline NG206 writes ME/CFS; said letter by letter; espeak, flite, Pico and Piper say “me slash” -->
  <lexeme><grapheme>CFS/ME</grapheme><alias>C F S M E</alias></lexeme> <!-- older UK usage, letter by letter -->
  <lexeme><grapheme>PI-ME/CFS</grapheme><alias>P I M E C F S</alias></lexeme> <!-- post-infectious ME/CFS, of a study; letters -->
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
  <lexeme><grapheme>SARS-CoV-2</grapheme><grapheme>SARS-CoV2</grapheme><grapheme>SARS CoV-2</grapheme><grapheme>SARS CoV2</grapheme><alias>sars co V two</alias></lexeme> <!-- virologists' usage: co V two -->
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
  <lexeme><grapheme>NSAIDS</grapheme><alias>N saids</alias></lexeme> <!-- its plural in capitals -->
  <lexeme><grapheme>NSAID</grapheme><alias>N said</alias></lexeme> <!-- common clinic usage: en-said -->
  <lexeme><grapheme>TENS</grapheme><alias>tens</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>CPAP</grapheme><alias>see-pap</alias></lexeme> <!-- said as a word, see-pap -->
  <lexeme><grapheme>A&amp;E</grapheme><alias>eigh and E</alias></lexeme> <!-- accident and emergency, letters; “A” alone is read as the article -->
  <lexeme><grapheme>ICU</grapheme><alias>I C U</alias></lexeme> <!-- letters -->
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
  <lexeme><grapheme>hs-CRP</grapheme><grapheme>Hs-CRP</grapheme><grapheme>hsCRP</grapheme><alias>H S C R P</alias></lexeme> <!-- high-sensitivity CRP, letters; hs is no prescription Latin here -->
  <lexeme><grapheme>Lp(a)</grapheme><grapheme>LP(a)</grapheme><alias>L P little eigh</alias></lexeme> <!-- lipoprotein(a); American Heart Association: L P little a -->
  <lexeme><grapheme>ESR</grapheme><alias>E S R</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>FBC</grapheme><alias>F B C</alias></lexeme> <!-- full blood count, letters -->
  <lexeme><grapheme>TSH</grapheme><alias>T S H</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>HbA1c</grapheme><grapheme>HbA1C</grapheme><grapheme>HBA1C</grapheme><grapheme>HBA1c</grapheme><alias>H B eigh one C</alias></lexeme> <!-- letters; Diabetes UK -->
  <lexeme><grapheme>SpO2</grapheme><grapheme>SPO2</grapheme><grapheme>spo2</grapheme><alias>S P O two</alias></lexeme> <!-- letters -->
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
  <lexeme><grapheme>95% CI</grapheme><grapheme>95%CI</grapheme><alias>ninety-five per cent confidence interval,</alias></lexeme> <!-- a pause before the figures -->
  <lexeme><grapheme>RCT</grapheme><alias>R C T</alias></lexeme> <!-- randomised controlled trial, letters -->
  <lexeme><grapheme>SD</grapheme><alias>S D</alias></lexeme> <!-- standard deviation, letters: “an SD” stays right -->

  <!-- Conditions and symptoms, letter by letter or as a word. Readings: the charity or clinic named. -->
  <lexeme><grapheme>LC</grapheme><alias>L C</alias></lexeme> <!-- Long Covid, letters; common in patients' own writing -->
  <lexeme><grapheme>PVF</grapheme><alias>P V F</alias></lexeme> <!-- post-viral fatigue, letters -->
  <lexeme><grapheme>PASC</grapheme><phoneme>pæsk</phoneme><alias>pask</alias></lexeme> <!-- post-acute sequelae of Covid; researchers say it as a word -->
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
  <lexeme><grapheme>BACME</grapheme><phoneme>ˈbækmi</phoneme><alias>back-mee</alias></lexeme> <!-- British Association of Clinicians in ME/CFS; said as a word by its members -->
  <lexeme><grapheme>AfME</grapheme><alias>Action for M E</alias></lexeme> <!-- Action for M.E.; the charity says its name in full -->
  <lexeme><grapheme>MEA</grapheme><alias>M E A</alias></lexeme> <!-- ME Association, letters -->
  <lexeme><grapheme>MERUK</grapheme><alias>M E Research U K</alias></lexeme> <!-- the charity says its name in full -->
  <lexeme><grapheme>DECODEME</grapheme><alias>decode M E</alias></lexeme> <!-- the same in a heading -->
  <lexeme><grapheme>DecodeME</grapheme><alias>decode M E</alias></lexeme> <!-- the study's own name, two words -->
  <lexeme><grapheme>ForwardME</grapheme><alias>Forward M E</alias></lexeme> <!-- the group's own name, two words -->
  <lexeme><grapheme>ThereForME</grapheme><alias>there for M E</alias></lexeme> <!-- the campaign's own name -->
  <lexeme><grapheme>PHOSP</grapheme><phoneme>fɒsp</phoneme><alias>fosp</alias></lexeme> <!-- PHOSP-COVID study; said as a word -->
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
  <lexeme><grapheme>SENCO</grapheme><phoneme>ˈseŋkəʊ</phoneme><alias>senko</alias></lexeme> <!-- said as a word in schools -->
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
  <lexeme><grapheme>HADS</grapheme><phoneme>hædz</phoneme><alias>hads</alias></lexeme> <!-- Hospital Anxiety and Depression Scale; said as a word -->
  <lexeme><grapheme>PROMs</grapheme><alias>proms</alias></lexeme> <!-- patient-reported outcome measures; said as a word -->
  <lexeme><grapheme>PROM</grapheme><alias>prom</alias></lexeme> <!-- as PROMs -->
  <lexeme><grapheme>VAS</grapheme><phoneme>væs</phoneme><alias>vass</alias></lexeme> <!-- visual analogue scale; said as a word -->
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
  <lexeme><grapheme>r²</grapheme><alias>R squared</alias></lexeme> <!-- as statisticians say it -->
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
  <lexeme><grapheme>GWAS</grapheme><phoneme>ˈdʒiːwɒs</phoneme><alias>gee-woss</alias></lexeme> <!-- genome-wide association study; Wiktionary, British: “gee-woss” -->
  <lexeme><grapheme>SNPs</grapheme><alias>snips</alias></lexeme> <!-- geneticists say “snips” -->
  <lexeme><grapheme>CSF</grapheme><alias>C S F</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>fMRI</grapheme><alias>F M R I</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>SPECT</grapheme><alias>spect</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>DEXA</grapheme><phoneme>ˈdeksə</phoneme><alias>dexa</alias></lexeme> <!-- bone scan; said as a word -->
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
  <lexeme><grapheme>NNT</grapheme><alias>N N T</alias></lexeme> <!-- number needed to treat: letters, so that “number needed to treat (NNT)” is not said twice -->
  <lexeme><grapheme>SEM</grapheme><alias>S E M</alias></lexeme> <!-- standard error, letters -->
  <lexeme><grapheme>ANOVA</grapheme><alias>anova</alias></lexeme> <!-- said as a word -->

  <!-- Medicines: sounds in IPA, as British clinicians say them; they stand here because at least one voice guesses.
       Each note names the dictionaries that have the same consonants and full vowels: Wiktionary (as WikiPron lists
       it, without stress), Britfone, CMUdict, hibari's two. Where the note names Wiktionary alone, the stress is
       ours. “In no dictionary at hand”, “is otherwise” and “as …” ask a clinician to listen once. -->
  <lexeme><grapheme>amitriptyline</grapheme><phoneme>ˌæmɪˈtrɪptɪliːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak ends it in “line” -->
  <lexeme><grapheme>nortriptyline</grapheme><phoneme>ˌnɔː(r)ˈtrɪptɪliːn</phoneme></lexeme> <!-- as amitriptyline -->
  <lexeme><grapheme>duloxetine</grapheme><phoneme>djuːˈlɒksətiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>fluoxetine</grapheme><phoneme>fluˈɒksətiːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>sertraline</grapheme><phoneme>ˈsɜː(r)trəliːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>citalopram</grapheme><phoneme>sɪˈtæləpræm</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>escitalopram</grapheme><phoneme>ˌesɪˈtæləpræm</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>mirtazapine</grapheme><phoneme>mə(r)ˈtæzəpiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>venlafaxine</grapheme><phoneme>ˌvenləˈfæksiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>gabapentin</grapheme><phoneme>ˌɡæbəˈpentɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>pregabalin</grapheme><phoneme>priːˈɡæbəlɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>paracetamol</grapheme><phoneme>ˌpærəˈsiːtəmɒl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; its American one and espeak say “set” -->
  <lexeme><grapheme>codeine</grapheme><phoneme>ˈkəʊdiːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak ends it in “dine” -->
  <lexeme><grapheme>dihydrocodeine</grapheme><phoneme>daɪˌhaɪdrəʊˈkəʊdiːn</phoneme></lexeme> <!-- from codeine -->
  <lexeme><grapheme>buprenorphine</grapheme><phoneme>ˌbjuːprəˈnɔː(r)fiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels; hibari guesses “bup” -->
  <lexeme><grapheme>naproxen</grapheme><phoneme>nəˈprɒksən</phoneme></lexeme> <!-- Wiktionary, British; espeak stresses the start -->
  <lexeme><grapheme>naltrexone</grapheme><phoneme>nælˈtreksəʊn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>ivabradine</grapheme><phoneme>aɪˈvæbrədiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels; common UK clinic usage (PoTS clinics) -->
  <lexeme><grapheme>pyridostigmine</grapheme><phoneme>ˌpɪrɪdəʊˈstɪɡmiːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak ends it in “mine” -->
  <lexeme><grapheme>Mestinon</grapheme><phoneme>ˈmestɪnɒn</phoneme></lexeme> <!-- common UK clinic usage; brand of pyridostigmine; in no dictionary at hand -->
  <lexeme><grapheme>fludrocortisone</grapheme><phoneme>ˌfluːdrəʊˈkɔː(r)tɪzəʊn</phoneme></lexeme> <!-- common UK clinic usage, as hydrocortisone; Wiktionary, American, ends it in “sohn”; all voices guess “flud” -->
  <lexeme><grapheme>hydrocortisone</grapheme><phoneme>ˌhaɪdrəʊˈkɔː(r)tɪzəʊn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak has another stress -->
  <lexeme><grapheme>midodrine</grapheme><phoneme>ˈmɪdədriːn</phoneme></lexeme> <!-- common UK clinic usage (PoTS clinics) -->
  <lexeme><grapheme>propranolol</grapheme><phoneme>prəʊˈprænəlɒl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>bisoprolol</grapheme><phoneme>bɪˈsəʊprəlɒl</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, has “by-soh” -->
  <lexeme><grapheme>atenolol</grapheme><phoneme>əˈtenəlɒl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak says “ate” -->
  <lexeme><grapheme>octreotide</grapheme><phoneme>ɒkˈtriːətaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>cetirizine</grapheme><phoneme>seˈtɪrɪziːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>loratadine</grapheme><phoneme>ləˈrætədiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>fexofenadine</grapheme><phoneme>ˌfeksəʊˈfenədiːn</phoneme></lexeme> <!-- common UK clinic usage; hibari guesses it without a vowel; in no dictionary at hand -->
  <lexeme><grapheme>chlorphenamine</grapheme><phoneme>klɔː(r)ˈfenəmiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>famotidine</grapheme><phoneme>fəˈmɒtɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, has “moh” -->
  <lexeme><grapheme>nizatidine</grapheme><phoneme>naɪˈzætɪdiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>ranitidine</grapheme><phoneme>ræˈnɪtɪdiːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>ketotifen</grapheme><phoneme>kiːˈtəʊtɪfen</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>montelukast</grapheme><phoneme>ˌmɒntɪˈluːkæst</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>omalizumab</grapheme><phoneme>ˌəʊməˈlɪzjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>omeprazole</grapheme><phoneme>əʊˈmeprəzəʊl</phoneme></lexeme> <!-- Wiktionary, British; hibari guesses it without a vowel -->
  <lexeme><grapheme>esomeprazole</grapheme><phoneme>ˌesəʊˈmeprəzəʊl</phoneme></lexeme> <!-- Wiktionary, American; from S-omeprazole -->
  <lexeme><grapheme>lansoprazole</grapheme><phoneme>lænˈsɒprəzəʊl</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, has “soh” -->
  <lexeme><grapheme>pantoprazole</grapheme><phoneme>pænˈtɒprəzəʊl</phoneme></lexeme> <!-- as lansoprazole; Wiktionary, American, has “toh” -->
  <lexeme><grapheme>levothyroxine</grapheme><phoneme>ˌliːvəʊθaɪˈrɒksiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>thyroxine</grapheme><phoneme>θaɪˈrɒksiːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; its American one ends it in “sun” -->
  <lexeme><grapheme>liothyronine</grapheme><phoneme>ˌlaɪəʊˈθaɪrəniːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>prednisolone</grapheme><phoneme>predˈnɪsələʊn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; guessed by its American one -->
  <lexeme><grapheme>melatonin</grapheme><phoneme>ˌmeləˈtəʊnɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak says “tonnin” -->
  <lexeme><grapheme>modafinil</grapheme><phoneme>məˈdæfɪnɪl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>methylphenidate</grapheme><phoneme>ˌmiːθaɪlˈfenɪdeɪt</phoneme></lexeme> <!-- hibari's British dictionary; its American one says “meth” -->
  <lexeme><grapheme>aripiprazole</grapheme><phoneme>ˌærɪˈpɪprəzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rituximab</grapheme><phoneme>rɪˈtʌksɪmæb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>cyclophosphamide</grapheme><phoneme>ˌsaɪkləʊˈfɒsfəmaɪd</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>daratumumab</grapheme><phoneme>ˌdærəˈtuːmjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>efgartigimod</grapheme><phoneme>ˌefɡɑː(r)ˈtɪɡɪmɒd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Paxlovid</grapheme><phoneme>ˈpæksləʊvɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>aciclovir</grapheme><phoneme>eɪˈsaɪkləʊvɪə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>valaciclovir</grapheme><phoneme>ˌvæləˈsaɪkləʊvɪə(r)</phoneme></lexeme> <!-- as aciclovir -->
  <lexeme><grapheme>valganciclovir</grapheme><phoneme>ˌvælɡænˈsaɪkləʊvɪə(r)</phoneme></lexeme> <!-- as aciclovir -->
  <lexeme><grapheme>doxycycline</grapheme><phoneme>ˌdɒksɪˈsaɪkliːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak ends it in “cline” -->
  <lexeme><grapheme>domperidone</grapheme><phoneme>dɒmˈperɪdəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>metoclopramide</grapheme><phoneme>ˌmetəˈkləʊprəmaɪd</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>ondansetron</grapheme><phoneme>ɒnˈdænsɪtrɒn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>mebeverine</grapheme><phoneme>meˈbevəriːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>loperamide</grapheme><phoneme>ləʊˈperəmaɪd</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>tizanidine</grapheme><phoneme>taɪˈzænɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>diazepam</grapheme><phoneme>daɪˈæzɪpæm</phoneme></lexeme> <!-- Wiktionary, British; hibari's American dictionary; emma and george say “eights”; espeak stresses the start -->
  <lexeme><grapheme>promethazine</grapheme><phoneme>prəʊˈmeθəziːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak says “maze” -->
  <lexeme><grapheme>sumatriptan</grapheme><phoneme>ˌsuːməˈtrɪptæn</phoneme></lexeme> <!-- hibari's American dictionary; British vowels; guessed by its British one -->
  <lexeme><grapheme>rizatriptan</grapheme><phoneme>ˌraɪzəˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>topiramate</grapheme><phoneme>təʊˈpɪrəmeɪt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>candesartan</grapheme><phoneme>ˌkændɪˈsɑː(r)tæn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>losartan</grapheme><phoneme>ləʊˈsɑː(r)tæn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ramipril</grapheme><phoneme>ˈræmɪprɪl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>amlodipine</grapheme><phoneme>æmˈləʊdɪpiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>verapamil</grapheme><phoneme>vəˈræpəmɪl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>furosemide</grapheme><phoneme>fjʊˈrəʊsəmaɪd</phoneme></lexeme> <!-- hibari's American dictionary; British vowels; its British one guesses it without a vowel -->
  <lexeme><grapheme>apixaban</grapheme><phoneme>əˈpɪksəbæn</phoneme></lexeme> <!-- common UK clinic usage; stress as in espeak; in no dictionary at hand -->
  <lexeme><grapheme>atorvastatin</grapheme><phoneme>əˌtɔː(r)vəˈstætɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>simvastatin</grapheme><phoneme>ˌsɪmvəˈstætɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ketamine</grapheme><phoneme>ˈketəmiːn</phoneme></lexeme> <!-- common UK usage; Wiktionary, American; hibari’s British dictionary says “kee” -->
  <lexeme><grapheme>colecalciferol</grapheme><phoneme>ˌkɒlɪkælˈsɪfərɒl</phoneme></lexeme> <!-- the British name of cholecalciferol; hibari's British dictionary of that -->
  <lexeme><grapheme>hydroxocobalamin</grapheme><phoneme>haɪˌdrɒksəʊkəʊˈbæləmɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>methylcobalamin</grapheme><phoneme>ˌmiːθaɪlkəʊˈbæləmɪn</phoneme></lexeme> <!-- as hydroxocobalamin -->
  <lexeme><grapheme>ubiquinol</grapheme><phoneme>juːˈbɪkwɪnɒl</phoneme></lexeme> <!-- as ubiquinone in hibari's dictionary -->
  <lexeme><grapheme>nattokinase</grapheme><phoneme>ˌnætəʊˈkaɪneɪz</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>lisdexamfetamine</grapheme><phoneme>ˌlɪsdeksæmˈfetəmiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>dexamfetamine</grapheme><phoneme>ˌdeksæmˈfetəmiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->

  <!-- Conditions, tests and words of the body: sounds in IPA. Compared in the same way. -->
  <lexeme><grapheme>migraine</grapheme><phoneme>ˈmiːɡreɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; engines say the American “my-grain” -->
  <lexeme><grapheme>vitamin</grapheme><phoneme>ˈvɪtəmɪn</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary; the American voice says “vight-a-min” -->
  <lexeme><grapheme>multivitamin</grapheme><phoneme>ˌmʌltɪˈvɪtəmɪn</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>oedema</grapheme><phoneme>ɪˈdiːmə</phoneme></lexeme> <!-- hibari's British dictionary; its American one and espeak stress the start -->
  <lexeme><grapheme>angioedema</grapheme><phoneme>ˌændʒiəʊɪˈdiːmə</phoneme></lexeme> <!-- Wiktionary, British; hibari guesses “angy-ode” -->
  <lexeme><grapheme>oesophagus</grapheme><phoneme>ɪˈsɒfəɡəs</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>oesophageal</grapheme><phoneme>ɪˌsɒfəˈdʒiːəl</phoneme></lexeme> <!-- hibari's British dictionary; guessed wrongly by the American one -->
  <lexeme><grapheme>oestrogen</grapheme><phoneme>ˈiːstrədʒən</phoneme></lexeme> <!-- hibari's British dictionary; its American one says “ess” -->
  <lexeme><grapheme>coeliac</grapheme><phoneme>ˈsiːliæk</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>apheresis</grapheme><phoneme>ˌæfəˈriːsɪs</phoneme></lexeme> <!-- Merriam-Webster, “af-uh-REE-sis”, as plasmapheresis; hibari's British dictionary and Wiktionary have “a-FEAR-esis” -->
  <lexeme><grapheme>dysautonomia</grapheme><phoneme>ˌdɪsɔːtəˈnəʊmiə</phoneme></lexeme> <!-- common UK clinic usage (PoTS UK); hibari guesses “dice” -->
  <lexeme><grapheme>encephalomyelitis</grapheme><phoneme>enˌsefələʊˌmaɪəˈlaɪtɪs</phoneme></lexeme> <!-- hibari's British dictionary; wrong in espeak -->
  <lexeme><grapheme>fibromyalgia</grapheme><phoneme>ˌfaɪbrəʊmaɪˈældʒə</phoneme></lexeme> <!-- Wiktionary, British; espeak says “fib-ro-mee” -->
  <lexeme><grapheme>gastroparesis</grapheme><phoneme>ˌɡæstrəʊpəˈriːsɪs</phoneme></lexeme> <!-- common UK clinic usage; hibari guesses “parsis”; in no dictionary at hand -->
  <lexeme><grapheme>dysmotility</grapheme><phoneme>ˌdɪsməʊˈtɪlɪti</phoneme></lexeme> <!-- from motility -->
  <lexeme><grapheme>hyperacusis</grapheme><phoneme>ˌhaɪpərəˈkjuːsɪs</phoneme></lexeme> <!-- Wiktionary, American; British vowels; guessed wrongly by the American voice -->
  <lexeme><grapheme>paraesthesia</grapheme><phoneme>ˌpærɪsˈθiːziə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>presyncope</grapheme><phoneme>priːˈsɪŋkəpi</phoneme></lexeme> <!-- from syncope; all voices say “sin-cope” -->
  <lexeme><grapheme>syncope</grapheme><phoneme>ˈsɪŋkəpi</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak says “sin-cope” -->
  <lexeme><grapheme>nystagmus</grapheme><phoneme>nɪˈstæɡməs</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>mastocytosis</grapheme><phoneme>ˌmæstəʊsaɪˈtəʊsɪs</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>dermatographism</grapheme><phoneme>ˌdɜː(r)məˈtɒɡrəfɪzəm</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tryptase</grapheme><phoneme>ˈtrɪpteɪz</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>chemokine</grapheme><phoneme>ˈkiːməʊkaɪn</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>microglia</grapheme><phoneme>maɪˈkrɒɡliə</phoneme></lexeme> <!-- common laboratory usage, from micro- and glia; dictionaries differ: “mick-rog” (hibari), “my-kro-glia” (Wiktionary) -->
  <lexeme><grapheme>acetylcholine</grapheme><phoneme>ˌæsɪtaɪlˈkəʊliːn</phoneme></lexeme> <!-- hibari's British dictionary; espeak is wrong -->
  <lexeme><grapheme>noradrenaline</grapheme><phoneme>ˌnɔːrəˈdrenəlɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary; espeak stresses the start -->
  <lexeme><grapheme>autoantibodies</grapheme><phoneme>ˌɔːtəʊˈæntɪbɒdiz</phoneme></lexeme> <!-- autoantibody in hibari's British dictionary -->
  <lexeme><grapheme>neuroinflammation</grapheme><phoneme>ˌnjʊərəʊˌɪnfləˈmeɪʃən</phoneme></lexeme> <!-- hibari's British dictionary; espeak runs two vowels together -->
  <lexeme><grapheme>immunoadsorption</grapheme><phoneme>ˌɪmjʊnəʊədˈsɔː(r)pʃən</phoneme></lexeme> <!-- common UK clinic usage; hibari drops a vowel; in no dictionary at hand -->
  <lexeme><grapheme>postviral</grapheme><phoneme>ˌpəʊstˈvaɪrəl</phoneme></lexeme> <!-- from viral; the American voice guesses “postver” -->
  <lexeme><grapheme>exertional</grapheme><phoneme>ɪɡˈzɜː(r)ʃənəl</phoneme></lexeme> <!-- from exertion -->
  <lexeme><grapheme>polyols</grapheme><phoneme>ˈpɒliɒlz</phoneme></lexeme> <!-- common UK dietitians' usage -->
  <lexeme><grapheme>endothelial</grapheme><phoneme>ˌendəʊˈθiːliəl</phoneme></lexeme> <!-- CMUdict, American; British vowels; emma and george guess -->
  <lexeme><grapheme>craniocervical</grapheme><phoneme>ˌkreɪniəʊˈsɜː(r)vɪkəl</phoneme></lexeme> <!-- from cranio- and cervical; hibari guesses “kran” -->
  <lexeme><grapheme>vasovagal</grapheme><phoneme>ˌveɪzəʊˈveɪɡəl</phoneme></lexeme> <!-- hibari's British dictionary; espeak says “vass-o-vag” -->
  <lexeme><grapheme>dietitian</grapheme><phoneme>ˌdaɪəˈtɪʃən</phoneme></lexeme> <!-- Wiktionary, British; emma and george guess -->
  <lexeme><grapheme>proteomics</grapheme><phoneme>ˌprəʊtiˈɒmɪks</phoneme></lexeme> <!-- hibari's British dictionary; espeak drops a vowel -->
  <lexeme><grapheme>Ehlers-Danlos</grapheme><phoneme>ˈeɪlə(r)z ˈdænlɒs</phoneme></lexeme> <!-- Ehlers-Danlos Support UK: “AY-lerz DAN-loss” -->
  <lexeme><grapheme>Ehlers–Danlos</grapheme><phoneme>ˈeɪlə(r)z ˈdænlɒs</phoneme><alias>Ehlers-Danlos</alias></lexeme> <!-- the same name with a dash -->
  <lexeme><grapheme>Sjögren</grapheme><phoneme>ˈʃəʊɡrən</phoneme></lexeme> <!-- Sjögren's UK: “SHOW-grins”; engines name the S -->
  <lexeme><grapheme>Raynaud</grapheme><phoneme>ˈreɪnəʊ</phoneme></lexeme> <!-- Scleroderma & Raynaud's UK: “ray-no”; engines say “ray-nawd” -->
  <lexeme><grapheme>Guillain-Barré</grapheme><phoneme>ˌɡiːjæn ˈbæreɪ</phoneme></lexeme> <!-- NHS: “ghee-yan bar-ray” -->
  <lexeme><grapheme>Behçet</grapheme><phoneme>ˈbetʃet</phoneme></lexeme> <!-- Behçet's UK: “betch-et” -->
  <lexeme><grapheme>Chiari</grapheme><phoneme>kiˈɑːri</phoneme></lexeme> <!-- common UK clinic usage; engines say “chai-ary”; in no dictionary at hand -->
  <lexeme><grapheme>Crohn</grapheme><phoneme>ˈkrəʊn</phoneme></lexeme> <!-- Crohn's & Colitis UK -->
  <lexeme><grapheme>Naviaux</grapheme><phoneme>ˈnæviəʊ</phoneme></lexeme> <!-- researcher's name, an English form -->
  <lexeme><grapheme>Fluge</grapheme><phoneme>ˈfluːɡə</phoneme></lexeme> <!-- researcher's name, Norwegian; an English form -->
  <lexeme><grapheme>Scheibenbogen</grapheme><phoneme>ˈʃaɪbənbəʊɡən</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>spoonie</grapheme><phoneme>ˈspuːni</phoneme></lexeme> <!-- patients' own word, from spoon -->

  <!-- More abbreviations of this field. Readings: the body or charity named, or common UK usage. -->
  <lexeme><grapheme>DHSC</grapheme><alias>D H S C</alias></lexeme> <!-- Department of Health and Social Care, letters -->
  <lexeme><grapheme>UKHSA</grapheme><alias>U K H S A</alias></lexeme> <!-- UK Health Security Agency, letters -->
  <lexeme><grapheme>HSE</grapheme><alias>H S E</alias></lexeme> <!-- Health and Safety Executive, or Ireland's health service, letters -->
  <lexeme><grapheme>HRA</grapheme><alias>H R A</alias></lexeme> <!-- Health Research Authority, letters -->
  <lexeme><grapheme>PSP</grapheme><alias>P S P</alias></lexeme> <!-- Priority Setting Partnership, letters; James Lind Alliance -->
  <lexeme><grapheme>JLA</grapheme><alias>J L A</alias></lexeme> <!-- James Lind Alliance, letters -->
  <lexeme><grapheme>CMRC</grapheme><alias>C M R C</alias></lexeme> <!-- UK CFS/ME Research Collaborative, letters -->
  <lexeme><grapheme>APPG</grapheme><alias>A P P G</alias></lexeme> <!-- all-party parliamentary group, letters -->
  <lexeme><grapheme>PCN</grapheme><alias>P C N</alias></lexeme> <!-- primary care network, letters -->
  <lexeme><grapheme>CCG</grapheme><alias>C C G</alias></lexeme> <!-- clinical commissioning group (until 2022), letters -->
  <lexeme><grapheme>OMF</grapheme><alias>O M F</alias></lexeme> <!-- Open Medicine Foundation, letters -->
  <lexeme><grapheme>NCNED</grapheme><alias>N C N E D</alias></lexeme> <!-- Griffith University's centre, letters -->
  <lexeme><grapheme>CFSAC</grapheme><alias>C F S A C</alias></lexeme> <!-- former US advisory committee, letters -->
  <lexeme><grapheme>S4ME</grapheme><alias>S four M E</alias></lexeme> <!-- Science for ME, the forum's own short name -->
  <lexeme><grapheme>MEAction</grapheme><grapheme>#MEAction</grapheme><alias>M E Action</alias></lexeme> <!-- the charity's own name; the mark is not said -->
  <lexeme><grapheme>SequenceME</grapheme><alias>sequence M E</alias></lexeme> <!-- the study's own name, two words -->
  <lexeme><grapheme>CureME</grapheme><alias>cure M E</alias></lexeme> <!-- London's research group; its own name, two words -->
  <lexeme><grapheme>UKMEB</grapheme><alias>U K M E B</alias></lexeme> <!-- UK ME/CFS Biobank, letters -->
  <lexeme><grapheme>SNOMED</grapheme><phoneme>ˈsnəʊmed</phoneme><alias>snomed</alias></lexeme> <!-- said as a word; common NHS usage -->
  <lexeme><grapheme>GenOMICC</grapheme><phoneme>dʒɪˈnəʊmɪk</phoneme><alias>genomic</alias></lexeme> <!-- said as the word genomic; common usage -->
  <lexeme><grapheme>STIMULATE-ICP</grapheme><alias>stimulate I C P</alias></lexeme> <!-- the study's own name, a word and letters -->
  <lexeme><grapheme>HEAL-COVID</grapheme><alias>heal covid</alias></lexeme> <!-- the study's own name, two words -->
  <lexeme><grapheme>RECOVER-TLC</grapheme><alias>recover T L C</alias></lexeme> <!-- the programme's own name, a word and letters -->
  <lexeme><grapheme>PRIME</grapheme><alias>prime</alias></lexeme> <!-- Action for M.E.'s research programme; said as a word -->
  <lexeme><grapheme>LCW</grapheme><alias>L C W</alias></lexeme> <!-- limited capability for work, letters; Citizens Advice -->
  <lexeme><grapheme>SDP</grapheme><alias>S D P</alias></lexeme> <!-- severe disability premium, letters; Citizens Advice -->
  <lexeme><grapheme>ADP</grapheme><alias>A D P</alias></lexeme> <!-- Adult Disability Payment, letters; Social Security Scotland -->
  <lexeme><grapheme>AA</grapheme><alias>eigh eigh</alias></lexeme> <!-- Attendance Allowance, letters; also the motorists' AA -->
  <lexeme><grapheme>SSP</grapheme><alias>S S P</alias></lexeme> <!-- Statutory Sick Pay, letters -->
  <lexeme><grapheme>JSA</grapheme><alias>J S A</alias></lexeme> <!-- Jobseeker's Allowance, letters -->
  <lexeme><grapheme>HMCTS</grapheme><alias>H M C T S</alias></lexeme> <!-- HM Courts & Tribunals Service, letters -->
  <lexeme><grapheme>EHRC</grapheme><alias>E H R C</alias></lexeme> <!-- Equality and Human Rights Commission, letters -->
  <lexeme><grapheme>CAB</grapheme><alias>C A B</alias></lexeme> <!-- Citizens Advice Bureau, letters -->
  <lexeme><grapheme>MDT</grapheme><alias>M D T</alias></lexeme> <!-- multidisciplinary team, letters -->
  <lexeme><grapheme>HCP</grapheme><alias>H C P</alias></lexeme> <!-- healthcare professional, letters -->
  <lexeme><grapheme>HCA</grapheme><alias>H C A</alias></lexeme> <!-- healthcare assistant, letters -->
  <lexeme><grapheme>AHP</grapheme><alias>A H P</alias></lexeme> <!-- allied health professional, letters -->
  <lexeme><grapheme>SLT</grapheme><alias>S L T</alias></lexeme> <!-- speech and language therapist, letters; RCSLT -->
  <lexeme><grapheme>SALT</grapheme><alias>salt</alias></lexeme> <!-- speech and language therapy; said as a word on wards -->
  <lexeme><grapheme>HDU</grapheme><alias>H D U</alias></lexeme> <!-- high dependency unit, letters -->
  <lexeme><grapheme>GPwER</grapheme><alias>G P with an extended role</alias></lexeme> <!-- said in full; RCGP -->
  <lexeme><grapheme>NG tube</grapheme><alias>N G tube</alias></lexeme> <!-- nasogastric, letters -->
  <lexeme><grapheme>NJ tube</grapheme><alias>N J tube</alias></lexeme> <!-- nasojejunal, letters -->
  <lexeme><grapheme>PICC</grapheme><alias>pick</alias></lexeme> <!-- the line; said as the word “pick” -->
  <lexeme><grapheme>TPN</grapheme><alias>T P N</alias></lexeme> <!-- total parenteral nutrition, letters -->
  <lexeme><grapheme>DNACPR</grapheme><alias>D N A C P R</alias></lexeme> <!-- letters; Resuscitation Council UK -->
  <lexeme><grapheme>DoLS</grapheme><alias>dolls</alias></lexeme> <!-- Deprivation of Liberty Safeguards; said as the word “dolls” -->
  <lexeme><grapheme>MCA</grapheme><alias>M C A</alias></lexeme> <!-- Mental Capacity Act, letters -->
  <lexeme><grapheme>SEND</grapheme><alias>send</alias></lexeme> <!-- special educational needs and disabilities; said as the word “send” -->
  <lexeme><grapheme>EOTAS</grapheme><phoneme>iːˈəʊtæs</phoneme><alias>ee-oh-tass</alias></lexeme> <!-- education otherwise than at school; said as a word -->
  <lexeme><grapheme>FII</grapheme><alias>F I I</alias></lexeme> <!-- fabricated or induced illness, letters -->
  <lexeme><grapheme>TIA</grapheme><alias>T I A</alias></lexeme> <!-- transient ischaemic attack, letters; Stroke Association -->
  <lexeme><grapheme>DVT</grapheme><alias>D V T</alias></lexeme> <!-- deep vein thrombosis, letters; NHS -->
  <lexeme><grapheme>AF</grapheme><alias>A F</alias></lexeme> <!-- atrial fibrillation, letters; British Heart Foundation -->
  <lexeme><grapheme>SVT</grapheme><alias>S V T</alias></lexeme> <!-- supraventricular tachycardia, letters; NHS -->
  <lexeme><grapheme>CKD</grapheme><alias>C K D</alias></lexeme> <!-- chronic kidney disease, letters; Kidney Care UK -->
  <lexeme><grapheme>FND</grapheme><alias>F N D</alias></lexeme> <!-- functional neurological disorder, letters; FND Hope UK -->
  <lexeme><grapheme>MUS</grapheme><alias>M U S</alias></lexeme> <!-- medically unexplained symptoms, letters -->
  <lexeme><grapheme>PPS</grapheme><alias>P P S</alias></lexeme> <!-- persistent physical symptoms, letters -->
  <lexeme><grapheme>BDS</grapheme><alias>B D S</alias></lexeme> <!-- bodily distress syndrome, letters -->
  <lexeme><grapheme>PMDD</grapheme><alias>P M D D</alias></lexeme> <!-- letters; Mind -->
  <lexeme><grapheme>cPTSD</grapheme><alias>C P T S D</alias></lexeme> <!-- complex PTSD, letters; Mind -->
  <lexeme><grapheme>AuDHD</grapheme><alias>aw D H D</alias></lexeme> <!-- autism and ADHD; the community says “aw D H D” -->
  <lexeme><grapheme>ARFID</grapheme><phoneme>ˈɑː(r)fɪd</phoneme><alias>arfid</alias></lexeme> <!-- said as a word; common UK usage -->
  <lexeme><grapheme>NMO</grapheme><alias>N M O</alias></lexeme> <!-- neuromyelitis optica, letters -->
  <lexeme><grapheme>GBS</grapheme><alias>G B S</alias></lexeme> <!-- Guillain-Barré syndrome, letters; GAIN -->
  <lexeme><grapheme>CRPS</grapheme><alias>C R P S</alias></lexeme> <!-- complex regional pain syndrome, letters; NHS -->
  <lexeme><grapheme>RSI</grapheme><alias>R S I</alias></lexeme> <!-- repetitive strain injury, letters; NHS -->
  <lexeme><grapheme>FMS</grapheme><alias>F M S</alias></lexeme> <!-- fibromyalgia syndrome, letters -->
  <lexeme><grapheme>TMD</grapheme><alias>T M D</alias></lexeme> <!-- temporomandibular disorder, letters; NHS -->
  <lexeme><grapheme>TMJD</grapheme><alias>T M J D</alias></lexeme> <!-- jaw joint disorder, letters -->
  <lexeme><grapheme>SIBO</grapheme><phoneme>ˈsiːbəʊ</phoneme><alias>see-bow</alias></lexeme> <!-- small intestinal bacterial overgrowth; said “see-bo” -->
  <lexeme><grapheme>IIH</grapheme><alias>I I H</alias></lexeme> <!-- idiopathic intracranial hypertension, letters; IIH UK -->
  <lexeme><grapheme>TOS</grapheme><alias>T O S</alias></lexeme> <!-- thoracic outlet syndrome, letters -->
  <lexeme><grapheme>TCS</grapheme><alias>T C S</alias></lexeme> <!-- tethered cord syndrome, letters -->
  <lexeme><grapheme>JHS</grapheme><alias>J H S</alias></lexeme> <!-- joint hypermobility syndrome, letters; HMSA -->
  <lexeme><grapheme>PENE</grapheme><phoneme>ˈpeni</phoneme><alias>pennie</alias></lexeme> <!-- post-exertional neuroimmune exhaustion; the International Consensus Criteria say “pen-e” -->
  <lexeme><grapheme>FODMAP</grapheme><phoneme>ˈfɒdmæp</phoneme><alias>fodmap</alias></lexeme> <!-- said as a word; dietitians' usage -->
  <lexeme><grapheme>MERS</grapheme><phoneme>mɜː(r)z</phoneme><alias>merz</alias></lexeme> <!-- said as a word -->
  <lexeme><grapheme>CMV</grapheme><alias>C M V</alias></lexeme> <!-- cytomegalovirus, letters -->
  <lexeme><grapheme>VZV</grapheme><alias>V Z V</alias></lexeme> <!-- varicella zoster virus, letters -->
  <lexeme><grapheme>HSV</grapheme><alias>H S V</alias></lexeme> <!-- herpes simplex virus, letters -->
  <lexeme><grapheme>HHV</grapheme><alias>H H V</alias></lexeme> <!-- human herpesvirus, letters -->
  <lexeme><grapheme>HHV-6A</grapheme><alias>H H V six eigh</alias></lexeme> <!-- human herpesvirus 6A, letters -->
  <lexeme><grapheme>HERV</grapheme><phoneme>hɜː(r)v</phoneme><alias>herv</alias></lexeme> <!-- human endogenous retrovirus; virologists say it as a word -->
  <lexeme><grapheme>XMRV</grapheme><alias>X M R V</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>EBNA</grapheme><phoneme>ˈebnə</phoneme><alias>ebna</alias></lexeme> <!-- Epstein-Barr nuclear antigen; virologists say it as a word -->
  <lexeme><grapheme>VCA</grapheme><alias>V C A</alias></lexeme> <!-- viral capsid antigen, letters -->
  <lexeme><grapheme>H1N1</grapheme><alias>H one N one</alias></lexeme> <!-- the influenza; letters and numbers -->
  <lexeme><grapheme>CK</grapheme><alias>C K</alias></lexeme> <!-- creatine kinase, letters -->
  <lexeme><grapheme>CPK</grapheme><alias>C P K</alias></lexeme> <!-- creatine phosphokinase, letters -->
  <lexeme><grapheme>LDH</grapheme><alias>L D H</alias></lexeme> <!-- lactate dehydrogenase, letters -->
  <lexeme><grapheme>PDH</grapheme><alias>P D H</alias></lexeme> <!-- pyruvate dehydrogenase, letters -->
  <lexeme><grapheme>AMPK</grapheme><alias>A M P K</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>DHEA</grapheme><alias>D H E A</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>DHEA-S</grapheme><alias>D H E A S</alias></lexeme> <!-- letters -->
  <lexeme><grapheme>GH</grapheme><alias>G H</alias></lexeme> <!-- growth hormone, letters -->
  <lexeme><grapheme>hGH</grapheme><alias>H G H</alias></lexeme> <!-- human growth hormone, letters -->
  <lexeme><grapheme>ENA</grapheme><alias>E N A</alias></lexeme> <!-- extractable nuclear antigens, letters -->
  <lexeme><grapheme>ANCA</grapheme><phoneme>ˈæŋkə</phoneme><alias>anka</alias></lexeme> <!-- antineutrophil cytoplasmic antibodies; said as a word, common UK clinic usage -->
  <lexeme><grapheme>dsDNA</grapheme><alias>double-stranded D N eigh</alias></lexeme> <!-- said in full -->
  <lexeme><grapheme>RF</grapheme><alias>R F</alias></lexeme> <!-- rheumatoid factor, letters -->
  <lexeme><grapheme>TPO</grapheme><alias>T P O</alias></lexeme> <!-- thyroid peroxidase, letters -->
  <lexeme><grapheme>IgG4</grapheme><alias>I G G four</alias></lexeme> <!-- letters and number -->
  <lexeme><grapheme>NF-κB</grapheme><alias>N F kappa B</alias></lexeme> <!-- letters and the Greek letter -->
  <lexeme><grapheme>ROS</grapheme><alias>R O S</alias></lexeme> <!-- reactive oxygen species, letters -->
  <lexeme><grapheme>MCT</grapheme><alias>M C T</alias></lexeme> <!-- medium-chain triglycerides, letters -->
  <lexeme><grapheme>SCIG</grapheme><alias>S C I G</alias></lexeme> <!-- subcutaneous immunoglobulin, letters -->
  <lexeme><grapheme>BC 007</grapheme><alias>B C zero zero seven</alias></lexeme> <!-- the study drug of Berlin Cures; letters and figures -->
  <lexeme><grapheme>EECP</grapheme><alias>E E C P</alias></lexeme> <!-- enhanced external counterpulsation, letters -->
  <lexeme><grapheme>EMDR</grapheme><alias>E M D R</alias></lexeme> <!-- letters; EMDR Association UK -->
  <lexeme><grapheme>MBSR</grapheme><alias>M B S R</alias></lexeme> <!-- mindfulness-based stress reduction, letters -->
  <lexeme><grapheme>LP</grapheme><alias>L P</alias></lexeme> <!-- lumbar puncture, or Lightning Process, letters -->
  <lexeme><grapheme>ACT</grapheme><alias>act</alias></lexeme> <!-- acceptance and commitment therapy; said as the word “act” -->
  <lexeme><grapheme>RHR</grapheme><alias>R H R</alias></lexeme> <!-- resting heart rate, letters -->
  <lexeme><grapheme>ABPM</grapheme><alias>A B P M</alias></lexeme> <!-- ambulatory blood pressure monitoring, letters -->
  <lexeme><grapheme>TTE</grapheme><alias>T T E</alias></lexeme> <!-- transthoracic echocardiogram, letters -->
  <lexeme><grapheme>TST</grapheme><alias>T S T</alias></lexeme> <!-- total sleep time, letters -->
  <lexeme><grapheme>MSLT</grapheme><alias>M S L T</alias></lexeme> <!-- multiple sleep latency test, letters -->
  <lexeme><grapheme>PSG</grapheme><alias>P S G</alias></lexeme> <!-- polysomnography, letters -->
  <lexeme><grapheme>VO2peak</grapheme><alias>V O two peak</alias></lexeme> <!-- letters; physiologists -->
  <lexeme><grapheme>EQ-5D-5L</grapheme><alias>E Q five D five L</alias></lexeme> <!-- EuroQol's own reading -->
  <lexeme><grapheme>G93.3</grapheme><alias>G ninety-three point three</alias></lexeme> <!-- the ICD-10 code -->
  <lexeme><grapheme>8E49</grapheme><alias>eight E four nine</alias></lexeme> <!-- the ICD-11 code -->
  <lexeme><grapheme>XL</grapheme><alias>X L</alias></lexeme> <!-- extended release, letters; BNF -->

  <!-- More medicines and supplements: sounds in IPA. Each note names the dictionary that has the same sounds; “in no dictionary at hand” asks a clinician to listen. -->
  <lexeme><grapheme>akathisia</grapheme><phoneme>ˌækəˈθɪsiə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>amantadine</grapheme><phoneme>əˈmæntədiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>azathioprine</grapheme><phoneme>ˌæzəˈθaɪəpriːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>baclofen</grapheme><phoneme>ˈbækləfen</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>celecoxib</grapheme><phoneme>ˌseləˈkɒksɪb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>cinnarizine</grapheme><phoneme>sɪˈnærɪziːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>clarithromycin</grapheme><phoneme>kləˌrɪθrəʊˈmaɪsɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>clonazepam</grapheme><phoneme>kləʊˈnæzɪpæm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>clonidine</grapheme><phoneme>ˈklɒnɪdiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>clopidogrel</grapheme><phoneme>kləˈpɪdəɡrel</phoneme></lexeme> <!-- Pharmaceutical Journal 2009;283:192: “cluh-PID-uh-gruhl”, not “clop-i-DOG” -->
  <lexeme><grapheme>co-amoxiclav</grapheme><phoneme>ˌkəʊəˈmɒksɪklæv</phoneme></lexeme> <!-- from amoxicillin and clavulanic acid -->
  <lexeme><grapheme>co-codamol</grapheme><phoneme>ˌkəʊˈkəʊdəmɒl</phoneme></lexeme> <!-- from codeine and paracetamol -->
  <lexeme><grapheme>co-dydramol</grapheme><phoneme>ˌkəʊˈdaɪdrəmɒl</phoneme></lexeme> <!-- from dihydrocodeine and paracetamol -->
  <lexeme><grapheme>cromoglicate</grapheme><phoneme>ˌkrəʊməʊˈɡlaɪkeɪt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>cyclizine</grapheme><phoneme>ˈsaɪklɪziːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>dapagliflozin</grapheme><phoneme>ˌdæpəɡlɪˈfləʊzɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>desmopressin</grapheme><phoneme>ˌdezməʊˈpresɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>diclofenac</grapheme><phoneme>daɪˈkləʊfənæk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>dosulepin</grapheme><phoneme>dəʊˈsuːləpɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>doxepin</grapheme><phoneme>ˈdɒksəpɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>etoricoxib</grapheme><phoneme>ɪˌtɒrɪˈkɒksɪb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ezetimibe</grapheme><phoneme>eˈzetɪmaɪb</phoneme></lexeme> <!-- Wiktionary, British; Pharmaceutical Journal: “eh-ZET-i-mybe” -->
  <lexeme><grapheme>fluvoxamine</grapheme><phoneme>fluːˈvɒksəmiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>folinic</grapheme><phoneme>fəʊˈlɪnɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>gabapentinoid</grapheme><phoneme>ˌɡæbəˈpentɪnɔɪd</phoneme></lexeme> <!-- from gabapentin -->
  <lexeme><grapheme>guaifenesin</grapheme><phoneme>ɡwaɪˈfenɪsɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>guanfacine</grapheme><phoneme>ˈɡwɑːnfəsiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>hydroxyzine</grapheme><phoneme>haɪˈdrɒksɪziːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>infliximab</grapheme><phoneme>ɪnˈflɪksɪmæb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>pranobex</grapheme><phoneme>ˈprænəbeks</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>lamotrigine</grapheme><phoneme>ləˈmɒtrɪdʒiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>latanoprost</grapheme><phoneme>ləˈtænəprɒst</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>levetiracetam</grapheme><phoneme>ˌlevɪtɪˈræsɪtæm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>macrogol</grapheme><phoneme>ˈmækrəɡɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>maraviroc</grapheme><phoneme>məˈrævɪrɒk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>meclizine</grapheme><phoneme>ˈmeklɪziːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>mesalazine</grapheme><phoneme>meˈsæləziːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>metformin</grapheme><phoneme>metˈfɔː(r)mɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>methocarbamol</grapheme><phoneme>ˌmeθəˈkɑː(r)bəmɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>moxonidine</grapheme><phoneme>mɒkˈsɒnɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>nabilone</grapheme><phoneme>ˈnæbɪləʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>nebivolol</grapheme><phoneme>nɪˈbɪvəlɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>nefopam</grapheme><phoneme>ˈnefəpæm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>niacinamide</grapheme><phoneme>ˌnaɪəˈsɪnəmaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>riboside</grapheme><phoneme>ˈraɪbəsaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>nimodipine</grapheme><phoneme>nɪˈməʊdɪpiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>nirmatrelvir</grapheme><phoneme>nɜː(r)ˈmætrəlvɪə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>olanzapine</grapheme><phoneme>əʊˈlænzəpiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>pregnenolone</grapheme><phoneme>preɡˈnenələʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>prazosin</grapheme><phoneme>ˈpreɪzəsɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>procyclidine</grapheme><phoneme>prəʊˈsaɪklɪdiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>quetiapine</grapheme><phoneme>kwɪˈtaɪəpiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>quinine</grapheme><phoneme>ˈkwɪniːn</phoneme></lexeme> <!-- hibari's British dictionary; American voices say “kwy-nine” -->
  <lexeme><grapheme>rapamycin</grapheme><phoneme>ˌræpəˈmaɪsɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>rifaximin</grapheme><phoneme>rɪˈfæksɪmɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>rintatolimod</grapheme><phoneme>ˌrɪntəˈtɒlɪmɒd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>ritonavir</grapheme><phoneme>rɪˈtɒnəvɪə(r)</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>rivaroxaban</grapheme><phoneme>ˌrɪvəˈrɒksəbæn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rosuvastatin</grapheme><phoneme>ˌrəʊsuːvəˈstætɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>selegiline</grapheme><phoneme>sɪˈledʒɪliːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>sirolimus</grapheme><phoneme>sɪˈrəʊlɪməs</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>solifenacin</grapheme><phoneme>ˌsɒlɪˈfenəsɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>sulfasalazine</grapheme><phoneme>ˌsʌlfəˈsæləziːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>tamsulosin</grapheme><phoneme>tæmˈsuːləsɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>temazepam</grapheme><phoneme>təˈmæzɪpæm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>terfenadine</grapheme><phoneme>tɜː(r)ˈfenədiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>tirzepatide</grapheme><phoneme>tɜː(r)ˈzepətaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>semaglutide</grapheme><phoneme>ˌseməˈɡluːtaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tocilizumab</grapheme><phoneme>ˌtɒsɪˈlɪzjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tolterodine</grapheme><phoneme>tɒlˈterədiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tramadol</grapheme><phoneme>ˈtræmədɒl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>trazodone</grapheme><phoneme>ˈtræzədəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>triptan</grapheme><phoneme>ˈtrɪptæn</phoneme></lexeme> <!-- from sumatriptan -->
  <lexeme><grapheme>ursodeoxycholic</grapheme><phoneme>ˌɜː(r)səʊdiˌɒksɪˈkɒlɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>ustekinumab</grapheme><phoneme>ˌʌstɪˈkɪnjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>vortioxetine</grapheme><phoneme>ˌvɔː(r)tiˈɒksətiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>zolmitriptan</grapheme><phoneme>ˌzɒlmɪˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>zolpidem</grapheme><phoneme>ˈzɒlpɪdem</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>zopiclone</grapheme><phoneme>ˈzɒpɪkləʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>levocetirizine</grapheme><phoneme>ˌliːvəʊseˈtɪrɪziːn</phoneme></lexeme> <!-- as cetirizine -->
  <lexeme><grapheme>desloratadine</grapheme><phoneme>ˌdesləˈrætədiːn</phoneme></lexeme> <!-- as loratadine -->
  <lexeme><grapheme>rupatadine</grapheme><phoneme>ruːˈpætədiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>bilastine</grapheme><phoneme>ˈbɪləstiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>mizolastine</grapheme><phoneme>ˌmɪzəʊˈlæstiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>acrivastine</grapheme><phoneme>ˌækrɪˈvæstiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>atomoxetine</grapheme><phoneme>ˌætəˈmɒksətiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tranexamic</grapheme><phoneme>ˌtrænekˈsæmɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>desogestrel</grapheme><phoneme>ˌdesəʊˈdʒestrəl</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>drospirenone</grapheme><phoneme>drəʊˈspaɪrənəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>mefenamic</grapheme><phoneme>ˌmefəˈnæmɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>ciprofloxacin</grapheme><phoneme>ˌsɪprəˈflɒksəsɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>azithromycin</grapheme><phoneme>əˌzɪθrəʊˈmaɪsɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>flucloxacillin</grapheme><phoneme>ˌfluːklɒksəˈsɪlɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>fluconazole</grapheme><phoneme>fluːˈkɒnəzəʊl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>itraconazole</grapheme><phoneme>ˌɪtrəˈkɒnəzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>terbinafine</grapheme><phoneme>tɜː(r)ˈbɪnəfiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>lipoic</grapheme><phoneme>lɪˈpəʊɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>methylfolate</grapheme><phoneme>ˌmiːθaɪlˈfəʊleɪt</phoneme></lexeme> <!-- from methyl and folate -->
  <lexeme><grapheme>ashwagandha</grapheme><phoneme>ˌæʃwəˈɡændə</phoneme></lexeme> <!-- an English form of the Sanskrit name -->
  <lexeme><grapheme>biloba</grapheme><phoneme>bɪˈləʊbə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>rhodiola</grapheme><phoneme>ˌrəʊdiˈəʊlə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>quercetin</grapheme><phoneme>ˈkwɜː(r)sɪtɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>mucuna</grapheme><phoneme>mjuːˈkuːnə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>serrapeptase</grapheme><phoneme>ˌserəˈpepteɪz</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>lumbrokinase</grapheme><phoneme>ˌlʌmbrəʊˈkaɪneɪz</phoneme></lexeme> <!-- as kinase -->
  <lexeme><grapheme>bromelain</grapheme><phoneme>ˈbrəʊməleɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>epigallocatechin</grapheme><phoneme>ˌepɪˌɡæləʊˈkætɪkɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>enoxaparin</grapheme><phoneme>ɪˌnɒksəˈpærɪn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>dalteparin</grapheme><phoneme>ˌdæltɪˈpærɪn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>edoxaban</grapheme><phoneme>ɪˈdɒksəbæn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>dabigatran</grapheme><phoneme>ˌdæbɪˈɡætræn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ticagrelor</grapheme><phoneme>taɪˈkæɡrəlɔː(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>memantine</grapheme><phoneme>ˈmeməntiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>oxybate</grapheme><phoneme>ˈɒksɪbeɪt</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>trimipramine</grapheme><phoneme>traɪˈmɪprəmiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>lofepramine</grapheme><phoneme>ləʊˈfeprəmiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>paroxetine</grapheme><phoneme>pəˈrɒksətiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>desvenlafaxine</grapheme><phoneme>ˌdesvenləˈfæksiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>mianserin</grapheme><phoneme>maɪˈænsərɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>buspirone</grapheme><phoneme>ˈbjuːspaɪrəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>risperidone</grapheme><phoneme>rɪˈsperɪdəʊn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>lurasidone</grapheme><phoneme>lʊˈræsɪdəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>oxazepam</grapheme><phoneme>ɒkˈsæzɪpæm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>clobazam</grapheme><phoneme>ˈkləʊbəzæm</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>lacosamide</grapheme><phoneme>ləˈkəʊsəmaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>perampanel</grapheme><phoneme>pəˈræmpənel</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>erenumab</grapheme><phoneme>ɪˈrenjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>galcanezumab</grapheme><phoneme>ˌɡælkəˈnezjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>fremanezumab</grapheme><phoneme>ˌfreməˈnezjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>rimegepant</grapheme><phoneme>rɪˈmedʒəpænt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>eletriptan</grapheme><phoneme>ˌelɪˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>naratriptan</grapheme><phoneme>ˌnærəˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>frovatriptan</grapheme><phoneme>ˌfrəʊvəˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>almotriptan</grapheme><phoneme>ˌælməʊˈtrɪptæn</phoneme></lexeme> <!-- as sumatriptan -->
  <lexeme><grapheme>pizotifen</grapheme><phoneme>pɪˈzɒtɪfen</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>flunarizine</grapheme><phoneme>fluːˈnærɪziːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>indometacin</grapheme><phoneme>ˌɪndəʊˈmetəsɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>meloxicam</grapheme><phoneme>meˈlɒksɪkæm</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>tapentadol</grapheme><phoneme>təˈpentədɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tiotropium</grapheme><phoneme>ˌtaɪəʊˈtrəʊpiəm</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>budesonide</grapheme><phoneme>bjuːˈdesənaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>beclometasone</grapheme><phoneme>ˌbekləʊˈmetəzəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>fluticasone</grapheme><phoneme>fluːˈtɪkəzəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>mometasone</grapheme><phoneme>məʊˈmetəzəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>formoterol</grapheme><phoneme>fɔː(r)ˈməʊtərɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>salmeterol</grapheme><phoneme>sælˈmetərɒl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ipratropium</grapheme><phoneme>ˌɪprəˈtrəʊpiəm</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>carbocisteine</grapheme><phoneme>ˌkɑː(r)bəʊˈsɪstiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>methylprednisolone</grapheme><phoneme>ˌmiːθaɪlpredˈnɪsələʊn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>triamcinolone</grapheme><phoneme>ˌtraɪæmˈsɪnələʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>betamethasone</grapheme><phoneme>ˌbiːtəˈmeθəzəʊn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>mycophenolate</grapheme><phoneme>ˌmaɪkəʊˈfenəleɪt</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ciclosporin</grapheme><phoneme>ˌsaɪkləʊˈspɔːrɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>tacrolimus</grapheme><phoneme>təˈkrəʊlɪməs</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>adalimumab</grapheme><phoneme>ˌædəˈlɪmjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>etanercept</grapheme><phoneme>ɪˈtænə(r)sept</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>secukinumab</grapheme><phoneme>ˌsekjʊˈkɪnjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>belimumab</grapheme><phoneme>beˈlɪmjuːmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tofacitinib</grapheme><phoneme>ˌtəʊfəˈsɪtɪnɪb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>baricitinib</grapheme><phoneme>ˌbærɪˈsɪtɪnɪb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>upadacitinib</grapheme><phoneme>juːˌpædəˈsɪtɪnɪb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>anakinra</grapheme><phoneme>ˌænəˈkɪnrə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>molnupiravir</grapheme><phoneme>ˌmɒlnjʊˈpɪrəvɪə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>sotrovimab</grapheme><phoneme>səʊˈtrəʊvɪmæb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>oseltamivir</grapheme><phoneme>ˌəʊselˈtæmɪvɪə(r)</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>tenofovir</grapheme><phoneme>təˈnɒfəvɪə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>lamivudine</grapheme><phoneme>ləˈmɪvjuːdiːn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>famciclovir</grapheme><phoneme>fæmˈsaɪkləʊvɪə(r)</phoneme></lexeme> <!-- as aciclovir -->
  <lexeme><grapheme>ganciclovir</grapheme><phoneme>ɡænˈsaɪkləʊvɪə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>phenoxymethylpenicillin</grapheme><phoneme>fɪˌnɒksiˌmiːθaɪlˌpenɪˈsɪlɪn</phoneme></lexeme> <!-- from phenoxy, methyl and penicillin -->
  <lexeme><grapheme>cefalexin</grapheme><phoneme>ˌsefəˈleksɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>ceftriaxone</grapheme><phoneme>ˌseftraɪˈæksəʊn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>co-trimoxazole</grapheme><phoneme>ˌkəʊtraɪˈmɒksəzəʊl</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>minocycline</grapheme><phoneme>ˌmaɪnəʊˈsaɪkliːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>lymecycline</grapheme><phoneme>ˌlaɪmɪˈsaɪkliːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rifampicin</grapheme><phoneme>rɪˈfæmpɪsɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>mebendazole</grapheme><phoneme>meˈbendəzəʊl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>carbimazole</grapheme><phoneme>kɑː(r)ˈbɪməzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>oestriol</grapheme><phoneme>ˈiːstriɒl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>estradiol</grapheme><phoneme>ˌestrəˈdaɪɒl</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>tibolone</grapheme><phoneme>ˈtɪbələʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>norethisterone</grapheme><phoneme>ˌnɔːreˈθɪstərəʊn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>medroxyprogesterone</grapheme><phoneme>meˌdrɒksiprəˈdʒestərəʊn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>goserelin</grapheme><phoneme>ˌɡəʊsəˈrelɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>anastrozole</grapheme><phoneme>əˈnæstrəzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>finasteride</grapheme><phoneme>fɪˈnæstəraɪd</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>gliclazide</grapheme><phoneme>ˈɡlɪkləzaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>sitagliptin</grapheme><phoneme>ˌsɪtəˈɡlɪptɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>empagliflozin</grapheme><phoneme>ˌempəɡlɪˈfləʊzɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>liraglutide</grapheme><phoneme>ˌlɪrəˈɡluːtaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>dulaglutide</grapheme><phoneme>ˌdjuːləˈɡluːtaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>pioglitazone</grapheme><phoneme>ˌpaɪəʊˈɡlɪtəzəʊn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>doxazosin</grapheme><phoneme>dɒkˈseɪzəsɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>lisinopril</grapheme><phoneme>laɪˈsɪnəprɪl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>enalapril</grapheme><phoneme>ɪˈnæləprɪl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>perindopril</grapheme><phoneme>pəˈrɪndəprɪl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>irbesartan</grapheme><phoneme>ˌɜː(r)bɪˈsɑː(r)tæn</phoneme></lexeme> <!-- as losartan -->
  <lexeme><grapheme>valsartan</grapheme><phoneme>vælˈsɑː(r)tæn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>telmisartan</grapheme><phoneme>ˌtelmɪˈsɑː(r)tæn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, British, is otherwise -->
  <lexeme><grapheme>felodipine</grapheme><phoneme>feˈləʊdɪpiːn</phoneme></lexeme> <!-- as amlodipine -->
  <lexeme><grapheme>lercanidipine</grapheme><phoneme>ˌlɜː(r)kəˈnɪdɪpiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>diltiazem</grapheme><phoneme>dɪlˈtaɪəzem</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>indapamide</grapheme><phoneme>ɪnˈdæpəmaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>bendroflumethiazide</grapheme><phoneme>ˌbendrəʊˌfluːməˈθaɪəzaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>eplerenone</grapheme><phoneme>eˈplerənəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>amiloride</grapheme><phoneme>əˈmɪləraɪd</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>bumetanide</grapheme><phoneme>bjuːˈmetənaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>flecainide</grapheme><phoneme>ˈflekeɪnaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>amiodarone</grapheme><phoneme>ˌæmiˈəʊdərəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>sotalol</grapheme><phoneme>ˈsəʊtəlɒl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ranolazine</grapheme><phoneme>rəˈnəʊləziːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>nicorandil</grapheme><phoneme>nɪˈkɒrəndɪl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>isosorbide</grapheme><phoneme>ˌaɪsəʊˈsɔː(r)baɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>pravastatin</grapheme><phoneme>ˌprævəˈstætɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>colestyramine</grapheme><phoneme>ˌkəʊlɪˈstɪrəmiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>bisacodyl</grapheme><phoneme>ˌbɪsəˈkəʊdɪl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>docusate</grapheme><phoneme>ˈdɒkjʊseɪt</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>ispaghula</grapheme><phoneme>ˌɪspəˈɡuːlə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>linaclotide</grapheme><phoneme>lɪˈnækləʊtaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>prucalopride</grapheme><phoneme>pruːˈkæləpraɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>alverine</grapheme><phoneme>ˈælvəriːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>butylbromide</grapheme><phoneme>ˌbjuːtaɪlˈbrəʊmaɪd</phoneme></lexeme> <!-- from butyl and bromide -->
  <lexeme><grapheme>rabeprazole</grapheme><phoneme>rəˈbeprəzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>simeticone</grapheme><phoneme>sɪˈmetɪkəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>granisetron</grapheme><phoneme>ɡrəˈnɪsətrɒn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>levomepromazine</grapheme><phoneme>ˌliːvəʊmeˈprəʊməziːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>betahistine</grapheme><phoneme>ˌbiːtəˈhɪstiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>oxybutynin</grapheme><phoneme>ˌɒksiˈbjuːtɪnɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>mirabegron</grapheme><phoneme>ˌmɪrəˈbeɡrɒn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>alendronic</grapheme><phoneme>ˌælenˈdrɒnɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>alendronate</grapheme><phoneme>əˈlendrəneɪt</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>denosumab</grapheme><phoneme>dɪˈnɒsjʊmæb</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>febuxostat</grapheme><phoneme>feˈbʌksəstæt</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>hydroxycarbamide</grapheme><phoneme>haɪˌdrɒksiˈkɑː(r)bəmaɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>isotretinoin</grapheme><phoneme>ˌaɪsəʊtrəˈtɪnəʊɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>clotrimazole</grapheme><phoneme>kləʊˈtrɪməzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Tamiflu</grapheme><phoneme>ˈtæmɪfluː</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>liposomal</grapheme><phoneme>ˌlaɪpəʊˈsəʊməl</phoneme></lexeme> <!-- from lipo- and -some -->
  <lexeme><grapheme>dextromethorphan</grapheme><phoneme>ˌdekstrəʊmeˈθɔː(r)fæn</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American, is otherwise -->
  <lexeme><grapheme>propylthiouracil</grapheme><phoneme>ˌprəʊpaɪlˌθaɪəʊˈjʊərəsɪl</phoneme></lexeme> <!-- Wiktionary, British -->

  <!-- Brands sold in the UK. Readings: the maker where the note says so. -->
  <lexeme><grapheme>Abilify</grapheme><phoneme>əˈbɪlɪfaɪ</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Benadryl</grapheme><phoneme>ˈbenədrɪl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Buscopan</grapheme><phoneme>ˈbʌskəpæn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Calpol</grapheme><phoneme>ˈkælpɒl</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Cymbalta</grapheme><phoneme>sɪmˈbæltə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Dymista</grapheme><phoneme>daɪˈmɪstə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Gaviscon</grapheme><phoneme>ˈɡævɪskɒn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Imodium</grapheme><phoneme>ɪˈməʊdiəm</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Lyrica</grapheme><phoneme>ˈlɪrɪkə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Mounjaro</grapheme><phoneme>maʊnˈdʒɑːrəʊ</phoneme></lexeme> <!-- the maker: “mown-JAHR-oh” -->
  <lexeme><grapheme>Nurofen</grapheme><phoneme>ˈnjʊərəfen</phoneme></lexeme> <!-- the brand; common UK usage; hibari's British dictionary is otherwise -->
  <lexeme><grapheme>Nytol</grapheme><phoneme>ˈnaɪtɒl</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Ozempic</grapheme><phoneme>əʊˈzempɪk</phoneme></lexeme> <!-- the maker: “oh-ZEM-pick” -->
  <lexeme><grapheme>Piriton</grapheme><phoneme>ˈpɪrɪtən</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Seroquel</grapheme><phoneme>ˈserəkwel</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Solpadeine</grapheme><phoneme>ˈsɒlpədiːn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Stemetil</grapheme><phoneme>ˈstemətɪl</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Stugeron</grapheme><phoneme>ˈstjuːdʒərɒn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Sudafed</grapheme><phoneme>ˈsuːdəfed</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Tegretol</grapheme><phoneme>ˈteɡrətɒl</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Voltarol</grapheme><phoneme>ˈvɒltərɒl</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Wegovy</grapheme><phoneme>wɪˈɡəʊvi</phoneme></lexeme> <!-- the maker: “wee-GOH-vee” -->
  <lexeme><grapheme>Xolair</grapheme><phoneme>ˈzəʊleə(r)</phoneme></lexeme> <!-- the maker: “ZOHL-air” -->
  <lexeme><grapheme>Zirtek</grapheme><phoneme>ˈzɜː(r)tek</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Clarityn</grapheme><phoneme>ˈklærɪtɪn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Telfast</grapheme><phoneme>ˈtelfɑːst</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Pepcid</grapheme><phoneme>ˈpepsɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Losec</grapheme><phoneme>ˈləʊsek</phoneme></lexeme> <!-- the brand; common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Nexium</grapheme><phoneme>ˈneksiəm</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Laxido</grapheme><phoneme>ˈlæksɪdəʊ</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Fybogel</grapheme><phoneme>ˈfaɪbədʒel</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Epilim</grapheme><phoneme>ˈepɪlɪm</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Nalcrom</grapheme><phoneme>ˈnælkrɒm</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Procoralan</grapheme><phoneme>prəʊˈkɒrəlæn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Dioralyte</grapheme><phoneme>daɪˈɒrəlaɪt</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Florinef</grapheme><phoneme>ˈflɒrɪnef</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Ampligen</grapheme><phoneme>ˈæmplɪdʒən</phoneme></lexeme> <!-- the brand; common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Imunovir</grapheme><phoneme>ɪˈmjuːnəvɪə(r)</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Vyvgart</grapheme><phoneme>ˈvɪvɡɑː(r)t</phoneme></lexeme> <!-- the maker: “VIV-gart” -->
  <lexeme><grapheme>Elvanse</grapheme><phoneme>ˈelvæns</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Concerta</grapheme><phoneme>kənˈsɜː(r)tə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Strattera</grapheme><phoneme>strəˈteərə</phoneme></lexeme> <!-- the maker: “stra-TAIR-a” -->
  <lexeme><grapheme>Zofran</grapheme><phoneme>ˈzəʊfræn</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Motilium</grapheme><phoneme>məʊˈtɪliəm</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Inderal</grapheme><phoneme>ˈɪndəræl</phoneme></lexeme> <!-- the brand; common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Neurontin</grapheme><phoneme>njʊəˈrɒntɪn</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Efexor</grapheme><phoneme>ɪˈfeksə(r)</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Cipralex</grapheme><phoneme>ˈsɪprəleks</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Sativex</grapheme><phoneme>ˈsætɪveks</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Epidiolex</grapheme><phoneme>ˌepɪˈdaɪəʊleks</phoneme></lexeme> <!-- the maker: “eh-pih-DYE-oh-lex” -->
  <lexeme><grapheme>Valtrex</grapheme><phoneme>ˈvæltreks</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Valcyte</grapheme><phoneme>ˈvælsaɪt</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Benlysta</grapheme><phoneme>benˈlɪstə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Truxima</grapheme><phoneme>trʌkˈsiːmə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>MabThera</grapheme><phoneme>mæbˈθɪərə</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Rituxan</grapheme><phoneme>rɪˈtʌksən</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Xyzal</grapheme><phoneme>ˈzaɪzəl</phoneme></lexeme> <!-- the brand; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Isoprinosine</grapheme><phoneme>ˌaɪsəʊˈprɪnəsiːn</phoneme></lexeme> <!-- the brand; common UK usage; CMUdict, American, is otherwise -->

  <!-- More conditions, germs, tests and words of the body: sounds in IPA. -->
  <lexeme><grapheme>apnoea</grapheme><phoneme>æpˈniːə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>dyspnoea</grapheme><phoneme>dɪspˈniːə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>tachypnoea</grapheme><phoneme>ˌtækɪpˈniːə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>orthopnoea</grapheme><phoneme>ˌɔː(r)θɒpˈniːə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>biopsychosocial</grapheme><phoneme>ˌbaɪəʊˌsaɪkəʊˈsəʊʃəl</phoneme></lexeme> <!-- from bio-, psycho- and social; voices guess “bi-ossa-i” -->
  <lexeme><grapheme>bioresonance</grapheme><phoneme>ˌbaɪəʊˈrezənəns</phoneme></lexeme> <!-- from bio- and resonance -->
  <lexeme><grapheme>catastrophise</grapheme><phoneme>kəˈtæstrəfaɪz</phoneme></lexeme> <!-- from catastrophe -->
  <lexeme><grapheme>catastrophising</grapheme><phoneme>kəˈtæstrəfaɪzɪŋ</phoneme></lexeme> <!-- from catastrophe -->
  <lexeme><grapheme>chronotropic</grapheme><phoneme>ˌkrɒnəˈtrɒpɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>costochondritis</grapheme><phoneme>ˌkɒstəʊkɒnˈdraɪtɪs</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>coxsackie</grapheme><phoneme>kɒkˈsæki</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>craniosacral</grapheme><phoneme>ˌkreɪniəʊˈseɪkrəl</phoneme></lexeme> <!-- from cranio- and sacral -->
  <lexeme><grapheme>dehydroepiandrosterone</grapheme><phoneme>diːˌhaɪdrəʊˌepiænˈdrɒstərəʊn</phoneme></lexeme> <!-- common UK clinic usage; hibari's American dictionary is otherwise -->
  <lexeme><grapheme>demyelination</grapheme><phoneme>diːˌmaɪəlɪˈneɪʃən</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>dysgeusia</grapheme><phoneme>dɪsˈɡjuːziə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>enteroviral</grapheme><phoneme>ˌentərəʊˈvaɪrəl</phoneme></lexeme> <!-- from enterovirus and viral -->
  <lexeme><grapheme>oesophagitis</grapheme><phoneme>ɪˌsɒfəˈdʒaɪtɪs</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>gastro-oesophageal</grapheme><phoneme>ˌɡæstrəʊɪˌsɒfəˈdʒiːəl</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>erythromelalgia</grapheme><phoneme>ɪˌrɪθrəmeˈlældʒiə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>fatigability</grapheme><phoneme>ˌfætɪɡəˈbɪlɪti</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>fatiguability</grapheme><phoneme>fəˌtiːɡəˈbɪlɪti</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>fibrinaloid</grapheme><phoneme>ˈfaɪbrɪnəlɔɪd</phoneme></lexeme> <!-- from fibrin and amyloid -->
  <lexeme><grapheme>gammaglobulin</grapheme><phoneme>ˌɡæməˈɡlɒbjʊlɪn</phoneme></lexeme> <!-- from gamma and globulin -->
  <lexeme><grapheme>haematocrit</grapheme><phoneme>ˈhiːmətəkrɪt</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>haemochromatosis</grapheme><phoneme>ˌhiːməʊˌkrəʊməˈtəʊsɪs</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>haplotype</grapheme><phoneme>ˈhæpləʊtaɪp</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>zoster</grapheme><phoneme>ˈzɒstə(r)</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>hyperadrenergic</grapheme><phoneme>ˌhaɪpərˌædrəˈnɜː(r)dʒɪk</phoneme></lexeme> <!-- from hyper- and adrenergic -->
  <lexeme><grapheme>noradrenergic</grapheme><phoneme>ˌnɔːrˌædrəˈnɜː(r)dʒɪk</phoneme></lexeme> <!-- from nor- and adrenergic -->
  <lexeme><grapheme>hyperaemia</grapheme><phoneme>ˌhaɪpərˈiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hyperaesthesia</grapheme><phoneme>ˌhaɪpəriːsˈθiːziə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypermobile</grapheme><phoneme>ˌhaɪpə(r)ˈməʊbaɪl</phoneme></lexeme> <!-- from hyper- and mobile -->
  <lexeme><grapheme>hypersomnia</grapheme><phoneme>ˌhaɪpə(r)ˈsɒmniə</phoneme></lexeme> <!-- from hyper- and insomnia -->
  <lexeme><grapheme>hypocapnia</grapheme><phoneme>ˌhaɪpəʊˈkæpniə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>hypocortisolism</grapheme><phoneme>ˌhaɪpəʊˈkɔː(r)tɪsɒlɪzəm</phoneme></lexeme> <!-- from hypo- and cortisol -->
  <lexeme><grapheme>hypoglycaemia</grapheme><phoneme>ˌhaɪpəʊɡlaɪˈsiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypoglycaemic</grapheme><phoneme>ˌhaɪpəʊɡlaɪˈsiːmɪk</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hyperglycaemia</grapheme><phoneme>ˌhaɪpə(r)ɡlaɪˈsiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypoperfusion</grapheme><phoneme>ˌhaɪpəʊpə(r)ˈfjuːʒən</phoneme></lexeme> <!-- from hypo- and perfusion -->
  <lexeme><grapheme>hypothalamic</grapheme><phoneme>ˌhaɪpəʊθəˈlæmɪk</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>hypovolaemia</grapheme><phoneme>ˌhaɪpəʊvəˈliːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypovolaemic</grapheme><phoneme>ˌhaɪpəʊvəˈliːmɪk</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypoxaemia</grapheme><phoneme>ˌhaɪpɒkˈsiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hyponatraemia</grapheme><phoneme>ˌhaɪpəʊnəˈtriːmiə</phoneme></lexeme> <!-- common UK clinic usage; hibari's British dictionary is otherwise -->
  <lexeme><grapheme>hypokalaemia</grapheme><phoneme>ˌhaɪpəʊkəˈliːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>immunosenescence</grapheme><phoneme>ˌɪmjʊnəʊsɪˈnesəns</phoneme></lexeme> <!-- from immuno- and senescence -->
  <lexeme><grapheme>itaconate</grapheme><phoneme>ɪˈtækəneɪt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>kinesiophobia</grapheme><phoneme>kɪˌniːziəʊˈfəʊbiə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>kynurenine</grapheme><phoneme>kaɪˈnjʊərəniːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>leukocyte</grapheme><phoneme>ˈluːkəʊsaɪt</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>leucocyte</grapheme><phoneme>ˈluːkəʊsaɪt</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>leucopenia</grapheme><phoneme>ˌluːkəʊˈpiːniə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>leukapheresis</grapheme><phoneme>ˌluːkəfəˈriːsɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>plasmapheresis</grapheme><phoneme>ˌplæzməfəˈriːsɪs</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>lymphoedema</grapheme><phoneme>ˌlɪmfɪˈdiːmə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>lipoedema</grapheme><phoneme>ˌlɪpɪˈdiːmə</phoneme></lexeme> <!-- from lipo- and oedema -->
  <lexeme><grapheme>meralgia</grapheme><phoneme>məˈrældʒə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>paraesthetica</grapheme><phoneme>ˌpærɪsˈθetɪkə</phoneme></lexeme> <!-- as paraesthesia -->
  <lexeme><grapheme>paraesthesiae</grapheme><phoneme>ˌpærɪsˈθiːziiː</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>metagenomics</grapheme><phoneme>ˌmetədʒɪˈnəʊmɪks</phoneme></lexeme> <!-- from meta- and genomics -->
  <lexeme><grapheme>microclot</grapheme><phoneme>ˈmaɪkrəʊklɒt</phoneme></lexeme> <!-- from micro- and clot -->
  <lexeme><grapheme>microglial</grapheme><phoneme>maɪˈkrɒɡliəl</phoneme></lexeme> <!-- as microglia -->
  <lexeme><grapheme>multisystem</grapheme><phoneme>ˈmʌltiˌsɪstəm</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>myofascial</grapheme><phoneme>ˌmaɪəʊˈfæʃəl</phoneme></lexeme> <!-- from myo- and fascia -->
  <lexeme><grapheme>neuroimmune</grapheme><phoneme>ˌnjʊərəʊɪˈmjuːn</phoneme></lexeme> <!-- from neuro- and immune -->
  <lexeme><grapheme>nociplastic</grapheme><phoneme>ˌnəʊsɪˈplæstɪk</phoneme></lexeme> <!-- as nociceptive -->
  <lexeme><grapheme>nocturia</grapheme><phoneme>nɒkˈtjʊəriə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>oestradiol</grapheme><phoneme>ˌiːstrəˈdaɪɒl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>oligoclonal</grapheme><phoneme>ˌɒlɪɡəʊˈkləʊnəl</phoneme></lexeme> <!-- from oligo- and clonal -->
  <lexeme><grapheme>oximetry</grapheme><phoneme>ɒkˈsɪmətri</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>oxaloacetate</grapheme><phoneme>ˌɒksələʊˈæsɪteɪt</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, British, is otherwise -->
  <lexeme><grapheme>phlebotomist</grapheme><phoneme>flɪˈbɒtəmɪst</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>prolotherapy</grapheme><phoneme>ˌprəʊləʊˈθerəpi</phoneme></lexeme> <!-- from prolo- and therapy -->
  <lexeme><grapheme>radiculopathy</grapheme><phoneme>rəˌdɪkjʊˈlɒpəθi</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>spondyloarthritis</grapheme><phoneme>ˌspɒndɪləʊɑː(r)ˈθraɪtɪs</phoneme></lexeme> <!-- from spondylo- and arthritis -->
  <lexeme><grapheme>temporomandibular</grapheme><phoneme>ˌtempərəʊmænˈdɪbjʊlə(r)</phoneme></lexeme> <!-- common UK clinic usage; hibari's British dictionary is otherwise -->
  <lexeme><grapheme>thyroiditis</grapheme><phoneme>ˌθaɪrɔɪˈdaɪtɪs</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>trigeminal</grapheme><phoneme>traɪˈdʒemɪnəl</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>venepuncture</grapheme><phoneme>ˈvenɪˌpʌŋktʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>viraemia</grapheme><phoneme>vaɪˈriːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>virome</grapheme><phoneme>ˈvaɪrəʊm</phoneme></lexeme> <!-- as genome -->
  <lexeme><grapheme>xerostomia</grapheme><phoneme>ˌzɪərəˈstəʊmiə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>anosmia</grapheme><phoneme>æˈnɒzmiə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>parosmia</grapheme><phoneme>pəˈrɒzmiə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Bifidobacterium</grapheme><phoneme>ˌbaɪfɪdəʊbækˈtɪəriəm</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>boulardii</grapheme><phoneme>bʊˈlɑː(r)diaɪ</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>saccharomyces</grapheme><phoneme>ˌsækərəʊˈmaɪsiːz</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Giardia</grapheme><phoneme>dʒiˈɑː(r)diə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Helicobacter</grapheme><phoneme>ˈhelɪkəʊˌbæktə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>coli</grapheme><phoneme>ˈkəʊlaɪ</phoneme></lexeme> <!-- Wiktionary, British; E. coli -->
  <lexeme><grapheme>Escherichia</grapheme><phoneme>ˌeʃəˈrɪkiə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Coxiella</grapheme><phoneme>ˌkɒksiˈelə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>burnetii</grapheme><phoneme>bɜː(r)ˈnetiaɪ</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Bartonella</grapheme><phoneme>ˌbɑː(r)təˈnelə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Babesia</grapheme><phoneme>bəˈbiːziə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Borrelia</grapheme><phoneme>bəˈriːliə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Yersinia</grapheme><phoneme>jɜː(r)ˈsɪniə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Aspergillus</grapheme><phoneme>ˌæspə(r)ˈdʒɪləs</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>chikungunya</grapheme><phoneme>ˌtʃɪkənˈɡʌnjə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Epstein-Barr</grapheme><phoneme>ˌepstaɪn ˈbɑː(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Ménière</grapheme><phoneme>ˌmeniˈeə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Meniere</grapheme><phoneme>ˌmeniˈeə(r)</phoneme></lexeme> <!-- as Ménière -->
  <lexeme><grapheme>Sjogren</grapheme><phoneme>ˈʃəʊɡrən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Behcet</grapheme><phoneme>ˈbetʃet</phoneme></lexeme> <!-- as Behçet -->
  <lexeme><grapheme>Asperger</grapheme><phoneme>ˈæspɜː(r)ɡə(r)</phoneme></lexeme> <!-- Wiktionary, British; common UK usage, with a hard g -->
  <lexeme><grapheme>Tourette</grapheme><phoneme>tʊəˈret</phoneme></lexeme> <!-- common UK clinic usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Hashimoto</grapheme><phoneme>ˌhæʃɪˈməʊtəʊ</phoneme></lexeme> <!-- common UK clinic usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Tietze</grapheme><phoneme>ˈtiːtsə</phoneme></lexeme> <!-- an English form of the German name -->
  <lexeme><grapheme>Marfan</grapheme><phoneme>ˈmɑː(r)fæn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Valsalva</grapheme><phoneme>vælˈsælvə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Graves</grapheme><phoneme>ɡreɪvz</phoneme></lexeme> <!-- Wiktionary, British; Graves' disease; emma and george say the wine, “grahv” -->
  <lexeme><grapheme>Romberg</grapheme><phoneme>ˈrɒmbɜː(r)ɡ</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Holter</grapheme><phoneme>ˈhəʊltə(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Alzheimer</grapheme><phoneme>ˈæltshaɪmə(r)</phoneme></lexeme> <!-- common UK clinic usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>haematoma</grapheme><phoneme>ˌhiːməˈtəʊmə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>haemorrhoid</grapheme><phoneme>ˈhemərɔɪd</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>septicaemia</grapheme><phoneme>ˌseptɪˈsiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>ischaemia</grapheme><phoneme>ɪˈskiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>ischaemic</grapheme><phoneme>ɪˈskiːmɪk</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>uraemia</grapheme><phoneme>jʊˈriːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>neurofilament</grapheme><phoneme>ˌnjʊərəʊˈfɪləmənt</phoneme></lexeme> <!-- from neuro- and filament -->
  <lexeme><grapheme>hyposmia</grapheme><phoneme>haɪˈpɒzmiə</phoneme></lexeme> <!-- as anosmia -->
  <lexeme><grapheme>presyncopal</grapheme><phoneme>priːˈsɪŋkəpəl</phoneme></lexeme> <!-- as presyncope -->
  <lexeme><grapheme>dysautonomic</grapheme><phoneme>ˌdɪsɔːtəˈnɒmɪk</phoneme></lexeme> <!-- as autonomic -->
  <lexeme><grapheme>postural</grapheme><phoneme>ˈpɒstʃərəl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>supraventricular</grapheme><phoneme>ˌsuːprəvenˈtrɪkjʊlə(r)</phoneme></lexeme> <!-- from supra- and ventricular -->
  <lexeme><grapheme>nebuliser</grapheme><phoneme>ˈnebjʊlaɪzə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>capnography</grapheme><phoneme>kæpˈnɒɡrəfi</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>plethysmography</grapheme><phoneme>ˌpleθɪzˈmɒɡrəfi</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>actigraphy</grapheme><phoneme>ækˈtɪɡrəfi</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>polysomnography</grapheme><phoneme>ˌpɒlisɒmˈnɒɡrəfi</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>endotheliitis</grapheme><phoneme>ˌendəʊˌθiːliˈaɪtɪs</phoneme></lexeme> <!-- from endothelium -->
  <lexeme><grapheme>coagulopathy</grapheme><phoneme>kəʊˌæɡjʊˈlɒpəθi</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>hypercoagulable</grapheme><phoneme>ˌhaɪpə(r)kəʊˈæɡjʊləbəl</phoneme></lexeme> <!-- from hyper- and coagulable -->
  <lexeme><grapheme>hypercoagulability</grapheme><phoneme>ˌhaɪpə(r)kəʊˌæɡjʊləˈbɪlɪti</phoneme></lexeme> <!-- from hyper- and coagulable -->
  <lexeme><grapheme>antiphospholipid</grapheme><phoneme>ˌæntiˌfɒsfəʊˈlɪpɪd</phoneme></lexeme> <!-- from anti- and phospholipid -->
  <lexeme><grapheme>antiplatelet</grapheme><phoneme>ˌæntiˈpleɪtlət</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>interoception</grapheme><phoneme>ˌɪntərəʊˈsepʃən</phoneme></lexeme> <!-- as perception -->
  <lexeme><grapheme>allostatic</grapheme><phoneme>ˌæləˈstætɪk</phoneme></lexeme> <!-- as homeostatic -->
  <lexeme><grapheme>allostasis</grapheme><phoneme>ˌæləˈsteɪsɪs</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>sensitisation</grapheme><phoneme>ˌsensɪtaɪˈzeɪʃən</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>orexin</grapheme><phoneme>ɒˈreksɪn</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>hypocretin</grapheme><phoneme>ˌhaɪpəʊˈkriːtɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>glycocalyx</grapheme><phoneme>ˌɡlaɪkəʊˈkeɪlɪks</phoneme></lexeme> <!-- from glyco- and calyx -->
  <lexeme><grapheme>plasmablast</grapheme><phoneme>ˈplæzməblɑːst</phoneme></lexeme> <!-- from plasma and blast -->
  <lexeme><grapheme>granzyme</grapheme><phoneme>ˈɡrænzaɪm</phoneme></lexeme> <!-- as enzyme -->
  <lexeme><grapheme>mitophagy</grapheme><phoneme>maɪˈtɒfədʒi</phoneme></lexeme> <!-- as autophagy -->
  <lexeme><grapheme>ferroptosis</grapheme><phoneme>ˌferɒpˈtəʊsɪs</phoneme></lexeme> <!-- as apoptosis -->
  <lexeme><grapheme>senolytic</grapheme><phoneme>ˌsenəʊˈlɪtɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>ceramide</grapheme><phoneme>ˈserəmaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>carnosine</grapheme><phoneme>ˈkɑː(r)nəsiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tetrahydrobiopterin</grapheme><phoneme>ˌtetrəˌhaɪdrəʊbaɪˈɒptərɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>kynurenic</grapheme><phoneme>ˌkaɪnjʊˈrenɪk</phoneme></lexeme> <!-- as kynurenine -->
  <lexeme><grapheme>quinolinic</grapheme><phoneme>ˌkwɪnəˈlɪnɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>indoleamine</grapheme><phoneme>ɪnˈdəʊləmiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>citrulline</grapheme><phoneme>ˈsɪtrʊliːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>acetylcysteine</grapheme><phoneme>ˌæsɪtaɪlˈsɪstɪiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>ketoglutarate</grapheme><phoneme>ˌkiːtəʊˈɡluːtəreɪt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>pantothenic</grapheme><phoneme>ˌpæntəˈθenɪk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>glycinate</grapheme><phoneme>ˈɡlaɪsɪneɪt</phoneme></lexeme> <!-- from glycine -->
  <lexeme><grapheme>vulvodynia</grapheme><phoneme>ˌvʌlvəʊˈdɪniə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>adenomyosis</grapheme><phoneme>ˌædɪnəʊmaɪˈəʊsɪs</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>enthesitis</grapheme><phoneme>ˌenθɪˈsaɪtɪs</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>papilloedema</grapheme><phoneme>ˌpæpɪlɪˈdiːmə</phoneme></lexeme> <!-- from papilla and oedema -->
  <lexeme><grapheme>gravis</grapheme><phoneme>ˈɡrɑːvɪs</phoneme></lexeme> <!-- common UK clinic usage; myasthenia gravis; in no dictionary at hand -->
  <lexeme><grapheme>polymyositis</grapheme><phoneme>ˌpɒlimaɪəʊˈsaɪtɪs</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>rheumatica</grapheme><phoneme>ruːˈmætɪkə</phoneme></lexeme> <!-- common UK clinic usage; polymyalgia rheumatica; in no dictionary at hand -->
  <lexeme><grapheme>synuclein</grapheme><phoneme>sɪˈnjuːkliɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Gaucher</grapheme><phoneme>ˈɡəʊʃeɪ</phoneme></lexeme> <!-- common UK clinic usage; Gauchers Association; the French name; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Creutzfeldt-Jakob</grapheme><phoneme>ˌkrɔɪtsfelt ˈjækɒb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Pompe</grapheme><phoneme>ˈpɒmpə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>phaeochromocytoma</grapheme><phoneme>ˌfiːəʊˌkrəʊməʊsaɪˈtəʊmə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>cholestasis</grapheme><phoneme>ˌkəʊlɪˈsteɪsɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>dysmenorrhoea</grapheme><phoneme>ˌdɪsmenəˈriːə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>amenorrhoea</grapheme><phoneme>eɪˌmenəˈriːə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>oligomenorrhoea</grapheme><phoneme>ˌɒlɪɡəʊˌmenəˈriːə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>livedo</grapheme><phoneme>lɪˈviːdəʊ</phoneme></lexeme> <!-- common UK clinic usage; hibari's British dictionary is otherwise -->
  <lexeme><grapheme>reticularis</grapheme><phoneme>rɪˌtɪkjʊˈleərɪs</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>odynophagia</grapheme><phoneme>ˌɒdɪnəˈfeɪdʒiə</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>hyperarousal</grapheme><phoneme>ˌhaɪpərəˈraʊzəl</phoneme></lexeme> <!-- from hyper- and arousal -->
  <lexeme><grapheme>botulinum</grapheme><phoneme>ˌbɒtjʊˈlaɪnəm</phoneme></lexeme> <!-- common UK clinic usage; hibari's American dictionary is otherwise -->
  <lexeme><grapheme>bedbound</grapheme><phoneme>ˈbedbaʊnd</phoneme></lexeme> <!-- from bed and bound -->

  <!-- Names of people and places that a natural voice guesses wrongly (“Simmon”, “Seen”, “Hug”). Readings as noted; a person who says their name otherwise is given it under say: in the article. -->
  <lexeme><grapheme>Adele</grapheme><phoneme>əˈdel</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Adrian</grapheme><phoneme>ˈeɪdriən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Aisha</grapheme><phoneme>aɪˈiːʃə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Alasdair</grapheme><grapheme>Alastair</grapheme><grapheme>Alistair</grapheme><phoneme>ˈælɪstə(r)</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Alfie</grapheme><phoneme>ˈælfi</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Amanda</grapheme><phoneme>əˈmændə</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Angela</grapheme><phoneme>ˈændʒələ</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Beth</grapheme><phoneme>beθ</phoneme></lexeme> <!-- Wiktionary, British; voices say the Hebrew letter, “bait” -->
  <lexeme><grapheme>Catriona</grapheme><phoneme>kəˈtriːnə</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Cecilia</grapheme><phoneme>sɪˈsiːliə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Ceri</grapheme><phoneme>ˈkeri</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Chloe</grapheme><phoneme>ˈkləʊi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Ciara</grapheme><phoneme>ˈkɪərə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Claire</grapheme><phoneme>kleə(r)</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Denise</grapheme><phoneme>dəˈniːz</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Derek</grapheme><phoneme>ˈderɪk</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Diane</grapheme><phoneme>daɪˈæn</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Dominic</grapheme><phoneme>ˈdɒmɪnɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Donald</grapheme><phoneme>ˈdɒnəld</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Ronald</grapheme><phoneme>ˈrɒnəld</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Dorothy</grapheme><phoneme>ˈdɒrəθi</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Dylan</grapheme><phoneme>ˈdɪlən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Eamonn</grapheme><phoneme>ˈeɪmən</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Edith</grapheme><phoneme>ˈiːdɪθ</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Eilidh</grapheme><phoneme>ˈeɪli</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Eleanor</grapheme><phoneme>ˈelənə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Eliza</grapheme><phoneme>ɪˈlaɪzə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Esme</grapheme><phoneme>ˈezmi</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Ethan</grapheme><phoneme>ˈiːθən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Eva</grapheme><phoneme>ˈiːvə</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Finlay</grapheme><phoneme>ˈfɪnli</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Geoff</grapheme><phoneme>dʒef</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Geoffrey</grapheme><phoneme>ˈdʒefri</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Gillian</grapheme><phoneme>ˈdʒɪliən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Glenys</grapheme><phoneme>ˈɡlenɪs</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Glynis</grapheme><phoneme>ˈɡlɪnɪs</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Graeme</grapheme><phoneme>ˈɡreɪəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Gwyneth</grapheme><phoneme>ˈɡwɪnəθ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Harvey</grapheme><phoneme>ˈhɑː(r)vi</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Hermione</grapheme><phoneme>hɜː(r)ˈmaɪəni</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Hugh</grapheme><phoneme>hjuː</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Ioan</grapheme><phoneme>ˈjəʊən</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Isabel</grapheme><grapheme>Isobel</grapheme><phoneme>ˈɪzəbel</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Isla</grapheme><phoneme>ˈaɪlə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Jacqueline</grapheme><phoneme>ˈdʒækəlɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Keira</grapheme><phoneme>ˈkɪərə</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Khadija</grapheme><phoneme>kəˈdiːdʒə</phoneme></lexeme> <!-- common UK usage; Wiktionary, British, is otherwise -->
  <lexeme><grapheme>Kieran</grapheme><phoneme>ˈkɪərən</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Lindsay</grapheme><phoneme>ˈlɪndzi</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Louisa</grapheme><phoneme>luˈiːzə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Louise</grapheme><phoneme>luˈiːz</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Lucas</grapheme><phoneme>ˈluːkəs</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Maeve</grapheme><phoneme>meɪv</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Mairi</grapheme><phoneme>ˈmɑːri</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Mhairi</grapheme><phoneme>ˈvɑːri</phoneme></lexeme> <!-- common UK usage; Wiktionary, British, is otherwise -->
  <lexeme><grapheme>Margaret</grapheme><phoneme>ˈmɑː(r)ɡrət</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Maria</grapheme><phoneme>məˈriːə</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Marie</grapheme><phoneme>məˈriː</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Matthew</grapheme><phoneme>ˈmæθjuː</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Melanie</grapheme><phoneme>ˈmeləni</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Michelle</grapheme><phoneme>mɪˈʃel</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Moira</grapheme><phoneme>ˈmɔɪrə</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Nadia</grapheme><phoneme>ˈnɑːdiə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Naomi</grapheme><phoneme>ˈneɪəmi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Natalie</grapheme><phoneme>ˈnætəli</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Natasha</grapheme><phoneme>nəˈtæʃə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Nicola</grapheme><phoneme>ˈnɪkələ</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Olivia</grapheme><phoneme>əˈlɪviə</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Pamela</grapheme><phoneme>ˈpæmələ</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Patricia</grapheme><phoneme>pəˈtrɪʃə</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Phyllis</grapheme><phoneme>ˈfɪlɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Priya</grapheme><phoneme>ˈpriːə</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Rhian</grapheme><phoneme>ˈriːən</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Rhiannon</grapheme><phoneme>riˈænən</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Rhys</grapheme><phoneme>riːs</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Roberta</grapheme><phoneme>rəˈbɜː(r)tə</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Rosalind</grapheme><phoneme>ˈrɒzəlɪnd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Rosie</grapheme><phoneme>ˈrəʊzi</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Saoirse</grapheme><phoneme>ˈsɜː(r)ʃə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Sean</grapheme><phoneme>ʃɔːn</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Sebastian</grapheme><phoneme>sɪˈbæstiən</phoneme></lexeme> <!-- common UK usage; Wiktionary, British, is otherwise -->
  <lexeme><grapheme>Sheila</grapheme><phoneme>ˈʃiːlə</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Sian</grapheme><grapheme>Siân</grapheme><phoneme>ʃɑːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Simon</grapheme><phoneme>ˈsaɪmən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Sinead</grapheme><phoneme>ʃɪˈneɪd</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Siobhan</grapheme><phoneme>ʃɪˈvɔːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Sonia</grapheme><phoneme>ˈsɒniə</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Sonya</grapheme><phoneme>ˈsɒnjə</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Sophia</grapheme><phoneme>səˈfiːə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Susannah</grapheme><phoneme>suːˈzænə</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Tania</grapheme><phoneme>ˈtɑːniə</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Teresa</grapheme><grapheme>Theresa</grapheme><phoneme>təˈriːzə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Zara</grapheme><phoneme>ˈzɑːrə</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Zoë</grapheme><phoneme>ˈzəʊi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Ahmed</grapheme><phoneme>ˈɑːmed</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Behan</grapheme><phoneme>ˈbiːən</phoneme></lexeme> <!-- the family of the Glasgow researchers; common UK usage, without h -->
  <lexeme><grapheme>Boothby</grapheme><phoneme>ˈbuːðbi</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Byrne</grapheme><phoneme>bɜː(r)n</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Campbell</grapheme><phoneme>ˈkæmbəl</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Chowdhury</grapheme><phoneme>ˈtʃaʊdəri</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Dafoe</grapheme><phoneme>dəˈfəʊ</phoneme></lexeme> <!-- patient's and researcher's family; common usage -->
  <lexeme><grapheme>Davis</grapheme><grapheme>Davies</grapheme><phoneme>ˈdeɪvɪs</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Ellis</grapheme><phoneme>ˈelɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Evans</grapheme><phoneme>ˈevənz</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Gallagher</grapheme><phoneme>ˈɡæləhə(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Gibson</grapheme><phoneme>ˈɡɪbsən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Howell</grapheme><phoneme>ˈhaʊəl</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Hussain</grapheme><phoneme>hʊˈseɪn</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Iwasaki</grapheme><phoneme>ˌiːwəˈsɑːki</phoneme></lexeme> <!-- researcher's name, Japanese; an English form -->
  <lexeme><grapheme>Llewellyn</grapheme><phoneme>luˈelɪn</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>MacDonald</grapheme><phoneme>məkˈdɒnəld</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Maguire</grapheme><phoneme>məˈɡwaɪə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Meyer</grapheme><phoneme>ˈmaɪə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Moreau</grapheme><phoneme>məˈrəʊ</phoneme></lexeme> <!-- CMUdict, American; British vowels; researcher's name, French; an English form -->
  <lexeme><grapheme>Murray</grapheme><phoneme>ˈmʌri</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Nicholson</grapheme><phoneme>ˈnɪkəlsən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>O'Brien</grapheme><phoneme>əʊˈbraɪən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>O'Connor</grapheme><phoneme>əʊˈkɒnə(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>O'Neill</grapheme><phoneme>əʊˈniːl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Patel</grapheme><phoneme>pəˈtel</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Powell</grapheme><phoneme>ˈpaʊəl</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Pugh</grapheme><phoneme>pjuː</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Reynolds</grapheme><phoneme>ˈrenəldz</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Robertson</grapheme><phoneme>ˈrɒbə(r)tsən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Stephenson</grapheme><phoneme>ˈstiːvənsən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Vaughan</grapheme><phoneme>vɔːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Wallace</grapheme><phoneme>ˈwɒlɪs</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Workwell</grapheme><phoneme>ˈwɜː(r)kwel</phoneme></lexeme> <!-- Workwell Foundation; from work and well -->
  <lexeme><grapheme>Birmingham</grapheme><phoneme>ˈbɜː(r)mɪŋəm</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Buckinghamshire</grapheme><phoneme>ˈbʌkɪŋəmʃə(r)</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Caernarfon</grapheme><phoneme>kəˈnɑː(r)vən</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Carmarthen</grapheme><phoneme>kəˈmɑː(r)ðən</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Ceredigion</grapheme><phoneme>ˌkerəˈdɪɡiɒn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Cheltenham</grapheme><phoneme>ˈtʃeltənəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Cirencester</grapheme><phoneme>ˈsaɪrənsestə(r)</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Conwy</grapheme><phoneme>ˈkɒnwi</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Croydon</grapheme><phoneme>ˈkrɔɪdən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Dumfries</grapheme><phoneme>dʌmˈfriːs</phoneme></lexeme> <!-- Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Dyfed</grapheme><phoneme>ˈdʌved</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Folkestone</grapheme><phoneme>ˈfəʊkstən</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Guildford</grapheme><phoneme>ˈɡɪlfə(r)d</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Gwynedd</grapheme><phoneme>ˈɡwɪneð</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Herefordshire</grapheme><phoneme>ˈherɪfə(r)dʃə(r)</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Hertford</grapheme><phoneme>ˈhɑː(r)tfə(r)d</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Hertfordshire</grapheme><phoneme>ˈhɑː(r)tfə(r)dʃə(r)</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Islington</grapheme><phoneme>ˈɪzlɪŋtən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Keighley</grapheme><phoneme>ˈkiːθli</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Leominster</grapheme><phoneme>ˈlemstə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Llanelli</grapheme><phoneme>læˈneθli</phoneme></lexeme> <!-- an English form of the Welsh name -->
  <lexeme><grapheme>Loughborough</grapheme><phoneme>ˈlʌfbərə</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Milngavie</grapheme><phoneme>mʌlˈɡaɪ</phoneme></lexeme> <!-- common UK usage; common Scottish usage; in no dictionary at hand -->
  <lexeme><grapheme>Morecambe</grapheme><phoneme>ˈmɔː(r)kəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Oldham</grapheme><phoneme>ˈəʊldəm</phoneme></lexeme> <!-- Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Pembrokeshire</grapheme><phoneme>ˈpembrʊkʃə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Reigate</grapheme><phoneme>ˈraɪɡeɪt</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Southwark</grapheme><phoneme>ˈsʌðə(r)k</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Warwickshire</grapheme><phoneme>ˈwɒrɪkʃə(r)</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Woolwich</grapheme><phoneme>ˈwʊlɪdʒ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Wrexham</grapheme><phoneme>ˈreksəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Akiko</grapheme><phoneme>əˈkiːkəʊ</phoneme></lexeme> <!-- CMUdict, American; British vowels; researcher's name, Japanese; an English form -->
  <lexeme><grapheme>Fukuda</grapheme><phoneme>fuˈkuːdə</phoneme></lexeme> <!-- CMUdict, American; British vowels; researcher's name (the Fukuda criteria), Japanese; an English form -->
  <lexeme><grapheme>Hohberger</grapheme><phoneme>ˈhəʊbɜː(r)ɡə(r)</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Lyme</grapheme><phoneme>laɪm</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>Ponting</grapheme><phoneme>ˈpɒntɪŋ</phoneme></lexeme> <!-- researcher's name; as pont and -ing -->
  <lexeme><grapheme>Resia</grapheme><phoneme>ˈriːziə</phoneme></lexeme> <!-- researcher's name; an English form -->

  <lexeme><grapheme>AA batteries</grapheme><alias>double eigh batteries</alias></lexeme> <!-- common usage -->
  <!-- Short forms of results, medicines, genes and forms, as clinics and laboratories say them. -->
  <lexeme><grapheme>RR</grapheme><alias>R R</alias></lexeme> <!-- relative risk: letters -->
  <lexeme><grapheme>AUC</grapheme><alias>eigh U C</alias></lexeme> <!-- area under the curve: letters -->
  <lexeme><grapheme>RSV</grapheme><alias>R S V</alias></lexeme> <!-- respiratory syncytial virus: letters -->
  <lexeme><grapheme>HPV</grapheme><alias>H P V</alias></lexeme> <!-- human papillomavirus: letters -->
  <lexeme><grapheme>LPS</grapheme><alias>L P S</alias></lexeme> <!-- lipopolysaccharide: letters -->
  <lexeme><grapheme>THC</grapheme><alias>T H C</alias></lexeme> <!-- the cannabinoid: letters -->
  <lexeme><grapheme>CBD</grapheme><alias>C B D</alias></lexeme> <!-- cannabidiol: letters -->
  <lexeme><grapheme>ALT</grapheme><alias>eigh L T</alias></lexeme> <!-- the liver enzyme: letters -->
  <lexeme><grapheme>CXR</grapheme><alias>C X R</alias></lexeme> <!-- chest X-ray: letters -->
  <lexeme><grapheme>NRV</grapheme><alias>N R V</alias></lexeme> <!-- nutrient reference value, on labels: letters -->
  <lexeme><grapheme>RDA</grapheme><alias>R D eigh</alias></lexeme> <!-- recommended daily allowance: letters -->
  <lexeme><grapheme>MBBS</grapheme><alias>M B B S</alias></lexeme> <!-- the medical degree: letters -->
  <lexeme><grapheme>SBP</grapheme><alias>S B P</alias></lexeme> <!-- systolic blood pressure: letters -->
  <lexeme><grapheme>DBP</grapheme><alias>D B P</alias></lexeme> <!-- diastolic blood pressure: letters -->
  <lexeme><grapheme>NMDA</grapheme><alias>N M D eigh</alias></lexeme> <!-- the receptor: letters -->
  <lexeme><grapheme>MSc</grapheme><alias>M S C</alias></lexeme> <!-- the degree: letters -->
  <lexeme><grapheme>PMID</grapheme><alias>P M I D</alias></lexeme> <!-- PubMed identifier: letters -->
  <lexeme><grapheme>GOV.UK</grapheme><alias>guv dot U K</alias></lexeme> <!-- the government names its site so -->
  <lexeme><grapheme>WRAG</grapheme><phoneme>ræɡ</phoneme></lexeme> <!-- work-related activity group; said as a word -->
  <lexeme><grapheme>HEPA</grapheme><phoneme>ˈhepə</phoneme></lexeme> <!-- the filter; said as a word -->
  <lexeme><grapheme>IAPT</grapheme><alias>eye-apt</alias></lexeme> <!-- Improving Access to Psychological Therapies; said as a word by the NHS -->
  <lexeme><grapheme>GOSH</grapheme><alias>gosh</alias></lexeme> <!-- Great Ormond Street Hospital; said as a word -->
  <lexeme><grapheme>COVID19</grapheme><alias>covid nineteen</alias></lexeme> <!-- as COVID-19 -->
  <lexeme><grapheme>Sars-CoV-2</grapheme><alias>sars co V two</alias></lexeme> <!-- as SARS-CoV-2 -->
  <lexeme><grapheme>WWII</grapheme><alias>World War Two</alias></lexeme> <!-- said in full -->
  <lexeme><grapheme>WWI</grapheme><alias>World War One</alias></lexeme> <!-- said in full -->
  <lexeme><grapheme>pwME</grapheme><alias>people with M E</alias></lexeme> <!-- said in full -->
  <lexeme><grapheme>DS1500</grapheme><alias>D S fifteen hundred</alias></lexeme> <!-- the benefits form; said so by advisers -->
  <lexeme><grapheme>METs</grapheme><alias>mets</alias></lexeme> <!-- metabolic equivalents; said as a word -->
  <lexeme><grapheme>rT3</grapheme><alias>reverse T three</alias></lexeme> <!-- the thyroid hormone; said in full -->
  <lexeme><grapheme>CYP2D6</grapheme><alias>sip two D six</alias></lexeme> <!-- the liver enzyme; pharmacists say “sip” -->
  <lexeme><grapheme>CYP2C9</grapheme><alias>sip two C nine</alias></lexeme> <!-- as CYP2D6 -->
  <lexeme><grapheme>CYP2C19</grapheme><alias>sip two C nineteen</alias></lexeme> <!-- as CYP2D6 -->
  <lexeme><grapheme>CYP1A2</grapheme><alias>sip one eigh two</alias></lexeme> <!-- as CYP2D6 -->
  <lexeme><grapheme>CYP3A4</grapheme><alias>sip three eigh four</alias></lexeme> <!-- the liver enzyme; pharmacists say “sip” -->
  <lexeme><grapheme>TRPM3</grapheme><alias>trip M three</alias></lexeme> <!-- the ion channel; researchers say “trip” -->
  <lexeme><grapheme>IgG1</grapheme><alias>I G G one</alias></lexeme> <!-- immunoglobulin subclass, letters -->
  <lexeme><grapheme>IgG2</grapheme><alias>I G G two</alias></lexeme> <!-- immunoglobulin subclass, letters -->
  <lexeme><grapheme>IgG3</grapheme><alias>I G G three</alias></lexeme> <!-- immunoglobulin subclass, letters -->
  <lexeme><grapheme>Th1</grapheme><alias>T H one</alias></lexeme> <!-- T helper cell, letters -->
  <lexeme><grapheme>Th2</grapheme><alias>T H two</alias></lexeme> <!-- T helper cell, letters -->
  <lexeme><grapheme>Th17</grapheme><alias>T H seventeen</alias></lexeme> <!-- T helper cell, letters -->
  <lexeme><grapheme>H5N1</grapheme><alias>H five N one</alias></lexeme> <!-- the virus, letters and numbers -->
  <lexeme><grapheme>5-HT1A</grapheme><alias>five H T one eigh</alias></lexeme> <!-- the receptor, letters and numbers -->
  <lexeme><grapheme>BRCA1</grapheme><alias>B R C eigh one</alias></lexeme> <!-- the gene, letters -->
  <lexeme><grapheme>BRCA2</grapheme><alias>B R C eigh two</alias></lexeme> <!-- the gene, letters -->
  <lexeme><grapheme>p53</grapheme><alias>P fifty-three</alias></lexeme> <!-- the protein -->
  <lexeme><grapheme>5-MTHF</grapheme><alias>five M T H F</alias></lexeme> <!-- the folate, letters -->
  <lexeme><grapheme>SAMe</grapheme><alias>sammy</alias></lexeme> <!-- S-adenosylmethionine; said as a word -->
  <lexeme><grapheme>ATPase</grapheme><alias>eigh T P ace</alias></lexeme> <!-- the enzyme -->
  <lexeme><grapheme>houses</grapheme><phoneme>ˈhaʊzɪz</phoneme></lexeme> <!-- Wiktionary, British; the plural is voiced, voices say “housses” -->
  <lexeme><grapheme>mobile</grapheme><phoneme>ˈməʊbaɪl</phoneme></lexeme> <!-- British dictionaries; American voices say “mobil” -->
  <lexeme><grapheme>Slough</grapheme><phoneme>slaʊ</phoneme></lexeme> <!-- Wiktionary, British; the town -->

  <!-- Medicines, third part: those of trials in ME/CFS and Long Covid, and the commonest of the British National Formulary that a natural voice guesses wrongly. “Stem as in …” names an entry or a dictionary's word with the same stem of INN and USAN (-mab, -tinib, -vir, -gliptin, -sartan, -azole, -gepant …). -->
  <lexeme><grapheme>aptamer</grapheme><phoneme>ˈæptəmə(r)</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rovunaptabin</grapheme><phoneme>ˌrəʊvəˈnæptəbɪn</phoneme></lexeme> <!-- the INN of BC 007, from aptamer (stem -apt-); in no dictionary at hand -->
  <lexeme><grapheme>ruxolitinib</grapheme><phoneme>ˌrʌksəˈlɪtɪnɪb</phoneme></lexeme> <!-- stem as in tofacitinib -->
  <lexeme><grapheme>nintedanib</grapheme><phoneme>nɪnˈtedənɪb</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>pirfenidone</grapheme><phoneme>pɜː(r)ˈfenɪdəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>fingolimod</grapheme><phoneme>fɪŋˈɡɒlɪmɒd</phoneme></lexeme> <!-- stem as in efgartigimod -->
  <lexeme><grapheme>ocrelizumab</grapheme><phoneme>ˌɒkrəˈlɪzjuːmæb</phoneme></lexeme> <!-- stem as in omalizumab -->
  <lexeme><grapheme>natalizumab</grapheme><phoneme>ˌnætəˈlɪzjuːmæb</phoneme></lexeme> <!-- stem as in omalizumab -->
  <lexeme><grapheme>ofatumumab</grapheme><phoneme>ˌɒfəˈtuːmjuːmæb</phoneme></lexeme> <!-- stem as in daratumumab -->
  <lexeme><grapheme>alemtuzumab</grapheme><phoneme>ˌælemˈtuːzjuːmæb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>bortezomib</grapheme><phoneme>bɔː(r)ˈtezəmɪb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>dupilumab</grapheme><phoneme>djuːˈpɪljuːmæb</phoneme></lexeme> <!-- stem as in adalimumab -->
  <lexeme><grapheme>mepolizumab</grapheme><phoneme>ˌmepəˈlɪzjuːmæb</phoneme></lexeme> <!-- stem as in omalizumab -->
  <lexeme><grapheme>vedolizumab</grapheme><phoneme>ˌvedəˈlɪzjuːmæb</phoneme></lexeme> <!-- stem as in omalizumab -->
  <lexeme><grapheme>abatacept</grapheme><phoneme>əˈbætəsept</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>eptinezumab</grapheme><phoneme>ˌeptɪˈnezjuːmæb</phoneme></lexeme> <!-- stem as in galcanezumab -->
  <lexeme><grapheme>atogepant</grapheme><phoneme>əˈtəʊdʒəpænt</phoneme></lexeme> <!-- stem as in rimegepant -->
  <lexeme><grapheme>donanemab</grapheme><phoneme>dəʊˈnænəmæb</phoneme></lexeme> <!-- stem as in infliximab -->
  <lexeme><grapheme>lecanemab</grapheme><phoneme>lɪˈkænəmæb</phoneme></lexeme> <!-- stem as in infliximab -->
  <lexeme><grapheme>nirsevimab</grapheme><phoneme>nɜː(r)ˈsevɪmæb</phoneme></lexeme> <!-- stem as in sotrovimab -->
  <lexeme><grapheme>tixagevimab</grapheme><phoneme>ˌtɪksəˈdʒevɪmæb</phoneme></lexeme> <!-- stem as in sotrovimab -->
  <lexeme><grapheme>cilgavimab</grapheme><phoneme>sɪlˈɡævɪmæb</phoneme></lexeme> <!-- stem as in sotrovimab -->
  <lexeme><grapheme>sipavibart</grapheme><phoneme>sɪˈpævɪbɑː(r)t</phoneme></lexeme> <!-- as sotrovimab, with the newer stem -bart -->
  <lexeme><grapheme>pembrolizumab</grapheme><phoneme>ˌpembrəʊˈlɪzjuːmæb</phoneme></lexeme> <!-- stem as in omalizumab -->
  <lexeme><grapheme>trastuzumab</grapheme><phoneme>træsˈtuːzjuːmæb</phoneme></lexeme> <!-- stem as in omalizumab -->
  <lexeme><grapheme>evolocumab</grapheme><phoneme>ˌevəˈlɒkjuːmæb</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>inclisiran</grapheme><phoneme>ˌɪŋklɪˈsɪræn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>temelimab</grapheme><phoneme>təˈmelɪmæb</phoneme></lexeme> <!-- stem as in infliximab -->
  <lexeme><grapheme>ensitrelvir</grapheme><phoneme>ˌensɪˈtrelvɪə(r)</phoneme></lexeme> <!-- stem as in nirmatrelvir -->
  <lexeme><grapheme>raltegravir</grapheme><phoneme>rælˈteɡrəvɪə(r)</phoneme></lexeme> <!-- stem as in ritonavir -->
  <lexeme><grapheme>leronlimab</grapheme><phoneme>ləˈrɒnlɪmæb</phoneme></lexeme> <!-- stem as in infliximab -->
  <lexeme><grapheme>favipiravir</grapheme><phoneme>ˌfævɪˈpɪrəvɪə(r)</phoneme></lexeme> <!-- stem as in molnupiravir -->
  <lexeme><grapheme>sofosbuvir</grapheme><phoneme>səˈfɒsbjuːvɪə(r)</phoneme></lexeme> <!-- stem as in aciclovir -->
  <lexeme><grapheme>suramin</grapheme><phoneme>ˈsʊərəmɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>sacubitril</grapheme><phoneme>səˈkjuːbɪtrɪl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tadalafil</grapheme><phoneme>təˈdæləfɪl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>labetalol</grapheme><phoneme>ləˈbiːtəlɒl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>nadolol</grapheme><phoneme>neɪˈdəʊlɒl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>chlortalidone</grapheme><phoneme>klɔː(r)ˈtælɪdəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>hydrochlorothiazide</grapheme><phoneme>ˌhaɪdrəʊˌklɔːrəʊˈθaɪəzaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>acetazolamide</grapheme><phoneme>əˌsiːtəˈzɒləmaɪd</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>olmesartan</grapheme><phoneme>ˌɒlmɪˈsɑː(r)tæn</phoneme></lexeme> <!-- stem as in candesartan -->
  <lexeme><grapheme>fenofibrate</grapheme><phoneme>ˌfenəʊˈfaɪbreɪt</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>bezafibrate</grapheme><phoneme>ˌbezəˈfaɪbreɪt</phoneme></lexeme> <!-- stem as in fenofibrate -->
  <lexeme><grapheme>pentoxifylline</grapheme><phoneme>ˌpentɒkˈsɪfɪliːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>tinzaparin</grapheme><phoneme>tɪnˈzæpərɪn</phoneme></lexeme> <!-- stem as in enoxaparin -->
  <lexeme><grapheme>prasugrel</grapheme><phoneme>ˈpræsuːɡrel</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>alteplase</grapheme><phoneme>ˈæltəpleɪz</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>azelastine</grapheme><phoneme>əˈzeləstiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>olopatadine</grapheme><phoneme>ˌɒləˈpætədiːn</phoneme></lexeme> <!-- stem as in loratadine -->
  <lexeme><grapheme>oxymetazoline</grapheme><phoneme>ˌɒksimɪˈtæzəliːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>xylometazoline</grapheme><phoneme>ˌzaɪləʊmɪˈtæzəliːn</phoneme></lexeme> <!-- as oxymetazoline -->
  <lexeme><grapheme>pivmecillinam</grapheme><phoneme>ˌpɪvmɪˈsɪlɪnæm</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>methenamine</grapheme><phoneme>meˈθiːnəmiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>levofloxacin</grapheme><phoneme>ˌliːvəʊˈflɒksəsɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>moxifloxacin</grapheme><phoneme>ˌmɒksɪˈflɒksəsɪn</phoneme></lexeme> <!-- stem as in ciprofloxacin -->
  <lexeme><grapheme>miconazole</grapheme><phoneme>maɪˈkɒnəzəʊl</phoneme></lexeme> <!-- stem as in fluconazole -->
  <lexeme><grapheme>ketoconazole</grapheme><phoneme>ˌkiːtəʊˈkɒnəzəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>amphotericin</grapheme><phoneme>ˌæmfəˈterɪsɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>atovaquone</grapheme><phoneme>əˈtəʊvəkwəʊn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>oxcarbazepine</grapheme><phoneme>ˌɒkskɑː(r)ˈbæzəpiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rasagiline</grapheme><phoneme>rəˈsædʒɪliːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>pramipexole</grapheme><phoneme>ˌpræmɪˈpeksəʊl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>ropinirole</grapheme><phoneme>rəʊˈpɪnɪrəʊl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rotigotine</grapheme><phoneme>rəʊˈtɪɡətiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>cabergoline</grapheme><phoneme>kəˈbɜː(r)ɡəliːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>bromocriptine</grapheme><phoneme>ˌbrəʊməʊˈkrɪptiːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>donepezil</grapheme><phoneme>dəʊˈnepəzɪl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>rivastigmine</grapheme><phoneme>ˌrɪvəˈstɪɡmiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>phenelzine</grapheme><phoneme>fɪˈnelziːn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>moclobemide</grapheme><phoneme>məʊˈkləʊbəmaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>agomelatine</grapheme><phoneme>ˌæɡəʊˈmelətiːn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>esketamine</grapheme><phoneme>esˈketəmiːn</phoneme></lexeme> <!-- from ketamine -->
  <lexeme><grapheme>flupentixol</grapheme><phoneme>fluːˈpentɪksɒl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>amisulpride</grapheme><phoneme>ˌæmɪˈsʌlpraɪd</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>midazolam</grapheme><phoneme>mɪˈdæzəlæm</phoneme></lexeme> <!-- common UK clinic usage; Wiktionary, American; its British reading is otherwise -->
  <lexeme><grapheme>daridorexant</grapheme><phoneme>ˌdærɪdɔːˈreksənt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>suvorexant</grapheme><phoneme>ˌsuːvəˈreksənt</phoneme></lexeme> <!-- as daridorexant -->
  <lexeme><grapheme>pitolisant</grapheme><phoneme>pɪˈtɒlɪsənt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>armodafinil</grapheme><phoneme>ˌɑː(r)məʊˈdæfɪnɪl</phoneme></lexeme> <!-- from modafinil -->
  <lexeme><grapheme>propofol</grapheme><phoneme>ˈprəʊpəfɒl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>viloxazine</grapheme><phoneme>vɪˈlɒksəziːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>bupivacaine</grapheme><phoneme>bjuːˈpɪvəkeɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>ketoprofen</grapheme><phoneme>ˌkiːtəʊˈprəʊfən</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>flurbiprofen</grapheme><phoneme>flɜː(r)ˈbɪprəfən</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>etodolac</grapheme><phoneme>ɪˈtəʊdəlæk</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>piroxicam</grapheme><phoneme>pɪˈrɒksɪkæm</phoneme></lexeme> <!-- stem as in meloxicam -->
  <lexeme><grapheme>leflunomide</grapheme><phoneme>ləˈfluːnəmaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>clobetasol</grapheme><phoneme>kləʊˈbiːtəsɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>adapalene</grapheme><phoneme>əˈdæpəliːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>calcipotriol</grapheme><phoneme>ˌkælsɪˈpɒtriɒl</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>detemir</grapheme><phoneme>ˈdetəmɪə(r)</phoneme></lexeme> <!-- common UK clinic usage (insulin detemir); in no dictionary at hand -->
  <lexeme><grapheme>linagliptin</grapheme><phoneme>ˌlɪnəˈɡlɪptɪn</phoneme></lexeme> <!-- stem as in sitagliptin -->
  <lexeme><grapheme>alogliptin</grapheme><phoneme>ˌæləʊˈɡlɪptɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>canagliflozin</grapheme><phoneme>ˌkænəɡlɪˈfləʊzɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>retatrutide</grapheme><phoneme>ˌretəˈtruːtaɪd</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>teriparatide</grapheme><phoneme>ˌterɪˈpærətaɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>raloxifene</grapheme><phoneme>rəˈlɒksɪfiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels; hibari's American dictionary -->
  <lexeme><grapheme>risedronate</grapheme><phoneme>rɪˈsedrəneɪt</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>zoledronic</grapheme><phoneme>ˌzəʊlɪˈdrɒnɪk</phoneme></lexeme> <!-- from zoledronate in Wiktionary, American; British vowels -->
  <lexeme><grapheme>calcitriol</grapheme><phoneme>ˌkælsɪˈtraɪɒl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>alfacalcidol</grapheme><phoneme>ˌælfəˈkælsɪdɒl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>triptorelin</grapheme><phoneme>ˌtrɪptəˈrelɪn</phoneme></lexeme> <!-- as leuprorelin -->
  <lexeme><grapheme>leuprorelin</grapheme><phoneme>ˌluːprəˈrelɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>relugolix</grapheme><phoneme>ˌreljuˈɡəʊlɪks</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>clomifene</grapheme><phoneme>ˈkləʊmɪfiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>etonogestrel</grapheme><phoneme>ˌetənəʊˈdʒestrəl</phoneme></lexeme> <!-- as levonorgestrel in hibari's dictionaries -->
  <lexeme><grapheme>ulipristal</grapheme><phoneme>ˌjuːlɪˈprɪstəl</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>misoprostol</grapheme><phoneme>ˌmaɪsəʊˈprɒstɒl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>ethinylestradiol</grapheme><phoneme>ˌeθɪnaɪlˌiːstrəˈdaɪɒl</phoneme></lexeme> <!-- common UK clinic usage, from estradiol -->
  <lexeme><grapheme>dydrogesterone</grapheme><phoneme>ˌdaɪdrəʊˈdʒestərəʊn</phoneme></lexeme> <!-- as progesterone -->
  <lexeme><grapheme>fezolinetant</grapheme><phoneme>ˌfezəʊˈlɪnətænt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>cyproterone</grapheme><phoneme>saɪˈprəʊtərəʊn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>dutasteride</grapheme><phoneme>djuːˈtæstəraɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>fesoterodine</grapheme><phoneme>ˌfesəˈterədiːn</phoneme></lexeme> <!-- stem as in tolterodine -->
  <lexeme><grapheme>dicycloverine</grapheme><phoneme>daɪˈsaɪkləʊvəriːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>colesevelam</grapheme><phoneme>ˌkəʊləˈsevəlæm</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>mercaptopurine</grapheme><phoneme>mə(r)ˌkæptəˈpjʊəriːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>picosulfate</grapheme><phoneme>ˌpaɪkəʊˈsʌlfeɪt</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>naloxegol</grapheme><phoneme>nəˈlɒksɪɡɒl</phoneme></lexeme> <!-- as naloxone in hibari's dictionaries -->
  <lexeme><grapheme>carboxymaltose</grapheme><phoneme>kɑː(r)ˌbɒksiˈmɔːltəʊz</phoneme></lexeme> <!-- from carboxy- and maltose (iron infusions) -->
  <lexeme><grapheme>derisomaltose</grapheme><phoneme>dəˌraɪsəʊˈmɔːltəʊz</phoneme></lexeme> <!-- from maltose (iron infusions) -->
  <lexeme><grapheme>benfotiamine</grapheme><phoneme>ˌbenfəʊˈtaɪəmiːn</phoneme></lexeme> <!-- as thiamine in hibari's British dictionary, without its h -->
  <lexeme><grapheme>everolimus</grapheme><phoneme>ˌevəˈrəʊlɪməs</phoneme></lexeme> <!-- as sirolimus -->
  <lexeme><grapheme>cladribine</grapheme><phoneme>ˈklædrɪbiːn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>glatiramer</grapheme><phoneme>ɡləˈtɪrəmə(r)</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>sulodexide</grapheme><phoneme>ˌsuːləʊˈdeksaɪd</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>larazotide</grapheme><phoneme>ləˈræzətaɪd</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>mitoquinone</grapheme><phoneme>ˌmaɪtəʊˈkwɪnəʊn</phoneme></lexeme> <!-- from mito- and quinone -->

  <!-- More brands sold in the UK. Readings: common UK usage, which asks a person who uses it to listen. -->
  <lexeme><grapheme>Migraleve</grapheme><phoneme>ˈmiːɡrəliːv</phoneme></lexeme> <!-- common UK usage; brand, from migraine and relieve -->
  <lexeme><grapheme>Zomig</grapheme><phoneme>ˈzəʊmɪɡ</phoneme></lexeme> <!-- common UK clinic usage; brand of zolmitriptan -->
  <lexeme><grapheme>Ajovy</grapheme><phoneme>əˈdʒəʊvi</phoneme></lexeme> <!-- common UK clinic usage; brand of fremanezumab -->
  <lexeme><grapheme>Vydura</grapheme><phoneme>vaɪˈdjʊərə</phoneme></lexeme> <!-- common UK clinic usage; brand of rimegepant -->
  <lexeme><grapheme>Topamax</grapheme><phoneme>ˈtəʊpəmæks</phoneme></lexeme> <!-- common UK clinic usage; brand of topiramate -->
  <lexeme><grapheme>Lamictal</grapheme><phoneme>ləˈmɪktəl</phoneme></lexeme> <!-- common UK clinic usage; brand of lamotrigine -->
  <lexeme><grapheme>Beconase</grapheme><phoneme>ˈbekəneɪz</phoneme></lexeme> <!-- common UK usage; brand of a nasal spray -->
  <lexeme><grapheme>Nasonex</grapheme><phoneme>ˈneɪzəneks</phoneme></lexeme> <!-- common UK usage; brand of a nasal spray -->
  <lexeme><grapheme>Mirena</grapheme><phoneme>mɪˈriːnə</phoneme></lexeme> <!-- common UK clinic usage; the coil -->
  <lexeme><grapheme>Zocor</grapheme><phoneme>ˈzəʊkɔː(r)</phoneme></lexeme> <!-- CMUdict, American; brand of simvastatin -->
  <lexeme><grapheme>Eliquis</grapheme><phoneme>ˈelɪkwɪs</phoneme></lexeme> <!-- common UK clinic usage; brand of apixaban -->
  <lexeme><grapheme>Xarelto</grapheme><phoneme>zəˈreltəʊ</phoneme></lexeme> <!-- common UK clinic usage; brand of rivaroxaban -->
  <lexeme><grapheme>Pradaxa</grapheme><phoneme>prəˈdæksə</phoneme></lexeme> <!-- common UK clinic usage; brand of dabigatran -->
  <lexeme><grapheme>Flomax</grapheme><phoneme>ˈfləʊmæks</phoneme></lexeme> <!-- common UK clinic usage; brand of tamsulosin -->
  <lexeme><grapheme>Augmentin</grapheme><phoneme>ɔːɡˈmentɪn</phoneme></lexeme> <!-- common UK clinic usage; brand of co-amoxiclav -->
  <lexeme><grapheme>Canesten</grapheme><phoneme>ˈkænɪstən</phoneme></lexeme> <!-- common UK usage; brand of clotrimazole -->
  <lexeme><grapheme>Lagevrio</grapheme><phoneme>ləˈɡevriəʊ</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Evusheld</grapheme><phoneme>ˈevjʊʃeld</phoneme></lexeme> <!-- common UK clinic usage; the antibodies tixagevimab and cilgavimab -->
  <lexeme><grapheme>Kineret</grapheme><phoneme>ˈkɪnərət</phoneme></lexeme> <!-- common UK clinic usage; brand of anakinra -->
  <lexeme><grapheme>Comirnaty</grapheme><phoneme>kəˈmɜː(r)nəti</phoneme></lexeme> <!-- the maker: “koe-MIR-na-tee”; the Pfizer vaccine -->
  <lexeme><grapheme>Moderna</grapheme><phoneme>məˈdɜː(r)nə</phoneme></lexeme> <!-- the maker's name; from modern and RNA -->
  <lexeme><grapheme>Provigil</grapheme><phoneme>prəʊˈvɪdʒɪl</phoneme></lexeme> <!-- common UK clinic usage; brand of modafinil -->
  <lexeme><grapheme>Wellbutrin</grapheme><phoneme>welˈbjuːtrɪn</phoneme></lexeme> <!-- common UK usage; brand of bupropion -->
  <lexeme><grapheme>Complan</grapheme><phoneme>ˈkɒmplæn</phoneme></lexeme> <!-- common UK usage; the drink -->
  <lexeme><grapheme>Floradix</grapheme><phoneme>ˈflɔːrədɪks</phoneme></lexeme> <!-- common UK usage; brand of iron -->
  <lexeme><grapheme>Spatone</grapheme><phoneme>ˈspɑːtəʊn</phoneme></lexeme> <!-- common UK usage; brand of iron, from spa -->

  <!-- Conditions, tests, germs, supplements and words of the body, third part. “From …” names words or parts of words that a dictionary has. -->
  <lexeme><grapheme>ageusia</grapheme><phoneme>əˈɡjuːziə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>hypogeusia</grapheme><phoneme>ˌhaɪpəʊˈɡjuːziə</phoneme></lexeme> <!-- as ageusia -->
  <lexeme><grapheme>polycythaemia</grapheme><phoneme>ˌpɒlisaɪˈθiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>thrombocytosis</grapheme><phoneme>ˌθrɒmbəʊsaɪˈtəʊsɪs</phoneme></lexeme> <!-- from thrombocyte; as mastocytosis -->
  <lexeme><grapheme>hypercholesterolaemia</grapheme><phoneme>ˌhaɪpə(r)kəˌlestərɒˈliːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypercalcaemia</grapheme><phoneme>ˌhaɪpə(r)kælˈsiːmiə</phoneme></lexeme> <!-- as hypocalcaemia in hibari's British dictionary -->
  <lexeme><grapheme>hypocalcaemia</grapheme><phoneme>ˌhaɪpəʊkælˈsiːmiə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hypomagnesaemia</grapheme><phoneme>ˌhaɪpəʊˌmæɡnɪˈziːmiə</phoneme></lexeme> <!-- from magnesium -->
  <lexeme><grapheme>orthostasis</grapheme><phoneme>ˌɔː(r)θəʊˈsteɪsɪs</phoneme></lexeme> <!-- from ortho- and stasis -->
  <lexeme><grapheme>vasodilatation</grapheme><phoneme>ˌveɪzəʊˌdaɪleɪˈteɪʃən</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>bradykinesia</grapheme><phoneme>ˌbrædɪkaɪˈniːziə</phoneme></lexeme> <!-- as kinesia in Merriam-Webster; common UK clinic usage -->
  <lexeme><grapheme>paresthesia</grapheme><phoneme>ˌpærɪsˈθiːziə</phoneme></lexeme> <!-- as paraesthesia -->
  <lexeme><grapheme>dysaesthesia</grapheme><phoneme>ˌdɪsɪsˈθiːziə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>synaesthesia</grapheme><phoneme>ˌsɪnɪsˈθiːziə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>hyperacusic</grapheme><phoneme>ˌhaɪpərəˈkjuːsɪk</phoneme></lexeme> <!-- from hyperacusis -->
  <lexeme><grapheme>presbycusis</grapheme><phoneme>ˌprezbɪˈkjuːsɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>cholangitis</grapheme><phoneme>ˌkɒlænˈdʒaɪtɪs</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>haematemesis</grapheme><phoneme>ˌhiːməˈtemɪsɪs</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>melaena</grapheme><phoneme>məˈliːnə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>haematuria</grapheme><phoneme>ˌhiːməˈtjʊəriə</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>hyperaldosteronism</grapheme><phoneme>ˌhaɪpərælˈdɒstərənɪzəm</phoneme></lexeme> <!-- from hyper- and aldosterone -->
  <lexeme><grapheme>prolactinoma</grapheme><phoneme>prəʊˌlæktɪˈnəʊmə</phoneme></lexeme> <!-- from prolactin -->
  <lexeme><grapheme>hypoadrenalism</grapheme><phoneme>ˌhaɪpəʊəˈdriːnəlɪzəm</phoneme></lexeme> <!-- from adrenal -->
  <lexeme><grapheme>spondylolisthesis</grapheme><phoneme>ˌspɒndɪləʊlɪsˈθiːsɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>patellofemoral</grapheme><phoneme>pəˌteləʊˈfemərəl</phoneme></lexeme> <!-- from patella and femoral -->
  <lexeme><grapheme>suppurativa</grapheme><phoneme>ˌsʌpjʊərəˈtiːvə</phoneme></lexeme> <!-- common UK clinic usage (hidradenitis suppurativa); in no dictionary at hand -->
  <lexeme><grapheme>hidradenitis</grapheme><phoneme>ˌhaɪdrædɪˈnaɪtɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>derealisation</grapheme><phoneme>ˌdiːrɪəlaɪˈzeɪʃən</phoneme></lexeme> <!-- from de- and realisation -->
  <lexeme><grapheme>depersonalisation</grapheme><phoneme>diːˌpɜː(r)sənəlaɪˈzeɪʃən</phoneme></lexeme> <!-- from de- and personalisation -->
  <lexeme><grapheme>somatisation</grapheme><phoneme>ˌsəʊmətaɪˈzeɪʃən</phoneme></lexeme> <!-- from soma, as somatic in hibari's dictionaries -->
  <lexeme><grapheme>somatoform</grapheme><phoneme>səˈmætəfɔː(r)m</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>Munchausen</grapheme><phoneme>ˈmʌntʃaʊzən</phoneme></lexeme> <!-- common UK clinic usage (Munchausen's syndrome); in no dictionary at hand -->
  <lexeme><grapheme>leukocytosis</grapheme><phoneme>ˌluːkəʊsaɪˈtəʊsɪs</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>immunomodulator</grapheme><phoneme>ˌɪmjʊnəʊˈmɒdjʊleɪtə(r)</phoneme></lexeme> <!-- from immuno- and modulator -->
  <lexeme><grapheme>immunomodulatory</grapheme><phoneme>ˌɪmjʊnəʊˈmɒdjʊlətəri</phoneme></lexeme> <!-- from immunomodulator -->
  <lexeme><grapheme>immunometabolism</grapheme><phoneme>ˌɪmjʊnəʊməˈtæbəlɪzəm</phoneme></lexeme> <!-- from immuno- and metabolism -->
  <lexeme><grapheme>immunophenotyping</grapheme><phoneme>ˌɪmjʊnəʊˈfiːnəʊtaɪpɪŋ</phoneme></lexeme> <!-- from immuno- and phenotype -->
  <lexeme><grapheme>immunohistochemistry</grapheme><phoneme>ˌɪmjʊnəʊˌhɪstəʊˈkemɪstri</phoneme></lexeme> <!-- from immuno-, histo- and chemistry -->
  <lexeme><grapheme>natriuretic</grapheme><phoneme>ˌneɪtrɪjʊˈretɪk</phoneme></lexeme> <!-- common UK clinic usage (natriuretic peptide); in no dictionary at hand -->
  <lexeme><grapheme>procalcitonin</grapheme><phoneme>ˌprəʊkælsɪˈtəʊnɪn</phoneme></lexeme> <!-- from calcitonin -->
  <lexeme><grapheme>calprotectin</grapheme><phoneme>ˌkælprəʊˈtektɪn</phoneme></lexeme> <!-- common UK clinic usage; in no dictionary at hand -->
  <lexeme><grapheme>acylcarnitine</grapheme><phoneme>ˌeɪsaɪlˈkɑː(r)nɪtiːn</phoneme></lexeme> <!-- from acyl and carnitine -->
  <lexeme><grapheme>lysophosphatidylcholine</grapheme><phoneme>ˌlaɪsəʊfɒsˌfætɪdaɪlˈkəʊliːn</phoneme></lexeme> <!-- from phosphatidylcholine in hibari's British dictionary -->
  <lexeme><grapheme>phosphatidylserine</grapheme><phoneme>fɒsˌfætɪdaɪlˈseriːn</phoneme></lexeme> <!-- from phosphatidylcholine in hibari's British dictionary, and serine -->
  <lexeme><grapheme>cardiolipin</grapheme><phoneme>ˌkɑː(r)diəʊˈlɪpɪn</phoneme></lexeme> <!-- from cardio- and lipid -->
  <lexeme><grapheme>eicosanoid</grapheme><phoneme>aɪˈkəʊsənɔɪd</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>endothelin</grapheme><phoneme>ˌendəʊˈθiːlɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>peroxynitrite</grapheme><phoneme>pəˌrɒksiˈnaɪtraɪt</phoneme></lexeme> <!-- from peroxy- and nitrite -->
  <lexeme><grapheme>dismutase</grapheme><phoneme>dɪsˈmjuːteɪz</phoneme></lexeme> <!-- common laboratory usage; in no dictionary at hand -->
  <lexeme><grapheme>cyclooxygenase</grapheme><phoneme>ˌsaɪkləʊˈɒksɪdʒəneɪz</phoneme></lexeme> <!-- from cyclo- and oxygenase -->
  <lexeme><grapheme>myeloperoxidase</grapheme><phoneme>ˌmaɪələʊpəˈrɒksɪdeɪz</phoneme></lexeme> <!-- from myelo- and peroxidase -->
  <lexeme><grapheme>von Willebrand</grapheme><phoneme>vɒn ˈvɪlɪbrɑːnt</phoneme></lexeme> <!-- common UK clinic usage (the factor); in no dictionary at hand -->
  <lexeme><grapheme>GABAergic</grapheme><phoneme>ˌɡæbəˈɜː(r)dʒɪk</phoneme></lexeme> <!-- from GABA, said as a word, and -ergic -->
  <lexeme><grapheme>endocannabinoid</grapheme><phoneme>ˌendəʊkəˈnæbɪnɔɪd</phoneme></lexeme> <!-- from endo- and cannabinoid -->
  <lexeme><grapheme>diphosphate</grapheme><phoneme>daɪˈfɒsfeɪt</phoneme></lexeme> <!-- from di- and phosphate -->
  <lexeme><grapheme>dinucleotide</grapheme><phoneme>daɪˈnjuːkliətaɪd</phoneme></lexeme> <!-- from di- and nucleotide -->
  <lexeme><grapheme>mononucleotide</grapheme><phoneme>ˌmɒnəʊˈnjuːkliətaɪd</phoneme></lexeme> <!-- from mono- and nucleotide -->
  <lexeme><grapheme>gluconeogenesis</grapheme><phoneme>ˌɡluːkəʊˌniːəʊˈdʒenɪsɪs</phoneme></lexeme> <!-- from gluco-, neo- and genesis -->
  <lexeme><grapheme>Golgi</grapheme><phoneme>ˈɡɒldʒi</phoneme></lexeme> <!-- common laboratory usage (the apparatus); CMUdict is otherwise -->
  <lexeme><grapheme>exosome</grapheme><phoneme>ˈeksəsəʊm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>autosomal</grapheme><phoneme>ˌɔːtəˈsəʊməl</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>demethylation</grapheme><phoneme>diːˌmeθɪˈleɪʃən</phoneme></lexeme> <!-- from methylation -->
  <lexeme><grapheme>metabolomic</grapheme><phoneme>ˌmetəbəˈlɒmɪk</phoneme></lexeme> <!-- as metabolomics in hibari's dictionaries -->
  <lexeme><grapheme>proteomic</grapheme><phoneme>ˌprəʊtiˈɒmɪk</phoneme></lexeme> <!-- as proteomics -->
  <lexeme><grapheme>mycobiome</grapheme><phoneme>ˌmaɪkəʊˈbaɪəʊm</phoneme></lexeme> <!-- from myco- and biome -->
  <lexeme><grapheme>viraemic</grapheme><phoneme>vaɪˈriːmɪk</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>caecum</grapheme><phoneme>ˈsiːkəm</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>baroreflex</grapheme><phoneme>ˌbærəʊˈriːfleks</phoneme></lexeme> <!-- from baro- and reflex -->
  <lexeme><grapheme>nanoneedle</grapheme><phoneme>ˈnænəʊˌniːdəl</phoneme></lexeme> <!-- from nano- and needle -->
  <lexeme><grapheme>thioflavin</grapheme><phoneme>ˌθaɪəʊˈfleɪvɪn</phoneme></lexeme> <!-- from thio- and flavin -->
  <lexeme><grapheme>magnetoencephalography</grapheme><phoneme>mæɡˌniːtəʊenˌsefəˈlɒɡrəfi</phoneme></lexeme> <!-- from magneto- and encephalography -->
  <lexeme><grapheme>Feldenkrais</grapheme><phoneme>ˈfeldənkraɪs</phoneme></lexeme> <!-- from the man's name; common UK usage -->
  <lexeme><grapheme>photobiomodulation</grapheme><phoneme>ˌfəʊtəʊˌbaɪəʊˌmɒdjʊˈleɪʃən</phoneme></lexeme> <!-- from photo-, bio- and modulation -->
  <lexeme><grapheme>neuromodulation</grapheme><phoneme>ˌnjʊərəʊˌmɒdjʊˈleɪʃən</phoneme></lexeme> <!-- from neuro- and modulation -->
  <lexeme><grapheme>sphenopalatine</grapheme><phoneme>ˌsfiːnəʊˈpælətaɪn</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>nasojejunal</grapheme><phoneme>ˌneɪzəʊdʒɪˈdʒuːnəl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>astaxanthin</grapheme><phoneme>ˌæstəˈzænθɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>luteolin</grapheme><phoneme>ˈluːtiəlɪn</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>palmitoylethanolamide</grapheme><phoneme>ˌpælmɪtɔɪlˌeθəˈnɒləmaɪd</phoneme></lexeme> <!-- from palmitoyl and ethanolamide -->
  <lexeme><grapheme>reishi</grapheme><phoneme>ˈreɪʃi</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>boswellia</grapheme><phoneme>bɒzˈweliə</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>bacopa</grapheme><grapheme>Bacopa</grapheme><phoneme>bəˈkəʊpə</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>passiflora</grapheme><phoneme>ˌpæsɪˈflɔːrə</phoneme></lexeme> <!-- from flora; common usage -->
  <lexeme><grapheme>bisglycinate</grapheme><phoneme>bɪsˈɡlaɪsɪneɪt</phoneme></lexeme> <!-- as glycinate -->
  <lexeme><grapheme>urolithin</grapheme><phoneme>ˌjʊərəˈlɪθɪn</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>sulforaphane</grapheme><phoneme>sʌlˈfɔːrəfeɪn</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>rhamnosus</grapheme><phoneme>ræmˈnəʊsəs</phoneme></lexeme> <!-- common laboratory usage (Lactobacillus rhamnosus); in no dictionary at hand -->
  <lexeme><grapheme>plantarum</grapheme><phoneme>plænˈteərəm</phoneme></lexeme> <!-- common laboratory usage (Lactobacillus plantarum); in no dictionary at hand -->
  <lexeme><grapheme>reuteri</grapheme><phoneme>ˈrɔɪtəri</phoneme></lexeme> <!-- common laboratory usage, from the name Reuter -->
  <lexeme><grapheme>bifidus</grapheme><phoneme>ˈbɪfɪdəs</phoneme></lexeme> <!-- common UK usage; as bifid -->
  <lexeme><grapheme>acai</grapheme><grapheme>açai</grapheme><grapheme>açaí</grapheme><phoneme>æsaɪˈiː</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>sucralose</grapheme><phoneme>ˈsuːkrələʊz</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>eicosapentaenoic</grapheme><phoneme>ˌaɪkəʊsəˌpentəɪˈnəʊɪk</phoneme></lexeme> <!-- common usage; from eicosa- and pentaenoic -->
  <lexeme><grapheme>docosahexaenoic</grapheme><phoneme>ˌdəʊkəʊsəˌheksəɪˈnəʊɪk</phoneme></lexeme> <!-- common usage; from docosa- and hexaenoic -->
  <lexeme><grapheme>linoleic</grapheme><phoneme>ˌlɪnəʊˈleɪɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>linolenic</grapheme><phoneme>ˌlɪnəʊˈliːnɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>metapneumovirus</grapheme><phoneme>ˌmetəˈnjuːməʊvaɪrəs</phoneme></lexeme> <!-- from meta-, pneumo- and virus -->
  <lexeme><grapheme>Ehrlichia</grapheme><grapheme>ehrlichia</grapheme><phoneme>eə(r)ˈlɪkiə</phoneme></lexeme> <!-- from the name Ehrlich; common laboratory usage -->
  <lexeme><grapheme>difficile</grapheme><phoneme>ˌdɪfɪˈsiːl</phoneme></lexeme> <!-- common UK clinic usage, as in French; Wiktionary has other readings -->
  <lexeme><grapheme>Clostridioides</grapheme><phoneme>klɒˌstrɪdiˈɔɪdiːz</phoneme></lexeme> <!-- from clostridium and -oides -->
  <lexeme><grapheme>pneumococcal</grapheme><phoneme>ˌnjuːməˈkɒkəl</phoneme></lexeme> <!-- from pneumo- and -coccal -->
  <lexeme><grapheme>meningococcal</grapheme><phoneme>məˌnɪŋɡəʊˈkɒkəl</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>Bacteroides</grapheme><phoneme>ˌbæktəˈrɔɪdiːz</phoneme></lexeme> <!-- common laboratory usage; in no dictionary at hand -->
  <lexeme><grapheme>Stachybotrys</grapheme><phoneme>ˌstækiˈbɒtrɪs</phoneme></lexeme> <!-- common usage; in no dictionary at hand -->
  <lexeme><grapheme>Blastocystis</grapheme><phoneme>ˌblæstəʊˈsɪstɪs</phoneme></lexeme> <!-- from blasto- and cyst -->
  <lexeme><grapheme>homoeostasis</grapheme><phoneme>ˌhəʊmiəʊˈsteɪsɪs</phoneme></lexeme> <!-- as homeostasis in hibari's British dictionary -->
  <lexeme><grapheme>hypometabolic</grapheme><phoneme>ˌhaɪpəʊˌmetəˈbɒlɪk</phoneme></lexeme> <!-- from hypo- and metabolic -->
  <lexeme><grapheme>hypermetabolic</grapheme><phoneme>ˌhaɪpə(r)ˌmetəˈbɒlɪk</phoneme></lexeme> <!-- from hyper- and metabolic -->
  <lexeme><grapheme>antiemetic</grapheme><phoneme>ˌæntiɪˈmetɪk</phoneme></lexeme> <!-- from anti- and emetic -->
  <lexeme><grapheme>antiarrhythmic</grapheme><phoneme>ˌæntieɪˈrɪðmɪk</phoneme></lexeme> <!-- from anti- and arrhythmic -->
  <lexeme><grapheme>neurogastroenterology</grapheme><phoneme>ˌnjʊərəʊˌɡæstrəʊˌentəˈrɒlədʒi</phoneme></lexeme> <!-- from neuro- and gastroenterology -->
  <lexeme><grapheme>nanomole</grapheme><phoneme>ˈnænəʊməʊl</phoneme></lexeme> <!-- from nano- and mole -->
  <lexeme><grapheme>decilitre</grapheme><phoneme>ˈdesɪˌliːtə(r)</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>microlitre</grapheme><phoneme>ˈmaɪkrəʊˌliːtə(r)</phoneme></lexeme> <!-- hibari's British dictionary -->

  <!-- More people and places of research, medicine and campaigning in British news on ME/CFS and Long Covid. A name from another language is given in an English form; a person who says their name otherwise is given it under say: in the article. -->
  <lexeme><grapheme>Chaudhuri</grapheme><phoneme>ˈtʃaʊdəri</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Pariante</grapheme><phoneme>ˌpæriˈænteɪ</phoneme></lexeme> <!-- researcher's name, Italian; an English form -->
  <lexeme><grapheme>Perego</grapheme><phoneme>pəˈreɪɡəʊ</phoneme></lexeme> <!-- researcher's name, Italian; an English form -->
  <lexeme><grapheme>Lacerda</grapheme><phoneme>ləˈsɜː(r)də</phoneme></lexeme> <!-- researcher's name, Portuguese; an English form -->
  <lexeme><grapheme>Morten</grapheme><phoneme>ˈmɔː(r)tən</phoneme></lexeme> <!-- researcher's name; as Morton in hibari's British dictionary -->
  <lexeme><grapheme>Wüst</grapheme><phoneme>vuːst</phoneme></lexeme> <!-- researcher's name, Dutch and German; an English form -->
  <lexeme><grapheme>Unutmaz</grapheme><phoneme>ˌuːnʊtˈmɑːz</phoneme></lexeme> <!-- researcher's name, Turkish; an English form -->
  <lexeme><grapheme>Maes</grapheme><phoneme>mɑːs</phoneme></lexeme> <!-- researcher's name, Flemish; an English form -->
  <lexeme><grapheme>Nijs</grapheme><phoneme>naɪs</phoneme></lexeme> <!-- researcher's name, Flemish; an English form -->
  <lexeme><grapheme>Knoop</grapheme><phoneme>knəʊp</phoneme></lexeme> <!-- researcher's name, Dutch; an English form -->
  <lexeme><grapheme>Rosmalen</grapheme><phoneme>ˈrɒsmɑːlən</phoneme></lexeme> <!-- researcher's name, Dutch; an English form -->
  <lexeme><grapheme>Beentjes</grapheme><phoneme>ˈbeɪntʃəs</phoneme></lexeme> <!-- researcher's name (DecodeME), Dutch; an English form -->
  <lexeme><grapheme>Sjoerd</grapheme><phoneme>ʃʊə(r)t</phoneme></lexeme> <!-- first name, Dutch; an English form -->
  <lexeme><grapheme>Vitart</grapheme><phoneme>vɪˈtɑː(r)</phoneme></lexeme> <!-- researcher's name (DecodeME), French; an English form -->
  <lexeme><grapheme>Behrends</grapheme><phoneme>ˈbeərənts</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Froehlich</grapheme><phoneme>ˈfrɜːlɪk</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Pfeiffer</grapheme><phoneme>ˈfaɪfə(r)</phoneme></lexeme> <!-- common UK usage; also of glandular fever -->
  <lexeme><grapheme>Wirth</grapheme><phoneme>vɪə(r)t</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Löhn</grapheme><phoneme>lɜːn</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Loebel</grapheme><phoneme>ˈlɜːbəl</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Goebel</grapheme><phoneme>ˈɡɜːbəl</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Wallukat</grapheme><phoneme>ˈvælʊkæt</phoneme></lexeme> <!-- researcher's name (BC 007), German; an English form -->
  <lexeme><grapheme>Schieffer</grapheme><phoneme>ˈʃiːfə(r)</phoneme></lexeme> <!-- researcher's name, German; an English form -->
  <lexeme><grapheme>Untersmayr</grapheme><phoneme>ˈʊntə(r)smaɪə(r)</phoneme></lexeme> <!-- researcher's name, Austrian; an English form -->
  <lexeme><grapheme>Muraki</grapheme><phoneme>mʊˈrɑːki</phoneme></lexeme> <!-- researcher's name, Japanese; an English form -->
  <lexeme><grapheme>Laubscher</grapheme><phoneme>ˈlaʊbʃə(r)</phoneme></lexeme> <!-- researcher's name, Afrikaans; an English form -->
  <lexeme><grapheme>Kruger</grapheme><phoneme>ˈkruːɡə(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Kujawski</grapheme><phoneme>kuːˈjæfski</phoneme></lexeme> <!-- researcher's name, Polish; an English form -->
  <lexeme><grapheme>Słomko</grapheme><phoneme>ˈswɒmkəʊ</phoneme></lexeme> <!-- researcher's name, Polish; an English form -->
  <lexeme><grapheme>Zalewski</grapheme><phoneme>zəˈlefski</phoneme></lexeme> <!-- researcher's name, Polish; an English form -->
  <lexeme><grapheme>Chheda</grapheme><phoneme>ˈtʃeɪdə</phoneme></lexeme> <!-- clinician's name, Gujarati; an English form -->
  <lexeme><grapheme>Wessely</grapheme><phoneme>ˈwesəli</phoneme></lexeme> <!-- common UK usage -->
  <lexeme><grapheme>Findley</grapheme><phoneme>ˈfɪndli</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Ramsay</grapheme><phoneme>ˈræmzi</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Pheby</grapheme><phoneme>ˈfiːbi</phoneme></lexeme> <!-- researcher's name; said as Phoebe -->
  <lexeme><grapheme>Geraghty</grapheme><phoneme>ˈɡerəti</phoneme></lexeme> <!-- campaigning researcher's name; common UK usage -->
  <lexeme><grapheme>Kindlon</grapheme><phoneme>ˈkɪndlən</phoneme></lexeme> <!-- campaigner's name; from kindle -->
  <lexeme><grapheme>Monbiot</grapheme><phoneme>ˈmɒnbiəʊ</phoneme></lexeme> <!-- journalist's name; common UK usage -->
  <lexeme><grapheme>Qureshi</grapheme><phoneme>kʊˈreʃi</phoneme></lexeme> <!-- common UK usage -->
  <lexeme><grapheme>Docherty</grapheme><phoneme>ˈdɒxə(r)ti</phoneme></lexeme> <!-- common Scottish usage -->
  <lexeme><grapheme>Farrar</grapheme><phoneme>ˈfærə(r)</phoneme></lexeme> <!-- common UK usage -->
  <lexeme><grapheme>Charité</grapheme><phoneme>ˌʃærɪˈteɪ</phoneme></lexeme> <!-- the Berlin hospital's name, French; an English form -->
  <lexeme><grapheme>Erlangen</grapheme><phoneme>ˈeə(r)læŋən</phoneme></lexeme> <!-- Wiktionary, German; an English form -->
  <lexeme><grapheme>Zürich</grapheme><phoneme>ˈzjʊərɪk</phoneme></lexeme> <!-- as Zurich in hibari's British dictionary -->
  <lexeme><grapheme>Leuven</grapheme><phoneme>ˈlɜːvən</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Québec</grapheme><phoneme>kwɪˈbek</phoneme></lexeme> <!-- Wiktionary, British -->

  <!-- More first names and surnames of Britain and Ireland that a natural voice guesses wrongly. “Common UK usage” asks a person of that name to listen. -->
  <lexeme><grapheme>Niamh</grapheme><phoneme>niːv</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Aoife</grapheme><phoneme>ˈiːfə</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Caoimhe</grapheme><phoneme>ˈkiːvə</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Oisín</grapheme><grapheme>Oisin</grapheme><phoneme>ˈʌʃiːn</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Sorcha</grapheme><phoneme>ˈsɔː(r)kə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Ruaridh</grapheme><grapheme>Ruairi</grapheme><grapheme>Ruairidh</grapheme><phoneme>ˈrʊəri</phoneme></lexeme> <!-- Wiktionary, Scottish Gaelic; an English form -->
  <lexeme><grapheme>Eoin</grapheme><phoneme>ˈəʊɪn</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Eoghan</grapheme><phoneme>ˈəʊən</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Fionnuala</grapheme><phoneme>fɪˈnuːlə</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Grainne</grapheme><grapheme>Gráinne</grapheme><phoneme>ˈɡrɔːnjə</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Róisín</grapheme><grapheme>Roisin</grapheme><phoneme>rəʊˈʃiːn</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Orlagh</grapheme><phoneme>ˈɔː(r)lə</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Bronagh</grapheme><phoneme>ˈbrəʊnə</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Clodagh</grapheme><phoneme>ˈkləʊdə</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Mairéad</grapheme><grapheme>Mairead</grapheme><phoneme>məˈreɪd</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Nuala</grapheme><phoneme>ˈnuːlə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Oonagh</grapheme><phoneme>ˈuːnə</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Una</grapheme><phoneme>ˈuːnə</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Padraig</grapheme><grapheme>Pádraig</grapheme><phoneme>ˈpɔːdrɪɡ</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Declan</grapheme><phoneme>ˈdeklən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Diarmuid</grapheme><phoneme>ˈdɪə(r)mɪd</phoneme></lexeme> <!-- Irish; common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Tadhg</grapheme><phoneme>taɪɡ</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Cillian</grapheme><phoneme>ˈkɪliən</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Hamish</grapheme><phoneme>ˈheɪmɪʃ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Ffion</grapheme><phoneme>ˈfiːɒn</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Carys</grapheme><phoneme>ˈkærɪs</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Angharad</grapheme><phoneme>æŋˈhærəd</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Myfanwy</grapheme><phoneme>məˈvænwi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Llinos</grapheme><phoneme>ˈliːnɒs</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Eirlys</grapheme><phoneme>ˈeɪə(r)lɪs</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Sioned</grapheme><phoneme>ˈʃɒned</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Elin</grapheme><phoneme>ˈelɪn</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Cerys</grapheme><phoneme>ˈkerɪs</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Huw</grapheme><phoneme>hjuː</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Hywel</grapheme><phoneme>ˈhaʊəl</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Ieuan</grapheme><phoneme>ˈjaɪən</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Geraint</grapheme><phoneme>ˈɡeraɪnt</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Gruffydd</grapheme><phoneme>ˈɡrɪfɪð</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Alun</grapheme><phoneme>ˈælɪn</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Aneurin</grapheme><phoneme>əˈnaɪrɪn</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Dafydd</grapheme><phoneme>ˈdævɪð</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Idris</grapheme><phoneme>ˈɪdrɪs</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Owain</grapheme><phoneme>ˈəʊwaɪn</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Siôn</grapheme><phoneme>ʃɔːn</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Seán</grapheme><phoneme>ʃɔːn</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Sinéad</grapheme><phoneme>ʃɪˈneɪd</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Siobhán</grapheme><phoneme>ʃɪˈvɔːn</phoneme></lexeme> <!-- Wiktionary, Irish; an English form -->
  <lexeme><grapheme>Andrea</grapheme><phoneme>ˈændriə</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Briony</grapheme><grapheme>Bryony</grapheme><phoneme>ˈbraɪəni</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Celia</grapheme><phoneme>ˈsiːliə</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Evie</grapheme><phoneme>ˈiːvi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Felix</grapheme><phoneme>ˈfiːlɪks</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Francesca</grapheme><phoneme>frænˈtʃeskə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Hussein</grapheme><phoneme>hʊˈseɪn</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Irene</grapheme><phoneme>aɪˈriːn</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Ingrid</grapheme><phoneme>ˈɪŋɡrɪd</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Keir</grapheme><phoneme>kɪə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Leah</grapheme><phoneme>ˈliːə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Lesley</grapheme><phoneme>ˈlezli</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Lois</grapheme><phoneme>ˈləʊɪs</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Marianne</grapheme><phoneme>ˌmæriˈæn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Michaela</grapheme><phoneme>mɪˈkeɪlə</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Nadine</grapheme><phoneme>neɪˈdiːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Serena</grapheme><phoneme>səˈriːnə</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Thea</grapheme><phoneme>ˈθiːə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Imran</grapheme><phoneme>ˈɪmrɑːn</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Kwame</grapheme><phoneme>ˈkwɑːmi</phoneme></lexeme> <!-- common UK usage; Ghanaian -->
  <lexeme><grapheme>Agnieszka</grapheme><phoneme>ˌæɡniˈeʃkə</phoneme></lexeme> <!-- common UK usage; Polish, an English form -->
  <lexeme><grapheme>Krzysztof</grapheme><phoneme>ˈkrɪʃtɒf</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Piotr</grapheme><phoneme>ˈpjɒtə(r)</phoneme></lexeme> <!-- common UK usage; Polish, an English form -->
  <lexeme><grapheme>Wojciech</grapheme><phoneme>ˈvɔɪtʃek</phoneme></lexeme> <!-- common UK usage; Polish, an English form -->
  <lexeme><grapheme>Beauchamp</grapheme><phoneme>ˈbiːtʃəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Buchan</grapheme><phoneme>ˈbʌxən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Buchanan</grapheme><phoneme>bjuːˈkænən</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Callaghan</grapheme><phoneme>ˈkæləhən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Cavanagh</grapheme><grapheme>Kavanagh</grapheme><phoneme>ˈkævənə</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Chalmers</grapheme><phoneme>ˈtʃɑːmə(r)z</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Chisholm</grapheme><phoneme>ˈtʃɪzəm</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Clough</grapheme><phoneme>klʌf</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Cockburn</grapheme><phoneme>ˈkəʊbɜː(r)n</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Colquhoun</grapheme><phoneme>kəˈhuːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Cunningham</grapheme><phoneme>ˈkʌnɪŋəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Dalziel</grapheme><phoneme>diˈel</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Doherty</grapheme><phoneme>ˈdɒhə(r)ti</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Donoghue</grapheme><phoneme>ˈdʌnəhjuː</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Farquhar</grapheme><phoneme>ˈfɑː(r)kə(r)</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Geoghegan</grapheme><phoneme>ˈɡeɪəɡən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Gillespie</grapheme><phoneme>ɡɪˈlespi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Gough</grapheme><phoneme>ɡɒf</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Haworth</grapheme><phoneme>ˈhaʊə(r)θ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Keogh</grapheme><phoneme>ˈkiːəʊ</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Kumar</grapheme><phoneme>kʊˈmɑː(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>McGrath</grapheme><phoneme>məˈɡrɑː</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>McGee</grapheme><phoneme>məˈɡiː</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>McIntyre</grapheme><grapheme>Macintyre</grapheme><grapheme>MacIntyre</grapheme><phoneme>ˈmækɪntaɪə(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>McLaughlin</grapheme><phoneme>məˈɡlɒxlɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>McLean</grapheme><phoneme>məˈkleɪn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>McLeod</grapheme><grapheme>MacLeod</grapheme><phoneme>məˈklaʊd</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>McMahon</grapheme><phoneme>məkˈmɑːn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>McNeil</grapheme><phoneme>məkˈniːl</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>MacKay</grapheme><phoneme>məˈkaɪ</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Mukherjee</grapheme><phoneme>ˈmʊkə(r)dʒi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>O'Callaghan</grapheme><phoneme>əʊˈkæləhən</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>O'Donoghue</grapheme><phoneme>əʊˈdʌnəhjuː</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>O'Reilly</grapheme><phoneme>əʊˈraɪli</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>O'Rourke</grapheme><phoneme>əʊˈrɔː(r)k</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>O'Shea</grapheme><phoneme>əʊˈʃeɪ</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>O'Sullivan</grapheme><phoneme>əʊˈsʌlɪvən</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>O'Dwyer</grapheme><phoneme>əʊˈdwaɪə(r)</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Schofield</grapheme><phoneme>ˈskəʊfiːld</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Siddiqui</grapheme><phoneme>sɪˈdiːki</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Strachan</grapheme><phoneme>strɔːn</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Urquhart</grapheme><phoneme>ˈɜː(r)kə(r)t</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Waugh</grapheme><phoneme>wɔː</phoneme></lexeme> <!-- CMUdict, American; British vowels -->
  <lexeme><grapheme>Fairweather</grapheme><phoneme>ˈfeə(r)weðə(r)</phoneme></lexeme> <!-- from fair and weather; emma and george say “fay” -->
  <lexeme><grapheme>Percival</grapheme><phoneme>ˈpɜː(r)sɪvəl</phoneme></lexeme> <!-- Wiktionary, British; emma and george stress it twice -->

  <!-- More places of Britain, with health boards and hospitals, that a natural voice guesses wrongly. Of Welsh names, an English form that the voices can say. -->
  <lexeme><grapheme>Cullompton</grapheme><phoneme>kəˈlʌmptən</phoneme></lexeme> <!-- Wikipedia's IPA; Wiktionary stresses the start -->
  <lexeme><grapheme>Alnwick</grapheme><phoneme>ˈænɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Kirkcudbright</grapheme><phoneme>kə(r)ˈkuːbri</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Beaulieu</grapheme><phoneme>ˈbjuːli</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Frome</grapheme><phoneme>fruːm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Bicester</grapheme><phoneme>ˈbɪstə(r)</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Towcester</grapheme><phoneme>ˈtəʊstə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Oswestry</grapheme><phoneme>ˈɒzwəstri</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Llandudno</grapheme><phoneme>lænˈdɪdnəʊ</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Merthyr Tydfil</grapheme><phoneme>ˌmɜː(r)θə(r) ˈtɪdvɪl</phoneme></lexeme> <!-- Wikipedia's IPA -->
  <lexeme><grapheme>Ynys</grapheme><phoneme>ˈʌnɪs</phoneme></lexeme> <!-- common Welsh usage, “island” -->
  <lexeme><grapheme>Betsi Cadwaladr</grapheme><phoneme>ˌbetsi kædˈwælədə(r)</phoneme></lexeme> <!-- common Welsh usage, the health board -->
  <lexeme><grapheme>Hywel Dda</grapheme><phoneme>ˌhaʊəl ˈðɑː</phoneme></lexeme> <!-- common Welsh usage, the health board -->
  <lexeme><grapheme>Cwm Taf Morgannwg</grapheme><phoneme>ˌkʊm ˌtɑːv mɔː(r)ˈɡænʊɡ</phoneme></lexeme> <!-- common Welsh usage, the health board -->
  <lexeme><grapheme>Aneurin Bevan</grapheme><phoneme>əˌnaɪrɪn ˈbevən</phoneme></lexeme> <!-- common Welsh usage, the health board -->
  <lexeme><grapheme>Morgannwg</grapheme><phoneme>mɔː(r)ˈɡænʊɡ</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Ysbyty</grapheme><phoneme>əsˈbʌti</phoneme></lexeme> <!-- common Welsh usage, “hospital” -->
  <lexeme><grapheme>Glan Clwyd</grapheme><phoneme>ˌɡlæn ˈkluːɪd</phoneme></lexeme> <!-- common Welsh usage, the hospital -->
  <lexeme><grapheme>Clwyd</grapheme><phoneme>ˈkluːɪd</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Llandough</grapheme><phoneme>lænˈdɒk</phoneme></lexeme> <!-- common Welsh usage, the hospital -->
  <lexeme><grapheme>Velindre</grapheme><phoneme>vəˈlɪndrə</phoneme></lexeme> <!-- common Welsh usage, the hospital -->
  <lexeme><grapheme>Maelor</grapheme><phoneme>ˈmaɪlɔː(r)</phoneme></lexeme> <!-- common Welsh usage, the Wrexham hospital -->
  <lexeme><grapheme>Omagh</grapheme><phoneme>ˈəʊmə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Altnagelvin</grapheme><phoneme>ˌæltnəˈɡelvɪn</phoneme></lexeme> <!-- common Northern Irish usage, the hospital -->
  <lexeme><grapheme>Wymondham</grapheme><phoneme>ˈwɪndəm</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Launceston</grapheme><phoneme>ˈlɔːnstən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Abergavenny</grapheme><phoneme>ˌæbə(r)ɡəˈveni</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Abergele</grapheme><phoneme>ˌæbə(r)ˈɡeli</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Aberaeron</grapheme><phoneme>ˌæbərˈaɪrən</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Aldeburgh</grapheme><phoneme>ˈɔːlbərə</phoneme></lexeme> <!-- Wikipedia's list of irregularly spelt places in the UK; the UK dictionaries keep a d -->
  <lexeme><grapheme>Alresford</grapheme><phoneme>ˈɒlzfə(r)d</phoneme></lexeme> <!-- Wikipedia's list of irregularly spelt places -->
  <lexeme><grapheme>Altrincham</grapheme><phoneme>ˈɒltrɪŋəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Amersham</grapheme><phoneme>ˈæmə(r)ʃəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Argyll</grapheme><phoneme>ɑː(r)ˈɡaɪl</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Arbroath</grapheme><phoneme>ɑː(r)ˈbrəʊθ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Auchtermuchty</grapheme><phoneme>ˌɒxtə(r)ˈmʌxti</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Aylesbury</grapheme><phoneme>ˈeɪlzbəri</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Bamburgh</grapheme><phoneme>ˈbæmbərə</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Barnstaple</grapheme><phoneme>ˈbɑː(r)nstəbəl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Beaconsfield</grapheme><phoneme>ˈbekənzfiːld</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Berkhamsted</grapheme><phoneme>ˈbɜː(r)kəmsted</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Berwick</grapheme><phoneme>ˈberɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Berwickshire</grapheme><phoneme>ˈberɪkʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Bideford</grapheme><phoneme>ˈbɪdɪfə(r)d</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Blaenau Ffestiniog</grapheme><phoneme>ˌblaɪnaɪ feˈstɪnjɒɡ</phoneme></lexeme> <!-- its railway society's usage: “BLIGH-nigh Fes-TIN-iog” -->
  <lexeme><grapheme>Caithness</grapheme><phoneme>ˈkeɪθnəs</phoneme></lexeme> <!-- Wiktionary, American; British vowels -->
  <lexeme><grapheme>Carnoustie</grapheme><phoneme>kɑː(r)ˈnuːsti</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Caterham</grapheme><phoneme>ˈkeɪtərəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Cheshunt</grapheme><phoneme>ˈtʃezənt</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Chesham</grapheme><phoneme>ˈtʃeʃəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Chippenham</grapheme><phoneme>ˈtʃɪpənəm</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Chislehurst</grapheme><phoneme>ˈtʃɪzəlhɜː(r)st</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Chiswick</grapheme><phoneme>ˈtʃɪzɪk</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Clackmannanshire</grapheme><phoneme>klækˈmænənʃə(r)</phoneme></lexeme> <!-- Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Cosham</grapheme><phoneme>ˈkɒsəm</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Cumbernauld</grapheme><phoneme>ˌkʌmbə(r)ˈnɔːld</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Cwmbran</grapheme><phoneme>kʊmˈbrɑːn</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Dalkeith</grapheme><phoneme>dælˈkiːθ</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Dereham</grapheme><phoneme>ˈdɪərəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Dolgellau</grapheme><phoneme>dɒlˈɡeθlaɪ</phoneme></lexeme> <!-- as Llanelli; Wikipedia's IPA has “hl” -->
  <lexeme><grapheme>Dulwich</grapheme><phoneme>ˈdʌlɪtʃ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Dunfermline</grapheme><phoneme>dʌnˈfɜː(r)mlɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Dunblane</grapheme><phoneme>dʌnˈbleɪn</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Ebbw Vale</grapheme><phoneme>ˌebuː ˈveɪl</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Eltham</grapheme><phoneme>ˈeltəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Enniskillen</grapheme><phoneme>ˌenɪsˈkɪlən</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Esher</grapheme><phoneme>ˈiːʃə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Evesham</grapheme><phoneme>ˈiːvʃəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Exmouth</grapheme><phoneme>ˈeksməθ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Eynsham</grapheme><phoneme>ˈenʃəm</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Fakenham</grapheme><phoneme>ˈfeɪkənəm</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Fareham</grapheme><phoneme>ˈfeərəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Farnham</grapheme><phoneme>ˈfɑː(r)nəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Farnborough</grapheme><phoneme>ˈfɑː(r)nbərə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Faversham</grapheme><phoneme>ˈfævə(r)ʃəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Felixstowe</grapheme><phoneme>ˈfiːlɪkstəʊ</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Fowey</grapheme><phoneme>fɔɪ</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Fraserburgh</grapheme><phoneme>ˈfreɪzə(r)bərə</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Fulham</grapheme><phoneme>ˈfʊləm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Galashiels</grapheme><phoneme>ˌɡæləˈʃiːlz</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Gillingham</grapheme><phoneme>ˈdʒɪlɪŋəm</phoneme></lexeme> <!-- Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Glamorgan</grapheme><phoneme>ɡləˈmɔː(r)ɡən</phoneme></lexeme> <!-- Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Glenrothes</grapheme><phoneme>ɡlenˈrɒθɪs</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Godalming</grapheme><phoneme>ˈɡɒdəlmɪŋ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Grantham</grapheme><phoneme>ˈɡrænθəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Halesowen</grapheme><phoneme>heɪlzˈəʊɪn</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Harlech</grapheme><phoneme>ˈhɑː(r)lex</phoneme></lexeme> <!-- hibari's British dictionary -->
  <lexeme><grapheme>Harwich</grapheme><phoneme>ˈhærɪtʃ</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Haverfordwest</grapheme><phoneme>ˌhævə(r)fə(r)dˈwest</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Haverhill</grapheme><phoneme>ˈheɪvərɪl</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>Hawarden</grapheme><phoneme>ˈhɑː(r)dən</phoneme></lexeme> <!-- its local newspaper's usage: “Harden” -->
  <lexeme><grapheme>Hawick</grapheme><phoneme>hɔɪk</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Helensburgh</grapheme><phoneme>ˈhelənzbərə</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Hexham</grapheme><phoneme>ˈheksəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Heysham</grapheme><phoneme>ˈhiːʃəm</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Holborn</grapheme><phoneme>ˈhəʊbən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Horsham</grapheme><phoneme>ˈhɔː(r)ʃəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Immingham</grapheme><phoneme>ˈɪmɪŋəm</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Inverurie</grapheme><phoneme>ˌɪnvərˈʊəri</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Islay</grapheme><phoneme>ˈaɪlə</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Isleworth</grapheme><phoneme>ˈaɪzəlwɜː(r)θ</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Keswick</grapheme><phoneme>ˈkezɪk</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Kincardine</grapheme><phoneme>kɪnˈkɑː(r)dɪn</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Kirkby</grapheme><phoneme>ˈkɜː(r)bi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Kirkcaldy</grapheme><phoneme>kə(r)ˈkɒdi</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Knaresborough</grapheme><phoneme>ˈneə(r)zbərə</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Lanark</grapheme><phoneme>ˈlænə(r)k</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Leverhulme</grapheme><phoneme>ˈliːvə(r)hjuːm</phoneme></lexeme> <!-- the trust's name; Wikipedia's IPA -->
  <lexeme><grapheme>Lewes</grapheme><phoneme>ˈluːɪs</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Lewisham</grapheme><phoneme>ˈluːɪʃəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Llanberis</grapheme><phoneme>lænˈberɪs</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Llandaff</grapheme><phoneme>ˈlændəf</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Llandeilo</grapheme><phoneme>lænˈdaɪləʊ</phoneme></lexeme> <!-- Wiktionary, British, with “hl”; an English form -->
  <lexeme><grapheme>Llangefni</grapheme><phoneme>lænˈɡevni</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Llangollen</grapheme><phoneme>lænˈɡɒθlən</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Lochaber</grapheme><phoneme>lɒxˈɑːbə(r)</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Lothian</grapheme><phoneme>ˈləʊðiən</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Lymington</grapheme><phoneme>ˈlɪmɪŋtən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Macclesfield</grapheme><phoneme>ˈmækəlzfiːld</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Machynlleth</grapheme><phoneme>məˈxʌnθleθ</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form -->
  <lexeme><grapheme>Maesteg</grapheme><phoneme>maɪˈsteɪɡ</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Malmesbury</grapheme><phoneme>ˈmɑːmzbəri</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Malvern</grapheme><phoneme>ˈmɔːlvə(r)n</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Marlborough</grapheme><phoneme>ˈmɔːlbərə</phoneme></lexeme> <!-- hibari's American dictionary; British vowels -->
  <lexeme><grapheme>Marylebone</grapheme><phoneme>ˈmærələbən</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Midlothian</grapheme><phoneme>mɪdˈləʊðiən</phoneme></lexeme> <!-- Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Montrose</grapheme><phoneme>mɒnˈtrəʊz</phoneme></lexeme> <!-- common UK usage; CMUdict, American, is otherwise -->
  <lexeme><grapheme>Musselburgh</grapheme><phoneme>ˈmʌsəlbərə</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Newry</grapheme><phoneme>ˈnjʊəri</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Newquay</grapheme><phoneme>ˈnjuːki</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Nuneaton</grapheme><phoneme>nəˈniːtən</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Penarth</grapheme><phoneme>peˈnɑː(r)θ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Penicuik</grapheme><phoneme>ˈpenɪkʊk</phoneme></lexeme> <!-- Britfone -->
  <lexeme><grapheme>Penzance</grapheme><phoneme>penˈzæns</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Pitlochry</grapheme><phoneme>pɪtˈlɒxri</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Pontypridd</grapheme><phoneme>ˌpɒntəˈpriːð</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Pontypool</grapheme><phoneme>ˌpɒntəˈpuːl</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Porthcawl</grapheme><phoneme>pɔː(r)θˈkɔːl</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Porthmadog</grapheme><phoneme>pɔː(r)θˈmædɒɡ</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Portadown</grapheme><phoneme>ˌpɔː(r)təˈdaʊn</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Pwllheli</grapheme><phoneme>pʊθˈheli</phoneme></lexeme> <!-- Wiktionary, Welsh; an English form, “puth-HEL-ee” -->
  <lexeme><grapheme>Romsey</grapheme><phoneme>ˈrʌmzi</phoneme></lexeme> <!-- common UK usage; Wiktionary is otherwise -->
  <lexeme><grapheme>Rothesay</grapheme><phoneme>ˈrɒθsi</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Ruislip</grapheme><phoneme>ˈraɪslɪp</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Ruthin</grapheme><phoneme>ˈrɪθɪn</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Sandringham</grapheme><phoneme>ˈsændrɪŋəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Shrewsbury</grapheme><phoneme>ˈʃruːzbəri</phoneme></lexeme> <!-- Wiktionary, British; Britfone; hibari's British dictionary -->
  <lexeme><grapheme>Smethwick</grapheme><phoneme>ˈsmeðɪk</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Stranraer</grapheme><phoneme>strænˈrɑː(r)</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Strathaven</grapheme><phoneme>ˈstreɪvən</phoneme></lexeme> <!-- Scottish newspapers' usage: “Stray-ven” -->
  <lexeme><grapheme>Streatham</grapheme><phoneme>ˈstretəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Swaffham</grapheme><phoneme>ˈswɒfəm</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Teesside</grapheme><phoneme>ˈtiːzsaɪd</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Teignmouth</grapheme><phoneme>ˈtɪnməθ</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Tewkesbury</grapheme><phoneme>ˈtjuːksbəri</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Thame</grapheme><phoneme>teɪm</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Tiverton</grapheme><phoneme>ˈtɪvə(r)tən</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Tonbridge</grapheme><phoneme>ˈtʌnbrɪdʒ</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
  <lexeme><grapheme>Torquay</grapheme><phoneme>tɔː(r)ˈkiː</phoneme></lexeme> <!-- Wiktionary, British; hibari's British dictionary -->
  <lexeme><grapheme>Tottenham</grapheme><phoneme>ˈtɒtənəm</phoneme></lexeme> <!-- Wiktionary, British; Britfone -->
  <lexeme><grapheme>Tredegar</grapheme><phoneme>trɪˈdiːɡə(r)</phoneme></lexeme> <!-- common Welsh usage, an English form -->
  <lexeme><grapheme>Tynemouth</grapheme><phoneme>ˈtaɪnmaʊθ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Uttoxeter</grapheme><phoneme>juːˈtɒksɪtə(r)</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Wisbech</grapheme><phoneme>ˈwɪzbiːtʃ</phoneme></lexeme> <!-- Wiktionary, British -->
  <lexeme><grapheme>Wokingham</grapheme><phoneme>ˈwəʊkɪŋəm</phoneme></lexeme> <!-- common UK usage; its ending is said as in Wikipedia's list of place names -->
  <lexeme><grapheme>Wythenshawe</grapheme><phoneme>ˈwɪðənʃɔː</phoneme></lexeme> <!-- common UK usage; in no dictionary at hand -->
</lexicon>
