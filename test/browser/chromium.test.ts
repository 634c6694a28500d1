// The library in a browser: its bundle runs scripts in headless Chromium, also under a policy that forbids code from text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, bundleForBrowser, hasChromium, startBrowser } from '../support/chromium.ts';

const strictPolicy = "default-src 'none'; script-src 'self'";

const page = `
import { Scriptling } from '/scriptling.js';

const source = ${JSON.stringify(`
import json

class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
    def deposit(self, amount):
        self.balance += amount
        return self

total = 0
for i in range(20_000):
    total += i % 7
accounts = [Account(name).deposit(len(name) * 10) for name in ("Ada", "Grace")]
print(json.dumps({a.owner: a.balance for a in accounts}), total)
try:
    {}["x"]
except KeyError as e:
    print("caught", repr(e))
f"{2 ** 70:,}"
`)};

let generates = true;
try { new Function('return 1')(); } catch { generates = false; }
try {
  const { value, output } = await new Scriptling().run(source);
  document.title = JSON.stringify({ generates, value, output });
} catch (error) {
  document.title = JSON.stringify({ generates, failure: String(error) });
}
`;

describe.skipIf(!hasChromium)('in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    const library = await bundleForBrowser('src/index.ts');
    browser = await startBrowser({ '/scriptling.js': library, '/page.js': page }, { '/strict': strictPolicy });
  });
  afterAll(async () => browser?.close());

  const expected = {
    value: '1,180,591,620,717,411,303,424',
    output: `{"Ada": 30, "Grace": 50} 59997\ncaught KeyError('x')\n`,
  };

  it('runs a script', async () => {
    expect(await browser.resultAt('/plain')).toEqual({ generates: true, ...expected });
  });

  it('runs it without code generation where a policy forbids that', async () => {
    expect(await browser.resultAt('/strict')).toEqual({ generates: false, ...expected });
  });
});

describe.skipIf(!hasChromium)('the network in Chromium', () => {
  it('is what fetch reaches, as far as the policy allows', async () => {
    const page = await bundleForBrowser('test/support/network-page.ts');
    const browser = await startBrowser({ '/page.js': page, '/data/orders.js': '{"total": 42}' }, {});
    try {
      expect(await browser.resultAt('/plain')).toEqual([200, 42, 'refused']);
    } finally {
      await browser.close();
    }
  });
});
