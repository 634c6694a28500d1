from contextlib import contextmanager, suppress


@contextmanager
def step(name):
    print('begin', name)
    try:
        yield name.upper()
    finally:
        print('end', name)


with step('wash') as label, suppress(KeyError):
    print(label)
    {}['soap']
