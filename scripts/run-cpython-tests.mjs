// Runs files of CPython's own test suite, from where Python is installed, and prints how many of their tests pass.
//
//   node scripts/run-cpython-tests.mjs [--verbose] [names...]      test_textwrap test_bisect ...; all that are listed here by default
//
// What the files need of CPython's `test` package is in cpython-tests/, as little as will do. The runner lends what a careful host would lend: files in
// memory, with the data of the tests in them, a network that reaches nothing, and eval, exec and compile (cpython-tests/engine.ts), since many cases are
// texts. Tests that need processes, pickling, frames, the C implementation or other things that a sandbox has not are skipped or fail.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const verbose = process.argv.includes('--verbose');
const standard = (
  'test_abc test_argparse test_array test_base64 test_binascii test_bisect test_calendar test_cmath test_collections test_colorsys ' +
  'test_configparser test_contextlib test_contextlib_async test_copy test_csv test_dataclasses test_decimal test_defaultdict test_deque test_difflib ' +
  'test_enum test_fnmatch test_fractions test_functools test_graphlib test_hashlib test_heapq test_hmac test_html test_htmlparser ' +
  'test_ipaddress test_itertools test_keyword test_math test_operator test_ordered_dict test_pprint test_queue test_random test_re ' +
  'test_reprlib test_shlex test_statistics test_string test_struct test_textwrap test_timeit test_typing test_types test_unicodedata ' +
  'test_urlparse test_userdict test_userlist test_userstring test_uuid test_warnings test_weakref test_zlib test_gzip test_zoneinfo.test_zoneinfo_property ' +
  'test_bool test_bytes test_complex test_dict test_float test_format test_fstring test_generators test_int test_list test_long ' +
  'test_range test_set test_slice test_unicode test_tuple test_string_literals test_named_expressions test_patma test_exception_group ' +
  'test_except_star test_context test_grammar test_scope test_decorators test_augassign test_compare test_unpack test_unpack_ex ' +
  'test_with test_raise test_property test_super test_descr ' +
  'test_json.test_decode test_json.test_default test_json.test_dump test_json.test_encode_basestring_ascii test_json.test_enum test_json.test_fail ' +
  'test_json.test_float test_json.test_indent test_json.test_pass1 test_json.test_pass2 test_json.test_pass3 test_json.test_recursion ' +
  'test_json.test_scanstring test_json.test_separators test_json.test_unicode'
).split(' ');
/** What is left out, and why. */
const leftOut = {
  'test_zoneinfo.test_zoneinfo': 'its time zones are compressed with LZMA, and read from files: here Intl has them',
};
const names = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const library = execFileSync('python3', ['-c', 'import test, os; print(os.path.dirname(test.__file__))'], {
  env: { ...process.env, PYENV_VERSION: process.env.PYENV_VERSION ?? '3.12.1' },
  encoding: 'utf8',
}).trim();

const absent = new Set(
  execFileSync('python3', ['-c', 'import sys; print(*sys.stdlib_module_names)'], { encoding: 'utf8' })
    .trim()
    .split(' '),
);

const folder = mkdtempSync(join(tmpdir(), 'scriptling-cpython-'));
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/cpython-tests/engine.ts'],
  outfile: join(folder, 'scriptling.mjs'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  loader: { '.py': 'text' },
});
const { evaluation, fileLibraries, memoryFiles, Scriptling, scriptLibrary, urllib } = await import(
  pathToFileURL(join(folder, 'scriptling.mjs'))
);
rmSync(folder, { recursive: true, force: true });

/** What a file imports of CPython's insides and is not here is None: only the tests that use it fail, not the whole file. */
function withoutPrivate(source) {
  return source.replace(/^from (\w+) import ([\w, ]+)$/gm, (line, module, list) => {
    const isInside = (name) => name.startsWith('_') || (module === 're' && name === 'Scanner');
    if (module.startsWith('_') || !list.split(',').some((name) => isInside(name.trim()))) return line;
    return list
      .split(',')
      .map((each) => {
        const name = each.trim();
        if (!isInside(name)) return `from ${module} import ${name}`;
        return `try: from ${module} import ${name}\nexcept ImportError: ${name.replace(/^.* as /, '')} = None`;
      })
      .join('\n');
  });
}

/** Our stand-ins first, then CPython's helper modules that tests share (`test.list_tests`, `test.seq_tests`, ...). */
const loader = {
  load(name) {
    if (!/^[\w.]+$/.test(name)) return null;
    if (name === 'modules_by_name') return { source: modulesByName };
    if (name === 'builtins') return { source: builtins };
    const own = join(root, 'scripts/cpython-tests', `${name}.py`);
    if (existsSync(own))
      return {
        source: readFileSync(own, 'utf8'),
        filename: `${name}.py`,
        isPackage: name === 'test' || name === 'test.support' || name === 'importlib',
      };
    // Modules that a sandbox has not are there and empty, so that the tests which do not need them run.
    const [first] = name.split('.');
    if (first !== 'test') {
      // What is imported from an inside has to be missing, so that the file does without it.
      const isInside = first.startsWith('_') && name !== first;
      return absent.has(first) && !present.has(first) && !isInside ? { source: '', isPackage: true } : null;
    }
    for (const [path, isPackage] of [
      [`${name.slice(5).replaceAll('.', '/')}.py`, false],
      [`${name.slice(5).replaceAll('.', '/')}/__init__.py`, true],
    ]) {
      const file = join(library, path);
      if (existsSync(file)) {
        return { source: withoutPrivate(readFileSync(file, 'utf8')), filename: `/test/${path}`, isPackage };
      }
    }
    const isFolder = existsSync(join(library, name.slice(5).replaceAll('.', '/')));
    return isFolder ? { source: '', isPackage: true } : null;
  },
};

/** The data that tests read, in folders as in CPython's. */
const data = {};
for (const place of ['', 'configdata', 'decimaltestdata', 'test_zoneinfo/data', 'tokenizedata']) {
  for (const entry of readdirSync(join(library, place), { withFileTypes: true })) {
    const isData = place === '' ? /\.(txt|pck|json)$/.test(entry.name) : !entry.name.endsWith('.pyc');
    if (!entry.isFile() || !isData) continue;
    const path = place === '' ? entry.name : `${place}/${entry.name}`;
    data[`/test/${path}`] = readFileSync(join(library, path));
  }
}

const network = {
  send: () => Promise.reject(new Error('there is no network')),
  reach: () => [],
};

/** What an instance is lent, made anew for each. */
function lent() {
  return [
    ...fileLibraries({
      files: memoryFiles({ files: data, workingDirectory: '/work' }),
      environment: { HOME: '/work' },
    }),
    urllib({ network }),
    evaluation(),
    ...['doctest'].map((name) =>
      scriptLibrary(name, readFileSync(join(root, `scripts/cpython-tests/${name}.py`), 'utf8')),
    ),
  ];
}

/** A function for each module that imports it: scripts cannot import what they have the name of in a variable. */
const modulesByName = new Scriptling({ libraries: lent() })
  .moduleNames()
  .filter((name) => !name.split('.').some((part) => part.startsWith('_')))
  .map(
    (name, i) =>
      `def load_${i}():\n    import ${name} as module\n    return module\nloaders[${JSON.stringify(name)}] = load_${i}\n`,
  )
  .reduce((text, each) => text + each, 'loaders = {}\n');

const keywords = new Set(
  execFileSync('python3', ['-c', "import keyword; print(*keyword.kwlist, 'match', 'case')"], { encoding: 'utf8' })
    .trim()
    .split(' '),
);
const builtins = new Scriptling({ libraries: lent() })
  .complete('')
  .candidates.filter((name) => /^[A-Za-z]\w*$/.test(name) && !keywords.has(name))
  .map((name) => `${name} = ${name}\n`)
  .join('');

const present = new Set(new Scriptling({ libraries: lent() }).moduleNames().map((name) => name.split('.')[0]));

const runner = (name) => `
import insides
import unittest
import test.${name} as module
suite = unittest.TestLoader().loadTestsFromModule(module)
result = unittest.TestResult()
def each(suite):
    for test in suite:
        yield from each(test) if isinstance(test, unittest.TestSuite) else [test]
# One that looks at two million characters before each of as many would take all the time that a file has.
unittest.TestSuite(test for test in each(suite) if not test.id().endswith('.test_look_behind_overflow')).run(result)
def first(text):
    return text.strip().splitlines()[-1][:200] if text.strip() else ''
def name(test):
    # A test counts once, however many of its subtests fail.
    return str(getattr(test, 'test_case', test))
bad = result.failures + result.errors
failed = {name(t) for t, _ in bad}
{'run': result.testsRun, 'problems': [(str(t), first(x)) for t, x in bad], 'failed': len(failed),
 'skipped': len({name(t) for t, _ in result.skipped} - failed)}
`;

let passed = 0;
let total = 0;
for (const name of names.length > 0 ? names : standard) {
  const scriptling = new Scriptling({
    loader,
    libraries: lent(),
    collectOutput: false,
    limits: {
      wallMs: 90_000,
      runningMs: 60_000,
      steps: Infinity,
      outputBytes: 1e9,
      memoryBytes: 512 * 1024 ** 2,
      integerBits: 1e7,
    },
  });
  let line;
  try {
    const { value } = await scriptling.run(runner(name), { filename: 'runner.py' });
    const bad = value.failed;
    const good = Math.max(0, value.run - bad - value.skipped);
    passed += good;
    total += good + bad;
    line = `${good} of ${good + bad} passed, ${value.skipped} skipped`;
    if (verbose) for (const [test, why] of value.problems) line += `\n    ${test}: ${why}`;
  } catch (error) {
    line = `cannot be run: ${error.message.split('\n')[0].slice(0, 200)}`;
    if (verbose) line += `\n${error.traceback?.() ?? error.cause?.stack ?? ''}`;
  }
  process.stdout.write(`${name.padEnd(32)} ${line}\n`);
}
if (names.length === 0) {
  for (const [name, why] of Object.entries(leftOut)) process.stdout.write(`${name.padEnd(32)} left out: ${why}\n`);
}
process.stdout.write(`${passed} of ${total} passed (${((100 * passed) / Math.max(1, total)).toFixed(1)} %)\n`);
process.exit(0);
