import unittest
import warnings


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()


def attempt(action):
    try:
        print("passed", action())
    except unittest.SkipTest as e:
        print("skip", e)
    except Exception as e:
        print(type(e).__name__, "|", e)


for name, *args in [
    ("assertEqual", 1, 2), ("assertEqual", 1, 1), ("assertEqual", "a", "b"), ("assertEqual", "line1\nline2\n", "line1\nline3\n"), ("assertEqual", "abc", ""),
    ("assertEqual", "one\ntwo", "one\n2\n"), ("assertEqual", [1, 2, 3], [1, 5, 3]), ("assertEqual", [1], [1, 2, 3]), ("assertEqual", [1, 2], [1]), ("assertEqual", (1, 2), (1, 3)),
    ("assertEqual", {"a": 1}, {"a": 2, "b": 3}), ("assertEqual", {1, 2}, {2, 3}), ("assertEqual", frozenset([1]), frozenset()), ("assertEqual", [1], (1,)), ("assertEqual", 1, 1.0),
    ("assertEqual", "x" * 100, "x" * 99 + "y"), ("assertEqual", list(range(50)), list(range(49)) + [0]), ("assertEqual", None, False), ("assertNotEqual", 1, 1), ("assertNotEqual", 1, 2),
    ("assertTrue", 0), ("assertTrue", [1]), ("assertFalse", 1), ("assertFalse", ""), ("assertIs", 1, 2), ("assertIs", None, None), ("assertIsNot", None, None), ("assertIsNone", 3), ("assertIsNotNone", None),
    ("assertIn", 1, [2]), ("assertIn", 1, [1]), ("assertNotIn", 1, [1]), ("assertIsInstance", 1, str), ("assertIsInstance", 1, (str, list)), ("assertNotIsInstance", 1, int),
    ("assertLess", 2, 1), ("assertLessEqual", 2, 1), ("assertGreater", 1, 2), ("assertGreaterEqual", 1, 2), ("assertLess", 1, 2),
    ("assertAlmostEqual", 1.0, 1.00000001), ("assertAlmostEqual", 1.0, 1.1), ("assertAlmostEqual", 1.0, 1.1, 1), ("assertAlmostEqual", 1, 2, 3), ("assertNotAlmostEqual", 1.0, 1.0), ("assertNotAlmostEqual", 1.0, 2.0),
    ("assertCountEqual", [1, 2, 2], [2, 1, 1]), ("assertCountEqual", [1, 2], [2, 1]), ("assertCountEqual", [[1], {}], [{}, [2]]),
    ("assertRegex", "abc", "b."), ("assertRegex", "abc", "x"), ("assertNotRegex", "abc", "b"), ("assertNotRegex", "abc", "x"),
    ("assertDictEqual", {"a": 1}, [1]), ("assertListEqual", [1], (1,)), ("assertTupleEqual", (1,), (2,)), ("assertSetEqual", {1}, [1]), ("assertSequenceEqual", [1, 2], (1, 2)), ("assertSequenceEqual", "ab", "ac"),
    ("assertMultiLineEqual", "a", 3), ("fail", "failed"), ("fail",), ("skipTest", "why"),
]:  # fmt: skip
    print(name, end=" ")
    attempt(lambda: getattr(t, name)(*args))
attempt(lambda: t.assertEqual(1, 2, "a message"))
attempt(lambda: t.assertEqual([1], [2], "list message"))
attempt(lambda: t.assertAlmostEqual(1, 2, delta=0.5))
attempt(lambda: t.assertAlmostEqual(1, 1.2, delta=0.5))
attempt(lambda: t.assertNotAlmostEqual(1, 1.2, delta=0.5))
attempt(lambda: t.assertAlmostEqual(1, 2, places=1, delta=3))


def boom(message="boom"):
    raise ValueError(message)


attempt(lambda: t.assertRaises(ValueError, boom))
attempt(lambda: t.assertRaises(KeyError, boom))
attempt(lambda: t.assertRaises(KeyError, len, []))
attempt(lambda: t.assertRaises(3, len, []))
attempt(lambda: t.assertRaisesRegex(ValueError, "b.om", boom))
attempt(lambda: t.assertRaisesRegex(ValueError, "^x", boom))


def contexts():
    with t.assertRaises(ValueError) as cm:
        boom("kept")
    print(cm.exception, type(cm.exception).__name__)
    with t.assertRaises((KeyError, ValueError)):
        boom()
    with t.assertRaisesRegex(ValueError, r"\d"):
        boom("5")
    with t.assertRaises(ValueError, msg="my message"):
        pass


attempt(contexts)
attempt(lambda: t.assertWarns(UserWarning, warnings.warn, "w"))
attempt(lambda: t.assertWarns(DeprecationWarning, lambda: None))
attempt(lambda: t.assertWarnsRegex(UserWarning, "xyz", warnings.warn, "w"))


def warn_context():
    with t.assertWarns(DeprecationWarning) as cm:
        warnings.warn("old", DeprecationWarning)
    print(cm.warning, cm.lineno > 0)


attempt(warn_context)


class Short(unittest.TestCase):
    longMessage = False
    maxDiff = 20

    def runTest(self):
        pass


attempt(lambda: Short().assertEqual(1, 2, "only this"))
attempt(lambda: Short().assertEqual(list(range(20)), list(range(21))))


class Point:
    def __init__(self, x):
        self.x = x


def same_point(first, second, msg=None):
    if first.x != second.x:
        raise t.failureException("points differ")


t.addTypeEqualityFunc(Point, same_point)
attempt(lambda: t.assertEqual(Point(1), Point(1)))
attempt(lambda: t.assertEqual(Point(1), Point(2)))


class Ctx:
    def __enter__(self):
        return "entered"

    def __exit__(self, *a):
        print("left")


print(t.enterContext(Ctx()))
print(t.doCleanups())
