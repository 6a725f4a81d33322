/// How many columns of a terminal text takes.
public enum CharacterWidth {
  /// Columns of a text: 0, 1 or 2 a character, by Unicode's East Asian Width and emoji rules.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Columns of one character, which may be several scalars: a family of emoji is 2, and so is an
  /// Indian syllable with a vowel sign that takes room of its own.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}", width > 0 { return 2 }
      width += of(scalar)
      if width >= 2 { return 2 }
    }
    return width
  }

  /// Columns of a scalar on its own.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
    }
    switch scalar.properties.generalCategory {
    case .format: return isPrepended(value) ? 1 : 0
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if isJoined(value) { return 0 }
    if (0x1F1E6...0x1F1FF).contains(value) || scalar.properties.isEmojiPresentation { return 2 }
    return isWide(value) ? 2 : 1
  }

  /// Format characters that are drawn, in front of the digits they belong to.
  private static func isPrepended(_ value: UInt32) -> Bool {
    switch value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Drawn into the syllable before: Hangul vowels and finals, tone marks, fillers.
  private static func isJoined(_ value: UInt32) -> Bool {
    switch value {
    case 0x1160...0x11FF, 0x302E...0x302F, 0x3164, 0xD7B0...0xD7FB, 0xFFA0: true
    default: false
    }
  }

  /// East Asian Width W and F, in ranges. Source: Unicode, EastAsianWidth.txt.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
      0x3041...0x3247, 0x3250...0x4DBF, 0x4DC0...0x4DFF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376,
      0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
