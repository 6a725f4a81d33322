import OuroCore
import OuroGraph

/// Totals, averages and medians as cells: a row a currency, ceilings in rows of their own.
struct CSVMeasures {
  private let base: KnowledgeBase
  private let evidence: CSVEvidence
  private let stop: StopFlag?

  init(_ answer: Answer) {
    base = answer.base
    evidence = CSVEvidence(answer)
    stop = answer.stop
  }

  func sheet(_ measured: Measured) -> Sheet {
    let columns = [measured.measure.rawValue] + CSVMeasures.amountColumns + evidence.columns
    return Sheet(columns: columns, rows: rows(measured).map { SheetRow(cells: $0) })
  }

  /// The group stands in every row of it.
  func sheet(_ table: MeasureTable) -> Sheet {
    let words = MeasuredWords(base: base)
    let columns =
      table.headings + [table.whole.measure.rawValue] + CSVMeasures.amountColumns
      + ["share_low", "share_high"] + evidence.columns
    let rows = table.rows.until(stop).flatMap { row in
      let group = row.group.map { words.name($0) ?? "" }
      return self.rows(row.measured).map { cells in
        let share = [row.share?.low, row.share?.high].map { $0?.value.description ?? "" }
        let tail = cells.suffix(evidence.columns.count)
        return SheetRow(cells: group + cells.dropLast(tail.count) + share + tail)
      }
    }
    return Sheet(columns: columns, rows: rows)
  }

  private static let amountColumns = ["low", "high", "currency", "ceiling"]

  private func rows(_ measured: Measured) -> [[String]] {
    var rows = measured.lines.map { line in
      let amount = line.amount
      return [
        amount.description, amount.low?.description ?? "", amount.high?.description ?? "",
        amount.currency.code, line.isCeiling ? "yes" : "no",
      ] + evidence.cells(line.deals)
    }
    if !measured.withoutAmount.isEmpty {
      rows.append(
        [AmountSummary.notStated, "", "", "", ""] + evidence.cells(measured.withoutAmount))
    }
    return rows
  }
}
