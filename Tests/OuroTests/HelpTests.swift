import Ouro
import Testing

/// Help on the words of a base.
@Suite struct HelpTests {
  @Test("every class of word has help") func words() throws {
    let session = try Session()
    for (word, wanted) in [
      ("payers", "payers: those who pay, a role of payment: payer pays payee, moves cash"),
      ("supplier", "suppliers: those whom customers buy from, a role of purchase"),
      ("pays", "pays: a verb of payment"), ("buys from", "buys from: a verb of purchase"),
      ("paid", "paid: goes with `by`"), ("company", "companies: a kind of party"),
      ("payment", "payments: a relation, payment: payer pays payee"),
      ("cash", "cash: a channel"), ("ft", "Financial Times: a party"),
      ("option", "option: a label, of the deal Microsoft buys from CoreWeave"),
      ("noah", "noah: a document by Noah Wire Services"), ("over", "over: more than an amount"),
      ("planned", "planned: a status"), ("partner", "partners: those who partner with one another"),
    ] {
      let page = try #require(session.help(about: word), "\(word)")
      #expect(page.title.hasPrefix(wanted), "\(page.title)")
    }
    #expect(session.help(about: "xyzzy") == nil)
    #expect(session.helpTopics(near: "paiers") == ["payers"])
  }

  @Test("the first sentence uses verbs of the language") func sentence() throws {
    let title = try #require(Session.help(on: nil)).title
    #expect(title.contains("pays, backs and owns"))
    for word in ["denies", "denials"] {
      #expect(try Session().help(about: word)?.title.contains("first claim") ?? false, "\(word)")
    }
  }

  @Test("the terms of answers are explained, and their examples run") func terms() throws {
    let session = try Session()
    for term in [
      "channel", "live", "exchange", "bottleneck", "marks", "not stated", "hedge", "disputed",
      "inferred",
    ] {
      let page = try #require(session.help(about: term))
      #expect(page.title.hasPrefix(term + ": "))
      for example in page.examples { #expect(session.reads(example.statement)) }
    }
  }

  @Test("each form shows its grammar, and three examples that have an answer") func forms() throws {
    for topic in Session.helpTopics {
      let page = try #require(Session.help(on: topic))
      #expect(!page.grammar.isEmpty, "\(topic)")
      #expect(page.examples.count >= 3, "\(topic)")
      for example in page.examples {
        let asker = try Asker()
        let answer = try asker.answer(example.statement)
        let isEmpty = answer.notices.contains { if case .empty = $0 { true } else { false } }
        #expect(
          isEmpty == HelpTests.empty.contains(example.statement), "\(example.statement)")
      }
    }
  }

  /// Examples that show what is told where there is nothing.
  private static let empty: Set<String> = [
    "loop from Microsoft by money", "loops in date order", "groups by money counting everything",
    "trace from Microsoft by proportion", "trace $1bn from Microsoft to CoreWeave by poison",
    "origins of CoreWeave by first in first out", "Nvidia backs CoreWeave?",
  ]

  @Test("a form is found by the name of its rule, and a rule by its own") func rules() throws {
    for (word, topic) in [("trace", "tracing"), ("path", "paths"), ("profile", "explain")] {
      #expect(Session.help(on: word) == Session.help(on: topic))
    }
    #expect(
      Session.help(on: "flow")?.grammar == ["flow: CHANNEL | money | RELATION | anything"])
    #expect(
      Session.help(on: "paths")?.grammar.first
        == "paths: [all | [NUMBER] shortest | [NUMBER] widest] path from <operand> [to <operand>] [<pathmod> …]"
    )
    #expect(
      Session.help(on: "synonyms")?.grammar == [#"synonyms: "(" WORD … [, WORD … …] ")""#])
    let session = try Session()
    #expect(session.helpTopics(beginning: "path") == ["paths", "pathmod"])
  }

  @Test("the forms fit one screen") func screen() throws {
    let page = try #require(Session.help(on: nil))
    // Beside them stand the title, five commands and the prompt.
    #expect(page.lines.count <= 24 - 7)
    #expect(page.lines.allSatisfy { $0.count <= 78 })
  }

  @Test("what stands in two columns fits a terminal of 80") func columns() throws {
    for topic in Session.helpTopics {
      let lines = try #require(Session.help(on: topic)).lines
      for line in lines where line.dropFirst(2).contains("   ") {
        #expect(line.count <= 78, "\(line)")
      }
    }
  }

  @Test("topics and codes stay what they are") func topics() throws {
    let session = try Session()
    for topic in Session.helpTopics + ["O301"] {
      #expect(session.help(about: topic) == Session.help(on: topic))
    }
  }
}
