import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func pattern(_ node: PatternNode) throws(Diagnostic) -> BindingPattern {
    let variables = try variables(node.variables)
    var conditions: [BindingCondition] = []
    for condition in node.conditions {
      conditions.append(try self.condition(condition, variables, isNegated: false))
    }
    let bound = Set(conditions.filter(\.binds).flatMap(\.variables))
    for (place, variable) in node.variables.enumerated() where !bound.contains(place) {
      throw Diagnostic(
        .misplaced, "nothing says who `\(variable.text)` can be", at: variable.span,
        label: "in no condition but with `not`",
        help: "add a condition, as in `\(variable.text) is a party`")
    }
    return BindingPattern(variables: node.variables.map(\.text), conditions: conditions)
  }

  /// The keys of the variables, each another one.
  private func variables(_ nodes: [TextNode]) throws(Diagnostic) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    for node in nodes {
      let key = NameFolding.key(node.text)
      guard !keys.contains(key) else {
        throw Diagnostic(
          .misplaced, "`\(node.text)` is listed twice", at: node.span, help: "list it once")
      }
      keys.append(key)
    }
    return keys
  }

  private func condition(
    _ node: ConditionNode, _ variables: [[UInt8]], isNegated: Bool
  ) throws(Diagnostic) -> BindingCondition {
    switch node {
    case .verb(let subject, let verb, let object, let bounds):
      let form = BindingCondition.Form.related(
        verbStep(verb), try term(subject, variables), try term(object, variables),
        try filter(bounds))
      return BindingCondition(form, isNegated: isNegated)
    case .kind(let name, let kind):
      return BindingCondition(
        .among(try term(name, variables), try all(kind)), isNegated: isNegated)
    case .differs(let one, let other):
      return BindingCondition(
        .same(try term(one, variables), try term(other, variables)), isNegated: !isNegated)
    case .not(let inner): return try condition(inner, variables, isNegated: !isNegated)
    }
  }

  private func term(
    _ name: NameNode, _ variables: [[UInt8]]
  ) throws(Diagnostic) -> BindingTerm {
    if name.kind == nil, let place = variables.firstIndex(of: NameFolding.key(name.text)) {
      return .variable(place)
    }
    return .party(try party(name))
  }
}
