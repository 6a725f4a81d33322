/// The few colours answers and diagnostics are drawn in, or none.
public struct TextStyle: Hashable, Sendable {
  /// What a stretch of text is, not how it looks.
  public enum Role: String, Sendable {
    case strong = "1"
    case faint = "2"
    case alarm = "31"
    case accent = "36"
    case caution = "33"
  }

  /// Whether escape codes are written at all.
  public let color: Bool

  /// A style with or without colour.
  public init(color: Bool) { self.color = color }

  /// The text in the colour of its role.
  public func apply(_ role: Role, _ text: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
