import OuroCore

/// Gives the spellings of a column's cells dense numbers, in order of first appearance.
///
/// Open addressing over one arena of bytes, apart from the file's own, so that what is looked at
/// again and again stands close together.
struct SpellingTable: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    /// Where the spelling stands in the arena.
    var lower: UInt32 = 0
    var length = SpellingTable.free
    var number: UInt32 = 0
  }

  private var arena: [UInt8] = []
  private var count = 0
  private var places: [UInt32] = []
  private var slots = [Slot](repeating: Slot(), count: 256)

  private static let free = UInt32.max
  /// Of very many spellings only the first have numbers.
  private static let most = 1 << 20
  private static let longest = 4096

  /// A cell whose number is wanted.
  struct Wanted: Sendable {
    let cell: DelimitedText.Field
    let hash: UInt32

    /// A cell that says nothing.
    static let unstated = Wanted(cell: DelimitedText.Field(lower: -1, upper: -1), hash: 0)
    /// A cell that is not read by its bytes as they stand.
    static let unreadable = Wanted(cell: DelimitedText.Field(lower: 0, upper: 0), hash: 0)
  }

  /// The number of each spelling, new or old, or ``CellCode/unknown``, or ``CellCode/unstated``.
  mutating func encode(_ wanted: [Wanted], in bytes: [UInt8], into codes: inout [UInt32]) {
    touch(wanted)
    codes.removeAll(keepingCapacity: true)
    find(wanted, in: bytes, into: &codes)
    for place in codes.indices where codes[place] == CellCode.unknown {
      codes[place] = number(of: wanted[place], in: bytes)
    }
  }

  private func find(_ wanted: [Wanted], in bytes: [UInt8], into codes: inout [UInt32]) {
    let slots = slots
    let mask = slots.count - 1
    for wanted in wanted {
      if wanted.cell.lower < 0 {
        codes.append(CellCode.unstated)
        continue
      }
      var place = Int(wanted.hash) & mask
      while slots[place].hash != wanted.hash, slots[place].length != SpellingTable.free {
        place = (place + 1) & mask
      }
      let isFound = matches(slots[place], wanted.cell, bytes)
      codes.append(isFound ? slots[place].number : CellCode.unknown)
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

  /// The number of one spelling: one not seen before is remembered.
  private mutating func number(of wanted: Wanted, in bytes: [UInt8]) -> UInt32 {
    if wanted.cell.lower == wanted.cell.upper { return CellCode.unknown }
    let mask = slots.count - 1
    var place = Int(wanted.hash) & mask
    while slots[place].length != SpellingTable.free {
      let slot = slots[place]
      if slot.hash == wanted.hash, matches(slot, wanted.cell, bytes) { return slot.number }
      place = (place + 1) & mask
    }
    return add(wanted, in: bytes)
  }

  private mutating func add(_ wanted: Wanted, in bytes: [UInt8]) -> UInt32 {
    let (cell, number) = (wanted.cell, UInt32(truncatingIfNeeded: count))
    let length = cell.upper - cell.lower
    guard count < SpellingTable.most, length <= SpellingTable.longest else {
      return CellCode.unknown
    }
    let lower = UInt32(truncatingIfNeeded: arena.count)
    arena.append(contentsOf: bytes[cell.lower..<cell.upper])
    count += 1
    if count * 2 > slots.count { grow() }
    place(
      Slot(
        hash: wanted.hash, lower: lower, length: UInt32(truncatingIfNeeded: length),
        number: number))
    return number
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(slot.hash) & mask
    while slots[place].length != SpellingTable.free { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length != SpellingTable.free { place(slot) }
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
