/// What the operators of one query did, for those who ask: by operator, never by row.
final class Profile {
  /// What is measured apart.
  enum Part: Hashable {
    case whole
    case set(PartySet)
    case condition(PartyCondition)
    case records(RecordPattern)
    case stage(Stage)
  }

  /// A part of a search that its plan tells apart.
  enum Stage: Hashable {
    /// Finding who can matter.
    case gather
    /// Going through what was gathered.
    case walk
    /// Answering the question that another one is about.
    case answer
    /// Looking at another question, for a notice: no step of the plan.
    case remark
  }

  /// One part, run below another.
  private struct Node {
    let part: Part
    let parent: Int?
    var children: [Part: Int] = [:]
    var times = 0
    var rows: Int?
    var work = 0
    var seconds = 0.0
    var cuts: [StepCut] = []
  }

  private let budget: Budget
  private var nodes: [Node] = [Node(part: .whole, parent: nil)]
  private var open: [(node: Int, work: Int, seconds: Double)] = []

  init(_ budget: Budget) { self.budget = budget }

  // MARK: Measuring

  func begin(_ part: Part) {
    open.append((node(part, below: open.last?.node), budget.spent, budget.secondsElapsed))
  }

  /// Ends what began last; `nil` for rows that nobody counts.
  func end(rows: Int?) {
    guard let (place, work, seconds) = open.popLast() else { return }
    nodes[place].times += 1
    nodes[place].work += budget.spent - work
    nodes[place].seconds += max(0, budget.secondsElapsed - seconds)
    if let rows { nodes[place].rows = (nodes[place].rows ?? 0) + rows }
  }

  /// Tells of what is being run that a bound cut it.
  func note(_ cut: StepCut) {
    guard let place = open.last?.node, !nodes[place].cuts.contains(cut) else { return }
    nodes[place].cuts.append(cut)
  }

  private func node(_ part: Part, below parent: Int?) -> Int {
    guard let parent else { return 0 }
    if let known = nodes[parent].children[part] { return known }
    nodes.append(Node(part: part, parent: parent))
    nodes[parent].children[part] = nodes.count - 1
    return nodes.count - 1
  }

  // MARK: Telling

  /// The place of the whole.
  static let root = 0

  /// Where a part was run below a place: the nearest, and of those the first.
  func place(of part: Part, below parent: Int) -> Int? {
    if let child = nodes[parent].children[part] { return child }
    var isBelow = [Bool](repeating: false, count: nodes.count)
    isBelow[parent] = true
    var found: (place: Int, depth: Int)?
    var depths = [Int](repeating: 0, count: nodes.count)
    for place in nodes.indices.dropFirst(parent + 1) {
      guard let above = nodes[place].parent, isBelow[above],
        nodes[place].part != .stage(.remark)
      else { continue }
      isBelow[place] = true
      depths[place] = depths[above] + 1
      if nodes[place].part == part, depths[place] < found?.depth ?? .max {
        found = (place, depths[place])
      }
    }
    return found?.place
  }

  /// What running it came to.
  func run(at place: Int) -> StepRun {
    let node = nodes[place]
    return StepRun(
      times: node.times, rows: node.rows, work: node.work, milliseconds: node.seconds * 1000,
      cuts: node.cuts)
  }
}

extension QueryRun {
  /// Looks at another question, for a notice: that is no step of the plan.
  func forRemark<Result>(
    _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result {
    try profiled(.stage(.remark), rows: { _ in nil }, work)
  }

  /// Says something beside an answer that was found: the answer must not wait long for it.
  ///
  /// - Returns: `nil` when it would.
  func beside<Result>(
    _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result? {
    let steps = max(1 << 20, 8 * (base.deals.count + base.parties.count))
    return try budget.within(steps, work)
  }

  /// Why an answer is empty, as far as that is found soon.
  func empty(
    _ reason: () throws(BudgetExceeded) -> EmptyReason
  ) throws(BudgetExceeded) -> Notice {
    .empty(try beside(reason) ?? .untold)
  }

  /// Does a part of the work; measured when somebody asked for that.
  func profiled<Result>(
    _ part: @autoclosure () -> Profile.Part, rows: (Result) -> Int?,
    _ work: () throws(BudgetExceeded) -> Result
  ) throws(BudgetExceeded) -> Result {
    guard let profile else { return try work() }
    profile.begin(part())
    do throws(BudgetExceeded) {
      let result = try work()
      profile.end(rows: rows(result))
      return result
    } catch {
      profile.end(rows: nil)
      throw error
    }
  }
}
