// Attacks through archives: row L7 (bombs, archives in archives, sizes that lie, entries in each other) and O2 (links and names that
// lead out), with files on a disk and in memory.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { nodeFiles, readWrite } from '../../src/node/files.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';
import { ATTEMPT } from '../support/attempt.ts';
import { folderAndOutside } from '../support/temporary-folder.ts';

/** A folder with `root` that is lent, and `outside` that is not. */
function place(): { root: string; outside: string; files: FileSystem } {
  const { root, outside } = folderAndOutside();
  writeFileSync(join(outside, 'secret.txt'), 'SECRET');
  return { root, outside, files: nodeFiles([readWrite(root, { at: '/data' })], { workingDirectory: '/data' }) };
}

const HELPERS = `
import gzip, io, os, shutil, tarfile, zipfile, zlib
${ATTEMPT}def member(name, type=tarfile.REGTYPE, linkname='', content=b'x'):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.size = type, linkname, len(content) if type == tarfile.REGTYPE else 0
    return info, io.BytesIO(content)
def tar(path, *members):
    with tarfile.open(path, 'w') as archive:
        for info, content in members:
            archive.addfile(info, content if info.size else None)
`;

interface Ended {
  readonly output: string;
  readonly failure: string;
}

/** What a script printed, and what it ended with: the kind of the limit, or the name of the error. */
async function run(files: FileSystem, source: string, memoryBytes = 32_000_000): Promise<Ended> {
  let output = '';
  const scriptling = new Scriptling({
    libraries: fileLibraries({ files }),
    limits: { memoryBytes, wallMs: 20_000 },
    onOutput: (text) => {
      output += text;
    },
  });
  try {
    await scriptling.run(`${HELPERS}${source}`);
    return { output, failure: '' };
  } catch (thrown) {
    const { name, kind, type } = thrown as { name: string; kind?: string; type?: string };
    return { output, failure: type ?? kind ?? name };
  }
}

/** A ZIP archive with entries as given, whose directory may say anything. */
function zipOf(
  entries: readonly { name: string; packed: Uint8Array; size: number; offset?: number; mode?: number }[],
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, offset, mode = 0 } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt8(3, 5);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(mode * 0x10000, 38);
    central.writeUInt32LE(offset ?? at, 42);
    const file = Buffer.concat([local, Buffer.from(name), packed]);
    files.push(file);
    directory.push(central, Buffer.from(name));
    at += file.length;
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

const zeros = deflateRawSync(Buffer.alloc(60_000_000));

describe('L7 bombs', () => {
  const bombs = {
    'bomb.zip': zipOf([{ name: 'a', packed: zeros, size: 60_000_000 }]),
    'liar.zip': zipOf([{ name: 'a', packed: zeros, size: 5 }]),
    'huge.zip': zipOf([{ name: 'a', packed: zeros, size: 0xfffffff0 }]),
    'bomb.gz': gzipSync(Buffer.alloc(60_000_000)),
  };
  const quota = { bytes: 4_000_000, files: 100, fileBytes: 4_000_000 };
  function bombed(): FileSystem {
    const { root } = place();
    for (const [name, bytes] of Object.entries(bombs)) writeFileSync(join(root, name), bytes);
    return nodeFiles([readWrite(root, { at: '/data' })], { quota, workingDirectory: '/data' });
  }
  it.each([
    'zipfile.ZipFile("bomb.zip").read("a")',
    'zipfile.ZipFile("huge.zip").open("a").read()',
    'gzip.open("bomb.gz").read()',
    'gzip.decompress(open("bomb.gz", "rb").read())',
    'open("bomb.gz", "rb").read() and gzip.GzipFile(fileobj=open("bomb.gz", "rb")).readline()',
  ])('meet the memory limit while they are unpacked: %s', async (action) => {
    expect(['memory', 'MemoryError']).toContain((await run(bombed(), action)).failure);
  });
  it('fill no disk', async () => {
    const { output } = await run(
      bombed(),
      `for name in ('bomb.zip', 'huge.zip', 'liar.zip'): print(attempt(zipfile.ZipFile(name).extractall, name + '.out'))
with gzip.open('bomb.gz') as source:
    print(attempt(shutil.copyfileobj, source, open('unpacked', 'wb')))`,
    );
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const i of [0, 1, 3]) expect(lines[i]).toMatch(/^OSError: \[Errno (27|28)\]/);
    expect(lines[2]).toBe("BadZipFile: Bad CRC-32 for file 'a'");
  });
  it('read piece by piece cost steps, and no memory', async () => {
    const source = `
size = 0
with gzip.open('bomb.gz') as file:
    while piece := file.read(100_000): size += len(piece)
print(size)`;
    expect((await run(bombed(), source, 8_000_000)).output).toBe('60000000\n');
  });
});

describe('L7 archives that lie', () => {
  it('archives in archives in archives end where the script lets them', async () => {
    const source = `
data = b'the innermost'
for depth in range(30):
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', zipfile.ZIP_DEFLATED) as archive:
        for copy in range(3): archive.writestr(f'{copy}.zip', data)
    data = file.getvalue()[:20000]
    if len(file.getvalue()) > 20000: break
open('nested.zip', 'wb').write(file.getvalue())
zipfile.ZipFile('nested.zip').extractall('out')
print(sorted(os.listdir('out')))
def burst(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist(): burst(archive.read(name))
print(attempt(burst, file.getvalue())[:13])`;
    const { output, failure } = await run(memoryFiles(), source);
    expect(output.split('\n')[0]).toBe("['0.zip', '1.zip', '2.zip']");
    expect(['', 'steps', 'wall', 'running']).toContain(failure);
  });
  it('a program that unpacks itself for ever meets a limit', async () => {
    const source = `
inner = io.BytesIO()
with zipfile.ZipFile(inner, 'w') as archive: archive.writestr('a', 'x')
while True:
    with zipfile.ZipFile(inner) as archive: archive.read('a')`;
    const scriptling = new Scriptling({ limits: { steps: 200_000 } });
    await expect(scriptling.run(`import io, zipfile${source}`)).rejects.toMatchObject({ kind: 'steps' });
  });
  it('entries that share their content are refused', async () => {
    const packed = deflateRawSync(Buffer.alloc(1000));
    const one = { name: 'a', packed, size: 1000 };
    const many = Array.from({ length: 50 }, () => ({ ...one, packed: new Uint8Array(0), offset: 0 }));
    const files = memoryFiles({ files: { '/data/many.zip': zipOf([one, ...many]) }, workingDirectory: '/data' });
    const { output } = await run(files, 'print(attempt(zipfile.ZipFile("many.zip").extractall))');
    expect(output).toMatch(/^BadZipFile/);
  });
  it('headers of tar that say anything are damaged ones', async () => {
    const source = `
def with_field(start, text):
    header = bytearray(member('a')[0].tobuf())
    header[start : start + len(text)] = text
    header[148:156] = b'%06o\\0 ' % (sum(header) - sum(header[148:156]) + 256)
    return bytes(header)
cases = {
    'negative': with_field(124, b'\\xff' * 12), 'huge': with_field(124, b'\\x80' + b'\\xff' * 11), 'letters': with_field(124, b'9x'),
    'pax of no end': with_field(156, b'x') * 5, 'only pax': with_field(156, b'g'), 'nothing': b'', 'zeros': bytes(512), 'half': with_field(0, b'b')[:300],
}
pax = member('p', content=b'0 path=x\\n')
pax[0].type = b'x'
cases['record of no length'] = pax[0].tobuf() + pax[1].read().ljust(512, b'\\0') + with_field(0, b'c')
for name, data in cases.items():
    for mode in ('r:', 'r|'):
        print(name, mode, attempt(lambda: tarfile.open(fileobj=io.BytesIO(data), mode=mode).getnames()))
chain = with_field(156, b'x').replace(b'00000000001\\0', b'00000000000\\0')
header = bytearray(chain)
header[148:156] = b'%06o\\0 ' % (sum(header) - sum(header[148:156]) + 256)
print('chain', attempt(lambda: tarfile.open(fileobj=io.BytesIO(bytes(header) * 5000)).getnames())[:9])`;
    const { output, failure } = await run(memoryFiles(), source);
    expect(failure).toBe('');
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(19);
    for (const line of lines) expect(line).toMatch(/ReadError: |Recursion|\['.'\]$|\[\]$/);
  });
});

describe('O2 names and links in archives', () => {
  const evil = `
tar('evil.tar',
    member('../up.txt'), member('/outside.txt'), member('out', tarfile.SYMTYPE, '../outside'), member('out/through.txt'),
    member('abs', tarfile.SYMTYPE, '/../outside'), member('abs/secret.txt'), member('hard', tarfile.LNKTYPE, '../outside/secret.txt'),
    member('chain', tarfile.SYMTYPE, 'chain/..'), member('deep/a/../../../x'), member('out2', tarfile.SYMTYPE, 'out'), member('out2/y'),
    member('pipe', tarfile.FIFOTYPE), member('device', tarfile.CHRTYPE), member('good'))
`;
  it.each(['', ", filter='data'", ", filter='tar'", ", filter='fully_trusted'"])(
    'a tar archive writes nothing outside, whatever the filter is: %s',
    async (filter) => {
      const { root, outside, files } = place();
      const source = `${evil}
with tarfile.open('evil.tar') as archive:
    for each in archive.getmembers(): print(each.name, attempt(archive.extract, each, 'sub'${filter}))
    print(attempt(archive.extractall, 'all'${filter}))
for name in ('sub/out/secret.txt', 'sub/abs/secret.txt', 'sub/hard', 'sub/out2/secret.txt'):
    print(attempt(lambda: open(name).read()))`;
      const { output, failure } = await run(files, source);
      expect(failure).toBe('');
      expect(output).not.toContain('SECRET');
      expect(output).not.toContain(root);
      expect(readdirSync(outside)).toEqual(['secret.txt']);
      expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('SECRET');
      expect(readFileSync(join(root, 'sub', 'good'), 'utf8')).toBe('x');
      // Data does not even leave the folder that it is extracted to.
      if (filter.includes('data') || filter === '') {
        expect(readdirSync(root).sort()).toEqual(['evil.tar', 'sub']);
        expect(output).toContain('OutsideDestinationError');
        expect(output).toContain('LinkOutsideDestinationError');
        expect(output).toContain('SpecialFileError');
      }
    },
  );
  it('what a filter refuses is left out where errors are passed over', async () => {
    const { root, files } = place();
    await run(files, `${evil}\ntarfile.open('evil.tar', errorlevel=0).extractall('sub')`);
    expect(readdirSync(root).sort()).toEqual(['evil.tar', 'sub']);
    expect(existsSync(join(root, 'sub', 'good'))).toBe(true);
  });
  it('a ZIP archive neither, and links in it are files', async () => {
    const { root, outside, files } = place();
    const text = (content: string): { packed: Uint8Array; size: number } => ({
      packed: deflateRawSync(Buffer.from(content)),
      size: content.length,
    });
    const names = ['../up', '/absolute', 'a/../../b', '..\\c', 'd/..', 'e\0f', `${'n'.repeat(300)}`, '.', 'C:/x'];
    const archive = zipOf([
      { name: 'link', ...text('../outside'), mode: 0o120777 },
      { name: 'link/through', ...text('x') },
      ...names.map((name) => ({ name, ...text('x') })),
    ]);
    writeFileSync(join(root, 'evil.zip'), archive);
    const { output, failure } = await run(
      files,
      `with zipfile.ZipFile('evil.zip') as archive:
    for info in archive.infolist():
        info.CRC = 0x8CDC1683 if info.file_size == 1 else zlib.crc32(b'../outside')
        print(attempt(archive.extract, info, 'sub'))
    print(attempt(shutil.unpack_archive, 'evil.zip', 'unpacked'))
print(os.path.islink('sub/link'), attempt(lambda: open('sub/link/secret.txt').read()))`,
    );
    expect(failure).toBe('');
    expect(output).not.toContain('SECRET');
    expect(output).not.toContain(root);
    expect(readdirSync(outside)).toEqual(['secret.txt']);
    expect(readdirSync(root).filter((name) => !['evil.zip', 'sub', 'unpacked'].includes(name))).toEqual([]);
    expect(output).toContain('False NotADirectoryError');
  });
  it('archives that are made take in nothing from outside', async () => {
    const { root, files } = place();
    const { output } = await run(
      files,
      `print(attempt(os.symlink, '../outside/secret.txt', 'link'))
for action in (lambda: tarfile.open('a.tar', 'w', dereference=True).add('../outside'), lambda: zipfile.ZipFile('a.zip', 'w').write('/../outside/secret.txt'),
               lambda: shutil.make_archive('b', 'zip', '../outside'), lambda: shutil.make_archive('c', 'tar', '../outside')):
    print(attempt(action))`,
    );
    expect(output.trimEnd().split('\n')).toHaveLength(5);
    for (const line of output.trimEnd().split('\n')) expect(line).toMatch(/^(PermissionError|FileNotFoundError)/);
    expect(output).not.toContain(root);
  });
});
