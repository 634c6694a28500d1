import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_ALL), locale.setlocale(locale.LC_NUMERIC, ("C", None)))
print(locale.getlocale(locale.LC_NUMERIC), locale.getlocale())
print(sorted(locale.localeconv().items()))
print(locale.str(1234.5), locale.str(1e20), locale.atoi("12"), locale.atof("1e3"), locale.atof("2", int))
print(locale.format_string("%d and %.3f %s %%", (1234567, 2.5, "x")), locale.format_string("%d", 1234567, grouping=True))
print(locale.format_string("%(a)s", {"a": 1}), locale.delocalize("1.5"), locale.localize("1234.5", True))
print([(locale.strcoll(a, b) > 0) - (locale.strcoll(a, b) < 0) for a, b in ("ab", "ba", "aa", "Ba", "éz")], locale.strxfrm("abc"))
print(locale.LC_CTYPE, locale.LC_NUMERIC, locale.LC_TIME, locale.LC_COLLATE, locale.LC_MONETARY, locale.LC_MESSAGES, locale.LC_ALL, locale.CHAR_MAX)
for call in (
    lambda: locale.setlocale(locale.LC_ALL, "xx_XX"),
    lambda: locale.setlocale(99),
    lambda: locale.setlocale("C"),
    lambda: locale.getlocale(locale.LC_ALL),
    lambda: locale.currency(5),
    lambda: locale.atoi("x"),
    lambda: locale.atof("x"),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
