# What sys tells of an installation and of the interpreter's inside: types, and what is the same everywhere.
import sys

for name in ('abiflags', 'prefix', 'base_prefix', 'exec_prefix', 'base_exec_prefix', 'platlibdir'):
    print(name, type(getattr(sys, name)).__name__)
print(sys.prefix == sys.base_prefix, sys.pycache_prefix, type(sys.orig_argv).__name__)
for name in ('stdlib_module_names',):
    print(name, type(getattr(sys, name)).__name__)
print({'json', 'asyncio', 'sys', 're'} <= sys.stdlib_module_names, 'os.path' in sys.stdlib_module_names)
print(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.gettrace(), sys.getprofile(), sys.is_stack_trampoline_active())
print(len(sys.thread_info), [name for name in ('name', 'lock', 'version') if hasattr(sys.thread_info, name)])
