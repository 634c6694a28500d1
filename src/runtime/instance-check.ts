// `isinstance` and `issubclass`: of classes, tuples of them, unions, and whatever has a check of its own.
import { PyGetSet } from '../objects/builtin.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { isInstanceByText } from '../objects/go-type-names.ts';
import type { Value } from '../objects/object.ts';
import { PyType, typeOf, typeType } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { PyUnion } from '../objects/union.ts';
import { bindToInstance } from './attribute.ts';
import { callSpecial } from './call.ts';
import { typeError } from './errors.ts';
import { nextStretch } from './limits.ts';
import type { Resumable } from './machine.ts';
import { drive, spend, suspended } from './machine.ts';
import { runPinned } from './pinned.ts';
import { truth } from './truth.ts';

/** The classes to try, first one last. */
function candidates(classes: Value): readonly Value[] | undefined {
  if (classes instanceof PyTuple) return classes.items;
  return classes instanceof PyUnion ? classes.args.items : undefined;
}

/** The check that a class's metaclass brings along, other than that of `type`. */
function ownCheck(candidate: Value, name: string): Value | undefined {
  if (candidate instanceof PyType && candidate.cls === typeType) return undefined;
  const method = typeOf(candidate).lookup(name);
  return method === undefined || method === typeType.lookup(name) ? undefined : method;
}

/** Whether the class, or the class that `__class__` pretends, is a subtype. */
export function isPlainInstance(value: Value, type: PyType): boolean {
  const actual = typeOf(value);
  if (actual.isSubtypeOf(type)) return true;
  const pretended = actual.lookup('__class__');
  if (pretended === undefined || pretended instanceof PyGetSet) return false;
  const claimed = runPinned(() => bindToInstance(pretended, value, actual));
  return claimed instanceof PyType && claimed.isSubtypeOf(type);
}

/** `isinstance(value, classes)`. May call the script. */
export function isInstanceOf(value: Value, classes: Value): boolean {
  if (classes instanceof PyType) {
    if (classes.cls === typeType) return isPlainInstance(value, classes);
    const { abstractBase } = classes;
    if (abstractBase !== undefined && classes.cls.lookup('__instancecheck__') === abstractBase.check) {
      const type = typeOf(value);
      if (type === classes) return true;
      const known = type.lookup('__class__') instanceof PyGetSet ? abstractBase.known(type) : undefined;
      if (known !== undefined) return known;
    }
  }
  return drive(anyCandidate(value, classes, false)) as boolean;
}

/** `issubclass(type, classes)`. May call the script. */
export function isSubclassOf(type: Value, classes: Value): boolean {
  if (type instanceof PyType && classes instanceof PyType && classes.cls === typeType) return type.isSubtypeOf(classes);
  return drive(anyCandidate(type, classes, true)) as boolean;
}

/** Nested tuples are walked with a stack of our own: they may be deeper than the native one. */
function* anyCandidate(value: Value, classes: Value, subclass: boolean): Resumable {
  const open: Value[] = [classes];
  for (let candidate = open.pop(); candidate !== undefined; candidate = open.pop()) {
    spend(1);
    const several = candidates(candidate);
    if (several !== undefined) {
      for (let i = 0; i < several.length; ) {
        for (const stop = nextStretch(i, several.length, 1 / 8); i < stop; i++) {
          open.push(several[several.length - 1 - i] as Value);
        }
      }
      continue;
    }
    const method = ownCheck(candidate, subclass ? '__subclasscheck__' : '__instancecheck__');
    let answer: Value;
    if (method !== undefined) {
      if (!subclass && typeOf(value) === candidate) return true;
      try {
        answer = callSpecial(method, candidate, [value]);
      } catch (e) {
        answer = (yield suspended(e)) as Value;
      }
      try {
        answer = truth(answer);
      } catch (e) {
        answer = (yield suspended(e)) as Value;
      }
    } else answer = subclass ? plainSubclass(value, candidate) : plainInstance(value, candidate);
    if (answer === true) return true;
  }
  return false;
}

function plainInstance(value: Value, candidate: Value): boolean {
  if (candidate instanceof PyType) return isPlainInstance(value, candidate);
  if (typeof candidate === 'string') return isInstanceByText(value, candidate);
  if (candidate instanceof PyGenericAlias) throw typeError('isinstance() argument 2 cannot be a parameterized generic');
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
}

function plainSubclass(type: Value, candidate: Value): boolean {
  if (!(type instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  if (candidate instanceof PyType) return type.isSubtypeOf(candidate);
  if (candidate instanceof PyGenericAlias) throw typeError('issubclass() argument 2 cannot be a parameterized generic');
  throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
}
