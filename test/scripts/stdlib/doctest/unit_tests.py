"""Documentation strings as unit tests."""
import doctest
import unittest


def f():
    """
    >>> 1 + 1
    2
    >>> 'x' + 'y'
    'z'
    """
def g():
    """
    >>> f() is None
    True
    """
suite = doctest.DocTestSuite()
print(suite.countTestCases(), [t.id() for t in suite], [str(t) for t in suite])
res = unittest.TestResult(); suite.run(res)
print(res.testsRun, len(res.failures), res.failures[0][0].shortDescription())
print(res.failures[0][1].strip()[-90:])
print(doctest.testsource('__main__', '__main__.f'))
print(doctest.set_unittest_reportflags(doctest.REPORT_NDIFF), doctest.set_unittest_reportflags(0) == doctest.REPORT_NDIFF)
try: doctest.set_unittest_reportflags(doctest.ELLIPSIS)
except ValueError as e: print(e)
