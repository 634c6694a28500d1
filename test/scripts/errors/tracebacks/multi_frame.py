# A chain of ordinary calls; each frame shows its line, the part that was running underlined.
def read_config(settings):
    return parse_port(settings["port"])


def parse_port(text):
    value = to_number(text)
    if not 0 < value < 65536:
        raise ValueError(f"port {value} out of range")
    return value


def to_number(text):
    return int(text.strip())


def start(settings):
    port = read_config(settings)
    print("starting on", port)


start({"port": " 8080 "})
for bad in ({"port": "99999"}, {}):
    try:
        start(bad)
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
start({"port": "80a"})
