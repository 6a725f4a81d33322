import OuroCore
import OuroGraph

/// Makes deals of rows.
struct DealRowReader {
  private let places: Places
  let columnCount: Int
  let relation: RelationID
  var cells: CellReader
  /// Deals made of rows, to be added together.
  var waiting: [DealRow] = []

  /// Places of columns by what they tell; -1 for what no column tells.
  private struct Places {
    let subject, object, relation, status, since, until, date, label: Int
    let document, paragraph, purpose, note, accordingTo: Int

    init(_ columns: DealColumns) {
      subject = columns.place(of: .subject)
      object = columns.place(of: .object)
      relation = columns.place(of: .relation)
      status = columns.place(of: .status)
      since = columns.place(of: .since)
      until = columns.place(of: .until)
      date = columns.place(of: .date)
      label = columns.place(of: .label)
      document = columns.place(of: .document)
      paragraph = columns.place(of: .paragraph)
      purpose = columns.place(of: .purpose)
      note = columns.place(of: .note)
      accordingTo = columns.place(of: .accordingTo)
    }

    /// Whether rows may say who says so.
    var mayCite: Bool { label >= 0 || document >= 0 || accordingTo >= 0 || paragraph >= 0 }
    /// Whether no column needs a look at each row.
    var arePlain: Bool { !mayCite && !hasDetails && since < 0 }
    var hasDetails: Bool { until >= 0 || purpose >= 0 || note >= 0 }
  }

  init(
    _ text: DelimitedText, _ columns: DealColumns, _ options: DealFileOptions,
    relation: RelationID, _ budget: Budget, isAhead: Bool
  ) {
    places = Places(columns)
    columnCount = columns.headers.count
    self.relation = relation
    cells = CellReader(text, columns, options, budget, isAhead: isAhead)
  }

  /// What the other rows settled.
  var remarks: [String] { cells.remarks }

  /// Whether rows may be read without a look at each cell.
  var mayBePlain: Bool { places.arePlain && cells.hedgePlace < 0 }

  /// The rows that are read together.
  var batch: RowBatch { cells.batch }

  /// Reads the next rows.
  ///
  /// - Returns: Whether there was one.
  mutating func readBatch() -> Bool { cells.readBatch() }

  /// Adds the deals that wait to be added: those of a batch are, when it is read.
  mutating func addWaiting(to builder: inout KnowledgeBuilder, _ file: RowFile) {
    if waiting.isEmpty { return }
    builder.addRows(waiting, of: file)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Makes a deal of a row of those read, and of whom nobody named before a party.
  ///
  /// - Returns: Whether there was one: rows whose fields are all empty are none.
  /// - Throws: What is wrong with it, without place; nothing but new parties is then added.
  mutating func addRow(
    _ number: Int, to builder: inout KnowledgeBuilder, _ file: RowFile
  ) throws(Diagnostic) -> Bool {
    let record = cells.batch.records[number]
    cells.turn(to: number)
    if let problem = record.problem { throw Diagnostic(problem) }
    if record.fieldCount != columnCount {
      if cells.isEmpty(record) { return false }
      throw ragged(record)
    }
    guard let giver = cells.stated(places.subject) else {
      if cells.isEmpty(record) { return false }
      throw unnamed(places.subject)
    }
    guard let receiver = cells.stated(places.object) else { throw unnamed(places.object) }
    var row = DealRow(
      subject: PartyID(0), relation: relation, object: PartyID(0),
      number: UInt32(truncatingIfNeeded: record.line))
    if let cell = cells.stated(places.relation) {
      row.relation = try cells.relation(cell, builder.vocabulary)
    }
    row.amount = try cells.amount(&builder)
    if let cell = cells.stated(places.status) { row.status = try cells.status(cell) }
    try readDates(&row)
    let details = places.hasDetails ? try readDetails(row) : nil
    // Last, so that a row that is left out for its values leaves no party behind.
    row.subject = try party(giver, .giver, &builder)
    row.object = try party(receiver, .receiver, &builder)
    if places.mayCite || details != nil {
      addWaiting(to: &builder, file)
      if places.mayCite, try addCited(row, details, &builder, file) { return true }
      builder.addRow(row, details, of: file)
    } else {
      waiting.append(row)
    }
    return true
  }

  private mutating func readDates(_ row: inout DealRow) throws(Diagnostic) {
    if let cell = cells.stated(places.date) {
      row.since = try cells.date(cell, in: .date)
      row.endsWithFirst = true
    }
    guard let cell = cells.stated(places.since) else { return }
    if row.endsWithFirst { throw cells.twoDates(cell) }
    row.since = try cells.date(cell, in: .since)
  }

  /// What few rows tell: a last period of their own, a purpose, a note.
  private mutating func readDetails(_ row: DealRow) throws(Diagnostic) -> Assertion? {
    var details = Assertion()
    if let cell = cells.stated(places.until) { details.until = try until(cell, row) }
    if let purpose = cells.stated(places.purpose) { details.purpose = try cells.toldWords(purpose) }
    if let note = cells.stated(places.note) { details.note = try cells.toldWords(note) }
    return details == Assertion() ? nil : details
  }

  private mutating func until(
    _ cell: DelimitedText.Field, _ row: DealRow
  ) throws(Diagnostic) -> Period {
    if row.endsWithFirst { throw cells.twoDates(cell) }
    let until = try cells.date(cell, in: .until)
    if let since = row.since, until.next <= since.first {
      throw cells.bad(.badRange, "the deal ends before it begins", cell)
    }
    return row.since.map(until.end) ?? until
  }

  // MARK: Parties

  mutating func party(
    _ cell: DelimitedText.Field, _ column: CodedColumn, _ builder: inout KnowledgeBuilder
  ) throws(Diagnostic) -> PartyID {
    if let known = cells.meaning(column) { return PartyID(known) }
    let (name, bytes) = try cells.name(cell)
    let party: PartyID?
    do throws(KnowledgeProblem) {
      party = try builder.party(ofRow: name, bytes)
    } catch {
      throw cells.bad(.clash, "`\(name)` is the label of a deal already", cell)
    }
    guard let party else {
      throw cells.bad(
        .ambiguousName, "several parties are called `\(name)`", cell,
        help: "a row cannot say which: give one of them another name")
    }
    cells.remember(party.raw, column)
    return party
  }

  // MARK: Rows that say who says so

  /// Adds a row with a label, or with somebody who says so, as a fact with a claim of its own.
  ///
  /// - Returns: Whether it was one.
  private mutating func addCited(
    _ row: DealRow, _ details: Assertion?, _ builder: inout KnowledgeBuilder, _ file: RowFile
  ) throws(Diagnostic) -> Bool {
    let label = cells.stated(places.label)
    let speaker = cells.stated(places.accordingTo)
    let document = cells.stated(places.document)
    let paragraph = cells.stated(places.paragraph)
    guard label != nil || speaker != nil || document != nil || paragraph != nil else {
      return false
    }
    var source = builder.source(of: row, in: file)
    if let document {
      source = .document(
        try cells.document(document, builder), try cells.passages(paragraph))
    } else if let paragraph {
      throw cells.bad(.badRow, "a paragraph is told, and no document", paragraph)
    }
    var attribution = Attribution(sources: [source])
    if let speaker { attribution.speaker = try party(speaker, .speaker, &builder) }
    let written = try label.map { cell throws(Diagnostic) in try cells.label(cell) }
    do throws(KnowledgeProblem) {
      try builder.addFact(row, details, by: attribution, label: written)
    } catch {
      guard let label else { return false }
      throw cells.clash(error, label)
    }
    return true
  }

  // MARK: Mistakes

  private func ragged(_ record: DelimitedText.Record) -> Diagnostic {
    let count = Counted.words(record.fieldCount, "field")
    return Diagnostic(
      .badRow, "the row has \(count), the header \(Counted.digits(columnCount))",
      at: Span(record.start, record.end),
      help: "put a field that holds a separator in quotation marks")
  }

  private func unnamed(_ place: Int) -> Diagnostic {
    cells.bad(
      .badRow, "no party stands in the column `\(cells.heading(place))`", cells.cell(place))
  }
}
