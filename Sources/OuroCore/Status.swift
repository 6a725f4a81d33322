/// How far a deal has got, as its claims tell it.
public enum Status: String, Hashable, Sendable, CaseIterable {
  case stated, rumoured, planned, announced, agreed, ongoing, completed
  case declined, ended, withdrawn, retracted

  /// Live deals are edges and count; the others are left out and said to be.
  public var isLive: Bool { StatusSet.live.contains(self) }

  /// Whether it ends a deal.
  public var isEnding: Bool {
    switch self {
    case .declined, .ended, .withdrawn, .retracted: true
    default: false
    }
  }

  /// Whether a day told with it is the day from which it holds. What is planned is planned for its
  /// day, and what is retracted was never so.
  public var beginsOnItsDay: Bool {
    switch self {
    case .announced, .agreed, .ongoing, .completed, .declined, .ended, .withdrawn: true
    case .stated, .rumoured, .planned, .retracted: false
    }
  }

  /// One bit, for sets of statuses.
  var bit: UInt16 {
    switch self {
    case .stated: 1
    case .rumoured: 1 << 1
    case .planned: 1 << 2
    case .announced: 1 << 3
    case .agreed: 1 << 4
    case .ongoing: 1 << 5
    case .completed: 1 << 6
    case .declined: 1 << 7
    case .ended: 1 << 8
    case .withdrawn: 1 << 9
    case .retracted: 1 << 10
    }
  }
}

/// A set of statuses.
public struct StatusSet: OptionSet, Hashable, Sendable {
  /// One bit a status, in the order of `Status.allCases`.
  public let rawValue: UInt16

  /// A set from bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A set of one.
  public init(_ status: Status) { rawValue = status.bit }

  /// Whether a status belongs.
  public func contains(_ status: Status) -> Bool { rawValue & status.bit != 0 }

  /// Stated, announced, agreed, ongoing, completed.
  public static let live: StatusSet = [
    StatusSet(.stated), StatusSet(.announced), StatusSet(.agreed), StatusSet(.ongoing),
    StatusSet(.completed),
  ]
  /// Every status.
  public static let everything = Status.allCases.reduce(into: StatusSet([])) {
    $0.insert(StatusSet($1))
  }

  /// The statuses in it, in their own order.
  public var statuses: [Status] { Status.allCases.filter(contains) }
}
