import { beforeAll, describe, expect, it } from 'vitest';
import { fn } from '../../src/objects/builtin.ts';
import { defineContainers } from '../../src/objects/containers.ts';
import { PyException } from '../../src/objects/exception.ts';
import { PyList } from '../../src/objects/list.ts';
import type { Value } from '../../src/objects/object.ts';
import { PyFloat } from '../../src/objects/object.ts';
import { sortInPlace } from '../../src/objects/sort.ts';
import { admitText } from '../../src/objects/text-range.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { callMethod } from '../../src/runtime/call.ts';
import { valueError } from '../../src/runtime/errors.ts';
import { drive, machine, Suspend } from '../../src/runtime/machine.ts';

// The strings below come from nowhere that the engine could have seen them at.
admitText('\u{1f600}');

beforeAll(() => {
  defineContainers();
  machine.depthLimit = 100;
});

/** A reproducible source of numbers. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function sorted(values: readonly Value[], key: Value = null, reverse = false): Value[] {
  const items = values.slice();
  drive(sortInPlace(items, key, reverse));
  return items;
}

/** Runs an action to its end, resuming whatever it waits for with `answer`. */
function complete(action: () => unknown, answer: () => Value): unknown {
  let step = action;
  const stack: Suspend['frames'] = [];
  for (;;) {
    let value: unknown;
    try {
      value = step();
    } catch (e) {
      if (!(e instanceof Suspend)) throw e;
      stack.push(...e.frames.slice().reverse());
      value = answer();
    }
    const frame = stack.pop();
    if (frame === undefined) return value;
    step = () => frame.resume(value as Value);
  }
}

const float = (value: number): PyFloat => new PyFloat(value);
const pair = (...items: Value[]): PyTuple => new PyTuple(items);
const plain = (value: Value): unknown =>
  value instanceof PyFloat ? value.value : value instanceof PyTuple ? value.items.map(plain) : value;

describe('sorting natively', () => {
  for (const size of [0, 1, 2, 3, 11, 24, 25, 26, 100, 1000]) {
    it(`puts ${size} ints in order`, () => {
      const next = random(size + 1);
      const values = Array.from({ length: size }, () => Math.floor(next() * size) - 3);
      expect(sorted(values)).toEqual(values.slice().sort((a, b) => a - b));
      expect(sorted(values, null, true)).toEqual(values.slice().sort((a, b) => b - a));
    });

    it(`keeps equal ones of ${size} records in order, reversed or not`, () => {
      const next = random(size + 7);
      const values = Array.from({ length: size }, (_, i) => pair(Math.floor(next() * 5), `n${i}`));
      const key = fn('key(pair, /)', '', (item: PyTuple) => item.items[0] as Value);
      const first = (value: Value): number => (value as PyTuple).items[0] as number;
      expect(sorted(values, key)).toEqual(values.slice().sort((a, b) => first(a) - first(b)));
      expect(sorted(values, key, true)).toEqual(values.slice().sort((a, b) => first(b) - first(a)));
    });

    it(`puts ${size} strings in the order of their code points`, () => {
      const next = random(size + 3);
      for (const alphabet of ['ab', 'aé', 'aé\u0101', 'a\u0000', 'a\uffee\u{1f600}']) {
        const letters = Array.from(alphabet);
        const word = (): string =>
          Array.from({ length: Math.floor(next() * 15) }, () => letters[Math.floor(next() * letters.length)]).join('');
        const values = Array.from({ length: size }, word);
        const order = (a: string, b: string): number => {
          const [x, y] = [Array.from(a), Array.from(b)];
          const i = x.findIndex((c, at) => c !== y[at]);
          return i < 0 ? x.length - y.length : (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? -1);
        };
        expect(sorted(values)).toEqual(values.slice().sort(order));
        expect(sorted(values, null, true)).toEqual(values.slice().sort((a, b) => order(b, a)));
      }
    });

    it(`puts ${size} tuples in order`, () => {
      const next = random(size + 5);
      const values = Array.from({ length: size }, () =>
        pair(
          `name${Math.floor(next() * 4)}`,
          next() < 0.5 ? float(Math.floor(next() * 3)) : Math.floor(next() * 3),
          Math.floor(next() * 9),
        ),
      );
      const order = (a: Value, b: Value): number => {
        const [x, y] = [plain(a) as [string, number, number], plain(b) as [string, number, number]];
        return x[0] === y[0] ? x[1] - y[1] || x[2] - y[2] : x[0] < y[0] ? -1 : 1;
      };
      expect(sorted(values).map(plain)).toEqual(values.slice().sort(order).map(plain));
    });
  }

  it('keeps the objects, and 0.0 and -0.0 in their order', () => {
    const values = [float(0), float(-0), true, 1, float(1)];
    const result = sorted(values);
    expect(result.every((value, i) => value === values[i])).toBe(true);
  });

  it('does with NaN what binary insertion does', () => {
    const given = [5, NaN, 4, 3, NaN, 2, 1, 9, 8].map(float);
    expect(sorted(given).map(plain)).toEqual([5, NaN, 1, 2, 3, 4, NaN, 8, 9]);
  });

  it('raises TypeError for values without an order', () => {
    expect(() => sorted([1, 'a'])).toThrow(PyException);
    expect(() => sorted([pair(1, null), pair(1, null), pair(1, 2)])).toThrow(PyException);
    expect(sorted([pair(2, null), pair(1, null)]).map(plain)).toEqual([
      [1, null],
      [2, null],
    ]);
  });
});

describe('sorting by calls', () => {
  const mixed = (size: number): Value[] => {
    const next = random(size);
    // Big ints keep it from being done natively.
    return Array.from({ length: size }, (_, i) =>
      i % 3 === 0 ? 2n ** 60n + BigInt(Math.floor(next() * 50)) : Math.floor(next() * size),
    );
  };
  const order = (a: Value, b: Value): number => (Number(a) < Number(b) ? -1 : Number(a) > Number(b) ? 1 : 0);

  for (const size of [2, 5, 31, 63, 64, 65, 200, 1000, 4097]) {
    it(`merges ${size} values`, () => {
      const values = mixed(size).map((v) => v);
      expect(sorted(values).map(Number)).toEqual(values.slice().sort(order).map(Number));
      expect(sorted(values, null, true).map(Number)).toEqual(
        values
          .slice()
          .sort((a, b) => order(b, a))
          .map(Number),
      );
    });
    it(`is quick with runs among ${size} values`, () => {
      const up = Array.from({ length: size }, (_, i) => BigInt(i % 50) + 2n ** 60n);
      expect(sorted(up)).toEqual(up.slice().sort((a, b) => Number(a - b)));
    });
  }

  it('waits for a key function wherever it suspends', () => {
    const values = [3, 1, 2, 5, 4];
    const waiting = fn('key(x, /)', '', (x: number) => {
      if (x % 2 === 0) throw new Suspend({ kind: 'slice' });
      return x;
    });
    const answers = [2, 4];
    const list = new PyList(values.slice());
    complete(
      () => {
        callMethod(list, 'sort', [waiting], ['key']);
        return null;
      },
      () => answers.shift() ?? null,
    );
    expect(list.items).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps all items when the key function fails', () => {
    const list = new PyList([3, 2, 1]);
    const failing = fn('key(x, /)', '', (x: number) => {
      if (x === 2) throw valueError('no');
      return x;
    });
    expect(() => callMethod(list, 'sort', [failing], ['key'])).toThrow(PyException);
    expect(list.items).toEqual([3, 2, 1]);
  });

  it('notices that the list was changed', () => {
    const list = new PyList([3, 2, 1]);
    const changing = fn('key(x, /)', '', (x: number) => {
      list.items.push(x);
      return x;
    });
    let raised: unknown;
    try {
      callMethod(list, 'sort', [changing], ['key']);
    } catch (e) {
      raised = e;
    }
    expect(raised instanceof PyException && raised.args.items[0]).toBe('list modified during sort');
    expect(list.items).toEqual([1, 2, 3]);
  });
});
