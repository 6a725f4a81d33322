import OuroCore

/// The deals that were not counted, and why: what notices are made of.
struct LeftOut {
  struct Entry {
    let deal: DealID
    /// Whom the deal would have made a member; `nil` when it does not matter any more.
    var candidate: PartyID?
    let why: Judgement
  }

  private(set) var entries: [Entry] = []
  /// Parties that meet all but a question for their kind, and have none.
  var kindless: [PartyID] = []
  private(set) var remarks: [String] = []
  /// Whether a budget of rows cut something inside the question.
  var isCut = false

  /// Whether it names anybody.
  var names: Bool { !entries.isEmpty || !kindless.isEmpty }

  mutating func add(_ deal: DealID, _ candidate: PartyID?, _ why: Judgement) {
    guard why != .passes, why != .outside else { return }
    entries.append(Entry(deal: deal, candidate: candidate, why: why))
  }

  mutating func add(_ other: LeftOut) {
    entries += other.entries
    kindless += other.kindless
    for remark in other.remarks { add(remark: remark) }
    isCut = isCut || other.isCut
  }

  /// Tells something once.
  mutating func add(remark: String) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }

  /// Drops what concerns only candidates that would not have been members anyway.
  mutating func keep(where isWanted: (PartyID) -> Bool) {
    guard names else { return }
    entries.removeAll { entry in entry.candidate.map { !isWanted($0) } ?? false }
    kindless.removeAll { !isWanted($0) }
  }

  /// What is left out of an operand does not depend on who the members are.
  mutating func settle() {
    for index in entries.indices { entries[index].candidate = nil }
  }

  /// Each candidate that was left out, sorted.
  var candidates: [PartyID] {
    SortedIDs.sorted(entries.compactMap(\.candidate) + kindless)
  }

  /// The deals left out, each once, with the first reason told.
  var deals: [(deal: DealID, why: Judgement)] {
    let sorted = entries.enumerated().sorted {
      ($0.element.deal, $0.offset) < ($1.element.deal, $1.offset)
    }
    var deals: [(deal: DealID, why: Judgement)] = []
    for (_, entry) in sorted where deals.last?.deal != entry.deal {
      deals.append((entry.deal, entry.why))
    }
    return deals
  }
}

extension LeftOut {
  /// The notices, in their fixed order.
  func notices(in world: World) -> [Notice] {
    guard names || !remarks.isEmpty else { return [] }
    let deals = deals
    func count(_ why: Judgement) -> Int { deals.count { $0.why == why } }
    var notices = notLive(deals, in: world) + toBegin(deals, in: world)
    if count(.possible) > 0 { notices.append(.possible(count(.possible))) }
    let kindless = SortedIDs.sorted(kindless).count
    if kindless > 0 { notices.append(.withoutKind(kindless)) }
    if count(.undated) > 0 { notices.append(.undated(count(.undated))) }
    if count(.withoutAmount) > 0 { notices.append(.withoutAmount(count(.withoutAmount))) }
    if count(.ceiling) > 0 { notices.append(.ceilings(count(.ceiling))) }
    return notices + remarks.map(Notice.remark)
  }

  /// Why there is nothing, as far as the deals left out tell.
  var emptyReason: EmptyReason {
    let deals = deals
    let dead = deals.count { $0.why == .notLive }
    let coming = deals.count { $0.why == .toBegin }
    let bound = deals.filter { !$0.why.isOfWorld }
    if !bound.isEmpty {
      let isUntold = bound.allSatisfy { $0.why == .withoutAmount }
      return isUntold ? .noAmount(bound.count) : .filteredOut(bound.count)
    }
    if dead > 0 { return .notLive(dead) }
    return coming > 0 ? .toBegin(coming) : .noneStated
  }

  /// The same of a way, of which a deal is only a part.
  var emptyReasonOfWay: EmptyReason {
    if case .filteredOut(let count) = emptyReason { return .filteredOnTheWay(count) }
    return emptyReason
  }

  /// The deals that have not begun, with the day by which all of them have.
  private func toBegin(
    _ deals: [(deal: DealID, why: Judgement)], in world: World
  ) -> [Notice] {
    let coming = deals.filter { $0.why == .toBegin }
    guard let day = world.view.viewpoint.day,
      let last = coming.compactMap({ world.firstDay($0.deal) }).max()
    else { return [] }
    return [.toBegin(coming.count, after: day, by: last)]
  }

  private func notLive(
    _ deals: [(deal: DealID, why: Judgement)], in world: World
  ) -> [Notice] {
    var counts = [Int](repeating: 0, count: Status.allCases.count)
    var disputed = counts
    for (deal, why) in deals where why == .notLive {
      guard let place = Status.allCases.firstIndex(of: world.status(deal)) else { continue }
      counts[place] += 1
      if world.isStatusDisputed(deal) { disputed[place] += 1 }
    }
    return Status.allCases.indices.filter { counts[$0] > 0 }.map {
      .notLive(Status.allCases[$0], count: counts[$0], disputed: disputed[$0])
    }
  }
}
