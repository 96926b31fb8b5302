"""Number words: whole numbers, ordinals, years, decimals and digits in, British English words out.

Written here because importing num2words costs 120 ms for one language of fifty, and puts a comma (which a
voice makes a pause) inside "one thousand, two hundred". The tests hold these readings against num2words.
"""

from __future__ import annotations

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LIMIT = 10**12  # numbers from here on are not read


def cardinal(number: int) -> str:
    """A whole number below `LIMIT` in words.

    >>> cardinal(105), cardinal(1250), cardinal(1005)
    ('one hundred and five', 'one thousand two hundred and fifty', 'one thousand and five')
    """
    if number < 100:
        return _below_hundred(number)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {_below_hundred(rest)}" if rest else "")
    scale, name = next((scale, name) for scale, name in SCALES if number >= scale)
    count, rest = divmod(number, scale)
    link = " and " if 0 < rest < 100 else " "
    return f"{cardinal(count)} {name}" + (link + cardinal(rest) if rest else "")


def _below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def ordinal(number: int) -> str:
    """Its place in a row.

    >>> ordinal(14), ordinal(22), ordinal(30), ordinal(101)
    ('fourteenth', 'twenty-second', 'thirtieth', 'one hundred and first')
    """
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    if last in IRREGULAR_ORDINALS:
        return words[:cut] + IRREGULAR_ORDINALS[last]
    return words[:-1] + "ieth" if last.endswith("y") else words + "th"


def year(number: int) -> str:
    """A year from 1000 to 2999 as it is said.

    >>> year(1905), year(1900), year(2000), year(2009), year(2027)
    ('nineteen oh five', 'nineteen hundred', 'two thousand', 'two thousand and nine', 'twenty twenty-seven')
    """
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} oh {ONES[rest]}" if rest < 10 else f"{cardinal(century)} {cardinal(rest)}"


def plural(words: str) -> str:
    """The plural of a number's last word.

    >>> plural("nineteen ninety"), plural("sixty-five"), plural("twenty-six")
    ('nineteen nineties', 'sixty-fives', 'twenty-sixes')
    """
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")


def digits(text: str) -> str:
    """Digit by digit; zero is said "zero".

    >>> digits("0808")
    'zero eight zero eight'
    """
    return " ".join(ONES[int(digit)] for digit in text)


def number(text: str) -> str | None:
    """A written number such as 1,250 or 0.03: digit by digit after the point. None if not to be guessed.

    Not guessed: a whole part that begins with a needless zero (007), numbers from `LIMIT` on, and 1.000, which
    is a thousand in other countries.

    >>> number("0.03"), number("1,250"), number("62"), number("007")
    ('zero point zero three', 'one thousand two hundred and fifty', 'sixty-two', None)
    """
    whole, _, decimals = text.replace(",", "").partition(".")
    if len(whole) > 12 or (len(whole) > 1 and whole[0] == "0") or decimals == "000":
        return None
    return cardinal(int(whole)) + (f" point {digits(decimals)}" if decimals else "")


def is_one(text: str) -> bool:
    """Whether a written number takes the singular."""
    return text == "1"
