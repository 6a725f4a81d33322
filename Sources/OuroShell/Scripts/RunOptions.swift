package import Ouro
package import OuroFormats

/// What the command line says of a session and its answers.
package struct RunOptions: Sendable {
  /// Paths of knowledge bases; none for the built-in one.
  package var knowledge: [String] = []
  /// `nil` for a table on a terminal and plain rows elsewhere.
  package var format: OutputFormat?
  package var color = ColorChoice.auto
  package var limits = Limits()
  /// Whether statements that read, write or run anything outside are refused.
  package var isSafe = false
  package var timings = false
  /// Whether a script goes on after a statement that fails.
  package var keepsGoing = false

  package init() {}
}
