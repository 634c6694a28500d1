// The module `weakref`.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyFunction } from '../objects/function.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { ChargedObject, Instance, PyObject } from '../objects/object.ts';
import { perInterpreter } from '../runtime/interpreter.ts';
import { spend } from '../runtime/machine.ts';
import type { Opaque } from '../runtime/memory.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { genericAliasHelper } from './generic-alias-helper.ts';
import source from './python/weakref.py';

/** The references that were made to an object, the latest last; those that nobody has any more are cleared away at times. */
class References {
  readonly owner: Opaque;
  private items: WeakRef<PyObject>[];
  private roomy = 8;
  constructor(owner: Opaque, first: PyObject) {
    this.owner = owner;
    // Most objects have one: no room for more.
    this.items = [new WeakRef(first)];
  }

  add(reference: PyObject): void {
    if (this.items.length >= this.roomy) {
      spend(this.items.length);
      this.items = this.items.filter((each) => each.deref() !== undefined);
      this.roomy = 2 * this.items.length + 8;
    }
    this.items.push(new WeakRef(reference));
  }
  all(): PyObject[] {
    spend(this.items.length);
    return this.items.flatMap((each) => each.deref() ?? []);
  }
}

/** The references that one interpreter has made to what all share, such as built-in functions. */
class SharedReferences implements Opaque {
  readonly isOpaque$ = true;
  readonly to = new WeakMap<PyObject, References>();
}
const ownShared = perInterpreter(() => new SharedReferences());

/** In a field of what scripts make themselves, so that it counts. */
interface Referred {
  references$?: References;
}
const isOwn = (object: PyObject): object is PyObject & Referred =>
  object instanceof Instance || object instanceof PyFunction || object instanceof ChargedObject;

function knownReferences(object: PyObject, owner: SharedReferences): References | undefined {
  const references = isOwn(object) ? object.references$ : undefined;
  return references?.owner === owner ? references : owner.to.get(object);
}

function note(object: PyObject, reference: PyObject): void {
  const owner = ownShared();
  const known = knownReferences(object, owner);
  if (known !== undefined) known.add(reference);
  else {
    const references = new References(owner, reference);
    if (isOwn(object) && object.references$ === undefined) object.references$ = references;
    else owner.to.set(object, references);
  }
}

/** Which references there are: an object does not know by itself. */
function registry(): Member[] {
  return [
    fn('note_reference(object, reference, /)', 'Note a reference to an object.', (object: Value, reference: Value) => {
      if (object instanceof PyObject && reference instanceof PyObject) note(object, reference);
    }),
    fn(
      'known_references(object, /)',
      'Return the references to an object, the earliest first.',
      (object: Value) =>
        new PyList(object instanceof PyObject ? (knownReferences(object, ownShared())?.all() ?? []) : []),
    ),
  ];
}

export const weakrefModule = pythonModule(
  'weakref',
  'References to objects. They are strong here: what they refer to lives as long as they do.',
  source,
  () => [genericAliasHelper(), ...registry()],
);
