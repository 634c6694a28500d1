// A script calls async functions of the host as if they were plain ones: it waits, the event loop does not.
import { fn, library, PythonError, Scriptling } from 'scriptling';

const stock = new Map([
  ['tea', { name: 'tea', price: 4.5, left: 12 }],
  ['pot', { name: 'pot', price: 30, left: 1 }],
]);

/** Stands for a database: each answer takes a while. */
const later = (value) => new Promise((resolve) => setTimeout(resolve, 10, value));

const shop = library('shop', {
  doc: 'The shop, as scripts see it.',
  members: {
    article: fn('article(name: str) -> dict', 'One article by its name.', async (name) => {
      const found = await later(stock.get(name));
      if (found === undefined) throw new PythonError('KeyError', name);
      return found;
    }),
    buy: fn(
      'buy(name: str, count: int = 1, *, gift: bool = False) -> float',
      'Buys; answers the price.',
      async (name, count, { gift }, call) => {
        const article = await later(stock.get(name));
        call.write(`[shop] ${count} x ${name}${gift ? ', wrapped' : ''}\n`);
        return article.price * count;
      },
    ),
    each: fn('each(action: Callable)', 'Calls a function of the script for each article.', async (action, call) => {
      for (const article of stock.values()) await call.call(action, [article]);
    }),
  },
});

const source = `
import shop

print(shop.article('tea'))
total = shop.buy('tea', 2) + shop.buy('pot', gift=True)
print(f'to pay: {total:.2f}')

names = []
shop.each(lambda article: names.append(article['name']))
print(names)

try:
    shop.article('milk')
except KeyError as error:
    print('there is no', error)

shop.buy(7)
`;

let turns = 0;
const ticking = setInterval(() => turns++, 1);
try {
  await new Scriptling({ libraries: [shop], onOutput: (text) => process.stdout.write(text) }).run(source);
} catch (error) {
  console.log(error.traceback());
}
clearInterval(ticking);
console.log(`the event loop went on meanwhile: ${turns > 10}`);
