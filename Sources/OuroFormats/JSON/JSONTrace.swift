import OuroCore
import OuroGraph

/// Tracings as JSON.
struct JSONTrace {
  private let answer: Answer
  private let base: KnowledgeBase
  private let sources: JSONSource
  private let words: TraceWords

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    sources = JSONSource(answer)
    words = TraceWords(answer)
  }

  func members(_ listing: TraceListing) -> JSONRows.Members {
    let columns = listing.isBackward ? ["party", "amount"] : ["party", "amount", "held"]
    return [
      ("kind", .text("trace")), ("method", .text(listing.method.rawValue)),
      ("meaning", .text(TraceWords.method(listing.method))),
      ("direction", .text(listing.isBackward ? "back" : "onward")),
      ("of", .texts(listing.ends.map(base.name))),
      ("totals", .array(listing.sums.map { value($0.total) })), ("columns", .texts(columns)),
      ("rows", .array(listing.rows.until(answer.stop).map(row))),
      ("payments", .array(listing.moves.until(answer.stop).map(move))),
    ]
  }

  private func row(_ row: TraceRow) -> JSONValue {
    .object(
      [("party", .text(base.name(row.party))), ("amount", value(row.amount))]
        + (row.held.map { [("held", value($0))] } ?? [])
        + [("deals", .texts(answer.labels(row.deals)))] + cited(row.deals))
  }

  private func move(_ move: TraceMove) -> JSONValue {
    .object(
      [
        ("date", .text(words.date(move))), ("deal", .text(base.deals.label(move.deal))),
        ("from", .text(base.name(move.from))), ("to", .text(base.name(move.to))),
        ("amount", value(move.amount)), ("traced", value(move.traced)),
      ] + cited([move.deal]))
  }

  private func value(_ money: Money) -> JSONValue {
    JSONAmount.value(HedgedMoney(.exactly, money))
  }

  private func cited(_ deals: [DealID]) -> JSONRows.Members {
    let evidence = Evidence(deals, in: answer)
    let claimed = [(key: "sources", value: sources.claims(evidence))]
    if evidence.denials.isEmpty { return claimed }
    return claimed + [("denied_by", sources.denials(evidence))]
  }
}
