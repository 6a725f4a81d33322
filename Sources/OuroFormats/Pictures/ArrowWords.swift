import OuroCore
import OuroGraph

/// What stands beside an arrow.
struct ArrowWords {
  let base: KnowledgeBase

  /// `cash for goods, nearly $12bn (withdrawn, disputed)`: what flows, how much when it is told, and
  /// what should be known before relying on it.
  ///
  /// - Parameter paid: The deals whose amounts flow, where not all of them do.
  func label(_ flows: [String], _ deals: [Deal], amountsOf paid: [Deal]? = nil) -> String {
    let amount = AmountSummary(paid ?? deals)
    let told = flows + (amount.isStated ? [amount.words] : [])
    let statuses = DealWords(base: base).statuses(deals.filter { !$0.status.isLive })
    let marks = (statuses.isEmpty ? [] : [statuses]) + DealMarks.words(deals)
    return told.joined(separator: ", ")
      + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }
}
