import Ouro

/// Takes statements from standard input one by one, each as soon as something says that it is over:
/// `;`, the first character of the next line, or the end.
struct PipeReader {
  private let session: Session
  private let name: String
  /// What has come and is not done with; begins at the start of a line.
  private var text: [UInt8] = []
  private var firstLine = 1
  /// How much of `text` has been handed out.
  private var taken = 0
  private var isAtEnd = false

  private static let chunk = 1 << 16
  /// More than any statement may hold: handed out as it is, to be refused.
  private static let patience = 2 << 20

  init(session: Session, name: String) {
    self.session = session
    self.name = name
  }

  /// The next statements that are over; `nil` when there are no more.
  mutating func next() throws(SystemError) -> [StatementSource]? {
    while !isAtEnd {
      let bytes = try Descriptor.input.read(Self.chunk)
      isAtEnd = bytes.isEmpty
      text += bytes
      let statements = takeStatements()
      if !statements.isEmpty { return statements }
    }
    return nil
  }

  private mutating func takeStatements() -> [StatementSource] {
    let source = SourceText(name: name, bytes: text, firstLine: firstLine)
    var found = session.statements(in: source).filter { $0.span.lower >= taken }
    if let last = found.last, !isOver(last) { found.removeLast() }
    if let last = found.last { taken = last.span.upper }
    dropLines()
    return found
  }

  private func isOver(_ statement: StatementSource) -> Bool {
    let end = statement.span.upper
    if isAtEnd || text.count - statement.span.lower > Self.patience { return true }
    if end > 0, text[end - 1] == UInt8(ascii: ";") { return true }
    var rest = text[end...].drop { isBlank($0) }
    if rest.first == UInt8(ascii: "#") { rest = rest.drop { $0 != UInt8(ascii: "\n") } }
    guard let first = rest.first else { return false }
    if first != UInt8(ascii: "\n") { return true }
    return rest.dropFirst().first.map { !isBlank($0) } ?? false
  }

  /// Forgets the lines of which everything is done.
  private mutating func dropLines() {
    guard taken > 0, let end = text[taken...].firstIndex(of: UInt8(ascii: "\n")) else { return }
    guard text[taken..<end].allSatisfy({ isBlank($0) || $0 == UInt8(ascii: ";") }) else { return }
    firstLine += text[...end].count { $0 == UInt8(ascii: "\n") }
    text.removeSubrange(...end)
    taken = 0
  }

  private func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
}
