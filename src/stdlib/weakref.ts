// The module `weakref`.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyObject } from '../objects/object.ts';
import { spend } from '../runtime/machine.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { genericAliasHelper } from './generic-alias-helper.ts';
import source from './python/weakref.py';

/** The references that were made to an object, the latest last; those that nobody has any more are cleared away at times. */
class References {
  private items: WeakRef<PyObject>[] = [];
  private roomy = 8;

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

const referencesTo = new WeakMap<PyObject, References>();

/** Which references there are: an object does not know by itself. */
function registry(): Member[] {
  return [
    fn('note_reference(object, reference, /)', 'Note a reference to an object.', (object: Value, reference: Value) => {
      if (!(object instanceof PyObject && reference instanceof PyObject)) return;
      let references = referencesTo.get(object);
      if (references === undefined) {
        references = new References();
        referencesTo.set(object, references);
      }
      references.add(reference);
    }),
    fn(
      'known_references(object, /)',
      'Return the references to an object, the earliest first.',
      (object: Value) => new PyList(object instanceof PyObject ? (referencesTo.get(object)?.all() ?? []) : []),
    ),
  ];
}

export const weakrefModule = pythonModule(
  'weakref',
  'References to objects. They are strong here: what they refer to lives as long as they do.',
  source,
  () => [genericAliasHelper(), ...registry()],
);
