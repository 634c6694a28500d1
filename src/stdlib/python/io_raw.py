"""The base of raw streams that modules of this package make."""

import io

__name__ = "io"
__all__ = ["ReadRaw"]


class ReadRaw(io.RawIOBase):
    """A raw stream whose bytes come from its method read()."""

    def readable(self):
        """Return True."""
        return True

    def readinto(self, buffer):
        """Read into memory; return how many bytes."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
