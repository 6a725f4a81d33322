extension WrittenAmount {
  /// The hedge that a word of the language names, or what people write for it.
  package static func hedge(named words: String) -> Hedge? {
    if words.isEmpty || words == "exactly" { return .exactly }
    if abbreviations.contains(words) || words == "ca" { return .about }
    return hedges.first { $0.words == words }?.hedge
  }

  private static let hedges: [(words: String, hedge: Hedge)] = [
    ("nearly", .nearly), ("almost", .nearly), ("more than", .moreThan), ("over", .moreThan),
    ("about", .about), ("around", .about), ("roughly", .about), ("some", .about),
    ("at least", .atLeast), ("up to", .upTo), ("at most", .upTo), ("as much as", .upTo),
    ("potentially", .potentially), ("approximately", .about), ("approx", .about),
    ("circa", .about),
  ]

  /// What says `about` right before a figure, with a blank between or without.
  private static let abbreviations = ["~", "\u{2248}", "\u{223C}", "approx.", "ca.", "c."]

  static func splitHedge(_ text: String) -> (Hedge, String) {
    // Most cells begin with their figure.
    if text.unicodeScalars.first?.isDigit ?? true { return (.exactly, text) }
    for (words, hedge) in hedges where text.hasPrefix(words + " ") {
      return (hedge, String(text.dropFirst(words.count + 1)))
    }
    for sign in abbreviations where text.hasPrefix(sign) {
      return (.about, String(text.dropFirst(sign.count)))
    }
    // `CA $950` is Canadian: only before a digit it is short for circa.
    let isCirca = text.hasPrefix("ca ") && text.dropFirst(3).unicodeScalars.first?.isDigit ?? false
    return isCirca ? (.about, String(text.dropFirst(3))) : (.exactly, text)
  }

  /// One amount, or both ends of a range.
  struct Ends {
    var low: String
    var high: String?
    var isDashed = false
  }

  static func ends(of text: String) -> Ends {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count > 2, let ends = worded(words) { return ends }
    let hasDash = text.utf8.contains(UInt8(ascii: "-"))
    return (hasDash ? dashed(text) : nil) ?? Ends(low: text)
  }

  /// `$10bn to $14bn`, `from $10bn to $14bn`, `between $10bn and $14bn`.
  private static func worded(_ words: [Substring]) -> Ends? {
    let isBetween = words[0] == "between"
    let ends = isBetween || words[0] == "from" ? words[1...] : words[...]
    guard let place = ends.firstIndex(of: isBetween ? "and" : "to"), place > ends.startIndex,
      place + 1 < ends.endIndex
    else { return nil }
    return Ends(
      low: ends[..<place].joined(separator: " "), high: ends[(place + 1)...].joined(separator: " "))
  }

  /// `900-950`: one dash with digits on both sides, which is none of an exponent.
  private static func dashed(_ text: String) -> Ends? {
    let scalars = Array(text.unicodeScalars)
    let dashes = scalars.indices.filter { scalars[$0] == "-" && !isExponent($0, scalars) }
    guard dashes.count == 1, let dash = dashes.first else { return nil }
    let (low, high) = (scalars[..<dash], scalars[(dash + 1)...])
    guard low.contains(where: \.isDigit), high.contains(where: \.isDigit) else { return nil }
    return Ends(low: string(low), high: string(high), isDashed: true)
  }

  /// Whether the dash is that of `5e-7`.
  private static func isExponent(_ dash: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    dash >= 2 && scalars[dash - 1] == "e" && scalars[dash - 2].isDigit
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// In small letters, with one kind of blank and one kind of minus.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\n", "\r": plain.append(" ")
      case "\u{2212}", "\u{2010}"..."\u{2015}": plain.append("-")
      case "\u{2019}": plain.append("'")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
