class Connection:
    def __init__(self, name, broken=False):
        self.name, self.broken = name, broken

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, exc, tb):
        print("close", self.name)
        if self.broken:
            raise ConnectionResetError(f"{self.name} went away") from exc
        return False

    def query(self, text):
        if "from" not in text:
            raise ValueError(f"bad query {text!r}")
        return text.split("from")[1].strip()


with Connection("good") as c:
    print(c.query("select from t"))
with Connection("bad", broken=True) as c:
    c.query("drop everything")
