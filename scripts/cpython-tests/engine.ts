// What the runner takes of the engine: the public face, what a host lends, and eval, exec and compile, which no script has. CPython's tests write
// many of their cases as texts; here these run the way doctest runs its examples, as part of the script and within its limits.
import { fn } from '../../src/objects/builtin.ts';
import { PyBytes } from '../../src/objects/bytes.ts';
import { PyDict } from '../../src/objects/dict.ts';
import { Cell, PyFunction, ScriptFrame } from '../../src/objects/function.ts';
import { Namespace } from '../../src/objects/namespace.ts';
import { namespaceOf } from '../../src/objects/namespace-dict.ts';
import { unwrap, type Value } from '../../src/objects/object.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { call0 } from '../../src/runtime/call.ts';
import { typeError } from '../../src/runtime/errors.ts';
import { Extension } from '../../src/runtime/extension.ts';
import { currentInterpreter } from '../../src/runtime/interpreter.ts';
import { machine, type Resumable, Suspend, suspended } from '../../src/runtime/machine.ts';
import type { SourceMode } from '../../src/runtime/syntax-reader.ts';

export * from '../../src/index.ts';
export { fileLibraries, memoryFiles, urllib } from '../../src/libraries.ts';

const COMPILED = '<compiled>';

function textOf(source: Value): string {
  const value = unwrap(source);
  if (typeof value === 'string') return value;
  if (value instanceof PyBytes) return new TextDecoder().decode(value.bytes);
  throw typeError('a text is needed');
}

/** What `compile` answers: a tuple of the text, its file and its mode, which eval and exec know. */
function compiled(source: Value, filename: Value, mode: SourceMode): PyTuple {
  const text = textOf(source);
  const interpreter = currentInterpreter();
  interpreter.compile(mode === 'eval' ? text.trim() : text, String(unwrap(filename)));
  // Right as it is, it may still be a statement.
  if (mode === 'eval') interpreter.syntax.checkAnnotation(text.trim());
  return new PyTuple([COMPILED, text, String(unwrap(filename)), mode]);
}

function* callingFrame(): Resumable<ScriptFrame | undefined> {
  let found: ScriptFrame | undefined;
  yield new Suspend({
    kind: 'look',
    look: (frames) => {
      found = frames.findLast((frame) => frame instanceof ScriptFrame);
      return null;
    },
  });
  return found;
}

/** What `locals()` would answer in a call; undefined in a module. */
function variablesOf({ fn: { code }, slots }: ScriptFrame): PyDict | undefined {
  if (code.name === '<module>') return undefined;
  const variables = new PyDict();
  code.localNames.forEach((name, i) => {
    const slot = slots[i];
    const value = slot instanceof Cell ? slot.value : slot;
    if (name !== '' && !name.startsWith('.') && value !== undefined) variables.set(name, value);
  });
  return variables;
}

function* run(source: Value, mode: SourceMode, globals: Value, locals: Value): Resumable {
  const isCompiled = source instanceof PyTuple && source.items[0] === COMPILED;
  const code = isCompiled ? source : compiled(source, '<string>', mode);
  const [, text, filename] = code.items as string[];
  const caller = globals === null && machine.pinned === 0 ? yield* callingFrame() : undefined;
  const given = globals instanceof PyDict ? globals : undefined;
  let namespace = caller?.fn.namespace ?? (given === undefined ? undefined : namespaceOf(given));
  const own =
    caller === undefined ? (locals instanceof PyDict && locals !== given ? locals : undefined) : variablesOf(caller);
  if (namespace === undefined || own !== undefined) {
    const made = new Namespace(currentInterpreter().builtins);
    for (const [name, value] of namespace?.entries() ?? given?.entries() ?? []) made.set(String(name), value);
    for (const [name, value] of own?.entries() ?? []) made.set(String(name), value);
    namespace = made;
  }
  const before = new Map(namespace.entries());
  const body = currentInterpreter().compile(mode === 'eval' ? (text ?? '').trim() : (text ?? ''), filename ?? '');
  let result: Value;
  try {
    result = call0(new PyFunction(body, PyFunction.start, namespace, [], [], undefined));
  } catch (e) {
    result = (yield suspended(e)) ?? null;
  }
  const target = own ?? given;
  if (target !== undefined && namespaceOf(target) !== namespace) {
    for (const [name, value] of namespace.entries()) if (before.get(name) !== value) target.set(name, value);
  }
  return mode === 'eval' ? result : null;
}

/** Lends eval, exec and compile. */
export function evaluation(): Extension {
  return new Extension({
    name: 'evaluation',
    modules: [],
    builtins: () => [
      fn('eval(source, globals=None, locals=None, /)', 'Run an expression.', (source, globals, locals) =>
        run(source, 'eval', globals, locals),
      ),
      fn('exec(source, globals=None, locals=None, /)', 'Run statements.', (source, globals, locals) =>
        run(source, 'exec', globals, locals),
      ),
      fn(
        'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)',
        'Check a source.',
        (source: Value, filename: Value, mode: SourceMode) => compiled(source, filename, mode),
      ),
    ],
    reach: () => [],
    risk: 'low',
  });
}
