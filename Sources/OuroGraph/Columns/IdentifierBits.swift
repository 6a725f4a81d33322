/// A set of parties, deals or other small numbers, a bit each.
struct IdentifierBits: Sendable {
  private var words: [UInt64]
  /// A bit for each word that has some, so that the few members of a large universe are soon told.
  private var used: [UInt64]
  private(set) var count = 0

  /// - Parameter universe: The numbers that can be in it are less.
  init(count universe: Int) {
    words = Array(repeating: 0, count: universe / 64 + 1)
    used = Array(repeating: 0, count: words.count / 64 + 1)
  }

  /// - Parameter words: 64 numbers each, the first in the lowest bit.
  init(words: [UInt64]) {
    self.words = words
    used = Array(repeating: 0, count: words.count / 64 + 1)
    for (place, word) in words.enumerated() where word != 0 {
      used[place >> 6] |= 1 << UInt64(place & 63)
      count += word.nonzeroBitCount
    }
  }

  @inline(__always)
  func contains(_ number: UInt32) -> Bool {
    words[Int(number >> 6)] & 1 << UInt64(number & 63) != 0
  }

  /// - Returns: Whether it was new.
  @inline(__always) @discardableResult
  mutating func insert(_ number: UInt32) -> Bool {
    let (place, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    guard words[place] & bit == 0 else { return false }
    if words[place] == 0 { used[place >> 6] |= 1 << UInt64(place & 63) }
    words[place] |= bit
    count += 1
    return true
  }

  mutating func remove(_ number: UInt32) {
    let (place, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    guard words[place] & bit != 0 else { return }
    words[place] &= ~bit
    count -= 1
  }

  /// Those in it, in order.
  ///
  /// - Complexity: O(members + universe / 4096).
  func members<Subject>() -> [Identifier<Subject>] {
    unsafe [Identifier<Subject>](unsafeUninitializedCapacity: count) { buffer, filled in
      for (group, word) in used.enumerated() {
        IdentifierBits.forEachBit(of: word) { place in
          let place = group << 6 | place
          IdentifierBits.forEachBit(of: words[place]) { bit in
            let number = UInt32(truncatingIfNeeded: place << 6 | bit)
            unsafe buffer.initializeElement(at: filled, to: Identifier(number))
            filled += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private static func forEachBit(of word: UInt64, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}

/// Numbers below a bound: a hash table while they are few, bits from then on.
struct GrowingMarks {
  private let universe: Int
  private var few: Set<UInt32> = []
  private var many: IdentifierBits?

  /// - Parameter universe: The numbers that can be in it are less.
  init(universe: Int) { self.universe = universe }

  func contains(_ number: UInt32) -> Bool { many?.contains(number) ?? few.contains(number) }

  /// - Returns: Whether it was new.
  mutating func insert(_ number: UInt32) -> Bool {
    if many != nil { return many?.insert(number) ?? false }
    guard few.insert(number).inserted else { return false }
    // Bits for all take no more than the table has taken by then.
    if few.count > universe / 256 { turn() }
    return true
  }

  private mutating func turn() {
    var bits = IdentifierBits(count: universe)
    for number in few { bits.insert(number) }
    few = []
    many = bits
  }
}
