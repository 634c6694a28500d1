"""Stands in for `importlib.metadata`: nothing is installed."""


class PackageNotFoundError(ModuleNotFoundError):
    pass


def metadata(name):
    raise PackageNotFoundError(name)


version = distribution = metadata
