// What capabilities throw, on its way from the host to a worker: the libraries there raise what they raise without one.
import type { CapabilityName } from '../../capability/access.ts';
import { DeniedError } from '../../capability/access.ts';
import type { FileErrorCode } from '../../capability/file-system.ts';
import { FileError } from '../../capability/file-system.ts';
import type { NetworkErrorKind } from '../../capability/network.ts';
import { NetworkError } from '../../capability/network.ts';
import type { ProcessErrorKind } from '../../capability/processes.ts';
import { ProcessError } from '../../capability/processes.ts';
import { asList, asText, ProtocolError } from './channel.ts';

/** An error of a capability as plain data; undefined for any other. */
export function describeCapabilityError(failure: unknown): readonly unknown[] | undefined {
  try {
    return describeKnown(failure);
  } catch {
    // A proxy that does not like to be asked what it is.
    return undefined;
  }
}
function describeKnown(failure: unknown): readonly unknown[] | undefined {
  if (failure instanceof DeniedError) {
    return ['denied', failure.message, failure.capability, failure.action, failure.target];
  }
  if (failure instanceof FileError) return ['file', failure.code, failure.path, failure.otherPath];
  if (failure instanceof NetworkError) return ['network', failure.message, failure.kind];
  if (failure instanceof ProcessError) return ['process', failure.message, failure.kind];
  return undefined;
}

export function reviveCapabilityError(description: unknown): Error {
  const [kind, first, second, third, fourth] = asList(description);
  const text = asText(first);
  const perhaps = (part: unknown): string | undefined => (part === undefined ? undefined : asText(part));
  switch (kind) {
    case 'denied':
      return new DeniedError(asText(second) as CapabilityName, asText(third), asText(fourth), text);
    case 'file':
      return new FileError(text as FileErrorCode, perhaps(second), perhaps(third));
    case 'network':
      return new NetworkError(asText(second) as NetworkErrorKind, text);
    case 'process':
      return new ProcessError(asText(second) as ProcessErrorKind, text);
    default:
      throw new ProtocolError('a failure of an unknown kind');
  }
}
