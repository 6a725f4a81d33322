import OuroCore
import OuroGraph
import OuroSyntax

/// How one party stands to another by a word: by deals, by definitions, or by either.
struct Standing {
  var step: RoleStep
  var defined: [Defined] = []
  /// Whether any deal puts somebody there.
  var isOfDeals = false

  /// The same seen from the other end.
  var reversed: Standing {
    Standing(step: step.reversed, defined: defined.map(\.reversed), isOfDeals: isOfDeals)
  }
}

extension Resolver {
  /// Where a candidate stands who is in this role, kin relations included.
  func standing(role word: WordNode) -> Standing {
    var standing = noStanding
    for sense in senses(word.forms.one) {
      if case .role(let relation, let side) = sense { add(relation, side, to: &standing) }
      if let definition = sense.definition { standing.defined.insert(Defined(definition), at: 0) }
    }
    return standing
  }

  /// Where a candidate stands who does what the verb says.
  func standing(verb word: WordNode) -> Standing {
    var standing = noStanding
    for relation in relations(ofVerb: word) { add(relation, .subject, to: &standing) }
    return standing
  }

  /// Where a candidate stands to whom it is done: `paid by`.
  func standing(participle word: WordNode) -> Standing {
    var standing = noStanding
    for case .participle(let relation) in senses(word.forms.one) {
      add(relation, .object, to: &standing)
    }
    return standing
  }

  private var noStanding: Standing {
    Standing(step: RoleStep(relationCount: base.vocabulary.relations.count))
  }

  /// Adds a side of a relation, told or defined.
  private func add(_ relation: RelationID, _ side: Side, to standing: inout Standing) {
    if let definition = base.relation(relation).definition {
      return standing.defined.append(Defined(definition, side))
    }
    standing.isOfDeals = true
    insert(relation, side, into: &standing.step)
  }

  /// Those who stand so to some member of a set; by definition too, unless a deal is bounded.
  func parties(
    _ standing: Standing, of target: PartySet, _ filter: DealFilter, at span: Span
  ) throws(Diagnostic) -> PartySet {
    guard !standing.defined.isEmpty else { return .related(standing.step, to: target, filter) }
    guard filter.isEmpty else {
      guard standing.isOfDeals else { throw noDeal(span) }
      return .related(standing.step, to: target, filter)
    }
    var sets = standing.defined.map { use($0, of: target, at: span) }
    if standing.isOfDeals { sets.insert(.related(standing.step, to: target, filter), at: 0) }
    return sets.count == 1 ? sets[0] : .union(sets)
  }

  func noDeal(_ span: Span) -> Diagnostic {
    Diagnostic(
      .misplaced, "a bound needs a deal to hold it against", at: span,
      label: "defined, by deals that may be many", help: "bound the deals in the definition")
  }

  /// The same over any number of steps.
  func chain(
    _ standing: Standing, _ closure: Closure, of target: PartySet, _ filter: DealFilter,
    _ depth: DepthNode?, _ role: WordNode
  ) throws(Diagnostic) -> PartySet {
    guard let first = standing.defined.first else {
      return .closure(
        standing.step, to: target, filter, maxSteps: depth?.steps, ultimate: closure == .ultimate)
    }
    guard !standing.isOfDeals, standing.defined.count == 1 else {
      throw ambiguous(role, "chains of it would mix deals and definitions")
    }
    guard filter.isEmpty else { throw noDeal(role.span) }
    guard closure != .ultimate, depth == nil else {
      throw Diagnostic(
        .misplaced,
        "`ultimate` and `within` take the steps of deals, and `\(role.forms.one)` is defined",
        at: depth?.place.span ?? role.span,
        help: "`indirect \(role.forms.many)` are those over any number of steps")
    }
    var once = first
    once.isIndirect = true
    return use(once, of: target, at: role.span)
  }

  private func relations(ofRole word: WordNode) -> [RelationID] {
    senses(word.forms.one).compactMap { sense in
      if case .role(let relation, _) = sense { relation } else { nil }
    }
  }

  /// A word that deals and definitions share, where only one of them can be meant.
  func ambiguous(_ word: WordNode, _ why: String) -> Diagnostic {
    Diagnostic(
      .misplaced, "`\(word.forms.one)` is a role in several ways: \(why)", at: word.span,
      notes: relations(ofRole: word).map { id in
        let relation = base.relation(id)
        let verb = relation.verbs.first?.forms.one ?? ""
        let ends = [relation.subjectRoles.first?.one, relation.objectRoles.first?.one]
        return "\(relation.noun.one): \(ends[0] ?? "") \(verb) \(ends[1] ?? "")"
      }, help: "use another word of the one that is meant, or give the definition roles of its own")
  }
}
