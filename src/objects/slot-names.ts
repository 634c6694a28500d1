// The special methods that CPython keeps in slots of the type: their messages differ from those of other methods.
const slots = new Set(
  (
    'init repr str hash call getattribute setattr delattr lt le eq ne gt ge iter next get set delete del await aiter anext ' +
    'add radd sub rsub mul rmul matmul rmatmul truediv rtruediv floordiv rfloordiv mod rmod divmod rdivmod pow rpow lshift rlshift ' +
    'rshift rrshift and rand xor rxor or ror neg pos abs bool invert int float index iadd isub imul imatmul itruediv ifloordiv ' +
    'imod ipow ilshift irshift iand ixor ior len getitem setitem delitem contains'
  )
    .split(' ')
    .map((name) => `__${name}__`),
);

/** These types have methods of those names besides. */
const methods: ReadonlySet<string> = new Set([
  'list.__getitem__',
  'dict.__getitem__',
  'dict.__contains__',
  'set.__contains__',
  'frozenset.__contains__',
]);

/** Whether `type.name` is a slot wrapper in CPython. */
export function isSlot(type: string, name: string): boolean {
  return slots.has(name) && !methods.has(`${type}.${name}`);
}
