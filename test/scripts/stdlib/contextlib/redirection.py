# The script itself does not look at sys.
from contextlib import redirect_stdout


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


out = Out()
with redirect_stdout(out):
    print("hidden", 1)
print("seen", out.parts)
