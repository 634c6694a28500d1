# Occurrences are found, counted, replaced and split at wherever they stand, also where a text is gone through in parts.
import random
random.seed(3)
for n in range(120):
    text = ''.join(random.choice('ab') for _ in range(random.randrange(0, 40)))
    part = ''.join(random.choice('ab') for _ in range(random.randrange(1, 5)))
    by = random.choice(['', 'x', 'ab', 'aaa', part + part])
    parts = []
    rest = text
    while True:
        before, found, rest2 = rest.partition(part)
        parts.append(before)
        if not found:
            break
        rest = rest2
    assert text.replace(part, by) == by.join(parts), (text, part, by)
    assert text.split(part) == parts, (text, part)
    assert text.count(part) == len(parts) - 1
    assert text.find(part) == (-1 if len(parts) == 1 else len(parts[0]))
    if text.rfind(part) >= 0: assert text[text.rfind(part):].startswith(part) and part not in text[text.rfind(part) + 1:]
    else: assert part not in text
    b = text.encode()
    assert b.replace(part.encode(), by.encode()) == by.join(parts).encode()
    assert b.split(part.encode()) == [p.encode() for p in parts]
    w = text.replace('b', ' ')
    assert w.split() == [p for p in w.split(' ') if p]
    assert w.rsplit() == w.split()
    assert w.strip() == w.lstrip().rstrip()
    k = random.randrange(0, 4)
    s = w.split(None, k)
    r = w.rsplit(None, k)
    assert ''.join(s).replace(' ', '') == w.replace(' ', '') == ''.join(r).replace(' ', '')
    assert len(s) <= k + 1 and len(r) <= k + 1
print('fine')
