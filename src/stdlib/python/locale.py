"""The locale C, which is the only one here: texts sort by their code points, numbers have a point and no groups."""


__all__ = [
    "getlocale",
    "getpreferredencoding",
    "Error",
    "setlocale",
    "localeconv",
    "strcoll",
    "strxfrm",
    "str",
    "atof",
    "atoi",
    "format_string",
    "currency",
    "LC_CTYPE",
    "LC_COLLATE",
    "LC_TIME",
    "LC_MONETARY",
    "LC_NUMERIC",
    "LC_ALL",
    "CHAR_MAX",
    "getencoding",
    "LC_MESSAGES",
]
__also__ = ["delocalize", "localize"]

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127


class Error(Exception):
    """There is no such locale."""




def setlocale(category, locale=None):
    """Return the name of the locale; to set any other than the locale C raises Error."""
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if isinstance(locale, (tuple, list)):
        locale = ".".join(part for part in locale if part) or "C"
    if locale is None and not LC_CTYPE <= category <= LC_ALL:
        raise Error("locale query failed")
    if not LC_CTYPE <= category <= LC_ALL or locale not in (None, "", "C", "POSIX"):
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    """Return (None, None), which stands for the locale C."""
    setlocale(category)
    return None, None


def getencoding():
    """Return the encoding of texts outside."""
    return "UTF-8"


def getpreferredencoding(do_setlocale=True):
    """Return the encoding of texts outside."""
    return "UTF-8"


def localeconv():
    """Return how numbers and amounts of money are written."""
    result = {name: "" for name in _TEXTS} | {name: CHAR_MAX for name in _COUNTS}
    return result | {"decimal_point": ".", "grouping": [], "mon_grouping": []}


_TEXTS = [
    "int_curr_symbol",
    "currency_symbol",
    "mon_decimal_point",
    "mon_thousands_sep",
    "positive_sign",
    "negative_sign",
    "thousands_sep",
]
_COUNTS = [
    "int_frac_digits",
    "frac_digits",
    "p_cs_precedes",
    "p_sep_by_space",
    "n_cs_precedes",
    "n_sep_by_space",
    "p_sign_posn",
    "n_sign_posn",
]


def strcoll(string1, string2, /):
    """Return a number below, at or above 0 as the first text sorts before, with or after the second."""
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """Return a text that sorts as strcoll has it."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """Return a format such as '%.2f' with its values in their places."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """Raise ValueError: the locale C has no currency."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Return a float as a text."""
    return "%.12g" % val


def delocalize(string):
    """Return a number's text as Python writes it."""
    return string


def localize(string, grouping=False, monetary=False):
    """Return a number's text as the locale writes it."""
    return string


def atof(string, func=float):
    """Return the number of a text."""
    return func(delocalize(string))


def atoi(string):
    """Return the integer of a text."""
    return int(delocalize(string))
