# Files of the script as input and output of processes, and the folder that they work in.
import os
import subprocess
from subprocess import PIPE


def attempt(action, *args, **keywords):
    try:
        return action(*args, **keywords)
    except Exception as failure:
        return f"{type(failure).__name__}: {failure}"


with open("in.txt", "w") as file:
    file.write("one\ntwo\nthree\n")
with open("in.txt") as source, open("out.txt", "w") as target:
    target.write("before\n")
    target.flush()
    print(subprocess.run(["sort"], stdin=source, stdout=target))
print(open("out.txt").read())
with open("in.txt", "rb") as source:
    source.seek(4)
    print(subprocess.run(["cat"], stdin=source, stdout=PIPE).stdout)
with open("both.txt", "wb") as target:
    subprocess.run(["sh", "-c", "echo out; echo err >&2"], stdout=target, stderr=subprocess.STDOUT)
print(open("both.txt").read())
with open("err.txt", "wb") as target:
    print(subprocess.run(["sh", "-c", "echo out; echo err >&2"], stdout=PIPE, stderr=target))
print(open("err.txt").read())

# What was written and never closed is there for the process.
open("late.txt", "w").write("never closed")
print(subprocess.check_output(["cat", "late.txt"]))
os.mkdir("sub")
print(subprocess.check_output(["cat", "../in.txt"], cwd="sub"))
with open("sub/here.txt", "w") as file:
    file.write("below")
print(subprocess.check_output(["cat", "here.txt"], cwd=os.path.abspath("sub")))
os.chdir("sub")
print(subprocess.check_output(["cat", "here.txt"]))
os.chdir("..")
print(subprocess.check_output(["sh", "-c", "echo made > made.txt; cat made.txt"]), open("made.txt").read())
print(attempt(subprocess.run, ["echo"], cwd="nosuchfolder"))
print(attempt(subprocess.run, ["echo"], cwd="in.txt"))
print(attempt(subprocess.run, ["cat"], stdout=open("in.txt", "rb"), input=b"x") is not None)
import io
print(attempt(subprocess.run, ["echo"], stdout=io.BytesIO()))
