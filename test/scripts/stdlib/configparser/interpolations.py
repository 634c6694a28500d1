"""References between values, converters, and everything that is refused."""
import configparser
from configparser import BasicInterpolation, ConfigParser, ExtendedInterpolation, RawConfigParser

config = ConfigParser(interpolation=ExtendedInterpolation())
config.read_string("""[common]
home = /home/${user}
user = nobody
price = 5$$
[mine]
user = me
dir = ${common:home}/dir
deep = ${dir}/deep and ${common:price}
""")
print(config["mine"]["dir"], config["mine"]["deep"], config["common"]["home"])

lists = ConfigParser(converters={"list": lambda text: [each.strip() for each in text.split(",")], "decimal": complex})
lists.read_string("[s]\nitems = a, b ,c\nz = 1+2j\n")
print(lists.getlist("s", "items"), lists["s"].getlist("items"), lists["s"].getlist("no", []), lists.getdecimal("s", "z"))
print(sorted(lists.converters), len(lists.converters))
del lists.converters["list"]
print(hasattr(lists, "getlist"), hasattr(lists["s"], "getlist"))


class Upper(BasicInterpolation):
    def before_get(self, parser, section, option, value, defaults):
        return super().before_get(parser, section, option, value, defaults).upper()

    def before_read(self, parser, section, option, value):
        return value.strip("'")

    def before_write(self, parser, section, option, value):
        return f"<{value}>"


upper = ConfigParser(interpolation=Upper())
upper.read_string("[s]\na = 'x'\nb = %(a)s%(a)s\n")
print(upper["s"]["b"])
import sys

upper.write(sys.stdout)


def attempt(function):
    try:
        print("no error:", function())
    except (configparser.Error, KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, "|", e, "|", e.args)


def read(text, **options):
    def run():
        parser = ConfigParser(**options)
        parser.read_string(text)
        return {name: dict(section) for name, section in parser.items()}

    return run


attempt(read("a = 1\n"))
attempt(read("[s]\nnothing here\n= 5\n[t]\nalso nothing\n"))
attempt(read("[s]\na=1\nA=2\n"))
attempt(read("[s]\n[s]\n"))
attempt(read("[s]\na = %(b)s\n"))
attempt(read("[s]\na = %(a)s\n"))
attempt(read("[s]\na = 5%\n"))
attempt(read("[s]\na = %(open\n"))
attempt(read("[s]\na = ${b}\n", interpolation=ExtendedInterpolation()))
attempt(read("[s]\na = ${t:b}\n", interpolation=ExtendedInterpolation()))
attempt(read("[s]\na = ${t:b:c}\n", interpolation=ExtendedInterpolation()))
attempt(read("[s]\na = ${s:a}\n", interpolation=ExtendedInterpolation()))
attempt(read("[s]\na = ${open\n", interpolation=ExtendedInterpolation()))
attempt(read("[s]\na = $b\n", interpolation=ExtendedInterpolation()))
attempt(read("[s]\n", interpolation=3))
attempt(lambda: config.get("none", "x"))
attempt(lambda: config.get("mine", "x"))
attempt(lambda: config["none"])
attempt(lambda: config["mine"]["x"])
attempt(lambda: config.options("none"))
attempt(lambda: config.items("none"))
attempt(lambda: config.add_section("mine"))
attempt(lambda: config.add_section("DEFAULT"))
attempt(lambda: config.add_section(3))
attempt(lambda: config.set("mine", "a", 5))
attempt(lambda: config.set("none", "a", "5"))
attempt(lambda: config.set("mine", "a", "$x"))
attempt(lambda: ConfigParser().set("DEFAULT", "a", "%x"))
attempt(lambda: config.remove_option("none", "a"))
attempt(lambda: config.__delitem__("DEFAULT"))
attempt(lambda: config.__delitem__("none"))
attempt(lambda: config["mine"].__setitem__("a", 1))
attempt(lambda: config.read_dict({"new": {"a": 1, "A": 2}}))
attempt(lambda: config.read_dict({"fine": {"a": 1, "b": None}}))
attempt(lambda: lists.converters.__setitem__(3, int))
attempt(lambda: lists.converters.__setitem__("", int))
attempt(lambda: lists.converters.__delitem__("nope"))
attempt(lambda: RawConfigParser({"a": 1}).get("DEFAULT", "a"))
