import OuroCore
import OuroGraph
import OuroSyntax

/// Answers to measures, engine's and naive ones, in the same words.
enum MeasuredLines {
  static func of(_ measured: Measured) -> [String] {
    measured.lines.map { line in
      var interval = NaiveEnds([], .total)
      (interval.low, interval.high) = (line.amount.low?.billionths, line.amount.high?.billionths)
      interval.isOpen = [line.amount.lowOpen, line.amount.highOpen]
      return self.line(line.amount.currency, interval, line.deals)
    }
      + (measured.withoutAmount.isEmpty ? [] : ["none: \(measured.withoutAmount.map(\.index))"])
  }

  static func line(_ currency: Currency, _ ends: NaiveEnds, _ deals: [DealID]) -> String {
    let (low, high) = (ends.low.map { "\($0)" } ?? "-", ends.high.map { "\($0)" } ?? "-")
    return "\(currency.code) \(low) \(high) \(ends.isOpen): \(deals.map(\.index))"
  }

  /// The sum, its share, or the middle; what does not end is cut outward.
  static func value(_ ends: [Int128], _ measure: MeasureWord, isUpper: Bool) -> Int128 {
    func cut(_ whole: Int128, _ parts: Int128) -> Int128 {
      isUpper ? (whole + parts - 1) / parts : whole / parts
    }
    switch measure {
    case .total: return ends.reduce(0, +)
    case .average: return cut(ends.reduce(0, +), Int128(ends.count))
    case .median:
      let sorted = ends.sorted()
      return cut(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2], 2)
    }
  }

  static func name(_ value: GroupValue, _ base: KnowledgeBase) -> String {
    sortKey(value, base)
  }

  static func sortKey(_ value: GroupValue, _ base: KnowledgeBase) -> String {
    switch value {
    case .party(let party): "0" + base.name(party).lowercased()
    case .relation(let relation): "0" + base.relation(relation).noun.one
    case .status(let status): "0" + status.rawValue
    case .currency(let currency): "0" + currency.code
    case .document(let document): "0" + base.document(document).label
    case .period(let period):
      "0\(period.first) \([Period.Length.year, .quarter, .month, .day].firstIndex(of: period.length) ?? 0)"
    case .none: "1"
    }
  }
}
