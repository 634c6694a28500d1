// Attacks on the modules that search and change files: fs, grep, sed, find.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import type { ScriptlingOptions } from '../../src/embed/run-options.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { nodeFiles, readOnly, readWrite } from '../../src/node/files.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';
import { ATTEMPT } from '../support/attempt.ts';
import { folderAndOutside } from '../support/temporary-folder.ts';

/** A folder with `root` that is lent, and `outside` that is not, with links from one to the other. */
function place(): { root: string; outside: string } {
  const { root, outside } = folderAndOutside();
  mkdirSync(join(root, 'sub'));
  writeFileSync(join(root, 'a.txt'), 'a secret inside\n');
  writeFileSync(join(outside, 'secret.txt'), 'a secret outside\n');
  symlinkSync(join(outside, 'secret.txt'), join(root, 'file_link'));
  symlinkSync(outside, join(root, 'folder_link'));
  symlinkSync('.', join(root, 'sub', 'loop'));
  symlinkSync('self', join(root, 'self'));
  return { root, outside };
}

async function run(files: FileSystem, source: string, options: ScriptlingOptions = {}): Promise<unknown> {
  const program = `
import os, fs, scriptling.grep as grep, scriptling.sed as sed, scriptling.find as find
${ATTEMPT}${source}`;
  return (await new Scriptling({ ...options, libraries: fileLibraries({ files }) }).run(program)).value;
}

describe('searching and changing files', () => {
  it('refuse what lies outside, by name and through links (T29, T30)', async () => {
    const { root, outside } = place();
    const files = nodeFiles([readWrite(root)], { workingDirectory: root });
    for (const path of [
      outside,
      `${root}/../outside`,
      `${root}/folder_link`,
      `${root}/sub/../folder_link`,
      '/etc',
      `${root}_twin`,
    ]) {
      const answers = (await run(
        files,
        `path = ${JSON.stringify(path)}
[attempt(grep.string, 'secret', path, recursive=True, follow_links=True), attempt(grep.pattern, 's', path), attempt(sed.replace, 'secret', 'x', path, recursive=True, follow_links=True),
 attempt(sed.extract, 'secret', path), attempt(find.path, path), attempt(find.entries, path, include_hash=True),
 attempt(fs.read_bytes, path + '/secret.txt', 0, 9), attempt(fs.write_bytes, path + '/new', 0, b'x')]`,
      )) as unknown[];
      for (const answer of answers) expect(String(answer)).toMatch(/^(PermissionError: |FileNotFoundError: |$)/);
    }
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('a secret outside\n');
    expect(existsSync(join(outside, 'new'))).toBe(false);
  });

  it('pass over links that lead out, and end where links go in circles (T31)', async () => {
    const { root, outside } = place();
    const files = nodeFiles([readWrite(root)], { workingDirectory: root });
    expect(
      await run(
        files,
        `[[hit.file for hit in grep.string('secret', '.', recursive=True, follow_links=True)], find.path('.', follow_links=True),
          [entry.path for entry in find.entries('.', follow_links=True, include_hash=True, include_symlinks=True)], sed.replace('secret', 'open', '.', recursive=True, follow_links=True)]`,
      ),
    ).toEqual([['./a.txt'], ['./a.txt', './sub', './sub/loop'], ['./a.txt', './sub', './sub/loop'], 1]);
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('a secret outside\n');
  });

  it('read and write no special files, and do not wait for them', async () => {
    const { root } = place();
    execFileSync('mkfifo', [join(root, 'fifo')]);
    const files = nodeFiles([readWrite(root)], { workingDirectory: root });
    expect(
      await run(
        files,
        `[len(grep.string('secret', '.', recursive=True)), sed.replace('none', 'x', '.'), 'fifo' in str(find.entries('.', include_hash=True)),
          'Error' in str(attempt(grep.string, 'x', 'fifo')) or attempt(grep.string, 'x', 'fifo') == [], 'Error' in attempt(fs.read_bytes, 'fifo', 0, 1), 'Error' in attempt(fs.write_bytes, 'fifo', 0, b'x')]`,
        { limits: { wallMs: 5000 } },
      ),
    ).toEqual([1, 0, false, true, true, true]);
  });

  it('change nothing in what is only lent for reading', async () => {
    const { root } = place();
    const files = nodeFiles([readOnly(root)], { workingDirectory: root });
    expect(
      await run(files, "[attempt(sed.replace, 'secret', 'x', 'a.txt'), attempt(fs.write_bytes, 'a.txt', 0, b'x')]"),
    ).toEqual([expect.stringContaining('Read-only file system'), expect.stringContaining('Read-only file system')]);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('a secret inside\n');
  });

  it('leave the file as it was, and nothing beside it, where the quota is used up', async () => {
    const files = memoryFiles({ files: { '/a.txt': 'x'.repeat(100) }, quota: { bytes: 1000 } });
    expect(
      await run(files, "[attempt(sed.replace, 'x', 'y' * 100, 'a.txt'), len(os.read_file('a.txt')), os.listdir('/')]"),
    ).toEqual([expect.stringContaining('No space left'), 100, ['a.txt', 'tmp']]);
    expect(
      await run(files, "[attempt(fs.write_bytes, 'b', 10 ** 15, b'x'), attempt(fs.write_bytes, 'b', 10 ** 30, b'x')]"),
    ).toEqual([expect.stringMatching(/Error/), expect.stringMatching(/Error/)]);
  });

  const hostile = memoryFiles({ files: { '/a': `${'a'.repeat(50_000)}!`, '/lines': 'a\n'.repeat(200_000) } });
  it.each([
    ['a pattern that backtracks without end', "grep.pattern('(a+)+$', 'a')"],
    ['the same to replace', "sed.replace_pattern('(a|aa)+$', 'x', 'a')"],
    ['the same to take out', "sed.extract('(a*)*b', 'a')"],
    [
      'a pattern for names with many stars',
      `[os.write_file('a' * 200, '')] * 0 or find.path('/', name='*a' * 60 + 'b')`,
    ],
    ['hits without end', "while True: grep.string('a', 'lines')"],
  ])('end at the deadline: %s', async (_, source) => {
    const start = performance.now();
    const outcome = await run(hostile, source, { limits: { runningMs: 300 } }).catch((failure: unknown) => failure);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'LimitError' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['a replacement that grows', "sed.replace_pattern('a', 'x' * 2000 + '$0', 'a')"],
    ['all hits at once', "[grep.pattern('', 'lines') for _ in range(100)]"],
    [
      'a large file',
      "os.write_file('big', 'x' * 30_000_000)\ngrep.string('y', 'big', max_size=None)\n[grep.string('x', 'big', max_size=None) for _ in range(10)]",
    ],
    ['values to unpack', "fs.unpack('20000000B', b'x' * 20_000_000)"],
    ['a format with a million codes', "fs.unpack('b' * 5_000_000, b'x' * 5_000_000)"],
  ])('stay within the memory: %s', async (_, source) => {
    const outcome = await run(hostile, source, { limits: { memoryBytes: 32e6, runningMs: 5000 } }).catch(
      (failure: unknown) => failure,
    );
    expect(String(outcome)).toMatch(/memory|MemoryError/i);
  });
});
