// Operations that are begun anew find their places again, however often they are left.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';
import { restartingFn } from '../../src/objects/builtin.ts';
import { PyList } from '../../src/objects/list.ts';
import type { Value } from '../../src/objects/object.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { Extension } from '../../src/runtime/extension.ts';
import { inPlace, leavePlace, moveOn } from '../../src/runtime/place.ts';
import { toRepr } from '../../src/runtime/text.ts';

/** How often an item was come to. */
let visits = 0;

interface Sum {
  next: number;
  total: number;
}
/** The sum of all numbers in a list of lists, each of which is a loop of its own. */
function sumOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (!(value instanceof PyList)) return 0;
  const place = inPlace(value, (): Sum => ({ next: 0, total: 0 }));
  const { state } = place;
  while (state.next < value.items.length) {
    visits++;
    state.total += sumOf(value.items[state.next] ?? null);
    state.next++;
    moveOn(place);
  }
  leavePlace(place);
  return state.total;
}

/** For each item two loops, one behind the other, of which the first is forgotten when the second is begun anew. */
function pairsOf(pairs: PyList): Value {
  const place = inPlace(pairs, (): { sums: Value[] } => ({ sums: [] }));
  const { sums } = place.state;
  while (sums.length < pairs.items.length) {
    const pair = pairs.items[sums.length];
    const [a = null, b = null] = pair instanceof PyTuple ? pair.items : [];
    sums.push(sumOf(a) * 1000 + sumOf(b));
    moveOn(place);
  }
  leavePlace(place);
  return new PyList(sums);
}

const extension = new Extension({
  name: 'places',
  modules: [],
  builtins: () => [
    restartingFn('sum_of(value, /)', '', (value: Value) => sumOf(value)),
    restartingFn('pairs_of(value, /)', '', (value: PyList) => pairsOf(value)),
    restartingFn('texts_of(value, /)', '', (value: PyList) => {
      const place = inPlace(value, (): Value[] => []);
      while (place.state.length < value.items.length) {
        place.state.push(toRepr(value.items[place.state.length] ?? null));
        moveOn(place);
      }
      return new PyList(place.state);
    }),
  ],
  reach: () => [],
  risk: 'low',
});

describe.each([
  ['in turns of one step', { stepsPerLook: 1, sliceMs: 0, stretch: 2 }],
  ['in one turn', {}],
])('%s', (_, engine) => {
  const run = async (source: string): Promise<unknown> => {
    const scriptling = new Scriptling({ engine, libraries: [extension] });
    visits = 0;
    return (await scriptling.run(source)).value;
  };

  it('loops in loops', async () => {
    expect(await run('sum_of([1, [2, [3, 4], 5], [], [[6]], 7])')).toBe(28);
    // Those that are in hand when the operation is left are come to again.
    expect(visits).toBeLessThan(50);
  });

  it('loops one behind the other', async () => {
    const source = 'pairs_of([([1, [2]], [3, 4, [5]]), ([6], 7), (8, [9, 10]), ([], [])] + [([1, 2], [1, 2])] * 3)';
    expect(await run(source)).toEqual([3012, 6007, 8019, 0, 3003, 3003, 3003]);
  });

  it('the same object twice in an item', async () => {
    expect(await run('x = [1, 2, 3]\npairs_of([(x, x), ([x, x], x)])')).toEqual([6006, 12006]);
  });

  it('methods of the script are asked once each', async () => {
    const source = `
asked = []
class A:
    def __init__(self, n): self.n = n
    def __repr__(self):
        asked.append(self.n)
        return f'A{self.n}'
[texts_of([A(1), [A(2), A(3)], {A(4): A(5)}, (A(6),)]), asked]`;
    expect(await run(source)).toEqual([
      ['A1', '[A2, A3]', '{A4: A5}', '(A6,)'],
      [1, 2, 3, 4, 5, 6],
    ]);
  });
});
