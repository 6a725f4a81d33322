import OuroGraph

/// Hands out what totals rest on, up to a number of deals: of more nobody reads the notes.
struct MeasuredEvidence {
  /// The deals whose sources are shown.
  static let shown = 20

  let answer: Answer
  private var room = MeasuredEvidence.shown
  /// Deals whose sources are not.
  private(set) var hidden = 0

  init(_ answer: Answer) { self.answer = answer }

  mutating func take(_ deals: [DealID]) -> Evidence {
    let taken = deals.prefix(room)
    room -= taken.count
    hidden += deals.count - taken.count
    return Evidence(Array(taken), in: answer)
  }

  /// `sources of 12 more deals are not shown`; `nil` when all are.
  var remark: String? {
    if hidden == 0 { return nil }
    return "sources of \(Counted.words(hidden, "more deal")) are not shown"
  }
}
