"""Say which known name a mistyped one was meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, or an empty string when none is alike.

    >>> nearest("credit-6y", ["credit-5y", "late-interest"])
    'credit-5y'
    """
    found = get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return found[0] if found else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence with a leading blank that names the nearest match, or an empty string.

    >>> did_you_mean("alipay-95118", ["alipay-95188"])
    " Did you mean 'alipay-95188'?"
    """
    match = nearest(name, known)
    return f" Did you mean '{match}'?" if match else ""
