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

  /// `on the subject side of payment or purchase`.
  func roles(_ step: RoleStep) -> String {
    let relations = base.vocabulary.relations.indices.map(RelationID.init(at:))
    func side(_ sides: SideSet, _ name: String) -> String? {
      let nouns = relations.filter { step.sides(of: $0) == sides }.map {
        base.relation($0).noun.one
      }
      return nouns.isEmpty ? nil : "on \(name) of \(PlanWriter.list(nouns))"
    }
    let parts = [
      side(.subject, "the subject side"), side(.object, "the object side"),
      side([.subject, .object], "either side"),
    ]
    return PlanWriter.list(parts.compactMap(\.self))
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
    return parts.isEmpty ? "" : " by deals " + PlanWriter.list(parts, "and")
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
    let key =
      switch ordering.key ?? (set.amountOrder == nil ? .name : .amount) {
      case .amount: "amount"
      case .date: "date"
      case .name: "name"
      }
    let limit = ordering.limit.map { ", the first \($0)" } ?? ""
    return "in order of \(key)\(limit)"
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

  func world(_ view: WorldView, _ strategy: Strategy) -> String {
    let world = World(base: base, view: view)
    let all =
      world.isPlain && !world.testsStart
      && base.deals.statusesSeen.isSubset(of: view.statuses)
    let exchange = view.exchange.map { ", amounts in \($0.currency.code)" } ?? ""
    if all, strategy.knowsStatuses {
      return "count every deal: none has a status left out" + exchange
    }
    let statuses = PlanWriter.list(view.statuses.statuses.map(\.rawValue))
    return "count deals that are \(statuses)" + who(view.viewpoint) + when(world) + exchange
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
