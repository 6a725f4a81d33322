#!/usr/bin/env python3
"""Tests the built program from outside: run.py BINARY [NAME]...

The last line is `N passed, M failed`. OURO_TEST_QUICK=1 leaves out what is slow.
"""
import pathlib
import signal
import sys
import unittest

import program


class OneLine(unittest.TextTestResult):
    """Counts what passed, which unittest does not."""

    passed = 0

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    # Whatever this was started with, as in the background or under nohup, the program hears signals.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    program.BINARY = str(pathlib.Path(sys.argv[1]).resolve())
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{name}*" for name in sys.argv[2:]] or None
    suite = loader.discover(str(pathlib.Path(__file__).parent), pattern="*_tests.py")
    result = unittest.TextTestRunner(stream=sys.stdout, resultclass=OneLine).run(suite)
    failed = len(result.failures) + len(result.errors)
    print(f"{result.passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
