# Classes that CPython keeps for code of old.
import ast
import warnings

warnings.simplefilter('ignore')
for node in map(lambda text: ast.parse(text, mode='eval').body, ('1', '2.5', '"a"', 'b"x"', 'None', 'True', '...', 'x')):
    print([isinstance(node, each) for each in (ast.Num, ast.Str, ast.Bytes, ast.NameConstant, ast.Ellipsis)])
node = ast.Num(5)
print(ast.dump(node), node.n, node.s, type(node).__name__, ast.dump(ast.Str('a')), ast.dump(ast.Ellipsis()))
node.n = 6
print(node.value)


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        return 'num', node.value

    def visit_Str(self, node):
        return 'str', node.value


print([Old().visit(ast.parse(text, mode='eval').body) for text in ('1', '"a"', 'None', 'True')])
print(ast.dump(ast.ExtSlice([ast.Name('a')])), ast.Index(ast.Name('b')).id, ast.slice.__name__, issubclass(ast.Param, ast.expr_context))
