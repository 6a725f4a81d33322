import Ouro
import OuroCore
import Synchronization

/// One line on standard error that says how far a long reading is: only where somebody sees it, only
/// after a second, and gone when it is done.
final class ProgressLine: Sendable {
  private struct State {
    var began: Double?
    var lastShown: Double?
  }

  private let state = Mutex(State())
  private let isSeen = Terminal.isTerminal(2) && !Terminal.isDumb

  /// Seconds before it is shown, and between one look and the next.
  private static let patience = 1.0
  private static let pause = 0.1

  /// - Parameters:
  ///   - progress: How far it is; `nil` when it is done, or will never be.
  ///   - now: Seconds by the host's clock.
  func show(_ progress: ReadingProgress?, at now: Double) {
    guard isSeen else { return }
    let text = state.withLock { state in
      guard let progress else {
        defer { state = State() }
        return state.lastShown == nil ? "" : ProgressLine.erased
      }
      let began = state.began ?? now
      state.began = began
      let next = state.lastShown.map { $0 + ProgressLine.pause } ?? began + ProgressLine.patience
      guard now >= next else { return "" }
      state.lastShown = now
      return ProgressLine.erased + ProgressLine.words(progress)
    }
    if !text.isEmpty { try? Descriptor(number: 2).write(Array(text.utf8)) }
  }

  private static let erased = "\r\u{1B}[K"

  private static func words(_ progress: ReadingProgress) -> String {
    let share = progress.size > 0 ? min(99, progress.bytes * 100 / progress.size) : 0
    return "reading \(VisibleText.clean(progress.file)): \(share) %"
  }
}
