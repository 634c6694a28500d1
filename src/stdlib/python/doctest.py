"""Examples in documentation, run as tests."""

import re
import sys
from collections import namedtuple

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS",
    "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser",
    "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner",
    "testmod", "run_docstring_examples", "script_from_examples", "testsource", "DocTestSuite", "set_unittest_reportflags",
]  # fmt: skip
__also__ = ["BLANKLINE_MARKER", "ELLIPSIS_MARKER", "OPTIONFLAGS_BY_NAME", "TestResults", "master"]

TestResults = namedtuple("TestResults", "failed attempted")
OPTIONFLAGS_BY_NAME = {}
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
master = None


def register_optionflag(name):
    """Return the flag of that name, a new one if it is not known."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (
    DONT_ACCEPT_TRUE_FOR_1
    | DONT_ACCEPT_BLANKLINE
    | NORMALIZE_WHITESPACE
    | ELLIPSIS
    | SKIP
    | IGNORE_EXCEPTION_DETAIL
)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


def _indent(text, indent=4):
    return re.sub("(?m)^(?!$)", indent * " ", text)


class Example:
    """One example: a source text and the output that it should give."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one documentation string, and the variables that they run with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = dict(globs)
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if count == 0 else "1 example" if count == 1 else f"{count} examples"
        return f"<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or 0) < (other.name, other.filename, other.lineno or 0)


_EXAMPLE = re.compile(
    r"""
    (?P<source>
        (?:^(?P<indent> [ ]*) >>>    .*)
        (?:\n           [ ]*  \.\.\. .*)*)
    \n?
    (?P<want> (?:(?![ ]*$) (?![ ]*>>>) .+$\n?)*)
    """,
    re.MULTILINE | re.VERBOSE,
)
_EXCEPTION = re.compile(
    r"""
    ^(?P<hdr> Traceback\ \( (?: most\ recent\ call\ last | innermost\ last) \) : )
    \s* $
    (?P<stack> .*?)
    ^ (?P<msg> \w+ .*)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_OPTION = re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", re.MULTILINE)
_ONLY_COMMENT = re.compile(r"^[ ]*(#.*)?$")


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """Return the text as examples and what stands between them, in turn."""
        string = string.expandtabs()
        margin = min([len(found) for found in re.findall(r"^([ ]*)(?=\S)", string, re.MULTILINE)], default=0)
        if margin > 0:
            string = "\n".join([line[margin:] for line in string.split("\n")])
        parts = []
        position = lineno = 0
        for match in _EXAMPLE.finditer(string):
            parts.append(string[position : match.start()])
            lineno += string.count("\n", position, match.start())
            source, options, want, exc_msg = self._read(match, name, lineno)
            if not _ONLY_COMMENT.match(source):
                parts.append(
                    Example(source, want, exc_msg, lineno, margin + len(match.group("indent")), options)
                )
            lineno += string.count("\n", match.start(), match.end())
            position = match.end()
        parts.append(string[position:])
        return parts

    def get_doctest(self, string, globs, name, filename, lineno):
        """Return the examples of a text as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """Return the examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def _read(self, match, name, lineno):
        indent = len(match.group("indent"))
        lines = match.group("source").split("\n")
        for index, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(
                    f"line {lineno + index + 1} of the docstring for {name} lacks blank after "
                    f"{line[indent : indent + 3]}: {line!r}"
                )
        self._check_prefix(lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join([line[indent + 4 :] for line in lines])
        want = match.group("want")
        want_lines = want.split("\n")
        if len(want_lines) > 1 and re.match(r" *$", want_lines[-1]):
            del want_lines[-1]
        self._check_prefix(want_lines, " " * indent, name, lineno + len(lines))
        want = "\n".join([line[indent:] for line in want_lines])
        exception = _EXCEPTION.match(want)
        return source, self._options(source, name, lineno), want, exception.group("msg") if exception else None

    def _check_prefix(self, lines, prefix, name, lineno):
        for index, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(
                    f"line {lineno + index + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}"
                )

    def _options(self, source, name, lineno):
        options = {}
        for match in _OPTION.finditer(source):
            for option in match.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(
                        f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}"
                    )
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and _ONLY_COMMENT.match(source):
            raise ValueError(
                f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}"
            )
        return options


class DocTestFinder:
    """Finds the documentation strings with examples in an object and what is inside it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return the DocTests of an object."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(
                    f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}"
                )
        own_module = name if isinstance(obj, _ModuleType) else getattr(obj, "__module__", None)
        if globs is None:
            globs = dict(module_variables(own_module) or {})
        else:
            globs = dict(globs)
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, own_module, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, _ModuleType):
            self._find_in(tests, name, obj.__dict__, module, globs, seen)
        elif isinstance(obj, type):
            for inner_name, value in dict(obj.__dict__).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, (_FunctionType, type, property)) and self._is_own(value, module):
                    self._find(tests, value, f"{name}.{inner_name}", module, globs, seen)

    def _find_in(self, tests, name, variables, module, globs, seen):
        for inner_name, value in dict(variables).items():
            function = value
            while hasattr(function, "__wrapped__") and not isinstance(function, type):
                function = function.__wrapped__
            if isinstance(function, (_FunctionType, type)) and self._is_own(value, module):
                self._find(tests, value, f"{name}.{inner_name}", module, globs, seen)
        for inner_name, value in (variables.get("__test__") or {}).items():
            inner_name = f"{name}.__test__.{inner_name}"
            self._find(tests, value, inner_name, module, globs, seen)

    def _is_own(self, value, module):
        return isinstance(value, property) or getattr(value, "__module__", None) == module

    def _test_of(self, obj, name, module, globs):
        docstring = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        if not isinstance(docstring, str):
            docstring = str(docstring)
        function = obj.fget if isinstance(obj, property) else obj
        code = getattr(function, "__code__", None)
        lineno = code.co_firstlineno if code is not None and docstring else None
        if isinstance(obj, _ModuleType):
            lineno = 0
        if self._exclude_empty and not docstring:
            return None
        filename = code.co_filename if code is not None else globs.get("__file__") or module
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)


_FunctionType = type(lambda: None)
_ModuleType = type(sys)


class OutputChecker:
    """Compares what an example gives with what it should give."""

    def check_output(self, want, got, optionflags):
        """Return whether the output is as wanted."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = " ".join(got.split())
            want = " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        """Return the text that tells what differs."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        flags = optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF)
        if flags and (optionflags & REPORT_NDIFF or (want.count("\n") > 2 and got.count("\n") > 2)):
            import difflib

            want_lines, got_lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                diff = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
                kind = "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                diff = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
                kind = "context diff with expected followed by actual"
            else:
                diff = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want_lines, got_lines))
                kind = "ndiff with -expected +actual"
            return f"Differences ({kind}):\n" + _indent("".join(diff))
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"


def _matches(want, got):
    """Whether the output is as wanted where `...` stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    parts = want.split(ELLIPSIS_MARKER)
    first, *middle, last = parts
    start, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or start > end:
        return False
    for part in middle:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


class DocTestFailure(Exception):
    """Raised by DebugRunner for an example whose output is not as wanted."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """Raised by DebugRunner for an example that raises an exception."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class _Output:
    """Takes what an example prints."""

    encoding = "utf-8"

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def writelines(self, lines):
        self.parts.extend(lines)

    def flush(self):
        pass

    def take(self):
        text = "".join(self.parts)
        self.parts.clear()
        # An output whose last line has no end could not be written in a documentation string.
        return text + "\n" if text and not text.endswith("\n") else text


class DocTestRunner:
    """Runs examples and tells of those that fail."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = bool(verbose)
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._results = {}

    def report_start(self, out, test, example):
        """Called before an example."""
        if self._verbose:
            expecting = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + expecting)

    def report_success(self, out, test, example, got):
        """Called for an example that gives what it should."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """Called for an example that gives something else."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Called for an example that raises an exception."""
        text = "\n".join(exception_lines(exc_info[1], exc_info[2], None, True)) + "\n"
        out(self._header(test, example) + "Exception raised:\n" + _indent(text))

    def _header(self, test, example):
        if test.filename:
            line = "?" if test.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            place = f"Line {example.lineno + 1}, in {test.name}"
        source = example.source[:-1] if example.source.endswith("\n") else example.source
        return f"{self.DIVIDER}\n{place}\nFailed example:\n{_indent(source)}\n"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest; return how many failed and how many there were."""
        output = _Output()
        real = sys.stdout
        if out is None:
            out = real.write
        variables = new_variables(test.globs)
        failures = tries = 0
        try:
            sys.stdout = output
            for number, example in enumerate(test.examples):
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
                self.optionflags = self.original_optionflags
                for flag, is_on in example.options.items():
                    self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag
                if self.optionflags & SKIP:
                    continue
                tries += 1
                if not quiet:
                    self.report_start(out, test, example)
                raised = None
                try:
                    value = run_text(example.source, f"<doctest {test.name}[{number}]>", variables)
                    if value is not None:
                        variables["_"] = value
                        output.write(repr(value) + "\n")
                except KeyboardInterrupt:
                    raise
                except BaseException as error:
                    raised = error
                got = output.take()
                passed = self._passes(example, got, raised)
                if passed:
                    if not quiet:
                        self.report_success(out, test, example, got)
                    continue
                failures += 1
                if quiet:
                    continue
                if raised is not None and example.exc_msg is None:
                    details = (type(raised), raised, raised.__traceback__)
                    self.report_unexpected_exception(out, test, example, details)
                else:
                    if raised is not None:
                        got += "\n".join(exception_lines(raised, raised.__traceback__, None, True)) + "\n"
                    self.report_failure(out, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        finally:
            sys.stdout = real
            self.optionflags = self.original_optionflags
        if clear_globs:
            test.globs.clear()
        else:
            test.globs = variables
        seen_failures, seen_tries = self._results.get(test.name, (0, 0))
        self._results[test.name] = (seen_failures + failures, seen_tries + tries)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def _passes(self, example, got, raised):
        if raised is None:
            return self._checker.check_output(example.want, got, self.optionflags)
        if example.exc_msg is None:
            return False
        message = "\n".join(last_lines(raised)) + "\n"
        if self._checker.check_output(example.exc_msg, message, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        wanted, told = (text.split("\n")[0].split(":")[0].rpartition(".")[2] for text in (example.exc_msg, message))
        return self._checker.check_output(wanted, told, self.optionflags)

    def summarize(self, verbose=None):
        """Print how many examples failed; return that and how many there were."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries) in self._results.items():
            (empty if tries == 0 else passed if failures == 0 else failed).append((name, failures, tries))
        if verbose:
            if empty:
                print(f"{len(empty)} items had no tests:")
                for name, _, _ in sorted(empty):
                    print(f"    {name}")
            if passed:
                print(f"{len(passed)} items passed all tests:")
                for name, _, tries in sorted(passed):
                    print(f" {tries:3d} tests in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{len(failed)} items had failures:")
            for name, failures, tries in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{self.tries} tests in {len(self._results)} items.")
            print(f"{self.tries - self.failures} passed and {self.failures} failed.")
        if self.failures:
            print(f"***Test Failed*** {self.failures} failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


class DebugRunner(DocTestRunner):
    """Raises an exception for the first example that fails."""

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def testmod(
    m=None,
    name=None,
    globs=None,
    verbose=None,
    report=True,
    optionflags=0,
    extraglobs=None,
    raise_on_error=False,
    exclude_empty=False,
):
    """Run the examples of a module, by default of the script; return how many failed and how many there were."""
    global master
    finder = DocTestFinder(exclude_empty=exclude_empty)
    if m is None:
        m = _ModuleType("__main__", module_variables("__main__").get("__doc__"))
        m.__dict__.update(module_variables("__main__"))
    elif not isinstance(m, _ModuleType):
        raise TypeError(f"testmod: module required; {m!r}")
    if name is None:
        name = m.__name__
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=m.__dict__ if globs is None else globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    master = runner
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of an object with the given variables."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """Return examples as a script, with what stands around them as comments."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines.append(part.source[:-1])
            if part.want:
                lines.append("# Expected:")
                lines += [f"## {line}" for line in part.want.split("\n")[:-1]]
        else:
            lines += [f"# {line}".rstrip() if line else "#" for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def testsource(module, name):
    """Return the examples of one documentation string of a module as a script."""
    module = _module_of(module)
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")


def _module_of(module):
    if module is None:
        found = _ModuleType("__main__", module_variables("__main__").get("__doc__"))
        found.__dict__.update(module_variables("__main__"))
        return found
    if isinstance(module, str):
        variables = module_variables(module)
        if variables is None:
            raise ImportError(f"module {module} has not been imported")
        found = _ModuleType(module, variables.get("__doc__"))
        found.__dict__.update(variables)
        return found
    return module


_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """Set how examples that run as unit tests tell of failures; return what was set before."""
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    before, _unittest_reportflags = _unittest_reportflags, flags
    return before


def _as_unit_test(test, optionflags=0, setUp=None, tearDown=None, checker=None):
    from unittest import FunctionTestCase

    class DocTestCase(FunctionTestCase):
        def id(self):
            return test.name

        def __repr__(self):
            name = test.name.split(".")
            return f"{name[-1]} ({'.'.join(name[:-1])})"

        __str__ = __repr__

        def shortDescription(self):
            return "Doctest: " + test.name

    def run():
        said = []
        flags = optionflags if optionflags & REPORTING_FLAGS else optionflags | _unittest_reportflags
        runner = DocTestRunner(checker=checker, verbose=False, optionflags=flags)
        if runner.run(test, out=said.append, clear_globs=False).failed:
            place = "unknown line number" if test.lineno is None else str(test.lineno)
            head = f'Failed doctest test for {test.name}\n  File "{test.filename}", line {place}, in {test.name.split(".")[-1]}'
            raise case.failureException(f"{head}\n\n{''.join(said)}")

    variables = dict(test.globs)

    def begin():
        if setUp is not None:
            setUp(test)

    def end():
        if tearDown is not None:
            tearDown(test)
        test.globs.clear()
        test.globs.update(variables)

    case = DocTestCase(run, begin, end)
    return case


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Return a suite of unit tests: one for each documentation string with examples in a module."""
    from unittest import TestSuite

    module = _module_of(module)
    finder = DocTestFinder() if test_finder is None else test_finder
    tests = finder.find(module, globs=module.__dict__ if globs is None else globs, extraglobs=extraglobs)
    return TestSuite([_as_unit_test(test, **options) for test in sorted(tests) if test.examples])

