import OuroCore
import OuroGraph

/// Shares and concentrations as JSON objects.
struct JSONShares {
  private let answer: Answer
  private let base: KnowledgeBase
  private let sources: JSONSource
  private let words: ShareWords

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    sources = JSONSource(answer)
    words = ShareWords(base: answer.base)
  }

  func members(_ table: ShareTable) -> JSONRows.Members {
    if table.headings.isEmpty { return summary(table) + evidence(table.deals) }
    let keys = table.headings.map { JSONShares.reserved.contains($0) ? "key " + $0 : $0 }
    let rows = table.rows.until(answer.stop).map { row in
      let group = zip(keys, row.group).map {
        ($0, JSONValue.text(orNull: MeasuredWords(base: base).name($1)))
      }
      return JSONValue.object(group + self.row(row) + evidence(row.deals))
    }
    return [("columns", .texts(keys + ["value"]))] + about(table) + [("rows", .array(rows))]
  }

  /// What is found, without the deals.
  func summary(_ table: ShareTable) -> JSONRows.Members {
    about(table) + (table.rows.first.map(row) ?? [("value", .array([]))])
  }

  private static let reserved = [
    "value", "ceilings", "without_amount", "deals", "sources", "measure", "of", "among",
  ]

  private func about(_ table: ShareTable) -> JSONRows.Members {
    let part = table.partDescription.map { SetWords(base: base).phrase($0.set) }
    return [
      ("measure", .text(table.isConcentration ? "concentration" : "share")),
      ("of", .text(orNull: part)), ("among", .text(words.side(table))),
    ]
  }

  private func row(_ row: ShareRow) -> JSONRows.Members {
    [
      ("value", .array(row.lines.map(line))), ("ceilings", .whole(row.ceilings.count)),
      ("without_amount", .whole(row.withoutAmount.count)),
    ]
  }

  private func line(_ line: ShareLine) -> JSONValue {
    let found: JSONRows.Members =
      switch line.finding {
      case .part(let part):
        [
          ("share", JSONMeasures.share(part.share)), ("amount", JSONAmount.value(part.amount)),
          ("of_deals", .whole(part.deals.count)), ("untold", .whole(part.untold)),
        ]
      case .division(let division):
        [
          ("index", index(division.concentration)),
          ("top_share", JSONMeasures.share(division.concentration?.top)),
          ("top", .texts(division.leaders.map(base.name))), ("parties", .whole(division.parties)),
        ]
      }
    return .object(
      [("currency", .text(line.whole.currency.code))] + found + [
        ("whole", JSONAmount.value(line.whole)), ("stated", .whole(line.deals.count)),
      ])
  }

  private func index(_ concentration: Concentration?) -> JSONValue {
    guard let concentration else { return .null }
    return .object([
      ("low", .text(concentration.low.description)),
      ("high", .text(concentration.high.description)), ("text", .text(concentration.description)),
    ])
  }

  private func evidence(_ deals: [DealID]) -> JSONRows.Members {
    let shown = Evidence(Array(deals.prefix(MeasuredEvidence.shown)), in: answer)
    return [
      ("deals", .texts(answer.labels(deals))),
      ("sources", sources.claims(shown)),
    ]
  }
}
