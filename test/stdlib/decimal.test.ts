// Decimals cannot be made to take the host's memory or time.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

const setup = `
from decimal import *
c = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
def kind(f):
    try:
        f()
    except Exception as e:
        return type(e).__name__
    return 'no error'
`;

describe('a context without bounds', () => {
  it.each([
    'c.divide(1, 3)',
    'c.sqrt(2)',
    'c.exp(1)',
    'c.ln(2)',
    'c.next_plus(1)',
    'c.logical_invert(1)',
    'c.add(Decimal("1e999999999"), 1)',
    'c.quantize(1, Decimal("1e-999999999"))',
    'int(Decimal("1e999999999"))',
    'f\'{Decimal("1e999999999"):f}\'',
    'Decimal("1" * 2000000)',
    'hash(Decimal("1e-999999999"))',
  ])('%s ends at once', { timeout: 20_000 }, (expression) => {
    const started = performance.now();
    const { value } = new Scriptling().runSync(`${setup}\nkind(lambda: ${expression})`);
    expect(['MemoryError', 'no error']).toContain(value);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('counts the digits of a long function as steps', { timeout: 20_000 }, async () => {
  const run = new Scriptling({ limits: { steps: 5_000_000 } }).run(`${setup}\nContext(prec=50000).exp(1)`);
  await expect(run).rejects.toMatchObject({ name: 'LimitError' });
});
