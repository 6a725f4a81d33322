import OuroCore
import OuroGraph

/// Totals, averages and medians laid out, and tables and shares of them, with what is said below.
struct MeasuredSheet {
  let sheet: Sheet
  /// What all of it comes to, or what it tells of whom.
  private(set) var summary: String?
  /// What remains to be said of the sources.
  let remark: String?

  /// A line a currency, ceilings on lines of their own, and what has no amount on the last.
  init(_ measured: Measured, _ answer: Answer) {
    var evidence = MeasuredEvidence(answer)
    var rows = measured.lines.map { line in
      MeasuredSheet.row(line.amount.description, line.deals, &evidence)
    }
    if !measured.withoutAmount.isEmpty {
      rows.append(
        MeasuredSheet.row(AmountSummary.noAmount, measured.withoutAmount, &evidence))
    }
    sheet = Sheet(columns: [measured.measure.rawValue, "deals"], rows: rows)
    remark = evidence.remark
  }

  private static func row(
    _ amount: String, _ deals: [DealID], _ evidence: inout MeasuredEvidence
  ) -> SheetRow {
    SheetRow(cells: [amount, Counted.digits(deals.count)], evidence: evidence.take(deals))
  }

  /// A row a group and currency; only the first `most` groups.
  init(_ table: ShareTable, _ answer: Answer, most: Int = .max) {
    let (words, says) = (MeasuredWords(base: answer.base), ShareWords(base: answer.base))
    var evidence = MeasuredEvidence(answer)
    var rows: [SheetRow] = []
    for row in table.rows.prefix(most).until(answer.stop) {
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
    sheet = Sheet(columns: table.headings + says.columns(of: table) + ["all", "deals"], rows: rows)
    summary = table.rows.isEmpty ? nil : says.sentence(table)
    remark = evidence.remark
  }

  /// A row a group; only the first `most` of them.
  init(_ table: MeasureTable, _ answer: Answer, most: Int = .max) {
    let words = MeasuredWords(base: answer.base)
    var evidence = MeasuredEvidence(answer)
    let rows = table.rows.prefix(most).until(answer.stop).map { row in
      let group = zip(row.group, table.headings).map(words.value)
      let missing = row.measured.withoutAmount.count
      let cells = [
        Counted.digits(row.measured.dealCount), words.amount(row.measured),
        row.share?.description ?? "", missing == 0 ? "" : Counted.digits(missing),
      ]
      return SheetRow(cells: group + cells, evidence: evidence.take(row.measured.deals))
    }
    let columns = ["deals", table.whole.measure.rawValue, "share", "without amount"]
    sheet = Sheet(columns: table.headings + columns, rows: rows)
    summary = table.rows.isEmpty ? nil : words.whole(table)
    remark = evidence.remark
  }
}
