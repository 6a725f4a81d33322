import Ouro
import OuroFormats

/// Prints answers to standard output and everything else to standard error.
final class AnswerPrinter {
  /// The format of answers; in JSON errors are answers too.
  var format: OutputFormat
  var pager: Pager
  private let output = Output(descriptor: 1)
  private let errors = Output(descriptor: 2)
  private let style: TextStyle
  private let isErrorColored: Bool
  private var hasPrinted = false
  /// Whether the entry of the shell came to something.
  private var hasTold = false
  private let isTerminal = Terminal.isTerminal(1)

  init(format: OutputFormat?, color: ColorChoice, pager: Pager) {
    self.pager = pager
    self.format = format ?? (isTerminal ? .table : .plain)
    style = TextStyle(color: color.applies(to: 1))
    isErrorColored = color.applies(to: 2)
  }

  /// Whether there is nobody left to print for.
  var hasFailed: Bool { output.failure != nil }

  /// More rows than anybody reads on a terminal are counted; other formats write them all.
  private static let rowsOnTerminal = 200

  /// - Parameter stop: Raised, it ends the writing and the printing.
  /// - Returns: Whether all of the answer was printed.
  func print(_ answer: Answer, until stop: StopFlag) -> Bool {
    // Tables stand apart, so that their notes and notices are not taken for the next one's.
    let gap = format == .table && hasPrinted ? "\n" : ""
    hasPrinted = true
    hasTold = true
    let options = WriterOptions(
      width: Terminal.columns(1), style: style,
      maxRows: isTerminal ? AnswerPrinter.rowsOnTerminal : .max)
    var answer = answer
    answer.stop = stop
    let text = gap + format.makeWriter(options).write(answer)
    // What was stopped is cut anywhere.
    if stop.isRaised { return false }
    if isTerminal, pager.shows(text) { return true }
    guard output.write(text, until: stop) else { return false }
    if !format.holdsNotices {
      print(notes: answer.notices.map(NoticeText(answer.base).sentence))
    }
    return true
  }

  /// Whether somebody reads answers as they come, and wants to see what is asked.
  var isRead: Bool { isTerminal && format == .table }

  /// Prints a statement of a script; its answer follows directly.
  func print(_ statement: ToldStatement) {
    if hasPrinted { output.write("\n") }
    hasPrinted = false
    for comment in statement.comments { output.write(style.apply(.faint, comment) + "\n") }
    output.write(style.apply(.strong, "ouro> " + statement.lines.joined(separator: "\n")) + "\n")
    output.flush()
  }

  /// Prints what may be taller than the screen.
  func print(page: String) {
    if isTerminal, pager.shows(page) { return }
    output.write(page)
    output.flush()
  }

  /// Prints a line of its own below the answers.
  func print(line: String) {
    guard format != .json else { return }
    output.write(line + "\n")
    output.flush()
  }

  /// Prints what is wrong with a statement.
  func print(_ diagnostics: [Diagnostic], query: String) {
    hasTold = true
    if format == .json {
      output.write(JSONWriter.write(error: diagnostics, query: query))
      output.flush()
    } else {
      let renderer = DiagnosticRenderer(color: isErrorColored, width: Terminal.columns(2))
      diagnostics.forEach { errors.write(renderer.render($0)) }
      errors.flush()
    }
  }

  /// Ends what an entry of the shell came to: the next prompt stands apart from it.
  func endEntry() {
    guard isTerminal, format == .table, hasTold else { return }
    output.write("\n")
    output.flush()
    hasPrinted = false
    hasTold = false
  }

  /// Prints what is to be known of the files that were read.
  func print(notes: [String]) {
    for note in notes { errors.write("note: \(VisibleText.clean(note))\n") }
    errors.flush()
  }

  /// Prints a line of its own below an error.
  func print(hint: String) {
    guard format != .json else { return }
    errors.write("  " + hint + "\n")
    errors.flush()
  }

  /// The last word: the status, or that not all could be written.
  func finish(_ status: ExitStatus) -> ExitStatus {
    output.flush()
    guard let failure = output.failure else { return status }
    guard !output.isBroken else { return .done }
    errors.write("ouro: cannot write: \(failure.words)\n")
    errors.flush()
    return .cannotWrite
  }
}
