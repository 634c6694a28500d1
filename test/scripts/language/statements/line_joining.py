total = 1 + \
    2 + \
    3
print(total)
text = "a" \
    "b" \
    'c'
print(text)
values = [
    1,
    2,  # a comment inside brackets

    3,

]
print(values, len([1,]), (1,), ("not a tuple"), {1: 2,}, {3,})
print(
    "arguments",
    *values,
    sep=
    "-",
    end="\n",
)
result = (1
          + 2
          - -3) * \
         2
print(result)
if total > 5 and \
   text == "abc":
    print("continued condition")
assert total == 6, \
    "continued assert"
long_call = max(
    (x for x in values if x
     > 1),
    key=lambda v:
        -v,
)
print(long_call)


def spread(
    a,
    b=2,
    *,
    c: int = 3,
) -> (
    int
):
    return (
        a
        , b,
        c
    )


print(spread(
    1, c=
    5
))
nested = {
    "list": [
        (1, 2),
        [
            3
        ],
    ],
    "call": dict(
        x=1,
    )["x"],
}
print(nested)
a = 1; b = 2; print(a, b); del a
c = 3;
print(b); print(c);
if b: d = 4; e = 5; print(d + e)
for i in range(2): print(i, end=" "); print("next")
while b < 4: b += 1; print("b", b)
class Small: x = 1; y = 2
def inline(n): n += 1; return n
print(Small.x + Small.y, inline(1))
with_semicolon = "a;b"; print(with_semicolon.split(";"))
print("""a triple
quoted string \
joined, with # no comment and ; no semicolon""")  # a comment after it
    # an oddly indented comment
print("tabs and spaces")
if True:
	x = "a tab indents this block"
	if x:
		print(x)
if True:
  y = 2
  if y:
       z = 7
       print(y + z)
print(1 if
      False else
      2) if (
    True
) else None
matrix = [[1, 2],
          [3, 4]]; print(matrix[0
                                ][1])
value = (yield_like := 5
         ) + 1
print(value, yield_like)
print("first" "second", "a"
      "b", f"{1}"
      f"{2}", r"\n" "\t|")
decorated = \
\
    1
print(decorated)
