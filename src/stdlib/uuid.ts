// The uuid module.
import { fn } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { pythonModule } from '../runtime/module-table.ts';
import { normalize } from '../runtime/numbers.ts';
import source from './python/uuid.py';

export const uuidModule = pythonModule('uuid', 'Universally unique identifiers.', source, (context) => [
  fn('random_bytes(count, /)', 'Return unpredictable bytes.', (count: number) => new PyBytes(context.entropy(count))),
  fn('nanoseconds()', 'Return the time since 1970.', () => normalize(BigInt(Math.floor(context.now() * 1e6)))),
]);
