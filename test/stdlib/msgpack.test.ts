// msgpack is no module of CPython's: what it must do is written down here.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

async function run(source: string): Promise<string> {
  const lines: string[] = [];
  await new Scriptling({ onOutput: (text) => void lines.push(text) }).run(source);
  return lines.join('');
}

describe('msgpack', () => {
  it('gives back what it was given', async () => {
    const source = `
import msgpack
values = [None, True, False, 0, 127, 128, 255, 256, 65535, 65536, 2**32 - 1, 2**32, 2**64 - 1, -1, -32, -33, -128, -129, -32768]
values += [-32769, -2**31, -2**31 - 1, -2**63, 1.5, "", "\\u00e9" * 10, "x" * 40, "y" * 300, "z" * 70000, b"", b"q" * 300, b"r" * 70000]
values += [[], [1, [2, [3]]], list(range(20)), list(range(70000)), {"a": 1}, {str(i): [i] for i in range(20)}]
print(all(msgpack.unpackb(msgpack.packb(v)) == v for v in values), msgpack.unpack(msgpack.pack(values)) == values)
print(sum(len(msgpack.packb(v)) for v in values))
print(msgpack.packb({1: (2, 3)}), msgpack.packb({1, }), msgpack.packb(object, default=lambda o: "D"))
print(msgpack.unpackb(b"\\x81\\xa1a\\x01", object_hook=lambda d: d["a"]), msgpack.unpackb(b"\\x92\\x01\\x02", use_list=False), msgpack.unpackb(b"\\xa1a", raw=True))
`;
    expect(await run(source)).toBe(
      "True True\n359450\nb'\\x81\\xa11\\x92\\x02\\x03' b'\\xa3{1}' b'\\xa1D'\n1 (1, 2) b'a'\n",
    );
  });

  it('refuses what is no message, however large it says to be', async () => {
    const source = `
import msgpack
def show(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
for data in ("x", b"\\xc1", b"", b"\\x92\\x01", b"\\x01\\x02", b"\\xdd\\xff\\xff\\xff\\xff", b"\\x91" * 10000, b"\\xc6\\xff\\xff\\xff\\xff", b"\\xdf\\xff\\xff\\xff\\xff"):
    show(lambda: msgpack.unpackb(data))
show(lambda: msgpack.packb(2**64))
x = []
x.append(x)
show(lambda: msgpack.packb(x))
`;
    expect(await run(source)).toBe(
      [
        "TypeError a bytes-like object is required, not 'str'",
        'ValueError msgpack parse error: unknown code 0xc1',
        'ValueError msgpack parse error: unexpected end of data',
        'ValueError msgpack parse error: unexpected end of data',
        'ValueError msgpack parse error: extra data',
        'ValueError msgpack parse error: unexpected end of data',
        'ValueError recursion limit exceeded',
        'ValueError msgpack parse error: unexpected end of data',
        'ValueError msgpack parse error: unexpected end of data',
        'OverflowError Integer value out of range',
        'ValueError recursion limit exceeded',
        '',
      ].join('\n'),
    );
  });
});
