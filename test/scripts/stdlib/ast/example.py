import ast

print(ast.literal_eval("{'name': 'tea', 'prices': [2.5, 3], 'hot': True}"))

tree = ast.parse('total = price * 1.19 + shipping')
print(ast.dump(tree.body[0].value, indent=2))
print(sorted(node.id for node in ast.walk(tree) if isinstance(node, ast.Name)))


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.Name(node.id.upper(), node.ctx)


print(ast.unparse(Rename().visit(tree)))
