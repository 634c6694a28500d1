import unittest


class Words(unittest.TestCase):
    def test_upper(self):
        self.assertEqual('tea'.upper(), 'TEA')

    def test_split(self):
        with self.assertRaises(ValueError):
            'tea'.index('x')


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Words).run(result)
print(result.testsRun, result.wasSuccessful())
