match = 1
match: int = 1
match.a = 1
match[a] = 1
match(a).b = 1
match += 1
match, case = a
match
match; case
match == a
match or a
match if a else b
match in a
match not in a
match is a
match -a
match * a
match[a]
match[a:b]
match[a]: int
match (a)
match (a, *b)
match (a).b
match.a
match @ a
match, a
print(match)
case = 1
case
case(a)
case[a]
type = 1
type: int
type(a)
type(a).b
type.a
type[a]
type, a = b
type == a
type in a
type if a else b
_ = 1
_
_(a)
_[a]
for match in case: pass
for type in type: pass
with match as case: pass
[match for match in case]
lambda match: match
import match
import type as match
from match import case
from a import type, _
def f(a):
    match = a
    return match
class A:
    match: int
    case = 1
    type = type
if match: pass
match -a, b
match (a) if b else c
match (lambda: a)
match [a, b][c]
