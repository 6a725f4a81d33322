import OuroCore
import OuroGraph

/// Tracings in words.
struct TraceWords {
  private let answer: Answer
  private let base: KnowledgeBase

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
  }

  /// `by proportion: each payment takes the same share of all that is held`
  static func method(_ method: TraceMethod) -> String {
    let meaning =
      switch method {
      case .proportion: "a payment takes the same share of everything its giver holds"
      case .firstInFirstOut: "a payment takes what its giver received first"
      case .lastInFirstOut: "a payment takes what its giver received last"
      case .poison: "once marked money comes in, all that its receiver holds and pays is marked"
      }
    return "by \(method.rawValue): \(meaning)"
  }

  /// `followed: $100 given by Acme`, `looked into: $90 received by Dora`
  func totals(_ listing: TraceListing) -> String {
    let names = listing.ends.prefix(TraceWords.shown).map(base.name).joined(separator: ", ")
    let rest = listing.ends.count - TraceWords.shown
    let who = names + (rest > 0 ? " and \(Counted.digits(rest)) more" : "")
    let sums = listing.sums.map { TraceWords.amount($0.total) }.joined(separator: "; ")
    return listing.isBackward
      ? "looked into: \(sums) received by \(who)" : "followed: \(sums) given by \(who)"
  }

  private static let shown = 5

  func rowColumns(_ listing: TraceListing) -> [String] {
    listing.isBackward ? ["began with", "amount"] : ["reached", "amount", "still held"]
  }

  func cells(_ row: TraceRow) -> [String] {
    [base.name(row.party), TraceWords.amount(row.amount)]
      + (row.held.map { [TraceWords.amount($0)] } ?? [])
  }

  static let moveColumns = ["date", "deal", "from", "to", "paid", "of it traced"]

  func cells(_ move: TraceMove) -> [String] {
    [
      date(move), base.deals.label(move.deal), base.name(move.from), base.name(move.to),
      move.amount.description, TraceWords.amount(move.traced),
    ]
  }

  /// An amount for the eye: a share that does not end is told to the cent, as near it. Programs read
  /// all its decimals.
  static func amount(_ money: Money) -> String {
    guard let cents = money.inCents, cents != money else { return money.description }
    return "about \(cents)"
  }

  /// The period told, by whose first day the payment was put in order.
  func date(_ move: TraceMove) -> String { answer.deal(move.deal).since?.description ?? "" }
}

extension SheetMaker {
  /// One party a row; the first so many.
  func trace(_ listing: TraceListing, first: Int = .max) -> Sheet {
    let words = TraceWords(answer)
    let rows = listing.rows.prefix(first).until(answer.stop).map { row in
      SheetRow(cells: words.cells(row), evidence: Evidence(row.deals, in: answer))
    }
    return Sheet(columns: words.rowColumns(listing), rows: rows)
  }

  /// One payment a row; the first so many.
  func moves(_ listing: TraceListing, first: Int = .max) -> Sheet {
    let words = TraceWords(answer)
    let rows = listing.moves.prefix(first).until(answer.stop).map { move in
      SheetRow(cells: words.cells(move), evidence: Evidence([move.deal], in: answer))
    }
    return Sheet(columns: TraceWords.moveColumns, rows: rows)
  }
}
