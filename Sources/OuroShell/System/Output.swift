import Glibc

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

  package func flush() {
    guard failure == nil, !buffer.isEmpty else { return }
    do throws(SystemError) { try descriptor.write(buffer) } catch { failure = error }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Whether whoever read the output has gone, as `head` does.
  package var isBroken: Bool { failure?.number == EPIPE }
}
