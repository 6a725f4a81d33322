import Ouro

extension Diagnostic {
  /// A file that the command line names cannot be had.
  init(cannotRead path: String, because problem: HostProblem) {
    let file = path == "-" ? "standard input" : "`\(path)`"
    switch problem {
    case .refused:
      self.init(.refused, "\(file) may not be read here", at: Span(0, 0))
    case .unwritable(let reason):
      self.init(.cannotWrite, "\(file) cannot be written: \(reason)", at: Span(0, 0))
    case .unreadable(let reason):
      self.init(.cannotRead, "\(file) cannot be read: \(reason)", at: Span(0, 0))
    case .tooLarge:
      self.init(.tooLarge, "\(file) holds more than may be read", at: Span(0, 0))
    case .endless(let line):
      self.init(
        .tooLarge, "\(file) has a line or statement of more than 1 MiB, from line \(line) on",
        at: Span(0, 0))
    }
  }
}
