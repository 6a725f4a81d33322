import OuroCore

/// A heading, and what it says of what stands below: `Amount (USD)`, `Date [UTC]`, `Amount in EUR`.
struct HeadingParts {
  /// The heading without it.
  let words: String
  /// What the brackets hold, or the currency behind `in`; `nil` without either.
  let unit: String?

  init(_ heading: String) {
    let opening: Character? =
      switch heading.last {
      case ")": "("
      case "]": "["
      default: nil
      }
    guard let opening, let place = heading.lastIndex(of: opening), place > heading.startIndex else {
      (words, unit) = HeadingParts.behindIn(heading) ?? (heading, nil)
      return
    }
    words = String(heading[..<place])
    unit = String(heading[heading.index(after: place)...].dropLast())
  }

  /// `Amount in EUR`: nothing but a currency is a unit behind `in`.
  private static func behindIn(_ heading: String) -> (words: String, unit: String?)? {
    let words = heading.split(separator: " ")
    guard words.count > 2, let last = words.last, words[words.count - 2].lowercased() == "in",
      currency(of: String(last)) != nil
    else { return nil }
    return (words.dropLast(2).joined(separator: " "), String(last))
  }

  /// The currency that stands there, by its sign or its code in capitals: `all` is no lek.
  var currency: Currency? { unit.flatMap(HeadingParts.currency) }

  private static func currency(of unit: String) -> Currency? {
    let scalars = unit.unicodeScalars
    if scalars.count == 1, let sign = scalars.first { return Currency(sign: sign) }
    return Currency(code: unit)
  }
}
