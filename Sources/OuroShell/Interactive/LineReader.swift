/// Where the shell gets what is typed.
@MainActor
protocol LineReader {
  /// Waits for the next entry: a statement whole, perhaps of several lines.
  func read() -> Entry
}

/// What somebody did at the prompt.
enum Entry: Hashable, Sendable {
  /// Typed something and entered it; the bytes as they came.
  case text([UInt8])
  /// Pressed Ctrl-C.
  case interrupted
  /// Pressed Ctrl-D on an empty line, or left.
  case end
  /// The system asked to end, with this status.
  case terminated(Int32)
}
