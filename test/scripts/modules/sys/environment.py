# What a script can see of its surroundings: arguments, loaded modules, where they come from.
import sys
import math

print(type(sys.argv).__name__, len(sys.argv) >= 1, all(isinstance(a, str) for a in sys.argv))
print(type(sys.path).__name__, all(isinstance(p, str) for p in sys.path))
print('sys' in sys.modules, sys.modules['sys'] is sys, sys.modules['math'] is math, 'no_such_module' in sys.modules)
print(type(sys.implementation.name).__name__, type(sys.executable).__name__, type(sys.copyright).__name__)
print('math' in sys.builtin_module_names or 'math' in sys.modules, type(sys.builtin_module_names).__name__)
print(type(sys.flags).__name__, type(sys.warnoptions).__name__, sys.dont_write_bytecode in (True, False))
print(sys.modules['__main__'].__name__, hasattr(sys.modules['__main__'], 'math'), sys.is_finalizing())
main = sys.modules['__main__']
main.planted = 5
print(planted, 'planted' in globals())
try:
    sys.modules['never_imported']
except KeyError as e:
    print(type(e).__name__, e)
sys.modules['made_up'] = math
import made_up
print(made_up is math, made_up.floor(2.5))
del sys.modules['made_up']
try:
    import made_up as again
except ImportError as e:
    print(type(e).__name__, e)
