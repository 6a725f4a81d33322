import OuroCore

/// A value on its way to JSON text; objects keep the order of their keys.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case whole(Int)
  /// A number written as it stands: for what is no whole number, since none is held in binary.
  case digits(String)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func text(orNull text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }
}
