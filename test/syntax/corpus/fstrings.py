f''
f'a'
f'{a}'
f'a{b}c'
f'{a}{b}'
f'{a!r}{b!s}{c!a}'
f'{a:b}'
f'{a:>{b}}'
f'{a:{b}{c}}'
f'{a:{b}.{c}f}'
f'{a!r:>10}'
f'{a=}'
f'{a = }'
f'{a=!r}'
f'{a=:d}'
f'{a=!s:>5}'
f'{ a }'
f'{a + b * c}'
f'{{'
f'}}'
f'{{}}'
f'{{a}}'
f'{{{a}}}'
f'{a}}}'
f'{a:{{b}}}'
f'{a["b"]}'
f'{a['b']}'
f"{a["b"]}"
f'{f'{f'{a}'}'}'
f'{a:{f'{b}'}}'
f'{"a"}'
f'{"a" "b"}'
f'{a,}'
f'{a, b}'
f'{*a, b}'
f'{(lambda x: y)}'
f'{(a := b)}'
f'{a:=b}'
f'{a != b}'
f'{a!=b}'
f'{a == b}'
f'{a >= b}'
f'{a[b:c]}'
f'{ {a: b} }'
f'{ {a, b} }'
f'{[a for b in c]}'
f'{a if b else c}'
f'{a.b(c)[d]}'
f'{a:%Y-%m-%d}'
f'{a:{b}:{c}}'
f'{a!r:{b}}'
f'\n\t{a}\x41'
f'\{a}'
f'\\{a}'
rf'\n{a}\d'
fr'{a}\{b}'
F'{a}'
Rf'{a}\{b}'
f'{a:\x41}'
f'\N{BULLET}{a}'
f'{a}' 'b'
'a' f'{b}' 'c'
f'a' f'b'
'a' f'{b}' f'{c}' 'd'
f'{a}' "{b}"
'{a}' f'{b}'
f'''
a {b}
{
    c
    + d
} e
'''
f"""{
a  # comment
}"""
f'''{a:
}'''
f'''{a = # comment
}'''
f'''{
    f(a, "b")   =  }'''
f'{a
}'
f'{
a}' + b
f'é{a}日{b!r}😀' + c
('a'
 f'{b}'
 'c')
f'{a:é{b}}'
f'{a:x}{b:y}z'
f'{yield_}'
def f():
    f'{yield}'
    f'{yield a}'
    f'{await_}'
f'{a # }
}'
f'{a:b
}'
f'{lambda_}'
f"{a!r}" if b else f"{c}"
f'{a:{b!r}}'
f'{1.5:.2f}'
f'{-a}{not b}{~c}'
f'{a}\
{b}'
f"{'\n'.join(a)}"
