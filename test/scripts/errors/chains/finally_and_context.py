log = []


def cleanup(name):
    log.append(name)
    if name == "second":
        raise OSError("disk full while cleaning up " + name)


def work(name):
    try:
        if name == "second":
            raise ValueError("the original problem")
        return name.upper()
    finally:
        cleanup(name)


print(work("first"), log)
try:
    work("second")
except OSError as e:
    print(e, "/", e.__context__)
print(log)
work("second")
