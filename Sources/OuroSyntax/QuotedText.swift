import OuroCore

/// Texts in quotes: from the bytes of a token to what they hold, and back.
package enum QuotedText {
  /// What a text holds, escapes undone; `bytes` are those of a whole and sound token.
  package static func contents(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = bytes.dropFirst().dropLast()
    if bytes.first == UInt8(ascii: "\""), inner.allSatisfy(Quote.isPlain) {
      return String(decoding: inner, as: UTF8.self)
    }
    let all = Array(bytes)
    guard let quote = Quote.opening(in: all, at: 0, end: all.count) else { return "" }
    var contents: [UInt8] = []
    contents.reserveCapacity(all.count)
    var index = quote.length
    while index < all.count {
      if quote.closingLength(in: all, at: index, end: all.count) != nil { break }
      if all[index] == UInt8(ascii: "\\"),
        let escape = Escape.read(in: all, at: index, end: all.count)
      {
        contents.append(contentsOf: Array(String(Character(escape.scalar)).utf8))
        index += escape.length
      } else {
        contents.append(all[index])
        index += 1
      }
    }
    return String(decoding: contents, as: UTF8.self)
  }

  /// A text in straight quotes that reads back as the same.
  static func quote(_ text: String) -> String {
    var quoted = "\""
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = CharacterClass(scalar) == .mark ? marks + 1 : 0
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if VisibleText.isHidden(scalar) || marks > NameFolding.markLimit {
          // An escape ends a run of marks.
          marks = 0
          quoted += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
