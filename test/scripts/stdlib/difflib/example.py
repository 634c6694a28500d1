import difflib

before = ['tea', 'milk', 'sugar']
after = ['tea', 'oat milk', 'sugar', 'spoon']
print('\n'.join(difflib.unified_diff(before, after, 'before', 'after', lineterm='')))
print(difflib.get_close_matches('mlik', before))
