import Glibc
import Ouro

/// Files to be read, and nothing else of the outside.
struct FileHost: OuroHost {
  private static let chunk = 1 << 20

  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    let file = try FileHost.descriptor(of: path)
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

  func open(_ path: String, relativeTo base: String?) throws(HostProblem) -> any OuroFile {
    BenchFile(try FileHost.descriptor(of: path))
  }

  private static func descriptor(of path: String) throws(HostProblem) -> Int32 {
    let file = unsafe Glibc.open(path, O_RDONLY)
    guard file >= 0 else { throw .unreadable(unsafe String(cString: strerror(errno))) }
    return file
  }

  func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem) {
    throw .refused
  }

  func identity(_ path: String, relativeTo base: String?) -> String { path }

  func seconds() -> Double { Stopwatch.wallMilliseconds() / 1000 }
}

/// An open file, read piece by piece.
private final class BenchFile: OuroFile {
  private let file: Int32

  private static let piece = 1 << 18

  init(_ file: Int32) { self.file = file }

  deinit { close(file) }

  var size: Int {
    var status = stat()
    unsafe fstat(file, &status)
    return status.st_size
  }

  func bytes(at offset: Int) throws(HostProblem) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: BenchFile.piece) { buffer, count in
      count = max(0, unsafe pread(file, buffer.baseAddress, BenchFile.piece, offset))
    }
  }
}
