import Ouro
import Synchronization

/// A regular file that is read piece by piece, and closed when nobody reads it any more.
final class OpenFile: OuroFile {
  let size: Int
  private let file: Descriptor
  /// Where the next piece begins when pieces are read in order, and where the line in it began.
  private let order = Mutex((next: 0, lineStart: 0))

  private static let piece = 1 << 18
  private static let lineEnd = UInt8(ascii: "\n")

  init(_ file: Descriptor, size: Int) {
    self.file = file
    self.size = size
  }

  deinit { file.close() }

  func bytes(at offset: Int) throws(HostProblem) -> [UInt8] {
    let piece = try read(at: offset)
    try follow(piece, at: offset)
    return piece
  }

  private func read(at offset: Int) throws(HostProblem) -> [UInt8] {
    do throws(SystemError) {
      return try file.read(Self.piece, at: offset)
    } catch {
      throw .unreadable(error.words)
    }
  }

  /// Looks for lines without end.
  private func follow(_ piece: [UInt8], at offset: Int) throws(HostProblem) {
    let lineStart = order.withLock { order -> Int? in
      guard offset == order.next else { return nil }
      let lineStart = order.lineStart
      if let last = piece.lastIndex(of: Self.lineEnd) { order.lineStart = offset + last + 1 }
      order.next += piece.count
      return lineStart
    }
    guard let lineStart else { return }
    let firstEnd = offset + (piece.firstIndex(of: Self.lineEnd) ?? piece.count)
    if firstEnd - lineStart > SystemHost.longestLine {
      throw .endless(line: try line(at: lineStart))
    }
    if offset + piece.count > SystemHost.largestFile { throw .tooLarge }
  }

  private func line(at end: Int) throws(HostProblem) -> Int {
    var (line, offset) = (1, 0)
    while offset < end {
      let piece = try read(at: offset)
      if piece.isEmpty { break }
      line += piece.prefix(end - offset).count { $0 == Self.lineEnd }
      offset += piece.count
    }
    return line
  }
}
