// Runs hostile programs in instances that are thrown away, and tells what of it V8's heap keeps. For `node --expose-gc`.
import { Scriptling } from '../../src/index.ts';
import { liveBytes } from '../support/live-memory.ts';

const TIMES = 9;
/** The first of those whose memory counts: before it V8 compiles much, and caches fill. */
const FIRST = 6;

/** Each differs from run to run, so that whatever goes by the value gets another one. */
const programs: Record<string, (turn: number) => string> = {
  'large sources': (turn) => `x${turn} = 1\n`.repeat(20_000),
  'long names of an encoding': (turn) => `'a'.encode('utf-8' + '-' * ${4_000_000 + turn})`,
  'long names of an encoding that there is not': (turn) => `'a'.encode('none' + '-' * ${4_000_000 + turn})`,
  'texts with characters of two units': (turn) => `x = '\\U0001f600' * 2_000_000 + '${turn}'\nx[12345]`,
  'texts that were looked into': (turn) => `x = 'ab' * 2_000_000 + '${turn}'\nx[12345] + x[-1]`,
  'texts that were searched': (turn) =>
    `import re\nx = 'ab' * 2_000_000 + '${turn}'\nre.search('b[0-9]', x)\nre.search('(a|b)+$', x)`,
  'parts of long texts': (turn) => `x = 'ab ' * 2_000_000 + '${turn}'\nx.split(' ', 5)[1] + x[7:100].format(1)`,
  'an exception that nobody catches': (turn) => `raise ValueError([${turn}] * 1_000_000)`,
  'an exception that ends a task': (turn) =>
    `import threading\ndef f(x): raise ValueError(x)\nthreading.Thread(target=f, args=([${turn}] * 1_000_000,)).start()`,
  'generators that are not at their end': (turn) =>
    `def g():\n    x = [${turn}] * 1_000_000\n    yield 1\n    yield x\nnext(g())`,
  'a limit, deep down': (turn) => `def f(x): f(x + [${turn}] * 10_000)\nf([])`,
  'formats and layouts': (turn) =>
    `import struct\nfor i in range(2000): struct.calcsize(f'{i}s{${turn}}i'), format(1.5, f'{i + ${turn}}.1f'), f'{i}{{}}'.format(1)`,
  patterns: (turn) => `import re\nfor i in range(500): re.compile(f'(a|b{i}|${turn})+' * 50)`,
  classes: (turn) => `for i in range(500): type(f'C{i}_${turn}', (ValueError,), {f'a{i}_${turn}': [0] * 1000})`,
};

/** What an instance keeps for itself, and is not counted, has to be little. The instances are not thrown away. */
const inInstances: Record<string, (turn: number) => string> = {
  'patterns in a cache': (turn) => `import re\nfor i in range(100): re.compile('(a|b)' * 800 + f'{i}_${turn}')`,
  'attributes that come and go': (turn) =>
    `class C: pass\nc = C()\nfor i in range(2000):\n    setattr(c, 'x' * 1000 + f'{i}_${turn}', 1)\n    delattr(c, 'x' * 1000 + f'{i}_${turn}')`,
};

export interface LeftBehind {
  readonly name: string;
  /** By so much the heap has grown: where instances are thrown away, from the sixth run to the last one. */
  readonly bytes: number;
}

const tell = (found: LeftBehind): void => void process.stdout.write(`${JSON.stringify(found)}\n`);

for (const [name, program] of Object.entries(programs)) {
  let before = 0;
  for (let turn = 0; turn < TIMES; turn++) {
    if (turn === FIRST) before = await liveBytes();
    await new Scriptling({ limits: { runningMs: 120 }, onOutput: () => {} }).run(program(turn)).catch(() => {});
  }
  tell({ name, bytes: (await liveBytes()) - before });
}
for (const [name, program] of Object.entries(inInstances)) {
  const instance = new Scriptling();
  await instance.run('1');
  const before = await liveBytes();
  for (let turn = 0; turn < TIMES; turn++) await instance.run(program(turn));
  tell({ name, bytes: (await liveBytes()) - before });
  instance.reset();
}
