// All built-in names: one table, made once and shared by all interpreters.
import '../objects/bool.ts';
import '../objects/float.ts';
import '../objects/int.ts';
import '../objects/none.ts';
import { classMethodType, staticMethodType } from '../objects/builtin.ts';
import { byteArrayType, bytesType } from '../objects/bytes.ts';
import { complexType } from '../objects/complex.ts';
import { defineContainers } from '../objects/containers.ts';
import { defineDescriptors } from '../objects/descriptors.ts';
import { dictType } from '../objects/dict.ts';
import { exceptionNamed, exceptionTypes } from '../objects/exception.ts';
import { defineExceptions } from '../objects/exception-methods.ts';
import { defineFunctions } from '../objects/function-methods.ts';
import { defineGenerators } from '../objects/generator-methods.ts';
import { listType } from '../objects/list.ts';
import { memoryViewType } from '../objects/memoryview.ts';
import { defineModule } from '../objects/module-methods.ts';
import type { PyType, Value } from '../objects/object.ts';
import {
  boolType,
  ellipsis,
  floatType,
  intType,
  notImplemented,
  objectType,
  strType,
  typeType,
} from '../objects/object.ts';
import { defineObject } from '../objects/object-methods.ts';
import { propertyType } from '../objects/property.ts';
import { rangeType, sliceType } from '../objects/range.ts';
import { frozensetType, setType } from '../objects/set.ts';
import { superType } from '../objects/super.ts';
import { defineTextTypes } from '../objects/text-types.ts';
import { tupleType } from '../objects/tuple.ts';
import { defineType } from '../objects/type-methods.ts';
import { defineUnion } from '../objects/union.ts';
import { asynchronousFunctions } from './asynchronous.ts';
import { attributeFunctions } from './attributes.ts';
import { consoleFunctions } from './console.ts';
import { extensionFunctions } from './extensions.ts';
import { helpFunctions } from './help.ts';
import { iterationFunctions, iterationTypes } from './iteration.ts';
import { numberFunctions } from './numbers.ts';
import { objectFunctions } from './objects.ts';
import { textFunctions } from './text.ts';

// The types' tables. They are thunks: nothing is made before a type is looked at.
defineObject();
defineType();
defineFunctions();
defineDescriptors();
defineExceptions();
defineContainers();
defineTextTypes();
defineModule();
defineGenerators();
defineUnion();

/** The types that have a built-in name. */
function types(): readonly PyType[] {
  return [
    boolType,
    byteArrayType,
    bytesType,
    classMethodType,
    complexType,
    dictType,
    floatType,
    frozensetType,
    intType,
    listType,
    memoryViewType,
    objectType,
    propertyType,
    rangeType,
    setType,
    sliceType,
    staticMethodType,
    strType,
    superType,
    tupleType,
    typeType,
    ...iterationTypes(),
  ];
}

function makeTable(): Map<string, Value> {
  const entries = new Map<string, Value>();
  for (const type of types()) entries.set(type.name, type);
  for (const [name, type] of exceptionTypes) entries.set(name, type);
  entries.set('EnvironmentError', exceptionNamed('OSError'));
  entries.set('IOError', exceptionNamed('OSError'));
  const functions = [
    ...numberFunctions(),
    ...textFunctions(),
    ...attributeFunctions(),
    ...objectFunctions(),
    ...consoleFunctions(),
    ...iterationFunctions(),
    ...asynchronousFunctions(),
    ...extensionFunctions(),
    ...helpFunctions(),
  ];
  for (const each of functions) entries.set(each.name, each);
  entries.set('Ellipsis', ellipsis);
  entries.set('NotImplemented', notImplemented);
  entries.set('__debug__', true);
  return entries;
}

let table: Map<string, Value> | undefined;

/** The built-in names and what they mean. Do not change it: it is every interpreter's. */
export function builtinTable(): ReadonlyMap<string, Value> {
  table ??= makeTable();
  return table;
}
