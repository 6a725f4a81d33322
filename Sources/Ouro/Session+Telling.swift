import OuroCore
import OuroGraph
import OuroSyntax

extension Session {
  func tell(
    _ telling: Telling, _ statement: Statement, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    let number = tellings + 1
    let file = source.file.map { _ in
      Source.file(source.source.name, line: source.source.line(at: source.span.lower))
    }
    var teller = Teller(KnowledgeBuilder(base), place: { _ in file ?? .session(number) })
    try locating(source) { () throws(Diagnostic) in try teller.tell(telling, statement) }
    let answer = change(to: teller.builder.build())
    if case .told(let told) = answer.content, !told.claims.isEmpty || !told.denials.isEmpty {
      tellings = number
    }
    return answer
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
    let words =
      after.vocabulary.kinds.count + after.vocabulary.relations.count
      - before.vocabulary.kinds.count - before.vocabulary.relations.count
    self.init(
      parties: max(0, after.parties.count - before.parties.count),
      deals: added(before.deals.count, after.deals.count),
      claims: added(before.claims.count, after.claims.count),
      denials: added(before.denials.count, after.denials.count),
      declarations: words + after.documents.count - before.documents.count
        + after.rates.count - before.rates.count)
  }
}
