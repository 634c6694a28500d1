// What the files of a file system may take together.

export interface Quota {
  /** Bytes of all files. Default 64 MiB. */
  readonly bytes: number;
  /** Files, folders and links. Default 10,000. */
  readonly files: number;
  /** Bytes of one file. Default 64 MiB. */
  readonly fileBytes: number;
}

const standard: Quota = { bytes: 64 * 1024 ** 2, files: 10_000, fileBytes: 64 * 1024 ** 2 };

/** The quota with the defaults for what is left out. @throws TypeError for unknown names and for what is no limit. */
export function resolveQuota(given: Partial<Quota> | undefined, option: string): Quota {
  const quota = { ...standard };
  for (const [name, value] of Object.entries(given ?? {})) {
    if (!Object.hasOwn(standard, name)) throw new TypeError(`${option}.${name} is not an option`);
    if (value === undefined) continue;
    if (typeof value !== 'number' || !(value >= 0)) {
      throw new TypeError(`${option}.${name} must be a number that is not negative, or Infinity`);
    }
    quota[name as keyof Quota] = value;
  }
  return quota;
}
