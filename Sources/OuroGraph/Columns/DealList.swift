/// Deals in order of their numbers, each once; of a run without gaps only the ends are kept.
enum DealList: Hashable, Sendable {
  case run(Range<UInt32>)
  /// With a gap somewhere, so that equal lists are the same case.
  case listed([DealID])

  /// Deals that are in order, each once.
  init(sorted deals: [DealID]) {
    guard let first = deals.first, let last = deals.last else {
      self = .run(0..<0)
      return
    }
    let isRun = Int(last.raw) - Int(first.raw) == deals.count - 1
    self = isRun ? .run(first.raw..<(last.raw + 1)) : .listed(deals)
  }

  var count: Int {
    switch self {
    case .run(let run): run.count
    case .listed(let deals): deals.count
    }
  }

  var isEmpty: Bool { count == 0 }

  /// The deals one by one.
  var deals: [DealID] {
    switch self {
    case .run(let run): run.map(DealID.init)
    case .listed(let deals): deals
    }
  }

  /// The deal at a place.
  func deal(at place: Int) -> DealID {
    switch self {
    case .run(let run): DealID(run.lowerBound + UInt32(truncatingIfNeeded: place))
    case .listed(let deals): deals[place]
    }
  }
}

extension QueryRun {
  /// So many steps are taken between two looks at the budget.
  static let batch = 1 << 16

  /// What a column has for each of the deals, in their order.
  func gathered<Value>(_ column: [Value], of list: DealList) throws(BudgetExceeded) -> [Value] {
    switch list {
    case .run(let run):
      // The column itself is copied only when a part of it is wanted.
      if run.count == column.count { return column }
      try budget.spend(run.count)
      return Array(column[Int(run.lowerBound)..<Int(run.upperBound)])
    case .listed(let deals):
      try budget.keep(deals.count * MemoryLayout<Value>.stride)
      var values: [Value] = []
      values.reserveCapacity(deals.count)
      for first in stride(from: 0, to: deals.count, by: QueryRun.batch) {
        let batch = deals[first..<min(deals.count, first + QueryRun.batch)]
        try budget.spend(batch.count)
        values.append(contentsOf: QueryRun.read(column, at: batch))
      }
      return values
    }
  }

  private static func read<Value>(_ column: [Value], at deals: ArraySlice<DealID>) -> [Value] {
    deals.map { column[$0.index] }
  }
}
