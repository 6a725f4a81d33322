@_spi(_Unicode) import Swift

/// One key for all spellings of a name: case, Unicode composition, the shape
/// of apostrophes and runs of blanks do not count.
public enum NameFolding {
  /// The key of a name. Locale plays no part.
  ///
  /// - Complexity: O(bytes); names in ASCII are folded byte by byte.
  public static func key(_ bytes: [UInt8]) -> [UInt8] { fold(bytes) }

  /// The key of a name that is a part of a text.
  public static func key(_ bytes: ArraySlice<UInt8>) -> [UInt8] { fold(bytes) }

  /// The key of a name, as text.
  public static func key(_ name: String) -> [UInt8] { fold(name.utf8) }

  /// What names are found by: their key without a leading "the".
  public static func nameKey(_ name: String) -> [UInt8] { nameKey(folded: key(name)) }

  /// What a name given in bytes is found by.
  public static func nameKey(_ name: [UInt8]) -> [UInt8] { nameKey(folded: key(name)) }

  private static func nameKey(folded key: [UInt8]) -> [UInt8] {
    // The first byte tells nearly all apart.
    guard key.first == UInt8(ascii: "t"), key.count > 4, key.starts(with: "the ".utf8) else {
      return key
    }
    return Array(key[4...])
  }

  // Generic code is slow across modules: only the concrete forms above are seen from outside.
  private static func fold(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let plain = bytes.withContiguousStorageIfAvailable { bytes in
      unsafe isASCII(bytes) ? plainKey(bytes) : nil
    }
    return (plain ?? nil) ?? unicodeKey(bytes)
  }

  /// Whether no byte has its high bit: one test at the end, not one a byte.
  private static func isASCII(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.reduce(0) { $0 | $1 } < 0x80
  }

  private static func plainKey(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    unsafe Array(unsafeUninitializedCapacity: bytes.count) { key, count in
      var last: UInt8 = 0
      for place in bytes.indices {
        let folded = unsafe folded(bytes[place])
        unsafe key[count] = folded
        // Of a run of blanks one is kept.
        count += folded == last && folded == UInt8(ascii: " ") ? 0 : 1
        last = folded
      }
    }
  }

  /// A small letter for a large one, a blank for every blank.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: " ")
    default: byte
    }
  }

  /// The letters and digits that a folded key begins with, or its first byte when there are none.
  public static func firstWord(of key: [UInt8]) -> [UInt8] {
    let run = key.prefix { byte in
      switch byte {
      case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    if run.count == key.count { return key }
    return Array(run.isEmpty ? key.prefix(1) : run)
  }

  /// How many combining marks may follow one another: beyond that, comparing costs too much.
  public static let markLimit = 30

  /// Whether a text has more combining marks in a row than any script needs.
  public static func hasTooManyMarks(_ text: String) -> Bool {
    if isASCII(text.utf8) { return false }
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
      if run > markLimit { return true }
    }
    return false
  }

  private static func unicodeKey(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !hasTooManyMarks(text) else { return Array(text.utf8) }
    var composed = String.UnicodeScalarView()
    for scalar in text.lowercased()._nfc { composed.append(scalar == "\u{2019}" ? "'" : scalar) }
    return unsafe Array(String(composed).utf8).withUnsafeBufferPointer { unsafe plainKey($0) }
  }
}
