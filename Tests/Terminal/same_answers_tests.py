"""One question, four doors: the shell, a script on standard input, `ouro ask`, and a program that
embeds the library, as which the corpus is recorded."""
import os
import pathlib
import re

from program import Command, Terminal

BRACKETED_PASTE = re.compile("\x1b\\[\\?2004[hl]")
CORPUS = pathlib.Path(__file__).parent.parent / "Corpus"
# Quick runs look at some of the cases, from every folder.
STEP = 9 if os.environ.get("OURO_TEST_QUICK") else 1
# The width at which the corpus is recorded.
WIDTH = 100


def section(case, name):
    found = re.search(rf"^## {name}\n+```(?:ouro)?\n(.*?)\n?```$", case, re.M | re.S)
    return found and found[1]


def questions():
    """What the corpus asks of the articles in one line, in the order of the files."""
    for case in sorted((CORPUS / "articles").glob("*.md")):
        query = section(case.read_text(), "QUERY")
        if query and "\n" not in query:
            yield query


def recorded():
    """Cases of one question of one line that leaves room for the prompt, with their answers; how
    long a question took is another time another."""
    for path in sorted(CORPUS.rglob("*.md")):
        case = path.read_text()
        query, answer = section(case, "QUERY"), section(case, "ANSWER")
        if answer and len(query) < WIDTH - 10 and not re.search("[;\n]|^profile", query):
            yield f"{path.parent.name}/{path.name}", section(case, "KNOWLEDGE"), query, answer


class SameAnswersTests(Command, Terminal):
    def typed(self, shell, question):
        return BRACKETED_PASTE.sub("", self.ask(shell, question)).replace("\r", "").strip("\n")

    def test_shell_script_and_argument_answer_alike(self):
        shell = self.shell(size=(24, 1000))
        self.ask(shell, ".format plain")
        asked = list(questions())
        self.assertGreater(len(asked), 10)
        for question in asked:
            with self.subTest(question):
                argument = self.run_program("ask", "--format", "plain", question).stdout
                script = self.run_program("run", "--format", "plain", "-", text=question + "\n").stdout
                self.assertTrue(argument.strip())
                self.assertEqual(script, argument)
                self.assertEqual(self.typed(shell, question), argument.strip("\n"))

    def test_shell_answers_as_the_embedded_library_does(self):
        cases = list(recorded())
        self.assertGreater(len(cases), 150)
        for name, knowledge, question, answer in cases[::STEP]:
            with self.subTest(name):
                base = []
                if knowledge is not None:
                    self.write("base.ouro", knowledge)
                    base = ["-k", "base.ouro"]
                shell = self.shell(*base, size=(24, WIDTH))
                self.assertEqual(self.typed(shell, question), answer.strip("\n"))
                shell.close(force=True)
