package import Ouro

/// How the program ends, after sysexits.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// An `expect` was not met.
  case unmet = 1
  case usage = 64
  /// An error in a query or in data.
  case wrong = 65
  case cannotRead = 66
  case systemFailure = 71
  case cannotCreate = 73
  case cannotWrite = 74
  case outOfBudget = 75
  case interrupted = 130

  /// The status after this mistake.
  package init(_ code: DiagnosticCode) {
    switch code {
    case .cannotRead: self = .cannotRead
    case .cannotWrite, .notReplaced: self = .cannotCreate
    case .timeUp, .memoryUp: self = .outOfBudget
    case .interrupted: self = .interrupted
    default: self = .wrong
    }
  }

  /// The first of several decides.
  package init(_ diagnostics: [Diagnostic]) {
    self = diagnostics.first.map { ExitStatus($0.code) } ?? .wrong
  }

  /// The status of one step and the next: the first that is not well.
  func then(_ next: ExitStatus) -> ExitStatus {
    switch self {
    case .done: next
    case .unmet: next == .done ? self : next
    default: self
    }
  }
}
