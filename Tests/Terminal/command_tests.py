"""The command on pipes: what goes where, and what it exits with."""
import json
import os
import select
import signal
import subprocess
import time

import program
from program import Command, slow


class Statuses(Command):
    def test_usage(self):
        for arguments in (
            ["--nope"], ["ask"], ["run"], ["ask", "--format", "xml", "q"], ["ask", "--format"],
            ["ask", "--format=", "q"], ["ask", "--rows", "abc", "q"], ["ask", "--rows=-1", "q"],
            ["ask", "--memory", "12 potatoes", "q"], ["ask", "--seconds", "1e3", "q"],
            ["ask", "--color", "sometimes", "q"],
        ):
            with self.subTest(arguments):
                self.assertEqual(self.run_program(*arguments).returncode, 64)

    def test_a_wrong_option_is_told_the_near_one(self):
        self.assertIn("--safe", self.run_program("--safee").stderr)

    def test_a_wrong_format_is_told_the_right_ones(self):
        self.assertIn("table, plain, json", self.run_program("ask", "--format", "xml", "q").stderr)

    def test_an_empty_query_is_nothing(self):
        for query in ("", "   \t ", "# only this"):
            with self.subTest(query):
                result = self.run_program("ask", query)
                self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_a_query_is_answered(self):
        result = self.run_program("ask", "payers of CoreWeave")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("Microsoft", result.stdout)

    def test_an_error_in_a_query(self):
        result = self.run_program("ask", "payers of Nobdy")
        self.assertEqual((result.returncode, result.stdout), (65, ""))
        self.assertIn("O301", result.stderr)

    def test_a_question_without_quotes_is_told_to_have_some(self):
        result = self.run_program("ask", "payers", "of", "CoreWeave")
        self.assertEqual((result.returncode, result.stdout), (65, ""))
        self.assertIn("ouro ask 'payers of CoreWeave'", result.stderr)

    def test_a_question_in_the_place_of_a_file(self):
        result = self.run_program("payers of CoreWeave")
        self.assertEqual(result.returncode, 66)
        self.assertIn("ouro ask 'payers of CoreWeave'", result.stderr)
        self.assertNotIn("ouro ask", self.run_program("missing.ouro").stderr)
        result = self.run_program("payers", "of", "CoreWeave")
        self.assertIn("ouro ask 'payers of CoreWeave'", result.stderr)
        self.assertEqual(result.stderr.count("error["), 1)

    def test_a_table_is_checked_as_a_table(self):
        good = self.write("pay.csv", "Payer Name,payee,Amount (USD)\nAcme,Bolt,5\n")
        result = self.run_program("check", good)
        self.assertEqual((result.returncode, result.stdout), (0, "no errors\n"))
        self.assertIn("`Amount (USD)` is read as the amount, in USD", result.stderr)
        bad = self.write("bad.tsv", "payer\tpayee\tamount\nAcme\tBolt\tlots\nAcme\n")
        base = self.write("base.ouro", "company Acme\nAcme pays Nobody\n")
        result = self.run_program("check", good, bad, base)
        self.assertEqual((result.returncode, result.stdout), (65, ""))
        for place in ("bad.tsv:2:11", "bad.tsv:3:1", "base.ouro:2:11"):
            self.assertIn(place, result.stderr)
        text = self.write("text.txt", "company Acme\tcompany Bolt\n")
        self.assertNotIn("O605", self.run_program("check", text).stderr)

    def test_a_save_never_takes_the_place_of_another_file(self):
        rows = "payer,payee\nAcme,Bolt\n"
        self.write("pay.csv", rows)
        self.write("notes", "buy milk\n")
        for name, free in (("pay.csv", "pay.ouro"), ("notes", "notes.ouro")):
            with self.subTest(name):
                before = (self.folder / name).read_text()
                result = self.run_program("ask", "-k", "pay.csv", f'save "{name}"')
                self.assertEqual((result.returncode, result.stdout), (73, ""))
                self.assertIn("O704", result.stderr)
                self.assertIn(f'save "{free}"', result.stderr)
                self.assertEqual((self.folder / name).read_text(), before)
        for _ in range(2):
            result = self.run_program("ask", "-k", "pay.csv", 'save "pay.ouro"')
            self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("Acme pays Bolt\n", (self.folder / "pay.ouro").read_text())

    def test_an_export_never_takes_the_place_of_what_was_read(self):
        rows = "payer,payee\nAcme,Bolt\n"
        self.write("pay.csv", rows)
        (self.folder / "again.csv").symlink_to("pay.csv")
        for name in ("pay.csv", "./pay.csv", "again.csv"):
            result = self.run_program("ask", "-k", "pay.csv", f'export payments to "{name}"')
            self.assertEqual((result.returncode, result.stdout), (73, ""), name)
            self.assertIn("O704", result.stderr)
        self.assertEqual((self.folder / "pay.csv").read_text(), rows)
        for _ in range(2):
            result = self.run_program("ask", "-k", "pay.csv", 'export payments to "found.csv"')
            self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_a_base_saved_in_another_folder_finds_its_documents(self):
        self.write("case/ledger.txt", "Acme pays Bolt.\n")
        self.write("case/base.ouro", "company Acme; company Bolt\n"
                   'document ledger: by Acme, file "ledger.txt"\n'
                   'document lost: by Acme, file "lost.txt"\nAcme pays Bolt [ledger 1]\n')
        for name, file in (("case/new.ouro", "ledger.txt"),
                           ("new.ouro", str(self.folder.resolve() / "case/ledger.txt"))):
            self.run_program("ask", "-k", "case/base.ouro", f'save "{name}"')
            saved = (self.folder / name).read_text()
            self.assertIn(f'file "{file}"\n', saved)
            self.assertIn('file "lost.txt"\n', saved)
            shown = self.run_program("ask", "-k", name, "payments with sources").stdout
            self.assertIn("# ledger 1: Acme pays Bolt.", shown)

    def test_a_base_that_changed_on_the_disk_is_not_replaced(self):
        self.run_program("ask", 'save "mine.ouro"')
        process = self.start("run", "-k", "mine.ouro", "-")
        time.sleep(0.5)
        self.write("mine.ouro", "# An Ouro knowledge base, version 1.\n\nparty Newer\n")
        _, errors = process.communicate(b'save "mine.ouro"\n', timeout=30)
        self.assertIn(b"changed on the disk", errors)
        self.assertIn("Newer", (self.folder / "mine.ouro").read_text())

    def test_help_names_the_limits(self):
        text = " ".join(self.run_program("--help").stdout.split())
        self.assertIn("Seconds a query may take; 0 for no limit. Default: 60.", text)
        self.assertIn("more are cut; 0 for no limit. Default: 10000.", text)

    def test_a_base_that_cannot_be_read(self):
        for path in ("missing.ouro", "."):
            for arguments in (["-k", path, "ask", "words"], ["ask", "-k", path, "words"], [path]):
                with self.subTest(arguments):
                    result = self.run_program(*arguments)
                    self.assertEqual(result.returncode, 66)
                    self.assertIn(f"`{path}`", result.stderr)

    def test_a_script_that_cannot_be_read(self):
        self.assertEqual(self.run_program("run", "missing.ouro").returncode, 66)
        result = self.run_program("run", ".")
        self.assertEqual(result.returncode, 66)
        self.assertIn("is a directory", result.stderr)

    def test_a_device_without_end_is_refused(self):
        self.assertEqual(self.run_program("run", "/dev/zero").returncode, 65)

    def test_a_base_of_bad_data(self):
        path = self.write("bad.ouro", "company Acme\nAcme frobs Acme\n")
        result = self.run_program("ask", "-k", path, "words")
        self.assertEqual(result.returncode, 65)
        self.assertIn("bad.ouro:2", result.stderr)

    @slow
    def test_time_that_runs_out(self):
        path, query = self.long_query()
        result = self.run_program("ask", "--seconds", "0.2", "-k", path, query)
        self.assertEqual((result.returncode, result.stdout), (75, ""))

    def test_bad_rows_of_a_table(self):
        path = self.write("pay.csv", "payer,payee,amount\nAcme,Bolt,$5\nAcme,Bolt\nBolt,Acme,lots\n")
        script = self.write("one.ouro", "payers of Bolt\n")
        told = (
            f"note: {path}: 2 rows that cannot be read are left out:\n"
            f"note: {path}:3: the row has 2 fields, the header 3\n"
            f"note: {path}:4: `lots` is no currency and no scale of amounts\n")
        for arguments in (["ask", "-k", path, "payers of Bolt"], ["run", "-k", path, script]):
            with self.subTest(arguments):
                result = self.run_program(*arguments)
                self.assertEqual((result.returncode, result.stdout), (65, ""))
                self.assertIn(f"{path}:3:1", result.stderr)
                self.assertIn(f"{path}:4:11", result.stderr)
                self.assertIn("--keep-going", result.stderr)
                result = self.run_program(*arguments, "--keep-going")
                self.assertEqual((result.returncode, result.stderr), (0, told))
                self.assertIn("Acme", result.stdout)

    def test_bad_rows_of_a_table_on_standard_input(self):
        path = self.write("pay.csv", "payer,payee\nAcme,Bolt\nAcme\n")
        result = self.run_program(path, "--keep-going", text="payers of Bolt\n")
        self.assertEqual(result.returncode, 0)
        self.assertIn("Acme", result.stdout)
        self.assertIn(f"{path}:3: the row has 1 field, the header 2", result.stderr)

    def test_bad_rows_told_with_the_answer_of_a_load(self):
        self.write("pay.csv", "payer,payee\nAcme,Bolt\nAcme\n")
        script = self.write("load.ouro", 'load "pay.csv" as payment\n')
        result = self.run_program("run", "--keep-going", script)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("pay.csv:3: the row has 1 field, the header 2", result.stdout)

    def test_refused_under_safe(self):
        path = self.write("more.ouro", "company Acme\n")
        result = self.run_program("ask", "--safe", f'use "{path}"')
        self.assertEqual(result.returncode, 65)
        self.assertIn("O703", result.stderr)

    def test_a_named_base_is_read_under_safe(self):
        path = self.write("small.ouro", "company Acme; company Bolt\nAcme pays Bolt\n")
        result = self.run_program("ask", "--safe", "-k", path, "payers of Bolt")
        self.assertEqual(result.returncode, 0)
        self.assertIn("Acme", result.stdout)


class Output(Command):
    def test_a_full_disk_is_reported(self):
        with open("/dev/full", "w") as full:
            result = subprocess.run(
                [program.BINARY, "ask", "payers of CoreWeave"], stdout=full,
                stderr=subprocess.PIPE, text=True, env=self.environment)
        self.assertEqual(result.returncode, 74)
        self.assertIn("cannot write: No space left on device", result.stderr)

    def test_a_closed_output_is_reported(self):
        result = subprocess.run(
            ["bash", "-c", f"'{program.BINARY}' ask 'payers of CoreWeave' >&-"],
            capture_output=True, text=True, env=self.environment)
        self.assertEqual(result.returncode, 74)

    def test_a_reader_that_leaves_is_no_error(self):
        script = self.write("many.ouro", "payers of CoreWeave\n" * 5_000)
        result = subprocess.run(
            ["bash", "-c", f"set -o pipefail; '{program.BINARY}' run {script} | head -1"],
            capture_output=True, text=True, env=self.environment, timeout=60)
        self.assertIn(result.returncode, (0, 141))
        self.assertEqual(result.stderr, "")
        self.assertEqual(len(result.stdout.splitlines()), 1)

    def test_a_pipe_gets_no_escapes_prompt_or_greeting(self):
        del self.environment["NO_COLOR"]
        result = self.run_program(text="payers of CoreWeave\npayers of Nobdy\n")
        for text in (result.stdout, result.stderr):
            self.assertNotIn("\x1b", text)
            self.assertNotIn("ouro>", text)
        self.assertIn("Microsoft", result.stdout)

    def test_errors_in_json_are_answers(self):
        result = self.run_program("ask", "--format", "json", "payers of Nobdy")
        self.assertEqual((result.returncode, result.stderr), (65, ""))
        error = json.loads(result.stdout)
        self.assertEqual((error["kind"], error["code"]), ("error", "O301"))
        self.assertEqual(error["query"], "payers of Nobdy")

    def test_timings(self):
        result = self.run_program("ask", "--timings", "--format", "json", "payers of CoreWeave")
        self.assertIn("milliseconds", json.loads(result.stdout))
        result = self.run_program("ask", "--format", "json", "payers of CoreWeave")
        self.assertNotIn("milliseconds", json.loads(result.stdout))

    def test_an_option_may_stand_before_the_subcommand(self):
        result = self.run_program("--format", "json", "ask", "payers of CoreWeave")
        self.assertEqual(json.loads(result.stdout)["kind"], "parties")

    def test_places_do_not_matter(self):
        wanted = self.run_program("ask", "payers of CoreWeave", "loops").stdout
        self.assertTrue(wanted)
        for change in ({"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"TZ": "garbage"}, {"HOME": None}):
            with self.subTest(change):
                result = self.run_program(
                    "ask", "payers of CoreWeave", "loops", environment=change)
                self.assertEqual((result.stdout, result.stderr), (wanted, ""))


class Scripts(Command):
    def test_a_script_ends_at_its_first_error(self):
        script = self.write("one.ouro", "payers of CoreWeave\npayers of Nobdy\npayers of CoreWeave\n")
        result = self.run_program("run", script)
        self.assertEqual(result.returncode, 65)
        self.assertIn("one.ouro:2:11", result.stderr)
        self.assertEqual(result.stdout.count("Microsoft"), self.answer().count("Microsoft"))

    def test_keep_going_goes_on(self):
        script = self.write("one.ouro", "payers of Nobdy\npayers of CoreWeave\n")
        result = self.run_program("run", "--keep-going", script)
        self.assertEqual(result.returncode, 65)
        self.assertEqual(result.stdout, self.answer())

    def test_several_scripts_share_a_session(self):
        one = self.write("one.ouro", "#!/usr/bin/env -S ouro run\ncompany Acme\n")
        two = self.write("two.ouro", "Acme pays CoreWeave\npayers of CoreWeave\n")
        self.assertIn("Acme", self.run_program("run", one, two).stdout)

    def test_paths_are_relative_to_the_script(self):
        script = self.write("deep/main.ouro", 'use "more.ouro"\nabout Acme\n')
        self.write("deep/more.ouro", "company Acme\n")
        self.assertEqual(self.run_program("run", script).returncode, 0)

    def test_a_script_on_standard_input(self):
        self.assertEqual(self.run_program("run", "-", text="payers of CoreWeave").stdout, self.answer())
        self.assertEqual(self.run_program(text="payers of CoreWeave").stdout, self.answer())

    def test_a_fifo_is_a_file(self):
        path = str(self.folder / "fifo")
        os.mkfifo(path)
        process = self.start("run", path)
        with open(path, "w") as fifo:
            fifo.write("payers of CoreWeave\n")
        self.assertEqual(process.wait(30), 0)
        self.assertEqual(process.stdout.read().decode(), self.answer())

    def test_a_place_is_right_after_lines_that_are_done(self):
        process = self.start("run", "-")
        self.send(process, "payers of CoreWeave\n\n# a remark\npayers of CoreWeave;")
        self.receive(process)
        self.send(process, " payers of Nobdy\n")
        process.stdin.close()
        process.stdin = open(os.devnull)
        self.assertEqual(process.wait(30), 65)
        self.assertIn("<stdin>:4:32", process.stderr.read().decode())

    def test_a_statement_runs_when_it_is_over(self):
        for end in (";", "\np", "\n\n# and\np"):
            with self.subTest(end):
                process = self.start("run", "-")
                self.send(process, "payers of CoreWeave")
                self.assertEqual(self.receive(process, 0.2), "")
                self.send(process, end)
                self.assertIn("Microsoft", self.receive(process))

    def test_a_statement_that_goes_on_waits(self):
        process = self.start("run", "-")
        self.send(process, "payers of\n ")
        self.assertEqual(self.receive(process, 0.2), "")
        self.send(process, "CoreWeave;")
        self.assertIn("Microsoft", self.receive(process))

    def test_ctrl_c_ends_a_wait_for_input(self):
        process = self.start("run", "-")
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), 130)

    @slow
    def test_ctrl_c_ends_a_long_query(self):
        path, query = self.long_query()
        process = self.start("ask", "-k", path, query)
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), 130)

    def test_ctrl_c_ends_an_answer_that_nobody_reads(self):
        steps = 30_000
        process = self.start("ask", "-k", self.chain(steps), f"path from P0 to P{steps}")
        self.assertTrue(process.stdout.read(1))
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), 130)
        self.assertIn("stopped from the keyboard", process.stderr.read().decode())

    def test_a_small_stack_is_enough(self):
        query = "payers of " + "(" * 150 + "CoreWeave" + ")" * 150
        result = subprocess.run(
            ["bash", "-c", f"ulimit -s 256; '{program.BINARY}' ask '{query}'"],
            capture_output=True, text=True, env=self.environment)
        self.assertIn(result.returncode, (0, 65))

    def answer(self):
        return self.run_program("ask", "payers of CoreWeave").stdout

    @staticmethod
    def send(process, text):
        process.stdin.write(text.encode())
        process.stdin.flush()

    @staticmethod
    def receive(process, seconds=30):
        """What comes within a time; returns at the first of it."""
        ready, _, _ = select.select([process.stdout], [], [], seconds)
        return os.read(process.stdout.fileno(), 65536).decode() if ready else ""
