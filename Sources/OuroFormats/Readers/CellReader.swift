import OuroCore
import OuroGraph

/// Reads the cells of one file: what each says, or what is wrong with it.
struct CellReader {
  private let text: DelimitedText
  private let bytes: [UInt8]
  private let columns: DealColumns
  private let amountPlace, currencyPlace, hedgePlace: Int
  private let currency: Currency
  private let budget: Budget
  private var numbers: ColumnStyle<NumberStyle>
  private var orders = [ColumnStyle<DayOrder?>](repeating: ColumnStyle(style: nil), count: 3)
  /// What the other rows settled.
  private(set) var remarks: [String] = []

  private var relations = CellCache()
  private var statuses = CellCache()
  private var currencies = CellCache()
  private var dates = [CellCache](repeating: CellCache(), count: 3)
  private var datesKnown: [Period] = []
  private var currenciesKnown: [Currency] = []
  private var lastNumber: (currency: Currency, number: CurrencyNumber)?

  /// How a column is written, once the other rows were asked.
  private struct ColumnStyle<Style> {
    var style: Style
    var isSettled = false
  }

  init(
    _ text: DelimitedText, _ columns: DealColumns, _ options: DealFileOptions, _ budget: Budget
  ) {
    self.text = text
    bytes = text.bytes
    self.columns = columns
    amountPlace = columns.places[.amount] ?? -1
    currencyPlace = columns.places[.currency] ?? -1
    hedgePlace = columns.places[.hedge] ?? -1
    currency = options.currency ?? .none
    self.budget = budget
    numbers = ColumnStyle(
      style: NumberStyle(hasSemicolons: text.separator == UInt8(ascii: ";")))
  }

  // MARK: Cells

  /// A cell without the blanks around it; `nil` when it says nothing: empty, `-`, `n/a`, `(none)`.
  func stated(_ fields: [DelimitedText.Field], _ place: Int) -> DelimitedText.Field? {
    guard place >= 0 else { return nil }
    let cell = trimmed(fields[place])
    let length = cell.upper - cell.lower
    if length == 0 || (length <= 10 && saysNothing(cell)) { return nil }
    return cell
  }

  func isEmpty(_ field: DelimitedText.Field) -> Bool {
    let cell = trimmed(field)
    return cell.lower == cell.upper
  }

  private func trimmed(_ field: DelimitedText.Field) -> DelimitedText.Field {
    var cell = field
    while cell.lower < cell.upper, CellReader.isBlank(bytes[cell.lower]) { cell.lower += 1 }
    while cell.lower < cell.upper, CellReader.isBlank(bytes[cell.upper - 1]) { cell.upper -= 1 }
    return cell
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte <= 0x0D && byte >= 0x09)
  }

  private func saysNothing(_ cell: DelimitedText.Field) -> Bool {
    switch bytes[cell.lower] {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "n"), UInt8(ascii: "N"), 0xE2:
      let words = folded(cell)
      return ["-", "–", "—", "(none)", "n/a", "not stated"].contains(words)
    default: return false
    }
  }

  private func folded(_ cell: DelimitedText.Field) -> String { text.text(cell).lowercased() }

  func hash(_ cell: DelimitedText.Field) -> UInt32 { CellCache.hash(cell, in: bytes) }

  func find(_ cell: DelimitedText.Field, _ hash: UInt32, in cache: CellCache) -> UInt32? {
    cell.hasDoubledQuotes ? nil : cache.find(cell, hash, in: bytes)
  }

  func remember(
    _ meaning: UInt32, for cell: DelimitedText.Field, _ hash: UInt32, in cache: inout CellCache
  ) {
    if !cell.hasDoubledQuotes { cache.add(cell, hash, meaning) }
  }

  func heading(_ place: Int) -> String { columns.headers[place] }

  // MARK: Words

  /// A text as it stands.
  func words(_ cell: DelimitedText.Field) throws(Diagnostic) -> String {
    guard let words = String(validating: text.contents(cell), as: UTF8.self) else {
      throw bad(.notUTF8, "the cell is not UTF-8", cell)
    }
    return words
  }

  /// The name of a party.
  func name(_ cell: DelimitedText.Field) throws(Diagnostic) -> String {
    let name = try words(cell)
    if name.utf8.count > 4096 { throw bad(.nameTooLong, "the name has more than 4,096 bytes", cell) }
    if NameFolding.hasTooManyMarks(name) {
      throw bad(.tooManyMarks, "the name has more than 30 combining marks in a row", cell)
    }
    return name
  }

  /// The label of a deal: one word.
  func label(_ cell: DelimitedText.Field) throws(Diagnostic) -> String {
    let label = try words(cell)
    let isWord = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_".unicodeScalars.contains($0)
    }
    guard isWord else {
      throw bad(
        .badRow, "`\(label)` cannot be a label", cell,
        help: "labels are one word of letters, digits and hyphens")
    }
    return label
  }

  func document(
    _ cell: DelimitedText.Field, _ builder: KnowledgeBuilder
  ) throws(Diagnostic) -> DocumentID {
    let word = try words(cell)
    if let id = builder.labels.document(NameFolding.key(word)) { return id }
    throw bad(
      .unknownDocument, "no document is named `\(word)`", cell,
      suggestions: NearestNames.of(word, among: builder.labels.documentSpellings))
  }

  /// The paragraph that a cell names.
  func passages(_ cell: DelimitedText.Field?) throws(Diagnostic) -> [Passage] {
    guard let cell else { return [] }
    guard let number = Int(try words(cell)), number > 0 else {
      throw bad(
        .badNumber, "`\(text.text(cell))` is no number of a paragraph", cell,
        help: "paragraphs are counted from 1")
    }
    return [Passage(paragraph: number, words: nil)]
  }

  mutating func relation(
    _ cell: DelimitedText.Field, _ words: Vocabulary
  ) throws(Diagnostic) -> RelationID {
    let hash = hash(cell)
    if let known = find(cell, hash, in: relations) { return RelationID(known) }
    let word = try self.words(cell)
    for entry in words.senses(of: NameFolding.key(word)) {
      switch entry.meaning {
      case .relation(let id), .verb(let id):
        remember(id.raw, for: cell, hash, in: &relations)
        return id
      default: break
      }
    }
    throw bad(
      .unknownWord, "no relation is named `\(word)`", cell,
      suggestions: NearestNames.of(word, among: words.relations.map(\.noun.one)))
  }

  mutating func status(_ cell: DelimitedText.Field) throws(Diagnostic) -> Status {
    let hash = hash(cell)
    if let known = find(cell, hash, in: statuses) { return Status.allCases[Int(known)] }
    guard let number = Status.allCases.firstIndex(where: { $0.rawValue == folded(cell) }) else {
      let all = Status.allCases.map(\.rawValue)
      throw bad(
        .unknownWord, "`\(text.text(cell))` is no status", cell,
        help: "statuses are \(all.joined(separator: ", "))",
        suggestions: NearestNames.of(folded(cell), among: all))
    }
    remember(UInt32(truncatingIfNeeded: number), for: cell, hash, in: &statuses)
    return Status.allCases[number]
  }

  // MARK: Dates

  /// The columns that hold dates; each is written in a way of its own.
  enum DateColumn: Int {
    case date, since, until

    var column: DealColumn {
      switch self {
      case .date: .date
      case .since: .since
      case .until: .until
      }
    }
  }

  mutating func date(
    _ cell: DelimitedText.Field, in column: DateColumn
  ) throws(Diagnostic) -> Period {
    let hash = hash(cell)
    if let known = find(cell, hash, in: dates[column.rawValue]) { return datesKnown[Int(known)] }
    let period = try written(cell, in: column)
    remember(
      UInt32(truncatingIfNeeded: datesKnown.count), for: cell, hash, in: &dates[column.rawValue])
    datesKnown.append(period)
    return period
  }

  private mutating func written(
    _ cell: DelimitedText.Field, in column: DateColumn
  ) throws(Diagnostic) -> Period {
    let contents = text.contents(cell)
    let order = orders[column.rawValue]
    switch WrittenDate(contents[...], order: order.style) {
    case .period(let period): return period
    case .noSuchDay: throw bad(.badDate, "there is no such day: `\(text.text(cell))`", cell)
    case .shortYear:
      throw bad(
        .badDate, "the year of `\(text.text(cell))` has two figures", cell,
        help: "write years with four: 2015-03-25")
    case .notADate:
      throw bad(
        .badDate, "`\(text.text(cell))` is no date", cell,
        help: "dates look like `2015-03-25`, `25.03.2015`, `Mar 25, 2015` or `2015-03`")
    case .ambiguous(let dayFirst, let monthFirst):
      if order.isSettled {
        throw bad(
          .badDate, "`\(text.text(cell))` can be read as \(dayFirst) or as \(monthFirst)", cell,
          help: "no other row of the column settles it: write dates like \(dayFirst)")
      }
      settleOrder(of: column)
      return try written(cell, in: column)
    }
  }

  private mutating func settleOrder(of column: DateColumn) {
    let place = columns.places[column.column] ?? -1
    let found = evidence(in: place) { cell in
      WrittenDate.order(shownBy: text.contents(cell)[...])
    }
    orders[column.rawValue] = ColumnStyle(style: found?.shown, isSettled: true)
    guard let found else { return }
    let words = found.shown == .dayFirst ? "the day first" : "the month first"
    remarks.append(
      "dates of the column `\(heading(place))` are read with \(words), as row \(found.row) shows")
  }

  func twoDates(_ cell: DelimitedText.Field) -> Diagnostic {
    bad(.badDate, "the row has a date, and a `since` or `until` too", cell)
  }

  // MARK: Amounts

  mutating func amount(
    _ fields: [DelimitedText.Field], _ builder: inout KnowledgeBuilder
  ) throws(Diagnostic) -> CompactAmount {
    guard let cell = stated(fields, amountPlace) else { return .notTold }
    let hedge = try hedge(fields)
    let named = try currency(fields)
    if hedge == .exactly, let plain = PlainFigure(bytes, cell, numbers.style, numbers.isSettled) {
      let currency = try agreed(plain.hasDollar ? .dollar : nil, named, cell)
      let compact = CompactAmount(
        digits: plain.digits, decimals: plain.decimals, currency: number(of: currency, &builder))
      if let compact { return compact }
    }
    let written = try written(cell)
    let currency = try agreed(written.currency, named, cell)
    let figure = Money(written.figure, currency)
    if let upper = written.upper, hedge == .exactly,
      let range = HedgedMoney(from: figure, to: Money(upper, currency))
    {
      return builder.compact(range)
    }
    if hedge != .exactly, written.hedge != .exactly && written.hedge != hedge || written.upper != nil {
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

  /// Asks the other rows how decimals are written, when this number does not say so itself.
  private mutating func settleMark(for words: String) {
    guard words.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }),
      WrittenAmount.mark(shownBy: words, numbers.style) == nil
    else { return }
    let style = numbers.style
    let found = evidence(in: amountPlace) { cell -> DecimalMark? in
      if let plain = PlainFigure(bytes, cell, style, false) {
        return plain.decimals > 0 ? .point : nil
      }
      return WrittenAmount.mark(shownBy: text.text(cell), style)
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
        help: "amounts look like `4,000`, `$1.5m`, `12bn EUR` or `5.68E7`")
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
    }
  }

  private mutating func hedge(_ fields: [DelimitedText.Field]) throws(Diagnostic) -> Hedge {
    guard let cell = stated(fields, hedgePlace) else { return .exactly }
    if let hedge = WrittenAmount.hedge(named: folded(cell)) { return hedge }
    throw bad(
      .unknownWord, "`\(text.text(cell))` does not hedge an amount", cell,
      help: "hedges are nearly, more than, about, at least, up to and potentially")
  }

  private mutating func currency(
    _ fields: [DelimitedText.Field]
  ) throws(Diagnostic) -> Currency? {
    guard let cell = stated(fields, currencyPlace) else { return nil }
    let hash = hash(cell)
    if let known = find(cell, hash, in: currencies) { return currenciesKnown[Int(known)] }
    let words = try words(cell)
    let signed = words.unicodeScalars.first.flatMap {
      words.unicodeScalars.count == 1 ? Currency(sign: $0) : nil
    }
    guard let found = signed ?? Currency(code: words.uppercased()) else {
      throw bad(
        .badMoney, "`\(words)` is no currency", cell,
        help: "currencies are written with their ISO code: USD, EUR")
    }
    remember(
      UInt32(truncatingIfNeeded: currenciesKnown.count), for: cell, hash, in: &currencies)
    currenciesKnown.append(found)
    return found
  }

  /// The currency written beside the amount, else that of its column, else the file's.
  private func agreed(
    _ beside: Currency?, _ named: Currency?, _ cell: DelimitedText.Field
  ) throws(Diagnostic) -> Currency {
    guard let beside, let named, beside != named else { return beside ?? named ?? currency }
    throw bad(
      .badMoney, "the amount is in \(beside.code), and the column `currency` says \(named.code)",
      cell)
  }

  private mutating func number(
    of currency: Currency, _ builder: inout KnowledgeBuilder
  ) -> CurrencyNumber {
    if let lastNumber, lastNumber.currency == currency { return lastNumber.number }
    let number = builder.number(of: currency)
    lastNumber = (currency, number)
    return number
  }

  // MARK: Other rows

  /// What the rows of a column show, and the first row that shows it; `nil` when none does, or when
  /// two show two things.
  ///
  /// - Complexity: O(bytes of the file); asked at most once a column.
  private func evidence<Shown: Equatable>(
    in place: Int, _ shown: (DelimitedText.Field) -> Shown?
  ) -> (shown: Shown, row: Int)? {
    var rows = text
    var fields: [DelimitedText.Field] = []
    var found: (shown: Shown, row: Int)?
    while rows.next(into: &fields) {
      // Whoever reads the rows meets the same budget next.
      guard (try? budget.spend()) != nil else { return nil }
      guard place < fields.count, let cell = stated(fields, place), let now = shown(cell) else {
        continue
      }
      if let found, found.shown != now { return nil }
      if found == nil { found = (now, rows.line) }
    }
    return found
  }

  // MARK: Mistakes

  func bad(
    _ code: DiagnosticCode, _ message: String, _ cell: DelimitedText.Field, help: String? = nil,
    suggestions: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      code, message, at: Span(cell.lower, cell.upper), help: help, suggestions: suggestions)
  }

  func clash(_ problem: KnowledgeProblem, _ cell: DelimitedText.Field) -> Diagnostic {
    switch problem {
    case .taken(let word, let what):
      bad(.clash, "`\(word)` is \(what.rawValue) already", cell, help: "give each deal its own")
    case .clash(let word, _, let other):
      bad(.clash, "`\(word)` is \(other.rawValue) already", cell)
    case .otherKind(let name, let kind):
      bad(.otherKind, "`\(name)` is a \(kind) already", cell)
    }
  }
}
