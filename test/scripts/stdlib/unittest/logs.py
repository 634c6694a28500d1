import logging
import sys
import unittest

log = logging.getLogger("app")


class Logs(unittest.TestCase):
    def test_lines(self):
        with self.assertLogs("app", level="INFO") as watched:
            log.info("first %d", 1)
            logging.getLogger("app.sub").error("second")
            log.debug("below")
        self.assertEqual(watched.output, ["INFO:app:first 1", "ERROR:app.sub:second"])
        self.assertEqual([r.levelno for r in watched.records], [20, 40])
        self.assertEqual(len(watched), 2)

    def test_logger_object(self):
        with self.assertLogs(log, logging.ERROR):
            log.error("e")

    def test_root(self):
        with self.assertLogs():
            log.warning("w")

    def test_none_logged(self):
        with self.assertLogs("app", "ERROR"):
            log.warning("w")

    def test_no_logs(self):
        with self.assertNoLogs("app", "ERROR"):
            log.warning("w")

    def test_unexpected(self):
        with self.assertNoLogs():
            log.warning("w")

    def test_exception_goes_on(self):
        with self.assertRaises(KeyError):
            with self.assertLogs():
                raise KeyError


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Logs).run(result)
print(result)
for test, text in result.failures:
    print(test.id(), text.splitlines()[-1])
print(result.errors, log.handlers, log.level, log.propagate)
