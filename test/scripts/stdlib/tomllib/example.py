# Settings from a text in TOML.
import tomllib

settings = tomllib.loads("""
title = "Shop"
opened = 2024-03-01

[database]
ports = [8001, 8002]
timeout = 2.5

[[users]]
name = "Ada"
""")
print(settings["title"], settings["opened"].year)
print(settings["database"]["ports"], settings["users"][0]["name"])
try:
    tomllib.loads("size = 3 kB")
except tomllib.TOMLDecodeError as error:
    print(error)
