import time

start = time.monotonic()
time.sleep(0.001)
print(time.monotonic() > start)
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(0)))
print(time.strptime('30 Nov 24', '%d %b %y').tm_yday)
