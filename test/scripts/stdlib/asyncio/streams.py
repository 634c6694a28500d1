# Readers that are fed, and writers on a transport of the script's own.
import asyncio


class Pipe(asyncio.Transport):
    """Hands what is written to the protocol of the other end."""

    def __init__(self, loop):
        super().__init__({'peer': 'test'})
        self.loop = loop
        self.protocol = self.other = None
        self.closed = False
        self.log = []

    def set_protocol(self, protocol):
        self.protocol = protocol

    def get_protocol(self):
        return self.protocol

    def write(self, data):
        self.loop.call_soon(self.other.protocol.data_received, bytes(data))

    def write_eof(self):
        self.loop.call_soon(self.other.protocol.eof_received)

    def can_write_eof(self):
        return True

    def is_closing(self):
        return self.closed

    def close(self):
        if not self.closed:
            self.closed = True
            self.loop.call_soon(self.protocol.connection_lost, None)

    def pause_reading(self):
        self.log.append('pause')

    def resume_reading(self):
        self.log.append('resume')


async def connected():
    loop = asyncio.get_running_loop()
    ends = [Pipe(loop), Pipe(loop)]
    ends[0].other, ends[1].other = ends[1], ends[0]
    result = []
    for end in ends:
        reader = asyncio.StreamReader(limit=32)
        protocol = asyncio.StreamReaderProtocol(reader)
        end.set_protocol(protocol)
        protocol.connection_made(end)
        result.append((reader, asyncio.StreamWriter(end, protocol, reader, loop)))
    return result, ends


async def echo(reader, writer):
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    writer.write_eof()


async def main():
    reader = asyncio.StreamReader()
    print(reader, reader.at_eof(), reader.exception())
    reader.feed_data(b'one\ntwo\nthree')
    print(reader, await reader.readline(), await reader.readexactly(2), await reader.read(3), await reader.readuntil(b'ee'))
    task = asyncio.create_task(reader.readexactly(4))
    await asyncio.sleep(0)
    try:
        await reader.read(1)
    except RuntimeError as e:
        print(e)
    for piece in (b'ab', b'cd'):
        reader.feed_data(piece)
        await asyncio.sleep(0)
        print(task.done())
    reader.feed_data(b'')
    reader.feed_eof()
    print(reader.at_eof(), await task, reader.at_eof(), await reader.read(), await reader.readline())
    try:
        await reader.readexactly(1)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    for wrong in (lambda: reader.readexactly(-1), lambda: reader.readuntil(b'')):
        try:
            await wrong()
        except ValueError as e:
            print(e)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(e)

    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b'a line that is long\nb\n')
    for read in (reader.readuntil, reader.readline, reader.readline):
        try:
            print(await read())
        except (ValueError, asyncio.LimitOverrunError) as e:
            print(type(e).__name__, e)
    reader.feed_data(b'no separator at all')
    for read in (reader.readuntil, reader.readline):
        try:
            print(await read())
        except (ValueError, asyncio.LimitOverrunError) as e:
            print(type(e).__name__, e)
    reader.feed_data(b'rest')
    reader.feed_eof()
    try:
        await reader.readuntil(b'--')
    except asyncio.IncompleteReadError as e:
        print(e, e.partial)
    reader = asyncio.StreamReader()
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    reader.set_exception(OSError('broken'))
    for each in (task, reader.read(1)):
        try:
            await each
        except OSError as e:
            print(e)

    (client, server), ends = await connected()
    serving = asyncio.create_task(echo(*server))
    reader, writer = client
    print(writer.get_extra_info('peer'), writer.get_extra_info('none', 1), writer.can_write_eof(), writer.is_closing())
    writer.write(b'hello\nwo')
    writer.writelines([b'rl', b'd\n'])
    await writer.drain()
    print(await reader.readline(), await reader.readline())
    writer.write(b'x' * 30 + b'\n')
    writer.write(b'y' * 30 + b'\n')
    writer.write(b'z' * 30 + b'\n')
    await asyncio.sleep(0)
    writer.write_eof()
    print(await reader.read(), reader.at_eof(), ends[0].log, ends[1].log)
    await serving
    protocol = ends[0].get_protocol()
    protocol.pause_writing()
    draining = asyncio.create_task(writer.drain())
    await asyncio.sleep(0)
    print(draining.done())
    protocol.resume_writing()
    await draining
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing())
    try:
        await writer.drain()
    except ConnectionResetError as e:
        print(e)


asyncio.run(main())

protocol = asyncio.Protocol()
print(protocol.connection_made(None), protocol.data_received(b''), protocol.eof_received(), protocol.connection_lost(None))
print([c.__mro__[1].__name__ for c in (asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol)])
for method in (lambda: asyncio.Transport().write(b''), lambda: asyncio.DatagramTransport().sendto(b''), lambda: asyncio.SubprocessTransport().kill(), lambda: asyncio.AbstractServer().close(), lambda: asyncio.ReadTransport().pause_reading()):
    try:
        method()
    except NotImplementedError as e:
        print('NotImplementedError', e)
