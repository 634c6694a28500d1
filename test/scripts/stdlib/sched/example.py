import sched

now = 0


def clock():
    return now


def wait(seconds):
    global now
    now += seconds


agenda = sched.scheduler(clock, wait)
agenda.enter(20, 1, print, ('lunch',))
agenda.enter(10, 2, print, ('tea',))
agenda.enter(10, 1, print, ('coffee',))
agenda.run()
print(now)
