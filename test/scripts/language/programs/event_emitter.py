class EventEmitter:
    def __init__(self):
        self._handlers = {}
        self._wildcards = []

    def on(self, event, handler=None, *, priority=0, once=False):
        """Registers a handler; without one, works as a decorator."""
        if handler is None:
            return lambda fn: self.on(event, fn, priority=priority, once=once) and fn
        entry = (-priority, len(self._handlers.get(event, ())), handler, once)
        target = self._wildcards if event == "*" else self._handlers.setdefault(event, [])
        target.append(entry)
        target.sort(key=lambda e: e[:2])

        def unsubscribe():
            if entry in target:
                target.remove(entry)
                return True
            return False

        return unsubscribe

    def once(self, event, handler=None, **kw):
        return self.on(event, handler, once=True, **kw)

    def off(self, event=None, handler=None):
        if event is None:
            self._handlers.clear()
            self._wildcards.clear()
        elif handler is None:
            self._handlers.pop(event, None)
        else:
            self._handlers[event] = [e for e in self._handlers.get(event, []) if e[2] is not handler]

    def emit(self, event, *args, **kwargs):
        results, errors = [], []
        for entry in [*self._handlers.get(event, ()), *self._wildcards]:
            _, _, handler, once = entry
            if once:
                self._handlers[event].remove(entry)
            try:
                value = handler(*args, **kwargs) if entry not in self._wildcards else handler(event, *args, **kwargs)
            except StopPropagation as stop:
                results.append(stop.args[0] if stop.args else None)
                break
            except Exception as e:
                errors.append(e)
            else:
                results.append(value)
        if errors:
            if event == "error":
                raise errors[0]
            self.emit("error", event, errors)
        return results

    def __contains__(self, event):
        return bool(self._handlers.get(event))

    def __len__(self):
        return sum(map(len, self._handlers.values())) + len(self._wildcards)

class StopPropagation(Exception):
    pass

bus = EventEmitter()

@bus.on("greet")
def hello(name, punctuation="!"):
    return f"hello {name}{punctuation}"

@bus.on("greet", priority=10)
def early(name, **kw):
    return f"first for {name}"

@bus.once("greet")
def only_once(name, **kw):
    return "only once"

bus.on("*", lambda event, *args, **kw: f"saw {event} with {len(args)} args")
print(bus.emit("greet", "Ann"))
print(bus.emit("greet", "Bob", punctuation="?"))
print(hello("direct"), "greet" in bus, "nothing" in bus, len(bus), bus.emit("nothing"))
stop = bus.on("greet", lambda name, **kw: (_ for _ in ()).throw(StopPropagation(f"stopped {name}")), priority=5)
print(bus.emit("greet", "Cy"))
print(stop(), stop(), bus.emit("greet", "Di"))
log = []
bus.on("error", lambda event, errors: log.extend(f"{event}: {type(e).__name__}: {e}" for e in errors))
bus.on("divide", lambda a, b: a / b)
bus.on("divide", lambda a, b: a // b)
print(bus.emit("divide", 7, 2), bus.emit("divide", 1, 0), log)
bus.off("greet", hello)
print(bus.emit("greet", "Ed"))
bus.off("greet")
print("greet" in bus, len(bus))
bus.on("error", lambda *a: 1 / 0, priority=1)
try:
    bus.emit("divide", "x", 1)
except ZeroDivisionError as e:
    print("error in the error handler:", e)
bus.off()
print(len(bus), bus.emit("divide", 1, 1))

class Model(EventEmitter):
    def __init__(self, **values):
        super().__init__()
        self.__dict__.update(values)

    def __setattr__(self, name, value):
        old = self.__dict__.get(name)
        super().__setattr__(name, value)
        if not name.startswith("_") and old != value:
            self.emit("change:" + name, old, value)

m = Model(x=1)
m.on("change:x", lambda old, new: print(f"x changed from {old} to {new}"))
m.x = 1
m.x = 2
m.x += 5
m.y = 3
