import OuroCore
import OuroGraph
import OuroSyntax

/// The definitions that a question was found to use, while it is resolved.
final class DefinitionUses {
  private var seen: Set<Defined> = []
  private var waiting: [(defined: Defined, span: Span)] = []
  /// How many times a definition was put in the place of its word.
  var expansions = 0

  func forget() {
    (seen, waiting, expansions) = ([], [], 0)
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
    guard let id = definition(noun: node.head.noun.text) else { return }
    let body = try inside(node.head.variable?.text).set(node.body)
    let definitions = try definitions([Defined(id): body])
    if let ring = definitions.unsoundRing { throw circular(ring, at: node.place.span) }
    guard definitions.depth > Resolver.deepest else { return }
    throw Diagnostic(
      .tooDeep,
      "definitions of definitions nest more than \(Resolver.deepest) deep",
      at: node.place.span, help: "say it by fewer definitions")
  }

  private func circular(_ ring: [Defined], at span: Span) -> Diagnostic {
    let words = ring.map { base.vocabulary.definitions[$0.definition.index].noun.one }
    return Diagnostic(
      .circular,
      "a definition takes away, counts or ranks by what it defines: "
        + words.joined(separator: " → "),
      at: span, label: "what it means would depend on what it means",
      help:
        "leave `\(words.first ?? "")` out behind `except`, and in counts, ranks, paths and loops")
  }

  // MARK: Words

  /// The definition of a role or kind; `nil` for one that is declared.
  func definition(_ word: WordNode) -> DefinitionID? { definition(noun: word.forms.one) }

  private func definition(noun: String) -> DefinitionID? {
    senses(noun).lazy.compactMap(\.definition).first
  }

  func isVariable(_ name: NameNode) -> Bool {
    name.kind == nil && variable != nil && variable == NameFolding.key(name.text)
  }

  /// A defined role over one step, or any number of them.
  func defined(
    _ id: DefinitionID, _ closure: Closure?, _ depth: DepthNode?, _ role: WordNode
  ) throws(Diagnostic) -> Defined {
    guard closure != .ultimate, depth == nil else {
      throw Diagnostic(
        .misplaced,
        "`ultimate` and `within` take the steps of deals, and `\(role.forms.one)` is defined",
        at: depth?.place.span ?? role.span,
        help: "`indirect \(role.forms.many)` are those over any number of steps")
    }
    return Defined(id, isIndirect: closure == .indirect)
  }

  /// All of a kind.
  func all(_ word: WordNode) throws(Diagnostic) -> PartySet {
    if let id = definition(word) { return try use(Defined(id), of: nil, at: word.span) }
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
    guard filter.isEmpty else {
      throw Diagnostic(
        .misplaced, "a bound needs a deal to hold it against", at: role.span,
        label: "defined, by deals that may be many", help: "bound the deals in the definition")
    }
    guard let id = definition(role) else {
      return .count(roleStep(role), quantity.comparison.0, quantity.comparison.1, filter)
    }
    if expands { throw untold(role.span, "a count of a defined role") }
    uses.note(Defined(id), at: role.span)
    return .countDefined(Defined(id), quantity.comparison.0, quantity.comparison.1)
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
  func use(
    _ defined: Defined, of target: PartySet?, at span: Span
  ) throws(Diagnostic) -> PartySet {
    if expands { return try expansion(of: defined, for: target, at: span) }
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
      let once = Defined(defined.definition)
      uses.note(once, at: span)
      return .union([
        .defined(once, of: .argument), .defined(once, of: .defined(defined, of: .argument)),
      ])
    }
    let definition = base.vocabulary.definitions[defined.definition.index]
    do throws(Diagnostic) {
      return try inside(definition.variable).set(try body(of: definition))
    } catch {
      throw Diagnostic(
        error.code, "in the definition of `\(definition.noun.one)`: \(error.message)", at: span,
        notes: [definition.statement], help: "define it again")
    }
  }

  /// A body is read anew at each question, so that its words follow the base.
  private func body(of definition: Definition) throws(Diagnostic) -> SetNode {
    let source = SourceText(name: "", text: definition.statement)
    let parser = Parser(lexicon: KnowledgeLexicon(base))
    let read = parser.parse(source, Span(0, source.bytes.count))
    if case .telling(.define(let node)) = read.statement?.kind { return node.body }
    throw read.diagnostics.first
      ?? Diagnostic(.unexpected, "it can no longer be read", at: Span(0, 0))
  }
}

// Reasons go through definitions: what is defined stands in the place of its word.
extension Resolver {
  /// More definitions in the places of their words make no reason that anybody reads.
  private static let mostExpansions = 1000

  /// The same resolver for a question for reasons.
  var expanding: Resolver {
    var inner = self
    inner.expands = true
    return inner
  }

  private func expansion(
    of defined: Defined, for target: PartySet?, at span: Span
  ) throws(Diagnostic) -> PartySet {
    uses.expansions += 1
    guard uses.expansions <= Resolver.mostExpansions else {
      throw untold(span, "so many definitions")
    }
    let plain = Resolver(base: base, today: today)
    plain.uses.note(defined, at: span)
    guard let body = try plain.definitions()[defined], !body.isRecursive else {
      throw untold(span, "a definition that uses itself")
    }
    var set = body.set
    if !set.isOneClosure { set = try self.body(of: defined, at: span) }
    guard let target else { return set }
    guard set.isDistributive || target.isOneParty else {
      throw untold(span, "this definition for several parties at once")
    }
    return set.substituting(target)
  }

  private func untold(_ span: Span, _ what: String) -> Diagnostic {
    Diagnostic(
      .misplaced, "reasons are not told through \(what)", at: span,
      help: "ask the question itself, which shows the deals, or for the reasons of a part")
  }
}

extension PartySet {
  /// Any number of steps from the party that a definition is asked for.
  fileprivate var isOneClosure: Bool {
    if case .closure(_, .argument, _, _, _) = self { true } else { false }
  }

  fileprivate var isOneParty: Bool {
    if case .parties(let parties) = self { parties.count == 1 } else { false }
  }
}
