extension HedgedMoney: CustomStringConvertible {
  /// As Ouro words it: `nearly $12bn`, `$10bn to $14bn`, `up to $5bn`; of sums with open ends
  /// `$11.5bn up to, not including, $12bn`; of quotients that do not end `about $3.33bn`.
  public var description: String {
    if isRounded { return roundedWords }
    if hedge == .range || hedge == .atLeast, lowOpen || highOpen { return openWords }
    return words(\.description)
  }

  /// As Ouro reads it again.
  public var written: String { words(\.written) }

  private func words(_ money: (Money) -> String) -> String {
    switch hedge {
    case .exactly: money(figure)
    case .range: money(figure) + " to " + money(Money(high ?? figure.amount, currency))
    default: hedge.rawValue + " " + money(figure)
    }
  }

  /// A sum with an end that is outside.
  private var openWords: String {
    guard let high else { return "more than \(figure), with no upper end" }
    let upper = Money(high, currency)
    if !lowOpen { return "\(figure) up to, not including, \(upper)" }
    return "more than \(figure), " + (highOpen ? "less than" : "up to") + " \(upper)"
  }

  /// Cut to the decimals that amounts are written with, outward.
  private var roundedWords: String {
    func money(_ amount: ExactDecimal) -> String { Money(amount, currency).description }
    guard let low else { return "\(hedge.rawValue) about \(money(figure.amount.shortened(.up)))" }
    guard let high else { return "at least about \(money(low.shortened(.down)))" }
    let nearest = low.shortened(.nearest)
    if nearest == high.shortened(.nearest) { return "about " + money(nearest) }
    return "about \(money(low.shortened(.down))) to \(money(high.shortened(.up)))"
  }
}
