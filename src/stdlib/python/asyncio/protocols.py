"""What a transport tells of a connection, and to whom. Transports are a script's own here: nothing opens a connection."""

__all__ = ["BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"]


class BaseProtocol:
    """What all protocols are told of."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """The connection is gone: closed if there is no exception."""

    def pause_writing(self):
        """The transport's buffer is full."""

    def resume_writing(self):
        """The transport's buffer has room again."""


class Protocol(BaseProtocol):
    """Is told of a stream's bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Bytes have come."""

    def eof_received(self):
        """No more bytes will come. A false answer closes the transport."""


class BufferedProtocol(BaseProtocol):
    """As Protocol, with a buffer of its own that the bytes go into."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return where the next bytes may go."""

    def buffer_updated(self, nbytes):
        """So many bytes have gone there."""

    def eof_received(self):
        """No more bytes will come. A false answer closes the transport."""


class DatagramProtocol(BaseProtocol):
    """Is told of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving has failed."""


class SubprocessProtocol(BaseProtocol):
    """Is told of a process and its pipes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process has written."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe is closed."""

    def process_exited(self):
        """The process has ended."""
