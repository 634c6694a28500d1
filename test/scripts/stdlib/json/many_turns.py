# Documents that are longer than what is read or written in one go: wherever it is interrupted, the rest goes on from there.
import io
import json
from collections import OrderedDict

long = "abc\n\"d\" \\ \t" * 7 + "é\u2028😀" * 5
document = {
    "a": [1, -2, 3.5, True, None, "x", long, [], {}, [[[]]], {"b": {}}],
    long: {"in": long, long + "2": [long, long]},
    "é": [{"k": i, "l": [i, {"m": long}]} for i in range(5)],
    "empty": "",
    "deep": [[[{"a": [{"b": [[long], 1]}, 2]}, 3], 4], 5],
}

for options in (
    {},
    {"indent": 2},
    {"indent": "\t", "sort_keys": True},
    {"ensure_ascii": False},
    {"separators": (",", ":")},
    {"sort_keys": True, "ensure_ascii": False, "indent": 0},
):
    text = json.dumps(document, **options)
    print(len(text), hash(text) == hash(json.dumps(document, **options)), json.loads(text) == document)
    file = io.StringIO()
    json.dump(document, file, **options)
    print(file.getvalue() == text, json.loads(text.encode()) == document)
    print(json.JSONEncoder(**options).encode(document) == text, "".join(json.JSONEncoder(**options).iterencode(document)) == text)
print(json.dumps(document["deep"], indent=1))
print(json.dumps(long), json.dumps(long, ensure_ascii=False), json.dumps("plain " * 9))
print(json.loads(json.dumps(long)) == long, json.loads('  "%s"  ' % ("plain " * 9)))

print(json.dumps({1: "one", (1, 2): "skipped", 2.5: "two", None: 3, True: 4, (3,): "skipped", long: 5}, skipkeys=True))
print(json.dumps({(i,): i for i in range(20)}, skipkeys=True), json.dumps([{(1,): 2}, {(3,): 4, "a": 5}], skipkeys=True))


class Shown(dict):
    asked = 0

    def items(self):
        Shown.asked += 1
        return [("shown", self.get("n")), ("more", [self.get("m"), long[:9]])]


print(json.dumps([Shown(n=1), Shown(n=2, m=Shown(n=3)), {"in": Shown(n=4)}]), Shown.asked)
print(json.dumps([Shown(n=1), Shown(n=2)], sort_keys=True, indent=1), Shown.asked)


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps([Point(1), {"p": Point([Point(2), long[:5]])}], default=lambda o: {"x": o.x, "kind": "point"}, indent=1))
try:
    json.dumps([1, 2, {"a": [3, Point(4)]}])
except TypeError as e:
    print(e)

print(json.loads(json.dumps(document), object_pairs_hook=OrderedDict) == document)
print(json.loads('[1, 2, {"a": 3.5, "b": [4]}, 12345678901234567890]', parse_int=lambda t: "i" + t, object_hook=sorted))
print(json.JSONDecoder().raw_decode('{"a": [1, "two", {"three": 3}]} and more'), json.loads(json.dumps([long])) == [long])

for wrong in (
    '[1, 2, {"a": [3, 4}]',
    '[1, 2, {"a" [3, 4]}]',
    '{"abcdefghijklmnopqrstuvwxyz\\"abcdef" 1}',
    '{"abcdefghijklmnopqrstuvwxyz": "not ended',
    '["abcdefghij\\qklmnop"]',
    '["abcdefghij\\u12"]',
    '["abcdefghij\nklm"]',
    '[1, 2, 3,, 4]',
    '[1, 2] [3]',
    '{"a": 1, b: 2}',
    '{"a": [1, [2, [3, tru]]]}',
):
    try:
        json.loads(wrong)
    except json.JSONDecodeError as e:
        print(e)

cycle = [1, {"a": []}]
cycle[1]["a"].append(cycle)
try:
    json.dumps(cycle)
except ValueError as e:
    print(e)
for run in (lambda: json.loads("[" * 30000), lambda: json.loads('{"a":' * 30000)):
    try:
        run()
    except RecursionError:
        print("too deep")
nested = json.loads("[" * 90 + "1" + "]" * 90)
print(json.dumps(nested) == "[" * 90 + "1" + "]" * 90)
nested = json.loads('{"a": [' * 40 + "1" + "]}" * 40)
print(json.dumps(nested) == '{"a": [' * 40 + "1" + "]}" * 40)


class Key(str):
    compared = 0

    def __lt__(self, other):
        Key.compared += 1
        return str(self)[::-1] < str(other)[::-1]


print(json.dumps({i * 7 % 10: i for i in range(10)}, sort_keys=True), json.dumps({1.5: "a", 0: "b", True: "c", -2: {"z": 1, "y": {}}}, sort_keys=True))
print(json.dumps([{Key("ab"): 1, Key("ca"): 2, Key("bc"): {Key("zy"): 3, Key("yz"): 4}}], sort_keys=True), Key.compared > 2)
print(json.dumps({"b": 1, "a": {1, 2}}, sort_keys=True, default=sorted), json.dumps(Shown(n=1), sort_keys=True))
for keys in ([1, "a", 2], [None, 1], ["x", (1, 2), 3]):
    try:
        print(json.dumps(dict.fromkeys(keys), sort_keys=True, skipkeys=True))
    except TypeError as e:
        print(e)
