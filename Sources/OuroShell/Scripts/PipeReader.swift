import Ouro

/// Takes statements from standard input one by one, each as soon as it is over.
struct PipeReader {
  private var stream = StatementStream(name: "<stdin>")
  private var isAtEnd = false

  private static let chunk = 1 << 16
  /// More than any statement may hold: what goes on longer is not read to its end.
  private static let patience = 2 << 20

  /// The next statements that are over; `nil` when there are no more.
  mutating func next() throws(HostProblem) -> [StatementSource]? {
    while !isAtEnd {
      if stream.pending > Self.patience { throw .endless(line: stream.firstLine) }
      let bytes = try read()
      isAtEnd = bytes.isEmpty
      let statements = stream.take(bytes)
      if !statements.isEmpty { return statements }
    }
    return nil
  }

  private func read() throws(HostProblem) -> [UInt8] {
    do throws(SystemError) {
      return try Descriptor.input.read(Self.chunk)
    } catch {
      throw .unreadable(error.words)
    }
  }
}
