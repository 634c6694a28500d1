// The table of modules. As an extension they also answer as the dicts that they are in the Go version.
import { bindToInstance } from '../runtime/attribute.ts';
import { call0, call1 } from '../runtime/call.ts';
import { attributeError, noAttribute, typeError } from '../runtime/errors.ts';
import { getIterator } from '../runtime/iteration.ts';
import { machine } from '../runtime/machine.ts';
import { getItem } from '../runtime/operators.ts';
import { price } from '../runtime/prices.ts';
import { toRepr } from '../runtime/text.ts';
import { define, fn, getter, PyBuiltin, PyGetSet } from './builtin.ts';
import { dictType, PyDict } from './dict.ts';
import { PyBoundBuiltin } from './function.ts';
import { typeTextMethod } from './go-type-names.ts';
import { PyList } from './list.ts';
import { moduleType, PyModule } from './module.ts';
import { Namespace } from './namespace.ts';
import { namespaceDict } from './namespace-dict.ts';
import type { Value } from './object.ts';
import { unwrap } from './object.ts';
import { argumentTypeName } from './plain-repr.ts';

/** Dict methods that a module answers to where it has no member of that name. */
const dictMethods: ReadonlySet<string> = new Set(['keys', 'values', 'items', 'get']);

/** `module.name` by Python's rules; undefined if there is no such attribute. May call the module's `__getattr__`. */
export function moduleAttribute(module: PyModule, name: string): Value | undefined {
  const found = moduleType.lookup(name);
  if (found instanceof PyGetSet && (found.owner === moduleType || name === '__class__')) {
    return bindToInstance(found, module, moduleType);
  }
  const value = module.namespace.get(name);
  if (value !== undefined) return value;
  if (found !== undefined) return bindToInstance(found, module, moduleType);
  const hook = module.namespace.get('__getattr__');
  return hook === undefined ? undefined : call1(hook, name);
}

function readAttribute(module: Value, name: string): Value | undefined {
  if (!(module instanceof PyModule)) return undefined;
  const value = moduleAttribute(module, name);
  if (value !== undefined) return value;
  if (dictMethods.has(name)) {
    const method = dictType.lookup(name);
    if (method instanceof PyBuiltin) return new PyBoundBuiltin(namespaceDict(module.namespace), method);
  }
  if (name === 'type') return typeTextMethod(module);
  throw noMember(module, name);
}

/** The AttributeError for a name that a module does not have. */
export function noMember(module: PyModule, name: string): unknown {
  const own = module.namespace.get('__name__');
  if (typeof own !== 'string') return attributeError(`module has no attribute '${name}'`, module, name);
  const message = module.initializing
    ? `partially initialized module '${own}' has no attribute '${name}' (most likely due to a circular import)`
    : `module '${own}' has no attribute '${name}'`;
  return attributeError(message, module, name);
}

function writeAttribute(module: Value, name: string, value: Value | undefined): void {
  if (!(module instanceof PyModule)) return;
  const found = moduleType.lookup(name);
  if (found instanceof PyGetSet) {
    if (found.set === undefined) throw attributeError('readonly attribute', module, name);
    found.set(module, value);
  } else if (value !== undefined) module.namespace.set(name, value);
  else if (!module.namespace.delete(name)) throw noAttribute(module, name);
}

function reprOf(module: PyModule): string {
  const name = module.namespace.get('__name__');
  const file = module.namespace.get('__file__');
  const shown = typeof name === 'string' ? toRepr(name) : "'?'";
  if (file !== undefined && file !== null) return `<module ${shown} from ${toRepr(file)}>`;
  return module.isBuiltin ? `<module ${shown} (built-in)>` : `<module ${shown}>`;
}

function makeModule(nameArgument: Value, doc: Value): PyModule {
  const name = unwrap(nameArgument);
  if (typeof name !== 'string')
    throw typeError(`module() argument 'name' must be str, not ${argumentTypeName(nameArgument)}`);
  machine.memory -= price.module;
  const namespace = new Namespace(new Map());
  namespace.set('__name__', name);
  namespace.set('__doc__', doc);
  for (const special of ['__package__', '__loader__', '__spec__']) namespace.set(special, null);
  return new PyModule(name, namespace);
}

export function defineModule(): void {
  moduleType.getAttributeHook = readAttribute;
  moduleType.setAttributeHook = writeAttribute;
  define(moduleType, {
    doc: 'Create a module object.',
    accepts: (value) => value instanceof PyModule,
    make: () => fn('module(name, doc=None)', 'Create a module object.', makeModule),
    members: () => [
      getter('__dict__', "The module's variables.", (self: PyModule) => namespaceDict(self.namespace)),
      getter(
        '__annotations__',
        "The annotations of the module's variables.",
        (self: PyModule) => {
          const known = self.namespace.get('__annotations__');
          if (known !== undefined) return known;
          const annotations = new PyDict();
          self.namespace.set('__annotations__', annotations);
          return annotations;
        },
        (self: PyModule, value: Value | undefined) => {
          if (value !== undefined) self.namespace.set('__annotations__', value);
          else self.namespace.delete('__annotations__');
        },
      ),
      fn('__dir__(self, /)', "The names of the module's variables.", (self: PyModule): Value => {
        const hook = self.namespace.get('__dir__');
        return hook === undefined ? new PyList(self.namespace.names()) : call0(hook);
      }),
      fn('__repr__(self, /)', 'Return repr(self).', reprOf),
      fn('__getitem__(self, name, /)', 'Return a variable by name.', (self: PyModule, name: Value) =>
        getItem(namespaceDict(self.namespace), name),
      ),
      fn('__contains__(self, name, /)', 'Whether the module has such a variable.', (self: PyModule, name: Value) =>
        namespaceDict(self.namespace).has(name),
      ),
      fn('__iter__(self, /)', 'The names of the variables.', (self: PyModule) =>
        getIterator(namespaceDict(self.namespace)),
      ),
      fn('__len__(self, /)', 'The number of variables.', (self: PyModule) => self.namespace.size),
    ],
  });
}
