import OuroCore

/// A heading, and what it says in brackets of what stands below: `Amount (USD)`, `Date [UTC]`.
struct HeadingParts {
  /// The heading without it.
  let words: String
  /// What the brackets hold; `nil` without brackets.
  let unit: String?

  init(_ heading: String) {
    let opening: Character? =
      switch heading.last {
      case ")": "("
      case "]": "["
      default: nil
      }
    guard let opening, let place = heading.lastIndex(of: opening), place > heading.startIndex else {
      (words, unit) = (heading, nil)
      return
    }
    words = String(heading[..<place])
    unit = String(heading[heading.index(after: place)...].dropLast())
  }

  /// The currency that the brackets name, by its sign or its code in capitals: `all` is no lek.
  var currency: Currency? {
    guard let unit else { return nil }
    let scalars = unit.unicodeScalars
    if scalars.count == 1, let sign = scalars.first { return Currency(sign: sign) }
    return Currency(code: unit)
  }
}
