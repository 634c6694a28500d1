// `super`: attribute look-up that starts after a class in the MRO of an object.
import { bindToInstance } from '../runtime/attribute.ts';
import { callSpecial } from '../runtime/call.ts';
import { error, typeError } from '../runtime/errors.ts';
import { define, fn, getter, PyBuiltin, PyGetSet } from './builtin.ts';
import { PyFunction } from './function.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, Instance, PyType, typeName, typeOf } from './object.ts';
import { PyProperty } from './property.ts';

export class PySuper extends ChargedObject {
  readonly type: PyType;
  readonly self: Value;
  /** The class whose MRO is walked: the object's own, or the object if that is a class. Undefined for `super(A)`, bound to nothing. */
  readonly start: PyType | undefined;
  constructor(type: PyType, self: Value) {
    super();
    this.type = type;
    this.self = self;
    if (self === null) this.start = undefined;
    else if (self instanceof PyType && self.isSubtypeOf(type)) this.start = self;
    else if (typeOf(self).isSubtypeOf(type)) this.start = typeOf(self);
    else throw typeError('super(type, obj): obj must be an instance or subtype of type');
  }

  find(name: string): Value | undefined {
    if (this.start === undefined) return undefined;
    const { mro } = this.start;
    for (let i = mro.indexOf(this.type) + 1; i < mro.length; i++) {
      const found = (mro[i] as PyType).dict.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
export const superType = builtinType('super', { instanceClass: PySuper });

superType.getAttributeHook = (value: Value, name: string) => {
  if (!(value instanceof PySuper)) return undefined;
  const { start } = value;
  const found = name === '__class__' ? undefined : value.find(name);
  if (found !== undefined && start !== undefined) {
    return value.self === start ? bindToClass(found, start) : bindToInstance(found, value.self, start);
  }
  const own = superType.lookup(name);
  return own === undefined ? undefined : bindToInstance(own, value, superType);
};

/** Through a class (`super().__new__`, class methods) functions stay unbound and properties are not read. */
function bindToClass(found: Value, start: PyType): Value {
  if (found instanceof PyFunction || found instanceof PyBuiltin) return found;
  if (found instanceof PyProperty || found instanceof PyGetSet) return found;
  if (found instanceof Instance) {
    const get = found.cls.lookup('__get__');
    return get === undefined ? found : callSpecial(get, found, [null, start]);
  }
  return bindToInstance(found, start, start);
}

/** `super(type, object)`. The form without arguments is compiled: it needs the method's own class. */
function makeSuper(args: readonly Value[]): Value {
  const [type, self = null] = args;
  if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
  if (type === undefined) throw error('RuntimeError', 'super(): no arguments');
  if (!(type instanceof PyType)) throw typeError(`super() argument 1 must be a type, not ${typeName(type)}`);
  return new PySuper(type, self);
}

define(superType, {
  doc: 'super(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper() -> same as super(__class__, <first argument>)',
  accepts: (value) => value instanceof PySuper,
  make: () => fn('super(*args)', 'Attribute look-up that starts after a class.', makeSuper),
  members: () => [
    getter('__thisclass__', 'The class after which look-up starts.', (self: PySuper) => self.type),
    getter('__self__', 'The object.', (self: PySuper) => self.self),
    getter('__self_class__', 'The class of the object.', (self: PySuper) => self.start ?? null),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PySuper) =>
        `<super: <class '${self.type.name}'>, ${self.start === undefined ? 'NULL' : `<${self.start.name} object>`}>`,
    ),
  ],
});
