import OuroCore
import OuroGraph

/// What should be known of some deals together before relying on them.
enum DealMarks {
  /// `inferred` when nobody says any of them outright, `disputed` when each is; `partly` so when
  /// some are.
  static func words(_ deals: [Deal]) -> [String] {
    [mark("inferred", deals, \.isInferred), mark("disputed", deals, \.isDisputed)]
      .compactMap(\.self)
  }

  /// The same for people: of a withdrawal it is the withdrawal that is disputed, not the deal.
  static func spoken(_ deals: [Deal]) -> [String] {
    let disputed = deals.filter(\.isDisputed)
    guard let noun = ending(disputed) else { return words(deals) }
    return words(deals).map { $0.replacing("disputed", with: "\(noun) disputed") }
  }

  /// The statuses of deals that are not live, beside live ones `partly` so.
  static func notLive(_ deals: [Deal]) -> [String] {
    var words: [String] = []
    for status in Status.allCases where !status.isLive {
      if let word = mark(status.rawValue, deals, { $0.status == status }) { words.append(word) }
    }
    return words
  }

  /// `withdrawal`, `end`, for a status that ends a deal.
  static let endings: [Status: String] = [
    .withdrawn: "withdrawal", .retracted: "retraction", .ended: "end",
  ]

  /// What is disputed, when it is of all of these how they ended.
  private static func ending(_ deals: [Deal]) -> String? {
    guard let status = deals.first?.status,
      deals.allSatisfy({ $0.status == status && $0.isStatusDisputed })
    else { return nil }
    return endings[status]
  }

  private static func mark(
    _ word: String, _ deals: [Deal], _ holds: (Deal) -> Bool
  ) -> String? {
    let count = deals.count(where: holds)
    if count == 0 { return nil }
    return count == deals.count ? word : "partly " + word
  }
}
