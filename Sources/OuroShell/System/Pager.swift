import CTerminal
import Ouro

/// Shows what is taller than the screen with the reader's own pager, a page at a time.
struct Pager {
  /// Whether it is asked for.
  var isOn = false
  private let activity: Activity

  init(_ activity: Activity) { self.activity = activity }

  /// The pager: `PAGER`, or less, which then leaves what it showed on the screen and says how to go on.
  private static var command: String {
    let usual = "FRX$PsSpace for more, q to go on$"
    return "LESS=${LESS-'\(usual)'} " + (Environment.value("PAGER") ?? "less")
  }

  /// Shows a text that is taller than the screen, and waits until the reader is done with it.
  ///
  /// - Returns: Whether it was shown; else it is to be printed.
  func shows(_ text: String) -> Bool {
    guard isOn, let rows = Terminal.rows(1), text.utf8.count(where: { $0 == 0x0A }) >= rows else {
      return false
    }
    activity.beginPaging()
    defer { activity.endPaging() }
    var text = text
    return text.withUTF8 { unsafe ouro_page(Self.command, $0.baseAddress, $0.count) }
  }
}
