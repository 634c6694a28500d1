class ConfigError(Exception):
    """Raised for everything that is wrong with a configuration."""


def parse_line(number, line):
    key, sep, value = line.partition("=")
    if not sep:
        raise ConfigError(f"line {number}: no '=' in {line!r}")
    try:
        return key.strip(), int(value)
    except ValueError as e:
        raise ConfigError(f"line {number}: bad value for {key.strip()!r}") from e


def parse(text):
    return dict(parse_line(i, line) for i, line in enumerate(text.splitlines(), 1))


print(parse("a = 1\nb = 2"))
try:
    parse("oops")
except ConfigError as e:
    print(e, e.__cause__)
print(parse("a = 1\nb = two"))
