import Ouro
import OuroFormats

/// Prints answers to standard output and everything else to standard error.
final class AnswerPrinter {
  /// The format of answers; in JSON errors are answers too.
  var format: OutputFormat
  private let output = Output(descriptor: 1)
  private let errors = Output(descriptor: 2)
  private let style: TextStyle
  private let renderer: DiagnosticRenderer
  private let isTerminal = Terminal.isTerminal(1)

  init(format: OutputFormat?, color: ColorChoice) {
    self.format = format ?? (isTerminal ? .table : .plain)
    style = TextStyle(color: color.applies(to: 1))
    renderer = DiagnosticRenderer(color: color.applies(to: 2))
  }

  /// Whether there is nobody left to print for.
  var hasFailed: Bool { output.failure != nil }

  func print(_ answer: Answer) {
    let options = WriterOptions(
      width: Terminal.columns(1), style: style, maxRows: isTerminal ? 1_000 : .max)
    output.write(format.makeWriter(options).write(answer))
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
    if format == .json {
      output.write(JSONWriter.write(error: diagnostics, query: query))
      output.flush()
    } else {
      diagnostics.forEach { errors.write(renderer.render($0)) }
      errors.flush()
    }
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
