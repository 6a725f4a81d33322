import Glibc

/// An open file, by its number.
struct Descriptor: Hashable, Sendable {
  let number: Int32

  static let input = Descriptor(number: 0)

  /// Opens a file for reading.
  static func reading(_ path: String) throws(SystemError) -> Descriptor {
    try opening(path, O_RDONLY | O_CLOEXEC)
  }

  /// Opens a file; `mode` is for one that is made.
  static func opening(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(SystemError) -> Descriptor {
    let number = unsafe open(path, flags, mode)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  func close() { _ = Glibc.close(number) }

  /// Closes a written file: the last chance to hear that it could not be.
  func closeSafely() throws(SystemError) {
    if Glibc.close(number) != 0 { throw .last }
  }

  /// Waits until what was written is on the disk. Never tried again: a second try may lie.
  func sync() throws(SystemError) {
    if fsync(number) != 0 { throw .last }
  }

  /// The next bytes, at most `count`; none at the end.
  func read(_ count: Int) throws(SystemError) -> [UInt8] {
    unsafe try filling(count) { unsafe Glibc.read(number, $0.baseAddress, count) }
  }

  /// The bytes at a place, at most `count`; none at the end.
  func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    unsafe try filling(count) { unsafe Glibc.pread(number, $0.baseAddress, count, offset) }
  }

  private func filling(
    _ count: Int, _ read: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result = unsafe read(buffer)
      while result < 0 && errno == EINTR { result = unsafe read(buffer) }
      if result < 0 { failure = .last }
      filled = max(0, result)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether somebody takes bytes within so many milliseconds.
  func isOpen(forWriting milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&request, 1, milliseconds) != 0
  }

  /// Writes all bytes, however many calls that takes.
  func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes[...]) }

  /// Writes all bytes, however many calls that takes.
  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if result >= 0 { written += result } else if errno != EINTR { throw .last }
    }
  }

  /// What kind of file it is, and how long.
  func status() throws(SystemError) -> FileStatus {
    var record = stat()
    guard unsafe fstat(number, &record) == 0 else { throw .last }
    return FileStatus(kind: record.st_mode & S_IFMT, size: Int(record.st_size))
  }

  /// Sets who may read and write it.
  func setMode(_ mode: mode_t) { _ = fchmod(number, mode) }

  /// Opens the three standard descriptors on nothing where the caller left them closed, so that no
  /// file gets their number.
  static func presumeStandardOnes() {
    for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", number == 0 ? O_RDONLY : O_RDONLY | O_CLOEXEC)
    }
  }
}

/// What the system says of an open file.
struct FileStatus: Hashable, Sendable {
  let kind: mode_t
  let size: Int

  var isDirectory: Bool { kind == S_IFDIR }
  var isRegular: Bool { kind == S_IFREG }
  var isCharacterDevice: Bool { kind == S_IFCHR }
}
