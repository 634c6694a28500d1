import io
import yaml

for text in ["a: 1", "a: yes", "[1, 2.0, 1e3, 1.5e+3, .inf, -.inf, 0x1F, 017, 0o17, 0b101, 1_000, 190:20:30, +5, -0, 1., .5]",
    "[2024-01-15, 2024-1-5 10:20:30, 2024-01-15T10:20:30Z, 2024-01-15 10:20:30.5 +02:00, 2024-01-15t1:02:03]",
    "[~, null, Null, NULL, '', nul]", "[yes, No, ON, off, True, FALSE, y, n, oN]", "- a\n- - b\n  - c\n-\n  d: e", "",
    "# only\n", "---\n", "a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  z: 2", "m:\n  <<: [{a: 1}, {a: 2, b: 3}]\n  b: 4",
    "s: |\n  one\n   two\n\nt: >\n  folded\n  text\n\n  para\nu: |-\n  x\nv: |+\n  y\n\n", '"esc\\n\\t\\x41\\u00e9\\U0001F600"', "'it''s'",
    "? [a]\n: b", "? {a: 1}\n: b", "!!str 5", "!!int '5'", "!!float 3", "!!set {a, b}", "!!binary aGVsbG8=", "!!omap [{a: 1}, {b: 2}]",
    "!custom 5", "!!python/object/apply:os.system ['ls']", "!!python/name:os.system", "a: 1\na: 2", "a: *nope", "1: a\n2.5: b\ntrue: c\nnull: d", "---\na\n---\nb", "key: value # c\nurl: http://x/y:z\n",
    "{a: [1, {b: c}], d}", "plain multi\n line text", "a: 'multi\n  line'", "__proto__: {polluted: 1}\nconstructor: 2", "😀: é", "- &a [*a]", 
    "!!timestamp 2024-01-01", "!!null ''", "!!bool yes", "[a, b, ]", "12e03", "1e5", "0.1", "-1_0.5", "09", "1:30", "1:99", "'2024-01-15'", "0", "2024-13-45"]:
    try:
        print(repr(text), repr(yaml.safe_load(text)))
    except yaml.YAMLError as e:
        print(repr(text), type(e).__name__, getattr(e, "problem", "") if type(e).__name__ in ("ConstructorError", "ComposerError") else "")
    except Exception as e:
        print(repr(text), type(e).__name__, e)
print(list(yaml.safe_load_all("a: 1\n---\n- b\n---\n...\n--- c\n")))
print(yaml.load("a: 1", Loader=yaml.SafeLoader), yaml.load("a: 1", yaml.FullLoader), yaml.full_load("[1]"), yaml.load("[1, yes]", yaml.BaseLoader))
print(yaml.safe_load(io.StringIO("a: b")), yaml.safe_load(b"a: \xc3\xa9"), yaml.safe_load(io.BytesIO(b"- 1")))
d = yaml.safe_load("a: &x [1]\nb: *x")
print(d["a"] is d["b"])


class Loader(yaml.SafeLoader):
    pass


Loader.add_constructor("!up", lambda loader, node: loader.construct_scalar(node).upper())
print(yaml.load("[!up abc, x]", Loader))
for text in ["a: [1", "a: b: c", "\ta: 1", "a: \"x", "- a\nb", "@a", "{a, b: ]}", "a:\n  - b\n c: d", "`x", "a: 'x", "]", "\x01"]:
    try:
        print(yaml.safe_load(text))
    except yaml.YAMLError as e:
        print(repr(text), isinstance(e, yaml.YAMLError), hasattr(e, "problem_mark") and e.problem_mark.line)
