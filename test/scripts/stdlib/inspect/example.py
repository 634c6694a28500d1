import inspect


def brew(tea, /, water=200, *, sugar=False):
    """Makes a cup."""


signature = inspect.signature(brew)
print(signature, inspect.getdoc(brew))
print([parameter.kind.description for parameter in signature.parameters.values()])
print(signature.bind('green', sugar=True).arguments)
