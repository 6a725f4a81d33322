/// The deals of each party on one side, in compressed sparse rows: deals of party `p` are
/// `deals[starts[p]..<starts[p + 1]]`, in order of their numbers.
package struct Adjacency: Sendable {
  package private(set) var starts: [UInt32]
  package private(set) var deals: [DealID]

  /// Sorts deals by the party on one side, by counting.
  ///
  /// - Complexity: O(parties + deals).
  init(of parties: [PartyID], partyCount: Int) {
    var starts = [UInt32](repeating: 0, count: partyCount + 1)
    for party in parties { starts[party.index + 1] += 1 }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    var deals = [DealID](repeating: DealID(0), count: parties.count)
    for (deal, party) in parties.enumerated() {
      deals[Int(next[party.index])] = DealID(at: deal)
      next[party.index] += 1
    }
    self.starts = starts
    self.deals = deals
  }

  /// The deals of a party.
  package func deals(of party: PartyID) -> ArraySlice<DealID> {
    deals[Int(starts[party.index])..<Int(starts[party.index + 1])]
  }
}
