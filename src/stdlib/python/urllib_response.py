"""Streams with headers."""

__all__ = ["addbase", "addclosehook", "addinfo", "addinfourl"]


class addbase:
    """A stream that hands on what it is asked."""

    def __init__(self, fp):
        self.fp = fp
        self.file = fp

    def __getattr__(self, name):
        if name in ("fp", "file") or name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.fp, name)

    def __repr__(self):
        return "<%s at %r whose fp = %r>" % (self.__class__.__name__, id(self), self.fp)

    def __iter__(self):
        return iter(self.fp)

    def __enter__(self):
        if self.fp.closed:
            raise ValueError("I/O operation on closed file")
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        """Close the stream."""
        self.fp.close()


class addclosehook(addbase):
    """A stream that calls a function when it is closed."""

    def __init__(self, fp, closehook, *hookargs):
        super().__init__(fp)
        self.closehook, self.hookargs = closehook, hookargs

    def close(self):
        """Call the function, once, and close the stream."""
        hook, self.closehook = self.closehook, None
        try:
            if hook:
                hook(*self.hookargs)
        finally:
            super().close()


class addinfo(addbase):
    """A stream with headers."""

    def __init__(self, fp, headers):
        super().__init__(fp)
        self.headers = headers

    def info(self):
        """Return the headers."""
        return self.headers


class addinfourl(addinfo):
    """A stream with headers, a URL and a status."""

    def __init__(self, fp, headers, url, code=None):
        super().__init__(fp, headers)
        self.url, self.code = url, code

    @property
    def status(self):
        """The status."""
        return self.code

    def getcode(self):
        """Return the status."""
        return self.code

    def geturl(self):
        """Return the URL."""
        return self.url
