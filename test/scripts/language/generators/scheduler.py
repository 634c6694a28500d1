# Cooperative tasks on generators: yields are requests to the scheduler.
class Scheduler:
    def __init__(self):
        self.ready = []
        self.sleeping = []
        self.clock = 0
        self.results = {}

    def spawn(self, name, gen):
        self.ready.append((name, gen, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: s[0])
                wake, name, gen = self.sleeping.pop(0)
                self.clock = max(self.clock, wake)
                self.ready.append((name, gen, self.clock))
                continue
            name, gen, value = self.ready.pop(0)
            try:
                request = gen.throw(value) if isinstance(value, Exception) else gen.send(value)
            except StopIteration as stop:
                self.results[name] = stop.value
                continue
            except Exception as e:
                self.results[name] = f"failed: {type(e).__name__}: {e}"
                continue
            match request:
                case ("sleep", int(ticks)):
                    self.sleeping.append((self.clock + ticks, name, gen))
                case ("spawn", child_name, child):
                    self.spawn(child_name, child)
                    self.ready.append((name, gen, child_name))
                case None:
                    self.ready.append((name, gen, None))
                case other:
                    self.ready.append((name, gen, ValueError(f"unknown request {other!r}")))


def sleep(ticks):
    now = yield ("sleep", ticks)
    return now


def worker(name, delays):
    total = 0
    for d in delays:
        now = yield from sleep(d)
        print(f"[{now:>2}] {name} slept {d}")
        total += d
    return total


def parent():
    child = yield ("spawn", "child", worker("child", [1, 1]))
    print("spawned", child)
    yield
    print("parent continues")
    return "parent result"


def confused():
    try:
        yield "what?"
    except ValueError as e:
        print("scheduler said:", e)
    yield from sleep(4)
    return 1 / 0


s = Scheduler()
s.spawn("fast", worker("fast", [1, 1, 1]))
s.spawn("slow", worker("slow", [5]))
s.spawn("parent", parent())
s.spawn("confused", confused())
s.run()
print(s.results, "clock", s.clock)
