import OuroCore
import OuroGraph

/// One file while it is read.
struct DealLoad {
  var builder: KnowledgeBuilder
  private let name: String
  private let options: DealFileOptions
  private var reader: DealRowReader
  private let columns: DealColumns
  /// What no column tells, and which of those not read may.
  private let unread: [DealColumns.Unread]
  private let file: RowFile
  private let before: (deals: Int, parties: Int)
  private var summary = DealFileSummary()
  private var bad: [Diagnostic] = []
  private var badCount = 0

  /// Files of so many bytes are read by two threads.
  private static let leastAhead = 1 << 20

  init(
    _ file: DelimitedText, _ size: Int, _ name: String, _ options: DealFileOptions,
    _ builder: KnowledgeBuilder, _ budget: Budget
  ) throws(DealFileError) {
    self.name = name
    self.options = options
    self.builder = builder
    before = (builder.dealCount, builder.partyCount)
    var text = file
    var fields: [DelimitedText.Field] = []
    let hasHeader = text.next(into: &fields)
    let (start, header) = (text, text.lastRecord)
    func refused(_ diagnostic: Diagnostic) -> DealFileError {
      let span = diagnostic.span.upper > 0 ? diagnostic.span : Span(header.start, header.end)
      return .refused(
        [diagnostic.located(at: start.window.place(of: span, in: header, of: name))], more: 0)
    }
    guard hasHeader else {
      throw refused(
        Diagnostic(
          .badColumns, "the file is empty, and its first line must name the columns",
          at: Span(0, 0)))
    }
    if let problem = text.problem { throw refused(Diagnostic(problem)) }
    guard let relation = options.relation ?? DealLoad.payment(in: builder.vocabulary) else {
      throw refused(Diagnostic(.unknownWord, "no relation is named `payment`", at: Span(0, 0)))
    }
    let columns: DealColumns
    do throws(Diagnostic) {
      columns = try DealColumns(
        fields.map { DealLoad.heading(start.window.text($0)) }, of: name,
        relation: builder.vocabulary.relations[relation.index],
        ancestors: DealLoad.ancestors(of: relation, in: builder.vocabulary),
        mapping: options.mapping, currency: options.currency)
    } catch {
      // A mistake of the statement stands there, not in the file.
      throw error.span.upper > 0 ? .refused([error], more: 0) : refused(error)
    }
    let rows = DealLoad.rows(below: text, of: size)
    guard let file = self.builder.beginRows(of: name, count: rows) else {
      throw refused(
        Diagnostic(
          .tooLarge, "a base holds at most 2,147,483,647 deals of 65,536 tables", at: Span(0, 0)))
    }
    self.file = file
    self.columns = columns
    unread = columns.unread(DealLoad.firstRow(below: text))
    reader = DealRowReader(
      text, columns, options, relation: relation, budget,
      isAhead: budget.threads > 1 && size >= DealLoad.leastAhead)
  }

  mutating func readRows(_ budget: Budget, _ progress: (Int) -> Void) throws(BudgetExceeded) {
    var toldRows = 0
    while reader.readBatch() {
      try budget.spend(reader.batch.records.count)
      if summary.rows >= toldRows {
        try budget.keep(1024 * DealTable.bytesPerRow)
        progress(reader.batch.end)
        toldRows += 1024
      }
      readBatch(of: reader.batch.records.count)
    }
  }

  private mutating func readBatch(of count: Int) {
    var number = 0
    while number < count {
      let next = reader.readPlainRows(from: number, &builder)
      summary.rows += next - number
      if next < count { readRow(next) }
      number = next + 1
    }
    reader.addWaiting(to: &builder, file)
  }

  private mutating func readRow(_ number: Int) {
    do throws(Diagnostic) {
      guard try reader.addRow(number, to: &builder, file) else { return }
    } catch {
      badCount += 1
      if bad.count < DealFileReader.shownRows {
        let batch = reader.batch
        let place = batch.window.place(of: error.span, in: batch.records[number], of: name)
        bad.append(error.located(at: place))
      }
    }
    summary.rows += 1
  }

  mutating func finish() throws(DealFileError) -> DealFileSummary {
    builder.endRows()
    guard badCount == 0 || options.skipsBadRows else {
      throw refused()
    }
    summary.deals = builder.dealCount - before.deals
    summary.newParties = builder.partyCount - before.parties
    summary.skipped = badCount
    summary.skippedRows = bad
    summary.unknownColumns = columns.unknown
    summary.notices = remarks().map { .remark($0) }
    return summary
  }

  private func refused() -> DealFileError {
    let last = bad.suffix(1).map { $0.noting("`--keep-going` leaves rows out that cannot be read") }
    return .refused(bad.dropLast() + last, more: badCount - bad.count)
  }

  /// What is said of the file beside its deals.
  private func remarks() -> [String] {
    var remarks: [String] = []
    if !columns.guesses.isEmpty {
      let guesses = columns.guesses.map { "`\($0.header)` is read as the \($0.word)" }
      remarks.append(
        "\(name): \(guesses.joined(separator: ", ")); `with \"…\" as …` says otherwise")
    }
    let unknown = columns.unknown.prefix(30).map { "`\($0)`" }
    if !unknown.isEmpty {
      let more = columns.unknown.count - unknown.count
      let rest = more > 0 ? " and \(Counted.digits(more)) more" : ""
      let verb = columns.unknown.count == 1 ? "column is" : "columns are"
      remarks.append("\(name): \(unknown.joined(separator: ", "))\(rest): \(verb) not read")
    }
    remarks += unread.map(untold)
    remarks += reader.remarks.map { "\(name): \($0)" }
    remarks += skipped()
    if summary.rows == 0 { remarks.append("\(name): there is no row below the header") }
    return remarks
  }

  /// How many rows are left out, and what is wrong with the first of them, each with its line.
  private func skipped() -> [String] {
    guard badCount > 0 else { return [] }
    let verb = badCount == 1 ? "is" : "are"
    let told = badCount > bad.count ? "; of the first \(bad.count):" : ":"
    let count = Counted.words(badCount, "row")
    return ["\(name): \(count) that cannot be read \(verb) left out\(told)"]
      + bad.map { "\(name):\($0.place?.line ?? 0): \($0.message)" }
  }

  /// What is not read at all, and the statement that reads it.
  private func untold(_ unread: DealColumns.Unread) -> String {
    let what = unread.column == .date ? "day" : "amount"
    let headers = unread.headers.prefix(3).map { "`\($0)`" }.joined(separator: " or ")
    let mapping = ColumnMapping(header: unread.headers.first ?? "", word: unread.column.rawValue)
    return "\(name): no \(what) is read; if \(headers) tells it, say so: "
      + "`\(columns.statement([mapping], name))`"
  }

  /// The cells of the first row.
  private static func firstRow(below text: DelimitedText) -> [String] {
    var rows = text
    var fields: [DelimitedText.Field] = []
    guard rows.next(into: &fields) else { return [] }
    return fields.map { rows.window.text($0) }
  }

  private static func heading(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func payment(in words: Vocabulary) -> RelationID? {
    for entry in words.senses(of: NameFolding.key("payment")) {
      if case .relation(let id) = entry.meaning { return id }
    }
    return nil
  }

  /// The relations that this one is a case of, nearest first.
  private static func ancestors(of relation: RelationID, in words: Vocabulary) -> [Relation] {
    words.relations.indices.filter {
      $0 != relation.index && words.isCase(relation, of: RelationID(at: $0))
    }.map { words.relations[$0] }
  }

  /// How many rows there are about, if all are as long as those of the first window; rather more.
  private static func rows(below text: DelimitedText, of size: Int) -> Int {
    let ends = text.window.bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard size > text.window.bytes.count else { return ends + 1 }
    let length = max(1, text.window.bytes.count / (ends + 1))
    return size / length + size / length / 16
  }
}

extension Diagnostic {
  /// A record that is badly quoted, or too long.
  init(_ problem: DelimitedText.Problem) {
    switch problem {
    case .unclosedQuote(let place):
      self.init(
        .unclosedQuote, "the quotation mark is never closed", at: Span(place, place + 1),
        help: "close the field with another, and double the ones inside it")
    case .textAfterQuote(let place):
      self.init(
        .badRow, "something follows the closing quotation mark of a field",
        at: Span(place, place + 1), help: "double the quotation marks inside a field")
    case .tooLong(let place):
      self.init(.tooLarge, "the row has more than 1 MiB", at: Span(place, place + 1))
    }
  }
}
