import datetime
import io
import yaml

values = [None, True, 5, -7, 1.5, 1e20, 1e-7, float("inf"), "text", "", "yes", "5", "1.5", "null", "~", "a: b", "a:b", "a #b", "#a", "- a", "-a", "-", "?x", "? x",
    "it's", 'say "x"', "two\nlines", "end\n", " lead", "trail ", "tab\there", "é", "😀", "\x07", "[x]", "x[y]", "{", "a,b", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "=", "<<",
    "2024-01-01", "0x1F", "1_000", "a\\b", "null\n", "\n", "\u2028", "---", "--- a", "...", "on", "word " * 30, "it's " * 30, "é " * 60, "x" * 100, ":", "a:", "'", '"', "\ufeff", "a\n b", "a \nb", "0o17", "1e3", ".5", "+1", "-", "a\tb",
    [], {}, [1, 2], {"b": 1, "a": 2}, {"a": [1, [2, 3], {"k": "v", "l": []}], "b": {"c": {"d": None}}}, [[1, [2, [3]]], []], [{"a": 1, "b": 2}, {"c": [1]}],
    {1: "a", 2.5: "b", True: "c"}, {"é": "ü"}, (1, 2) if False else [1, 2], {"x"}, b"hello", datetime.date(2024, 1, 5), datetime.datetime(2024, 1, 5, 10, 20, 30), {"multi": "a\nb\n", "list": ["x\ny"]},
    datetime.datetime(2024, 1, 5, 10, 20, 30, 5, datetime.timezone.utc), {"k": ""}, [""], [None, "", {}], {"long": "word " * 30}, {"": 1}, {"a\nb": 1}, {"x" * 130: 1}, {"key: x": 1},
    b"x" * 80, ["- x", {"a": {"b": [{"c": 1}]}}]]
for value in values:
    print(repr(value)[:40], repr(yaml.safe_dump(value)))
    if isinstance(value, (list, dict)):
        print(" flow", repr(yaml.safe_dump(value, default_flow_style=True)), repr(yaml.safe_dump(value, default_flow_style=None)))
    if value == value:
        assert yaml.safe_load(yaml.safe_dump(value)) == value, value
        assert yaml.safe_load(yaml.safe_dump(value, allow_unicode=True, default_flow_style=True)) == value, value
shared = [1]
print(yaml.dump({"a": shared, "b": shared, "c": [shared, {}]}))
loop = []
loop.append(loop)
print(yaml.dump(loop))
print(yaml.dump({"b": 1, "a": {"z": [1, 2]}}, sort_keys=False, indent=4))
print(yaml.dump({"b": [1, {"c": [2], "d": 3}], "a": {"z": {"y": 1}}}, indent=4, explicit_start=True, explicit_end=True))
print(yaml.dump({"a": "é😀"}, allow_unicode=True), yaml.dump("é", encoding="utf-8"))
print(yaml.dump_all([1, {"a": 1}, [2], "x"]))
print(yaml.dump(["a" * 30, "b" * 30, "c" * 30], default_flow_style=True), yaml.dump("word " * 20, width=30))
print(yaml.dump({"a": "x", "b": 5}, default_style='"'), yaml.dump({"a": "x\ny"}, default_style="|"))
out = io.StringIO()
print(yaml.dump({"a": 1}, out), repr(out.getvalue()))
try:
    yaml.safe_dump(object)
except yaml.YAMLError as e:
    print(type(e).__name__)


class Point:
    pass


def represent(dumper, point):
    return dumper.represent_mapping("!point", {"x": 1, "y": [2]})


yaml.SafeDumper.add_representer(Point, represent)
print(yaml.safe_dump({"p": Point(), "l": [Point()]}))
def text(dumper, data):
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style="|" if "\n" in data else None)


yaml.add_representer(str, text)
print(yaml.dump({"a": "x\ny\n", "b": "z", "c": ["p\nq"]}))
