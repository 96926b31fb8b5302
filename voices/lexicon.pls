<?xml version="1.0" encoding="UTF-8"?>
<!-- How this magazine reads words that voices get wrong: W3C Pronunciation Lexicon Specification 1.0.
     One lexeme a word. grapheme: as written, capitals counted. alias: the words to say.
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
  <lexeme><grapheme>co-codamol 8/500</grapheme><alias>co-codamol eight five hundred</alias></lexeme> <!-- BNF strengths as pharmacists say them -->
  <lexeme><grapheme>Co-codamol 8/500</grapheme><alias>Co-codamol eight five hundred</alias></lexeme> <!-- the same at the start of a sentence -->
  <lexeme><grapheme>Co-codamol 30/500</grapheme><alias>Co-codamol thirty five hundred</alias></lexeme> <!-- the same at the start of a sentence -->
  <lexeme><grapheme>co-codamol 30/500</grapheme><alias>co-codamol thirty five hundred</alias></lexeme> <!-- BNF strengths as pharmacists say them -->
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
</lexicon>
