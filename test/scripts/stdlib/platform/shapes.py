import platform

u = platform.uname()
print(u._fields, len(u), u.system == platform.system() == u[0], u.node == platform.node(), u.release == platform.release(), u.version == platform.version(), u.machine == platform.machine(), u.processor == platform.processor())
print(platform.python_version_tuple(), platform.python_version(), platform.architecture()[0])
for name in ("platform", "python_implementation", "python_compiler", "python_branch", "python_revision"):
    print(name, type(getattr(platform, name)()).__name__)
print([type(x).__name__ for x in platform.python_build()], platform.mac_ver(), platform.win32_ver(), platform.java_ver(), platform.win32_edition(), platform.win32_is_iot())
print(platform.system_alias("a", "b", "c"), type(u).__name__)
