import Glibc
import Ouro

/// Puts new contents in a file so that at every moment the old or the new are there, whole: a hidden
/// file beside it, made safe on the disk, takes its place.
struct SafeWriter {
  /// The path behind all links.
  private let target: String

  init(_ path: String) { target = SafeWriter.real(path) }

  /// - Parameters:
  ///   - expected: What the file looked like when it was read; a file that changed since then is left
  ///     alone.
  ///   - stop: Raised, it leaves the old file.
  func write(
    _ bytes: [UInt8], expecting expected: FileStamp?, until stop: StopFlag
  ) throws(SystemError) {
    let current = FileStamp(target)
    if let current, current.isDirectory { throw SystemError(words: "is a directory") }
    if let current, !current.isRegular { return try writeThrough(bytes, until: stop) }
    if let expected, expected != current {
      throw SystemError(words: "it changed on the disk since it was read")
    }
    let hidden = folder + "/." + name + ".ouro-\(getpid())"
    do throws(SystemError) {
      try make(hidden, bytes, mode: current?.mode, until: stop)
      guard unsafe rename(hidden, target) == 0 else { throw .last }
    } catch {
      _ = unsafe unlink(hidden)
      throw error
    }
    try syncFolder()
  }

  /// To a device or a pipe there is nothing to replace.
  private func writeThrough(_ bytes: [UInt8], until stop: StopFlag) throws(SystemError) {
    let file = try Descriptor.opening(target, O_WRONLY | O_CLOEXEC)
    defer { file.close() }
    try write(bytes, to: file, until: stop)
  }

  /// So many bytes are handed to the system between two looks at the flag.
  private static let piece = 1 << 20

  private func write(
    _ bytes: [UInt8], to file: Descriptor, until stop: StopFlag
  ) throws(SystemError) {
    for start in stride(from: 0, to: bytes.count, by: SafeWriter.piece) {
      if stop.isRaised { throw SystemError(words: "stopped") }
      try file.write(bytes[start..<min(start + SafeWriter.piece, bytes.count)])
    }
  }

  private func make(
    _ path: String, _ bytes: [UInt8], mode: mode_t?, until stop: StopFlag
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try Descriptor.opening(path, flags, mode: mode == nil ? 0o666 : 0o600)
    do throws(SystemError) {
      try write(bytes, to: file, until: stop)
      if let mode { file.setMode(mode) }
      try file.sync()
    } catch {
      file.close()
      throw error
    }
    try file.closeSafely()
  }

  /// A new name is safe only when the folder that holds it is.
  private func syncFolder() throws(SystemError) {
    let file = try Descriptor.opening(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { file.close() }
    try file.sync()
  }

  private var folder: String {
    guard let slash = target.lastIndex(of: "/") else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }

  private var name: Substring {
    target[(target.lastIndex(of: "/").map(target.index(after:)) ?? target.startIndex)...]
  }

  private static func real(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}

/// What tells one version of a file from another.
struct FileStamp: Hashable, Sendable {
  private let device: dev_t
  private let node: ino_t
  private let size: off_t
  private let seconds: time_t
  private let nanoseconds: Int
  private let kind: mode_t
  let mode: mode_t

  /// `nil` when there is no such file.
  init?(_ path: String) {
    var record = Glibc.stat()
    guard unsafe stat(path, &record) == 0 else { return nil }
    device = record.st_dev
    node = record.st_ino
    size = record.st_size
    seconds = record.st_mtim.tv_sec
    nanoseconds = record.st_mtim.tv_nsec
    kind = record.st_mode & S_IFMT
    mode = record.st_mode & 0o7777
  }

  var isDirectory: Bool { kind == S_IFDIR }
  var isRegular: Bool { kind == S_IFREG }
}
