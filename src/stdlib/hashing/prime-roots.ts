// The constants of SHA-2: the first 64 bits of the fractional parts of roots of primes. Source: FIPS 180-4, sections 4.2 and 5.3.

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** By Newton's method on integers, from a float that is right to 40 bits. */
function fraction(n: number, power: 2 | 3): bigint {
  const target = BigInt(n) << BigInt(64 * power);
  const degree = BigInt(power);
  let root = BigInt(Math.floor(n ** (1 / power) * 2 ** 40)) << 24n;
  for (let i = 0; i < 3; i++) root = ((degree - 1n) * root + target / root ** (degree - 1n)) / degree;
  while (root ** degree > target) root--;
  while ((root + 1n) ** degree <= target) root++;
  return root & 0xffffffffffffffffn;
}

/** The upper and lower halves of 64-bit numbers, one after the other. */
function halves(numbers: readonly bigint[]): Int32Array {
  const result = new Int32Array(numbers.length * 2);
  numbers.forEach((number, i) => {
    result[2 * i] = Number(number >> 32n) | 0;
    result[2 * i + 1] = Number(number & 0xffffffffn) | 0;
  });
  return result;
}

interface Constants {
  /** Square roots of the first 16 primes. */
  readonly squareRoots: Int32Array;
  /** Cube roots of the first 80 primes. */
  readonly cubeRoots: Int32Array;
}

let made: Constants | undefined;

export function primeRoots(): Constants {
  made ??= {
    squareRoots: halves(primes(16).map((p) => fraction(p, 2))),
    cubeRoots: halves(primes(80).map((p) => fraction(p, 3))),
  };
  return made;
}
