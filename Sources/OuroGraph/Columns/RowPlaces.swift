import OuroCore

/// Which row of which file makes the one claim of a deal, for the deals that have one.
struct RowPlaces: Sendable {
  /// By deal: the line that its row begins on; `noRow` for deals whose claims are kept.
  private var lines: [UInt32] = []
  /// Where deals of another file begin: few, since files are loaded one after another.
  private var turns: [(deal: UInt32, file: RowFile)] = []
  private var fileNames: [String] = []
  /// How many deals have a row.
  private(set) var count = 0

  /// Lines are counted from 1.
  private static let noRow: UInt32 = 0
  static let bytesPerDeal = MemoryLayout<UInt32>.stride

  init() {}

  /// Of no deals, with the files of another.
  init(filesOf other: RowPlaces) { fileNames = other.fileNames }

  /// The number of a file, new or old; `nil` when there are too many.
  mutating func number(of name: String) -> RowFile? {
    if let known = fileNames.firstIndex(of: name) {
      return RowFile(raw: UInt16(truncatingIfNeeded: known))
    }
    guard fileNames.count <= UInt16.max else { return nil }
    fileNames.append(name)
    return RowFile(raw: UInt16(truncatingIfNeeded: fileNames.count - 1))
  }

  func name(of file: RowFile) -> String { fileNames[Int(file.raw)] }

  func isRow(_ deal: DealID) -> Bool { lines[deal.index] != RowPlaces.noRow }

  func line(_ deal: DealID) -> UInt32 { lines[deal.index] }

  /// The file of a deal that has a row.
  ///
  /// - Complexity: O(log of how often files took turns).
  func file(_ deal: DealID) -> RowFile {
    turns[turns.partitioningIndex { $0.deal > deal.raw } - 1].file
  }

  mutating func reserveCapacity(_ count: Int) { lines.reserveCapacity(count) }

  mutating func append(_ lines: some Sequence<UInt32>, of file: RowFile) {
    let before = self.lines.count
    if turns.last?.file != file {
      turns.append((deal: UInt32(truncatingIfNeeded: before), file: file))
    }
    self.lines.append(contentsOf: lines)
    count += self.lines.count - before
  }

  mutating func appendNoRow() { lines.append(RowPlaces.noRow) }

  mutating func forgetRow(of deal: DealID) {
    lines[deal.index] = RowPlaces.noRow
    count -= 1
  }
}
