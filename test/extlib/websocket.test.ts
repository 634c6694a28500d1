// The module scriptling.net.websocket against a server on loopback, and what a hostile server sends (attack P10).
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkPolicy } from '../../src/capability/network-policy.ts';
import type { Access } from '../../src/index.ts';
import { ScriptError, Scriptling } from '../../src/index.ts';
import { nodeNetwork } from '../../src/node/network.ts';
import { websocket } from '../../src/scriptling/websocket.ts';
import type { SocketServer } from '../support/socket-server.ts';
import { frame, startSocketServer } from '../support/socket-server.ts';

let server: SocketServer;
let sent = 0;

/**
 * Sends something for ever, as long as it is taken. Small things go together: one by one they keep this process, in which the client
 * runs too, busy for seconds until the system takes no more.
 */
function flood(socket: Duplex, bytes: Buffer): void {
  const many = Buffer.concat(Array.from({ length: Math.ceil(20_000 / bytes.length) }, () => bytes));
  const more = (): void => {
    while (!socket.destroyed && socket.writable) {
      sent += many.length;
      if (!socket.write(many)) {
        socket.once('drain', more);
        return;
      }
    }
  };
  more();
}

function talk(path: string, socket: Duplex, headers: NodeJS.Dict<string | string[]>): boolean {
  switch (path) {
    case '/headers':
      return socket.write(frame(1, JSON.stringify(headers)));
    case '/many':
      for (let i = 0; i < 500; i++) socket.write(frame(1, String(i)));
      return true;
    case '/pieces':
      for (const byte of Buffer.concat([
        frame(1, 'gr', false),
        frame(9, 'ping'),
        frame(0, Buffer.from('ün')),
        frame(2, Buffer.alloc(70_000, 7)),
      ]))
        socket.write(Buffer.of(byte));
      return true;
    case '/goodbye':
      socket.write(frame(1, 'last words'));
      socket.end(frame(8, Buffer.of(3, 232)));
      return true;
    case '/cut':
      socket.write(frame(1, 'x').subarray(0, 2));
      setTimeout(() => socket.destroy(), 10);
      return true;
    case '/huge':
      return socket.write(Buffer.of(0x82, 127, 0, 0, 0, 0, 0x40, 0, 0, 0, 1, 2));
    case '/huge-in-pieces':
      socket.write(frame(2, Buffer.alloc(1000), false));
      flood(socket, frame(0, Buffer.alloc(60_000), false));
      return true;
    case '/pings':
      flood(socket, frame(9, 'x'));
      return true;
    case '/nothings':
      socket.write(frame(1, '', false));
      flood(socket, frame(0, '', false));
      return true;
    case '/messages':
      flood(socket, frame(1, 'x'.repeat(100)));
      return true;
    case '/masked':
      return socket.write(Buffer.of(0x81, 0x81, 1, 2, 3, 4, 5));
    case '/extension':
      return socket.write(Buffer.of(0xc1, 1, 65));
    case '/unknown':
      return socket.write(Buffer.of(0x8b, 0));
    case '/no-beginning':
      return socket.write(frame(0, 'x'));
    case '/two-beginnings':
      return socket.write(Buffer.concat([frame(1, 'x', false), frame(1, 'y')]));
    case '/large-ping':
      return socket.write(frame(9, 'x'.repeat(200)));
    case '/bad-text':
      return socket.write(frame(1, Buffer.of(0xff, 0xfe)));
    case '/deaf':
      socket.pause();
      return true;
    default:
      return false;
  }
}

beforeAll(async () => {
  server = await startSocketServer(talk);
});
afterAll(() => server.close());

const accesses: Access[] = [];
function make(policy: Partial<NetworkPolicy> = {}, limits = {}): Scriptling {
  accesses.length = 0;
  const base = server.base.replace('ws', 'http');
  const network = nodeNetwork({ allow: [`${base}/`], allowAddresses: ['127.0.0.1'], ...policy });
  return new Scriptling({
    libraries: [websocket({ network })],
    globals: { BASE: server.base },
    limits,
    onAccess: (access) => accesses.push(access),
  });
}
async function value(source: string, policy?: Partial<NetworkPolicy>): Promise<unknown> {
  return (await make(policy).run(`import scriptling.net.websocket as ws\n${source}`)).value;
}
/** What a script fails with. */
async function failure(source: string, policy?: Partial<NetworkPolicy>): Promise<string> {
  try {
    await value(source, policy);
    return 'nothing';
  } catch (thrown) {
    return thrown instanceof ScriptError ? `${thrown.type}: ${thrown.detail}` : String(thrown);
  }
}
const first = (path: string): string => `c = ws.connect(BASE + '${path}')\nc.receive(10)`;

describe('connections', () => {
  it('carry texts, JSON, bytes, in both directions', async () => {
    const source = `
seen = []
with ws.connect(BASE + '/echo', timeout=5, headers={'X-Mine': 'yes'}) as c:
    for message in ('grün', {'a': [1, None]}, 5, '', 'x' * 200, 'y' * 70_000):
        c.send(message)
        answer = c.receive(timeout=10)
        seen.append((len(answer), answer[:20]))
    c.send_binary([1, 2, 255])
    binary = c.receive()
    seen.append((list(binary), ws.is_binary(binary), ws.is_text(binary), ws.is_binary([1, 2, 3, 255]), ws.is_text('x')))
    c.send(b'bytes')
    seen.append((c.receive(), c.receive(timeout=0.01), c.connected(), c.remote_addr == BASE[5:]))
seen.append((c.connected(), c.receive(1)))
seen`;
    expect(await value(source)).toEqual([
      [4, 'grün'],
      [16, '{"a": [1, null]}'],
      [1, '5'],
      [0, ''],
      [200, 'x'.repeat(20)],
      [70_000, 'y'.repeat(20)],
      [[1, 2, 255], true, false, true, true],
      [new TextEncoder().encode('bytes'), null, true, true],
      [false, null],
    ]);
    expect(accesses.map(({ action }) => action).slice(0, 3)).toEqual(['connect', 'send', 'receive']);
  });
  it('are put together from pieces, and answer pings', async () => {
    expect(await value(`c = ws.connect(BASE + '/pieces')\n[c.receive(), len(c.receive())]`)).toEqual(['grün', 70_000]);
  });
  it('keep the order of many messages, and end after the last', async () => {
    expect(
      await value(`c = ws.connect(BASE + '/many')\n[c.receive() for _ in range(500)] == [str(i) for i in range(500)]`),
    ).toBe(true);
    expect(await value(`c = ws.connect(BASE + '/goodbye')\n[c.receive(), c.receive(), c.connected()]`)).toEqual([
      'last words',
      null,
      false,
    ]);
    expect(await value(first('/cut'))).toBe(null);
  });
  it('wait beside other threads', async () => {
    const source = `
import threading
c, seen = ws.connect(BASE + '/echo'), []
thread = threading.Thread(target=lambda: seen.append(c.receive(10)))
thread.start()
c.send('from the other one')
thread.join()
seen`;
    expect(await value(source)).toEqual(['from the other one']);
  });
  it('have the hints and the other name of the original', async () => {
    expect(await failure('ws.send("x")')).toBe('TypeError: send() is a method of what connect() returns');
    expect(await value('import scriptling.websocket as other\nother.is_text("x")')).toBe(true);
  });
  it('fail as one connection or none', async () => {
    expect(await failure(`ws.connect(BASE + '/redirect')`)).toBe(
      'WebSocketError: websocket connect failed: bad handshake: status 302',
    );
    expect(await failure(`ws.connect(BASE + '/bad-accept')`)).toMatch(/bad handshake/);
    expect(await failure(`ws.connect(BASE + '/silent', timeout=0.1)`)).toMatch(/timed out/);
    expect(await failure(`ws.connect('ws://127.0.0.1:9/')`, { allow: ['*'] })).toMatch(/ECONNREFUSED/);
    expect(await failure(`ws.connect('http://127.0.0.1:9/')`)).toMatch(/is not a URL of a WebSocket/);
    expect(await failure(`c = ws.connect(BASE + '/echo')\nc.close()\nc.send('x')`)).toMatch(/send failed/);
    // Exceptions are caught as those of the original are.
    expect(
      await value(`try:\n    ws.connect(BASE + '/bad-accept')\nexcept Exception as e:\n    seen = str(e)[:24]\nseen`),
    ).toBe('websocket connect failed');
  });
});

describe('P10', () => {
  it('the policy is that of requests: hosts, addresses, headers, methods, how many at once', async () => {
    const denied = /^PermissionError/;
    expect(await failure(`ws.connect('ws://elsewhere.example/')`)).toMatch(denied);
    expect(await failure(`ws.connect('wss://127.0.0.1/')`)).toMatch(denied);
    expect(await failure(`ws.connect('ws://127.0.0.1:1/')`, { allow: ['*'], allowAddresses: [] })).toMatch(denied);
    for (const host of ['169.254.169.254', '10.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', 'localhost'])
      expect(await failure(`ws.connect('ws://${host}/')`, { allow: ['*'], allowAddresses: [] })).toMatch(denied);
    expect(await failure(first('/echo'), { allow: [] })).toMatch(denied);
    expect(await failure(first('/echo'), { methods: ['POST'] })).toMatch(denied);
    expect(await failure(`cs = [ws.connect(BASE + '/echo') for _ in range(3)]`, { concurrent: 2 })).toMatch(denied);
    expect(await value(`for _ in range(5): ws.connect(BASE + '/echo').close()\n'all'`, { concurrent: 1 })).toBe('all');
    for (const header of [
      "{'X': 'a\\r\\nHost: evil'}",
      "{'Host': 'evil'}",
      "{'Sec-WebSocket-Key': 'x'}",
      "{'Upgrade': 'x'}",
    ])
      expect(await failure(`ws.connect(BASE + '/echo', headers=${header})`)).toMatch(/^ValueError/);
    expect(
      await failure(`c = ws.connect(BASE + '/headers')\nprint(c.receive())`, {
        headers: { '127.0.0.1': { 'X-Token': 'of-the-host' } },
      }),
    ).toBe('nothing');
  });
  it.each([
    ['/huge', 'a message is too large'],
    ['/huge-in-pieces', 'a message is too large'],
    ['/pings', 'too many control frames'],
    ['/nothings', 'a message in too many pieces'],
    ['/masked', 'a frame is masked'],
    ['/extension', 'a frame has bits of an extension'],
    ['/unknown', 'a frame of an unknown kind'],
    ['/no-beginning', 'a frame that does not follow'],
    ['/two-beginnings', 'a frame that does not follow'],
    ['/large-ping', 'a control frame is too large or divided'],
    ['/bad-text', 'a text is not UTF-8'],
  ])('%s ends the connection', async (path, message) => {
    const before = process.memoryUsage().rss;
    expect(await failure(`${first(path)}`, { responseBytes: 300_000 })).toBe(
      `WebSocketError: receive failed: ${message}`,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
  it('who goes on sending after the end is cut off', async () => {
    sent = 0;
    expect(await failure(`${first('/pings')}`)).toMatch('too many control frames');
    await new Promise((done) => setTimeout(done, 300));
    expect(sent).toBeLessThan(20_000_000);
  });
  it('a million messages wait on the other side', async () => {
    sent = 0;
    const source = `
import time
c = ws.connect(BASE + '/messages')
time.sleep(0.5)
first = [c.receive() for _ in range(1000)]
[len(first), set(map(len, first)) == {100}]`;
    expect(await value(source)).toEqual([1000, true]);
    // What the two systems hold between them is some megabytes.
    expect(sent).toBeLessThan(20_000_000);
  });
  it('who takes nothing does not keep the script', async () => {
    const source = `c = ws.connect(BASE + '/deaf')\nwhile True: c.send('x' * 1_000_000)`;
    expect(await failure(source, { timeoutMs: 300 })).toMatch(/nobody takes what is sent/);
  });
  it('a connection ends with the run, the deadline and the count of host calls', async () => {
    const other = await startSocketServer();
    const count = async (): Promise<number> => {
      for (let i = 0; i < 100 && other.open.size > 0; i++) await new Promise((done) => setTimeout(done, 20));
      return other.open.size;
    };
    const make = (limits = {}): Scriptling => {
      const network = nodeNetwork({ allow: ['*'], allowAddresses: ['127.0.0.1'] });
      return new Scriptling({ libraries: [websocket({ network })], globals: { BASE: other.base }, limits });
    };
    await make().run(`import scriptling.websocket as ws\nkept = [ws.connect(BASE + '/echo') for _ in range(10)]`);
    expect(await count()).toBe(0);
    const waits = make({ wallMs: 300 }).run(
      `import scriptling.websocket as ws\nws.connect(BASE + '/echo').receive(60)`,
    );
    await expect(waits).rejects.toMatchObject({ kind: 'wall' });
    const talks = make({ hostCalls: 50 }).run(
      `import scriptling.websocket as ws\nc = ws.connect(BASE + '/echo')\nwhile True: c.send('x')`,
    );
    await expect(talks).rejects.toMatchObject({ kind: 'hostCalls' });
    const connects = make({ wallMs: 300 }).run(`import scriptling.websocket as ws\nws.connect(BASE + '/silent')`);
    await expect(connects).rejects.toMatchObject({ kind: 'wall' });
    expect(await count()).toBe(0);
    other.close();
  });
});
