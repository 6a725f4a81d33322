import OuroCore
import OuroGraph

/// Makes deals of rows.
struct DealRowReader {
  private let places: Places
  private let columnCount: Int
  private let relation: RelationID
  private var cells: CellReader
  private var parties = CellCache()

  /// Places of columns by what they tell; -1 for what no column tells.
  private struct Places {
    let subject, object, relation, status, since, until, date, label: Int
    let document, paragraph, purpose, note, accordingTo: Int

    init(_ columns: DealColumns) {
      func place(_ column: DealColumn) -> Int { columns.places[column] ?? -1 }
      subject = place(.subject)
      object = place(.object)
      relation = place(.relation)
      status = place(.status)
      since = place(.since)
      until = place(.until)
      date = place(.date)
      label = place(.label)
      document = place(.document)
      paragraph = place(.paragraph)
      purpose = place(.purpose)
      note = place(.note)
      accordingTo = place(.accordingTo)
    }

    /// Whether rows may say who says so.
    var mayCite: Bool { label >= 0 || document >= 0 || accordingTo >= 0 || paragraph >= 0 }
    var hasTexts: Bool { purpose >= 0 || note >= 0 }
  }

  init(
    _ text: DelimitedText, _ columns: DealColumns, _ options: DealFileOptions,
    relation: RelationID, _ budget: Budget
  ) {
    places = Places(columns)
    columnCount = columns.headers.count
    self.relation = relation
    cells = CellReader(text, columns, options, budget)
  }

  /// What the other rows settled.
  var remarks: [String] { cells.remarks }

  /// Adds the deal of a row.
  ///
  /// - Returns: Whether there was one: rows whose fields are all empty are none.
  /// - Throws: What is wrong with it, without place; nothing but new parties is then added.
  mutating func read(
    _ fields: [DelimitedText.Field], _ text: DelimitedText, into builder: inout KnowledgeBuilder,
    _ file: RowFile
  ) throws(Diagnostic) -> Bool {
    if fields.count != columnCount {
      if fields.allSatisfy({ cells.isEmpty($0) }) { return false }
      throw ragged(fields.count, text)
    }
    guard let giver = cells.stated(fields, places.subject) else {
      if fields.allSatisfy({ cells.isEmpty($0) }) { return false }
      throw unnamed(places.subject, fields, text)
    }
    guard let receiver = cells.stated(fields, places.object) else {
      throw unnamed(places.object, fields, text)
    }
    var row = DealRow(
      subject: PartyID(0), relation: relation, object: PartyID(0),
      number: UInt32(truncatingIfNeeded: text.line))
    if let cell = cells.stated(fields, places.relation) {
      row.relation = try cells.relation(cell, builder.vocabulary)
    }
    row.amount = try cells.amount(fields, &builder)
    if let cell = cells.stated(fields, places.status) { row.status = try cells.status(cell) }
    try readDates(fields, &row)
    if places.hasTexts { try readTexts(fields, &row) }
    // Last, so that a row that is left out for its values leaves no party behind.
    row.subject = try party(giver, &builder)
    row.object = try party(receiver, &builder)
    if places.mayCite, try addCited(row, fields, &builder, file) { return true }
    builder.addRow(row, of: file)
    return true
  }

  private mutating func readDates(
    _ fields: [DelimitedText.Field], _ row: inout DealRow
  ) throws(Diagnostic) {
    if let cell = cells.stated(fields, places.date) {
      row.since = try cells.date(cell, in: .date)
      row.endsWithFirst = true
    }
    if let cell = cells.stated(fields, places.since) {
      if row.endsWithFirst { throw cells.twoDates(cell) }
      row.since = try cells.date(cell, in: .since)
    }
    guard let cell = cells.stated(fields, places.until) else { return }
    if row.endsWithFirst { throw cells.twoDates(cell) }
    let until = try cells.date(cell, in: .until)
    if let since = row.since, until.next <= since.first {
      throw cells.bad(.badRange, "the deal ends before it begins", cell)
    }
    var details = Assertion()
    details.until = row.since.map(until.end) ?? until
    row.details = details
  }

  private mutating func readTexts(
    _ fields: [DelimitedText.Field], _ row: inout DealRow
  ) throws(Diagnostic) {
    let purpose = cells.stated(fields, places.purpose)
    let note = cells.stated(fields, places.note)
    guard purpose != nil || note != nil else { return }
    var details = row.details ?? Assertion()
    if let purpose { details.purpose = try cells.words(purpose) }
    if let note { details.note = try cells.words(note) }
    row.details = details
  }

  // MARK: Parties

  private mutating func party(
    _ cell: DelimitedText.Field, _ builder: inout KnowledgeBuilder
  ) throws(Diagnostic) -> PartyID {
    let hash = cells.hash(cell)
    if let known = cells.find(cell, hash, in: parties) { return PartyID(known) }
    let name = try cells.name(cell)
    guard builder.names.find(NameIndex.key(name)).count < 2 else {
      throw cells.bad(
        .ambiguousName, "several parties are called `\(name)`", cell,
        help: "a row cannot say which: give one of them another name")
    }
    let party: PartyID
    do throws(KnowledgeProblem) {
      party = try builder.declareParty(name, kind: nil)
    } catch {
      throw cells.bad(.clash, "`\(name)` is the label of a deal already", cell)
    }
    cells.remember(party.raw, for: cell, hash, in: &parties)
    return party
  }

  // MARK: Rows that say who says so

  /// Adds a row with a label, or with somebody who says so, as a fact with a claim of its own.
  ///
  /// - Returns: Whether it was one.
  private mutating func addCited(
    _ row: DealRow, _ fields: [DelimitedText.Field], _ builder: inout KnowledgeBuilder,
    _ file: RowFile
  ) throws(Diagnostic) -> Bool {
    let label = cells.stated(fields, places.label)
    let speaker = cells.stated(fields, places.accordingTo)
    let document = cells.stated(fields, places.document)
    let paragraph = cells.stated(fields, places.paragraph)
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
    if let speaker { attribution.speaker = try party(speaker, &builder) }
    let written = try label.map { cell throws(Diagnostic) in try cells.label(cell) }
    do throws(KnowledgeProblem) {
      try builder.addFact(row, by: attribution, label: written)
    } catch {
      guard let label else { return false }
      throw cells.clash(error, label)
    }
    return true
  }

  // MARK: Mistakes

  private func ragged(_ count: Int, _ text: DelimitedText) -> Diagnostic {
    Diagnostic(
      .badRow,
      "the row has \(Counted.words(count, "field")), the header \(Counted.digits(columnCount))",
      at: Span(text.start, text.offset),
      help: "put a field that holds a separator in quotation marks")
  }

  private func unnamed(
    _ place: Int, _ fields: [DelimitedText.Field], _ text: DelimitedText
  ) -> Diagnostic {
    let cell = fields[place]
    return cells.bad(.badRow, "no party stands in the column `\(cells.heading(place))`", cell)
  }
}
