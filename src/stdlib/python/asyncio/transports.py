"""The base classes of transports, for those that scripts bring: what carries bytes to a protocol and away."""

__all__ = ["BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport"]


class BaseTransport:
    """What all transports can do."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what is known of the transport by that name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether it is closed, or about to be."""
        raise NotImplementedError

    def close(self):
        """Write what is left, then close."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Tell another protocol from now on."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol that is told."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """What is read from."""

    __slots__ = ()

    def is_reading(self):
        """Whether the protocol is told of bytes now."""
        raise NotImplementedError

    def pause_reading(self):
        """Tell the protocol of no bytes for now."""
        raise NotImplementedError

    def resume_reading(self):
        """Tell it of them again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """What is written to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set how many bytes may wait until the protocol is paused, and how few until it is resumed."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how many bytes wait."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return the lower and the upper limit."""
        raise NotImplementedError

    def write(self, data):
        """Write bytes, without waiting."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Write several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Say that no more will be written."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether that can be said."""
        raise NotImplementedError

    def abort(self):
        """Close at once, without writing what is left."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport of bytes both ways."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram, without waiting."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A transport to a process."""

    __slots__ = ()

    def get_pid(self):
        """Return the number of the process."""
        raise NotImplementedError

    def get_returncode(self):
        """Return what the process has ended with."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of a pipe."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask the process to end."""
        raise NotImplementedError

    def kill(self):
        """End the process."""
        raise NotImplementedError
