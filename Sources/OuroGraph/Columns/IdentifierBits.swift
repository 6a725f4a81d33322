/// A set of parties, deals or other small numbers, a bit each.
struct IdentifierBits {
  private var words: [UInt64]
  private(set) var count = 0

  /// - Parameter universe: The numbers that can be in it are less.
  init(count universe: Int) { words = Array(repeating: 0, count: universe / 64 + 1) }

  @inline(__always)
  func contains(_ number: UInt32) -> Bool {
    words[Int(number >> 6)] & 1 << UInt64(number & 63) != 0
  }

  /// - Returns: Whether it was new.
  @inline(__always) @discardableResult
  mutating func insert(_ number: UInt32) -> Bool {
    let (place, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    guard words[place] & bit == 0 else { return false }
    words[place] |= bit
    count += 1
    return true
  }

  /// Those in it, in order.
  ///
  /// - Complexity: O(members + universe / 64).
  func members<Subject>() -> [Identifier<Subject>] {
    unsafe [Identifier<Subject>](unsafeUninitializedCapacity: count) { buffer, filled in
      for (place, word) in words.enumerated() {
        var rest = word
        while rest != 0 {
          let number = UInt32(truncatingIfNeeded: place << 6 | rest.trailingZeroBitCount)
          unsafe buffer.initializeElement(at: filled, to: Identifier(number))
          filled += 1
          rest &= rest &- 1
        }
      }
    }
  }
}
