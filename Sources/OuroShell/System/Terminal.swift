import CTerminal
import Glibc

/// What the terminal can do, as far as it matters.
package enum Terminal {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether somebody sits there to talk to: the shell reads keys and has where to show them.
  package static var isInteractive: Bool { isTerminal(0) && (isTerminal(1) || isTerminal(2)) }

  /// Columns; `nil` when the descriptor is no terminal, or does not say.
  static func columns(_ descriptor: Int32) -> Int? {
    let columns = ouro_columns(descriptor)
    return columns > 0 ? Int(columns) : nil
  }

  /// Rows; `nil` as for columns.
  static func rows(_ descriptor: Int32) -> Int? {
    let rows = ouro_rows(descriptor)
    return rows > 0 ? Int(rows) : nil
  }

  /// A terminal that knows no escape codes.
  static var isDumb: Bool { [nil, "dumb"].contains(Environment.value("TERM")) }

  /// Text outside ASCII is read and shown as UTF-8, whatever the locale says.
  static func useUTF8() {
    unsafe setlocale(LC_CTYPE, "")
    guard unsafe String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" else { return }
    unsafe setenv("LC_ALL", "C.UTF-8", 1)
    unsafe setlocale(LC_CTYPE, "C.UTF-8")
  }
}

/// When colours are used.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never

  /// Whether text to this descriptor is coloured.
  package func applies(to descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      Terminal.isTerminal(descriptor) && !Terminal.isDumb && Environment.value("NO_COLOR") == nil
    }
  }
}
