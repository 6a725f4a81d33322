import OuroCore

/// `sorted by amount descending`, `first 10`
package enum OrderNode: Hashable, Sendable {
  case sorted(OrderKey, isDescending: Bool?)
  case first(Int)
}

/// What rows are sorted by.
package enum OrderKey: String, Hashable, Sendable {
  case amount, date, name
}

extension ParserCursor {
  mutating func parseOrder() throws(SyntaxError) -> [OrderNode] {
    var order: [OrderNode] = []
    while let node = try parseOptionalOrder() {
      try countTerm()
      order.append(node)
    }
    return order
  }

  /// Grammar: order ::= "sorted" "by" ( "amount" | "date" | "name" )
  /// ( "ascending" | "descending" )? | "first" NUMBER
  private mutating func parseOptionalOrder() throws(SyntaxError) -> OrderNode? {
    if accept(.first) { return .first(try parseCount(of: "rows")) }
    guard accept(.sortedBy) else { return nil }
    guard let word = accept(oneOf: [.amount, .date, .name]),
      let key = OrderKey(rawValue: word.spelling)
    else { throw unexpected() }
    let direction = accept(oneOf: [.ascending, .descending])
    return .sorted(key, isDescending: direction.map { $0 == .descending })
  }
}

extension OrderNode: CanonicalNode {
  var canonical: String {
    switch self {
    case .first(let count): "first \(count)"
    case .sorted(let key, let isDescending):
      "sorted by \(key.rawValue)"
        + (isDescending.map { $0 ? " descending" : " ascending" } ?? "")
    }
  }
}
