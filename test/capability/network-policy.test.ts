// What the policy of a network lets through, without a network: the transport tells what it was asked for.
import { describe, expect, it } from 'vitest';
import { isInRanges, isPublicAddress } from '../../src/capability/addresses.ts';
import type { NetworkRequest, NetworkResponse, Transport } from '../../src/capability/network.ts';
import type { NetworkPolicy } from '../../src/capability/network-policy.ts';
import { policedNetwork } from '../../src/capability/network-policy.ts';

/** A transport that connects to the given address and answers with so many pieces of ten bytes. */
function fake(address = '93.184.216.34', pieces = 1): Transport & { readonly sent: NetworkRequest[] } {
  const sent: NetworkRequest[] = [];
  return {
    sent,
    checksAddresses: true,
    send(request, checkAddress) {
      checkAddress(address);
      sent.push(request);
      let left = pieces;
      const response: NetworkResponse = {
        status: 200,
        statusText: 'OK',
        url: request.url,
        headers: [],
        read: () => (left-- > 0 ? new Uint8Array(10) : undefined),
        close: () => undefined,
      };
      return response;
    },
  };
}

async function outcome(
  policy: NetworkPolicy,
  url: string,
  rest: Partial<NetworkRequest> = {},
  transport = fake(),
): Promise<string> {
  try {
    const network = policedNetwork(transport, policy);
    const response = await network.send({ method: 'GET', headers: [], ...rest, url });
    for (let piece = await response.read(); piece !== undefined; piece = await response.read());
    return 'sent';
  } catch (failure) {
    return (failure as Error).name;
  }
}

describe('URLs (attack P6)', () => {
  const policy = { allow: ['https://api.example.com/v1/', 'https://*.wild.example/', 'http://plain.example:8080/'] };
  it.each([
    ['https://api.example.com/v1/', 'sent'],
    ['https://api.example.com/v1', 'sent'],
    ['https://api.example.com/v1/users?x=1', 'sent'],
    ['https://API.example.com:443/v1/x', 'sent'],
    ['https://api.example.com./v1/x', 'sent'],
    ['https://a.wild.example/x', 'sent'],
    ['https://a.b.wild.example/x', 'sent'],
    ['http://plain.example:8080/x', 'sent'],
    ['https://wild.example/x', 'DeniedError'],
    ['https://notwild.example/x', 'DeniedError'],
    ['https://api.example.com/v10', 'DeniedError'],
    ['https://api.example.com/v1x/', 'DeniedError'],
    ['https://api.example.com/', 'DeniedError'],
    ['https://api.example.com/v1/../admin', 'DeniedError'],
    ['https://api.example.com/v1/%2e%2e/admin', 'DeniedError'],
    ['https://api.example.com/v1/%252e%252e/admin', 'DeniedError'],
    ['https://api.example.com/v1/..%2fadmin', 'DeniedError'],
    ['https://api.example.com/v1/..%5cadmin', 'DeniedError'],
    ['https://api.example.com/v1/;/x', 'DeniedError'],
    ['https://api.example.com/v1//x', 'DeniedError'],
    ['http://api.example.com/v1/', 'DeniedError'],
    ['https://api.example.com:8443/v1/', 'DeniedError'],
    ['https://api.example.com.evil.example/v1/', 'DeniedError'],
    ['https://user@api.example.com/v1/', 'DeniedError'],
    ['https://api.example.com@evil.example/v1/', 'DeniedError'],
    ['ftp://api.example.com/v1/', 'DeniedError'],
    ['file:///etc/passwd', 'DeniedError'],
    ['data:text/plain,x', 'DeniedError'],
    ['not a url', 'NetworkError'],
  ])('%s: %s', async (url, expected) => {
    expect(await outcome(policy, url)).toBe(expected);
  });

  it('an empty list allows nothing, everything has to be spelled out', async () => {
    expect(await outcome({ allow: [] }, 'https://example.com/')).toBe('DeniedError');
    expect(await outcome({ allow: ['*'] }, 'https://example.com/')).toBe('sent');
    expect(() => policedNetwork(fake(), { allow: ['example.com'] })).toThrow(TypeError);
    expect(() => policedNetwork(fake(), {} as NetworkPolicy)).toThrow(TypeError);
  });
});

describe('addresses (attacks P2, P3)', () => {
  it.each(
    (
      '127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 224.0.0.1 ' +
      '255.255.255.255 198.18.0.1 ::1 :: fe80::1 fe80::1%eth0 fd00:ec2::254 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 ' +
      '64:ff9b::7f00:1 2002:7f00:1:: 2002:a9fe:a9fe:: 2001:db8::1 nonsense 1.2.3 01.2.3.4 1.2.3.4.5'
    ).split(' '),
  )('%s is not public', async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(await outcome({ allow: ['*'] }, 'https://rebinds.example/', {}, fake(address))).toBe('DeniedError');
  });
  it.each('8.8.8.8 172.32.0.1 100.128.0.1 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808'.split(' '))(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/',
  ])('%s is refused before anything is sent', async (url) => {
    expect(await outcome({ allow: ['*'] }, url)).toBe('DeniedError');
  });
  it('are allowed by name', async () => {
    const allowAddresses = ['127.0.0.1', '10.1.0.0/16'];
    expect(await outcome({ allow: ['*'], allowAddresses }, 'http://x.example/', {}, fake('127.0.0.1'))).toBe('sent');
    expect(await outcome({ allow: ['*'], allowAddresses }, 'http://x.example/', {}, fake('10.1.9.9'))).toBe('sent');
    expect(await outcome({ allow: ['*'], allowAddresses }, 'http://x.example/', {}, fake('10.2.0.1'))).toBe(
      'DeniedError',
    );
    expect(isInRanges('::ffff:10.1.0.1', allowAddresses)).toBe(true);
    expect(() => policedNetwork(fake(), { allow: [], allowAddresses: ['localhost'] })).toThrow(TypeError);
  });
});

describe('headers and methods (attack P7)', () => {
  const policy = {
    allow: ['https://a.example/'],
    headers: { 'a.example': { authorization: 'secret' } },
    methods: ['GET', 'POST'],
  };
  it.each([
    [[['X', 'a\r\nHost: evil']], 'NetworkError'],
    [[['X\r\n', 'a']], 'NetworkError'],
    [[['Host', 'evil']], 'NetworkError'],
    [[['Transfer-Encoding', 'chunked']], 'NetworkError'],
    [[['Content-Length', '1']], 'NetworkError'],
    [[['Connection', 'close']], 'NetworkError'],
    [[['X', '\u0100']], 'NetworkError'],
    [Array.from({ length: 201 }, () => ['X', 'y']), 'NetworkError'],
    [[['X', 'y'.repeat(40_000)]], 'NetworkError'],
    [[['__proto__', 'x']], 'sent'],
  ] as const)('%j: %s', async (headers, expected) => {
    expect(await outcome(policy, 'https://a.example/', { headers: headers as [string, string][] })).toBe(expected);
  });

  it("the host's own are added, and scripts cannot set them", async () => {
    const transport = fake();
    await outcome(
      policy,
      'https://a.example/',
      {
        headers: [
          ['Authorization', 'mine'],
          ['X', 'y'],
        ],
      },
      transport,
    );
    expect(transport.sent[0]?.headers).toEqual([
      ['X', 'y'],
      ['authorization', 'secret'],
    ]);
  });

  it('methods are those of the list', async () => {
    expect(await outcome(policy, 'https://a.example/', { method: 'POST' })).toBe('sent');
    for (const method of ['DELETE', 'get', 'GET / HTTP/1.1\r\n', 'TRACE', 'CONNECT'])
      expect(await outcome(policy, 'https://a.example/', { method })).toBe('DeniedError');
  });
});

describe('sizes (attacks P8, P12)', () => {
  it('of answers and requests', async () => {
    const policy = { allow: ['*'], responseBytes: 95, requestBytes: 5 };
    expect(await outcome(policy, 'https://a.example/', {}, fake('8.8.8.8', 9))).toBe('sent');
    expect(await outcome(policy, 'https://a.example/', {}, fake('8.8.8.8', 10))).toBe('NetworkError');
    expect(await outcome(policy, 'https://a.example/', { body: new Uint8Array(6) })).toBe('DeniedError');
  });

  it('of how many are under way', async () => {
    const network = policedNetwork(fake(), { allow: ['*'], concurrent: 2 });
    const get = () => network.send({ method: 'GET', url: 'https://a.example/', headers: [] });
    const [first, second] = [await get(), await get()];
    await expect(get()).rejects.toThrow('2 requests at once at most');
    first.close();
    first.close();
    for (let piece = await second.read(); piece !== undefined; piece = await second.read());
    await get();
    await get();
    await expect(get()).rejects.toThrow();
  });
});
