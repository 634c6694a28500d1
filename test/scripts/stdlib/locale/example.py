# Numbers as the locale writes them; here it is always the locale C.
import locale

locale.setlocale(locale.LC_ALL, "C")
print(locale.format_string("%.2f", 1234.5), locale.atof("2.5"), locale.localeconv()["decimal_point"])
print(sorted(["b", "a", "C"], key=locale.strxfrm))
try:
    locale.setlocale(locale.LC_ALL, "xx_XX")
except locale.Error as error:
    print(error)
