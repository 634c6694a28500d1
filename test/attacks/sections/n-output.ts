// N: output.
import { LimitError, RunError } from '../../../src/index.ts';
import type { Row } from '../probe.ts';
import { hostProbe, probe } from '../probe.ts';

const limited = { ends: 'limit', options: () => ({ limits: { outputBytes: 10_000 } }) };

export const output: readonly Row[] = [
  {
    id: 'N1',
    title: 'output without end',
    probes: [
      probe('lines', "while True:\n    try: print('x' * 1000)\n    except BaseException: pass", {
        ...limited,
        check: ({ error, output: text }) =>
          error instanceof LimitError && error.kind === 'output' && text.length > 5000 && text.length <= 10_000
            ? undefined
            : `${String(error)}, ${text.length} characters kept`,
      }),
      probe('one large text', "print('x' * 10**8)", limited),
      probe('many arguments', 'print(*range(10**6))', limited),
      probe('nothing, for ever', "while True: print('', end='')", {
        ends: 'limit',
        options: () => ({ limits: { steps: 1_000_000 } }),
      }),
      probe('a large separator', "print(1, 2, 3, sep='x' * 10**8)", limited),
      probe('to standard error', "import sys\nwhile True: sys.stderr.write('x' * 100)", limited),
      probe('wide characters count as bytes', "print('\\U0001f600' * 5000)", limited),
    ],
  },
  {
    id: 'N2',
    title: 'a slow consumer',
    probes: [
      hostProbe('what waits is bounded by the limit', async (make) => {
        const run = make({ limits: { outputBytes: 20_000 } }).start("while True: print('x' * 100)");
        const error = await run.result.catch((failure: unknown) => failure);
        let size = 0;
        for await (const { text } of run.output) size += text.length;
        return error instanceof RunError && size <= 20_000 ? undefined : `${size} characters: ${String(error)}`;
      }),
    ],
  },
  {
    id: 'N3',
    title: 'control characters',
    probes: [
      probe(
        'are raw to the host, and escaped in reprs',
        "text = '\\x1b]52;c;x\\x07\\x9b\\u202e\\r'\nprint(text)\nprint(repr(text), [text])",
        {
          check: ({ output: text }) =>
            text ===
            "\x1b]52;c;x\x07\x9b\u202e\r\n'\\x1b]52;c;x\\x07\\x9b\\u202e\\r' ['\\x1b]52;c;x\\x07\\x9b\\u202e\\r']\n"
              ? undefined
              : JSON.stringify(text),
        },
      ),
    ],
  },
  {
    id: 'N6',
    title: 'pairs of surrogates in pieces',
    probes: [
      probe('stay whole', "import sys\nfor _ in range(3000): sys.stdout.write('\\U0001f600')", {
        check: ({ output: text }) => (text === '\u{1f600}'.repeat(3000) ? undefined : 'broken'),
      }),
    ],
  },
  {
    id: 'N7',
    title: 'output after the end',
    probes: [
      hostProbe('is dropped', async (make) => {
        const controller = new AbortController();
        let isOver = false;
        let late = 0;
        const instance = make({
          onOutput: () => {
            if (isOver) late++;
          },
        });
        const run = instance.run('try:\n    while True: print(1)\nfinally: print(2)', {
          signal: controller.signal,
          limits: { outputBytes: 1e9 },
        });
        setTimeout(() => controller.abort(), 5);
        await run.catch(() => undefined);
        isOver = true;
        await new Promise((resolve) => setTimeout(resolve, 10));
        return late === 0 ? undefined : `${late} pieces`;
      }),
    ],
  },
];
