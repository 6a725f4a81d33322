import OuroCore

extension ParserCursor {
  /// Grammar: hedged ::= hedge? money | money "to" money | "between" money "and" money
  mutating func parseHedged() throws(SyntaxError) -> HedgedMoney {
    let start = index
    if let hedge = parseOptionalHedge() { return HedgedMoney(hedge, try parseMoney()) }
    let isBetween = accept(.between)
    let low = try parseMoney()
    if isBetween {
      try expect(.and)
    } else if !accept(.to) {
      return HedgedMoney(.exactly, low)
    }
    if let short = shortRange(from: start) { throw short }
    let high = try parseMoney()
    guard let range = HedgedMoney(from: low, to: high) else { throw badRange(low, high, start) }
    return range
  }

  /// Grammar: hedge ::= "nearly" | "almost" | "more" "than" | "over" | "about" | "around" |
  /// "roughly" | "some" | "at" "least" | "up" "to" | "at" "most" | "as" "much" "as" |
  /// "potentially"
  mutating func parseOptionalHedge() -> Hedge? {
    if accept(oneOf: [.nearly, .almost]) != nil { return .nearly }
    if accept(.over) || accept(.moreThan) { return .moreThan }
    if accept(oneOf: [.about, .around, .roughly, .some]) != nil { return .about }
    if accept(.atLeast) { return .atLeast }
    if accept(.upTo) || accept(.atMost) || accept(.asMuchAs) { return .upTo }
    if accept(.potentially) { return .potentially }
    return nil
  }

  /// Two amounts that make no range, where the parser stands behind them.
  func badRange(_ low: Money, _ high: Money, _ start: Int) -> SyntaxError {
    let place = span(from: start)
    if low.currency != high.currency {
      return SyntaxError(
        Diagnostic(
          .badRange, "the two ends are of two currencies", at: place,
          label: "\(low.currency.code) and \(high.currency.code)",
          help: "write both in one currency"))
    }
    return SyntaxError(
      Diagnostic(
        .badRange, "the range ends below its beginning", at: place,
        label: "\(high) is less than \(low)", help: "write the smaller amount first"))
  }
}
