/// Dated payments of whole dollars among a few parties, each on a day of its own.
struct RandomLedger {
  struct Payment {
    let label: String
    let giver, receiver: Int
    let dollars: Int
    let day: String
  }

  let count: Int
  private(set) var payments: [Payment] = []

  static let names = ["Ada", "Bea", "Cid", "Dan", "Eve", "Fay", "Gus"]

  /// - Parameter onlyFirst: Whether nobody but the first party pays what did not come in before.
  init(_ dice: inout Dice, onlyFirst: Bool = false) {
    count = dice.number(3...7)
    var held = [Int](repeating: 0, count: count)
    for place in 0..<dice.number(4...25) {
      var giver = dice.roll(count)
      if onlyFirst, held[giver] == 0 { giver = 0 }
      let receiver = (giver + dice.number(1...(count - 1))) % count
      var dollars = dice.number(1...20)
      if onlyFirst, giver != 0 { dollars = min(dollars, held[giver]) }
      held[giver] -= dollars
      held[receiver] += dollars
      let (month, day) = (place / 28 + 1, place % 28 + 1)
      payments.append(
        Payment(
          label: "k\(place)", giver: giver, receiver: receiver, dollars: dollars,
          day: "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"))
    }
  }

  /// What tells it, the payments in some order.
  func text(_ order: [Int]? = nil) -> String {
    let parties = RandomLedger.names.prefix(count).map { "person \($0)" }
    let told = (order ?? Array(payments.indices)).map { place in
      let payment = payments[place]
      let (giver, receiver) = (
        RandomLedger.names[payment.giver], RandomLedger.names[payment.receiver]
      )
      return "\(payment.label): \(giver) pays \(receiver), $\(payment.dollars), on \(payment.day)"
    }
    return (parties + told).joined(separator: "\n") + "\n"
  }
}

/// Follows the first party's money dollar by dollar, each a thing of its own.
struct NaiveTrace {
  /// By party: how many marked dollars came in, and how many are there in the end.
  private(set) var reached: [Int]
  private(set) var held: [Int]

  private enum Dollar { case marked, other }

  init(_ ledger: RandomLedger, takesFirst: Bool) {
    reached = Array(repeating: 0, count: ledger.count)
    var purses = NaiveTrace.openings(ledger).map { Array(repeating: Dollar.other, count: $0) }
    for payment in ledger.payments {
      for _ in 0..<payment.dollars {
        let purse = purses[payment.giver]
        var dollar = takesFirst ? purse[0] : purse[purse.count - 1]
        purses[payment.giver].remove(at: takesFirst ? 0 : purse.count - 1)
        if payment.giver == 0 { dollar = .marked }
        if dollar == .marked { reached[payment.receiver] += 1 }
        purses[payment.receiver].append(dollar)
      }
    }
    held = purses.map { purse in purse.count { $0 == .marked } }
  }

  private static func openings(_ ledger: RandomLedger) -> [Int] {
    var least = [Int](repeating: 0, count: ledger.count)
    var balances = least
    for payment in ledger.payments {
      balances[payment.giver] -= payment.dollars
      least[payment.giver] = min(least[payment.giver], balances[payment.giver])
      balances[payment.receiver] += payment.dollars
    }
    return least.map { -$0 }
  }
}
