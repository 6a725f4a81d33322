import OuroCore
import OuroGraph

/// The words by which headings name the columns of one relation.
struct RelationWords: Sendable {
  let noun: String
  let refusesDirections: Bool
  private let subjectRole: String
  private let objectRole: String
  private var columns: [String: DealColumn] = [:]
  private var guesses: [String: DealColumn] = [:]

  init(_ relation: Relation, _ ancestors: [Relation]) {
    noun = relation.noun.one
    subjectRole = relation.isSymmetric ? "giver" : relation.subjectRoles.first?.one ?? "giver"
    objectRole = relation.isSymmetric ? "receiver" : relation.objectRoles.first?.one ?? "receiver"
    refusesDirections = relation.verbTakesFrom
    for column in DealColumn.allCases where column != .subject && column != .object {
      columns[RelationWords.fold(column.rawValue)] = column
    }
    var subjects = ["giver", "source"]
    var objects = ["receiver", "target"]
    if !refusesDirections {
      subjects.append("from")
      objects.append("to")
    }
    var participles: [String] = []
    for relation in [relation] + ancestors where !relation.isSymmetric {
      participles += relation.verbs.compactMap(\.participle)
      subjects += relation.subjectRoles.flatMap { [$0.one, $0.many] }
      objects += relation.objectRoles.flatMap { [$0.one, $0.many] }
    }
    for word in subjects { columns[RelationWords.fold(word)] = .subject }
    for word in objects { columns[RelationWords.fold(word)] = .object }
    columns[RelationWords.fold("purpose")] = .purpose
    for (column, words) in RelationWords.headings {
      for word in words { guesses[RelationWords.fold(word)] = column }
    }
    // Of a loan they could as well be who pays it back.
    if subjects.contains("payer") { subjects += ["payor", "remitter"] }
    // `Paid By`, `Paid To`
    subjects += participles.map { $0 + " by" }
    objects += participles.map { $0 + " to" }
    for word in subjects { guesses[RelationWords.fold(word)] = .subject }
    for word in objects { guesses[RelationWords.fold(word)] = .object }
  }

  /// Headings that are read as something when nothing else is, and said to be.
  private static let headings: [(column: DealColumn, words: [String])] = [
    (.subject, ["sender", "src", "orig", "originator"]),
    (.object, ["recipient", "dst", "dest", "destination", "beneficiary"]),
    (.amount, ["amount", "value", "sum", "amt", "payment amount", "transaction amount"]),
    (.currency, ["currency code", "ccy", "cur", "curr"]),
    (
      .date,
      [
        "date", "payment date", "transaction date", "value date", "booking date", "posting date",
        "when", "dt", "paid on", "booked on", "posted", "posted on",
      ]
    ),
    (
      .note,
      [
        "note", "notes", "description", "memo", "details", "comment", "comments", "remark",
        "remarks",
      ]
    ),
  ]

  /// Case, blanks, underscores and hyphens do not count.
  static func fold(_ header: String) -> String {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "_"), UInt8(ascii: "-")]
    let key = NameFolding.key(header).filter { !blanks.contains($0) }
    return String(decoding: key, as: UTF8.self)
  }

  func column(named word: String) -> DealColumn? { columns[RelationWords.fold(word)] }

  /// What a heading like `sourceNodeId`, `Payer Name`, `Amount (USD)` or `When` is likely to tell.
  func guess(_ heading: HeadingParts) -> DealColumn? {
    var key = RelationWords.fold(heading.words)
    if let column = guesses[key] {
      // Amounts in thousands are not what they look like.
      return column == .amount && heading.unit != nil && heading.currency == nil ? nil : column
    }
    while let tail = RelationWords.tails.first(where: { key.hasSuffix($0) && key != $0 }) {
      key.removeLast(tail.count)
      if let column = guesses[key] { return column == .subject || column == .object ? column : nil }
    }
    return nil
  }

  /// What headings of parties end in.
  private static let tails = ["id", "node", "account", "acct", "name", "party", "number", "no"]

  func name(_ column: DealColumn) -> String {
    switch column {
    case .subject: subjectRole
    case .object: objectRole
    case .purpose: "purpose"
    default: column.rawValue
    }
  }

  var spellings: [String] { DealColumn.allCases.map(name) }

  var words: [String] { spellings.map { "`\($0)`" } }

  /// What a statement says to name a column.
  func example(_ header: String, _ column: DealColumn) -> String {
    "`with \(DealColumns.quoted(header)) as \(name(column))`"
  }
}
