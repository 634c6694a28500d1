import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, 'first')
loop.call_later(0.01, print, 'later')
loop.call_later(0.02, loop.stop)
loop.call_soon(print, 'second')
loop.run_forever()
loop.close()
print(loop.is_closed())
