import OuroCore
import OuroGraph

/// So much money of one kind: marked by whom it began with, by the question, or not at all.
struct NaiveCoins {
  enum Mark: Hashable {
    case none, given
    case origin(PartyID)

    /// What is cut off shares stays with the later ones, and at last with what is not marked.
    var rank: Int {
      switch self {
      case .none: -1
      case .given: 0
      case .origin(let party): party.index
      }
    }
  }

  let mark: Mark
  var billionths: Int128
}

/// What somebody holds, coin heap by coin heap in the order in which it came in.
struct NaiveAccount {
  let method: TraceMethod
  var coins: [NaiveCoins] = []
  /// By poison: every mark that ever came in.
  var poisons: Set<NaiveCoins.Mark> = []

  init(_ method: TraceMethod) { self.method = method }

  var balance: Int128 { coins.reduce(0) { $0 + $1.billionths } }

  func held(_ mark: NaiveCoins.Mark) -> Int128 {
    if method == .poison { return poisons.contains(mark) ? balance : 0 }
    return coins.reduce(0) { $1.mark == mark ? $0 + $1.billionths : $0 }
  }

  mutating func receive(_ parts: [NaiveCoins], of amount: Int128) {
    guard method == .poison else { return coins += parts }
    coins.append(NaiveCoins(mark: .none, billionths: amount))
    for part in parts where part.mark != .none { poisons.insert(part.mark) }
  }

  mutating func pay(_ amount: Int128) -> [NaiveCoins] {
    switch method {
    case .firstInFirstOut: return take(amount, fromFront: true)
    case .lastInFirstOut: return take(amount, fromFront: false)
    case .proportion: return share(amount)
    case .poison:
      _ = take(amount, fromFront: true)
      return (poisons.isEmpty ? [.none] : Array(poisons)).map {
        NaiveCoins(mark: $0, billionths: amount)
      }
    }
  }

  private mutating func take(_ amount: Int128, fromFront isFirst: Bool) -> [NaiveCoins] {
    var taken: [NaiveCoins] = []
    var rest = amount
    while rest > 0 {
      let place = isFirst ? 0 : coins.count - 1
      let part = min(rest, coins[place].billionths)
      taken.append(NaiveCoins(mark: coins[place].mark, billionths: part))
      coins[place].billionths -= part
      rest -= part
      if coins[place].billionths == 0 { coins.remove(at: place) }
    }
    return taken
  }

  /// The marks, those that are cut last in front.
  private var marks: [NaiveCoins.Mark] { Set(coins.map(\.mark)).sorted { $0.rank > $1.rank } }

  /// Of each mark and those before it together the same share, cut to billionths.
  private mutating func share(_ amount: Int128) -> [NaiveCoins] {
    let whole = balance
    var (taken, left): ([NaiveCoins], [NaiveCoins]) = ([], [])
    var (sum, before): (Int128, Int128) = (0, 0)
    for mark in marks {
      let mine = held(mark)
      sum += mine
      let upToHere = NaiveAccount.part(amount, sum, whole).cut
      taken.append(NaiveCoins(mark: mark, billionths: upToHere - before))
      left.append(NaiveCoins(mark: mark, billionths: mine - (upToHere - before)))
      before = upToHere
    }
    coins = left.filter { $0.billionths > 0 }
    return taken.filter { $0.billionths > 0 }
  }

  /// Whether every mark's share is a whole number of billionths.
  func sharesEvenly(_ amount: Int128) -> Bool {
    guard method == .proportion else { return true }
    return marks.allSatisfy { NaiveAccount.part(amount, held($0), balance).isWhole }
  }

  private static func part(
    _ amount: Int128, _ part: Int128, _ whole: Int128
  ) -> (cut: Int128, isWhole: Bool) {
    let product = amount.magnitude.multipliedFullWidth(by: part.magnitude)
    let (quotient, rest) = whole.magnitude.dividingFullWidth(product)
    return (Int128(quotient), rest == 0)
  }
}
