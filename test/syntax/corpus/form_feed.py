a = 1
b = 2
if a:
      c
def f(): pass
