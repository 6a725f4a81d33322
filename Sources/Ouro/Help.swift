import OuroCore
import OuroSyntax

/// A page of help.
package struct HelpPage: Hashable, Sendable {
  package let title: String
  package let lines: [String]
  /// Rules of the grammar, one a line.
  package var grammar: [String] = []
  /// Statements that run on the built-in base, each with what it asks.
  package let examples: [HelpExample]
}

extension HelpPage {
  /// How rules of the grammar are to be read.
  package static let notation = HelpForms.notation
}

/// A statement that runs on the built-in base, with what it asks.
package struct HelpExample: Hashable, Sendable {
  package let statement: String
  package let meaning: String
}

extension Session {
  /// The names of the pages, in reading order.
  package static let helpTopics = HelpTopic.all.map(\.name)

  /// A page: the overview, a form, a term, a word of the language, or the code of an error.
  ///
  /// - Returns: `nil` when there is no such page.
  package static func help(on topic: String?) -> HelpPage? {
    guard let topic = topic?.lowercased(), !topic.isEmpty else { return HelpTopic.overview }
    let name = HelpForms.topic(of: topic) ?? topic
    if let page = HelpTopic.all.first(where: { $0.name == name }) { return page.page }
    if let code = DiagnosticCode.allCases.first(where: { "\($0)".lowercased() == topic }) {
      return HelpPage(title: "\(code)", lines: [code.explanation], examples: [])
    }
    if let page = HelpTerm.page(on: topic) { return page }
    let rule = [GrammarText.language.rule(topic)].compactMap(\.self)
    if let word = Keyword(word: topic) {
      return HelpPage(
        title: "\(word.spelling): \(word.entry.help)", lines: [], grammar: rule, examples: [])
    }
    if rule.isEmpty { return nil }
    return HelpPage(
      title: "\(topic): a part of the grammar", lines: [], grammar: rule, examples: [])
  }
}

/// A form of the language, with examples that tests run.
private struct HelpTopic {
  let name: String
  let summary: String
  let lines: [String]
  let examples: [HelpExample]

  var page: HelpPage {
    HelpPage(
      title: "\(name): \(summary)", lines: lines, grammar: HelpForms.rules(of: name),
      examples: examples)
  }

  init(
    _ name: String, _ summary: String, _ lines: [String], _ examples: KeyValuePairs<String, String>
  ) {
    self.name = name
    self.summary = summary
    self.lines = lines
    self.examples = examples.map { HelpExample(statement: $0.key, meaning: $0.value) }
  }

  static let overview = HelpPage(
    title: "Ouro answers questions about who pays, backs and owns whom, and who says so.",
    lines: all.map { topic in
      ".help " + topic.name + String(repeating: " ", count: max(1, 12 - topic.name.utf8.count))
        + topic.summary
    },
    examples: [])

  static let all = [
    HelpTopic(
      "sets", "parties in a role, of a kind, or related to others",
      [
        "ROLE of NAME              payers of CoreWeave; CoreWeave's payers is the same",
        "indirect | ultimate ROLE  over any number of steps; where the chains begin",
        "KIND that VERB NAME       companies that pay CoreWeave",
        "… and … | … or … | … except …, with brackets where they mix",
        "over $1bn, since 2025, for \"compute\", sorted by amount, first 3",
      ],
      [
        "payers of CoreWeave": "who pays CoreWeave",
        "companies that pay CoreWeave and are backed by Microsoft": "two conditions",
        "indirect backers of CoreWeave or payers of CoreWeave": "either of two sets",
        "payers of CoreWeave except OpenAI": "all but one",
        "ceo of largest payers of CoreWeave counting everything": "nested phrases",
      ]),
    HelpTopic(
      "records", "deals, claims and denials, one a row",
      [
        "deals | RELATION from NAME to NAME  what runs between two parties",
        "claims about | by | in              who says what, where",
        "denials of LABEL                    who denies it",
      ],
      [
        "deals between Microsoft and CoreWeave counting everything": "every deal of the two",
        "claims by Financial Times": "what the FT says",
        "disputed claims": "what somebody denies",
        "denials about CoreWeave": "who denies what of CoreWeave",
        "count of purchases from CoreWeave counting withdrawn": "how many",
      ]),
    HelpTopic(
      "totals", "what deals add up to, in all or group by group",
      [
        "total | average | median of RECORDS",
        "                         total of payments to CoreWeave since 2024",
        "RECORDS per KEY and KEY  payments to CoreWeave per payer and year; a KEY is a role, giver, receiver, relation, status, currency, document, year, quarter or month",
        "in EUR | in EUR at 2025-03-31 rates",
        "                         by what `rate 1 EUR is 1.08 USD on …` tells",
        "Lower and upper ends add up apart, currencies and ceilings (up to) stay apart.",
      ],
      [
        "total of payments to CoreWeave": "no amount is stated, which is not zero",
        "total of purchases from CoreWeave counting everything": "hedges are kept",
        "deals about CoreWeave per status counting everything": "a table, a row a status",
      ]),
    HelpTopic(
      "shares", "what part of deals is whose, and in how few hands they are",
      [
        "share of A in RECORDS     A's part, from the least to the most hedges allow",
        "concentration of RECORDS  Herfindahl index, 10,000 for one alone; top share",
        "RECORDS per KEY           a row a group; per payee looks at payers of each",
        "Whose parts: in payments to X those of the payers, in payments from X of those who are paid; else of either side, and a concentration wants `to parties` or `from parties`.",
        "Ceilings and deals without an amount are part of no share, and counted; currencies go apart.",
      ],
      [
        "share of Microsoft in purchases from CoreWeave counting everything": "hedges are kept",
        "share of OpenAI in payments to CoreWeave": "no amount is stated, which is not zero",
        "concentration of purchases from CoreWeave counting everything": "among how few customers",
        "why share of Microsoft in purchases from CoreWeave": "deal by deal",
      ]),
    HelpTopic(
      "paths", "how value gets from one party to another",
      [
        "path from A to B         the shortest; all paths … for all within 6 steps",
        "3 shortest paths         those with the fewest steps, and all that tie",
        "widest | 3 widest paths  the largest bottlenecks, by their low ends",
        "via C, avoiding C, within 3 steps, of 2 steps, without LABEL",
        "by money | cash | goods | RELATION | anything, with every step over $1bn",
        "in date order            each step is one deal, later than the one before",
        "with amounts within 20%  each step is one deal, of nearly the amount before",
      ],
      [
        "all paths from Microsoft to CoreWeave by money": "the direct way and the one over OpenAI",
        "path from Microsoft to CoreWeave via OpenAI": "the shortest that passes OpenAI",
        "distance from Microsoft to CoreWeave": "how many steps, or why there are none",
        "widest path from Microsoft counting everything": "by deals that state what they come to",
      ]),
    HelpTopic(
      "loops", "value that comes back to where it began, each loop told once",
      [
        "loops | loop from A | loop through A   every loop within 6 steps",
        "shortest loop, 3 widest loops, disputed loops, and all that narrows paths",
        "In date order, or with amounts within 20%, a loop begins with its first deal: from A wants that to be A's, and through A only wants A on the loop.",
        "Two parties that only exchange goods for money are no loop: a notice tells them.",
      ],
      [
        "loop from Microsoft": "Microsoft to OpenAI to CoreWeave and back",
        "loop from Microsoft by money": "none, and why",
        "loops counting everything": "with what is planned and withdrawn",
        "count of loops within 3 steps": "how many",
        "loops in date order": "money that went round, each deal after the one before",
      ]),
    HelpTopic(
      "groups", "who can all reach one another, so that value can go round",
      [
        "groups by money  each with its parties and what runs between them",
        "via A, avoiding A, without LABEL, by …, with every step over $1bn",
        "What is bought comes back as goods: groups by money tells of money only.",
      ],
      [
        "groups": "by whatever moves value",
        "groups by money counting everything": "by money alone, with what is planned or withdrawn",
        "count of groups avoiding OpenAI": "how many are left without one party",
      ]),
    HelpTopic(
      "tracing", "where money goes, or where it began, payment by payment",
      [
        "trace from A by METHOD   where it goes; also trace $1bn from A to B by METHOD",
        "origins of A by METHOD   with whom the money began",
        "then, as for paths: by money | cash | RELATION, avoiding C, within 3 steps",
        "Acme pays Cora $100, then Borea pays Cora $50, then Cora pays Dora $90. Of Acme's money Dora gets, by",
        "  proportion          $60  the same share of all that Cora holds: 100 of 150",
        "  first in first out  $90  what came in first goes out first, all Acme's",
        "  last in first out   $40  what came in last goes first: 50 of it Borea's",
        "  poison              $90  all is marked once marked money came in",
        "Deals are taken in the order of their first days. Those without a date, an amount or an exact amount are left out, and counted. Who pays more than came in is taken to have held the rest from the start; money that comes back to A is not marked anew.",
      ],
      [
        "trace from Microsoft by proportion": "nothing: no date is told",
        "trace $1bn from Microsoft to CoreWeave by poison": "whether any got there",
        "origins of CoreWeave by first in first out": "whose money it received",
      ]),
    HelpTopic(
      "questions", "yes, disputed, denied or not stated",
      [
        "does A VERB B     whether; `A VERB B?` and `is A a ROLE of B` ask the same",
        "who VERB B        those who do; whom does A VERB asks for the others",
        "The answer is never no: that nobody says so does not make it false.",
      ],
      [
        "does OpenAI pay CoreWeave": "yes, and who says so",
        "Nvidia backs CoreWeave?": "not stated",
        "is Microsoft a backer of OpenAI": "the same by a role",
        "whom does OpenAI pay": "those it pays",
      ]),
    HelpTopic(
      "evidence", "what an answer rests on or lacks, and what was said when",
      [
        "why QUESTION             each row down to deals, and who says so",
        "why A VERB B             one fact; why A is a ROLE of B asks the same",
        "why not …                what is missing, and what comes near it",
        "history of LABEL | NAME  claim by claim, in the order they count",
        "An origin that several documents repeat counts once.",
      ],
      [
        "why ceo of backers of payers of CoreWeave": "step by step",
        "why OpenAI pays CoreWeave": "one fact",
        "why not OpenAI buys from CoreWeave": "it is planned, and left out",
        "why not loop from Microsoft by money": "how far the money gets",
        "history of option": "who told what, and what holds in the end",
      ]),
    HelpTopic(
      "world", "what counts, for a whole question, at its end",
      [
        "counting planned | withdrawn | everything | only completed",
        "as of DATE             what held then; else now, the latest publication",
        "as known on DATE       what had been published by then",
        "according to NAME      only what this source says",
        "originating with NAME  only what this source said first, whoever repeats it",
        "with sources           shows the paragraphs cited, where documents are at hand",
        "in EUR                 converts amounts by declared rates, and says by which",
        "changes in QUESTION between DATE and DATE",
      ],
      [
        "payers of CoreWeave as of 2024": "on the last day of that year",
        "claims about CoreWeave as known on 2025-03-28": "what a reader knew that day",
        "claims about CoreWeave originating with Financial Times": "and who repeats it",
        "changes in claims between 2025-03-27 and 2025-03-28": "what was said then",
        "payers of CoreWeave counting withdrawn": "withdrawn deals too",
        "suppliers of Microsoft according to Financial Times": "on one source's word",
      ]),
    HelpTopic(
      "about", "the base itself",
      [
        "NAME | about NAME  a card: kind, roles, deals, loops",
        "relations          the words for deals; documents and words list the others",
        "names like \"…\"     names that hold or resemble it",
      ],
      [
        "about CoreWeave": "a card: kind, roles, deals, loops",
        "documents": "what was read",
        "names like \"micro\"": "names that hold or resemble it",
        "relations": "the words for deals, and what each moves",
      ]),
    HelpTopic(
      "explain", "how a question is understood, and what answering it takes",
      [
        "explain QUESTION  how it is understood, with brackets, and what will be done",
        "profile QUESTION  does it, and says what each step took",
        "`at most 9` is a bound that the base's own counts give, no guess. Of each step a profile tells how many rows came of it, how many deals and parties were looked at, how long it took with the steps below it, and which bound cut it: `first 3 of 9`, `stopped at 6 steps`.",
      ],
      [
        "explain ceo of largest payers of CoreWeave": "what `of` and `largest` go with",
        "profile indirect payers of CoreWeave": "where the work is",
        "profile count of loops through Microsoft": "finding who can lie on one, and going round",
      ]),
    HelpTopic(
      "find", "parties between which several conditions hold",
      [
        "find X, Y where X VERB Y and Y VERB NAME …",
        "                    a row for each way to fill in X and Y",
        "X is a KIND         narrows it; so do X is not Y, not X VERB Y",
        "A name in the list stands for anybody, even where a party has it.",
      ],
      [
        "find X, Y where X pays Y and Microsoft backs X": "whom those pay that Microsoft backs",
        "find X where X pays CoreWeave and not Microsoft backs X":
          "and are not stated to be backed",
        "find X where X is a company and X pays CoreWeave": "of one kind",
      ]),
    HelpTopic(
      "definitions", "words of your own for sets of parties",
      [
        "define WORD of X as …  a role: X stands for the party it is asked for",
        "define WORD as …       a kind; define WORD (SYNONYM) as … gives two words",
        "define WORD: ROLE VERB ROLE when …",
        "                       a relation: the conditions of `find` on its two roles",
        "… , moves CHANNEL for some WORD, WORD when … or when …",
        "A definition may use itself and others, told before it or, in a file, behind it. It is taken back by defining the word again. `words` lists definitions.",
      ],
      [
        "define enabler of X as backers of payers of X": "`enablers of CoreWeave`",
        "define hub as companies that have at least 2 payers": "a kind: `hubs that pay Microsoft`",
        "define source of X as payers of X or payers of sources of X": "at any remove",
        "define roundtrip: funder round-trips venture when funder backs venture and venture pays funder":
          "then `find X, Y where X round-trips Y`, `path from X to Y by roundtrip`",
      ]),
    HelpTopic(
      "telling", "facts, who says so, and who denies them",
      [
        "KIND NAME, also NAME  company Acme, also Acme Inc",
        "NAME VERB NAME, …     OpenAI pays CoreWeave, nearly $1bn, planned, since 2025",
        "LABEL: …              a name for the deal, to say more of it later",
        "LABEL STATUS, …       rent withdrawn, because \"delays\", according to FT",
        "NAME denies LABEL     a denial; by the label of a fact, of its first claim",
        "kind …, relation …, document …, rate …: `.help kind` tells of each",
      ],
      [
        "OpenAI pays CoreWeave, $1bn": "adds a deal to this session",
        "rent: Microsoft leases from CoreWeave, about $2bn, since 2025": "with a label",
        "CoreWeave denies option": "a denial by its label",
      ]),
    HelpTopic(
      "commands", "bases and tables read and written, and answers checked",
      [
        "use \"deals.ouro\"           adds a base to this one",
        "load \"pay.csv\" as payment  adds a table; with \"Sender\" as payer names a column",
        "save \"mine.ouro\"           writes the base, to be read again",
        "export loops to \"l.csv\"    writes an answer: txt, json, csv, md, dot or mmd",
        "forget LABEL               takes back a deal or a claim",
        "expect QUESTION to be …    checks an answer, in a script that says how it went",
      ],
      [
        "expect payers of CoreWeave to include OpenAI": "met",
        "expect loops by money to be empty": "met, as nothing goes round",
        "expect does Nvidia back OpenAI to be not stated": "of a verdict",
        "forget option": "as if nobody had told it",
      ]),
  ]
}
