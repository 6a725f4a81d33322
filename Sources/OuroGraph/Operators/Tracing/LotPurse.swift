/// The end of a queue from which payments are taken.
protocol LotEnd: Sendable {
  static var isFirst: Bool { get }
}

enum FirstOut: LotEnd { static let isFirst = true }
enum LastOut: LotEnd { static let isFirst = false }

/// A queue of lots, in the order in which they came in.
struct LotPurse<End: LotEnd>: Purse {
  private var lots: [Portion] = []
  /// Lots before this one are spent.
  private var first = 0

  init() {}

  var held: [Portion] { Array(lots[first...]) }

  mutating func put(_ portions: [Portion], of amount: Int128) {
    for portion in portions where portion.amount > 0 {
      if lots.count > first, lots[lots.count - 1].mark == portion.mark {
        lots[lots.count - 1].amount += portion.amount
      } else {
        lots.append(portion)
      }
    }
  }

  mutating func take(_ amount: Int128) -> (portions: [Portion], isEven: Bool) {
    var taken: [Portion] = []
    var rest = amount
    while rest > 0, first < lots.count {
      let place = End.isFirst ? first : lots.count - 1
      let part = min(rest, lots[place].amount)
      taken.append(Portion(mark: lots[place].mark, amount: part))
      lots[place].amount -= part
      rest -= part
      if lots[place].amount == 0 { drop(place) }
    }
    return (taken, true)
  }

  private mutating func drop(_ place: Int) {
    if !End.isFirst {
      lots.removeLast()
    } else {
      first += 1
      // Spent lots go once they are as many as the others, so that each is moved once.
      if first * 2 > lots.count {
        lots.removeFirst(first)
        first = 0
      }
    }
  }
}
