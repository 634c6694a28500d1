import threading

total = 0
lock = threading.Lock()


def add(numbers):
    global total
    for number in numbers:
        with lock:
            total += number


threads = [threading.Thread(target=add, args=(range(start, 100, 4),)) for start in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
