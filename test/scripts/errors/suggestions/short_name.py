f1 = 1
print(f1)
f7
