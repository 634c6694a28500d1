"""Stands in for `importlib.resources`: no package has files."""


def files(package):
    raise ModuleNotFoundError(f"No module named {package!r}")
