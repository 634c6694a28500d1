# What belongs to interrupts, where there are none.
import threading
import unittest

print(threading.gettrace(), threading.getprofile())
r = unittest.TestResult()
unittest.registerResult(r)
print(unittest.removeResult(r), unittest.removeResult(r), unittest.removeHandler())
