"""Relation 14, memory is SQL: the same deals in SQLite answer the same questions alike."""
import csv
import io
import json
import os
import random
import sqlite3

from program import Command

QUICK = bool(os.environ.get("OURO_TEST_QUICK"))
SEED = int(os.environ.get("SEED") or 1)
BASES = (5 if QUICK else 60) * int(os.environ.get("TIMES") or 1)
PARTIES = [
    "Ardent", "Bexley Bank", "Corvid & Sons", "Dunmore", "Elgin Works", "Fathom", "Grebe Ltd",
    "Haven", "Iris Ito", "Jove",
]
SIGNS = {"USD": "$", "EUR": "€"}
VERBS = {"payment": "pays", "purchase": "buys from", "loan": "lends to"}
LIVE = ("stated", "completed")

SCHEMA = """
create table deal(label text, relation text, subject text, object text, low integer, high integer,
                  currency text, day text, status text);
create view live as select * from deal where status in ('stated', 'completed');
-- A purchase is a payment too.
create view paid as select * from live where relation in ('payment', 'purchase');
create view edge as select distinct subject as giver, object as taker from paid
                    where subject <> object;
"""
# What is reached from a party over so many payments, forward or back.
REACHED = """
with recursive reached(party, steps) as (
    select {far}, 1 from paid where {near} = :party
    union select {far}, steps + 1 from paid join reached on {near} = party where steps < :most)
select distinct party from reached order by party collate nocase
"""
DISTANCE = """
with recursive reached(party, steps) as (
    select taker, 1 from edge where giver = :party
    union select taker, steps + 1 from edge join reached on giver = party where steps < :most)
select min(steps) from reached where party = :other and :other <> :party
"""
# Each loop once: the party that comes first by name begins it.
LOOPS = [
    """select count(*) from edge a join edge b on b.giver = a.taker and b.taker = a.giver
       where a.giver < b.giver""",
    """select count(*) from edge a join edge b on b.giver = a.taker join edge c
       on c.giver = b.taker and c.taker = a.giver
       where a.giver < b.giver and a.giver < c.giver and b.giver <> c.giver""",
    """select count(*) from edge a join edge b on b.giver = a.taker join edge c
       on c.giver = b.taker join edge d on d.giver = c.taker and d.taker = a.giver
       where a.giver < b.giver and a.giver < c.giver and a.giver < d.giver
       and b.giver <> c.giver and b.giver <> d.giver and c.giver <> d.giver""",
]
GROUPS = """
with recursive way(giver, taker) as (
    select giver, taker from edge
    union select way.giver, edge.taker from way join edge on edge.giver = way.taker)
select one.giver, one.taker from way one join way other
on one.giver = other.taker and one.taker = other.giver
"""
# What is certain of an amount from `low` to `high`; none of these holds of an unknown end.
BOUNDS = {
    "over {0}": "low > :least", "at least {0}": "low >= :least", "under {0}": "high < :least",
    "at most {0}": "high <= :least", "between {0} and {1}": "low >= :least and high <= :most",
    "possibly over {0}": "(high > :least or high is null) and (low is not null or high is not null)",
}


class Ledger:
    """Random deals: as text of the language, as a table, and in SQLite."""

    def __init__(self, seed, plain):
        self.dice = random.Random(seed)
        self.plain = plain
        self.parties = PARTIES[:self.dice.randint(4, len(PARTIES))]
        self.deals = [self.deal(f"k{place}") for place in range(self.dice.randint(8, 30))]
        self.memory = sqlite3.connect(":memory:")
        self.memory.executescript(SCHEMA)
        columns = ":label, :relation, :subject, :object, :low, :high, :currency, :day, :status"
        self.memory.executemany(f"insert into deal values ({columns})", self.deals)

    def deal(self, label):
        dice = self.dice
        one = dice.choice(self.parties)
        # Seldom one who pays itself.
        other = one if dice.random() < 0.04 else dice.choice(self.parties)
        low, high, amount = self.amount()
        return {
            "label": label, "subject": one, "object": other,
            "relation": "payment" if self.plain else dice.choice(["payment", "payment", *VERBS]),
            "low": low, "high": high, "amount": amount,
            "currency": amount and next(code for code in SIGNS if SIGNS[code] in amount),
            "day": dice.choice([None, "2023-05-01", "2024-02-29", "2024-03-01", "2025-01-10"]),
            "status": dice.choice([*LIVE, *LIVE, "planned", "withdrawn"]),
        }

    def amount(self):
        """The ends of an amount, and how it is told; an amount that is not stated has none."""
        if self.dice.random() < 0.15:
            return None, None, None
        sign = self.dice.choice(["$", "$", "$", "€"])
        low = self.dice.choice([1, 2, 5, 5, 7, 12, 40]) * 1_000_000
        high = low + self.dice.randint(1, 9) * 1_000_000
        figures = [f"{sign}{low // 1_000_000}m", f"{sign}{high // 1_000_000}m"]
        kind = "exact" if self.plain else self.dice.choice(["exact", "exact", "floor", "top", "range"])
        return {
            "exact": (low, low, figures[0]),
            "floor": (low, None, "at least " + figures[0]),
            "top": (None, low, "up to " + figures[0]),
            "range": (low, high, " to ".join(figures)),
        }[kind]

    def text(self):
        """As the language tells it."""
        lines = [f"company {party}" for party in self.parties]
        for deal in self.deals:
            told = [f"{deal['label']}: {deal['subject']} {VERBS[deal['relation']]} {deal['object']}"]
            told += [deal["amount"]] if deal["amount"] else []
            told += [f"on {deal['day']}"] if deal["day"] else []
            told += [deal["status"]] if deal["status"] != "stated" else []
            lines.append(", ".join(told))
        return "\n".join(lines) + "\n"

    def table(self):
        """As a table of payments."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["payer", "payee", "amount", "currency", "date", "status"])
        for deal in self.deals:
            status = "" if deal["status"] == "stated" else deal["status"]
            writer.writerow(
                [deal["subject"], deal["object"], deal["low"] or "", deal["currency"] or "",
                 deal["day"] or "", status])
        return text.getvalue()

    def select(self, query, **values):
        return self.memory.execute(query, values).fetchall()

    def one(self, query, **values):
        return [row[0] for row in self.select(query, **values)]


class Questions:
    """Questions in both languages: as asked, what SQLite answers, and how it is read from JSON."""

    def __init__(self, ledger):
        self.ledger = ledger
        self.all = []
        dice = ledger.dice
        # In a table nobody is declared: who has no deal is no party there.
        known = sorted({deal[end] for deal in ledger.deals for end in ("subject", "object")})
        for _ in range(2):
            self.of_party(dice.choice(known), dice.choice(known), dice.randint(1, 4))
            self.totals(dice.choice(known))
        self.of_all()

    def add(self, question, expected, read):
        self.all.append((question, expected, read))

    def of_party(self, party, other, most):
        ledger, whole = self.ledger, len(PARTIES)
        for role, far, near in [("payers", "subject", "object"), ("payees", "object", "subject")]:
            direct = ledger.one(
                f"select distinct {far} from paid where {near} = :party"
                f" order by {far} collate nocase", party=party)
            self.add(f"{role} of {party}", direct, names)
            indirect = REACHED.format(far=far, near=near)
            self.add(
                f"indirect {role} of {party}",
                ledger.one(indirect, party=party, most=whole), names)
            self.add(
                f"indirect {role} of {party} within {most} steps",
                ledger.one(indirect, party=party, most=most), names)
        distance = ledger.one(DISTANCE, party=party, other=other, most=whole)[0]
        self.add(f"distance from {party} to {other} by cash", distance, value)
        self.add(
            f"count of payments to {party} since 2024-02-29 counting planned",
            ledger.one(
                "select count(*) from deal where relation in ('payment', 'purchase')"
                " and object = :party and day >= '2024-02-29'"
                " and status in ('stated', 'completed', 'planned')", party=party)[0], value)

    def totals(self, party):
        dice = self.ledger.dice
        words, condition = dice.choice(list(BOUNDS.items()))
        least, more = dice.choice([1, 2, 5, 6, 12]), dice.choice([3, 8, 40])
        sign = SIGNS["USD"]
        bound = words.format(f"{sign}{least}m", f"{sign}{least + more}m")
        ends = {"least": least * 1_000_000, "most": (least + more) * 1_000_000}
        for whose, where in [("", "true"), (f" from {party}", "subject = :party")]:
            self.add(
                f"total of payments{whose}", self.sums(where, party=party), total)
            self.add(
                f"total of payments{whose} {bound}",
                self.sums(f"{where} and currency = 'USD' and {condition}", party=party, **ends),
                total)

    def sums(self, where, **values):
        """By currency: both ends of what is committed, and what is a ceiling only."""
        return sorted(
            self.ledger.select(
                "select currency, sum(low),"
                " case when count(low) = count(case when low is not null then high end)"
                " then sum(case when low is not null then high end) end,"
                " sum(case when low is null then high end)"
                f" from paid where currency is not null and {where} group by currency", **values))

    def of_all(self):
        ledger = self.ledger
        counts = [ledger.one(query)[0] for query in LOOPS]
        for steps in (2, 3, 4):
            self.add(
                f"count of loops by cash within {steps} steps", sum(counts[:steps - 1]), value)
        groups = {}
        for one, other in ledger.select(GROUPS):
            groups.setdefault(one, {one}).add(other)
        self.add(
            "groups by cash", sorted({tuple(sorted(group)) for group in groups.values()}),
            lambda answer: sorted(tuple(sorted(row["parties"])) for row in answer["rows"]))
        self.add(
            "payments per payer",
            sorted(ledger.select("select subject, count(*) from paid group by subject")),
            lambda answer: sorted((row["payer"], row["deals"]) for row in answer["rows"]))


def names(answer):
    column = answer["columns"][0]
    return [row[column] for row in answer["rows"]]


def value(answer):
    return answer["value"]


def total(answer):
    def end(amount, name):
        return amount and amount[name] and int(amount[name])

    return sorted(
        (line["currency"], end(line["amount"], "low"), end(line["amount"], "high"),
         end(line["ceiling"], "high"))
        for line in answer["value"] if line["currency"])


class SQLTests(Command):
    def compare(self, ledger, *arguments, lead=""):
        """Asks both; how many answers there are, and how many hold anything."""
        questions = Questions(ledger).all
        script = lead + "\n".join(question for question, _, _ in questions) + "\n"
        done = self.run_program("run", "--format", "json", *arguments, "-", text=script)
        answers = [json.loads(line) for line in done.stdout.splitlines()][-len(questions):]
        self.assertEqual([answer["query"] for answer in answers], [row[0] for row in questions])
        for (question, expected, read), answer in zip(questions, answers):
            with self.subTest(question):
                self.assertNotEqual(answer["kind"], "error", answer)
                self.assertEqual(read(answer), expected, f"{question}\n{ledger.text()}")
        return len(questions), sum(bool(expected) for _, expected, _ in questions)

    def check(self, purpose, plain, arrange):
        asked, full = 0, 0
        for number in range(BASES):
            seed = f"{SEED}/{purpose}/{number}"
            with self.subTest(seed=seed):
                ledger = Ledger(seed, plain)
                arguments, lead = arrange(ledger)
                count, held = self.compare(ledger, *arguments, lead=lead)
                asked, full = asked + count, full + held
        self.assertGreaterEqual(full * 2, asked)

    def test_told_deals_answer_as_sqlite_does(self):
        self.check("told", False, lambda ledger: (
            ("-k", self.write("base.ouro", ledger.text()), "--today", "2026-01-01"), ""))

    def test_loaded_tables_answer_as_sqlite_does(self):
        def arrange(ledger):
            self.write("deals.csv", ledger.table())
            empty = self.write("empty.ouro", "")
            return ("-k", empty, "--today", "2026-01-01"), 'load "deals.csv" as payment\n'

        self.check("loaded", True, arrange)
