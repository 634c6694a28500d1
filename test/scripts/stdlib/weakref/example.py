import weakref


class Tea:
    pass


tea = Tea()
reference = weakref.ref(tea)
names = weakref.WeakKeyDictionary({tea: 'green'})
print(reference() is tea, names[tea], weakref.WeakSet([tea, tea]).__len__())
