package import OuroCore

/// `rate 1 EUR is 1.08 USD on 2025-03-31`
package struct RateNode: Hashable, Sendable {
  package let from: Money
  package let to: Money
  package let date: Period

  package init(from: Money, to: Money, date: Period) {
    self.from = from
    self.to = to
    self.date = date
  }
}

extension ParserCursor {
  /// Grammar: rate ::= "rate" money "is" money "on" date
  mutating func parseRate() throws(SyntaxError) -> RateNode {
    let from = try parseMoney()
    try expect(.is)
    let to = try parseMoney()
    try expect(.on)
    return RateNode(from: from, to: to, date: try parseDate())
  }
}

extension RateNode {
  var canonical: String { "rate \(from.written) is \(to.written) on \(date)" }
}
