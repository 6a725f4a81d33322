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
    let before = KnowledgeSize(base)
    let definitions = base.vocabulary.definitions.count
    var teller = Teller(
      letGo(), place: { _ in file ?? .session(number) },
      documentFile: { [host] in DocumentFile($0, relativeTo: source.file, host) })
    let words = teller.builder.vocabulary
    do throws(OuroError) {
      try locating(source) { () throws(Diagnostic) in try teller.tell(telling, statement) }
      base = teller.builder.build()
      if case .define(let node) = telling {
        try locating(source) { () throws(Diagnostic) in try Resolver(base: base).check(node) }
      }
    } catch {
      teller.builder.takeBack(to: words)
      base = teller.builder.build()
      throw error
    }
    var told = Told(from: before, to: base)
    if case .define(let node) = telling {
      told.defined = base.vocabulary.definition(named: node.head.noun.text)
      told.isDefinedAnew = base.vocabulary.definitions.count == definitions
      told.declarations = 1
    }
    var answer = Answer(content: .told(told), base: base)
    if let remark = Session.remark(on: telling, before, base) {
      answer.notices.append(.remark(remark))
    }
    if !told.claims.isEmpty || !told.denials.isEmpty { tellings = number }
    if source.file == nil { unsaved += 1 }
    return answer
  }

  /// Whether a new deal may be one that was told before: to say more of a deal, its label is used.
  private static func remark(
    on telling: Telling, _ before: KnowledgeSize, _ base: KnowledgeBase
  ) -> String? {
    guard case .fact = telling, base.deals.count > before.deals else { return nil }
    let deals = base.deals
    let new = DealID(at: deals.count - 1)
    let same = base.bySubject.deals(of: deals.party(new, .subject)).prefix(1000).filter {
      $0 != new && deals.party($0, .object) == deals.party(new, .object)
        && base.vocabulary.isKin(deals.relation($0), deals.relation(new))
    }
    guard let first = same.first else { return nil }
    let labels = same.prefix(3).map { "`\(deals.label($0))`" }.joined(separator: ", ")
    return "\(labels) \(same.count == 1 ? "is" : "are") between the same two; "
      + "to say more of it: `\(deals.label(first)), …`"
  }

  /// Hands over what the base holds, to be changed and made into the next one. Nobody else holding
  /// the base, nothing of it is copied.
  func letGo() -> KnowledgeBuilder {
    let builder = KnowledgeBuilder(base)
    base = .empty
    return builder
  }

  /// Says what is new in the base.
  func told(since before: KnowledgeSize) -> Answer {
    Answer(content: .told(Told(from: before, to: base)), base: base)
  }
}

/// How much a base tells.
struct KnowledgeSize {
  let parties: Int
  let deals: Int
  let claims: Int
  let denials: Int
  /// Words, documents and rates.
  let declarations: Int

  init(_ base: KnowledgeBase) {
    parties = base.parties.count
    deals = base.deals.count
    claims = base.claims.count
    denials = base.denials.count
    let words = base.vocabulary
    declarations =
      words.kinds.count + words.relations.count { $0.definition == nil } + words.definitions.count
      + base.documents.count + base.rates.count
  }
}

extension Told {
  /// What a base has more than before. The claim of a row that is kept since more was said of its deal
  /// was told when the row was read.
  init(from before: KnowledgeSize, to base: KnowledgeBase) {
    func added<Subject>(_ old: Int, _ new: Int) -> [Identifier<Subject>] {
      (old..<max(old, new)).map(Identifier.init(at:))
    }
    let after = KnowledgeSize(base)
    self.init(
      parties: max(0, after.parties - before.parties), deals: added(before.deals, after.deals),
      claims: added(before.claims, after.claims).filter { !base.isOfRow(base.claim($0)) },
      denials: added(before.denials, after.denials),
      declarations: after.declarations - before.declarations)
  }
}
