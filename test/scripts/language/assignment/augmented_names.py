n = 7
n += 5
print(n)
n -= 2
print(n)
n *= 3
print(n)
n /= 4
print(n)
n //= 2
print(n)
n **= 3
print(n)
n %= 10
print(n)
n = 0b1100
n &= 0b1010
print(bin(n))
n |= 0b0111
print(bin(n))
n ^= 0b0101
print(bin(n))
n <<= 4
print(n)
n >>= 3
print(n)

s = "ab"
s += "c"
s *= 2
s %= ()
print(s)
t = (1,)
alias = t
t += (2, 3)
t *= 2
print(t, alias)
x = [1]
same = x
x += [2]
x += "cd"
x += (i for i in range(2))
x *= 2
print(x, same is x)
x = x + [99]
print(len(x), len(same), same is x)

st = {1, 2}
st_alias = st
st |= {3, 4}
st -= {1}
st &= {2, 3, 9}
st ^= {3, 5}
print(sorted(st), st is st_alias)
d = {"a": 1}
d_alias = d
d |= {"b": 2}
d |= [("c", 3)]
print(d, d is d_alias)
fs = frozenset({1})
fs_alias = fs
fs |= {2}
print(sorted(fs), sorted(fs_alias))

f = 1.5
f += 1
f **= 2
f //= 2
print(f)
b = True
b += 1
print(b)
flag = True
flag &= False
print(flag)
flag |= True
print(flag)
c = 1 + 2j
c *= 1j
c -= 1
print(c)
by = b"x"
by += b"y"
print(by)
big = 2**62
big *= 4
big += 1
print(big)
i = -7
i //= 2
print(i)
i = -7
i %= 3
print(i)
s = "%d and %s"
s %= 1, "two"
print(s)

total = 0
for k in range(5):
    total += k if k % 2 else -k
print(total)
y = 10
y += y * 2 + 1 if y > 5 else 0
print(y)
try:
    y -= 1, 2
except TypeError as e:
    print(e)
