package import OuroGraph

/// Writes answers in one format.
package protocol AnswerWriter: Sendable {
  /// The answer as text, ending in a newline unless there is nothing to say.
  func write(_ answer: Answer) -> String
}
