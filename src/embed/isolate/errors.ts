// Errors on their way from a worker: taken apart there, and made anew here with the classes that a host knows.
import type { Frame, Usage } from '../errors.ts';
import {
  BusyError,
  ConversionError,
  InternalError,
  isLimitKind,
  LimitError,
  RunError,
  ScriptError,
  ScriptExit,
  ScriptSyntaxError,
} from '../errors.ts';
import { defineHidden } from '../own-property.ts';
import { asList, asNumber, asTable, asText, ProtocolError } from './channel.ts';

/** An error as plain data. `cause` is the number of what a host function threw. */
export interface ErrorDescription {
  readonly class: string;
  readonly message: string;
  readonly usage: Usage | undefined;
  readonly cause: number | undefined;
  readonly parts: readonly unknown[];
}

/** @param causeOf The number of a cause that is the host's own. */
export function describeError(error: unknown, causeOf: (cause: unknown) => number | undefined): ErrorDescription {
  const message = error instanceof Error ? error.message : String(error);
  const described = (name: string, ...parts: readonly unknown[]): ErrorDescription => ({
    class: name,
    message,
    usage: error instanceof RunError ? error.usage : undefined,
    cause: error instanceof Error ? causeOf(error.cause) : undefined,
    parts,
  });
  if (error instanceof ScriptSyntaxError) {
    const { filename, line, column, endLine, endColumn, sourceLine } = error;
    const place = { filename, line, column, endLine, endColumn, sourceLine };
    return described('ScriptSyntaxError', error.type, error.detail, error.traceback(), place);
  }
  if (error instanceof ScriptError) {
    return described('ScriptError', error.type, error.detail, error.traceback(), error.frames);
  }
  if (error instanceof LimitError) return described('LimitError', error.kind, error.limit, error.used, error.at);
  if (error instanceof ScriptExit) return described('ScriptExit', error.code, error.text);
  if (error instanceof InternalError) return described('InternalError', faultText(error.cause));
  if (error instanceof ConversionError) return described('ConversionError');
  if (error instanceof BusyError) return described('BusyError');
  if (error instanceof TypeError) return described('TypeError', faultText(error));
  return described('Error', faultText(error));
}

/** The engine's own stack, for a report of the fault. */
function faultText(fault: unknown): string {
  return fault instanceof Error ? String(fault.stack ?? fault.message) : String(fault);
}

/**
 * The error that was described.
 *
 * @param causeOf What a host function threw, by its number.
 * @param reason The signal's reason, if there is one.
 */
export function reviveError(description: unknown, causeOf: (id: unknown) => unknown, reason: unknown): Error {
  const table = asTable(description);
  const cause = table['cause'] === undefined ? undefined : causeOf(table['cause']);
  const error = madeOf(asText(table['class']), asText(table['message']), asList(table['parts']), cause, reason);
  if (error instanceof RunError && table['usage'] !== undefined) error.usage = usageOf(table['usage']);
  return error;
}

function madeOf(name: string, message: string, parts: readonly unknown[], cause: unknown, reason: unknown): Error {
  const [first, second, third, fourth] = parts;
  switch (name) {
    case 'ScriptSyntaxError':
      return new ScriptSyntaxError(asText(first), asText(second), asText(third), frameOf(fourth));
    case 'ScriptError':
      return new ScriptError(asText(first), asText(second), asList(fourth).map(frameOf), asText(third), cause);
    case 'LimitError': {
      const at = fourth === undefined ? undefined : frameOf(fourth);
      if (!isLimitKind(first)) throw new ProtocolError('an unknown limit');
      return new LimitError(first, asNumber(second), asNumber(third), at, first === 'cancelled' ? reason : undefined);
    }
    case 'ScriptExit':
      return new ScriptExit(asNumber(first), second === undefined ? undefined : asText(second));
    case 'ConversionError':
      return new ConversionError(message);
    case 'BusyError':
      return new BusyError();
    case 'TypeError':
      return new TypeError(message);
    default: {
      const fault = new Error(message);
      defineHidden(fault, 'stack', asText(first));
      return new InternalError('the engine failed; the script is not to blame', { cause: fault });
    }
  }
}

export function usageOf(part: unknown): Usage {
  const { steps, runningMs, wallMs, hostCalls, peakMemoryBytes } = asTable(part);
  return {
    steps: asNumber(steps),
    runningMs: asNumber(runningMs),
    wallMs: asNumber(wallMs),
    hostCalls: asNumber(hostCalls),
    peakMemoryBytes: asNumber(peakMemoryBytes),
  };
}

function frameOf(part: unknown): Frame {
  const { filename, line, column, endLine, endColumn, name, sourceLine } = asTable(part);
  return {
    filename: asText(filename),
    line: asNumber(line),
    column: asNumber(column),
    endLine: asNumber(endLine),
    endColumn: asNumber(endColumn),
    name: name === undefined ? '' : asText(name),
    sourceLine: asText(sourceLine),
  };
}
