// The built-in functions of numbers: abs, bin, oct, hex, divmod, pow, round.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn, restartingEach } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeName, typeOf } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callSpecial } from '../runtime/call.ts';
import { typeError } from '../runtime/errors.ts';
import { reserve } from '../runtime/limits.ts';
import type { Int } from '../runtime/numbers.ts';
import { bitSize, divmodInts, negateInt, toIndex } from '../runtime/numbers.ts';
import type { BinaryOperator } from '../runtime/operators.ts';
import { binary, power, powerWithModulus } from '../runtime/operators.ts';

function abs(x: Value): Value {
  if (typeof x === 'number' || typeof x === 'bigint') return x < 0 ? negateInt(x) : x;
  if (x instanceof PyFloat) return new PyFloat(Math.abs(x.value));
  const method = typeOf(x).lookup('__abs__');
  if (method === undefined) throw typeError(`bad operand type for abs(): '${typeName(x)}'`);
  return callSpecial(method, x, []);
}

/** The digits of an int in a base that is a power of two. */
function inBase(value: Value, base: number, prefix: string): string {
  const x = toIndex(value);
  reserve(bitSize(x));
  return x < 0 ? `-${prefix}${(-x).toString(base)}` : prefix + x.toString(base);
}

const divmodOperator: BinaryOperator = {
  forward: '__divmod__',
  backward: '__rdivmod__',
  inPlace: '__idivmod__',
  sign: 'divmod()',
  ints: (a: Int, b: Int) => new PyTuple(divmodInts(a, b)),
  floats: undefined,
};

function round(x: Value, digits: Value): Value {
  const method = typeOf(x).lookup('__round__');
  if (method === undefined) throw typeError(`type ${typeName(x)} doesn't define __round__ method`);
  return callSpecial(method, x, digits === null ? [] : [digits]);
}

export function numberFunctions(): PyBuiltin[] {
  return restartingEach([
    fn('abs(x, /)', 'Return the absolute value of the argument.', abs),
    fn('bin(number, /)', 'Return the binary representation of an integer.', (x: Value) => inBase(x, 2, '0b')),
    fn('oct(number, /)', 'Return the octal representation of an integer.', (x: Value) => inBase(x, 8, '0o')),
    fn('hex(number, /)', 'Return the hexadecimal representation of an integer.', (x: Value) => inBase(x, 16, '0x')),
    fn('divmod(x, y, /)', 'Return the tuple (x//y, x%y).', (x: Value, y: Value) => binary(x, y, divmodOperator)),
    fn(
      'pow(base, exp, mod=None)',
      'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.',
      (base: Value, exponent: Value, modulus: Value) =>
        modulus === null ? power(base, exponent) : powerWithModulus(base, exponent, modulus),
    ),
    fn('round(number, ndigits=None)', 'Round a number to a given precision in decimal digits.', round),
  ]);
}
