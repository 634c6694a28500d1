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
