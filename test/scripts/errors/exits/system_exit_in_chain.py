import sys


def fail():
    try:
        {}["missing"]
    except KeyError as e:
        print("while handling", repr(e))
        sys.exit("exit text only, no traceback, no chain")


def nested():
    try:
        fail()
    except Exception:
        print("never: SystemExit is no Exception")
    else:
        print("never")
    finally:
        print("finally")


nested()
