@unsafe @preconcurrency import CReadline
import Glibc

/// Reads entries with GNU readline: its callback interface, so that signals, keys and the session's
/// thread are waited for in one place.
@MainActor
final class ReadlineReader: LineReader {
  /// The one reader; readline's state is global, and its callbacks carry none of ours.
  private(set) static var current: ReadlineReader?

  private let completer: Completer
  private let history: History
  private let list: SuggestionList
  private var listed: [Suggestion] = []
  private var hint: String?
  private var entry: Entry?

  private static let prompt = "ouro> "

  init(_ completer: Completer, history: History, color: Bool) {
    self.completer = completer
    self.history = history
    list = SuggestionList(color: color)
    ReadlineReader.current = self
    ReadlineSetup.apply()
  }

  func read() -> Entry {
    entry = nil
    unsafe rl_callback_handler_install(Self.prompt, lineEntered)
    while true {
      if let entry { return entry }
      switch Signals.wait(for: .input) {
      case .readable: rl_callback_read_char()
      case .signal: answerSignals()
      }
    }
  }

  /// A line is done; `nil` is Ctrl-D.
  fileprivate func finish(_ bytes: [UInt8]?) {
    // Gives the terminal back, before anything is run or printed.
    rl_callback_handler_remove()
    guard let bytes else {
      show("\n")
      entry = .end
      return
    }
    history.add(String(decoding: Self.withoutEmptyEnd(bytes), as: UTF8.self))
    entry = .text(bytes)
  }

  private static func withoutEmptyEnd(_ bytes: [UInt8]) -> [UInt8] {
    endsInEmptyLine(bytes) ? Array(bytes[..<(bytes.lastIndex(of: 0x0A) ?? bytes.endIndex)]) : bytes
  }

  /// Whether the last of several lines holds nothing: it ends an entry that needs more.
  private static func endsInEmptyLine(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.lastIndex(of: 0x0A) else { return false }
    return bytes[(end + 1)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  fileprivate func needsMore(_ bytes: [UInt8]) -> Bool {
    if Self.endsInEmptyLine(bytes) { return false }
    return completer.needsMore(String(decoding: bytes, as: UTF8.self))
  }

  /// What readline wants: the text to put in place of all before the cursor, then each match.
  fileprivate func matches(for bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let suggestions = completer.suggestions(for: text)
    listed = suggestions.items
    hint = suggestions.hint
    if listed.isEmpty, hint != nil { showMatches() }
    guard !listed.isEmpty, suggestions.start <= bytes.count else { return [] }
    let head = String(decoding: bytes[..<suggestions.start], as: UTF8.self)
    let typed = String(decoding: bytes[suggestions.start...], as: UTF8.self)
    if listed.count == 1 { return [head + listed[0].text] }
    return [head + suggestions.common(typed: typed)] + listed.map { head + $0.text }
  }

  fileprivate func showMatches() {
    rl_crlf()
    let (width, height) = (Terminal.columns(1) ?? 80, Terminal.rows(1) ?? 24)
    show(list.text(of: listed, hint: hint, width: width, height: height))
    rl_forced_update_display()
  }

  private func answerSignals() {
    if Signals.take(SIGWINCH) { rl_resize_terminal() }
    if Signals.take(SIGTSTP) { suspend() }
    if Signals.take(SIGINT) { clearLine() }
    if let status = Signals.takeEnd() {
      rl_callback_handler_remove()
      show("\n")
      entry = .terminated(status)
    }
  }

  private func clearLine() {
    rl_point = rl_end
    rl_redisplay()
    // Before the handler goes: its going sends codes and a return to the first column.
    show("^C")
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_crlf()
    rl_callback_handler_remove()
    rl_on_new_line()
    entry = .interrupted
  }

  private func suspend() {
    rl_cleanup_after_signal()
    Signals.suspend()
    rl_reset_after_signal()
    rl_resize_terminal()
    rl_forced_update_display()
  }

  private func show(_ text: String) {
    unsafe fputs(text, rl_outstream)
    unsafe fflush(rl_outstream)
  }
}

/// What is in the buffer, up to the cursor or whole.
private func buffer(upTo end: Int32) -> [UInt8] {
  guard let line = unsafe rl_line_buffer else { return [] }
  return unsafe UnsafeRawBufferPointer(start: line, count: Int(end)).map { $0 }
}

private func lineEntered(_ line: UnsafeMutablePointer<CChar>?) {
  var bytes: [UInt8]?
  if let line = unsafe line {
    bytes = unsafe Array(UnsafeRawBufferPointer(start: line, count: strlen(line)))
    unsafe free(line)
  }
  MainActor.assumeIsolated { [bytes] in ReadlineReader.current?.finish(bytes) }
}

/// Enter: a new line while the statement needs more, else the end of the entry; a second Enter ends
/// it anyway, so that nobody is stuck.
func enterKey(_ count: Int32, _ key: Int32) -> Int32 {
  let text = buffer(upTo: rl_end)
  let needsMore = MainActor.assumeIsolated { ReadlineReader.current?.needsMore(text) ?? false }
  return needsMore ? newLineKey(count, key) : rl_newline(count, key)
}

/// A new line at the end, whatever stands there; its blanks make it go on with the statement.
func newLineKey(_ count: Int32, _ key: Int32) -> Int32 {
  rl_point = rl_end
  unsafe rl_insert_text("\n  ")
  return 0
}

/// The matches as readline takes them: an array that ends in nil, all of it to be freed by readline.
func completeKey(
  _ word: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  rl_attempted_completion_over = 1
  rl_completion_append_character = 0x20
  let text = buffer(upTo: rl_point)
  let matches = MainActor.assumeIsolated { ReadlineReader.current?.matches(for: text) ?? [] }
  guard !matches.isEmpty else { return nil }
  let size = unsafe (matches.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
  guard let memory = unsafe malloc(size) else { return nil }
  let array = unsafe memory.bindMemory(
    to: UnsafeMutablePointer<CChar>?.self, capacity: matches.count + 1)
  for (index, match) in matches.enumerated() { unsafe array[index] = unsafe strdup(match) }
  unsafe array[matches.count] = nil
  return unsafe array
}

func listKey(
  _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32, _ longest: Int32
) {
  MainActor.assumeIsolated { ReadlineReader.current?.showMatches() }
}
