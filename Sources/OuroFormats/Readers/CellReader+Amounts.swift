import OuroCore
import OuroGraph

extension CellReader {
  mutating func amount(
    _ builder: inout KnowledgeBuilder
  ) throws(Diagnostic) -> CompactAmount {
    guard let cell = stated(amountPlace) else { return .notTold }
    let hedge = try hedge()
    let named = try namedCurrency()
    if hedge == .exactly,
      let plain = PlainFigure(window.bytes, cell, numbers.style, numbers.isSettled)
    {
      let currency = try agreed(plain.hasDollar ? .dollar : nil, named, cell)
      let compact = CompactAmount(
        digits: plain.digits, decimals: plain.decimals, currency: number(of: currency, &builder))
      if let compact { return compact }
    }
    let written = try written(cell)
    tellRange(written, cell)
    let currency = try agreed(written.currency, named, cell)
    let figure = Money(written.figure, currency)
    if let upper = written.upper, hedge == .exactly,
      let range = HedgedMoney(from: figure, to: Money(upper, currency))
    {
      return builder.compact(range)
    }
    let isOther = written.hedge != .exactly && written.hedge != hedge
    if hedge != .exactly, isOther || written.upper != nil {
      throw bad(.badMoney, "the amount and the column `hedge` are hedged in two ways", cell)
    }
    return builder.compact(HedgedMoney(hedge == .exactly ? written.hedge : hedge, figure))
  }

  /// The amount of a cell that is more than plain digits.
  private mutating func written(_ cell: DelimitedText.Field) throws(Diagnostic) -> WrittenAmount {
    let words = try words(cell)
    if !numbers.isSettled { settleMark(for: words) }
    do throws(AmountProblem) {
      return try WrittenAmount(words, numbers.style)
    } catch {
      throw amountMistake(error, words, cell)
    }
  }

  /// Says, once, that a dash is read as the middle of a range.
  private mutating func tellRange(_ written: WrittenAmount, _ cell: DelimitedText.Field) {
    guard written.isDashed, !tellsRanges else { return }
    tellsRanges = true
    remarks.append("amounts like `\(window.text(cell))` are read as ranges, from one to the other")
  }

  /// Asks the other rows how decimals are written, when this number does not say so itself.
  private mutating func settleMark(for words: String) {
    guard words.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }),
      WrittenAmount.mark(shownBy: words, numbers.style) == nil
    else { return }
    let style = numbers.style
    let found = evidence(in: amountPlace) { window, cell -> DecimalMark? in
      if let plain = PlainFigure(window.bytes, cell, style, false) {
        return plain.decimals > 0 ? .point : nil
      }
      return WrittenAmount.mark(shownBy: window.text(cell), style)
    }
    numbers.isSettled = true
    numbers.style.mark = found?.shown
    guard let found else { return }
    let mark = found.shown == .comma ? "comma" : "point"
    remarks.append(
      "amounts like `\(words)` are read with a decimal \(mark), as row \(found.row) shows")
  }

  private func amountMistake(
    _ problem: AmountProblem, _ words: String, _ cell: DelimitedText.Field
  ) -> Diagnostic {
    switch problem {
    case .malformed:
      bad(
        .badMoney, "`\(words)` is no amount", cell,
        help: "amounts look like `4,000`, `$1.5m`, `12bn EUR` or `5.68E7`, less sure ones like "
          + "`about 950`, `~950` or `900 to 950`")
    case .unknownWord(let word):
      bad(
        .badMoney, "`\(word)` is no currency and no scale of amounts", cell,
        help: "currencies are written with their ISO code, scales are `k`, `m`, `bn` and `tn`")
    case .ambiguous(let one, let other):
      bad(
        .badNumber, "`\(words)` can be read as \(one) or as \(other)", cell,
        help: "no other row of the column settles it: write the one meant")
    case .negative:
      bad(
        .badMoney, "amounts are never negative", cell,
        help: "turn the deal round: who gives, and who gets")
    case .tooPrecise: bad(.badNumber, "`\(words)` has more than nine decimals", cell)
    case .tooLarge: bad(.badNumber, "`\(words)` is out of range: more digits than fit", cell)
    case .twoCurrencies: bad(.badMoney, "`\(words)` is of two currencies", cell)
    case .wrongWayRound: bad(.badRange, "the range ends below its beginning", cell)
    case .hedgedRange:
      bad(
        .badMoney, "`\(words)` is a range, and hedged besides", cell,
        help: "write the range alone, as `900 to 950`, or one amount, as `about 925`")
    case .unscaled:
      bad(
        .badRange, "`\(words)` does not say the scale of its lower end", cell,
        help: "write both ends in full, as `500m to 1bn`")
    }
  }

  private func hedge() throws(Diagnostic) -> Hedge {
    guard let cell = stated(hedgePlace) else { return .exactly }
    if let hedge = WrittenAmount.hedge(named: folded(cell)) { return hedge }
    throw bad(
      .unknownWord, "`\(window.text(cell))` does not hedge an amount", cell,
      help: "hedges are nearly, more than, about, at least, up to and potentially")
  }

  private mutating func namedCurrency() throws(Diagnostic) -> Currency? {
    guard let cell = stated(currencyPlace) else { return nil }
    if let known = meaning(.currency) { return currenciesKnown[Int(known)] }
    let words = try words(cell)
    let signed = words.unicodeScalars.first.flatMap {
      words.unicodeScalars.count == 1 ? Currency(sign: $0) : nil
    }
    guard let found = signed ?? Currency(code: words.uppercased()) else {
      throw bad(
        .badMoney, "`\(words)` is no currency", cell,
        help: "currencies are written with their ISO code: USD, EUR")
    }
    try holdAgainstHeading(found, cell)
    remember(UInt32(truncatingIfNeeded: currenciesKnown.count), .currency)
    currenciesKnown.append(found)
    return found
  }

  /// The currency written beside the amount, else that of its column, else the file's.
  private func agreed(
    _ beside: Currency?, _ named: Currency?, _ cell: DelimitedText.Field
  ) throws(Diagnostic) -> Currency {
    if let beside { try holdAgainstHeading(beside, cell) }
    guard let beside, let named, beside != named else { return beside ?? named ?? currency }
    throw bad(
      .badMoney, "the amount is in \(beside.code), and the column `currency` says \(named.code)",
      cell)
  }

  /// `Amount (USD)` above a column of euros: one of the two is wrong.
  private func holdAgainstHeading(
    _ named: Currency, _ cell: DelimitedText.Field
  ) throws(Diagnostic) {
    guard let heading = columns.currency, named != heading else { return }
    throw bad(
      .badMoney,
      "the row says \(named.code), and the heading `\(columns.name(.amount))` says \(heading.code)",
      cell)
  }

  /// Numbers the currencies that the column named so far, and that of the file.
  mutating func numberCurrencies(_ builder: inout KnowledgeBuilder) {
    if numbersKnown.isEmpty { numbersKnown.append(builder.number(of: currency)) }
    while numbersKnown.count <= currenciesKnown.count {
      numbersKnown.append(builder.number(of: currenciesKnown[numbersKnown.count - 1]))
    }
  }

  private mutating func number(
    of currency: Currency, _ builder: inout KnowledgeBuilder
  ) -> CurrencyNumber {
    if let lastNumber, lastNumber.currency == currency { return lastNumber.number }
    let number = builder.number(of: currency)
    lastNumber = (currency, number)
    return number
  }
}
