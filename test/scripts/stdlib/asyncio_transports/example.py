import asyncio


class Kept(asyncio.Transport):
    """Keeps what is written to it."""

    def __init__(self):
        super().__init__({'peername': 'nobody'})
        self.written = bytearray()

    def write(self, data):
        self.written += data


kept = Kept()
kept.writelines([b'one ', b'two'])
print(kept.written, kept.get_extra_info('peername'), kept.get_extra_info('sslcontext', 'none'))
