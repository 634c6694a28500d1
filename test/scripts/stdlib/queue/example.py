import queue
import threading

jobs = queue.Queue()


def work():
    while (job := jobs.get()) is not None:
        print('done:', job)


worker = threading.Thread(target=work)
worker.start()
for job in ('wash', 'dry', 'fold', None):
    jobs.put(job)
worker.join()
