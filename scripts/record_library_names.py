"""Records the public names of CPython 3.12's modules, for docs/libraries.md.

    PYENV_VERSION=3.12.1 python3 scripts/record_library_names.py > scripts/library-names.json

Public is what `__all__` lists and what has no leading underscore, but for modules that a module merely imports and for names that it
imports from elsewhere without listing them.
"""
import importlib
import json
import sys
import types

NAMES = """
abc argparse array ast asyncio base64 binascii bisect calendar cmath collections collections.abc colorsys codecs concurrent.futures
configparser contextlib contextvars copy csv dataclasses datetime decimal difflib doctest enum fnmatch fractions functools glob graphlib gzip hashlib
heapq hmac html html.entities html.parser inspect io ipaddress itertools json keyword locale logging logging.config logging.handlers math
numbers operator os os.path pathlib platform pprint queue random re reprlib sched secrets shlex shutil stat statistics string struct
subprocess sys tarfile tempfile textwrap threading time timeit tomllib traceback types typing unicodedata unittest unittest.mock
urllib urllib.error urllib.parse urllib.request uuid warnings weakref xml.etree.ElementTree zipfile zlib zoneinfo
""".split()


def is_public(module, name, listed):
    if name in listed:
        return True
    if name.startswith('_'):
        return False
    value = getattr(module, name)
    if isinstance(value, types.ModuleType):
        return False
    owner = getattr(value, '__module__', None)
    return not listed if owner is None else owner.lstrip('_').split('.')[0] == module.__name__.split('.')[0] and not listed


found = {}
for name in NAMES:
    module = importlib.import_module(name)
    listed = list(getattr(module, '__all__', ()))
    found[name] = sorted(each for each in {*dir(module), *listed} if hasattr(module, each) and is_public(module, each, listed))
json.dump(found, sys.stdout, indent=1)
print()
