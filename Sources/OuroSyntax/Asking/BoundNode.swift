package import OuroCore

/// A bound on amounts, days or purposes.
package enum BoundNode: Hashable, Sendable {
  case amount(MoneyBound, Sureness?)
  case since(Period)
  case before(Period)
  case during(Period)
  case on(Period)
  case purpose(String)
}

/// `certainly`, `possibly`
package enum Sureness: String, Hashable, Sendable {
  case certainly, possibly
}

extension ParserCursor {
  /// The bounds that follow.
  mutating func parseBounds() throws(SyntaxError) -> [BoundNode] {
    var bounds: [BoundNode] = []
    while let bound = try parseOptionalBound() {
      try countTerm()
      bounds.append(bound)
    }
    return bounds
  }

  /// Grammar: bound ::= ( "certainly" | "possibly" )?
  /// ( comparison money | "between" money "and" money ) |
  /// ( "since" | "before" | "during" | "on" ) date | "for" TEXT
  mutating func parseOptionalBound() throws(SyntaxError) -> BoundNode? {
    if accept(.since) { return .since(try parseDate()) }
    if accept(.before) { return .before(try parseDate()) }
    if accept(.during) { return .during(try parseDate()) }
    if accept(.on) { return .on(try parseDate()) }
    if accept(.for) { return .purpose(try parseText().text) }
    var sureness: Sureness?
    if accept(.certainly) {
      sureness = .certainly
    } else if accept(.possibly) {
      sureness = .possibly
    }
    if let comparison = parseOptionalComparison() {
      return .amount(comparison(try parseMoney()), sureness)
    }
    if at(.between), !isAtDays() { return .amount(try parseBetween(), sureness) }
    guard sureness == nil else { throw unexpected() }
    return nil
  }

  /// Grammar: comparison ::= "over" | "more" "than" | "under" | "less" "than" | "at" "least" |
  /// "at" "most"
  private mutating func parseOptionalComparison() -> ((Money) -> MoneyBound)? {
    if accept(.over) || accept(.moreThan) { return { .over($0) } }
    if accept(.under) || accept(.lessThan) { return { .under($0) } }
    if accept(.atLeast) { return { .atLeast($0) } }
    if accept(.atMost) { return { .atMost($0) } }
    return nil
  }

  private mutating func parseBetween() throws(SyntaxError) -> MoneyBound {
    advance()
    let start = index
    let low = try parseMoney()
    try expect(.and)
    let high = try parseMoney()
    guard low.currency == high.currency, low.amount <= high.amount else {
      throw badRange(low, high, start)
    }
    return .between(low, high)
  }
}

extension BoundNode: CanonicalNode {
  var canonical: String {
    switch self {
    case .amount(let bound, let sureness):
      (sureness.map { $0.rawValue + " " } ?? "") + bound.canonical
    case .since(let date): "since \(date)"
    case .before(let date): "before \(date)"
    case .during(let date): "during \(date)"
    case .on(let date): "on \(date)"
    case .purpose(let text): "for " + QuotedText.quote(text)
    }
  }
}

extension MoneyBound {
  /// As Ouro reads it again.
  var canonical: String {
    switch self {
    case .over(let money): "over " + money.written
    case .under(let money): "under " + money.written
    case .atLeast(let money): "at least " + money.written
    case .atMost(let money): "at most " + money.written
    case .between(let low, let high): "between \(low.written) and \(high.written)"
    }
  }
}
