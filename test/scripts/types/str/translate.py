# str.maketrans and str.translate, with dicts, strings and other tables.
print(str.maketrans('abc', 'xyz'), str.maketrans('ab', 'xy', 'c'), str.maketrans({'a': 'long', 98: None, 'c': 100}))
print(str.maketrans({}), str.maketrans('', '', 'ab'))
print('aabbcc'.translate(str.maketrans('abc', 'xyz')), 'aabbcc'.translate(str.maketrans('ab', 'xy', 'c')))
print('abcabc'.translate(str.maketrans({'a': 'long', 98: None, 'c': 100})))
print('hello'.translate({}), 'hello'.translate({104: 'J', 108: None}), 'hello'.translate({ord('l'): 0x1F600}))
print('a😀b'.translate({0x1F600: ':)'}), 'abab'.translate(str.maketrans('aa', 'xy')))
print('abc'.translate({97: '', 98: 'BBB'}), 'tea'.translate(str.maketrans('aeiou', '*' * 5)))
print('x'.translate({120: 'x'}))


class Shift:
    def __getitem__(self, code):
        if code == 32:
            raise LookupError
        if code == 33:
            return None
        return code + 1


print('HAL 9000!'.translate(Shift()), 'abc'.translate([1] * 97 + ['A', 'B']), 'ab c'.translate('x' * 98))
rot13 = str.maketrans('abcdefghijklmnopqrstuvwxyz', 'nopqrstuvwxyzabcdefghijklm')
print('why did it'.translate(rot13), 'why did it'.translate(rot13).translate(rot13))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: str.maketrans())
attempt(lambda: str.maketrans('ab'))
attempt(lambda: str.maketrans(1))
attempt(lambda: str.maketrans('ab', 'x'))
attempt(lambda: str.maketrans('ab', 1))
attempt(lambda: str.maketrans(1, 'ab'))
attempt(lambda: str.maketrans('ab', 'xy', 1))
attempt(lambda: str.maketrans({'ab': 'x'}))
attempt(lambda: str.maketrans({'': 'x'}))
attempt(lambda: str.maketrans({1.5: 'x'}))
attempt(lambda: str.maketrans({(1, 2): 'x'}))
attempt(lambda: 'abc'.translate())
attempt(lambda: 'abc'.translate(None))
attempt(lambda: 'abc'.translate({97: 1.5}))
attempt(lambda: 'abc'.translate({97: -1}))
attempt(lambda: 'abc'.translate({97: 0x110000}))
attempt(lambda: 'abc'.translate({97: b'x'}))
attempt(lambda: 'abc'.translate({}, {}))
