def long_expression(alpha, beta, gamma):
    return (alpha["first level"]["second level"] + beta["first level"]["second level"]) * gamma["first level"]["missing level"] - len(alpha)


table = {"first level": {"second level": 10}}
print(table["first level"]["second level"], "and a very long line follows", "with many arguments", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
try:
    long_expression(table, table, {})
except KeyError as e:
    print("KeyError", e)
def padded(width):
    text = "x" * width; middle = text[width // 2]; beyond = text[width * 2] if width > 100 else middle; return text, beyond


print(padded(3))
try:
    padded(200)
except IndexError as e:
    print(e)
if True:
        if True:
                # Deeper indentation is cut away in the traceback.
                answer = long_expression(table, table, {"first level": {"third": [1]}}) if table else long_expression(table, None, None)
