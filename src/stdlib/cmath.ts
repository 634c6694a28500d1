// The cmath module: functions of complex numbers, by the formulas of W. Kahan, "Branch Cuts for Complex Elementary Functions", 1987.
import type { Member } from '../objects/builtin.ts';
import { constant, fn } from '../objects/builtin.ts';
import { PyComplex } from '../objects/complex.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, typeOf, unwrap } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callPinnedSpecial } from '../runtime/call.ts';
import { atan2, cos, exp as realExp, log as realLog, tan as realTan, sin } from '../runtime/elementary-functions.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import {
  asinh,
  hypot,
  log1p,
  cosh as realCosh,
  sinh as realSinh,
  tanh as realTanh,
} from '../runtime/hyperbolic-functions.ts';
import { module } from '../runtime/module-table.ts';
import { asComplex, toFloat } from '../runtime/numbers.ts';

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = Math.log(LARGE);
const LEAST_NORMAL = 2 ** -1022;
const SQRT_LEAST = Math.sqrt(LEAST_NORMAL);

const complex = (real: number, imaginary: number): PyComplex => new PyComplex(real, imaginary);
const copySign = (size: number, sign: number): number =>
  sign < 0 || Object.is(sign, -0) ? -Math.abs(size) : Math.abs(size);
const isInfinite = (x: number): boolean => x === Infinity || x === -Infinity;

function domainError(): unknown {
  return valueError('math domain error');
}

function toComplex(value: Value): PyComplex {
  const known = asComplex(value);
  if (known !== undefined) return known;
  const method = value instanceof PyObject ? typeOf(value).lookup('__complex__') : undefined;
  if (method === undefined) return complex(toFloat(value), 0);
  const result = callPinnedSpecial(method, value);
  const inner = unwrap(result);
  if (inner instanceof PyComplex) return inner;
  throw typeError(`__complex__ returned non-complex (type ${typeName(result)})`);
}

function squareRoot({ real: x, imaginary: y }: PyComplex): PyComplex {
  if (isInfinite(y)) return complex(Infinity, y);
  if (x === Infinity) return complex(x, y !== y ? y : copySign(0, y));
  if (x === -Infinity) return complex(y !== y ? y : 0, copySign(Infinity, y));
  if (x === 0 && y === 0) return complex(0, y);
  let ax = Math.abs(x);
  const ay = Math.abs(y);
  let s: number;
  if (ax < LEAST_NORMAL && ay < LEAST_NORMAL) {
    ax *= 2 ** 54;
    s = Math.sqrt(ax + hypot(ax, ay * 2 ** 54)) * 2 ** -27;
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + hypot(ax, ay / 8));
  }
  const d = ay / (2 * s);
  return x >= 0 ? complex(s, copySign(d, y)) : complex(d, copySign(s, y));
}

const isLarge = ({ real, imaginary }: PyComplex): boolean => Math.abs(real) > LARGE || Math.abs(imaginary) > LARGE;
const logOfHalf = ({ real, imaginary }: PyComplex): number => realLog(hypot(real / 2, imaginary / 2)) + Math.LN2 * 2;

function arcCosine(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (isLarge(z)) {
    const size = logOfHalf(z);
    return complex(atan2(Math.abs(y), x), x < 0 ? -copySign(size, y) : copySign(size, -y));
  }
  const a = squareRoot(complex(1 - x, -y));
  const b = squareRoot(complex(1 + x, y));
  return complex(2 * atan2(a.real, b.real), asinh(b.real * a.imaginary - b.imaginary * a.real));
}

function arcHyperbolicCosine(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (isLarge(z)) return complex(logOfHalf(z), atan2(y, x));
  const a = squareRoot(complex(x - 1, y));
  const b = squareRoot(complex(x + 1, y));
  return complex(asinh(a.real * b.real + a.imaginary * b.imaginary), 2 * atan2(a.imaginary, b.real));
}

function arcHyperbolicSine(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (isLarge(z)) {
    const size = logOfHalf(z);
    return complex(y >= 0 ? copySign(size, x) : -copySign(size, -x), atan2(y, Math.abs(x)));
  }
  const a = squareRoot(complex(1 + y, -x));
  const b = squareRoot(complex(1 - y, x));
  return complex(
    asinh(a.real * b.imaginary - b.real * a.imaginary),
    atan2(y, a.real * b.real - a.imaginary * b.imaginary),
  );
}

function arcHyperbolicTangent(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (x < 0 || Object.is(x, -0)) {
    const opposite = arcHyperbolicTangent(complex(-x, -y));
    return complex(-opposite.real, -opposite.imaginary);
  }
  const ay = Math.abs(y);
  if (x > SQRT_LARGE || ay > SQRT_LARGE) {
    const h = hypot(x / 2, y / 2);
    return complex(isInfinite(x) || isInfinite(y) ? 0 : x / 4 / h / h, -copySign(Math.PI / 2, -y));
  }
  if (x === 1 && ay < SQRT_LEAST) {
    if (ay === 0) throw domainError();
    return complex(-realLog(Math.sqrt(ay) / Math.sqrt(hypot(ay, 2))), copySign(atan2(2, -ay) / 2, y));
  }
  return complex(log1p((4 * x) / ((1 - x) * (1 - x) + ay * ay)) / 4, -atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2);
}

/** The product of a real exponential or hyperbolic function and an angle; zero stays zero where the other is infinite. */
const times = (size: number, factor: number): number => (factor === 0 ? factor * copySign(1, size) : size * factor);

function checkRange(result: PyComplex, z: PyComplex): PyComplex {
  const isFinite = Number.isFinite(z.real) && Number.isFinite(z.imaginary);
  if (isFinite && (isInfinite(result.real) || isInfinite(result.imaginary))) throw overflowError('math range error');
  return result;
}
/** There is no angle of infinity. */
function checkAngle(angle: number): void {
  if (isInfinite(angle)) throw domainError();
}

function exponential(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (x === -Infinity && !Number.isFinite(y)) return complex(0, 0);
  if (isInfinite(y)) checkAngle(y);
  if (x > LOG_LARGE && Number.isFinite(x)) {
    const size = realExp(x - 1);
    return checkRange(complex(size * cos(y) * Math.E, size * sin(y) * Math.E), z);
  }
  const size = realExp(x);
  return checkRange(complex(times(size, cos(y)), times(size, sin(y))), z);
}

function hyperbolicCosine(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (isInfinite(y) && x === x) checkAngle(y);
  if (Math.abs(x) > LOG_LARGE && Number.isFinite(x)) {
    const less = x - copySign(1, x);
    return checkRange(complex(cos(y) * realCosh(less) * Math.E, sin(y) * realSinh(less) * Math.E), z);
  }
  return checkRange(complex(times(realCosh(x), cos(y)), times(realSinh(x), sin(y))), z);
}

function hyperbolicSine(z: PyComplex): PyComplex {
  const { real: x, imaginary: y } = z;
  if (isInfinite(y) && x === x) checkAngle(y);
  if (Math.abs(x) > LOG_LARGE && Number.isFinite(x)) {
    const less = x - copySign(1, x);
    return checkRange(complex(cos(y) * realSinh(less) * Math.E, sin(y) * realCosh(less) * Math.E), z);
  }
  return checkRange(complex(times(realSinh(x), cos(y)), times(realCosh(x), sin(y))), z);
}

function hyperbolicTangent({ real: x, imaginary: y }: PyComplex): PyComplex {
  if (isInfinite(y) && Number.isFinite(x)) checkAngle(y);
  if (Math.abs(x) > LOG_LARGE) {
    const rest = Number.isFinite(y) ? 4 * sin(y) * cos(y) * realExp(-2 * Math.abs(x)) : 0;
    return complex(copySign(1, x), rest);
  }
  const tx = realTanh(x);
  const ty = realTan(y);
  const cx = 1 / realCosh(x);
  const both = tx * ty;
  const below = 1 + both * both;
  return complex((tx * (1 + ty * ty)) / below, (ty / below) * cx * cx);
}

/** The natural logarithm; that of zero is minus infinity. */
function logarithm({ real: x, imaginary: y }: PyComplex): PyComplex {
  const ax = Math.abs(x);
  const ay = Math.abs(y);
  let real: number;
  if (isInfinite(ax) || isInfinite(ay)) real = Infinity;
  else if (ax > LARGE || ay > LARGE) real = realLog(hypot(ax / 2, ay / 2)) + Math.LN2;
  else if (ax < LEAST_NORMAL && ay < LEAST_NORMAL) {
    real = ax === 0 && ay === 0 ? -Infinity : realLog(hypot(ax * 2 ** 53, ay * 2 ** 53)) - 53 * Math.LN2;
  } else {
    const h = hypot(ax, ay);
    const [more, less] = ax > ay ? [ax, ay] : [ay, ax];
    real = h >= 0.71 && h <= 1.73 ? log1p((more - 1) * (more + 1) + less * less) / 2 : realLog(h);
  }
  return complex(real, atan2(y, x));
}

function logarithmOf(z: PyComplex): PyComplex {
  if (z.real === 0 && z.imaginary === 0) throw domainError();
  return logarithm(z);
}

function divided(a: PyComplex, b: PyComplex): PyComplex {
  if (Math.abs(b.real) >= Math.abs(b.imaginary)) {
    if (b.real === 0) throw domainError();
    const ratio = b.imaginary / b.real;
    const scale = b.real + b.imaginary * ratio;
    return complex((a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale);
  }
  const ratio = b.real / b.imaginary;
  const scale = b.real * ratio + b.imaginary;
  return complex((a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale);
}

/** A function of a number times i, turned back: what sine is to hyperbolic sine. */
const turned =
  (compute: (z: PyComplex) => PyComplex) =>
  ({ real, imaginary }: PyComplex): PyComplex => {
    const result = compute(complex(-imaginary, real));
    return complex(result.imaginary, -result.real);
  };

function polarForm(r: number, phi: number): PyComplex {
  if (isInfinite(phi) && r !== 0 && r === r) throw domainError();
  if (phi === 0) return complex(r, r * phi);
  return complex(r * cos(phi), r * sin(phi));
}

function size(z: PyComplex): number {
  const result = hypot(z.real, z.imaginary);
  if (result === Infinity && Number.isFinite(z.real) && Number.isFinite(z.imaginary)) {
    throw overflowError('math range error');
  }
  return result;
}

function isClose(a: Value, b: Value, relative: Value, absolute: Value): boolean {
  const [x, y] = [toComplex(a), toComplex(b)];
  const [rel, abs] = [toFloat(relative), toFloat(absolute)];
  if (rel < 0 || abs < 0) throw valueError('tolerances must be non-negative');
  if (x.real === y.real && x.imaginary === y.imaginary) return true;
  if ([x.real, x.imaginary, y.real, y.imaginary].some(isInfinite)) return false;
  const difference = hypot(x.real - y.real, x.imaginary - y.imaginary);
  const [first, second] = [hypot(x.real, x.imaginary), hypot(y.real, y.imaginary)];
  return difference <= rel * second || difference <= rel * first || difference <= abs;
}

function unary(name: string, doc: string, compute: (z: PyComplex) => Value): Member {
  return fn(`${name}(z, /)`, doc, (z: Value) => compute(toComplex(z)));
}

const float = (value: number): PyFloat => new PyFloat(value);

export const cmathModule = module('cmath', 'Functions of complex numbers.', () => [
  unary('acos', 'Return the arc cosine.', arcCosine),
  unary('acosh', 'Return the inverse hyperbolic cosine.', arcHyperbolicCosine),
  unary('asin', 'Return the arc sine.', turned(arcHyperbolicSine)),
  unary('asinh', 'Return the inverse hyperbolic sine.', arcHyperbolicSine),
  unary('atan', 'Return the arc tangent.', turned(arcHyperbolicTangent)),
  unary('atanh', 'Return the inverse hyperbolic tangent.', arcHyperbolicTangent),
  unary('cos', 'Return the cosine.', ({ real, imaginary }) => hyperbolicCosine(complex(-imaginary, real))),
  unary('cosh', 'Return the hyperbolic cosine.', hyperbolicCosine),
  unary('exp', 'Return e raised to the number.', exponential),
  fn('isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)', 'Whether two numbers are close to each other.', isClose),
  unary('isfinite', 'Whether both parts are finite.', (z) => Number.isFinite(z.real) && Number.isFinite(z.imaginary)),
  unary('isinf', 'Whether a part is infinite.', (z) => isInfinite(z.real) || isInfinite(z.imaginary)),
  unary('isnan', 'Whether a part is NaN.', (z) => z.real !== z.real || z.imaginary !== z.imaginary),
  fn(
    'log(z, base=..., /)',
    'Return the logarithm, natural if no base is given.',
    (z: Value, base: Value | undefined) => {
      const number = toComplex(z);
      if (base === undefined) return logarithmOf(number);
      return divided(logarithm(number), logarithm(toComplex(base)));
    },
  ),
  unary('log10', 'Return the logarithm to base 10.', (z) => {
    const { real, imaginary } = logarithmOf(z);
    return complex(real / Math.LN10, imaginary / Math.LN10);
  }),
  unary('phase', 'Return the angle.', (z) => float(atan2(z.imaginary, z.real))),
  unary('polar', 'Return length and angle.', (z) => new PyTuple([float(size(z)), float(atan2(z.imaginary, z.real))])),
  fn('rect(r, phi, /)', 'Return the number of a length and an angle.', (r: Value, phi: Value) =>
    polarForm(toFloat(r), toFloat(phi)),
  ),
  unary('sin', 'Return the sine.', turned(hyperbolicSine)),
  unary('sinh', 'Return the hyperbolic sine.', hyperbolicSine),
  unary('sqrt', 'Return the square root.', squareRoot),
  unary('tan', 'Return the tangent.', turned(hyperbolicTangent)),
  unary('tanh', 'Return the hyperbolic tangent.', hyperbolicTangent),
  constant('pi', float(Math.PI)),
  constant('e', float(Math.E)),
  constant('tau', float(2 * Math.PI)),
  constant('inf', float(Infinity)),
  constant('nan', float(NaN)),
  constant('infj', complex(0, Infinity)),
  constant('nanj', complex(0, NaN)),
]);
