// The urllib.parse module.
import { fn } from '../../objects/builtin.ts';
import { reserve } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/urllib_parse.py';

export const urllibParseModule = pythonModule(
  'urllib.parse',
  'URLs taken apart, put together and joined, and text quoted for them.',
  source,
  () => [
    fn('compatible(text, /)', 'Return text normalized by NFKC.', (text: string) => {
      // No character becomes more than 18.
      reserve(text.length * 18);
      spend(text.length * 20);
      return text.normalize('NFKC');
    }),
  ],
);
