// Random programs that are valid Python, end by themselves and print much. Names, kinds and bounds are kept in mind while writing,
// so that most statements work; that some fail is intended.
import type { Random } from './random.ts';

type Kind = 'int' | 'str' | 'list' | 'dict' | 'bool' | 'float' | 'any';

const words = ['', 'a', 'tea', 'Ada', 'über', 'x y', '0', '42', '-7', 'tab\\t', '😀', "it's"];
const MAX_EXPRESSION_DEPTH = 3;
const MAX_BLOCK_DEPTH = 4;

interface Scope {
  readonly variables: Map<string, Kind>;
  readonly isFunction: boolean;
  readonly isGenerator: boolean;
}

class ProgramWriter {
  private readonly random: Random;
  private readonly lines: string[] = [];
  private indent = 0;
  private counter = 0;
  private loops = 0;
  private scopes: Scope[] = [{ variables: new Map(), isFunction: false, isGenerator: false }];
  private readonly functions: { readonly name: string; readonly parameters: number; readonly isGenerator: boolean }[] =
    [];
  private readonly classes: string[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  write(): string {
    this.prelude();
    for (let i = this.random.between(4, 10); i > 0; i--) this.chunk();
    return `${this.lines.join('\n')}\n`;
  }

  private line(text: string): void {
    this.lines.push('    '.repeat(this.indent) + text);
  }
  private block(head: string, body: () => void): void {
    this.line(head);
    this.indent++;
    const length = this.lines.length;
    const { variables } = this.scope;
    const before = new Map(variables);
    body();
    if (this.lines.length === length) this.line('pass');
    this.indent--;
    // What is assigned in a block may be missing behind it: mostly it is left alone there.
    for (const name of variables.keys()) if (!before.has(name) && this.random.chance(0.9)) variables.delete(name);
  }
  private fresh(stem: string): string {
    return `${stem}${++this.counter}`;
  }
  private get scope(): Scope {
    return this.scopes[this.scopes.length - 1] as Scope;
  }

  private prelude(): void {
    this.lines.push(
      'import contextlib',
      'class Guard:',
      '    def __init__(self, name, swallows=False):',
      '        self.name, self.swallows = name, swallows',
      '    def __enter__(self):',
      "        print('enter', self.name)",
      '        return self.name',
      '    def __exit__(self, kind, value, trace):',
      "        print('exit', self.name, None if kind is None else kind.__name__)",
      '        return self.swallows',
      '@contextlib.contextmanager',
      'def guarded(name):',
      "    print('before', name)",
      '    try:',
      '        yield name * 2',
      '    except ValueError as error:',
      "        print('saw', error)",
      '    finally:',
      "        print('after', name)",
      'def traced(function):',
      '    def call(*args, **keywords):',
      '        result = function(*args, **keywords)',
      '        print(function.__name__, len(args), sorted(keywords))',
      '        return result',
      '    return call',
    );
  }

  /** A statement of the top level; mostly its exceptions are printed. */
  private chunk(): void {
    if (this.random.chance(0.12)) {
      this.statement();
      return;
    }
    if (this.random.chance(0.3)) this.definition();
    this.block('try:', () => this.statements(2, 5));
    this.block('except Exception as error:', () => this.line('print(type(error).__name__, error)'));
  }

  private statements(least: number, most: number): void {
    for (let i = this.random.between(least, most); i > 0; i--) this.statement();
  }

  private statement(): void {
    const { random } = this;
    const isDeep = this.indent >= MAX_BLOCK_DEPTH;
    const simple: (() => void)[] = [
      () => this.assign(),
      () => this.assign(),
      () => this.augment(),
      () => this.print(),
      () => this.print(),
      () => this.unpack(),
      () => this.mutate(),
      () => this.leave(),
    ];
    const compound: (() => void)[] = [
      () => this.branch(),
      () => this.forLoop(),
      () => this.whileLoop(),
      () => this.tryStatement(),
      () => this.withStatement(),
      () => this.matchStatement(),
      () => this.definition(),
    ];
    random.pick(isDeep || random.chance(0.6) ? simple : compound)();
  }

  private assign(): void {
    const kind = this.random.pick<Kind>(['int', 'int', 'str', 'list', 'dict', 'bool', 'float', 'any']);
    const known = this.names(kind);
    const name =
      known.length > 0 && this.random.chance(0.4)
        ? this.random.pick(known)
        : this.fresh(kind === 'any' ? 'v' : (kind[0] ?? 'v'));
    this.line(`${name} = ${this.bounded(kind)}`);
    this.scope.variables.set(name, kind);
  }

  /** An expression whose value stays small however often it is assigned. */
  private bounded(kind: Kind): string {
    const value = this.expression(kind, 0);
    if (kind === 'int') return this.random.chance(0.7) || this.isRepeated ? `(${value}) % 10007` : value;
    if (kind === 'str') return `(${value})[:30]`;
    if (kind === 'list') return `(${value})[:8]`;
    return value;
  }
  private get isRepeated(): boolean {
    return this.loops > 0 || this.scope.isFunction;
  }

  private augment(): void {
    const { random } = this;
    const target = random.pick(this.namesOr('int', '0'));
    if (!/^[a-z]/.test(target)) return this.assign();
    if (random.chance(0.2)) {
      const list = random.pick(this.namesOr('list', ''));
      if (list !== '')
        return this.line(
          `${list}[${this.expression('int', 2)}] ${random.pick(['+', '-', '*'])}= ${this.expression('int', 2)} % 97`,
        );
    }
    this.line(`${target} ${random.pick(['+', '-', '//', '%', '&', '|', '^'])}= ${this.expression('int', 1)} % 997`);
  }

  private print(): void {
    const parts = this.random.several(1, 3, () => this.expression('any', 0));
    this.line(`print(${parts.join(', ')}${this.random.chance(0.1) ? ", sep='|'" : ''})`);
  }

  private unpack(): void {
    const [a, b] = [this.fresh('a'), this.fresh('b')];
    const star = this.random.chance(0.6);
    this.line(`${a}, ${star ? '*' : ''}${b} = ${this.expression('list', 1)}`);
    this.scope.variables.set(a, 'int');
    this.scope.variables.set(b, star ? 'list' : 'int');
  }

  private mutate(): void {
    const { random } = this;
    const list = random.pick(this.namesOr('list', '[1, 2]'));
    const dict = random.pick(this.namesOr('dict', '{}'));
    const int = (): string => this.expression('int', 2);
    this.line(
      random.pick([
        () => `${list}.append(${int()} % 1009)`,
        () => `print(${list}.pop(${random.chance(0.5) ? '' : int()}))`,
        () => `${list}.insert(${int()}, ${int()} % 1009)`,
        () =>
          `${list}.sort(key=lambda item: ${random.pick(['-item', 'item % 3', 'str(item)'])}${random.chance(0.3) ? ', reverse=True' : ''})`,
        () => `${list}.remove(${int()})`,
        () => `${list}[${int()}:${int()}] = ${this.expression('list', 2)}[:4]`,
        () => `del ${list}[${int()}]`,
        () => `${dict}[${this.expression('str', 2)}] = ${int()} % 1009`,
        () => `print(${dict}.pop(${this.expression('str', 2)}, ${int()}))`,
        () => `print(${dict}.setdefault(${this.expression('str', 2)}, ${int()} % 1009))`,
        () => `${dict}.update(${this.expression('dict', 2)})`,
        () => `del ${dict}[${this.expression('str', 2)}]`,
        () => `assert ${this.expression('bool', 1)}, ${this.expression('str', 1)}`,
        () => this.forget(random.pick(this.namesOr('any', 'nothing'))),
      ])(),
    );
  }

  private forget(name: string): string {
    this.scope.variables.delete(name);
    return `del ${name}`;
  }

  /** Leaves the loop, the function, or raises. */
  private leave(): void {
    const { random, scope } = this;
    const ways: (() => string)[] = [
      () =>
        `raise ${random.pick(['ValueError', 'KeyError', 'TypeError', 'ZeroDivisionError'])}(${this.expression('str', 1)})`,
    ];
    if (this.loops > 0)
      ways.push(
        () => 'break',
        () => 'continue',
      );
    if (scope.isFunction) ways.push(() => `return ${this.expression('int', 1)}`);
    if (scope.isGenerator)
      ways.push(
        () => `yield ${this.expression('int', 1)}`,
        () => `print((yield ${this.expression('int', 1)}))`,
      );
    const way = random.pick(ways)();
    if (random.chance(0.7) && this.indent < MAX_BLOCK_DEPTH + 1)
      this.block(`if ${this.expression('bool', 1)}:`, () => this.line(way));
    else this.line(way);
  }

  private branch(): void {
    const name = this.fresh('z');
    const assigns = this.random.chance(0.2);
    const condition = assigns
      ? `(${name} := ${this.expression('int', 1)} % 101) > ${this.random.between(0, 9)}`
      : this.expression('bool', 0);
    if (assigns) this.scope.variables.set(name, 'int');
    this.block(`if ${condition}:`, () => this.statements(1, 3));
    if (this.random.chance(0.3)) this.block(`elif ${this.expression('bool', 0)}:`, () => this.statements(1, 2));
    if (this.random.chance(0.5)) this.block('else:', () => this.statements(1, 2));
  }

  private loopBody(): void {
    this.loops++;
    this.statements(1, 3);
    this.loops--;
  }

  private forLoop(): void {
    const { random } = this;
    const item = this.fresh('i');
    const other = this.fresh('k');
    const heads: (() => [string, Kind, Kind])[] = [
      () => [`for ${item} in range(${random.between(0, 5)}):`, 'int', 'int'],
      () => [
        `for ${item} in range(${random.between(-3, 3)}, ${random.between(-3, 8)}, ${random.pick([1, 2, -1])}):`,
        'int',
        'int',
      ],
      () => [`for ${item} in ${this.expression('list', 1)}[:5]:`, 'int', 'int'],
      () => [`for ${item} in ${this.expression('str', 1)}[:5]:`, 'str', 'int'],
      () => [`for ${item}, ${other} in list(${this.expression('dict', 1)}.items())[:5]:`, 'str', 'int'],
      () => [`for ${item}, ${other} in enumerate(${this.expression('list', 1)}[:5]):`, 'int', 'int'],
      () => [
        `for ${item}, ${other} in zip(${this.expression('str', 1)}, ${this.expression('list', 1)}[:5]):`,
        'str',
        'int',
      ],
      () => [`for ${item} in ${this.generatorCall()}:`, 'int', 'int'],
    ];
    const [head, kind, otherKind] = random.pick(heads)();
    this.scope.variables.set(item, kind);
    if (head.includes(`, ${other}`)) this.scope.variables.set(other, otherKind);
    this.block(head, () => this.loopBody());
    if (random.chance(0.2)) this.block('else:', () => this.statements(1, 1));
  }

  private whileLoop(): void {
    const count = this.fresh('n');
    this.line(`${count} = 0`);
    this.block(
      `while ${count} < ${this.random.between(1, 5)}${this.random.chance(0.3) ? ` and ${this.expression('bool', 1)}` : ''}:`,
      () => {
        this.line(`${count} += 1`);
        this.loopBody();
      },
    );
    if (this.random.chance(0.2)) this.block('else:', () => this.statements(1, 1));
  }

  private tryStatement(): void {
    const { random } = this;
    this.block('try:', () => this.statements(1, 3));
    const catches = random.chance(0.8);
    if (catches) {
      const name = this.fresh('e');
      const kind = random.pick(['Exception', 'ValueError', '(TypeError, KeyError)', 'LookupError', 'ArithmeticError']);
      this.block(`except ${kind} as ${name}:`, () => {
        this.line(`print(type(${name}).__name__, ${name}, type(${name}.__context__).__name__)`);
        if (random.chance(0.5)) this.statements(1, 2);
        if (random.chance(0.2))
          this.line(
            random.pick(['raise', `raise RuntimeError('again') from ${name}`, "raise RuntimeError('other') from None"]),
          );
      });
      if (random.chance(0.3)) this.block('else:', () => this.statements(1, 1));
    }
    if (!catches || random.chance(0.4)) this.block('finally:', () => this.statements(1, 2));
  }

  private withStatement(): void {
    const { random } = this;
    const name = this.fresh('w');
    const make = (): string =>
      random.chance(0.5)
        ? `Guard(${this.expression('str', 2)}${random.chance(0.4) ? ', True' : ''})`
        : `guarded(${this.expression('str', 2)})`;
    this.scope.variables.set(name, 'str');
    const second = random.chance(0.3) ? `, ${make()}` : '';
    this.block(`with ${make()} as ${name}${second}:`, () => this.statements(1, 3));
  }

  private matchStatement(): void {
    const { random } = this;
    this.block(`match ${this.expression('any', 0)}:`, () => {
      for (let i = random.between(1, 4); i > 0; i--) {
        const [a, b] = [this.fresh('m'), this.fresh('m')];
        const patterns: readonly (readonly [string, Kind, Kind | undefined])[] = [
          [`${random.between(-2, 9)} as ${a}`, 'int', undefined],
          [`int(${a})`, 'int', undefined],
          [`str() as ${a}`, 'str', undefined],
          [`[${a}, *${b}]`, 'any', 'list'],
          [`[_, ${a}]`, 'any', undefined],
          [`{'a': ${a}, **${b}}`, 'any', 'dict'],
          [`(True | None | 'tea') as ${a}`, 'any', undefined],
          [`list([${a}, ${b}, *_])`, 'any', 'any'],
          ...this.classes.slice(-1).map((name) => [`${name}(value=${a})`, 'any', undefined] as const),
        ];
        const [pattern, kind, other] = random.pick(patterns);
        this.scope.variables.set(a, kind);
        if (other !== undefined) this.scope.variables.set(b, other);
        const guard = random.chance(0.3) ? ` if ${this.expression('bool', 1)}` : '';
        this.block(`case ${pattern}${guard}:`, () => {
          this.line(`print('case', ${a})`);
          this.statements(0, 2);
        });
      }
      if (random.chance(0.6)) this.block('case _:', () => this.statements(1, 1));
    });
  }

  private definition(): void {
    if (this.indent === 0 && this.random.chance(0.35)) this.classDefinition();
    else this.functionDefinition(this.random.chance(0.35));
  }

  private functionDefinition(isGenerator: boolean): void {
    const { random } = this;
    const name = this.fresh(isGenerator ? 'gen' : 'f');
    const parameters = random.between(0, 3);
    const names = Array.from({ length: parameters }, () => this.fresh('p'));
    const extras = [
      ...names.map((each, i) =>
        i === parameters - 1 && random.chance(0.4) ? `${each}=${random.between(-5, 50)}` : each,
      ),
      ...(random.chance(0.2) ? ['*rest'] : []),
      ...(random.chance(0.15) ? ['**options'] : []),
    ];
    if (random.chance(0.15) && !isGenerator) this.line('@traced');
    this.function(`def ${name}(${extras.join(', ')}):`, names, isGenerator);
    // A function that is defined within another one or in a branch may be missing where it is called: that is worth a NameError.
    this.functions.push({ name, parameters, isGenerator });
  }

  private function(head: string, parameters: readonly string[], isGenerator: boolean, first?: string): void {
    const { random, loops } = this;
    const outer = [...this.scope.variables.keys()];
    const isNested = this.scope.isFunction;
    this.block(head, () => {
      this.loops = 0;
      this.scopes.push({ variables: new Map(parameters.map((each) => [each, 'int'])), isFunction: true, isGenerator });
      if (first !== undefined) this.line(first);
      if (random.chance(0.15) && outer.length > 0) {
        const shared = random.pick(outer);
        if (!parameters.includes(shared)) this.line(`${isNested ? 'nonlocal' : 'global'} ${shared}`);
      }
      if (isGenerator) {
        this.statements(0, 2);
        this.generatorBody();
      } else {
        this.statements(1, 4);
        if (random.chance(0.9)) this.line(`return ${this.expression('int', 0)}`);
      }
      this.scopes.pop();
      this.loops = loops;
    });
  }

  private generatorBody(): void {
    const { random } = this;
    const item = this.fresh('g');
    const yields = (): void => {
      this.line(
        random.pick([
          `yield ${this.expression('int', 1)}`,
          `got = yield ${this.expression('int', 1)}`,
          `yield from ${this.expression('list', 1)}[:3]`,
        ]),
      );
    };
    yields();
    if (random.chance(0.5)) {
      this.block('try:', () => {
        this.block(`for ${item} in range(${random.between(1, 4)}):`, () => {
          this.scope.variables.set(item, 'int');
          yields();
          if (random.chance(0.3)) this.statement();
        });
      });
      if (random.chance(0.4)) this.block('except ValueError as error:', () => this.line("print('thrown', error)"));
      this.block('finally:', () => this.line(`print('closed', ${this.expression('int', 2)})`));
    }
    if (random.chance(0.4)) this.line(`return ${this.expression('int', 1)}`);
  }

  private classDefinition(): void {
    const { random } = this;
    const name = this.fresh('C');
    const base = this.classes.length > 0 && random.chance(0.5) ? random.pick(this.classes) : undefined;
    const method = (head: string, parameters: readonly string[], first?: string): void =>
      this.function(head, parameters, false, first);
    this.block(`class ${name}${base === undefined ? '' : `(${base})`}:`, () => {
      if (random.chance(0.5)) this.line(`shared = ${this.expression('int', 1)}`);
      if (base === undefined) {
        this.block('def __init__(self, value=0):', () => this.line('self.value = value % 1000'));
        this.block('def __repr__(self):', () => this.line("return f'{type(self).__name__}({self.value!r})'"));
      } else if (random.chance(0.6)) {
        this.block('def __init__(self, value=1):', () => {
          this.line(`super().__init__(value + ${random.between(0, 9)})`);
          this.line('self.more = [value]');
        });
      }
      const choices: (() => void)[] = [
        () => method('def work(self, a=1):', ['a'], 'self.value += a % 10'),
        () => method('def __add__(self, other):', [], 'a = self.value'),
        () =>
          this.block('def __eq__(self, other):', () =>
            this.line('return isinstance(other, type(self)) and self.value == other.value'),
          ),
        () => this.block('def __lt__(self, other):', () => this.line('return self.value < other.value')),
        () => this.block('def __len__(self):', () => this.line(`return self.value % ${random.between(1, 7)}`)),
        () =>
          this.block('def __getitem__(self, index):', () =>
            this.line(random.pick(['return [self.value, 1, 2][index]', 'raise IndexError(index)'])),
          ),
        () => this.block('def __getattr__(self, name):', () => this.line("raise AttributeError(f'no {name}')")),
        () => this.block('def __iter__(self):', () => this.line('yield from (self.value, 7)')),
        () => this.block('def __call__(self, *args):', () => this.line('return len(args) + self.value')),
        () => this.block('def __contains__(self, item):', () => this.line('return item == self.value')),
        () => this.block('def __bool__(self):', () => this.line('return self.value % 2 == 0')),
        () => {
          this.line('@property');
          this.block('def twice(self):', () => this.line('return self.value * 2'));
        },
        () => {
          this.line('@classmethod');
          this.block('def make(cls, value):', () => this.line('return cls(value + 1)'));
        },
        () => {
          this.line('@staticmethod');
          method('def still(a):', ['a']);
        },
      ];
      for (let i = random.between(1, 4); i > 0; i--) random.pick(choices)();
    });
    this.classes.push(name);
    const object = this.fresh('o');
    this.line(`${object} = ${name}(${random.between(0, 99)})`);
    this.scope.variables.set(object, 'any');
  }

  private names(kind: Kind): string[] {
    return this.scopes.flatMap(({ variables }) =>
      [...variables].filter(([, each]) => kind === 'any' || each === kind).map(([name]) => name),
    );
  }
  private namesOr(kind: Kind, otherwise: string): string[] {
    const names = this.names(kind);
    return names.length > 0 ? names : [otherwise];
  }

  private generatorCall(): string {
    const generators = this.functions.filter(({ isGenerator }) => isGenerator);
    if (generators.length === 0 || this.isRepeated) return `(item * 2 for item in ${this.expression('list', 2)}[:5])`;
    const { name, parameters } = this.random.pick(generators);
    return `${name}(${this.args(parameters)})`;
  }

  private args(parameters: number): string {
    const count = this.random.chance(0.9) ? parameters : this.random.below(4);
    return Array.from({ length: count }, () => this.expression('int', 2)).join(', ');
  }

  private expression(kind: Kind, depth: number): string {
    const { random } = this;
    if (kind !== 'any' && random.chance(0.02)) return `(${this.expression('any', depth)})`;
    const isLeaf = depth >= MAX_EXPRESSION_DEPTH || random.chance(0.25);
    const names = this.names(kind);
    if (names.length > 0 && (isLeaf ? random.chance(0.7) : random.chance(0.2))) return random.pick(names);
    const next = depth + 1;
    switch (kind) {
      case 'int':
        return isLeaf
          ? String(random.pick([0, 1, 2, 3, -1, -5, 7, 10, 255, 2 ** 31, 2 ** 53, '10**20']))
          : this.intExpression(next);
      case 'str':
        return isLeaf ? JSON.stringify(random.pick(words)).replaceAll('\\\\', '\\') : this.strExpression(next);
      case 'list':
        return isLeaf
          ? `[${random.several(0, 4, () => random.between(-3, 12)).join(', ')}]`
          : this.listExpression(next);
      case 'dict':
        return isLeaf
          ? `{${random.several(0, 3, () => `'${random.pick(['a', 'b', 'tea'])}': ${random.between(0, 9)}`).join(', ')}}`
          : this.dictExpression(next);
      case 'bool':
        return isLeaf ? random.pick(['True', 'False']) : this.boolExpression(next);
      case 'float':
        return isLeaf ? random.pick(['0.5', '2.0', '-1.25', '1e16', '3.0']) : this.floatExpression(next);
      case 'any':
        return isLeaf ? random.pick(['None', '1', "'a'", '()', '[]', 'True']) : this.anyExpression(next);
    }
  }

  private intExpression(depth: number): string {
    const { random } = this;
    const int = (): string => this.expression('int', depth);
    const list = (): string => this.expression('list', depth);
    const ways: (() => string)[] = [
      () => `(${int()} ${random.pick(['+', '-', '*', '+', '-'])} ${int()})`,
      () => `(${int()} ${random.pick(['//', '%', '&', '|', '^'])} ${int()})`,
      () => `(${random.pick(['-', '~', '+'])}${int()})`,
      () => `(${int()} ${random.pick(['<<', '>>', '**'])} ${random.between(0, 4)})`,
      () => `len(${this.expression(random.pick<Kind>(['list', 'str', 'dict']), depth)})`,
      () => `sum(${list()})`,
      () => `${list()}[${int()}]`,
      () => `(${int()} if ${this.expression('bool', depth)} else ${int()})`,
      () => `${random.pick(['max', 'min'])}(${int()}, ${int()})`,
      () => `abs(${int()})`,
      () => `${this.expression('dict', depth)}.get(${this.expression('str', depth)}, ${int()})`,
      () => `sum(item ${random.pick(['+', '*', '-'])} ${int()} for item in ${list()})`,
      () => `(lambda x, y=${int()}: ${random.pick(['x + y', 'x - y', 'y'])})(${int()})`,
      () => `${list()}.index(${int()})`,
      () => `int(${this.expression(random.pick<Kind>(['str', 'float', 'bool']), depth)})`,
      () => `divmod(${int()}, ${int()})[${random.below(2)}]`,
      () => `next(${this.generatorCall()})`,
      () => `(${this.expression('bool', depth)} and ${int()} or ${int()})`,
    ];
    const callable = this.functions.filter(({ isGenerator }) => !isGenerator);
    if (callable.length > 0 && this.loops < 2) {
      const call = (): string => {
        const { name, parameters } = random.pick(callable);
        return `${name}(${this.args(parameters)})`;
      };
      ways.push(call, call, call);
    }
    if (this.classes.length > 0) {
      const object = (): string => `${random.pick(this.classes)}(${int()})`;
      ways.push(
        () => `${object()}.value`,
        () => `${object()}.work(${int()})`,
        () => `${object()}.twice`,
        () => `${random.pick(this.classes)}.make(${int()}).value`,
        () => `len(${object()})`,
        () => `${object()}(${int()})`,
        () => `${object()}[${int()}]`,
        () => `(${object()} + ${object()})`,
      );
    }
    return random.pick(ways)();
  }

  private strExpression(depth: number): string {
    const { random } = this;
    const str = (): string => this.expression('str', depth);
    const int = (): string => this.expression('int', depth);
    return random.pick<() => string>([
      () => `(${str()} + ${str()})`,
      () => `(${str()} * ${random.between(-1, 3)})`,
      () => `${str()}[${int()}]`,
      () => `${str()}[${int()}:${int()}]`,
      () => `${str()}[::${random.pick([-1, 2])}]`,
      () => `str(${this.expression('any', depth)})`,
      () => `repr(${this.expression('any', depth)})`,
      () => `f'<{${this.fInside(depth)}}>'`,
      () =>
        `${str()}.${random.pick(['upper()', 'lower()', 'title()', 'strip()', 'swapcase()', 'casefold()', 'zfill(5)', "center(9, '*')"])}`,
      () => `${str()}.replace(${str()}, ${str()})`,
      () => `${str()}.join(map(str, ${this.expression('list', depth)}))`,
      () => `'%s-%d' % (${this.expression('any', depth)}, ${int()})`,
      () => `'{:>6}|{!r}'.format(${int()}, ${str()})`,
      () => `type(${this.expression('any', depth)}).__name__`,
      () => `'|'.join(${str()}.split(${random.chance(0.5) ? '' : str()}))`,
    ])();
  }

  private fInside(depth: number): string {
    const { random } = this;
    const name = random.pick(this.namesOr('any', '42'));
    return random.pick([
      `${name}`,
      `${name}!r`,
      `${name}=`,
      `${random.pick(this.namesOr('int', '7'))}:>{${random.between(1, 9)}}`,
      `${random.pick(this.namesOr('int', '255'))}:${random.pick(['x', ',', '05', '+', '.2f', 'b', '_'])}`,
      `sum(${this.expression('list', MAX_EXPRESSION_DEPTH)}) + ${depth}`,
    ]);
  }

  private listExpression(depth: number): string {
    const { random } = this;
    const list = (): string => this.expression('list', depth);
    const int = (): string => this.expression('int', depth);
    return random.pick<() => string>([
      () => `[${random.several(0, 4, int).join(', ')}]`,
      () =>
        `[item ${random.pick(['* 2', '+ 1', '% 3', '// 2'])} for item in ${list()}${random.chance(0.5) ? ` if ${random.pick(['item > 1', 'item % 2', 'not item'])}` : ''}]`,
      () => `[a * b for a in ${list()}[:3] for b in range(a % 3)]`,
      () => `list(range(${random.between(-2, 6)}))`,
      () => `sorted(${list()}${random.chance(0.4) ? ', key=lambda item: -item' : ''})`,
      () => `list(reversed(${list()}))`,
      () => `(${list()} + ${list()})[:9]`,
      () => `[*${list()}, ${int()}]`,
      () => `list(map(lambda item: item ${random.pick(['+', '*', '&'])} ${int()}, ${list()}))`,
      () => `list(filter(None, ${list()}))`,
      () => `${list()}[${int()}:${int()}]`,
      () => `list(${this.expression('dict', depth)}.values())`,
      () => `list(${this.generatorCall()})`,
      () => `sorted({item % 5 for item in ${list()}})`,
      () => `[last for item in ${list()} if (last := item * 2) > 1]`,
    ])();
  }

  private dictExpression(depth: number): string {
    const { random } = this;
    const dict = (): string => this.expression('dict', depth);
    return random.pick<() => string>([
      () =>
        `{${random.several(0, 3, () => `${this.expression('str', depth)}: ${this.expression('int', depth)}`).join(', ')}}`,
      () => `{letter: i for i, letter in enumerate(${this.expression('str', depth)})}`,
      () => `{**${dict()}, ${this.expression('str', depth)}: ${this.expression('int', depth)}}`,
      () => `(${dict()} | ${dict()})`,
      () => `dict(zip('abc', ${this.expression('list', depth)}))`,
      () => `dict(a=${this.expression('int', depth)})`,
    ])();
  }

  private boolExpression(depth: number): string {
    const { random } = this;
    const bool = (): string => this.expression('bool', depth);
    const int = (): string => this.expression('int', depth);
    const compare = (): string => random.pick(['<', '<=', '==', '!=', '>', '>=']);
    return random.pick<() => string>([
      () => `${int()} ${compare()} ${int()}`,
      () => `(${int()} ${compare()} ${int()} ${compare()} ${int()})`,
      () => `(${bool()} ${random.pick(['and', 'or'])} ${bool()})`,
      () => `(not ${bool()})`,
      () => `(${int()} ${random.pick(['in', 'not in'])} ${this.expression('list', depth)})`,
      () => `(${this.expression('str', depth)} in ${this.expression(random.pick<Kind>(['str', 'dict']), depth)})`,
      () =>
        `isinstance(${this.expression('any', depth)}, ${random.pick(['int', 'str', '(list, dict)', 'bool', 'int | None'])})`,
      () => `(${this.expression('any', depth)} is ${random.pick(['', 'not '])}None)`,
      () =>
        `${random.pick(['any', 'all'])}(item > ${random.between(0, 5)} for item in ${this.expression('list', depth)})`,
      () => `(${this.expression('list', depth)} ${random.pick(['<', '==', '>='])} ${this.expression('list', depth)})`,
      () => `bool(${this.expression('any', depth)})`,
      () => `(${this.expression('str', depth)} ${compare()} ${this.expression('str', depth)})`,
      () => `(${this.expression('any', depth)} == ${this.expression('any', depth)})`,
    ])();
  }

  private floatExpression(depth: number): string {
    const { random } = this;
    const float = (): string => this.expression('float', depth);
    return random.pick<() => string>([
      () => `(${this.expression('int', depth)} / ${this.expression('int', depth)})`,
      () => `(${float()} ${random.pick(['+', '-', '*', '/', '//', '%'])} ${float()})`,
      () => `(${float()} * ${this.expression('int', depth)})`,
      () => `round(${float()}, ${random.between(-1, 3)})`,
      () => `float(${this.expression('int', depth)})`,
    ])();
  }

  private anyExpression(depth: number): string {
    const { random } = this;
    const any = (): string => this.expression('any', depth);
    const kinds: readonly Kind[] = ['int', 'int', 'str', 'list', 'dict', 'bool', 'float'];
    if (random.chance(0.75)) return this.expression(random.pick(kinds), depth);
    return random.pick<() => string>([
      () => `(${any()}, ${any()})`,
      () => `[${any()}, ${any()}]`,
      () => `(${any()} or ${any()})`,
      () => `(${any()}).value`,
      () => `list(zip(${this.expression('str', depth)}, ${this.expression('list', depth)}))`,
      () => (this.classes.length > 0 ? `${random.pick(this.classes)}(${this.expression('int', depth)})` : 'None'),
      () =>
        `(${any()} ${random.pick(['+', '*', '<', '%', '|'])} ${random.pick([any(), this.expression('int', MAX_EXPRESSION_DEPTH)])})`,
      () => `(lambda *args, **options: (args, options))(${any()}, k=${any()})`,
    ])();
  }
}

/** A program of some 50 to 200 lines. */
export function randomProgram(random: Random): string {
  return new ProgramWriter(random).write();
}
