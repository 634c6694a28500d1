# Keys of all kinds that are sorted in a way of their own, in numbers around those where the way changes.
import random
random.seed(5)
for n in (0,1,2,5,24,25,200):
    for make in (lambda: random.randrange(100), lambda: random.randrange(10**14), lambda: random.random()-0.5, lambda: str(random.random())[:6], lambda: 'é'*random.randrange(3)+chr(0x4e00+random.randrange(5))*random.randrange(5), lambda: (random.randrange(5), str(random.randrange(5)), random.random()), lambda: [random.randrange(5), random.randrange(9)], lambda: random.choice([1, 2.5, True, 10**25]), lambda: random.randrange(5)*10**7):
        x=[make() for _ in range(n)]
        for rev in (False, True) if n<200 else (random.random()<0.5,):
            a=sorted(x, reverse=rev)
            y=x[:]; y.sort(reverse=rev, key=lambda v: v)
            z=sorted(x, reverse=rev, key=str) if n<200 else []
            assert a==y, (n,x)
            for i in range(0, n-1, 1 if n<30 else 9):
                assert (a[i]>=a[i+1] if rev else a[i]<=a[i+1])
                if z: assert (str(z[i])>=str(z[i+1]) if rev else str(z[i])<=str(z[i+1]))
            # stable
            w=sorted(list(enumerate(x)), key=lambda p: p[1], reverse=rev)
            for i in range(0, n-1, 1 if n<30 else 9):
                if w[i][1]==w[i+1][1]: assert w[i][0]<w[i+1][0]
print('ok')
