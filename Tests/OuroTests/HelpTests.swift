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

  @Test("topics and codes stay what they are") func topics() throws {
    let session = try Session()
    for topic in Session.helpTopics + ["O301"] {
      #expect(session.help(about: topic) == Session.help(on: topic))
    }
  }
}
