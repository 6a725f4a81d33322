import Ouro
import OuroFormats

/// The interactive shell: reads an entry, runs it, prints what it comes to, until told to leave.
@MainActor
package final class Shell {
  private let thread: SessionThread
  private let options: RunOptions
  private let output = Output(descriptor: 1)
  private let errors = Output(descriptor: 2)
  private var isLeaving = false

  package init(_ thread: SessionThread, options: RunOptions) {
    self.thread = thread
    self.options = options
  }

  /// Talks with whoever sits at the terminal.
  ///
  /// - Returns: What the program exits with.
  package func run() -> Int32 {
    Terminal.useUTF8()
    thread.perform {
      $0.printsExpectations = true
      $0.pointsToHelp = true
    }
    readSettings()
    if isLeaving { return ExitStatus.done.rawValue }
    tell(Banner(base: thread.perform { $0.session?.base }, files: options.knowledge).text)
    let (history, note) = History.open()
    if let note { tell("note: \(note)\n") }
    let completer = Completer(thread)
    return run(ReadlineReader(completer, history: history, color: options.color.applies(to: 1)))
  }

  /// The loop.
  func run(_ reader: some LineReader) -> Int32 {
    while !isLeaving {
      switch reader.read() {
      case .text(let bytes):
        run(SourceText(name: "<shell>", bytes: bytes))
        thread.perform { $0.printer.endEntry() }
      case .interrupted: continue
      case .end: leave()
      case .terminated(let status): return status
      }
    }
    remindToSave()
    return thread.perform { $0.printer.finish(.done) }.rawValue
  }

  /// Runs what was typed, or a file of settings.
  private func run(_ source: SourceText, file: String? = nil, keepsGoing: Bool = false) {
    for piece in ShellText(source).pieces where !isLeaving {
      switch piece {
      case .command(let line): run(line)
      case .statements(let text):
        let status = thread.perform { $0.run(text, file: file, keepsGoing: keepsGoing) }
        if status != .done && !keepsGoing { return }
      }
    }
  }

  private func run(_ line: TypedCommand) {
    guard let command = ShellCommand.named(line.name) else {
      return complain(ShellCommand.unknown(line))
    }
    command.run(self, line)
  }

  private func readSettings() {
    guard let path = Folders.settings else { return }
    let bytes: [UInt8]
    do throws(HostProblem) {
      bytes = try SystemHost().read(path, relativeTo: nil)
    } catch {
      if !Folders.isMissing(path) { complain(Diagnostic(cannotRead: path, because: error)) }
      return
    }
    run(SourceText(name: path, bytes: bytes), file: path, keepsGoing: true)
  }

  private func complain(_ diagnostic: Diagnostic) {
    let renderer = DiagnosticRenderer(
      color: options.color.applies(to: 2), width: Terminal.columns(2))
    errors.write(renderer.render(diagnostic))
    errors.flush()
  }

  /// Says that something told is lost now; nobody is kept from leaving.
  private func remindToSave() {
    let count = thread.perform { $0.session?.unsaved ?? 0 }
    guard count > 0 else { return }
    let statements = count == 1 ? "1 statement" : "\(count) statements"
    errors.write(
      "\(statements) told here \(count == 1 ? "was" : "were") not saved: "
        + "`save \"mine.ouro\"` writes the base\n")
    errors.flush()
  }

  /// Says something of the shell's own; it is no answer, so only a terminal gets it.
  private func tell(_ text: String) {
    let channel = Terminal.isTerminal(1) ? output : errors
    channel.write(text)
    channel.flush()
  }
}

// What the commands do.
extension Shell {
  func leave() { isLeaving = true }

  func help(on words: [String]) {
    let topic = words.isEmpty ? nil : words.joined(separator: " ")
    if let command = topic.flatMap(ShellCommand.named) {
      return tell(HelpText(of: command, width: width).text)
    }
    let (page, near) = thread.perform { runner in
      (runner.session?.help(about: topic), topic.flatMap { runner.session?.helpTopics(near: $0) })
    }
    if page == nil, let command = topic.flatMap({ ShellCommand.named("." + $0) }) {
      return tell(HelpText(of: command, width: width).text)
    }
    let text = HelpText(topic: topic, page: page, near: near?.first, width: width).text
    guard Terminal.isTerminal(1) else { return tell(text) }
    thread.perform { $0.printer.print(page: text) }
  }

  private var width: Int { Terminal.columns(1) ?? 80 }

  func setFormat(_ line: TypedCommand) {
    guard let name = line.arguments.first else {
      return tell(thread.perform { $0.printer.format.name } + "\n")
    }
    guard line.arguments.count == 1, let format = OutputFormat(name: name) else {
      return misuse(line)
    }
    thread.perform { $0.printer.format = format }
  }

  /// Turns something on or off, or tells which it is.
  func set(
    _ what: String, _ path: any ReferenceWritableKeyPath<ScriptRunner, Bool> & Sendable,
    _ line: TypedCommand
  ) {
    if line.arguments.isEmpty {
      let isOn = thread.perform { $0[keyPath: path] }
      return tell("the \(what) is \(isOn ? "on" : "off")\n")
    }
    guard line.arguments.count == 1, ["on", "off"].contains(line.arguments[0]) else {
      return misuse(line)
    }
    let isOn = line.arguments[0] == "on"
    thread.perform { $0[keyPath: path] = isOn }
  }

  private func misuse(_ line: TypedCommand) {
    guard let command = ShellCommand.named(line.name) else { return }
    complain(command.misused(line))
  }
}
