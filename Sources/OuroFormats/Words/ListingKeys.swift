import OuroGraph

extension PartyListing {
  /// The heading as a key beside others: one that is another key of the row too gives way.
  func key(apartFrom others: [String]) -> String { others.contains(heading) ? "party" : heading }
}
