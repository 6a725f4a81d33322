import OuroCore
import OuroGraph
import OuroSyntax

extension Session {
  func tell(
    _ telling: Telling, _ statement: Statement, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    if case .namesMayBeNew = telling {
      let place = Diagnostic(
        .misplaced, "`names may be new` stands at the head of a knowledge file", at: source.span,
        help: "declare the party instead, as in `company Acme`")
      throw OuroError([place.located(in: source.source)])
    }
    let number = tellings + 1
    let file = source.file.map { _ in
      Source.file(source.source.name, line: source.source.line(at: source.span.lower))
    }
    var teller = Teller(KnowledgeBuilder(base), place: { _ in file ?? .session(number) })
    try locating(source) { () throws(Diagnostic) in try teller.tell(telling, statement) }
    let before = base
    let next = teller.builder.build()
    if case .define(let node) = telling {
      try locating(source) { () throws(Diagnostic) in try Resolver(base: next).check(node) }
    }
    var answer = change(to: next)
    if let remark = Session.remark(on: telling, before, base) {
      answer.notices.append(.remark(remark))
    }
    if case .told(let told) = answer.content, !told.claims.isEmpty || !told.denials.isEmpty {
      tellings = number
    }
    return answer
  }

  /// Whether a new deal may be one that was told before: to say more of a deal, its label is used.
  private static func remark(
    on telling: Telling, _ before: KnowledgeBase, _ after: KnowledgeBase
  ) -> String? {
    guard case .fact = telling, after.deals.count > before.deals.count else { return nil }
    let new = after.deal(DealID(at: after.deals.count - 1))
    let same = before.bySubject.deals(of: new.subject).prefix(1000).map(before.deal).filter {
      $0.object == new.object && before.vocabulary.isKin($0.relation, new.relation)
    }
    guard let first = same.first else { return nil }
    let labels = same.prefix(3).map { "`\($0.label)`" }.joined(separator: ", ")
    return "\(labels) \(same.count == 1 ? "is" : "are") between the same two; "
      + "to say more of it: `\(first.label), …`"
  }

  /// Makes the next base the current one, and says what is new in it.
  func change(to next: KnowledgeBase) -> Answer {
    let told = Told(from: base, to: next)
    base = next
    return Answer(content: .told(told), base: next)
  }
}

extension Told {
  /// What the second base has more than the first.
  init(from before: KnowledgeBase, to after: KnowledgeBase) {
    func added<Subject>(_ old: Int, _ new: Int) -> [Identifier<Subject>] {
      (old..<max(old, new)).map(Identifier.init(at:))
    }
    func told(_ vocabulary: Vocabulary) -> Int {
      vocabulary.kinds.count + vocabulary.relations.count { $0.definition == nil }
    }
    let words =
      told(after.vocabulary) - told(before.vocabulary)
      + after.vocabulary.definitions.count - before.vocabulary.definitions.count
    self.init(
      parties: max(0, after.parties.count - before.parties.count),
      deals: added(before.deals.count, after.deals.count),
      claims: added(before.claims.count, after.claims.count),
      denials: added(before.denials.count, after.denials.count),
      declarations: words + after.documents.count - before.documents.count
        + after.rates.count - before.rates.count)
  }
}
