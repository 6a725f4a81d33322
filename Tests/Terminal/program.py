"""The program under test: in a room of its own, on a terminal or on pipes."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

import pexpect

BINARY = "ouro"
PROMPT = "ouro> "
slow = unittest.skipIf(os.environ.get("OURO_TEST_QUICK"), "slow")


class Room(unittest.TestCase):
    """Each test has folders of its own for history, settings and files."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.history = self.folder / "state" / "ouro" / "history"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "INPUTRC": "/dev/null",
            "NO_COLOR": "1",
        }

    def write(self, name, text):
        """A file in the room; its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return str(path)

    def long_query(self):
        """A base on which counting loops takes for ever, and the question."""
        parties = [f"Firm {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"]
        lines = [f'company "{party}"' for party in parties]
        lines += [f'"{a}" pays "{b}"' for a in parties for b in parties if a != b]
        return self.write("complete.ouro", "\n".join(lines) + "\n"), "count of loops within 14 steps"

    def chain(self, steps):
        """A table of payments, each from the receiver of the one before."""
        rows = [f"P{place},P{place + 1},5" for place in range(steps)]
        return self.write("chain.csv", "payer,payee,amount\n" + "\n".join(rows) + "\n")


class Command(Room):
    """Runs on pipes."""

    def run_program(self, *arguments, text="", **more):
        environment = {**self.environment, **more.pop("environment", {})}
        environment = {name: value for name, value in environment.items() if value is not None}
        return subprocess.run(
            [BINARY, *arguments], input=text, capture_output=True, text=True, timeout=60,
            env=environment, cwd=self.folder, **more)

    def start(self, *arguments):
        """Starts it with pipes that stay open."""
        process = subprocess.Popen(
            [BINARY, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=self.environment, cwd=self.folder)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()


class Terminal(Room):
    """Runs on a terminal."""

    def shell(self, *arguments, size=(24, 80), greeted=True, **environment):
        shell = pexpect.spawn(
            BINARY, list(arguments), env={**self.environment, **environment}, cwd=str(self.folder),
            dimensions=size, encoding="utf-8", timeout=30)
        shell.delaybeforesend = None
        self.addCleanup(shell.close, force=True)
        if greeted:
            shell.expect_exact(PROMPT)
        return shell

    def ask(self, shell, text):
        """Enters a line; what is printed up to the next prompt."""
        shell.send(text + "\r")
        shell.expect_exact(text)
        shell.expect_exact(PROMPT)
        return shell.before

    def lines(self, shell, text):
        """The lines printed between an entry and the next prompt."""
        printed = self.ask(shell, text).replace("\x1b[?2004h", "").replace("\x1b[?2004l\r", "")
        return printed.replace("\r\n", "\n").split("\n")[1:-1]

    def quiet(self, shell, seconds=0.3):
        """What comes while nothing is typed."""
        seen = ""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                seen += shell.read_nonblocking(4096, timeout=0.05)
            except pexpect.TIMEOUT:
                pass
        return seen

    def assertLeaves(self, shell, status):
        shell.expect(pexpect.EOF)
        shell.close()
        self.assertEqual((shell.exitstatus, shell.signalstatus), (status, None))
