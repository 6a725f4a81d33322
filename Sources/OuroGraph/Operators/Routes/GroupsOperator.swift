import OuroCore

extension QueryRun {
  func groups(_ pattern: GroupPattern, isCounted: Bool) throws(BudgetExceeded) -> Answer {
    if let run = try deriving(pattern.flow, pattern.everyStep, from: nil) {
      return try run.groups(pattern, isCounted: isCounted)
    }
    let flow = FlowTable(pattern.flow, in: base)
    if isCounted, let count = try countByIndex(pattern, flow) {
      return answer(.count(count), count == 0 ? [.empty(.noLoop)] : [])
    }
    let barred = try marks(ofAll: pattern.avoiding)
    let graph = try profiled(.stage(.gather), rows: \.heads.count) { () throws(BudgetExceeded) in
      try StepGraph(parties(outside: barred), reader(flow, pattern.everyStep), budget: budget)
    }
    let components = try profiled(.stage(.walk), rows: \.count) { () throws(BudgetExceeded) in
      try Components(starts: graph.outStarts, heads: graph.heads, budget: budget)
    }
    let wanted = try wanted(pattern, graph, components)
    let mine = try leaveOutOfGroups(pattern, flow, barred)
    var notices = leftOut.notices(in: world)
    let count = wanted.count(where: \.self)
    if count == 0 {
      notices.append(.empty(mine.entries.isEmpty ? .noLoop : mine.emptyReasonOfWay))
    }
    if isCounted { return answer(.count(count), notices) }
    let groups = try listed(graph, components, wanted)
    let isCut = groups.count > budget.rows
    if isCut { notices.append(.cut(budget.rows)) }
    return answer(.groups(cut(groups)), notices, isComplete: !isCut)
  }

  /// How many groups there are, where nothing is left out of them.
  private func countByIndex(
    _ pattern: GroupPattern, _ flow: FlowTable
  ) throws(BudgetExceeded) -> Int? {
    let test = test(pattern.everyStep)
    guard strategy.usesIndex, test.isOpen, !canBeNotLive, pattern.via.isEmpty,
      pattern.avoiding.isEmpty
    else { return nil }
    let components = try Components(of: stepIndex(StepDirections(flow), test), budget: budget)
    return components.sizes.count { $0 >= 2 }
  }

  /// By component: whether it is a group that holds somebody of each set.
  private func wanted(
    _ pattern: GroupPattern, _ graph: StepGraph, _ components: Components
  ) throws(BudgetExceeded) -> [Bool] {
    var wanted = components.sizes.map { $0 >= 2 }
    for set in pattern.via {
      var isMet = [Bool](repeating: false, count: components.count)
      let members = try operand(set)
      for (vertex, party) in graph.parties.enumerated() where SortedIDs.contains(members, party) {
        try budget.spend()
        isMet[components[vertex]] = true
      }
      for component in wanted.indices where !isMet[component] { wanted[component] = false }
    }
    return wanted
  }

  /// The largest first, then in order of names.
  private func listed(
    _ graph: StepGraph, _ components: Components, _ wanted: [Bool]
  ) throws(BudgetExceeded) -> [PartyGroup] {
    let members = graph.parties.indices.filter { wanted[components[$0]] }
    var numbers = [Int](repeating: 0, count: base.parties.count)
    for vertex in members { numbers[graph.parties[vertex].index] = components[vertex] }
    var parties = [[PartyID]](repeating: [], count: components.count)
    var first = [Int](repeating: 0, count: components.count)
    let sorted = try NameOrder.sorted(
      members.map { graph.parties[$0] }, in: base, budget, isWork: false)
    for (place, party) in sorted.enumerated() {
      try budget.spend()
      let component = numbers[party.index]
      if parties[component].isEmpty { first[component] = place }
      parties[component].append(party)
    }
    let deals = try deals(of: components, wanted, graph)
    // No party is in two groups: the first names tell them apart.
    let order = wanted.indices.filter { wanted[$0] }.sorted { one, other in
      (parties[other].count, first[one]) < (parties[one].count, first[other])
    }
    return order.map { PartyGroup(parties: parties[$0], deals: SortedIDs.sorted(deals[$0])) }
  }

  /// By component: what runs between its own members.
  private func deals(
    of components: Components, _ wanted: [Bool], _ graph: StepGraph
  ) throws(BudgetExceeded) -> [[DealID]] {
    var deals = [[DealID]](repeating: [], count: components.count)
    for edge in graph.heads.indices {
      try budget.spend()
      let component = components[Int(graph.tails[edge])]
      guard wanted[component], components[Int(graph.heads[edge])] == component else { continue }
      let own = graph.carriers(of: edge).map(\.deal)
      deals[component] += world.derived?.told(own) ?? own
    }
    return deals
  }

  /// Counts what the world and the filter keep out of groups, and returns just that.
  private func leaveOutOfGroups(
    _ pattern: GroupPattern, _ flow: FlowTable, _ barred: [Bool]
  ) throws(BudgetExceeded) -> LeftOut {
    try leavingOut { () throws(BudgetExceeded) in
      let test = test(pattern.everyStep)
      for (open, wanted) in relaxations(pattern.everyStep) {
        try leaveOutOfCycles(flow, barred: barred, test: test, open: open, only: wanted)
      }
    }
  }
}
