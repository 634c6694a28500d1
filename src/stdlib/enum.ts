// The enum module: written in Python, but for the two attributes that every member is asked for.
import { constant, PyGetSet } from '../objects/builtin.ts';
import type { PyType, Value } from '../objects/object.ts';
import { PyObject } from '../objects/object.ts';
import { ownAttribute } from '../runtime/attribute.ts';
import { attributeError, noAttribute } from '../runtime/errors.ts';
import { moduleVariables } from '../runtime/generated-code.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { toRepr } from '../runtime/text.ts';
import { lazyMembers } from './lazy-members.ts';
import source from './python/enum.py';
import flagsSource from './python/enum_flags.py';

/** `name` and `value` of members; a class has them only as members of that name, which it then finds first. */
class MemberField extends PyGetSet {
  constructor(name: string, doc: string, kept: string) {
    super(
      name,
      doc,
      (self) => {
        const value = self instanceof PyObject ? ownAttribute(self, kept) : undefined;
        if (value === undefined) throw noAttribute(self, kept);
        return value;
      },
      (self, value) => {
        throw attributeError(
          `<enum 'Enum'> cannot ${value === undefined ? 'delete' : 'set'} attribute '${name}'`,
          self,
          name,
        );
      },
    );
  }
  override readOnClass(type: PyType): Value {
    throw attributeError(`${toRepr(type)} has no attribute '${this.name}'`, type, this.name);
  }
}

/** Flags, and checks of enumerations: making those classes takes as long as all the rest. */
export const enumFlagsModule = pythonModule('enum._flags', 'Flags, and checks of enumerations.', flagsSource, () => [
  moduleVariables(),
]);
const flagNames = [
  'Flag',
  'IntFlag',
  'verify',
  'FlagBoundary',
  'STRICT',
  'CONFORM',
  'EJECT',
  'KEEP',
  'global_flag_repr',
  'global_enum_repr',
  'global_str',
  'global_enum',
  'EnumCheck',
  'CONTINUOUS',
  'NAMED_FLAGS',
  'UNIQUE',
];

export const enumModule = pythonModule('enum', 'Enumerations: named values.', source, () => [
  lazyMembers('enum', [flagNames, enumFlagsModule]),
  constant('NAME_FIELD', new MemberField('name', 'The name of the member.', '_name_')),
  constant('VALUE_FIELD', new MemberField('value', 'The value of the member.', '_value_')),
]);
