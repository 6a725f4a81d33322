/// What stands before the decimals of a number.
package enum DecimalMark: Hashable, Sendable {
  /// `1,234.5`
  case point
  /// `1.234,5`
  case comma
}

/// What a table says of how its numbers are written.
package struct NumberStyle: Hashable, Sendable {
  /// The mark that the rest of the table shows, when it shows one.
  package var mark: DecimalMark?
  /// Whether the table's fields end at semicolons, as where decimals stand behind commas.
  package var hasSemicolons = false

  package init(mark: DecimalMark? = nil, hasSemicolons: Bool = false) {
    self.mark = mark
    self.hasSemicolons = hasSemicolons
  }
}

/// An amount as people write it in a table: `$4,000`, `5.68E7`, `€1.5m`, `12bn CHF`, `1.234,50 EUR`,
/// `nearly $12bn`, `~950`, `$10bn to $14bn`, `900-950m`.
package struct WrittenAmount: Hashable, Sendable {
  /// The word before it.
  package let hedge: Hedge
  /// The figure; of a range the lower one.
  package let figure: ExactDecimal
  /// The upper figure of a range.
  package let upper: ExactDecimal?
  /// The currency written beside it.
  package let currency: Currency?

  /// Whether it is a range with a dash between its ends.
  package let isDashed: Bool

  /// Reads an amount.
  package init(_ text: String, _ style: NumberStyle = NumberStyle()) throws(AmountProblem) {
    let (hedge, rest) = WrittenAmount.splitHedge(WrittenAmount.plain(text))
    let ends = WrittenAmount.ends(of: rest)
    let low = try AmountPieces(ends.low)
    self.hedge = hedge
    isDashed = ends.isDashed
    guard let words = ends.high else {
      (figure, upper, currency) = (try low.value(style, scale: low.scale), nil, low.currency)
      return
    }
    guard hedge == .exactly else { throw .hedgedRange }
    let high = try AmountPieces(words)
    if let one = low.currency, let other = high.currency, one != other { throw .twoCurrencies }
    var style = style
    // Both ends of a range are written alike.
    style.mark = style.mark ?? low.shownMark(style) ?? high.shownMark(style)
    let scale = ends.isDashed ? try low.scale(before: high, style) : low.scale
    let (figure, upper) = (
      try low.value(style, scale: scale), try high.value(style, scale: high.scale)
    )
    if upper < figure { throw .wrongWayRound }
    (self.figure, self.upper, currency) = (figure, upper, low.currency ?? high.currency)
  }

  /// The mark that a number's own shape shows, whatever stands around it.
  package static func mark(shownBy text: String, _ style: NumberStyle) -> DecimalMark? {
    let (_, rest) = splitHedge(plain(text))
    return (try? AmountPieces(ends(of: rest).low))?.shownMark(style)
  }
}

/// Why an amount cannot be read.
package enum AmountProblem: Error, Hashable, Sendable {
  /// No amount.
  case malformed
  /// A word that is no scale and no currency.
  case unknownWord(String)
  /// Two readings.
  case ambiguous(String, String)
  /// Below zero.
  case negative
  /// More than nine decimals.
  case tooPrecise
  /// More digits than fit.
  case tooLarge
  /// Two currencies in one amount.
  case twoCurrencies
  /// A range from the larger to the smaller.
  case wrongWayRound
  /// A range with a hedge before it.
  case hedgedRange
  /// `500-1bn`: what the lower end is of is not said.
  case unscaled
}

/// A number with what stands around it.
private struct AmountPieces {
  /// Digits with their marks: points, commas.
  var digits: [UInt8] = []
  var exponent: [UInt8] = []
  /// Whether blanks or apostrophes group the digits.
  var isGrouped = false
  var scale: MoneyScale?
  var currency: Currency?

  init(_ text: String) throws(AmountProblem) {
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if scalar.isDigit {
        guard digits.isEmpty else { throw .malformed }
        try takeNumber(from: &rest)
      } else if scalar.properties.isAlphabetic {
        let word = String(String.UnicodeScalarView(rest.prefix { $0.properties.isAlphabetic }))
        rest = rest.dropFirst(word.unicodeScalars.count)
        try take(word: word)
      } else {
        rest = rest.dropFirst()
        switch scalar {
        case " ", "+": break
        // `(5)`, `-5` and `5-` are below zero; `5 (net)` and `2024-03-05` are no amounts at all.
        case "-" where digits.isEmpty || !rest.contains(where: \.isDigit): throw .negative
        case "(" where digits.isEmpty: throw .negative
        default:
          guard let named = Currency(sign: scalar) else { throw .malformed }
          try take(named)
        }
      }
    }
    guard !digits.isEmpty else { throw .malformed }
  }

  private mutating func take(word: String) throws(AmountProblem) {
    if !digits.isEmpty, scale == nil, let found = MoneyScale(word: word) {
      scale = found
    } else if let named = Currency(code: word.uppercased()) {
      try take(named)
    } else {
      throw .unknownWord(word)
    }
  }

  private mutating func take(_ named: Currency) throws(AmountProblem) {
    if let currency, currency != named { throw .twoCurrencies }
    currency = named
  }

  private mutating func takeNumber(
    from rest: inout Substring.UnicodeScalarView
  ) throws(AmountProblem) {
    var sinceBlank: Int?
    while let scalar = rest.first {
      if scalar.isDigit {
        sinceBlank = sinceBlank.map { $0 + 1 }
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar == "." || scalar == "," {
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
        if let run = sinceBlank, run != 3 { throw .malformed }
        sinceBlank = nil
      } else if scalar == " " || scalar == "'" {
        let group = rest.dropFirst().prefix { $0.isDigit }
        guard group.count == 3, sinceBlank == nil || sinceBlank == 3 else { break }
        isGrouped = true
        sinceBlank = 0
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    takeExponent(from: &rest)
  }

  private mutating func takeExponent(from rest: inout Substring.UnicodeScalarView) {
    guard rest.first == "e" else { return }
    var tail = rest.dropFirst()
    var written: [UInt8] = []
    if tail.first == "+" || tail.first == "-" {
      if tail.first == "-" { written.append(UInt8(ascii: "-")) }
      tail = tail.dropFirst()
    }
    let run = tail.prefix { $0.isDigit }
    guard !run.isEmpty else { return }
    exponent = [UInt8(ascii: "e")] + written + run.map { UInt8(truncatingIfNeeded: $0.value) }
    rest = tail.dropFirst(run.count)
  }

  // MARK: Marks

  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  private enum Shape {
    /// The mark is surely this, or there is none.
    case certain(DecimalMark?)
    /// `1.234`: thousands or decimals.
    case onePoint
    /// `1,234`: thousands, unless the table says otherwise.
    case oneComma
    /// `1,5`: decimals, or a slip.
    case oddComma
  }

  private var shape: Shape {
    let marks = digits.indices.filter { !digits[$0].isDigit }
    guard let last = marks.last else { return .certain(nil) }
    let isComma = digits[last] == AmountPieces.comma
    if marks.contains(where: { digits[$0] != digits[last] }) {
      return .certain(isComma ? .comma : .point)
    }
    if marks.count > 1 { return .certain(isComma ? .point : .comma) }
    let isWhole = scale == nil && exponent.isEmpty && !isGrouped
    let isGroup =
      digits.count - last == 4 && (1...3).contains(last) && digits[0] != UInt8(ascii: "0")
    if !isComma { return isGroup && isWhole ? .onePoint : .certain(.point) }
    if isGroup && !isGrouped { return .oneComma }
    let cannotGroup = isGrouped || last > 3 || digits[0] == UInt8(ascii: "0")
    return cannotGroup ? .certain(.comma) : .oddComma
  }

  /// The scale of the lower end of a range: in `900-950m` that of the upper one.
  func scale(before high: AmountPieces, _ style: NumberStyle) throws(AmountProblem) -> MoneyScale? {
    guard scale == nil, high.scale != nil else { return scale }
    guard try value(style, scale: nil) <= high.value(style, scale: nil) else { throw .unscaled }
    return high.scale
  }

  func shownMark(_ style: NumberStyle) -> DecimalMark? {
    switch shape {
    case .certain(let mark): mark
    case .oddComma: style.hasSemicolons ? .comma : nil
    case .onePoint, .oneComma: nil
    }
  }

  func value(_ style: NumberStyle, scale: MoneyScale?) throws(AmountProblem) -> ExactDecimal {
    let mark = try mark(style)
    let decimal = mark == .comma ? AmountPieces.comma : AmountPieces.point
    var plain: [UInt8] = []
    for byte in try grouped(except: decimal) {
      plain.append(byte == decimal ? AmountPieces.point : byte)
    }
    let number: ExactDecimal
    do throws(NumberProblem) {
      number = try NumberReader.read(plain + exponent)
    } catch {
      switch error {
      case .malformed, .ambiguousSeparator: throw .malformed
      case .tooPrecise: throw .tooPrecise
      case .tooLarge: throw .tooLarge
      }
    }
    guard let scaled = number.multiplied(by: scale?.factor ?? 1) else { throw .tooLarge }
    return scaled
  }

  private func mark(_ style: NumberStyle) throws(AmountProblem) -> DecimalMark {
    switch (shape, style.mark) {
    case (.certain(let mark), _): return mark ?? .point
    case (.onePoint, let mark?), (.oneComma, let mark?): return mark
    case (.oneComma, nil) where !style.hasSemicolons: return .point
    case (.oddComma, .comma): return .comma
    default: break
    }
    let text = String(decoding: digits, as: UTF8.self)
    throw .ambiguous(
      String(text.map { $0 == "," ? "." : $0 }), text.filter { $0 != "," && $0 != "." })
  }

  /// The digits without the marks that group them, which must stand before the decimals and between
  /// groups of three.
  private func grouped(except decimal: UInt8) throws(AmountProblem) -> [UInt8] {
    let whole = digits.prefix { $0 != decimal }
    let tail = digits.dropFirst(whole.count)
    let groups = whole.split(
      omittingEmptySubsequences: false, whereSeparator: { !$0.isDigit })
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
        !isGrouped
      else { throw .malformed }
    }
    guard tail.dropFirst().allSatisfy(\.isDigit) else { throw .malformed }
    return groups.flatMap(\.self) + tail
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
