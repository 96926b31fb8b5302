<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that an American voice says otherwise than Britain does, so that a British ear stumbles: "eurb", "skedule".
     For American voices that take sounds (heart), and for no other. They come after everything: the house's lexicon,
     an issue's and an article's readings stand before them. Nothing else changes: the words in print and transcript,
     the parts and the other voices stay as they are, and no change is told.
     Written as lexicon.pls, with sounds only, one word an entry. Regular forms (figures, figured, figuring, inquiries)
     need no entry of their own. Where another part of speech has other sounds (to progress), it keeps them.
     A word belongs here if in Britain its strong vowel, its consonants, its stress or its number of syllables is
     another. What is only accent does not: the r, the a of "bath", the o of "lot", the t of "city", "-ary" and "-ory"
     with the same stress. Nor does what is heard in Britain in both ways: either, ate, scone, paprika, research.
     How it was checked: each entry was compared by program with hibari's two dictionaries (misaki's us_gold, us_silver,
     gb_gold and gb_silver, Apache-2.0), and kept if the American one has other sounds. The note says whether the British
     one agrees (weak vowels and second stresses aside); where it does not, it says whose reading it is. No printed dictionary was opened for each word. -->
<lexicon version="1.0"
    xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.w3.org/2005/01/pronunciation-lexicon
      http://www.w3.org/TR/2007/CR-pronunciation-lexicon-20071212/pls.xsd"
    alphabet="ipa" xml:lang="en-GB">

  <!-- Everyday words. -->
  <lexeme><grapheme>been</grapheme><phoneme>biːn</phoneme></lexeme> <!-- hibari's British dictionary; American: bˌɪn -->
  <lexeme><grapheme>schedule</grapheme><phoneme>ˈʃedjuːl</phoneme></lexeme> <!-- hibari's British dictionary; American: skˈɛdʒˌul -->
  <lexeme><grapheme>reschedule</grapheme><phoneme>ˌriːˈʃedjuːl</phoneme></lexeme> <!-- hibari's British dictionary; American: riskˈɛdʒəl -->
  <lexeme><grapheme>unscheduled</grapheme><phoneme>ʌnˈʃedjuːld</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌʌnskˈɛdʒəld -->
  <lexeme><grapheme>privacy</grapheme><phoneme>ˈprɪvəsi</phoneme></lexeme> <!-- hibari's British dictionary; American: prˈaɪvəsi -->
  <lexeme><grapheme>leisure</grapheme><phoneme>ˈleʒə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈiʒər -->
  <lexeme><grapheme>leisurely</grapheme><phoneme>ˈleʒə(r)li</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈiʒərli -->
  <lexeme><grapheme>lever</grapheme><phoneme>ˈliːvə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈɛvər -->
  <lexeme><grapheme>leverage</grapheme><phoneme>ˈliːvərɪdʒ</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈɛvərɪdʒ -->
  <lexeme><grapheme>vase</grapheme><phoneme>vɑːz</phoneme></lexeme> <!-- hibari's British dictionary; American: vˈeɪs -->
  <lexeme><grapheme>router</grapheme><phoneme>ˈruːtə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: rˈaʊtər -->
  <lexeme><grapheme>figure</grapheme><phoneme>ˈfɪɡə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: fˈɪɡjər -->
  <lexeme><grapheme>depot</grapheme><phoneme>ˈdepəʊ</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈipˌəʊ -->
  <lexeme><grapheme>inquiry</grapheme><phoneme>ɪnˈkwaɪəri</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈɪnkwˌaɪri -->
  <lexeme><grapheme>enquiry</grapheme><phoneme>ɪnˈkwaɪəri</phoneme></lexeme> <!-- as inquiry; in neither of hibari's dictionaries; American: guessed ɛŋkwˈaɪərri -->
  <lexeme><grapheme>buoy</grapheme><phoneme>bɔɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: bˈui -->
  <lexeme><grapheme>clerk</grapheme><phoneme>klɑː(r)k</phoneme></lexeme> <!-- hibari's British dictionary; American: klˈɜrk -->
  <lexeme><grapheme>thorough</grapheme><phoneme>ˈθʌrə</phoneme></lexeme> <!-- hibari's British dictionary; American: θˈɜrəʊ -->
  <lexeme><grapheme>thoroughly</grapheme><phoneme>ˈθʌrəli</phoneme></lexeme> <!-- hibari's British dictionary; American: θˈɜrəli -->
  <lexeme><grapheme>thoroughfare</grapheme><phoneme>ˈθʌrəfeə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: θˈɜrəfˌɛr -->
  <lexeme><grapheme>thoroughness</grapheme><phoneme>ˈθʌrənəs</phoneme></lexeme> <!-- hibari's British dictionary; American: θˈɜrənəs -->
  <lexeme><grapheme>borough</grapheme><phoneme>ˈbʌrə</phoneme></lexeme> <!-- hibari's British dictionary; American: bˈɜrəʊ -->
  <lexeme><grapheme>shone</grapheme><phoneme>ʃɒn</phoneme></lexeme> <!-- hibari's British dictionary; American: ʃˈəʊn -->
  <lexeme><grapheme>lieutenant</grapheme><phoneme>lefˈtenənt</phoneme></lexeme> <!-- hibari's British dictionary; American: lutˈɛnənt -->
  <lexeme><grapheme>process</grapheme><phoneme>ˈprəʊses</phoneme></lexeme> <!-- hibari's British dictionary; American: prˈɑsˌɛs -->
  <lexeme><grapheme>processor</grapheme><phoneme>ˈprəʊsesə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: prˈɑsˌɛsər -->
  <lexeme><grapheme>progress</grapheme><phoneme>ˈprəʊɡres</phoneme></lexeme> <!-- hibari's British dictionary; American: prˈɑɡrəs -->
  <lexeme><grapheme>advertisement</grapheme><phoneme>ədˈvɜː(r)tɪsmənt</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈædvərtˌaɪzmənt -->
  <lexeme><grapheme>adult</grapheme><phoneme>ˈædʌlt</phoneme></lexeme> <!-- hibari's British dictionary; American: ədˈʌlt -->
  <lexeme><grapheme>adulthood</grapheme><phoneme>ˈædʌlthʊd</phoneme></lexeme> <!-- hibari's British dictionary; American: ədˈʌlthˌʊd -->
  <lexeme><grapheme>detail</grapheme><phoneme>ˈdiːteɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: dətˈeɪl -->
  <lexeme><grapheme>harass</grapheme><phoneme>ˈhærəs</phoneme></lexeme> <!-- hibari's British dictionary; American: hərˈæs -->
  <lexeme><grapheme>harassment</grapheme><phoneme>ˈhærəsmənt</phoneme></lexeme> <!-- hibari's British dictionary; American: hərˈæsmənt -->
  <lexeme><grapheme>donate</grapheme><phoneme>dəʊˈneɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈəʊnˌeɪt -->
  <lexeme><grapheme>locate</grapheme><phoneme>ləʊˈkeɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈəʊkˌeɪt -->
  <lexeme><grapheme>rotate</grapheme><phoneme>rəʊˈteɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: rˈəʊtˌeɪt -->
  <lexeme><grapheme>vibrate</grapheme><phoneme>vaɪˈbreɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: vˈaɪbrˌeɪt -->
  <lexeme><grapheme>migrate</grapheme><phoneme>maɪˈɡreɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈaɪɡrˌeɪt -->
  <lexeme><grapheme>frustrate</grapheme><phoneme>frʌˈstreɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: frˈʌstrˌeɪt -->
  <lexeme><grapheme>frustratingly</grapheme><phoneme>frʌˈstreɪtɪŋli</phoneme></lexeme> <!-- hibari's British dictionary; American: frˈʌstrˌeɪtɪŋli -->
  <lexeme><grapheme>magazine</grapheme><phoneme>ˌmæɡəˈziːn</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈæɡəzˌin -->
  <lexeme><grapheme>mobile</grapheme><phoneme>ˈməʊbaɪl</phoneme></lexeme> <!-- as the house's own entry, which an alias does not reach; hibari's British dictionary; American: mˈəʊbəl -->
  <lexeme><grapheme>hostile</grapheme><phoneme>ˈhɒstaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: hˈɑstəl -->
  <lexeme><grapheme>agile</grapheme><phoneme>ˈædʒaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈædʒəl -->
  <lexeme><grapheme>docile</grapheme><phoneme>ˈdəʊsaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈɑsəl -->
  <lexeme><grapheme>futile</grapheme><phoneme>ˈfjuːtaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: fjˈutəl -->
  <lexeme><grapheme>versatile</grapheme><phoneme>ˈvɜː(r)sətaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: vˈɜrsətəl -->
  <lexeme><grapheme>missile</grapheme><phoneme>ˈmɪsaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈɪsəl -->
  <lexeme><grapheme>projectile</grapheme><phoneme>prəˈdʒektaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: prədʒˈɛktəl -->
  <lexeme><grapheme>reptile</grapheme><phoneme>ˈreptaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: rˈɛptəl -->
  <lexeme><grapheme>virile</grapheme><phoneme>ˈvɪraɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: vˈɪrəl -->
  <lexeme><grapheme>facile</grapheme><phoneme>ˈfæsaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: fˈæsəl -->
  <lexeme><grapheme>puerile</grapheme><phoneme>ˈpjʊəraɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: pjˈurəl -->
  <lexeme><grapheme>scenario</grapheme><phoneme>sɪˈnɑːriəʊ</phoneme></lexeme> <!-- hibari's British dictionary; American: sənˈɛriəʊ -->
  <lexeme><grapheme>database</grapheme><phoneme>ˈdeɪtəbeɪs</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈætəbˌeɪs -->
  <lexeme><grapheme>apparatus</grapheme><phoneme>ˌæpəˈreɪtəs</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæpərˈætəs -->
  <lexeme><grapheme>predecessor</grapheme><phoneme>ˈpriːdɪsesə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: prˈɛdəsˌɛsər -->
  <lexeme><grapheme>evolution</grapheme><phoneme>ˌiːvəˈluːʃən</phoneme></lexeme> <!-- hibari's British dictionary, which has a j after the l; American: ˌɛvəlˈuʃən -->
  <lexeme><grapheme>evolutionary</grapheme><phoneme>ˌiːvəˈluːʃənəri</phoneme></lexeme> <!-- as evolution; American: ˌɛvəlˈuʃənˌɛri -->
  <lexeme><grapheme>era</grapheme><phoneme>ˈɪərə</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈɛrə -->
  <lexeme><grapheme>dynasty</grapheme><phoneme>ˈdɪnəsti</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈaɪnəsti -->
  <lexeme><grapheme>hover</grapheme><phoneme>ˈhɒvə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: hˈʌvər -->
  <lexeme><grapheme>erase</grapheme><phoneme>ɪˈreɪz</phoneme></lexeme> <!-- hibari's British dictionary; American: ərˈeɪs -->
  <lexeme><grapheme>eraser</grapheme><phoneme>ɪˈreɪzə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: ərˈeɪsər -->
  <lexeme><grapheme>niche</grapheme><phoneme>niːʃ</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈɪtʃ -->
  <lexeme><grapheme>simultaneous</grapheme><phoneme>ˌsɪməlˈteɪniəs</phoneme></lexeme> <!-- hibari's British dictionary, with the weak vowel of “animal”; American: sˌaɪməltˈeɪniəs -->
  <lexeme><grapheme>simultaneously</grapheme><phoneme>ˌsɪməlˈteɪniəsli</phoneme></lexeme> <!-- as simultaneous; American: sˌaɪməltˈeɪniəsli -->
  <lexeme><grapheme>version</grapheme><phoneme>ˈvɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: vˈɜrʒən -->
  <lexeme><grapheme>conversion</grapheme><phoneme>kənˈvɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: kənvˈɜrʒən -->
  <lexeme><grapheme>diversion</grapheme><phoneme>daɪˈvɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: dəvˈɜrʒən -->
  <lexeme><grapheme>excursion</grapheme><phoneme>ɪkˈskɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: ɪkskˈɜrʒən -->
  <lexeme><grapheme>aversion</grapheme><phoneme>əˈvɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: əvˈɜrʒən -->
  <lexeme><grapheme>immersion</grapheme><phoneme>ɪˈmɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: ɪmˈɜrʒən -->
  <lexeme><grapheme>dispersion</grapheme><phoneme>dɪˈspɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: dəspˈɜrʒən -->
  <lexeme><grapheme>submersion</grapheme><phoneme>səbˈmɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: səbmˈɜrʒən -->
  <lexeme><grapheme>Persian</grapheme><phoneme>ˈpɜː(r)ʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: pˈɜrʒən -->
  <lexeme><grapheme>liaison</grapheme><phoneme>liˈeɪzən</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈiəzˌɑn -->
  <lexeme><grapheme>towards</grapheme><phoneme>təˈwɔː(r)dz</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈɔrdz -->
  <lexeme><grapheme>toward</grapheme><phoneme>təˈwɔː(r)d</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈɔrd -->
  <lexeme><grapheme>transferred</grapheme><phoneme>trænsˈfɜː(r)d</phoneme></lexeme> <!-- hibari's British dictionary has this stress, and “trahns”; the vowel of this voice stays; American: trˈænsfərd -->
  <lexeme><grapheme>transferring</grapheme><phoneme>trænsˈfɜːrɪŋ</phoneme></lexeme> <!-- as transferred; American: trˈænsfərɪŋ -->
  <lexeme><grapheme>ninety</grapheme><phoneme>ˈnaɪnti</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈaɪndi -->
  <lexeme><grapheme>ninetieth</grapheme><phoneme>ˈnaɪntiəθ</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈaɪndiəθ -->
  <lexeme><grapheme>eighth</grapheme><phoneme>eɪtθ</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈeɪθ -->
  <lexeme><grapheme>moustache</grapheme><phoneme>məˈstɑːʃ</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈʌstˌæʃ -->
  <lexeme><grapheme>solder</grapheme><phoneme>ˈsɒldə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: sˈɑdər -->
  <lexeme><grapheme>suggest</grapheme><phoneme>səˈdʒest</phoneme></lexeme> <!-- hibari's British dictionary; American: səɡdʒˈɛst -->
  <lexeme><grapheme>anti</grapheme><phoneme>ˈænti</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈæntˌaɪ -->
  <lexeme><grapheme>semi</grapheme><phoneme>ˈsemi</phoneme></lexeme> <!-- hibari's British dictionary; American: sˈɛmˌaɪ -->
  <lexeme><grapheme>Z</grapheme><phoneme>zed</phoneme></lexeme> <!-- the letter's name in Britain; hibari's British dictionary has the American one; American: zˈi -->

  <!-- Words from French: stressed at the beginning in Britain. -->
  <lexeme><grapheme>ballet</grapheme><phoneme>ˈbæleɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: bælˈeɪ -->
  <lexeme><grapheme>buffet</grapheme><phoneme>ˈbʌfeɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: bʊfˈeɪ -->
  <lexeme><grapheme>cafe</grapheme><phoneme>ˈkæfeɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: kæfˈeɪ -->
  <lexeme><grapheme>café</grapheme><phoneme>ˈkæfeɪ</phoneme></lexeme> <!-- as cafe; in neither of hibari's dictionaries; American: guessed kæfˈeɪ -->
  <lexeme><grapheme>massage</grapheme><phoneme>ˈmæsɑːʒ</phoneme></lexeme> <!-- hibari's British dictionary ends it in dʒ; ʒ is heard as well (as in garage); American: məsˈɑdʒ -->
  <lexeme><grapheme>garage</grapheme><phoneme>ˈɡærɑːʒ</phoneme></lexeme> <!-- UCL's pronunciation tips (garage): both ʒ and dʒ; hibari's British dictionary ends it in dʒ; American: ɡərˈɑʒ -->
  <lexeme><grapheme>debris</grapheme><phoneme>ˈdebriː</phoneme></lexeme> <!-- hibari's British dictionary; American: dəbrˈi -->
  <lexeme><grapheme>debut</grapheme><phoneme>ˈdeɪbjuː</phoneme></lexeme> <!-- hibari's British dictionary; American: deɪbjˈu -->
  <lexeme><grapheme>decor</grapheme><phoneme>ˈdeɪkɔː(r)</phoneme></lexeme> <!-- common British usage; hibari's British dictionary has “deck-or” with the same stress; American: deɪkˈɔr -->
  <lexeme><grapheme>décor</grapheme><phoneme>ˈdeɪkɔː(r)</phoneme></lexeme> <!-- as decor; in neither of hibari's dictionaries; American: guessed dˈeɪkər -->
  <lexeme><grapheme>salon</grapheme><phoneme>ˈsælɒn</phoneme></lexeme> <!-- hibari's British dictionary; American: səlˈɑn -->
  <lexeme><grapheme>fillet</grapheme><phoneme>ˈfɪlɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: fɪlˈeɪ -->
  <lexeme><grapheme>valet</grapheme><phoneme>ˈvælɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: vælˈeɪ -->
  <lexeme><grapheme>pastel</grapheme><phoneme>ˈpæstəl</phoneme></lexeme> <!-- hibari's British dictionary; American: pæstˈɛl -->
  <lexeme><grapheme>plateau</grapheme><phoneme>ˈplætəʊ</phoneme></lexeme> <!-- hibari's British dictionary; American: plætˈəʊ -->
  <lexeme><grapheme>crochet</grapheme><phoneme>ˈkrəʊʃeɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: krəʊʃˈeɪ -->
  <lexeme><grapheme>puree</grapheme><phoneme>ˈpjʊəreɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: pjʊrˈeɪ -->
  <lexeme><grapheme>purée</grapheme><phoneme>ˈpjʊəreɪ</phoneme></lexeme> <!-- as puree; in neither of hibari's dictionaries; American: guessed pjʊrrˈeɪ -->
  <lexeme><grapheme>perfume</grapheme><phoneme>ˈpɜː(r)fjuːm</phoneme></lexeme> <!-- hibari's British dictionary; American: pˌɜrfjˈum -->
  <lexeme><grapheme>brochure</grapheme><phoneme>ˈbrəʊʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: brəʊʃˈʊr -->
  <lexeme><grapheme>cabaret</grapheme><phoneme>ˈkæbəreɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: kˌæbərˈeɪ -->
  <lexeme><grapheme>chalet</grapheme><phoneme>ˈʃæleɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: ʃælˈeɪ -->
  <lexeme><grapheme>beret</grapheme><phoneme>ˈbereɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: bərˈeɪ -->
  <lexeme><grapheme>bidet</grapheme><phoneme>ˈbiːdeɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: bədˈeɪ -->
  <lexeme><grapheme>sachet</grapheme><phoneme>ˈsæʃeɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: sæʃˈeɪ -->
  <lexeme><grapheme>sorbet</grapheme><phoneme>ˈsɔː(r)beɪ</phoneme></lexeme> <!-- hibari's British dictionary; American: sˈɔrbət -->
  <lexeme><grapheme>soufflé</grapheme><phoneme>ˈsuːfleɪ</phoneme></lexeme> <!-- common British usage, stressed as puree; in neither of hibari's dictionaries; American: guessed suflˈeɪ -->
  <lexeme><grapheme>pâté</grapheme><phoneme>ˈpæteɪ</phoneme></lexeme> <!-- common British usage, stressed as puree; in neither of hibari's dictionaries; American: guessed pætˈeɪ -->
  <lexeme><grapheme>cliché</grapheme><phoneme>ˈkliːʃeɪ</phoneme></lexeme> <!-- common British usage, stressed as puree; in neither of hibari's dictionaries; American: guessed klɪʃˈeɪ -->
  <lexeme><grapheme>nougat</grapheme><phoneme>ˈnuːɡɑː</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈuɡət -->

  <!-- Food, plants, animals and nature. -->
  <lexeme><grapheme>herb</grapheme><phoneme>hɜː(r)b</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈɜrb -->
  <lexeme><grapheme>oregano</grapheme><phoneme>ˌɒrɪˈɡɑːnəʊ</phoneme></lexeme> <!-- hibari's British dictionary; American: ərˈɛɡənˌəʊ -->
  <lexeme><grapheme>tomato</grapheme><phoneme>təˈmɑːtəʊ</phoneme></lexeme> <!-- hibari's British dictionary; American: təmˈeɪtəʊ -->
  <lexeme><grapheme>apricot</grapheme><phoneme>ˈeɪprɪkɒt</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈæprəkˌɑt -->
  <lexeme><grapheme>coriander</grapheme><phoneme>ˌkɒriˈændə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈɔriˌændər -->
  <lexeme><grapheme>yogurt</grapheme><phoneme>ˈjɒɡə(r)t</phoneme></lexeme> <!-- hibari's British dictionary; American: jˈəʊɡərt -->
  <lexeme><grapheme>yoghurt</grapheme><phoneme>ˈjɒɡə(r)t</phoneme></lexeme> <!-- hibari's British dictionary; American: jˈəʊɡərt -->
  <lexeme><grapheme>tofu</grapheme><phoneme>ˈtəʊfuː</phoneme></lexeme> <!-- hibari's British dictionary; American: tˌəʊfˈu -->
  <lexeme><grapheme>compost</grapheme><phoneme>ˈkɒmpɒst</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈɑmpˌəʊst -->
  <lexeme><grapheme>glacier</grapheme><phoneme>ˈɡlæsiə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: ɡlˈeɪʃər -->
  <lexeme><grapheme>geyser</grapheme><phoneme>ˈɡiːzə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: ɡˈaɪzər -->
  <lexeme><grapheme>dahlia</grapheme><phoneme>ˈdeɪliə</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈæljə -->
  <lexeme><grapheme>zebra</grapheme><phoneme>ˈzebrə</phoneme></lexeme> <!-- hibari's British dictionary; American: zˈibrə -->
  <lexeme><grapheme>squirrel</grapheme><phoneme>ˈskwɪrəl</phoneme></lexeme> <!-- hibari's British dictionary; American: skwˈɜrəl -->

  <!-- Body, illness and treatment. -->
  <lexeme><grapheme>vitamin</grapheme><phoneme>ˈvɪtəmɪn</phoneme></lexeme> <!-- as the house's own entry, which an alias does not reach; hibari's British dictionary; American: vˈaɪtəmən -->
  <lexeme><grapheme>multivitamin</grapheme><phoneme>ˌmʌltiˈvɪtəmɪn</phoneme></lexeme> <!-- as vitamin; hibari's British dictionary; American: mˌʌltivˈaɪtəmən -->
  <lexeme><grapheme>migraine</grapheme><phoneme>ˈmiːɡreɪn</phoneme></lexeme> <!-- as the house's own entry, which an alias does not reach; hibari's British dictionary; American: mˈaɪɡrˌeɪn -->
  <lexeme><grapheme>quinine</grapheme><phoneme>ˈkwɪniːn</phoneme></lexeme> <!-- as the house's own entry, which an alias does not reach; hibari's British dictionary; American: kwˈaɪnˌaɪn -->
  <lexeme><grapheme>diagnose</grapheme><phoneme>ˌdaɪəɡˈnəʊz</phoneme></lexeme> <!-- hibari's British dictionary; American: dˌaɪəɡnˈəʊs -->
  <lexeme><grapheme>misdiagnosed</grapheme><phoneme>mɪsˈdaɪəɡnəʊzd</phoneme></lexeme> <!-- hibari's British dictionary; American: mˌɪsdˌaɪəɡnˈəʊst -->
  <lexeme><grapheme>undiagnosed</grapheme><phoneme>ˌʌndaɪəɡˈnəʊzd</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌʌndˌaɪəɡnˈəʊst -->
  <lexeme><grapheme>respite</grapheme><phoneme>ˈrespaɪt</phoneme></lexeme> <!-- hibari's British dictionary; American: rˈɛspət -->
  <lexeme><grapheme>vaccine</grapheme><phoneme>ˈvæksiːn</phoneme></lexeme> <!-- hibari's British dictionary; American: væksˈin -->
  <lexeme><grapheme>caffeine</grapheme><phoneme>ˈkæfiːn</phoneme></lexeme> <!-- hibari's British dictionary; American: kæfˈin -->
  <lexeme><grapheme>premature</grapheme><phoneme>ˈpremətʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: prˌimətʃˈɜr -->
  <lexeme><grapheme>prematurely</grapheme><phoneme>ˈpremətʃə(r)li</phoneme></lexeme> <!-- hibari's British dictionary; American: prˌimətʃˈɜrli -->
  <lexeme><grapheme>fragile</grapheme><phoneme>ˈfrædʒaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: frˈædʒəl -->
  <lexeme><grapheme>fertile</grapheme><phoneme>ˈfɜː(r)taɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: fˈɜrtəl -->
  <lexeme><grapheme>infertile</grapheme><phoneme>ɪnˈfɜː(r)taɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: ɪnfˈɜrtəl -->
  <lexeme><grapheme>sterile</grapheme><phoneme>ˈsteraɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: stˈɛrəl -->
  <lexeme><grapheme>volatile</grapheme><phoneme>ˈvɒlətaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: vˈɑlətəl -->
  <lexeme><grapheme>tactile</grapheme><phoneme>ˈtæktaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈæktəl -->
  <lexeme><grapheme>immobile</grapheme><phoneme>ɪˈməʊbaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: ɪmmˈəʊbəl -->
  <lexeme><grapheme>erectile</grapheme><phoneme>ɪˈrektaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: ərˈɛktəl -->
  <lexeme><grapheme>contractile</grapheme><phoneme>kənˈtræktaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: kəntrˈæktəl -->
  <lexeme><grapheme>tensile</grapheme><phoneme>ˈtensaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈɛnsəl -->
  <lexeme><grapheme>febrile</grapheme><phoneme>ˈfiːbraɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: fˈɛbrˌaɪl -->
  <lexeme><grapheme>afebrile</grapheme><phoneme>ˌeɪˈfiːbraɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌeɪfˈɛbraɪl -->
  <lexeme><grapheme>laboratory</grapheme><phoneme>ləˈbɒrətəri</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈæbrətˌɔri -->
  <lexeme><grapheme>capillary</grapheme><phoneme>kəˈpɪləri</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈæpəlˌɛri -->
  <lexeme><grapheme>respiratory</grapheme><phoneme>rɪˈspɪrətəri</phoneme></lexeme> <!-- Wiktionary, British, first of several; hibari's British dictionary stresses the first syllable; American: rˈɛspərətˌɔri -->
  <lexeme><grapheme>corollary</grapheme><phoneme>kəˈrɒləri</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈɔrəlˌɛri -->
  <lexeme><grapheme>ancillary</grapheme><phoneme>ænˈsɪləri</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈænsəlˌɛri -->
  <lexeme><grapheme>maxillary</grapheme><phoneme>mækˈsɪləri</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈæksəlˌɛri -->
  <lexeme><grapheme>urinal</grapheme><phoneme>jʊəˈraɪnəl</phoneme></lexeme> <!-- hibari's British dictionary; American: jˈʊrənəl -->
  <lexeme><grapheme>oestrogen</grapheme><phoneme>ˈiːstrədʒən</phoneme></lexeme> <!-- as the house's own entry, which an alias does not reach; hibari's British dictionary; American: ˈɛstrədʒən -->
  <lexeme><grapheme>anaesthetist</grapheme><phoneme>əˈniːsθətɪst</phoneme></lexeme> <!-- hibari's British dictionary; American: ənˈɛsθətɪst -->
  <lexeme><grapheme>anaesthesia</grapheme><phoneme>ˌænəsˈθiːziə</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌænəsθˈiʒə -->
  <lexeme><grapheme>amnesia</grapheme><phoneme>æmˈniːziə</phoneme></lexeme> <!-- hibari's British dictionary; American: æmnˈiʒə -->
  <lexeme><grapheme>aphasia</grapheme><phoneme>əˈfeɪziə</phoneme></lexeme> <!-- hibari's British dictionary; American: əfˈeɪʒiə -->
  <lexeme><grapheme>hysteria</grapheme><phoneme>hɪˈstɪəriə</phoneme></lexeme> <!-- hibari's British dictionary; American: həstˈɛriə -->
  <lexeme><grapheme>cochlear</grapheme><phoneme>ˈkɒkliə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈəʊkliər -->
  <lexeme><grapheme>trachea</grapheme><phoneme>trəˈkiːə</phoneme></lexeme> <!-- hibari's British dictionary; American: trˈeɪkiə -->
  <lexeme><grapheme>iodine</grapheme><phoneme>ˈaɪədiːn</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈaɪədˌaɪn -->
  <lexeme><grapheme>methane</grapheme><phoneme>ˈmiːθeɪn</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈɛθˌeɪn -->
  <lexeme><grapheme>methyl</grapheme><phoneme>ˈmiːθaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈɛθəl -->
  <lexeme><grapheme>ethyl</grapheme><phoneme>ˈiːθaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈɛθəl -->
  <lexeme><grapheme>nitrile</grapheme><phoneme>ˈnaɪtraɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈaɪtrəl -->
  <lexeme><grapheme>aluminium</grapheme><phoneme>ˌæljəˈmɪniəm</phoneme></lexeme> <!-- hibari's British dictionary; American: əlˈumənəm -->
  <lexeme><grapheme>kilometre</grapheme><phoneme>ˈkɪləmiːtə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: kəlˈɑmətər -->
  <lexeme><grapheme>nauseous</grapheme><phoneme>ˈnɔːziəs</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈɔʃəs -->
  <lexeme><grapheme>transient</grapheme><phoneme>ˈtrænziənt</phoneme></lexeme> <!-- hibari's British dictionary; American: trˈæntʃənt -->
  <lexeme><grapheme>transiently</grapheme><phoneme>ˈtrænziəntli</phoneme></lexeme> <!-- hibari's British dictionary; American: trˈæntʃəntli -->
  <lexeme><grapheme>antiviral</grapheme><phoneme>ˌæntiˈvaɪrəl</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪvˈaɪrəl -->
  <lexeme><grapheme>antibacterial</grapheme><phoneme>ˌæntibækˈtɪəriəl</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪbˈæktɪriəl -->
  <lexeme><grapheme>anticoagulant</grapheme><phoneme>ˌæntikəʊˈæɡjələnt</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪkəʊˈæɡjələnt -->
  <lexeme><grapheme>antioxidant</grapheme><phoneme>ˌæntiˈɒksɪdənt</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪˈɑksədənt -->
  <lexeme><grapheme>anti-inflammatory</grapheme><phoneme>ˌæntiɪnˈflæmətəri</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪənflˈæmətˌɔri -->
  <lexeme><grapheme>anticonvulsant</grapheme><phoneme>ˌæntikənˈvʌlsənt</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪkənvˈʌlsənt -->
  <lexeme><grapheme>antihypertensive</grapheme><phoneme>ˌæntihaɪpə(r)ˈtensɪv</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪhˌaɪpərtˈɛnsɪv -->
  <lexeme><grapheme>antinuclear</grapheme><phoneme>ˌæntiˈnjuːkliə(r)</phoneme></lexeme> <!-- common British usage; not in hibari's British dictionary; American: ˌæntˌaɪnˈuklɪr -->
  <lexeme><grapheme>antiretroviral</grapheme><phoneme>ˌæntiretrəˈvaɪrəl</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪrˌɛtrəvˈaɪrəl -->
  <lexeme><grapheme>antivirus</grapheme><phoneme>ˈæntivaɪrəs</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌæntˌaɪvˈaɪrəs -->
  <lexeme><grapheme>semicircular</grapheme><phoneme>ˌsemiˈsɜː(r)kjələ(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: sˌɛmˌaɪsˈɜrkjələr -->
  <lexeme><grapheme>semiconscious</grapheme><phoneme>ˌsemiˈkɒnʃəs</phoneme></lexeme> <!-- hibari's British dictionary; American: sˌɛmˌaɪkˈɑnʃəs -->
  <lexeme><grapheme>semipermanent</grapheme><phoneme>ˌsemiˈpɜː(r)mənənt</phoneme></lexeme> <!-- hibari's British dictionary; American: sˌɛmˌaɪpˈɜrmənənt -->
  <lexeme><grapheme>semiretired</grapheme><phoneme>ˌsemirɪˈtaɪə(r)d</phoneme></lexeme> <!-- hibari's British dictionary; American: sˌɛmˌaɪrətˈaɪərd -->
  <lexeme><grapheme>beta</grapheme><phoneme>ˈbiːtə</phoneme></lexeme> <!-- hibari's British dictionary; American: bˈeɪtə -->
  <lexeme><grapheme>theta</grapheme><phoneme>ˈθiːtə</phoneme></lexeme> <!-- hibari's British dictionary; American: θˈeɪtə -->
  <lexeme><grapheme>zeta</grapheme><phoneme>ˈziːtə</phoneme></lexeme> <!-- hibari's British dictionary; American: zˈeɪtə -->
  <lexeme><grapheme>eta</grapheme><phoneme>ˈiːtə</phoneme></lexeme> <!-- hibari's British dictionary; American: ˈeɪtə -->
  <lexeme><grapheme>omega</grapheme><phoneme>ˈəʊmɪɡə</phoneme></lexeme> <!-- hibari's British dictionary; American: əʊmˈeɪɡə -->

  <!-- A j after n, t and d, in words of medicine: "nootrition". -->
  <lexeme><grapheme>neural</grapheme><phoneme>ˈnjʊərəl</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈʊrəl -->
  <lexeme><grapheme>neuron</grapheme><phoneme>ˈnjʊərɒn</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈʊrˌɑn -->
  <lexeme><grapheme>neuronal</grapheme><phoneme>njʊəˈrəʊnəl</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈʊrənəl -->
  <lexeme><grapheme>neurone</grapheme><phoneme>ˈnjʊərəʊn</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed nˈʊrrəʊn -->
  <lexeme><grapheme>neurology</grapheme><phoneme>njʊəˈrɒlədʒi</phoneme></lexeme> <!-- hibari's British dictionary; American: nʊrˈɑlədʒi -->
  <lexeme><grapheme>neurologist</grapheme><phoneme>njʊəˈrɒlədʒɪst</phoneme></lexeme> <!-- hibari's British dictionary; American: nʊrˈɑlədʒɪst -->
  <lexeme><grapheme>neurological</grapheme><phoneme>ˌnjʊərəˈlɒdʒɪkəl</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəlˈɑdʒəkəl -->
  <lexeme><grapheme>neurologically</grapheme><phoneme>ˌnjʊərəˈlɒdʒɪkli</phoneme></lexeme> <!-- common British usage; in neither of hibari's dictionaries; American: guessed nˌʊrrəlˈɑdʒɪkli -->
  <lexeme><grapheme>neuropathy</grapheme><phoneme>njʊəˈrɒpəθi</phoneme></lexeme> <!-- hibari's British dictionary; American: nʊrˈɑpəθi -->
  <lexeme><grapheme>neuropathic</grapheme><phoneme>ˌnjʊərəʊˈpæθɪk</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəpˈæθɪk -->
  <lexeme><grapheme>neuroscience</grapheme><phoneme>ˈnjʊərəʊˌsaɪəns</phoneme></lexeme> <!-- hibari's British dictionary, which stresses “science”; American: nˈʊrəʊsˌaɪəns -->
  <lexeme><grapheme>neuroscientist</grapheme><phoneme>ˈnjʊərəʊˌsaɪəntɪst</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈʊrəʊsˌaɪəntɪst -->
  <lexeme><grapheme>neurotransmitter</grapheme><phoneme>ˌnjʊərəʊtrænzˈmɪtə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌurəʊtrˈænzmˌɪtər -->
  <lexeme><grapheme>neurodivergent</grapheme><phoneme>ˌnjʊərəʊdaɪˈvɜː(r)dʒənt</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəʊdəvˈɜrdʒənt -->
  <lexeme><grapheme>neurodiversity</grapheme><phoneme>ˌnjʊərəʊdaɪˈvɜː(r)sɪti</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəʊdəvˈɜrsəti -->
  <lexeme><grapheme>neuroimaging</grapheme><phoneme>ˌnjʊərəʊˈɪmɪdʒɪŋ</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəʊˈɪmədʒɪŋ -->
  <lexeme><grapheme>neuroendocrine</grapheme><phoneme>ˌnjʊərəʊˈendəʊkraɪn</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəʊˈɛndəkrən -->
  <lexeme><grapheme>neuromuscular</grapheme><phoneme>ˌnjʊərəʊˈmʌskjələ(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəʊmˈʌskjələr -->
  <lexeme><grapheme>neurasthenia</grapheme><phoneme>ˌnjʊərəsˈθiːniə</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌʊrəsθˈiniə -->
  <lexeme><grapheme>neuralgia</grapheme><phoneme>njʊəˈrældʒə</phoneme></lexeme> <!-- hibari's British dictionary; American: nʊrˈældʒə -->
  <lexeme><grapheme>neutral</grapheme><phoneme>ˈnjuːtrəl</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈutrəl -->
  <lexeme><grapheme>neutralise</grapheme><phoneme>ˈnjuːtrəlaɪz</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈutrəlˌaɪz -->
  <lexeme><grapheme>neutrophil</grapheme><phoneme>ˈnjuːtrəfɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈutrəfˌɪl -->
  <lexeme><grapheme>nutrition</grapheme><phoneme>njuːˈtrɪʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: nutrˈɪʃən -->
  <lexeme><grapheme>nutritional</grapheme><phoneme>njuːˈtrɪʃənəl</phoneme></lexeme> <!-- hibari's British dictionary; American: nutrˈɪʃənəl -->
  <lexeme><grapheme>nutritionist</grapheme><phoneme>njuːˈtrɪʃənɪst</phoneme></lexeme> <!-- hibari's British dictionary; American: nutrˈɪʃənɪst -->
  <lexeme><grapheme>nutrient</grapheme><phoneme>ˈnjuːtriənt</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈutriənt -->
  <lexeme><grapheme>nutritious</grapheme><phoneme>njuːˈtrɪʃəs</phoneme></lexeme> <!-- hibari's British dictionary; American: nutrˈɪʃəs -->
  <lexeme><grapheme>malnutrition</grapheme><phoneme>ˌmælnjuːˈtrɪʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: mˌælnutrˈɪʃən -->
  <lexeme><grapheme>undernutrition</grapheme><phoneme>ˌʌndə(r)njuːˈtrɪʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: ˌʌndərnˌutrˈɪʃən -->
  <lexeme><grapheme>nuclear</grapheme><phoneme>ˈnjuːkliə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈukliər -->
  <lexeme><grapheme>nucleus</grapheme><phoneme>ˈnjuːkliəs</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈukliəs -->
  <lexeme><grapheme>pneumonia</grapheme><phoneme>njuːˈməʊniə</phoneme></lexeme> <!-- hibari's British dictionary; American: numˈəʊnjə -->
  <lexeme><grapheme>pneumonitis</grapheme><phoneme>ˌnjuːməˈnaɪtɪs</phoneme></lexeme> <!-- hibari's British dictionary; American: nˌumənˈaɪtəs -->
  <lexeme><grapheme>tube</grapheme><phoneme>tjuːb</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈub -->
  <lexeme><grapheme>tubing</grapheme><phoneme>ˈtjuːbɪŋ</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈubɪŋ -->
  <lexeme><grapheme>tubular</grapheme><phoneme>ˈtjuːbjʊlə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈubjələr -->
  <lexeme><grapheme>tuber</grapheme><phoneme>ˈtjuːbə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈubər -->
  <lexeme><grapheme>tuberculosis</grapheme><phoneme>tjuːˌbɜː(r)kjʊˈləʊsɪs</phoneme></lexeme> <!-- hibari's British dictionary; American: tˌubˌɜrkjəlˈəʊsɪs -->
  <lexeme><grapheme>tumour</grapheme><phoneme>ˈtjuːmə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: tˈumər -->
  <lexeme><grapheme>dual</grapheme><phoneme>ˈdjuːəl</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈuəl -->
  <lexeme><grapheme>due</grapheme><phoneme>djuː</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈu -->
  <lexeme><grapheme>duodenum</grapheme><phoneme>ˌdjuːəˈdiːnəm</phoneme></lexeme> <!-- hibari's British dictionary; American: dˌuədˈinəm -->
  <lexeme><grapheme>duodenal</grapheme><phoneme>ˌdjuːəˈdiːnəl</phoneme></lexeme> <!-- hibari's British dictionary; American: dˌuədˈinəl -->
  <lexeme><grapheme>dilute</grapheme><phoneme>daɪˈljuːt</phoneme></lexeme> <!-- hibari's British dictionary; American: dəlˈut -->
  <lexeme><grapheme>dilution</grapheme><phoneme>daɪˈljuːʃən</phoneme></lexeme> <!-- hibari's British dictionary; American: dəlˈuʃən -->

  <!-- Names. -->
  <lexeme><grapheme>Berkshire</grapheme><phoneme>ˈbɑː(r)kʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: bˈɜrkʃˌɪr -->
  <lexeme><grapheme>Derbyshire</grapheme><phoneme>ˈdɑː(r)biʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: dˈɜrbiʃˌɪr -->
  <lexeme><grapheme>Cambridgeshire</grapheme><phoneme>ˈkeɪmbrɪdʒʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: kˈeɪmbrˌɪdʒʃɪr -->
  <lexeme><grapheme>Wiltshire</grapheme><phoneme>ˈwɪltʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: wˈɪltʃˌɪr -->
  <lexeme><grapheme>Worcestershire</grapheme><phoneme>ˈwʊstə(r)ʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: wˈʊstərʃˌɪr -->
  <lexeme><grapheme>Staffordshire</grapheme><phoneme>ˈstæfə(r)dʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: stˈæfərdʃˌɪr -->
  <lexeme><grapheme>Lancashire</grapheme><phoneme>ˈlæŋkəʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: lˈæŋkəʃˌɪr -->
  <lexeme><grapheme>Yorkshire</grapheme><phoneme>ˈjɔː(r)kʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: jˈɔrkʃˌɪr -->
  <lexeme><grapheme>Nottinghamshire</grapheme><phoneme>ˈnɒtɪŋəmʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: nˈɑtɪŋəmʃˌɪr -->
  <lexeme><grapheme>Leicestershire</grapheme><phoneme>ˈlestə(r)ʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: lˈɛstərʃɪr -->
  <lexeme><grapheme>Lincolnshire</grapheme><phoneme>ˈlɪŋkənʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: lˈɪŋkənʃˌɪr -->
  <lexeme><grapheme>Ayrshire</grapheme><phoneme>ˈeə(r)ʃə(r)</phoneme></lexeme> <!-- hibari's British dictionary, with a weak end, as it has Berkshire; American: ˈɛrʃˌɪr -->
  <lexeme><grapheme>Nottingham</grapheme><phoneme>ˈnɒtɪŋəm</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈɑtɪŋhˌæm -->
  <lexeme><grapheme>Buckingham</grapheme><phoneme>ˈbʌkɪŋəm</phoneme></lexeme> <!-- common British usage; in neither of hibari's dictionaries; American: guessed bˈʌkɪŋˌæm -->
  <lexeme><grapheme>Twickenham</grapheme><phoneme>ˈtwɪkənəm</phoneme></lexeme> <!-- common British usage; in neither of hibari's dictionaries; American: guessed twˈɪkənˌæm -->
  <lexeme><grapheme>Gillingham</grapheme><phoneme>ˈdʒɪlɪŋəm</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed ɡˈɪlɪŋˌæm -->
  <lexeme><grapheme>Chippenham</grapheme><phoneme>ˈtʃɪpənəm</phoneme></lexeme> <!-- as Nottingham; in neither of hibari's dictionaries; American: guessed tʃˈɪpənˌæm -->
  <lexeme><grapheme>Lewisham</grapheme><phoneme>ˈluːɪʃəm</phoneme></lexeme> <!-- common British usage; in neither of hibari's dictionaries; American: guessed lˈuɪʃˌæm -->
  <lexeme><grapheme>Horsham</grapheme><phoneme>ˈhɔː(r)ʃəm</phoneme></lexeme> <!-- common British usage; in neither of hibari's dictionaries; American: guessed hˈɔrʃæm -->
  <lexeme><grapheme>Peterborough</grapheme><phoneme>ˈpiːtə(r)bərə</phoneme></lexeme> <!-- hibari's British dictionary; American: pˈitərbˌɜrəʊ -->
  <lexeme><grapheme>Wellingborough</grapheme><phoneme>ˈwelɪŋbərə</phoneme></lexeme> <!-- as Peterborough; in neither of hibari's dictionaries; American: guessed wˈɛlɪŋbˌʌrˌəʊ -->
  <lexeme><grapheme>Farnborough</grapheme><phoneme>ˈfɑː(r)nbərə</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed fˈɑrnbərˌəʊ -->
  <lexeme><grapheme>Norwich</grapheme><phoneme>ˈnɒrɪdʒ</phoneme></lexeme> <!-- hibari's British dictionary; American: nˈɔrwɪtʃ -->
  <lexeme><grapheme>Warwick</grapheme><phoneme>ˈwɒrɪk</phoneme></lexeme> <!-- hibari's British dictionary; American: wˈɔrwɪk -->
  <lexeme><grapheme>Salisbury</grapheme><phoneme>ˈsɔːlzbəri</phoneme></lexeme> <!-- hibari's British dictionary; American: sˈɔlzbˌɛri -->
  <lexeme><grapheme>Shrewsbury</grapheme><phoneme>ˈʃruːzbəri</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed ʃrˈusbɛri -->
  <lexeme><grapheme>Canterbury</grapheme><phoneme>ˈkæntə(r)bəri</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈæntərbˌɛri -->
  <lexeme><grapheme>Glastonbury</grapheme><phoneme>ˈɡlæstənbəri</phoneme></lexeme> <!-- hibari's British dictionary; American: ɡlˈæstənbˌɛri -->
  <lexeme><grapheme>Aylesbury</grapheme><phoneme>ˈeɪlzbəri</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed ˈeɪəlsbˌɛri -->
  <lexeme><grapheme>Winchester</grapheme><phoneme>ˈwɪntʃɪstə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: wˈɪntʃˌɛstər -->
  <lexeme><grapheme>Chichester</grapheme><phoneme>ˈtʃɪtʃɪstə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed tʃˈɪtʃɛstər -->
  <lexeme><grapheme>Rochester</grapheme><phoneme>ˈrɒtʃɪstə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: rˈɑtʃˌʌstər -->
  <lexeme><grapheme>Colchester</grapheme><phoneme>ˈkəʊltʃɪstə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed kˈɑltʃɛstər -->
  <lexeme><grapheme>Lancaster</grapheme><phoneme>ˈlæŋkəstə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: lˈæŋkˌæstər -->
  <lexeme><grapheme>Doncaster</grapheme><phoneme>ˈdɒŋkəstə(r)</phoneme></lexeme> <!-- hibari's British dictionary; American: dˈɔnkˌæstər -->
  <lexeme><grapheme>Keswick</grapheme><phoneme>ˈkezɪk</phoneme></lexeme> <!-- hibari's British dictionary; American: guessed kˈɛsɪk -->
  <lexeme><grapheme>Carlisle</grapheme><phoneme>kɑː(r)ˈlaɪl</phoneme></lexeme> <!-- hibari's British dictionary; American: kˈɑrlˌaɪl -->
  <lexeme><grapheme>Moray</grapheme><phoneme>ˈmʌri</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈɔrˌeɪ -->
  <lexeme><grapheme>Moscow</grapheme><phoneme>ˈmɒskəʊ</phoneme></lexeme> <!-- hibari's British dictionary; American: mˈɑskˌaʊ -->
  <lexeme><grapheme>Graham</grapheme><phoneme>ˈɡreɪəm</phoneme></lexeme> <!-- hibari's British dictionary; American: ɡrˈæm -->
  <lexeme><grapheme>Bernard</grapheme><phoneme>ˈbɜː(r)nə(r)d</phoneme></lexeme> <!-- hibari's British dictionary; American: bɜrnˈɑrd -->
  <lexeme><grapheme>Rowan</grapheme><phoneme>ˈrəʊən</phoneme></lexeme> <!-- hibari's British dictionary; American: rˈaʊən -->
</lexicon>
