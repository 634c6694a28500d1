class Symbol(str):
    pass

class LispError(Exception):
    pass

def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()

def read(tokens):
    if not tokens:
        raise LispError("unexpected end of input")
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens and tokens[0] != ")":
            items.append(read(tokens))
        if not tokens:
            raise LispError("missing )")
        tokens.pop(0)
        return items
    if token == ")":
        raise LispError("unexpected )")
    if token == "'":
        return [Symbol("quote"), read(tokens)]
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(token, Symbol(token))

class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        if isinstance(params, Symbol):
            self.update({params: list(args)})
        else:
            if len(params) != len(args):
                raise LispError(f"expected {len(params)} arguments, got {len(args)}")
            super().__init__(zip(params, args))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"undefined: {name}")

class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))

    def __repr__(self):
        return f"<lambda {show(self.params)}>"

def evaluate(x, env):
    while True:
        match x:
            case Symbol():
                return env.find(x)[x]
            case []:
                return []
            case ["quote", value]:
                return value
            case ["if", test, yes, *no]:
                x = yes if evaluate(test, env) is not False else (no[0] if no else [])
            case ["define", [name, *params], *body]:
                env[name] = Lambda(params, [Symbol("begin"), *body], env)
                return name
            case ["define", name, value] | ["set!", name, value]:
                target = env if x[0] == "define" else env.find(name)
                target[name] = evaluate(value, env)
                return name
            case ["lambda", params, body]:
                return Lambda(params, body, env)
            case ["let", bindings, body]:
                env = Env([n for n, _ in bindings], [evaluate(v, env) for _, v in bindings], env)
                x = body
            case ["begin", *rest, last]:
                for form in rest:
                    evaluate(form, env)
                x = last
            case [head, *rest]:
                fn, args = evaluate(head, env), [evaluate(a, env) for a in rest]
                if isinstance(fn, Lambda):
                    x, env = fn.body, Env(fn.params, args, fn.env)
                elif callable(fn):
                    return fn(*args)
                else:
                    raise LispError(f"not a function: {show(fn)}")
            case _:
                return x

def show(x):
    if isinstance(x, bool):
        return "#t" if x else "#f"
    return "(" + " ".join(map(show, x)) + ")" if isinstance(x, list) else str(x)

def product(*xs):
    total = 1
    for x in xs:
        total *= x
    return total

world = Env()
world.update({"+": lambda *a: sum(a), "*": product, "-": lambda a, b=None: -a if b is None else a - b, "/": lambda a, b: a / b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a, *l], "null?": lambda l: l == [], "length": len, "map": lambda f, l: [f(i) for i in l]})
for line in ["(+ 1 2 (* 3 4))", "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 20)", "(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))", "(loop 500 0)", "(map (lambda (x) (* x x)) '(1 2 3))", "(let ((x 2) (y 3)) (* x y))", "((lambda args (length args)) 1 2 3)", "(define counter ((lambda (n) (lambda () (begin (set! n (+ n 1)) n))) 10))", "(counter)", "(counter)", "(if #f 1)", "'(a (b . c) 1.5 #t)", "fact", "(undefined 1)", "(fact)", "(1 2)", "(+ 1", ")", "(car '())", "(/ 1 0)"]:
    try:
        print(f"{line}  =>  {show(evaluate(read(tokenize(line)), world))}")
    except (LispError, IndexError, ZeroDivisionError) as e:
        print(f"{line}  !!  {type(e).__name__}: {e}")
