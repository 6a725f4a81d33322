package import OuroCore
package import OuroGraph

/// How a file of deals is to be read.
package struct DealFileOptions: Hashable, Sendable {
  /// What the rows are; `nil` for payments. A column `relation` wins.
  package var relation: RelationID?
  /// The currency of amounts that name none; `nil` for no currency.
  package var currency: Currency?
  /// Columns named outright.
  package var mapping: [ColumnMapping] = []
  /// Whether rows that cannot be read are left out, and counted, in place of refusing the file.
  package var skipsBadRows = false

  package init(currency: Currency? = nil, skipsBadRows: Bool = false) {
    self.currency = currency
    self.skipsBadRows = skipsBadRows
  }
}

/// What reading a file of deals came to.
package struct DealFileSummary: Hashable, Sendable {
  /// Rows below the header, those left out included.
  package internal(set) var rows = 0
  /// Deals added.
  package internal(set) var deals = 0
  /// Parties nobody had named before.
  package internal(set) var newParties = 0
  /// Rows left out because they cannot be read.
  package internal(set) var skipped = 0
  /// What is wrong with the first of them.
  package internal(set) var skippedRows: [Diagnostic] = []
  /// The headings of columns that tell nothing known.
  package internal(set) var unknownColumns: [String] = []
  /// What the reader of the answer should know: columns not read, what was guessed, rows left out.
  package internal(set) var notices: [Notice] = []

  package init() {}
}

/// Why a file of deals is not read. Nothing of it is then in the base.
package enum DealFileError: Error, Hashable, Sendable {
  /// What is wrong with the header, or with the first rows that are wrong, and how many more are.
  case refused([Diagnostic], more: Int)
  /// Time or memory ran out, or somebody stopped it.
  case stopped(BudgetExceeded)
}

/// Reads files of deals, one a row, separated by commas, semicolons or tabs.
package struct DealFileReader: Sendable {
  private let name: String
  private let options: DealFileOptions

  /// Bad rows are shown up to so many, the rest counted.
  package static let shownRows = 20

  /// - Parameter name: What the file is called in messages and in the sources of its deals.
  package init(name: String, _ options: DealFileOptions = DealFileOptions()) {
    self.name = name
    self.options = options
  }

  /// Adds every row of the file to a builder: all or nothing, unless bad rows are skipped.
  ///
  /// - Parameters:
  ///   - budget: Spent one step a row; its memory is counted too.
  ///   - progress: Told how many bytes are read, every 1,024 rows or somewhat more.
  package func read(
    _ bytes: [UInt8], into builder: inout KnowledgeBuilder, budget: Budget = Budget(),
    progress: (Int) -> Void = { _ in }
  ) throws(DealFileError) -> DealFileSummary {
    try read(DelimitedText(bytes), size: bytes.count, into: &builder, budget, progress)
  }

  /// The same, of a file that is read piece by piece.
  package func read(
    _ pieces: any BytePieces, into builder: inout KnowledgeBuilder, budget: Budget = Budget(),
    progress: (Int) -> Void = { _ in }
  ) throws(DealFileError) -> DealFileSummary {
    try read(DelimitedText(pieces), size: pieces.size, into: &builder, budget, progress)
  }

  private func read(
    _ text: DelimitedText, size: Int, into builder: inout KnowledgeBuilder, _ budget: Budget,
    _ progress: (Int) -> Void
  ) throws(DealFileError) -> DealFileSummary {
    var load = try DealLoad(text, size, name, options, builder, budget)
    do throws(BudgetExceeded) {
      try load.readRows(budget, progress)
    } catch {
      throw .stopped(error)
    }
    let summary = try load.finish()
    builder = load.builder
    return summary
  }
}
