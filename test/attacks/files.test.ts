// Attacks on the files that a host lends: rows O of the list of attacks and T of the path policy, by their numbers.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { mountFiles, readOnlyMount, readWriteMount } from '../../src/capability/mounts.ts';
import { overlayFiles } from '../../src/capability/overlay.ts';
import type { ScriptlingOptions } from '../../src/embed/run-options.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { nodeFiles, readOnly, readWrite, wholeDisk } from '../../src/node/files.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';
import { ATTEMPT } from '../support/attempt.ts';
import { folderAndOutside, type Surroundings } from '../support/temporary-folder.ts';

let children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill();
  children = [];
});

/** A folder with `root` that is lent, and `outside` that is not. */
function place(): Surroundings {
  const surroundings = folderAndOutside();
  const { base, root, outside } = surroundings;
  for (const path of [join(root, 'sub'), join(outside, 'sub'), join(base, 'root_other')]) mkdirSync(path);
  writeFileSync(join(root, 'a.txt'), 'inside');
  writeFileSync(join(root, 'sub', 'b.txt'), 'below');
  writeFileSync(join(outside, 'secret.txt'), 'SECRET');
  writeFileSync(join(outside, 'sub', 'deep.txt'), 'SECRET');
  writeFileSync(join(base, 'root_other', 'twin.txt'), 'SECRET');
  writeFileSync(join(base, 'root_other_file'), 'SECRET');
  return surroundings;
}

async function run(files: FileSystem, source: string, options: ScriptlingOptions = {}): Promise<string> {
  return (await new Scriptling({ ...options, libraries: fileLibraries({ files }) }).run(source)).output;
}

const HELPERS = `
import os, io
${ATTEMPT}def read(path):
    with open(path) as file:
        return file.read()
def write(path):
    with open(path, 'w') as file:
        file.write('written')
`;

/** What each of the expressions gives, one a line. */
async function answersOf(imports: string, files: FileSystem, ...expressions: string[]): Promise<string[]> {
  const lines = [imports, ...expressions.map((each) => `print(attempt(lambda: ${each}))`)];
  return (await run(files, `${HELPERS}${lines.join('\n')}\n`)).trimEnd().split('\n');
}
function answers(files: FileSystem, ...expressions: string[]): Promise<string[]> {
  return answersOf('', files, ...expressions);
}

const lent = (root: string, at = '/data'): FileSystem => nodeFiles([readWrite(root, { at })], { workingDirectory: at });

/** Nothing of what was tried got through, and no path of the host shows. */
function expectRefused(results: readonly string[], base: string): void {
  for (const result of results) {
    expect(result).toMatch(
      /^(PermissionError|FileNotFoundError|NotADirectoryError|OSError|ValueError|IsADirectoryError|FileExistsError): /,
    );
    expect(result).not.toContain('SECRET');
    expect(result).not.toContain(base);
  }
}

describe('paths', () => {
  it('O1 T4 T5 T16 `..` anywhere ends at the root that scripts see', async () => {
    const { base, root } = place();
    const files = lent(root);
    const outs = [
      '../outside/secret.txt',
      '../../outside/secret.txt',
      '/data/../outside/secret.txt',
      'sub/../../outside/secret.txt',
      'a/../../outside/secret.txt',
      '/../outside/secret.txt',
      '//outside/secret.txt',
      './../outside//secret.txt',
      '.../secret.txt',
      '/etc/passwd',
      '../../../../../etc/passwd',
      `${base}/outside/secret.txt`,
    ];
    const results = await answers(files, ...outs.map((path) => `read(${JSON.stringify(path)})`));
    for (const result of results) expect(result).toMatch(/^(PermissionError|FileNotFoundError): /);
    expect(results.join()).not.toContain('SECRET');
    expect(
      await answers(files, "read('/data/./a.txt')", "read('/data/sub/../a.txt')", "read('//data//a.txt')"),
    ).toEqual(['inside', 'inside', 'inside']);
  });

  it('O5 odd names are names, or refused', async () => {
    const { base, root } = place();
    const names = [
      'x\\0y',
      '%2e%2e',
      '%2f',
      'C:\\\\x',
      '~',
      '$HOME',
      'new\\nline',
      'é',
      'e\\u0301',
      '\\u202ex',
      '😀',
      'x'.repeat(255),
    ];
    const files = lent(root);
    const results = await answers(files, ...names.map((name) => `write('${name}')`));
    expect(results[0]).toBe('ValueError: embedded null byte');
    expect(results.slice(1)).toEqual(names.slice(1).map(() => 'None'));
    expect(readdirSync(root).length).toBe(names.length - 1 + 2);
    const long = await answers(
      files,
      "write('x' * 256)",
      "write('x/' * 3000)",
      "write('/'.join(['x'] * 10**4))",
      "write('\\udc80')",
    );
    expectRefused(long, base);
    expect(readdirSync(base).sort()).toEqual(['outside', 'root', 'root_other', 'root_other_file']);
  });

  it('O15 T1 T2 T33 an empty list allows nothing, and everything is a word of its own', async () => {
    const { root, outside } = place();
    const denied = await answers(
      nodeFiles([]),
      "os.listdir('/')",
      "read('/etc/passwd')",
      "write('x')",
      'os.listdir()',
      "os.path.exists('/tmp')",
    );
    for (const result of denied)
      expect(result).toMatch(/^PermissionError: access denied: path '.*' is outside allowed directories$/);
    expect(() => readOnly('')).toThrow(TypeError);
    expect(() => readOnly('../elsewhere')).toThrow(/'at'/);
    expect(() => readWrite('x', { at: 'relative' })).toThrow(TypeError);
    expect(() => nodeFiles([readOnly('a', { at: '/x' }), readOnly('b', { at: '/x/' })])).toThrow(TypeError);
    expect(readOnly('./reports').at).toBe('/reports');
    expect(readOnly('.').at).toBe('/');
    expect(readOnly('/srv/data/').at).toBe('/srv/data');
    const all = nodeFiles([wholeDisk()]);
    expect(await answers(all, `read('${outside}/secret.txt')`, `write('${root}/x')`)).toEqual([
      'SECRET',
      expect.stringContaining('Read-only file system'),
    ]);
    expect(all.reach()[0]?.warning).toContain('all files');
  });

  it('T6 T10 T17 folders whose names begin alike are others; several roots work side by side', async () => {
    const { base, root } = place();
    const files = nodeFiles([readOnly(root), readWrite(join(base, 'outside'), { at: '/two' })]);
    const results = await answers(
      files,
      `read('${root}_other/twin.txt')`,
      `read('${root}_other_file')`,
      `os.listdir('${root}_other')`,
    );
    for (const result of results) expect(result).toContain('access denied');
    expect(await answers(files, `read('${root}/sub/b.txt')`, "read('/two/secret.txt')", `write('${root}/n')`)).toEqual([
      'below',
      'SECRET',
      expect.stringMatching(/^OSError: \[Errno 30\] Read-only file system/),
    ]);
  });
});

describe('what is refused changes and tells nothing', () => {
  it('T11 T12 T13 T18 outside is denied, by whatever function', async () => {
    const { base, root, outside } = place();
    const secret = `'${outside}/secret.txt'`;
    const results = await answers(
      lent(root),
      `os.read_file(${secret})`,
      `os.write_file(${secret}, 'x')`,
      `os.append_file(${secret}, 'x')`,
      `os.listdir('${outside}')`,
      `os.mkdir('${outside}/d')`,
      `os.makedirs('${outside}/d/e/f')`,
      `os.remove(${secret})`,
      `os.removedirs('${outside}/sub')`,
      `os.chmod(${secret}, 0)`,
      `os.rename('a.txt', ${secret})`,
      `os.rename(${secret}, 'got')`,
      `os.path.exists(${secret})`,
      `os.path.getsize(${secret})`,
      `os.stat(${secret})`,
      `os.utime(${secret})`,
      `os.truncate(${secret}, 0)`,
      `os.symlink(${secret}, 'link')`,
      `os.readlink(${secret})`,
      `os.chdir('${outside}')`,
      `os.scandir('${outside}')`,
      `os.open(${secret}, os.O_RDWR)`,
      `io.FileIO(${secret})`,
      `os.access(${secret}, os.F_OK)`,
    );
    for (const result of results) expect(result).toContain('access denied');
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('SECRET');
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
    expect(readdirSync(root).sort()).toEqual(['a.txt', 'sub']);
    expect(existsSync(join(base, 'root', 'a.txt'))).toBe(true);
  });

  it('T24 T25 a denial can be caught, and stays one; the host is told', async () => {
    const { root } = place();
    const uses: string[] = [];
    const output = await run(
      lent(root),
      `try:\n    open('/etc/passwd')\nexcept PermissionError as failure:\n    print(failure.errno, failure)\nprint(open('a.txt').read())`,
      { onAccess: ({ action, target, allowed }) => uses.push(`${action} ${target} ${allowed}`) },
    );
    expect(output).toBe("None access denied: path '/etc/passwd' is outside allowed directories\ninside\n");
    expect(uses[0]).toBe('read /etc/passwd false');
    expect(uses).toContain('read /data/a.txt true');
  });
});

describe('libraries on os', () => {
  it('T13 pathlib reaches no further', async () => {
    const { root, outside } = place();
    const secret = `pathlib.Path('${outside}/secret.txt')`;
    const results = await answersOf(
      'import pathlib',
      lent(root),
      `${secret}.read_text()`,
      `${secret}.read_bytes()`,
      `${secret}.write_text('x')`,
      `${secret}.write_bytes(b'x')`,
      `${secret}.exists()`,
      `${secret}.chmod(0)`,
      `${secret}.unlink()`,
      `${secret}.touch()`,
      `${secret}.rename('got')`,
      `${secret}.copy('got')`,
      `pathlib.Path('a.txt').copy('${outside}/got')`,
      `pathlib.Path('a.txt').rename('${outside}/got')`,
      `pathlib.Path('${outside}/d').mkdir(parents=True)`,
      `list(pathlib.Path('${outside}').iterdir())`,
      `list(pathlib.Path('${outside}').glob('*'))`,
      `list(pathlib.Path('${outside}').rglob('*'))`,
    );
    for (const result of results) expect(result).toContain('access denied');
    expect(await answersOf('import pathlib', lent(root), `${secret}.is_file()`, `${secret}.parent.is_dir()`)).toEqual([
      'False',
      'False',
    ]);
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
    expect(readdirSync(root).sort()).toEqual(['a.txt', 'sub']);
  });

  it('T21 T22 T23 glob refuses a folder outside, and shows nothing of one', async () => {
    const { root, outside } = place();
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file'));
    const results = await answersOf(
      'import glob',
      lent(root),
      `glob.glob('*', root_dir='${outside}')`,
      `glob.glob('*.txt', '${outside}')`,
      `glob.glob('${outside}/*')`,
      `list(glob.iglob('${outside}/**', recursive=True))`,
    );
    for (const result of results) expect(result).toContain('access denied');
    expect(
      await answersOf(
        'import glob, pathlib',
        lent(root),
        "glob.glob('*')",
        "glob.glob('**/*', recursive=True)",
        "glob.glob('*/*')",
        "sorted(map(str, pathlib.Path().rglob('*')))",
        "glob.glob('*.txt', '/data')",
        "glob.glob('f*/secret.txt')",
      ),
    ).toEqual([
      "['a.txt', 'sub']",
      "['a.txt', 'sub', 'sub/b.txt']",
      "['sub/b.txt']",
      "['a.txt', 'sub', 'sub/b.txt']",
      "['/data/a.txt']",
      '[]',
    ]);
  });

  it('T26 T27 shutil and tempfile stay inside', async () => {
    const { root, outside } = place();
    symlinkSync(join(outside, 'secret.txt'), join(root, 'sub', 'link'));
    const files = lent(root);
    const results = await answersOf(
      'import shutil, tempfile',
      files,
      `tempfile.mkstemp(dir='${outside}')`,
      `tempfile.mkdtemp(dir='${outside}')`,
      `shutil.copy('${outside}/secret.txt', 'got')`,
      `shutil.copy('a.txt', '${outside}/got')`,
      `shutil.copytree('${outside}', 'tree')`,
      `shutil.copytree('sub', '${outside}/tree')`,
      `shutil.move('a.txt', '${outside}/got')`,
      `shutil.rmtree('${outside}')`,
      `shutil.copy('sub/link', 'got')`,
    );
    for (const result of results) expect(result).toContain('access denied');
    const [folder, copied] = await answersOf(
      'import shutil, tempfile',
      files,
      'tempfile.mkdtemp(prefix="x")',
      "shutil.copytree('sub', 'tree')",
    );
    expect(folder).toMatch(/^\/data\/x\w{8}$/);
    expect(copied).toBe('tree');
    expect(readdirSync(join(root, 'tree'))).toEqual(['b.txt']);
    expect(readdirSync(root).sort()).toEqual(['a.txt', 'sub', 'tree']);
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
  });
});

describe('modules that open files of their own', () => {
  it('O1 T11 log files, archives, compressed files and lists of files reach no further', async () => {
    const { base, root, outside } = place();
    const results = await answersOf(
      'import fileinput, gzip, logging, logging.config, logging.handlers, tarfile, zipfile',
      lent(root),
      `logging.FileHandler('${outside}/log')`,
      `logging.basicConfig(filename='${outside}/log')`,
      `logging.handlers.RotatingFileHandler('/../outside/log', maxBytes=1, backupCount=1).emit(logging.makeLogRecord({}))`,
      `logging.handlers.TimedRotatingFileHandler('/elsewhere/log')`,
      `logging.config.dictConfig({'version': 1, 'handlers': {'f': {'class': 'logging.FileHandler', 'filename': '${outside}/log'}}})`,
      `zipfile.ZipFile('${outside}/a.zip', 'w')`,
      `zipfile.ZipFile('${outside}/secret.txt')`,
      `tarfile.open('${outside}/a.tar', 'w')`,
      `tarfile.open('${outside}/secret.txt')`,
      `gzip.open('${outside}/a.gz', 'w')`,
      `gzip.open('${outside}/secret.txt').read()`,
      `list(fileinput.input('${outside}/secret.txt'))`,
      `list(fileinput.FileInput('/../outside/secret.txt', inplace=True))`,
    );
    expectRefused(results, join(base, 'root'));
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('SECRET');
    expect(readdirSync(root).sort()).toEqual(['a.txt', 'sub']);
  });
});

describe('links', () => {
  it('O2 T7 T14 T15 links to what lies outside lead nowhere', async () => {
    const { base, root, outside } = place();
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync('../outside', join(root, 'relative'));
    symlinkSync('file', join(root, 'chain'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync(join(outside, 'new.txt'), join(root, 'dangling'));
    symlinkSync(base, join(root, 'sub', 'up'));
    const results = await answers(
      lent(root),
      "read('file')",
      "read('folder/secret.txt')",
      "read('relative/secret.txt')",
      "read('chain')",
      "read('loop')",
      "write('dangling')",
      "write('file')",
      "write('folder/new')",
      "os.listdir('folder')",
      "os.mkdir('folder/d')",
      "os.makedirs('folder/a/b')",
      "os.stat('file')",
      "os.path.exists('file')",
      "os.path.exists('folder/none')",
      "os.path.getsize('folder/secret.txt')",
      "os.chmod('file', 0)",
      "os.utime('file')",
      "os.truncate('file', 0)",
      "os.remove('folder/secret.txt')",
      "os.rename('a.txt', 'folder/a.txt')",
      "os.rename('folder/secret.txt', 'got')",
      "read('sub/up/outside/secret.txt')",
      "read('folder/../../outside/secret.txt')",
      "os.path.realpath('folder/secret.txt')",
      "os.readlink('file')",
      "os.readlink('relative')",
      "os.chdir('folder')",
      "os.open('folder/secret.txt', 0)",
    );
    expectRefused(
      results.filter((result) => result !== 'False'),
      base,
    );
    expect(results.filter((result) => result === 'False')).toEqual([]);
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('SECRET');
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('inside');
  });

  it('O2 T8 links that stay inside work, and scripts can make such only', async () => {
    const { base, root } = place();
    symlinkSync(join(root, 'a.txt'), join(root, 'absolute'));
    symlinkSync('sub/../a.txt', join(root, 'relative'));
    symlinkSync(join(root, 'sub'), join(root, 'folder'));
    const files = lent(root);
    expect(
      await answers(
        files,
        "read('absolute')",
        "read('relative')",
        "read('folder/b.txt')",
        "os.readlink('absolute')",
        "os.path.realpath('folder/b.txt')",
        "os.symlink('/data/sub', 'made')",
        "os.readlink('made')",
        "read('made/b.txt')",
        "os.symlink('../a.txt', 'sub/back')",
        "read('sub/back')",
        "os.symlink('later', 'dangling')",
        "write('dangling')",
        "read('later')",
      ),
    ).toEqual([
      'inside',
      'inside',
      'below',
      '/data/a.txt',
      '/data/sub/b.txt',
      'None',
      '/data/sub',
      'below',
      'None',
      'inside',
      'None',
      'None',
      'written',
    ]);
    expectRefused(
      await answers(
        files,
        "os.symlink('../outside', 'l1')",
        "os.symlink('/etc/passwd', 'l2')",
        'os.symlink("/srv", "l3")',
        "os.symlink('x/../../outside', 'l4')",
        "os.symlink('../..', 'sub/l5')",
      ),
      base,
    );
    // A link that was right where it was made must not lead out from elsewhere.
    await answers(files, "os.symlink('../outside/secret.txt', 'sub/moved')", "os.rename('sub/moved', 'moved')");
    expectRefused(await answers(files, "read('moved')"), base);
  });

  it('O2 an overlay leads no further than what lies below it', async () => {
    const { base, root, outside } = place();
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file'));
    symlinkSync(outside, join(root, 'folder'));
    const files = overlayFiles(lent(root));
    expectRefused(
      await answers(
        files,
        "read('file')",
        "read('folder/secret.txt')",
        "os.listdir('folder')",
        "write('file')",
        "write('folder/new')",
        "os.stat('folder/secret.txt')",
        "os.rename('file', 'moved')",
        "os.chmod('file', 0)",
      ),
      base,
    );
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('SECRET');
  });

  it('T22 T23 links that lead out are not shown', async () => {
    const { root, outside } = place();
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file'));
    symlinkSync('a.txt', join(root, 'good'));
    expect(await answers(lent(root), 'os.listdir()', '[e.name for e in os.scandir()]')).toEqual([
      "['a.txt', 'good', 'sub']",
      "['a.txt', 'good', 'sub']",
    ]);
  });

  it.skipIf(process.platform === 'win32')('O3 pipes and devices are refused, and none is waited for', async () => {
    const { base, root } = place();
    execFileSync('mkfifo', [join(root, 'pipe')]);
    symlinkSync('/dev/zero', join(root, 'device'));
    symlinkSync('/proc/self/fd/0', join(root, 'input'));
    expectRefused(
      await answers(
        lent(root),
        "read('pipe')",
        "write('pipe')",
        "os.stat('pipe')",
        "os.remove('pipe')",
        "os.rename('pipe', 'x')",
        "read('device')",
        "read('input')",
        "os.chmod('pipe', 0)",
      ),
      base,
    );
    // A hard link is the file: nothing tells them apart.
    linkSync(join(root, 'a.txt'), join(root, 'hard'));
    expect(await answers(lent(root), "read('hard')", 'os.listdir()')).toEqual(['inside', "['a.txt', 'hard', 'sub']"]);
  });

  it.skipIf(process.platform !== 'linux')(
    'O2 links that are put in place ten thousand times meanwhile win nothing',
    { timeout: 60_000 },
    async () => {
      const { base, root, outside } = place();
      writeFileSync(join(outside, 'b.txt'), 'SECRET');
      const swapper = join(base, 'swap.py');
      writeFileSync(
        swapper,
        `import os, sys
root, outside = sys.argv[1:]
sub, held, link = root + '/sub', root + '/held', root + '/link'
print('ready', flush=True)
for times in range(10_000_000):
    if times == 10_000: open(root + '/done', 'w').close()
    try:
        os.rename(sub, held); os.symlink(outside, sub); os.unlink(sub); os.rename(held, sub)
        os.symlink(outside + '/secret.txt', link + '1'); os.rename(link + '1', root + '/target')
        open(link + '2', 'w').close(); os.rename(link + '2', root + '/target')
    except OSError: pass
`,
      );
      writeFileSync(join(root, 'target'), '');
      const child = spawn('python3', [swapper, root, outside], { stdio: ['ignore', 'pipe', 'ignore'] });
      children.push(child);
      await new Promise((ready) => child.stdout?.once('data', ready));
      const output = await run(
        lent(root),
        `${HELPERS}
seen = set()
rounds = 0
while rounds < 200 or not os.path.exists('done'):
    rounds += 1
    seen.add(attempt(read, 'sub/b.txt'))
    seen.add(attempt(read, 'target'))
    attempt(write, 'sub/new.txt')
    attempt(write, 'target')
    attempt(os.mkdir, 'sub/made')
    attempt(os.remove, 'sub/deep.txt')
    attempt(os.chmod, 'target', 0o600)
    attempt(os.truncate, 'target', 0)
    seen.add(str(attempt(os.listdir, 'sub')))
print('SECRET' in seen, any('secret.txt' in each for each in seen), 'below' in seen)
`,
        { limits: { wallMs: 50_000, runningMs: 50_000, steps: 1e9, hostCalls: 1e7 } },
      );
      child.kill();
      expect(output).toBe('False False True\n');
      expect(readdirSync(outside).sort()).toEqual(['b.txt', 'secret.txt', 'sub']);
      expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('SECRET');
      expect(readFileSync(join(outside, 'b.txt'), 'utf8')).toBe('SECRET');
    },
  );
});

describe('amounts', () => {
  const quota = { bytes: 10_000, files: 20, fileBytes: 8_000 };
  const kinds: readonly (readonly [string, () => FileSystem])[] = [
    ['memory', () => memoryFiles({ quota, workingDirectory: '/data' })],
    ['disk', () => nodeFiles([readWrite(place().root, { at: '/data' })], { quota, workingDirectory: '/data' })],
    ['overlay', () => overlayFiles(mountFiles({ '/': readOnlyMount(memoryFiles()) }), memoryFiles({ quota }))],
  ];
  it.each(kinds)('O7 a quota holds whatever way it is reached: %s', async (_, make) => {
    const files = make();
    const results = await answers(
      files,
      "open('big', 'wb').write(bytes(9_000))",
      "open('sparse', 'wb').seek(10**15) and 0",
      "os.truncate('sparse', 10**15)",
      "[open('append', 'ab', 0).write(bytes(1000)) for _ in range(100)]",
      "[open(f'f{i}', 'w').close() for i in range(100)]",
      "[os.mkdir(f'd{i}') for i in range(100)]",
      "[os.symlink('x', f'l{i}') for i in range(100)]",
    );
    for (const [i, result] of results.entries()) if (i !== 1) expect(result).toMatch(/^OSError: \[Errno (27|28)\]/);
    expect(await answers(files, "os.remove('append')", "os.remove('f0')", "write('again')")).toEqual([
      'None',
      'None',
      'None',
    ]);
  });

  it('O11 handles are closed at the end of the run, and are bounded', async () => {
    const { root } = place();
    const files = lent(root);
    const scriptling = new Scriptling({ libraries: fileLibraries({ files }) });
    await scriptling.run("f = open('kept.txt', 'w')\nf.write('kept')\nopen('other.txt', 'w').write('other')");
    expect(readFileSync(join(root, 'kept.txt'), 'utf8')).toBe('kept');
    expect(readFileSync(join(root, 'other.txt'), 'utf8')).toBe('other');
    await expect(scriptling.run("f.write('more')")).rejects.toThrow('I/O operation on closed file');
    const many = await scriptling.run(`kept = [open('a.txt') for _ in range(300)]
print({file.read(3) for file in kept}, {file.read() for file in kept}, len(kept))`);
    expect(many.output).toBe("{'ins'} {'ide'} 300\n");
    const held = 'kept = []\nwhile True: kept.append(open("a.txt", "r+"))';
    await expect(scriptling.run(held)).rejects.toThrow('[Errno 24] Too many open files');
    await scriptling.run('open("a.txt").read()');
    // A run that is ended writes what it holds back, too.
    const ended = scriptling.run("open('late.txt', 'w').write('late')\nwhile True: pass", {
      limits: { steps: 100_000 },
    });
    await expect(ended).rejects.toThrow();
    expect(readFileSync(join(root, 'late.txt'), 'utf8')).toBe('late');
    const failed = scriptling.run("open('failed.txt', 'w').write('failed')\n1 / 0");
    await expect(failed).rejects.toThrow('division by zero');
    expect(readFileSync(join(root, 'failed.txt'), 'utf8')).toBe('failed');
    // At a prompt files stay open from line to line.
    await scriptling.run("g = open('prompt.txt', 'w')\ng.write('one')", { interactive: true });
    expect(readFileSync(join(root, 'prompt.txt'), 'utf8')).toBe('one');
    await scriptling.run("g.write('two')", { interactive: true });
    expect(readFileSync(join(root, 'prompt.txt'), 'utf8')).toBe('onetwo');
    await scriptling.run('g.close()');
  });
});

describe('mounts', () => {
  it('O6 O9 a folder that is lent apart is reached by its own path alone', async () => {
    const { base, root } = place();
    symlinkSync('sub', join(root, 'alias'));
    const files = nodeFiles([readWrite(root, { at: '/data' }), readOnly(join(root, 'sub'), { at: '/data/sub' })]);
    expectRefused(
      await answers(
        files,
        "write('/data/sub/b.txt')",
        "write('/data/alias/b.txt')",
        "os.rename('/data/sub', '/data/x')",
        "os.remove('/data/sub/b.txt')",
        "os.remove('/data/alias/b.txt')",
        "os.rename('/data/sub/b.txt', '/data/b.txt')",
      ),
      base,
    );
    expect(readFileSync(join(root, 'sub', 'b.txt'), 'utf8')).toBe('below');
    const apart = nodeFiles([readWrite(root, { at: '/rw' }), readOnly(join(root, 'sub'), { at: '/ro' })]);
    expectRefused(
      await answers(apart, "write('/rw/sub/b.txt')", "write('/ro/b.txt')", "os.rename('/rw/sub', '/rw/x')"),
      base,
    );
    expect(await answers(apart, "read('/ro/b.txt')")).toEqual(['below']);
  });

  it('O10 the root stays where it is', async () => {
    const { base, root, outside } = place();
    const files = lent(root);
    expectRefused(
      await answers(
        files,
        "os.rmdir('/data')",
        "os.rename('/data', '/x')",
        "os.rename('/data', '/data/sub/x')",
        "os.remove('/data')",
        "os.symlink('a', '/data')",
      ),
      base,
    );
    expect(await answers(files, "os.chdir('sub')", 'os.getcwd()', "os.chdir('../..')", 'os.getcwd()')).toEqual([
      'None',
      '/data/sub',
      'None',
      '/',
    ]);
    rmSync(root, { recursive: true });
    symlinkSync(outside, root);
    expectRefused(
      await answers(
        files,
        "read('/data/secret.txt')",
        "os.listdir('/data')",
        "os.stat('/data/secret.txt')",
        "write('/data/x')",
      ),
      base,
    );
    expect(readdirSync(outside).sort()).toEqual(['secret.txt', 'sub']);
  });

  it('O13 what is told of files is virtual', async () => {
    const { base, root } = place();
    const [cwd, real, entry, order] = await answers(
      lent(root),
      'os.getcwd()',
      "os.path.realpath('sub')",
      "[os.stat('a.txt')[i] for i in (1, 2, 3, 4, 5)]",
      'os.listdir()',
    );
    expect([cwd, real, order]).toEqual(['/data', '/data/sub', "['a.txt', 'sub']"]);
    expect(entry).toMatch(/^\[\d{1,5}, 1, 1, 0, 0\]$/);
    expect(await run(lent(root), "try:\n  open('none')\nexcept OSError as e:\n  print(e, e.filename)")).not.toContain(
      base,
    );
  });

  it('O14 what other programs run or read as settings is no affair of theirs in an overlay', async () => {
    const { root } = place();
    const files = overlayFiles(nodeFiles([readOnly(root, { at: '/' })]));
    expect(
      await answers(
        files,
        "os.makedirs('.git/hooks')",
        "write('.git/hooks/pre-commit')",
        "write('a.txt')",
        "read('a.txt')",
        "os.remove('sub/b.txt')",
      ),
    ).toEqual(['None', 'None', 'None', 'written', 'None']);
    expect(readdirSync(root).sort()).toEqual(['a.txt', 'sub']);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('inside');
    expect(existsSync(join(root, 'sub', 'b.txt'))).toBe(true);
  });

  it('absolute texts of links count from the root that scripts see', async () => {
    const files = mountFiles({ '/data': readWriteMount(memoryFiles({ files: { '/a.txt': 'inside' } })) });
    expect(
      await answers(
        files,
        "os.symlink('/data/a.txt', '/data/l')",
        "read('/data/l')",
        "os.readlink('/data/l')",
        "os.symlink('/x', '/data/m')",
      ),
    ).toEqual(['None', 'inside', '/data/a.txt', expect.stringContaining('access denied')]);
  });
});
