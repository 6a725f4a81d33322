import OuroCore

extension PlanWriter {
  static func list(_ words: [String], _ joint: String = "or") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " " + joint + " " + last
  }

  /// `payers`; of several relations by where they stand.
  func side(_ side: SharedSide, of relation: RelationID?) -> String {
    let only = relation.map(base.relation)
    return switch side {
    case .subject: only?.subjectRoles.first?.many ?? "those who do it"
    case .object: only?.objectRoles.first?.many ?? "those to whom it is done"
    case .either: "those on either side"
    }
  }

  func names(_ parties: [PartyID]) -> String {
    let shown = parties.prefix(8).map { base.name($0) }
    let rest = parties.count - shown.count
    return PlanWriter.list(rest > 0 ? shown + ["\(rest) more"] : shown)
  }

  func noun(_ kind: KindID) -> String { base.vocabulary.kinds[kind.index].noun.one }

  /// `enabler`, `indirect enabler`
  func word(_ defined: Defined) -> String {
    (defined.isIndirect ? "indirect " : "") + base.vocabulary.noun(of: defined).one
  }

  /// `at least 2`
  func bound(_ comparison: PartyCondition.Comparison, _ number: Int) -> String {
    switch comparison {
    case .atLeast: "at least \(number)"
    case .atMost: "at most \(number)"
    case .moreThan: "more than \(number)"
    }
  }

  /// `payer in a payment (purchase or lease)`: what is a case of another stands in brackets.
  func roles(_ step: RoleStep) -> String {
    let relations = base.vocabulary.relations.indices.map(RelationID.init(at:))
    func isCase(_ relation: RelationID) -> Bool {
      base.relation(relation).parent.map { step.sides(of: $0) == step.sides(of: relation) }
        ?? false
    }
    let asked = relations.filter { !step.sides(of: $0).isEmpty }
    let parts = asked.filter { !isCase($0) }.map { relation in
      let cases = asked.filter { $0 != relation && base.vocabulary.isCase($0, of: relation) }
        .map { base.relation($0).noun.one }
      let also = cases.isEmpty ? "" : " (or \(PlanWriter.list(cases)))"
      return "\(role(relation, step.sides(of: relation))) in a deal of "
        + base.relation(relation).noun.one + also
    }
    return PlanWriter.list(parts)
  }

  private func role(_ relation: RelationID, _ sides: SideSet) -> String {
    let relation = base.relation(relation)
    let subject = sides.contains(.subject) ? relation.subjectRoles.first : nil
    let object = sides.contains(.object) ? relation.objectRoles.first : nil
    let words = [subject?.one, object?.one].compactMap(\.self)
    return words.first == words.last ? words.first ?? "" : PlanWriter.list(words)
  }

  /// `largest`, `3 smallest`
  func rank(_ count: Int, _ largest: Bool) -> String {
    (count == 1 ? "" : "\(count) ") + (largest ? "largest" : "smallest")
  }

  func catalog(_ pattern: CatalogPattern) -> String {
    switch pattern {
    case .relations: "list the relations that are declared"
    case .documents: "list the documents that were read"
    case .words: "list the words for roles, kinds, verbs and channels"
    case .namesLike(let text): "list the names that hold or resemble \"\(text)\""
    }
  }

  func disputed(_ pattern: LoopPattern) -> String {
    pattern.disputed.map { $0 ? " with a disputed step" : " without a disputed step" } ?? ""
  }

  func filter(_ filter: DealFilter) -> String {
    var parts = filter.amounts.map(amount)
    parts += filter.dates.map { test in
      switch test {
      case .since(let period): "since \(period)"
      case .before(let period): "before \(period)"
      case .during(let period): "during \(period)"
      }
    }
    parts += filter.purposes.map { "for \"\($0)\"" }
    if let statuses = filter.statuses {
      parts.append(PlanWriter.list(statuses.statuses.map(\.rawValue)))
    }
    if let disputed = filter.disputed { parts.append(disputed ? "disputed" : "undisputed") }
    if !filter.without.isEmpty {
      parts.append("other than " + PlanWriter.list(filter.without.map(base.deals.label)))
    }
    return parts.isEmpty ? "" : ", by deals " + PlanWriter.list(parts, "and")
  }

  private func amount(_ test: AmountTest) -> String {
    let mode =
      switch test.mode {
      case .plainly: ""
      case .certainly: "certainly "
      case .possibly: "possibly "
      }
    switch test.bound {
    case .over(let money): return "\(mode)over \(money)"
    case .under(let money): return "\(mode)under \(money)"
    case .atLeast(let money): return "\(mode)at least \(money)"
    case .atMost(let money): return "\(mode)at most \(money)"
    case .between(let low, let high): return "\(mode)between \(low) and \(high)"
    }
  }

  func order(_ ordering: Ordering, _ set: PartySet) -> String {
    let key = ordering.key ?? (set.amountOrder == nil ? .name : .amount)
    return "in order of \(word(key))\(limit(ordering))"
  }

  func order(_ pattern: RecordPattern) -> String {
    let isOfAmounts = pattern.rank != nil || !pattern.filter.amounts.isEmpty
    let key = pattern.ordering.key ?? (isOfAmounts ? .amount : nil)
    return (key.map { "in order of \(word($0))" } ?? "as they were told") + limit(pattern.ordering)
  }

  private func word(_ key: Ordering.Key) -> String {
    switch key {
    case .amount: "amount"
    case .date: "date"
    case .name: "name"
    }
  }

  func limit(_ ordering: Ordering) -> String {
    ordering.limit.map { ", the first \($0)" } ?? ""
  }

  func words(_ choice: RouteChoice) -> String {
    switch choice {
    case .all: "all"
    case .fewest(1): "shortest"
    case .fewest(let count): "the \(count) shortest"
    case .widest(1): "widest"
    case .widest(let count): "the \(count) widest"
    }
  }

  /// What a width is.
  func widths(_ choice: RouteChoice) -> String {
    choice.isWidest ? ", by the low ends of their bottlenecks, each currency apart" : ""
  }

  /// How each step follows the one before.
  func order(_ succession: Succession) -> String {
    (succession.isInDateOrder ? ", each deal on a later day than the one before" : "")
      + (succession.amountsWithin.map { ", each amount within \($0) of the one before" } ?? "")
  }

  func lead(_ pattern: TracePattern) -> String {
    guard case .onward(let money, _) = pattern.course else { return "follow money back" }
    return "follow \(money.map { "the first \($0)" } ?? "all the money")"
  }

  func steps(_ bounds: RouteBounds) -> String {
    if bounds.least == bounds.most { return " of \(bounds.least) steps" }
    return bounds.most == .max ? "" : " within \(bounds.most) steps"
  }

  func flow(_ flow: Flow) -> String {
    let names = SortedIDs.sorted(flow.edges.compactMap(\.channel)).map {
      base.vocabulary.channels[$0.index].name
    }
    let plain = SortedIDs.sorted(flow.edges.filter { $0.channel == nil }.map(\.relation)).map {
      base.relation($0).noun.one
    }
    return names.isEmpty && plain.isEmpty ? "nothing" : PlanWriter.list(names + plain)
  }

  func measuring(_ measure: Measure) -> String {
    let what =
      switch measure {
      case .total: "add up the amounts"
      case .average: "take the average amount"
      case .median: "take the median amount"
      }
    return what + ", lower and upper ends apart, ceilings and currencies apart"
  }

  /// Which deals count; `nil` where no deal is looked at.
  func world(of query: Query, _ strategy: Strategy) -> String? {
    var view = query.world
    switch query.form {
    case .catalog: return nil
    // Changes look at two days of their own.
    case .changes: view.viewpoint.day = nil
    case .evidence(.historyOfDeal), .evidence(.historyOfParty):
      return hearing("what is said", view)
    default: break
    }
    if query.form.isOfSpeech { return hearing("what is said", view) }
    return world(view, strategy)
  }

  /// Whose words count, where the status of deals does not matter; `nil` for everybody's.
  private func hearing(_ what: String, _ view: WorldView) -> String? {
    let known = view.viewpoint.publishedBy.map { ", as known on \($0)" } ?? ""
    let words = who(view.viewpoint) + known
    return words.isEmpty ? nil : "look at \(what)" + words
  }

  private func world(_ view: WorldView, _ strategy: Strategy) -> String {
    let world = World(base: base, view: view)
    let exchange = view.exchange.map { ", amounts in \($0.currency.code)" } ?? ""
    if !world.canBeNotLive, strategy.knowsStatuses {
      return "every deal counts: none has a status left out" + exchange
    }
    let statuses = PlanWriter.list(view.statuses.statuses.map(\.rawValue))
    return "only deals count that are \(statuses)" + who(view.viewpoint) + when(world) + exchange
  }

  private func who(_ view: Viewpoint) -> String {
    let speakers = view.speakers.map { ", according to " + names($0) } ?? ""
    let origins = view.origins.map { ", originating with " + names($0) } ?? ""
    return speakers + origins
  }

  private func when(_ world: World) -> String {
    let view = world.view
    let isTold = view.namesDay || world.dependsOnDay
    let day = view.viewpoint.day.map { isTold ? ", in force on \($0)" : "" } ?? ""
    let known = view.viewpoint.publishedBy.map { ", as known on \($0)" } ?? ""
    return day + known
  }
}
