// The yaml module, as PyYAML has it.
import { fn } from '../../objects/builtin.ts';
import { PyList } from '../../objects/list.ts';
import { valueError } from '../../runtime/errors.ts';
import { Extension } from '../../runtime/extension.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { pythonModule } from '../../runtime/module-table.ts';
import source from '../python/yaml.py';
import { readEvents } from './events.ts';

export interface YamlOptions {
  /** So long may a text be that is read, in UTF-16 units. Default: 1,000,000. Longer ones are a ValueError. */
  readonly maxLength?: number;
}

/**
 * The module `yaml`: reads and writes YAML 1.1 as PyYAML does. It reaches nothing, and makes plain data only: tags for Python objects are
 * refused by each loader. Aliases stand for the same object, so that a text with many of them stays as small as it is written.
 */
export function yaml({ maxLength = 1_000_000 }: YamlOptions = {}): Extension {
  if (!(Number.isSafeInteger(maxLength) && maxLength > 0)) {
    throw new TypeError("yaml: 'maxLength' must be a whole number above 0");
  }
  return new Extension({
    name: 'yaml',
    modules: [
      pythonModule('yaml', 'YAML, read and written.', source, () => [
        fn('read_events(text: str, /)', 'Return the structure of a text.', function* (text: string): Resumable {
          if (text.length > maxLength) throw valueError(`the text is longer than ${maxLength} characters`);
          return new PyList(yield* readEvents(text));
        }),
      ]),
    ],
    recipe: { maker: 'yaml', data: { maxLength } },
    reach: () => [],
    risk: 'low',
  });
}
