// What the file systems that need no host have in common, and what each adds: in memory, mounted, overlaid.
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { mountFiles, readOnlyMount, readWriteMount } from '../../src/capability/mounts.ts';
import { overlayFiles } from '../../src/capability/overlay.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

async function readAll(files: FileSystem, path: string): Promise<string> {
  const file = await files.open(path, { read: true, write: false });
  const content = text(await file.read(0, 1_000_000));
  await file.close();
  return content;
}
async function write(files: FileSystem, path: string, content: string, append = false): Promise<void> {
  const file = await files.open(path, { read: false, write: true, create: true, truncate: !append, append });
  await file.write(0, bytes(content));
  await file.close();
}
/** The code of what goes wrong. */
async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
    return 'nothing';
  } catch (failure) {
    return (failure as { code?: string }).code ?? String(failure);
  }
}

const content = { '/a.txt': 'one', '/folder/b.txt': 'two', '/folder/deep/c.txt': 'three' };
const kinds: readonly (readonly [string, () => FileSystem])[] = [
  ['memory', () => memoryFiles({ files: content })],
  ['mounted', () => mountFiles({ '/': readWriteMount(memoryFiles({ files: content })) })],
  ['overlaid', () => overlayFiles(memoryFiles({ files: content }))],
];

describe.each(kinds)('files: %s', (_, make) => {
  it('are read, written, listed', async () => {
    const files = make();
    expect(await readAll(files, '/folder/b.txt')).toBe('two');
    await write(files, '/a.txt', 'changed');
    await write(files, '/a.txt', '!', true);
    await write(files, '/folder/new.txt', 'new');
    expect(await readAll(files, '/a.txt')).toBe('changed!');
    expect((await files.list('/folder')).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'b.txt file',
      'deep directory',
      'new.txt file',
    ]);
    const { size, kind } = await files.stat('/a.txt', true);
    expect([size, kind]).toEqual([8, 'file']);
  });

  it('are removed and moved', async () => {
    const files = make();
    await files.removeFile('/a.txt');
    expect(await codeOf(() => files.stat('/a.txt', true))).toBe('ENOENT');
    await write(files, '/a.txt', 'again');
    expect(await readAll(files, '/a.txt')).toBe('again');
    await files.rename('/folder/b.txt', '/moved.txt');
    expect([await readAll(files, '/moved.txt'), await codeOf(() => files.stat('/folder/b.txt', true))]).toEqual([
      'two',
      'ENOENT',
    ]);
    expect(await codeOf(() => files.removeDirectory('/folder'))).toBe('ENOTEMPTY');
    await files.removeFile('/folder/deep/c.txt');
    await files.removeDirectory('/folder/deep');
    await files.removeDirectory('/folder');
    expect((await files.list('/')).map(({ name }) => name).filter((name) => name !== 'tmp')).toEqual([
      'a.txt',
      'moved.txt',
    ]);
  });

  it('fail with the codes of POSIX', async () => {
    const files = make();
    const reading = { read: true, write: false };
    expect(await codeOf(() => files.open('/none', reading))).toBe('ENOENT');
    expect(await codeOf(() => files.open('/folder', reading))).toBe('EISDIR');
    expect(await codeOf(() => files.open('/none/x', { read: false, write: true, create: true }))).toBe('ENOENT');
    expect(await codeOf(() => files.open('/a.txt', { read: false, write: true, create: true, exclusive: true }))).toBe(
      'EEXIST',
    );
    expect(await codeOf(() => files.list('/a.txt'))).toBe('ENOTDIR');
    expect(await codeOf(() => files.makeDirectory('/folder', 0o777))).toBe('EEXIST');
    expect(await codeOf(() => files.removeFile('/folder'))).toBe('EISDIR');
    expect(await codeOf(() => files.removeDirectory('/a.txt'))).toBe('ENOTDIR');
    expect(await codeOf(() => files.rename('/none', '/x'))).toBe('ENOENT');
    expect(await codeOf(() => files.readLink('/a.txt'))).toBe('EINVAL');
  });

  it('have links that lead inside only', async () => {
    const files = make();
    await files.makeLink('/folder', '/link');
    await files.makeLink('../../../../a.txt', '/folder/up');
    await files.makeLink('/nowhere', '/dangling');
    await files.makeLink('/loop2', '/loop1');
    await files.makeLink('/loop1', '/loop2');
    expect(await readAll(files, '/link/b.txt')).toBe('two');
    expect(await readAll(files, '/folder/up')).toBe('one');
    expect(await files.realPath('/link/b.txt')).toBe('/folder/b.txt');
    expect((await files.stat('/link', false)).kind).toBe('symlink');
    expect(await codeOf(() => files.stat('/dangling', true))).toBe('ENOENT');
    expect(await codeOf(() => files.open('/loop1', { read: true, write: false }))).toBe('ELOOP');
    await files.removeFile('/link');
    expect(await readAll(files, '/folder/b.txt')).toBe('two');
  });
});

describe('files in memory', () => {
  it('keep to their quota', async () => {
    const files = memoryFiles({ quota: { bytes: 100, files: 5, fileBytes: 60 } });
    const open = (path: string) => files.open(path, { read: true, write: true, create: true });
    const file = open('/big');
    expect(await codeOf(() => file.write(10 ** 15, bytes('x')))).toBe('EFBIG');
    expect(await codeOf(() => file.truncate(61))).toBe('EFBIG');
    file.write(0, new Uint8Array(60));
    expect(await codeOf(() => open('/other').write(0, new Uint8Array(41)))).toBe('ENOSPC');
    open('/third');
    open('/fourth');
    expect(await codeOf(() => open('/fifth'))).toBe('ENOSPC');
    expect(await codeOf(() => files.makeDirectory('/d', 0o777))).toBe('ENOSPC');
    expect(files.usage('/')).toEqual({ total: 100, used: 60, free: 40 });
  });

  it('outlive their names while they are open, and count as long', () => {
    const files = memoryFiles({ files: { '/x': 'content' } });
    const file = files.open('/x', { read: true, write: true });
    files.removeFile('/x');
    expect(text(file.read(0, 100))).toBe('content');
    expect(files.usage('/').used).toBe(7);
    file.close();
    expect(files.usage('/').used).toBe(0);
    expect(() => file.read(0, 1)).toThrow('EBADF');
  });

  it('take a long walk of names without harm', async () => {
    const files = memoryFiles({ quota: { files: 5000 } });
    let path = '';
    for (let i = 0; i < 1000; i++) {
      path += '/d';
      files.makeDirectory(path, 0o777);
    }
    expect(files.stat(path, true).kind).toBe('directory');
    expect(await codeOf(() => files.rename('/d', `${path}/x`))).toBe('EINVAL');
  });
});

describe('mounted files', () => {
  const make = (): FileSystem =>
    mountFiles({
      '/data': readOnlyMount(memoryFiles({ files: { '/x': 'x' } })),
      '/data/out': readWriteMount(memoryFiles()),
    });

  it('are written where that is granted', async () => {
    const files = make();
    expect(await readAll(files, '/data/x')).toBe('x');
    expect(await codeOf(() => write(files, '/data/x', 'y'))).toBe('EROFS');
    expect(await codeOf(() => files.removeFile('/data/x'))).toBe('EROFS');
    expect(await codeOf(() => files.makeLink('/data/x', '/data/l'))).toBe('EROFS');
    await write(files, '/data/out/y', 'y');
    expect(await readAll(files, '/data/out/y')).toBe('y');
    expect(await codeOf(() => write(files, '/elsewhere', 'y'))).toBe('ENOENT');
  });

  it('stay where they are', async () => {
    const files = make();
    expect(await codeOf(() => files.rename('/data/out', '/data/else'))).toBe('EBUSY');
    expect(await codeOf(() => files.removeDirectory('/data'))).toBe('EBUSY');
    expect(await codeOf(() => files.rename('/data/out/y', '/data/y'))).toBe('EROFS');
    expect((await files.list('/')).map(({ name }) => name)).toEqual(['data']);
    expect((await files.list('/data')).map(({ name }) => name)).toEqual(['out', 'tmp', 'x']);
    expect((await files.stat('/', true)).kind).toBe('directory');
  });
});

describe('overlaid files', () => {
  it('leave the lower ones alone', async () => {
    const lower = memoryFiles({ files: content });
    const files = overlayFiles(lower);
    await write(files, '/folder/deep/c.txt', '!', true);
    await files.removeFile('/a.txt');
    await files.rename('/folder/b.txt', '/folder/d.txt');
    await files.setMode('/folder/d.txt', 0o600);
    expect(await readAll(files, '/folder/deep/c.txt')).toBe('three!');
    expect([text(lower.readWhole('/folder/deep/c.txt')), text(lower.readWhole('/a.txt'))]).toEqual(['three', 'one']);
    expect(lower.list('/folder').map(({ name }) => name)).toEqual(['b.txt', 'deep']);
    expect((await files.list('/folder')).map(({ name }) => name)).toEqual(['d.txt', 'deep']);
    expect(await codeOf(() => files.rename('/folder', '/moved'))).toBe('EXDEV');
  });
});
