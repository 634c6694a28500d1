"""Records what CPython 3.12.1 makes of thousands of expressions, for expressions.test.ts.

    PYENV_VERSION=3.12.1 python3 -W ignore test/stdlib/record_expressions.py [subject...]

Each subject has its own file, `record_SUBJECT.py`, with `setup` (the statements that run first) and `expressions(rng)`. The outcome of
an expression is its repr, or '!Type: message'.
"""
import importlib
import json
import os
import random
import sys
import time
from pathlib import Path

here = Path(__file__).parent
sys.path.insert(0, str(here))


def outcome(expression, namespace):
    try:
        return repr(eval(expression, namespace))
    except Exception as e:
        return f'!{type(e).__name__}: {e}'


def main(subjects):
    os.environ['TZ'] = 'UTC'
    time.tzset()
    for subject in subjects:
        source = importlib.import_module(f'record_{subject}')
        namespace = {}
        exec(source.setup, namespace)
        expressions = dict.fromkeys(source.expressions(random.Random(20240312)))
        # What is longer than a few lines tells no more than what is shorter.
        cases = [case for e in expressions if len((case := [e, outcome(e, namespace)])[1]) < 400]
        lines = ',\n'.join(json.dumps(case, ensure_ascii=False) for case in cases)
        text = f'{{"setup": {json.dumps(source.setup)},\n"cases": [\n{lines}\n]}}\n'
        (here / f'{subject}.json').write_text(text)
        print(subject, len(cases), len(text))


main(sys.argv[1:] or ['datetime', 'decimal', 'statistics'])
