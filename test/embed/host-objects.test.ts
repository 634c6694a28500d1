// Objects and classes of the host: scripts see the members that are listed, and nothing else.
import { describe, expect, it } from 'vitest';
import { fn, HostClass, HostObject, hostClass, hostObject, library, Scriptling } from '../../src/index.ts';

class Cart {
  items: string[] = [];
  note = '';
  secret = 'x';
  #hidden = 1;
  get size(): number {
    return this.items.length * this.#hidden;
  }
  add(item: string): Cart {
    this.items.push(item);
    return this;
  }
  static all = [];
}

const lend = (cart: Cart) =>
  hostObject(cart, {
    name: 'Cart',
    read: ['size', 'items'],
    write: ['note'],
    methods: { add: fn('add(item: str)', 'Puts an item in.', (item: string) => void cart.add(item)) },
  });

describe('an object of the host', () => {
  it('has the members that are listed', async () => {
    const cart = new Cart();
    const scriptling = new Scriptling({ globals: { cart: lend(cart) } });
    const { value } = await scriptling.run(
      'cart.add("tea")\ncart.note = "gift"\n[cart.size, cart.items, cart.note, type(cart).__name__]',
    );
    expect(value).toEqual([1, ['tea'], 'gift', 'Cart']);
    expect([cart.items, cart.note]).toEqual([['tea'], 'gift']);
  });

  it.each([
    ['cart.secret', "AttributeError: 'Cart' object has no attribute 'secret'"],
    ['cart.hidden', "AttributeError: 'Cart' object has no attribute 'hidden'"],
    ['cart.constructor', "AttributeError: 'Cart' object has no attribute 'constructor'"],
    ['cart.__proto__', "AttributeError: 'Cart' object has no attribute '__proto__'"],
    ['cart.target', "AttributeError: 'Cart' object has no attribute 'target'"],
    ['cart.toString', "AttributeError: 'Cart' object has no attribute 'toString'"],
    ['cart.__dict__', "AttributeError: 'Cart' object has no attribute '__dict__'"],
    ['cart.secret = 1', "AttributeError: 'Cart' object has no attribute 'secret'"],
    ['cart.size = 1', "AttributeError: attribute 'size' of 'Cart' objects is not writable"],
    ['del cart.note', "AttributeError: attribute 'note' of 'Cart' objects cannot be deleted"],
    ['del cart.size', "AttributeError: attribute 'size' of 'Cart' objects is not writable"],
    ['cart.add = 1', "AttributeError: 'Cart' object attribute 'add' is read-only"],
    ['cart.add(1)', "TypeError: add() argument 'item' must be str, not int"],
    ['len(cart)', "TypeError: object of type 'Cart' has no len()"],
    ['cart[0]', "TypeError: 'Cart' object is not subscriptable"],
    ['list(cart)', "TypeError: 'Cart' object is not iterable"],
    ['1 in cart', "TypeError: argument of type 'Cart' is not iterable"],
    ['cart()', "TypeError: 'Cart' object is not callable"],
    ['type(cart)()', "TypeError: cannot create 'Cart' instances"],
    ['class C(type(cart)): pass', "TypeError: type 'Cart' is not an acceptable base type"],
    ['type(cart).x = 1', "TypeError: cannot set 'x' attribute of immutable type 'Cart'"],
    ['vars(cart)', 'TypeError: vars() argument must have __dict__ attribute'],
    ['import json\njson.dumps(cart)', 'TypeError: Object of type Cart is not JSON serializable'],
  ])('refuses %s', async (source, message) => {
    await expect(new Scriptling({ globals: { cart: lend(new Cart()) } }).run(source)).rejects.toThrow(message);
  });

  it('has an identity, and shows no more of itself', async () => {
    const scriptling = new Scriptling({ globals: { cart: lend(new Cart()), other: lend(new Cart()) } });
    const { value } = await scriptling.run(
      '[cart == cart, cart == other, cart is cart, {cart: 1}[cart], [n for n in dir(cart) if n[:2] != "__"]]',
    );
    expect(value).toEqual([true, false, true, 1, ['add', 'items', 'note', 'size']]);
    expect((await scriptling.run('repr(cart)')).value).toMatch(/^<host\.Cart object at 0x[0-9a-f]+>$/);
  });

  it('is itself again for the host', async () => {
    const cart = new Cart();
    const same = fn('same(cart: Cart)', '', (given: unknown) => given === cart);
    const scriptling = new Scriptling({ globals: { cart: lend(cart), same } });
    expect((await scriptling.run('same(cart)')).value).toBe(true);
    expect(scriptling.get('cart')).toBe(cart);
    await expect(scriptling.run('same({})')).rejects.toThrow("same() argument 'cart' must be Cart, not dict");
  });

  it('gives copies, and takes them', async () => {
    const cart = new Cart();
    const scriptling = new Scriptling({ globals: { cart: lend(cart) } });
    await scriptling.run('cart.items.append("x")\nn = ["a"]\ncart.note = n\nn.append("b")');
    expect([cart.items, cart.note]).toEqual([[], ['a']]);
  });

  it('raises what its getters and setters throw, and TypeError for what cannot cross', async () => {
    const target = {
      get broken(): number {
        throw new Error('no');
      },
      set broken(_: number) {
        throw new RangeError('too much');
      },
      method: () => 1,
      later: Promise.resolve(1),
    };
    const object = hostObject(target, { read: ['method', 'later'], write: ['broken'] });
    const scriptling = new Scriptling({ globals: { object } });
    await expect(scriptling.run('object.broken')).rejects.toThrow('RuntimeError: no');
    await expect(scriptling.run('object.broken = 1')).rejects.toThrow('RuntimeError: too much');
    await expect(scriptling.run('object.method')).rejects.toThrow('TypeError: a function (declare it with fn) cannot');
    await expect(scriptling.run('object.later')).rejects.toThrow('TypeError: an instance of Promise cannot');
    await expect(scriptling.run('object.x')).rejects.toThrow("'object' object has no attribute 'x'");
  });
});

class Counter {
  count: number;
  label = '';
  constructor(count: number) {
    this.count = count;
  }
}

const counterClass = () =>
  hostClass('Counter', {
    doc: 'Counts up.',
    construct: fn('Counter(start: int = 0)', 'A counter.', (start: number) => new Counter(start)),
    read: ['count'],
    write: ['label'],
    methods: {
      add: fn('add(self, by: int = 1) -> int', 'Adds.', (counter: Counter, by: number) => (counter.count += by)),
      later: fn('later(self)', 'Waits.', async (counter: Counter) => counter.count),
      zero: fn('zero()', 'A constant.', () => 0),
      __len__: fn('__len__(self)', '', (counter: Counter) => counter.count),
      __getitem__: fn('__getitem__(self, i: int)', '', async (_: Counter, i: number) => {
        if (i > 2) return Promise.reject(new Error('no'));
        return i * 2;
      }),
      __contains__: fn('__contains__(self, x)', '', (counter: Counter, x: unknown) => x === counter.count),
      __add__: fn('__add__(self, other: Counter)', '', (a: Counter, b: Counter) => a.count + b.count),
      __call__: fn('__call__(self, x)', '', (_: Counter, x: unknown) => x),
      __enter__: fn('__enter__(self)', '', () => 'in'),
      __exit__: fn('__exit__(self, *rest)', '', () => null),
      __str__: fn('__str__(self)', '', (counter: Counter) => `#${counter.count}`),
    },
  });

describe('a class of the host', () => {
  it('makes instances with state of the host', async () => {
    const Counter = counterClass();
    const scriptling = new Scriptling({ libraries: [library('tools', { members: { Counter } })] });
    const { value } = await scriptling.run(`
from tools import Counter
c, d = Counter(5), Counter()
c.add(); c.add(by=2); c.label = 'x'
with c as inside: pass
[c.count, c.label, d.count, c.later(), c.zero(), Counter.zero(), len(c), c[2], 8 in c, c + c, c(7), inside, str(c),
 isinstance(c, Counter), Counter.__name__, Counter.__module__, Counter.__doc__, bool(d), Counter.add(d, 3)]
`);
    expect(value).toEqual([
      8,
      'x',
      0,
      8,
      0,
      0,
      8,
      4,
      true,
      16,
      7,
      'in',
      '#8',
      true,
      'Counter',
      'tools',
      'Counts up.',
      false,
      3,
    ]);
  });

  it('lends objects of the host, each as one instance', async () => {
    const Counter_ = counterClass();
    const counter = new Counter(1);
    const get = fn('get()', '', async () => Counter_.lend(counter));
    const scriptling = new Scriptling({ globals: { Counter: Counter_, get } });
    const { value } = await scriptling.run('get().add()\n[get().count, get() is get(), type(get()) is Counter]');
    expect(value).toEqual([2, true, true]);
    expect(counter.count).toBe(2);
    expect(Counter_.lend(counter)).toBeInstanceOf(HostObject);
    expect(Counter_).toBeInstanceOf(HostClass);
    expect(() => Counter_.lend(1 as never)).toThrow(new TypeError('target must be an object, not 1'));
  });

  it.each([
    ['Counter("a")', "TypeError: Counter() argument 'start' must be int, not str"],
    ['Counter(1, 2)', 'TypeError: Counter() takes from 0 to 1 positional arguments but 2 were given'],
    ['Counter().x', "AttributeError: 'Counter' object has no attribute 'x'"],
    ['Counter().x = 1', "AttributeError: 'Counter' object has no attribute 'x'"],
    ['Counter.x', "AttributeError: type object 'Counter' has no attribute 'x'"],
    ['Counter.add()', "TypeError: Counter.add() missing 1 required positional argument: 'self'"],
    ['Counter.add(1)', "TypeError: descriptor 'add' for 'Counter' objects doesn't apply to a 'int' object"],
    ['Counter() + 1', "TypeError: __add__() argument 'other' must be Counter, not int"],
    ['Counter()[5]', 'RuntimeError: no'],
    ['class C(Counter): pass', "TypeError: type 'Counter' is not an acceptable base type"],
    ['Counter.add = 1', "TypeError: cannot set 'add' attribute of immutable type 'Counter'"],
  ])('refuses %s', async (source, message) => {
    await expect(new Scriptling({ globals: { Counter: counterClass() } }).run(source)).rejects.toThrow(message);
  });

  it('may wait in its constructor, has to make an object, and may have none', async () => {
    const Later = hostClass('Later', { construct: fn('Later()', '', async () => new Counter(3)), read: ['count'] });
    expect((await new Scriptling({ globals: { Later } }).run('Later().count')).value).toBe(3);
    const Wrong = hostClass('Wrong', { construct: fn('Wrong()', '', () => 5) });
    await expect(new Scriptling({ globals: { Wrong } }).run('Wrong()')).rejects.toThrow(
      "TypeError: the constructor of 'Wrong' must answer an object, not 5",
    );
    const None = hostClass('Abstract', {});
    await expect(new Scriptling({ globals: { None_: None } }).run('None_()')).rejects.toThrow(
      "TypeError: cannot create 'Abstract' instances",
    );
  });

  it('serves help()', async () => {
    const { output } = await new Scriptling({ globals: { Counter: counterClass() } }).run(
      'help(Counter)\nhelp(Counter().add)',
    );
    expect(output).toBe(
      "Help for class 'Counter':\n\n  Counter(start: int = 0) - Counts up.\n\n  Members:\n  add count label later zero\n" +
        "Help for function 'add':\n\n  add(self, by: int = 1) -> int - Adds.\n",
    );
  });
});

describe('declaring', () => {
  const method = fn('go()', '', () => 1);
  it.each<[what: string, action: () => unknown, message: string]>([
    ['no target', () => hostObject(null as never, {}), 'target must be an object, not null'],
    [
      'an unknown option',
      () => hostObject({}, { reads: [] } as never),
      "options.reads is not an option: did you mean 'read'?",
    ],
    ['a name that is none', () => hostObject({}, { name: 'a b' }), "name: 'a b' is not a Python name"],
    ['a name that is no text', () => hostObject({}, { name: 1 as never }), 'name must be a string, not 1'],
    ['a text for a list', () => hostObject({}, { read: 'ab' as never }), "read must be an array of strings, not 'ab'"],
    ['a number in a list', () => hostObject({}, { write: [1] as never }), 'write[0] must be a string, not 1'],
    ['a property that is a keyword', () => hostObject({}, { read: ['class'] }), "read: 'class' is not a Python name"],
    [
      'a property of Python',
      () => hostObject({}, { write: ['__class__'] }),
      "write must not have names that begin with '__', as '__class__'",
    ],
    [
      'a plain function',
      () => hostObject({}, { methods: { go: (() => 1) as never } }),
      'methods.go must be made by fn()',
    ],
    ['another name', () => hostObject({}, { methods: { run: method } }), "methods.run has the signature of 'go'"],
    [
      'both',
      () => hostObject({}, { read: ['go'], methods: { go: method } }),
      'methods.go is the name of a property, too',
    ],
    [
      'an operator without self',
      () => hostClass('A', { methods: { __len__: fn('__len__()', '', () => 1) } }),
      "methods.__len__ must have 'self' as its first parameter",
    ],
    ['a class name that is none', () => hostClass('1', {}), "name: '1' is not a Python name"],
    ['a class option', () => hostClass('A', { name: 'A' } as never), 'options.name is not an option'],
    ['a doc', () => hostClass('A', { doc: 1 as never }), 'doc must be a string, not 1'],
    ['a constructor', () => hostClass('A', { construct: (() => 1) as never }), 'construct must be made by fn()'],
    [
      'a constructor of another name',
      () => hostClass('A', { construct: method }),
      "construct has the signature of 'go'",
    ],
  ])('%s', (_, action, message) => {
    expect(action).toThrow(new TypeError(message));
  });
});
