def interpret(program):
    """Match inside loops, match inside match, functions inside cases."""
    stack, env, out = [], {}, []
    for instruction in program:
        match instruction:
            case ["push", *values]:
                stack.extend(values)
            case ["op", ("add" | "sub" | "mul" | "div") as op]:
                try:
                    b, a = stack.pop(), stack.pop()
                except IndexError:
                    out.append("stack underflow")
                    break
                match op:
                    case "add":
                        stack.append(a + b)
                    case "sub":
                        stack.append(a - b)
                    case "mul":
                        stack.append(a * b)
                    case "div" if b == 0:
                        out.append("division by zero")
                        continue
                    case "div":
                        stack.append(a / b)
            case ["store", str(name)]:
                env[name] = stack.pop()
            case ["load", name] if name in env:
                stack.append(env[name])
            case ["load", name]:
                out.append(f"unknown {name}")
            case {"print": fmt}:
                out.append(fmt.format(*stack, **env))
            case ("def", name, params, body):
                def fn(*args, _p=params, _b=body):
                    return _b(**dict(zip(_p, args)))

                env[name] = fn
            case ("call", name, *args):
                stack.append(env[name](*args))
            case None | "nop":
                pass
            case _:
                raise SyntaxError(f"bad instruction {instruction!r}")
    else:
        out.append("end")
    return stack, out


print(interpret([["push", 6, 7], ["op", "mul"], ["store", "answer"], ["load", "answer"], {"print": "{0} {answer}"}]))
print(interpret([["push", 1, 0], ["op", "div"], None, "nop", ["load", "x"]]))
print(interpret([["op", "add"], ["push", 1]]))
print(interpret([("def", "hyp", ["a", "b"], lambda a, b: (a * a + b * b) ** 0.5), ("call", "hyp", 3, 4)]))
try:
    interpret([["jump"]])
except SyntaxError as e:
    print(e)


def recursive(data, depth=0):
    match data:
        case dict():
            for key, value in data.items():
                match value:
                    case dict() | list():
                        yield f"{'  ' * depth}{key}:"
                        yield from recursive(value, depth + 1)
                    case _:
                        yield f"{'  ' * depth}{key}: {value!r}"
        case [dict() as first, *_]:
            yield f"{'  ' * depth}[{len(data)} mappings, first has {sorted(first)}]"
        case []:
            yield f"{'  ' * depth}(empty)"
        case [*items]:
            yield f"{'  ' * depth}{', '.join(map(str, items))}"


print("\n".join(recursive({"a": 1, "b": {"c": [1, 2], "d": []}, "e": [{"x": 1, "y": 2}, {}]})))


class Machine:
    state = "idle"

    def event(self, name, **data):
        match (self.state, name, data):
            case ("idle", "start", {"speed": int(speed)}) if speed > 0:
                self.state = "running"
                self.speed = speed
            case ("running", "tick", _):
                self.speed -= 1
                if self.speed == 0:
                    self.state = "idle"
            case (_, "stop", {}):
                self.state = "stopped"
            case ("stopped", *_):
                return "ignored"
            case (state, event, extra):
                return f"no {event} in {state} with {extra}"
        return self.state


m = Machine()
print([m.event("tick"), m.event("start", speed=2), m.event("tick"), m.event("tick"), m.event("start", speed="x"), m.event("stop"), m.event("start", speed=1)])
async def in_async(v):
    match v:
        case [first, second]:
            return await in_async(first) + await in_async(second)
        case n:
            return n
try:
    in_async([1, [2, 3]]).send(None)
except StopIteration as stop:
    print(stop.value)
print((lambda v: [x for x in v])([1]), [recursive({}).__class__.__name__])
