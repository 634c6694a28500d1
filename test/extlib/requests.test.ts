// The requests module against a server on loopback, through Node's network with a policy.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkPolicy } from '../../src/capability/network-policy.ts';
import { requests } from '../../src/extlib/requests.ts';
import type { Access } from '../../src/index.ts';
import { LimitError, ScriptError, Scriptling } from '../../src/index.ts';
import { nodeNetwork } from '../../src/node/network.ts';
import type { WebServer } from '../support/web-server.ts';
import { startWebServer } from '../support/web-server.ts';

let server: WebServer;
let base: string;

beforeAll(async () => {
  server = await startWebServer();
  base = server.base;
});
afterAll(() => server.close());

const accesses: Access[] = [];
function make(policy: Partial<NetworkPolicy> = {}, limits = {}): Scriptling {
  accesses.length = 0;
  const network = nodeNetwork({ allow: [`${base}/`], allowAddresses: ['127.0.0.1'], concurrent: 2000, ...policy });
  return new Scriptling({
    libraries: [requests({ network })],
    globals: { BASE: base },
    limits,
    onAccess: (access) => accesses.push(access),
  });
}
async function value(source: string, policy?: Partial<NetworkPolicy>): Promise<unknown> {
  return (await make(policy).run(`import requests, json, io\n${source}`)).value;
}

describe('requests', () => {
  it('of each method', async () => {
    const source = `
seen = []
for method in ('get', 'post', 'put', 'patch', 'delete', 'options'):
    r = getattr(requests, method)(BASE + '/echo')
    seen.append((r.status_code, r.json()['method']))
seen.append((requests.head(BASE + '/echo').status_code, requests.request('get', BASE + '/').text))
seen`;
    expect(await value(source)).toEqual([
      [200, 'GET'],
      [200, 'POST'],
      [200, 'PUT'],
      [200, 'PATCH'],
      [200, 'DELETE'],
      [200, 'OPTIONS'],
      [200, 'plain'],
    ]);
  });

  it('with parameters, JSON, forms, files, headers, auth', async () => {
    const source = `
import io
a = requests.get(BASE + '/echo?x=1', params={'q': 'a b', 'l': [1, 2], 'none': None}, headers={'X-Mine': 'yes'}, auth=('user', 'pass')).json()
b = requests.post(BASE + '/echo', json={'a': [1, 2.5, None]}).json()
c = requests.post(BASE + '/echo', data={'k': 'v w', 'l': ['1', '2']}).json()
d = requests.post(BASE + '/echo', data={'k': 'v'}, files={'f': ('n.txt', io.BytesIO(b'content'), 'text/plain')}).json()
e = requests.put(BASE + '/echo', data='text').json()
[a['query'], a['headers']['x-mine'], a['headers']['authorization'], b['body'], b['headers']['content-type'], c['body'],
 'name="f"; filename="n.txt"' in d['body'] and 'content' in d['body'], d['headers']['content-type'][:30], e['body']]`;
    expect(await value(source)).toEqual([
      '?x=1&q=a+b&l=1&l=2',
      'yes',
      'Basic dXNlcjpwYXNz',
      '{"a": [1, 2.5, null]}',
      'application/json',
      'k=v+w&l=1&l=2',
      true,
      'multipart/form-data; boundary=',
      'text',
    ]);
  });

  it('take options as a dict, and text as JSON, as the Go version does', async () => {
    const source = `
import requests
url = BASE + '/echo'
answers = [requests.post(url, {'json': {'a': 1}, 'headers': {'X-Mine': 'y'}}), requests.put(url, '{}', {'headers': {'X-Mine': 'z'}, 'timeout': 5}), requests.patch(url, {'data': 'd'}),
           requests.post(url, {'a': 1, 'json': 2}), requests.post(url, 'x', headers={'content-type': 'text/plain'}), requests.post(url, b'x'), requests.post(url, None, [1]),
           requests.get(url, {'params': {'q': 'New York'}, 'timeout': 3}), requests.delete(url, {'headers': {'X-Mine': 'd'}})]
[[each.json()['query'], each['text'] == each.text and each.json()['body'], each.json()['headers'].get('content-type'), each.json()['headers'].get('x-mine')] for each in answers]`;
    expect(await value(source)).toEqual([
      ['', '{"a": 1}', 'application/json', 'y'],
      ['', '{}', 'application/json', 'z'],
      ['', 'd', 'application/json', null],
      ['', 'a=1&json=2', 'application/x-www-form-urlencoded', null],
      ['', 'x', 'text/plain', null],
      ['', 'x', null, null],
      ['', '[1]', 'application/json', null],
      ['?q=New+York', '', null, null],
      ['', '', null, 'd'],
    ]);
  });

  it('give responses with all that one asks of them', async () => {
    const source = `
r = requests.get(BASE + '/gzip')
lines = [line.decode() for line in requests.get(BASE + '/lines', stream=True).iter_lines()]
pieces = list(requests.get(BASE + '/', stream=True).iter_content(2))
with requests.get(BASE + '/', stream=True) as streamed:
    raw = [streamed.raw.read(2), streamed.raw.read(), streamed.raw.read(), streamed.raw.status]
copied = io.BytesIO()
shutil_like = requests.get(BASE + '/lines', stream=True).raw
while piece := shutil_like.read(3): copied.write(piece)
assert raw == [b'pl', b'ain', b'', 200] and copied.getvalue() == b'one\\ntwo\\nthree'
[r.text, r.encoding, r.ok, bool(r), r.reason, r['status_code'], r['body'], r.headers['CONTENT-TYPE'], repr(r), r.url == BASE + '/gzip',
 lines, pieces, r.elapsed.total_seconds() > 0]`;
    expect(await value(source)).toEqual([
      'grün',
      'utf-8',
      true,
      true,
      'OK',
      200,
      'grün',
      'text/plain; charset=utf-8',
      '<Response [200]>',
      true,
      ['one', 'two', 'three'],
      ['pl', 'ai', 'n'].map((text) => new TextEncoder().encode(text)),
      true,
    ]);
  });

  it('follow redirects', async () => {
    const source = `
r = requests.get(BASE + '/redirect?n=2')
p = requests.post(BASE + '/redirect?n=0', data='x')
k = requests.post(BASE + '/redirect?n=0&code=307', data='kept')
n = requests.get(BASE + '/redirect?n=0', allow_redirects=False)
try:
    requests.get(BASE + '/redirect?n=100')
except requests.TooManyRedirects as error:
    many = str(error)
[len(r.history), r.url == BASE + '/echo', p.json()['method'], k.json()['method'], k.json()['body'], n.status_code, n.is_redirect, many]`;
    expect(await value(source)).toEqual([3, true, 'GET', 'POST', 'kept', 302, true, 'Exceeded 30 redirects.']);
  });

  it('share cookies, headers and more in sessions', async () => {
    const source = `
with requests.Session() as s:
    s.headers.update({'X-All': '1'})
    s.params = {'p': '1'}
    s.get(BASE + '/echo')
    r = s.get(BASE + '/echo').json()
[r['headers'].get('cookie'), r['headers']['x-all'], r['query'], dict(s.cookies.items()), s.cookies['a']]`;
    expect(await value(source)).toEqual(['a=1', '1', '?p=1', { a: '1', b: '2' }, '1']);
  });

  it('fail as they do elsewhere', async () => {
    const source = `
from requests.exceptions import HTTPError, Timeout, ConnectionError, RequestException
seen = []
def attempt(action):
    try:
        action()
        seen.append(None)
    except RequestException as error:
        seen.append(type(error).__name__)
attempt(lambda: requests.get(BASE + '/status?code=404').raise_for_status())
attempt(lambda: requests.get(BASE + '/status?code=503').raise_for_status())
attempt(lambda: requests.get(BASE + '/').raise_for_status())
attempt(lambda: requests.get(BASE + '/').json())
attempt(lambda: requests.get(BASE + '/slow', timeout=0.05))
attempt(lambda: requests.get('no-scheme.example'))
attempt(lambda: requests.get('ftp://x.example/'))
attempt(lambda: requests.get(BASE + '/', headers={'X': 'a\\r\\nHost: evil'}))
try:
    requests.get(BASE + '/status?code=404').raise_for_status()
except HTTPError as error:
    seen.append((str(error) == f'404 Client Error: Not Found for url: {BASE}/status?code=404', error.response.status_code))
seen.append(issubclass(requests.ReadTimeout, Timeout) and issubclass(ConnectionError, IOError))
seen`;
    expect(await value(source)).toEqual([
      'HTTPError',
      'HTTPError',
      null,
      'JSONDecodeError',
      'ReadTimeout',
      'MissingSchema',
      'InvalidSchema',
      'InvalidHeader',
      [true, 404],
      true,
    ]);
  });

  it('are sent once more where an adapter says so', async () => {
    let connections = 0;
    const shaky = createServer((_, response) => response.end('at last'));
    shaky.on('connection', (socket) => {
      if (++connections < 3) socket.destroy();
    });
    await new Promise<void>((done) => shaky.listen(0, '127.0.0.1', done));
    const there = `http://127.0.0.1:${(shaky.address() as AddressInfo).port}`;
    const source = `
from requests.adapters import HTTPAdapter
seen = []
for retries in (0, 2):
    s = requests.Session()
    s.mount('${there}/never', HTTPAdapter())
    s.mount('http://', HTTPAdapter(max_retries=retries))
    try:
        seen.append(s.get('${there}/').text)
    except requests.ConnectionError:
        seen.append('no connection')
seen`;
    expect(await value(source, { allow: [`${there}/`] })).toEqual(['no connection', 'at last']);
    expect(connections).toBe(3);
    shaky.close();
  });

  it('run side by side', async () => {
    const source = `
done = requests.parallel([{'url': BASE + '/wait'} for _ in range(100)] + [{}, {'url': 'nonsense'}], max_parallel=50)
[sum(r.text == 'ok' for r in done[:100]), done[100].status_code, type(done[101]).__name__]`;
    expect(await value(source)).toEqual([100, 0, 'MissingSchema']);
  });

  it('a thousand at once, of twenty instances', async () => {
    // Nobody is answered before a thousand wait.
    const source = `
import requests
done = requests.parallel([{'url': BASE + '/wait?n=1000'} for _ in range(50)], max_parallel=50)
sum(r.text == 'ok' for r in done)`;
    const many = Array.from({ length: 20 }, () => make().run(source));
    expect((await Promise.all(many)).map(({ value: answered }) => answered)).toEqual(Array(20).fill(50));
  });
});

describe('what is not allowed', () => {
  const denied = async (source: string, policy?: Partial<NetworkPolicy>): Promise<string> => {
    try {
      await make(policy).run(`import requests\n${source}`);
      return 'nothing';
    } catch (error) {
      return error instanceof ScriptError ? error.message : String(error);
    }
  };

  it('raises PermissionError, and is told of (attacks P2, P4)', async () => {
    expect(await denied("requests.get('https://elsewhere.example/')")).toBe(
      'PermissionError: GET https://elsewhere.example/ is not allowed',
    );
    expect(accesses).toEqual([
      { capability: 'network', action: 'GET', target: 'https://elsewhere.example/', allowed: false },
    ]);
    expect(await denied("requests.get(BASE + '/away?to=http://169.254.169.254/latest')")).toMatch(/^PermissionError/);
    expect(await denied("requests.get(BASE + '/away?to=file:///etc/passwd')")).toMatch(/InvalidSchema/);
    expect(await denied("requests.get(BASE + '/')", { allow: [] })).toMatch(/^PermissionError/);
    expect(await denied("requests.post(BASE + '/', data='x')", { methods: ['GET'] })).toMatch(/^PermissionError/);
  });

  it('keeps what was meant for one host from another one (attack P4)', async () => {
    const other = createServer((request, response) => response.end(JSON.stringify(request.headers)));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const there = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const source = `
s = requests.Session()
s.get(BASE + '/echo')
r = s.get(BASE + '/away?to=${there}/', auth=('user', 'secret')).json()
[r.get('authorization')]`;
    expect(await value(source, { allow: [`${base}/`, `${there}/`] })).toEqual([null]);
    other.close();
  });

  it("shows no script the host's own headers", async () => {
    const policy = { headers: { '127.0.0.1': { Authorization: 'Bearer of-the-host' } } };
    const source = `
r = requests.get(BASE + '/echo', headers={'Authorization': 'mine'})
[r.json()['headers']['authorization'], 'of-the-host' in str(r.request.headers), 'of-the-host' in str({k: v for k, v in vars(r).items() if k != '_content'})]`;
    expect(await value(source, policy)).toEqual(['Bearer of-the-host', false, false]);
  });

  it('counts as host calls', async () => {
    const run = make({}, { hostCalls: 5 }).run("import requests\nwhile True:\n    requests.get(BASE + '/')");
    await expect(run).rejects.toBeInstanceOf(LimitError);
  });

  it('ends with the deadline', async () => {
    const started = performance.now();
    const run = make({}, { wallMs: 200 }).run("import requests\nrequests.get(BASE + '/slow')");
    await expect(run).rejects.toMatchObject({ kind: 'wall' });
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
