import OuroCore
import OuroGraph
import OuroSyntax

/// The definitions that a question was found to use, while it is resolved.
final class DefinitionUses {
  private var seen: Set<Defined> = []
  private var waiting: [(defined: Defined, span: Span)] = []

  func forget() {
    (seen, waiting) = ([], [])
  }

  /// Notes a use; `span` is where the question has it, itself or by another definition.
  func note(_ defined: Defined, at span: Span) {
    if seen.insert(defined).inserted { waiting.append((defined, span)) }
  }

  func next() -> (defined: Defined, span: Span)? { waiting.popLast() }
}

extension Resolver {
  /// Deeper definitions of definitions are refused.
  private static let deepest = 200

  /// What the defined words mean that were met, and those that they use in turn.
  func definitions(_ known: [Defined: PartySet] = [:]) throws(Diagnostic) -> Definitions {
    var sets = known
    while let (defined, span) = uses.next() {
      if sets[defined] == nil { sets[defined] = try body(of: defined, at: span) }
    }
    return Definitions(sets)
  }

  /// - Throws: What is wrong with a definition that was told: words that mean nothing, or a
  ///   recursion that has no sense.
  func check(_ node: DefineNode) throws(Diagnostic) {
    uses.forget()
    var bodies: [Defined: PartySet] = [:]
    switch node.body {
    case .set(let set):
      guard let id = definition(noun: node.head.noun.text) else { return }
      bodies[Defined(id)] = try inside(node.head.variable?.text).set(set)
    case .cases(let cases):
      guard let relation = node.head.relation, let id = derivation(noun: relation.noun.text) else {
        return
      }
      for side in [Side.subject, .object] {
        bodies[Defined(id, side)] = try members(of: side, cases, relation)
      }
    }
    let definitions = try definitions(bodies)
    if let ring = definitions.unsoundRing { throw circular(ring, at: node.place.span) }
    guard definitions.depth > Resolver.deepest else { return }
    throw Diagnostic(
      .tooDeep,
      "definitions of definitions nest more than \(Resolver.deepest) deep",
      at: node.place.span, help: "say it by fewer definitions")
  }

  private func circular(_ ring: [Defined], at span: Span) -> Diagnostic {
    let nouns = ring.map { base.vocabulary.definitions[$0.definition.index].noun.one }
    // Both sides of a relation are one definition.
    var words = nouns.indices.filter { $0 == 0 || nouns[$0] != nouns[$0 - 1] }.map { nouns[$0] }
    if words.count == 1 { words += words }
    return Diagnostic(
      .circular,
      "a definition takes away, counts or ranks by what it defines: "
        + words.joined(separator: " → "),
      at: span, label: "what it means would depend on what it means",
      help:
        "leave `\(words.first ?? "")` out behind `except` and `not`, and in counts, ranks, paths and loops"
    )
  }

  // MARK: Words

  /// The definition of a role or kind; `nil` for one that is declared.
  func definition(_ word: WordNode) -> DefinitionID? { definition(noun: word.forms.one) }

  private func definition(noun: String) -> DefinitionID? {
    senses(noun).lazy.compactMap(\.definition).first
  }

  private func derivation(noun: String) -> DefinitionID? {
    for case .relation(let id) in senses(noun) { return base.relation(id).definition }
    return nil
  }

  func isVariable(_ name: NameNode) -> Bool {
    name.kind == nil && variable != nil && variable == NameFolding.key(name.text)
  }

  /// All of a kind.
  func all(_ word: WordNode) throws(Diagnostic) -> PartySet {
    if let id = definition(word) { return use(Defined(id), of: nil, at: word.span) }
    return kind(word).map(PartySet.ofKind) ?? .everyone
  }

  /// Being of a kind; `nil` for the kind of all.
  func condition(ofKind word: WordNode) throws(Diagnostic) -> PartyCondition? {
    if definition(word) != nil { return .among(try all(word)) }
    return kind(word).map(PartyCondition.ofKind)
  }

  func count(
    _ role: WordNode, _ quantity: QuantityNode, _ filter: DealFilter
  ) throws(Diagnostic) -> PartyCondition {
    let standing = standing(role: role)
    let (comparison, number) = quantity.comparison
    guard let defined = standing.defined.first, !standing.isOfDeals || filter.isEmpty else {
      return .count(standing.step, comparison, number, filter)
    }
    guard filter.isEmpty else { throw noDeal(role.span) }
    guard !standing.isOfDeals, standing.defined.count == 1 else {
      throw ambiguous(role, "a count of it would mix deals and definitions")
    }
    uses.note(defined, at: role.span)
    return .countDefined(defined, comparison, number)
  }

  /// Only declared kinds tell parties of one name apart.
  func refuseDefined(_ kind: WordNode) throws(Diagnostic) {
    guard definition(kind) != nil else { return }
    throw Diagnostic(
      .misplaced, "`\(kind.forms.one)` is defined, and tells no names apart", at: kind.span,
      help: "say the kind that the party was declared with, or the name alone")
  }

  // MARK: Bodies

  /// Those whom a definition means for some of a set.
  func use(_ defined: Defined, of target: PartySet?, at span: Span) -> PartySet {
    uses.note(defined, at: span)
    return .defined(defined, of: target)
  }

  private func inside(_ variable: String?) -> Resolver {
    var inner = self
    inner.variable = variable.map { NameFolding.key($0) }
    return inner
  }

  private func body(of defined: Defined, at span: Span) throws(Diagnostic) -> PartySet {
    if defined.isIndirect {
      let once = Defined(defined.definition, defined.side)
      uses.note(once, at: span)
      return .union([
        .defined(once, of: .argument), .defined(once, of: .defined(defined, of: .argument)),
      ])
    }
    let definition = base.vocabulary.definitions[defined.definition.index]
    do throws(Diagnostic) {
      let node = try node(of: definition)
      switch (node.body, node.head.relation) {
      case (.cases(let cases), let relation?):
        return try members(of: defined.side, cases, relation)
      case (.set(let set), _): return try inside(definition.variable).set(set)
      case (.cases, nil): return .union([])
      }
    } catch {
      throw Diagnostic(
        error.code, "in the definition of `\(definition.noun.one)`: \(error.message)", at: span,
        notes: [definition.statement], help: "define it again")
    }
  }

  /// A body is read anew at each question, so that its words follow the base.
  private func node(of definition: Definition) throws(Diagnostic) -> DefineNode {
    let source = SourceText(name: "", text: definition.statement)
    let parser = Parser(lexicon: BaseLexicon(base))
    let read = parser.parse(source, Span(0, source.bytes.count))
    if case .telling(.define(let node)) = read.statement?.kind { return node }
    throw read.diagnostics.first
      ?? Diagnostic(.unexpected, "it can no longer be read", at: Span(0, 0))
  }

  /// Those on a side of a defined relation, for the party on the other.
  private func members(
    of side: Side, _ node: DefineCases, _ relation: RelationNode
  ) throws(Diagnostic) -> PartySet {
    let variables = relation.variables + node.others
    let keys = try self.variables(variables)
    var sets: [PartySet] = []
    for conditions in node.alternatives {
      let body = DerivedBody(try self.conditions(conditions, keys))
      do throws(DerivedBody.Problem) {
        sets.append(try body.set(of: side))
      } catch {
        throw Diagnostic(error, variables, at: conditions)
      }
    }
    return sets.count == 1 ? sets[0] : .union(sets)
  }
}

extension Diagnostic {
  fileprivate init(
    _ problem: DerivedBody.Problem, _ variables: [TextNode], at conditions: [ConditionNode]
  ) {
    func name(_ place: Int) -> String { variables[place].text }
    switch problem {
    case .unbound(let place):
      self.init(
        .misplaced, "nothing says who `\(name(place))` can be", at: variables[place].span,
        label: "in no condition but with `not`, in some case",
        help: "add a condition, as in `\(name(place)) is a party`")
    case .untied(let one, let other):
      self.init(
        .misplaced, "no deal ties `\(name(one))` to `\(name(other))`", at: variables[one].span,
        label: "it could be anybody, whoever the other is",
        help: "add a condition with both, or with others between them named by `for some`")
    case .tangled(let one, let other) where one == other:
      self.init(
        .misplaced, "`\(name(one))` stands on both sides of a condition",
        at: variables[one].span, help: "name the other party by `for some`")
    case .tangled(let one, let other):
      self.init(
        .misplaced, "`\(name(one))` and `\(name(other))` are tied twice, or in a ring",
        at: variables[one].span,
        help: "define a relation of these two first, and use its verb here")
    case .fixed:
      self.init(
        .misplaced, "a condition names none of the parties that it is to tell",
        at: variables[0].span, help: "leave it out, or say it of one of them")
    }
  }
}
