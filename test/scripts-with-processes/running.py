# subprocess.run and its kin: what they answer, and what they raise.
import subprocess
from subprocess import PIPE, STDOUT, DEVNULL


def attempt(action, *args, **keywords):
    try:
        return action(*args, **keywords)
    except Exception as failure:
        return f"{type(failure).__name__}: {failure}"


done = subprocess.run(["echo", "hello", "big world"], capture_output=True)
print(done)
print(done.args, done.returncode, done.stdout, done.stderr, done.check_returncode())
print(subprocess.run(("echo", "as", "tuple"), stdout=PIPE, text=True))
print(subprocess.run("echo", stdout=PIPE))
print(subprocess.run([b"echo", b"bytes"], stdout=PIPE, encoding="ascii").stdout.split())
print(subprocess.run(["cat"], input=b"given\n", capture_output=True).stdout)
print(subprocess.run(["cat"], input="text\r\nlines\r", capture_output=True, text=True).stdout.encode())
print(subprocess.run(["cat"], input="\xe4\u20ac", stdout=PIPE, encoding="utf-16").stdout.encode("utf-8"))
print(subprocess.run(["cat"], input="", stdout=PIPE, universal_newlines=True))
print(subprocess.run(["sh", "-c", "printf 'a\\377b'"], stdout=PIPE, encoding="utf-8", errors="replace").stdout.encode("ascii", "backslashreplace"))
print(attempt(subprocess.run, ["sh", "-c", "printf '\\377'"], stdout=PIPE, text=True, encoding="utf-8"))

print(subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True))
print(subprocess.run(["sh", "-c", "echo out; echo err >&2"], stdout=PIPE, stderr=STDOUT, text=True))
print(subprocess.run(["sh", "-c", "echo out; echo err >&2"], stdout=DEVNULL, stderr=PIPE, text=True))
print(subprocess.run(["sh", "-c", "echo out; echo err >&2"], stdout=DEVNULL, stderr=STDOUT, text=True))
print(subprocess.run("echo a && echo b; echo 'c d' | tr a-z A-Z", shell=True, stdout=PIPE, text=True).stdout.split("\n"))
print(subprocess.run(["echo $0 $1", "zero", "one"], shell=True, stdout=PIPE, text=True).stdout)
print(subprocess.run(["echo", "$HOME", "*", "`id`", "; ls", "a\nb"], stdout=PIPE, text=True).stdout)

print(attempt(subprocess.run, ["sh", "-c", "exit 7"], check=True))
print(attempt(subprocess.run, ["false"], check=True))
print(attempt(subprocess.run(["false"]).check_returncode))
print(attempt(subprocess.run, ["sh", "-c", "kill -9 $$"], check=True))
print(attempt(subprocess.run, ["sh", "-c", "kill -TERM $$"], check=True))
try:
    subprocess.run(["sh", "-c", "echo said; echo why >&2; exit 2"], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as failure:
    print(failure.returncode, failure.cmd, [failure.output, failure.stdout, failure.stderr], failure.args)
try:
    subprocess.run(["sh", "-c", "echo before; sleep 5"], stdout=PIPE, text=True, timeout=0.3)
except subprocess.TimeoutExpired as failure:
    print(failure, "|", failure.cmd, failure.timeout, failure.output, failure.stdout, failure.stderr)
print(isinstance(failure if "failure" in globals() else subprocess.TimeoutExpired("x", 1), subprocess.SubprocessError))

print(attempt(subprocess.run, ["nosuchprogram-here"]))
print(attempt(subprocess.run, ["echo", "a\0b"]))
print(attempt(subprocess.run, ["echo", 5]))
print(attempt(subprocess.run, []))
print(attempt(subprocess.run, ["cat"], input=b"x", stdin=PIPE))
print(attempt(subprocess.run, ["cat"], capture_output=True, stdout=PIPE))
print(attempt(subprocess.run, ["cat"], input="text, not bytes", stdout=PIPE).split(":")[0])
print(attempt(subprocess.run, ["echo"], text=False, universal_newlines=True))
print(attempt(subprocess.run, ["echo"], bufsize="x"))

print(subprocess.check_output(["echo", "checked"]))
print(subprocess.check_output("echo $((1 + 2))", shell=True, text=True))
print(subprocess.check_output(["cat"], input=None), repr(subprocess.check_output(["cat"], input="t", text=True)))
print(attempt(subprocess.check_output, ["sh", "-c", "echo x; exit 4"]))
print(attempt(subprocess.check_output, ["echo"], stdout=PIPE))
print(attempt(subprocess.check_output, ["echo"], check=True))
print(subprocess.call(["sh", "-c", "exit 5"]), subprocess.check_call(["true"]))
print(attempt(subprocess.check_call, ["sh", "-c", "exit 6"]))
print(attempt(subprocess.call, ["sleep", "5"], timeout=0.1))
print(repr(subprocess.getoutput("echo one; echo two >&2")), subprocess.getstatusoutput("printf 'x\\n\\n'; exit 9"))
print(subprocess.getstatusoutput("nosuchprogram-here 2>/dev/null")[0])
print(subprocess.run(["sh", "-c", "echo $A-$B"], env={"A": "1", "B": "two words"}, stdout=PIPE, text=True).stdout)
print(attempt(subprocess.run, ["echo"], env={"A=B": "1"}))
print(subprocess.run(["sh", "-c", "pwd"], cwd="/", stdout=PIPE, text=True).stdout)
print(attempt(subprocess.run, ["echo"], cwd="/nosuchfolder"))

print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
print(subprocess.CompletedProcess("x", 0), subprocess.CompletedProcess(["x"], -9, stdout="", stderr=b""))
print(repr(subprocess.CalledProcessError(1, "cmd")), str(subprocess.CalledProcessError(-15, ["a"])), str(subprocess.CalledProcessError(-99, "c")))
print(str(subprocess.TimeoutExpired(["a", "b"], 2.5)), [c.__name__ for c in subprocess.TimeoutExpired.__mro__])
for words in (["a", "b c"], ['say "hi"'], ["back\\slash"], ["ends\\"], ["with space\\"], ['\\"'], [""], ["tab\there"], ["a\\\\b", 'c\\\\"d']):
    print(subprocess.list2cmdline(words))
