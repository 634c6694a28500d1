import warnings
import sys


class Out:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


folder = None


def take(out):
    global folder
    if folder is None:
        folder = out.text.split("filters.py")[0]
    text, out.text = out.text, ""
    return text.replace(folder, "") if folder else text


sys.stderr = out = Out()


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


warnings.warn("first")
print(take(out), end="")
for _ in range(3):
    warnings.warn("in a loop")
print(take(out), end="")
for _ in range(2):
    old()
print(take(out), end="")
warnings.warn(RuntimeWarning("an instance"))
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("resource", ResourceWarning)
print(take(out), end="")

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for _ in range(2):
        warnings.warn("recorded", FutureWarning)
    old()
    print(len(log), [(str(w.message), w.category.__name__, w.lineno, type(w.message).__name__) for w in log], repr(take(out)))
    print(log[0].line, log[0].source, log[0].filename.endswith("filters.py"))

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("becomes an error")
    except UserWarning as e:
        print("raised", repr(e))
    warnings.simplefilter("ignore")
    warnings.warn("not seen")
print(repr(take(out)))

with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="skip .*")
    warnings.filterwarnings("once", category=BytesWarning)
    warnings.filterwarnings("error", message="ERR", category=RuntimeWarning)
    warnings.warn("skip this")
    warnings.warn("keep this")
    for i in range(3):
        warnings.warn("only once", BytesWarning)
    warnings.warn("only once", BytesWarning)
    try:
        warnings.warn("err here", RuntimeWarning)
    except RuntimeWarning as e:
        print("error", e)
    print([str(w.message) for w in log])

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("module")
    warnings.warn("m")
    warnings.warn("m")
    print(len(log))
with warnings.catch_warnings(record=True, action="always") as log:
    warnings.warn_explicit("explicit", UserWarning, "some.py", 42)
    print(log[0].filename, log[0].lineno, str(log[0]))
print(warnings.formatwarning("msg", UserWarning, "f.py", 3, "the line"), end="")
warnings.showwarning("shown", UserWarning, "f.py", 3, line="x = 1")
print(take(out), end="")


def mine(message, category, filename, lineno, file=None, line=None):
    print("mine:", message, category.__name__, lineno)


with warnings.catch_warnings():
    warnings.showwarning = mine
    warnings.warn("custom")
warnings.warn("back")
print(take(out), end="")

for wrong in (
    lambda: warnings.warn("x", int),
    lambda: warnings.warn("x", "y"),
    lambda: warnings.simplefilter("bogus"),
    lambda: warnings.filterwarnings("ignore", 3),
    lambda: warnings.filterwarnings("ignore", category=int),
):
    try:
        wrong()
    except (TypeError, AssertionError, ValueError) as e:
        print(type(e).__name__, e)
c = warnings.catch_warnings()
with c:
    try:
        with c:
            pass
    except RuntimeError as e:
        print(e)
