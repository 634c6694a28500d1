// What capabilities have in common: what is reached through them, how a use of one is told of, and how one is refused.

/** A kind of thing outside of scripts that a host can hand over. */
export type CapabilityName = 'files' | 'network' | 'processes' | 'environment' | 'clock' | 'randomness' | 'console';

/** One use of a capability, as `onAccess` is told of it. */
export interface Access {
  readonly capability: CapabilityName;
  /** `'read'`, `'write'`, `'list'`, `'GET'`, `'run'`, ... */
  readonly action: string;
  /** What was reached for: a virtual path, a URL, the name of an executable or of a variable. */
  readonly target: string;
  /** Whether the policy let it through. It may have failed for other reasons then. */
  readonly allowed: boolean;
  /** What a program is started with. */
  readonly args?: readonly string[];
}

/** What a capability lets scripts reach, for people to read: a line of what `scriptling audit` prints. */
export interface Reach {
  readonly capability: CapabilityName;
  /** `'./reports read'`, `'https://api.example.com/v1/'`. */
  readonly what: string;
  /** What an auditor should look at twice. */
  readonly warning?: string;
}

/** Something that is there at once or later. */
export type Awaitable<T> = T | PromiseLike<T>;

/** A use of a capability that its policy does not allow. The script gets a PermissionError with the message. */
export class DeniedError extends Error {
  override readonly name = 'DeniedError';
  readonly capability: CapabilityName;
  readonly action: string;
  readonly target: string;
  constructor(capability: CapabilityName, action: string, target: string, message: string) {
    super(message);
    this.capability = capability;
    this.action = action;
    this.target = target;
  }
}
