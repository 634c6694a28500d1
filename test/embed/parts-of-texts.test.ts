// V8 keeps a whole text for as long as there is a part of it that it has not copied: a few parts, which count for nothing, could take all memory.
// So could what is left behind small values where the walk does not see it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';
import { yaml } from '../../src/libraries.ts';
import { collectGarbage } from '../support/live-memory.ts';

beforeAll(() => {
  setFlagsFromString('--expose-gc');
  (globalThis as { gc?: unknown }).gc ??= runInNewContext('gc');
});

const KEPT = 10;
const MEGABYTES = 2;

/** What was asked for last, by a function that asks for what a text names, and the exception of one that fails. */
const HELPERS = `class Seen(dict):
    def __missing__(self, key):
        self.key = key
        return ''
    def __getattr__(self, name):
        if name.startswith('start'): self.key = name
        return self
def seen(function, text):
    seen = Seen()
    function(*([seen] if text is None else [text, seen]))
    return seen.key
def failure(function, *args):
    try: function(*args)
    except Exception as e: return e
class Ending:
    def __init__(self, text): self.text = text
    def __iter__(self): return self
    def __next__(self):
        text, self.text = self.text, ''
        raise StopIteration(text)
def delegating(iterator):
    yield from iterator
def ended(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()
    return thread
own = threading.local()
`;

it.each([
  `(start + rest)[:30]`,
  `narrowed(start + rest)`,
  `narrowed((start + rest).strip('b'))`,
  `[(start + str(i) + 'b' * 4000)[:30] for i in range(500 * ${MEGABYTES})]`,
  `eaten(rest + start)`,
  `(start + ' ' + rest).split()[0]`,
  `(start + ' ' + rest).partition(' ')[0]`,
  `(rest + ' ' + start).rsplit(' ', 1)[1]`,
  `(start + '\\n' + rest).splitlines()[0]`,
  `(' ' * len(rest) + start).strip()`,
  `re.match('start of a text [0-9]+', start + rest).group()`,
  `re.match('(start) of a (text [0-9]+)', start + rest)[2]`,
  `re.match('(?P<a>start of a text [0-9]+)', start + rest).groupdict()`,
  `re.findall('^start of a text [0-9]+', start + rest)`,
  `re.findall('^(start) of a (text [0-9]+)', start + rest)`,
  `re.split('\\n', start + '\\n' + rest)[0]`,
  `re.split('\\n', rest + '\\n' + start)[1]`,
  `re.sub('b+', '', start + rest)`,
  `re.sub('(?s)(.{22}).*', r'\\1', start + rest)`,
  `json.loads('["' + start + '", "' + rest + '"]')[0]`,
  `json.loads('["' + start + '\\\\n", "' + rest + '"]')[0]`,
  `list(json.loads('{"' + start + '": "' + rest + '"}'))`,
  `seen(str.format_map, '{' + start + '}' + rest)`,
  `seen(str.__mod__, '%(' + start + ')s' + rest)`,
  `seen(operator.attrgetter(start + '.' + rest), None)`,
  `failure(time.strptime, '2000' + ' ' * len(rest) + start, '%Y ')`,
  `failure(ast.parse, start + "\\n'" + rest + "'")`,
  `ast.parse("'" + start + "'\\n'" + rest + "'").body[0].value.value`,
  `ast.literal_eval("[['" + start + "'], '" + rest + "']")[0]`,
  `yaml.safe_load('a: ' + start + '\\n#' + rest)['a']`,
  `[it := Ending(start + rest), list(delegating(it))][0]`,
  `ended(lambda: setattr(own, 'text', start + rest))`,
  `io.StringIO(start + '\\n' + rest).readline()`,
  `io.StringIO(start + rest).read(30)`,
  `io.TextIOWrapper(io.BytesIO((start + '\\n' + rest).encode())).readline()`,
  `E.fromstring('<a><b>' + start + '</b><c>' + rest + '</c></a>')[0].text`,
  `E.fromstring('<a b="' + start + '"><c>' + rest + '</c></a>').attrib`,
])('nothing is kept but what shows: %s', async (expression) => {
  const scriptling = new Scriptling({ libraries: [yaml({ maxLength: 10_000_000 })], limits: { wallMs: 20_000 } });
  await scriptling.run(
    `import ast, io, json, operator, re, threading, time, yaml\nimport xml.etree.ElementTree as E\nkept = []\n${HELPERS}def narrowed(text):\n    while len(text) > 30: text = text[: len(text) * 4 // 5]\n    return text\ndef eaten(text):\n    while len(text) > 30: text = text[len(text) // 50 + 1 :]\n    return text`,
  );
  await collectGarbage();
  const before = process.memoryUsage().heapUsed;
  await scriptling.run(
    `for n in range(${KEPT}):\n    start, rest = f'start of a text {n:09}', 'b' * ${MEGABYTES}_000_000\n    kept.append(${expression})\ndel start, rest`,
  );
  await collectGarbage();
  const keptMegabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  expect(scriptling.get('kept')).toHaveLength(KEPT);
  expect(keptMegabytes).toBeLessThan((KEPT * MEGABYTES) / 4);
});
