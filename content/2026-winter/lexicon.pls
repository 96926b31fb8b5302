<?xml version="1.0" encoding="UTF-8"?>
<!-- How this issue reads words that the voice does not know: W3C Pronunciation Lexicon Specification 1.0.
     The comment after each entry says whose reading it is. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-GB">
  <lexeme><grapheme>Frère Jacques</grapheme><phoneme>ˈfreə ˈʒæk</phoneme></lexeme> <!-- the song, as it is sung in Britain -->
  <lexeme><grapheme>festina lente</grapheme><phoneme>feˈstiːnə ˈlenteɪ</phoneme></lexeme> <!-- Latin, as it is said in Britain -->
</lexicon>
