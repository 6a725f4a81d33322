import OuroCore
import OuroGraph

/// Reads the cells of one file: what each says, or what is wrong with it.
struct CellReader {
  /// The rows that are read together.
  private(set) var batch = RowBatch()
  private let rows: Ahead<RowEncoder>
  /// The row being read, by its number among them, and where its fields begin.
  private var row = (number: 0, firstField: 0)
  private let firstRows: DelimitedText
  let columns: DealColumns
  let amountPlace, currencyPlace, hedgePlace: Int
  private let codedPlaces: [Int]
  let currency: Currency
  private let budget: Budget
  var numbers: ColumnStyle<NumberStyle>
  /// By coded column that holds dates: each is written in a way of its own.
  var orders = [ColumnStyle<DayOrder?>](
    repeating: ColumnStyle(style: nil), count: CodedColumn.allCases.count)
  /// What the other rows settled.
  var remarks: [String] = []
  /// Whether it was said already that amounts are read as ranges.
  var tellsRanges = false

  /// By table of spellings, by spelling: what it means, or ``CellCode/unknown`` as yet.
  private var meanings = [[UInt32]](repeating: [], count: CodedColumn.allCases.count)
  var datesKnown: [Period] = []
  var currenciesKnown: [Currency] = []
  /// The number of the file's currency, then those of the ones known.
  var numbersKnown: [CurrencyNumber] = []
  var lastNumber: (currency: Currency, number: CurrencyNumber)?

  /// How a column is written, once the other rows were asked.
  struct ColumnStyle<Style> {
    var style: Style
    var isSettled = false
  }

  /// So many batches of rows are read ahead.
  private static let batchesAhead = 3

  /// - Parameters:
  ///   - text: The file behind its header.
  ///   - isAhead: Whether another thread finds the rows.
  init(
    _ text: DelimitedText, _ columns: DealColumns, _ options: DealFileOptions, _ budget: Budget,
    isAhead: Bool
  ) {
    firstRows = text
    self.columns = columns
    amountPlace = columns.place(of: .amount)
    currencyPlace = columns.place(of: .currency)
    codedPlaces = columns.codedPlaces
    hedgePlace = columns.place(of: .hedge)
    currency = columns.currency ?? options.currency ?? .none
    self.budget = budget
    numbers = ColumnStyle(
      style: NumberStyle(hasSemicolons: text.separator == UInt8(ascii: ";")))
    rows = Ahead(
      RowEncoder(text, columns, numbers.style),
      spares: Array(repeating: RowBatch(), count: isAhead ? CellReader.batchesAhead : 0))
  }

  /// The bytes that the rows stand in.
  var window: RowWindow { batch.window }

  // MARK: Rows

  /// Reads the next rows.
  ///
  /// - Returns: Whether there was one.
  mutating func readBatch() -> Bool { rows.next(into: &batch) }

  /// Turns to a row of those read.
  mutating func turn(to number: Int) {
    row = (number, batch.records[number].firstField)
  }

  /// Whether the fields of a row hold nothing but blanks.
  func isEmpty(_ record: DelimitedText.Record) -> Bool {
    (record.firstField..<record.firstField + record.fieldCount).allSatisfy { place in
      let cell = window.trimmed(batch.fields[place])
      return cell.lower == cell.upper
    }
  }

  // MARK: Spellings

  /// What a row's cell of a column means, or ``CellCode/unknown``, or ``CellCode/unstated``.
  @inline(__always)
  func known(_ column: CodedColumn, ofRow number: Int) -> UInt32 {
    let code = batch.codes[column.rawValue][number]
    if code < meanings[column.spellings].count { return meanings[column.spellings][Int(code)] }
    return code == CellCode.unstated ? code : CellCode.unknown
  }

  /// What the row's cell of a column means, when its spelling was read before.
  func meaning(_ column: CodedColumn) -> UInt32? {
    let known = known(column, ofRow: row.number)
    return known < CellCode.unstated ? known : nil
  }

  /// Remembers what the spelling of the row's cell means.
  mutating func remember(_ meaning: UInt32, _ column: CodedColumn) {
    let code = batch.codes[column.rawValue][row.number]
    guard code < CellCode.unstated else { return }
    let missing = max(0, Int(code) + 1 - meanings[column.spellings].count)
    meanings[column.spellings] += repeatElement(CellCode.unknown, count: missing)
    meanings[column.spellings][Int(code)] = meaning
  }

  // MARK: Cells

  /// A cell of the row as it stands.
  func cell(_ place: Int) -> DelimitedText.Field { batch.fields[row.firstField + place] }

  /// A cell without the blanks around it; `nil` when it says nothing: empty, `-`, `n/a`, `(none)`.
  func stated(_ place: Int) -> DelimitedText.Field? {
    guard place >= 0 else { return nil }
    return window.stated(batch.fields[row.firstField + place])
  }

  /// The same, of a coded column.
  func stated(_ column: CodedColumn) -> DelimitedText.Field? {
    stated(codedPlaces[column.rawValue])
  }

  func folded(_ cell: DelimitedText.Field) -> String { window.text(cell).lowercased() }

  func heading(_ place: Int) -> String { columns.headers[place] }

  // MARK: Words

  /// A text as it stands.
  func words(_ cell: DelimitedText.Field) throws(Diagnostic) -> String {
    try words(cell, window.contents(cell))
  }

  private func words(_ cell: DelimitedText.Field, _ bytes: [UInt8]) throws(Diagnostic) -> String {
    guard let words = String(validating: bytes, as: UTF8.self) else {
      throw bad(.notUTF8, "the cell is not UTF-8", cell)
    }
    return words
  }

  /// A text that is told of a deal: no longer than a statement can tell.
  func toldWords(_ cell: DelimitedText.Field) throws(Diagnostic) -> String {
    if cell.upper - cell.lower > CellReader.longestText {
      throw bad(.tooLarge, "the text has more than 64 KiB", cell)
    }
    return try words(cell)
  }

  private static let longestText = 1 << 16

  /// The name of a party, and its bytes.
  func name(_ cell: DelimitedText.Field) throws(Diagnostic) -> (text: String, bytes: [UInt8]) {
    let bytes = window.contents(cell)
    let name = try words(cell, bytes)
    if bytes.count > 4096 {
      throw bad(.nameTooLong, "the name has more than 4,096 bytes", cell)
    }
    if NameFolding.hasTooManyMarks(name) {
      throw bad(.tooManyMarks, "the name has more than 30 combining marks in a row", cell)
    }
    return (name, bytes)
  }

  /// The label of a deal: one word.
  func label(_ cell: DelimitedText.Field) throws(Diagnostic) -> String {
    let label = try words(cell)
    let isWord = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
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
        .badNumber, "`\(window.text(cell))` is no number of a paragraph", cell,
        help: "paragraphs are counted from 1")
    }
    return [Passage(paragraph: number, words: nil)]
  }

  mutating func relation(
    _ cell: DelimitedText.Field, _ words: Vocabulary
  ) throws(Diagnostic) -> RelationID {
    if let known = meaning(.relation) { return RelationID(known) }
    let word = try self.words(cell)
    for entry in words.senses(of: NameFolding.key(word)) {
      switch entry.meaning {
      case .relation(let id), .verb(let id):
        guard words.relations[id.index].definition == nil else {
          throw bad(.misplaced, "`\(word)` is defined: it is found out, not told", cell)
        }
        remember(id.raw, .relation)
        return id
      default: break
      }
    }
    throw bad(
      .unknownWord, "no relation is named `\(word)`", cell,
      suggestions: NearestNames.of(word, among: words.relations.map(\.noun.one)))
  }

  /// Made once: the list of an enum's cases is a new array each time.
  static let statuses = Status.allCases

  mutating func status(_ cell: DelimitedText.Field) throws(Diagnostic) -> Status {
    if let known = meaning(.status) { return CellReader.statuses[Int(known)] }
    guard let number = CellReader.statuses.firstIndex(where: { $0.rawValue == folded(cell) }) else {
      let all = CellReader.statuses.map(\.rawValue)
      throw bad(
        .unknownWord, "`\(window.text(cell))` is no status", cell,
        help: "statuses are \(all.joined(separator: ", "))",
        suggestions: NearestNames.of(folded(cell), among: all))
    }
    remember(UInt32(truncatingIfNeeded: number), .status)
    return CellReader.statuses[number]
  }

  // MARK: Other rows

  /// What the rows of a column show, and the first row that shows it; `nil` when none does, or when
  /// two show two things.
  ///
  /// - Complexity: O(bytes of the file); asked at most once a column.
  func evidence<Shown: Equatable>(
    in place: Int, _ shown: (RowWindow, DelimitedText.Field) -> Shown?
  ) -> (shown: Shown, row: Int)? {
    var rows = firstRows
    var fields: [DelimitedText.Field] = []
    var found: (shown: Shown, row: Int)?
    while rows.next(into: &fields) {
      // Whoever reads the rows meets the same budget next.
      guard (try? budget.spend()) != nil else { return nil }
      guard place < fields.count, let cell = rows.window.stated(fields[place]),
        let now = shown(rows.window, cell)
      else { continue }
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
