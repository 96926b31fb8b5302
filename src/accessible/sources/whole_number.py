"""A whole number in a file that anybody may have made: text goes in, the number comes out, if it is one."""

from __future__ import annotations

_MOST_FIGURES = 9  # what 32 bits hold; Python raises an error at thousands (sys.set_int_max_str_digits)


def whole_number(text: str, otherwise: int) -> int:
    """The number, or `otherwise` for anything but figures, and for more of them than any use has.

    >>> whole_number("12", 0), whole_number("-1", 0), whole_number("9" * 5000, 0)
    (12, 0, 0)
    """
    return int(text) if text.isdecimal() and len(text) <= _MOST_FIGURES else otherwise
