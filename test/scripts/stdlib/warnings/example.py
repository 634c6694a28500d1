import warnings


def old_way():
    warnings.warn('use new_way', DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old_way()
for warning in caught:
    print(warning.category.__name__, warning.message)
