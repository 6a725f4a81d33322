import OuroCore

extension QueryRun {
  /// Those whom a definition means for some member of the operand.
  func defined(_ defined: Defined, of set: PartySet?) throws(BudgetExceeded) -> Membership {
    guard let body = definitions[defined] else { return Membership([]) }
    var arguments: [PartyID?] = [nil]
    if let set { arguments = try operand(set) }
    if body.isRecursive, table.frame?.component == body.component {
      return try growing(defined, arguments)
    }
    let isTogether = strategy.solvesTogether || body.tellsChain
    if isTogether, !body.isRecursive, body.isDistributive, arguments.count > 1 {
      return try together(body, arguments.compactMap(\.self))
    }
    var entries: [Int] = []
    for argument in arguments { entries.append(try solve(defined, argument)) }
    for entry in entries { leftOut.add(table.entries[entry].leftOut) }
    return try members(of: entries)
  }

  /// Those of whom the definition means so many others.
  func counting(
    _ defined: Defined, _ comparison: PartyCondition.Comparison, _ number: Int,
    among members: [PartyID]
  ) throws(BudgetExceeded) -> [PartyID] {
    var met: [PartyID] = []
    for party in members {
      let count = table.entries[try solve(defined, party)].members.count
      if comparison.holds(count, number) { met.append(party) }
    }
    return met
  }

  private func members(of entries: [Int]) throws(BudgetExceeded) -> Membership {
    var all: [PartyID] = []
    for entry in entries { all += table.entries[entry].members }
    try budget.spend(all.count + entries.count)
    return Membership(SortedIDs.sorted(all, universe: base.parties.count), .defined(entries))
  }

  /// The members for several parties at once, where that comes to the same.
  private func together(
    _ body: DefinedBody, _ arguments: [PartyID]
  ) throws(BudgetExceeded) -> Membership {
    let outer = table.frame
    table.frame = DefinitionTable.Frame(argument: arguments)
    defer { table.frame = outer }
    return try membership(of: body.set)
  }

  /// What is known so far of a definition that belongs to the recursion being worked out.
  private func growing(
    _ defined: Defined, _ arguments: [PartyID?]
  ) throws(BudgetExceeded) -> Membership {
    var all: [PartyID] = []
    var entries: [Int] = []
    try budget.spend(arguments.count)
    for argument in arguments {
      let key = DefinitionTable.Key(defined: defined, argument: argument)
      let place = table.place(of: key)
      let window = window(on: place)
      all += table.entries[place].members[window]
      entries.append(place)
    }
    try budget.spend(all.count)
    return Membership(SortedIDs.sorted(all, universe: base.parties.count), .defined(entries))
  }

  /// Which members of an entry are looked at now: the same ones during one look.
  private func window(on place: Int) -> Range<Int> {
    if let known = table.frame?.windows[place] { return known }
    guard let user = table.frame?.entry else { return 0..<table.entries[place].members.count }
    table.entries[place].add(user: user)
    let isGrowth = table.frame?.isGrowth ?? false
    let start = isGrowth ? table.entries[user].seen[place] ?? 0 : 0
    let window = start..<table.entries[place].members.count
    table.frame?.windows[place] = window
    return window
  }

  /// Works out a definition for a party, and all that it needs of the same recursion, until nothing
  /// grows any more.
  func solve(_ defined: Defined, _ argument: PartyID?) throws(BudgetExceeded) -> Int {
    let key = DefinitionTable.Key(defined: defined, argument: argument)
    if let known = table.places[key], table.entries[known].isComplete { return known }
    let outer = (table.frame, table.takeQueue())
    let place = table.place(of: key)
    table.enqueue(place)
    var touched: [Int] = []
    while true {
      let waiting = table.takeQueue()
      if waiting.isEmpty { break }
      for entry in waiting {
        table.entries[entry].isQueued = false
        try grow(entry)
      }
      touched += waiting
    }
    for entry in touched { table.entries[entry].isComplete = true }
    table.frame = outer.0
    table.restore(queue: outer.1)
    return place
  }

  /// Looks once at what an entry comes to.
  private func grow(_ place: Int) throws(BudgetExceeded) {
    let key = table.entries[place].key
    guard let body = definitions[key.defined] else { return }
    let isFirst = table.entries[place].found.isEmpty
    let growth = isFirst || !strategy.growsFromNew ? nil : body.growth
    var frame = DefinitionTable.Frame(argument: key.argument.map { [$0] } ?? [], entry: place)
    frame.component = body.isRecursive ? body.component : nil
    frame.isGrowth = growth != nil
    table.frame = frame
    let (found, tally) = try apart(growth ?? body.set)
    for (other, window) in table.frame?.windows ?? [:] {
      table.entries[place].seen[other] = window.upperBound
    }
    try budget.spend(found.members.count + 1)
    try budget.keep(found.members.count * MemoryLayout<PartyID>.stride * 4)
    if growth == nil {
      table.entries[place].found = [found]
      table.entries[place].leftOut = tally
    } else if !found.members.isEmpty {
      table.entries[place].found.append(found)
    }
    if growth != nil { table.entries[place].leftOut.add(tally) }
    table.looks += 1
    guard table.entries[place].take(found.members, at: table.looks) else { return }
    for user in table.entries[place].users { table.enqueue(user) }
  }
}
