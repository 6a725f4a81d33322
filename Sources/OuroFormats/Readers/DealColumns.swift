package import OuroCore
import OuroGraph

/// What a column of a file of deals tells.
enum DealColumn: String, Hashable, Sendable, CaseIterable {
  case subject, object
  case relation, amount, currency, hedge, date, since, until, status, label, document, paragraph
  case note
  case purpose = "for"
  case accordingTo = "according to"
}

/// A column named outright: `with "Sender" as payer`.
package struct ColumnMapping: Hashable, Sendable {
  /// The column's heading in the file.
  package var header: String
  /// What it tells: a role of the relation, or a word like `amount`.
  package var word: String
  /// Where the statement that names it has the heading, and the word; empty for one without a place.
  package var headerSpan = Span(0, 0)
  package var wordSpan = Span(0, 0)

  package init(header: String, word: String) {
    self.header = header
    self.word = word
  }
}

/// Which column of a file tells what.
struct DealColumns: Sendable {
  /// The headings, as they stand in the file.
  let headers: [String]
  /// The place of each column that tells something.
  private(set) var places: [DealColumn: Int] = [:]
  /// Columns whose meaning was guessed from their heading.
  private(set) var guesses: [(header: String, word: String)] = []
  /// The currency that the heading of the amounts names, as `Amount (USD)` does.
  private(set) var currency: Currency?
  let relation: RelationWords
  let mapping: [ColumnMapping]
  /// The currency that the statement or the caller names for the file.
  private let fileCurrency: Currency?

  /// - Parameter file: What the file is called, for the statement that names its columns.
  /// - Throws: A diagnostic without place: about the header, or about the statement's words for a
  ///   mapping that has spans.
  init(
    _ headers: [String], of file: String, relation: Relation, ancestors: [Relation],
    mapping: [ColumnMapping], currency: Currency? = nil
  ) throws(Diagnostic) {
    fileCurrency = currency
    self.headers = headers
    self.mapping = mapping
    self.relation = RelationWords(relation, ancestors)
    for map in mapping { try add(map) }
    let mapped = Set(places.values)
    for (place, header) in headers.enumerated() where !mapped.contains(place) {
      guard let column = self.relation.column(named: header) else { continue }
      try add(column, at: place, mapped: mapped)
    }
    guess()
    readCurrency()
    let missing = [DealColumn.subject, .object].filter { places[$0] == nil }
    if !missing.isEmpty { throw self.missing(missing, file) }
  }

  /// The headings of columns that tell nothing known.
  var unknown: [String] {
    let known = Set(places.values)
    return headers.indices.filter { !known.contains($0) }.map { headers[$0] }
  }

  /// The place of a column; -1 for one that the file has not.
  func place(of column: DealColumn) -> Int { places[column] ?? -1 }

  /// By coded column: its place.
  var codedPlaces: [Int] { CodedColumn.allCases.map { place(of: $0.column) } }

  /// What a column is called in messages: by its own heading.
  func name(_ column: DealColumn) -> String { places[column].map { headers[$0] } ?? "" }

  /// The statement that reads the file with more of its columns named.
  func statement(_ more: [ColumnMapping], _ file: String) -> String {
    let columns = (mapping + more).map { "\(DealColumns.quoted($0.header)) as \($0.word)" }
    let money = fileCurrency.map { $0 == .none ? "" : " in \($0.code)" } ?? ""
    return "load \(DealColumns.quoted(file)) as \(relation.noun)\(money) with "
      + columns.joined(separator: ", ")
  }

  private mutating func add(_ map: ColumnMapping) throws(Diagnostic) {
    let key = RelationWords.fold(map.header)
    let found =
      headers.firstIndex(of: map.header)
      ?? headers.firstIndex { RelationWords.fold($0) == key }
    guard let place = found else {
      throw Diagnostic(
        .badColumns, "no column is named `\(map.header)`", at: map.headerSpan, notes: [listed],
        suggestions: NearestNames.of(map.header, among: headers))
    }
    guard let column = relation.column(named: map.word) else {
      throw Diagnostic(
        .badColumns, "`\(map.word)` is nothing that a column can tell", at: map.wordSpan,
        help: "columns tell \(relation.words.joined(separator: ", "))",
        suggestions: NearestNames.of(map.word, among: relation.spellings))
    }
    if let other = places[column] {
      throw Diagnostic(
        .badColumns,
        "`\(headers[other])` and `\(map.header)` are both named as the \(relation.name(column))",
        at: map.headerSpan, help: "name one of them")
    }
    places[column] = place
  }

  private mutating func add(
    _ column: DealColumn, at place: Int, mapped: Set<Int>
  ) throws(Diagnostic) {
    if let other = places[column] {
      // A column named outright wins.
      if mapped.contains(other) { return }
      throw Diagnostic(
        .badColumns,
        "the columns `\(headers[other])` and `\(headers[place])` both tell the "
          + relation.name(column),
        at: Span(0, 0), notes: [listed],
        help: "name the one meant: \(relation.example(headers[place], column))")
    }
    places[column] = place
  }

  /// Headings near enough to be taken for what is still missing, when only one is.
  private mutating func guess() {
    for column in [DealColumn.subject, .object, .amount, .currency, .date, .note] {
      guard places[column] == nil, column != .date || !hasDates else { continue }
      let known = Set(places.values)
      let near = headers.indices.filter {
        !known.contains($0) && relation.guess(HeadingParts(headers[$0])) == column
      }
      guard near.count == 1 else { continue }
      places[column] = near[0]
      if column != .amount || HeadingParts(headers[near[0]]).currency == nil {
        guesses.append((headers[near[0]], relation.name(column)))
      }
    }
  }

  var hasDates: Bool { places[.since] != nil || places[.until] != nil }

  private mutating func readCurrency() {
    guard let place = places[.amount], let named = HeadingParts(headers[place]).currency else {
      return
    }
    currency = named
    guesses.append((headers[place], "amount, in \(named.code)"))
  }

  /// A text as a statement has it.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
