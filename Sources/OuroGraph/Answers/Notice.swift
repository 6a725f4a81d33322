public import OuroCore

/// Something an answer says beside its rows: what was left out, and why there is nothing.
public enum Notice: Hashable, Sendable {
  /// Deals that would have matched and are not of the world's statuses; of so many the status is
  /// denied.
  case notLive(Status, count: Int, disputed: Int)
  /// So many deals that match begin after the day asked; by the second day all have begun.
  case toBegin(Int, after: Day, by: Day)
  /// What was left out of a question of what was known on a day, for want of a day of publication:
  /// documents, and claims told without one.
  case unpublished([DocumentID], claims: Int)
  /// Two parties that only exchange one thing for another: no loop.
  case exchanges([ExchangePair])
  /// So many deals tell no day, and hold on any.
  case dateless(Int)
  /// So many of the deals told have no date, and hold on the day asked as on any.
  case onAnyDay(Int)
  /// What the same question for loops finds with other words.
  case loopVariants([LoopVariant])
  /// Deals that meet a plain bound only perhaps.
  case possible(Int)
  /// Parties without a kind, left out of a question for one kind.
  case withoutKind(Int)
  /// Deals without a date, left out of a question about time.
  case undated(Int)
  /// Deals without an amount, left out of a question for a bound.
  case withoutAmount(Int)
  /// Deals of which only a ceiling is stated, left out of a question for the widest.
  case ceilings(Int)
  /// A budget of rows cut the listing after so many.
  case cut(Int)
  /// More are told than so many asked for: those that have as many steps as the last.
  case ties(above: Int)
  /// More are told than so many asked for: those that are as wide and as short as the last.
  case equallyWide(above: Int)
  /// Loops and paths were looked for so many steps far, the bound not named by the query.
  case stepBound(Int)
  /// What should be known of a tracing.
  case trace(TraceNotice)
  /// Why there is no row.
  case empty(EmptyReason)
  /// Of so many deals that were measured, these have no amount.
  case amountNotStated(Int, of: Int)
  /// Of so many deals whose parts are told, these tell a ceiling only, which is part of no share.
  case ceilingsLeftOut(Int, of: Int)
  /// So many deals of a status that is not live were measured with the others.
  case notLiveMeasured(Status, Int)
  /// So many deals stand in several rows, so that the rows come to more than all of them.
  case inSeveralRows(Int)
  /// Amounts of one currency were converted into another, by these rates one after another.
  case converted(from: Currency, into: Currency, by: [ExchangeRate])
  /// No rate up to a day leads from one currency into another; the first day that has one.
  case notConverted(Currency, into: Currency, on: Day?, firstRate: Day?)
  /// A question near the one asked that has an answer, in canonical form.
  case askInstead(String, rows: Int)
  /// So many deals of a table were written as sentences, to be cited as lines of the file.
  case rowsWritten(Int, of: String, to: String)
  /// So many labels that no statement can have were written as others; the first of them.
  case labelsChanged(Int, first: String, to: String)
  /// Something the reader of a file should know.
  case remark(String)
}

extension Notice {
  /// Whether it counts deals that are not of the world.
  package var isOfWorld: Bool {
    switch self {
    case .notLive, .toBegin: true
    default: false
    }
  }

  /// Whether it says why there is no row.
  var isReason: Bool { if case .empty = self { true } else { false } }
}

/// A question for loops with one thing more said.
public enum LoopVariant: Hashable, Sendable {
  /// So many of the loops run by money alone.
  case byMoney(Int)
  /// So many more there are when deals of a status count.
  case counting(Status, more: Int)
}

/// Two parties and the deals by which they exchange.
public struct ExchangePair: Hashable, Sendable {
  /// The one named first: the loop's start, else the lesser party.
  public let one: PartyID
  /// The other.
  public let other: PartyID
  /// The deals, in order of their numbers.
  public let deals: [DealID]

  package init(one: PartyID, other: PartyID, deals: [DealID]) {
    self.one = one
    self.other = other
    self.deals = deals
  }
}

/// Why an answer has no rows.
public enum EmptyReason: Hashable, Sendable {
  /// Nobody says so.
  case noneStated
  /// The only word on it is a denial.
  case denied
  /// The answer is the same on both days.
  case noChange(Day, Day)
  /// So many deals match but for the bound.
  case filteredOut(Int)
  /// So many deals would make a way, or a loop, and are not as asked.
  case filteredOnTheWay(Int)
  /// No name holds the text, or resembles it.
  case noName(String)
  /// The base declares none.
  case noneDeclared
  /// A path was asked for from a party to itself.
  case toItself(PartyID)
  /// So many deals match and none has an amount to be held against a bound or ranked by.
  case noAmount(Int)
  /// So many deals match and none is live.
  case notLive(Int)
  /// So many deals match and none has begun on the day asked.
  case toBegin(Int)
  /// Nothing goes out of the first party by the flow asked for.
  case nothingLeaves(PartyID)
  /// Nothing comes in to the last party by the flow asked for.
  case nothingReaches(PartyID)
  /// So many parties are reached from the first, and none of them leads to the last; `nil` when no
  /// goal was named.
  case noWay(from: PartyID, to: PartyID?, reached: Int)
  /// So many parties are reached from this one, and none of them leads back to it.
  case noWayBack(PartyID, reached: Int)
  /// What is stated makes no loop.
  case noLoop
  /// There are so many loops, and none is as disputed, or undisputed, as asked.
  case otherwiseDisputed(Int)
  /// There is a way, but none on which each deal follows the one before as asked.
  case outOfOrder(isLoop: Bool)
  /// There is a way, but none on which all amounts are of one currency.
  case severalCurrencies(isLoop: Bool)
  /// There is a way, but only with more steps.
  case tooFar(within: Int)
  /// The parties stand only in exchanges.
  case onlyExchanges
  /// Looking for the reason would take much longer than the answer did.
  case untold
}
