// What libraries on files do that CPython cannot record: extras, the end of a run, who has lent what.
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { glob, os, pathlib } from '../../src/extlib/file-libraries.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('libraries on files', () => {
  it('are made of one file system, and each brings what it stands on', async () => {
    const files = memoryFiles({ files: { '/a.txt': 'one\\ntwo' } });
    const single = new Scriptling({ libraries: [pathlib({ files })] });
    expect((await single.run("import os, pathlib\npathlib.Path('a.txt').exists(), os.listdir()")).value).toEqual([
      true,
      ['a.txt', 'tmp'],
    ]);
    await expect(single.run('import glob')).rejects.toThrow("No module named 'glob'");
    expect(() => new Scriptling({ libraries: [os({ files }), glob({ files: memoryFiles() })] })).toThrow(
      'the same files',
    );
    expect(() => os({ files: undefined as never })).toThrow("os: 'files' must be a file system");
    expect(() => os({ files, environment: { A: 1 as never } })).toThrow('environment.A must be a string');
    await expect(new Scriptling().run('open')).rejects.toThrow("name 'open' is not defined");
    await expect(new Scriptling().run('import os')).rejects.toThrow("No module named 'os'");
    const reach = new Scriptling({ libraries: [os({ files })] }).reach();
    expect(reach).toEqual([expect.objectContaining({ capability: 'files', library: 'os', risk: 'medium' })]);
  });

  it('come before what a loader has', async () => {
    const loader = { load: (name: string) => ({ source: `where = 'loader: ${name}'` }) };
    const scriptling = new Scriptling({ loader, libraries: [os({ files: memoryFiles() })] });
    const { value } = await scriptling.run('import os, other\nhasattr(os, "where"), other.where');
    expect(value).toEqual([false, 'loader: other']);
  });

  it('run at once where the files are there at once', () => {
    const files = memoryFiles();
    const scriptling = new Scriptling({ libraries: fileLibraries({ files }) });
    expect(scriptling.runSync("open('a', 'w').write('x')\nopen('a').read()").value).toBe('x');
    expect(text(files.readWhole('a'))).toBe('x');
  });

  it('have what the original has', async () => {
    const files = memoryFiles({ files: { '/lines.txt': 'one\r\ntwo\nthree' } });
    const environment = { HOME: '/home/me', EMPTY: '' };
    const scriptling = new Scriptling({ libraries: fileLibraries({ files, environment }) });
    const { output } = await scriptling.run(`
import os, os.path
os.write_file('a.txt', 'hello'); os.append_file('a.txt', ' world'); os.write_file('b.bin', bytes(range(256)), 0o600)
print(os.read_file('a.txt'), os.read_bytes('b.bin') == bytes(range(256)), oct(os.stat('b.bin').st_mode), list(os.read_lines('lines.txt')))
os.append_file('b.bin', b'!')
print(os.path.getsize('b.bin'), os.platform, os.getenv('HOME'), repr(os.getenv('EMPTY')), os.getenv('NO'), 'HOME' in os.environ())
try:
    os.read_lines('no')
except FileNotFoundError as failure:
    print(failure)
os.environ['HOME'] = 'changed'
`);
    expect(output).toBe(
      "hello world True 0o100600 ['one', 'two', 'three']\n257 scriptling /home/me '' None True\n" +
        "[Errno 2] No such file or directory: 'no'\n",
    );
    expect(environment.HOME).toBe('/home/me');
  });

  it('write what is held back before anything else looks, and at the end', async () => {
    const files = memoryFiles();
    const scriptling = new Scriptling({ libraries: fileLibraries({ files }) });
    const { output } = await scriptling.run(`
import os
f = open('a.txt', 'w')
f.write('abc')
print(os.path.getsize('a.txt'), open('a.txt').read())
f.write('def')
`);
    expect(output).toBe('3 abc\n');
    expect(text(files.readWhole('a.txt'))).toBe('abcdef');
    const full = memoryFiles({ quota: { bytes: 10 } });
    const bounded = new Scriptling({ libraries: fileLibraries({ files: full }) });
    await expect(bounded.run("f = open('a', 'w')\nf.write('x' * 100)")).rejects.toThrow('No space left on device');
  });

  it('stay open for threads that outlive the main code', async () => {
    const files = memoryFiles();
    const scriptling = new Scriptling({ libraries: fileLibraries({ files }) });
    await scriptling.run(`
import threading, time
f = open('a.txt', 'w')
def work():
    for i in range(3):
        time.sleep(0.001)
        f.write(str(i))
threading.Thread(target=work).start()
`);
    expect(text(files.readWhole('a.txt'))).toBe('012');
  });

  it('take temporary files away at the end of the run, not at a prompt', async () => {
    const files = memoryFiles();
    const scriptling = new Scriptling({ libraries: fileLibraries({ files }) });
    const source = `
import tempfile, os
folder = tempfile.mkdtemp()
os.makedirs(folder + '/a/b')
open(folder + '/a/b/c', 'w').write('x')
os.symlink('/', folder + '/link')
tempfile.mkstemp()
kept = tempfile.NamedTemporaryFile(delete=False).name
`;
    await scriptling.run(source, { interactive: true });
    expect(files.list('/tmp').length).toBe(3);
    await scriptling.run('1 / 0').catch(() => undefined);
    expect(files.list('/tmp').map(({ name }) => `/tmp/${name}`)).toEqual([scriptling.get('kept')]);
    expect(files.list('/').map(({ name }) => name)).toEqual(['tmp']);
  });

  it('count each use, and tell of it', async () => {
    const uses: string[] = [];
    const scriptling = new Scriptling({
      libraries: fileLibraries({ files: memoryFiles() }),
      onAccess: ({ capability, action, target }) => uses.push(`${capability} ${action} ${target}`),
    });
    const { usage } = await scriptling.run("import os\nopen('a', 'w').write('x')\nos.mkdir('d')\nos.remove('a')");
    expect(uses).toEqual(['files write /a', 'files write /a', 'files write /d', 'files remove /a', 'files close /a']);
    expect(usage.hostCalls).toBe(uses.length);
    const limited = scriptling.run("for i in range(100): open('a', 'w').close()", { limits: { hostCalls: 50 } });
    await expect(limited).rejects.toThrow('hostCalls');
  });
});
