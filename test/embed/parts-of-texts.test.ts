// V8 keeps a whole text for as long as there is a part of it that it has not copied: a few parts, which count for nothing, could take all memory.
// So could what is left behind small values where the walk does not see it.
import { beforeAll, expect, it } from 'vitest';
import { growthsOf, type SessionGrowth } from '../support/heap-growth.ts';

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

const expressions: readonly string[] = [
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
];

const setup = `import ast, io, json, operator, re, threading, time, yaml
import xml.etree.ElementTree as E
kept = []
${HELPERS}def narrowed(text):
    while len(text) > 30: text = text[: len(text) * 4 // 5]
    return text
def eaten(text):
    while len(text) > 30: text = text[len(text) // 50 + 1 :]
    return text`;

const sourceOf = (expression: string): string => `
kept.append([])
for n in range(${KEPT}):
    start, rest = f'start of a text {n:09}', 'b' * ${MEGABYTES}_000_000
    kept[-1].append(${expression})
del start, rest`;

let session: SessionGrowth | undefined;
beforeAll(async () => {
  const sources = expressions.map(sourceOf);
  [session] = await growthsOf([{ setup, sources, limits: { wallMs: 20_000 } }]);
});

it.each(expressions.map((expression, i) => [expression, i] as const))('nothing is kept but what shows: %s', (_, i) => {
  const { growths, kept } = session ?? { growths: [], kept: [] };
  expect((kept as unknown[])[i]).toHaveLength(KEPT);
  expect(growths[i]).toEqual({ bytes: expect.any(Number) });
  expect(growths[i]?.bytes).toBeLessThan((KEPT * MEGABYTES * 1e6) / 4);
});
