package import Ouro
package import OuroFormats

/// What the command line says of a session and its answers.
package struct RunOptions: Sendable {
  /// Paths of knowledge bases; none for the built-in one.
  package var knowledge: [String] = []
  /// `nil` for a table on a terminal and plain rows elsewhere.
  package var format: OutputFormat?
  package var color = ColorChoice.auto
  /// The currency of amounts in tables that name none.
  package var currency: Currency?
  /// The day that "now" means; `nil` for the base's own.
  package var today: Day?
  package var limits = Limits()
  /// What `$name` stands for in statements, by name.
  package var parameters: [String: String] = [:]
  /// Whether statements that read, write or run anything outside are refused.
  package var isSafe = false
  package var timings = false
  /// Whether a script goes on after a statement that fails, and a table after a row that does.
  package var keepsGoing = false

  /// Bytes a query may keep unless told otherwise: 2 GiB, and no more than half of what there is.
  package static let usualMemory = min(Limits().bytes, Machine.memory.map { $0 / 2 } ?? .max)

  package init() {}

  /// Gives a session what the command line says of it.
  func apply(to session: Session) {
    session.limits = limits
    session.parameters = parameters
    session.currency = currency
    session.today = today
    session.skipsBadRows = keepsGoing
  }
}
