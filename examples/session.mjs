// An instance keeps its variables: run code bit by bit, call its functions, watch its output, start copies of it.
import { Scriptling } from 'scriptling';

const session = new Scriptling({ globals: { rates: { EUR: 1, USD: 1.08 } } });

await session.run(`
history = []

def convert(amount, *, to='EUR'):
    "From euros to another currency."
    result = round(amount * rates[to], 2)
    history.append((amount, to, result))
    return result

class Account:
    def __init__(self, owner):
        self.owner, self.balance = owner, 0
    def pay(self, amount):
        self.balance += amount
        return self.balance
`);

console.log('called from the host:', await session.call('convert', [100], { to: 'USD' }));
console.log('in a later run:', (await session.run('convert(20) + convert(5)')).value);
console.log('a variable, copied out:', session.get('history'));

const account = await session.call('Account', ['Ada']);
await session.callMethod(account, 'pay', [25]);
console.log('an object of the script:', String(account), await session.getAttribute(account, 'balance'));
console.log('what help() knows:', session.help('convert').signature);

const run = session.start(`
import time
for n in range(3):
    print('line', n)
    time.sleep(0.01)
`);
for await (const { text } of run.output) process.stdout.write(text);
const { usage } = await run.result;
console.log('waiting is not computing:', usage.wallMs > usage.runningMs);

const copy = session.fork();
await copy.run('history.clear()');
console.log('a copy is on its own:', copy.get('history').length, session.get('history').length);

const code = Scriptling.compile('sum(n * n for n in range(limit))');
for (const limit of [10, 100])
  console.log('compiled once:', (await new Scriptling().run(code, { globals: { limit } })).value);
