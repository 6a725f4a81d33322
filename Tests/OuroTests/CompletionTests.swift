import Ouro
import Testing

/// What Tab offers.
@Suite struct CompletionTests {
  @Test("the likeliest comes first") func order() throws {
    let session = try Session()
    for (text, first) in [
      ("", "who"), ("pay", "payers"), ("largest ", "payers"), ("payers of ", "Microsoft"),
      ("does Microsoft ", "pay"), ("companies that ", "pay"), ("who ", "pays"),
      ("is Microsoft a ", "payer"), ("Microsoft ", "pays"), ("Microsoft p", "pays"),
      ("all ", "paths from"), ("count of all ", "paths from"),
      ("count of ", "payers"),
      ("whom does OpenAI ", "pay"),
      ("payers of Financial Ti", "Financial Times"), ("payers of OpenAI at le", "at least"),
      ("payers of \u{201C}Fin", "\"Financial Times\""), ("payers of \"Fin", "\"Financial Times\""),
      ("OpenAI pays CoreWeave [", "noah"), ("payers of CoreWeave; loo", "loops"),
      ("claims in ", "noah"), ("loops by ", "payments"),
      ("find X where ", "X"), ("find X, Y where X pays ", "X"),
      ("define helper of Z as payers of ", "Z"),
      ("define roundtrip: funder round-trips venture for some mid when ", "funder"),
      ("trace from Microsoft by ", "proportion"), ("origins of ", "Microsoft"),
    ] {
      #expect(session.completions(of: text).items.first?.text == first, "\(text)")
    }
  }

  @Test("a capital asks for a name: Tab goes straight to the Financial Times") func capital() throws
  {
    let items = try Session().completions(of: "payers of Fin").items.map(\.text)
    #expect(items == ["Financial Times"])
  }

  @Test("an empty line offers questions, then roles, kinds and names") func empty() throws {
    let items = try Session().completions(of: "").items.map(\.text)
    let places = ["does", "loops from", "path from", "payers", "companies", "Microsoft"].map {
      items.firstIndex(of: $0)
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("a value is hinted at with an example") func hints() throws {
    let session = try Session()
    for (text, hint) in [
      ("payers of CoreWeave over ", "$1bn"), ("payers of CoreWeave since ", "2025"),
      ("payers of CoreWeave first ", "3"), ("payers of CoreWeave for ", "quotes"),
    ] {
      #expect(session.completions(of: text).hint?.contains(hint) ?? false, "\(text)")
    }
    #expect(session.completions(of: "payers of ").hint == nil)
  }

  @Test("what is offered goes on from what is typed") func soundness() throws {
    let session = try Session()
    for text in ["payers of CoreWeave ", "deals ", "loops ", "who ", "is Microsoft ", "explain "] {
      let found = session.completions(of: text)
      #expect(found.start == text.utf8.count)
      for item in found.items.prefix(60) {
        let longer = text + item.text
        #expect(session.reads(longer) || session.needsMore(longer), "\(longer)")
      }
    }
  }
}
