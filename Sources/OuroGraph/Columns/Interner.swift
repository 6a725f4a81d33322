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
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Interner.hash(key)) & mask
    while slots[place] != Interner.empty, !matches(Int(slots[place]), key) {
      place = (place + 1) & mask
    }
    return place
  }

  private func matches(_ number: Int, _ key: [UInt8]) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    let end = Int(ends[number])
    guard end - start == key.count else { return false }
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: Interner.empty, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<ends.count {
      var place = Int(truncatingIfNeeded: Interner.hash(key(number))) & mask
      while slots[place] != Interner.empty { place = (place + 1) & mask }
      slots[place] = UInt32(truncatingIfNeeded: number)
    }
  }

  /// FNV-1a with a final mix, so that the low bits are good.
  private static func hash(_ key: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
