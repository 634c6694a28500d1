// What makes a member of a class abstract: a mark that `abc.abstractmethod` leaves on functions.
import { findAttribute } from '../runtime/attribute.ts';
import { runPinned } from '../runtime/pinned.ts';
import { truthPinned } from '../runtime/truth.ts';
import { PyClassMethod, PyStaticMethod } from './builtin.ts';
import { PyBoundMethod, PyFunction } from './function.ts';
import type { Value } from './object.ts';
import { Instance } from './object.ts';
import { PyProperty } from './property.ts';

/** Whether a member of a class has to be implemented in a derived one. */
export function isAbstract(member: Value): boolean {
  if (member instanceof PyFunction) {
    const mark = member.$__isabstractmethod__;
    return mark !== undefined && truthPinned(mark);
  }
  if (member instanceof PyProperty)
    return isAbstract(member.fget) || isAbstract(member.fset) || isAbstract(member.fdel);
  if (member instanceof PyClassMethod || member instanceof PyStaticMethod || member instanceof PyBoundMethod)
    return isAbstract(member.callable);
  if (!(member instanceof Instance)) return false;
  return truthPinned(runPinned(() => findAttribute(member, '__isabstractmethod__') ?? null));
}
