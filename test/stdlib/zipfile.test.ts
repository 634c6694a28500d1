// Archives that lie about themselves. What they hold is never larger in memory than their directory says.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';

interface Entry {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly offset?: number;
}

/** An archive with entries as given, whose directory may point anywhere. */
function archive(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { packed, size, offset } of entries) {
    const local = Buffer.alloc(31 + packed.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(1, 26);
    local.write('a', 30);
    local.set(packed, 31);
    const central = Buffer.alloc(47);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(1, 28);
    central.writeUInt32LE(offset ?? at, 42);
    central.write('a', 46);
    files.push(local);
    directory.push(central);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listing, end]);
}

async function outcome(data: Uint8Array): Promise<unknown> {
  const scriptling = new Scriptling({ limits: { memoryBytes: 64_000_000 } });
  scriptling.set('data', data);
  const program = `
import io, zipfile
def attempt():
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return len(archive.read(archive.infolist()[0]))
    except Exception as e:
        return type(e).__name__
attempt()`;
  try {
    return (await scriptling.run(program)).value;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.name : thrown;
  }
}

describe('hostile archives', () => {
  const zeros = deflateRawSync(Buffer.alloc(100_000_000));

  it('a bomb that says how large it is meets the limit', { timeout: 30_000 }, async () => {
    expect(['MemoryError', 'LimitError']).toContain(await outcome(archive([{ packed: zeros, size: 100_000_000 }])));
  });

  it('a bomb that says it is small is not unpacked beyond that', { timeout: 30_000 }, async () => {
    expect(await outcome(archive([{ packed: zeros, size: 10 }]))).toBe('BadZipFile');
  });

  it('files that lie in each other are refused', async () => {
    const packed = deflateRawSync(Buffer.from('hello'));
    const inner = { packed, size: 5 };
    expect(await outcome(archive([inner, { packed, size: 5, offset: 4 }]))).toBe('BadZipFile');
  });

  it.each([0, 4, 10, 21, 26])('garbage at %s is an error', async (offset) => {
    const data = Buffer.from(archive([{ packed: deflateRawSync(Buffer.from('hello')), size: 5 }]));
    data.fill(0xff, data.length - 22 + Math.min(offset, 18), data.length);
    expect(['BadZipFile', 'EOFError', 'error']).toContain(await outcome(data));
  });
});
