import OuroCore
import OuroGraph
import OuroSyntax

/// A deal as money that goes from one to another on a day.
struct NaivePayment {
  let deal: DealID
  let day: Day
  let isForward: Bool
  let giver: PartyID
  let receiver: PartyID
  let money: Money

  func isBefore(_ other: NaivePayment) -> Bool {
    (day.number, deal.index, isForward ? 0 : 1)
      < (other.day.number, other.deal.index, other.isForward ? 0 : 1)
  }
}

/// Follows money over every payment of the base, one after another: who has nothing to do with it
/// holds nothing that is marked.
struct NaiveTracing {
  let evaluator: NaiveEvaluator
  let method: TraceMethod
  let ends: Set<PartyID>
  let goals: Set<PartyID>?
  let asked: Money?
  let isBackward: Bool
  let wishes: NaiveWishes
  private let most: Int
  private(set) var payments: [NaivePayment] = []
  /// How many payments lie between the ends and those that they lead to.
  private var distances: [PartyID: Int] = [:]

  init(_ node: TraceNode, _ evaluator: NaiveEvaluator) throws {
    self.evaluator = evaluator
    guard let method = TraceMethod(rawValue: node.method.rawValue) else {
      throw NaiveEvaluator.Refused()
    }
    self.method = method
    for modifier in node.modifiers {
      switch modifier {
      case .via, .exactly, .inDateOrder, .amountsWithin: throw NaiveEvaluator.Refused()
      case .within, .avoiding, .without, .by, .everyStep: break
      }
    }
    var wishes = try NaiveWishes(node.modifiers, evaluator)
    // Cash, capital and credit, unless something is named.
    if wishes.flows.isEmpty { wishes.flows = [.money] }
    self.wishes = wishes
    most = wishes.most ?? .max
    switch node.course {
    case .onward(let money, let from, let to):
      (asked, isBackward) = (money, false)
      ends = try evaluator.operand(from).subtracting(wishes.avoiding)
      goals = try to.map(evaluator.operand)
    case .back(let of):
      (asked, isBackward) = (nil, true)
      ends = try evaluator.operand(of).subtracting(wishes.avoiding)
      goals = ends
    }
    for deal in evaluator.world.deals { payments += payments(of: deal) }
    payments.sort { $0.isBefore($1) }
    spread()
  }

  private func isCounted(_ deal: PlainDeal) -> Bool {
    evaluator.passes(deal, wishes.bounds, []) && !wishes.without.contains(deal.id)
  }

  /// A live deal of a known day and an exact amount, both ways when something goes both ways.
  private func payments(of deal: PlainDeal) -> [NaivePayment] {
    guard isCounted(deal), let day = deal.first, let amount = deal.amount,
      amount.hedge == .exactly, amount.figure.amount > .zero,
      asked == nil || asked?.currency == amount.currency
    else { return [] }
    return evaluator.ways(of: deal, wishes).map { way in
      NaivePayment(
        deal: deal.id, day: day, isForward: way.isForward, giver: way.giver, receiver: way.taker,
        money: amount.figure)
    }
  }

  private mutating func spread() {
    for end in ends { distances[end] = 0 }
    for step in 0..<min(most, evaluator.base.parties.count) {
      for payment in payments {
        let (near, far) =
          isBackward ? (payment.receiver, payment.giver) : (payment.giver, payment.receiver)
        if distances[near] == step, distances[far] == nil { distances[far] = step + 1 }
      }
    }
  }

  /// Whether what somebody gets goes on with what they pay.
  func isFollowed(_ party: PartyID) -> Bool { distances[party].map { $0 < most } ?? false }

  /// Whether somebody is as far away as is looked: looking on, what they get stays with them; looking
  /// back, what they pay began with them.
  func isLast(_ party: PartyID) -> Bool { distances[party] == most }

  // MARK: One currency

  struct Book {
    let payments: [NaivePayment]
    var openings: [PartyID: Int128] = [:]
    var accounts: [PartyID: NaiveAccount] = [:]
    var carried: [[NaiveCoins]] = []
    var given: Int128 = 0
    var uneven = 0
  }

  func book(_ currency: Currency) -> Book {
    var book = Book(payments: payments.filter { $0.money.currency == currency })
    for party in evaluator.everyone {
      book.openings[party] = opening(party, book.payments)
      var account = NaiveAccount(method)
      if let opening = book.openings[party], opening > 0 {
        let mark: NaiveCoins.Mark = isBackward ? .origin(party) : .none
        account.receive([NaiveCoins(mark: mark, billionths: opening)], of: opening)
      }
      book.accounts[party] = account
    }
    for payment in book.payments { take(payment, &book) }
    return book
  }

  /// The least that lets every payment be made.
  private func opening(_ party: PartyID, _ payments: [NaivePayment]) -> Int128 {
    var (balance, least): (Int128, Int128) = (0, 0)
    for payment in payments where !isLast(party) {
      if payment.giver == party { balance -= payment.money.amount.billionths }
      least = min(least, balance)
      if payment.receiver == party { balance += payment.money.amount.billionths }
    }
    return -least
  }

  private func take(_ payment: NaivePayment, _ book: inout Book) {
    let amount = payment.money.amount.billionths
    var coins = [NaiveCoins(mark: .none, billionths: amount)]
    if isLast(payment.giver) {
      if isBackward { coins = [NaiveCoins(mark: .origin(payment.giver), billionths: amount)] }
    } else if var account = book.accounts[payment.giver] {
      if isFollowed(payment.giver), !account.sharesEvenly(amount) { book.uneven += 1 }
      coins = account.pay(amount)
      book.accounts[payment.giver] = account
    }
    if !isBackward, ends.contains(payment.giver) { coins = marked(coins, &book.given) }
    book.accounts[payment.receiver]?.receive(coins, of: amount)
    book.carried.append(coins)
  }

  /// What an end gives is marked, up to what was asked for. By poison, what came back counts again.
  private func marked(_ coins: [NaiveCoins], _ given: inout Int128) -> [NaiveCoins] {
    var marked: [NaiveCoins] = []
    for heap in coins {
      let room = (asked?.amount.billionths ?? .max) - given
      let isNew = heap.mark == .none || method == .poison
      let part = isNew ? min(room, heap.billionths) : 0
      given += part
      marked.append(NaiveCoins(mark: .given, billionths: part))
      marked.append(NaiveCoins(mark: heap.mark, billionths: heap.billionths - part))
    }
    return marked.filter { $0.billionths > 0 }
  }

  // MARK: What is told

  private func amount(_ coins: [NaiveCoins], _ mark: NaiveCoins.Mark) -> Int128 {
    coins.reduce(0) { $1.mark == mark ? $0 + $1.billionths : $0 }
  }

  /// The marks of each payment that can still get to where rows are told.
  private func leading(_ book: Book) -> [Set<NaiveCoins.Mark>] {
    let all = book.carried.map { Set($0.map(\.mark)).subtracting([.none]) }
    guard let goals else { return all }
    var leading = all.indices.map { goals.contains(book.payments[$0].receiver) ? all[$0] : [] }
    for _ in all.indices {
      for place in all.indices {
        let receiver = book.payments[place].receiver
        for later in all.indices
        where later > place && book.payments[later].giver == receiver && !isLast(receiver) {
          leading[place].formUnion(all[place].intersection(leading[later]))
        }
      }
    }
    return leading
  }

  /// Who got it, or with whom it began: the largest amount first, then by name.
  private func rows(_ book: Book, _ leading: [Set<NaiveCoins.Mark>]) -> [String] {
    var rows: [(amount: Int128, words: String)] = []
    for party in evaluator.byName(evaluator.everyone)
    where isBackward || goals?.contains(party) ?? true {
      let mark: NaiveCoins.Mark = isBackward ? .origin(party) : .given
      var amount: Int128 = 0
      var deals: [DealID] = []
      for (place, payment) in book.payments.enumerated() {
        if isBackward ? ends.contains(payment.receiver) : payment.receiver == party {
          amount += self.amount(book.carried[place], mark)
        }
        let isOwn = isBackward ? payment.giver == party : payment.receiver == party
        if isOwn, leading[place].contains(mark) { deals.append(payment.deal) }
      }
      guard amount > 0 else { continue }
      let held = isLast(party) ? amount : book.accounts[party]?.held(.given)
      rows.append(
        (amount, NaiveTracing.words(evaluator.base, party, amount, isBackward ? nil : held, deals)))
    }
    return Set(rows.map(\.amount)).sorted(by: >).flatMap { amount in
      rows.filter { $0.amount == amount }.map(\.words)
    }
  }

  private func moves(_ book: Book, _ leading: [Set<NaiveCoins.Mark>]) -> [String] {
    book.payments.indices.filter { !leading[$0].isEmpty }.map { place in
      let parts = leading[place].map { amount(book.carried[place], $0) }
      let payment = book.payments[place]
      let traced = method == .poison ? parts.max() ?? 0 : parts.reduce(0, +)
      return NaiveTracing.words(
        evaluator.base, payment.deal, payment.giver, payment.receiver,
        payment.money.amount.billionths, traced)
    }
  }

  private func lines(_ currency: Currency) -> [String] {
    let book = book(currency)
    let leading = leading(book)
    let rows = rows(book, leading)
    let received = book.payments.filter { ends.contains($0.receiver) }
      .reduce(0) { $0 + $1.money.amount.billionths }
    let total = "\(currency.code) \(isBackward ? received : book.given)"
    return rows.isEmpty ? [] : [total] + rows + moves(book, leading)
  }

  var currencies: [Currency] { Set(payments.map(\.money.currency)).sorted() }

  var lines: [String] {
    NaiveTracing.heading(method, isBackward, evaluator.byName(ends), evaluator.base)
      + currencies.flatMap(lines)
  }
}
