# What a script can see of its surroundings: arguments, modules that are built in, flags.
import sys
import math

print(type(sys.argv).__name__, len(sys.argv) >= 1, all(isinstance(a, str) for a in sys.argv))
print(type(sys.path).__name__, all(isinstance(p, str) for p in sys.path))
print(type(sys.implementation.name).__name__, type(sys.executable).__name__, type(sys.copyright).__name__)
print('sys' in sys.builtin_module_names, 'made_up' in sys.builtin_module_names, type(sys.builtin_module_names).__name__)
print(type(sys.flags).__name__, type(sys.warnoptions).__name__, sys.dont_write_bytecode in (True, False))
print(sys.is_finalizing(), sys.implementation.version == sys.version_info, hex(sys.implementation.hexversion)[:5])
print(sys.flags.int_max_str_digits, sys.flags.optimize, len(sys.flags), math.floor(2.5))
