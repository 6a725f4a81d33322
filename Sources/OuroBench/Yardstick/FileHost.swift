import Glibc
import Ouro

/// Files to be read, and nothing else of the outside.
struct FileHost: OuroHost {
  private static let chunk = 1 << 20

  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { throw .unreadable(unsafe String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    unsafe fstat(file, &status)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.st_size)
    while true {
      let part = unsafe [UInt8](unsafeUninitializedCapacity: FileHost.chunk) { buffer, count in
        count = max(0, unsafe Glibc.read(file, buffer.baseAddress, FileHost.chunk))
      }
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem) {
    throw .refused
  }

  func identity(_ path: String, relativeTo base: String?) -> String { path }

  func seconds() -> Double { Stopwatch.wallMilliseconds() / 1000 }
}
