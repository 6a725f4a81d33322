import OuroCore
import OuroGraph

/// What should be known of a tracing, in sentences.
struct TraceNoticeWords {
  let base: KnowledgeBase

  func sentence(_ notice: TraceNotice) -> String {
    switch notice {
    case .hedged(let count):
      "\(Counted.words(count, "deal")) left out whose \(count == 1 ? "amount is" : "amounts are") "
        + "not exact"
    case .otherCurrency(let count, let currency):
      "\(Counted.words(count, "deal")) in another currency than \(currency.code) left out"
    case .gives(let money, let asked): "only \(money) of the \(asked) is given here"
    case .opening(let openings): opening(openings)
    case .sameDay(let count):
      "\(Counted.words(count, "payment")) \(count == 1 ? "shares its" : "share their") first day "
        + "with another of the same party: taken in the order told"
    case .uneven(let count, let currency):
      "\(Counted.words(count, "payment")) \(count == 1 ? "does" : "do") not share out evenly: "
        + "shares are cut to nine decimals, each by less than "
        + Money(ExactDecimal(billionths: 1) ?? .zero, currency).description
    }
  }

  private func opening(_ openings: [TraceOpening]) -> String {
    let shown = openings.prefix(TraceNoticeWords.shown).map { opening in
      "\(opening.amount) by \(base.name(opening.party))"
    }
    let rest = openings.count - shown.count
    return "paid beyond what is told to come in, and taken as unmarked money held from the start: "
      + shown.joined(separator: ", ") + (rest > 0 ? "; … \(Counted.digits(rest)) more" : "")
  }

  private static let shown = 5
}
