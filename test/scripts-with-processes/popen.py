# Popen: pipes as files, waiting, signals, several processes at once.
import subprocess
import sys
import time
from subprocess import PIPE, STDOUT, DEVNULL, Popen


def attempt(action, *args, **keywords):
    try:
        return action(*args, **keywords)
    except Exception as failure:
        return f"{type(failure).__name__}: {failure}"


process = Popen(["cat"], stdin=PIPE, stdout=PIPE)
print(process.returncode, process.poll(), process.args, type(process.pid).__name__)
print(type(process.stdin).__name__, type(process.stdout).__name__, process.stderr)
print(process.stdin.write(b"first\n"), process.stdin.flush(), process.stdout.readline())
process.stdin.write(b"second\nthird\n")
process.stdin.close()
print(process.stdout.read(), process.wait(), process.returncode, process.poll())
process.stdout.close()

with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as process:
    for word in ("eins", "zwei"):
        print(word, file=process.stdin, flush=True)
        print(process.stdout.readline().rstrip())
    print(process.stdin.encoding.lower(), process.stdout.readable(), process.stdout.writable(), process.stdin.writable())
    print(process.communicate())
print(process.returncode, process.stdin.closed, process.stdout.closed)

process = Popen(["sh", "-c", "for i in 1 2 3; do echo line $i; done; echo problem >&2; exit 2"], stdout=PIPE, stderr=PIPE, text=True)
print([line for line in process.stdout], process.stderr.read(), process.wait())

process = Popen(["sh", "-c", "cat; echo err >&2"], stdin=PIPE, stdout=PIPE, stderr=PIPE)
print(process.communicate(b"x" * 300000)[0] == b"x" * 300000, process.communicate.__name__, process.returncode)
process = Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True)
print(process.communicate("text"), process.returncode)
process = Popen(["echo", "one pipe"], stdout=PIPE, text=True)
print(process.stdout.read(3), process.communicate())

process = Popen(["sleep", "10"])
print(process.poll(), attempt(process.wait, 0.1), attempt(process.wait, timeout=0))
print(process)
process.terminate()
print(process.wait(), process.returncode, process.kill(), process.send_signal(15))
print(process)
process = Popen(["sleep", "10"])
process.kill()
print(process.wait(timeout=10))
process = Popen(["sleep", "10"])
process.send_signal(2)
print(process.wait(timeout=10))
process = Popen(["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done"], stdout=PIPE, text=True)
print(process.stdout.readline().strip())
process.terminate()
print(attempt(process.wait, timeout=0.3))
process.kill()
print(process.wait())

process = Popen(["sh", "-c", "echo early; sleep 0.4; echo late"], stdout=PIPE, stderr=PIPE, text=True)
print(attempt(process.communicate, timeout=0.2))
print(process.communicate(), process.returncode)
print(attempt(Popen(["cat"], stdin=PIPE).communicate, "text for bytes").split(":")[0])

process = Popen(["true"], stdin=PIPE)
process.wait()
time.sleep(0.05)
print(process.communicate(b"nobody reads this"))

# One into the other.
first = Popen(["printf", "b\\na\\nc\\n"], stdout=PIPE)
second = Popen(["sort"], stdin=first.stdout, stdout=PIPE, text=True)
first.stdout.close()
print(second.communicate(), first.wait())
endless = Popen(["yes"], stdout=PIPE, stderr=DEVNULL)
head = Popen(["head", "-3"], stdin=endless.stdout, stdout=PIPE)
endless.stdout.close()
print(head.communicate()[0], head.returncode, endless.wait() in (-13, 1))

# Several at once.
started = time.monotonic()
several = [Popen(["sh", "-c", f"sleep 0.3; echo {i}"], stdout=PIPE, text=True) for i in range(4)]
print([each.communicate()[0].strip() for each in several], time.monotonic() - started < 1.1)

# Output that is nobody's goes where the script's goes.
sys.stdout.flush()
print(subprocess.call(["echo", "shown"]), flush=True)
subprocess.run("echo shown as well", shell=True)
process = Popen(["sh", "-c", "echo merged >&2"], stderr=STDOUT)
process.wait()
subprocess.run(["echo", "to stdout"], stdout=sys.stdout)
subprocess.run(["echo", "not shown"], stdout=DEVNULL)
print(subprocess.run(["cat"], stdin=DEVNULL, stdout=PIPE).stdout)

print(Popen(["true"], text=True).universal_newlines, Popen(["true"], encoding="latin-1").encoding, Popen(["true"]).text_mode)
print(attempt(Popen, ["cat"], stdin=12345, stdout=PIPE))
print(attempt(Popen, "nosuchprogram-here"), attempt(Popen, ["nosuchprogram-here", "x"], stdout=PIPE))
unbuffered = Popen(["cat"], stdin=PIPE, stdout=PIPE, bufsize=0)
unbuffered.stdin.write(b"at once")
print(unbuffered.stdout.read(7), unbuffered.communicate())
print([name for name in subprocess.__all__ if not hasattr(subprocess, name)])
