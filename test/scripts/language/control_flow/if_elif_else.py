def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        if n % 2:
            return "small odd"
        else:
            return "small even"
    elif n < 100: return "medium"
    else:
        return "large"


for n in (-5, 0, 3, 4, 42, 1000):
    print(n, classify(n))

if []:
    print("empty list is true?")
elif "":
    print("empty string is true?")
elif None:
    print("None is true?")
else:
    print("all falsy")

if True: print("one"); print("line")
if False: print("skipped"); print("also skipped")
print("after")

x = 5
if x > 3 and \
        x < 10:
    print("backslash continues")
if (x > 3
        and x != 4):
    print("parentheses continue")
if not x == 6: print("not equal")

# Dangling else belongs to the nearest if at its indentation.
for a in (True, False):
    for b in (True, False):
        if a:
            if b:
                word = "both"
            else:
                word = "only a"
        elif b:
            word = "only b"
        else:
            word = "none"
        print(a, b, word)

if x:
    pass
elif 1 / 0:
    print("never evaluated")
if x: ...
if (y := x * 2) > 9:
    print("y is", y)
elif y:
    print("no")

# A name bound in only one branch.
def maybe(flag):
    if flag:
        value = "bound"
    try:
        return value
    except UnboundLocalError as e:
        return str(e)


print(maybe(True), "|", maybe(False))
if 0 if x else 1:
    print("conditional in the test: no")
else:
    print("conditional in the test: yes")
if x == 5:
    if x > 4:
        if x > 3:
            if x > 2:
                if x > 1:
                    print("deep")
if lambda: False:
    print("a lambda is true")
if x in (odd := (1, 5)) is not None:
    print("chained membership")
if type(x) is int: kind = "int"
else: kind = "other"
print(kind)
