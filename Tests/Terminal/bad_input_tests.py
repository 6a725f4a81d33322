"""Whatever comes in, the program ends well: with the right status, place and words, soon, and small.

A row of a table is an input and what it comes to: `ok`, or the code and place of the error.
"""
import os
import pathlib
import resource
import signal
import subprocess
import tempfile
import threading
import time
import unittest

import program
from program import Command, Terminal, slow

BASE = """\
company Acme; company Bo; company Zed; company "Café"; company istanbul; company O'Neil
company Aurora Labs, also Aurora; person Aurora Lee, also Aurora; company Moody's
rent: Zed pays Acme, $12, on 2021-02-28
Zed pays Bo, $5; Zed pays "Café"; Zed pays istanbul; Zed pays O'Neil; Zed pays Moody's
Zed pays Bo, $170141183460469231731687303715, on 9999-12-31
"""
FOLLOWER = "payers of Acme"
MOST_SECONDS = 30  # a guard against what does not end; how fast it is, a benchmark says
MOST_BYTES = 200 << 20
MARKS = "\u0301\u0316" * 20_000

CHARACTERS = [
    ("", "ok"),
    ("   \t  ", "ok"),
    ("# only a comment \x1b\u202e", "ok"),
    ('payers of "Acme', "O104 1:11"),
    ('payers of "Acme\\"', "O104 1:11"),
    ('payers of "Acme"\u0301', "O103 1:17"),
    ("\ufeffpayers of Acme", "ok"),
    ("payers \ufeffof Acme", "O102 1:8"),
    (b"payers of \xff", "O101 1:11"),
    (b'payers of "\xed\xa0\x80"', "O101 1:12"),
    (b"payers of \xc0\xaf", "O101 1:11"),
    (b"payers of Acme \xe2", "O101 1:16"),
    ("payers of Acme\0 and Bo", "O103 1:15"),
    ("payers\u00a0of Acme", "O102 1:7"),
    ("payers\u200b of Acme", "O102 1:7"),
    ("payers of a\u202eb", "O102 1:12"),
    ('payers of "a\u202eb"', "O102 1:13"),
    ("payers of \x1b[2J", "O103 1:11"),
    ("payers of “Acme”", "ok"),
    ("payers of “Acme\"", "ok"),
    ('payers of "\\x41"', "O105 1:11"),
    ("payers of \u0660", "O201 1:11"),
    ("payers of 🤷", "O201 1:11"),
]

SENTENCES = [
    ("payers of", "O205 1:10"),
    ("Acme and", "O205 1:9"),
    ("and Acme", "O201 1:1"),
    ("payers payers Acme", "O201 1:8"),
    ("payments over > 5", "O303 1:15"),
    ("payers of and", "O201 1:11"),
    ('payers of "and"', "O301 1:11"),
    ("loop from Acme to", "O201 1:16"),
    ("loop from", "O205 1:10"),
    ("loop", "ok"),
    ("(Acme", "O205 1:6"),
    ("Acme)", "O201 1:5"),
    ("payers of Acme and payers of Bo or payers of Zed", "O202 1:33"),
]

NAMES = [
    ("payers of Nobdy", "O301 1:11"),
    ("payers of Amce", "O301 1:11"),
    ("payers of Aurora", "O302 1:11"),
    ('payers of "Aurora"', "O302 1:11"),
    ("payers of the company Aurora", "ok"),
    ('payers of "Cafe\u0301"', "ok"),
    ("payers of Cafe\u0301", "ok"),
    ('payers of " Acme "', "O301 1:11"),
    ('payers of " Café"', "O301 1:11"),
    ('payers of "Café\u3000"', "O301 1:11"),
    ('payers of ""', "O301 1:11"),
    ('payers of "ISTANBUL"', "ok"),
    ("payers of O’Neil", "ok"),
    ('payers of "O’Neil"', "ok"),
    ("Moody’s’s payers", "ok"),
    ("Moody's's payers", "ok"),
    ("Acme pays Nobdy", "O301 1:11"),
    ("rent: Acme pays Bo", "O306 1:1"),
    ("person Acme", "O307 1:8"),
    ("nothing planned", "O303 1:1"),
]

VALUES = [
    ("payments over 9223372036854775808", "O402 1:15"),
    ("payments over $9223372036854775808", "ok"),
    ("payments over $1e400", "O401 1:16"),
    ("payments over $1,5", "O401 1:16"),
    ("payments over $½", "O401 1:16"),
    ("payments over $٣", "O401 1:16"),
    ("payments over $５", "O401 1:16"),
    ("payments over --5", "O402 1:15"),
    ("payments over -0.00 EUR", "O402 1:15"),
    ("payments over $1__000", "O401 1:16"),
    ("payments over $.", "O201 1:16"),
    ("payments over $0.0000000001", "O401 1:16"),
    ("payments over $1" + "0" * 29, "ok"),
    ("payments over $170141183460469231731687303715.884105727", "ok"),
    ("payments over $170141183460469231731687303715.884105728", "O401 1:16"),
    ("payments over $" + "9" * 29, "ok"),
    ("payments over $" + "9" * 38, "O401 1:16"),
    ("payments over $" + "9" * 39, "O401 1:16"),
    ("payments over $1" + "0" * 28 + "tn", "O401 1:15"),
    ("payments between $2 and $1", "O404 1:18"),
    ("payers of Acme first -1", "O401 1:22"),
    ("payers of Acme first 0", "O401 1:22"),
    ("payers of Acme first 99999999999999999999", "O401 1:22"),
    ("payments on 2021-02-30", "O403 1:13"),
    ("payments during 2021-13", "O403 1:17"),
    ("payments during 2021-00", "O403 1:17"),
    ("payments on ٢٠٢١-٠١-٠١", "O401 1:13"),
    ("payments before 0000-01-01", "O403 1:17"),
    ("payments during 0000", "O403 1:17"),
    ("payments since 99999-01-01", "O403 1:16"),
    ("payments since 9999-12-31", "ok"),
    ("payments during 9999", "ok"),
    ("payments on 0001-01-01", "ok"),
    ("payments on 2016-12-31T23:59:60Z", "O403 1:13"),
    ("loops within 0 steps", "O401 1:14"),
]

FILES = [
    ('use "missing.ouro"', "O701 1:5"),
    ('use "."', "O701 1:5"),
    ('use "/dev/zero"', "O504 1:5"),
    ('use "base.ouro\\u{0}.ouro"', "O701 1:5"),
    ('use ""', "O701 1:5"),
]

# Long ones, which only a pipe or a file can hold.
LARGE = [
    ('"' * 1_000_000, "O301 1:1"),
    ("payers of " + '"' * 999_999, "O104 1:1000009"),
    ("(" * 1_000 + "Acme" + ")" * 1_000, "O203 1:201"),
    ("(" * 1_000_000, "O203 1:201"),
    ("payers of " * 50_000 + "Acme", "O203 1:2011"),
    ("Acme" + " and Acme" * 100_000, "O204 1:90006"),
    ("Acme" + " and Acme" * 200_000, "O204 1:1"),
    ("payers of Acme" + " or payers of Bo" * 15_000, "O204 1:160016"),
    ("Acme" + " except payers of Bo" * 15_000, "O204 1:200006"),
    ("companies" + " that pay Acme" * 30_000, "O204 1:140025"),
    (", ".join(["Acme"] * 50_000) + " and Acme", "O204 1:60005"),
    ("Zed pays Bo" + ", $5" * 100_000, "O204 1:40014"),
    ('payers of "' + "a" * 1_000_000 + '"', "O107 1:11"),
    ("payers of " + "a" * 1_000_000, "O107 1:11"),
    ("payers of " + "é" * 500_000, "O107 1:11"),
    ("company " + "a " * 500_000, "O107 1:9"),
    ("payments over $" + "1" * 1_000_000, "O107 1:16"),
    (f'payers of "x{MARKS}"', "O106 1:11"),
    (f"payers of x{MARKS}", "O106 1:11"),
    (f'payers of "x"{MARKS}', "O103 1:14"),
    ('payers of "' + "\\" * 500_000, "O104 1:11"),
    ("?" * 1_000_000, "O201 1:1"),
    ("'" * 1_000_000, "O201 1:1"),
    ("1 " * 500_000, "O201 1:1"),
    ("[" * 1_000_000, "O201 1:1"),
    ("a-" * 500_000, "O107 1:1"),
    ("Acme" + "'s payer" * 100_000, "O201 1:13"),
    ("\n" * 1_000_000, "ok"),
    (";" * 1_000_000, "ok"),
    ("#\n" * 500_000, "ok"),
]

HOSTILE = [
    "\x1b[2J\x1b]0;pwn\x07", "x\x1b]52;c;ZXZpbA==\x07", "a\u202eb", "a\u2066b\u2069", "a\u009b31mb",
    "a\u0085b", "a\u2028b", "a\x7fb", "a\x08b", "a\x00b", "a\rb", "a\nb", "a\tb", "a\u200bb", "a\u00adb",
    "\U000E0041a", '=HYPERLINK("http://e","x")', "<script>alert(1)</script>", '"];evil[',
    "]8;;http://e\x1b\\x",
]


class Outcome:
    """What a run came to."""

    def __init__(self, status, output, errors, seconds, peak):
        self.status, self.seconds, self.peak = status, seconds, peak
        self.output, self.errors = output, errors


class BadInput(Command):
    slowest = []

    def setUp(self):
        super().setUp()
        self.base = self.write("base.ouro", BASE)
        self.answer = self.run_input(FOLLOWER).output

    @classmethod
    def tearDownClass(cls):
        rows = sorted(BadInput.slowest, reverse=True)[:5]
        BadInput.slowest = []
        for seconds, peak, label in rows:
            print(f"\n  {seconds:5.2f} s {peak >> 20:4d} MiB  {label}", end="", flush=True)
        print()

    def run_bytes(self, arguments, data=b"", environment=None, limits=None, stdout=None):
        """One run: its status, what it wrote, how long it worked and how large it grew."""
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as output, \
                tempfile.TemporaryFile() as errors:
            source.write(data)
            source.seek(0)
            process = subprocess.Popen(
                [program.BINARY, *arguments], stdin=source, stdout=stdout or output, stderr=errors,
                env=environment or self.environment, cwd=self.folder, preexec_fn=limits)
            timer = threading.Timer(2 * MOST_SECONDS, process.kill)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = usage.ru_utime + usage.ru_stime
            written = [self.contents(file) for file in (output, errors)]
        outcome = Outcome(process.returncode, *written, seconds, usage.ru_maxrss << 10)
        label = (" ".join(map(str, arguments)) + " " + repr(data[:40])).replace(str(self.folder), "")
        BadInput.slowest.append((seconds, outcome.peak, label[:90]))
        return outcome

    @staticmethod
    def contents(file):
        file.seek(0)
        return file.read().decode("utf-8")

    def run_input(self, text, *arguments, **more):
        data = text if isinstance(text, bytes) else text.encode()
        return self.run_bytes(["run", "-k", self.base, *arguments, "-"], data, **more)

    def check(self, outcome, expected, name="<stdin>"):
        """Whether a run ended as a row says."""
        if expected == "ok":
            self.assertEqual((outcome.status, outcome.errors), (0, ""))
        else:
            code, place = expected.split()
            status = {"O701": 66, "O501": 75, "O502": 75}.get(code, 65)
            self.assertIn(f"error[{code}]", outcome.errors[:300])
            self.assertIn(f"--> {name}:{place}\n", outcome.errors)
            self.assertEqual(outcome.status, status)
        self.check_costs(outcome)

    def check_costs(self, outcome):
        self.assertIn(outcome.status, (0, 64, 65, 66, 71, 73, 74, 75, 130))
        self.assertLess(outcome.seconds, MOST_SECONDS)
        self.assertLess(outcome.peak, MOST_BYTES)
        self.assertNotRegex(outcome.errors, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

    def check_rows(self, rows, **more):
        """Each row alone, and before a statement that must still be answered."""
        for text, expected in rows:
            data = text if isinstance(text, bytes) else text.encode()
            with self.subTest(data[:60]):
                outcome = self.run_input(data + b"\n" + FOLLOWER.encode(), "--keep-going", **more)
                self.check(outcome, expected)
                if expected == "ok":
                    self.assertTrue(outcome.output.endswith(self.answer))
                else:
                    self.assertEqual(outcome.output, self.answer)


class Statements(BadInput):
    def test_characters(self):
        self.check_rows(CHARACTERS)

    def test_sentences(self):
        self.check_rows(SENTENCES)

    def test_names(self):
        self.check_rows(NAMES)

    def test_values(self):
        self.check_rows(VALUES)

    def test_files(self):
        self.check_rows(FILES)

    def test_large(self):
        self.check_rows(LARGE)

    def test_a_small_stack(self):
        """The deep ones again where the shell allows a stack of 256 KiB."""
        def limit():
            resource.setrlimit(resource.RLIMIT_STACK, (256 << 10, 256 << 10))
        deep = [row for row in LARGE if row[1].startswith("O203")]
        deep += [("payers of " * 199 + "Acme", "ok"), ("(" * 190 + "Acme" + ")" * 190, "ok")]
        self.check_rows(deep, limits=limit)

    def test_arguments(self):
        """The same through the command line, as far as an argument can hold it."""
        for text, expected in CHARACTERS[:8] + SENTENCES + NAMES + VALUES:
            with self.subTest(text):
                self.check(self.run_bytes(["ask", "-k", self.base, text]), expected, "<query>")

    def test_an_argument_that_is_not_utf8(self):
        for text in (b"payers of \xff", b"\xed\xa0\x80", b"\xc0\xaf"):
            with self.subTest(text):
                outcome = self.run_bytes(["ask", "-k", self.base, text])
                self.check_costs(outcome)
                self.assertEqual((outcome.status, outcome.output), (65, ""))

    def test_line_ends(self):
        outcome = self.run_input("payers of Acme\r\npayers of Bxx\r\n")
        self.check(outcome, "O301 2:11")
        self.assertEqual(outcome.output, self.answer)
        outcome = self.run_input("payers of Acme\r\npayers of Acme\r\n")
        self.assertEqual((outcome.status, outcome.output), (0, self.answer * 2))

    @slow
    def test_what_never_ends_is_not_read_to_its_end(self):
        for text in ("(" * 5_000_000, (FOLLOWER + ";" + " " * 1_000) * 5_000, "# " * 2_000_000, "Acme and\n " * 400_000):
            with self.subTest(text[:20]):
                outcome = self.run_input(text, "--rows", "1")
                self.check_costs_of_long(outcome)
                self.assertIn("error[O504]", outcome.errors)

    def check_costs_of_long(self, outcome):
        self.assertEqual(outcome.status, 65)
        self.assertLess(outcome.seconds, MOST_SECONDS)
        self.assertLess(outcome.peak, MOST_BYTES)

    def test_a_device_without_end(self):
        for path in ("/dev/zero", "/dev/urandom"):
            with self.subTest(path), open(path, "rb") as device:
                result = subprocess.run(
                    [program.BINARY, "run", "-"], stdin=device, capture_output=True, timeout=2 * MOST_SECONDS,
                    env=self.environment)
                self.assertEqual((result.returncode, result.stdout), (65, b""))


class Bases(BadInput):
    def check_base(self, path, status, said):
        for arguments in (["-k", path, "ask", FOLLOWER], ["run", path], ["ask", "-k", self.base, f'use "{path}"']):
            with self.subTest(arguments):
                outcome = self.run_bytes(arguments)
                self.check_costs(outcome)
                self.assertEqual((outcome.status, outcome.output), (status, ""))
                self.assertRegex(outcome.errors, said)

    def test_what_is_no_text(self):
        self.check_base("/bin/true", 65, r"/bin/true:1:1\n")
        self.check_base("/dev/zero", 65, "O504")
        self.check_base(".", 66, "is a directory")
        self.check_base("missing", 66, "No such file")
        self.check_base("base.ouro/x", 66, "Not a directory")
        self.check_base("x" * 4000, 66, "too long")
        self.check_base("/dev/full", 65, "O504")
        self.check_base(self.write_bytes("latin.ouro", b'company "\xe9"\n'), 65, r"latin.ouro:1:10\n")

    @unittest.skipIf(os.geteuid() == 0, "root may read all")
    def test_a_file_that_may_not_be_read(self):
        path = self.write("closed.ouro", BASE)
        os.chmod(path, 0)
        self.check_base(path, 66, "Permission denied")

    def test_a_fifo(self):
        path = str(self.folder / "fifo")
        os.mkfifo(path)
        writer = threading.Thread(target=lambda: pathlib.Path(path).write_text(BASE))
        writer.start()
        self.check(self.run_bytes(["ask", "-k", path, FOLLOWER]), "ok")
        writer.join()

    def test_long_lines(self):
        path = str(self.folder / "sparse.ouro")
        with open(path, "wb") as file:
            file.truncate(1 << 30)
        self.check_base(path, 65, "O504")
        line = "# " + "x" * ((1 << 20) - 2)
        self.check(self.run_bytes(["ask", "-k", self.write("long.ouro", line + "\n" + BASE), FOLLOWER]), "ok")
        self.check_base(self.write("longer.ouro", "\n" + line + "x\n" + BASE), 65, "O504.*line 2")

    def test_empty_ones(self):
        for text in ("", "\n", "# only a comment", "\ufeff", "\ufeff\r\n"):
            with self.subTest(text):
                path = self.write("empty.ouro", text)
                self.check(self.run_bytes(["ask", "-k", path, "words"]), "ok")

    def test_a_comment_may_hold_anything(self):
        path = self.write_bytes("odd.ouro", b"# \xff\x00\x1b\n" + BASE.encode())
        self.check(self.run_bytes(["ask", "-k", path, FOLLOWER]), "ok")

    def test_many_errors_are_cut(self):
        path = self.write("bad.ouro", "Acme pays Nobdy\n" * 100_000)
        outcome = self.run_bytes(["ask", "-k", self.base, "-k", path, FOLLOWER])
        self.check(outcome, "O301 1:11", path)
        self.assertEqual(outcome.errors.count("error["), 20)

    def test_errors_have_their_line(self):
        for line, expected in [
            ("rent: Acme pays Bo", "O306 6:1"), ("Acme pays Nobdy", "O301 6:11"),
            ("person Acme", "O307 6:8"), ("payers of Acme", "O603 6:1"), ("Acme pays Bo, $1e400", "O401 6:16"),
            ("Acme pays Bo, 2021-02-30", "O401 6:15"), ("Acme pays Bo, $5 to $2", "O404 6:15"),
            ("Acme pays Bo, on 2021-02-30", "O403 6:18"), ("company", "O603 6:1"),
            ('company ""', "O201 6:9"), ('company "a\\u{1F600', "O104 6:9"),
        ]:
            with self.subTest(line):
                path = self.write("bad.ouro", BASE + line + "\n")
                self.check(self.run_bytes(["ask", "-k", path, FOLLOWER]), expected, path)

    def test_uses(self):
        for index in range(40):
            self.write(f"deep{index}.ouro", f'use "deep{index + 1}.ouro"\n')
        self.write("a.ouro", 'use "b.ouro"\n')
        self.write("b.ouro", '\nuse "a.ouro"\n')
        self.write("self.ouro", 'use "./self.ouro"\n')
        left = self.write("left.ouro", 'use "base.ouro"\n')
        right = self.write("right.ouro", 'use "base.ouro"\n')
        top = self.write("top.ouro", f'use "left.ouro"\nuse "right.ouro"\n')
        self.check(self.run_bytes(["ask", "-k", top, FOLLOWER]), "ok")
        self.check(self.run_bytes(["ask", "-k", left, "-k", right, FOLLOWER]), "ok")
        self.assertIn("b.ouro:2:5\n", self.fails("a.ouro", "O505"))
        self.assertIn("a.ouro → b.ouro → a.ouro", self.fails("a.ouro", "O505"))
        self.assertIn("self.ouro:1:5\n", self.fails("self.ouro", "O505"))
        self.assertIn("deep15.ouro:1:5\n", self.fails("deep0.ouro", "O505"))

    def fails(self, name, code):
        outcome = self.run_bytes(["ask", "-k", str(self.folder / name), "words"])
        self.check_costs(outcome)
        self.assertEqual((outcome.status, outcome.output), (65, ""))
        self.assertIn(f"error[{code}]", outcome.errors)
        return outcome.errors

    def test_nothing_leaks_under_safe(self):
        outcome = self.run_bytes(["ask", "--safe", "-k", self.base, 'use "../../../../etc/passwd"'])
        self.check(outcome, "O703 1:5", "<query>")
        self.assertNotIn("root", outcome.errors)

    def test_what_fails_leaves_the_base_as_it_was(self):
        self.write("half.ouro", "company Half\nHalf pays Acme\nHalf pays Nobdy\n")
        outcome = self.run_input('use "half.ouro"\n' + FOLLOWER, "--keep-going")
        self.assertEqual((outcome.status, outcome.output), (65, self.answer))

    @slow
    def test_ctrl_c_ends_a_load(self):
        lines = [f"company Firm {index}" for index in range(100_000)]
        path = self.write("large.ouro", "\n".join(lines))
        for arguments in (["ask", "-k", path, "words"], ["ask", f'use "{path}"']):
            with self.subTest(arguments):
                process = self.start(*arguments)
                time.sleep(0.5)
                process.send_signal(signal.SIGINT)
                self.assertEqual(process.wait(MOST_SECONDS), 130)

    def write_bytes(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return str(path)


class Scripts(BadInput):
    def test_the_line_of_an_error(self):
        lines = [FOLLOWER, FOLLOWER, "payers of Nobdy", FOLLOWER, FOLLOWER]
        path = self.write("me.ouro", "\n".join(lines))
        for arguments, answers in (([], 2), (["--keep-going"], 4)):
            outcome = self.run_bytes(["run", "-k", self.base, *arguments, path])
            self.check(outcome, "O301 3:11", path)
            self.assertEqual(outcome.output, self.answer * answers)

    def test_bad_ones(self):
        for path, status in (
            (".", 66), ("missing", 66), ("/bin/true", 65), ("/dev/zero", 65), ("", 66),
        ):
            with self.subTest(path):
                outcome = self.run_bytes(["run", path])
                self.check_costs(outcome)
                self.assertEqual((outcome.status, outcome.output), (status, ""))

    @slow
    def test_many_errors(self):
        path = self.write("many.ouro", "payers of Nobdy\n" * 5_000)
        outcome = self.run_bytes(["run", "--keep-going", path])
        self.assertEqual((outcome.status, outcome.errors.count("error[")), (65, 5_000))


class Flags(BadInput):
    def test_wrong_ones(self):
        for arguments in (
            ["--nope"], ["--rows"], ["--rows="], ["--rows", "abc", "ask", "q"], ["--rows", "-1", "ask", "q"],
            ["ask", "--rows", "99999999999999999999", "q"], ["ask", "--rows", "٣", "q"], ["ask", "--rows", "", "q"],
            ["ask", "--seconds", "-1", "q"], ["ask", "--seconds", "nan", "q"], ["ask", "--seconds", "inf", "q"],
            ["ask", "--seconds", "99999999999", "q"], ["ask", "--memory", "99999999999TB", "q"],
            ["ask", "--memory", "-1", "q"], ["ask", "--format", "xml", "q"], ["ask", "--format", "", "q"],
            ["ask", "--color", "red", "q"], ["ask", "-k"], ["ask"], ["run"], ["run", "--keep-going"],
            ["ask", b"--\xff", "q"],
        ):
            with self.subTest(arguments):
                outcome = self.run_bytes(arguments)
                self.check_costs(outcome)
                self.assertEqual((outcome.status, outcome.output), (64, ""))

    def test_odd_ones_that_are_right(self):
        self.write("-x.ouro", BASE)
        for arguments in (
            ["ask", "-k", "base.ouro", "--", FOLLOWER], ["ask", "-k", "./-x.ouro", FOLLOWER],
            ["ask", "--rows", "0", "--seconds", "0", "--memory", "0", "-k", "base.ouro", FOLLOWER],
            ["ask", "-k", "base.ouro", "", FOLLOWER, "  ", ";;"],
        ):
            with self.subTest(arguments):
                outcome = self.run_bytes(arguments)
                self.check(outcome, "ok")
                self.assertRegex(outcome.output, r"^Zed\t\$12\t.*\n$")

    def test_budgets_that_run_out(self):
        path, query = self.long_query()
        for option in (["--seconds", "0.1"], ["--memory", "1"]):
            with self.subTest(option):
                question = query if option[0] == "--seconds" else "all paths from Firm A to Firm B within 9 steps"
                outcome = self.run_bytes(["ask", *option, "-k", path, question])
                self.check_costs(outcome)
                self.assertEqual((outcome.status, outcome.output), (75, ""))


class Surroundings(BadInput):
    def test_places_and_languages(self):
        questions = [FOLLOWER, "payments sorted by date", "Zed", 'payers of "ISTANBUL"', "payments during 2021"]
        wanted = self.run_bytes(["ask", "-k", self.base, *questions]).output
        self.assertTrue(wanted)
        for change in (
            {"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"LC_ALL": "xx_YY"}, {"LC_ALL": ""}, {"LANG": "tr_TR.UTF-8"},
            {"TZ": "garbage"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "Etc/GMT+12"}, {"TERM": "dumb"}, {"TERM": ""},
            {"HOME": ""}, {"HOME": "/nonexistent"}, {"XDG_STATE_HOME": "relative", "XDG_CONFIG_HOME": "\x01"},
            {"COLUMNS": "-1", "LINES": "x"}, {"PATH": ""}, {"NO_COLOR": ""},
        ):
            with self.subTest(change):
                outcome = self.run_bytes(
                    ["ask", "-k", self.base, *questions], environment={**self.environment, **change})
                self.check(outcome, "ok")
                self.assertEqual(outcome.output, wanted)

    def test_an_environment_with_nothing_in_it(self):
        outcome = self.run_bytes(["ask", "-k", self.base, FOLLOWER], environment={"_": ""})
        self.assertEqual((outcome.status, outcome.output, outcome.errors), (0, self.answer, ""))

    def test_a_full_disk(self):
        for arguments in (
            ["ask", FOLLOWER.replace("Acme", "CoreWeave")], ["ask", "--format", "json", "words"], ["run", "-"],
            ["ask", "--format", "json", "payers of Nobdy"],
        ):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                outcome = self.run_bytes(arguments, b"words", stdout=full)
                self.assertEqual(outcome.status, 74)
                self.assertIn("No space left on device", outcome.errors)

    def test_closed_descriptors(self):
        for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            with self.subTest(closed):
                result = subprocess.run(
                    ["bash", "-c", f"'{program.BINARY}' ask -k base.ouro '{FOLLOWER}' {closed}"],
                    capture_output=True, text=True, env=self.environment, cwd=self.folder, timeout=2 * MOST_SECONDS)
                self.assertEqual(result.returncode, 74 if ">&-" in closed.split() else 0)
                self.assertEqual(bool(result.stdout), result.returncode == 0)

    def test_a_reader_that_leaves(self):
        script = self.write("many.ouro", "words\n" * 2_000)
        result = subprocess.run(
            ["bash", "-c", f"set -o pipefail; '{program.BINARY}' run {script} | head -1"],
            capture_output=True, text=True, env=self.environment, timeout=2 * MOST_SECONDS)
        self.assertIn(result.returncode, (0, 141))
        self.assertEqual((len(result.stdout.splitlines()), result.stderr), (1, ""))

    def test_a_terminal_that_is_asked_to_end(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            process = self.start("run", "-")
            time.sleep(0.3)
            process.send_signal(number)
            self.assertEqual(process.wait(30), -number)


class HostileNames(BadInput):
    """Names that would do something to a terminal, in every place that shows names."""

    UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2066-\u2069\ufeff\U000e0041]"

    def setUp(self):
        super().setUp()
        self.spelled = [self.quoted(name) for name in HOSTILE]
        lines = ["company Acme"] + [f"company {name}, also {self.quoted(raw + ' Inc')}"
                                    for name, raw in zip(self.spelled, HOSTILE)]
        lines += [f"{name} pays Acme, $5, for {name}, note {name}" for name in self.spelled]
        lines += [f"Acme backs {name}, according to {name}" for name in self.spelled]
        self.hostile = self.write("hostile\x1b[31m\u202e.ouro", "\n".join(lines))

    @staticmethod
    def quoted(name):
        return '"' + "".join(
            "\\" + c if c in '"\\' else c if c.isprintable() else f"\\u{{{ord(c):X}}}" for c in name) + '"'

    def test_answers(self):
        questions = ["payers of Acme", "Acme", "claims", "payments", "loops", "all paths from Acme",
                     'names like "a"', "words", "documents", *self.spelled, f"explain payers of {self.spelled[0]}"]
        for form in ("table", "plain", "json"):
            with self.subTest(form):
                outcome = self.run_bytes(["ask", "--format", form, "-k", self.hostile, *questions])
                self.assertEqual((outcome.status, outcome.errors), (0, ""))
                self.assertNotRegex(outcome.output, self.UNSAFE)

    @slow
    def test_errors(self):
        for name in HOSTILE + [name + "s" for name in self.spelled]:
            for text in (f"payers of {name}", f'payers of "{name}', f"{name} {name}", f'use "{name}"', f"Acme pays {name}"):
                if "\0" in text or not text.strip():
                    continue
                with self.subTest(text):
                    outcome = self.run_bytes(["ask", "-k", self.hostile, text])
                    self.check_costs(outcome)
                    self.assertNotRegex(outcome.errors + outcome.output, self.UNSAFE)

    def test_arguments(self):
        for name in HOSTILE:
            if "\0" in name:
                continue
            for arguments in (["ask", "-k", name, "q"], ["run", name], ["ask", "--format", name, "q"], ["--" + name],
                              ["ask", "--rows", name, "q"], [name]):
                with self.subTest(arguments):
                    outcome = self.run_bytes(arguments)
                    self.assertIn(outcome.status, (64, 66))
                    self.assertNotRegex(outcome.errors + outcome.output, self.UNSAFE)


class OddTerminals(Terminal):
    def test_narrow_ones(self):
        for size in ((24, 1), (24, 0), (1, 1), (0, 0), (1, 65535)):
            with self.subTest(size):
                shell = self.shell(size=size, greeted=False)
                for text in ("payers of CoreWeave\r", "loops\r", ".help\r", "payers of Nobdy\r", "\t\t\r"):
                    shell.send(text)
                    self.quiet(shell, 0.2)
                shell.send(".quit\r")
                self.assertLeaves(shell, 0)

    def test_a_dumb_one(self):
        shell = self.shell(TERM="dumb")
        shell.send("payers of CoreWeave\r.quit\r")
        self.assertLeaves(shell, 0)

    def test_hostile_names_are_completed_as_escapes(self):
        lines = [f"company {HostileNames.quoted(name)}" for name in HOSTILE]
        path = self.write("hostile.ouro", "\n".join(["company Acme", *lines]))
        shell = self.shell(path)
        for text in ("payers of \t\t", '"\t\t', "x\t\t", ".help \x1b\x16\x1b[2J\r"):
            shell.send(text)
            seen = self.quiet(shell, 0.5)
            for raw in ("\x1b]0;", "\x1b]52", "\u202e", "\u2066", "\x9b", "\u2028", "\u200b"):
                self.assertNotIn(raw, seen)
            shell.send("\x03")
