import OuroCore
import OuroGraph

/// Lays out totals, averages and medians, and tables of them.
struct MeasuredSheets {
  private let words: MeasuredWords
  private var evidence: MeasuredEvidence

  init(_ answer: Answer) {
    words = MeasuredWords(base: answer.base)
    evidence = MeasuredEvidence(answer)
  }

  /// What remains to be said of the sources.
  var remark: String? { evidence.remark }

  /// A line a currency, ceilings on lines of their own, and what has no amount on the last.
  mutating func sheet(_ measured: Measured) -> Sheet {
    var rows: [SheetRow] = []
    for line in measured.lines {
      rows.append(row(line.amount.description, line.deals))
    }
    if !measured.withoutAmount.isEmpty {
      rows.append(row("no amount stated", measured.withoutAmount))
    }
    return Sheet(columns: [measured.measure.rawValue, "deals"], rows: rows)
  }

  private mutating func row(_ amount: String, _ deals: [DealID]) -> SheetRow {
    SheetRow(cells: [amount, Counted.digits(deals.count)], evidence: evidence.take(deals))
  }

  /// A row a group and currency; only the first `most` groups.
  mutating func sheet(_ table: ShareTable, most: Int = .max) -> Sheet {
    let says = ShareWords(base: words.base)
    var rows: [SheetRow] = []
    for row in table.rows.prefix(most) {
      let group = zip(row.group, table.headings).map(words.value)
      let all = row.deals
      for line in row.lines {
        let cells = says.cells(line.finding, of: table) + [line.whole.description]
        let deals = Counted.digits(line.deals.count)
        let isAll = line.deals.count == all.count
        rows.append(
          SheetRow(
            cells: group + cells + [isAll ? deals : "\(deals) of \(Counted.digits(all.count))"],
            evidence: evidence.take(line.deals)))
      }
      if row.lines.isEmpty {
        let none = says.none(of: table) + [AmountSummary.notStated]
        rows.append(
          SheetRow(
            cells: group + none + ["0 of \(Counted.digits(all.count))"],
            evidence: evidence.take(all)))
      }
    }
    return Sheet(columns: table.headings + says.columns(of: table) + ["all", "deals"], rows: rows)
  }

  /// A row a group; only the first `most` of them.
  mutating func sheet(_ table: MeasureTable, most: Int = .max) -> Sheet {
    var rows: [SheetRow] = []
    for row in table.rows.prefix(most) {
      let group = zip(row.group, table.headings).map(words.value)
      let missing = row.measured.withoutAmount.count
      let cells = [
        Counted.digits(row.measured.dealCount), words.amount(row.measured),
        row.share?.description ?? "", missing == 0 ? "" : Counted.digits(missing),
      ]
      rows.append(
        SheetRow(cells: group + cells, evidence: evidence.take(row.measured.deals)))
    }
    let columns = ["deals", table.whole.measure.rawValue, "share", "without amount"]
    return Sheet(columns: table.headings + columns, rows: rows)
  }
}
