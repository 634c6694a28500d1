# Which references to an object there are, and that those without a callback are one.
import weakref


class Kettle:
    def boil(self):
        return 'hot'


kettle = Kettle()
print(weakref.getweakrefcount(kettle), weakref.getweakrefs(kettle))
plain = weakref.ref(kettle)
print(weakref.ref(kettle) is plain, weakref.getweakrefcount(kettle), weakref.getweakrefs(kettle) == [plain])
stand_in = weakref.proxy(kettle)
print(weakref.proxy(kettle) is stand_in, stand_in.boil(), weakref.getweakrefcount(kettle))
told = weakref.ref(kettle, print)
other = weakref.ref(kettle, print)
also = weakref.proxy(kettle, print)
print(told is not other, also is not stand_in, weakref.getweakrefcount(kettle))


class Named(weakref.ref):
    pass


named = Named(kettle)
found = weakref.getweakrefs(kettle)
print([type(each).__name__ for each in found])
print([found[i] is each for i, each in enumerate((plain, stand_in, named, also, other, told))])
print(plain == named, hash(plain) == hash(told), len({plain, told, named}), plain.__callback__, told.__callback__ is print)
for value in (Kettle, Kettle.boil, 3, 'text', [1]):
    count = weakref.getweakrefcount(value)
    try:
        held = weakref.ref(value)
    except TypeError as error:
        print(error, count, weakref.getweakrefs(value))
    else:
        print(weakref.getweakrefcount(value) - count <= 1, held in weakref.getweakrefs(value))
table = weakref.WeakKeyDictionary({kettle: 1})
print(table[kettle], weakref.getweakrefcount(Kettle()))
