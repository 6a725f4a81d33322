/// Rows that are read together, and what can be told of their cells without the base.
struct RowBatch: Sendable {
  var window = RowWindow([])
  var fields: [DelimitedText.Field] = []
  var records: [DelimitedText.Record] = []
  /// By coded column, by row: the number of the cell's spelling, or ``CellCode/unknown``, or
  /// ``CellCode/unstated``, as in columns that the file has not.
  var codes = [[UInt32]](
    repeating: [UInt32](repeating: CellCode.unstated, count: RowBatch.most),
    count: CodedColumn.allCases.count)
  /// By row: the amount, when it can be read in one way only whatever the other rows show.
  var figures: [PlainFigure?] = []
  /// Where the next row begins in the file.
  var end = 0

  /// So many rows are read together.
  static let most = 512

  mutating func removeAll() {
    fields.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }
}

/// The columns whose cells repeat: each spelling is read once, and has a number.
enum CodedColumn: Int, CaseIterable {
  case giver, receiver, speaker, relation, status, currency, date, since, until

  /// What the column tells.
  var column: DealColumn {
    switch self {
    case .giver: .subject
    case .receiver: .object
    case .speaker: .accordingTo
    case .relation: .relation
    case .status: .status
    case .currency: .currency
    case .date: .date
    case .since: .since
    case .until: .until
    }
  }

  /// Columns that name parties share their spellings.
  var spellings: Int {
    switch self {
    case .giver, .receiver, .speaker: CodedColumn.giver.rawValue
    default: rawValue
    }
  }
}

/// What stands for cells without a spelling that has a number.
enum CellCode {
  /// A cell that must be read by itself.
  static let unknown = UInt32.max
  /// A cell that says nothing.
  static let unstated = UInt32.max - 1
}
