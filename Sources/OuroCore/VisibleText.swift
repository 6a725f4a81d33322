/// Makes text from outside inert on a terminal.
public enum VisibleText {
  /// The text with control, bidirectional and other invisible characters written as escapes.
  ///
  /// - Complexity: O(bytes); text that needs no change is returned as it is.
  public static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) { clean += escape(scalar) } else { clean.unicodeScalars.append(scalar) }
    }
    return clean
  }

  /// Whether a character does something to a terminal, or to the order of its neighbours.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
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
