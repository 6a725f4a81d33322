import OuroGraph

/// What should be known of some deals together before relying on them.
enum DealMarks {
  /// `inferred` when nobody says any of them outright; `disputed` when each is, `partly disputed`
  /// when some are.
  static func words(_ deals: [Deal]) -> [String] {
    guard !deals.isEmpty else { return [] }
    var marks: [String] = []
    if deals.allSatisfy(\.isInferred) { marks.append("inferred") }
    let disputed = deals.count { $0.isDisputed }
    if disputed == deals.count {
      marks.append("disputed")
    } else if disputed > 0 {
      marks.append("partly disputed")
    }
    return marks
  }
}
