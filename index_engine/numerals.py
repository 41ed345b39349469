"""Numbers as people write them in a questionnaire: `2`, `0.5`, `1/3`."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

_NUMERAL = re.compile(r"[+-]?\d{1,12}(\.\d{1,30})?(/\d{1,12})?", re.ASCII)
_LARGEST_DENOMINATOR = 1000
_SHORT = 6


def parse_number(text: str) -> float:
    """Return the number written as a decimal or as an exact fraction.

    Args:
        text: Such as "2", "0.5", "-1" or "1/3"; spaces around it do not matter.

    Raises:
        ValueError: If it is written in any other way ("0,5", "1e3", "half", "1/0").
    """
    text = text.strip()
    if not _NUMERAL.fullmatch(text):
        raise ValueError(text)
    numerator, _, denominator = text.partition("/")
    try:
        return float(Fraction(numerator) / Fraction(denominator or "1"))
    except ZeroDivisionError:
        raise ValueError(text) from None


def format_number(number: float) -> str:
    """Write a number so that `parse_number` gives back exactly the same one.

    A value that nobody would write as a decimal, such as one third, is written as a fraction.
    """
    written = format(Decimal(repr(number)), "f").removesuffix(".0")
    if len(written) > _SHORT:
        fraction = Fraction(number).limit_denominator(_LARGEST_DENOMINATOR)
        if float(fraction) == number:
            return str(fraction)
    return written
