import OuroCore
import OuroGraph

/// Shares and concentrations as cells: a row a group and currency, and one for what has no amount.
struct CSVShares {
  private let base: KnowledgeBase
  private let evidence: CSVEvidence
  private let stop: StopFlag?
  private let words: ShareWords

  init(_ answer: Answer) {
    base = answer.base
    evidence = CSVEvidence(answer)
    stop = answer.stop
    words = ShareWords(base: answer.base)
  }

  func sheet(_ table: ShareTable) -> Sheet {
    let found = table.isConcentration ? CSVShares.division : CSVShares.part
    let rows = table.rows.until(stop).flatMap { row in
      let group = row.group.map { MeasuredWords(base: base).name($0) ?? "" }
      let empty =
        words.none(of: table)
        + Array(
          repeating: "", count: found.count - words.columns(of: table).count)
      let lines = row.lines.map { line in
        cells(line.finding, table) + whole(line) + evidence.cells(line.deals)
      }
      let untold = row.ceilings + row.withoutAmount
      let rest = untold.isEmpty ? [] : [empty + ["", "", "", ""] + evidence.cells(untold.sorted())]
      return (lines + rest).map { SheetRow(cells: group + $0) }
    }
    return Sheet(
      columns: table.headings + found + CSVShares.whole + evidence.columns, rows: rows)
  }

  private static let part = ["share", "amount", "low", "high"]
  private static let division = [
    "index", "top share", "of", "parties", "index_low", "index_high", "top_low", "top_high",
  ]
  private static let whole = ["all", "all_low", "all_high", "currency"]

  private func cells(_ finding: ShareFinding, _ table: ShareTable) -> [String] {
    let ends: [String?] =
      switch finding {
      case .part(let part):
        [part.share?.low.value.description, part.share?.high.value.description]
      case .division(let division):
        [
          division.concentration?.low.description, division.concentration?.high.description,
          division.concentration?.top.low.value.description,
          division.concentration?.top.high.value.description,
        ]
      }
    return words.cells(finding, of: table) + ends.map { $0 ?? "" }
  }

  private func whole(_ line: ShareLine) -> [String] {
    [
      line.whole.description, line.whole.low?.description ?? "",
      line.whole.high?.description ?? "", line.whole.currency.code,
    ]
  }
}
