// Libraries with capabilities in an isolated instance: the objects stay with the host, and the policy with them.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '../../src/capability/access.ts';
import { LimitError, Scriptling, type ScriptlingOptions, WorkerError } from '../../src/index.ts';
import * as libraries from '../../src/libraries.ts';
import { command, fileLibraries, memoryFiles, os, requests, subprocess, websocket, yaml } from '../../src/libraries.ts';
import { makers } from '../../src/makers.ts';
import { nodeFiles, nodeNetwork, nodeProcesses, readOnly, readWrite } from '../../src/node/index.ts';
import { Extension } from '../../src/runtime/extension.ts';
import { startSocketServer } from '../support/socket-server.ts';
import { buildPrograms, type Programs } from '../support/worker-program.ts';

let programs: Programs;
let server: Server;
let address = '';
const open: Scriptling[] = [];
const folder = mkdtempSync(join(tmpdir(), 'scriptling-worker-files-'));

beforeAll(async () => {
  programs = await buildPrograms({ worker: 'src/worker.ts', faulty: 'test/support/faulty-worker.ts' });
  server = createServer((request, response) => {
    response.setHeader('X-Seen', request.headers['x-token'] ?? '');
    response.end(`${request.method} ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/a.txt'), 'allowed');
  writeFileSync(join(folder, 'secret.txt'), 'SECRET');
});
afterAll(() => {
  for (const each of open) each.close();
  programs.remove();
  server.close();
  rmSync(folder, { recursive: true });
});

function isolated(options: ScriptlingOptions, program = 'worker'): Scriptling {
  const made = new Scriptling({ ...options, isolate: 'worker', worker: { url: programs.urlOf(program) } });
  open.push(made);
  return made;
}
const lentFiles = () => nodeFiles([readWrite(join(folder, 'data'), { at: '/data' })], { workingDirectory: '/data' });

const ATTEMPT = `
def attempt(action):
    try:
        return action()
    except Exception as failure:
        return type(failure).__name__ + ': ' + str(failure)
`;

describe('files', () => {
  it('that are allowed are read and written, others are denied, and the host is told of both', async () => {
    const seen: Access[] = [];
    const scriptling = isolated({
      libraries: fileLibraries({ files: lentFiles(), environment: { GIVEN: '1' } }),
      onAccess: (access) => seen.push(access),
    });
    const { value } = await scriptling.run(`${ATTEMPT}
import os, pathlib, glob, shutil, tempfile
with open('b.txt', 'w') as file: file.write('written ä')
shutil.copy('b.txt', 'c.txt'); os.rename('c.txt', 'd.txt'); os.mkdir('sub'); os.symlink('b.txt', 'link')
[open('/data/a.txt').read(), pathlib.Path('b.txt').read_text(), sorted(glob.glob('*')), os.readlink('link'), os.path.realpath('link'),
 os.stat('b.txt').st_size, dict(os.environ), os.getcwd(),
 attempt(lambda: open('${folder}/secret.txt').read()), attempt(lambda: open('../secret.txt').read()),
 attempt(lambda: open('none.txt')), attempt(lambda: os.listdir('/data/a.txt')), attempt(lambda: os.path.exists('/etc/passwd'))]`);
    expect(value).toEqual([
      'allowed',
      'written ä',
      ['a.txt', 'b.txt', 'd.txt', 'link', 'sub'],
      'b.txt',
      '/data/b.txt',
      10,
      { GIVEN: '1' },
      '/data',
      `PermissionError: access denied: path '${folder}/secret.txt' is outside allowed directories`,
      "PermissionError: access denied: path '/secret.txt' is outside allowed directories",
      "FileNotFoundError: [Errno 2] No such file or directory: 'none.txt'",
      "NotADirectoryError: [Errno 20] Not a directory: '/data/a.txt'",
      "PermissionError: access denied: path '/etc/passwd' is outside allowed directories",
    ]);
    expect(readFileSync(join(folder, 'data/b.txt'), 'utf8')).toBe('written ä');
    expect(seen[0]).toEqual({ capability: 'files', action: 'write', target: '/data/b.txt', allowed: true });
    expect(seen.filter(({ allowed }) => !allowed)).toEqual([
      { capability: 'files', action: 'read', target: `${folder}/secret.txt`, allowed: false },
      { capability: 'files', action: 'read', target: '/secret.txt', allowed: false },
      { capability: 'files', action: 'stat', target: '/etc/passwd', allowed: false },
    ]);
  });

  it('in memory are those of the host, and those that are lent for reading cannot be written to', async () => {
    const files = memoryFiles({ files: { '/a.txt': 'one\ntwo\n' } });
    const scriptling = isolated({ libraries: [os({ files })] });
    await scriptling.run('open("/b.txt", "w").write(open("/a.txt").read().upper())');
    expect(new TextDecoder().decode(files.readWhole('/b.txt'))).toBe('ONE\nTWO\n');
    const seen: Access[] = [];
    const reading = isolated({
      libraries: [os({ files: nodeFiles([readOnly(join(folder, 'data'), { at: '/data' })]) })],
      onAccess: (access) => seen.push(access),
    });
    await expect(reading.run('open("/data/x.txt", "w")')).rejects.toThrow('Read-only file system');
    expect(seen).toEqual([{ capability: 'files', action: 'write', target: '/data/x.txt', allowed: false }]);
  });

  it('that a script leaves open are written and closed with its run, whatever ends that', async () => {
    const scriptling = isolated({ libraries: [os({ files: lentFiles() })] });
    const descriptors = (): string[] =>
      readdirSync('/proc/self/fd').filter((name) => {
        try {
          return readlinkSync(`/proc/self/fd/${name}`).startsWith(folder);
        } catch {
          return false;
        }
      });
    await scriptling.run(
      'files = [open(f"many{i}.txt", "w") for i in range(150)]\nfor file in files: file.write("held back")',
    );
    expect(readFileSync(join(folder, 'data/many149.txt'), 'utf8')).toBe('held back');
    await expect(
      scriptling.run('file = open("a.txt")\nother = open("late.txt", "w")\nother.write("x")\nwhile True: pass', {
        limits: { runningMs: 300 },
      }),
    ).rejects.toBeInstanceOf(LimitError);
    await expect.poll(descriptors, { timeout: 3000 }).toEqual([]);
    const { value } = await scriptling.run(`${ATTEMPT}attempt(file.read)`);
    expect(value).toBe('ValueError: I/O operation on closed file.');
  });

  it('count as host calls', async () => {
    const scriptling = isolated({ libraries: [os({ files: lentFiles() })], limits: { hostCalls: 30 } });
    await expect(scriptling.run('import os\nwhile True: os.path.exists("a.txt")')).rejects.toMatchObject({
      kind: 'hostCalls',
    });
  });
});

describe('the other capabilities', () => {
  it('are asked for as well: network', async () => {
    const seen: Access[] = [];
    const network = nodeNetwork({
      allow: [`${address}/v1/`],
      allowAddresses: ['127.0.0.1'],
      headers: { '127.0.0.1': { 'X-Token': 'of the host' } },
    });
    const scriptling = isolated({ libraries: [requests({ network })], onAccess: (access) => seen.push(access) });
    const { value } = await scriptling.run(`${ATTEMPT}
import requests
answer = requests.post('${address}/v1/x', data='body')
[answer.status_code, answer.text, answer.headers['X-Seen'], attempt(lambda: requests.get('${address}/v2/')), attempt(lambda: requests.get('http://169.254.169.254/'))]`);
    expect(value).toEqual([
      200,
      'POST /v1/x',
      'of the host',
      `PermissionError: GET ${address}/v2/ is not allowed`,
      'PermissionError: GET http://169.254.169.254/ is not allowed',
    ]);
    expect(seen.map(({ action, allowed }) => [action, allowed])).toContainEqual(['GET', false]);
    expect(seen[0]).toMatchObject({ capability: 'network', action: 'POST', allowed: true });
  });

  it('are asked for as well: WebSockets, which end with the run', async () => {
    const server = await startSocketServer();
    const seen: Access[] = [];
    const network = nodeNetwork({ allow: [server.base.replace('ws', 'http')], allowAddresses: ['127.0.0.1'] });
    const scriptling = isolated({ libraries: [websocket({ network })], onAccess: (access) => seen.push(access) });
    const { value } = await scriptling.run(`${ATTEMPT}
import scriptling.net.websocket as ws
c = ws.connect('${server.base}/')
c.send({'a': 1})
first = c.receive(10)
c.send_binary([1, 255])
[first, list(c.receive(10)), c.receive(0.01), c.connected(), c.remote_addr == '${server.base.slice(5)}', attempt(lambda: ws.connect('ws://10.0.0.1/'))]`);
    expect(value).toEqual([
      '{"a": 1}',
      [1, 255],
      null,
      true,
      true,
      'PermissionError: GET http://10.0.0.1/ is not allowed',
    ]);
    expect(seen.slice(0, 7).map(({ action, allowed }) => `${action} ${allowed}`)).toEqual([
      'connect true',
      'send true',
      'receive true',
      'send true',
      'receive true',
      'receive true',
      'connect false',
    ]);
    for (let i = 0; i < 100 && server.open.size > 0; i++) await new Promise((done) => setTimeout(done, 20));
    expect(server.open.size).toBe(0);
    server.close();
  });

  it('are asked for as well: processes, which end with the run and with the instance', async () => {
    const seconds = String(90_000 + (process.pid % 1000));
    const alive = (): string[] =>
      readdirSync('/proc').filter((name) => {
        try {
          return readFileSync(`/proc/${name}/cmdline`, 'latin1').startsWith(`sleep\0${seconds}`);
        } catch {
          return false;
        }
      });
    const seen: Access[] = [];
    const processes = nodeProcesses({ allow: ['echo', 'cat', 'sleep', command('sh', { options: ['-c'] })] });
    const scriptling = isolated({ libraries: [subprocess({ processes })], onAccess: (access) => seen.push(access) });
    const { value, output } = await scriptling.run(`${ATTEMPT}
import subprocess
left = subprocess.Popen(['sleep', '${seconds}'])
subprocess.run(['echo', 'shown'])
[subprocess.run(['cat'], input='x' * 100000, capture_output=True, text=True).stdout == 'x' * 100000,
 subprocess.run('exit 3', shell=True).returncode,
 attempt(lambda: subprocess.run(['id'])), attempt(lambda: subprocess.run(['cat', '-v'])), left.poll()]`);
    expect([value, output]).toEqual([
      [
        true,
        3,
        "PermissionError: running 'id' is not allowed",
        "PermissionError: running 'cat' with the argument '-v' is not allowed",
        null,
      ],
      'shown\n',
    ]);
    expect(seen[0]).toEqual({
      capability: 'processes',
      action: 'run',
      target: 'sleep',
      args: [seconds],
      allowed: true,
    });
    await expect.poll(alive, { timeout: 3000 }).toEqual([]);
    const hanging = scriptling.run(`import subprocess\nsubprocess.run(['sleep', '${seconds}'])`);
    await expect.poll(() => alive().length, { timeout: 3000 }).toBe(1);
    scriptling.close();
    await expect(hanging).rejects.toBeInstanceOf(WorkerError);
    await expect.poll(alive, { timeout: 3000 }).toEqual([]);
  });

  it('need none: yaml', async () => {
    const scriptling = isolated({ libraries: [yaml({ maxLength: 20 })] });
    expect((await scriptling.run('import yaml\nyaml.safe_load("a: [1, 2]")["a"]')).value).toEqual([1, 2]);
    await expect(scriptling.run('yaml.safe_load("a" * 30)')).rejects.toThrow('longer than 20 characters');
  });
});

describe('an isolated instance', () => {
  it('tells what it can reach, and its copies have the same libraries', async () => {
    const scriptling = isolated({ libraries: [os({ files: lentFiles() })], argv: ['name', 'argument'] });
    expect(scriptling.reach()).toMatchObject([{ library: 'os', capability: 'files' }]);
    const copy = scriptling.fork();
    open.push(copy);
    expect((await copy.run('import sys\n[open("/data/a.txt").read(), sys.argv]')).value).toEqual([
      'allowed',
      ['name', 'argument'],
    ]);
  });

  it('can be given every library that there is', () => {
    const isMaker = (name: string): boolean => {
      try {
        const make = (libraries as Record<string, unknown>)[name] as (options: unknown) => unknown;
        const capability = { open: () => 0, send: () => 0, start: () => 0, reach: () => [] };
        return make({ files: capability, network: capability, processes: capability }) instanceof Extension;
      } catch {
        return false;
      }
    };
    const names = Object.keys(libraries).filter((name) => /^[a-z]/.test(name) && isMaker(name));
    expect(Object.keys(makers).sort()).toEqual(names.sort());
  });
});

describe('a worker that does not keep to the rules', () => {
  it.each(['climbing', 'relative', 'prototype', 'reach', 'kind', 'options', 'stranger'])(
    'costs its life, and reaches nothing: %s',
    async (how) => {
      const seen: Access[] = [];
      const scriptling = isolated(
        { libraries: [os({ files: lentFiles() })], onAccess: (access) => seen.push(access) },
        'faulty',
      );
      await expect(scriptling.run(`import faulty\nfaulty.change("use-${how}")`)).rejects.toMatchObject({
        kind: 'crashed',
      });
      expect(seen).toEqual([]);
      expect((await scriptling.run('open("/data/a.txt").read()')).value).toBe('allowed');
    },
  );
});
