/// What cells mean, by their bytes: a spelling is folded and looked up once.
///
/// Open addressing over the file's own bytes, so that no cell is copied.
struct CellCache {
  private struct Entry {
    let hash: UInt32
    let lower: UInt32
    let length: UInt32
    let meaning: UInt32
  }

  private var entries: [Entry] = []
  private var slots = [UInt32](repeating: CellCache.empty, count: 1024)

  private static let empty = UInt32.max

  /// What the cell means, when its spelling was seen before.
  func find(_ cell: DelimitedText.Field, _ hash: UInt32, in bytes: [UInt8]) -> UInt32? {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot == CellCache.empty { return nil }
      let entry = entries[Int(slot)]
      if entry.hash == hash, CellCache.matches(entry, cell, bytes) { return entry.meaning }
      place = (place + 1) & mask
    }
  }

  /// Remembers a spelling that was not found. Cells far into a very long file, and
  /// more than a million spellings, are not remembered.
  mutating func add(_ cell: DelimitedText.Field, _ hash: UInt32, _ meaning: UInt32) {
    guard entries.count < 1 << 20, let lower = UInt32(exactly: cell.lower) else { return }
    entries.append(
      Entry(
        hash: hash, lower: lower, length: UInt32(truncatingIfNeeded: cell.upper - cell.lower),
        meaning: meaning))
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    var place = Int(entries[number].hash) & mask
    while slots[place] != CellCache.empty { place = (place + 1) & mask }
    slots[place] = UInt32(truncatingIfNeeded: number)
  }

  private mutating func grow() {
    slots = Array(repeating: CellCache.empty, count: slots.count * 2)
    for number in entries.indices { place(number) }
  }

  private static func matches(
    _ entry: Entry, _ cell: DelimitedText.Field, _ bytes: [UInt8]
  ) -> Bool {
    let length = cell.upper - cell.lower
    guard Int(entry.length) == length else { return false }
    let words = unsafe bytes.span.bytes
    let (one, other) = (Int(entry.lower), cell.lower)
    var offset = 0
    while offset + 8 <= length {
      let left = unsafe words.unsafeLoadUnaligned(fromByteOffset: one + offset, as: UInt64.self)
      let right = unsafe words.unsafeLoadUnaligned(fromByteOffset: other + offset, as: UInt64.self)
      if left != right { return false }
      offset += 8
    }
    while offset < length {
      if bytes[one + offset] != bytes[other + offset] { return false }
      offset += 1
    }
    return true
  }

  /// Eight bytes at a time, with a final mix.
  static func hash(_ cell: DelimitedText.Field, in bytes: [UInt8]) -> UInt32 {
    let words = unsafe bytes.span.bytes
    var hash = UInt64(truncatingIfNeeded: cell.upper - cell.lower) &* 0x9E37_79B9_7F4A_7C15
    var offset = cell.lower
    while offset + 8 <= cell.upper {
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mix(hash ^ word)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < cell.upper {
      tail = tail << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return UInt32(truncatingIfNeeded: mix(hash ^ tail))
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
