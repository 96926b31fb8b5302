"""Where sentences stand on drawn pages: by their words, in the order of print, and never back."""

from __future__ import annotations

import pytest

from accessible.outputs.print.page_pictures import pages_of_texts

HEAD = "Research update: does resting first help on clinic days?"
PAGES = [
    "A short title. By Rowan. Rest before you are tired. Question. I have had this illness for six years now.",
    f"{HEAD} Answer. Amitriptyline is an old medicine with more than one use. At high doses it was",
    f"{HEAD} used for depression. What to expect. Some people sleep better within a few days.",
    f"{HEAD} Rest before you are tired. Addresses. example.org slash rest",
]


def squeezed(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@pytest.mark.parametrize(
    ("texts", "pages"),
    [
        (["A short title.", "I have had this illness for six years now."], [1, 1]),
        (["Question.", "I have had this illness for six years now.", "Answer.", PAGES[1][65:120]], [1, 1, 2, 2]),
        # It goes on overleaf, under the name of the part that stands on every page.
        ([PAGES[1][65:120], "At high doses it was used for depression.", "What to expect."], [2, 2, 3]),
        # The part's name is said once, and printed on pages before and after.
        (["Some people sleep better within a few days.", HEAD, "Addresses."], [3, 3, 4]),
        # It stands on the first page, too: a key point once more at the end.
        (["Some people sleep better within a few days.", "Rest before you are tired."], [3, 4]),
        # Only said: it stands with what comes before it.
        (["I have had this illness for six years now.", "End of box.", PAGES[1][65:120]], [1, 1, 2]),
        (["", "Some people sleep better within a few days."], [1, 3]),
        ([], []),
    ],
)
def test_each_sentence_is_on_its_page(texts: list[str], pages: list[int]) -> None:
    assert pages_of_texts(list(map(squeezed, PAGES)), texts) == pages
