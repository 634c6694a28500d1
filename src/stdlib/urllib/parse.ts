// The urllib.parse module.
import { fn } from '../../objects/builtin.ts';
import { TextInPieces } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/urllib_parse.py';

/** What is normalized in one go: the host takes as long as the square of the number of marks in a row. */
const PIECE = 256;

export const urllibParseModule = pythonModule(
  'urllib.parse',
  'URLs taken apart, put together and joined, and text quoted for them.',
  source,
  () => [
    fn('compatible(text, /)', 'Return text whose characters are normalized by NFKC.', (text: string) => {
      const result = new TextInPieces();
      for (let at = 0; at < text.length; at += PIECE) {
        spend(PIECE * 20);
        result.add(text.slice(at, at + PIECE).normalize('NFKC'));
      }
      return result.join();
    }),
  ],
);
