if a:
    b = """x
y"""
    c = 'd\
e'

def f():
    return (1,
        2)
