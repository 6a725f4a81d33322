/// What cells mean, by their bytes: a spelling is folded and looked up once.
///
/// Open addressing over one arena of bytes, apart from the file's own, so that what is looked at
/// again and again stands close together.
struct CellCache {
  private struct Slot {
    var hash: UInt32 = 0
    /// Where the spelling stands in the arena.
    var lower: UInt32 = 0
    var length = CellCache.free
    var meaning: UInt32 = 0
  }

  private var arena: [UInt8] = []
  private var count = 0
  private var slots = [Slot](repeating: Slot(), count: 256)

  private static let free = UInt32.max
  private static let most = 1 << 20

  /// What the cell means, when its spelling was seen before.
  func find(_ cell: DelimitedText.Field, _ hash: UInt32, in bytes: [UInt8]) -> UInt32? {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.hash == hash, matches(slot, cell, bytes) { return slot.meaning }
      if slot.length == CellCache.free { return nil }
      place = (place + 1) & mask
    }
  }

  /// Remembers a spelling that was not found; of very many spellings the first million.
  mutating func add(
    _ meaning: UInt32, for cell: DelimitedText.Field, _ hash: UInt32, in bytes: [UInt8]
  ) {
    let length = cell.upper - cell.lower
    guard count < CellCache.most, length <= 4096 else { return }
    let lower = UInt32(truncatingIfNeeded: arena.count)
    arena.append(contentsOf: bytes[cell.lower..<cell.upper])
    count += 1
    if count * 2 > slots.count { grow() }
    place(
      Slot(
        hash: hash, lower: lower, length: UInt32(truncatingIfNeeded: length), meaning: meaning))
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(slot.hash) & mask
    while slots[place].length != CellCache.free { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length != CellCache.free { place(slot) }
  }

  @inline(__always)
  private func matches(_ slot: Slot, _ cell: DelimitedText.Field, _ bytes: [UInt8]) -> Bool {
    let length = cell.upper - cell.lower
    guard Int(slot.length) == length else { return false }
    let (known, asked) = unsafe (arena.span.bytes, bytes.span.bytes)
    let (one, other) = (Int(slot.lower), cell.lower)
    var offset = 0
    while offset + 8 <= length {
      let left = unsafe known.unsafeLoadUnaligned(fromByteOffset: one + offset, as: UInt64.self)
      let right = unsafe asked.unsafeLoadUnaligned(fromByteOffset: other + offset, as: UInt64.self)
      if left != right { return false }
      offset += 8
    }
    while offset < length {
      if arena[one + offset] != bytes[other + offset] { return false }
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
