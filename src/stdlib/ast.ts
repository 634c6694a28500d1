// The ast module. Literals as texts are read without what trees take.
import { constant, fn, inPython } from '../objects/builtin.ts';
import type { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyType, unwrap } from '../objects/object.ts';
import { call1 } from '../runtime/call.ts';
import { valueError } from '../runtime/errors.ts';
import { findModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import { suspended } from '../runtime/machine.ts';
import { module, pythonModule } from '../runtime/module-table.ts';
import { attempted } from '../runtime/restart.ts';
import type { SourceMode } from '../runtime/syntax-reader.ts';
import { grammar, nodeNames } from './ast-grammar.ts';
import { lazyMembers } from './lazy-members.ts';
import nodes from './python/ast_nodes.py';
import unparse from './python/ast_unparse.py';

const modes: readonly string[] = ['exec', 'eval', 'single'] satisfies SourceMode[];
const isMode = (text: string): text is SourceMode => modes.includes(text);

/** What works on trees. */
const treeNames = [
  'parse',
  'iter_fields',
  'iter_child_nodes',
  'walk',
  'dump',
  'copy_location',
  'fix_missing_locations',
  'increment_lineno',
  'get_docstring',
  'get_source_segment',
  'NodeVisitor',
  'NodeTransformer',
  'unparse',
];
/** What grammars before Python 3.9 had, for code that still asks for it. */
const oldNames = ['slice', 'Index', 'ExtSlice', 'Suite', 'AugLoad', 'AugStore', 'Param'];
/** As those, but a star import leaves them out. */
const oldConstants = ['Num', 'Str', 'Bytes', 'NameConstant', 'Ellipsis'];

const listOf = (names: readonly string[]): PyList => new PyList([...names]);

export const astNodesModule = pythonModule('ast._nodes', 'Nodes of syntax trees.', nodes, () => [
  constant('grammar', grammar),
  constant('exported', listOf([...treeNames, ...oldNames, ...oldConstants])),
  fn(
    'syntax_tree(text, filename, mode, classes, /)',
    'Return the tree of a source, made of instances of the classes.',
    (text: string, filename: string, mode: string, classes: PyDict) => {
      if (!isMode(mode)) throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
      return currentInterpreter().syntax.tree(text, filename, mode, (kind) => {
        const found = classes.get(kind);
        if (found instanceof PyType) return found;
        throw valueError(`there is no class for ${kind}`);
      });
    },
  ),
]);

export const astUnparseModule = pythonModule('ast._unparse', 'Syntax trees as source.', unparse);

function* literalEval(node: Value): Resumable {
  const text = unwrap(node);
  if (typeof text === 'string') return yield* attempted(() => currentInterpreter().syntax.literal(text));
  const loaded = yield* findModule(currentInterpreter(), astNodesModule.name, true);
  const literalOf = loaded?.namespace.get('literal_of') ?? null;
  try {
    return call1(literalOf, node);
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
}

export const astModule = module('ast', 'Syntax trees: sources as objects, and back.', () => {
  const lazy = [...nodeNames(), ...treeNames, ...oldNames];
  return [
    ...inPython([
      fn(
        'literal_eval(node_or_string)',
        'Return the value of a text, or of a tree, that is a literal: numbers, texts, lists, dicts ...',
        literalEval,
      ),
    ]),
    constant('__all__', listOf([...lazy, 'literal_eval'])),
    lazyMembers('ast', [[...lazy, ...oldConstants], astNodesModule]),
  ];
});
