import OuroCore

/// The part of the base that money is followed through: accounts, and the payments between them.
struct TraceScope {
  /// By account: whose it is. Those named in the question come first.
  private(set) var parties: [PartyID] = []
  /// By currency, each in the order taken.
  private(set) var payments: [Currency: [TraceEntry]] = [:]
  /// Deals whose amount is not exact.
  private(set) var hedged: Set<DealID> = []
  /// Deals in another currency than the one asked for.
  private(set) var foreign: Set<DealID> = []
  private(set) var leftOut = LeftOut()
  /// By party: its account; ``TraceEntry/nobody`` for those not met.
  private var accounts: [Int32]
  /// By account: over how many deals it was met.
  private var distances: [Int] = []
  private let reader: StepReader
  private let barred: [Bool]
  private let most: Int
  private let isBackward: Bool
  private let currency: Currency?

  init(
    _ pattern: TracePattern, ends: [PartyID], _ reader: StepReader, barred: [Bool],
    budget: Budget
  ) throws(BudgetExceeded) {
    self.reader = reader
    self.barred = barred
    most = pattern.most ?? .max
    isBackward = pattern.isBackward
    if case .onward(let money?, _) = pattern.course {
      currency = money.currency
    } else {
      currency = nil
    }
    try budget.keep(reader.base.parties.count * MemoryLayout<Int32>.stride)
    accounts = Array(repeating: TraceEntry.nobody, count: reader.base.parties.count)
    for end in ends { meet(end, over: 0) }
    try spread(budget)
    try collect(budget)
    for currency in payments.keys {
      payments[currency]?.sort {
        ($0.day, $0.deal, $0.isForward ? 0 : 1) < ($1.day, $1.deal, $1.isForward ? 0 : 1)
      }
    }
  }

  /// The account of a party, when money may come by it.
  func account(of party: PartyID) -> Int32 { accounts[party.index] }

  private mutating func meet(_ party: PartyID, over distance: Int) {
    guard accounts[party.index] == TraceEntry.nobody else { return }
    accounts[party.index] = Int32(truncatingIfNeeded: parties.count)
    parties.append(party)
    distances.append(distance)
  }

  /// Meets everybody that payments lead on to.
  private mutating func spread(_ budget: Budget) throws(BudgetExceeded) {
    var place = 0
    while place < parties.count, distances[place] < most {
      let party = parties[place]
      try budget.spend(reader.degree(party) + 1)
      for (deal, side) in flows(of: party, giving: !isBackward) where terms(of: deal) != nil {
        meet(reader.base.deals.party(deal, side.opposite), over: distances[place] + 1)
      }
      place += 1
    }
  }

  /// Takes down every payment out of the accounts that are followed, and into them.
  private mutating func collect(_ budget: Budget) throws(BudgetExceeded) {
    for place in parties.indices where distances[place] < most {
      let party = parties[place]
      try budget.spend(reader.degree(party) + 1)
      for isGiving in [true, false] {
        for (deal, side) in flows(of: party, giving: isGiving) {
          let other = reader.base.deals.party(deal, side.opposite)
          guard let terms = terms(of: deal) else {
            // What comes in where all begins, or goes out where all ends, changes little.
            if distances[place] > 0 || isGiving != isBackward { leaveOut(deal) }
            continue
          }
          // One between two that are followed is the giver's.
          if !isGiving, isFollowed(other) { continue }
          let (giver, receiver) = isGiving ? (party, other) : (other, party)
          payments[terms.money.currency, default: []].append(
            TraceEntry(
              deal: deal, day: terms.day, isForward: isGiving == (side == .subject),
              giver: isBackward || isFollowed(giver) ? account(of: giver) : TraceEntry.nobody,
              receiver: !isBackward || isFollowed(receiver)
                ? account(of: receiver) : TraceEntry.nobody,
              amount: terms.money.amount.billionths))
        }
      }
    }
  }

  /// Whether what a party pays is followed on.
  func isFollowed(_ party: PartyID) -> Bool {
    let account = accounts[party.index]
    return account != TraceEntry.nobody && distances[Int(account)] < most
  }

  /// The deals by which a party gives or receives, with its side.
  private func flows(of party: PartyID, giving: Bool) -> [(deal: DealID, side: Side)] {
    let base = reader.base
    return [Side.subject, .object].flatMap { side in
      base.deals(of: party, on: side).filter { deal in
        let other = base.deals.party(deal, side.opposite)
        return other != party && !barred[other.index]
          && reader.flow.carries(base.deals.relation(deal), from: giving ? side : side.opposite)
      }.map { ($0, side) }
    }
  }

  /// The day and the amount of a deal that counts.
  private func terms(of deal: DealID) -> (day: Int32, money: Money)? {
    guard reader.test.passes(deal), let day = reader.test.world.firstDay(deal),
      let amount = reader.test.world.amount(deal), amount.hedge == .exactly,
      amount.figure.amount > .zero, currency == nil || amount.currency == currency
    else { return nil }
    return (day.number, amount.figure)
  }

  private mutating func leaveOut(_ deal: DealID) {
    let judgement = reader.test.judge(deal)
    guard judgement == .passes else { return leftOut.add(deal, nil, judgement) }
    guard reader.test.world.firstDay(deal) != nil else { return leftOut.add(deal, nil, .undated) }
    guard let amount = reader.test.world.amount(deal) else {
      return leftOut.add(deal, nil, .withoutAmount)
    }
    if amount.hedge != .exactly {
      hedged.insert(deal)
    } else if let currency, amount.currency != currency {
      foreign.insert(deal)
    }
  }
}
