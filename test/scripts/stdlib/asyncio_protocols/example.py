import asyncio


class Lines(asyncio.Protocol):
    def connection_made(self, transport):
        self.rest = b''

    def data_received(self, data):
        *lines, self.rest = (self.rest + data).split(b'\n')
        for line in lines:
            print('line', line)

    def connection_lost(self, error):
        print('left over', self.rest)


lines = Lines()
lines.connection_made(asyncio.Transport())
for piece in (b'one\ntw', b'o\nthr'):
    lines.data_received(piece)
lines.connection_lost(None)
