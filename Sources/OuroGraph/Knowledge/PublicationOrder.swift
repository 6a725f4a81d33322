import OuroCore

/// The order in which claims on a deal count: undated ones first, then by publication, what was told
/// in a session last; later in the file wins a tie.
enum PublicationOrder {
  /// The places of claims, which are in the order told, in the order in which they count.
  static func places(of claims: [Claim], _ documents: [Document]) -> [Int] {
    func day(_ claim: Claim) -> Int32 {
      if case .session = claim.source { return .max }
      return published(claim, documents)?.first.number ?? .min
    }
    let days = claims.map(day)
    return claims.indices.sorted { (days[$0], $0) < (days[$1], $1) }
  }

  /// When a claim was published; `nil` when nobody says.
  static func published(_ claim: Claim, _ documents: [Document]) -> Period? {
    claim.source.document.flatMap { documents[$0.index].date }
  }
}
