"""Tests in classes, and what runs them."""

import sys
import time

__all__ = [
    "TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader",
    "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure",
    "TextTestResult", "addModuleCleanup", "doModuleCleanups", "enterModuleContext", "TestProgram",
    "getTestCaseNames", "makeSuite", "findTestCases", "registerResult", "removeResult", "removeHandler",
]  # fmt: skip


class SkipTest(Exception):
    """Raised to skip a test."""


class _ShouldStop(Exception):
    """Raised to end a test at its first failing subtest."""


_LONGEST = 80
_PLACEHOLDER = 12
_LEAST_BEGIN = 5
_LEAST_END = 5
_LEAST_COMMON = 5
_LEAST_DIFFERENT = _LONGEST - (_LEAST_BEGIN + _PLACEHOLDER + _LEAST_COMMON + _PLACEHOLDER + _LEAST_END)


def _safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _LONGEST:
        return result
    return result[:_LONGEST] + " [truncated]..."


def _shorten(text, begin, end):
    skipped = len(text) - begin - end
    return f"{text[:begin]}[{skipped} chars]{text[len(text) - end :]}" if skipped > _PLACEHOLDER else text


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for index, character in enumerate(first):
        if character != last[index]:
            return first[:index]
    return first


def _shortened_reprs(*objects):
    """The texts of objects, cut where they are long so that the place where they differ is seen."""
    texts = tuple(map(_safe_repr, objects))
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return texts
    prefix = _common_prefix(texts)
    length = len(prefix)
    common = _LONGEST - (longest - length + _LEAST_BEGIN + _PLACEHOLDER)
    if common > _LEAST_COMMON:
        prefix = _shorten(prefix, _LEAST_BEGIN, common)
        return tuple([prefix + text[length:] for text in texts])
    prefix = _shorten(prefix, _LEAST_BEGIN, _LEAST_COMMON)
    return tuple([prefix + _shorten(text[length:], _LEAST_DIFFERENT, _LEAST_END) for text in texts])


def _count_differences(first, second):
    """The elements that are not equally often in both, as (count in the first, count in the second, element)."""
    differences = []
    rest_first, rest_second = list(first), list(second)
    done = []
    for element in rest_first + rest_second:
        if any(element is each or element == each for each in done):
            continue
        done.append(element)
        in_first = sum(1 for each in rest_first if each is element or each == element)
        in_second = sum(1 for each in rest_second if each is element or each == element)
        if in_first != in_second:
            differences.append((in_first, in_second, element))
    return differences


def skip(reason):
    """Skip a test, or all tests of a class."""

    def decorator(test_item):
        if not isinstance(test_item, type):
            original = test_item

            def test_item(*args, **kwargs):
                raise SkipTest(reason)

            test_item.__name__ = original.__name__
            test_item.__qualname__ = original.__qualname__
            test_item.__doc__ = original.__doc__
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if callable(reason) and hasattr(reason, "__code__"):
        test_item = reason
        reason = ""
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """Skip a test if the condition holds."""
    return skip(reason) if condition else lambda test_item: test_item


def skipUnless(condition, reason):
    """Skip a test unless the condition holds."""
    return lambda test_item: test_item if condition else skip(reason)(test_item)


def expectedFailure(test_item):
    """Mark a test that is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestResult:
    """Collects what the tests come to."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def printErrors(self):
        """Called when all tests have run."""

    def startTest(self, test):
        """Called before a test."""
        self.testsRun += 1

    def stopTest(self, test):
        """Called after a test."""

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def addError(self, test, err):
        """Called when a test raises something else than a failed assertion."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addFailure(self, test, err):
        """Called when an assertion of a test fails."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; err is None if it has passed."""
        if err is None:
            return
        is_failure = issubclass(err[0], test.failureException)
        (self.failures if is_failure else self.errors).append((subtest, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addSuccess(self, test):
        """Called when a test passes."""

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called when a test fails as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        """Called when a test passes that was expected to fail."""
        self.unexpectedSuccesses.append(test)
        self._fail_fast()

    def addDuration(self, test, elapsed):
        """Called with the seconds that a test took."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Return whether everything has passed so far."""
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        """End the run after the test that is running."""
        self.shouldStop = True

    def _fail_fast(self):
        if self.failfast:
            self.stop()

    def _exc_info_to_string(self, err, test):
        return "\n".join(exception_lines(err[1], err[2], None, True)) + "\n"

    def __repr__(self):
        cls = self.__class__
        return (
            f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
            f"failures={len(self.failures)}>"
        )


class TextTestResult(TestResult):
    """Shows the results as they come."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        """Return the text that stands for a test."""
        first_line = test.shortDescription()
        return f"{test}\n{first_line}" if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._newline = False

    def _show(self, long, short):
        if self.showAll:
            self.stream.writeln(long)
        elif self.dots:
            self.stream.write(short)
        self.stream.flush()

    def _status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test) + " ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _show_status(self, test, status, short):
        if self.showAll:
            self._status(test, status)
        elif self.dots:
            self.stream.write(short)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            self._show_status(subtest, "FAIL" if is_failure else "ERROR", "F" if is_failure else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show_status(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._show_status(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show_status(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show_status(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show("unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Print the tracebacks of errors or failures."""
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(err)
            self.stream.flush()


class _WritelnStream:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def write(self, text):
        self.stream.write(text)

    def writeln(self, text=None):
        self.stream.write("\n" if not text else text + "\n")


class TextTestRunner:
    """Runs tests and prints what they come to."""

    resultclass = TextTestResult

    def __init__(
        self,
        stream=None,
        descriptions=True,
        verbosity=1,
        failfast=False,
        buffer=False,
        resultclass=None,
        warnings=None,
        *,
        tb_locals=False,
        durations=None,
    ):
        self.stream = _WritelnStream(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or suite; return the result."""
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        start = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        stream = self.stream
        if hasattr(result, "separator2"):
            stream.writeln(result.separator2)
        count = result.testsRun
        stream.writeln(f"Ran {count} test{'' if count == 1 else 's'} in {taken:.3f}s")
        stream.writeln()
        infos = []
        if not result.wasSuccessful():
            stream.write("FAILED")
            if result.failures:
                infos.append(f"failures={len(result.failures)}")
            if result.errors:
                infos.append(f"errors={len(result.errors)}")
        elif count == 0:
            stream.write("NO TESTS RAN")
        else:
            stream.write("OK")
        if result.skipped:
            infos.append(f"skipped={len(result.skipped)}")
        if result.expectedFailures:
            infos.append(f"expected failures={len(result.expectedFailures)}")
        if result.unexpectedSuccesses:
            infos.append(f"unexpected successes={len(result.unexpectedSuccesses)}")
        stream.writeln(f" ({', '.join(infos)})" if infos else "")
        stream.flush()
        return result


class _AssertRaises:
    """Checks the exception that the block raises."""

    def __init__(self, expected, test_case, expected_regex=None, kind="raised"):
        self.expected = expected
        self.test_case = test_case
        if expected_regex is not None:
            import re

            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None
        self.kind = kind

    def handle(self, name, args, kwargs, base, what):
        """Runs a callable inside, or answers the manager itself."""
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(each, type) and issubclass(each, base) for each in kinds):
            raise TypeError(f"{name}() arg 1 must be {what}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        callable_obj, *args = args
        try:
            self.obj_name = callable_obj.__name__
        except AttributeError:
            self.obj_name = str(callable_obj)
        with self:
            callable_obj(*args, **kwargs)

    def fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def _missing(self):
        try:
            name = self.expected.__name__
        except AttributeError:
            name = str(self.expected)
        by = f" by {self.obj_name}" if self.obj_name else ""
        self.fail(f"{name} not {self.kind}{by}")

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missing()
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self.fail(f'"{self.expected_regex.pattern}" does not match "{exc_value}"')
        return True


class _AssertWarns(_AssertRaises):
    """Checks the warning that the block issues."""

    def __enter__(self):
        import warnings

        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catch.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            if first is None:
                first = each.message
            if self.expected_regex is not None and not self.expected_regex.search(str(each.message)):
                continue
            self.warning = each.message
            self.filename = each.filename
            self.lineno = each.lineno
            return
        if first is not None:
            self.fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        self._missing()


class _LoggingWatcher(tuple):
    """What a block has logged: the records, and the lines of their texts."""

    def __new__(cls):
        return tuple.__new__(cls, ([], []))

    records = property(lambda self: self[0])
    output = property(lambda self: self[1])


class _AssertLogs:
    """Checks what the block logs."""

    def __init__(self, test_case, logger, level, no_logs):
        import logging

        self.test_case = test_case
        self.logger_name = logger
        if level:
            self.level = logging._nameToLevel.get(level, level)
        else:
            self.level = logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        import logging

        watcher = self.watcher = _LoggingWatcher()

        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        named = isinstance(self.logger_name, logging.Logger)
        self.logger = logger = self.logger_name if named else logging.getLogger(self.logger_name)
        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self._before = logger.handlers, logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        import logging

        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        records, output = self.watcher
        if self.no_logs and records:
            self._fail(f"Unexpected logs found: {output!r}")
        elif not self.no_logs and not records:
            self._fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}")

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


_EXCEPTION_KIND = "an exception type or tuple of exception types"
_WARNING_KIND = "a warning class or tuple of warning classes"
_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call a function when the tests of the module are over."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager that is left when the tests of the module are over."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the functions of addModuleCleanup now."""
    failures = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            failures.append(error)
    if failures:
        raise failures[0]


def _enter(cm, add_cleanup):
    cls = type(cm)
    try:
        enter = cls.__enter__
        exit = cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
        ) from None
    result = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return result


def _details(error):
    return type(error), error, error.__traceback__


class _Outcome:
    """What one test has come to so far."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None
        self.result_supports_subtests = hasattr(result, "addSubTest")

    def note(self, test_case, error, is_subtest=False):
        """Takes up an exception of a test, or of a subtest."""
        if isinstance(error, KeyboardInterrupt):
            raise error
        if isinstance(error, SkipTest):
            self.success = False
            self.result.addSkip(test_case, str(error))
        elif isinstance(error, _ShouldStop):
            pass
        else:
            if self.expecting_failure:
                self.expected_failure = _details(error)
            else:
                self.success = False
                if is_subtest:
                    self.result.addSubTest(test_case.test_case, test_case, _details(error))
                elif isinstance(error, test_case.failureException):
                    self.result.addFailure(test_case, _details(error))
                else:
                    self.result.addError(test_case, _details(error))

    def attempt(self, test_case, action):
        """Runs a part of a test; answers whether it has passed."""
        try:
            action()
        except BaseException as error:
            if not isinstance(error, (Exception, KeyboardInterrupt, SystemExit, GeneratorExit)):
                raise
            self.note(test_case, error)
            return False
        return True


class TestCase:
    """A test, or several of the same kind: methods that begin with `test`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        self._equality = {}
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}") from None
            self._testMethodDoc = "No test"
        else:
            self._testMethodDoc = method.__doc__

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test whose setUp has passed."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual compare values of a type with a function or a method of that name."""
        self._equality[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Call a function after the test, whatever it comes to."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager that is left after the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call a function after the tests of the class."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager that is left after the tests of the class."""
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Call the functions of addClassCleanup now."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as error:
                cls.tearDown_exceptions.append(_details(error))

    def countTestCases(self):
        """Return how many tests this is: one."""
        return 1

    def defaultTestResult(self):
        """Return a result to run with where none is given."""
        return TestResult()

    def shortDescription(self):
        """Return the first line of the documentation of the test, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """Return the full name of the test."""
        cls = self.__class__
        return f"{cls.__module__}.{cls.__qualname__}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        cls = self.__class__
        return f"{self._testMethodName} ({cls.__module__}.{cls.__qualname__}.{self._testMethodName})"

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        """Run the block as a part of the test that can fail by itself; the parameters name it."""
        return _SubTestBlock(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        answer = method()
        if answer is not None:
            import warnings

            warnings.warn(
                f"It is deprecated to return a value that is not None from a test case ({method})",
                DeprecationWarning,
                stacklevel=3,
            )

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, args, kwargs):
        function(*args, **kwargs)

    def _perform(self, outcome, method):
        """Runs the test with what stands around it."""
        if outcome.attempt(self, self._callSetUp):
            outcome.expecting_failure = getattr(self, "__unittest_expecting_failure__", False) or getattr(
                method, "__unittest_expecting_failure__", False
            )
            outcome.attempt(self, lambda: self._callTestMethod(method))
            outcome.expecting_failure = False
            outcome.attempt(self, self._callTearDown)
        self.doCleanups()

    def run(self, result=None):
        """Run the test; return the result."""
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
            result.startTestRun()
        start = time.perf_counter()
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                reason = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(
                    method, "__unittest_skip_why__", ""
                )
                result.addSkip(self, reason)
                return result
            # Skipped tests do not count as run.
            result.startTest(self)
            outcome = _Outcome(result)
            expects = getattr(self, "__unittest_expecting_failure__", False) or getattr(
                method, "__unittest_expecting_failure__", False
            )
            self._outcome = outcome
            try:
                self._perform(outcome, method)
                if hasattr(result, "addDuration"):
                    result.addDuration(self, time.perf_counter() - start)
                if outcome.success:
                    if not expects:
                        result.addSuccess(self)
                    elif outcome.expected_failure is not None:
                        result.addExpectedFailure(self, outcome.expected_failure)
                    else:
                        result.addUnexpectedSuccess(self)
            finally:
                self._outcome = None
            return result
        finally:
            result.stopTest(self)
            if own_result:
                result.stopTestRun()

    def doCleanups(self):
        """Call the functions of addCleanup now, the last one first."""
        outcome = self._outcome or _Outcome(TestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.attempt(self, lambda: self._callCleanup(function, args, kwargs))
        return outcome.success

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without collecting its result."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            reason = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(
                method, "__unittest_skip_why__", ""
            )
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, args, kwargs)

    def skipTest(self, reason):
        """Skip the test that is running."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return f"{standardMsg} : {msg}"

    def _check(self, holds, msg, standard):
        if not holds:
            raise self.failureException(self._formatMessage(msg, standard()))

    def assertFalse(self, expr, msg=None):
        """Fail if the value is true."""
        self._check(not expr, msg, lambda: f"{_safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        """Fail unless the value is true."""
        self._check(expr, msg, lambda: f"{_safe_repr(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless a call, or the block, raises an exception of the class."""
        context = _AssertRaises(expected_exception, self)
        return context.handle("assertRaises", args, kwargs, BaseException, _EXCEPTION_KIND)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises; the message has to match a regular expression."""
        context = _AssertRaises(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs, BaseException, _EXCEPTION_KIND)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless a call, or the block, issues a warning of the class."""
        context = _AssertWarns(expected_warning, self, kind="triggered")
        return context.handle("assertWarns", args, kwargs, Warning, _WARNING_KIND)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns; the message has to match a regular expression."""
        context = _AssertWarns(expected_warning, self, expected_regex, kind="triggered")
        return context.handle("assertWarnsRegex", args, kwargs, Warning, _WARNING_KIND)

    def assertLogs(self, logger=None, level=None):
        """Fail unless the block logs something of a level or above, by default INFO; the manager has records and output."""
        return _AssertLogs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Fail if the block logs something of a level or above, by default INFO."""
        return _AssertLogs(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._equality.get(type(first), _EQUALITY.get(type(first)))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        self._check(first == second, msg, lambda: "{} != {}".format(*_shortened_reprs(first, second)))

    def assertEqual(self, first, second, msg=None):
        """Fail unless both are equal."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail if both are equal."""
        self._check(first != second, msg, lambda: f"{_safe_repr(first)} == {_safe_repr(second)}")

    def _distance(self, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        return 7 if places is None else places

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless both are equal up to some decimal places (7), or a delta."""
        if first == second:
            return
        places = self._distance(places, delta)
        difference = abs(first - second)
        if difference <= delta if delta is not None else round(difference, places) == 0:
            return
        within = f"{_safe_repr(delta)} delta" if delta is not None else f"{places!r} places"
        standard = f"{_safe_repr(first)} != {_safe_repr(second)} within {within} ({_safe_repr(difference)} difference)"
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if both are equal up to some decimal places (7), or a delta."""
        places = self._distance(places, delta)
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            within = f"{_safe_repr(delta)} delta ({_safe_repr(difference)} difference)"
        else:
            if not first == second and round(difference, places) != 0:
                return
            within = f"{places!r} places"
        standard = f"{_safe_repr(first)} == {_safe_repr(second)} within {within}"
        raise self.failureException(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return f"{message}\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def _with_diff(self, standard, first_lines, second_lines):
        import difflib

        return self._truncateMessage(standard, "\n" + "\n".join(difflib.ndiff(first_lines, second_lines)))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fail unless both sequences have equal elements in the same order."""
        if seq_type is not None:
            name = seq_type.__name__
            for which, value in ("First", seq1), ("Second", seq2):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {_safe_repr(value)}")
        else:
            name = "sequence"
        differing = self._first_difference(seq1, seq2, name)
        if differing is None:
            return
        import pprint

        standard = self._with_diff(
            differing, pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()
        )
        self.fail(self._formatMessage(msg, standard))

    def _first_difference(self, seq1, seq2, name):
        """The text that says where two sequences differ; None if they do not."""
        lengths = []
        for which, value in ("First", seq1), ("Second", seq2):
            try:
                lengths.append(len(value))
            except (TypeError, NotImplementedError):
                return f"{which} {name} has no length.    Non-sequence?"
        if seq1 == seq2:
            return None
        texts = _shortened_reprs(seq1, seq2)
        text = f"{name.capitalize()}s differ: {texts[0]} != {texts[1]}\n"
        first_length, second_length = lengths
        for index in range(min(lengths)):
            try:
                item1 = seq1[index]
            except (TypeError, IndexError, NotImplementedError):
                return text + f"\nUnable to index element {index} of first {name}\n"
            try:
                item2 = seq2[index]
            except (TypeError, IndexError, NotImplementedError):
                return text + f"\nUnable to index element {index} of second {name}\n"
            if item1 != item2:
                texts = _shortened_reprs(item1, item2)
                text += f"\nFirst differing element {index}:\n{texts[0]}\n{texts[1]}\n"
                break
        else:
            if first_length == second_length and seq1 != seq2 and type(seq1) is not type(seq2):
                return None
        if first_length > second_length:
            text += f"\nFirst {name} contains {first_length - second_length} additional elements.\n"
            text += f"First extra element {second_length}:\n{_shortened_reprs(seq1[second_length])[0]}\n"
        elif first_length < second_length:
            text += f"\nSecond {name} contains {second_length - first_length} additional elements.\n"
            text += f"First extra element {first_length}:\n{_shortened_reprs(seq2[first_length])[0]}\n"
        return text

    def assertListEqual(self, list1, list2, msg=None):
        """Fail unless both lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fail unless both tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Fail unless both sets have the same elements."""
        differences = []
        for one, other, names in (set1, set2, ("first", "second")), (set2, set1, ("second", "first")):
            try:
                differences.append((one.difference(other), names))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{names[0]} argument does not support set difference: {error}")
        lines = []
        for difference, (here, there) in differences:
            if difference:
                lines.append(f"Items in the {here} set but not the {there}:")
                lines.extend(map(repr, difference))
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        """Fail unless the value is in the container."""
        self._check(
            member in container, msg, lambda: f"{_safe_repr(member)} not found in {_safe_repr(container)}"
        )

    def assertNotIn(self, member, container, msg=None):
        """Fail if the value is in the container."""
        self._check(
            member not in container,
            msg,
            lambda: f"{_safe_repr(member)} unexpectedly found in {_safe_repr(container)}",
        )

    def assertIs(self, expr1, expr2, msg=None):
        """Fail unless both are the same object."""
        self._check(expr1 is expr2, msg, lambda: f"{_safe_repr(expr1)} is not {_safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fail if both are the same object."""
        self._check(expr1 is not expr2, msg, lambda: f"unexpectedly identical: {_safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        """Fail unless both dicts are equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 == d2:
            return
        import pprint

        standard = "{} != {}".format(*_shortened_reprs(d1, d2))
        standard = self._with_diff(standard, pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines())
        self.fail(self._formatMessage(msg, standard))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless both have the same elements equally often, in any order."""
        differences = _count_differences(first, second)
        if differences:
            lines = [f"First has {one}, Second has {two}:  {element!r}" for one, two, element in differences]
            standard = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, standard))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fail unless both texts are equal."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "{} != {}".format(*_shortened_reprs(first, second))
        if len(first) > 2**16 or len(second) > 2**16:
            self.fail(self._formatMessage(msg, standard))
        import difflib

        # The difference shows where one of them lacks the end of its last line; empty texts have no line.
        if first[-1:] != "\n" or second[-1:] != "\n":
            both = bool(first and second)
            first += "\n" if both or first[-1:] not in ("\n", "") else ""
            second += "\n" if both or second[-1:] not in ("\n", "") else ""
        first_lines, second_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
        diff = "\n" + "".join(difflib.ndiff(first_lines, second_lines))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        """Fail unless a < b."""
        self._check(a < b, msg, lambda: f"{_safe_repr(a)} not less than {_safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        """Fail unless a <= b."""
        self._check(a <= b, msg, lambda: f"{_safe_repr(a)} not less than or equal to {_safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        """Fail unless a > b."""
        self._check(a > b, msg, lambda: f"{_safe_repr(a)} not greater than {_safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        """Fail unless a >= b."""
        self._check(a >= b, msg, lambda: f"{_safe_repr(a)} not greater than or equal to {_safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        """Fail unless the value is None."""
        self._check(obj is None, msg, lambda: f"{_safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        """Fail if the value is None."""
        self._check(obj is not None, msg, lambda: "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """Fail unless the object is an instance of the class."""
        self._check(isinstance(obj, cls), msg, lambda: f"{_safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fail if the object is an instance of the class."""
        self._check(not isinstance(obj, cls), msg, lambda: f"{_safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail unless a regular expression matches somewhere in the text."""
        import re

        expected = re.compile(expected_regex)
        self._check(
            expected.search(text), msg, lambda: f"Regex didn't match: {expected.pattern!r} not found in {text!r}"
        )

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail if a regular expression matches somewhere in the text."""
        import re

        unexpected = re.compile(unexpected_regex)
        match = unexpected.search(text)
        if match:
            part = text[match.start() : match.end()]
            standard = f"Regex matched: {part!r} matches {unexpected.pattern!r} in {text!r}"
            raise self.failureException(self._formatMessage(msg, standard))


_EQUALITY = {
    dict: "assertDictEqual",
    list: "assertListEqual",
    tuple: "assertTupleEqual",
    set: "assertSetEqual",
    frozenset: "assertSetEqual",
    str: "assertMultiLineEqual",
}


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f"{self.__class__.__name__} ({self._testFunc.__name__})"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append(f"({', '.join(f'{name}={value!r}' for name, value in self.params.items())})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"


class _SubTestBlock:
    """Notes what the block of a subtest raises and lets the test go on."""

    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self.message = message
        self.params = params

    def __enter__(self):
        test_case = self.test_case
        self.outer = test_case._subtest
        params = self.params
        if self.outer is not None:
            params = {**self.outer.params, **params}
        test_case._subtest = _SubTest(test_case, self.message, params)

    def __exit__(self, exc_type, error, tb):
        test_case = self.test_case
        subtest = test_case._subtest
        test_case._subtest = self.outer
        outcome = test_case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            return False
        if error is None:
            if not outcome.expecting_failure:
                outcome.result.addSubTest(test_case, subtest, None)
            return False
        if not isinstance(error, Exception):
            return False
        outcome.note(subtest, error, is_subtest=True)
        if outcome.result is not None and outcome.result.failfast and not outcome.success:
            raise _ShouldStop
        if outcome.expecting_failure and outcome.expected_failure is not None:
            raise _ShouldStop
        return True


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutine functions."""

    async def asyncSetUp(self):
        """Awaited before each test, after setUp."""

    async def asyncTearDown(self):
        """Awaited after each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Await a coroutine function after the test."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager that is left after the test."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol"
            ) from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result

    def _perform(self, outcome, method):
        import asyncio

        asyncio.run(self._perform_all(outcome, method))

    async def _perform_all(self, outcome, method):
        async def attempt(*calls):
            try:
                for call in calls:
                    answer = call()
                    if hasattr(type(answer), "__await__"):
                        await answer
            except Exception as error:
                outcome.note(self, error)
                return False
            return True

        if await attempt(self.setUp, self.asyncSetUp):
            outcome.expecting_failure = getattr(method, "__unittest_expecting_failure__", False)
            await attempt(method)
            outcome.expecting_failure = False
            await attempt(self.asyncTearDown)
            await attempt(self.tearDown)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            await attempt(lambda: function(*args, **kwargs))


class _ErrorHolder:
    """Stands for a test where setUpClass or the like has failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def countTestCases(self):
        return 0


class BaseTestSuite:
    """Tests and suites, one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<unittest.suite.{self.__class__.__name__} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """Return how many tests there are."""
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        """Add a test or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Add tests or suites."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run all tests; return the result."""
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run all tests without collecting their results."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests and suites, with setUpClass and setUpModule where the class or module changes."""

    def run(self, result, debug=False):
        is_top = not getattr(result, "_testRunEntered", False)
        if is_top:
            result._testRunEntered = True
            result._previousTestClass = None
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test.__class__, result)
                self._enter_module(test.__class__, result)
                self._enter_class(test.__class__, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(
                    result, "_moduleSetUpFailed", False
                ):
                    continue
            test(result)
        if is_top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _error(self, result, error, name, where):
        holder = _ErrorHolder(f"{name} ({where})")
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, _details(error))

    def _enter_class(self, cls, result):
        if cls is getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        where = f"{cls.__module__}.{cls.__qualname__}"
        try:
            set_up()
        except Exception as error:
            cls._classSetupFailed = True
            self._error(result, error, "setUpClass", where)
            self._clean_class(cls, result, "setUpClass")

    def _leave_class(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or cls is previous or getattr(previous, "_classSetupFailed", False):
            return
        if getattr(result, "_moduleSetUpFailed", False) or getattr(previous, "__unittest_skip__", False):
            return
        tear_down = getattr(previous, "tearDownClass", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as error:
                self._error(result, error, "tearDownClass", f"{previous.__module__}.{previous.__qualname__}")
        self._clean_class(previous, result, "tearDownClass")

    def _clean_class(self, cls, result, name):
        clean = getattr(cls, "doClassCleanups", None)
        if clean is None:
            return
        clean()
        for _, error, _ in cls.tearDown_exceptions:
            self._error(result, error, name, f"{cls.__module__}.{cls.__qualname__}")

    def _enter_module(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = (module_variables(cls.__module__) or {}).get("setUpModule")
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            result._moduleSetUpFailed = True
            self._error(result, error, "setUpModule", cls.__module__)
            try:
                doModuleCleanups()
            except Exception as error:
                self._error(result, error, "setUpModule", cls.__module__)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        tear_down = (module_variables(previous.__module__) or {}).get("tearDownModule")
        try:
            if tear_down is not None:
                tear_down()
        except Exception as error:
            self._error(result, error, "tearDownModule", previous.__module__)
        try:
            doModuleCleanups()
        except Exception as error:
            self._error(result, error, "tearDownModule", previous.__module__)


class TestLoader:
    """Makes suites of classes and modules."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = None
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """Make a suite of all tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?"
            )
        names = [] if testCaseClass in (TestCase, FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        """Make a suite of all test classes of a module."""
        return self._from_variables(vars(module), pattern)

    def _from_variables(self, variables, pattern=None):
        tests = []
        for name in sorted(variables):
            value = variables[name]
            if (
                isinstance(value, type)
                and issubclass(value, TestCase)
                and value not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase)
            ):
                tests.append(self.loadTestsFromTestCase(value))
        suite = self.suiteClass(tests)
        load_tests = variables.get("load_tests")
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        """Make a suite of what a dotted name stands for: a class, a method, a callable that gives tests."""
        variables = module_variables("__main__") if module is None else vars(module)
        parent = None
        found = None
        for index, part in enumerate(name.split(".")):
            parent = found
            try:
                found = variables[part] if index == 0 else getattr(found, part)
            except (KeyError, AttributeError):
                raise AttributeError(f"no test is named {name!r}") from None
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase) and callable(found):
            return self.suiteClass([parent(name.rpartition(".")[2])])
        if isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {found} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {found}")

    def loadTestsFromNames(self, names, module=None):
        """Make a suite of what several names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return the names of the test methods of a class, sorted."""
        return [
            name
            for name in dir(testCaseClass)
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))
        ]


defaultTestLoader = TestLoader()


def _loader(prefix, suite_class=TestSuite):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.suiteClass = suite_class
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=None, testNamePatterns=None):
    """Return the names of the test methods of a class, as a TestLoader does."""
    return _loader(prefix).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=None, suiteClass=TestSuite):
    """Make a suite of all tests of a class, as a TestLoader does."""
    return _loader(prefix, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=None, suiteClass=TestSuite):
    """Make a suite of all test classes of a module, as a TestLoader does."""
    return _loader(prefix, suiteClass).loadTestsFromModule(module)


class TestProgram:
    """Runs the tests of a module, by default of the script, and ends it with a status that tells the result."""

    def __init__(
        self,
        module="__main__",
        defaultTest=None,
        argv=None,
        testRunner=None,
        testLoader=defaultTestLoader,
        exit=True,
        verbosity=1,
        failfast=None,
        catchbreak=None,
        buffer=None,
        warnings=None,
        *,
        tb_locals=False,
        durations=None,
    ):
        names = [] if defaultTest is None else [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        given = []
        for argument in (sys.argv if argv is None else argv)[1:]:
            if argument in ("-v", "--verbose"):
                verbosity = 2
            elif argument in ("-q", "--quiet"):
                verbosity = 0
            elif argument in ("-f", "--failfast"):
                failfast = True
            elif not argument.startswith("-"):
                given.append(argument)
        names = given or names
        self.exit = exit
        self.verbosity = verbosity
        self.testLoader = testLoader
        if isinstance(module, str):
            variables = module_variables(module)
            if variables is None:
                raise ModuleNotFoundError(f"No module named {module!r}")
        else:
            variables = vars(module)
        if names:
            self.test = testLoader.suiteClass([testLoader.loadTestsFromName(name) for name in names])
        else:
            self.test = testLoader._from_variables(variables)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram

# Where CPython has them, which their reprs tell.
for _module, _classes in (
    ("unittest.case", (SkipTest, TestCase, FunctionTestCase)),
    ("unittest.async_case", (IsolatedAsyncioTestCase,)),
    ("unittest.result", (TestResult,)),
    ("unittest.runner", (TextTestResult, TextTestRunner)),
    ("unittest.suite", (BaseTestSuite, TestSuite)),
    ("unittest.loader", (TestLoader,)),
    ("unittest.main", (TestProgram,)),
):
    for _class in _classes:
        _class.__module__ = _module


_registered = []


def registerResult(result):
    """Note a result that is to be told when the user interrupts the tests. (No signal gets here: nothing will tell it.)"""
    _registered.append(result)


def removeResult(result):
    """Forget a result; return whether it was noted."""
    kept = [each for each in _registered if each is not result]
    was_noted = len(kept) < len(_registered)
    _registered[:] = kept
    return was_noted


def removeHandler(method=None):
    """Let interrupts pass as they do without tests, for good or, as a decorator, while a function runs. They always do here."""
    return method
