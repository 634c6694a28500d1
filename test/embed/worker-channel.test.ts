// X3: messages between an isolated instance and its worker: forged, late, without end.
import { describe, expect, it } from 'vitest';
import { Channel, type Port, ProtocolError, type Side } from '../../src/embed/isolate/channel.ts';
import { Exported } from '../../src/embed/isolate/references.ts';
import { type Border, decode, encode } from '../../src/embed/isolate/wire.ts';

const token = 'a'.repeat(32);

function open(answer: Side['answer'] = () => 'answer') {
  const sent: unknown[][] = [];
  const problems: unknown[] = [];
  const port: Port = {
    onmessage: null,
    onmessageerror: null,
    postMessage: (message) => void sent.push(message as unknown[]),
    close: () => undefined,
  };
  const side: Side = {
    answer,
    notice: () => undefined,
    describe: String,
    revive: (description) => new Error(String(description)),
    broken: (problem) => void problems.push(problem),
  };
  return { channel: new Channel(port, token, side), sent, problems };
}

describe('X3: a channel', () => {
  it('takes no notice of what has not its token', async () => {
    const { channel, sent, problems } = open();
    const reply = channel.request('get', 'x');
    const id = sent[0]?.[2];
    const forged = [
      undefined,
      null,
      'text',
      { token, kind: 'reply' },
      [],
      ['b'.repeat(32), 'reply', id, 'forged'],
      [undefined, 'reply', id, 'forged'],
      [[token], 'reply', id, 'forged'],
      ['', 'request', 1, 'call', []],
    ];
    for (const message of forged) channel.receive(message);
    expect([problems, sent.length, channel.waiting]).toEqual([[], 1, 1]);
    channel.receive([token, 'reply', id, 'true']);
    expect(await reply).toBe('true');
  });

  it('says so when the other side breaks the rules', () => {
    const broken = [
      [token],
      [token, 'reply', 99, 'x'],
      [token, 'failure', 99, 'x'],
      [token, 'reply', '1', 'x'],
      [token, 'order', 1, 'x', []],
      [token, 'request', 1, 5, []],
      [token, 'request', 1, 'x', 'y'],
      [token, 'notice', 0, 'x'],
    ];
    for (const message of broken) {
      const { channel, problems } = open();
      channel.receive(message);
      expect([message, problems.length, problems[0] instanceof ProtocolError]).toEqual([message, 1, true]);
    }
  });

  it('rejects what waits when it is closed; late replies are nothing', async () => {
    const { channel, sent, problems } = open();
    const first = channel.request('get', 'x');
    const reason = new Error('gone');
    channel.close(reason);
    channel.close(new Error('again'));
    await expect(first).rejects.toBe(reason);
    await expect(channel.request('get', 'x')).rejects.toBe(reason);
    channel.receive([token, 'reply', 1, 'late']);
    channel.receive([token, 'reply', 99, 'late']);
    channel.notify('drop', 1, 1);
    expect([problems, sent.length]).toEqual([[], 1]);
  });

  it('answers requests, now or later, and describes failures', async () => {
    const { channel, sent } = open((method) => {
      if (method === 'fail') throw new Error('no');
      return method === 'later' ? Promise.resolve('then') : 'now';
    });
    channel.receive([token, 'request', 1, 'now', []]);
    channel.receive([token, 'request', 2, 'fail', []]);
    channel.receive([token, 'request', 3, 'later', []]);
    await Promise.resolve();
    await Promise.resolve();
    expect(sent.map(([, kind, id, value]) => [kind, id, value])).toEqual([
      ['reply', 1, 'now'],
      ['failure', 2, 'Error: no'],
      ['reply', 3, 'then'],
    ]);
  });
});

describe('X3: values of a worker', () => {
  const border: Border = {
    crossingBytes: Infinity,
    nodeFor: () => undefined,
    openNode: () => {
      throw new ProtocolError('nothing');
    },
  };

  it('that nobody could have sent are refused', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = ['list', [deep]];
    const forged = [{}, [], ['list'], ['list', 5], ['table', {}], ['float', 'x'], ['order', 1], new Map(), /x/, deep];
    for (const wire of forged) expect(() => decode(wire, border)).toThrow(ProtocolError);
  });

  it('are plain whatever they are called', () => {
    const table = decode(['table', ['__proto__', ['table', ['polluted', 1]], 'constructor', 2]], border);
    expect(Object.getPrototypeOf(table)).toBeNull();
    expect(Object.keys(table as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('share no memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(1));
    const bytes = decode(shared, border) as Uint8Array;
    shared[0] = 7;
    expect([bytes[0], bytes.buffer instanceof ArrayBuffer]).toEqual([0, true]);
    const own = new Uint8Array([1]);
    const sent = encode(own, border) as Uint8Array;
    own[0] = 2;
    expect(sent[0]).toBe(1);
  });
});

describe('references', () => {
  it('are kept until they have been dropped as often as they were sent', () => {
    const exported = new Exported();
    const value = {};
    const id = exported.send(value);
    expect([exported.send(value), exported.get(id)]).toEqual([id, value]);
    exported.drop(id, 1);
    expect(exported.get(id)).toBe(value);
    exported.drop(id, 1);
    exported.drop(id, 1);
    for (const forged of [id, 99, '1', undefined]) expect(() => exported.get(forged)).toThrow(ProtocolError);
    expect(exported.send(value)).not.toBe(id);
  });
});
