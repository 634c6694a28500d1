import asyncio
import unittest
from unittest.mock import AsyncMock, patch

log = []


class Waits(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        log.append("setUp")

    async def asyncSetUp(self):
        await asyncio.sleep(0)
        log.append("asyncSetUp")
        self.addAsyncCleanup(self.clean, 1)

    async def clean(self, n):
        log.append(f"clean {n}")

    async def asyncTearDown(self):
        log.append("asyncTearDown")

    def tearDown(self):
        log.append("tearDown")

    async def test_passes(self):
        await asyncio.sleep(0.001)
        self.assertEqual(1, 1)

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 2)

    def test_plain(self):
        log.append("plain")

    async def test_mock(self):
        fetch = AsyncMock(side_effect=[1, ValueError("second")])
        self.assertEqual(await fetch("a"), 1)
        with self.assertRaises(ValueError):
            await fetch("b")
        fetch.assert_awaited_with("b")
        self.assertEqual(fetch.await_count, 2)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Waits).run(result)
print(result.testsRun, len(result.failures), len(result.errors), [t.id() for t, _ in result.failures])
print(result.failures[0][1].splitlines()[-1])
print(log)
