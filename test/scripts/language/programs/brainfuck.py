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

def run_brain(code, text="", limit=5_000):
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

HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
for source, text in ((HELLO, ""), (",[.,]", "echo"), (",>,<[>+<-]>.", "!\x20"), ("+++[-]+.", ""), ("[[]", ""), ("+]", ""), ("+[]", "")):
    try:
        code = compile_brain(source)
        out, steps = run_brain(code, text)
        print(len(code), steps, repr(out))
    except BrainError as e:
        print(type(e).__name__, e)
print(compile_brain("+++>>--[>+<-]."))
print(compile_brain(",[->+>+<<]"), len(compile_brain(HELLO)), len(compile_brain("no code here!")))
