from types import MappingProxyType, SimpleNamespace

tea = SimpleNamespace(kind='green', cups=2)
tea.cups += 1
print(tea)
view = MappingProxyType({'a': 1})
try:
    view['b'] = 2
except TypeError as error:
    print(error)
