import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func records(_ node: RecordsNode) throws(Diagnostic) -> RecordPattern {
    var pattern = RecordPattern(kind(of: node.subject))
    if case .relation(let word) = node.subject { pattern.relations = [try dealRelation(word)] }
    pattern.filter = try filter(node.bounds, node.qualities, at: node.place.span)
    pattern.rank = node.rank.map { .init(count: $0.count, largest: $0.isLargest) }
    pattern.ordering = ordering(node.order)
    for modifier in node.modifiers { pattern.conditions.append(try condition(modifier)) }
    return pattern
  }

  /// A relation that has deals: what is found out has none of its own.
  private func dealRelation(_ word: WordNode) throws(Diagnostic) -> RelationID {
    guard let id = relation(word) else {
      throw Diagnostic(.unknownWord, "`\(word.forms.one)` is not a relation", at: word.span)
    }
    let relation = base.relation(id)
    guard relation.definition == nil else {
      let roles = relation.subjectRoles.first?.many ?? ""
      let verb = relation.verbs.first?.forms.one ?? ""
      throw Diagnostic(
        .misplaced, "`\(word.forms.one)` is defined, and has no deals of its own", at: word.span,
        help: "ask who, as in `find X, Y where X \(verb) Y` or `\(roles) of NAME`; "
          + "`why \(roles) of NAME` tells the deals behind them")
    }
    return id
  }

  private func kind(of subject: RecordSubject) -> RecordPattern.Kind {
    switch subject {
    case .deals, .relation: .deals
    case .claims: .claims
    case .denials: .denials
    }
  }

  private func condition(_ modifier: RecordModifier) throws(Diagnostic) -> RecordCondition {
    switch modifier {
    case .from(let operand): return .from(try anyOf(operand))
    case .to(let operand): return .to(try anyOf(operand))
    case .by(let operand): return .by(try anyOf(operand))
    case .about(let operand): return .about(try anyOf(operand))
    case .between(let one, let other): return .between(try party(one), try party(other))
    case .inDocument(let word): return .inDocument(try document(word))
    case .label(let word):
      let entry = try entry(ofLabel: word)
      return entry.isFollowUp ? .claims(entry.claims) : .deal(entry.deal)
    }
  }

  func entry(ofLabel word: WordNode) throws(Diagnostic) -> LabelIndex.Entry {
    if let entry = base.entry(ofLabel: NameFolding.key(word.forms.one)) { return entry }
    throw Diagnostic(.unknownLabel, "nothing is labelled `\(word.forms.one)`", at: word.span)
  }
}
