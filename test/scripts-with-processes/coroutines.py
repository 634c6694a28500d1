# asyncio.create_subprocess_exec and _shell: programs that coroutines feed, read and wait for.
import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def attempt(awaitable):
    try:
        return await awaitable
    except Exception as failure:
        return f"{type(failure).__name__}: {failure}"


async def reading():
    process = await asyncio.create_subprocess_exec("echo", "one", "two", stdout=PIPE)
    print(type(process).__name__, process.pid > 0, process.stdin, process.stderr, type(process.stdout).__name__)
    print(await process.communicate(), process.returncode, await process.wait())
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    print(await process.stdout.readline(), await process.stdout.read(), await process.wait())
    process = await asyncio.create_subprocess_shell("for i in 1 2 3; do echo line $i; done", stdout=PIPE)
    async for line in process.stdout:
        print(line.decode().rstrip())
    print(await process.wait(), process.stdout.at_eof())
    process = await asyncio.create_subprocess_exec("false", stdout=DEVNULL)
    print(await process.wait())


async def writing():
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    process.stdin.write(b"first\n")
    await process.stdin.drain()
    print(await process.stdout.readline(), process.returncode, process.stdin.is_closing())
    process.stdin.writelines([b"second\n", b"third\n"])
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait(), process.stdin.is_closing())
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    data = b"0123456789abcdef" * 20000
    output, errors = await process.communicate(data)
    print(output == data, errors, process.returncode)
    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    print(await process.communicate(b"x" * 200000), process.returncode)


async def ending():
    process = await asyncio.create_subprocess_exec("sleep", "60")
    print(await attempt(asyncio.wait_for(process.wait(), 0.05)), process.returncode)
    process.terminate()
    print(await process.wait())
    for action in (process.terminate, process.kill, lambda: process.send_signal(1)):
        try:
            action()
        except ProcessLookupError as error:
            print(repr(error))
    process = await asyncio.create_subprocess_exec("yes", stdout=PIPE)
    print([await process.stdout.readexactly(4) for _ in range(3)])
    process.kill()
    print(await process.wait())


async def several():
    async def one(name):
        process = await asyncio.create_subprocess_shell(f"sleep 0.05; echo {name}", stdout=PIPE)
        output, _ = await process.communicate()
        return output.decode().strip()

    print(await asyncio.gather(*(one(name) for name in "abcd")), len(asyncio.all_tasks()))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(number)) for number in range(3)]
    print([task.result() for task in tasks])


async def refused():
    print(await attempt(asyncio.create_subprocess_exec("nosuchprogram-here")))
    print(await attempt(asyncio.create_subprocess_shell(["echo"])))
    for options in ({"text": True}, {"universal_newlines": True}, {"encoding": "utf-8"}, {"errors": "replace"}, {"bufsize": 1}):
        print(await attempt(asyncio.create_subprocess_exec("echo", **options)))
    print(await attempt(asyncio.create_subprocess_exec("echo", shell=True)))
    print(await attempt(asyncio.create_subprocess_shell("echo", shell=False)))
    process = await asyncio.create_subprocess_exec("echo", "a long line", stdout=PIPE, limit=4)
    print(await attempt(process.stdout.readline()))
    print(await process.wait())
    print(asyncio.subprocess.PIPE, asyncio.subprocess.create_subprocess_exec is asyncio.create_subprocess_exec)


for part in (reading, writing, ending, several, refused):
    print(f"-- {part.__name__}")
    asyncio.run(part())
