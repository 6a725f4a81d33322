/// Makes text from outside inert on a terminal.
public enum VisibleText {
  /// The text with control, bidirectional and other invisible characters written as escapes.
  ///
  /// - Complexity: O(bytes); text that needs no change is returned as it is.
  public static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) { clean += escape(scalar) } else { clean.unicodeScalars.append(scalar) }
    }
    return clean
  }

  /// Whether a character does something to a terminal, or to the order of its neighbours, or cannot
  /// be seen at all.
  ///
  /// Joiners and variation selectors are let through: emoji and some scripts cannot be written
  /// without them.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029, 0xFFF9...0xFFFB: true
    case 0x180B...0x180D, 0x180F, 0x200C...0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
