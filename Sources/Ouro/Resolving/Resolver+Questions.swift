import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func question(_ node: QuestionNode) throws(Diagnostic) -> QueryForm {
    switch node {
    case .does, .isRole: return .verdict(try fact(node))
    case .who(let verb, let operand, let bounds):
      let filter = try filter(bounds)
      let standing = standing(verb: verb)
      let set = try each(operand) { target throws(Diagnostic) in
        try parties(standing, of: target, filter, at: verb.span)
      }
      return .set(set, heading: heading(verb, .subject), Ordering())
    case .whom(let subject, let verb, let bounds):
      let set = try parties(
        standing(verb: verb).reversed, of: .parties([try party(subject)]), try filter(bounds),
        at: verb.span)
      return .set(set, heading: heading(verb, .object), Ordering())
    }
  }

  /// What a question of yes or no asks.
  func fact(_ node: QuestionNode) throws(Diagnostic) -> FactPattern {
    switch node {
    case .does(let subject, let verb, let object, let bounds):
      return try fact(subject, standing(verb: verb), object, bounds, at: verb.span)
    case .isRole(let subject, let role, let object):
      return try fact(subject, standing(role: role), object, [], at: role.span)
    case .who(let word, _, _), .whom(_, let word, _):
      throw Diagnostic(.misplaced, "this is no question of yes or no", at: word.span)
    }
  }

  private func fact(
    _ subject: NameNode, _ standing: Standing, _ object: OperandNode, _ bounds: [BoundNode],
    at span: Span
  ) throws(Diagnostic) -> FactPattern {
    try checkOne(object)
    let target = try anyOf(object)
    let filter = try filter(bounds)
    var fact = FactPattern(
      subject: try party(subject), role: standing.step, object: target, filter: filter)
    if !standing.defined.isEmpty {
      fact.definedSet = try parties(standing, of: target, filter, at: span)
    }
    return fact
  }

  private func checkOne(_ object: OperandNode) throws(Diagnostic) {
    if case .names(let list) = object, !list.isEither, let second = list.names.dropFirst().first {
      throw Diagnostic(
        .misplaced, "a question with yes or no has one object", at: second.span,
        label: "one too many", help: "ask for one at a time, or join them by `or`")
    }
  }

  private func heading(_ verb: WordNode, _ side: Side) -> String {
    guard let id = relations(ofVerb: verb).first else { return "party" }
    let relation = base.relation(id)
    let roles = side == .subject ? relation.subjectRoles : relation.objectRoles
    return roles.first?.one ?? "party"
  }
}
