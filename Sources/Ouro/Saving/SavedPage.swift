import OuroGraph

/// A base as it is written out, line by line.
struct SavedPage {
  private(set) var bytes: [UInt8] = []
  /// By table, in the order met: how many of its rows are sentences now.
  private(set) var rows: [(table: String, count: Int)] = []
  /// Labels of rows that no sentence can have, and those that they got.
  var renamed: [(old: String, new: String)] = []

  private static let lineEnd = UInt8(ascii: "\n")

  /// Adds a line to the last paragraph.
  mutating func add(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(SavedPage.lineEnd)
  }

  /// Begins a paragraph, which gets a line.
  mutating func beginParagraph() {
    if !bytes.isEmpty { bytes.append(SavedPage.lineEnd) }
  }

  /// Adds lines as a paragraph of their own, if there are any.
  mutating func addParagraph(_ lines: some Sequence<String>) {
    var isBegun = false
    for line in lines {
      if !isBegun { beginParagraph() }
      isBegun = true
      add(line)
    }
  }

  mutating func count(rowOf table: String) {
    // Rows of one table follow one another.
    if let last = rows.indices.last, rows[last].table == table {
      rows[last].count += 1
    } else if let known = rows.firstIndex(where: { $0.table == table }) {
      rows[known].count += 1
    } else {
      rows.append((table, 1))
    }
  }

  /// What whoever saves should know.
  ///
  /// - Parameter path: The file that it is written to.
  func notices(for path: String) -> [Notice] {
    rows.map { .rowsWritten($0.count, of: $0.table, to: path) }
      + renamed.prefix(1).map { .labelsChanged(renamed.count, first: $0.old, to: $0.new) }
  }
}
