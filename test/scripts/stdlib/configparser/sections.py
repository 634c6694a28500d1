"""Reading, looking up, changing and writing."""
import configparser
import io

TEXT = """\
; a comment
[DEFAULT]
base = /data
Retries = 3

[paths]
in = %(base)s/in
out: %(base)s/out
percent = 50%%

[empty]

[ Odd Name ]
key with spaces = 1
url = http://host:80/?a=b
multi =
    first
    second

    after an empty line
  # not this
last=x = y
"""

config = configparser.ConfigParser(defaults={"level": "info"})
config.read_string(TEXT)
print(config.sections(), config.defaults())
for name, section in config.items():
    print(name, section, dict(section))
print(config.options("paths"), config.has_option("paths", "RETRIES"), "paths" in config, "DEFAULT" in config, len(config))
print(config.get("paths", "in"), config.get("paths", "in", raw=True), config.get("paths", "in", vars={"base": "/x"}))
print(config["paths"].get("no"), config["paths"].get("no", "fallback"), config.get("nope", "x", fallback=None))
print(config.getint("paths", "retries"), config.getfloat("paths", "retries"))
print(config.items("paths"), config.items("paths", raw=True))
for word in ("1", "Yes", "TRUE", "on", "0", "no", "False", "off", "maybe"):
    config["empty"]["flag"] = word
    try:
        print(word, config["empty"].getboolean("flag"))
    except ValueError as e:
        print(word, e)

config["new"] = {"a": "1", "B": "2"}
config["new"]["c"] = "%(a)s%(b)s"
config.set("new", "long", "line 1\nline 2")
print(dict(config["new"]), config.remove_option("new", "long"), config.remove_option("new", "long"))
print(config.remove_section("empty"), config.remove_section("empty"), config.popitem())
out = io.StringIO()
config.write(out)
print(out.getvalue())
out = io.StringIO()
config.write(out, space_around_delimiters=False)
print(out.getvalue())
again = configparser.ConfigParser()
again.read_string(out.getvalue())
print(again == config, {k: dict(v) for k, v in again.items()} == {k: dict(v) for k, v in config.items()})

raw = configparser.RawConfigParser(allow_no_value=True, inline_comment_prefixes=("#", ";"), delimiters=("=>",), comment_prefixes=("//",))
raw.optionxform = str
raw.read_string("""[s]
// comment
Alone
Key => value # comment
Other=>a#b ;c
Last => %(nothing)s
""")
print(dict(raw["s"]))
loose = configparser.ConfigParser(strict=False, empty_lines_in_values=False, interpolation=None, default_section="common")
loose.read_string("[a]\nx=1\n[a]\nx=%(2\ny=\n  more\n\n  z=3\n[common]\nq=0\n")
print({k: dict(v) for k, v in loose.items()})
