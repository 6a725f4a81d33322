/// The deals of each party on one side, in order of their numbers.
///
/// Packed in compressed sparse rows, in order of parties. A party that gets one more moves behind all
/// the others, with room for as many again, so that adding one touches no other party.
package struct Adjacency: Sendable {
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// Deals by party, with gaps.
  private var places: [DealID] = []
  /// The lists that begin before this place have no room behind them.
  private var packed = 0
  /// How many deals are in it.
  private(set) var count = 0
  /// How many places were ever written, for tests that hold it against the deals told.
  package private(set) var work = 0

  init() {}

  /// The deals of a party.
  package func deals(of party: PartyID) -> ArraySlice<DealID> {
    places[Int(starts[party.index])..<Int(ends[party.index])]
  }

  /// How many deals a party has.
  func degree(of party: Int) -> UInt32 { ends[party] &- starts[party] }

  /// Takes up the parties and the deals that are new in a column.
  ///
  /// - Complexity: O(1) a new party or deal, over many.
  mutating func takeUp(_ parties: [PartyID], partyCount: Int) {
    if parties.count - packed > packed || places.count > Adjacency.mostPlaces {
      return pack(parties, partyCount: partyCount)
    }
    if partyCount > starts.count {
      let new = repeatElement(UInt32(0), count: partyCount - starts.count)
      starts.append(contentsOf: new)
      ends.append(contentsOf: new)
    }
    for deal in count..<parties.count { add(DealID(at: deal), to: parties[deal].index) }
    count = parties.count
  }

  /// Past so many places, the gaps are closed before they outgrow the numbers of places.
  private static let mostPlaces = Int(UInt32.max / 4)

  /// Sorts all deals by the party on one side, by counting.
  ///
  /// - Complexity: O(parties + deals).
  private mutating func pack(_ parties: [PartyID], partyCount: Int) {
    var sorted = CountingSort(keys: partyCount)
    sorted.count(parties)
    let dealCount = sorted.endCounting()
    var places: [DealID] = []
    // Room that is not used takes no memory yet, and what is added later need not move the rest.
    places.reserveCapacity(dealCount + dealCount / 8)
    places.append(contentsOf: repeatElement(DealID(0), count: dealCount))
    sorted.place(parties, in: &places)
    (starts, ends, self.places) = (sorted.starts, sorted.ends, places)
    starts.removeLast()
    ends.removeLast()
    (packed, count) = (parties.count, parties.count)
    work += parties.count
  }

  private mutating func add(_ deal: DealID, to party: Int) {
    if !hasRoom(party) { move(party) }
    places[Int(ends[party])] = deal
    ends[party] += 1
    work += 1
  }

  /// Lists that were moved have as much room as the next power of two.
  private func hasRoom(_ party: Int) -> Bool {
    let degree = degree(of: party)
    return Int(starts[party]) >= packed && degree & (degree &- 1) != 0
  }

  private mutating func move(_ party: Int) {
    let own = Int(starts[party])..<Int(ends[party])
    var room = 1
    while room <= own.count { room *= 2 }
    let start = places.count
    // One by one: a slice would hold on to all the places, which would then be copied.
    for place in own { places.append(places[place]) }
    places.append(contentsOf: repeatElement(DealID(0), count: room - own.count))
    starts[party] = UInt32(truncatingIfNeeded: start)
    ends[party] = UInt32(truncatingIfNeeded: start + own.count)
    work += own.count
  }
}
