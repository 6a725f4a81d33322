public import OuroCore

/// Which part of what an account holds a payment out of it takes.
public enum TraceMethod: String, Hashable, Sendable, CaseIterable {
  /// The same share of everything.
  case proportion
  /// What came in first.
  case firstInFirstOut = "first in first out"
  /// What came in last.
  case lastInFirstOut = "last in first out"
  /// Everything is marked in an account that ever received something marked.
  case poison
}

/// Where money went, or where it came from.
public struct TraceListing: Hashable, Sendable {
  /// How payments out of mixed money were told apart.
  public let method: TraceMethod
  /// Whether it is told where money came from.
  public let isBackward: Bool
  /// Whose money it is: who gave it, or received it; in order of name.
  public let ends: [PartyID]
  /// One a currency, in the order of their codes.
  public let sums: [TraceSum]

  package init(method: TraceMethod, isBackward: Bool, ends: [PartyID], sums: [TraceSum]) {
    self.method = method
    self.isBackward = isBackward
    self.ends = ends
    self.sums = sums
  }

  /// The rows of all currencies.
  public var rows: [TraceRow] { sums.flatMap(\.rows) }

  /// The payments of all currencies.
  public var moves: [TraceMove] { sums.flatMap(\.moves) }
}

/// What tracing found in one currency.
public struct TraceSum: Hashable, Sendable {
  /// What was given and followed, or received and looked into.
  public let total: Money
  /// One a party: the largest amount first, then by name.
  public let rows: [TraceRow]
  /// The payments that carried the money, in the order in which they were taken.
  public let moves: [TraceMove]

  package init(total: Money, rows: [TraceRow], moves: [TraceMove]) {
    self.total = total
    self.rows = rows
    self.moves = moves
  }
}

/// A party that the money reached, or with which it began.
public struct TraceRow: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  /// How much reached it, each time it came; or how much of what was received began with it.
  public let amount: Money
  /// How much of that it still holds; `nil` where money is followed back.
  public let held: Money?
  /// The deals by which it came in, or by which it went out; in the order taken.
  public let deals: [DealID]

  package init(party: PartyID, amount: Money, held: Money?, deals: [DealID]) {
    self.party = party
    self.amount = amount
    self.held = held
    self.deals = deals
  }
}

/// A payment that carried some of the money.
public struct TraceMove: Hashable, Sendable {
  /// The deal.
  public let deal: DealID
  /// Who paid.
  public let from: PartyID
  /// Who was paid.
  public let to: PartyID
  /// All that was paid.
  public let amount: Money
  /// How much of it is the money that is traced.
  public let traced: Money

  package init(deal: DealID, from: PartyID, to: PartyID, amount: Money, traced: Money) {
    self.deal = deal
    self.from = from
    self.to = to
    self.amount = amount
    self.traced = traced
  }
}

/// What should be known of a tracing.
public enum TraceNotice: Hashable, Sendable {
  /// So many deals have an amount that is not exact, and were left out.
  case hedged(Int)
  /// So many deals are in another currency than the amount asked for.
  case otherCurrency(Int, Currency)
  /// Less was given than was to be followed.
  case gives(Money, asked: Money)
  /// What parties paid beyond what they are told to have received.
  case opening([TraceOpening])
  /// So many payments are of one day with another that the order between them matters for.
  case sameDay(Int)
  /// The shares of so many payments do not come out even.
  case uneven(Int, Currency)
}

/// What a party must have held before all that is told of it.
public struct TraceOpening: Hashable, Sendable {
  /// Who.
  public let party: PartyID
  /// How much.
  public let amount: Money

  package init(party: PartyID, amount: Money) {
    self.party = party
    self.amount = amount
  }
}
