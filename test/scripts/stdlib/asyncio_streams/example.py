import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b'name: kettle\nsize: 2\n\nbody')
    reader.feed_eof()
    while (line := await reader.readline()).strip():
        print(line.decode().rstrip())
    print(await reader.read(), reader.at_eof())


asyncio.run(main())
