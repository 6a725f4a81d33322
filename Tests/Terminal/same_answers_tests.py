"""One question, three doors: the shell, a script on standard input, and `ouro ask`."""
import pathlib
import re

from program import Command, Terminal

BRACKETED_PASTE = re.compile("\x1b\\[\\?2004[hl]")
ARTICLES = pathlib.Path(__file__).parent.parent / "Corpus" / "articles"


def questions():
    """What the corpus asks of the articles in one line, in the order of the files."""
    for case in sorted(ARTICLES.glob("*.md")):
        query = re.search(r"^## QUERY\n+```ouro\n(.*?)\n```$", case.read_text(), re.M | re.S)
        if query and "\n" not in query[1]:
            yield query[1]


class SameAnswersTests(Command, Terminal):
    def test_shell_script_and_argument_answer_alike(self):
        shell = self.shell(size=(24, 1000))
        self.ask(shell, ".format plain")
        asked = list(questions())
        self.assertGreater(len(asked), 10)
        for question in asked:
            with self.subTest(question):
                argument = self.run_program("ask", "--format", "plain", question).stdout
                script = self.run_program("run", "--format", "plain", "-", text=question + "\n").stdout
                typed = BRACKETED_PASTE.sub("", self.ask(shell, question)).replace("\r", "")
                self.assertTrue(argument.strip())
                self.assertEqual(script, argument)
                self.assertEqual(typed.strip("\n"), argument.strip("\n"))
