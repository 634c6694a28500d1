class BrainError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")

def compile_brain(source):
    """Translates to (op, argument) pairs, folding runs and resolving jumps."""
    code, stack = [], []
    for position, ch in enumerate(source):
        match ch:
            case "+" | "-" | ">" | "<":
                op, step = ("add", 1 if ch == "+" else -1) if ch in "+-" else ("move", 1 if ch == ">" else -1)
                if code and code[-1][0] == op:
                    code[-1][1] += step
                else:
                    code.append([op, step])
            case "." | ",":
                code.append(["out" if ch == "." else "in", None])
            case "[":
                stack.append((len(code), position))
                code.append(["jz", None])
            case "]":
                if not stack:
                    raise BrainError("unmatched ]", position)
                start, _ = stack.pop()
                if code[start + 1:] == [["add", -1]]:
                    code[start:] = [["clear", None]]
                else:
                    code[start][1] = len(code)
                    code.append(["jnz", start])
    if stack:
        raise BrainError("unmatched [", stack[-1][1])
    return [tuple(pair) for pair in code]

def run_brain(code, text="", limit=100_000):
    tape, pointer, pc, steps, out = {}, 0, 0, 0, []
    inputs = iter(text)
    while pc < len(code):
        op, argument = code[pc]
        steps += 1
        if steps > limit:
            raise BrainError("too many steps", pc)
        if op == "add":
            tape[pointer] = (tape.get(pointer, 0) + argument) % 256
        elif op == "move":
            pointer += argument
        elif op == "out":
            out.append(chr(tape.get(pointer, 0)))
        elif op == "in":
            tape[pointer] = ord(next(inputs, "\0"))
        elif op == "clear":
            tape[pointer] = 0
        elif op == "jz" and not tape.get(pointer, 0) or op == "jnz" and tape.get(pointer, 0):
            pc = argument
        pc += 1
    return "".join(out), steps

class StackMachine:
    """Runs assembly text with labels, calls and a few arithmetic instructions."""

    def __init__(self, text):
        self.code, self.labels = [], {}
        for line in text.splitlines():
            line = line.partition(";")[0].strip()
            if line.endswith(":"):
                self.labels[line[:-1]] = len(self.code)
            elif line:
                op, *args = line.split()
                self.code.append((getattr(self, "op_" + op), args))
        self.stack, self.calls, self.memory, self.output = [], [], {}, []

    def run(self):
        self.pc = 0
        while self.pc < len(self.code):
            method, args = self.code[self.pc]
            self.pc += 1
            if method(*args) == "halt":
                break
        return self.output

    def op_push(self, n): self.stack.append(int(n))
    def op_load(self, name): self.stack.append(self.memory[name])
    def op_store(self, name): self.memory[name] = self.stack.pop()
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_print(self): self.output.append(self.stack.pop())
    def op_jump(self, label): self.pc = self.labels[label]
    def op_jz(self, label): self.pc = self.labels[label] if self.stack.pop() == 0 else self.pc
    def op_call(self, label): self.calls.append(self.pc); self.pc = self.labels[label]
    def op_ret(self): self.pc = self.calls.pop()
    def op_halt(self): return "halt"

for name, fn in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "lt": lambda a, b: int(a < b)}.items():
    def binary(self, fn=fn):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(fn(a, b))

    setattr(StackMachine, "op_" + name, binary)

HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
for source, text in ((HELLO, ""), (",[.,]", "echo"), (",>,<[>+<-]>.", "!\x20"), ("+++[-]+.", ""), ("[[]", ""), ("+]", ""), ("+[]", "")):
    try:
        code = compile_brain(source)
        out, steps = run_brain(code, text)
        print(len(code), steps, repr(out))
    except BrainError as e:
        print(type(e).__name__, e)
print(compile_brain("+++>>--[>+<-]."))
program = """
    push 10
    store n
loop:
    load n
    jz end        ; until n is zero
    load n
    call square
    print
    load n
    push 1
    sub
    store n
    jump loop
square:
    dup
    mul
    ret
end:
    halt
    push 99
    print
"""
print(StackMachine(program).run(), StackMachine("push 2\npush 3\nlt\nprint").run())
for bad in ("push x", "pop", "jump nowhere", "add", "load y", "push", "ret"):
    try:
        StackMachine(bad).run()
    except (ValueError, AttributeError, KeyError, IndexError, TypeError) as e:
        print(f"{bad}: {type(e).__name__}: {e}")
