import OuroCore

/// Gives byte strings dense numbers, in order of first appearance, and finds them again.
///
/// One arena for the bytes and one open-addressing table of numbers: no object a string.
struct Interner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [UInt32] = Array(repeating: Interner.empty, count: 16)

  private static let empty = UInt32.max

  var count: Int { ends.count }

  /// The number of a key; `nil` when it was never interned.
  func find(_ key: [UInt8]) -> Int? {
    let entry = slots[slot(of: key)]
    return entry == Interner.empty ? nil : Int(entry)
  }

  /// The number of a key, new or old.
  mutating func intern(_ key: [UInt8]) -> Int {
    let place = slot(of: key)
    if slots[place] != Interner.empty { return Int(slots[place]) }
    let number = ends.count
    bytes.append(contentsOf: key)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[place] = UInt32(truncatingIfNeeded: number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The bytes of a number.
  func key(_ number: Int) -> ArraySlice<UInt8> {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return bytes[start..<Int(ends[number])]
  }

  /// The slot that holds the key, or the empty one where it belongs.
  private func slot(of key: [UInt8]) -> Int {
    let (asked, known) = unsafe (key.span.bytes, bytes.span.bytes)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Interner.hash(asked, 0, key.count)) & mask
    while slots[place] != Interner.empty, !matches(Int(slots[place]), known, asked) {
      place = (place + 1) & mask
    }
    return place
  }

  @inline(__always)
  private func matches(_ number: Int, _ known: RawSpan, _ asked: RawSpan) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    let length = Int(ends[number]) - start
    guard length == asked.byteCount else { return false }
    var offset = 0
    while offset + 8 <= length {
      if known.word(start + offset) != asked.word(offset) { return false }
      offset += 8
    }
    while offset < length {
      if known.byte(start + offset) != asked.byte(offset) { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    var grown = Array(repeating: Interner.empty, count: slots.count * 2)
    let bytes = bytes
    let known = unsafe bytes.span.bytes
    let mask = grown.count - 1
    var start = 0
    for (number, end) in ends.enumerated() {
      var place = Int(truncatingIfNeeded: Interner.hash(known, start, Int(end))) & mask
      while grown[place] != Interner.empty { place = (place + 1) & mask }
      grown[place] = UInt32(truncatingIfNeeded: number)
      start = Int(end)
    }
    slots = grown
  }

  /// Eight bytes at a time, with a final mix.
  private static func hash(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: end - start) &* 0x9E37_79B9_7F4A_7C15
    var offset = start
    while offset + 8 <= end {
      hash = (hash ^ bytes.word(offset)).mixed
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < end {
      tail = tail << 8 | UInt64(bytes.byte(offset))
      offset += 1
    }
    return (hash ^ tail).mixed
  }
}
