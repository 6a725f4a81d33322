/// Deals in order of their numbers, each once; of a run without gaps only the ends are kept.
enum DealList: Hashable, Sendable {
  case run(Range<UInt32>)
  /// With a gap somewhere, so that equal lists are the same case.
  case listed(ArraySlice<DealID>)

  /// Deals that are in order, each once.
  init(sorted deals: [DealID]) { self.init(sorted: deals[...]) }

  /// A part of deals that are in order, which are held as long as this is.
  init(sorted deals: ArraySlice<DealID>) {
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
    case .listed(let deals): Array(deals)
    }
  }

  /// The deal at a place.
  func deal(at place: Int) -> DealID {
    switch self {
    case .run(let run): DealID(run.lowerBound + UInt32(truncatingIfNeeded: place))
    case .listed(let deals): deals[deals.startIndex + place]
    }
  }
}
