import OuroGraph

extension Answer {
  /// Deals as the answer has them, as far as it is written.
  func deals(_ ids: some Sequence<DealID>) -> [Deal] { ids.until(stop).map(deal) }

  /// The labels of deals, as far as it is written.
  func labels(_ ids: [DealID]) -> [String] { ids.until(stop).map(base.deals.label) }
}
