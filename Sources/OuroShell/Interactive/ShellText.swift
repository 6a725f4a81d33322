import Ouro

/// A typed or read text taken apart: lines that begin with a dot are commands of the shell, all
/// else is in the language.
struct ShellText {
  enum Piece: Hashable, Sendable {
    case command(TypedCommand)
    case statements(SourceText)
  }

  let pieces: [Piece]

  init(_ source: SourceText) {
    var pieces: [Piece] = []
    var start = 0
    var offset = 0
    func endStatements() {
      guard start < offset else { return }
      let bytes = Array(source.bytes[start..<offset])
      let line = source.line(at: start)
      pieces.append(.statements(SourceText(name: source.name, bytes: bytes, firstLine: line)))
    }
    for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      if let command = TypedCommand(line, in: source) {
        endStatements()
        pieces.append(.command(command))
        start = offset + line.count + 1
      }
      offset = min(offset + line.count + 1, source.bytes.count)
    }
    endStatements()
    self.pieces = pieces
  }
}

/// A line for the shell itself: `.format json`.
struct TypedCommand: Hashable, Sendable {
  /// The first word, as written.
  let name: String
  /// Which bytes it is.
  let span: Span
  /// The other words.
  let arguments: [String]
  /// Which bytes they are; those of the first word when there are none.
  let argumentsSpan: Span
  let source: SourceText

  /// The words of a line, when it is a command: it begins with a dot, or is one of ``plainWords``.
  init?(_ line: ArraySlice<UInt8>, in source: SourceText) {
    let words = line.split { [0x20, 0x09, 0x0D, UInt8(ascii: ";")].contains($0) }
    guard let first = words.first else { return nil }
    let name = String(decoding: first, as: UTF8.self)
    let isPlain =
      words.count == 1 && Self.plainWords.contains(name.lowercased())
      || name.lowercased() == "help" && words.count == 2 && Self.isTopic(words[1])
    guard name.hasPrefix(".") || isPlain else { return nil }
    self.name = name
    span = Span(first.startIndex, first.endIndex)
    let rest = words.dropFirst()
    argumentsSpan = Span(
      rest.first?.startIndex ?? first.startIndex, rest.last?.endIndex ?? first.endIndex)
    arguments = rest.map { String(decoding: $0, as: UTF8.self) }
    self.source = source
  }

  private static func isTopic(_ word: ArraySlice<UInt8>) -> Bool {
    Session.helpTopics.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Commands that people type without the dot, alone on a line.
  static let plainWords = ["quit", "exit", "bye", "help"]
}
