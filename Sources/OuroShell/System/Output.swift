import Glibc
package import Ouro

/// Text on its way to a descriptor: gathered, written in large pieces, every write looked at.
///
/// Used by one thread.
package final class Output {
  /// What went wrong first; nothing is written afterwards.
  package private(set) var failure: SystemError?
  private let descriptor: Descriptor
  private var buffer: [UInt8] = []

  private static let capacity = 1 << 16

  /// An output over an open descriptor: 1 is standard output, 2 standard error.
  package init(descriptor: Int32) { self.descriptor = Descriptor(number: descriptor) }

  package func write(_ text: String) {
    guard failure == nil else { return }
    buffer += text.utf8
    if buffer.count >= Self.capacity { flush() }
  }

  /// Writes a text piece by piece, and looks at a flag before each: neither a flood nor a reader who does
  /// not read holds up who raises it.
  ///
  /// - Returns: Whether all of it was written; if not, what was written ends with its line.
  package func write(_ text: String, until stop: StopFlag) -> Bool {
    flush()
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count, failure == nil {
      if stop.isRaised {
        let isInLine = start > 0 && bytes[start - 1] != Output.lineEnd
        // A reader who does not read is not waited for.
        if isInLine, descriptor.isOpen(forWriting: 0) { write("\n") }
        flush()
        return false
      }
      guard descriptor.isOpen(forWriting: Output.patience) else { continue }
      let end = Output.piece(of: bytes, from: start)
      do throws(SystemError) { try descriptor.write(bytes[start..<end]) } catch { failure = error }
      start = end
    }
    return true
  }

  /// As much as a pipe takes at once, whole lines if there are any.
  private static func piece(of bytes: [UInt8], from start: Int) -> Int {
    let end = min(start + Int(PIPE_BUF), bytes.count)
    return bytes[start..<end].lastIndex(of: lineEnd).map { $0 + 1 } ?? end
  }

  private static let lineEnd = UInt8(ascii: "\n")
  /// Milliseconds between two looks at the flag while nobody reads.
  private static let patience: Int32 = 20

  package func flush() {
    guard failure == nil, !buffer.isEmpty else { return }
    do throws(SystemError) { try descriptor.write(buffer) } catch { failure = error }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Whether whoever read the output has gone, as `head` does.
  package var isBroken: Bool { failure?.number == EPIPE }
}
