import copy

menu = {'teas': ['green', 'black']}
shallow, deep = copy.copy(menu), copy.deepcopy(menu)
menu['teas'].append('white')
print(shallow, deep)
