/// What questions look up instead of going through all that is told; grows with it.
struct BaseIndexes: Sendable {
  private(set) var bySubject = Adjacency()
  private(set) var byObject = Adjacency()
  private(set) var calendar = Calendar()
  /// By relation: whether a deal of it is told.
  private(set) var isTold: [Bool] = []
  /// Of the amounts of all deals, and of those that deals had before more was told of them.
  private(set) var amountBits = AmountBits()
  /// The deals below this number are in them.
  private(set) var dealCount = 0
  private var claimCount = 0
  private var documentCount = 0

  /// Takes up what was told since the last time.
  ///
  /// - Complexity: O(what is new), over many times.
  mutating func takeUp(_ parts: KnowledgeParts) {
    takeUpSides(parts)
    let deals = parts.deals
    let new = dealCount..<deals.count
    calendar.takeUp(new, of: deals)
    calendar.takeUp(parts.documents[documentCount...])
    calendar.takeUp(parts.claims[claimCount...])
    amountBits.add(deals.amountWords[new])
    takeUp(deals.relations[new], relationCount: parts.vocabulary.relations.count)
    (dealCount, claimCount, documentCount) =
      (deals.count, parts.claims.count, parts.documents.count)
  }

  /// Takes up whose the new deals are, and no more.
  mutating func takeUpSides(_ parts: KnowledgeParts) {
    bySubject.takeUp(parts.deals.subjects, partyCount: parts.parties.count)
    byObject.takeUp(parts.deals.objects, partyCount: parts.parties.count)
  }

  private mutating func takeUp(_ relations: ArraySlice<RelationID>, relationCount: Int) {
    if relationCount > isTold.count {
      isTold.append(contentsOf: repeatElement(false, count: relationCount - isTold.count))
    }
    var last: RelationID?
    for relation in relations where relation != last {
      isTold[relation.index] = true
      last = relation
    }
  }

  /// Looks again at a deal of which more was told.
  mutating func lookAgain(at deal: DealID, before old: DealTable.Passing, in deals: DealTable) {
    guard deal.index < dealCount else { return }
    calendar.lookAgain(at: deal, firstDay: old.firstDay, in: deals)
    amountBits.replace(old.amount, with: deals.amountWords[deal.index])
  }
}

extension DealTable {
  /// What a deal has until more is told of it.
  struct Passing {
    let firstDay: Int32
    let amount: CompactAmount
  }

  func passing(_ deal: DealID) -> Passing {
    Passing(firstDay: firstDays[deal.index], amount: amountWords[deal.index])
  }
}
