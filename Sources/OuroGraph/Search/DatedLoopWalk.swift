import OuroCore

/// Counts the loops whose deals follow one another day by day, each by an amount near that of the one
/// before: from each party, depth first, and only where the loop can still be closed.
struct DatedLoopWalk {
  private let steps: DatedSteps
  private let pairs: StepIndex
  private let band: AmountBand
  private let least, most: Int
  private let budget: Budget
  /// By party: the root, and one more, that it leads to in one step, in at most two.
  private var near, nearer: [UInt32]
  private var path: [Place]
  private(set) var count = 0

  /// How far a walk has come.
  private struct Place {
    var party: UInt32 = 0
    var day: Int32 = 0
    /// The next amount may be no more.
    var most: UInt64 = 0
    /// The next step to look at, and where the party's end.
    var cursor = 0
    var end = 0
  }

  /// - Parameters:
  ///   - steps: Those within a component only, so that any may lead back.
  ///   - pairs: Who gives to whom by them, or by more.
  init(
    _ steps: DatedSteps, _ pairs: StepIndex, _ band: AmountBand, _ lengths: ClosedRange<Int>,
    _ budget: Budget
  ) {
    self.steps = steps
    self.pairs = pairs
    self.band = band
    self.budget = budget
    (least, most) = (lengths.lowerBound, lengths.upperBound)
    let parties = pairs.onward.starts.count
    (near, nearer) = (Array(repeating: 0, count: parties), Array(repeating: 0, count: parties))
    path = Array(repeating: Place(), count: most + 1)
  }

  /// Counts the loops whose first deal is the root's.
  mutating func walk(from root: UInt32) throws(BudgetExceeded) {
    let back = steps.backward.range(of: root)
    guard let home = Home(root, steps.backward.steps[back]) else { return }
    try mark(before: root)
    let first = steps.onward.range(of: root)
    try budget.spend(first.count + 1)
    for place in first {
      let step = steps.onward.steps[place]
      guard mayEnter(step, depth: 1, home) else { continue }
      try follow(step, home)
    }
  }

  /// What leads back to a root.
  private struct Home {
    let root: UInt32
    /// Nothing leads back on a later day.
    let lastDay: Int32
    /// In order of amount.
    let steps: ArraySlice<DatedSteps.Step>

    init?(_ root: UInt32, _ steps: ArraySlice<DatedSteps.Step>) {
      guard let last = steps.lazy.map(\.day).max() else { return nil }
      self.root = root
      self.steps = steps
      lastDay = last
    }

    /// Whether something leads back by an amount within a range.
    @inline(__always)
    func hasAmount(in range: ClosedRange<UInt64>) -> Bool {
      let place = steps.firstPlace(from: range.lowerBound)
      return place < steps.endIndex && steps[place].amount <= range.upperBound
    }
  }

  /// Marks who leads to the root in one step, and in two.
  private mutating func mark(before root: UInt32) throws(BudgetExceeded) {
    let tag = root + 1
    let rows = pairs.backward
    for place in rows.range(of: root) {
      let party = rows.ends[place]
      near[Int(party)] = tag
      nearer[Int(party)] = tag
      guard most > 2 else { continue }
      let range = rows.range(of: party)
      try budget.spend(range.count + 1)
      for place in range { nearer[Int(rows.ends[place])] = tag }
    }
  }

  /// Whether the loop can still be closed behind a step that is the walk's `depth`-th.
  @inline(__always)
  private func mayEnter(_ step: DatedSteps.Step, depth: Int, _ home: Home) -> Bool {
    let left = most - depth
    guard left > 0, step.day < home.lastDay else { return false }
    let party = Int(step.other)
    if left == 1 {
      guard near[party] == home.root + 1 else { return false }
    } else if left == 2 {
      guard nearer[party] == home.root + 1 else { return false }
    }
    return home.hasAmount(in: band.ahead(step.amount, steps: left))
  }

  /// Walks on behind the first step.
  private mutating func follow(
    _ first: DatedSteps.Step, _ home: Home
  ) throws(BudgetExceeded) {
    path[0] = place(behind: first)
    try budget.spend(path[0].end - path[0].cursor + 1)
    var depth = 0
    while depth >= 0 {
      guard path[depth].cursor < path[depth].end else {
        depth -= 1
        continue
      }
      let step = steps.onward.steps[path[depth].cursor]
      guard step.amount <= path[depth].most else {
        depth -= 1
        continue
      }
      path[depth].cursor += 1
      guard step.day > path[depth].day else { continue }
      if step.other == home.root {
        if depth + 2 >= least { count += 1 }
        continue
      }
      guard mayEnter(step, depth: depth + 2, home), !isOnPath(step.other, depth) else { continue }
      depth += 1
      path[depth] = place(behind: step)
      try budget.spend(1)
    }
  }

  /// Where to go on behind a step.
  @inline(__always)
  private func place(behind step: DatedSteps.Step) -> Place {
    let range = steps.onward.range(of: step.other)
    let next = band.next(step.amount)
    return Place(
      party: step.other, day: step.day, most: next.upperBound,
      cursor: steps.onward.steps[range].firstPlace(from: next.lowerBound), end: range.upperBound)
  }

  @inline(__always)
  private func isOnPath(_ party: UInt32, _ depth: Int) -> Bool {
    for place in 0...depth where path[place].party == party { return true }
    return false
  }
}

extension ArraySlice<DatedSteps.Step> {
  /// The first place, of steps in order of amount, with one not below a bound.
  @inline(__always)
  fileprivate func firstPlace(from least: UInt64) -> Int {
    partitioningIndex { $0.amount >= least }
  }
}
