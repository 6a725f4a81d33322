/// What a character is to the lexer.
enum CharacterClass {
  case letter, mark, digit, symbol, blank, invisible, control

  init(_ scalar: Unicode.Scalar) {
    // Nearly all there is, and quicker told than looked up.
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x20: self = .blank
    case 0..<0x20, 0x7F..<0xA0: self = .control
    case 0..<0x7F: self = .symbol
    default: self.init(beyondASCII: scalar)
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      self = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .decimalNumber: self = .digit
    case .spaceSeparator: self = .blank
    case .lineSeparator, .paragraphSeparator, .format: self = .invisible
    case .control, .surrogate: self = .control
    default: self = .symbol
    }
  }
}

/// Reads single scalars from bytes that may not be UTF-8.
enum UTF8Reader {
  /// The scalar that begins at `index` and its length in bytes; `nil` when the bytes are not UTF-8.
  static func scalar(in bytes: [UInt8], at index: Int, end: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= end else { return nil }
    for next in bytes[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

/// A quotation mark that opens a text, and those that close it.
enum Quote {
  case straight, curly, low

  /// The marks that open a text: " “ ” „.
  init?(opening scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self = .straight
    case "\u{201C}", "\u{201D}": self = .curly
    case "\u{201E}": self = .low
    default: return nil
    }
  }

  /// Whether a byte stands for itself in a text, whatever quotes it is in, and is sound: most do.
  static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Bytes of the opening mark.
  var length: Int { self == .straight ? 1 : 3 }

  /// Bytes of the mark at `index` when it closes the text.
  func closingLength(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "\"") { return 1 }
    guard self != .straight, index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80
    else { return nil }
    switch bytes[index + 2] {
    case 0x9D: return 3
    case 0x9C: return self == .low ? 3 : nil
    default: return nil
    }
  }

  /// The mark that opens at `index`, if one does.
  static func opening(in bytes: [UInt8], at index: Int, end: Int) -> Quote? {
    if bytes[index] == UInt8(ascii: "\"") { return .straight }
    guard bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
    switch bytes[index + 2] {
    case 0x9C, 0x9D: return .curly
    case 0x9E: return .low
    default: return nil
    }
  }
}

/// `\" \\ \n \t \u{…}`
enum Escape {
  /// Bytes of the escape at `index`; `nil` when it is none of ours.
  static func length(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    read(in: bytes, at: index, end: end)?.length
  }

  /// The scalar an escape stands for.
  static func read(
    in bytes: [UInt8], at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard index + 2 < end, bytes[index + 2] == UInt8(ascii: "{") else { return nil }
      var value: UInt32 = 0
      for offset in 3..<10 where index + offset < end {
        let byte = bytes[index + offset]
        if byte == UInt8(ascii: "}") {
          guard offset > 3, let scalar = Unicode.Scalar(value) else { return nil }
          return (scalar, offset + 1)
        }
        guard let digit = hexadecimal(byte) else { return nil }
        value = value << 4 | digit
      }
      return nil
    default: return nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
