from graphlib import CycleError, TopologicalSorter

steps = {'drink': {'pour'}, 'pour': {'boil', 'fetch cup'}, 'boil': {'fill'}}
print(list(TopologicalSorter(steps).static_order())[-2:])
try:
    TopologicalSorter({'a': ['b'], 'b': ['a']}).prepare()
except CycleError as error:
    print(error.args[0])
