import OuroCore

/// Which row of which file makes the one claim of a deal, for the deals that have one.
struct RowPlaces: Sendable {
  /// By deal: the line that its row begins on, marked once its claim is kept; `noRow` for other deals.
  private var lines: [UInt32] = []
  /// Where deals of another file begin: few, since files are loaded one after another.
  private var turns: [(deal: UInt32, file: RowFile)] = []
  private var fileNames: [String] = []
  /// How many deals have a row.
  private(set) var count = 0

  /// Lines are counted from 1.
  private static let noRow: UInt32 = 0
  private static let keptMark: UInt32 = 1 << 31
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

  /// Whether any row was ever read.
  var isUsed: Bool { !fileNames.isEmpty }

  func isRow(_ deal: DealID) -> Bool {
    let line = lines[deal.index]
    return line != RowPlaces.noRow && line & RowPlaces.keptMark == 0
  }

  /// Whether the deal's first claim was a row of a file, and is kept since more was said of it.
  func wasRow(_ deal: DealID) -> Bool { lines[deal.index] & RowPlaces.keptMark != 0 }

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

  /// Takes a deal over from others of the same files.
  mutating func append(_ deal: DealID, of other: RowPlaces) {
    let line = CollectionOfOne(other.line(deal))
    if other.isRow(deal) { append(line, of: other.file(deal)) } else { lines += line }
  }

  /// Marks that the claim of a row is kept from now on.
  mutating func keepClaim(ofRow deal: DealID) {
    lines[deal.index] |= RowPlaces.keptMark
    count -= 1
  }
}
