/// Deals, claims or denials, one a row.
package struct RecordPattern: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case deals, claims, denials }

  package var kind: Kind
  /// Only deals of these relations; `nil` for all.
  package var relations: [RelationID]?
  package var filter = DealFilter()
  package var conditions: [RecordCondition] = []
  package var rank: Rank?
  package var ordering = Ordering()

  package init(_ kind: Kind) { self.kind = kind }

  /// The largest or smallest so many, by the low end of the amount; all ties.
  package struct Rank: Hashable, Sendable {
    package let count: Int
    package let largest: Bool

    package init(count: Int, largest: Bool) {
      self.count = count
      self.largest = largest
    }
  }
}

/// What a record must be.
package enum RecordCondition: Hashable, Sendable {
  /// From one of the set: the object of relations whose verb takes "from" (`buys from`) when one
  /// relation is asked for, else the subject.
  case from(PartySet)
  /// To one of the set: the other side.
  case to(PartySet)
  /// By one of the set: the subject of a deal; who makes a claim or a denial.
  case by(PartySet)
  /// One of the set is on either side.
  case about(PartySet)
  /// The deal itself, or its claims and denials.
  case deal(DealID)
  /// The claims that one statement made, and what denies them.
  case claims([ClaimID])
  /// Between these two, either way round.
  case between(PartyID, PartyID)
  /// Cited to the document.
  case inDocument(DocumentID)
}
