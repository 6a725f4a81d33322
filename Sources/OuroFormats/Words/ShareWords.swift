import OuroCore
import OuroGraph

/// Shares and concentrations in words.
struct ShareWords {
  let base: KnowledgeBase

  func columns(of table: ShareTable) -> [String] {
    table.isConcentration ? ["index", "top share", "of", "parties"] : ["share", "amount"]
  }

  /// A cell a column; an unknown is never nothing.
  func cells(_ finding: ShareFinding, of table: ShareTable) -> [String] {
    switch finding {
    case .part(let part): [share(part), part.amount?.description ?? AmountSummary.notStated]
    case .division(let division):
      [
        division.concentration?.description ?? ShareWords.untold,
        division.concentration?.top.description ?? ShareWords.untold, leaders(division),
        Counted.digits(division.parties),
      ]
    }
  }

  /// The cells where no amount is stated.
  func none(of table: ShareTable) -> [String] {
    [AmountSummary.noAmount] + Array(repeating: "", count: columns(of: table).count - 1)
  }

  private static let untold = "cannot be told"

  private func share(_ part: PartFinding) -> String {
    if let share = part.share { return share.description }
    if part.amount != nil { return ShareWords.untold }
    return part.untold > 0 ? AmountSummary.noAmount : "none stated"
  }

  private static let leadersShown = 5

  /// `Microsoft`, `Microsoft or OpenAI`
  private func leaders(_ division: DivisionFinding) -> String {
    let shown = division.leaders.prefix(ShareWords.leadersShown).map(base.name)
    let rest = division.leaders.count - shown.count
    return shown.joined(separator: " or ") + (rest > 0 ? " or \(Counted.digits(rest)) more" : "")
  }

  /// What is told, and of whom: `share of Microsoft among payers`.
  func sentence(_ table: ShareTable) -> String {
    let side = side(table)
    guard let part = table.partDescription else {
      return
        "Herfindahl index among \(side): 10,000 is one alone, even parts come to 10,000 over their number"
    }
    return "share of \(SetWords(base: base).phrase(part.set)) among \(side)"
  }

  /// The same before what is found of all.
  func head(_ table: ShareTable) -> String {
    let what = table.partDescription.map { "share of " + SetWords(base: base).phrase($0.set) }
    let found = table.rows.flatMap(\.lines).map(found).joined(separator: "; ")
    return "\(what ?? "concentration") among \(side(table)): "
      + (found.isEmpty ? AmountSummary.noAmount : found)
  }

  private func found(_ line: ShareLine) -> String {
    switch line.finding {
    case .part(let part): "\(share(part)) of \(line.whole)"
    case .division(let division):
      "index \(division.concentration?.description ?? ShareWords.untold), top share "
        + "\(division.concentration?.top.description ?? ShareWords.untold) "
        + "(\(leaders(division))), of \(line.whole)"
    }
  }

  /// `payers`, `those on either side`
  func side(_ table: ShareTable) -> String {
    let sets = SetWords(base: base)
    func roles(_ side: Side, _ other: String) -> String {
      table.relation.map { sets.role(Role($0, side), false) } ?? other
    }
    return switch table.side {
    case .subject: roles(.subject, "those who do it")
    case .object: roles(.object, "those to whom it is done")
    case .either: "those on either side"
    }
  }
}
