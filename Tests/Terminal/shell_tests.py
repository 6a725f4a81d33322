"""The shell on a terminal."""
import os
import signal
import stat
import termios
import time

import pexpect

from program import PROMPT, Terminal, slow


class Answers(Terminal):
    def test_two_lines_greet(self):
        shell = self.shell()
        lines = shell.before.replace("\x1b[?2004h", "").strip().splitlines()
        self.assertEqual(len(lines), 2)
        self.assertRegex(lines[0], r"^Ouro \d+\.\d+")
        self.assertIn(".help", lines[1])

    def test_a_query_is_answered(self):
        self.assertIn("Microsoft", self.ask(self.shell(), "payers of CoreWeave"))

    def test_files_are_the_base(self):
        path = self.write("small.ouro", 'company "Acme"; company "Bolt"\nAcme pays Bolt\n')
        shell = self.shell(path)
        self.assertIn("Acme", self.ask(shell, "payers of Bolt"))

    def test_rows_left_out_of_a_table_are_told_at_the_start(self):
        path = self.write("pay.csv", "payer,payee\nAcme,Bolt\nAcme\n")
        shell = self.shell("-k", path, "--keep-going")
        self.assertIn("pay.csv:3: the row has 1 field, the header 2", shell.before)
        self.assertIn("Acme", self.ask(shell, "payers of Bolt"))

    def test_a_file_may_look_like_an_option(self):
        self.write("-x.ouro", 'company "Acme"; company "Bolt"\nAcme pays Bolt\n')
        self.assertIn("Acme", self.ask(self.shell("--", "-x.ouro"), "payers of Bolt"))

    def test_an_answer_follows_its_question_and_stands_apart_from_the_next(self):
        shell = self.shell()
        for _ in range(2):
            self.assertEqual(self.lines(shell, "count of companies"), ["4", ""])

    def test_an_error_is_shown_and_the_shell_lives_on(self):
        shell = self.shell()
        self.assertIn("error[O301]", self.ask(shell, "payers of Nobdy"))
        self.assertIn("Microsoft", self.ask(shell, "payers of CoreWeave"))

    def test_leading_blanks_mean_nothing(self):
        self.assertIn("Microsoft", self.ask(self.shell(), "  payers of CoreWeave"))

    def test_what_is_told_is_known(self):
        shell = self.shell()
        self.ask(shell, "company Acme")
        self.ask(shell, "Acme pays CoreWeave")
        self.assertIn("Acme", self.ask(shell, "payers of CoreWeave"))


class Scripts(Terminal):
    script = "# Who pays?\ncount of payers of CoreWeave  # not this\n\nexpect loops to be 1\n" \
        "payers of CoreWeave\n  except OpenAI\n"

    def test_on_a_terminal_each_statement_stands_above_its_answer(self):
        shell = self.shell("run", self.write("a.ouro", self.script), greeted=False)
        shell.expect(pexpect.EOF)
        text = shell.before.replace("\r", "")
        self.assertTrue(text.startswith("# Who pays?\nouro> count of payers of CoreWeave\n2\n"), text)
        self.assertIn("\n\nouro> expect loops to be 1\nouro> payers of CoreWeave\n  except OpenAI\npayer ", text)
        self.assertNotIn("not this", text)

    def test_in_another_format_it_does_not(self):
        path = self.write("a.ouro", self.script)
        shell = self.shell("run", "--format", "json", path, greeted=False)
        shell.expect(pexpect.EOF)
        self.assertNotIn("ouro>", shell.before)


class Commands(Terminal):
    def test_help_names_every_command(self):
        page = self.ask(self.shell(), ".help")
        for name in (".help", ".quit", ".format", ".timer", ".pager"):
            self.assertIn(name, page)
        self.assertLessEqual(page.count("\n"), 24)

    def test_a_slip_is_told_the_near_name(self):
        shell = self.shell()
        self.assertIn(".quit", self.ask(shell, ".qiut"))
        self.ask(shell, ".help")

    def test_format_changes_answers(self):
        shell = self.shell()
        self.ask(shell, ".format json")
        self.assertIn('"kind":"parties"', self.ask(shell, "payers of CoreWeave"))

    def test_a_wrong_format_is_told_the_right_ones(self):
        self.assertIn("table, plain, json", self.ask(self.shell(), ".format xml"))

    def test_the_timer_adds_a_time(self):
        shell = self.shell()
        self.ask(shell, ".timer on")
        self.ask(shell, ".format json")
        self.assertIn('"milliseconds":', self.ask(shell, "payers of CoreWeave"))

    def test_a_wrong_argument_is_underlined(self):
        lines = self.ask(self.shell(), ".format xml").splitlines()
        place = next(number for number, line in enumerate(lines) if "1 | .format xml" in line)
        self.assertEqual(lines[place + 1].index("^^^"), lines[place].index("xml"))

    def test_the_timer_alone_says_whether_it_is_on(self):
        shell = self.shell()
        self.assertIn("the timer is off", self.ask(shell, ".timer"))
        self.ask(shell, ".timer on")
        self.assertIn("the timer is on", self.ask(shell, ".timer"))

    def test_help_on_a_word_of_the_base(self):
        self.assertIn("those who pay, a role of payment", self.ask(self.shell(), ".help payers"))

    def test_help_is_wrapped_between_words(self):
        page = self.ask(self.shell(size=(24, 40)), ".help not stated")
        self.assertLessEqual(max(map(len, page.splitlines())), 40)
        self.assertIn("answer", page.split())

    def test_help_goes_on_in_its_second_column(self):
        lines = self.ask(self.shell(size=(24, 60)), ".help world").splitlines()
        first = next(number for number, line in enumerate(lines) if "originating with NAME" in line)
        gap = lines[first].index("only")
        self.assertEqual(lines[first + 1][:gap].strip(), "")

    def test_each_page_fits_a_screen_of_24_lines(self):
        shell = self.shell(size=(24, 80))
        pages = [line.split()[1] for line in self.ask(shell, ".help").splitlines()
                 if line.startswith("  .help ") and "[" not in line]
        self.assertGreater(len(pages), 10)
        for page in pages:
            # Below them stands the prompt.
            self.assertLessEqual(len(self.lines(shell, ".help " + page)), 23, page)

    def test_help_on_a_topic_needs_no_dot(self):
        self.assertIn("loops: ", self.ask(self.shell(), "help loops"))

    def test_help_on_a_command_needs_no_dot_of_its_own(self):
        self.assertIn("mermaid", self.ask(self.shell(), ".help format"))

    def test_a_pager_gets_what_is_taller_than_the_screen(self):
        shell = self.shell(PAGER="sed 's/^/| /'")
        self.assertIn("the pager is off", self.ask(shell, ".pager"))
        self.assertNotIn("| payer", self.ask(shell, "payers of CoreWeave counting withdrawn"))
        self.ask(shell, ".pager on")
        self.assertIn("| payer", self.ask(shell, "payers of CoreWeave counting withdrawn"))
        self.assertNotIn("| ", self.ask(shell, "count of payers of CoreWeave"))
        self.assertIn("| word ", self.ask(shell, "words"))

    def test_without_a_pager_everything_is_printed(self):
        shell = self.shell(PAGER="no-such-pager")
        self.ask(shell, ".pager on")
        self.assertIn("payer ", self.ask(shell, "payers of CoreWeave counting withdrawn"))

    def test_ctrl_c_in_a_pager_is_the_pagers(self):
        shell = self.shell(PAGER="trap 'echo heard' INT; sleep 0.2; cat >/dev/null; read x </dev/tty")
        self.ask(shell, ".pager on")
        shell.send("words\r")
        for _ in range(4):
            time.sleep(0.3)
            shell.sendintr()
        shell.expect_exact("heard")
        shell.send("\r")
        shell.expect_exact(PROMPT)
        self.assertIn("2", self.ask(shell, "count of payers of CoreWeave"))

    def test_the_first_error_of_a_code_says_where_it_is_explained(self):
        shell = self.shell()
        self.assertIn("`.help O301` explains", self.ask(shell, "payers of Nobdy"))
        self.assertNotIn("explains", self.ask(shell, "payers of Nobdy"))

    def test_ways_to_leave(self):
        for word in (".quit", "quit", "exit", "bye", ".exit"):
            with self.subTest(word):
                shell = self.shell()
                shell.send(word + "\r")
                self.assertLeaves(shell, 0)


class Keys(Terminal):
    def test_ctrl_c_clears_the_line(self):
        shell = self.shell()
        shell.send("no such words\x03")
        shell.expect_exact("^C")
        shell.expect_exact(PROMPT)
        self.assertNotIn("error", self.ask(shell, "payers of CoreWeave"))

    def test_ctrl_c_ends_a_flood(self):
        steps = 30_000
        shell = self.shell("-k", self.chain(steps))
        shell.send(f"path from P0 to P{steps}\r")
        shell.expect_exact("P9 ")
        shell.sendintr()
        shell.expect_exact("stopped from the keyboard")
        self.assertNotIn(f"P{steps // 2} ", shell.before)
        shell.expect_exact(PROMPT)
        self.assertEqual(self.lines(shell, "count of payers of P1"), ["1", ""])

    @slow
    def test_ctrl_c_stops_a_save(self):
        shell = self.shell("-k", self.chain(400_000))
        old = "# An Ouro knowledge base, version 1.\n"
        self.write("old.ouro", old)
        shell.send('save "old.ouro"\r')
        time.sleep(0.1)
        shell.sendintr()
        shell.expect_exact("stopped from the keyboard; nothing was changed")
        shell.expect_exact(PROMPT)
        self.assertEqual((self.folder / "old.ouro").read_text(), old)
        self.assertEqual(self.lines(shell, "count of payers of P1"), ["1", ""])

    def test_leaving_tells_what_was_not_saved(self):
        for goodbye in ("\x04", "quit\r"):
            with self.subTest(goodbye):
                shell = self.shell()
                self.ask(shell, "company Acme")
                self.ask(shell, "Acme pays CoreWeave")
                shell.send(goodbye)
                shell.expect_exact('2 statements told here were not saved: `save "mine.ouro"`')
                self.assertLeaves(shell, 0)

    def test_leaving_tells_nothing_when_all_is_saved(self):
        shell = self.shell()
        self.ask(shell, "company Acme")
        self.ask(shell, 'save "mine.ouro"')
        self.ask(shell, "payers of CoreWeave")
        shell.send("\x04")
        shell.expect(pexpect.EOF)
        self.assertNotIn("not saved", shell.before)

    def test_ctrl_d_on_an_empty_line_leaves(self):
        shell = self.shell()
        shell.send("\x04")
        self.assertLeaves(shell, 0)

    def test_ctrl_d_within_a_line_does_not_leave(self):
        shell = self.shell()
        shell.send("payers of CoreWeave\x04\r")
        shell.expect_exact(PROMPT)
        self.assertIn("Microsoft", shell.before)

    def test_ctrl_c_within_an_unfinished_statement_clears_it(self):
        shell = self.shell()
        shell.send("payers of\r")
        self.assertNotIn("error", self.quiet(shell))
        shell.send("\x03")
        shell.expect_exact(PROMPT)
        self.assertNotIn("error", self.ask(shell, "payers of CoreWeave"))

    def test_enter_on_an_unfinished_statement_makes_a_new_line(self):
        shell = self.shell()
        shell.send("payers of\r")
        self.assertNotIn("error", self.quiet(shell))
        shell.send("CoreWeave\r")
        shell.expect_exact(PROMPT)
        self.assertIn("Microsoft", shell.before)

    def test_an_empty_line_ends_an_unfinished_statement(self):
        shell = self.shell()
        shell.send("payers\r")
        self.assertNotIn("error", self.quiet(shell))
        shell.send("\r")
        shell.expect_exact("error[O205]")
        shell.expect_exact("expected `of` after `payers`")
        shell.expect_exact(PROMPT)
        self.assertIn("Microsoft", self.ask(shell, "payers of CoreWeave"))

    def test_a_paste_runs_nothing_before_enter(self):
        shell = self.shell()
        shell.send("\x1b[200~payers of CoreWeave\npayers of CoreWeave\n\x1b[201~")
        self.assertNotIn("Microsoft", self.quiet(shell))
        shell.send("\r")
        shell.expect_exact(PROMPT)
        self.assertGreaterEqual(shell.before.count("Microsoft"), 2)

    def test_another_size_of_window_is_no_key(self):
        shell = self.shell()
        shell.send("payers of ")
        shell.setwinsize(10, 30)
        time.sleep(0.1)
        shell.send("CoreWeave\r")
        shell.expect_exact("Microsoft")

    @slow
    def test_ctrl_c_stops_a_query(self):
        path, query = self.long_query()
        shell = self.shell(path)
        shell.send(query + "\r")
        shell.expect_exact(query)
        time.sleep(1)
        shell.send("\x03")
        shell.expect_exact(PROMPT)
        self.assertIn("O503", shell.before)
        self.assertIn("Firm A", self.ask(shell, "payers of Firm B"))

    def test_ctrl_z_gives_the_terminal_back(self):
        shell = self.shell()
        shell.send("payers of CoreWeave")
        shell.expect_exact("CoreWeave")
        shell.send("\x1a")
        time.sleep(0.2)
        self.assertTrue(self.echoes(shell))
        os.kill(shell.pid, signal.SIGCONT)
        time.sleep(0.2)
        shell.send("\r")
        shell.expect_exact("Microsoft")

    def test_signals_to_end_give_the_terminal_back(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number):
                shell = self.shell()
                os.kill(shell.pid, number)
                time.sleep(0.2)
                self.assertTrue(self.echoes(shell))
                self.assertLeaves(shell, 128 + number)

    @staticmethod
    def echoes(shell):
        return bool(termios.tcgetattr(shell.child_fd)[3] & termios.ECHO)


class Completion(Terminal):
    def test_a_name_with_a_blank_is_completed(self):
        self.complete("payers of Fin", "payers of Financial Times")

    def test_the_spelling_is_put_right(self):
        self.complete("payers of financial t", "payers of Financial Times")

    def test_a_name_in_quotes_is_completed(self):
        self.complete('payers of "Financial T', 'payers of "Financial Times')

    def test_a_command_is_completed(self):
        self.complete(".fo", ".format")

    def test_one_tab_lists_with_descriptions(self):
        shell = self.shell()
        shell.send(".\t")
        shell.expect_exact("leaves")
        shell.expect_exact(PROMPT + ".")

    def test_words_of_the_language_are_listed(self):
        shell = self.shell()
        shell.send("pay\t")
        shell.expect_exact("payers")

    def test_the_list_fits_the_screen(self):
        shell = self.shell(size=(12, 80))
        shell.send("why \t")
        shell.expect("more")
        self.assertLessEqual(shell.before.count("\n"), 10)
        self.assertIn("payers", shell.before)

    def test_files_are_listed_behind_use_alone(self):
        self.write("secret.ouro", "")
        shell = self.shell()
        shell.send("secr\t")
        self.assertNotIn("secret", self.quiet(shell))
        self.complete('use "secr', 'use "secret.ouro"')

    def test_an_empty_line_shows_what_can_be_asked(self):
        shell = self.shell(size=(40, 80))
        shell.send("\t")
        shell.expect("who +does +is")
        shell.expect_exact("Microsoft")

    def test_a_value_is_hinted_at(self):
        shell = self.shell()
        shell.send("payers of CoreWeave over \t")
        shell.expect_exact("such as $1bn")
        shell.send("$1bn\r")
        shell.expect_exact(PROMPT)
        self.assertNotIn("error", shell.before)

    def complete(self, typed, wanted):
        shell = self.shell()
        shell.send(typed + "\t")
        # What is redrawn stands on the line: the end of it is enough.
        shell.expect_exact(wanted[len(typed):] if wanted.startswith(typed) else wanted[-5:])


class History(Terminal):
    def test_the_file_is_for_its_owner_alone(self):
        before = os.umask(0)
        self.addCleanup(os.umask, before)
        self.enter(".help")
        self.assertEqual(stat.S_IMODE(self.history.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.history.parent.stat().st_mode), 0o700)

    def test_a_mask_that_takes_everything_does_not_hinder(self):
        before = os.umask(0o077)
        self.addCleanup(os.umask, before)
        self.enter(".help")
        self.assertEqual(stat.S_IMODE(self.history.stat().st_mode), 0o600)

    def test_a_repeat_is_kept_once(self):
        self.enter(".timer on", ".timer on")
        self.enter(".timer on")
        self.assertEqual(self.history.read_text().count(".timer on"), 1)

    def test_a_leading_blank_keeps_an_entry_out(self):
        self.enter(" .timer off", ".timer on")
        self.assertNotIn("off", self.history.read_text())

    def test_what_was_entered_comes_back(self):
        self.enter(".timer on")
        shell = self.shell()
        shell.send("\x1b[A")
        shell.expect_exact(".timer on")

    def test_an_entry_of_two_lines_comes_back_whole(self):
        shell = self.shell()
        shell.send("\x1b[200~payers of\n  CoreWeave\x1b[201~\r")
        shell.expect_exact(PROMPT)
        self.ask(shell, ".timer on")
        shell.send("\x04")
        self.assertLeaves(shell, 0)
        shell = self.shell()
        shell.send("\x1b[A\x1b[A")
        shell.expect_exact("payers of")
        shell.expect_exact("CoreWeave")

    def test_shells_side_by_side_keep_both(self):
        one, two = self.shell(), self.shell()
        self.ask(one, ".timer on")
        self.ask(two, ".timer off")
        one.sendeof()
        two.sendeof()
        one.expect(pexpect.EOF)
        two.expect(pexpect.EOF)
        kept = self.history.read_text()
        self.assertIn(".timer on", kept)
        self.assertIn(".timer off", kept)

    def test_without_a_home_a_note_says_so(self):
        del self.environment["HOME"], self.environment["XDG_STATE_HOME"]
        self.assertIn("no history", self.shell().before)

    def enter(self, *lines):
        shell = self.shell()
        for line in lines:
            self.ask(shell, line)
        shell.send("\x04")
        self.assertLeaves(shell, 0)


class Settings(Terminal):
    def test_they_are_read(self):
        self.write("config/ouro/init.ouro", ".format json\n")
        self.assertIn('"kind":"parties"', self.ask(self.shell(), "payers of CoreWeave"))

    def test_an_error_names_its_line_and_does_not_stop_the_shell(self):
        self.write("config/ouro/init.ouro", "# mine\n.fromat json\n.timer on\n")
        shell = self.shell()
        self.assertIn("init.ouro:2:1", shell.before)
        self.ask(shell, ".help")

    def test_none_are_no_error(self):
        self.assertNotIn("error", self.shell().before)

    def test_readline_is_told_the_name(self):
        inputrc = self.write("inputrc", '$if Ouro\n"\\C-g": ".help"\n$endif\n')
        shell = self.shell(INPUTRC=inputrc)
        shell.send("\x07")
        shell.expect_exact(".help")


class Looks(Terminal):
    def test_no_color_means_none(self):
        self.assertNotIn("\x1b[31m", self.ask(self.shell(), ".qiut"))

    def test_color_is_on_by_default(self):
        del self.environment["NO_COLOR"]
        self.assertIn("\x1b[31m", self.ask(self.shell(), ".qiut"))

    def test_color_can_be_asked_for(self):
        self.assertIn("\x1b[31m", self.ask(self.shell("--color", "always"), ".qiut"))

    def test_a_dumb_terminal_gets_no_escapes(self):
        shell = self.shell(TERM="dumb")
        self.ask(shell, ".qiut")
        shell.send("\x04")
        shell.expect(pexpect.EOF)
        self.assertNotIn("\x1b", shell.before)

    def test_text_outside_ascii_needs_no_locale(self):
        shell = self.shell(LC_ALL="C")
        shell.send("Café")
        shell.expect_exact("Café")
