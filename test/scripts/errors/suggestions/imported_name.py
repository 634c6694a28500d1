import string

try:
    from string import digit
except ImportError as error:
    print(error.name_from, error.name, hasattr(error, "obj"), vars(error))
