r"""The words that stand for a picture: what a file has in their place goes in; whether they are any comes out.

Programs write something there by themselves: where the picture's file lay ("C:\Users\sam\lamp.png"), its name or its
address, or what they believe to see. A listener would hear that as the picture.
"""

from __future__ import annotations

import re

# Endings of pictures' files, as programs write them beside a name.
_ENDING = r"\.(?:png|jpe?g|jfif|gif|bmp|tiff?|wmf|emf|svg|webp|heic|avif|tmp|pict|ico)"
_FILE_NAME = re.compile(
    rf"(?:[a-z]:\\|\\\\|file:|https?://|ftp://|www\.)\S.*"  # where a file lay, or an address
    rf"|.{{0,200}}{_ENDING}(?:\?\S*)?"
    r"|[^\s@]{0,60}[^\W_]_[^\W_][^\s@]{0,60}"  # names that no sentence has: our_sign_small
    r"|(?:img|dsc[nf]?|pict|pxl|mvimg|image|picture|photo|screenshot|untitled)[ _-]?\d[\d _().-]{0,30}",
    re.IGNORECASE | re.DOTALL,
)
# Word's own sentences below what it believes to see, as of Office 2016 and of 2024.
_MADE = re.compile(
    r"(?:Description automatically generated(?: with (?:very )?(?:low|medium|high) confidence)?"
    r"|AI-generated content may be incorrect)\.?\s*\Z",
    re.IGNORECASE,
)


def is_file_name(words: str) -> bool:
    r"""Whether words are no description, and only say which file it is.

    >>> is_file_name(r"C:\Users\sam\AppData\B4.tmp"), is_file_name("Our lamp.jpg"), is_file_name("IMG_2034")
    (True, True, True)
    >>> is_file_name("A lamp on a desk."), is_file_name("Our page, www.example.org"), is_file_name("Lamp 2")
    (False, False, False)
    """
    return bool(_FILE_NAME.fullmatch(words.strip()))


def without_maker(words: str) -> str:
    """The words without the sentence by which Word says that it made them.

    >>> without_maker("A lamp on a desk Description automatically generated with low confidence")
    'A lamp on a desk'
    """
    return _MADE.sub("", words).rstrip()
