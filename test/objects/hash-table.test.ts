import { beforeAll, describe, expect, it } from 'vitest';
import { fn } from '../../src/objects/builtin.ts';
import { defineContainers } from '../../src/objects/containers.ts';
import { PyDict } from '../../src/objects/dict.ts';
import { PyException } from '../../src/objects/exception.ts';
import { PyList } from '../../src/objects/list.ts';
import type { Value } from '../../src/objects/object.ts';
import { Instance, intType, objectType, PyFloat, PyType } from '../../src/objects/object.ts';
import { PyFrozenSet, PySet } from '../../src/objects/set.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { machine } from '../../src/runtime/machine.ts';

/** Objects that equal the value inside them and are hashed as it is, by methods of their own. */
class Twin extends Instance {
  readonly twin: Value;
  readonly code: number;
  constructor(twin: Value, code: number) {
    super();
    this.twin = twin;
    this.code = code;
  }
}
/** An instance of a subclass of int that changes nothing. */
class Wrapped extends Instance {
  constructor(value: number) {
    super();
    this.payload = value;
  }
}

beforeAll(() => {
  defineContainers();
  machine.depthLimit = 100;
  const twin = new PyType('Twin', { bases: [objectType], immutable: false, instanceClass: Twin });
  twin.mro = [twin, objectType];
  const valueOf = (value: Value): Value => (value instanceof Twin ? value.twin : value);
  twin.dict.set(
    '__hash__',
    fn('__hash__(self)', '', (self: Twin) => self.code),
  );
  twin.dict.set(
    '__eq__',
    fn('__eq__(self, other)', '', (self: Twin, other: Value) => self.twin === valueOf(other)),
  );
  const wrapped = new PyType('Wrapped', { bases: [intType], immutable: false, instanceClass: Wrapped });
  wrapped.mro = [wrapped, intType, objectType];
  const builtin = fn('__hash__(self)', '', (self: Wrapped) => self.payload);
  wrapped.dict.set('__hash__', builtin);
  wrapped.dict.set('__eq__', builtin);
});

const tuple = (...items: Value[]): PyTuple => new PyTuple(items);
const keys = (dict: PyDict): Value[] => [...dict.keys()];

describe('HashTable', () => {
  it('takes 1, 1.0 and True for one key and keeps the first', () => {
    const dict = new PyDict();
    const one = new PyFloat(1);
    dict.set(one, 'a');
    dict.set(1, 'b');
    dict.set(true, 'c');
    expect(dict.size).toBe(1);
    expect(keys(dict)[0]).toBe(one);
    expect(dict.get(1)).toBe('c');
    expect(dict.delete(true)).toBe('c');
    dict.set(1, 'd');
    expect(keys(dict)).toEqual([1]);
  });

  it('keeps strings, numbers, None and fractions apart', () => {
    const dict = new PyDict();
    const all: Value[] = ['1', 1, null, new PyFloat(0.5), 2n ** 70n, '0.5', '', 0, new PyFloat(Infinity)];
    all.forEach((key, i) => {
      dict.set(key, i);
    });
    expect(dict.size).toBe(all.length);
    all.forEach((key, i) => {
      expect(dict.get(key)).toBe(i);
    });
    expect(dict.get(new PyFloat(2 ** 70))).toBe(4);
    expect(dict.get(new PyFloat(-0))).toBe(7);
  });

  it('finds tuples by what is in them', () => {
    const dict = new PyDict();
    for (let i = 0; i < 50; i++) for (let j = 0; j < 50; j++) dict.set(tuple(i, `${j}`), i * 50 + j);
    expect(dict.size).toBe(2500);
    expect(dict.get(tuple(7, '9'))).toBe(359);
    expect(dict.get(tuple(new PyFloat(7), '9'))).toBe(359);
    expect(dict.delete(tuple(7, '9'))).toBe(359);
    expect(dict.has(tuple(7, '9'))).toBe(false);
    expect(dict.get(tuple(7, '10'))).toBe(360);
  });

  it('takes each NaN for itself', () => {
    const nan = new PyFloat(NaN);
    const set = PySet.from([nan, new PyFloat(NaN), nan]);
    expect(set.size).toBe(2);
    expect(set.has(nan)).toBe(true);
  });

  it('refuses what cannot be hashed', () => {
    expect(() => new PyDict().set(new PyList([]), 1)).toThrow(PyException);
    expect(() => new PyDict().get(tuple(1, new PyList([])))).toThrow(PyException);
  });

  it('finds plain keys by objects that equal them, and the other way round', () => {
    const plain = PyDict.from([
      ['a', 1],
      [5, 2],
    ]);
    expect(plain.get(new Twin(5, 5))).toBe(2);
    expect(plain.get(new Twin(6, 5))).toBe(undefined);
    plain.set(new Twin(5, 5), 3);
    expect(plain.size).toBe(2);
    expect(plain.get(5)).toBe(3);

    const twins = new PyDict();
    const seven = new Twin(7, 7);
    twins.set(seven, 'seven');
    expect(twins.get(7)).toBe('seven');
    twins.set(7, 'again');
    twins.set(8, 'eight');
    expect(keys(twins)).toEqual([seven, 8]);
    expect(twins.get(new Twin(8, 8))).toBe('eight');
    expect(twins.delete(8)).toBe('eight');
    expect(twins.get(new Twin(8, 8))).toBe(undefined);
    expect(twins.delete(7)).toBe('again');
    expect(twins.size).toBe(0);
  });

  it('takes an instance of a subclass of int for the int', () => {
    const dict = new PyDict();
    const five = new Wrapped(5);
    dict.set(five, 'a');
    expect(dict.get(5)).toBe('a');
    expect(dict.get(new PyFloat(5))).toBe('a');
    expect(keys(dict)).toEqual([five]);
  });

  it('keeps objects of one hash apart', () => {
    const dict = new PyDict();
    const objects = Array.from({ length: 20 }, (_, i) => new Twin(`k${i}`, 1));
    objects.forEach((key, i) => {
      dict.set(key, i);
    });
    expect(dict.size).toBe(20);
    for (let i = 0; i < 20; i += 2) expect(dict.delete(new Twin(`k${i}`, 1))).toBe(i);
    for (let i = 0; i < 20; i++) expect(dict.get(new Twin(`k${i}`, 1))).toBe(i % 2 === 0 ? undefined : i);
  });

  it('pops from the end, whatever happens in between', () => {
    const dict = new PyDict();
    const model = new Map<number, number>();
    let state = 1;
    for (let i = 0; i < 5000; i++) {
      state = (state * 1309 + 13849) % 65536;
      const key = state % 50;
      if (state % 7 < 3) {
        dict.set(key, i);
        model.set(key, i);
      } else if (state % 7 < 5) {
        dict.delete(key);
        model.delete(key);
      } else {
        const last = [...model].at(-1);
        expect(dict.pop()).toEqual(last);
        if (last !== undefined) model.delete(last[0]);
      }
    }
    expect([...dict.entries()]).toEqual([...model]);
  });

  it('takes from the front, whatever happens in between', () => {
    const set = new PySet();
    const model = new Set<number>();
    let state = 3;
    for (let i = 0; i < 5000; i++) {
      state = (state * 1309 + 13849) % 65536;
      const key = state % 50;
      if (state % 7 < 3) {
        set.add(key);
        model.add(key);
      } else if (state % 7 < 5) {
        set.delete(key);
        model.delete(key);
      } else {
        const [first] = model;
        expect(set.shift()?.[0]).toBe(first);
        if (first !== undefined) model.delete(first);
      }
    }
    expect([...set.keys()]).toEqual([...model]);
  });

  it('copies everything', () => {
    const dict = new PyDict();
    for (const key of [1, 'a', tuple(1), new PyFloat(0.5), PyFrozenSet.from([1]), new Twin(9, 9)]) dict.set(key, key);
    const copy = new PyDict();
    copy.set('gone', 1);
    copy.copyFrom(dict);
    expect(keys(copy)).toEqual(keys(dict));
    expect(copy.has(tuple(1))).toBe(true);
    expect(copy.has(9)).toBe(true);
    copy.delete(tuple(1));
    expect(dict.has(tuple(1))).toBe(true);
  });
});
