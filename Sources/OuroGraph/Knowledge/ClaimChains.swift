/// The claims on each deal, each leading to the one told before it.
struct ClaimChains: Sendable {
  /// The deal that `latest` begins with.
  private var first = 0
  /// By deal, from the first on: the claim on it that was told last.
  private var latest: [UInt32] = []
  /// By claim: the one before it on the same deal.
  private var previous: [UInt32] = []

  private static let none = UInt32.max

  /// Takes up the next claim.
  mutating func add(on deal: DealID) {
    if latest.isEmpty { first = deal.index }
    if deal.index < first {
      latest.insert(contentsOf: repeatElement(ClaimChains.none, count: first), at: 0)
      first = 0
    }
    let place = deal.index - first
    if place >= latest.count {
      latest.append(contentsOf: repeatElement(ClaimChains.none, count: place - latest.count + 1))
    }
    let claim = UInt32(truncatingIfNeeded: previous.count)
    previous.append(latest[place])
    latest[place] = claim
  }

  /// The claims on a deal, in the order told.
  func claims(on deal: DealID) -> [ClaimID] {
    let place = deal.index - first
    guard latest.indices.contains(place) else { return [] }
    var found: [ClaimID] = []
    var claim = latest[place]
    while claim != ClaimChains.none {
      found.append(ClaimID(claim))
      claim = previous[Int(claim)]
    }
    found.reverse()
    return found
  }
}
