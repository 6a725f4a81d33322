import Glibc
package import Ouro
import Synchronization

/// The real files and the real clock.
package final class SystemHost: OuroHost {
  /// What files looked like when they were read or written, by their identity.
  private let stamps = Mutex<[String: FileStamp]>([:])
  private let progressLine = ProgressLine()

  /// Bytes of the largest file that is read.
  static let largestFile = 1 << 30
  /// Bytes read from a device such as `/dev/urandom`, which has no end.
  static let largestDevice = 64 << 20

  /// Bytes of the longest line.
  static let longestLine = 1 << 20

  private static let chunk = 1 << 16
  private static let lineEnd = UInt8(ascii: "\n")

  package init() {}

  package func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    if path == "-", base == nil { return try contents(of: .input) }
    let full = resolved(path, relativeTo: base)
    guard Self.isWhole(full) else { throw .unreadable("a path holds no NUL") }
    let file = try known { () throws(SystemError) in try Descriptor.reading(full) }
    defer { file.close() }
    remember(path, relativeTo: base)
    return try contents(of: file)
  }

  package func open(
    _ path: String, relativeTo base: String?
  ) throws(HostProblem) -> any OuroFile {
    let full = resolved(path, relativeTo: base)
    guard path != "-" || base != nil, Self.isWhole(full) else {
      return WholeFile(bytes: try read(path, relativeTo: base))
    }
    let file = try known { () throws(SystemError) in try Descriptor.reading(full) }
    guard let status = try? file.status(), status.isRegular, status.size > 0 else {
      // What has no end, or none that is known, is read once.
      file.close()
      return WholeFile(bytes: try read(path, relativeTo: base))
    }
    let open = OpenFile(file, size: status.size)
    if status.size > Self.largestFile { throw .tooLarge }
    remember(path, relativeTo: base)
    return open
  }

  package func beginning(
    of path: String, relativeTo base: String?
  ) throws(HostProblem) -> [UInt8]? {
    let full = resolved(path, relativeTo: base)
    // Of a device or a pipe nothing is replaced.
    guard Self.isWhole(full), FileStamp(full)?.isRegular ?? false else { return nil }
    return try known { () throws(SystemError) in
      let file = try Descriptor.reading(full)
      defer { file.close() }
      return try file.read(Self.chunk)
    }
  }

  package func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?
  ) throws(HostProblem) {
    try write(bytes, to: path, relativeTo: base, until: StopFlag())
  }

  package func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?, until stop: StopFlag
  ) throws(HostProblem) {
    let full = resolved(path, relativeTo: base)
    guard Self.isWhole(full) else { throw .unwritable("a path holds no NUL") }
    let known = identity(path, relativeTo: base)
    let expected = stamps.withLock { $0[known] }
    do throws(SystemError) {
      try SafeWriter(full).write(bytes, expecting: expected, until: stop)
    } catch {
      throw .unwritable(error.words)
    }
    if expected != nil { remember(path, relativeTo: base) }
  }

  /// Notes what a file looks like now, so that a later change by others is seen.
  private func remember(_ path: String, relativeTo base: String?) {
    let known = identity(path, relativeTo: base)
    guard let stamp = FileStamp(known), stamp.isRegular else { return }
    stamps.withLock { $0[known] = stamp }
  }

  package func identity(_ path: String, relativeTo base: String?) -> String {
    let path = resolved(path, relativeTo: base)
    guard Self.isWhole(path), let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  package func show(_ progress: ReadingProgress?) {
    progressLine.show(progress, at: seconds())
  }

  package func seconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// Whether the system would read the path to its end, not up to a NUL in it.
  private static func isWhole(_ path: String) -> Bool { !path.utf8.contains(0) }

  private func resolved(_ path: String, relativeTo base: String?) -> String {
    guard let base, !path.hasPrefix("/"), let slash = base.lastIndex(of: "/") else { return path }
    return String(base[...slash]) + path
  }

  private func contents(of file: Descriptor) throws(HostProblem) -> [UInt8] {
    let status = try known { () throws(SystemError) in try file.status() }
    if status.isDirectory { throw .unreadable("is a directory") }
    let limit = status.isCharacterDevice ? Self.largestDevice : Self.largestFile
    if status.isRegular, status.size > limit { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(status.size, 0) + Self.chunk)
    var lineStart = 0
    while true {
      let chunk = try known { () throws(SystemError) in try file.read(Self.chunk) }
      if chunk.isEmpty { return bytes }
      if bytes.count + chunk.count > limit { throw .tooLarge }
      let firstEnd = bytes.count + (chunk.firstIndex(of: Self.lineEnd) ?? chunk.count)
      bytes += chunk
      if firstEnd - lineStart > Self.longestLine {
        throw .endless(line: Self.lines(bytes[..<firstEnd]))
      }
      if let end = chunk.lastIndex(of: Self.lineEnd) {
        lineStart = bytes.count - chunk.count + end + 1
      }
    }
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == lineEnd } + 1 }

  private func known<Value>(
    _ work: () throws(SystemError) -> Value
  ) throws(HostProblem) -> Value {
    do throws(SystemError) { return try work() } catch { throw .unreadable(error.words) }
  }
}
