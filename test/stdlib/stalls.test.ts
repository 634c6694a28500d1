// Native work of the standard modules spends steps: a run with few of them ends soon, whatever a script hands to them.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

/** Steps for about a twentieth of a second. */
const STEPS = 5_000_000;
/** Much more than that, for a busy machine and code that is not compiled yet; what is not paid for takes minutes or does not end. */
const PATIENCE = 10_000;

const probes = [
  "re.search(r'(a+)+$', 'a' * 40 + 'b')",
  "re.search(r'(?:a|a)*$', 'a' * 20000 + 'b')",
  "re.search(r'(?:1[0-2]|0[1-9]|[1-9])' * 30 + 'x', '1' * 60)",
  "re.match(r'(?:1|11)' * 30 + 'x', '1' * 60)",
  "re.search(r'(?=(a+))a*b\\1', 'a' * 20000)",
  "re.compile('[' + 'ab' * 500000 + ']')",
  "re.compile('(?i)[' + '\\u0100-\\uffff' * 1000 + ']')",
  "re.findall('', 'a' * 10**7)",
  "re.sub('(a)', r'\\1' * 1000, 'a' * 10**6)",
  "json.dumps('\\u1234' * 10**7)",
  "json.loads('[' + '1.5,' * 10**6 + '1]')",
  "json.loads('[' * 10**6)",
  'json.dumps([[]] * 10, indent=10**8)',
  "int('\\u0663' * 10**7)",
  "int('3' * 10**7, 4)",
  "sys.set_int_max_str_digits(0)\nfor i in range(1000): int('9' * 100000)",
  "random.seed('a' * 10**7)",
  'random.getrandbits(2**31 - 1)',
  'random.randbytes(10**8)',
  'random.sample(range(10**9), 10**6)',
  'random.setstate((3, (0,) * 624 + (624,), None))\nrandom.gammavariate(2, 1)',
  "time.strftime('%Y' * 10**6)",
  "time.strftime('%' + '0' * 10**6)",
  "time.strftime('%1000000000Y')",
  "time.strptime('1' * 10**6, '%Y' * 10**6)",
  "time.strptime('1' * 19, '%d%H%I%j%m%M%S%U%w%u%V%y%Y%G%f%W')",
  'math.fsum(range(10**9))',
  'math.factorial(10**6)',
  "import hashlib\nfor name in hashlib.algorithms_guaranteed: hashlib.new(name, b'x' * 10**7)",
  "import hashlib\nhashlib.shake_128(b'').hexdigest(10**8)",
  "import hashlib\nhashlib.pbkdf2_hmac('sha512', b'p', b's', 10**8)",
  "import hashlib\nhashlib.scrypt(b'p', salt=b's', n=2**14, r=8, p=2**10, maxmem=2**31 - 1)",
  "import hmac\nhmac.compare_digest('a' * 10**7, 'b' * 10**7)",
  "import zlib\nfor i in range(100): zlib.compress(b'ab' * 10**6, 9)",
  "import zlib\ndata = zlib.compress(b'\\0' * 10**7)\nfor i in range(100): data = zlib.compress(data * 100)",
  "import zlib\nbomb = zlib.compress(b'\\0' * 10**6)\nfor i in range(10**4): zlib.decompress(bomb)",
  "import zlib\nzlib.crc32(b'x' * 10**8)\nzlib.adler32(b'x' * 10**8)",
  "import binascii\nbinascii.b2a_qp(b'\\xff' * 10**7)",
  "import base64\nbase64.b64decode('A' * 10**8)",
  "import struct\nstruct.pack('10000000b', *([1] * 10**7))",
  "import struct\nfor i in range(10**5): struct.calcsize('9999i' * 100 + str(i) + 'b')",
  'import msgpack\nmsgpack.packb([[0] * 1000] * 10**5)',
  "import io\ns = io.StringIO('a' * 10**7)\nfor i in range(10**4):\n    s.seek(5)\n    s.write('x')\n    s.read(1)",
  "import io\nb = io.BytesIO()\nfor i in range(10**5):\n    b.seek(i * 10**4)\n    b.write(b'x')",
  "import io\nio.StringIO('\\r\\n' * 10**7, newline=None).readlines()",
  "import csv\nlist(csv.reader(['\"' * 10**7, 'a,' * 10**7]))",
  "import html\nhtml.unescape('&amp' * 10**7)",
  "import urllib.parse\nurllib.parse.urlsplit('//' + '\\ufdfa' * 10**7)",
  "import textwrap\ntextwrap.wrap('a-' * 10**6)",
];

describe('what a script can make the standard modules do', () => {
  it.each(probes)('%s', { timeout: 60_000 }, async (probe) => {
    const scriptling = new Scriptling({ limits: { steps: STEPS, wallMs: Infinity, runningMs: Infinity } });
    const start = performance.now();
    const outcome = await scriptling.run(`import json, math, random, re, sys, time\n${probe}\nNone`).then(
      () => 'ended',
      (e: unknown) => (e instanceof Error ? e.constructor.name : 'other'),
    );
    expect(['ended', 'LimitError', 'ScriptError']).toContain(outcome);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it('gives the event loop its turns while a match is looked for', async () => {
    const scriptling = new Scriptling({ limits: { wallMs: 400 } });
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await expect(scriptling.run("import re\nre.search('(a+)+$', 'a' * 50 + 'b')")).rejects.toThrow('wallMs');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
