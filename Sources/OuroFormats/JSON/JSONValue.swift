import OuroCore

/// A value on its way to JSON text; objects keep the order of their keys.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case whole(Int)
  /// A number written as it stands: for what is no whole number, since none is held in binary.
  case digits(String)
  /// JSON already: what is long is not kept as a tree of its parts.
  case written(String)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func text(orNull text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// A long array, each element of which is written as soon as it is made.
  static func long(_ values: some Sequence<JSONValue>) -> JSONValue {
    var text = "["
    for value in values {
      if text.utf8.count > 1 { text += "," }
      text += JSONText.encode(value)
    }
    return .written(text + "]")
  }

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }
}
