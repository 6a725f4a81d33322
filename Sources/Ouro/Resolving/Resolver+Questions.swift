import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func question(_ node: QuestionNode) throws(Diagnostic) -> QueryForm {
    switch node {
    case .does, .isRole: return .verdict(try fact(node))
    case .who(let verb, let operand, let bounds):
      let filter = try filter(bounds)
      let step = verbStep(verb)
      let set = try each(operand) { .related(step, to: $0, filter) }
      return .set(set, heading: heading(verb, .subject), Ordering())
    case .whom(let subject, let verb, let bounds):
      let set = PartySet.related(
        verbStep(verb).reversed, to: .parties([try party(subject)]), try filter(bounds))
      return .set(set, heading: heading(verb, .object), Ordering())
    }
  }

  /// What a question of yes or no asks.
  func fact(_ node: QuestionNode) throws(Diagnostic) -> FactPattern {
    switch node {
    case .does(let subject, let verb, let object, let bounds):
      return try fact(subject, verbStep(verb), object, bounds)
    case .isRole(let subject, let role, let object) where definition(role) != nil:
      return try fact(subject, defined: role, object)
    case .isRole(let subject, let role, let object):
      return try fact(subject, roleStep(role), object, [])
    case .who(let word, _, _), .whom(_, let word, _):
      throw Diagnostic(.misplaced, "this is no question of yes or no", at: word.span)
    }
  }

  private func fact(
    _ subject: NameNode, _ step: RoleStep, _ object: OperandNode, _ bounds: [BoundNode]
  ) throws(Diagnostic) -> FactPattern {
    try checkOne(object)
    return FactPattern(
      subject: try party(subject), role: step, object: try anyOf(object),
      filter: try filter(bounds))
  }

  private func checkOne(_ object: OperandNode) throws(Diagnostic) {
    if case .names(let list) = object, !list.isEither, let second = list.names.dropFirst().first {
      throw Diagnostic(
        .misplaced, "a question with yes or no has one object", at: second.span,
        label: "one too many", help: "ask for one at a time, or join them by `or`")
    }
  }

  private func fact(
    _ subject: NameNode, defined role: WordNode, _ object: OperandNode
  ) throws(Diagnostic) -> FactPattern {
    try checkOne(object)
    let target = try anyOf(object)
    var fact = FactPattern(
      subject: try party(subject), role: RoleStep(relationCount: 0), object: target,
      filter: DealFilter())
    if let id = definition(role) {
      fact.definedSet = try use(Defined(id), of: target, at: role.span)
    }
    return fact
  }

  private func heading(_ verb: WordNode, _ side: Side) -> String {
    guard let id = relations(ofVerb: verb).first else { return "party" }
    let relation = base.relation(id)
    let roles = side == .subject ? relation.subjectRoles : relation.objectRoles
    return roles.first?.one ?? "party"
  }
}
