import OuroCore
import OuroGraph

/// What is said of two parties as cells, in columns that a load reads again.
struct CSVFacts {
  static let columns = [
    "relation", "from", "to", "amount", "currency", "hedge", "percent", "date", "since", "until",
    "status", "for", "as", "because", "note",
  ]

  let base: KnowledgeBase

  func cells(_ deal: Deal, _ content: Assertion) -> [String] {
    cells(Denial.Fact(subject: deal.subject, relation: deal.relation, object: deal.object), content)
  }

  /// Cells of a fact that has no name are empty.
  func cells(_ fact: Denial.Fact?, _ content: Assertion) -> [String] {
    let parties = fact.map { fact in
      [base.relation(fact.relation).noun.one, base.name(fact.subject), base.name(fact.object)]
    }
    return (parties ?? ["", "", ""]) + amount(content.amount)
      + [content.percent?.value.description ?? ""] + dates(content)
      + [
        content.status?.rawValue ?? "", content.purpose ?? "", content.description ?? "",
        content.reason ?? "", content.note ?? "",
      ]
  }

  /// The figure, not its ends: the hedge tells those. A range has both and no hedge, `1000 to 2000`.
  private func amount(_ amount: HedgedMoney?) -> [String] {
    guard let amount else { return ["", "", ""] }
    let figure = digits(amount.figure.amount)
    guard amount.hedge == .range, let high = amount.high else {
      return [figure, amount.currency.code, amount.hedge.rawValue]
    }
    return [figure + " to " + digits(high), amount.currency.code, ""]
  }

  /// Three decimals can be read as thousands, so they get a fourth: `1.2340`.
  private func digits(_ number: ExactDecimal) -> String {
    let text = number.description
    let parts = text.utf8.split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts[1].count == 3 else { return text }
    return text + "0"
  }

  /// One date, or a first and a last one.
  private func dates(_ content: Assertion) -> [String] {
    if let day = content.statusSince, content.since == nil { return [day.description, "", ""] }
    let (since, until) = (content.since?.description ?? "", content.until?.description ?? "")
    return since == until ? [since, "", ""] : ["", since, until]
  }
}
