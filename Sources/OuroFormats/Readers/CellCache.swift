import OuroCore

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
  private var places: [UInt32] = []
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

  /// A cell to be looked up.
  struct Wanted {
    let cell: DelimitedText.Field
    let hash: UInt32

    /// A cell that says nothing.
    static let unstated = Wanted(cell: DelimitedText.Field(lower: -1, upper: -1), hash: 0)
    /// A cell that is not found by its bytes as they stand.
    static let unreadable = Wanted(cell: DelimitedText.Field(lower: 0, upper: 0), hash: 0)
  }

  /// Stands for a cell that was not found.
  static let unknown = UInt32.max
  /// Stands for a cell that says nothing.
  static let unstated = UInt32.max - 1

  /// What each of many cells means, or ``unknown``, or ``unstated``.
  mutating func find(_ wanted: [Wanted], in bytes: [UInt8], into found: inout [UInt32]) {
    touch(wanted)
    found.removeAll(keepingCapacity: true)
    let slots = slots
    let mask = slots.count - 1
    for wanted in wanted {
      var place = Int(wanted.hash) & mask
      while slots[place].hash != wanted.hash, slots[place].length != CellCache.free {
        place = (place + 1) & mask
      }
      let isMeant = matches(slots[place], wanted.cell, bytes)
      found.append(isMeant ? slots[place].meaning : CellCache.unknown)
      if wanted.cell.lower < 0 { found[found.count - 1] = CellCache.unstated }
    }
  }

  /// Looks where each is most likely found, without a branch or a call between one and the next: the
  /// memory is waited for together.
  private mutating func touch(_ wanted: [Wanted]) {
    let missing = max(0, wanted.count - places.count)
    places += repeatElement(0, count: missing)
    let (slots, arena) = (slots, arena)
    guard !arena.isEmpty else { return }
    let mask = slots.count - 1
    unsafe places.withUnsafeMutableBufferPointer { places in
      unsafe slots.withUnsafeBufferPointer { slots in
        for index in wanted.indices {
          unsafe places[index] = slots[Int(wanted[index].hash) & mask].lower
        }
      }
      unsafe arena.withUnsafeBufferPointer { arena in
        for index in wanted.indices {
          unsafe places[index] = UInt32(arena[Int(places[index])])
        }
      }
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
    guard length >= 8 else {
      for offset in 0..<length where known.byte(one + offset) != asked.byte(other + offset) {
        return false
      }
      return true
    }
    var offset = 0
    while offset + 8 < length {
      if known.word(one + offset) != asked.word(other + offset) { return false }
      offset += 8
    }
    // The last eight bytes, some of them seen before.
    return known.word(one + length - 8) == asked.word(other + length - 8)
  }

  /// Eight bytes at a time, with a final mix.
  static func hash(_ cell: DelimitedText.Field, in bytes: [UInt8]) -> UInt32 {
    unsafe hash(cell, bytes.span.bytes)
  }

  @inline(__always)
  static func hash(_ cell: DelimitedText.Field, _ words: RawSpan) -> UInt32 {
    let length = cell.upper - cell.lower
    var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
    var offset = cell.lower
    while offset + 8 < cell.upper {
      hash = (hash ^ words.word(offset)).mixed
      offset += 8
    }
    if length >= 8 { return UInt32(truncatingIfNeeded: (hash ^ words.word(cell.upper - 8)).mixed) }
    var tail: UInt64 = 0
    while offset < cell.upper {
      tail = tail << 8 | UInt64(words.byte(offset))
      offset += 1
    }
    return UInt32(truncatingIfNeeded: (hash ^ tail).mixed)
  }
}
