import OuroCore
import OuroGraph

/// Writes JSON on one line, in ASCII and whatever else is safe to show.
///
/// Characters that do something to a terminal, or end a line somewhere, are written as escapes;
/// readers of JSON get them back.
struct JSONText {
  private var bytes: [UInt8] = []
  private let stop: StopFlag?

  private init(stop: StopFlag?) { self.stop = stop }

  static func encode(_ value: JSONValue, stop: StopFlag? = nil) -> String {
    var text = JSONText(stop: stop)
    text.append(value)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func append(_ value: JSONValue) {
    switch value {
    case .null: append(raw: "null")
    case .bool(let flag): append(raw: flag ? "true" : "false")
    case .whole(let number): append(raw: String(number))
    case .digits(let text), .written(let text): append(raw: text)
    case .text(let text): append(quoted: text)
    case .array(let values):
      append(raw: "[")
      for (index, value) in values.until(stop).enumerated() {
        if index > 0 { append(raw: ",") }
        append(value)
      }
      append(raw: "]")
    case .object(let members):
      append(raw: "{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(raw: ",") }
        append(quoted: member.key)
        append(raw: ":")
        append(member.value)
      }
      append(raw: "}")
    }
  }

  private mutating func append(raw text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(quoted text: String) {
    append(raw: "\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append(raw: "\\\"")
      case "\\": append(raw: "\\\\")
      case "\n": append(raw: "\\n")
      case "\r": append(raw: "\\r")
      case "\t": append(raw: "\\t")
      default:
        if VisibleText.isHidden(scalar) {
          append(escaped: scalar)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    append(raw: "\"")
  }

  /// `\u001b`; beyond the first plane, two of them.
  private mutating func append(escaped scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
      let digits = String(unit, radix: 16)
      append(raw: "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits)
    }
  }
}
