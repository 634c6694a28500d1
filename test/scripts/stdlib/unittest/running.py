import unittest
import re
import sys


class Out:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


log = []


class Passing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("setUpClass")

    @classmethod
    def tearDownClass(cls):
        log.append("tearDownClass")

    def setUp(self):
        log.append("setUp")
        self.addCleanup(log.append, "cleanup")

    def tearDown(self):
        log.append("tearDown")

    def test_one(self):
        log.append("one")
        self.assertEqual(1, 1)

    def test_two(self):
        """Has a doc.

        More."""
        log.append("two")


class Mixed(unittest.TestCase):
    def test_fail(self):
        self.assertEqual(1, 2)

    def test_fail_message(self):
        """Documented failure."""
        self.assertTrue(0, "zero it is")

    def test_error(self):
        raise KeyError("oops")

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    @unittest.skipIf(True, "because")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "because")
    def test_not_skipped(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
        with self.subTest("message", k="v"):
            raise ValueError("sub error")


@unittest.skip("whole class")
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


class BrokenSetUp(unittest.TestCase):
    def setUp(self):
        raise RuntimeError("setUp broke")

    def tearDown(self):
        log.append("never")

    def test_x(self):
        log.append("never")


class BrokenClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("class broke")

    def test_x(self):
        pass


def show(text):
    text = re.sub(r"in \d+\.\d+s", "in 0.000s", text)
    print(re.sub(r'File ".*?running.py"', 'File "running.py"', text))


def run(*classes, **options):
    out = Out()
    loader = unittest.TestLoader()
    suite = unittest.TestSuite([loader.loadTestsFromTestCase(c) for c in classes])
    result = unittest.TextTestRunner(stream=out, **options).run(suite)
    show(out.text)
    return result


print(run(Passing))
print(log)
log.clear()
r = run(Mixed)
print(r, r.wasSuccessful(), len(r.failures), [str(t) for t, _ in r.skipped], [t.id() for t, _ in r.errors])
run(Passing, Mixed, Skipped, verbosity=2)
run(BrokenSetUp, BrokenClass)
run(Mixed, failfast=True)
run()
run(Skipped)
print(unittest.defaultTestLoader.getTestCaseNames(Mixed))
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Passing)
print(suite.countTestCases(), suite, list(suite)[0], repr(list(suite)[1]), list(suite)[1].shortDescription(), list(suite)[0].id())
single = Passing("test_one")
result = unittest.TestResult()
single(result)
print(result, result.testsRun)
try:
    Passing("nothing")
except ValueError as e:
    print(e)
f = unittest.FunctionTestCase(lambda: None, description="desc")
print(f.run(), f.shortDescription())


class Own(unittest.TestCase):
    def runTest(self):
        pass


print(Own().run())
for wrong in (3, Passing):
    try:
        unittest.TestSuite().addTest(wrong)
    except TypeError as e:
        print(e)
out = Out()
sys.stderr, real = out, sys.stderr
program = unittest.main(argv=["prog", "Passing"], exit=False)
try:
    unittest.main(argv=["prog", "-v", "Passing.test_two", "Mixed.test_fail"])
except SystemExit as e:
    print("exit", e.code)
sys.stderr = real
show(out.text)
