@_spi(_Unicode) import Swift

/// One key for all spellings of a name: case, Unicode composition, the shape
/// of apostrophes and runs of blanks do not count.
public enum NameFolding {
  /// The key of a name. Locale plays no part.
  ///
  /// - Complexity: O(bytes); names in ASCII, as most are, eight at a time.
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
      unsafe wordKey(bytes) ?? (isASCII(bytes) ? plainKey(bytes) : nil)
    }
    return (plain ?? nil) ?? unicodeKey(bytes)
  }

  /// The key of a name that keeps its length, eight bytes at a time; `nil` when it has a byte that is not
  /// ASCII, a blank that is no space, or two of them.
  private static func wordKey(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let count = name.count
    guard count >= 8 else { return unsafe shortKey(name) }
    let bytes = unsafe name.span.bytes
    var isPlain = true
    let key = unsafe [UInt8](unsafeUninitializedCapacity: count) { key, filled in
      let key = UnsafeMutableRawBufferPointer(key)
      filled = count
      var offset = 0
      while isPlain, offset < count {
        // The last eight bytes, some of them seen before.
        let start = min(offset, count - 8)
        let word = UInt64(littleEndian: bytes.word(start))
        let goesOn = start > 0 && bytes.byte(start) == 0x20 && bytes.byte(start - 1) == 0x20
        isPlain = isPlainWord(word) && !goesOn
        unsafe key.storeBytes(
          of: lowercased(word).littleEndian, toByteOffset: start, as: UInt64.self)
        offset = start + 8
      }
    }
    return isPlain ? key : nil
  }

  /// The same of less than eight bytes.
  private static func shortKey(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var word: UInt64 = 0
    for place in name.indices { word |= unsafe UInt64(name[place]) << UInt64(8 * place) }
    // Letters stand where there is no byte.
    let filled = word | UInt64(UInt8(ascii: "a")) * ones << UInt64(8 * name.count)
    guard isPlainWord(filled) else { return nil }
    let folded = lowercased(word)
    return unsafe [UInt8](unsafeUninitializedCapacity: name.count) { key, count in
      for place in name.indices {
        unsafe key[place] = UInt8(truncatingIfNeeded: folded >> UInt64(8 * place))
      }
      count = name.count
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether eight bytes are ASCII, none below a space, and no two spaces stand together.
  @inline(__always)
  private static func isPlainWord(_ word: UInt64) -> Bool {
    let controls = (word &- 0x20 * ones) & ~word
    let unequal = word ^ 0x20 * ones
    let spaces = (unequal &- ones) & ~unequal & highs
    return (word | controls) & highs == 0 && spaces & spaces << 8 == 0
  }

  /// Eight bytes of ASCII, small letters for large ones.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let fromA = word &+ (0x80 - 0x41) * ones
    let beyondZ = word &+ (0x80 - 0x5B) * ones
    return word | (fromA & ~beyondZ & highs) >> 2
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
