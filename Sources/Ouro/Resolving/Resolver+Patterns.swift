import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func pattern(_ node: PatternNode) throws(Diagnostic) -> BindingPattern {
    let conditions = try conditions(node.conditions, try variables(node.variables))
    let bound = Set(conditions.filter(\.binds).flatMap(\.variables))
    for (place, variable) in node.variables.enumerated() where !bound.contains(place) {
      throw Diagnostic(
        .misplaced, "nothing says who `\(variable.text)` can be", at: variable.span,
        label: "in no condition but with `not`",
        help: "add a condition, as in `\(variable.text) is a party`")
    }
    return BindingPattern(variables: node.variables.map(\.text), conditions: conditions)
  }

  func conditions(
    _ nodes: [ConditionNode], _ variables: [[UInt8]]
  ) throws(Diagnostic) -> [BindingCondition] {
    var conditions: [BindingCondition] = []
    for node in nodes {
      conditions.append(try condition(node, variables, isNegated: false))
    }
    return conditions
  }

  /// The keys of the variables, each another one.
  func variables(_ nodes: [TextNode]) throws(Diagnostic) -> [[UInt8]] {
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
      let (one, other) = (try term(subject, variables), try term(object, variables))
      let (standing, filter) = (standing(verb: verb), try filter(bounds))
      // No verb is shared by deals and a definition.
      guard let defined = standing.defined.first else {
        return BindingCondition(
          .related(standing.step, one, other, filter), isNegated: isNegated)
      }
      guard filter.isEmpty else { throw noDeal(verb.span) }
      uses.note(defined, at: verb.span)
      uses.note(defined.reversed, at: verb.span)
      return BindingCondition(.defined(defined, one, other), isNegated: isNegated)
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
