# Nodes made by hand, and what goes through trees.
import ast
import copy

n = ast.Name('x', ast.Load())
print(ast.dump(n), n._fields, n._attributes, n.id, isinstance(n, ast.expr), isinstance(n, ast.AST))
print(ast.Name.__doc__, ast.Return.__doc__, ast.Add.__doc__, ast.Name.__match_args__, ast.Name.__name__, ast.Name.__module__)
print(ast.Return().value, ast.Constant(1).kind, ast.arg('a').annotation, ast.Return().end_lineno)
print(ast.BinOp(1, op=2, extra=3).__dict__)
for make in (
    lambda: ast.Name('a', 'b', 'c'),
    lambda: ast.Name('a', id='b'),
    lambda: ast.Load(1),
    lambda: ast.Expression(1, 2),
    lambda: ast.Module().body,
    lambda: ast.Name('x').lineno,
    lambda: ast.dump(3),
    lambda: ast.get_docstring(ast.Name('x')),
):
    try:
        print(make())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(ast.Module.__mro__[1].__name__, ast.Add.__mro__[1].__name__, ast.arguments.__bases__[0].__name__, ast.TypeVar.__mro__[1].__name__)
print([name for name in dir(ast.Call) if not name.startswith('__')])


class Name(ast.Name):
    _fields = (*ast.Name._fields, 'note')


print(ast.dump(Name('x', ast.Store(), note='hi')), ast.dump(Name('x', ast.Store())))
match ast.parse('a + 1', mode='eval').body:
    case ast.BinOp(ast.Name(name), ast.Add(), ast.Constant(value=number)):
        print(name, number)

tree = ast.parse('def f(a, b=1):\n    """Doc\n    more."""\n    return a + b * g(1)\n')
print([type(each).__name__ for each in ast.walk(tree)])
print([(k, type(v).__name__) for k, v in ast.iter_fields(tree.body[0])])
print([type(each).__name__ for each in ast.iter_child_nodes(tree.body[0])])
print(repr(ast.get_docstring(tree.body[0])), repr(ast.get_docstring(tree.body[0], clean=False)), ast.get_docstring(tree))
copied = copy.deepcopy(tree)
print(ast.dump(copied) == ast.dump(tree), copied.body[0] is tree.body[0])
context = [each.ctx for each in ast.walk(tree) if hasattr(each, 'ctx')]
print(all(each is context[0] for each in context))


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append(node.id)

    def visit_Call(self, node):
        self.seen.append('call')
        self.generic_visit(node)
        return 'answer'


v = Names()
print(v.visit(tree), v.seen, v.visit(ast.parse('f(x)', mode='eval').body))


class Change(ast.NodeTransformer):
    def visit_Name(self, node):
        if node.id == 'g':
            return ast.copy_location(ast.Attribute(ast.Name('m', ast.Load()), 'g', ast.Load()), node)
        return node

    def visit_Pass(self, node):
        return None

    def visit_Return(self, node):
        self.generic_visit(node)
        return [ast.Expr(ast.Constant(1)), node]

    def visit_Constant(self, node):
        return ast.Constant(node.value * 2)


changed = ast.fix_missing_locations(Change().visit(ast.parse('def f():\n    pass\n    return g(3)\n')))
print(ast.dump(changed, include_attributes=True))
print(ast.unparse(changed))
moved = ast.increment_lineno(ast.parse('a\nb'), 10)
print([each.lineno for each in moved.body], [each.end_lineno for each in moved.body])

source = 'x = [1,\n     "é",   f(2)]\nif a:\n    b = """q\n  r"""\n'
tree = ast.parse(source)
for each in ast.walk(tree):
    if hasattr(each, 'lineno'):
        print(type(each).__name__, repr(ast.get_source_segment(source, each)), repr(ast.get_source_segment(source, each, padded=True)))
print(ast.get_source_segment(source, ast.Name('x')))

for text in ('{"a": (1, -2, 3+4j), b"x": {None, ...}}', '[1.5, True, set()]', '-(1)'):
    print(ast.literal_eval(text) == ast.literal_eval(ast.parse(text, mode='eval')), ast.literal_eval(ast.parse(text, mode='eval').body))
for text in ('f(1)', 'a', '[1, b]', '1 + 2', '-True', '{**a}', '"a" "b" + "c"', '1 < 2'):
    try:
        print(ast.literal_eval(ast.parse(text, mode='eval')))
    except ValueError as e:
        print(str(e).split(' at 0x')[0])


class Calculator(ast.NodeVisitor):
    OPS = {ast.Add: lambda a, b: a + b, ast.Mult: lambda a, b: a * b, ast.Pow: pow}

    def visit_Expression(self, node):
        return self.visit(node.body)

    def visit_BinOp(self, node):
        return self.OPS[type(node.op)](self.visit(node.left), self.visit(node.right))

    def visit_Constant(self, node):
        return node.value

    def generic_visit(self, node):
        raise ValueError(f'not allowed: {type(node).__name__}')


print(Calculator().visit(ast.parse('2 + 3 * 4 ** 2', mode='eval')))
try:
    Calculator().visit(ast.parse('__import__("os")', mode='eval'))
except ValueError as e:
    print(e)
