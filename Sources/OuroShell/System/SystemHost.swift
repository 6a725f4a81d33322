import Glibc
package import Ouro

/// The real files and the real clock.
package struct SystemHost: OuroHost {
  /// Bytes of the largest file that is read.
  static let largestFile = 1 << 30
  /// Bytes read from a device such as `/dev/zero`, which has no end.
  static let largestDevice = 64 << 20

  private static let chunk = 1 << 16

  package init() {}

  package func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    if path == "-", base == nil { return try contents(of: .input) }
    let file: Descriptor
    do throws(SystemError) {
      file = try .reading(resolved(path, relativeTo: base))
    } catch { throw .unreadable(error.words) }
    defer { file.close() }
    return try contents(of: file)
  }

  package func identity(_ path: String, relativeTo base: String?) -> String {
    let path = resolved(path, relativeTo: base)
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  package func seconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private func resolved(_ path: String, relativeTo base: String?) -> String {
    guard let base, !path.hasPrefix("/"), let slash = base.lastIndex(of: "/") else { return path }
    return String(base[...slash]) + path
  }

  private func contents(of file: Descriptor) throws(HostProblem) -> [UInt8] {
    do throws(SystemError) {
      let status = try file.status()
      if status.isDirectory { throw SystemError(number: EISDIR) }
      let limit = status.isCharacterDevice ? Self.largestDevice : Self.largestFile
      if status.isRegular, status.size > limit { throw SystemError(number: EFBIG) }
      return try contents(of: file, status: status, limit: limit)
    } catch {
      if error.number == EFBIG { throw .tooLarge }
      throw .unreadable(error.number == EISDIR ? "is a directory" : error.words)
    }
  }

  private func contents(
    of file: Descriptor, status: FileStatus, limit: Int
  ) throws(SystemError) -> [UInt8] {
    // One byte more than its size: the read that finds the end then needs no new room.
    var bytes = try file.read(status.isRegular ? max(status.size, 0) + 1 : Self.chunk)
    var chunk = bytes
    while !chunk.isEmpty {
      // A device that sends a NUL sends no text; its first bytes are enough to say so.
      if status.isCharacterDevice, chunk.contains(0) { break }
      if bytes.count > limit { throw SystemError(number: EFBIG) }
      chunk = try file.read(Self.chunk)
      bytes += chunk
    }
    return bytes
  }
}
