"""Abstract base classes. ABCMeta and what goes with it are native; this is the rest."""

__all__ = []
__also__ = [
    "ABC",
    "ABCMeta",
    "abstractmethod",
    "abstractclassmethod",
    "abstractstaticmethod",
    "abstractproperty",
    "get_cache_token",
    "update_abstractmethods",
]


def abstractmethod(funcobj):
    """Mark a method that derived classes have to implement before they can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that has to be implemented. Better: @classmethod above @abstractmethod."""

    __isabstractmethod__ = True

    def __new__(cls, callable):
        callable.__isabstractmethod__ = True
        return super().__new__(cls, callable)


class abstractstaticmethod(staticmethod):
    """A static method that has to be implemented. Better: @staticmethod above @abstractmethod."""

    __isabstractmethod__ = True

    def __new__(cls, callable):
        callable.__isabstractmethod__ = True
        return super().__new__(cls, callable)


class abstractproperty(property):
    """A property that has to be implemented. Better: @property above @abstractmethod."""

    __isabstractmethod__ = True


class ABC(metaclass=ABCMeta):
    """Base class for those who want ABCMeta as their metaclass without naming it."""

    __slots__ = ()
